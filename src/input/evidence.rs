//! The evidence catalogue: reading its CSV files, and giving inputs what they cite.

use std::sync::Arc;

use super::csv_columns::{DESIGN, EVIDENCE, GRADE, HIGH, LOW, NAME, NOTE, SOURCE, VALUE};
use super::csv_files::{CsvFile, each_file, id};
use super::csv_reader::CsvReader;
use super::csv_row::CsvRow;
use super::faults::{among, out_of_bounds};
use super::paths::Searched;
use super::ranges::off_centre;
use super::source::Source;
use crate::model::{
    Amount, Application, Bounds, Choice, Citation, Evidence, EvidenceRow, Input, Range,
};
use crate::problem::{Code, Fact, Problem, Problems};

/// Reads the files of a catalogue together. What is wrong with them is noted in `problems`; what is right is read. Of an
/// id the last row counts, in the last file.
///
/// Gives the catalogue and the texts of the files.
pub(crate) fn evidence(files: Vec<CsvFile>, problems: &mut Problems) -> (Evidence, Vec<Source>) {
    let mut evidence = Evidence::default();
    let sources = each_file(
        files,
        |_| &EVIDENCE,
        problems,
        |_, reader| {
            for row in reader.rows() {
                if let Some(read) = evidence_row(reader, &row) {
                    evidence.add(Arc::new(read));
                }
            }
        },
    );
    (evidence, sources)
}

fn evidence_row(reader: &CsvReader, row: &CsvRow) -> Option<EvidenceRow> {
    let id = id(reader, row);
    let name = reader.required(row, NAME);
    let value = reader.required_number(row, VALUE, Bounds::ANY);
    let range = reader.range(row, [LOW, HIGH], value, Bounds::ANY);
    let grade = reader.choice(row, GRADE);
    let source = reader.required(row, SOURCE);
    Some(EvidenceRow {
        id: id?.to_owned(),
        name: name?.to_owned(),
        value: value?,
        range,
        grade,
        design: reader.optional(row, DESIGN).map(str::to_owned),
        source: source?.to_owned(),
        note: reader.optional(row, NOTE).map(str::to_owned),
        place: reader.table.place(row),
    })
}

/// Gives every input that cites evidence what its row holds: value, range and source. What is wrong is added to
/// `problems`.
///
/// `evidence` is the catalogue, or where it was looked for in vain.
pub(crate) fn cite(
    application: &mut Application,
    evidence: Result<&Evidence, &Searched>,
    problems: &mut Problems,
) {
    let evidence = match evidence {
        Ok(evidence) => evidence,
        Err(searched) => {
            // One catalogue is missing, however many inputs cite it.
            let first = application.citations.first();
            problems.extend(first.map(|first| {
                let problem = Problem::new(Code::NO_EVIDENCE, first.place.clone());
                let places = Fact::names(&searched.places);
                problem.fact(
                    "searched",
                    Some(places).filter(|_| !searched.places.is_empty()),
                )
            }));
            return;
        }
    };
    for citation in &mut application.citations {
        let input = application.inputs.of_mut(citation.input);
        if let Some(row) = evidence.row(&citation.id) {
            problems.extend(cited(input, citation, row));
            citation.row = Some(Arc::clone(row));
        } else {
            let id = &citation.id;
            let problem = Problem::new(Code::UNKNOWN_EVIDENCE, citation.place.clone());
            let known = evidence.rows().map(|row| row.id.as_str());
            problems.push(among(problem.fact("name", id), id, known));
        }
    }
}

/// Gives an input what a row holds; what does not fit it is said of the place that cites the row.
fn cited(input: &mut Input, citation: &Citation, row: &EvidenceRow) -> Vec<Problem> {
    let bounds = input.bounds;
    let (low, high) = row.range.unzip();
    // The range of a parameter is kept within the bounds of its places, as any other is.
    let is_parameter = input.address.starts_with("parameter.");
    let ends = [("low", low), ("high", high)].into_iter();
    let ends = ends.filter_map(|(key, end)| Some((key, end?)).filter(|_| !is_parameter));
    let numbers = [("value", row.value)].into_iter().chain(ends);
    let outside = numbers.filter(|(_, number)| !bounds.hold(*number));
    let outside = outside.map(|(key, number)| {
        let place = citation.place.clone();
        out_of_bounds(place, &input.address, number, bounds)
            .in_words("out-of-bounds-evidence")
            .fact("key", key)
            .fact("id", &row.id)
            .fact("row", row.place.to_string())
    });
    let mut problems: Vec<Problem> = outside.collect();
    let range = row.range.map(|(low, high)| Range {
        low,
        high,
        distribution: citation.distribution.unwrap_or_default(),
        counts: None,
    });
    let at = |code| Problem::new(code, citation.place.clone());
    match (range, citation.distribution) {
        (None, Some(distribution)) => {
            let problem = at(Code::DISTRIBUTION_WITHOUT_RANGE);
            problems.push(problem.fact("distribution", distribution.word()));
        }
        (Some(range), _) => {
            problems.extend(off_centre(row.value, range, || at(Code::VALUE_OFF_CENTRE)));
        }
        (None, None) => {}
    }
    input.amount = Amount::Number(row.value);
    input.range = range;
    input.source = Some(row.source.clone());
    problems
}
