//! Break-evens as people and things, in both languages: every figure worked by hand.

use serde_json::{Value, json};

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// Cost 1 000 kr in 2020, 500 kr a unit, and what else is given.
fn folder(tables: &str) -> Folder {
    folder_of("1000", tables)
}

fn folder_of(cost: &str, tables: &str) -> Folder {
    let head = SMALL.split("[effect").next().unwrap();
    let application = head.replace("2020 = 1000", &format!("2020 = {cost}")) + tables;
    Folder::with(&application, SMALL_COSTS)
}

/// What is said of an input in people and things, without what stands above it.
fn said(folder: &Folder, address: &str, language: &str) -> Vec<String> {
    let run = folder.si(&format!(
        "calc a.toml -q --table break-even --top 99 --width 400 --lang {language}"
    ));
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = run
        .out
        .lines()
        .skip_while(|line| line.split("  ").next() != Some(address))
        .skip(1);
    // The next input begins with a figure at its end.
    let own = lines.take_while(|line| !line.contains("   "));
    own.filter(|line| line.contains("holds") || line.contains("håller"))
        .map(|line| line.trim_start().to_owned())
        .collect()
}

#[track_caller]
fn says(folder: &Folder, address: &str, english: &str, swedish: &str) {
    let [english_said, swedish_said] = ["en", "sv"].map(|language| said(folder, address, language));
    assert_eq!(english_said, [english]);
    assert_eq!(
        swedish_said,
        [swedish.replace(" kr", "\u{A0}kr").replace('_', "\u{202F}")]
    );
}

fn row(folder: &Folder, address: &str) -> Value {
    let run = folder.si("calc a.toml -q --format json");
    let result = run.json();
    let rows = result["sensitivity"]["break_even"].as_array().unwrap();
    let row = rows.iter().find(|row| row["address"] == address);
    row.unwrap_or_else(|| panic!("no {address}")).clone()
}

/// An effect on people at 500 kr a person, in the year in which they come.
fn people(intake: &str, share: &str) -> String {
    format!(
        "[target_group.barn]\nname = \"Barn i år 4–6\"\npeople = {{ {intake} }}\n\
         [effect.e]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"barn\"\n{share}\n\
         units_per_person = 1\ndelay = 0\nduration = 1\n"
    )
}

/// 3 300 kr need 6.6 people at 500 kr: seven of twenty.
#[test]
fn so_many_people_must_change() {
    let english = "holds if the outcome changes for at least 7 of 20 in Barn i år 4–6; today 10";
    let swedish = "håller om utfallet ändras för minst 7 av 20 i Barn i år 4–6; i dag 10";
    let share = folder_of("3300", &people("2020 = 20", "share = 0.5"));
    says(&share, "effect.e.share", english, swedish);
    let both = people("2020 = 12, 2021 = 8", "without = 0.6\nwith = 0.1");
    let both = folder_of("3300", &both);
    says(&both, "effect.e.without", english, swedish);
    says(&both, "effect.e.with", english, swedish);
    // More with the outcome is fewer who change: at most 0.27 is at least 0.6 − 0.27.
    let with = row(&both, "effect.e.with");
    assert_eq!(with["break_even"].to_string(), "0.27");
    assert_eq!(with["holds"], "at_most");
    assert_eq!(
        with["people"],
        json!({ "target_group": "barn", "of": 20, "today": 10, "at_least": 7 })
    );
    assert_eq!(
        (&with["units"], &with["cost"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(with["places"], json!([]));
}

/// Two whole people of four would need a probability below nothing: 1.3 of the 1.6 who would have the outcome are enough.
#[test]
fn no_more_people_change_than_can() {
    // 650 kr at 500 kr a person: 1.3 people, where 4 × 0.4 have it without the investment.
    let four = people("2020 = 4", "without = 0.4\nwith = 0.3");
    let with = row(&folder_of("650", &four), "effect.e.with");
    assert_eq!(with["break_even"].to_string(), "0.075");
    assert_eq!(
        with["people"],
        json!({ "target_group": "barn", "of": 4, "today": 0.4, "at_least": 1.3 })
    );
    // Without the investment it may be likelier, up to 0.8 of four: two can change.
    let without = row(&folder_of("650", &four), "effect.e.without");
    assert_eq!(without["people"]["at_least"], 2);
}

/// 6.6 people of the half for whom it changes are 13.2 of twenty.
#[test]
fn so_many_people_must_come() {
    let enough = folder_of("3300", &people("2020 = 20", "share = 0.5"));
    says(
        &enough,
        "target_group.barn.people",
        "holds with at least 14 of the 20 people planned",
        "håller med minst 14 av de 20 personer som är planerade",
    );
    assert_eq!(
        row(&enough, "target_group.barn.people")["people"],
        json!({ "target_group": "barn", "of": 20, "today": 20, "at_least": 14 })
    );
    // Of a fifth, 33 people: more than are planned.
    let few = folder_of("3300", &people("2020 = 20", "share = 0.2"));
    says(
        &few,
        "target_group.barn.people",
        "holds with at least 33 people; 20 are planned",
        "håller med minst 33 personer; 20 är planerade",
    );
    says(
        &few,
        "effect.e.share",
        "holds if the outcome changes for at least 7 of 20 in Barn i år 4–6; today 4",
        "håller om utfallet ändras för minst 7 av 20 i Barn i år 4–6; i dag 4",
    );
}

/// One person, ten units: 2 500 kr of 1 000. Half a person holds today, and a fifth would do.
#[test]
fn a_group_of_one_person_has_its_own_words() {
    let one = people("2020 = 1", "share = 0.5").replace("person = 1", "person = 10");
    let one = folder(&one);
    says(
        &one,
        "target_group.barn.people",
        "holds only with the one person planned",
        "håller bara med den enda person som är planerad",
    );
    says(
        &one,
        "effect.e.share",
        "holds if the outcome changes for at least 0.2 of 1 in Barn i år 4–6; today 0.5",
        "håller om utfallet ändras för minst 0,2 av 1 i Barn i år 4–6; i dag 0,5",
    );
}

/// Three posts gain 1 500 kr, 500 too much: one more person with the outcome takes them. Today 0.4 people do.
#[test]
fn so_many_more_may_have_the_outcome() {
    let tables = people("2020 = 20", "without = 0.1\nwith = 0.12")
        + "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 3 }\n";
    let folder = folder(&tables);
    for address in ["effect.e.without", "effect.e.with"] {
        says(
            &folder,
            address,
            "holds even with up to 1 more of 20 with the outcome in Barn i år 4–6; today 0.4 more",
            "håller även med upp till 1 fler av 20 med utfallet i Barn i år 4–6; i dag 0,4 fler",
        );
        let people = &row(&folder, address)["people"];
        assert_eq!(
            (&people["today"], &people["at_least"]),
            (&json!(-0.4), &json!(-1))
        );
    }
    // 20 people cost 200 kr, 50 people 500.
    says(
        &folder,
        "target_group.barn.people",
        "holds with at most 50 people; 20 are planned",
        "håller med högst 50 personer; 20 är planerade",
    );
}

/// 2 010 kr need 4.02 people, and the 4.4 of today are enough: five would ask for more than holds now. Of 4.022 people
/// no more than three decimals lie between 4.021 and today.
#[test]
fn whole_people_ask_for_no_more_than_holds_today() {
    let enough = folder_of("2010", &people("2020 = 20", "share = 0.22"));
    says(
        &enough,
        "effect.e.share",
        "holds if the outcome changes for at least 4.1 of 20 in Barn i år 4–6; today 4.4",
        "håller om utfallet ändras för minst 4,1 av 20 i Barn i år 4–6; i dag 4,4",
    );
    assert_eq!(
        row(&enough, "effect.e.share")["people"],
        json!({ "target_group": "barn", "of": 20, "today": 4.4, "at_least": 4.1 })
    );
    let close = folder_of("2010.5", &people("2020 = 20", "share = 0.2011"));
    says(
        &close,
        "effect.e.share",
        "holds if the outcome changes for at least 4.021 of 20 in Barn i år 4–6; today 4.022",
        "håller om utfallet ändras för minst 4,021 av 20 i Barn i år 4–6; i dag 4,022",
    );
    // Where it does not hold today, whole people: 4.02 are five, of four.
    let short = folder_of("2010", &people("2020 = 20", "share = 0.2"));
    assert_eq!(
        row(&short, "effect.e.share")["people"],
        json!({ "target_group": "barn", "of": 20, "today": 4, "at_least": 5 })
    );
    // Three posts gain 350 kr too much, 0.7 people more with the outcome; today there are 0.4.
    let post =
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 3 }\n";
    let more = people("2020 = 20", "without = 0.1\nwith = 0.12") + post;
    let more = folder_of("1150", &more);
    says(
        &more,
        "effect.e.with",
        "holds even with up to 0.7 more of 20 with the outcome in Barn i år 4–6; today 0.4 more",
        "håller även med upp till 0,7 fler av 20 med utfallet i Barn i år 4–6; i dag 0,4 fler",
    );
    assert_eq!(row(&more, "effect.e.with")["people"]["at_least"], -0.7);
    // What comes instead makes each change cost 500 kr: with 350 to spare at most 0.7 people, and not none.
    let instead = people("2020 = 20", "share = 0.025")
        + "[effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 2\n"
        + post;
    let instead = folder_of("1150", &instead);
    assert_eq!(row(&instead, "effect.e.share")["people"]["at_most"], 0.7);
}

/// What people get instead costs 1 000 kr, twice what is avoided: each person for whom the outcome changes costs 500 kr,
/// and there are 500 to spare.
#[test]
fn a_change_may_also_come_to_too_many() {
    let tables = people("2020 = 20", "share = 0.025")
        + "[effect.e.replaced_by]\nunit_cost = \"plats\"\nunits_per_unit = 2\n\
           [effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 3 }\n";
    says(
        &folder(&tables),
        "effect.e.share",
        "holds if the outcome changes for at most 1 of 20 in Barn i år 4–6; today 0.5",
        "håller om utfallet ändras för högst 1 av 20 i Barn i år 4–6; i dag 0,5",
    );
}

/// Two units at 500 kr cover the cost; of three in one year, and of four and a half in three years.
#[test]
fn so_many_units_must_be_avoided() {
    let tables = |units: &str| {
        format!(
            "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = {{ {units} }}\n"
        )
    };
    let one = folder(&tables("2020 = 3"));
    says(
        &one,
        "effect.post.units",
        "holds with at least 2 år avoided in 2020; today 3",
        "håller om minst 2 år undviks 2020; i dag 3",
    );
    let several = folder(&tables("2020 = 0.9, 2021 = 2.7, 2022 = 0.9"));
    says(
        &several,
        "effect.post.units",
        "holds with at least 2 år avoided in 2020–2022, most in 2021 (1.2); today 4.5",
        "håller om minst 2 år undviks 2020–2022, mest 2021 (1,2); i dag 4,5",
    );
    assert_eq!(
        row(&several, "effect.post.units")["units"],
        json!({ "unit": "år", "today": 4.5, "at_least": 2, "by_year": { "2020": 0.4, "2021": 1.2, "2022": 0.4 } })
    );
    // 500 kr to spare are one more unit.
    let increase = folder(
        &(tables("2020 = 3")
            + "[effect.more]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = -0.5 }\n"),
    );
    says(
        &increase,
        "effect.more.units",
        "holds even with up to 1 more år in 2020; today 0.5 more",
        "håller även om upp till 1 år tillkommer 2020; i dag tillkommer 0,5",
    );
    // Of reductions beside increases a sum says nothing.
    let mixed = folder(&tables("2020 = 4, 2021 = -1"));
    assert!(said(&mixed, "effect.post.units", "en").is_empty());
    assert_eq!(row(&mixed, "effect.post.units")["units"], Value::Null);
}

/// In steps of 0.2, 0.9 and 0.3 units gain 0.8 and 0.2 times 500 kr. 400 kr need 0.8: at two thirds of the table 0.6
/// and 0.2, both of which are lost below it.
#[test]
fn a_step_is_said_as_it_is() {
    let folder = folder_of(
        "400",
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 0.9, 2021 = 0.3 }\n\
         step = 0.2\n",
    );
    says(
        &folder,
        "effect.post.units",
        "holds with at least 0.8 år avoided in 2020–2021, most in 2020 (0.6); today 1.2",
        "håller om minst 0,8 år undviks 2020–2021, mest 2020 (0,6); i dag 1,2",
    );
    let row = row(&folder, "effect.post.units");
    assert_eq!(row["break_even"].to_string(), "0.666667");
    assert_eq!(
        row["units"],
        json!({ "unit": "år", "today": 1.2, "at_least": 0.8, "by_year": { "2020": 0.6, "2021": 0.2 } })
    );
}

/// 30 000 units at 500 kr bear 15 000 000.00 kr, whichever input of the item brings the cost there: 30 posts at 12 times
/// 30 000 kr with 0.38 on top are 14 904 000 kr, of which the sixth decimal of a factor is 15 kr.
#[test]
fn an_item_may_cost_as_much_whichever_input_it_is_asked_of() {
    let tables =
        "[effect.post]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = { 2020 = 30000 }\n";
    let head = SMALL.split("[cost").next().unwrap();
    let application = format!(
        "{head}[cost.all]\nposts = {{ 2020 = 30 }}\nmonthly_wage = 30000\non_cost = 0.38\n{tables}"
    );
    let folder = Folder::with(&application, SMALL_COSTS);
    for key in ["posts", "monthly_wage", "on_cost"] {
        assert_eq!(
            row(&folder, &format!("cost.all.{key}"))["cost"],
            json!({ "id": "all", "today": 14_904_000, "at_most": 15_000_000 }),
            "{key}"
        );
    }
}

/// 5 000 kr of gains bear a cost of 5 000 kr, and 3 300 need 330 kr a unit, or 0.66 units a person.
#[test]
fn so_much_may_it_cost() {
    let folder = folder_of("3300", &people("2020 = 20", "share = 0.5"));
    says(
        &folder,
        "cost.all.amount",
        "holds if the cost is at most 5,000\u{A0}SEK; today 3,300\u{A0}SEK",
        "håller om kostnaden är högst 5_000 kr; i dag 3_300 kr",
    );
    assert_eq!(
        row(&folder, "cost.all.amount")["cost"],
        json!({ "id": "all", "today": 3300, "at_most": 5000 })
    );
    says(
        &folder,
        "unit_cost.plats",
        "holds at 330\u{A0}SEK per år or more; today 500",
        "håller vid 330 kr per år eller mer; i dag 500",
    );
    says(
        &folder,
        "effect.e.units_per_person",
        "holds with at least 0.66 år per person and year; today 1",
        "håller med minst 0,66 år per person och år; i dag 1",
    );
}

/// A parameter is said in each place: 5 of 10 and 10 of 20 people, 7 500 kr in all; 1 000 kr need a share of 1 / 15.
#[test]
fn a_parameter_is_said_in_each_of_its_places() {
    let second = "[target_group.vuxna]\npeople = { 2020 = 20 }\n\
         [effect.v]\ndepartment = \"school\"\nunit_cost = \"plats\"\ntarget_group = \"vuxna\"\n\
         share = { parameter = \"lyckande\" }\nunits_per_person = 1\ndelay = 0\nduration = 1\n";
    let tables = "[parameter.lyckande]\nvalue = 0.5\n".to_owned()
        + &people("2020 = 10", "share = { parameter = \"lyckande\" }")
        + second;
    let folder = folder(&tables);
    assert_eq!(
        said(&folder, "parameter.lyckande", "en"),
        [
            "effect.e.share: holds if the outcome changes for at least 1 of 10 in Barn i år 4–6; today 5",
            "effect.v.share: holds if the outcome changes for at least 2 of 20 in vuxna; today 10",
        ]
    );
    let row = row(&folder, "parameter.lyckande");
    assert_eq!(row["people"], Value::Null);
    assert_eq!(
        row["places"][1],
        json!({
            "address": "effect.v.share", "units": null, "cost": null,
            "people": { "target_group": "vuxna", "of": 20, "today": 10, "at_least": 2 }
        })
    );
}

/// Without a return model no department returns anything, and nothing is said of it.
#[test]
fn without_a_return_model_departments_have_no_break_even() {
    let with = |more: &str| {
        let arguments = format!("calc examples/skolfam.toml -q --policy none --lang en{more}");
        si(project(), &arguments)
    };
    let result = with(" --format json").json();
    assert_eq!(result["sensitivity"]["departments"], Value::Null);
    assert_eq!(
        with(" --table department-break-even").out,
        "Break-even per department: where its net is 0\n\
         The policy has no return model: nothing is to be returned.\n"
    );
    assert!(!with("").out.contains("expected reductions to cover"));
}
