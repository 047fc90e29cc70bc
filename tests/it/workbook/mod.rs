//! Workbooks: what their formulas have stored and what they come to is what `si calc` says, before and after inputs are
//! changed; and nothing that stands in an application becomes a formula.

mod formulas;
#[cfg(unix)]
mod recalculated;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::examples::examples;
use crate::support::{Folder, Run, SMALL, SMALL_COSTS, project, si};
use formulas::{Book, Place};

/// Increases, a correction for the evidence, pools with an increase and of another payer, a horizon, costs of every form
/// and of everybody, a shared number for a weight, and years without people.
const EVERYTHING: &str = include_str!("everything.toml");
const COSTS: &str = "id,name,area,unit,year,cost,payer,kind,includes,low,high,source,department,note\n\
    a,A,x,dygn,2020,1500,municipality,service,,,,s,,\n\
    b,B,x,tjänst,2020,400000.5,municipality,service,,,,s,,\n\
    c,C,x,st,2018,700,region,service,,,,s,,\n\
    d,D,x,st,2020,90000,state,transfer,,,,s,,\n";

/// Every number of some JSON by its path.
fn numbers(value: &Value, path: &str, found: &mut Vec<(String, f64)>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let below = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                numbers(value, &below, found);
            }
        }
        Value::Number(number) => found.push((path.to_owned(), number.as_f64().unwrap())),
        _ => {}
    }
}

/// The figures of an application as `si calc` gives them, with what is set.
fn figures(application: &Path, set: &[(String, f64)]) -> Vec<(String, f64)> {
    let mut arguments = vec![
        "calc",
        application.to_str().unwrap(),
        "-q",
        "--format",
        "json",
    ];
    let set = set
        .iter()
        .map(|(address, value)| format!("{address}={value}"));
    let set: Vec<String> = set.collect();
    arguments.extend(set.iter().flat_map(|set| ["--set", set.as_str()]));
    let run = si(project(), &arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut found = Vec::new();
    numbers(&run.json(), "", &mut found);
    found
}

/// What a name is made of.
fn legal(address: &str) -> String {
    address.replace(|sign: char| !sign.is_alphanumeric(), "_")
}

/// Where the figures of a result stand: of a year in the row of its total, below the heading of the year.
fn place_of(book: &Book, figure: &str) -> Option<Place> {
    if let Some(place) = book.names.get(&legal(figure)) {
        return Some(place.clone());
    }
    let (of, year) = figure.split_once(".by_year.")?;
    let (sheet, row, _) = book.names.get(&legal(&format!("{of}.total")))?;
    let heading = book.numbers.iter().find(|((of, row, _), number)| {
        of == sheet && *row < 6 && Some(**number) == year.parse().ok()
    });
    let ((_, _, column), _) = heading.unwrap_or_else(|| panic!("{figure}"));
    Some((sheet.clone(), *row, *column))
}

/// That what a workbook has is what was calculated: kronor to the öre, shares to six decimals. Gives how many figures it
/// has.
fn agree(
    book: &Book,
    figures: &[(String, f64)],
    value: &mut dyn FnMut(&Place) -> f64,
    of: &str,
) -> usize {
    let mut compared = 0;
    for (figure, expected) in figures {
        let Some(place) = place_of(book, figure) else {
            continue;
        };
        compared += 1;
        let found = value(&place);
        let close = if figure.starts_with("coverage") {
            6e-7
        } else {
            0.006
        };
        assert!(
            (found - expected).abs() < close,
            "{of}: {figure} {found} {expected}"
        );
    }
    compared
}

/// The report of an application as a workbook.
fn written(folder: &Folder, application: &Path) -> (PathBuf, Book) {
    let file = folder.path().join("r.xlsx");
    let arguments = [
        "report",
        application.to_str().unwrap(),
        "-q",
        "--force",
        "-o",
    ];
    let arguments: Vec<&str> = arguments
        .into_iter()
        .chain([file.to_str().unwrap()])
        .collect();
    let run = si(project(), &arguments);
    assert_eq!(
        (run.code, run.err),
        (0, String::new()),
        "{}",
        application.display()
    );
    let book = Book::read(&file);
    (file, book)
}

/// The applications that workbooks are made of here.
fn applications(folder: &Folder) -> Vec<PathBuf> {
    folder.write("everything.toml", EVERYTHING);
    folder.write("unit-costs/2020.csv", COSTS);
    folder.write(
        "unit-costs/index.csv",
        "series,year,index,source\nK,2018,100,s\nK,2020,104,s\n",
    );
    let examples = examples()
        .into_iter()
        .map(|name| project().join("examples").join(name));
    let own = folder.path().join("everything.toml");
    examples.chain([own]).collect()
}

/// People, a share or units, and a unit cost with other values than in the application.
fn three_changes(book: &Book) -> Vec<(String, f64)> {
    let inputs = &book.sheets[1];
    let mut addresses: Vec<(u32, &str)> = Vec::new();
    for ((sheet, row, column), text) in &book.texts {
        let value = (sheet.clone(), *row, 2);
        let is_number = book.numbers.contains_key(&value) && !book.formulas.contains_key(&value);
        if sheet == inputs && *column == 0 && is_number {
            addresses.push((*row, text));
        }
    }
    addresses.sort_unstable();
    let is_people = |address: &str| address.contains(".people.");
    let is_share = |address: &str| address.ends_with(".with") || address.ends_with(".share");
    let is_cost = |address: &str| address.starts_with("unit_cost.");
    let kinds: [&dyn Fn(&str) -> bool; 3] = [&is_people, &is_share, &is_cost];
    let changed = kinds.iter().zip([1.5, 0.5, 1.25]).map(|(kind, factor)| {
        let (row, address) = addresses.iter().find(|(_, address)| kind(address)).unwrap();
        let value = book.numbers[&(inputs.clone(), *row, 2)];
        ((*address).to_owned(), value * factor)
    });
    changed.collect()
}

#[test]
fn a_workbook_comes_to_what_is_calculated_before_and_after_inputs_are_changed() {
    let folder = Folder::new();
    for application in applications(&folder) {
        let name = application
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let (_, mut book) = written(&folder, &application);
        let as_it_stands = figures(&application, &[]);
        let stored = agree(
            &book,
            &as_it_stands,
            &mut |place| book.numbers[place],
            &name,
        );
        assert!(stored > 40, "{name}: {stored}");
        // Wherever it was made, it tells nothing of that machine.
        let here = application.parent().unwrap().to_str().unwrap();
        assert!(
            !book.texts.values().any(|text| text.contains(here)),
            "{name}"
        );
        let mut known = HashMap::new();
        for (place, stored) in &book.numbers {
            let found = book.value(place, &mut known);
            let close = 1e-9 * stored.abs().max(1.0);
            assert!(
                (found - stored).abs() < close,
                "{name} {place:?}: {found} {stored}"
            );
        }
        let changes = three_changes(&book);
        let before = book.value(&book.names["coverage"], &mut known);
        for (address, value) in &changes {
            let place = book.names[&legal(address)].clone();
            book.numbers.insert(place, *value);
        }
        let mut known = HashMap::new();
        let after = figures(&application, &changes);
        let compared = agree(
            &book,
            &after,
            &mut |place| book.value(place, &mut known),
            &name,
        );
        assert!(compared > 40, "{name}: {compared}");
        let coverage = book.value(&book.names["coverage"], &mut known);
        assert!((coverage - before).abs() > 1e-4, "{name}: {coverage}");
    }
}

/// A shared number that counts through a weight is a value; what formulas follow elsewhere has a number of its own there.
#[test]
fn a_parameter_of_a_weight_and_of_a_share_does_not_change_half_of_both() {
    let folder = Folder::new();
    let _ = applications(&folder);
    let chain = "[parameter.kept]\nvalue = { parameter = \"end\" }\n\n[parameter.end]";
    let both = EVERYTHING
        .replace(
            "= 0.5\nevidence_grade   = \"C\"",
            "= { parameter = \"kept\" }\nevidence_grade   = \"C\"",
        )
        .replace("[parameter.kept]", chain);
    for text in [both.clone(), both.replace(chain, "[parameter.kept]")] {
        folder.write("everything.toml", text);
        let application = folder.path().join("everything.toml");
        let (_, mut book) = written(&folder, &application);
        let address = "effect.more.realisable";
        let place = book.names[&legal(address)].clone();
        assert_eq!(book.formulas.get(&place), None);
        assert!((book.numbers.insert(place, 0.25).unwrap() - 0.7).abs() < 1e-9);
        let mut known = HashMap::new();
        let after = figures(&application, &[(address.to_owned(), 0.25)]);
        let compared = agree(
            &book,
            &after,
            &mut |place| book.value(place, &mut known),
            address,
        );
        assert!(compared > 40, "{compared}");
    }
}

#[test]
fn the_same_application_gives_the_same_bytes_and_a_sheet_for_each_question() {
    let folder = Folder::small();
    for (language, sheets) in [
        (
            "en",
            "Summary, Inputs, Unit costs, Costs, Effects, Weights, Return plan, Sensitivity",
        ),
        (
            "sv",
            "Sammanfattning, Indata, Enhetskostnader, Kostnader, Effekter, Vikter, Återföringsplan, Känslighetsanalys",
        ),
    ] {
        for name in ["one", "two"] {
            let run = folder.si(&format!(
                "report a.toml -q --lang {language} -o {name}.xlsx --force"
            ));
            assert_eq!(run.code, 0, "{}", run.err);
        }
        let [one, two] = ["one", "two"].map(|name| folder.path().join(format!("{name}.xlsx")));
        assert_eq!(fs::read(&one).unwrap(), fs::read(two).unwrap());
        assert_eq!(Book::read(&one).sheets.join(", "), sheets);
    }
}

/// What draws say stands in the sheet of sensitivity as it stands in JSON, and no bars of letters with it.
#[test]
fn a_workbook_has_what_draws_say() {
    let folder = Folder::new();
    let file = folder.path().join("r.xlsx");
    let drawn = "examples/utomhus.toml --draws 500 -q --lang en";
    let run = si(project(), &format!("report {drawn} -o {}", file.display()));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let found = si(project(), &format!("calc {drawn} --format json")).json();
    let simulation = &found["sensitivity"]["simulation"];
    let book = Book::read(&file);
    let of_row = |label: &str, column: u32| {
        let rows = book.texts.iter().filter(|(_, text)| text.as_str() == label);
        let rows = rows.filter(|((sheet, _, _), _)| sheet == "Sensitivity");
        let cells = rows.filter_map(|((sheet, row, _), _)| {
            book.numbers.get(&(sheet.clone(), *row, column)).copied()
        });
        cells.collect::<Vec<f64>>()
    };
    let mut inputs = simulation["inputs"].as_array().unwrap().iter();
    let support = inputs
        .find(|one| one["address"] == "effect.support.units")
        .unwrap();
    for (label, column, expected) in [
        (
            "Municipality, realisable",
            2,
            &simulation["reductions"]["mean"],
        ),
        (
            "Municipality, realisable",
            3,
            &simulation["reductions"]["sd"],
        ),
        ("   Standard error", 2, &simulation["reductions"]["se"]),
        ("Coverage", 6, &simulation["coverage"]["percentiles"]["25"]),
        (
            "Kommunstyrelseförvaltningen",
            2,
            &simulation["by_department"]["executive"]["net_mean"],
        ),
        ("effect.support.units", 6, &support["total"]),
        ("effect.support.units", 7, &support["evppi"]),
    ] {
        let cells = of_row(label, column);
        let expected = expected.as_f64().unwrap();
        let is_there = cells.iter().any(|cell| (cell - expected).abs() < 0.006);
        assert!(is_there, "{label}: {expected}, not {cells:?}");
    }
    let has_marks = |text: &&String| text.contains("██") || text.contains("; ;");
    assert_eq!(book.texts.values().find(has_marks), None);
}

#[test]
fn nothing_that_is_written_in_an_application_becomes_a_formula() {
    let long = format!("+{}🙂", "1".repeat(40_000));
    let names = [
        r#"=HYPERLINK("http://x","y")"#,
        "+1",
        "@x",
        "-2+3",
        "<b>&\"'</b> \u{5d0} 🙂 and longer than the thirty-one signs of a sheet's name",
    ];
    let folder = Folder::new();
    for name in names {
        let quoted = serde_json::to_string(name).unwrap();
        let application = SMALL.replace("\"Liten\"", &quoted)
            + &format!(
                "[target_group.x]\nname = {quoted}\npeople = {{ by_year = {{ 2020 = 1 }}, source = \"{long}\" }}\n"
            );
        folder.write("a.toml", application);
        folder.write("unit-costs/2020.csv", SMALL_COSTS);
        let run = folder.si("report a.toml -q --force -o r.xlsx");
        assert_eq!(run.code, 0, "{}", run.err);
        let book = Book::read(&folder.path().join("r.xlsx"));
        assert!(
            book.texts.values().any(|text| text.contains(name)),
            "{name}"
        );
        let mut formulas = book.formulas.values();
        assert!(
            formulas.all(|formula| !formula.contains("HYPERLINK")),
            "{name}"
        );
        let lengths = book.texts.values().map(|text| text.encode_utf16().count());
        assert_eq!(lengths.max(), Some(32_767), "{name}");
    }
}

fn refused(run: &Run, said: &str) {
    let (_, reason) = run.err.split_once(": ").unwrap();
    assert_eq!(
        (run.code, reason.starts_with(said)),
        (2, true),
        "{}",
        run.err
    );
}

#[test]
fn a_workbook_is_of_one_application_as_it_is_planned() {
    let folder = Folder::new();
    let file = folder.path().join("r.xlsx");
    let report = |arguments: &str| {
        si(
            project(),
            &format!("report {arguments} -q -o {}", file.display()),
        )
    };
    refused(
        &report("examples/skolfam.toml --department social --lang en"),
        "`--department` is not for a workbook (.xlsx)",
    );
    refused(
        &report("examples/skolfam.toml --outcome examples/skolfam-outcome.toml --lang sv"),
        "`--outcome` gäller inte en arbetsbok (.xlsx)",
    );
    refused(
        &report("examples/skolfam.toml examples/sot.toml --lang en"),
        "a workbook (.xlsx) holds one application: ",
    );
    refused(
        &report("examples/fund.toml --lang sv"),
        "en arbetsbok (.xlsx) rymmer en ansökan: ",
    );
    assert!(!file.exists());
}
