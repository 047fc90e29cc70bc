//! `si fmt`: applications, outcomes and funds laid out alike, with their comments, their order and their meaning.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use super::batch::Batch;
use super::console::{self, StandardOutput};
use super::exit::WRONG_INPUT;
use super::load::Loader;
use super::load::read::bytes;
use super::paths::{Candidate, candidates};
use super::whole_file::WholeFile;
use crate::cli::Fmt as Arguments;
use crate::input::{Document, FileKind, Source, formatted, shown, unreadable_reason};
use crate::problem::{Facts, Problem, Problems};
use crate::words::{self, Area, marked};

/// Lays each file out, or says which are not.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let found = candidates(&arguments.paths, None, &arguments.exclude);
    let loader = Loader::of_sources(None, &[], &mut Problems::default())?;
    let first = found.files.first();
    let shared = first.and_then(|candidate| loader.workspace(&candidate.path));
    let language = shared.and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, language);
    let mut batch = Batch::new(&arguments.common, language);
    for problem in found.problems {
        let file = problem.place.file.name().to_owned();
        batch.fail(&file, &[problem]);
    }
    let mut output = StandardOutput;
    for candidate in &found.files {
        let name = shown(&candidate.path);
        let (text, is_changed) = match laid_out(candidate) {
            Ok(Some(laid_out)) => laid_out,
            Ok(None) => continue,
            Err(problems) => {
                batch.fail(&name, &problems);
                continue;
            }
        };
        let is_input = name == "-";
        if is_input && !arguments.check {
            output.write_all(text.as_bytes())?;
            continue;
        }
        if !is_changed {
            continue;
        }
        let id = if arguments.check {
            batch.end_with(WRONG_INPUT);
            "fmt-not-formatted"
        } else {
            if let Err(problem) = write(&candidate.path, &text) {
                batch.fail(&name, &[problem]);
                continue;
            }
            "fmt-formatted"
        };
        if arguments.check || !arguments.common.quiet {
            let facts = Facts::new().with("file", name);
            writeln!(
                output,
                "{}",
                marked(&words::text(language, Area::Usage, id, &facts))
            )?;
        }
    }
    batch.code(Ok(()))
}

/// A file laid out, and whether it is then another; `None` if it was found in a folder and is no application, outcome
/// or fund.
///
/// # Errors
/// It cannot be read, or its syntax has errors: those are mended first.
fn laid_out(candidate: &Candidate) -> Result<Option<(String, bool)>, Vec<Problem>> {
    let path = &candidate.path;
    let bytes = bytes(path)?;
    let source = Source::toml(&shown(path), bytes.clone())?;
    let document = Document::read_allowing_empty(&source);
    let kind = FileKind::of_document(&document);
    let is_ours = matches!(
        kind,
        Some(FileKind::Application | FileKind::Outcome | FileKind::Fund)
    );
    if !candidate.named && !is_ours {
        return Ok(None);
    }
    if kind == Some(FileKind::Lock) {
        // Laid out, it would have another checksum.
        return Err(FileKind::Application.read(&document, |_| ()).1);
    }
    let problems = document.into_problems();
    if problems.has_errors() {
        return Err(problems.in_file_order());
    }
    let text = formatted(source.text());
    let is_changed = text.as_bytes() != bytes;
    Ok(Some((text, is_changed)))
}

fn write(path: &Path, text: &str) -> Result<(), Problem> {
    WholeFile::write_all(path, text.as_bytes())
        .map_err(|error| unreadable_reason(&error).unwritable(&shown(path)))
}
