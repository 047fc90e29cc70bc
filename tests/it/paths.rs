//! Files, folders and patterns, which every command takes that works on many applications.

use crate::support::{Folder, SMALL, SMALL_COSTS};

/// Two applications in folders of their own, and a file that is none.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("unit-costs/2020.csv", SMALL_COSTS);
    folder.write("2020/one/xa.toml", SMALL);
    folder.write("2020/xb.toml", SMALL);
    folder.write("2020/tool.toml", "[tool]\n");
    folder
}

/// The files of which JSON has the results.
fn files(folder: &Folder, arguments: &str) -> Vec<String> {
    let run = folder.si(&format!("calc {arguments} --format json -q"));
    let results = run.json();
    let results = results.as_array().unwrap().iter();
    let file = |result: &serde_json::Value| {
        let file = &result["sources"]["application"]["file"];
        file.as_str().unwrap().to_owned()
    };
    results.map(file).collect()
}

#[test]
fn folders_and_patterns_are_the_applications_in_them() {
    let folder = folder();
    let both = ["2020/one/xa.toml", "2020/xb.toml"];
    for paths in [
        ".",
        "2020",
        "20*",
        "**/x*.toml",
        "2020/**/x?.toml",
        "2020/x*.toml **/xa*",
    ] {
        let mut found = files(&folder, paths);
        found.sort();
        assert_eq!(found, both, "{paths}");
    }
    assert_eq!(files(&folder, "2020/*.toml"), ["2020/xb.toml"]);
    assert_eq!(files(&folder, "2020/*/xa.toml"), ["2020/one/xa.toml"]);
}

/// One walk for all of them: what one command finds, the others find too.
#[test]
fn every_command_takes_a_pattern() {
    let folder = folder();
    let checked = folder.si("check **/x*.toml --format json");
    assert_eq!(checked.json()["summary"]["applications"], 2, "{checked:?}");
    let recalculated = folder.si("recalc 2020/x*.toml --to unit-costs --format ndjson");
    assert_eq!(
        (recalculated.code, recalculated.out.lines().count()),
        (0, 1)
    );
    let locked = folder.si("lock 2020");
    assert_eq!(
        (locked.code, locked.out.lines().count()),
        (0, 2),
        "{locked:?}"
    );
    assert!(
        locked.err.contains("no applications, passed over: 1"),
        "{locked:?}"
    );
    assert!(folder.path().join("2020/one/xa.lock").exists());
}

/// A file may be called so: then it is that file.
#[cfg(unix)]
#[test]
fn a_path_that_exists_is_no_pattern() {
    let folder = folder();
    folder.write("2020/x*.toml", SMALL);
    assert_eq!(
        folder.si("calc 2020/x*.toml --format json").json()["schema"],
        "si.result/1"
    );
}

#[test]
fn nothing_found_is_no_result() {
    let folder = folder();
    folder.write("none/tool.toml", "[tool]\n");
    for command in ["calc", "check", "lock"] {
        folder
            .si(&format!("{command} none"))
            .fails(3, "no application found (1 TOML file");
        let run = folder.si(&format!("{command} none/x*.toml"));
        assert_eq!(run.code, 3, "{run:?}");
        let told = run.out + &run.err;
        assert!(
            told.starts_with("none/x*.toml: error[unreadable-file]: "),
            "{told}"
        );
    }
}

#[test]
fn what_is_not_said_is_guessed() {
    let folder = folder();
    let inside = folder.path().join("2020");
    let si = |arguments: &str| crate::support::si(&inside, arguments);
    assert_eq!(
        si("xb.toml --format json").out,
        si("calc xb.toml --format json").out
    );
    assert_eq!(si("check").out, si("check .").out);
    si("xb.toml --table nothing").fails(2, "error: invalid value 'nothing' for '--table <NAME>'");
}
