//! `si costs list`, `search`, `show` and `diff`, on databases whose figures are worked out by hand.

use std::fmt::Write;

use serde_json::Value;

use crate::support::{Folder, Run};

const HEADER: &str = "id;year;name;area;unit;cost;low;high;payer;includes;source\n";

/// Three years of four unit costs: +10 % to 2016, and +21 % over the two years to 2018.
const DATABASE: &str = "\
hvb-dygn;2015;Hem för vård eller boende;individ- och familjeomsorg;dygn;3000;2500;3500;;jour;SKR
hvb-dygn;2016;Hem för vård eller boende;individ- och familjeomsorg;dygn;3300;;;;jour;SKR
hvb-dygn;2018;Hem för vård eller boende;individ- och familjeomsorg;dygn;3993;3500;4500;;jour;Nämnden
jour;2018;Jourhem;individ- och familjeomsorg;dygn;1500,50;;;;;SKR
bistand;2018;Försörjningsstöd, långvarigt;IFO;hushåll och år;100000;;;;;SKR
grundskola-ar;2017;Grundskola|kommunal;skola;elev och år;108000;;;;;SKR
hemtjanst-timme;2018;Hemtjänst;vård och omsorg;timme;480;;;region;;=SKR
";

const APPLICATION: &str = r#"format = 1
[investment]
id = "a"
name = "A"
start = 2018-01-01
end = 2018-12-31
price_year = 2018

[department]
social = "Social"

[cost.jour]
department = "social"
units = 2
unit_cost = "jour"

[target_group.barn]
people = { 2018 = 10 }

[effect.hvb]
name = "HVB"
department = "social"
unit_cost = "hvb-dygn"
target_group = "barn"
share = 0.1
units_per_person = 10
delay = 0
duration = 1
realisable = 1
replaced_by = { unit_cost = "jour", units_per_unit = 1 }
"#;

fn database(rows: &str) -> Folder {
    let folder = Folder::new();
    folder.write("unit-costs/all.csv", format!("{HEADER}{rows}"));
    folder
}

fn costs(folder: &Folder, arguments: &[&str]) -> Run {
    let fixed = ["costs"].into_iter().chain(arguments.iter().copied());
    let words: Vec<&str> = fixed.chain(["--lang", "en"]).collect();
    folder.si(&words)
}

/// The ids of a result's rows.
fn ids(run: &Run) -> Vec<String> {
    let rows = run.json()["rows"].as_array().unwrap().clone();
    let id = |row: Value| row["id"].as_str().unwrap().to_owned();
    rows.into_iter().map(id).collect()
}

#[test]
fn a_list_has_the_latest_price_of_each_in_the_order_of_the_areas() {
    let folder = database(DATABASE);
    let run = costs(&folder, &["list", "--format", "json"]);
    let all = [
        "grundskola-ar",
        "bistand",
        "hvb-dygn",
        "jour",
        "hemtjanst-timme",
    ];
    assert_eq!(ids(&run), all);
    assert_eq!(run.json()["rows"][2]["cost"], 3993);
    assert_eq!(run.json()["rows"][2]["low"], 3500);
    // An area goes by its short name too.
    let run = costs(&folder, &["list", "--area", "ifo", "--format", "json"]);
    assert_eq!(ids(&run), ["bistand", "hvb-dygn", "jour"]);
    let run = costs(&folder, &["list", "--year", "2016", "--format", "json"]);
    assert_eq!(ids(&run), ["hvb-dygn"]);
    let run = costs(&folder, &["list", "--year", "2014"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(
        run.err
            .ends_with("Years: `2015`, `2016`, `2017`, `2018`.\n"),
        "{}",
        run.err
    );
}

#[test]
fn a_list_stays_legible_where_there_is_little_room() {
    let folder = database(DATABASE);
    let run = costs(&folder, &["list", "--width", "60"]);
    assert_eq!(
        run.out,
        "\
Id           Name                 Unit         Year     Cost
────────────────────────────────────────────────────────────
skola
grundskola-  Grundskola|kommunal  elev och år  2017  108,000
ar

IFO
bistand      Försörjningsstöd,    hushåll och  2018  100,000
             långvarigt           år

individ- och familjeomsorg
hvb-dygn     Hem för vård eller   dygn         2018    3,993
             boende
jour         Jourhem              dygn         2018  1,500.5

vård och omsorg
hemtjanst-   Hemtjänst            timme        2018      480
timme
"
    );
    for width in [40, 60, 80, 200] {
        let run = costs(&folder, &["list", "--width", &width.to_string()]);
        let longest = run.out.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(width), "{}", run.out);
        assert!(
            run.out.contains("1,500.5") && run.out.contains("108,000"),
            "{}",
            run.out
        );
    }
}

#[test]
fn what_could_be_taken_for_a_formula_or_a_table_is_not() {
    let folder = database(DATABASE);
    let run = costs(&folder, &["list", "--format", "csv"]);
    assert!(
        run.out.contains(",'=SKR") || run.out.contains(";'=SKR"),
        "{}",
        run.out
    );
    let run = costs(&folder, &["list", "--format", "markdown"]);
    assert!(run.out.contains("Grundskola\\|kommunal"), "{}", run.out);
}

#[test]
fn words_are_found_in_any_order_and_spelling() {
    let folder = database(DATABASE);
    let found = |words: &[&str]| {
        let arguments = ["search"].into_iter().chain(words.iter().copied());
        let run = costs(
            &folder,
            &arguments.chain(["--format", "json"]).collect::<Vec<_>>(),
        );
        assert_eq!(run.code, i32::from(ids(&run).is_empty()));
        ids(&run)
    };
    assert_eq!(found(&["boende", "vard"]), ["hvb-dygn"]);
    assert_eq!(found(&["HEMTJÄNST"]), ["hemtjanst-timme"]);
    // One slip in four letters, two in eight, none in three.
    assert_eq!(found(&["huor"]), [""; 0]);
    assert_eq!(found(&["juor"]), ["jour"]);
    assert_eq!(found(&["grundkola"]), ["grundskola-ar"]);
    assert_eq!(found(&["forsorjningstod", "hushal"]), ["bistand"]);
    assert_eq!(found(&["hvx"]), [""; 0]);
    // The word in an id or a name comes before a part of one, and that before an area.
    assert_eq!(found(&["vard"]), ["hvb-dygn", "hemtjanst-timme"]);
    assert_eq!(found(&["hvb", "hemtjanst"]), [""; 0]);

    let run = costs(&folder, &["search", "grundskolan"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let run = costs(&folder, &["search", "hjemtjenst", "zzz"]);
    run.fails(1, "Nothing has `zzz`.\n");
    let run = costs(&folder, &["search", "bstnd"]);
    run.fails(1, "Nothing has `bstnd`");
}

#[test]
fn one_unit_cost_is_shown_over_the_years_with_who_uses_it() {
    let folder = database(DATABASE);
    folder.write("a.toml", APPLICATION);
    folder.write("notes.toml", "x = 1\n");
    let run = costs(&folder, &["show", "jour", ".", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let shown = run.json();
    assert_eq!(shown["schema"], "si.costs-show/1");
    assert_eq!(shown["included_by"], serde_json::json!(["hvb-dygn"]));
    let uses = serde_json::json!([
        {"application": "a.toml", "line": 12, "address": "cost.jour"},
        {"application": "a.toml", "line": 30, "address": "effect.hvb.replaced_by"},
    ]);
    assert_eq!(shown["used_by"], uses);

    let run = costs(&folder, &["show", "hvb-dygn", "--width", "80"]);
    assert_eq!(
        run.out,
        "\
Id: hvb-dygn
Name: Hem för vård eller boende
Area: individ- och familjeomsorg
Payer: the municipality
Kind: service
Includes: jour

Year   Cost    Low   High  A year  Unit  Source
────────────────────────────────────────────────
2015  3,000  2,500  3,500          dygn  SKR
2016  3,300                 10.0%  dygn  SKR
2018  3,993  3,500  4,500   10.0%  dygn  Nämnden
A change over several years is told as the same in each.
"
    );
    let run = costs(&folder, &["show", "hvb-dygn", "--format", "json"]);
    assert_eq!(run.json()["used_by"], Value::Null);

    let run = costs(&folder, &["show", "hbv-dygn"]);
    run.fails(1, "unit-costs: error[unknown-unit-cost]: unknown unit cost `hbv-dygn`\n  hint: did you mean `hvb-dygn`?\n");
    let run = costs(&folder, &["show", "vård"]);
    run.fails(1, "unit-costs: error[unknown-unit-cost]: unknown unit cost `vård`\n  hint: known: `hvb-dygn`, `hemtjanst-timme`\n");
    // What cannot be read is told, and the rest is shown.
    folder.write("b.toml", "format = 1\n[investment]\nid = \n");
    let run = costs(&folder, &["show", "jour", "a.toml", "b.toml", "c.toml"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.out.contains("cost.jour"), "{}", run.out);
}

/// Each row of a comparison in a line: change, id, year, cost, year and cost before, change a year, what is unusual, details.
fn compared(folder: &Folder, old: &str, new: &str) -> String {
    let run = costs(folder, &["diff", old, new, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let result = run.json();
    let mut text = String::new();
    for row in result["rows"].as_array().unwrap() {
        let keys = [
            "change", "id", "year", "cost", "from", "before", "yearly", "unusual", "details",
        ];
        let cells = keys.map(|key| match &row[key] {
            Value::Null => "-".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        writeln!(text, "{}", cells.join(" ")).unwrap();
    }
    text
}

#[test]
fn two_databases_differ_in_what_is_new_gone_renamed_and_changed() {
    let folder = Folder::new();
    let old = "\
borta;2017;Nedlagd insats;skola;styck;50;;;;;x
gymn-ar;2017;Gymnasium;skola;elev och år;120000;;;;;x
skola-ar;2017;Grundskola;skola;elev och år;100000;;;;;x
behandling;2017;Öppenvård;IFO;månad;8000;;;;;x
familjehem;2017;Familjehem;IFO;dygn;1000;;;;;x
hvb-dygn;2017;HVB;IFO;dygn;3200;;;;;x
dagverk;2017;Daglig verksamhet;funktionsnedsättning;dag;500;;;;;x
stod-timme;2017;Boendestöd;funktionsnedsättning;timme;400;;;;;x
";
    let new = "\
gymn-ar;2017;Gymnasium;skola;elev och år;120000;;;;;x
skola-ar;2017;Grundskola;skola;elev och år;100000;;;;;x
oppenvard-manad;2017;ÖPPENVÅRD;IFO;månad;8000;;;;;x
familjehem;2017;Familjehem;IFO;dygn;1000;;;;;x
hvb-dygn;2017;HVB;IFO;dygn;3280;;;;;x
dagverk;2017;Daglig verksamhet;funktionsnedsättning;dag;500;;;region;;x
stod-timme;2017;Boendestöd;funktionsnedsättning;timme;400;;;;;x
gymn-ar;2018;Gymnasium;skola;elev och år;145200;;;;;x
nytt-id;2018;Ny insats;skola;styck;70;;;;;x
skola-ar;2018;Grundskola;skola;elev och år;102000;;;;;x
familjehem;2018;Familjehem;IFO;dygn;1300;;;;;x
hvb-dygn;2018;HVB;IFO;dygn;3444;;;;;x
stod-timme;2018;Boendestöd;funktionsnedsättning;timme;300;;;;;x
";
    folder.write("old.csv", format!("{HEADER}{old}"));
    folder.write("new/all.csv", format!("{HEADER}{new}"));
    // From 2017 to 2018 the changes are -25, 2, 5, 21 and 30 %: their median is 5, from which 21 is 16 points away.
    assert_eq!(
        compared(&folder, "old.csv", "new"),
        "\
removed borta 2017 50 - - - - -
new-year gymn-ar 2018 145200 2017 120000 0.21 apart -
added nytt-id 2018 70 - - - - -
new-year skola-ar 2018 102000 2017 100000 0.02 - -
new-year familjehem 2018 1300 2017 1000 0.3 up -
revised hvb-dygn 2017 3280 2017 3200 0.025 - -
new-year hvb-dygn 2018 3444 2017 3280 0.05 - -
renamed oppenvard-manad 2017 8000 2017 8000 - - id: behandling → oppenvard-manad; name: Öppenvård → ÖPPENVÅRD
described dagverk 2017 500 2017 500 - - payer: municipality → region
new-year stod-timme 2018 300 2017 400 -0.25 down -
"
    );
    let run = folder.si("costs diff old.csv new --lang sv --width 300");
    assert!(
        run.out.contains("Betalare: kommunen → regionen"),
        "{}",
        run.out
    );
    let run = costs(&folder, &["diff", "old.csv", "new", "--width", "100"]);
    let said = "1 added, 5 of a new year, 1 revised, 1 described otherwise, 1 likely renamed, 1 removed.\n\
                3 unusual: more than 25% up or 20% down a year,";
    assert!(run.out.contains(said), "{}", run.out);
    assert!(run.out.contains("\nfunktionsnedsättning\n"), "{}", run.out);
    let run = costs(&folder, &["diff", "new", "new"]);
    assert_eq!((run.code, run.out.as_str()), (0, "No price differs.\n"));
    let run = costs(&folder, &["diff", "old.csv", "absent"]);
    assert_eq!(run.code, 3, "{}", run.err);
    let run = costs(&folder, &["diff", "old.csv", "new", "-o", "old.csv"]);
    assert_eq!(run.code, 2, "{}", run.err);
}

#[test]
fn a_new_year_is_compared_with_the_nearest_before_it() {
    let folder = Folder::new();
    let old = "\
a;2015;A;IFO;dygn;100;;;;;x
b;2015;B;IFO;dygn;100;;;;;x
d;2015;D;IFO;dygn;5;;;;;x
d;2014;D;IFO;dygn;4;;;;;x
e;2015;E;IFO;dygn;900;;;;;x
";
    // The square root of 1.21 is 1.1. Another unit is another thing; what is only older is not gone.
    let new = "\
a;2017;A;IFO;dygn;121;;;;;x
b;2017;B;IFO;vecka;700;;;;;x
f;2017;F;IFO;dygn;0;;;;;x
f;2018;F;IFO;dygn;10;;;;;x
";
    folder.write("old.csv", format!("{HEADER}{old}"));
    folder.write("new.csv", format!("{HEADER}{new}"));
    assert_eq!(
        compared(&folder, "old.csv", "new.csv"),
        "\
new-year a 2017 121 2015 100 0.1 - -
new-year b 2017 700 2015 100 - - unit: dygn → vecka
removed d 2015 5 - - - - -
removed e 2015 900 - - - - -
added f 2017 0 - - - - -
new-year f 2018 10 2017 0 - - -
"
    );
}

#[test]
fn what_may_be_one_of_two_is_not_said_to_be_renamed() {
    let folder = Folder::new();
    let write = |name: &str, rows: &str| folder.write(name, format!("{HEADER}{rows}"));
    write("old.csv", "a;2017;Ett namn;IFO;dygn;900;;;;;x\n");
    // The same area, unit and cost in the same year.
    write("one.csv", "b;2017;Annat namn;ifo;dygn;900;;;;;x\n");
    let line =
        "renamed b 2017 900 2017 900 - - id: a → b; name: Ett namn → Annat namn; area: IFO → ifo\n";
    assert_eq!(compared(&folder, "old.csv", "one.csv"), line);
    write(
        "two.csv",
        "b;2017;Annat namn;ifo;dygn;900;;;;;x\nc;2017;Tredje namn;IFO;dygn;900;;;;;x\n",
    );
    assert_eq!(
        compared(&folder, "old.csv", "two.csv"),
        "removed a 2017 900 - - - - -\nadded b 2017 900 - - - - -\nadded c 2017 900 - - - - -\n"
    );
}

/// Where there is no database each command says so, and names a table that lies there.
#[test]
fn without_a_database_each_command_says_where_it_looked() {
    let folder = Folder::new();
    let commands = [
        "list",
        "search jour",
        "show jour",
        "check",
        "fmt",
        "index 2018",
    ];
    for command in commands {
        for (language, said) in [("en", "looked for"), ("sv", "sökte efter")] {
            let run = folder.si(&format!("costs {command} --lang {language}"));
            let told = format!("{}{}", run.out, run.err);
            assert_eq!(run.code, 1, "{command}: {told}");
            assert!(told.contains("[no-unit-costs]"), "{command}: {told}");
            assert!(told.contains(said), "{command}: {told}");
            assert!(!told.contains("the application"), "{command}: {told}");
        }
    }
    folder.write("priser.csv", format!("{HEADER}{DATABASE}"));
    let run = folder.si("costs list --lang en");
    assert!(run.err.contains("here lies `priser.csv`"), "{}", run.err);
}

/// People read words, programs keys.
#[test]
fn payers_and_kinds_are_words_for_people() {
    let folder = database(DATABASE);
    let shown = folder.si("costs show hemtjanst-timme --lang sv").out;
    assert!(
        shown.contains("Betalare: regionen\nSlag: tjänst\n"),
        "{shown}"
    );
    let json = folder.si("costs show hemtjanst-timme --lang sv --format json");
    let json = json.json();
    assert_eq!(
        (&json["payer"], &json["kind"]),
        (&"region".into(), &"service".into())
    );
    let csv = folder.si("costs list --lang sv --format csv").out;
    assert!(csv.contains("region") && !csv.contains("regionen"), "{csv}");
}
