//! Reading an outcome: what follow-up has verified of an application (`si settle`).

mod follow;
mod prices;
mod written;

use follow::Following;
use written::{Written, written};

use super::document::{Broken, Document};
use super::document_kind::FileKind;
use super::source::Source;
use crate::model::{Case, Outcome, Placed, UnitCosts, Year};
use crate::problem::{Problem, Problems, first_error};

/// An outcome's file, read once.
#[derive(Debug)]
pub(crate) struct OutcomeFile {
    /// The file.
    pub source: Source,
    /// The id of the application whose outcome it is, as it is written, whatever else is wrong.
    pub application: Option<Placed<String>>,
    /// What is wrong with it by itself.
    pub problems: Vec<Problem>,
    written: Option<Written>,
    broken: Broken,
}

impl OutcomeFile {
    /// Reads an outcome.
    pub(crate) fn read(source: Source) -> Self {
        let document = Document::read(&source);
        let (written, problems) = FileKind::Outcome.read(&document, written);
        let application = document.text_at("application").map(|(id, _)| id);
        let application = application.filter(|_| written.is_some());
        let broken = document.broken().clone();
        Self {
            source,
            application,
            problems,
            written,
            broken,
        }
    }
}

/// The outcome of a case as its file gives it, verified up to `as_of`, else up to the last year for which the file has
/// something verified; `None` if something is wrong, which is noted.
///
/// `unit_costs` price verified units where the file asks for the prices of each year.
pub(crate) fn outcome(
    file: &OutcomeFile,
    case: &Case,
    unit_costs: &UnitCosts,
    as_of: Option<Year>,
    problems: &mut Problems,
) -> Option<Outcome> {
    let written = file.written.as_ref()?;
    let mut found = Problems::default();
    let following = Following::new(case, written, as_of, &mut found);
    let outcome = following.map(|following| following.outcome(unit_costs, &mut found));
    let mut found = found.in_file_order();
    found.retain(|problem| !file.broken.holds_back(problem));
    let is_right = first_error(&found).is_none();
    problems.extend(found);
    outcome.filter(|_| is_right)
}
