//! The Python package, with its own tests and its example, in an environment that holds the program as the wheel puts it.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::support::{Folder, finished, program, project, runs};

#[test]
fn the_python_package_runs_the_program_beside_it() {
    let folder = Folder::new();
    let environment = folder.path().join("environment");
    let environment = environment.to_str().unwrap();
    // 3.10 and later, with the module for environments, which Debian has in a package of its own.
    let recent = "import ensurepip, sys; sys.exit(sys.version_info < (3, 10))";
    let made = ["-m", "venv", "--without-pip", environment];
    if !runs("python3", &["-c", recent]) || !runs("python3", &made) {
        eprintln!("skipped: needs python3 (3.10 or later) with venv");
        return;
    }
    let si = program(folder.path()).get_program().to_owned();
    symlink(si, format!("{environment}/bin/si")).unwrap();
    for arguments in [
        ["-m", "unittest", "discover", "python/tests"].as_slice(),
        &["python/example.py"],
    ] {
        let mut python = Command::new(format!("{environment}/bin/python"));
        let python = python.arg("-B").args(arguments).current_dir(project());
        let run = finished(python.env("PYTHONPATH", project().join("python/src")));
        assert_eq!(run.code, 0, "{}\n{}", run.out, run.err);
    }
}

#[test]
fn the_wheel_has_the_licence_of_the_project() {
    // A package takes no file from outside of its folder, and Windows no link.
    let read = |path| fs::read_to_string(project().join(path)).unwrap();
    assert_eq!(read("python/LICENSE"), read("LICENSE"));
}
