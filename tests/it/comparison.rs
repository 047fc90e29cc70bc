//! Several applications side by side.

use crate::formats::records;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// Three applications: *Beta* costs 1 000 and gains 1 500, paid back in 2021; *alfa* costs 2 000 and gains 1 500, never
/// paid back, with a goal that has a price and one that has none; *Ödla* costs 500 and gains 500, paid back in 2020.
fn folder() -> Folder {
    let folder = Folder::with(
        &SMALL.replace("name = \"Liten\"", "name = \"Beta\""),
        SMALL_COSTS,
    );
    let alfa = SMALL
        .replace("id = \"liten\"", "id = \"alfa\"")
        .replace("name = \"Liten\"", "name = \"alfa\"")
        .replace("amount = { 2020 = 1000 }", "amount = { 2020 = 2000 }")
        .replace("units = {", "measure = \"places\"\nunits = {")
        + "[goal.school]\nname = \"Skolan\"\n[goal.joy]\nname = \"Glädje\"\n\
           [measure.places]\ngoal = \"school\"\nkind = \"outcome\"\nname = \"Platser\"\n\
           [measure.smiles]\ngoal = \"joy\"\nkind = \"outcome\"\nname = \"Leenden\"\n";
    folder.write("b.toml", alfa);
    let lizard = SMALL
        .replace("name = \"Liten\"", "name = \"Ödla\"")
        .replace("amount = { 2020 = 1000 }", "amount = { 2020 = 500 }")
        .replace("2021 = 2", "2021 = 0");
    folder.write("c.toml", lizard);
    folder
}

const ALL: &str = "calc a.toml b.toml c.toml -q";

/// The names in the order in which they stand.
fn order(sort: &str) -> Vec<String> {
    let folder = folder();
    let run = folder.si(&format!("{ALL} --format csv{sort}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let records = records(&run.out, b',');
    let of_cost = records.iter().filter(|record| record["id"] == "cost.total");
    of_cost.map(|record| record["name"].clone()).collect()
}

#[test]
fn applications_stand_in_the_order_asked_for() {
    assert_eq!(order(""), ["Beta", "alfa", "Ödla"], "as they were named");
    assert_eq!(order(" --sort name"), ["alfa", "Beta", "Ödla"]);
    assert_eq!(order(" --sort cost"), ["alfa", "Beta", "Ödla"]);
    assert_eq!(order(" --sort expected"), ["Beta", "alfa", "Ödla"]);
    assert_eq!(order(" --sort realisable"), ["Beta", "alfa", "Ödla"]);
    assert_eq!(order(" --sort coverage"), ["Beta", "Ödla", "alfa"]);
    assert_eq!(
        order(" --sort payback"),
        ["Ödla", "Beta", "alfa"],
        "never stands last"
    );
    assert_eq!(order(" --sort target"), ["Beta", "Ödla", "alfa"]);
}

#[test]
fn goals_without_a_price_stand_beside_the_money() {
    let folder = folder();
    let mut text = String::new();
    for arguments in [
        "--lang sv",
        "--lang en --width 60 --sort payback",
        "--lang sv --format markdown",
        "--lang sv --format csv",
    ] {
        let run = folder.si(&format!("{ALL} {arguments}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        text.push_str(&run.out);
        text.push_str("---\n");
    }
    insta::assert_snapshot!("comparison", text);
}

#[test]
fn one_table_of_each_application_has_its_name_above() {
    let folder = folder();
    let run = folder.si(&format!("{ALL} --table goals --lang en"));
    assert_eq!(
        run.out,
        "Beta\n════\nGoals without a price\nnone\n\n\
         alfa\n════\nGoals without a price\n- Glädje\n\n\
         Ödla\n════\nGoals without a price\nnone\n"
    );
}

/// A bad file is named on standard error, the others are compared, and nothing stands where all are bad.
#[test]
fn a_bad_application_does_not_stop_the_comparison() {
    let folder = folder();
    let run = folder.si("calc a.toml none.toml b.toml -q");
    run.fails(3, "none.toml: error[unreadable-file]");
    assert!(run.out.contains("Beta") && run.out.contains("alfa"));
    for format in ["table", "markdown", "csv"] {
        let run = folder.si(&format!("calc x.toml y.toml --format {format}"));
        assert_eq!((run.code, run.out.as_str()), (3, ""));
    }
}

#[test]
fn no_line_of_the_comparison_is_longer_than_the_width() {
    use unicode_width::UnicodeWidthStr;
    let examples = crate::examples::examples();
    let paths = examples.iter().map(|name| format!("examples/{name}"));
    let paths: Vec<String> = paths.collect();
    let paths = paths.join(" ");
    for (table, width) in [("comparison", 40), ("comparison", 80), ("all", 60)] {
        let options = format!("-q --lang sv --table {table} --width {width}");
        let run = si(project(), &format!("calc {options} {paths}"));
        assert_eq!(run.code, 0);
        let mut lines = run.out.lines();
        let long = lines.find(|line| line.width() > width);
        assert_eq!(long, None, "{table} at {width}");
    }
}
