//! `si new`: applications that calculate at once, from the template and from the examples.

use std::fs;

use crate::support::{Folder, project, si};

const EXAMPLES: [&str; 10] = [
    "brobyggare",
    "bryggan",
    "el-sistema",
    "np-resurs",
    "oxhagen",
    "seniorpuls",
    "skolfam",
    "sot",
    "specped",
    "utomhus",
];

/// Of 100 children 10 fewer are placed, 120 days each: 10 a year are 120 days, in three years from the one after the
/// first, and again a year later: 120 + 240 + 240 + 120 = 720 days of 3 500 − 1 200 kr, 1 656 000 kr. Half a post and
/// one, of 0.6 and 1.2: 1.5 × 450 000 = 675 000 kr. A coordinator costs 2 × 12 × 40 000 × 1.4453 = 1 387 488 kr, material
/// 100 000. With half the effect on nine tenths of the children: 1 656 000 × 0.5 × 0.9 + 675 000 = 1 420 200 kr.
#[test]
fn the_template_calculates_in_both_languages_with_and_without_a_database() {
    for language in ["en", "sv"] {
        for workspace in ["", " --workspace"] {
            let folder = Folder::new();
            let run = folder.si(&format!("new a.toml --lang {language}{workspace}"));
            assert_eq!((run.code, run.err.as_str()), (0, ""));
            let run = folder.si("calc a.toml --format json");
            assert_eq!(run.code, 0, "{}", run.err);
            let json = run.json();
            assert_eq!(json["cost"]["total"], 1_487_488);
            assert_eq!(json["reductions"]["realisable"]["total"], 2_331_000);
            assert_eq!(json["sensitivity"]["scenarios"][0]["realisable"], 1_420_200);
            let unit_costs = json["sources"]["unit_costs"].as_array().unwrap();
            assert_eq!(unit_costs.len(), usize::from(!workspace.is_empty()));
        }
    }
}

#[test]
fn a_check_finds_the_blanks_of_the_template_and_nothing_else() {
    for (language, blank) in [("en", "Write here"), ("sv", "Fyll i")] {
        let folder = Folder::new();
        folder.si(&format!("new a.toml --lang {language}"));
        let text = fs::read_to_string(folder.path().join("a.toml")).unwrap();
        let run = folder.si("check a.toml --format json");
        assert_eq!(run.code, 1);
        let json = run.json();
        let findings = json["findings"].as_array().unwrap();
        let blanks = text.matches(&format!("= \"{blank}\"")).count();
        assert_eq!(findings.len(), blanks, "{findings:#?}");
        assert!(findings.iter().all(|it| it["code"] == "placeholder-left"));

        let filled = text.replace(&format!("= \"{blank}\""), "= \"Written\"");
        folder.write("a.toml", filled);
        let run = folder.si("check a.toml --strict");
        assert_eq!(run.code, 0, "{}", run.out);
    }
}

#[test]
fn every_example_begins_an_application_that_calculates_as_the_example_does() {
    let here = Folder::new();
    for example in EXAMPLES {
        let own = format!("own-{example}.toml");
        let run = here.si(&format!("new {own} --from {example} -q"));
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
        let new = here.si(&format!("calc {own} --format json"));
        let old = si(
            project(),
            &format!("calc examples/{example}.toml --format json"),
        );
        let (new, old) = (new.json(), old.json());
        assert_eq!(new["investment"]["id"], format!("own-{example}"));
        for figure in ["coverage", "payback_year", "cost", "people"] {
            assert_eq!(new[figure], old[figure], "{example}: {figure}");
        }
        assert_eq!(
            new["return_plan"]["completed_year"], old["return_plan"]["completed_year"],
            "{example}"
        );
        // Nobody has signed it, and nothing has been accepted.
        let text = fs::read_to_string(here.path().join(&own)).unwrap();
        assert!(!text.contains("[[allow]]") && !text.contains("{ file ="));
        assert!(text.contains("name       = \"Write here\"\ndate"));
    }
}

#[test]
fn an_example_brings_its_unit_costs_into_a_workspace() {
    let folder = Folder::new();
    let run = folder.si("new a.toml --from brobyggare --workspace");
    assert_eq!(run.code, 0, "{}", run.err);
    let text = fs::read_to_string(folder.path().join("a.toml")).unwrap();
    assert!(text.starts_with("#:schema application.schema.json\n"));
    assert!(!text.contains("[unit_cost."));
    let files = folder.si("calc a.toml --format json").json();
    let files = files["sources"]["unit_costs"].as_array().unwrap().len();
    assert_eq!(files, 9);
    // A second application finds them, and needs none of its own.
    assert_eq!(folder.si("new b.toml --from skolfam").code, 0);
    let text = fs::read_to_string(folder.path().join("b.toml")).unwrap();
    assert!(!text.contains("[unit_cost."));
}

#[test]
fn what_is_written_and_what_comes_next_is_said() {
    let folder = Folder::new();
    let run = folder.si(&["new", "Ny väg_2.toml", "--lang", "sv"]);
    let program = if cfg!(windows) { "si.exe" } else { "si" };
    let said = format!(
        "Ny väg_2.toml: skriven
Därnäst:
  {program} calc \"Ny väg_2.toml\" --lang sv      räknar den som den står
  {program} check \"Ny väg_2.toml\" --lang sv     hittar det som återstår att fylla i
  {program} explain units_per_person --lang sv  säger vad en nyckel betyder
"
    );
    assert_eq!((run.code, run.out, run.err), (0, said, String::new()));
    let workspace = Folder::new();
    for new in ["new a.toml --lang sv --workspace", "new b.toml"] {
        let out = workspace.si(new).out;
        assert!(out.contains("Därnäst:") && !out.contains("--lang"), "{out}");
    }
    let json = folder.si(&["calc", "Ny väg_2.toml", "--format", "json"]);
    let investment = &json.json()["investment"];
    assert_eq!(investment["id"], "ny-vag-2");
    assert_eq!(investment["name"], "Ny väg 2");
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let folder = Folder::small();
    let before = fs::read(folder.path().join("a.toml")).unwrap();
    let at = "error[unwritable-file]";
    folder.si("new a.toml").fails(
        3,
        &format!("a.toml: {at}: there is a file already, and it is not written over\n"),
    );
    assert_eq!(fs::read(folder.path().join("a.toml")).unwrap(), before);
    folder.si("new unit-costs").fails(
        3,
        &format!("unit-costs: {at}: a folder stands where the file would be written\n"),
    );
    folder
        .si("new none/b.toml")
        .fails(3, &format!("none/b.toml: {at}: there is no such folder\n"));
    folder.write("si.toml", "lang = \"sv\"\n");
    let run = folder.si("new b.toml --workspace");
    run.fails(
        3,
        "si.toml: fel[unwritable-file]: filen finns redan, och skrivs inte över\n",
    );
    let names = ["b.toml", "application.schema.json", "none"];
    assert!(names.iter().all(|name| !folder.path().join(name).exists()));
}

#[test]
fn what_can_be_no_application_is_a_wrong_command_line() {
    let folder = Folder::new();
    for (arguments, said) in [
        ("new", "error: the following required"),
        ("new -", "error: `-` is no file: name the file to write"),
        (
            "new a",
            "error: an application's name ends with `.toml`: write `a.toml`\n",
        ),
        (
            "new si.toml",
            "error: `si.toml` is what the workspace is called",
        ),
        ("new a.toml --from skolfm", "error: invalid value 'skolfm'"),
    ] {
        folder.si(arguments).fails(2, said);
    }
    let run = folder.si("new a.toml --from skolfm");
    assert!(run.err.contains("a similar value exists: 'skolfam'"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
