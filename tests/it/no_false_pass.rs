//! `si check` passes nothing that it has not calculated, looked at or read.

use serde_json::json;

use crate::support::{Folder, SMALL, SMALL_COSTS};

#[test]
fn what_makes_a_result_impossible_cannot_be_accepted() {
    let impossible = [
        (
            "amount-too-large",
            "2020 = 1, 2021 = 2",
            "2020 = 1_000_000_000_000, 2021 = 2",
        ),
        ("no-cost", "2020 = 1000", "2020 = 0"),
    ];
    for (code, right, wrong) in impossible {
        let allow = |code| format!("[[allow]]\ncode = \"{code}\"\nreason = \"we know\"\n");
        let text = SMALL.replace(right, wrong) + &allow(code) + &allow("missing-text");
        let folder = Folder::with(&text, SMALL_COSTS);
        for options in ["", " --strict", " --quiet"] {
            let run = folder.si(&format!("check a.toml{options}"));
            assert_eq!(run.code, 1, "{}", run.out);
            assert!(run.out.contains(&format!("error[{code}]")), "{}", run.out);
            // What the rules would find nobody knows, so no `[[allow]]` is unneeded.
            assert!(!run.out.contains("unneeded-allow"), "{}", run.out);
        }
        // The six written parts that are missing are found without a result, and can be accepted.
        let report = folder.si("check a.toml --format json").json();
        assert_eq!(report["summary"]["accepted"], 6);
    }
}

#[test]
fn applications_without_a_result_are_shown_so_in_every_form() {
    let folder = Folder::small();
    folder.write("b.toml", SMALL);
    let faults = [
        (
            "unit-costs/2020.csv",
            SMALL_COSTS.replace("500", "5x0"),
            "unit-costs/2020.csv:2:27",
        ),
        ("si.toml", "lnag = \"sv\"\n".to_owned(), "si.toml:1:1"),
    ];
    for (file, wrong, place) in faults {
        folder.write("unit-costs/2020.csv", SMALL_COSTS);
        folder.write(file, wrong);
        let run = folder.si("check a.toml b.toml");
        assert_eq!(run.code, 1);
        assert_eq!(run.out.matches(place).count(), 1, "said once: {}", run.out);
        let summary = " in 2 of 2 applications; 2 could not be calculated, and rules that need a result were not \
                       looked at; ";
        assert!(run.out.contains(summary), "{}", run.out);
        // What needs no result is found all the same.
        assert_eq!(
            run.out.matches("error[no-matrix]").count(),
            2,
            "{}",
            run.out
        );
        assert!(!run.out.contains("[missing-signature]"), "{}", run.out);
        let report = folder.si("check a.toml b.toml --format json").json();
        assert_eq!(report["not_calculated"], json!(["a.toml", "b.toml"]));
        assert_eq!(report["summary"]["not_calculated"], 2);
        let junit = folder.si("check a.toml b.toml --format junit").out;
        assert!(
            junit.contains(r#"tests="2" failures="2" errors="1""#),
            "{junit}"
        );
        let (_, second) = junit.split_once(r#"name="b.toml">"#).unwrap();
        assert!(second.trim_start().starts_with("<error type="), "{junit}");
        assert!(second.contains(place), "{junit}");
    }
}

/// Runs the program while nobody reads one of its streams.
#[cfg(unix)]
fn without_reader(folder: &Folder, arguments: &str, of_errors: bool) -> (i32, String) {
    use std::io::Read;
    use std::process::Stdio;

    let mut child = crate::support::program(folder.path())
        .args(arguments.split(' '))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if of_errors {
        drop(child.stderr.take());
    } else {
        drop(child.stdout.take());
    }
    let mut out = String::new();
    if let Some(stream) = &mut child.stdout {
        stream.read_to_string(&mut out).unwrap();
    }
    (child.wait().unwrap().code().unwrap(), out)
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_changes_neither_results_nor_the_exit_code() {
    let folder = Folder::small();
    let bad = SMALL.replace("format = 1", "format = 1\nbogus = 2");
    for number in 0..20 {
        folder.write(&format!("many/a{number}.toml"), &bad);
        folder.write(&format!("many/b{number}.toml"), SMALL);
    }
    let all: Vec<String> = ["a", "b"]
        .iter()
        .flat_map(|kind| (0..20).map(move |number| format!("many/{kind}{number}.toml")))
        .collect();
    let all = all.join(" ");
    let lock = format!("lock {all}");
    for arguments in [
        "check many",
        "check many --format github",
        "check many --format json",
        "check many --format junit",
        &format!("calc {all} --format ndjson"),
        &format!("calc {all} --format csv"),
        "recalc many --to unit-costs --format ndjson",
        "recalc many --to unit-costs -o out.ndjson --format ndjson",
        "trace many/a1.toml coverage",
        "trace many/b1.toml coverage",
    ] {
        let whole = folder.si(arguments);
        let (code, out) = without_reader(&folder, arguments, true);
        assert_eq!((code, &out), (whole.code, &whole.out), "{arguments}");
        let (code, _) = without_reader(&folder, arguments, false);
        assert_eq!(code, whole.code, "{arguments}");
    }
    for of_errors in [true, false] {
        assert_eq!(without_reader(&folder, &lock, of_errors).0, 1);
        for number in 0..20 {
            let lock = folder.path().join(format!("many/b{number}.lock"));
            std::fs::remove_file(lock).unwrap();
        }
    }
}

#[test]
fn no_file_below_the_path_gets_past() {
    let folder = Folder::small();
    folder.si("lock a.toml");
    let bad = SMALL.replace("format = 1", "format = 1\nbogus = 2");
    let misspelt = bad
        .replace("[investment]", "[investmnt]")
        .replace("[effect.", "[efect.")
        .replace("[cost.", "[costs.");
    for (name, text) in [
        (".bad.toml", &bad),
        (".hidden/bad.toml", &bad),
        ("BAD.TOML", &bad),
        ("outcome.toml", &format!("application = 1\n{bad}")),
        ("misspelt.toml", &misspelt),
    ] {
        folder.write(name, text);
        for ignored in [".ignore", ".gitignore", ".git/info/exclude"] {
            folder.write(ignored, "*\n");
        }
        let run = folder.si("check .");
        assert!(run.out.contains(&format!("{name}:")), "{name}: {}", run.out);
        assert!(
            run.out.contains("in 2 of 2 applications"),
            "{name}: {}",
            run.out
        );
        assert_eq!(run.code, 1, "{name}");
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
}

#[test]
fn what_is_no_text_is_no_written_part() {
    let utf16 = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let texts = "[text]\nbackground = { file = \"part\" }\n";
    let folder = Folder::with(&format!("{SMALL}{texts}"), SMALL_COSTS);
    let cases: [(&[u8], Option<&str>); 7] = [
        (b"PK\x03\x04\x14\0\x06\0\xE5", Some("unreadable-text")),
        (b"PK\x03\x04\x14\0\x06\0", Some("unreadable-text")),
        (b"Behovet \xE4r stort.", Some("unreadable-text")),
        (&utf16("\r\n"), Some("missing-text")),
        (&utf16("Behovet är stort."), None),
        ("\u{FEFF}Behovet är stort.".as_bytes(), None),
        ("\u{FEFF}\n".as_bytes(), Some("missing-text")),
    ];
    for (bytes, expected) in cases {
        folder.write("part", bytes);
        let report = folder.si("check a.toml --format json").json();
        let findings = report["findings"].as_array().unwrap();
        let mut about = findings
            .iter()
            .filter(|one| one["address"] == "text.background");
        let code = about.next().map(|one| one["code"].as_str().unwrap());
        assert_eq!(code, expected, "{bytes:?}");
    }
}

/// A share that is not mounted, or a file that a version control system keeps elsewhere, gives no other figures.
#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_not_absent() {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    for name in [
        "si.toml",
        "unit-costs/2020.csv",
        "unit-costs/index.csv",
        "apps/unit-costs",
    ] {
        for kind in ["link", "folder", "pipe"] {
            if (name, kind) == ("apps/unit-costs", "folder") {
                continue;
            }
            let folder = Folder::small();
            folder.write("apps/a.toml", SMALL);
            folder.write("unit-costs/2019.csv", SMALL_COSTS.replace("2020", "2019"));
            assert_eq!(folder.si("calc apps/a.toml").code, 0);
            let path = folder.path().join(name);
            let _ = std::fs::remove_file(&path);
            match kind {
                "link" => symlink("nowhere", &path).unwrap(),
                "folder" => std::fs::create_dir(&path).unwrap(),
                _ => assert!(
                    Command::new("mkfifo")
                        .arg(&path)
                        .status()
                        .unwrap()
                        .success()
                ),
            }
            for command in ["calc", "check", "trace", "lock"] {
                let figure = if command == "trace" { " coverage" } else { "" };
                let run = folder.si(&format!("{command} apps/a.toml{figure}"));
                let told = format!("{name}: error[unreadable-file]");
                let said = run.out + &run.err;
                assert!(said.contains(&told), "{command}, {kind} {name}: {said}");
                assert_eq!(run.code, 3, "{command}, {kind} {name}: {said}");
            }
        }
    }
}

#[test]
fn what_is_not_checked_is_counted_and_named_in_every_form() {
    let folder = Folder::small();
    folder.write("tool.toml", "[tool]\n");
    folder.write("sub/old/b.toml", SMALL);
    folder.write("sub/c.draft.toml", SMALL);
    let check = |form: &str| {
        folder.si(&format!(
            "check . --exclude old --exclude sub/*.draft.toml --format {form}"
        ))
    };
    let said = "1 TOML file passed over: no application (tool.toml); \
                2 excluded (sub/c.draft.toml, sub/old); 1 application without `status`, checked as `application`";
    let text = check("text").out;
    assert!(
        text.ends_with(&format!(" in 1 of 1 application; {said}\n")),
        "{text}"
    );
    let report = check("json").json();
    assert_eq!(report["files"], json!(["a.toml"]));
    assert_eq!(report["passed_over"], json!(["tool.toml"]));
    assert_eq!(report["excluded"], json!(["sub/c.draft.toml", "sub/old"]));
    assert_eq!(report["summary"]["passed_over"], 1);
    assert_eq!(report["summary"]["excluded"], 2);
    let sarif = check("sarif").json();
    let notes = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(
        *notes,
        json!([{ "level": "note", "message": { "text": said } }])
    );
    let github = check("github").out;
    assert!(
        github.ends_with(&format!("::notice title=si check::{said}\n")),
        "{github}"
    );
    let junit = check("junit").out;
    assert!(
        junit.contains(r#"tests="4" failures="1" errors="0" skipped="3""#),
        "{junit}"
    );
    let skipped = r#"name="tool.toml"><skipped message="no application"/></testcase>"#;
    assert!(junit.contains(skipped), "{junit}");

    // What is named is checked, and no file of the repository excludes another.
    let named = folder.si("check sub/old/b.toml --exclude old");
    assert!(named.out.contains("in 1 of 1 application"), "{}", named.out);
    assert_eq!(
        folder.si("check .").out.matches("a.toml:").count(),
        text.matches("a.toml:").count()
    );
}

#[test]
fn lists_of_git_are_read() {
    let folder = Folder::small();
    folder.write("ansökan.toml", SMALL);
    for list in [
        "\"ans\\303\\266kan.toml\"\n",
        "ansökan.toml\0a.toml\0",
        "ansökan.toml\r\n",
    ] {
        folder.write("list", list);
        let report = folder.si("check --files-from list --format json").json();
        assert_eq!(report["files"][0], "ansökan.toml", "{list:?}");
        assert_eq!(report["summary"]["not_calculated"], 0, "{list:?}");
    }
}

/// A workspace may ask for less, and an application may state no status: every form says so.
#[test]
fn lowered_levels_and_an_assumed_status_are_told_in_every_form() {
    let folder = Folder::small();
    folder.write("sub/b.toml", SMALL);
    folder.write(
        "sub/idea.toml",
        SMALL.replace("price_year", "status = \"idea\"\nprice_year"),
    );
    // An error made a warning, a warning and an error that are not told; what is raised or stays is not lowered, and what
    // makes a result impossible cannot be.
    let levels = "[check]\nmissing-text = \"allow\"\ntoo-few-departments = \"warning\"\n\
                  realisable-not-stated = \"allow\"\nstale-unit-cost = \"error\"\nno-matrix = \"error\"\n\
                  no-cost = \"allow\"\n";
    folder.write("sub/si.toml", levels);
    let check = |options: &str| folder.si(&format!("check . {options}"));
    let said = "2 applications without `status`, checked as `application`; `sub/si.toml` lowers 3 levels \
                (missing-text = allow, too-few-departments = warning, realisable-not-stated = allow)";
    let text = check("--format text").out;
    assert!(text.ends_with(&format!("; {said}\n")), "{text}");
    let github = check("--format github").out;
    assert!(
        github.ends_with(&format!("::notice title=si check::{said}\n")),
        "{github}"
    );
    let sarif = check("--format sarif").json();
    let notes = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(notes[0]["message"]["text"], said);
    let junit = check("--format junit").out;
    assert!(
        junit.contains(&format!("<system-out>{said}</system-out>\n  </testsuite>")),
        "{junit}"
    );
    let report = check("--format json").json();
    assert_eq!(report["status_assumed"], json!(["a.toml", "sub/b.toml"]));
    assert_eq!(report["summary"]["status_assumed"], 2);
    assert_eq!(
        report["lowered"][0],
        json!({ "file": "sub/si.toml", "code": "missing-text", "level": "allow" })
    );
    assert_eq!(report["lowered"].as_array().unwrap().len(), 3);
    // What the command line asks for stands there.
    let warned = check("--warn missing-text").out;
    assert!(
        warned.contains("`sub/si.toml` lowers 2 levels (too-few"),
        "{warned}"
    );
}

#[test]
fn accepted_warnings_count_in_every_mode() {
    let allow = "[[allow]]\ncode = \"realisable-not-stated\"\nreason = \"r\"\n";
    let folder = Folder::with(&format!("{SMALL}{allow}"), SMALL_COSTS);
    for options in ["", " --quiet", " --strict", " --strict --quiet"] {
        let report = folder
            .si(&format!("check a.toml --format json{options}"))
            .json();
        assert_eq!(report["summary"]["accepted"], 1, "{options}");
    }
}

/// However its tables are spelt, a file with the keys of an application is one.
#[test]
fn no_application_is_passed_over() {
    let folder = Folder::small();
    let swedish = SMALL
        .replace("[investment]", "[satsning]")
        .replace("[cost.", "[kostnad.")
        .replace("[effect.", "[effekt.")
        .replace("[department]", "[förvaltning]");
    let near = SMALL
        .replace("[investment]", "[investmnt]")
        .replace("[cost.", "[costs.")
        .replace("[effect.", "[efect.");
    for text in [
        swedish.clone(),
        format!("application = 1\n{near}"),
        format!("application = \"x\"\n{swedish}"),
        SMALL.replace("\n[", "\n[app."),
        SMALL.replace("]\n", "\n"),
        format!("\"\"\"\n{SMALL}"),
        format!("x = \"\"\"\n{SMALL}"),
    ] {
        folder.write("b.toml", &text);
        let report = folder.si("check . --format json").json();
        assert_eq!(report["not_calculated"], json!(["b.toml"]), "{text}");
    }
    // Outcomes and funds are checked as what they are, and a policy is none of them.
    for (text, counted) in [
        (
            "format = 1\napplication = \"a\"\n[cost]\nby_year = { 2020 = 1 }\n[effect.post]\nunits = { 2021 = 1 }\n\
             [[payment]]\ndepartment = \"school\"\nyear = 2021\ntotal = 1\n",
            "outcomes",
        ),
        (
            "format = 1\nname = \"F\"\nstart = 2020\n[[investment]]\napplication = \"a.toml\"\ndecided = 2020-01-01\n",
            "funds",
        ),
        ("[policy]\npreset = \"none\"\n", "passed_over"),
    ] {
        folder.write("b.toml", text);
        let report = folder.si("check . --format json").json();
        assert_eq!(report["summary"][counted], json!(1), "{text}");
        assert_eq!(report["summary"]["applications"], json!(1), "{text}");
    }
}

/// Two effects that count the same saving, whatever their form and whether or not they name a group, unless their groups,
/// departments, years or directions differ.
#[test]
fn what_is_counted_twice_is_found_without_a_common_group() {
    let people = "share = 0.5\nunits_per_person = 1\ndelay = 1\nduration = 1\n";
    let (g, h, a, b) = (
        "target_group = \"g\"\n",
        "target_group = \"h\"\n",
        "department = \"a\"\n",
        "department = \"b\"\n",
    );
    let region = "payer = \"region\"\n";
    let yearly = "units = { 2021 = 1, 2022 = 1 }\n";
    let pairs: [([&[&str]; 2], Option<&str>); 13] = [
        (
            [&[a, yearly], &[a, yearly]],
            Some("the same department, `a`"),
        ),
        ([&[a, yearly], &[b, yearly]], None),
        (
            [&[a, yearly, g], &[a, yearly]],
            Some("the same department, `a`"),
        ),
        (
            [&[a, yearly], &[a, yearly, g]],
            Some("the same department, `a`"),
        ),
        ([&[a, yearly, g], &[b, yearly]], None),
        ([&[a, yearly, g], &[a, yearly, h]], None),
        (
            [&[a, yearly, g], &[b, yearly, g]],
            Some("the same group, `g`"),
        ),
        (
            [&[a, people, g], &[a, yearly]],
            Some("the same department, `a`"),
        ),
        (
            [&[a, people, g], &[b, people, g]],
            Some("the same group, `g`"),
        ),
        ([&[a, people, g], &[a, people, h]], None),
        (
            [&[region, yearly], &[region, yearly]],
            Some("the same payer, `region`"),
        ),
        ([&[a, yearly], &[a, "units = { 2023 = 1 }\n"]], None),
        ([&[a, yearly], &[a, "units = { 2021 = -1 }\n"]], None),
    ];
    let costs = "id,year,cost,name,area,unit,source,includes\n\
                 whole,2020,500,Hel,skola,år,k,part\npart,2020,100,Del,skola,år,k,\n";
    let folder = Folder::new();
    folder.write("unit-costs/2020.csv", costs);
    for ([one, other], whom) in pairs {
        for (second, code) in [
            ("whole", "same-unit-cost-twice"),
            ("part", "double-counting"),
        ] {
            let text = format!(
                "format = 1\n[investment]\nid = \"d\"\nname = \"D\"\nstart = 2020-01-01\nend = 2020-12-31\n\
                 price_year = 2020\n[department]\na = \"A\"\nb = \"B\"\n[cost.all]\namount = 1000\n\
                 [target_group.g]\npeople = {{ 2020 = 10 }}\n[target_group.h]\npeople = {{ 2020 = 10 }}\n\
                 [effect.one]\nunit_cost = \"whole\"\n{}[effect.other]\nunit_cost = \"{second}\"\n{}",
                one.concat(),
                other.concat()
            );
            folder.write("d.toml", &text);
            let report = folder.si("check d.toml --format json").json();
            assert_eq!(report["summary"]["not_calculated"], 0, "{text}");
            let findings = report["findings"].as_array().unwrap().iter();
            let twice = findings.filter(|finding| {
                let code = finding["code"].as_str().unwrap();
                ["same-unit-cost-twice", "double-counting"].contains(&code)
            });
            let found: Vec<_> = twice
                .map(|one| (one["code"].as_str(), one["message"].as_str()))
                .collect();
            match whom {
                None => assert_eq!(found, [], "{text}"),
                Some(whom) => {
                    let [(found, Some(message))] = found[..] else {
                        panic!("{found:?}: {text}");
                    };
                    assert_eq!(found, Some(code), "{text}");
                    assert!(message.contains(whom), "{message}: {text}");
                }
            }
        }
    }
}

/// Unit costs that `si.toml` names are told there, not as a file of nobody's.
#[test]
fn unit_costs_of_a_workspace_that_are_not_there_are_told_where_it_names_them() {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    folder.write("si.toml", "lang = \"en\"\nunit_costs = \"none.csv\"\n");
    folder
        .si("calc a.toml")
        .fails(3, "si.toml:2:14: error[unreadable-file]");
}
