//! What is said of the unit-cost database.

mod imported;
mod indexed;
mod list;
mod listing;

use crate::model::Language;
use crate::problem::Facts;
use crate::words::{Area, text};

pub(crate) use imported::imported;
pub(crate) use indexed::{Indexing, indexed};
pub(crate) use list::list;
pub(crate) use listing::{ListCell, ListColumn, Listing};

/// A column with its heading.
fn column(key: &'static str, language: Language) -> ListColumn {
    let heading = text(language, Area::Costs, key, &Facts::new());
    ListColumn { key, heading }
}
