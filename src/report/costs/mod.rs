//! What is said of the unit-cost database.

mod columns;
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
use listing::{ColumnPlace, ListCell, ListColumn};
pub(crate) use listing::{InForms, Listing};

/// A column with its heading.
fn column(key: &'static str, language: Language) -> ListColumn {
    let heading = text(language, Area::Costs, key, &Facts::new());
    ListColumn {
        key,
        heading,
        place: ColumnPlace::Always,
    }
}
