//! Two-way: coverage over a grid of two inputs, worked by hand on the worked example.

use crate::method::support::Figures;
use crate::method::worked_example::worked_example;

fn grid(rows: &'static str, columns: &'static str) -> Figures {
    worked_example()
        .with(&["--grid", rows, "--grid", columns])
        .figures()
}

fn coverage(rows: &'static str, columns: &'static str) -> String {
    grid(rows, columns).figure("sensitivity.grid.coverage")
}

/// The share *s* and the days per person *d* stand in the same effect. Of social come 10 · s · d · 1 in 2021, 10 · s · d ·
/// 1.5 in 2022 and 10 · s · d · 0.5 in 2023, in all 30 · s · d days; × 0.9 × 1 500 = 40 500 · s · d kr; of school 1 200 000.
#[test]
fn two_inputs_of_one_effect_act_together() {
    let found = coverage(
        "effect.hvb.with=0.10..0.20/1",
        "effect.hvb.units_per_person=100..120/1",
    );
    // with 0.10: s = 0.20: 810 000 + 1 200 000 and 972 000 + 1 200 000
    // with 0.20: s = 0.10: 405 000 + 1 200 000 and 486 000 + 1 200 000
    // Added up one at a time, the last would be 2.01 − 0.405 + 0.162 = 1.767.
    assert_eq!(found, "2.01, 2.172, 1.605, 1.686");
}

/// Half the units are 0.8 and 1.2 posts, of which 0 and 1 can be taken home; all of them 1.6 and 2.4, of which 1 and 2.
#[test]
fn a_factor_on_a_table_of_years_meets_a_price() {
    let found = coverage(
        "effect.post.units=*0.5..*1/1",
        "unit_cost.post=200_000..400_000/1",
    );
    // 810 000 + 1 × 200 000, 810 000 + 1 × 400 000; 810 000 + 3 × 200 000, 810 000 + 3 × 400 000
    assert_eq!(found, "1.01, 1.21, 1.41, 2.01");
}

#[test]
fn a_cell_meets_the_target_or_not() {
    let figures = grid("effect.hvb.with=0.10..0.20/1", "cost.all.amount=*1..*2/1");
    // 2 010 000 / 1 000 000, 2 010 000 / 2 000 000; 1 605 000 / 1 000 000, 1 605 000 / 2 000 000
    figures.is("sensitivity.grid.coverage", "2.01, 1.005, 1.605, 0.8025");
    figures.is("sensitivity.grid.meets_target", "true, true, true, false");
}

#[test]
fn without_a_cost_there_is_nothing_to_compare_with() {
    let figures = grid("effect.hvb.with=0.10..0.20/1", "cost.all.amount=*0..*1/1");
    figures.is("sensitivity.grid.coverage", "null, 2.01, null, 1.605");
    figures.is("sensitivity.grid.meets_target", "null, true, null, true");
}

#[test]
fn one_year_of_a_table_is_an_axis_of_its_own() {
    let found = coverage(
        "target_group.all.people.2021=0..10/1",
        "effect.post.units.2022=2..3/1",
    );
    // Without the people of 2021: 10 · 0.2 · 100 · 1.5 = 300 days, 405 000 kr; with them 810 000.
    // Posts of 2021: 1; of 2022: 2 or 3; at 400 000: 1 200 000 or 1 600 000
    assert_eq!(found, "1.605, 2.005, 2.01, 2.41");
}

/// The points are `low + i × (high − low) / steps`; four steps where nobody says.
#[test]
fn the_points_lie_at_equal_distances() {
    let figures = grid("effect.hvb.with=0.05..0.15", "unit_cost.hvb=*0.8..1.1/3");
    let axis = |axis: &str, key: &str| figures.figure(&format!("sensitivity.grid.{axis}.{key}"));
    assert_eq!(axis("rows", "points"), "0.05, 0.075, 0.1, 0.125, 0.15");
    assert_eq!(
        (axis("rows", "factor"), axis("rows", "value")),
        ("false".to_owned(), "0.1".to_owned())
    );
    assert_eq!(axis("columns", "points"), "0.8, 0.9, 1, 1.1");
    assert_eq!(
        (axis("columns", "factor"), axis("columns", "value")),
        ("true".to_owned(), "1".to_owned())
    );
}

/// `--set` sets what the grid then moves; a factor multiplies what was set.
#[test]
fn a_grid_stands_on_what_was_set() {
    let figures = worked_example()
        .with(&["--set", "unit_cost.hvb=1000", "--set", "unit_cost.post=0"])
        .with(&["--grid", "unit_cost.hvb=*0.5..*1/1"])
        .with(&["--grid", "effect.hvb.with=0.1..0.2/1"])
        .figures();
    // 30 · s · 100 · 0.9 · price: s = 0.2 and 0.1 at 500 and 1 000 kr
    figures.is("sensitivity.grid.coverage", "0.27, 0.135, 0.54, 0.27");
}

#[test]
fn a_place_that_refers_to_a_parameter_moves_alone() {
    let case = worked_example().and(
        "\
         [effect.more]\ndepartment = \"social\"\nunit_cost = \"hvb\"\nunits = { 2021 = 100 }\n\
         attribution = { parameter = \"part\" }\n\
         [effect.half]\ndepartment = \"social\"\nunit_cost = \"hvb\"\nunits = { 2021 = 100 }\n\
         attribution = { parameter = \"part\" }\n\
         [parameter.part]\nvalue = 0.5\n",
    );
    let figures = case
        .with(&["--grid", "parameter.part=0.5..1/1"])
        .with(&["--grid", "effect.half.attribution=0..0.5/1"])
        .figures();
    // 2 010 000 and of `more` 150 000 × part; `half` stands alone: 150 000 × 0 or 0.5
    // part 0.5: 2 085 000, 2 160 000; part 1: 2 160 000, 2 235 000
    figures.is("sensitivity.grid.coverage", "2.085, 2.16, 2.16, 2.235");
}
