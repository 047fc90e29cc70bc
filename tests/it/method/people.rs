//! People, and what the investment costs for each of them; years in which nothing is written.

use crate::method::support::Case;

/// A cost of 900 kr and one effect of the region's, with more tables.
fn case(tables: &str) -> Case {
    Case::new("[cost.all]\namount = 900\n[effect.a]\nunit_cost = \"care\"\nunits = { 2020 = 1 }\n")
        .and(tables)
}

#[test]
fn everyone_who_comes_counts_group_by_group() {
    // 10 + 5 pupils and 3 parents, within the period or not, with an effect or not: 900 / 18
    let groups = "[target_group.pupils]\npeople = { 2020 = 10, 2021 = 5 }\n\
                  [target_group.parents]\npeople = { 2020 = 3 }";
    let figures = case(groups).investment("horizon = 2020").figures();
    figures.is("people.total", "18");
    figures.is("people.by_group.pupils", "15");
    figures.is("people.by_group.parents", "3");
    figures.is("cost_per_person", "50");
}

#[test]
fn without_people_there_is_no_cost_for_each() {
    let none = case("").figures();
    none.is("people.total", "0");
    none.is("people.by_group", "");
    none.is("cost_per_person", "null");
    let nobody = case("[target_group.pupils]\npeople = { 2020 = 0 }").figures();
    nobody.is("cost_per_person", "null");
}

#[test]
fn a_year_that_is_written_as_0_is_left_out() {
    // 0.004 kr are no öre, 0.005 are one; the sums are 500.009 and, without rounding, the same
    let figures = Case::new(
        r#"
        [cost.all]
        amount = { 2020 = 1000, 2021 = 0.004 }
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 500, 2021 = 0.004, 2022 = 0.005 }
        "#,
    )
    .figures();
    figures.is("cost.by_year", "2020 1000");
    let line = figures.effect("fewer", "expected.by_year");
    assert_eq!(line, "2020 500, 2022 0.01");
    figures.is("reductions.realisable.by_year", "2020 500, 2022 0.01");
    figures.is("reductions.realisable.total", "500.01");
    // Units have six decimals.
    let units = figures.effect("fewer", "units");
    assert_eq!(units, "2020 500, 2021 0.004, 2022 0.005");
}
