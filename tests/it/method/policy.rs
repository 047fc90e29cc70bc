//! The policy in force: presets, single values, and which level counts before which.

use crate::method::support::{Case, Figures};

/// Reductions of 100 kr against a cost of 1 000 kr, so that floor and fee show.
fn case(policy: &str) -> Case {
    Case::new(&format!(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = {{ 2020 = 100 }}
        [policy]
        {policy}
        "#
    ))
}

/// The preset, the floor and the fee in force, and what is due of them.
fn in_force(figures: &Figures) -> [String; 5] {
    [
        "policy.preset",
        "policy.return_floor",
        "policy.admin_fee",
        "return_plan.reservation",
        "return_plan.fee",
    ]
    .map(|path| figures.figure(path))
}

#[test]
fn orebro_is_the_preset_where_none_is_named() {
    // the floor 0.3 × 1 000 and the fee 0.05 × 1 000
    for policy in ["", "preset = \"orebro\""] {
        let figures = case(policy).figures();
        assert_eq!(in_force(&figures), ["orebro", "0.3", "0.05", "300", "50"]);
        let value = |key: &str| figures.figure(&format!("policy.{key}"));
        assert_eq!(value("return_model"), "risk_sharing");
        assert_eq!(value("return_target"), "1");
        assert_eq!(value("admin_fee_basis"), "on_top");
        assert_eq!(value("timing"), "as_reductions_arise");
        assert_eq!(value("first_return"), "2020");
        assert_eq!(value("instalments"), "null");
        assert_eq!(value("discount_rate"), "0.03");
        assert_eq!(value("sensitivity"), "0.2");
        assert_eq!(value("optimism_bias"), "");
    }
}

#[test]
fn norrkoping_has_no_floor_and_no_fee() {
    // the reductions of 100 come back, no more
    let figures = case("preset = \"norrkoping\"").figures();
    assert_eq!(in_force(&figures), ["norrkoping", "0", "0", "100", "0"]);
    figures.is("policy.return_target", "1");
    figures.is("policy.timing", "as_reductions_arise");
}

#[test]
fn none_has_no_plan() {
    let figures = case("preset = \"none\"").figures();
    figures.is("policy.return_model", "none");
    figures.is("return_plan", "null");
    figures.is("coverage", "0.1");
}

#[test]
fn single_values_override_the_preset_beside_them() {
    // norrkoping, but a fee of 0.1 × 1 000
    let figures = case("preset = \"norrkoping\"\nadmin_fee = 0.1").figures();
    assert_eq!(in_force(&figures), ["norrkoping", "0", "0.1", "100", "100"]);
}

#[test]
fn the_workspace_counts_before_the_preset() {
    // orebro, but the workspace's floor of 0.4
    let figures = case("")
        .file("si.toml", "[policy]\nreturn_floor = 0.4")
        .figures();
    assert_eq!(in_force(&figures), ["orebro", "0.4", "0.05", "400", "50"]);
}

#[test]
fn the_workspace_s_preset_counts_where_the_application_names_none() {
    // norrkoping of the workspace, the fee of the application
    let case = case("admin_fee = 0.1").file("si.toml", "[policy]\npreset = \"norrkoping\"");
    assert_eq!(
        in_force(&case.figures()),
        ["norrkoping", "0", "0.1", "100", "100"]
    );
}

#[test]
fn the_application_counts_before_the_workspace_value_by_value() {
    // the application's fee of 0.1, the workspace's floor of 0.4
    let workspace = "[policy]\nreturn_floor = 0.4\nadmin_fee = 0.02";
    let figures = case("admin_fee = 0.1").file("si.toml", workspace).figures();
    assert_eq!(in_force(&figures), ["orebro", "0.4", "0.1", "400", "100"]);
}

#[test]
fn a_preset_of_the_application_sets_aside_the_workspace_s_values() {
    // orebro's floor of 0.3, not the workspace's 0.4; the application's own fee stays
    let workspace = "[policy]\npreset = \"norrkoping\"\nreturn_floor = 0.4\ndiscount_rate = 0.01";
    let policy = "preset = \"orebro\"\nadmin_fee = 0.1";
    let figures = case(policy).file("si.toml", workspace).figures();
    assert_eq!(in_force(&figures), ["orebro", "0.3", "0.1", "300", "100"]);
    figures.is("policy.discount_rate", "0.03");
}

#[test]
fn a_preset_of_the_command_line_sets_aside_all_values_below() {
    // orebro's floor and fee, neither the application's nor the workspace's
    let figures = case("preset = \"norrkoping\"\nadmin_fee = 0.1\noptimism_bias = { E = 0.5 }")
        .file("si.toml", "[policy]\nreturn_floor = 0.4")
        .with(&["--policy", "orebro"])
        .figures();
    assert_eq!(in_force(&figures), ["orebro", "0.3", "0.05", "300", "50"]);
    figures.is("policy.optimism_bias", "");
    figures.effect_is("fewer", "units", "2020 100");
}

#[test]
fn a_policy_file_of_the_command_line_counts_value_by_value() {
    // the file's floor of 0.5, the application's fee of 0.1, the workspace's discount rate
    let figures = case("admin_fee = 0.1\nreturn_floor = 0.2")
        .file(
            "si.toml",
            "[policy]\ndiscount_rate = 0.01\nadmin_fee = 0.02",
        )
        .file("council.toml", "[policy]\nreturn_floor = 0.5")
        .with(&["--policy", "council.toml"])
        .figures();
    assert_eq!(in_force(&figures), ["orebro", "0.5", "0.1", "500", "100"]);
    figures.is("policy.discount_rate", "0.01");
}

#[test]
fn a_policy_file_with_a_preset_sets_aside_all_values_below() {
    // norrkoping with the file's floor of 0.2
    let figures = case("admin_fee = 0.1\nreturn_floor = 0.4")
        .file(
            "council.toml",
            "[policy]\npreset = \"norrkoping\"\nreturn_floor = 0.2",
        )
        .with(&["--policy", "council.toml"])
        .figures();
    assert_eq!(in_force(&figures), ["norrkoping", "0.2", "0", "200", "0"]);
}
