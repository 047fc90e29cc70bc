//! `si costs index`: a year that the index makes, and the steps of the documentation.

use std::fs;

use crate::support::{Folder, project};

const HEAD: &str = "id;year;name;area;unit;cost;low;high;source\n";
const INDEX: &str =
    "year;index;series;source\n2016;98,0;KPI;SCB\n2017;100,0;KPI;SCB\n2018;104,2;KPI;SCB\n";

/// Prices of 2016 and 2017, in the second of which one id ends and two begin.
fn database() -> Folder {
    let folder = Folder::new();
    let old = "slut-dygn;2016;Slut;IFO;dygn;10;;;s\nhvb-dygn;2016;Hvb;IFO;dygn;3000;;;s\n";
    folder.write("unit-costs/2016.csv", format!("{HEAD}{old}"));
    let new = "grundskola-elev-ar;2017;Skola;skola;elev och år;108000;;;SKR\n\
               hvb-dygn;2017;Hvb;IFO;dygn;3250,5;2600;4200,75;exempeldata\n\
               sfi-manad;2017;Sfi;arbetsmarknad;månad;999;;;s\n";
    folder.write("unit-costs/2017.csv", format!("{HEAD}{new}"));
    folder.write("unit-costs/index.csv", INDEX);
    folder
}

fn text(folder: &Folder, file: &str) -> String {
    fs::read_to_string(folder.path().join(file)).unwrap()
}

/// 108000 · 1.042 = 112536; 3250.5 · 1.042 = 3387.021, 2600 · 1.042 = 2709.2, 4200.75 · 1.042 = 4377.1815, each rounded
/// down to as many decimals as the one from which it is made; 999 · 1.042 = 1040.958.
const MADE: &str = "id;year;name;area;unit;cost;low;high;payer;kind;includes;department;source;note\n\
    grundskola-elev-ar;2018;Skola;skola;elev och år;112536;;;municipality;service;;;indexerat från 2017 med KPI (104,2/100): SKR;\n\
    hvb-dygn;2018;Hvb;IFO;dygn;3387;2709;4377,18;municipality;service;;;indexerat från 2017 med KPI (104,2/100): exempeldata;\n\
    sfi-manad;2018;Sfi;arbetsmarknad;månad;1040;;;municipality;service;;;indexerat från 2017 med KPI (104,2/100): s;\n";

#[test]
fn a_year_is_made_of_the_latest_prices_and_the_same_again_changes_nothing() {
    let folder = database();
    let dry = folder.si("costs index 2018 --dry-run --lang en");
    assert_eq!((dry.code, dry.err.as_str()), (0, ""));
    assert!(dry.out.contains("Nothing is written"), "{}", dry.out);
    assert!(!folder.path().join("unit-costs/2018.csv").exists());
    let run = folder.si("costs index 2018 --lang en");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let said = "2018, unit-costs/2018.csv: 3 added, 0 made anew, 0 as before, by the series KPI\n\
        Left out, as 1 unit cost has no price of 2017 or later: `slut-dygn`\n";
    assert!(run.out.ends_with(said), "{}", run.out);
    assert_eq!(text(&folder, "unit-costs/2018.csv"), MADE);
    let again = folder.si("costs index 2018 --lang en").out;
    assert_eq!(
        again,
        "2018, unit-costs/2018.csv: 0 added, 0 made anew, 3 as before, by the series KPI\n\
         Left out, as 1 unit cost has no price of 2017 or later: `slut-dygn`\n"
    );
    assert_eq!(text(&folder, "unit-costs/2018.csv"), MADE);
    assert_eq!(folder.si("costs check --strict --lang en").code, 0);
}

#[test]
fn a_file_that_becomes_utf_8_is_told() {
    let folder = Folder::new();
    let base = "lodz;2017;Łódź;IFO;dygn;10;;;s\nother;2017;Annat;IFO;dygn;10;;;s\n";
    folder.write("unit-costs/2017.csv", format!("{HEAD}{base}"));
    folder.write("unit-costs/index.csv", INDEX);
    let windows = b"id;year;name;area;unit;cost;source\nother;2018;\xD6;IFO;dygn;12;s\n";
    folder.write("unit-costs/2018.csv", windows);
    for rest in ["--dry-run", "-v"] {
        let run = folder.si(&format!("costs index 2018 {rest} --lang en"));
        assert_eq!(run.code, 0, "{}", run.err);
        let said = "unit-costs/2018.csv: warning[read-by-rule]: the file's encoding lacks letters";
        assert!(run.err.contains(said), "{}", run.err);
    }
    assert!(text(&folder, "unit-costs/2018.csv").contains("Łódź"));
}

/// A year of which somebody put in one price out of three hides none of the others. 0.5, 1 and 1.5 times 1.042 are 0.521,
/// 1.042 and 1.563.
#[test]
fn a_year_that_is_not_whole_ends_nothing() {
    let folder = Folder::new();
    let rows = "a;2016;A;x;d;1;0,5;1,5;s\nb;2016;B;x;d;2;;;s\nc;2016;C;x;d;3;;;s\n";
    folder.write("unit-costs/2016.csv", format!("{HEAD}{rows}"));
    let new = "a;2017;A;x;d;1;0,5;1,5;s\n";
    folder.write("unit-costs/2017.csv", format!("{HEAD}{new}"));
    folder.write("unit-costs/index.csv", INDEX);
    let run = folder.si("costs index 2018 --lang sv");
    assert!(run.out.contains("3 tillagda"), "{}", run.out);
    let made = text(&folder, "unit-costs/2018.csv");
    assert!(made.contains("a;2018;A;x;d;1;0,5;1,5;"), "{made}");
    // 2 and 3 times 104.2 / 98.
    assert!(made.contains("b;2018;B;x;d;2;;;"), "{made}");
    assert!(made.contains("c;2018;C;x;d;3;;;"), "{made}");
}

/// A price that somebody has put in stays; a computed one follows its base and the index.
#[test]
fn a_real_price_stays_and_a_computed_one_is_made_anew() {
    let folder = database();
    folder.si("costs index 2018");
    let given = "sfi-manad;2018;Sfi;arbetsmarknad;månad;1 100,00 ;;;municipality;service;;;kommunens bokslut;";
    let made = MADE.lines().last().unwrap();
    folder.write("unit-costs/2018.csv", MADE.replace(made, given));
    let base = text(&folder, "unit-costs/2017.csv").replace(";108000;", ";109000;");
    folder.write("unit-costs/2017.csv", base);
    let run = folder.si("costs index 2018 --format json --lang en").json();
    assert_eq!(run["schema"], "si.costs-index/1");
    let row = &run["rows"][0];
    // 109000 · 1.042 = 113578.
    let said = ["id", "from", "price", "before", "cost"].map(|key| row[key].to_string());
    assert_eq!(
        said,
        [
            "\"grundskola-elev-ar\"",
            "2017",
            "109000",
            "112536",
            "113578"
        ]
    );
    assert_eq!(run["rows"].as_array().unwrap().len(), 1);
    let expected = MADE.replace(made, given).replace(";112536;", ";113578;");
    assert_eq!(text(&folder, "unit-costs/2018.csv"), expected);
    // The year after it is made of the price of 2018 that was given, and of those of 2017.
    folder.write("unit-costs/index.csv", format!("{INDEX}2019;105;KPI;SCB\n"));
    folder.si("costs index 2019");
    let next = text(&folder, "unit-costs/2019.csv");
    // 1100 · 105 / 104.2 = 1108.4; 109000 · 105 / 100 = 114450.
    assert!(next.contains(";1108;;;municipality;service;;;indexerat från 2018 med KPI (105/104,2): kommunens bokslut;"), "{next}");
    assert!(
        next.contains(
            ";114450;;;municipality;service;;;indexerat från 2017 med KPI (105/100): SKR;"
        ),
        "{next}"
    );
}

/// An example stays one, and an old price is old, also where the index made it anew.
#[test]
fn a_computed_price_hides_neither_example_data_nor_age() {
    let folder = database();
    folder.write("unit-costs/index.csv", format!("{INDEX}2030;120;KPI;SCB\n"));
    folder.si("costs index 2030");
    let application = "format = 1\n[investment]\nid = \"a\"\nname = \"A\"\nstart = 2030-01-01\nend = 2030-12-31\n\
        price_year = 2030\n[department]\nsocial = \"Social\"\n[cost.team]\namount = 100\n[effect.fewer]\n\
        department = \"social\"\nunit_cost = \"hvb-dygn\"\nunits = { 2030 = 2 }\n";
    folder.write("a.toml", application);
    let found = folder.si("check a.toml --lang en").out;
    assert!(found.contains("[unit-cost-example-data]"), "{found}");
    assert!(found.contains("[stale-unit-cost]"), "{found}");
}

#[test]
fn what_cannot_be_made_is_said() {
    let folder = database();
    let says = |arguments: &str, code: i32, said: &str| {
        let run = folder.si(&format!("costs index {arguments} --lang en"));
        assert_eq!(run.code, code, "{}", run.err);
        assert!(run.err.contains(said), "{arguments}: {}", run.err);
    };
    says(
        "2020",
        1,
        "error[no-index]: the series `KPI` has no index of 2020",
    );
    says(
        "2016",
        1,
        "error[no-price-for-year]: the database has no price of a year before 2016",
    );
    says(
        "2018 --series KPY",
        1,
        "--series: error[unknown-index]: no series of `index.csv` is called `KPY`",
    );
    says("20188", 2, "20188");
    folder.write(
        "unit-costs/index.csv",
        format!("{INDEX}2018;110;PKV;SKR\n2016;90;PKV;SKR\n"),
    );
    says(
        "2018",
        1,
        "--series: error[several-index-series]: `index.csv` holds several series: `KPI`, `PKV`",
    );
    let run = folder.si("costs index 2018 --series PKV --lang en");
    let said = "Without an index of the year of the latest price: `grundskola-elev-ar`, `hvb-dygn`, `sfi-manad`\n";
    assert!(run.out.contains(said), "{}", run.out);
    assert_eq!(run.code, 0);
    assert!(!folder.path().join("unit-costs/2018.csv").exists());
    fs::remove_file(folder.path().join("unit-costs/index.csv")).unwrap();
    says("2018", 1, "error[no-index]: there is no index series");
}

/// A single file takes the rows itself, in its own form.
#[test]
fn a_single_file_takes_the_year_itself() {
    let folder = Folder::new();
    folder.write(
        "priser.csv",
        b"\xC5r;ID;Namn;Omr\xE5de;Enhet;Kostnad;K\xE4lla\r\n2017;a;\xC5;skola;dygn;\"200\";SKR\r\n"
            .as_slice(),
    );
    folder.write("index.csv", INDEX);
    let run = folder.si("costs index 2018 --unit-costs priser.csv");
    assert_eq!(run.code, 0, "{}", run.err);
    let expected =
        b"\xC5r;ID;Namn;Omr\xE5de;Enhet;Kostnad;K\xE4lla\r\n2017;a;\xC5;skola;dygn;\"200\";SKR\r\n\
        2018;a;\xC5;skola;dygn;208;indexerat fr\xE5n 2017 med KPI (104,2/100): SKR\r\n";
    assert_eq!(
        fs::read(folder.path().join("priser.csv")).unwrap(),
        expected
    );
}

/// The steps for adding a year, in the book and beside the database, as they stand there.
#[test]
fn the_steps_for_a_new_year_run_as_they_are_written() {
    for page in ["docs/unit-costs.md", "unit-costs/README.md"] {
        let folder = Folder::new();
        for (from, to) in [
            ("unit-costs", "unit-costs"),
            ("examples", "applications"),
            ("examples", "examples"),
        ] {
            for entry in fs::read_dir(project().join(from)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let name = path.file_name().unwrap().to_str().unwrap();
                    folder.write(&format!("{to}/{name}"), fs::read(&path).unwrap());
                }
            }
        }
        let text = fs::read_to_string(project().join(page)).unwrap();
        let steps = text
            .split("```sh\n")
            .skip(1)
            .map(|rest| rest.split("```").next().unwrap());
        let steps: Vec<&str> = steps
            .filter(|block| block.contains("si costs index"))
            .collect();
        assert_eq!(steps.len(), 1, "{page}");
        let mut run = 0;
        for line in steps[0].lines() {
            let command = line.split('#').next().unwrap().trim();
            if let Some(arguments) = command.strip_prefix("si ") {
                let done = folder.si(arguments);
                assert_eq!(done.code, 0, "{page}: {command}\n{}{}", done.out, done.err);
                run += 1;
            }
        }
        assert!(run >= 4, "{page}");
        let made = fs::read_to_string(folder.path().join("unit-costs/2022.csv")).unwrap();
        // 434000 · 121.6 / 116.3 = 453778.2.
        assert!(
            made.contains("elevassistent-ar;2022;Elevassistent, heltid;skola;år;453778;"),
            "{made}"
        );
    }
}
