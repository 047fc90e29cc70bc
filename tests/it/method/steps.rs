//! Steps: only whole ones can be taken home, and alike effects of one department make them up together.

use crate::method::support::{Case, Figures};

/// Yearly effects of places at 1 000 kr: id, department, and the rest.
fn figures(effects: &[(&str, &str, &str)]) -> Figures {
    let tables = effects
        .iter()
        .map(|(id, department, rest)| {
            format!(
                "[effect.{id}]\ndepartment = \"{department}\"\nunit_cost = \"place\"\n{rest}\n\n"
            )
        })
        .collect::<Vec<_>>()
        .concat();
    let body = format!("[cost.all]\namount = 1000\n\n{tables}[policy]\nadmin_fee = 0\n");
    Case::new(&body).figures()
}

fn realisable(figures: &Figures, ids: &[&str]) -> Vec<String> {
    ids.iter()
        .map(|id| figures.effect(id, "realisable.by_year"))
        .collect()
}

#[test]
fn only_a_multiple_of_the_step_is_taken_home() {
    // 1.7 in steps of 0.5 is 1.5; 0.4 is none
    let figures = figures(&[(
        "a",
        "social",
        "units = { 2020 = 1.7, 2021 = 0.4 }\nstep = 0.5",
    )]);
    figures.effect_is("a", "expected.by_year", "2020 1700, 2021 400");
    figures.effect_is("a", "realisable.by_year", "2020 1500");
}

#[test]
fn the_realisable_part_is_taken_before_the_step() {
    // 2 × 0.7 = 1.4, in whole steps 1
    let figures = figures(&[(
        "a",
        "social",
        "units = { 2020 = 2 }\nrealisable = 0.7\nstep = 1",
    )]);
    figures.effect_is("a", "realisable.total", "1000");
}

#[test]
fn alike_effects_of_one_department_share_their_steps() {
    // 0.6 + 0.9 = 1.5, in whole steps 1, shared as 0.6 / 1.5 = 0.4 and 0.9 / 1.5 = 0.6
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 0.6 }\nstep = 1"),
        ("b", "social", "units = { 2020 = 0.9 }\nstep = 1"),
    ]);
    assert_eq!(realisable(&figures, &["a", "b"]), ["2020 400", "2020 600"]);
    figures.is("reductions.realisable.total", "1000");
}

#[test]
fn a_pool_is_made_up_anew_in_each_year() {
    // 2020: 0.6 + 0.9, one step; 2021: 0.6 alone, none; 2022: 0.8 + 1.2 = 2, both in full
    let figures = figures(&[
        (
            "a",
            "social",
            "units = { 2020 = 0.6, 2021 = 0.6, 2022 = 0.8 }\nstep = 1",
        ),
        (
            "b",
            "social",
            "units = { 2020 = 0.9, 2022 = 1.2 }\nstep = 1",
        ),
    ]);
    assert_eq!(
        realisable(&figures, &["a", "b"]),
        ["2020 400, 2022 800", "2020 600, 2022 1200"]
    );
}

#[test]
fn different_steps_do_not_pool() {
    // 0.6 in steps of 1 is none; 0.9 in steps of 0.5 is 0.5
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 0.6 }\nstep = 1"),
        ("b", "social", "units = { 2020 = 0.9 }\nstep = 0.5"),
    ]);
    assert_eq!(realisable(&figures, &["a", "b"]), ["", "2020 500"]);
}

#[test]
fn different_departments_do_not_pool() {
    // 0.6 and 0.9, each alone: none
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 0.6 }\nstep = 1"),
        ("b", "school", "units = { 2020 = 0.9 }\nstep = 1"),
    ]);
    assert_eq!(realisable(&figures, &["a", "b"]), ["", ""]);
}

#[test]
fn different_unit_costs_and_payers_do_not_pool() {
    // 0.6 places, 0.9 homes, 0.9 places paid by the region: none
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 1000
        [effect.a]
        department = "social"
        unit_cost = "place"
        units = { 2020 = 0.6 }
        step = 1
        [effect.b]
        department = "social"
        unit_cost = "home"
        units = { 2020 = 0.9 }
        step = 1
        [effect.c]
        payer = "region"
        unit_cost = "place"
        units = { 2020 = 0.9 }
        step = 1
        "#,
    )
    .figures();
    assert_eq!(realisable(&figures, &["a", "b", "c"]), ["", "", ""]);
}

#[test]
fn effects_on_another_payer_pool_among_themselves() {
    // 0.6 + 0.9 = 1.5, one step of 1 000 for the region
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 1 }"),
        (
            "b",
            "social",
            "payer = \"region\"\nunits = { 2020 = 0.6 }\nstep = 1",
        ),
        (
            "c",
            "social",
            "payer = \"region\"\nunits = { 2020 = 0.9 }\nstep = 1",
        ),
    ]);
    assert_eq!(realisable(&figures, &["b", "c"]), ["2020 400", "2020 600"]);
}

#[test]
fn an_effect_without_a_step_is_outside_the_pool() {
    // 0.6 in whole steps is none; 0.9 without a step is 0.9
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 0.6 }\nstep = 1"),
        ("b", "social", "units = { 2020 = 0.9 }"),
    ]);
    assert_eq!(realisable(&figures, &["a", "b"]), ["", "2020 900"]);
}

#[test]
fn an_increase_of_a_pool_is_netted_before_the_step() {
    // 2020: 1.7 − 0.8 = 0.9, no whole step: the reduction is lowered to the 0.8 of the increase
    // 2021: 1.4 − 0.4 = 1, one whole step: nothing is lowered
    // 2022: 1.0 − 0.4 = 0.6, no whole step: 0.4 − 0.4
    let figures = figures(&[
        (
            "a",
            "social",
            "units = { 2020 = 1.7, 2021 = 1.4, 2022 = 1 }\nstep = 1",
        ),
        (
            "b",
            "social",
            "units = { 2020 = -0.8, 2021 = -0.4, 2022 = -0.4 }\nstep = 1",
        ),
    ]);
    assert_eq!(
        realisable(&figures, &["a", "b"]),
        [
            "2020 800, 2021 1400, 2022 400",
            "2020 -800, 2021 -400, 2022 -400"
        ]
    );
    figures.is("reductions.realisable.total", "1000");
}

#[test]
fn the_reductions_of_a_pool_are_lowered_in_proportion_above_its_increases() {
    // 1.0 + 1.5 − 0.3 = 2.2, two steps: 2.5 becomes 2.3, of which 1.0 / 2.5 is 0.92 and 1.5 / 2.5 is 1.38
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 1 }\nstep = 1"),
        ("b", "social", "units = { 2020 = -0.3 }\nstep = 1"),
        ("c", "social", "units = { 2020 = 1.5 }\nstep = 1"),
    ]);
    assert_eq!(
        realisable(&figures, &["a", "b", "c"]),
        ["2020 920", "2020 -300", "2020 1380"]
    );
    figures.is("reductions.realisable.total", "2000");
}

#[test]
fn nothing_is_lowered_where_a_pool_s_increases_outweigh_its_reductions() {
    // 1.0 − 1.4 = −0.4: the reduction in full, the increase in full
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 1 }\nstep = 1"),
        ("b", "social", "units = { 2020 = -1.4 }\nstep = 1"),
    ]);
    assert_eq!(
        realisable(&figures, &["a", "b"]),
        ["2020 1000", "2020 -1400"]
    );
}

#[test]
fn of_a_pool_s_reductions_only_the_realisable_part_is_netted() {
    // 3.0 × 0.5 − 0.4 = 1.1, one step: 1.5 becomes 1.4
    let figures = figures(&[
        (
            "a",
            "social",
            "units = { 2020 = 3 }\nrealisable = 0.5\nstep = 1",
        ),
        (
            "b",
            "social",
            "units = { 2020 = -0.4 }\nrealisable = 0.5\nstep = 1",
        ),
    ]);
    assert_eq!(
        realisable(&figures, &["a", "b"]),
        ["2020 1400", "2020 -400"]
    );
    figures.effect_is("a", "non_realisable.total", "1600");
}

#[test]
fn an_exact_multiple_keeps_all_of_its_steps() {
    // 0.1 + 0.2 = 0.3, exactly three steps of 0.1
    let figures = figures(&[
        ("a", "social", "units = { 2020 = 0.1 }\nstep = 0.1"),
        ("b", "social", "units = { 2020 = 0.2 }\nstep = 0.1"),
    ]);
    assert_eq!(realisable(&figures, &["a", "b"]), ["2020 100", "2020 200"]);
}

#[test]
fn three_thirds_are_a_whole_step() {
    // 3 × 0.333333333333 = 0.999999999999, to 9 decimals 1: one step, 333.33 each
    let third = "units = { 2020 = 1 }\nattribution = 0.333333333333\nstep = 1";
    let figures = figures(&[
        ("a", "social", third),
        ("b", "social", third),
        ("c", "social", third),
    ]);
    assert_eq!(realisable(&figures, &["a", "b", "c"]), ["2020 333.33"; 3]);
    figures.is("reductions.realisable.total", "1000");
    figures.is("coverage", "1");
    figures.is("meets_target", "true");
}

#[test]
fn a_step_in_three_parts_is_paid_as_a_whole() {
    // 3 × 0.5 = 1.5, one step, 1 / 3 each: 1 000 kr in 2021 and all of it due then, not 999
    // 2022: 3 × 0.25 = 0.75, none
    let part = "units = { 2021 = 0.5, 2022 = 0.25 }\nstep = 1";
    let figures = figures(&[
        ("a", "social", part),
        ("b", "social", part),
        ("c", "social", part),
    ]);
    assert_eq!(realisable(&figures, &["a", "b", "c"]), ["2021 333.33"; 3]);
    figures.is("reductions.by_department.social.realisable.total", "1000");
    figures.is("payback_year", "2021");
    figures.pays("social 2021: 1000 + 0");
}

#[test]
fn a_step_in_three_parts_ties_as_a_whole() {
    // social's three thirds of a place and school's 15 places: 1 to 15 of 1 000 is 62.5 and 937.5, a tie, and the krona
    // left over goes to social, which stands first
    let part = "units = { 2020 = 0.5 }\nstep = 1";
    let figures = figures(&[
        ("a", "social", part),
        ("b", "social", part),
        ("c", "social", part),
        ("d", "school", "units = { 2020 = 15 }"),
    ]);
    assert_eq!(figures.owed(&["social", "school"]), ["63 + 0", "937 + 0"]);
}
