//! The command line in both languages: help, its values, and what is wrong with what was typed.

use std::process::Command;

use crate::support::{Folder, finished, program, project, si};

#[test]
fn help_in_swedish_has_no_english_headings() {
    for asked in ["--help", "calc --help", "calc -h", "trace --help"] {
        let out = si(project(), &format!("{asked} --lang sv")).out;
        for english in [
            "Possible", "possible", "default", "Options", "OPTIONS", "Print", "Tables",
        ] {
            assert!(!out.contains(english), "{english} in {out}");
        }
    }
    insta::assert_snapshot!("help_calc_sv", si(project(), "calc --help --lang sv").out);
}

#[test]
fn help_in_swedish_has_arguments_in_the_order_in_which_they_are_typed() {
    let help = si(project(), "diff --help --lang sv").out;
    let places =
        ["<FÖRE> <EFTER>\n", "  <FÖRE>\n", "  <EFTER>\n", "Val:"].map(|part| help.find(part));
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{help}"
    );
}

#[test]
fn the_commonest_faults_are_told_in_swedish() {
    let folder = Folder::small();
    let workspace = Folder::small();
    workspace.write("si.toml", "lang = \"sv\"\n");
    let faults = [
        "calc",
        "calk",
        "calc a.toml --fromat json",
        "calc a.toml --format xml",
        "calc a.toml --format jsn",
        "calc a.toml --width 10",
        "calc a.toml --width",
        "calc a.toml --width 50 --width 60",
        "calc a.toml -q -v",
        "calc a.toml --quiet=1",
        "calc a.toml --set cost.all.amount",
        "calc a.toml --grid cost.all.amount=*1..*2",
        "explain no-cost too-many-fields",
        "trace a.toml a.toml",
        "check a.toml --error x",
        "lock -",
        "recalc a.toml --to a.csv --fail-on x",
        "recalc - a.toml --to a.csv",
        "diff - -",
        "calc a.toml --policy none --policy none",
        "man x",
    ];
    let mut said = String::new();
    for fault in faults {
        let run = folder.si(&format!("{fault} --lang=sv"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{fault:?}");
        assert_eq!(workspace.si(fault).err, run.err, "{fault:?}");
        said.push_str(&format!("{}\n{}\n", fault, run.err));
    }
    insta::assert_snapshot!("faults_sv", said);
}

#[test]
fn what_is_refused_shows_the_usage_of_its_command() {
    let folder = Folder::small();
    let set = "calc a.toml --set cost.all=abc";
    let run = folder.si(set);
    assert_eq!(run.code, 2);
    let usage = "\n\nUsage: si calc [OPTIONS] <APPLICATION>...\n\n";
    assert!(run.err.contains(usage), "{}", run.err);
    let run = folder.si(&format!("{set} --lang sv"));
    let usage = "\n\nAnvändning: si calc [VAL] <ANSÖKAN>...\n\n";
    assert!(run.code == 2 && run.err.contains(usage), "{}", run.err);
}

/// Whatever the file of the program is called.
#[test]
fn usage_names_the_program_alike() {
    let folder = Folder::small();
    let another = folder.path().join("another");
    std::fs::copy(env!("CARGO_BIN_EXE_si"), &another).unwrap();
    for arguments in [&["--help"][..], &["calc"], &["costs"], &["help", "report"]] {
        let output = Command::new(&another).args(arguments).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert!(
            said.contains("si") && !said.contains("another"),
            "{arguments:?}: {said}"
        );
    }
}

/// As in a file: the right number is proposed.
#[test]
fn a_number_that_is_typed_wrongly_is_told_as_it_should_be() {
    let folder = Folder::small();
    for (typed, said) in [
        ("--set cost.all.amount=0,5", "`0.5`"),
        ("--set cost.all.amount=*0,9", "`*0.9`"),
        ("--grid cost.all.amount=0,5..2 --grid x=1..2", "`0.5`"),
    ] {
        let run = folder.si(&format!("calc a.toml {typed} --lang sv"));
        let first = run.err.lines().next().unwrap();
        assert!(run.code == 2 && first.contains(said), "{first}");
    }
}

#[test]
fn a_policy_that_is_neither_preset_nor_file_is_told_the_presets() {
    let folder = Folder::small();
    for (language, said) in [
        (
            "en",
            "orebo: error[unreadable-file]: there is no such file, and no preset of that name\n  \
             hint: the presets are `orebro`, `norrkoping` and `none`\n",
        ),
        (
            "sv",
            "orebo: fel[unreadable-file]: filen finns inte, och inget förval heter så\n  \
             tips: förvalen är `orebro`, `norrkoping` och `none`\n",
        ),
    ] {
        let run = folder.si(&format!("calc a.toml --policy orebo --lang {language}"));
        run.fails(3, said);
    }
}

#[test]
fn help_is_a_command_in_every_language() {
    let folder = Folder::new();
    for language in ["en", "sv"] {
        let said = |arguments: &str| {
            let mut program = program(folder.path());
            let locale = if language == "sv" { "sv_SE.UTF-8" } else { "C" };
            let run = finished(program.env("LC_ALL", locale).args(arguments.split(' ')));
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments}");
            run.out
        };
        assert_eq!(said("help"), said("--help"), "{language}");
        assert_eq!(said("help calc"), said("calc --help"), "{language}");
    }
    let help = folder.si("--help --lang sv").out;
    folder.write("si.toml", "lang = \"sv\"\n");
    assert_eq!(folder.si("help").out, help);
}

#[test]
fn numbers_of_options_are_told_with_their_bounds() {
    let folder = Folder::small();
    for (arguments, bounds) in [
        ("calc a.toml --width 3", "minst 40"),
        ("calc a.toml --top 0", "minst 1"),
        ("calc a.toml --threads 0", "från 1 till 1024"),
        (
            "calc a.toml --draws 1",
            "minst 2 (i `si check` 100), till exempel 10000",
        ),
        ("calc a.toml --draws 2 --seed x", "0–18446744073709551615"),
        ("trace a.toml coverage --depth x", "minst 0"),
        ("check a.toml --max-findings x", "minst 0"),
        ("recalc a.toml --price-year 1800", "1900–2200"),
    ] {
        let run = folder.si(&format!("{arguments} --lang sv"));
        assert_eq!(run.code, 2, "{arguments}");
        assert!(run.err.contains(bounds), "{}", run.err);
    }
}
