//! Unit costs as economists exchange them: every encoding, separator and number form gives the same result.

use serde_json::Value;

use crate::support::{Folder, SMALL};

/// One table of unit costs; `plats` costs 1 500.5 kr. `{}` stands for the separator.
const ENGLISH: &str = "id{}year{}name{}area{}unit{}cost{}source\r\nplats{}2020{}Plats på särskola{}skola{}år{}COST{}Källa: kommunen\r\n";
const SWEDISH: &str = "id{}år{}namn{}område{}enhet{}enhetskostnad{}källa\nplats{}2020{}Plats på särskola{}skola{}år{}COST{}Källa: kommunen\n";

fn cost_of(bytes: &[u8]) -> (Value, String) {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    folder.write("costs.csv", bytes);
    let run = folder.si("calc a.toml --unit-costs costs.csv --format json");
    let result = run.json();
    let unit_cost = &result["effects"][0]["unit_cost"];
    assert_eq!(unit_cost["name"], "Plats på särskola", "{}", run.err);
    (unit_cost["cost"].clone(), unit_cost["source"].to_string())
}

fn windows_1252(text: &str) -> Vec<u8> {
    // The letters used here have the same number in Windows-1252 as in Unicode.
    text.chars()
        .map(|sign| u8::try_from(u32::from(sign)).unwrap())
        .collect()
}

#[test]
fn every_form_of_the_same_table_gives_the_same_cost() {
    let table = |form: &str, separator: &str, cost: &str| {
        form.replace("{}", separator).replace("COST", cost)
    };
    let forms: Vec<Vec<u8>> = vec![
        table(ENGLISH, ",", "1500.5").into(),
        table(ENGLISH, ",", "\"1,500.50\"").into(),
        table(ENGLISH, ",", "\"1500,5\"").into(),
        table(ENGLISH, "\t", "1500.5").into(),
        table(ENGLISH, ";", "1500.5").into(),
        table(SWEDISH, ";", "1500,5").into(),
        table(SWEDISH, ";", "1 500,5").into(),
        table(SWEDISH, ";", "1\u{A0}500,50").into(),
        table(SWEDISH, ";", "1\u{202F}500,50").into(),
        table(SWEDISH, ";", "1\u{2009}500,50").into(),
        table(SWEDISH, ";", "1.500,50").into(),
        format!("\u{FEFF}{}", table(SWEDISH, ";", "1500,5")).into(),
        format!("sep=;\r\n{}", table(SWEDISH, ";", "1500,5")).into(),
        windows_1252(&table(SWEDISH, ";", "1500,5")),
        windows_1252(&table(ENGLISH, ";", "1\u{A0}500,50")),
        format!("{}\n\n;;;;;;\n", table(SWEDISH, ";", "1500,5")).into(),
        table(
            &SWEDISH
                .to_uppercase()
                .replace("PLATS", "plats")
                .replace("plats PÅ SÄRSKOLA", "Plats på särskola"),
            ";",
            "1500,5",
        )
        .into(),
    ];
    for form in forms {
        let shown = String::from_utf8_lossy(&form).into_owned();
        assert_eq!(cost_of(&form).0.to_string(), "1500.5", "{shown}");
    }
}

/// Three decimals after a comma in a file with semicolons are decimals; in a file with commas and another number that
/// settles it, they are thousands.
#[test]
fn the_same_digits_mean_what_their_file_says() {
    let rows = |separator: &str, first: &str, second: &str| {
        let header = "id{}year{}name{}area{}unit{}cost{}source\n";
        let row = format!(
            "plats{{}}2020{{}}Plats på särskola{{}}skola{{}}år{{}}{first}{{}}k\nb{{}}2020{{}}B{{}}skola{{}}år{{}}{second}{{}}k\n"
        );
        (header.to_owned() + &row)
            .replace("{}", separator)
            .into_bytes()
    };
    assert_eq!(
        cost_of(&rows(";", "1,234", "7")).0.to_string(),
        "1.23",
        "decimals, written with öre"
    );
    assert_eq!(cost_of(&rows(";", "1.234", "7")).0.to_string(), "1234");
    assert_eq!(cost_of(&rows("\t", "1,234", "7.5")).0.to_string(), "1234");
    assert_eq!(cost_of(&rows("\t", "1,234", "7,5")).0.to_string(), "1.23");
}

#[test]
fn an_application_may_come_from_any_editor() {
    let costs = "id,year,name,area,unit,cost,source\nplats,2020,P,s,år,500,k\n";
    let forms = [format!("\u{FEFF}{SMALL}"), SMALL.replace('\n', "\r\n")];
    for form in forms {
        let folder = Folder::with(&form, costs);
        let run = folder.si("calc a.toml --format json");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        // Lines and columns are counted as the editor shows them.
        folder.write(
            "a.toml",
            form.replace("department = \"school\"", "department = \"skool\""),
        );
        let run = folder.si("calc a.toml");
        run.fails(1, "a.toml:13:14: error[unknown-department]");
    }
}

/// Every file as an editor or a spreadsheet on Windows writes it: the result is the same, and so are lines and columns.
#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let application = SMALL.replace("price_year", "unit_costs = \"costs\"\nprice_year");
    let costs = "id;year;name;area;unit;cost;source\nplats;2020;P;s;år;500;k\n";
    let index = "year;index;series;source\n2020;100;KPI;k\n2021;102;KPI;k\n";
    let files = [
        ("a.toml", application.as_str()),
        ("si.toml", "amounts = \"tkr\"\n"),
        ("costs/2020.csv", costs),
        ("costs/index.csv", index),
    ];
    let run = |form: &dyn Fn(&str) -> String, wrong: &str| {
        let folder = Folder::new();
        for (name, text) in files {
            let text = if name == wrong {
                format!("{text}\nå;x\n")
            } else {
                text.to_owned()
            };
            folder.write(name, form(&text));
        }
        let run = folder.si("calc a.toml");
        (run.code, run.out, run.err)
    };
    let forms: [&dyn Fn(&str) -> String; 3] = [
        &|text| format!("\u{FEFF}{text}"),
        &|text| text.replace('\n', "\r\n"),
        &|text| format!("\u{FEFF}{}", text.replace('\n', "\r\n")),
    ];
    for wrong in ["", "a.toml", "si.toml", "costs/2020.csv", "costs/index.csv"] {
        let plain = run(&|text| text.to_owned(), wrong);
        assert_eq!(plain.0, i32::from(!wrong.is_empty()), "{}", plain.2);
        for form in forms {
            assert_eq!(run(form, wrong), plain, "{wrong}");
        }
    }
}
