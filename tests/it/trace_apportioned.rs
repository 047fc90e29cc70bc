//! Kronor that are apportioned, written out: once for all recipients, and who gets what is left over.

use std::fmt::Write;

use serde_json::Value;

use crate::support::{Folder, project, si};
use crate::traced::json;

/// So many departments with an effect each, that gain in two years.
fn departments(count: usize, policy: &str) -> String {
    let mut text = String::from(
        "format = 1\n[investment]\nid = \"many\"\nname = \"Många\"\nstart = 2020-01-01\nend = 2021-12-31\n\
         price_year = 2020\n[cost.all]\ndepartment = \"d1\"\namount = 1_000_000\n\
         [unit_cost.plats]\nname = \"Plats\"\narea = \"arbetsmarknad\"\nunit = \"år\"\ncost = 384_000\nsource = \"antagande\"\n",
    );
    for number in 1..=count {
        write!(
            text,
            "[effect.e{number}]\nname = \"E\"\ndepartment = \"d{number}\"\nunit_cost = \"plats\"\nrealisable = 1\n\
             units = {{ 2021 = 0.5, 2022 = 1.{number:03} }}\n"
        )
        .unwrap();
    }
    let names = (1..=count).map(|number| format!("d{number} = \"Förvaltning {number}\"\n"));
    let names: String = names.collect();
    format!("{text}[department]\n{names}[policy]\n{policy}\n")
}

/// One department that gains in so many years.
fn years(count: i32) -> String {
    let units = (2020..2020 + count).map(|year| format!("{year} = 1.{}", year - 2000));
    let units: Vec<String> = units.collect();
    format!(
        "format = 1\n[investment]\nid = \"many\"\nname = \"Många\"\nstart = 2020-01-01\nend = 2021-12-31\n\
         price_year = 2020\n[department]\nd1 = \"Förvaltningen\"\n[cost.all]\ndepartment = \"d1\"\namount = 1_000_000\n\
         [unit_cost.plats]\nname = \"Plats\"\narea = \"arbetsmarknad\"\nunit = \"år\"\ncost = 384_000\nsource = \"antagande\"\n\
         [effect.e]\nname = \"E\"\ndepartment = \"d1\"\nunit_cost = \"plats\"\nrealisable = 1\nunits = {{ {} }}\n\
         [policy]\ntiming = \"proportional\"\n",
        units.join(", ")
    )
}

/// How many numbers a tree holds.
fn size(node: &Value) -> usize {
    let factors = node["factors"].as_array().unwrap();
    1 + factors.iter().map(size).sum::<usize>()
}

fn size_of(application: &str, figure: &str) -> usize {
    let folder = Folder::new();
    folder.write("many.toml", application);
    let arguments = ["trace", "many.toml", figure, "-q", "--format", "json"];
    let run = si(folder.path(), &arguments);
    assert_eq!(run.code, 0, "{figure}: {}", run.err);
    size(&json(&run.out)["figure"])
}

#[test]
fn a_tree_is_written_out_in_proportion_to_those_who_share() {
    for figure in ["return_plan.d1", "outcome.0.5.d1.fee"] {
        let sizes = [10, 40].map(|count| size_of(&departments(count, ""), figure));
        assert!(sizes[1] <= 4 * sizes[0], "{figure}: {sizes:?}");
    }
    for figure in ["return_plan.d1.2021", "return_plan.d1.2021.exact"] {
        let sizes = [10, 40].map(|count| size_of(&years(count), figure));
        assert!(sizes[1] <= 4 * sizes[0], "{figure}: {sizes:?}");
    }
}

fn said(figure: &str, language: &str) -> String {
    let arguments = [
        "trace",
        "examples/oxhagen.toml",
        figure,
        "-q",
        "--lang",
        language,
        "--width",
        "1000",
    ];
    let run = si(project(), &arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out.replace(['\u{A0}', '\u{202F}'], " ")
}

/// A fee of 127 823 kr over payments of 323 886, three times 678 838 and 323 886 kr, 2 684 286 in all: 127 823 × 678 838 /
/// 2 684 286 = 32 325.58 and 127 823 × 323 886 / 2 684 286 = 15 423.13. Of 127 823 the whole kronor leave
/// 127 823 − 3 × 32 325 − 2 × 15 423 = 2, for the first two of three years alike.
#[test]
fn of_equal_fractions_the_earlier_year_is_said_to_be_first() {
    for (year, krona) in [("2017", 1), ("2018", 1), ("2019", 0)] {
        let text = said(&format!("return_plan.school.{year}.fee"), "en");
        let line = format!(
            "2 SEK left over, to the largest of (2016: ≈ 0.13 SEK; 2017: ≈ 0.58 SEK; 2018: ≈ 0.58 SEK; \
             2019: ≈ 0.58 SEK; 2020: ≈ 0.13 SEK), of equal ones to the earlier year = {krona} SEK\n"
        );
        assert!(text.contains(&line), "{line}{text}");
        let text = said(&format!("return_plan.school.{year}.fee"), "sv");
        let line = format!(
            "2 kr över, till de största av (2016: ≈ 0,13 kr; 2017: ≈ 0,58 kr; 2018: ≈ 0,58 kr; 2019: ≈ 0,58 kr; \
             2020: ≈ 0,13 kr), av lika stora till det tidigare året = {krona} kr\n"
        );
        assert!(text.contains(&line), "{line}{text}");
    }
}

/// Three departments that gain alike share a fee of 5 % of 1 000 000 = 50 000 kr: 16 666.67 each, and 2 kr left over.
#[test]
fn of_equal_fractions_the_department_that_stands_first_is_said_to_be_first() {
    let folder = Folder::new();
    let mut application = departments(3, "");
    for number in 1..=3 {
        application = application.replace(&format!("1.{number:03}"), "1.5");
    }
    folder.write("many.toml", application);
    let figure = "return_plan.d3.fee";
    let run = si(
        folder.path(),
        &["trace", "many.toml", figure, "-q", "--width", "1000"],
    );
    let text = run.out.replace('\u{A0}', " ");
    let line = "2 SEK left over, to the largest of (Förvaltning 1: ≈ 0.67 SEK; Förvaltning 2: ≈ 0.67 SEK; \
                Förvaltning 3: ≈ 0.67 SEK), of equal ones to the department that stands first in the file = 0 SEK\n";
    assert!(text.contains(line), "{text}");
}

/// Without a tie where the kronor end nothing is said of ties: 1 krona left over, to the fraction 0.77.
#[test]
fn nothing_is_said_of_ties_that_decide_nothing() {
    let text = said("return_plan.school.fee", "en");
    assert!(
        text.contains("(Socialförvaltningen: ≈ 0.09 SEK; "),
        "{text}"
    );
    assert!(!text.contains("of equal ones"), "{text}");
}

#[test]
fn the_gains_of_a_year_are_its_weight() {
    let text = said("return_plan.school.2017", "sv");
    assert!(text.contains("årets vikt: 2018: 781 775 kr\n"), "{text}");
    assert!(!text.contains("vunnet hittills"), "{text}");
    // What is gained in 2021 counts with 2022.
    let folder = Folder::new();
    let policy = "timing = \"proportional\"\nfirst_return = 2022";
    let application = departments(1, policy).replace("1.001 }", "1.5, 2023 = 1 }");
    folder.write("many.toml", application);
    let figure = "return_plan.d1.2022";
    let run = si(
        folder.path(),
        &["trace", "many.toml", figure, "-q", "--width", "1000"],
    );
    // 0.5 × 384 000 = 192 000 and 1.5 × 384 000 = 576 000.
    let text = run.out.replace('\u{A0}', " ");
    let line = "weight of the year: 2022 (2021 + 2022): 192,000 SEK + 576,000 SEK = 768,000 SEK\n";
    assert!(text.contains(line), "{text}{}", run.err);
}
