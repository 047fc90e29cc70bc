//! The files of an import, each read as what it is: key figures of Kolada, or a table.

use super::{Import, ImportWanted, SourceFile, kolada, mapped, refused};
use crate::input::{Document, FileKind, Mapping, Source, mapping};
use crate::problem::{Level, Problem};

/// Reads files together, each as what it is.
pub(crate) fn read(files: &[SourceFile], wanted: &ImportWanted) -> Import {
    let mut import = Import::default();
    let (of_kolada, tables): (Vec<&SourceFile>, Vec<_>) =
        files.iter().partition(|file| kolada::is_kolada(file));
    if !of_kolada.is_empty() {
        kolada::read(&of_kolada, wanted, &mut import);
    }
    read_tables(&tables, wanted, &mut import);
    refuse_again(&mut import);
    import
}

/// Reads tables by the mapping, if that is right.
fn read_tables(files: &[&SourceFile], wanted: &ImportWanted, import: &mut Import) {
    let mapping = match wanted.mapping.as_ref().map(mapping_of).transpose() {
        Ok(mapping) => mapping,
        Err(problems) => return import.problems.extend(problems),
    };
    for file in files {
        mapped::read_table(file, wanted, mapping.as_ref(), import);
    }
}

/// Refuses rows of what stands in another row too that was refused: which of the two counts is not known.
fn refuse_again(import: &mut Import) {
    let Import {
        rows,
        problems,
        refused: before,
    } = import;
    rows.retain(|row| {
        let id = row.row.unit_cost.id();
        let again = before.iter().find(|(refused, _)| refused == id);
        if let Some((_, place)) = again {
            let problem = refused(row.row.place.clone(), "not-imported-refused-too");
            let problem = problem.fact("id", id).fact("file", place.file.name());
            problems.push(problem.fact("line", place.line.to_string()));
        }
        again.is_none()
    });
}

fn mapping_of(file: &SourceFile) -> Result<Mapping, Vec<Problem>> {
    let source = Source::toml(&file.name, file.bytes.clone()).map_err(|problem| vec![problem])?;
    let document = Document::read(&source);
    let (mapping, problems) = FileKind::Mapping.read(&document, mapping);
    if problems
        .iter()
        .any(|problem| problem.level() == Level::Error)
    {
        return Err(problems);
    }
    Ok(mapping)
}
