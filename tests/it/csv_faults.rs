//! Unit costs that spreadsheets and people have broken: never another figure in silence, and each fault where it stands.

use crate::support::{Folder, SMALL};

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
