//! `si fmt`: what is laid out means the same and stays so.

use std::fs;

use crate::support::{Folder, project, si, si_with_input};

const RIGHT: &str = "# An application\nformat = 1\n\n[investment]\nid = \"a\" # one\n";
const WRONG: &str = "# An application\nformat=1\n\n\n[investment]  \nid =\"a\" # one";

#[test]
fn the_examples_and_new_applications_are_laid_out() {
    let run = si(project(), "fmt --check examples");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    let folder = Folder::new();
    folder.si("new a.toml --lang sv --workspace");
    folder.si("new b.toml --from np-resurs");
    let run = folder.si("fmt --check . si.toml");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

/// Every example without its blanks around signs and its groups of digits, and with line ends of Windows.
#[test]
fn what_is_laid_out_is_computed_as_before_and_stays() {
    let folder = Folder::new();
    for entry in fs::read_dir(project().join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let bare = text
            .replace(" = ", "=")
            .replace("{ ", "{")
            .replace(", ", ",")
            .replace("_000", "000")
            .replace("\n\n", "\n\n\n")
            .replace('\n', " \r\n");
        let laid_out = si_with_input(folder.path(), "fmt -", bare.as_bytes());
        assert_eq!((laid_out.code, laid_out.err.as_str()), (0, ""));
        let comments = |text: &str| text.matches('#').count();
        assert_eq!(comments(&laid_out.out), comments(&text));
        let again = si_with_input(folder.path(), "fmt -", laid_out.out.as_bytes());
        assert_eq!(again.out, laid_out.out, "{}", path.display());
        assert!(
            !laid_out.out.replace("\r\n", "").contains(['\r', '\n']) || bare.contains("\"\"\"")
        );
    }
}

#[test]
fn a_file_is_laid_out_and_named_once() {
    let folder = Folder::new();
    folder.write("a.toml", WRONG);
    folder.write("other.toml", "x=1");
    let run = folder.si("fmt --check .");
    let named = "a.toml: not laid out by `si fmt`\n";
    assert_eq!((run.code, run.out.as_str()), (1, named));
    let text = || fs::read_to_string(folder.path().join("a.toml")).unwrap();
    assert_eq!(text(), WRONG);
    let run = folder.si("fmt . --lang sv");
    assert_eq!((run.code, run.out.as_str()), (0, "a.toml: uppställd\n"));
    assert_eq!(text(), RIGHT);
    let run = folder.si("fmt . --lang sv");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    // What is no application is laid out where it is named itself.
    let run = folder.si("fmt other.toml -q");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    let other = fs::read_to_string(folder.path().join("other.toml")).unwrap();
    assert_eq!(other, "x = 1\n");
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::new();
    let run = si_with_input(folder.path(), "fmt -", WRONG.as_bytes());
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (0, RIGHT, "")
    );
    let run = si_with_input(folder.path(), "fmt --check -", WRONG.as_bytes());
    assert_eq!(
        (run.code, run.out.as_str()),
        (1, "-: not laid out by `si fmt`\n")
    );
    let run = si_with_input(folder.path(), "fmt --check -", RIGHT.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (0, ""));
}

#[test]
fn a_file_with_errors_is_left_alone_and_the_others_are_laid_out() {
    let folder = Folder::new();
    folder.write("a.toml", "[investment]\nid==1\n");
    folder.write("b.toml", WRONG);
    let run = folder.si("fmt a.toml none.toml b.toml");
    run.fails(3, "a.toml:2:");
    assert!(run.err.contains("none.toml: error[unreadable-file]"));
    assert_eq!(run.out, "b.toml: laid out\n");
    let text = fs::read_to_string(folder.path().join("a.toml")).unwrap();
    assert_eq!(text, "[investment]\nid==1\n");
    assert_eq!(folder.si("fmt a.toml").code, 1);
    folder.si("fmt").fails(2, "error: the following required");
}

#[test]
fn a_lock_is_left_alone() {
    let folder = Folder::small();
    folder.si("lock a.toml").fails(0, "");
    let lock = || fs::read(folder.path().join("a.lock")).unwrap();
    let before = lock();
    folder
        .si("fmt a.lock")
        .fails(1, "a.lock: error[wrong-file]");
    assert_eq!(lock(), before);
}
