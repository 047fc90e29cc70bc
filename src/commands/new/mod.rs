//! `si new`: a new application, with a workspace if it is wanted. Nothing that is there is written over.

mod draft;
mod examples;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;

use self::draft::NewApplication;
pub(super) use self::examples::EXAMPLES;
use super::batch::{Batch, code};
use super::console::{self, StandardOutput, chosen_language};
use super::exit::DONE;
use super::load::Loader;
use super::load::read::folder_of;
use super::usage::refused_in;
use crate::cli::New as Arguments;
use crate::format::FormatFile;
use crate::input::{ApplicationFile, Source, Unreadable, formatted, shown, unreadable_reason};
use crate::model::Choice;
use crate::problem::{Facts, Problem, Problems};
use crate::report::{Attempt, schema};
use crate::words::{Area, Language, marked, text};

/// The program as a shell finds it: in PowerShell `si` alone is another command.
const PROGRAM: &str = if cfg!(windows) { "si.exe" } else { "si" };

/// The schema that editors complete by, beside the workspace.
const SCHEMA: &str = "application.schema.json";

/// Seconds of a year on average: near enough to say when an investment may begin.
const YEAR: u64 = 31_556_952;

/// Writes a new application, and says what to do next.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let path = &arguments.file;
    let language = console::language(&arguments.common, workspace_language(path)?);
    if let Some(id) = unfit(path) {
        let facts = Facts::new().with("file", shown(path));
        return Err(refused_in(language, Area::Usage, id, &facts));
    }
    let draft = NewApplication::new(path, this_year(), language, arguments.example.as_deref());
    match written(path, &draft, arguments.workspace)? {
        Ok(files) => {
            if !arguments.common.quiet {
                tell(path, &files, language)?;
            }
            Ok(DONE)
        }
        Err(problem) => {
            let problems = [problem];
            Batch::new(&arguments.common, language).tell(&problems);
            Ok(code(&problems))
        }
    }
}

fn loader() -> Result<Loader> {
    Loader::of_sources(None, &[], &mut Problems::default())
}

fn workspace_language(path: &Path) -> Result<Option<Language>> {
    let shared = loader()?.workspace(path);
    Ok(shared.and_then(|shared| shared.workspace.language))
}

fn words(id: &str, facts: &Facts, language: Language) -> String {
    text(language, Area::Usage, id, facts)
}

/// Why no application is called so, by the id of the words; `None` if one may be.
fn unfit(path: &Path) -> Option<&'static str> {
    let is_toml = path.extension().is_some_and(|ending| ending == "toml");
    match path.file_name().and_then(|name| name.to_str()) {
        _ if shown(path) == "-" => Some("new-needs-a-file"),
        Some("si.toml") => Some("new-is-the-workspace"),
        // A folder is told as one.
        _ if !is_toml && !path.is_dir() => Some("new-without-ending"),
        _ => None,
    }
}

fn this_year() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let years = since.unwrap_or_default().as_secs() / YEAR;
    // What the format takes for a year, whatever the clock says.
    (1970 + years).clamp(2000, 2100)
}

/// Writes the files, the application last, so that it is tried with the unit costs that it will have; gives their names.
fn written(
    path: &Path,
    draft: &NewApplication,
    with_workspace: bool,
) -> Result<std::result::Result<Vec<PathBuf>, Problem>> {
    let folder = folder_of(path);
    let mut files = Vec::new();
    if with_workspace {
        files.push((folder.join("si.toml"), draft.workspace().to_owned()));
        let schema = schema::schema(FormatFile::Application, draft.language);
        files.push((folder.join(SCHEMA), schema));
        let unit_costs = draft.unit_costs().into_iter();
        files.extend(unit_costs.map(|(name, text)| (folder.join("unit-costs").join(name), text)));
    }
    let all = files.iter().map(|(file, _)| file.as_path()).chain([path]);
    for file in all {
        // Found before anything is written.
        if let Ok(there) = file.symlink_metadata() {
            return Ok(Err(standing(there.is_dir()).unwritable(&shown(file))));
        }
    }
    for (file, content) in &files {
        if let Err(error) = folder_for(file).and_then(|()| write_new(file, content)) {
            return Ok(Err(unreadable_reason(&error).unwritable(&shown(file))));
        }
    }
    let loader = loader()?;
    let calculates = |text: &str| {
        let source = Source::toml(&shown(path), text.as_bytes().to_vec());
        source.is_ok_and(|source| {
            let attempt = loader.attempt_of(path, &ApplicationFile::read(source));
            matches!(attempt, Attempt::Calculated(_))
        })
    };
    let mut text = draft.with_database();
    if !calculates(&text) {
        text = draft.with_own_unit_costs();
    }
    text = formatted(&text);
    if folder.join(SCHEMA).is_file() {
        text.insert_str(0, &format!("#:schema {SCHEMA}\n"));
    }
    if let Err(error) = write_new(path, &text) {
        return Ok(Err(unreadable_reason(&error).unwritable(&shown(path))));
    }
    let files = files.into_iter().map(|(file, _)| file);
    Ok(Ok(files.chain([path.to_owned()]).collect()))
}

fn standing(is_folder: bool) -> Unreadable {
    if is_folder {
        Unreadable::Folder
    } else {
        Unreadable::Exists
    }
}

/// Makes the folder of unit costs. The folder that the user named is to be there.
fn folder_for(file: &Path) -> io::Result<()> {
    let folder = folder_of(file);
    if folder.ends_with("unit-costs") && !folder.is_dir() {
        fs::create_dir(folder)?;
    }
    Ok(())
}

/// Writes a file where none is, whoever else writes there; what could not be written whole is taken away.
fn write_new(path: &Path, content: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    let written = file.write_all(content.as_bytes());
    let written = written.and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Says what was written, and the next three commands.
fn tell(path: &Path, files: &[PathBuf], language: Language) -> Result<()> {
    let mut output = StandardOutput;
    for file in files {
        let facts = Facts::new().with("file", shown(file));
        writeln!(
            output,
            "{}",
            marked(&words("new-written", &facts, language))
        )?;
    }
    let name = shown(path);
    let name = if name.contains(char::is_whitespace) {
        format!("\"{name}\"")
    } else {
        name
    };
    // What is typed next speaks the same language.
    let unasked = chosen_language(None, workspace_language(path)?);
    let lang = if unasked == language {
        String::new()
    } else {
        format!(" --lang {}", language.word())
    };
    let next = [
        (format!("calc {name}{lang}"), "new-next-calc"),
        (format!("check {name}{lang}"), "new-next-check"),
        (
            format!("explain units_per_person{lang}"),
            "new-next-explain",
        ),
    ];
    let longest = next.iter().map(|(command, _)| command.chars().count());
    let longest = longest.max().unwrap_or(0);
    writeln!(output, "{}", words("new-next", &Facts::new(), language))?;
    for (command, id) in next {
        let meaning = words(id, &Facts::new(), language);
        let line = format!("  {PROGRAM} {command:<longest$}  {meaning}");
        writeln!(output, "{}", marked(&line))?;
    }
    Ok(())
}
