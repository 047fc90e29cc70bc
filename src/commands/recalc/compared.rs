//! What an item of a run gave.

use crate::problem::{Code, Problem};
use crate::report::compared::Recalculated;

/// What an item gave.
pub(super) struct Compared {
    /// Its name.
    pub(super) file: String,
    pub(super) fate: Fate,
    pub(super) notes: Notes,
    /// Whether `--fail-on` names it.
    pub(super) fails: bool,
    /// What is written of it.
    pub(super) chunk: Vec<u8>,
}

/// What became of an item.
pub(super) enum Fate {
    /// It was recalculated.
    Recalculated(Box<Recalculated>),
    /// It has errors.
    Failed(Vec<Problem>),
    /// It was found in a folder and is no application.
    PassedOver,
}

/// What deserves a word at the end of a run.
#[derive(Default)]
pub(super) struct Notes {
    /// The ids that the new unit costs have no price of.
    pub(super) lacking: Vec<String>,
    /// Whether they have a price of such an id in another year.
    pub(super) has_other_year: bool,
    /// Whether the lock is older than the application, and its old unit costs were found elsewhere.
    pub(super) is_lock_set_aside: bool,
}

impl Notes {
    /// Notes the ids that the new unit costs have no price of.
    pub(super) fn add_lacking(&mut self, problems: &[Problem]) {
        for problem in problems {
            self.has_other_year |= problem.code() == Code::NO_PRICE_FOR_YEAR;
            let name = match problem.code() {
                Code::UNKNOWN_UNIT_COST => problem.text_of("name"),
                Code::NO_PRICE_FOR_YEAR => problem.text_of("id"),
                _ => None,
            };
            let Some(id) = name.map(str::to_owned) else {
                continue;
            };
            if !self.lacking.contains(&id) {
                self.lacking.push(id);
            }
        }
    }
}
