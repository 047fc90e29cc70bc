//! Key figures of Kolada, the municipalities' database: what saved pages and tables of it say of one municipality in one
//! year. Of many key figures few are unit costs; the rest is left out, and told.

mod municipality;
mod next;
mod observation;
mod page;
mod retired;
mod table;
mod taken;
mod title;

use encoding_rs::UTF_8;

use super::{Import, ImportWanted, SourceFile};
use crate::input::{Source, decoded, fingerprint};
use crate::problem::{Code, Place, Problem};
use next::missing_pages;
use observation::KoladaFiles;
use page::read_pages;
use table::{is_table, read_table};
use taken::take;

/// How much of a file's beginning is looked at.
const LOOKED_AT: usize = 1 << 12;

/// Whether a file is one of Kolada.
pub(super) fn is_kolada(file: &SourceFile) -> bool {
    let start = file.bytes.get(..LOOKED_AT).unwrap_or(&file.bytes);
    let (text, ..) = UTF_8.decode(start);
    is_json(&text) || is_table(&text)
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// Reads files of Kolada together.
pub(super) fn read(files: &[&SourceFile], wanted: &ImportWanted, import: &mut Import) {
    let mut read = KoladaFiles::default();
    for file in files {
        let source = match source(file) {
            Ok(source) => source,
            Err(problem) => {
                import.problems.push(problem);
                continue;
            }
        };
        let number = read.sources.len();
        if is_json(source.text()) {
            read_pages(&mut read, number, &source, &mut import.problems);
        } else {
            read_table(&mut read, number, &source, &mut import.problems);
        }
        read.sources.push(source);
    }
    import.problems.extend(missing_pages(&read));
    take(&read, wanted, import);
}

fn source(file: &SourceFile) -> Result<Source, Problem> {
    let (text, _, is_broken) = UTF_8.decode(&file.bytes);
    if !is_json(&text) {
        return decoded(&file.name, (&file.bytes).into());
    }
    if is_broken {
        let problem = Problem::new(Code::NOT_TEXT, Place::file(&file.name));
        return Err(problem.fact("kind", "json"));
    }
    Ok(Source::new(
        &file.name,
        text.into_owned(),
        fingerprint(&file.bytes),
    ))
}
