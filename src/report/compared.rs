//! What a report says of old and new: an application with other unit costs, and two versions of one.

use std::sync::Arc;

use crate::model::Year;
use crate::recalculation::Comparison;

/// A file with its fingerprint.
pub(crate) type Fingerprint = (String, String);

/// An application that was recalculated with other unit costs.
#[derive(Clone, Debug)]
pub(crate) struct Recalculated {
    /// Its file, as the user named it.
    pub file: Fingerprint,
    pub id: String,
    pub name: String,
    /// The old and the new price year.
    pub price_years: [Year; 2],
    /// One fingerprint for all files of the old unit costs, and one for those of the new.
    pub unit_costs: [Arc<str>; 2],
    /// Old and new.
    pub comparison: Comparison,
}

/// Two versions of an application.
#[derive(Clone, Debug)]
pub(crate) struct Differing {
    /// The two files.
    pub files: [Fingerprint; 2],
    /// The id of the new version.
    pub id: String,
    /// The name of the new version.
    pub name: String,
    /// Old and new; the parts are what was changed and has to do with figures, in the file's order.
    pub comparison: Comparison,
    /// The addresses of what was changed beside it: names, texts, sources.
    pub without_figures: Vec<String>,
}
