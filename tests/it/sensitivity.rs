//! What a result hangs on: hand-worked break-evens with kinks and steps.

use serde_json::Value;

use crate::examples::examples;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

fn result(folder: &std::path::Path, arguments: &str) -> Value {
    let run = si(folder, &format!("calc {arguments} --format json -q"));
    assert_eq!(run.code, 0, "{}", run.err);
    run.json()
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
    small_at("1000", effect)
}

/// The same with another cost, kronor.
fn small_at(cost: &str, effect: &str) -> Value {
    let application = SMALL.split("[effect").next().unwrap();
    let application = application.replace("2020 = 1000", &format!("2020 = {cost}")) + effect;
    let folder = Folder::with(&application, SMALL_COSTS);
    result(folder.path(), "a.toml")
}

/// The same with an effect in the yearly form, 500 kr a unit.
fn post(keys: &str) -> Value {
    small(&format!(
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\n{keys}\n"
    ))
}

/// Cost 1 000 kr, 500 kr a unit; all at once in 2020, so that two units are needed.
#[test]
fn a_line_without_kinks_is_solved() {
    let result = post("units = { 2020 = 3 }");
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
    let seven = post("units = { 2020 = 7 }\ndeadweight = 0.3");
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
    let result = post("units = { 2020 = 3.5 }\nstep = 1");
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
    let result = small_at(
        "99000",
        "[policy]\noptimism_bias = { A = 0, C = 0.5 }\n[target_group.g]\npeople = { 2020 = 20 }\n\
           [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\nwithout = 0.6\nwith = 0.1\n\
           units_per_person = 10\ndelay = 0\nduration = 1\nrealisable = 0.5\nevidence_grade = \"C\"\n\
           [effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 0.75\n\
           [effect.f]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 200 }\nevidence_grade = \"A\"\n",
    );
    // 200 × (0.6 − with) units; half of them are believed, half of those taken home, and three quarters of all are used
    // instead: 100 000 kr − 50 000 × (0.6 − with), which is 99 000 kr at 0.58. Beyond 0.6 it is an increase, borne in full,
    // and three quarters of it are used less, of which half are believed and half of those taken home: 100 000 kr −
    // 81 250 × (with − 0.6), which is less than 99 000 kr from 0.6123 on.
    assert_eq!(break_even(&result, "effect.e.with"), "0.58");
    assert_eq!(
        row(&result, "break_even", "effect.e.with")["holds"],
        "at_least"
    );
}

/// Nine decimals decide whether a step is whole: of a step of a million it is reached 0.0005 units before, which here is
/// further from the whole than two steps of the grid.
#[test]
fn a_large_step_is_reached_a_little_before_it_is_whole() {
    let effect = "[target_group.g]\npeople = { 2020 = 1 }\n\
                  [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\nshare = 0.1\n\
                  units_per_person = 15000000\ndelay = 0\nduration = 1\nstep = 1000000\n\
                  [effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 0.06\n";
    let result = small_at("450000000", effect);
    // A million units are taken home, and 6 % of all are used instead: 500 million kr − 3 kr × what a person uses. That is
    // enough up to 16 666 666.666666…; down to the step, at 9 999 999.995, all is enough, and it is further away.
    assert_eq!(
        break_even(&result, "effect.e.units_per_person"),
        "16666666.666666"
    );
}

/// 100 kr for each of 20.5 units in whole steps of two, less 90 kr for each unit that is used besides: 20 × 100 − 1 845 is
/// 155 of 100 kr. At 20 units 200; just below, 18 steps less 18. Above, the 20 less 0.9 × p fall below one unit at
/// 21.111111, which is further away.
#[test]
fn what_is_lost_just_before_a_whole_step_is_seen() {
    let effect = |id: &str, rest: &str| {
        format!(
            "[effect.{id}]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\n\
             units_per_person = {{ parameter = \"p\" }}\ndelay = 0\nduration = 1\n{rest}\n"
        )
    };
    let tables = "[parameter.p]\nvalue = 20.5\n[target_group.g]\npeople = { 2020 = 1 }\n"
        .to_owned()
        + &effect("fewer", "share = 1\nstep = 2")
        + &effect("more", "without = 0\nwith = 0.9");
    // Two units at 500 kr are needed in the place of one at 100.
    let result = small_at("500", &tables);
    assert_eq!(break_even(&result, "parameter.p"), "20");
}

/// A delay is looked for as far as it moves the result: to the horizon. Two units a year at 500 kr from the middle of 2020
/// to 2023 are 3 500 kr, and each year later is 1 000 kr less: with a delay of three they are the 1 000 kr of cost.
#[test]
fn a_delay_is_looked_for_to_the_horizon() {
    let tables = "[target_group.g]\npeople = { 2020 = 4 }\n\
        [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"g\"\nshare = 0.5\n\
        units_per_person = 1\ndelay = 0.5\nduration = 10\n";
    let with = |horizon: &str| {
        let application = format!("{}{tables}", SMALL.split("[effect").next().unwrap());
        let application = application.replace("[department]", &format!("{horizon}[department]"));
        let folder = Folder::with(&application, SMALL_COSTS);
        result(folder.path(), "a.toml")
    };
    let ended = with("horizon = 2023\n");
    assert_eq!(break_even(&ended, "effect.e.delay"), "3");
    // Without one all of it comes in the end, however late.
    assert_eq!(break_even(&with(""), "effect.e.delay"), "null");
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
    let result = result(folder.path(), "a.toml");
    // 0.6 people at 500 kr: 300p against 15 + 12 × 15 × p × (1 + p). Both are the same where 180p² − 120p + 15 = 0, at
    // 1/6 and at 1/2: today, at 0.1, it is too little, and at ten times as much again.
    assert_eq!(break_even(&result, "parameter.p"), "0.166667");
}

/// An input that bends nothing and reaches nothing has no break-even, and neither has one whose bounds end before it.
#[test]
fn there_is_no_break_even_beyond_the_bounds() {
    let result = post("units = { 2020 = 1 }\nattribution = 0.9");
    // Even with attribution 1 there are only 500 kr of 1 000.
    assert_eq!(break_even(&result, "effect.post.attribution"), "null");
    // Ten times the value would do: 2.2222223 times 1 unit.
    assert_eq!(break_even(&result, "effect.post.units"), "2.222223");
}

/// A scenario's row says what `--scenario` says.
#[test]
fn a_scenario_in_a_row_is_the_scenario_in_full() {
    for example in examples() {
        let path = format!("examples/{example}");
        let base = result(project(), &path);
        for row in base["sensitivity"]["scenarios"].as_array().unwrap() {
            let scenario = row["id"].as_str().unwrap();
            let full = result(project(), &format!("{path} --scenario {scenario}"));
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
