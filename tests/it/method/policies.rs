//! The same application under several policies, and what comes of it where less comes, or more.

use crate::method::support::{Case, Figures};
use crate::method::worked_example::worked_example;

/// The worked example under four policies; the council's has a floor of 0.5 and the fee within.
fn compared() -> Figures {
    worked_example()
        .file(
            "council.toml",
            "[policy]\nreturn_floor = 0.5\nadmin_fee_basis = \"within\"\n",
        )
        .with(&["--policy", "orebro", "--policy", "norrkoping"])
        .with(&["--policy", "none", "--policy", "council.toml"])
        .figures()
}

/// What social and school owe under a policy where all comes as expected: `reservation + fee, net`.
fn owed(figures: &Figures, policy: usize) -> [String; 2] {
    ["social", "school"].map(|department| {
        let due = format!("policies.{policy}.return_plan.by_department.{department}");
        let [reservation, fee, total, net] = ["reservation", "fee", "total", "net"]
            .map(|key| figures.figure(&format!("{due}.{key}")));
        assert_eq!(sum(&[&reservation, &fee]), total, "{due}");
        format!("{reservation} + {fee}, {net}")
    })
}

/// That they owe this in an outcome, by policy and part of what is expected: before them stand the actual reductions,
/// after them what the reservation bears.
#[track_caller]
fn outcome_is(figures: &Figures, policy: &str, part: &str, expected: &str) {
    let position = (0..24)
        .find(|position| {
            let key = |key: &str| figures.figure(&format!("outcomes.{position}.{key}"));
            key("policy") == policy && key("outcome") == part
        })
        .unwrap();
    let of = |path: &str| figures.figure(&format!("outcomes.{position}.{path}"));
    let due = |department: &str| {
        let key = |key: &str| of(&format!("by_department.{department}.{key}"));
        format!("{} + {}, {}", key("reservation"), key("fee"), key("net"))
    };
    assert_eq!(sum(&[&of("reservation"), &of("fee")]), of("total"));
    let all = [
        of("actual"),
        due("social"),
        due("school"),
        of("reservation_bears"),
    ];
    assert_eq!(all.join("; "), expected);
}

fn sum(amounts: &[&str]) -> String {
    let amounts = amounts.iter().map(|amount| amount.parse::<i64>().unwrap());
    amounts.sum::<i64>().to_string()
}

#[test]
fn the_first_policy_is_the_one_in_force() {
    let figures = compared();
    figures.is("policy.preset", "orebro");
    figures.is("return_plan.total", "1050000");
    let names = [0, 1, 2, 3].map(|policy| figures.figure(&format!("policies.{policy}.name")));
    assert_eq!(names, ["orebro", "norrkoping", "none", "council.toml"]);
    for key in ["reservation", "fee", "payments", "by_department.social.net"] {
        assert_eq!(
            figures.figure(&format!("return_plan.{key}")),
            figures.figure(&format!("policies.0.return_plan.{key}"))
        );
    }
}

#[test]
fn each_policy_asks_for_its_own() {
    let figures = compared();
    let plan =
        |policy: usize, key: &str| figures.figure(&format!("policies.{policy}.return_plan.{key}"));
    // orebro: as in the method. 1 000 000 × 810 / 2 010 = 402 985.07, × 1 200 / 2 010 = 597 014.93; fee 50 000
    assert_eq!(
        owed(&figures, 0),
        ["402985 + 20149, 386866", "597015 + 29851, 573134"]
    );
    // norrkoping: no fee; 810 000 − 402 985, 1 200 000 − 597 015
    assert_eq!(
        owed(&figures, 1),
        ["402985 + 0, 407015", "597015 + 0, 602985"]
    );
    // council: of the 1 000 000 the fee takes 50 000; 950 000 × 810 / 2 010 = 382 835.82, 567 164.18
    assert_eq!(
        owed(&figures, 3),
        ["382836 + 20149, 407015", "567164 + 29851, 602985"]
    );
    let totals = [0, 1, 3].map(|policy| plan(policy, "total"));
    assert_eq!(totals, ["1050000", "1000000", "1000000"]);
    // social has gained 270 000 in 2021, school 400 000; all pay the rest in 2022
    assert_eq!(
        [0, 1, 3].map(|policy| plan(policy, "completed_year")),
        ["2022"; 3]
    );
    figures.is("policies.2.return_plan", "null");
    let bears =
        [0, 1, 2, 3].map(|policy| figures.figure(&format!("policies.{policy}.reservation_bears")));
    // council: 1 000 000 less the 950 000 that come to the reservation
    assert_eq!(bears, ["0", "0", "1000000", "50000"]);
    for policy in 0..4 {
        let figure = |key: &str| figures.figure(&format!("policies.{policy}.{key}"));
        let same = ["realisable", "coverage", "meets_target"].map(figure);
        assert_eq!(same, ["2010000", "2.01", "true"]);
    }
    figures.is("policies.3.policy.return_floor", "0.5");
}

#[test]
fn each_policy_shares_the_risk_in_its_own_way() {
    let figures = compared();
    // Nothing comes. orebro: the floor 300 000 as planned, × 810 / 2 010 = 120 895.52, which gets the krona left over,
    // and 179 104.48; the fee 20 149.25 and 29 850.75
    outcome_is(
        &figures,
        "orebro",
        "0",
        "0; 120896 + 20149, -141045; 179104 + 29851, -208955; 700000",
    );
    outcome_is(
        &figures,
        "norrkoping",
        "0",
        "0; 0 + 0, 0; 0 + 0, 0; 1000000",
    );
    outcome_is(&figures, "none", "0", "0; 0 + 0, 0; 0 + 0, 0; 1000000");
    // council: the floor 500 000 less the fee 50 000: 450 000, and 550 000 are borne; 450 000 × 810 / 2 010 = 181 343.28, 268 656.72
    outcome_is(
        &figures,
        "council.toml",
        "0",
        "0; 181343 + 20149, -201492; 268657 + 29851, -298508; 550000",
    );

    // A quarter: 202 500 and 300 000, all of it due; what is gained goes, and under orebro the fee on top
    outcome_is(
        &figures,
        "orebro",
        "0.25",
        "502500; 202500 + 20149, -20149; 300000 + 29851, -29851; 497500",
    );
    outcome_is(
        &figures,
        "norrkoping",
        "0.25",
        "502500; 202500 + 0, 0; 300000 + 0, 0; 497500",
    );
    outcome_is(
        &figures,
        "none",
        "0.25",
        "502500; 0 + 0, 202500; 0 + 0, 300000; 1000000",
    );
    // council: 502 500 − 50 000 = 452 500 × 810 / 2 010 = 182 350.75, 270 149.25
    outcome_is(
        &figures,
        "council.toml",
        "0.25",
        "502500; 182351 + 20149, 0; 270149 + 29851, 0; 547500",
    );

    // Half: A = 1 005 000 reaches the target; 405 000 − 423 134, 600 000 − 626 866
    outcome_is(
        &figures,
        "orebro",
        "0.5",
        "1005000; 402985 + 20149, -18134; 597015 + 29851, -26866; 0",
    );
    // 607 500 − 423 134, 900 000 − 626 866
    outcome_is(
        &figures,
        "orebro",
        "0.75",
        "1507500; 402985 + 20149, 184366; 597015 + 29851, 273134; 0",
    );
    // All: as planned
    outcome_is(
        &figures,
        "orebro",
        "1",
        "2010000; 402985 + 20149, 386866; 597015 + 29851, 573134; 0",
    );
    // A quarter more: 1 012 500 − 423 134, 1 500 000 − 626 866; council: 1 012 500 − 402 985, 1 500 000 − 597 015
    outcome_is(
        &figures,
        "orebro",
        "1.25",
        "2512500; 402985 + 20149, 589366; 597015 + 29851, 873134; 0",
    );
    outcome_is(
        &figures,
        "council.toml",
        "1.25",
        "2512500; 382836 + 20149, 609515; 567164 + 29851, 902985; 50000",
    );
}

#[test]
fn one_policy_alone_has_its_outcomes_too() {
    let figures = worked_example().figures();
    figures.is("policies.0.name", "orebro");
    outcome_is(
        &figures,
        "orebro",
        "0",
        "0; 120896 + 20149, -141045; 179104 + 29851, -208955; 700000",
    );
}

#[test]
fn an_increase_is_scaled_with_its_sign() {
    // social 900, school −300, cost 1 000, floor 300, fee 50; the plan's weights are 900 and 0
    let figures = Case::new("[cost.all]\namount = 1000\n")
        .and("[effect.less]\ndepartment = \"social\"\nunit_cost = \"krona\"\nunits = { 2020 = 900 }")
        .and("[effect.more]\ndepartment = \"school\"\nunit_cost = \"krona\"\nunits = { 2020 = -300 }")
        .figures();
    // A = 225 − 75 = 150; due 300, more than social's 225, and school has no weight: 225 − 350
    outcome_is(
        &figures,
        "orebro",
        "0.25",
        "150; 300 + 50, -125; 0 + 0, -75; 700",
    );
    // A = 450 − 150 = 300, due 300: 450 − 350
    outcome_is(
        &figures,
        "orebro",
        "0.5",
        "300; 300 + 50, 100; 0 + 0, -150; 700",
    );
    // A = 1 125 − 375 = 750, due 750: 1 125 − 800
    outcome_is(
        &figures,
        "orebro",
        "1.25",
        "750; 750 + 50, 325; 0 + 0, -375; 250",
    );
}

#[test]
fn a_policy_that_lowers_reductions_lowers_its_own_outcomes_alone() {
    // The application's grade E loses half under the doubting policy: 800 × 0.5 = 400 of 1 000
    let figures = Case::new("[cost.all]\namount = 1000\n")
        .and("[effect.less]\ndepartment = \"social\"\nunit_cost = \"krona\"\nunits = { 2020 = 800 }\nevidence_grade = \"E\"")
        .file("doubt.toml", "[policy]\noptimism_bias = { E = 0.5 }\n")
        .with(&["--policy", "orebro", "--policy", "doubt.toml"])
        .figures();
    figures.is("coverage", "0.8");
    figures.is("policies.1.coverage", "0.4");
    figures.is("policies.1.return_plan.reservation", "400");
    figures.is("policies.1.reservation_bears", "600");
    // half of 400 is less than the floor of 300
    outcome_is(
        &figures,
        "doubt.toml",
        "0.5",
        "200; 300 + 50, -150; 0 + 0, 0; 700",
    );
    outcome_is(
        &figures,
        "orebro",
        "0.5",
        "400; 400 + 50, -50; 0 + 0, 0; 600",
    );
}

#[test]
fn another_timing_moves_the_payments_only() {
    // 1 050 kr in two equal parts from 2022, the year of the file's choice; as reductions arise all in 2020
    let figures = Case::new("[cost.all]\namount = 1000\n")
        .and("[effect.less]\ndepartment = \"social\"\nunit_cost = \"krona\"\nunits = { 2020 = 2000 }")
        .file(
            "later.toml",
            "[policy]\ntiming = \"instalments\"\ninstalments = 2\nfirst_return = 2022\n",
        )
        .with(&["--policy", "orebro", "--policy", "later.toml"])
        .figures();
    let plan =
        |policy: usize, key: &str| figures.figure(&format!("policies.{policy}.return_plan.{key}"));
    assert_eq!([0, 1].map(|policy| plan(policy, "total")), ["1050", "1050"]);
    assert_eq!(plan(0, "payments.0.year"), "2020");
    assert_eq!(
        [0, 1].map(|payment| plan(1, &format!("payments.{payment}.total"))),
        ["525", "525"]
    );
    assert_eq!(plan(1, "completed_year"), "2023");
}
