//! What is written of one application, in a form in which they stand after each other.

use std::io;

use super::compared::Fate;
use crate::cli::Format;
use crate::report::csv::Csv;
use crate::report::recalculation_sheets::sheets;
use crate::report::terminal::Layout;
use crate::report::{self, Failed, json, recalculation_json};

/// What one application gives; nothing in tables, which are made when the last one is there.
pub(super) fn chunk(
    file: &str,
    fate: &Fate,
    format: Format,
    layout: Layout,
) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::new();
    let failed = |fate: &Fate| match fate {
        Fate::Failed(problems) => Some(report::Outcome::Failed(Failed {
            file: file.to_owned(),
            problems: problems.clone(),
        })),
        _ => None,
    };
    match (format, fate) {
        (Format::Ndjson, Fate::Recalculated(recalculated)) => {
            recalculation_json::write_line(&mut chunk, recalculated)?;
        }
        (Format::Json, Fate::Recalculated(recalculated)) => {
            recalculation_json::write(&mut chunk, recalculated)?;
        }
        (Format::Csv, Fate::Recalculated(recalculated)) => {
            let mut csv = Csv::continued(&mut chunk, layout.language, false);
            for sheet in sheets(recalculated, true, layout) {
                csv.write(&sheet, &recalculated.file.0)?;
            }
            csv.finish()?;
        }
        (Format::Ndjson, fate) => {
            if let Some(failed) = failed(fate) {
                json::write_line(&mut chunk, &failed, layout.language)?;
            }
        }
        (Format::Json, fate) => {
            if let Some(failed) = failed(fate) {
                json::write(&mut chunk, &[failed], false, layout.language)?;
                chunk.truncate(chunk.trim_ascii_end().len());
            }
        }
        _ => {}
    }
    Ok(chunk)
}
