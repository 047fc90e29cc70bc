//! What is said of the unit-cost database.

mod columns;
mod diff;
mod imported;
mod indexed;
mod list;
mod list_cell;
mod listing;
mod schema;
mod show;

use crate::model::Language;
use crate::problem::Facts;
use crate::words::{Area, text};

pub(crate) use diff::diff;
pub(crate) use imported::imported;
pub(crate) use indexed::{Indexing, indexed};
pub(crate) use list::list;
use list_cell::{ColumnPlace, ListCell, ListColumn};
pub(crate) use listing::{InForms, Listing};
pub(crate) use schema::costs_schema;
pub(crate) use show::{UnitCostUse, show};

/// A column with its heading.
fn column(key: &'static str, language: Language) -> ListColumn {
    let heading = text(language, Area::Costs, key, &Facts::new());
    ListColumn {
        key,
        heading,
        place: ColumnPlace::Always,
    }
}
