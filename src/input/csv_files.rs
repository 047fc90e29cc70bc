//! CSV files that are read together: a database of unit costs, or a catalogue of evidence.

use super::csv_columns::{Columns, ID, INCLUDES};
use super::csv_reader::CsvReader;
use super::csv_row::CsvRow;
use super::csv_table::CsvTable;
use super::decoding::decoded;
use super::source::{Source, shortened};
use crate::problem::{Code, Problems};

/// The bytes of one file of a database.
pub(crate) struct CsvFile {
    /// The file, as the user named it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether it is the index series.
    pub is_index: bool,
}

/// Reads files one after the other, each by its columns. What is wrong with them is noted in `problems`; what is right is
/// read. Gives the texts of the files; both are told whether it is the index series.
pub(super) fn each_file(
    files: Vec<CsvFile>,
    columns: impl Fn(bool) -> &'static Columns,
    problems: &mut Problems,
    mut read: impl FnMut(bool, &CsvReader),
) -> Vec<Source> {
    let mut sources = Vec::new();
    for file in files {
        let is_index = file.is_index;
        let source = match decoded(&file.name, file.bytes.into()) {
            Ok(source) => source,
            Err(problem) => {
                problems.extend([problem]);
                continue;
            }
        };
        let columns = columns(is_index);
        if let Some(table) = CsvTable::read(&source, columns, problems) {
            read(is_index, &CsvReader::new(table, columns, problems));
        }
        sources.push(source);
    }
    sources
}

/// An id of a row: text without spaces, which separate the ids of `includes`.
pub(super) fn id<'r>(reader: &CsvReader, row: &CsvRow<'r>) -> Option<&'r str> {
    let id = reader.required(row, ID)?;
    if id.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Some(id);
    }
    if let Some(sign) = id.chars().find(|sign| is_invisible(*sign)) {
        let problem = reader.problem(Code::INVALID_ID, row, ID);
        let problem = problem.in_words("invalid-id-invisible");
        let visible: String = id.chars().filter(|sign| !is_invisible(*sign)).collect();
        let problem = problem.fact("sign", format!("U+{:04X}", u32::from(sign)));
        reader.report(problem.fact("id", shortened(&visible)));
        return None;
    }
    if !id.contains(char::is_whitespace) {
        return Some(id);
    }
    let id = shortened(id);
    let joined = id.split_whitespace().collect::<Vec<_>>().join("-");
    let problem = reader
        .problem(Code::INVALID_ID, row, ID)
        .in_words("invalid-id-space");
    let includes = reader.knows(INCLUDES).then(|| reader.called(INCLUDES));
    let problem = problem.fact("includes", includes);
    reader.report(problem.fact("id", id).fact("joined", joined));
    None
}

/// Whether a sign is not seen, so that two ids which differ by it alone look the same.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
        || sign.is_control() && !sign.is_whitespace()
}
