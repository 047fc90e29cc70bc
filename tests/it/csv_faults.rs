//! Unit costs that spreadsheets and people have broken: never another figure in silence, and each fault where it stands.

use crate::support::{Folder, SMALL, without_excerpts};

/// The beginnings of the problems of a table, without the file's name; of one without errors the cost of `plats`.
fn said(table: &[u8]) -> Vec<String> {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    folder.write("u.csv", table);
    let run = folder.si("calc a.toml --unit-costs u.csv --format json --lang en");
    let result = run.json();
    let problems = result["problems"].as_array();
    let place = |problem: &serde_json::Value| {
        let code = problem["code"].as_str().unwrap();
        format!("{}:{} {code}", problem["line"], problem["column"])
    };
    assert_eq!(run.code, i32::from(problems.is_some()), "{}", run.err);
    match problems {
        Some(problems) => problems.iter().map(place).collect(),
        None => vec![result["effects"][0]["unit_cost"]["cost"].to_string()],
    }
}

#[track_caller]
fn says(table: &str, expected: &[&str]) {
    assert_eq!(said(table.as_bytes()), expected, "{table}");
}

const HEAD: &str = "id;year;name;area;unit;cost;source;note\n";

/// Two stray marks must not make one cell of what stands between them: the second row's cost would be the first's.
#[test]
fn a_quotation_mark_that_is_not_closed_in_its_cell_is_an_error_where_it_opens() {
    let table = |rows: &str| format!("{HEAD}{rows}");
    let two = "plats;2020;\"Plats;s;år;4500;k;\nb;2020;\"B;s;år;1500;k;\n";
    says(&table(two), &["2:12 unclosed-quote", "3:8 unclosed-quote"]);
    let last = "plats;2020;P;s;år;4500;k;\"se avtal\nb;2020;B;s;år;1500;k;\"preliminärt\n";
    says(
        &table(last),
        &["2:26 unclosed-quote", "3:22 unclosed-quote"],
    );
    let inch = "plats;2020;P;s;år;4500;k;\"se avtal\nb;2020;B;s;år;1500;k;skärm 24\"\n";
    says(&table(inch), &["2:26 unclosed-quote"]);
    let parts = "plats;2020;P;\"s;år;4500;k;\nb;2020;B;s\";år;1500;k;\n";
    says(&table(parts), &["2:14 unclosed-quote"]);
    says(
        &table("plats;2020;P;s;år;4500;k;\"x"),
        &["2:26 unclosed-quote"],
    );
    // The faults of the rows behind it are told too.
    let behind = "plats;2020;P;s;år;4500;k;\"x\nb;2020;B;s;år;15x;k;\n";
    says(
        &table(behind),
        &["2:26 unclosed-quote", "3:15 invalid-number"],
    );
    for right in [
        "plats;2020;\"P; \"\"A\"\"\";s;år;4500;k;24\"\n",
        "plats;2020;P;s;år;4500;k;\"två\nrader; text\"\n",
    ] {
        says(&table(right), &["4500"]);
    }
    // A mark within a text moves no place.
    let inch = "plats;2020;P 24\";s;år;45x;k;\n";
    says(&table(inch), &["2:23 invalid-number"]);
}

/// Groups of thousands are three digits: an exponent is none.
#[test]
fn exponents_are_never_read_as_thousands() {
    let table = |cost: &str, other: &str| {
        format!("{HEAD}plats;2020;P;s;år;{cost};k;\nb;2020;B;s;år;{other};k;\n")
    };
    says(&table("4.5e3", "420000"), &["4500"]);
    says(&table("4,5e3", "420000"), &["4500"]);
    says(&table("4 5e3", "420000"), &["2:19 invalid-number"]);
    says(&table("1.2E5", "420000,5"), &["3:15 mixed-decimal-signs"]);
    says(&table("1.2E5", "7").replace(';', "\t"), &["120000"]);
    let comma = table("\"4,5e3\"", "420000.50").replace(';', ",");
    says(&comma, &["3:15 mixed-decimal-signs"]);
}

/// A heading that was merged over three columns stands over the first alone.
#[test]
fn a_column_with_values_needs_a_heading() {
    let merged = "id;year;cost;;;name;area;unit;source\nplats;2020;3900;4500;5200;P;s;år;k\n";
    says(merged, &["1:14 unknown-column"]);
    let edge = "id;year;cost;name;area;unit;source;;\nplats;2020;4500;P;s;år;k;;old\n";
    says(edge, &["1:37 unknown-column"]);
    let empty = "id;year;cost;;name;area;unit;source;;\nplats;2020;4500;;P;s;år;k;;\n";
    says(empty, &["4500"]);
}

#[test]
fn a_file_that_is_neither_utf_8_nor_windows_1252_is_refused_at_the_first_foreign_byte() {
    let table = format!("{HEAD}plats;2020;Hem för vård;s;år;4500;k;\nb;2020;B;s;XXr;1;k;\n");
    let at = table.find("XX").unwrap();
    let mut mixed = table.into_bytes();
    mixed.splice(at..at + 2, [0xE5]);
    assert_eq!(said(&mixed), ["3:12 not-text"]);
}

/// Two ids that look the same would be two: the price of another year would be converted in its place.
#[test]
fn an_id_with_an_invisible_sign_is_refused() {
    for sign in ["\u{FEFF}", "\u{200B}", "\u{AD}", "\u{1}"] {
        let table = format!("{HEAD}plats;2019;P;s;år;4500;k;\n{sign}plats;2020;P;s;år;4600;k;\n");
        says(&table, &["3:1 invalid-id"]);
    }
}

#[test]
fn carriage_returns_alone_end_lines() {
    let table = format!("{HEAD}plats;2020;P;s;år;4500;k;\nb;2020;B;s;år;42x;k;\n");
    says(&table.replace('\n', "\r"), &["3:15 invalid-number"]);
    let named = format!("sep=;\n{}", table.replace("42x", "42"));
    says(&named.replace('\n', "\r"), &["4500"]);
}

/// Else the price of another year would be converted in its place, or that of a folder above be used.
#[test]
#[cfg(unix)]
fn a_file_of_the_database_that_cannot_be_read_is_an_error() {
    use std::os::unix::fs::symlink;
    let row = |year: u16| format!("{HEAD}plats;{year};P;s;år;4500;k;\n");
    let folder = Folder::new();
    folder.write("in/a.toml", SMALL);
    folder.write("unit-costs/2020.csv", row(2020));
    assert_eq!(folder.si("calc in/a.toml").code, 0);
    for name in [
        "unit-costs/2021.csv",
        "unit-costs/index.csv",
        "in/unit-costs",
        "in/si.toml",
    ] {
        let path = folder.path().join(name);
        symlink("nowhere", &path).unwrap();
        let run = folder.si("calc in/a.toml --lang en");
        run.fails(3, &format!("{name}: error[unreadable-file]"));
        std::fs::remove_file(path).unwrap();
    }
    std::fs::create_dir(folder.path().join("unit-costs/2021.csv")).unwrap();
    let run = folder.si("calc in/a.toml --lang en");
    run.fails(3, "unit-costs/2021.csv: error[unreadable-file]");
}

/// The tables as municipalities publish them: one message a cause.
#[test]
fn titles_totals_and_footnotes_are_told_once_each() {
    let table = "Enhetskostnader 2020, Exempelstads kommun;;;;;;;;\n;;;;Kostnad;;;;\n\
        Id;År;Namn;Område;Lägsta;Kostnad;Högsta;Enhet;Källa\n\
        plats;2020;Plats;skola;3 900;4 500 kr;5 200;år;Avtal\n\
        Summa;;;;;425 500;;;\n;;;;;424500;;;\n* avser heltid;;;;;;;;\nKälla: ekonomisystemet\n";
    let rows = [
        "4:30 invalid-number",
        "5:1 missing-value",
        "6:6 missing-value",
        "7:1 missing-value",
        "8:1 missing-value",
    ];
    let mut expected = vec!["1:1 missing-column"];
    expected.extend(rows);
    says(table, &expected);
    // A title of one cell: its comma separates nothing.
    let title = table
        .replacen(";;;;;;;;", "", 1)
        .replace("Plats;", "Plats, HVB;");
    expected[1] = "4:35 invalid-number";
    says(&title, &expected);
    let right = "Id;År;Namn;Område;Kostnad;Enhet;Källa\nplats;2020;Plats;skola;4 500;år;Avtal\n";
    says(right, &["4500"]);
}

#[test]
fn headings_are_told_once_each_and_do_not_hide_the_faults_of_the_rows() {
    let prices = "Aktör;Verksamhet;Kostnad SEK;Enhet\nKommun;IFO;4 500 kr;Dygn\n";
    let expected = [
        "1:1 unknown-column",
        "1:1 missing-column",
        "1:7 unknown-column",
        "1:18 unknown-column",
        "2:12 invalid-number",
    ];
    says(prices, &expected);
    let years = "id;namn;område;enhet;2019;2020;källa\nplats;P;skola;år;4300;4500;Avtal\n";
    says(years, &["1:22 unknown-column"]);
    let misspelt = "id;year;name;area;unit;costt;source\nplats;2020;P;s;år;4500;k\n";
    says(misspelt, &["1:24 unknown-column"]);
    let price = "id;år;namn;område;enhet;pris;källa\nplats;2020;P;s;år;45x;k\n";
    says(price, &["1:25 unknown-column", "2:19 invalid-number"]);
    let missing = "id;year;name;area;cost;source\nplats;202O;P;s;45x;\n";
    let expected = [
        "1:1 missing-column",
        "2:7 invalid-year",
        "2:16 invalid-number",
        "2:20 missing-value",
    ];
    says(missing, &expected);
    says(HEAD, &["1:1 empty-file"]);
}

#[test]
fn extra_and_missing_cells_are_told_where_they_are() {
    says(
        &format!("{HEAD}plats;2020;P;s;år;4500;k;n;x;y\n"),
        &["2:28 too-many-fields"],
    );
    says(
        &format!("{HEAD}plats;2020;\"P;Q\";s;år;4500\n"),
        &["2:27 too-few-fields"],
    );
    says(
        &format!("{HEAD}plats;2020;P;s;år;4500;k"),
        &["2:25 too-few-fields"],
    );
    // The other faults of such rows are told, and no cell is taken for that of another column.
    says(
        &format!("{HEAD}plats;202O;P;s;år;45x\nb;2020;B;s;år;;k;\n"),
        &[
            "2:7 invalid-year",
            "2:19 invalid-number",
            "2:22 too-few-fields",
            "3:15 missing-value",
        ],
    );
    says(
        &format!("{HEAD}plats;202O;P; HVB;s;år;45x;k;n\n"),
        &[
            "2:7 invalid-year",
            "2:21 too-many-fields",
            "2:24 invalid-number",
        ],
    );
    says(
        &format!("{HEAD}plats;2020;P;s;år;;4500;k;n\n"),
        &["2:19 too-many-fields"],
    );
    says(
        &format!("{HEAD}plats;2020;P; HVB;s;år;4500;k;n\nb;2020;s;år;4500;k;\n"),
        &["2:21 too-many-fields", "3:13 too-few-fields"],
    );
}

/// Each kind of file is known where it is given in the place of another: one message, and where it belongs.
#[test]
fn a_file_in_the_place_of_another_kind_is_told_once() {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    let table = format!("{HEAD}plats;2020;P;s;år;4500;k;\n");
    folder.write("u.csv", &table);
    folder.write(
        "titles.csv",
        format!("Priser 2020;;;;;;;\n;;;;;;;\n{table}"),
    );
    folder.write(
        "u.xlsx",
        b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml",
    );
    folder.write("u.json", "{\"id\": \"a\"}\n");
    let says = |arguments: &str, expected: &str| {
        let run = folder.si(&format!("{arguments} --lang sv"));
        let said = format!("{}{}", run.out, run.err);
        assert_eq!(said.lines().next().unwrap(), expected, "{arguments}");
        assert_eq!(said.matches(": fel[").count(), 1, "{said}");
    };
    let csv = "fel[wrong-file]: filen är en tabell i CSV, inte TOML";
    says("calc u.csv", &format!("u.csv: {csv}"));
    says("calc titles.csv", &format!("titles.csv: {csv}"));
    says("check u.csv", &format!("u.csv: {csv}"));
    says(
        "calc a.toml --unit-costs u.csv --policy u.csv",
        &format!("u.csv: {csv}"),
    );
    let toml = "a.toml: fel[wrong-file]: filen är TOML, inte en tabell i CSV";
    says("calc a.toml --unit-costs a.toml", toml);
    says("recalc a.toml --to a.toml", toml);
    let sheet = "u.xlsx: fel[not-text]: filen är ett kalkylblad, inte";
    says("calc u.xlsx", &format!("{sheet} TOML"));
    says(
        "calc a.toml --unit-costs u.xlsx",
        &format!("{sheet} en tabell i CSV"),
    );
    let json = "u.json: fel[wrong-file]: filen är JSON, inte";
    says("calc u.json", &format!("{json} TOML"));
    says(
        "calc a.toml --unit-costs u.json",
        &format!("{json} en tabell i CSV"),
    );
}

#[test]
fn unit_costs_that_lie_beside_an_application_are_proposed_as_it_would_name_them() {
    let row = format!("{HEAD}plats;2020;P;s;år;4500;k;\n");
    for (table, named) in [("priser.csv", "priser.csv"), ("priser/2020.csv", "priser")] {
        let folder = Folder::new();
        folder.write("in/a.toml", SMALL);
        folder.write("in/answers.csv", "a;b\n1;2\n");
        folder.write(&format!("in/{table}"), &row);
        let run = folder.si("calc in/a.toml --lang sv");
        let hint = format!(
            "  tips: bredvid ansökan ligger `{named}`: skriv `unit_costs = \"{named}\"` i `[investment]`\n"
        );
        assert!(run.err.contains(&hint), "{}", run.err);
        let written = format!("[investment]\nunit_costs = \"{named}\"");
        folder.write("in/a.toml", SMALL.replace("[investment]", &written));
        assert_eq!(folder.si("calc in/a.toml").code, 0);
    }
}

/// What a cell seems to mean is proposed as the file would have it, and never read.
#[test]
fn a_number_with_something_around_it_is_told_as_it_should_be_written() {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    let hint = |table: &str| {
        folder.write("u.csv", table);
        let run = folder.si("calc a.toml --unit-costs u.csv --lang sv");
        assert_eq!(run.err.matches(": fel[").count(), 1, "{}", run.err);
        run.err.split_once("tips: ").unwrap().1.trim().to_owned()
    };
    let cost = |cost: &str| {
        hint(&format!(
            "id;år;namn;område;enhet;kostnad;källa\nplats;2020;P;s;år;{cost};k\n"
        ))
    };
    assert_eq!(cost("ca 4 500,50 kr"), "skriv `4500,5`");
    assert_eq!(cost("1 234:-"), "skriv `1234`");
    assert_eq!(cost("420 tkr"), "skriv `420000`");
    assert_eq!(
        cost("(1 200)"),
        "inom parentes är det mindre än noll, vilket det inte får vara"
    );
    assert_eq!(
        cost("12,5 %"),
        "skriv talet utan `%`: `12,5`; en kostnad anges i kronor"
    );
    assert_eq!(
        cost("1 500–2 000"),
        "skriv ett tal; intervallet anges i egna kolumner, `lägsta` med `1500` och `högsta` med `2000`"
    );
    assert_eq!(
        cost("450 EUR"),
        "skriv bara siffror, utan enhet eller ord, med decimalkomma"
    );
    for empty in ["-", "–", "—", "..", ""] {
        assert!(cost(empty).starts_with("fyll i cellen"), "{empty}");
    }
    let year = |year: &str| {
        hint(&format!(
            "id;år;namn;område;enhet;kostnad;källa\nplats;{year};P;s;år;1;k\n"
        ))
    };
    assert_eq!(year("2020-01-01"), "skriv bara året: `2020`");
    assert_eq!(year("2020 (prel.)"), "skriv bara året: `2020`");
    assert!(year("2019/2020").starts_with("år har fyra siffror"));
    assert!(year("2010/11").starts_with("år har fyra siffror"));
    assert_eq!(
        hint("id;år;namn;område;enhet;pris;källa\nplats;2020;P;s;år;1;k\n"),
        "menade du `kostnad`?"
    );
}

/// A file with Swedish headings is told their names.
#[test]
fn hints_name_the_columns_as_the_file_does() {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    let run = |table: &str| {
        folder.write("u.csv", table);
        without_excerpts(&folder.si("calc a.toml --unit-costs u.csv --lang en").err)
    };
    let swedish = run("id;år;namn;område;enhet;lägsta;källa\nplats;;P;skola;år;(1 200);\n");
    assert_eq!(
        swedish,
        "u.csv:1:1: error[missing-column]: the column `kostnad` is missing\n  \
         hint: the header has `id`, `år`, `namn`, `område`, `enhet`, `lägsta`, `källa`\n\
         u.csv:2:7: error[missing-value]: `år` is missing\n  \
         hint: fill the cell in, or take the row away: a missing value is never zero\n\
         u.csv:2:19: error[incomplete-range]: `lägsta` without `högsta`\n  \
         hint: add `högsta`: a range has both\n\
         u.csv:2:19: error[invalid-number]: `(1 200)` is not a number\n  \
         hint: it is below zero in brackets, and must not be\n\
         u.csv:2:27: error[missing-value]: `källa` is missing\n  \
         hint: say where the figure comes from; `exempeldata` where nowhere\n"
    );
    let english = run("id;year;name;area;unit;source\nplats;2020;P;skola;år;k\n");
    assert!(
        english.contains("the column `cost` is missing"),
        "{english}"
    );
}

/// What follows the hint must not make a thousandth of each cost.
#[test]
fn a_column_in_thousands_of_kronor_is_told_as_that() {
    let row = "plats;2020;450;P;s;år;k\n";
    let hint = |heading: &str| {
        let folder = Folder::new();
        folder.write("a.toml", SMALL);
        let table = format!("id;år;{heading};namn;område;enhet;källa\n{row}");
        folder.write("u.csv", table);
        folder.si("calc a.toml --unit-costs u.csv --lang en").err
    };
    for heading in [
        "Kostnad (tkr)",
        "kostnad, mnkr",
        "Kostnad i tusental kronor",
    ] {
        let said = hint(heading);
        let expected = format!(
            "u.csv:1:7: error[unknown-column]: `{heading}` is a column in thousands or millions of kronor\n"
        );
        assert!(said.starts_with(&expected), "{said}");
        assert!(said.contains("write the heading `kostnad`, and each amount in kronor"));
    }
    let said = hint("Kostnad SEK");
    assert!(said.contains("did you mean `kostnad`?"), "{said}");
}

/// One message, with the line that is missing: of prices and of an index.
#[test]
fn a_file_without_headings_is_told_as_that() {
    let folder = Folder::new();
    folder.write("a.toml", SMALL);
    let said = |lang: &str| {
        let run = folder.si(&format!("calc a.toml --unit-costs u --lang {lang}"));
        without_excerpts(&run.err)
    };
    folder.write("u/2020.csv", "plats;2020;4500;P;s;år;k\n");
    assert_eq!(
        said("en"),
        "u/2020.csv:1:1: error[missing-column]: the file has no headings: its first line is a row\n  \
         hint: write a line above it that names the columns: id, year, name, area, unit, cost, source\n"
    );
    folder.write("u/2020.csv", format!("{HEAD}plats;2020;P;s;år;4500;k;\n"));
    folder.write("u/index.csv", "2019;98,2;KPI;SCB\n2020;100;KPI;SCB\n");
    assert_eq!(
        said("sv"),
        "u/index.csv:1:1: fel[missing-column]: filen har inga rubriker: dess första rad är en rad med värden\n  \
         tips: skriv en rad ovanför den som anger kolumnerna: år, index, serie, källa\n"
    );
    folder.write("u/index.csv", "");
    assert_eq!(
        said("sv"),
        "u/index.csv: fel[empty-file]: filen är tom\n  tips: första raden anger kolumnerna: år, index, serie, källa\n"
    );
}

/// Warnings of a table, without the file's name.
#[track_caller]
fn doubts(table: &str) -> Vec<String> {
    let folder = Folder::with(SMALL, table);
    let run = folder.si("calc a.toml --format json --lang en");
    assert_eq!(run.code, 0, "{}", run.err);
    let warnings = run.json()["warnings"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let told = warnings
        .iter()
        .filter(|told| told["file"] == "unit-costs/2020.csv");
    told.map(|told| format!("{}:{} {}", told["line"], told["column"], told["code"]))
        .collect()
}

/// Where semicolons, or another number, say that the comma is a decimal sign, three decimals may be thousands all the same.
#[test]
fn three_decimals_may_be_thousands_in_a_table_too() {
    let table = |cost: &str| format!("{HEAD}plats;2020;P;s;år;{cost};k;\n");
    assert_eq!(doubts(&table("41,000")), ["2:19 \"thousands-point\""]);
    let point = table("41.000").replace("\nplats", "\nb;2020;P;s;år;41.5;k;\nplats");
    assert_eq!(doubts(&point), ["3:19 \"thousands-point\""]);
    let range = HEAD.replace("note", "low;high") + "plats;2020;P;s;år;41;k;40,500;42,5\n";
    assert_eq!(doubts(&range), ["2:24 \"thousands-point\""]);
    for right in ["41", "41,00", "0,500", "4100,500", "41.000", "41 000,500"] {
        assert_eq!(doubts(&table(right)), [""; 0], "{right}");
    }
}

/// A price of 2062 was meant for 2026, and lies in no application's way.
#[test]
fn a_price_of_a_year_far_off_is_told_of_what_is_used() {
    let far = format!(
        "{HEAD}plats;2014;P;s;år;500;k;\nplats;2020;P;s;år;500;k;\nplats;2062;P;s;år;500;k;\nb;2082;P;s;år;500;k;\n"
    );
    assert_eq!(doubts(&far), ["4:1 \"year-far-off\""]);
    let near = far.replace("2062", "2030").replace("2082", "2040");
    assert_eq!(doubts(&near), [""; 0]);
}

/// Warnings of an index series whose prices of 2014 become those of 2020.
#[track_caller]
fn index_doubts(values: &[(i32, &str)]) -> Vec<String> {
    let folder = Folder::with(SMALL, &format!("{HEAD}plats;2014;P;s;år;500;k;\n"));
    let rows = values
        .iter()
        .map(|(year, index)| format!("{year};{index};KPI;SCB\n"));
    let rows: String = rows.collect();
    folder.write(
        "unit-costs/index.csv",
        format!("year;index;series;source\n{rows}"),
    );
    let run = folder.si("calc a.toml --format json --lang en");
    assert_eq!(run.code, 0, "{}", run.err);
    let warnings = run.json()["warnings"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let told = warnings
        .iter()
        .filter(|told| told["file"] == "unit-costs/index.csv");
    told.map(|told| format!("{} {}", told["line"], told["code"].as_str().unwrap()))
        .collect()
}

/// An index without its decimal sign is told at its row, where prices are converted over it.
#[test]
fn an_index_that_jumps_is_told_where_it_is_used() {
    let right = [
        (2012, "94"),
        (2013, "95,9"),
        (2014, "97,6"),
        (2015, "100"),
        (2020, "113,7"),
        (2021, "116"),
    ];
    let with = |year: i32, index: &'static str| {
        index_doubts(
            &right.map(|(known, right)| (known, if known == year { index } else { right })),
        )
    };
    assert_eq!(with(2014, "97,6"), [""; 0]);
    assert_eq!(with(2014, "976"), ["4 index-jump"]);
    assert_eq!(with(2014, "9,76"), ["4 index-jump"]);
    assert_eq!(with(2020, "1137"), ["6 index-jump"]);
    assert_eq!(with(2020, "11,37"), ["6 index-jump"]);
    // Half as high again is still believed; what is not used is of no interest.
    assert_eq!(with(2014, "66,7"), [""; 0]);
    assert_eq!(with(2012, "940"), [""; 0]);
    assert_eq!(with(2021, "1160"), [""; 0]);
    // Where years lie between, each may add its part.
    assert_eq!(index_doubts(&[(2014, "100"), (2020, "700")]), [""; 0]);
}

#[test]
fn an_index_of_a_year_far_off_is_told() {
    let rows = [(2014, "97,6"), (2020, "113,7"), (2104, "99")];
    assert_eq!(index_doubts(&rows), ["4 year-far-off"]);
}
