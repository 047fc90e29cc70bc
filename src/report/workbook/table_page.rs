//! Tables of the result as they stand in every report, as values of a sheet.

use super::page::{CellLook, Page, SheetResult, Shown};
use crate::report::section::Section;
use crate::report::sheet::{Cell, Row};
use crate::report::tables::{Sheets, TABLES};
use crate::words::{Label, Language};

/// The column of the first figure.
const FIRST: u16 = 2;

/// Writes a sheet of those of some tables that have something to say.
pub(super) fn table_page(
    sheets: &Sheets,
    name: &'static str,
    tables: &[&str],
) -> SheetResult<Page> {
    let say = |label| Label(label).text(sheets.layout.language);
    let mut page = Page::new(
        say(name),
        &[say("workbook-values")],
        &[46, 36, 14, 14, 14, 14],
    )?;
    page.freeze()?;
    let table = |name: &&str| {
        let table = TABLES.iter().find(|table| table.name == *name)?;
        (table.in_report)(sheets, (table.section)(sheets)?)
    };
    let sections = tables.iter().filter_map(table);
    let sections: Vec<Section> = sections
        .filter(|section| !section.sheet.rows.is_empty())
        .collect();
    // What is said of a row stands beside the widest of those tables.
    let rows = sections.iter().flat_map(|section| &section.sheet.rows);
    let noted = rows.filter(|row| !row.notes.is_empty());
    let widest = noted.map(|row| row.cells.len()).max().unwrap_or(0);
    let notes = FIRST + u16::try_from(widest).unwrap_or(0);
    if widest > 0 {
        page.widen(notes, 90)?;
    }
    for section in &sections {
        write(&mut page, section, notes, sheets.layout.language)?;
    }
    Ok(page)
}

fn write(page: &mut Page, section: &Section, notes: u16, language: Language) -> SheetResult {
    let sheet = &section.sheet;
    page.text((page.row, 0), &sheet.title, CellLook::Part)?;
    page.row += 1;
    let columns = sheet.columns.iter().map(|column| column.heading.as_str());
    page.headings([sheet.label.as_str(), ""].into_iter().chain(columns), FIRST)?;
    for row in &sheet.rows {
        write_row(page, row, notes, language)?;
    }
    for sentence in &section.sentences {
        page.across(0, sentence, CellLook::Note)?;
    }
    page.row += 1;
    Ok(())
}

fn write_row(page: &mut Page, row: &Row, notes: u16, language: Language) -> SheetResult {
    let indent = if row.indented { "   " } else { "" };
    let label = format!("{indent}{}", row.label);
    page.text((page.row, 0), &label, CellLook::Text)?;
    let beside: Vec<&str> = match &row.detail {
        Some(_) => row.details().collect(),
        None => row.name.as_deref().into_iter().collect(),
    };
    page.text((page.row, 1), &beside.join("; "), CellLook::Text)?;
    for (column, cell) in (FIRST..).zip(&row.cells) {
        write_cell(page, *cell, column, row.total, language)?;
    }
    let said = row.notes.iter().map(|note| note.text.as_str());
    // Bars of letters are no words.
    let said: Vec<&str> = said
        .filter(|text| !text.is_empty() && row.name.as_deref() != Some(text))
        .collect();
    page.text((page.row, notes), &said.join("; "), CellLook::Wrapped)?;
    page.row += 1;
    Ok(())
}

fn write_cell(
    page: &mut Page,
    cell: Cell,
    column: u16,
    is_total: bool,
    language: Language,
) -> SheetResult {
    let (number, shown) = match cell {
        Cell::Empty | Cell::Year(None) => return Ok(()),
        Cell::Money(amount) | Cell::Kept(amount) => (amount.0, Shown::Kronor),
        Cell::Precise { share, .. } | Cell::Missing { share, .. } | Cell::Points(share) => {
            (share.0, Shown::Percent)
        }
        Cell::Ratio { share, .. } => (share.0, Shown::General),
        Cell::Quantity(value) | Cell::Value(value) | Cell::Input { value, .. } => {
            (value.0, Shown::General)
        }
        Cell::Factor { value, .. } => (value.0, Shown::Factor),
        Cell::Year(Some(year)) => (year.number().into(), Shown::General),
        Cell::Holds(holds) => {
            let text = Label(if holds { "yes" } else { "no" }).text(language);
            return page.text((page.row, column), text, CellLook::Text);
        }
    };
    let look = if is_total {
        CellLook::Sum(shown)
    } else {
        CellLook::Number(shown)
    };
    page.number((page.row, column), number, look)
}
