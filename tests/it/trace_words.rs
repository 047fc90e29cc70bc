//! The words of written-out figures: in each language its own, and of one thing another than of several.

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// What `si trace` says of figures of the worked example, with spaces for those that do not break.
fn said(figures: &[&str], arguments: &[&str]) -> String {
    let run = si(
        project(),
        &[
            &["trace", "examples/skolfam.toml", "-q", "--width", "1000"],
            figures,
            arguments,
        ]
        .concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{figures:?}");
    run.out.replace('\u{A0}', " ")
}

#[test]
fn labels_are_said_in_the_language() {
    for (figure, swedish, english) in [
        (
            "policy.return_target",
            "policy: återföringskrav",
            "policy: return target",
        ),
        (
            "policy.norrkoping.discount_rate",
            "policy: kalkylränta, norrkoping",
            "policy: discount rate, norrkoping",
        ),
        (
            "investment.base_year",
            "satsning: startår",
            "investment: year of the start",
        ),
        (
            "foundations.evidence_grade.D.share",
            "andel av de realiserbara reduceringarna: evidensgrad D",
            "share of the realisable reductions: evidence grade D",
        ),
        (
            "foundations.after_period.share",
            "andel av de realiserbara reduceringarna: efter det år då satsningen avslutas",
            "share of the realisable reductions: after the year in which the investment ends",
        ),
        (
            "effect.hvb.replaced_by.2018",
            "realiserbar reducering: hvb, i stället, 2018",
            "realisable reduction: hvb, instead, 2018",
        ),
        (
            "outcome.0.5.social.actual",
            "faktiska reduceringar: Socialförvaltningen, 50 %",
            "actual reductions: Socialförvaltningen, 50%",
        ),
        (
            "outcome.norrkoping.0.25.total",
            "all återföring: 25 %, norrkoping",
            "all payments: 25%, norrkoping",
        ),
        (
            "present_value.cost",
            "nuvärde av alla kostnader: i 2016 års värde",
            "present value of all costs: discounted to 2016",
        ),
        (
            "present_value.reductions",
            "nuvärde av reduceringarna: i 2016 års värde",
            "present value of the reductions: discounted to 2016",
        ),
    ] {
        for (language, label) in [("sv", swedish), ("en", english)] {
            let policies = ["--policy", "orebro", "--policy", "norrkoping"];
            let text = said(&[figure], &[&policies[..], &["--lang", language]].concat());
            let title = format!("{figure} – {label}\n");
            assert!(text.starts_with(&title), "{title}{text}");
        }
    }
    let grid = [
        "--grid",
        "effect.hvb.with=0.05..0.15/2",
        "--grid",
        "target_group.pupils.people=*0.5..*1.5/2",
    ];
    for (language, label) in [
        (
            "sv",
            "effect.hvb.with = 0,1; target_group.pupils.people × 1,5\n",
        ),
        (
            "en",
            "effect.hvb.with = 0.1; target_group.pupils.people × 1.5\n",
        ),
    ] {
        let cell = ["grid.row.0.1.column.1.5", "--lang", language];
        let text = said(&cell, &grid);
        assert!(text.contains(label), "{text}");
    }
}

/// No key of the JSON stands in a Swedish label where the program has a word for it.
#[test]
fn no_label_holds_a_key() {
    let list = said(
        &["--list", "--format", "json", "--lang", "sv"],
        &["--policy", "orebro", "--policy", "none"],
    );
    let list: Value = serde_json::from_str(&list).unwrap();
    for figure in list["figures"].as_array().unwrap() {
        let label = figure["label"].as_str().unwrap();
        let (_, of) = label.split_once(": ").unwrap_or((label, ""));
        // Addresses are what the file's own keys make them.
        let is_address = [
            "effect.",
            "cost.",
            "target_group.",
            "unit_cost.",
            "parameter.",
        ];
        if is_address.iter().any(|group| of.starts_with(group)) {
            continue;
        }
        assert!(!of.contains(['_', '.']), "{label}");
    }
}

#[test]
fn one_of_a_kind_is_not_several() {
    let folder = Folder::with(
        &SMALL.replace(
            "units = { 2020 = 1, 2021 = 2 }",
            "target_group = \"g\"\nshare = 0.5\nunits_per_person = 12\ndelay = 1\nduration = 2\n\
             [target_group.g]\npeople = { 2020 = 1, 2021 = 2 }",
        ),
        &SMALL_COSTS.replace("skola,år", "skola,månad"),
    );
    let said = |figure: &str, language: &str| {
        let run = si(
            folder.path(),
            &[
                "trace", "a.toml", figure, "-q", "--lang", language, "--width", "1000",
            ],
        );
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{figure}");
        run.out.replace('\u{A0}', " ")
    };
    for (figure, language, says) in [
        ("effect.post.2022", "en", "1 person × 0.5 × 12 månader"),
        ("effect.post.2022", "en", "effect.post.delay – 1 year –"),
        ("effect.post.2022", "en", "effect.post.duration – 2 years –"),
        ("effect.post.2022", "sv", "1 person × 0,5 × 12 månader"),
        ("effect.post.2022", "sv", "2 personer × 0,5 × 12 månader"),
        // What an input counts stands where it is varied, too.
        (
            "one_way.effect.post.units_per_person.value",
            "sv",
            "12 månader (indata: effect.post.units_per_person, a.toml:17)",
        ),
        (
            "one_way.effect.post.units_per_person.low",
            "sv",
            "12 månader × (1 − 0,2) = 9,6 månader",
        ),
        (
            "one_way.effect.post.delay.value",
            "en",
            "1 year (input: effect.post.delay",
        ),
        ("effect.post.units_per_person", "en", "12 månader"),
    ] {
        let text = said(figure, language);
        assert!(text.contains(says), "{says}: {text}");
    }
}

/// Without a return model nothing is taken off a target: the whole cost is borne.
#[test]
fn without_a_return_model_the_rule_is_another() {
    let policies = ["--policy", "none", "--policy", "orebro", "--lang"];
    for (figure, language, says) in [
        (
            "policy.none.reservation_bears",
            "sv",
            "Regel: utan återföringsmodell kommer ingenting tillbaka: hela reservationens kostnad",
        ),
        (
            "outcome.0.5.reservation_bears",
            "en",
            "Rule: without a return model nothing comes back: the whole of the reservation's cost",
        ),
        (
            "policy.none.total",
            "en",
            "- policy.return_model – none – preset none – built into si: the calculation alone",
        ),
        (
            "policy.orebro.reservation_bears",
            "sv",
            "Regel: återföringskrav − huvudbelopp",
        ),
    ] {
        let text = said(&[figure], &[&policies[..], &[language]].concat());
        assert!(text.contains(says), "{text}");
    }
}
