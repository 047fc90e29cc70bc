//! Unit costs in the right prices: the database's row, a row converted by an index, or the application's own.

use crate::method::support::{Case, Figures};

/// Three places avoided, and the rows and the index that say what a place costs.
fn case(rows: &[(u16, u32)], index: &[(u16, u32)]) -> Case {
    let rows = rows
        .iter()
        .map(|(year, cost)| format!("visit,{year},{cost},A visit,ifo,visit,exempeldata\n"))
        .collect::<Vec<_>>()
        .concat();
    let index = index
        .iter()
        .map(|(year, level)| format!("{year},{level},KPI,exempeldata\n"))
        .collect::<Vec<_>>()
        .concat();
    Case::new(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "visit"
        units = { 2020 = 3 }
        "#,
    )
    .file(
        "unit-costs/2020.csv",
        &format!("id,year,cost,name,area,unit,source\n{rows}"),
    )
    .file(
        "unit-costs/index.csv",
        &format!("year,index,series,source\n{index}"),
    )
}

/// Cost of a unit, the year it was converted from, and what three units come to.
fn valued(figures: &Figures) -> [String; 3] {
    ["unit_cost.cost", "unit_cost.indexed_from", "expected.total"]
        .map(|path| figures.effect("fewer", path))
}

#[test]
fn the_row_of_the_price_year_is_used_as_it_stands() {
    // 2020's own row, 1 500, though there is an index
    let case = case(
        &[(2019, 1000), (2020, 1500), (2021, 2000)],
        &[(2019, 1), (2020, 2), (2021, 4)],
    );
    assert_eq!(valued(&case.figures()), ["1500", "null", "4500"]);
}

#[test]
fn an_older_row_is_converted_forward() {
    // 1 000 × 110 / 100 = 1 100
    let case = case(&[(2018, 1000)], &[(2018, 100), (2019, 104), (2020, 110)]);
    assert_eq!(valued(&case.figures()), ["1100", "2018", "3300"]);
}

#[test]
fn a_newer_row_is_converted_backward() {
    // 1 000 × 100 / 125 = 800
    let case = case(&[(2022, 1000)], &[(2020, 100), (2022, 125)]);
    assert_eq!(valued(&case.figures()), ["800", "2022", "2400"]);
}

#[test]
fn the_nearest_row_is_converted() {
    // 2021 is nearer than 2017: 2 000 × 100 / 125 = 1 600
    let case = case(
        &[(2017, 1000), (2021, 2000)],
        &[(2017, 80), (2020, 100), (2021, 125)],
    );
    assert_eq!(valued(&case.figures()), ["1600", "2021", "4800"]);
}

#[test]
fn of_two_equally_near_rows_the_earlier_is_converted() {
    // 2018 and 2022 are both two years away: 1 000 × 120 / 100 = 1 200
    let case = case(
        &[(2018, 1000), (2022, 3000)],
        &[(2018, 100), (2020, 120), (2022, 150)],
    );
    assert_eq!(valued(&case.figures()), ["1200", "2018", "3600"]);
}

/// Two series: wages with 2018, 2019 and 2020, and prices with 2018 and 2020 alone.
const TWO_SERIES: &str = "year,index,series,source
2018,100,PKV,exempeldata
2019,105,PKV,exempeldata
2020,110,PKV,exempeldata
2018,100,KPI,exempeldata
2020,104,KPI,exempeldata
";

#[test]
fn one_of_several_index_series_converts_every_price() {
    // PKV: 2019 is nearest, 2 000 × 110 / 105 = 2 095.238095…
    // KPI lacks 2019: 2018 is the nearest that it covers, 1 000 × 104 / 100 = 1 040
    let rows = [(2018, 1000), (2019, 2000)];
    let case = case(&rows, &[]).file("unit-costs/index.csv", TWO_SERIES);
    let by_wages = case.clone().investment("index = \"PKV\"").figures();
    assert_eq!(valued(&by_wages), ["2095.238095", "2019", "6285.71"]);
    let by_prices = case.clone().investment("index = \"KPI\"").figures();
    assert_eq!(valued(&by_prices), ["1040", "2018", "3120"]);
    // The workspace names one for all; the application's word counts before it.
    let shared = case.file("si.toml", "index = \"KPI\"");
    assert_eq!(valued(&shared.figures()), ["1040", "2018", "3120"]);
    let own = shared.investment("index = \"PKV\"").figures();
    assert_eq!(valued(&own), ["2095.238095", "2019", "6285.71"]);
}

#[test]
fn nothing_need_be_named_where_nothing_is_converted() {
    // 2020's own row
    let case = case(&[(2020, 1500)], &[]).file("unit-costs/index.csv", TWO_SERIES);
    assert_eq!(valued(&case.figures()), ["1500", "null", "4500"]);
    // Nor must what is named be there.
    let named = case.investment("index = \"NPI\"");
    assert_eq!(valued(&named.figures()), ["1500", "null", "4500"]);
}

#[test]
fn a_converted_cost_is_not_rounded_before_it_is_multiplied() {
    // 1 000 × 1 / 3 = 333.33…; three units are 1 000, not 999.99, and just cover the cost
    let case = case(&[(2018, 1000)], &[(2018, 3), (2020, 1)]);
    let figures = case.figures();
    assert_eq!(valued(&figures), ["333.333333", "2018", "1000"]);
    figures.is("coverage", "1");
    figures.is("meets_target", "true");
    figures.is("payback_year", "2020");
}

#[test]
fn a_half_krona_made_of_quotients_is_still_half_a_krona() {
    // 2.1015 × 333.33… = 700.5, which is due, rounded 701
    let case = case(&[(2018, 1000)], &[(2018, 3), (2020, 1)]);
    let figures = case
        .with(&["--set", "effect.fewer.units.2020=2.1015"])
        .figures();
    figures.is("reductions.realisable.total", "700.5");
    figures.is("return_plan.reservation", "701");
}

#[test]
fn unit_costs_of_the_investment_s_own_costs_are_converted_too() {
    // 2 visits × 1 000 × 110 / 100 on top of 1 000
    let costs = "[cost.visits]\nunits = { 2020 = 2 }\nunit_cost = \"visit\"";
    let case = case(&[(2018, 1000)], &[(2018, 100), (2020, 110)]).and(costs);
    case.figures().is("cost.total", "3200");
}

#[test]
fn an_application_may_bring_a_unit_cost_of_its_own() {
    // 700, which the database does not have
    let own = "[effect.own]\ndepartment = \"school\"\nunit_cost = \"own\"\nunits = { 2020 = 2 }\n\
               [unit_cost.own]\nname = \"Own\"\narea = \"skola\"\nunit = \"år\"\ncost = 700\nsource = \"Avtal\"";
    let figures = case(&[(2020, 1000)], &[(2020, 100)]).and(own).figures();
    figures.effect_is("own", "unit_cost.cost", "700");
    figures.effect_is("own", "unit_cost.year", "2020");
    figures.effect_is("own", "expected.total", "1400");
    figures.effect_is("fewer", "expected.total", "3000");
}

#[test]
fn an_application_s_unit_cost_may_replace_the_database_s() {
    // 1 200 in the place of 1 000, the likely value of its range
    let own = "[unit_cost.visit]\nname = \"Visit\"\narea = \"ifo\"\nunit = \"visit\"\n\
               cost = { value = 1200, low = 900, high = 1300 }\nsource = \"Avtal\"\nreplaces = true";
    let figures = case(&[(2020, 1000)], &[(2020, 100)]).and(own).figures();
    assert_eq!(valued(&figures), ["1200", "null", "3600"]);
}

#[test]
fn an_application_s_unit_cost_may_be_in_the_prices_of_another_year() {
    // 1 000 of 2018: × 110 / 100 = 1 100
    let own = "[unit_cost.visit]\nname = \"Visit\"\narea = \"ifo\"\nunit = \"visit\"\nyear = 2018\n\
               cost = 1000\nsource = \"Avtal\"\nreplaces = true";
    let figures = case(&[(2020, 5000)], &[(2018, 100), (2020, 110)])
        .and(own)
        .figures();
    assert_eq!(valued(&figures), ["1100", "2018", "3300"]);
}

#[test]
fn an_application_s_unit_cost_has_a_payer_and_a_kind() {
    // a transfer of the state: 2 × 700 is the state's, and society gains nothing by it
    let own = "[effect.own]\nunit_cost = \"own\"\nunits = { 2020 = 2 }\n\
               [unit_cost.own]\nname = \"Own\"\narea = \"stöd\"\nunit = \"månad\"\ncost = 700\nsource = \"Avtal\"\n\
               payer = \"state\"\nkind = \"transfer\"";
    let figures = case(&[(2020, 1000)], &[(2020, 100)]).and(own).figures();
    figures.is("payers.state.realisable", "1400");
    figures.is("reductions.realisable.total", "3000");
    figures.is("society.expected", "3000");
}
