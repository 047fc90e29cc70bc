//! What a result hangs on: hand-worked break-evens with kinks and steps, and what must hold on every example.

use serde_json::Value;

use crate::examples::examples;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

fn result(folder: &std::path::Path, arguments: &[&str]) -> Value {
    let run = si(
        folder,
        &[&["calc"], arguments, &["--format", "json", "-q"]].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

fn row<'r>(result: &'r Value, table: &str, address: &str) -> &'r Value {
    let rows = result["sensitivity"][table].as_array().unwrap();
    rows.iter()
        .find(|row| row["address"] == address)
        .unwrap_or_else(|| panic!("no {address}"))
}

fn break_even(result: &Value, address: &str) -> String {
    row(result, "break_even", address)["break_even"].to_string()
}

fn small(effect: &str) -> Value {
    let application = format!("{}{effect}", SMALL.split("[effect").next().unwrap());
    let folder = Folder::with(&application, SMALL_COSTS);
    result(folder.path(), &["a.toml"])
}

/// Cost 1 000 kr, 500 kr a unit; all at once in 2020, so that two units are needed.
#[test]
fn a_line_without_kinks_is_solved() {
    let result = small(
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 3 }\n",
    );
    // 3 × 500 × factor = 1 000: 0.6666667, rounded up to where the target holds.
    assert_eq!(break_even(&result, "effect.post.units"), "0.666667");
    // 1 500 kr cover a cost of up to 1 500 kr: a factor of 1.5.
    assert_eq!(break_even(&result, "cost.all.amount"), "1.5");
    // 3 × 333.333334 ≥ 1 000.
    assert_eq!(break_even(&result, "unit_cost.plats"), "333.333334");
    assert_eq!(
        row(&result, "break_even", "unit_cost.plats")["factor"].to_string(),
        "0.666667"
    );
}

/// A factor that is only near the break-even would miss the target when it is put back.
#[test]
fn a_factor_is_rounded_to_the_side_that_holds() {
    let seven = small(
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 7 }\ndeadweight = 0.3\n",
    );
    // 7 × 0.7 × 500 = 2 450. Prices: 1 000 / 4.9 = 204.081633, over 500 0.408163266, up.
    let factor = |address| row(&seven, "break_even", address)["factor"].to_string();
    assert_eq!(break_even(&seven, "unit_cost.plats"), "204.081633");
    assert_eq!(factor("unit_cost.plats"), "0.408164");
    // 1 − 1 000 / 3 500 = 0.7142857, down to 0.714285, over 0.3 exactly 2.38095; the cost 2.45.
    assert_eq!(break_even(&seven, "effect.post.deadweight"), "0.714285");
    assert_eq!(factor("effect.post.deadweight"), "2.38095");
    assert_eq!(factor("cost.all.amount"), "2.45");
}

/// With whole steps the target is lost at a jump, not on the way to it.
#[test]
fn a_jump_at_a_step_is_found() {
    let result = small(
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 3.5 }\nstep = 1\n",
    );
    // Three whole posts today; two are enough, and the second is lost below 2 / 3.5 = 0.5714286.
    assert_eq!(break_even(&result, "effect.post.units"), "0.571429");
    // Three posts at 333.333334 kr.
    assert_eq!(break_even(&result, "unit_cost.plats"), "333.333334");
}

/// Where units change sign the line bends: what can be taken home of a reduction is a part, an increase is paid whole.
#[test]
fn a_kink_where_units_change_sign_is_seen() {
    let result = small(
        "[target_group.g]\npeople = { 2020 = 100 }\n\
         [effect.risk]\ndepartment = \"school\"\nunit_cost = \"plats\"\nwithout = 0.2\nwith = 0.3\nunits_per_person = 1\n\
         delay = 0\nduration = 1\nrealisable = 0.5\n",
    );
    // Today an increase of 10 units. The target needs 100 × (0.2 − with) × 0.5 × 500 ≥ 1 000: with ≤ 0.16.
    assert_eq!(break_even(&result, "effect.risk.with"), "0.16");
    // 100 × (without − 0.3) × 0.5 × 500 ≥ 1 000: without ≥ 0.34.
    assert_eq!(break_even(&result, "effect.risk.without"), "0.34");
}

/// What is believed of weak evidence lowers reductions alone: the line bends where the units change sign, and not where a
/// straight line between the ends of what is believed would have it.
#[test]
fn a_kink_under_a_correction_is_where_the_units_change_sign() {
    let application = SMALL
        .split("[effect")
        .next()
        .unwrap()
        .replace("2020 = 1000", "2020 = 99000");
    let application = application
        + "[policy]\noptimism_bias = { A = 0, C = 0.5 }\n[target_group.g]\npeople = { 2020 = 20 }\n\
           [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\nwithout = 0.6\nwith = 0.1\n\
           units_per_person = 10\ndelay = 0\nduration = 1\nrealisable = 0.5\nevidence_grade = \"C\"\n\
           [effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 0.75\n\
           [effect.f]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 200 }\nevidence_grade = \"A\"\n";
    let folder = Folder::with(&application, SMALL_COSTS);
    let result = result(folder.path(), &["a.toml"]);
    // 200 × (0.6 − with) units; half of them are believed, half of those taken home, and three quarters of what is
    // believed is used instead: 100 000 kr − 12 500 × (0.6 − with), which is 99 000 kr at 0.52. Beyond 0.6 it is an
    // increase: 100 000 kr − 25 000 × (with − 0.6), which is less than 99 000 kr from 0.64 on.
    assert_eq!(break_even(&result, "effect.e.with"), "0.52");
    assert_eq!(
        row(&result, "break_even", "effect.e.with")["holds"],
        "at_least"
    );
}

/// Nine decimals decide whether a step is whole: of a step of a million it is reached 0.0005 units before, which here is
/// further from the whole than two steps of the grid.
#[test]
fn a_large_step_is_reached_a_little_before_it_is_whole() {
    let application = SMALL
        .split("[effect")
        .next()
        .unwrap()
        .replace("2020 = 1000", "2020 = 450000000");
    let effect = "[target_group.g]\npeople = { 2020 = 1 }\n\
                  [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\nshare = 0.1\n\
                  units_per_person = 15000000\ndelay = 0\nduration = 1\nstep = 1000000\n\
                  [effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 0.06\n";
    let folder = Folder::with(&(application + effect), SMALL_COSTS);
    let result = result(folder.path(), &["a.toml"]);
    // A million units are taken home, and 6 % of all are used instead: 500 million kr − 3 kr × what a person uses. That is
    // enough up to 16 666 666.67; coverage of nine decimals forgives 0.225 kr of 450 million, and so 0.075 more. Down to
    // the step, at 9 999 999.995, all is enough, and it is further away.
    assert_eq!(
        break_even(&result, "effect.e.units_per_person"),
        "16666666.741666"
    );
}

/// Thousands of steps lie within ten times the value: the nearest that decides is found among them.
#[test]
fn the_nearest_of_thousands_of_steps_is_found() {
    let application = SMALL
        .split("[effect")
        .next()
        .unwrap()
        .replace("2020 = 1000", "2020 = 49750");
    let effects = "[effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 2000.3 }\nstep = 1\n\
                   [effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 1\n\
                   [effect.f]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 100 }\n";
    let folder = Folder::with(&(application + effects), SMALL_COSTS);
    let result = result(folder.path(), &["a.toml"]);
    // 50 000 kr less 500 kr for each unit beyond the last whole one: enough as long as that is at most 0.5 of a unit, up
    // to 2 000.5 / 2 000.3 = 1.00009998….
    assert_eq!(break_even(&result, "effect.e.units"), "1.000099");
}

/// A number that stands twice in a cost makes it grow with its square: what is gained may overtake it and fall behind again.
#[test]
fn a_cost_that_is_overtaken_and_overtakes_again_is_seen() {
    let application = "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2021-01-01\nend = 2021-12-31\n\
                       price_year = 2020\n[department]\nschool = \"Skolan\"\n[parameter.p]\nvalue = 0.1\n\
                       [cost.all]\namount = { 2021 = 15 }\n\
                       [cost.post]\nposts = { parameter = \"p\" }\nmonthly_wage = 15\non_cost = { parameter = \"p\" }\n\
                       [target_group.g]\npeople = { 2021 = 0.6 }\n\
                       [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\nshare = 1\n\
                       units_per_person = { parameter = \"p\" }\ndelay = 0\nduration = 1\n";
    let folder = Folder::with(application, SMALL_COSTS);
    let result = result(folder.path(), &["a.toml"]);
    // 0.6 people at 500 kr: 300p against 15 + 12 × 15 × p × (1 + p). Both are the same where 180p² − 120p + 15 = 0, at
    // 1/6 and at 1/2: today, at 0.1, it is too little, and at ten times as much again.
    assert_eq!(break_even(&result, "parameter.p"), "0.166667");
}

/// An input that bends nothing and reaches nothing has no break-even, and neither has one whose bounds end before it.
#[test]
fn there_is_no_break_even_beyond_the_bounds() {
    let result = small(
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 1 }\nattribution = 0.9\n",
    );
    // Even with attribution 1 there are only 500 kr of 1 000.
    assert_eq!(break_even(&result, "effect.post.attribution"), "null");
    // Ten times the value would do: 2.2222223 times 1 unit.
    assert_eq!(break_even(&result, "effect.post.units"), "2.222223");
}

/// Every break-even put back as a factor reaches the target too.
#[test]
fn a_factor_put_back_reaches_the_target() {
    for example in examples() {
        let path = format!("examples/{example}");
        let base = result(project(), &[&path]);
        let rows = base["sensitivity"]["break_even"].as_array().unwrap();
        for row in rows.iter().filter(|row| !row["factor"].is_null()) {
            let set = format!("{}=*{}", row["address"].as_str().unwrap(), row["factor"]);
            let there = result(project(), &[&path, "--set", &set]);
            assert_eq!(there["meets_target"], true, "{example}: {set}");
        }
    }
}

/// Every break-even put back reaches the target, and a step further away, on the side it came from, it does not change
/// back: coverage there lies on the other side or at the target.
#[test]
fn a_break_even_put_back_reaches_the_target() {
    for example in examples() {
        let path = format!("examples/{example}");
        let base = result(project(), &[&path]);
        let rows = base["sensitivity"]["break_even"]
            .as_array()
            .unwrap()
            .clone();
        for row in rows.iter().filter(|row| !row["break_even"].is_null()) {
            let address = row["address"].as_str().unwrap();
            // A table is set by its factor; a number of 1 may be too.
            let is_table = row["value"] == 1;
            let set = |value: &Value| {
                if is_table {
                    format!("{address}=*{value}")
                } else {
                    format!("{address}={value}")
                }
            };
            let there = result(project(), &[&path, "--set", &set(&row["break_even"])]);
            assert_eq!(
                there["meets_target"], true,
                "{example}: {address} at {}",
                row["break_even"]
            );
        }
    }
}

/// Where coverage moves in one direction over a bar, the base lies within it.
#[test]
fn the_base_lies_within_each_bar() {
    for example in examples() {
        let base = result(project(), &[&format!("examples/{example}")]);
        let coverage = base["coverage"].as_f64().unwrap();
        for row in base["sensitivity"]["one_way"].as_array().unwrap() {
            let (low, high) = (
                row["coverage_low"].as_f64().unwrap(),
                row["coverage_high"].as_f64().unwrap(),
            );
            assert!(
                low.min(high) <= coverage + 1e-6 && coverage <= low.max(high) + 1e-6,
                "{example}: {} is not within {row}",
                base["coverage"]
            );
        }
    }
}

/// A scenario's row says what `--scenario` says.
#[test]
fn a_scenario_in_a_row_is_the_scenario_in_full() {
    for example in examples() {
        let path = format!("examples/{example}");
        let base = result(project(), &[&path]);
        for row in base["sensitivity"]["scenarios"].as_array().unwrap() {
            let full = result(
                project(),
                &[&path, "--scenario", row["id"].as_str().unwrap()],
            );
            assert_eq!(row["coverage"], full["coverage"]);
            assert_eq!(row["realisable"], full["reductions"]["realisable"]["total"]);
            assert_eq!(row["payback_year"], full["payback_year"]);
        }
    }
}

/// What one scenario sets is put back before the next.
#[test]
fn scenarios_do_not_build_on_each_other() {
    let result = small(
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 3 }\n\
         [scenario.dear]\nset = { \"unit_cost.plats\" = 1000 }\n\
         [scenario.half]\nset = { \"effect.post.units\" = \"*0.5\" }\n\
         [scenario.none]\nset = { \"effect.post.attribution\" = 0 }\n\
         [scenario.again]\nset = { \"effect.post.units.2020\" = 4 }\n",
    );
    // 3 × 1 000; 1.5 × 500; nothing; 4 × 500
    let realisable = result["sensitivity"]["scenarios"]
        .as_array()
        .unwrap()
        .iter();
    let realisable: Vec<String> = realisable
        .map(|scenario| scenario["realisable"].to_string())
        .collect();
    assert_eq!(realisable, ["3000", "750", "0", "2000"]);
}
