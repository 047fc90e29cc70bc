//! `si calc --draws`: what may be asked for, and that the answer is whole and the same however it is computed.

use std::fs;

use crate::formats::records;
use crate::support::{Folder, SMALL, project};

/// The smallest application with a cost, a share and a price that nobody knows exactly.
fn uncertain() -> String {
    SMALL
        .replace(
            "{ 2020 = 1000 }",
            "{ value = 1000, low = 900, high = 1100, distribution = \"normal\" }",
        )
        .replace(
            "units = { 2020 = 1, 2021 = 2 }",
            "share = { successes = 3, of = 10, source = \"x\" }\nunits_per_person = 1\ndelay = 0\nduration = 1",
        )
        + "[target_group.all]\npeople = { 2020 = 10 }\n"
}

/// What it costs is 1 000 000, posts of 800 000 come back, and days that are worth (without − 0.10) × 4 000 000: of
/// `without` all values from 0.10 to 0.30 are as likely.
fn of_days() -> Folder {
    let folder = Folder::new();
    let fault = project().join("tests/check/probability-below-minimum");
    for file in ["application.toml", "unit-costs/2020.csv"] {
        folder.write(file, fs::read_to_string(fault.join(file)).unwrap());
    }
    folder
}

const COSTS: &str = "id,year,name,area,unit,cost,low,high,source\nplats,2020,Plats,skola,år,500,400,700,exempeldata\n";

#[test]
fn draws_are_refused_that_say_nothing_or_never_end() {
    let folder = Folder::with(&uncertain(), COSTS);
    for wrong in [
        "0",
        "1",
        "1e12",
        "1000000000000",
        "1000000001",
        "many",
        "10.5",
        "1e6",
    ] {
        let run = folder.si(&format!("calc a.toml --draws {wrong}"));
        run.fails(
            2,
            &format!("error: invalid value '{wrong}' for '--draws <N>': a whole number from 2 to 1000000000, such as 10000\n"),
        );
    }
    for wrong in [
        "--draws 10 --threads 0",
        "--draws 10 --seed 18446744073709551616",
        "--draws 10 --seed x",
    ] {
        assert_eq!(
            folder.si(&format!("calc a.toml {wrong}")).code,
            2,
            "{wrong}"
        );
    }
    // Without draws a seed would do nothing, silently.
    let run = folder.si("calc a.toml --seed 2");
    assert!(
        run.code == 2 && run.err.contains("--draws <N>"),
        "{}",
        run.err
    );
}

#[test]
fn a_few_draws_give_figures_that_are_numbers() {
    let folder = Folder::with(&uncertain(), COSTS);
    for draws in ["2", "3", "10"] {
        let run = folder.si(&format!("calc a.toml --draws {draws} --format json"));
        let simulation = &run.json()["sensitivity"]["simulation"];
        assert_eq!(simulation["draws"].to_string(), draws);
        assert!(!simulation.to_string().contains("null"), "{simulation}");
        for table in ["simulation", "simulated-departments", "drawn-inputs"] {
            let run = folder.si(&format!("calc a.toml --draws {draws} --table {table}"));
            assert!(
                run.code == 0 && !run.out.contains("NaN") && !run.out.contains("inf "),
                "{}",
                run.out
            );
        }
    }
}

#[test]
fn the_seed_alone_decides_the_draws() {
    let folder = Folder::with(&uncertain(), COSTS);
    let run = |arguments: &str| {
        folder
            .si(&format!(
                "calc a.toml --draws 20_000 --format json {arguments}"
            ))
            .out
    };
    let one = run("--threads 1");
    assert_eq!(run("--threads 3"), one);
    assert_eq!(run("--seed 1"), one);
    assert_ne!(run("--seed 2"), one);
}

/// A verdict of two draws would be chance: `si check` wants a hundred.
#[test]
fn a_verdict_takes_a_hundred_draws() {
    let folder = of_days();
    let check = |draws: &str| folder.si(&format!("check application.toml --draws {draws}"));
    let run = check("99");
    run.fails(
        2,
        "error: invalid value '99' for '--draws <N>': a whole number from 100 to 1000000000, such as 10000\n",
    );
    assert!(check("100").out.contains("[probability-below-minimum]"));
}

/// The target is met from 0.15 on: in three quarters of the draws. In the others 200 000 to 0 is lost, each as likely, and
/// nothing elsewhere: 25 000 on average, and the mean of squares is ¼ × 200 000² / 3.
#[test]
fn applications_side_by_side_have_what_draws_say() {
    let folder = of_days();
    let application = fs::read(folder.path().join("application.toml")).unwrap();
    folder.write("b.toml", application);
    let arguments = "calc application.toml --draws 10000 --format csv -q";
    let csv = folder.si(&format!("{arguments} b.toml")).out;
    let rows = records(&csv, b',');
    let of = |id: &str| -> Vec<f64> {
        let rows = rows.iter().filter(|row| row["table"] == "comparison");
        let rows = rows.filter(|row| row["id"] == format!("sensitivity.simulation.{id}"));
        rows.map(|row| row["amount"].parse().unwrap()).collect()
    };
    let loss_error = (0.25 * 4e10 / 3.0 - 6.25e8_f64).sqrt() / 100.0;
    for (id, expected, error) in [
        ("p_target.p", 0.75, 0.00433),
        ("p_floor.p", 1.0, 0.0),
        ("reservation_loss.mean", 25_000.0, loss_error),
    ] {
        let found = of(id);
        assert_eq!(found.len(), 2, "{id}");
        for found in found {
            assert!((found - expected).abs() <= 4.0 * error, "{id}: {found}");
        }
    }
    // Where nothing is returned there is no floor, and nothing is lost.
    let csv = folder.si(&format!("{arguments} b.toml --policy none")).out;
    assert!(
        csv.contains("simulation.p_target.p") && !csv.contains("p_floor"),
        "{csv}"
    );
    assert!(!csv.contains("reservation_loss"), "{csv}");
}

/// Without a return model nobody speaks of a floor or of what a reservation loses.
#[test]
fn without_a_return_model_nothing_is_lost() {
    let folder = of_days();
    let said = |policy: &str| {
        let all = "--draws 100 --lang en -q --width 300";
        let run = folder.si(&format!("calc application.toml {all} --policy {policy}"));
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let (with, without) = (said("orebro"), said("none"));
    for words in [
        "the reservation loses",
        "The reservation loses",
        "the floor with",
    ] {
        assert!(with.contains(words), "{with}");
        assert!(!without.contains(words), "{without}");
    }
    assert!(without.contains("The target is met with"), "{without}");
}

/// Coverage is uniform from 0.8 to 1.6: between 81 % and 159 % there are bars of a twelfth, 6.5 points, of which that from
/// 94 % to 100 % holds 100 % and 99 %.
#[test]
fn bars_say_where_target_and_floor_lie() {
    let folder = of_days();
    let application = fs::read_to_string(folder.path().join("application.toml")).unwrap();
    let bars = |policy: &str, width: &str| {
        let policy = format!("[policy]\n{policy}\n");
        folder.write("a.toml", application.replace("[policy]\n", &policy));
        let arguments = format!("--draws 10000 --table simulation -q --lang en --width {width}");
        let run = folder.si(&format!("calc a.toml {arguments}"));
        assert_eq!(run.code, 0, "{}", run.err);
        let longest = run.out.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(width.parse().unwrap()), "{}", run.out);
        run.out
    };
    let of = |bars: &str, mark: &str| -> Vec<String> {
        let lines = bars.lines().filter(|line| line.contains(mark));
        lines.map(|line| line.trim().to_owned()).collect()
    };
    for width in ["40", "100"] {
        let both = bars("return_floor = 0.99", width);
        let [marked] = of(&both, "│┆").try_into().unwrap();
        assert!(marked.starts_with("94% –"), "{marked}");
    }
    let outside = bars("return_target = 0.5\nreturn_floor = 0.4", "40");
    assert_eq!(of(&outside, "│"), ["│ target 50%: below the bars"]);
    assert_eq!(of(&outside, "┆"), ["┆ floor 40%: below the bars"]);
}

/// A loss of 25 000 kronor is 25 thousand, and 0.03 million; what a unit would round away is said in kronor.
#[test]
fn small_amounts_are_said_in_kronor() {
    let folder = of_days();
    let application = fs::read_to_string(folder.path().join("application.toml")).unwrap();
    let said = |low: &str, amounts: &str| {
        folder.write(
            "a.toml",
            application.replace("low = 0.10", &format!("low = {low}")),
        );
        let arguments = "--draws 1000 --table simulation -q --lang en --width 300";
        let run = folder.si(&format!("calc a.toml {arguments} --amounts {amounts}"));
        let loss = run.out.split("reservation loses ").nth(1).unwrap();
        loss.split(" on average")
            .next()
            .unwrap()
            .replace('\u{a0}', " ")
    };
    assert!(said("0.10", "mnkr").ends_with("SEK million"));
    // From 0.149 on, less than 4 000 in one draw of 150: some 13 on average.
    for amounts in ["mnkr", "tkr"] {
        let loss = said("0.149", amounts);
        let kronor = loss.strip_suffix(" SEK").unwrap().parse::<f64>().unwrap();
        assert!((1.0..100.0).contains(&kronor), "{loss}");
    }
}

/// What to measure first, and by what: the measures of all effects that it moves, also through a parameter.
#[test]
fn what_to_measure_first_says_whether_there_is_a_measure() {
    let folder = of_days();
    let sentence = |folder: &Folder| {
        let run = folder.si("calc application.toml --draws 100 --lang en --width 500");
        let line = run.out.lines().find(|line| line.contains("measure `"));
        line.unwrap_or_default().trim().to_owned()
    };
    let by_days = sentence(&folder);
    assert!(
        by_days.ends_with(
            "measure `effect.placements.without` first (the evaluation has `days` for what it moves)."
        ),
        "{by_days}"
    );
    let text = fs::read_to_string(
        project().join("tests/check/probability-below-minimum/application.toml"),
    );
    let (before, after) = text
        .as_deref()
        .unwrap()
        .split_once("without          = ")
        .unwrap();
    let (range, after) = after.split_once('\n').unwrap();
    let through = format!(
        "{before}without = {{ parameter = \"usual\" }}\n{}\n[parameter]\nusual = {range}\n",
        after.replacen("measure          = \"days\"\n", "", 1)
    );
    folder.write("application.toml", through);
    let by_nothing = sentence(&folder);
    assert!(
        by_nothing.ends_with(
            "measure `parameter.usual` first (the evaluation has no measure yet for all that it moves)."
        ),
        "{by_nothing}"
    );
}

/// By symmetry it is worth as much to know without as with: days are worth their difference.
#[test]
fn both_are_named_of_two_that_the_draws_cannot_tell_apart() {
    let folder = of_days();
    let text = fs::read_to_string(folder.path().join("application.toml")).unwrap();
    let certain = "with             = { value = 0.10, source";
    assert!(text.contains(certain));
    let uncertain = "with             = { value = 0.10, low = 0.00, high = 0.20, distribution = \"uniform\", source";
    folder.write("application.toml", text.replacen(certain, uncertain, 1));
    let run = folder.si("calc application.toml --draws 1000 --lang en --width 500");
    let [one, other] = ["with", "without"].map(|name| format!("`effect.placements.{name}`"));
    let either = [(&one, &other), (&other, &one)];
    let is_said =
        either.map(|(one, other)| run.out.contains(&format!("measure {one} or {other} first")));
    assert!(is_said.contains(&true), "{}", run.out);
}

/// Of a PERT distribution from 0.10 to 0.30 about 0.28 the mean is (0.10 + 4 × 0.28 + 0.30) / 6 = 0.25333, and days are worth
/// (0.25333 − 0.10) × 4 000 000 = 613 333 beside the posts' 800 000.
#[test]
fn a_value_that_is_set_is_the_likeliest() {
    let command = "calc application.toml --draws 1000 --set effect.placements.without=0.28 -q";
    let json = of_days().si(&format!("{command} --format json")).json();
    let reductions = &json["sensitivity"]["simulation"]["reductions"];
    let [mean, error] = ["mean", "se"].map(|key| reductions[key].as_f64().unwrap());
    assert!((mean - 1_413_333.0).abs() < 4.0 * error, "{mean} ± {error}");
}

/// What a duration gives bends where a year ends: no line. A price is one, and a share, however long it lasts.
#[test]
fn what_is_estimated_is_said() {
    let lasting = uncertain().replace(
        "delay = 0\nduration = 1",
        "delay = 0.5\nduration = { value = 2.5, low = 1, high = 4, source = \"x\" }",
    );
    let folder = Folder::with(&lasting, COSTS);
    let simulation =
        &folder.si("calc a.toml --draws 100 --format json").json()["sensitivity"]["simulation"];
    let exact = |address: &str| {
        let inputs = simulation["inputs"].as_array().unwrap();
        let input = inputs.iter().find(|input| input["address"] == address);
        input.unwrap()["exact"].clone()
    };
    assert_eq!(exact("cost.all.amount"), true);
    assert_eq!(exact("unit_cost.plats"), true);
    assert_eq!(exact("effect.post.share"), true);
    assert_eq!(exact("effect.post.duration"), false);
    let table = folder
        .si("calc a.toml --draws 100 --table drawn-inputs -q --lang en --width 200")
        .out;
    let is_estimated = |address: &str| {
        let mut lines = table.lines().skip_while(|line| !line.starts_with(address));
        lines.nth(1).unwrap().ends_with("(estimated)")
    };
    assert!(is_estimated("effect.post.duration"), "{table}");
    assert!(!is_estimated("unit_cost.plats"), "{table}");
    let csv = folder
        .si("calc a.toml --draws 100 --table drawn-inputs -q --format csv")
        .out;
    assert!(csv.contains("effect.post.duration.evppi_se,,,"), "{csv}");
    assert!(csv.contains("effect.post.duration.exact,,,0,"), "{csv}");
}

/// Nothing of the smallest application is uncertain: its result stands as it is, and a warning says why nothing is drawn.
#[test]
fn what_is_certain_is_calculated_all_the_same() {
    let folder = Folder::small();
    let run = folder.si("calc a.toml --draws 100 --format json --lang en");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("warning[nothing-uncertain]"),
        "{}",
        run.err
    );
    let json = run.json();
    assert!(json["sensitivity"]["simulation"].is_null());
    assert_eq!(
        json["coverage"]["total"],
        folder.si("calc a.toml --format json").json()["coverage"]["total"]
    );
}
