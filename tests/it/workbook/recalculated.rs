//! The same by a spreadsheet: LibreOffice computes every formula anew, before and after inputs are changed.

use std::path::{Path, PathBuf};
use std::process::Command;

use rust_xlsxwriter::{Formula, Workbook, Worksheet};

use super::formulas::Book;
use super::{agree, applications, figures, legal, three_changes, written};
use crate::support::{Folder, finished, runs};

/// Writes a workbook again, its formulas without what they had stored.
fn without_results(book: &Book, file: &Path) {
    let mut workbook = Workbook::new();
    for name in &book.sheets {
        let mut sheet = Worksheet::new();
        sheet.set_name(name).unwrap();
        sheet.set_formula_result_default("");
        for ((of, row, column), number) in &book.numbers {
            if of == name {
                let column = u16::try_from(*column).unwrap();
                sheet.write_number(*row, column, *number).unwrap();
            }
        }
        for ((of, row, column), formula) in &book.formulas {
            if of == name {
                let column = u16::try_from(*column).unwrap();
                let formula = Formula::new(format!("={formula}"));
                sheet.write_formula(*row, column, formula).unwrap();
            }
        }
        workbook.push_worksheet(sheet);
    }
    for (name, (sheet, row, column)) in &book.names {
        let column = u16::try_from(*column).unwrap();
        let cell = rust_xlsxwriter::utility::row_col_to_cell_absolute(*row, column);
        let formula = format!("='{sheet}'!{cell}");
        workbook.define_name(name, &formula).unwrap();
    }
    workbook.save(file).unwrap();
}

/// What LibreOffice makes of a workbook.
fn recalculated(folder: &Folder, file: &Path) -> PathBuf {
    let out = folder.path().join("out");
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        folder.path().display()
    );
    let mut soffice = Command::new("soffice");
    let soffice = soffice.args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"]);
    let run = finished(soffice.arg(&out).arg(file));
    assert_eq!(run.code, 0, "{}", run.err);
    out.join(file.file_name().unwrap())
}

#[test]
#[ignore = "starts LibreOffice twenty times"]
fn a_spreadsheet_comes_to_what_is_calculated_before_and_after_inputs_are_changed() {
    if !runs("soffice", &["--version"]) {
        return;
    }
    let folder = Folder::new();
    for application in applications(&folder) {
        let name = application
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let (_, mut book) = written(&folder, &application);
        let three = three_changes(&book);
        for changes in [Vec::new(), three] {
            for (address, value) in &changes {
                let place = book.names[&legal(address)].clone();
                book.numbers.insert(place, *value);
            }
            let file = folder.path().join(format!("{name}-{}.xlsx", changes.len()));
            without_results(&book, &file);
            let found = Book::read(&recalculated(&folder, &file));
            let expected = figures(&application, &changes);
            let compared = agree(&book, &expected, &mut |place| found.numbers[place], &name);
            assert!(compared > 40, "{name}: {compared}");
        }
    }
}
