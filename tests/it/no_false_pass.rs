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
        assert_eq!(
            folder.si("check a.toml --format json").json()["summary"]["accepted"],
            0
        );
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
        let summary = "1 error and 0 warnings in 2 of 2 applications; 2 could not be calculated\n";
        assert!(run.out.ends_with(summary), "{}", run.out);
        let report = folder.si("check a.toml b.toml --format json").json();
        assert_eq!(report["not_calculated"], json!(["a.toml", "b.toml"]));
        assert_eq!(report["summary"]["not_calculated"], 2);
        let junit = folder.si("check a.toml b.toml --format junit").out;
        assert!(
            junit.contains(r#"tests="2" failures="1" errors="1""#),
            "{junit}"
        );
        let (_, second) = junit.split_once(r#"name="b.toml">"#).unwrap();
        assert!(second.trim_start().starts_with("<error type="), "{junit}");
        assert!(second.contains(place), "{junit}");
    }
}
