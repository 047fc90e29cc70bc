//! What shells load and ask, and manual pages.

use crate::support::{Folder, SMALL, finished, program, project, si};

/// What fish would offer for the last word of a line.
fn offered(folder: &Folder, line: &str) -> Vec<String> {
    let mut program = program(folder.path());
    let words = line.split(' ');
    let run = finished(program.env("SI_COMPLETE", "fish").arg("--").args(words));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{line}");
    let names = run.out.lines().map(|line| line.split('\t').next());
    names.map(|name| name.unwrap().to_owned()).collect()
}

#[test]
fn files_codes_tables_and_scenarios_complete() {
    let folder = Folder::small();
    let scenario = "\n[scenario.cautious]\nset = { \"effect.post.units\" = \"*0.5\" }\n";
    folder.write("b.toml", SMALL.to_owned() + scenario);
    folder.write("notes.md", "");
    assert_eq!(offered(&folder, "si che"), ["check"]);
    assert_eq!(offered(&folder, "si calc a"), ["a.toml"]);
    assert_eq!(offered(&folder, "si calc n"), [""; 0], "no application");
    assert_eq!(
        offered(&folder, "si calc a.toml --table break"),
        ["break-even"]
    );
    assert_eq!(
        offered(&folder, "si check --allow no-effects"),
        ["no-effects"]
    );
    assert_eq!(
        offered(&folder, "si explain units_per_p"),
        ["units_per_person"]
    );
    assert_eq!(offered(&folder, "si calc b.toml --scenario "), ["cautious"]);
    assert_eq!(
        offered(&folder, "si calc a.toml --policy nor"),
        ["norrkoping"]
    );
    assert_eq!(offered(&folder, "si calc a.toml --amo"), ["--amounts"]);
    assert_eq!(offered(&folder, "si settle a.toml b"), ["b.toml"]);
    assert_eq!(
        offered(&folder, "si settle a.toml b.toml --table dec"),
        ["decisions"]
    );
}

#[test]
fn a_broken_workspace_is_passed_in_silence() {
    let folder = Folder::small();
    folder.write("si.toml", "lang = ");
    assert_eq!(offered(&folder, "si calc si"), [""; 0]);
    folder.write("a.toml", "[scenario.");
    folder.write("unit-costs/2020.csv", [0xFF, 0x00]);
    assert_eq!(offered(&folder, "si calc a.toml --scenario "), [""; 0]);
    assert_eq!(offered(&folder, "si calc a.to"), ["a.toml"]);
    assert_eq!(offered(&folder, "si calc none.toml --scenario c"), [""; 0]);
}

#[test]
fn each_shell_gets_its_script() {
    for (shell, has) in [
        ("bash", "complete "),
        ("zsh", "#compdef si\n"),
        ("fish", "complete "),
        (
            "powershell",
            "Register-ArgumentCompleter -Native -CommandName si,si.exe ",
        ),
    ] {
        let run = si(project(), &format!("completions {shell}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(
            run.out.contains(has) && run.out.contains("SI_COMPLETE"),
            "{}",
            run.out
        );
        let removes_alias = run.out.starts_with("Remove-Item Alias:si -Force");
        assert_eq!(removes_alias, shell == "powershell");
    }
    si(project(), "completions csh").fails(2, "error: invalid value 'csh' for '<SHELL>'");
}

#[test]
fn manual_pages_say_what_help_says() {
    for (arguments, says) in [
        ("man", "Socioeconomic calculations"),
        ("man calc", "Exit codes"),
        ("man calc --lang sv", "Slutkoder"),
    ] {
        let run = si(project(), arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(
            run.out.contains(".TH") && run.out.contains(says),
            "{}",
            run.out
        );
        assert!(!run.out.contains(['`', '\u{1b}']), "{}", run.out);
    }
    si(project(), "man calk").fails(2, "error: there is no command `calk`");
}
