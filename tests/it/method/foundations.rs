//! How much of the municipality's realisable reductions rests on what.

use crate::method::support::{Case, UNIT_COSTS};

/// In 2020 and 2021, 2 places of which half can be taken home: 1 000 a year, on grade B, with a home at 400 instead of
/// each place: −800 a year. 5 days in 2021 without a grade: 500. 3 visits of the region's, which is no money of the
/// municipality's. E = 2 000 − 1 600 + 500 = 900.
fn case() -> Case {
    Case::new(
        r#"
        [cost.all]
        amount = 1000
        [effect.places]
        department = "social"
        unit_cost = "place"
        units = { 2020 = 2, 2021 = 2 }
        realisable = 0.5
        evidence_grade = "B"
        [effect.places.replaced_by]
        unit_cost = "home"
        [effect.days]
        department = "school"
        unit_cost = "day"
        units = { 2021 = 5 }
        [effect.visits]
        unit_cost = "care"
        units = { 2021 = 3 }
        evidence_grade = "A"
        "#,
    )
}

#[test]
fn grades_add_up_to_the_whole() {
    let figures = case().figures();
    figures.is("foundations.realisable", "900");
    figures.is("foundations.reductions", "2500");
    figures.is("foundations.increases", "-1600");
    // B: 2 000 of 2 500, and −1 600, for what people receive instead belongs to the effect; A is the region's
    figures.is(
        "foundations.by_evidence_grade",
        "B amount 400, increases -1600, reductions 2000, share 0.8, none amount 500, increases 0, reductions 500, share 0.2",
    );
}

#[test]
fn years_after_the_end_of_the_investment_are_a_part() {
    // 2021: 1 000 + 500 = 1 500 of 2 500, and −800
    assert_eq!(
        case().figures().figure("foundations.after_period"),
        "amount 700, increases -800, reductions 1500, share 0.6"
    );
    // An investment that lasts through 2021 has nothing after it.
    assert_eq!(
        case()
            .during("2020-01-01", "2021-01-01")
            .figures()
            .figure("foundations.after_period"),
        "amount 0, increases 0, reductions 0, share 0"
    );
}

/// The place has a source, the home and the day have none: 500 of the reductions of 2 500 rests on examples, and all of
/// the increases: no share is negative or above the whole.
#[test]
fn increases_stand_apart() {
    let costs = UNIT_COSTS.replace(
        "place,municipality,service,exempeldata",
        "place,municipality,service,Avtal",
    );
    assert_eq!(
        case()
            .file("unit-costs/2020.csv", &costs)
            .figures()
            .figure("foundations.example_data"),
        "amount -1100, increases -1600, reductions 500, share 0.2"
    );
}

/// The day's price is of 2019 and converted by 110 / 100: 5 × 100 × 1.1 = 550 of 2 550; E = 950.
#[test]
fn converted_unit_costs_are_a_part() {
    let costs = UNIT_COSTS.replace("day,2020,100", "day,2019,100");
    let figures = case()
        .file("unit-costs/2020.csv", &costs)
        .file(
            "unit-costs/index.csv",
            "year,index,series,source\n2019,100,KPI,exempeldata\n2020,110,KPI,exempeldata\n",
        )
        .figures();
    figures.is("foundations.realisable", "950");
    figures.is(
        "foundations.converted",
        "amount 550, increases 0, reductions 550, share 0.215686",
    );
}

#[test]
fn of_nothing_there_are_no_shares() {
    let figures = case().with(&[
        "--set",
        "effect.days.units=*0",
        "--set",
        "effect.places.realisable=0",
    ]);
    // 0 − 1 600: amounts stand, shares do not
    figures.figures().is(
        "foundations.by_evidence_grade.B",
        "amount -1600, increases -1600, reductions 0, share null",
    );
}
