//! Running the program, and folders to run it in.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// What was written, as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|fault| panic!("{fault}: {self:?}"))
    }

    /// That it ended with this exit code, and what it said on standard error begins so.
    #[track_caller]
    pub(crate) fn fails(&self, code: i32, said: &str) {
        assert_eq!(self.code, code, "{}", self.err);
        assert!(self.err.starts_with(said), "{}", self.err);
    }
}

/// What is typed behind the program's name: in one line, or word by word where one has blanks in it.
pub(crate) trait Arguments {
    /// Word by word.
    fn words(&self) -> Vec<&str>;
}

impl Arguments for str {
    fn words(&self) -> Vec<&str> {
        self.split(' ').collect()
    }
}

impl Arguments for [&str] {
    fn words(&self) -> Vec<&str> {
        self.to_vec()
    }
}

impl Arguments for String {
    fn words(&self) -> Vec<&str> {
        self.split(' ').collect()
    }
}

impl<const N: usize> Arguments for [&str; N] {
    fn words(&self) -> Vec<&str> {
        self.to_vec()
    }
}

impl Arguments for Vec<&str> {
    fn words(&self) -> Vec<&str> {
        self.clone()
    }
}

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, in an environment without a language or a database of its own.
pub(crate) fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_si"));
    program
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env_remove("SI_UNIT_COSTS");
    program
}

/// Runs the program with arguments in a folder.
pub(crate) fn si(folder: &Path, arguments: &(impl Arguments + ?Sized)) -> Run {
    let mut program = program(folder);
    finished(program.args(arguments.words()).stdin(Stdio::null()))
}

/// Runs the program with something on its standard input.
pub(crate) fn si_with_input(
    folder: &Path,
    arguments: &(impl Arguments + ?Sized),
    input: &[u8],
) -> Run {
    let mut program = program(folder);
    let mut child = program
        .args(arguments.words())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may have ended before it has read everything: that is no mistake of its.
    match child.stdin.take().unwrap().write_all(input) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        written => written.unwrap(),
    }
    run(&child.wait_with_output().unwrap())
}

pub(crate) fn finished(command: &mut Command) -> Run {
    run(&command.output().unwrap())
}

/// Whether a command that not every machine has runs and succeeds.
#[cfg(unix)]
pub(crate) fn runs(command: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(command);
    let command = command.args(arguments).stdout(Stdio::null());
    let status = command.stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn run(output: &std::process::Output) -> Run {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: text(&output.stdout),
        err: text(&output.stderr),
    }
}

/// A folder of its own outside the project, so that nothing above it is found; removed at the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("si-test-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A folder with an application and its unit costs.
    pub(crate) fn with(application: &str, unit_costs: &str) -> Self {
        let folder = Self::new();
        folder.write("a.toml", application);
        folder.write("unit-costs/2020.csv", unit_costs);
        folder
    }

    /// A folder with the application [`SMALL`].
    pub(crate) fn small() -> Self {
        Self::with(SMALL, SMALL_COSTS)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Runs the program in the folder.
    pub(crate) fn si(&self, arguments: &(impl Arguments + ?Sized)) -> Run {
        si(&self.0, arguments)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The smallest application that has everything a calculation needs: 1 000 kr of cost, and in the years 2020 and 2021
/// one and two units of `plats` for the school.
pub(crate) const SMALL: &str = r#"format = 1
[investment]
id = "liten"
name = "Liten"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "Skolan"
[cost.all]
amount = { 2020 = 1000 }
[effect.post]
department = "school"
unit_cost = "plats"
units = { 2020 = 1, 2021 = 2 }
"#;

/// The unit costs of [`SMALL`].
pub(crate) const SMALL_COSTS: &str =
    "id,year,name,area,unit,cost,source\nplats,2020,Plats,skola,år,500,exempeldata\n";

/// Messages without the lines of files that they quote, and without the marks below them.
pub(crate) fn without_excerpts(messages: &str) -> String {
    let is_excerpt = |line: &&str| {
        let gutter = line
            .strip_prefix("  ")
            .and_then(|line| line.split_once(" |"));
        gutter.is_some_and(|(number, _)| {
            number
                .chars()
                .all(|sign| sign == ' ' || sign.is_ascii_digit())
        })
    };
    let lines = messages.split_inclusive('\n');
    lines.filter(|line| !is_excerpt(line)).collect()
}
