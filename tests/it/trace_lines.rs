//! Lines of written-out figures, each as a reader with a calculator takes it.

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// What the program writes of an application in a folder, with spaces for those that do not break.
fn out(folder: &Folder, arguments: &[&str]) -> String {
    let run = si(folder.path(), arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out.replace(['\u{A0}', '\u{202F}'], " ")
}

#[test]
fn a_payback_year_stays_one() {
    // 3 × 500, − 2 × 500 and 2 × 500 of a cost of 1 000: covered in 2020, not in 2021, and from 2022 on again.
    let application = SMALL.replace(
        "{ 2020 = 1, 2021 = 2 }",
        "{ 2020 = 3, 2021 = -2, 2022 = 2 }",
    );
    let folder = Folder::with(&application, SMALL_COSTS);
    for (language, line, rule) in [
        (
            "sv",
            "första år varifrån det förblir ≥ 1 000 kr (2020: 1 500 kr; 2021: 500 kr; 2022: 1 500 kr) = 2022",
            "det första år från vars slut, och alla år därefter, ",
        ),
        (
            "en",
            "first year from which on it stays ≥ 1,000 SEK (2020: 1,500 SEK; 2021: 500 SEK; 2022: 1,500 SEK) = 2022",
            "the first year from whose end on, and in every year after, ",
        ),
    ] {
        let arguments = [
            "trace",
            "a.toml",
            "payback_year",
            "--width",
            "1000",
            "--lang",
        ];
        let said = out(&folder, &[&arguments[..], &[language]].concat());
        assert!(said.contains(line) && said.contains(rule), "{said}");
    }
}

#[test]
fn a_list_that_a_program_reads_has_a_figure_a_line() {
    let id = "e".repeat(120);
    let application = SMALL.replace("effect.post", &format!("effect.{id}"));
    let folder = Folder::with(&application, SMALL_COSTS);
    let list = out(&folder, &["trace", "a.toml", "--list"]);
    let line = format!("effect.{id}.2021 1,000 SEK");
    assert!(list.lines().any(|listed| listed == line), "{list}");
    let asked = out(&folder, &["trace", "a.toml", "--list", "--width", "60"]);
    assert!(
        asked.lines().all(|line| line.chars().count() <= 60),
        "{asked}"
    );
}

#[test]
fn no_name_and_no_source_moves_the_cursor_or_turns_a_line() {
    let harmful = r"x\u001B[31m\u0007\r\ny\u202Ez\u2066";
    let application = SMALL
        .replace("\"Liten\"", &format!("\"{harmful}\""))
        .replace("\"Skolan\"", &format!("\"{harmful}\""))
        .replace(
            "amount = { 2020 = 1000 }",
            &format!("name = \"{harmful}\"\namount = {{ by_year = {{ 2020 = 1000 }}, source = \"{harmful}\" }}"),
        );
    let costs = SMALL_COSTS.replace(",Plats,", ",Pl\u{1B}[1m\u{202E}ats,");
    let folder = Folder::with(&application, &costs);
    let is_harmful = |sign: &char| {
        (sign.is_control() && *sign != '\n')
            || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let figures = [
        "cost.all",
        "return_plan.school",
        "effect.post.2020",
        "unit_cost.plats",
    ];
    for arguments in [
        vec!["calc", "a.toml"],
        vec!["calc", "a.toml", "--format", "csv"],
        vec!["calc", "a.toml", "--format", "markdown"],
        [&["trace", "a.toml"][..], &figures].concat(),
        [&["trace", "a.toml", "--format", "markdown"][..], &figures].concat(),
        vec!["trace", "a.toml", "--list"],
    ] {
        let written = out(&folder, &arguments);
        let found = written.chars().find(is_harmful);
        assert_eq!(found, None, "{arguments:?}: {written:?}");
        assert!(
            arguments.contains(&"--list") || written.contains("[31m"),
            "{arguments:?}"
        );
    }
    let json = out(&folder, &["calc", "a.toml", "--format", "json"]);
    assert!(json.contains(r"x\u001b[31m\u0007\r\ny"), "{json}");
}

/// The first lines of a figure of an example, without breaks.
fn said(arguments: &[&str]) -> String {
    let run = si(
        project(),
        &[&["trace", "-q", "--width", "1000"], arguments].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    run.out.replace(['\u{A0}', '\u{202F}'], " ")
}

#[test]
fn what_multiplies_a_table_stands_as_a_step() {
    let set = ["--set", "target_group.pupils.people=*0.8"];
    let text = said(&[&["examples/skolfam.toml", "effect.hvb.2018"][..], &set].concat());
    // 10 × 0.8 = 8
    let step = "[target_group.pupils.people.2016]: 10 people × 0.8 = 8 people\n";
    assert!(text.contains(step), "{text}");

    let application = format!(
        "{SMALL}[scenario.fewer]\nname = \"Färre\"\nset = {{ \"effect.post.units\" = \"*0.5\" }}\n"
    );
    let folder = Folder::with(&application, SMALL_COSTS);
    let arguments = ["trace", "a.toml", "effect.post.2021", "--scenario", "fewer"];
    let set = ["--set", "effect.post.units=*0.8", "--lang", "en"];
    let text = out(&folder, &[&arguments[..], &set].concat());
    // 2 × 0.5 × 0.8 = 0.8
    assert!(text.contains("2 år × 0.5 × 0.8"), "{text}");
}

#[test]
fn only_a_row_that_is_converted_says_how() {
    let text = said(&[
        "examples/skolfam.toml",
        "unit_cost.hvb-dygn",
        "--set",
        "unit_cost.hvb-dygn=*1.1",
    ]);
    assert!(!text.contains("Rule"), "{text}");
}

#[test]
fn a_quotient_is_not_its_rounding() {
    // 1 268 112.000934 / 2 400 000 = 0.528380000389…
    let text = said(&[
        "examples/el-sistema.toml",
        "break_even.cost.teachers.amount.factor",
    ]);
    let step = "1,268,112.000934 SEK / 2,400,000 SEK ≈ 0.52838\n";
    assert!(text.contains(step), "{text}");
    assert!(text.contains("rounded down to 6 decimals ("), "{text}");
}

#[test]
fn present_values_name_their_year_and_a_minus_is_one_sign() {
    for (language, label) in [
        ("sv", "nuvärde av reduceringarna: i 2016 års värde"),
        ("en", "present value of the reductions: discounted to 2016"),
    ] {
        let text = said(&[
            "examples/skolfam.toml",
            "present_value.npv",
            "coverage",
            "--lang",
            language,
        ]);
        assert!(text.contains(label), "{text}");
        assert!(text.contains("(−194") && !text.contains("(-"), "{text}");
    }
}

#[test]
fn what_no_return_model_asks_for_is_nought_within_a_line() {
    let text = said(&[
        "examples/bryggan.toml",
        "policy.none.social.net",
        "--policy",
        "none",
    ]);
    let line = text.lines().nth(1).unwrap_or_default();
    assert!(line.contains(" SEK − 0 SEK ≈ "), "{text}");
}
