//! Common mistakes of which every calculation warns, and what only looks like them.

use crate::method::support::Case;

/// The warnings of an application with one target group and one effect on it, beside a result.
fn of_people(start: &'static str, people: &str, effect: &str) -> Vec<String> {
    let body = format!(
        r#"
        [cost.all]
        amount = 1000
        [target_group.children]
        people = {people}
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        units_per_person = 1
        duration = 1
        {effect}
        "#
    );
    warnings(&Case::new(&body).during(start, "2021-12-31"))
}

fn warnings(case: &Case) -> Vec<String> {
    let figures = case.figures();
    let told = [
        "effect-begins-before-start",
        "people-after-end",
        "effect-before-start",
        "counted-within-another",
        "deadweight-beside-without",
    ];
    let all = figures.warnings().into_iter();
    all.filter(|code| told.contains(code))
        .map(str::to_owned)
        .collect()
}

#[test]
fn an_effect_must_not_begin_before_the_start() {
    // 1 July 2020: 182 of 366 days have gone by, 0.497 of the year
    let early = ["effect-begins-before-start"];
    let of = |delay: &str| {
        let effect = format!("share = 0.5\ndelay = {delay}");
        of_people("2020-07-01", "{ 2020 = 10 }", &effect)
    };
    assert_eq!(of("0"), early);
    assert_eq!(of("0.497"), early);
    assert!(of("0.4973").is_empty());
    assert!(of("1").is_empty());
    // Nobody comes in the year of the start; from 1 January nothing has gone by.
    let later = of_people("2020-07-01", "{ 2021 = 10 }", "share = 0.5\ndelay = 0");
    assert!(later.is_empty());
    let whole_year = of_people("2020-01-01", "{ 2020 = 10 }", "share = 0.5\ndelay = 0");
    assert!(whole_year.is_empty());
}

#[test]
fn people_must_not_come_after_the_end() {
    let of = |people: &str| of_people("2020-01-01", people, "share = 0.5\ndelay = 1");
    assert!(of("{ 2020 = 10, 2021 = 10, 2022 = 0 }").is_empty());
    // Said once, however many years.
    let late = of("{ 2021 = 10, 2022 = 1, 2023 = 1 }");
    assert_eq!(late, ["people-after-end"]);
}

#[test]
fn an_effect_in_years_before_the_start_is_told_and_one_that_comes_later_is_not() {
    let of = |effect: &str| of_people("2020-01-01", "{ 2019 = 10 }", effect);
    assert_eq!(of("share = 0.5\ndelay = 0"), ["effect-before-start"]);
    // They came before the start, and their effect comes after it; or there is none that counts.
    assert!(of("share = 0.5\ndelay = 1").is_empty());
    assert!(of("share = 0.5\ndelay = 0\ndeadweight = 1").is_empty());
}

#[test]
fn deadweight_beside_without_is_told_where_it_takes_anything_away() {
    let of = |deadweight: &str| {
        let effect = format!("without = 0.5\nwith = 0.1\ndelay = 1\ndeadweight = {deadweight}");
        of_people("2020-01-01", "{ 2020 = 10 }", &effect)
    };
    assert_eq!(of("0.1"), ["deadweight-beside-without"]);
    assert!(of("0").is_empty());
}

/// The warnings of two effects, of places that contain visits and of visits.
fn of_two(places: &str, visits: &str) -> Vec<String> {
    let body = format!(
        r#"
        [cost.all]
        amount = 1000
        [effect.places]
        unit_cost = "stay"
        {places}
        [effect.visits]
        unit_cost = "visit"
        {visits}
        "#
    );
    let rows = "id,year,cost,name,area,unit,includes,source
stay,2020,1000,A stay,ifo,stay,visit,exempeldata
visit,2020,100,A visit,ifo,visit,,exempeldata
";
    warnings(&Case::new(&body).file("unit-costs/2020.csv", rows))
}

#[test]
fn what_another_unit_cost_contains_is_counted_twice() {
    let social = "department = \"social\"\nunits = { 2020 = 1, 2021 = 1 }";
    assert_eq!(of_two(social, social), ["counted-within-another"]);
    // In other years, for another department or payer, or an increase beside a reduction: not twice.
    for other in [
        "department = \"social\"\nunits = { 2022 = 1 }",
        "department = \"school\"\nunits = { 2020 = 1 }",
        "payer = \"region\"\nunits = { 2020 = 1 }",
        "department = \"social\"\nunits = { 2020 = -1 }",
    ] {
        assert!(of_two(social, other).is_empty(), "{other}");
    }
}

#[test]
fn a_value_set_outside_its_range_widens_it() {
    // 0.5 within 0.4 and 0.6, set to 0.7: from 0.4 to 0.7, 4 000 and 7 000 kr against 1 000
    let body = r#"
        [cost.all]
        amount = 1000
        [target_group.children]
        people = { 2020 = 10 }
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        share = { value = 0.5, low = 0.4, high = 0.6 }
        units_per_person = 1
        delay = 0
        duration = 1
        [scenario.best]
        set = { "effect.fewer.share" = 0.7 }
        [scenario.good]
        set = { "effect.fewer.share" = 0.6 }
        "#;
    let share = |arguments: &[&'static str]| {
        let figures = Case::new(body).with(arguments).figures();
        let rows: serde_json::Value = serde_json::from_str(&figures.text).unwrap();
        let rows = rows["sensitivity"]["one_way"].as_array().unwrap().clone();
        let row = rows
            .into_iter()
            .find(|row| row["address"] == "effect.fewer.share");
        let row = row.unwrap();
        let widened = figures.warnings().contains(&"value-outside-range");
        let ends = ["low", "high", "coverage_low", "coverage_high"];
        (ends.map(|key| row[key].to_string()), widened)
    };
    let ends = |ends: [&str; 4]| ends.map(str::to_owned);
    let stated = (ends(["0.4", "0.6", "4", "6"]), false);
    let wider = (ends(["0.4", "0.7", "4", "7"]), true);
    assert_eq!(share(&[]), stated);
    assert_eq!(share(&["--set", "effect.fewer.share=0.7"]), wider);
    assert_eq!(share(&["--set", "effect.fewer.share=*1.4"]), wider);
    assert_eq!(share(&["--scenario", "best"]), wider);
    assert_eq!(share(&["--scenario", "good"]), stated);
}
