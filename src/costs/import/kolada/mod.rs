//! Key figures of Kolada, the municipalities' database: what saved pages and tables of it say of one municipality in one
//! year. Of many key figures few are unit costs; the rest is left out, and told.

mod municipality;
mod next;
mod observation;
mod page;
mod retired;
mod taken;
mod title;

use encoding_rs::UTF_8;

use super::{Import, SourceFile, Wanted};
use crate::input::{Source, fingerprint};
use crate::problem::{Code, Place, Problem};
use observation::KoladaFiles;

/// Whether a file is one of Kolada.
pub(super) fn is_kolada(file: &SourceFile) -> bool {
    let (text, ..) = UTF_8.decode(&file.bytes);
    text.trim_start().starts_with(['{', '['])
}

/// Reads files of Kolada together.
pub(super) fn read(files: &[&SourceFile], wanted: &Wanted, import: &mut Import) {
    let mut read = KoladaFiles::default();
    for file in files {
        let (text, _, is_broken) = UTF_8.decode(&file.bytes);
        if is_broken {
            let problem = Problem::new(Code::NOT_TEXT, Place::file(&file.name));
            import.problems.push(problem.fact("kind", "json"));
            continue;
        }
        let sha256 = fingerprint(&file.bytes);
        let text = text.into_owned();
        let number = read.sources.len();
        read.sources.push(Source::new(&file.name, text, sha256));
        page::read_pages(&mut read, number, &mut import.problems);
    }
    import.problems.extend(next::missing_pages(&read));
    taken::take(&read, wanted, import);
}
