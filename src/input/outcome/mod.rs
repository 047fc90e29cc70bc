//! Reading an outcome: what follow-up has verified of an application (`si settle`).

use super::document::Document;
use super::source::Source;
use crate::model::{Case, Outcome, Placed, UnitCosts, Year};
use crate::problem::{Problem, Problems};

/// An outcome's file, read once.
#[derive(Debug)]
pub(crate) struct OutcomeFile {
    /// The file.
    pub source: Source,
    /// The id of the application whose outcome it is, as it is written, whatever else is wrong.
    pub application: Option<Placed<String>>,
    /// What is wrong with its syntax.
    pub problems: Vec<Problem>,
}

impl OutcomeFile {
    /// Reads which application an outcome is of.
    pub(crate) fn read(source: Source) -> Self {
        let document = Document::read(&source);
        let application = document.text_at("application").map(|(id, _)| id);
        let problems = document.into_problems().in_file_order();
        Self {
            source,
            application,
            problems,
        }
    }
}

/// The outcome of a case as its file gives it, verified up to `as_of`, else up to the last year for which the file has
/// something verified; `None` if something is wrong, which is noted.
///
/// `unit_costs` price verified units where the file asks for the prices of each year.
pub(crate) fn outcome(
    _file: &OutcomeFile,
    _case: &Case,
    _unit_costs: &UnitCosts,
    _as_of: Option<Year>,
    _problems: &mut Problems,
) -> Option<Outcome> {
    None
}
