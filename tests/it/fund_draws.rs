//! `si fund --draws`: how the balance is spread, of funds whose distribution everybody can write down.

use serde_json::Value;

use crate::support::{Folder, Run};

const DRAWS: f64 = 10_000.0;

/// An investment of 1 000 000 in 2020 whose department gains one place in 2021, at what a place costs; up to its cost it
/// comes back.
fn investment(id: &str, places: &str) -> String {
    format!(
        r#"format = 1
[investment]
id = "{id}"
name = "{id}"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[policy]
preset = "norrkoping"
[department]
school = "The schools"
[cost.all]
amount = {{ 2020 = 1_000_000 }}
[effect.places]
department = "school"
unit_cost = "place"
units = {{ 2021 = 1 }}
{places}"#
    )
}

/// What a place costs: uniform from a low to a high, the application's own.
fn own_place(low: u32, high: u32) -> String {
    let value = u32::midpoint(low, high);
    format!(
        r#"[unit_cost.place]
name = "Place"
area = "school"
unit = "year"
cost = {{ value = {value}, low = {low}, high = {high}, distribution = "uniform" }}
source = "example"
"#
    )
}

const DATABASE: &str = "id;year;name;area;unit;cost;low;high;source\nplace;2020;Place;school;year;700000;500000;900000;example\n";

fn fund(rest: &str) -> String {
    format!(
        "format = 1\nname = \"The reservation\"\nstart = 2020\n{rest}\n\
         [[deposit]]\nyear = 2020\namount = 2_200_000\nsource = \"example\"\n"
    )
}

fn of(investments: &[&str]) -> String {
    let one =
        |id: &&str| format!("[[investment]]\napplication = \"{id}.toml\"\ndecided = 2020-01-01\n");
    investments.iter().map(one).collect()
}

fn drawn(folder: &Folder, arguments: &str) -> Run {
    folder.si(&format!("fund fund.toml --format json -q {arguments}"))
}

#[track_caller]
fn assert_near(found: &Value, expected: f64, error: f64) {
    let found = found.as_f64().unwrap();
    assert!(
        (found - expected).abs() <= 4.0 * error,
        "{found}, not {expected} ± {error}"
    );
}

/// A place costs from 500 000 to 1 500 000, each as likely, and 1 000 000 at most comes back: in half of all draws all of
/// it, in the others 750 000 on average. With 2 200 000 − 1 000 000 − 700 000 for follow-up the balance of 2021 is 500 000
/// and what comes back: 1 375 000 on average, and below 1 200 000 where less than 700 000 comes, in a fifth of the draws.
#[test]
fn one_investment_is_spread_as_what_comes_back() {
    let folder = Folder::new();
    folder.write("a.toml", investment("a", &own_place(500_000, 1_500_000)));
    let rest = "minimum_balance = 1_200_000\n[follow_up_cost]\n2021 = 700_000";
    folder.write("fund.toml", fund(rest) + &of(&["a"]));
    for seed in [1, 2] {
        let found = drawn(&folder, &format!("--draws 10000 --seed {seed}")).json();
        let simulation = &found["simulation"];
        let first = &simulation["by_year"]["2020"];
        assert_eq!(
            [&first["mean"], &first["sd"]],
            [1_200_000, 0].map(Value::from).each_ref()
        );
        assert_eq!(first["p_below_minimum"]["p"], 0);
        let of_year = &simulation["by_year"]["2021"];
        // Half of the draws at 1 000 000, half uniform: the mean of squares is ½ × 10¹² + ½ × (0.75² + 0.25² / 3) × 10¹².
        let deviation = (0.5 + 0.5 * (0.5625 + 0.0625 / 3.0) - 0.875_f64 * 0.875).sqrt() * 1e6;
        assert_near(&of_year["mean"], 1_375_000.0, deviation / DRAWS.sqrt());
        assert_near(&of_year["se"], deviation / DRAWS.sqrt(), 20.0);
        for (percent, expected) in [
            (5, 1_050_000.0),
            (10, 1_100_000.0),
            (25, 1_250_000.0),
            (50, 1_500_000.0),
            (95, 1_500_000.0),
        ] {
            let part = f64::from(percent) / 100.0;
            // A thousandth is what the classes of the percentiles may be off.
            let error = 1_000_000.0 * (part * (1.0 - part) / DRAWS).sqrt() + 250.0;
            assert_near(
                &of_year["percentiles"][percent.to_string()],
                expected,
                error,
            );
        }
        for chance in [&of_year["p_below_minimum"], &simulation["p_below_minimum"]] {
            assert_near(&chance["p"], 0.2, 0.004);
            assert_near(&chance["se"], 0.004, 0.0001);
        }
    }
    let with = |threads: &str| drawn(&folder, &format!("--draws 9000 --threads {threads}")).out;
    assert_eq!(with("1"), with("3"));
}

/// Two investments that each get back a uniform 500 000 to 900 000: with places of their own the variances add up, with the
/// same row of the unit costs they move together, and with its years apart they do not.
#[test]
fn a_row_of_the_unit_costs_is_drawn_once_for_all() {
    let one = 400_000.0 / 12_f64.sqrt();
    let two_apart = one * 2_f64.sqrt();
    let deviation = |a: &str, b: &str| {
        let folder = Folder::new();
        folder.write("unit-costs/2020.csv", DATABASE);
        folder.write("a.toml", a);
        folder.write("b.toml", b);
        folder.write("fund.toml", fund("") + &of(&["a", "b"]));
        let found = drawn(&folder, "--draws 10000").json();
        let shared = found["simulation"]["inputs"].as_array().unwrap().iter();
        let shared = shared.filter(|input| input["row_year"] == 2020).count();
        (found["simulation"]["by_year"]["2021"]["sd"].clone(), shared)
    };
    let own = own_place(500_000, 900_000) + "replaces = true\n";
    let (apart, shared) = deviation(&investment("a", &own), &investment("b", &own));
    assert_eq!(shared, 0);
    assert_near(&apart, two_apart, 0.006 * two_apart);
    let (apart, shared) = deviation(&investment("a", &own), &investment("b", ""));
    assert_eq!(shared, 1);
    // The row of the database is drawn as PERT: (0.7 − 0.5)(0.9 − 0.7) / 7 is its variance.
    let pert = (0.04_f64 / 7.0).sqrt() * 1e6;
    let mixed = (one * one + pert * pert).sqrt();
    assert_near(&apart, mixed, 0.008 * mixed);
    let (together, shared) = deviation(&investment("a", ""), &investment("b", ""));
    assert_eq!(shared, 2);
    assert_near(&together, 2.0 * pert, 0.008 * 2.0 * pert);
}

/// What is verified does not move: with an outcome up to 2021 the balance of 2021 is known, and where all is verified nothing
/// is left to draw.
#[test]
fn what_is_verified_stays() {
    let folder = Folder::new();
    let two = investment("a", &own_place(200_000, 400_000))
        .replace("{ 2021 = 1 }", "{ 2021 = 1, 2022 = 1 }");
    folder.write("a.toml", two);
    folder.write(
        "fund.toml",
        fund("") + &of(&["a"]) + "outcome = \"outcome.toml\"\n",
    );
    let outcome = |units: &str| {
        format!(
            "format = 1\napplication = \"a\"\nverified_by = \"x\"\nverified_on = 2022-02-01\n\
             [effect.places]\nunits = {{ {units} }}\nmethod = \"count\"\nsource = \"example\"\n"
        )
    };
    folder.write("outcome.toml", outcome("2021 = 1"));
    let run = drawn(&folder, "--draws 1000");
    let found = run.json();
    let years = &found["simulation"]["by_year"];
    assert_eq!(years["2021"]["sd"], 0, "{} {}", run.out, run.err);
    assert!(years["2022"]["sd"].as_f64().unwrap() > 0.0);
    folder.write("outcome.toml", outcome("2021 = 1, 2022 = 1"));
    let run = folder.si("fund fund.toml --draws 1000 --lang en");
    assert_eq!(run.code, 0);
    assert!(
        run.err
            .contains("warning[nothing-uncertain]: nothing in the fund's investments"),
        "{}",
        run.err
    );
    let run = folder.si("plot fan fund.toml --lang en");
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
}

/// A place of 700 000 on average comes from 2020 + d on for a year, where d is uniform from 0 to 2: what returns after 2021,
/// in which the plan ends, is the part d − 1 of it in half of the draws, so 175 000 on average, all of it in 2022.
#[test]
fn years_go_on_to_the_last_in_which_a_draw_returns_anything() {
    let folder = Folder::new();
    let people = "[target_group.all]\npeople = { 2020 = 1 }\n";
    let later = investment("a", "").replace(
        "units = { 2021 = 1 }",
        "share = 1\nunits_per_person = 1\nduration = 1\n\
         delay = { value = 1, low = 0, high = 2, distribution = \"uniform\", source = \"x\" }",
    );
    folder.write("unit-costs/2020.csv", DATABASE);
    folder.write("a.toml", later + people);
    folder.write("fund.toml", fund("") + &of(&["a"]));
    let found = drawn(&folder, "--draws 10000").json();
    let last = |of: &Value| of.as_object().unwrap().keys().max().unwrap().clone();
    assert_eq!(last(&found["by_year"]), "2021");
    let years = &found["simulation"]["by_year"];
    assert_eq!(last(years), "2022");
    let mean = |year: &str| years[year]["mean"].as_f64().unwrap();
    // The mean square of the part is 1/6, and the price varies little.
    let error = (1.0 / 6.0 - 1.0 / 16.0_f64).sqrt() * 710_000.0 / DRAWS.sqrt();
    let later = mean("2022") - mean("2021");
    assert!((later - 175_000.0).abs() < 4.0 * error, "{later}");
}

#[test]
fn tables_say_what_was_drawn() {
    let folder = Folder::new();
    folder.write("unit-costs/2020.csv", DATABASE);
    folder.write("a.toml", investment("a", ""));
    folder.write("b.toml", investment("b", ""));
    folder.write("fund.toml", fund("") + &of(&["a", "b"]));
    let text = |arguments: &str| {
        let run = folder.si(&format!("fund fund.toml -q {arguments}"));
        run.out.replace('\n', " ")
    };
    let english = text("--draws 100 --table simulation --lang en --width 300");
    assert!(
        english.contains(
            "One input of 2 of 2 investments is drawn 100 times, from the seed 1: those with a range of their own; one row of \
             the unit costs is drawn once for all investments that use it."
        ),
        "{english}"
    );
    let swedish = text("--draws 100 --lang sv --width 300").replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        swedish.contains("Med 0 % sannolikhet (± 0,7 %) är saldot under 0 kr"),
        "{swedish}"
    );
    // Both move together: √(0.04 / 7) × 2 000 000 is the deviation, known to 7 % by a hundred draws.
    let error = swedish.split("för medelvärdena är ").nth(1).unwrap();
    let error: f64 = error
        .split(" kr")
        .next()
        .unwrap()
        .replace(' ', "")
        .parse()
        .unwrap();
    assert!((error - 15_119.0).abs() < 0.28 * 15_119.0, "{swedish}");
    assert!(!text("--lang en").contains("by many draws"));
    let csv = text("--draws 100 --format csv");
    assert!(
        csv.contains("simulation.by_year.2021.percentiles.95"),
        "{csv}"
    );
    assert!(!text("--format csv").contains("simulation"));
    let run = folder.si("fund fund.toml --seed 2");
    assert_eq!(run.code, 2, "{}", run.err);
}

/// A place may cost so much that the amounts cannot be written out.
#[test]
fn amounts_that_may_grow_too_large_are_told() {
    let folder = Folder::new();
    let dear = own_place(500_000, 900_000).replace(
        "low = 500000, high = 900000",
        "low = 1, high = 1_000_000_000_000",
    );
    folder.write(
        "a.toml",
        investment("a", &dear).replace("2021 = 1", "2021 = 1_000"),
    );
    folder.write("fund.toml", fund("") + &of(&["a"]));
    assert_eq!(folder.si("fund fund.toml -q").code, 0);
    let run = folder.si("fund fund.toml --draws 10 --lang en");
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.err.contains("error[amount-too-large]"), "{}", run.err);
}
