//! A spreadsheet so broken that its reader gives up: told as what is wrong with the file, not as a fault of the program.

use std::{panic, process};

use super::super::console;
use super::super::exit::WRONG_INPUT;
use crate::costs::import::{Import, ImportWanted, SourceFile, read, refused};
use crate::model::Language;
use crate::problem::{Level, Place};

/// Reads the sources. Where the reader of spreadsheets gives up, the program ends with that: nothing is written yet.
pub(super) fn read_or_end(
    sources: &[SourceFile],
    wanted: &ImportWanted,
    language: Language,
) -> Import {
    let is_packed = |file: &&SourceFile| {
        let starts: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];
        starts.iter().any(|start| file.bytes.starts_with(start))
    };
    let names: Vec<&str> = sources
        .iter()
        .filter(is_packed)
        .map(|file| file.name.as_str())
        .collect();
    if names.is_empty() {
        return read(sources, wanted);
    }
    let place = Place::file(&names.join(", "));
    let problem = refused(place, "not-imported-spreadsheet").fact("reason", "broken");
    let told = problem.told_in_short(Level::Error, language);
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |_| {
        console::tell(&told);
        process::exit(i32::from(WRONG_INPUT));
    }));
    let import = read(sources, wanted);
    panic::set_hook(hook);
    import
}
