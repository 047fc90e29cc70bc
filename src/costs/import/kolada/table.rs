//! Kolada's values, and what its key figures are, as tables: so clients write them, with one row a value.

use super::observation::{
    CUT, KeyFigure, KoladaFiles, KoladaValue, Observation, QUOTED, cut, municipality_id,
};
use crate::input::{Amounts, CsvRecords, Source};
use crate::problem::Problems;

/// The columns of values, each with the names that it has.
const VALUES: [&[&str]; 4] = [&["kpi"], &["value"], YEAR, MUNICIPALITY];
const YEAR: &[&str] = &["year", "period"];
const MUNICIPALITY: &[&str] = &["municipality_id", "municipality"];

/// The columns of key figures.
const KEY_FIGURES: [&[&str]; 3] = [&["id"], &["title"], &["operating_area"]];

/// Whether a file is such a table, by its header.
pub(super) fn is_table(start: &str) -> bool {
    let header = start.lines().next().unwrap_or("");
    let headings: Vec<String> = header.split([';', ',', '\t']).map(plain).collect();
    let has = |names: &&[&str]| {
        names
            .iter()
            .any(|name| headings.iter().any(|heading| heading == name))
    };
    VALUES.iter().all(has) || KEY_FIGURES.iter().all(has)
}

/// A heading in lower case, without the quotation marks of some clients.
fn plain(heading: &str) -> String {
    heading
        .trim_start_matches('\u{FEFF}')
        .trim()
        .trim_matches('"')
        .to_lowercase()
}

/// Reads a table, the file with that number.
pub(super) fn read_table(
    files: &mut KoladaFiles,
    file: usize,
    source: &Source,
    problems: &mut Problems,
) {
    let records = CsvRecords::read(source);
    problems.extend(records.unclosed());
    let rows: Vec<Vec<&str>> = records
        .cells()
        .map(|(_, cells)| cells.map(str::trim).collect())
        .collect();
    let Some(header) = rows.first() else {
        return;
    };
    let headings: Vec<String> = header.iter().map(|heading| plain(heading)).collect();
    let column = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| headings.iter().position(|heading| heading == name))
    };
    let cell = |row: &[&'_ str], names: &[&str]| -> String {
        let text = column(names).and_then(|column| row.get(column).copied());
        text.unwrap_or_default().to_owned()
    };
    let Some(values) = column(&["value"]) else {
        for row in rows.iter().skip(1) {
            let key_figure = KeyFigure {
                title: cell(row, &["title"]),
                area: cell(row, &["operating_area"]),
                kind: cell(row, &["municipality_type"]),
            };
            let id = cell(row, &["id"]).to_uppercase();
            files.key_figures.insert(id, key_figure);
        }
        return;
    };
    let texts = rows
        .iter()
        .skip(1)
        .filter_map(|row| row.get(values).copied());
    let amounts = Amounts::of(texts.map(cut), records.has_semicolons());
    for (number, row) in rows.iter().enumerate().skip(1) {
        let text = row.get(values).copied().unwrap_or_default();
        let is_deleted = cell(row, &["isdeleted"]).eq_ignore_ascii_case("true");
        let value = match text.to_lowercase().as_str() {
            _ if is_deleted => KoladaValue::Deleted,
            "" | "null" | "na" | "nan" | "none" => KoladaValue::Null,
            _ => match amounts.read(cut(text), "value", records.place(number, values)) {
                Ok(amount) => {
                    let place = records.place(number, values);
                    problems.extend(amounts.doubt(text, amount.number, &place));
                    if cut(text) != text.trim() {
                        KoladaValue::ByRule(amount.number, CUT)
                    } else if amount.is_by_rule {
                        KoladaValue::ByRule(amount.number, QUOTED)
                    } else {
                        KoladaValue::Number(amount.number)
                    }
                }
                Err(problem) => KoladaValue::Wrong(Box::new(problem)),
            },
        };
        let gender = column(&["gender"]).map_or("T".to_owned(), |_| cell(row, &["gender"]));
        files.observations.push(Observation {
            kpi: cell(row, &["kpi"]).to_uppercase(),
            municipality: municipality_id(&cell(row, MUNICIPALITY)),
            kind: Some(cell(row, &["municipality_type"])).filter(|kind| !kind.is_empty()),
            period: cell(row, YEAR),
            gender,
            value,
            at: (file, records.offset(number, values)),
        });
    }
}
