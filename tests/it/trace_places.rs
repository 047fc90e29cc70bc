//! Numbers that `si calc` prints beside its figures, and what days rest on.

use serde_json::Value;

use crate::support::{Folder, SMALL, SMALL_COSTS, si};
use crate::traced::{decimal, half_away, json};

/// The tree of a figure.
fn figure(folder: &Folder, arguments: &[&str]) -> Value {
    let run = si(
        folder.path(),
        &[&["trace", "a.toml", "-q", "--format", "json"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    json(&run.out)["figure"].clone()
}

/// 200 kr of 1 200 are spent in 2018, and 1 × 500 kr is gained in 2019, before the start in 2020.
#[test]
fn coverage_is_a_figure_in_years_before_the_start() {
    let application = SMALL
        .replace("{ 2020 = 1000 }", "{ 2018 = 200, 2020 = 1000 }")
        .replace("{ 2020 = 1, 2021 = 2 }", "{ 2019 = 1, 2021 = 2 }");
    let folder = Folder::with(&application, SMALL_COSTS);
    let csv = si(folder.path(), &["calc", "a.toml", "-q", "--format", "csv"]);
    for (year, printed, covered) in [
        ("2018", "0", "0"),
        ("2019", "0.416667", "0.416667"),
        ("2020", "0.416667", "0.416667"),
        ("2021", "1.25", "1.25"),
    ] {
        let row = format!("departments,coverage,,{year},{printed}");
        assert!(csv.out.contains(&row), "{row}: {}", csv.out);
        for name in [
            format!("coverage.{year}"),
            format!("departments.coverage.{year}"),
        ] {
            let value = decimal(&figure(&folder, &[&name])["value"]);
            assert_eq!(half_away(value, 6), covered.parse().unwrap(), "{name}");
        }
    }
}

#[test]
fn years_of_payments_and_parts_of_outcomes_are_figures() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    let calculated = si(
        folder.path(),
        &[
            "calc",
            "a.toml",
            "-q",
            "--format",
            "json",
            "--policy",
            "norrkoping",
            "--policy",
            "orebro",
        ],
    );
    let calculated: Value = serde_json::from_str(&calculated.out).unwrap();
    let policies = ["--policy", "norrkoping", "--policy", "orebro"];
    let mut asked = 0;
    for (path, list, key) in [
        ("return_plan.payments", "/return_plan/payments", "year"),
        (
            "policies.1.return_plan.payments",
            "/policies/1/return_plan/payments",
            "year",
        ),
        ("outcomes", "/outcomes", "outcome"),
    ] {
        let entries = calculated.pointer(list).unwrap().as_array().unwrap();
        for (position, entry) in entries.iter().enumerate() {
            let name = format!("{path}.{position}.{key}");
            let said = figure(&folder, &[&[name.as_str()], &policies[..]].concat());
            let said: f64 = said["value"].as_str().unwrap().parse().unwrap();
            assert!((said - entry[key].as_f64().unwrap()).abs() < 1e-9, "{name}");
            asked += 1;
        }
    }
    assert!(asked > 10, "{asked}");
}

/// The row and the column of a cell stand last in its row of the CSV.
#[test]
fn a_row_of_a_grid_is_called_by_its_row_and_column() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    let grid = [
        "--grid",
        "effect.post.units=*0.5..*1.5/2",
        "--grid",
        "unit_cost.plats=400..600/3",
    ];
    let csv = [&["calc", "a.toml", "-q", "--format", "csv"], &grid[..]].concat();
    let csv = si(folder.path(), &csv).out;
    let cells: Vec<Vec<&str>> = csv
        .lines()
        .filter(|line| line.starts_with("grid,coverage,"))
        .map(|line| line.split(',').collect())
        .collect();
    assert_eq!(cells.len(), 12);
    for cell in cells {
        let [row, column] = [cell[cell.len() - 2], cell[cell.len() - 1]];
        let name = format!("grid.coverage.{row}.{column}");
        let value = decimal(&figure(&folder, &[&[name.as_str()], &grid[..]].concat())["value"]);
        assert_eq!(half_away(value, 6), cell[4].parse().unwrap(), "{name}");
    }
}

/// Every address with its line, as text.
fn inputs(folder: &Folder, figure: &str) -> Vec<String> {
    let run = si(
        folder.path(),
        &["trace", "a.toml", "-q", "--width", "400", figure],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{figure}");
    let (_, inputs) = run.out.split_once("\nInputs\n").unwrap();
    let inputs = inputs.replace('\u{A0}', " ");
    inputs.lines().map(str::to_owned).collect()
}

/// Line 5 is the start and line 6 the end. Of the days of a year only what cuts it short is an input.
#[test]
fn days_rest_on_the_start_and_the_end_as_the_year_needs() {
    let application = SMALL
        .replace("2020-01-01", "2018-12-22")
        .replace("2020-12-31", "2020-01-31")
        .replace("amount = { 2020 = 1000 }", "amount = 1000");
    let with = |cost: &str| Folder::with(&application.replace("amount = 1000", cost), SMALL_COSTS);
    let posts = with("posts = 1\nmonthly_wage = 100\non_cost = 0.4");
    let days = |figure: &str| {
        let all = inputs(&posts, figure);
        let days = all.into_iter().filter(|line| line.contains("investment."));
        days.collect::<Vec<String>>()
    };
    assert_eq!(
        days("cost.all.2018"),
        ["- investment.start – 10 days – a.toml:5"]
    );
    assert_eq!(days("cost.all.2019"), [""; 0]);
    assert_eq!(
        days("cost.all.2020"),
        ["- investment.end – 31 days – a.toml:6"]
    );
    // 10 + 365 + 31 days: all of the period rests on both.
    let amount = with("amount = 1000");
    for year in ["2018", "2019", "2020"] {
        let all = inputs(&amount, &format!("cost.all.{year}"));
        for line in [
            "- investment.start – 10 days – a.toml:5",
            "- investment.end – 31 days – a.toml:6",
        ] {
            assert!(all.iter().any(|input| input == line), "{year}: {all:?}");
        }
    }
    // Within one year both count: the 31st day is the last, and 21 lie before the first.
    let within = application.replace("2018-12-22", "2020-01-22").replace(
        "amount = 1000",
        "posts = 1\nmonthly_wage = 100\non_cost = 0.4",
    );
    let within = Folder::with(&within, SMALL_COSTS);
    let all = inputs(&within, "cost.all.2020");
    for line in [
        "- investment.start – 21 days – a.toml:5",
        "- investment.end – 31 days – a.toml:6",
    ] {
        assert!(all.iter().any(|input| input == line), "{all:?}");
    }
    // What is shown as an address can be asked for.
    for (name, year, line) in [("start", "2018", 5), ("end", "2020", 6)] {
        let shown = figure(&amount, &[&format!("investment.{name}")]);
        assert_eq!(decimal(&shown["value"]), year.parse().unwrap());
        assert_eq!(shown["place"]["line"], line.to_string());
    }
}

/// The addresses of a figure's inputs with what is said of them.
fn of_policy(folder: &Folder, figure: &str) -> Vec<String> {
    let all = inputs(folder, figure).into_iter();
    all.filter(|input| input.starts_with("- policy.")).collect()
}

/// Timing, the first year and the basis of the fee decide numbers without being among their parts.
#[test]
fn what_the_policy_chooses_is_an_input() {
    let timing = "\n[policy]\ntiming = \"proportional\"\nfirst_return = 2021\nadmin_fee_basis = \"within\"\n";
    let folder = Folder::with(&format!("{SMALL}{timing}"), SMALL_COSTS);
    let line = |what: &str| {
        let lines = format!("{SMALL}{timing}");
        let place = lines
            .lines()
            .position(|line| line.starts_with(what))
            .unwrap()
            + 1;
        format!("a.toml:{place}")
    };
    let paid = of_policy(&folder, "return_plan.school.2021");
    for input in [
        format!("- policy.timing – proportional – {}", line("timing")),
        format!("- policy.first_return – 2021 – {}", line("first_return")),
    ] {
        assert!(paid.contains(&input), "{input}: {paid:?}");
    }
    let basis = format!(
        "- policy.admin_fee_basis – within – {}",
        line("admin_fee_basis")
    );
    for name in [
        "return_plan.reservation",
        "return_plan.fee",
        "outcome.0.5.reservation",
        "outcome.0.5.fee",
    ] {
        let inputs = of_policy(&folder, name);
        assert!(inputs.contains(&basis), "{name}: {inputs:?}");
    }
    let fee = figure(&folder, &["return_plan.fee"]);
    let decisive = &fee["decided_by"][0];
    assert_eq!(decisive["address"], "policy.admin_fee_basis");
    assert_eq!(decisive["word"], "within");
    assert_eq!(decisive["value"], Value::Null);
    // A preset says who it is of.
    let folder = Folder::with(SMALL, SMALL_COSTS);
    let fee = of_policy(&folder, "return_plan.fee");
    let basis = "- policy.admin_fee_basis – on_top – preset orebro";
    assert!(fee.iter().any(|input| input.starts_with(basis)), "{fee:?}");
    let timing = "- policy.timing – as_reductions_arise – preset orebro";
    let paid = of_policy(&folder, "return_plan.school.2021");
    assert!(
        paid.iter().any(|input| input.starts_with(timing)),
        "{paid:?}"
    );
}

#[test]
fn the_rule_of_a_payment_is_that_of_its_timing_alone() {
    for (timing, says) in [
        ("as_reductions_arise", "gained and not yet paid"),
        ("proportional", "in proportion"),
        ("instalments", "equal parts"),
    ] {
        let application = format!("{SMALL}[policy]\ntiming = \"{timing}\"\n");
        let folder = Folder::with(&application, SMALL_COSTS);
        let paid = figure(&folder, &["return_plan.payments.0.total"]);
        let rule = paid["rule"].as_str().unwrap();
        for other in ["gained and not yet paid", "in proportion", "equal parts"] {
            assert_eq!(rule.contains(other), other == says, "{timing}: {rule}");
        }
    }
}

/// What is no name says so, or is asked about, or guessed.
#[test]
fn a_word_alone_is_no_figure_but_where_it_is_that_of_one() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for (word, code, says) in [
        ("", "unknown-figure", ""),
        (".", "unknown-figure", ""),
        ("net", "ambiguous-figure", "`society.net`"),
        ("net", "ambiguous-figure", "`return_plan.net`"),
        ("npv", "ambiguous-figure", "`present_value.npv`"),
        ("npv", "ambiguous-figure", "`society.npv`"),
        ("cov", "unknown-figure", "`coverage`"),
        ("post.2021", "unknown-figure", "`effect.post.2021`"),
        ("täckningsgrad", "unknown-figure", "`coverage`"),
        ("Återbetalningsår", "unknown-figure", "`payback_year`"),
        ("aterbetalningsar", "unknown-figure", "`payback_year`"),
        ("Når kravet", "unknown-figure", "`meets_target`"),
        ("coverage.meets_targt", "unknown-figure", "`meets_target`"),
        (
            "policies.0.meets",
            "unknown-figure",
            "`policy.orebro.meets_target`",
        ),
        (
            "policies.policy.orebro.meets_targt",
            "unknown-figure",
            "`policy.orebro.meets_target`",
        ),
        ("nuvärde", "unknown-figure", "`present_value.npv`"),
    ] {
        let run = si(
            folder.path(),
            &["trace", "a.toml", "-q", word, "--lang", "sv"],
        );
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{word}");
        assert!(
            run.err.contains(&format!("[{code}]")),
            "{word}: {}",
            run.err
        );
        assert!(run.err.contains(says), "{word}: {}", run.err);
    }
}

/// A word that decides how numbers are made is none itself: it is said, with who gives it.
#[test]
fn a_word_of_a_policy_says_what_it_is_and_who_gives_it() {
    let application =
        format!("{SMALL}[policy]\npreset = \"norrkoping\"\ntiming = \"proportional\"\n");
    let folder = Folder::with(&application, SMALL_COSTS);
    folder.write("own.toml", "[policy]\nadmin_fee_basis = \"within\"\n");
    let files_alone: &[&str] = &[];
    let two = &["--policy", "none", "--policy", "own.toml"][..];
    for (policies, names, word, given) in [
        (
            files_alone,
            &[
                "policy.timing",
                "policy.norrkoping.timing",
                "policies[0].policy.timing",
            ][..],
            "proportional",
            ", and comes from a.toml:18",
        ),
        (
            files_alone,
            &["policy.return_model"],
            "risk_sharing",
            ", and comes from the preset `norrkoping` (a.toml:17)",
        ),
        (
            files_alone,
            &["policy.preset"],
            "norrkoping",
            ", and comes from a.toml:17",
        ),
        (
            two,
            &["policy.return_model", "policies.none.policy.return_model"],
            "none",
            ", and comes from the preset `none`",
        ),
        (two, &["policy.preset"], "none", ""),
        (
            two,
            &[
                "policy.own.toml.admin_fee_basis",
                "policies.1.policy.admin_fee_basis",
            ],
            "within",
            ", and comes from own.toml:2",
        ),
    ] {
        for name in names {
            let arguments = [&["trace", "a.toml", "-q", "--lang", "en", name], policies].concat();
            let run = si(folder.path(), &arguments);
            let says = format!(
                "FIGURE: error[unknown-figure]: `{name}` is a word of the policy and no figure: `{word}`\n  \
                 hint: it has no number to write out{given}\n"
            );
            assert_eq!((run.code, run.err), (1, says));
        }
    }
    let sv = [
        "trace",
        "a.toml",
        "-q",
        "--lang",
        "sv",
        "policy.return_model",
    ];
    let says = "FIGURE: error[unknown-figure]: `policy.return_model` är ett ord i policyn och ingen siffra: \
                `risk_sharing`\n  hint: det har inget tal att skriva ut och kommer från förvalet `norrkoping` \
                (a.toml:17)\n";
    assert_eq!(si(folder.path(), &sv).err, says);
}

/// The line of the number, not that of the table that holds it with its range and source.
#[test]
fn a_number_in_a_table_of_its_own_stands_where_its_value_does() {
    let application = SMALL.replace(
        "{ 2020 = 1, 2021 = 2 }",
        "{ 2020 = 1 }\nrealisable = { parameter = \"part\" }",
    ) + "[parameter.part]\nsource = \"illustration\"\n\nvalue = 0.5\n[effect.post.attribution]\nlow = 0.25\nvalue = 0.5\nhigh = 1\n";
    let folder = Folder::with(&application, SMALL_COSTS);
    let run = si(
        folder.path(),
        &[
            "trace",
            "a.toml",
            "-q",
            "reductions.realisable",
            "--lang",
            "en",
        ],
    );
    for input in [
        "- parameter.part – 0.5 – a.toml:20 – illustration\n",
        "- effect.post.attribution – 0.5 – a.toml:23\n",
        "- effect.post.realisable – 0.5 – a.toml:16\n",
    ] {
        assert!(run.out.contains(input), "{input}: {}", run.out);
    }
    let run = si(
        folder.path(),
        &[
            "trace",
            "a.toml",
            "-q",
            "one_way.effect.post.attribution.low",
            "--lang",
            "en",
        ],
    );
    let low = "  0.25 (input: effect.post.attribution.low, a.toml:22)\n";
    assert!(run.out.contains(low), "{}", run.out);
}

#[test]
fn the_part_of_an_outcome_rests_on_nothing_and_says_so() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for (format, none) in [
        ("table", "Indata\n- inga: så mycket antas komma\n"),
        ("markdown", "### Indata\n\ninga: så mycket antas komma\n"),
    ] {
        let run = si(
            folder.path(),
            &[
                "trace",
                "a.toml",
                "-q",
                "outcome.0.5.outcome",
                "--lang",
                "sv",
                "--format",
                format,
            ],
        );
        assert!(run.out.ends_with(none), "{}", run.out);
    }
}
