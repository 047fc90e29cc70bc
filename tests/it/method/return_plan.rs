//! The return plan: what is due, and what each department owes of it.

use crate::method::support::{Case, Figures};

/// Reductions of one department, in 2020, against a cost of 1 000 kr.
fn figures(reduction: &str, policy: &str) -> Figures {
    split(&format!("social 2020 = {reduction}"), policy)
}

/// Reductions in kronor by department and year, against a cost of 1 000 kr: `department units / rest; …`.
fn split(effects: &str, policy: &str) -> Figures {
    let effect = |(number, effect): (usize, &str)| {
        let (department, units) = effect.split_once(' ').unwrap();
        let (units, rest) = units.split_once(" / ").unwrap_or((units, ""));
        format!(
            "[effect.e{number}]\ndepartment = \"{department}\"\nunit_cost = \"krona\"\n\
             units = {{ {units} }}\n{rest}\n\n"
        )
    };
    let effects: String = effects.split("; ").enumerate().map(effect).collect();
    Case::new("[cost.all]\namount = 1000\n")
        .and(&effects)
        .and(&format!("[policy]\n{policy}"))
        .departments(&["social", "school", "work"])
        .figures()
}

/// The reservation's part, the fee and their sum.
fn due(figures: &Figures) -> [String; 3] {
    ["reservation", "fee", "total"].map(|key| figures.figure(&format!("return_plan.{key}")))
}

const WITHIN: &str = "admin_fee_basis = \"within\"";
const ALL: &[&str] = &["social", "school", "work"];

#[test]
fn no_more_than_the_cost_comes_back() {
    // E = 1 500, due 1 000, fee 50; social keeps 1 500 − 1 050
    let figures = figures("1500", "");
    assert_eq!(due(&figures), ["1000", "50", "1050"]);
    figures.is("return_plan.by_department.social.net", "450");
}

#[test]
fn a_fee_within_is_part_of_what_comes_back() {
    // due 1 000, of which 50 are the fee
    assert_eq!(due(&figures("1500", WITHIN)), ["950", "50", "1000"]);
}

#[test]
fn between_floor_and_target_the_reductions_come_back() {
    // E = 600: due 600; the fee is 5 % of the cost either way
    let on_top = figures("600", "");
    assert_eq!(due(&on_top), ["600", "50", "650"]);
    on_top.is("return_plan.by_department.social.net", "-50");
    assert_eq!(due(&figures("600", WITHIN)), ["550", "50", "600"]);
}

#[test]
fn the_floor_comes_back_whatever_the_reductions_are() {
    // E = 100, the floor 0.3 × 1 000
    let on_top = figures("100", "");
    assert_eq!(due(&on_top), ["300", "50", "350"]);
    on_top.is("return_plan.by_department.social.net", "-250");
    assert_eq!(due(&figures("100", WITHIN)), ["250", "50", "300"]);
}

#[test]
fn a_lower_or_a_higher_target_bounds_what_comes_back() {
    // E = 1 500: due 0.5 × 1 000, or 1.2 × 1 000; the fee rests on the cost
    assert_eq!(
        due(&figures("1500", "return_target = 0.5")),
        ["500", "50", "550"]
    );
    assert_eq!(
        due(&figures("1500", "return_target = 1.2")),
        ["1200", "50", "1250"]
    );
}

#[test]
fn a_fee_within_takes_no_more_than_there_is() {
    // no floor, E = 20: due 20, all of it fee
    let policy = "return_floor = 0\nadmin_fee_basis = \"within\"";
    assert_eq!(due(&figures("20", policy)), ["0", "20", "20"]);
}

#[test]
fn half_kronor_are_rounded_away_from_zero() {
    // due 700.5, rounded 701; fee 0.0505 × 1 000 = 50.5, rounded 51
    assert_eq!(
        due(&figures("700.5", "admin_fee = 0.0505")),
        ["701", "51", "752"]
    );
    // due 702.5, rounded 703, not to the even 702; fee 52.5, rounded 53
    assert_eq!(
        due(&figures("702.5", "admin_fee = 0.0525")),
        ["703", "53", "756"]
    );
}

#[test]
fn departments_owe_in_proportion_to_their_reductions() {
    // 600 and 400 of 1 000: due 1 000 and fee 50 in the same proportion
    let figures = split("social 2020 = 900; school 2020 = 600", "");
    assert_eq!(figures.owed(ALL), ["600 + 30", "400 + 20", "0 + 0"]);
    let share = |id: &str| figures.figure(&format!("return_plan.by_department.{id}.share"));
    assert_eq!(
        ALL.iter().map(|id| share(id)).collect::<Vec<_>>(),
        ["0.6", "0.4", "0"]
    );
}

#[test]
fn kronor_left_over_go_to_the_largest_remainders() {
    // weights 5, 3, 4 of 12: 1 000 is 416.67, 250, 333.33, the krona left over to social;
    // fee 50 is 20.83, 12.5, 16.67, the two left over to social and work
    let figures = split("social 2020 = 500; school 2020 = 300; work 2020 = 400", "");
    assert_eq!(figures.owed(ALL), ["417 + 21", "250 + 12", "333 + 17"]);
}

#[test]
fn ties_go_to_the_department_that_stands_first() {
    // a third each: 1 000 is 333.33, one left over; fee 50 is 16.67, two left over; in the file's order, not the
    // alphabet's, nor the effects'
    let figures = split("work 2020 = 500; school 2020 = 500; social 2020 = 500", "");
    assert_eq!(figures.owed(ALL), ["334 + 17", "333 + 17", "333 + 16"]);
    let totals = ALL
        .iter()
        .map(|id| figures.figure(&format!("return_plan.by_department.{id}.total")));
    assert_eq!(totals.collect::<Vec<_>>(), ["351", "350", "349"]);
}

#[test]
fn a_department_with_an_increase_bears_it_and_pays_nothing() {
    // E = 1 500 − 300 = 1 200, due 1 000, all of it social's: 1 500 − 1 050 = 450; school is left with its −300
    let figures = split("social 2020 = 1500; school 2020 = -300", "");
    assert_eq!(due(&figures), ["1000", "50", "1050"]);
    assert_eq!(figures.owed(ALL), ["1000 + 50", "0 + 0", "0 + 0"]);
    figures.is("return_plan.by_department.social.net", "450");
    figures.is("return_plan.by_department.school.net", "-300");
    assert_eq!(figures.warnings(), ["department-bears-increase"]);
}

#[test]
fn an_increase_lowers_what_is_due_of_the_others() {
    // E = 900 − 300 = 600, due 600, and fee 50, all of it social's
    let figures = split("social 2020 = 900; school 2020 = -300", "");
    assert_eq!(figures.owed(ALL), ["600 + 50", "0 + 0", "0 + 0"]);
}

#[test]
fn where_nothing_can_be_taken_home_the_expected_reductions_weigh() {
    // social expects 400, school 200, nothing of either can be taken home; weights 400 and 200; the floor 300 and the fee
    // 50: 200 and 100; 33.33 and 16.67, which gets the krona left over
    let figures = split(
        "social 2020 = 400 / realisable = 0; school 2020 = 200 / realisable = 0",
        "",
    );
    assert_eq!(figures.owed(ALL), ["200 + 33", "100 + 17", "0 + 0"]);
    let share = figures.figure("return_plan.by_department.social.share");
    assert_eq!(share, "0.666667");
}

#[test]
fn a_department_with_an_increase_is_left_out_of_expected_reductions_too() {
    // social: 1 000 less and 600 more; half of the 1 000 can be taken home: 500 − 600 = −100, though it expects 400
    // school expects 200, nothing of it can be taken home: the floor 300 and the fee 50 are its alone
    let figures = split(
        "social 2020 = 1000, 2021 = -600 / realisable = 0.5; school 2020 = 200 / realisable = 0",
        "",
    );
    assert_eq!(figures.owed(ALL), ["0 + 0", "300 + 50", "0 + 0"]);
}

#[test]
fn where_all_have_an_increase_their_expected_reductions_weigh() {
    // social: 500 − 600 = −100, expected 400; school: 100 − 200 = −100, expected 800: the floor 300 is 100 and 200
    let figures = split(
        "social 2020 = 1000, 2021 = -600 / realisable = 0.5; school 2020 = 1000, 2021 = -200 / realisable = 0.1",
        "admin_fee = 0",
    );
    assert_eq!(figures.owed(ALL), ["100 + 0", "200 + 0", "0 + 0"]);
}

#[test]
fn where_nothing_is_expected_either_departments_with_a_line_weigh_the_same() {
    // social −100, school −50, work has no line: the floor 300 is 150 each, the fee 25 each
    let figures = split("social 2020 = -100; school 2020 = -50", "");
    assert_eq!(figures.owed(ALL), ["150 + 25", "150 + 25", "0 + 0"]);
    figures.is("return_plan.by_department.social.net", "-275");
}

#[test]
fn without_any_line_of_the_municipality_s_all_departments_weigh_the_same() {
    // the region gains all: the floor 300 is 100 each, the fee 50 is 16.67 each, two left over
    let figures = Case::new(
        "[cost.all]\namount = 1000\n[effect.a]\nunit_cost = \"care\"\nunits = { 2020 = 9 }",
    )
    .departments(&["social", "school", "work"])
    .figures();
    assert_eq!(figures.owed(ALL), ["100 + 17", "100 + 17", "100 + 16"]);
}

#[test]
fn without_reductions_and_floor_only_the_fee_is_due() {
    // E = −100, due max(−100, 0) = 0, fee 50, of the only department with a line
    let figures = figures("-100", "return_floor = 0");
    assert_eq!(due(&figures), ["0", "50", "50"]);
    assert_eq!(figures.owed(ALL), ["0 + 50", "0 + 0", "0 + 0"]);
    figures.pays("social 2020: 0 + 50");
}

#[test]
fn without_anything_due_there_are_no_payments() {
    // no floor and no fee
    let figures = figures("-100", "preset = \"norrkoping\"");
    assert_eq!(due(&figures), ["0", "0", "0"]);
    assert!(figures.payments().is_empty());
    figures.is("return_plan.completed_year", "null");
}

#[test]
fn a_guaranteed_floor_is_due_whatever_happens_and_a_part_of_the_reductions_above_it() {
    // 300 + 0.7 × the reductions between 0 and 1 000
    let due_of = |reduction| due(&figures(reduction, "floor_kind = \"guarantee\""))[0].clone();
    let reductions = ["-200", "0", "500", "1000", "1500"];
    assert_eq!(
        reductions.map(due_of),
        ["300", "300", "650", "1000", "1000"]
    );
    // with a target of 0.8 and a floor of 0.2: 200 + 0.75 × 500
    let policy = "floor_kind = \"guarantee\"\nreturn_target = 0.8\nreturn_floor = 0.2";
    assert_eq!(due(&figures("500", policy))[0], "575");
}

#[test]
fn a_cap_above_the_target_lets_more_come_back() {
    // above 1 000 all comes back, up to 1 200; the fee comes beside it
    let capped = |reduction| due(&figures(reduction, "return_cap = 1.2"));
    assert_eq!(capped("600"), ["600", "50", "650"]);
    assert_eq!(capped("1100"), ["1100", "50", "1150"]);
    assert_eq!(capped("2000"), ["1200", "50", "1250"]);
    // a guarantee reaches the target at 1 000 and goes on from there
    let both = "return_cap = 1.2\nfloor_kind = \"guarantee\"";
    assert_eq!(due(&figures("1100", both))[0], "1100");
    // a target of 0.8 and a cap of 1: 900 of 900, 1 000 of 2 000
    let lower = |reduction| due(&figures(reduction, "return_cap = 1\nreturn_target = 0.8"));
    assert_eq!(
        [lower("900"), lower("2000")].map(|due| due[0].clone()),
        ["900", "1000"]
    );
}

#[test]
fn whoever_loses_is_told_by_how_much() {
    let own = |cost: &str, units: &str, own: &str| {
        let own = format!(
            "[cost.own]\namount = {own}\ndepartment = \"social\"\nfinanced_by = \"department\""
        );
        Case::new(&format!(
            "[cost.all]\namount = {cost}\n[effect.e]\ndepartment = \"social\"\nunit_cost = \"krona\"\n\
             units = {{ 2020 = {units} }}\n{own}\n[policy]\nadmin_fee = 0"
        ))
        .figures()
    };
    // 1 000 gained, 1 000 returned, 100 financed
    let bears = own("1000", "1000", "100");
    bears.is("return_plan.by_department.social.own_cost", "100");
    bears.is("return_plan.by_department.social.net", "-100");
    bears.is("return_plan.by_department.social.keeps", "2020 -100");
    assert_eq!(bears.warnings(), ["department-loses"]);
    assert_eq!(
        bears.figure("warnings.0.message"),
        "social loses 100\u{a0}SEK in all: its costs fall by 1,000\u{a0}SEK, and it finances 100\u{a0}SEK itself and \
         returns 1,000\u{a0}SEK"
    );
    // 101 are returned of 100.6 gained: whole kronor are no loss
    let rounded = own("100.6", "100.6", "0");
    rounded.is("return_plan.by_department.social.net", "-0.4");
    assert!(rounded.warnings().is_empty());
}

#[test]
fn an_increase_that_pays_the_floor_is_a_loss_too() {
    // −100 and the floor of 300
    let figures = figures("-100", "admin_fee = 0");
    assert_eq!(figures.owed(&["social"]), ["300 + 0"]);
    figures.is("return_plan.by_department.social.net", "-400");
    let message = figures.figure("warnings.0.message");
    assert_eq!(
        message,
        "social loses 400\u{a0}SEK in all: its costs grow by 100\u{a0}SEK, and it returns 300\u{a0}SEK"
    );
}
