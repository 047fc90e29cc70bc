//! Nothing is read, followed or replaced that should not be: files named in files, pipes and devices, what never ends,
//! links, and the files that the program writes.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::support::{Folder, Run, SMALL, SMALL_COSTS, finished, program};

const SECRET: &str = "API_TOKEN=decoy-0123456789\n";

/// Runs the program, for a minute at most: what waits for a pipe would wait for ever.
fn run(folder: &Folder, arguments: &str, input: Stdio) -> Run {
    let mut command = program(folder.path());
    command.args(arguments.split(' ')).stdin(input);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for _ in 0..600 {
        if child.try_wait().unwrap().is_some() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    let _ = child.kill();
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn pipe(folder: &Folder, name: &str) {
    let made = Command::new("mkfifo")
        .arg(folder.path().join(name))
        .status();
    assert!(made.unwrap().success());
}

fn naming(unit_costs: &str) -> String {
    let named = format!("unit_costs = \"{unit_costs}\"\nprice_year");
    SMALL.replacen("price_year", &named, 1)
}

fn entries(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_application_names_no_file_outside_its_workspace() {
    let folder = Folder::new();
    folder.write("decoy.csv", SECRET);
    folder.write("repo/.env", SECRET);
    folder.write("costs.csv", SMALL_COSTS);
    folder.write("repo/unit-costs/2020.csv", SMALL_COSTS);
    symlink("../decoy.csv", folder.path().join("repo/out.csv")).unwrap();
    symlink(".env", folder.path().join("repo/env.csv")).unwrap();
    symlink("..", folder.path().join("repo/up")).unwrap();
    pipe(&folder, "repo/pipe");
    let absolute = folder.path().join("decoy.csv");
    let outside = "this lies outside the folder `repo`";
    let ending = "no file that ends with `.csv`";
    for (named, said) in [
        (absolute.to_str().unwrap(), outside),
        ("../decoy.csv", outside),
        ("../costs.csv", outside),
        ("..", outside),
        ("../nowhere.csv", outside),
        ("/dev/zero", outside),
        ("/dev/stdin", outside),
        ("out.csv", outside),
        ("up/decoy.csv", outside),
        (".env", ending),
        ("env.csv", ending),
        ("pipe", "this is a pipe or a device"),
    ] {
        folder.write("repo/a.toml", naming(named));
        for (command, code) in [
            ("calc repo/a.toml", 3),
            ("check repo --format github", 1),
            ("check repo --format json", 1),
            ("recalc repo --to costs.csv --format json", 3),
            ("lock repo/a.toml", 3),
        ] {
            let run = run(&folder, command, Stdio::null());
            let told = run.out + &run.err;
            assert_eq!(
                (run.code, told.contains(said)),
                (code, true),
                "{named} {command}: {told}"
            );
            assert!(!told.contains("0123456789"), "{named} {command}: {told}");
        }
    }
    // A workspace reaches to what lies in its folder, and a folder that would be found may be named.
    folder.write("si.toml", "");
    folder.write("repo/a.toml", naming("../costs.csv"));
    assert_eq!(folder.si("calc repo/a.toml").code, 0);
    folder.write("si.toml", "unit_costs = \"/dev/zero\"\n");
    folder.write("repo/a.toml", SMALL);
    let run = run(&folder, "calc repo/a.toml", Stdio::null());
    run.fails(
        3,
        "si.toml:1:14: error[unreadable-file]: `/dev/zero`: this lies outside",
    );
    fs::remove_file(folder.path().join("si.toml")).unwrap();
    folder.write("unit-costs/2020.csv", SMALL_COSTS);
    folder.write("repo/sub/a.toml", naming("../../unit-costs"));
    assert_eq!(folder.si("calc repo/sub/a.toml").code, 0);
}

#[test]
fn a_line_of_a_stream_names_no_file_outside_the_current_folder() {
    let folder = Folder::small();
    folder.write("here/own.csv", SMALL_COSTS);
    folder.write("there/decoy.csv", SECRET);
    let there = folder.path().join("there");
    let there = there.to_str().unwrap();
    for (file, named, code) in [
        ("x.toml", "own.csv", 0),
        ("x.toml", "../there/decoy.csv", 3),
        ("../there/x.toml", "decoy.csv", 3),
        (&format!("{there}/x.toml"), "decoy.csv", 3),
    ] {
        let line = serde_json::json!({ "file": file, "toml": naming(named) }).to_string();
        folder.write("lines", &line);
        let input = File::open(folder.path().join("lines")).unwrap();
        let mut command = program(&folder.path().join("here"));
        let arguments = "recalc - --to own.csv --format ndjson";
        let run = finished(command.args(arguments.split(' ')).stdin(input));
        assert_eq!(run.code, code, "{file} {named}: {run:?}");
        assert!(!format!("{run:?}").contains("0123456789"), "{run:?}");
        assert_eq!(run.out.contains("unreadable-file"), code == 3, "{run:?}");
    }
}

/// A link in a repository shows nobody's files: neither the price list nor the workspace nor the lock is one that lies
/// elsewhere.
#[test]
fn what_is_found_by_its_name_lies_where_it_was_found() {
    for name in [
        "unit-costs/2021.csv",
        "unit-costs/index.csv",
        "si.toml",
        "a.lock",
    ] {
        let folder = Folder::new();
        folder.write("in/repo/a.toml", SMALL);
        folder.write("in/repo/unit-costs/2020.csv", SMALL_COSTS);
        let ending = name.rsplit('.').next().unwrap();
        let decoy = folder.path().join(format!("in/decoy.{ending}"));
        fs::write(&decoy, SECRET).unwrap();
        symlink(&decoy, folder.path().join("in/repo").join(name)).unwrap();
        let run = folder.si("check in/repo/a.toml");
        let told = run.out + &run.err;
        let said = format!("in/repo/{name}: error[unreadable-file]: this lies outside the folder");
        assert!(told.contains(&said) && run.code == 3, "{name}: {told}");
        assert!(!told.contains("0123456789"), "{name}: {told}");
    }
    // What a tool keeps beside the folder is its own.
    let folder = Folder::new();
    folder.write("repo/a.toml", SMALL);
    folder.write("repo/.git/annex/x.csv", SMALL_COSTS);
    folder.write("repo/unit-costs/.keep", "");
    symlink(
        "../.git/annex/x.csv",
        folder.path().join("repo/unit-costs/2020.csv"),
    )
    .unwrap();
    assert_eq!(folder.si("calc repo/a.toml").code, 0);
    let folder = Folder::new();
    folder.write("repo/a.toml", SMALL);
    folder.write("share/2020.csv", SMALL_COSTS);
    symlink("../share", folder.path().join("repo/unit-costs")).unwrap();
    let run = folder.si("calc repo/a.toml");
    run.fails(
        3,
        "repo/unit-costs: error[unreadable-file]: this lies outside the folder `repo`",
    );
    assert_eq!(
        folder
            .si("calc repo/a.toml --unit-costs repo/unit-costs")
            .code,
        0
    );
}

#[test]
fn what_never_ends_is_not_read_to_its_end() {
    let folder = Folder::small();
    pipe(&folder, "pipe");
    for name in ["/dev/zero", "pipe"] {
        for command in [
            "calc NAME",
            "check NAME",
            "calc a.toml --unit-costs NAME",
            "calc a.toml --policy NAME",
            "recalc a.toml --to NAME",
            "check --files-from NAME",
            "diff a.toml NAME",
        ] {
            let run = run(&folder, &command.replace("NAME", name), Stdio::null());
            let told = run.out + &run.err;
            assert!(
                told.contains("this is a pipe or a device"),
                "{command} {name}: {told}"
            );
            assert_eq!(run.code, 3, "{command} {name}: {told}");
        }
    }
    let line = run(
        &folder,
        "recalc - --to unit-costs",
        File::open("/dev/zero").unwrap().into(),
    );
    line.fails(
        1,
        "-:1: error[file-too-large]: the line holds more than 16 MiB",
    );
    for command in [
        "calc -",
        "check -",
        "check --files-from -",
        "calc /dev/stdin",
    ] {
        let endless = File::open("/dev/zero").unwrap();
        let run = run(&folder, command, endless.into());
        let told = run.out + &run.err;
        let said = "error[file-too-large]: the file holds more than 16 MiB, the most that is read";
        assert_eq!(
            (run.code, told.contains(said)),
            (1, true),
            "{command}: {told}"
        );
    }
    // What a shell hands over is read: `--policy <(...)`.
    let application = File::open(folder.path().join("a.toml")).unwrap();
    let handed_over = "calc /dev/stdin --unit-costs unit-costs";
    assert_eq!(run(&folder, handed_over, application.into()).code, 0);
}

#[test]
fn the_size_of_a_file_is_looked_at_before_it_is_read() {
    let folder = Folder::small();
    let large = |name: &str, mebibytes: u64| {
        let file = File::create(folder.path().join(name)).unwrap();
        file.set_len((mebibytes << 20) + 1).unwrap();
    };
    large("large.csv", 64);
    large("large.toml", 16);
    large("large.md", 4);
    for (command, most) in [
        ("calc a.toml --unit-costs large.csv", 64),
        ("calc large.toml", 16),
        ("calc a.toml --policy large.toml", 16),
    ] {
        let run = folder.si(command);
        let said = format!("error[file-too-large]: the file holds more than {most} MiB");
        assert!(
            run.err.contains(&said) && run.code == 1,
            "{command}: {}",
            run.err
        );
    }
    fs::create_dir(folder.path().join("years")).unwrap();
    large("years/2019.csv", 40);
    large("years/2020.csv", 40);
    let run = folder.si("calc a.toml --unit-costs years");
    run.fails(
        1,
        "years: error[file-too-large]: the files hold more than 64 MiB together",
    );
    let text = "[text]\nbackground = { file = \"large.md\" }\n";
    folder.write("a.toml", format!("{SMALL}{text}"));
    let run = folder.si("check a.toml");
    let said = "error[unreadable-text]: the file `large.md` of the written part `text.background` holds more than 4 MiB";
    assert!(run.out.contains(said), "{}", run.out);
}

#[test]
fn each_file_of_a_folder_is_looked_at_once_and_no_link_leads_out() {
    let folder = Folder::new();
    let link = |to: &str, from: &str| symlink(to, folder.path().join(from)).unwrap();
    folder.write("elsewhere/e.toml", SMALL);
    folder.write("unit-costs/2020.csv", SMALL_COSTS);
    for level in 0..16 {
        folder.write(&format!("apps/d{level}/.keep"), "");
        link(&format!("../d{}", level + 1), &format!("apps/d{level}/x"));
        link(&format!("../d{}", level + 1), &format!("apps/d{level}/y"));
    }
    folder.write("apps/d15/a.toml", SMALL);
    folder.write("apps/.git/annex/b.toml", SMALL);
    link("d15/a.toml", "apps/0.toml");
    link(".git/annex/b.toml", "apps/b.toml");
    link(".git/annex/b.toml", "apps/c.toml");
    link("..", "apps/d3/back");
    link("/", "apps/root");
    link("nowhere", "apps/result");
    link("loop", "apps/loop");
    link("../elsewhere", "apps/out");
    let files = serde_json::json!(["apps/b.toml", "apps/d15/a.toml"]);
    let report = folder.si("check apps --format json").json();
    assert_eq!(report["files"], files);
    let out = format!(
        "apps/out -> {}",
        folder
            .path()
            .canonicalize()
            .unwrap()
            .join("elsewhere")
            .display()
    );
    assert_eq!(report["excluded"], serde_json::json!([out]));
    let recalculated = folder.si("recalc apps --to unit-costs --format ndjson");
    assert_eq!(
        (recalculated.code, recalculated.out.lines().count()),
        (0, 2)
    );
    assert!(recalculated.err.contains(&out), "{}", recalculated.err);
    // Named each by itself, a link and what it leads to are one application too.
    let twice = folder.si("recalc apps/0.toml apps/d15/a.toml --to unit-costs --format ndjson");
    assert_eq!((twice.code, twice.out.lines().count()), (0, 1));
    let fewer = folder.si("recalc apps --exclude d1* --to unit-costs --format ndjson");
    assert_eq!(fewer.out.lines().count(), 2, "{}", fewer.out);
    let fewer = folder
        .si("recalc apps --exclude b.toml --exclude [ac0].toml --to unit-costs --format ndjson");
    assert_eq!(fewer.out.lines().count(), 2, "{}", fewer.out);
    // What is called as an application is, is not left out in silence.
    for (to, said) in [
        ("nowhere", "there is no such file"),
        ("../elsewhere/e.toml", "this lies outside the folder `apps`"),
        (
            "../unit-costs/2020.csv",
            "this lies outside the folder `apps`",
        ),
        ("d0/.keep", "no file that ends with `.toml`"),
    ] {
        link(to, "apps/z.toml");
        for command in ["check apps", "recalc apps --to unit-costs"] {
            let run = folder.si(command);
            let told = run.out + &run.err;
            let at = told
                .lines()
                .find(|line| line.starts_with("apps/z.toml: error[unreadable-file]"));
            assert!(
                at.is_some_and(|line| line.contains(said)),
                "{command} {to}: {told}"
            );
            assert_eq!(run.code, 3, "{command} {to}: {told}");
        }
        fs::remove_file(folder.path().join("apps/z.toml")).unwrap();
    }
}

#[test]
fn an_output_replaces_what_it_is_named_for_and_nothing_else() {
    let folder = Folder::small();
    let path = |name: &str| folder.path().join(name);
    let write = |output: &str| {
        folder.si(&format!(
            "recalc a.toml --to unit-costs --format csv -o {output}"
        ))
    };
    for others in [
        "o.csv.partial",
        "o.csv.journal",
        ".o.csv.partial",
        ".si-x.partial",
    ] {
        folder.write(others, "mine");
    }
    // What a killed run left, and what another run still writes.
    folder.write(".si-0123456789abcdef.partial", "left");
    folder.write(".si-fedcba9876543210.partial", "growing");
    let growing = File::open(path(".si-fedcba9876543210.partial")).unwrap();
    growing.lock().unwrap();
    folder.write("o.csv", "old");
    fs::set_permissions(path("o.csv"), fs::Permissions::from_mode(0o600)).unwrap();
    symlink("o.csv", path("link")).unwrap();
    symlink("new.csv", path("to-new")).unwrap();
    let long = "o".repeat(255);
    for output in ["o.csv", "link", "to-new", &long] {
        assert_eq!(write(output).code, 0, "{output}");
    }
    let new = fs::read_to_string(path("new.csv")).unwrap();
    assert_eq!(fs::read_to_string(path("o.csv")).unwrap(), new);
    assert!(path("link").is_symlink() && path("to-new").is_symlink());
    let mode = fs::metadata(path("o.csv")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let expected = [
        ".o.csv.partial",
        ".si-fedcba9876543210.partial",
        ".si-x.partial",
        "a.toml",
        "link",
        "new.csv",
        "o.csv",
        "o.csv.journal",
        "o.csv.partial",
        &long,
        "to-new",
        "unit-costs",
    ];
    assert_eq!(entries(&folder), expected);
}

#[test]
fn a_lock_has_any_name_and_leads_nowhere_else() {
    let folder = Folder::small();
    let long = format!("{}.toml", "a".repeat(250));
    folder.write(&long, SMALL);
    folder.write(".si-0123456789abcdef.partial", "left");
    assert_eq!(
        folder.si(["lock", long.as_str(), "a.toml"].as_slice()).code,
        0
    );
    let locks: Vec<String> = entries(&folder);
    assert_eq!(
        locks.iter().filter(|name| name.ends_with(".lock")).count(),
        2
    );
    assert!(!locks.iter().any(|name| name.ends_with(".partial")));
    fs::remove_file(folder.path().join("a.lock")).unwrap();
    pipe(&folder, "a.lock");
    let waits = run(&folder, "lock a.toml --force", Stdio::null());
    waits.fails(
        3,
        "a.lock: error[unwritable-file]: a pipe or a device stands",
    );
    for elsewhere in ["there.lock", "nowhere.lock"] {
        let other = Folder::new();
        other.write("there.lock", "theirs");
        fs::remove_file(folder.path().join("a.lock")).unwrap();
        symlink(other.path().join(elsewhere), folder.path().join("a.lock")).unwrap();
        let run = folder.si("lock a.toml --force");
        run.fails(
            3,
            "a.lock: error[unwritable-file]: this is a link that leads out of the folder",
        );
        assert_eq!(
            fs::read(other.path().join("there.lock")).unwrap(),
            b"theirs"
        );
        assert_eq!(entries(&other), ["there.lock"]);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_finds_no_room_is_an_error() {
    let folder = Folder::small();
    folder.write("b.toml", SMALL.replace("1000", "2000"));
    for command in [
        "--help",
        "--version",
        "calc -h",
        "calc a.toml",
        "calc a.toml --format json",
        "calc a.toml --format csv",
        "calc a.toml b.toml --format markdown",
        "check a.toml",
        "check a.toml --format json",
        "check a.toml --format sarif",
        "check a.toml --format junit",
        "check a.toml --format github",
        "trace a.toml coverage",
        "trace a.toml --list",
        "lock a.toml",
        "recalc . --to unit-costs",
        "recalc . --to unit-costs --format ndjson",
        "recalc . --to unit-costs --format json -o /dev/full",
        "diff a.toml b.toml",
        "diff a.toml b.toml --format json",
        "explain --all",
        "explain coverage-below-target",
    ] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut run = program(folder.path());
        run.args(command.split(' '))
            .stdin(Stdio::null())
            .stdout(full);
        let run = run.output().unwrap();
        assert_eq!(run.status.code(), Some(3), "{command}: {run:?}");
    }
}
