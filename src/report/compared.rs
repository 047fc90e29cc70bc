//! What a report says of old and new: an application with other unit costs, and two versions of one.

use std::sync::Arc;

use crate::model::Year;
use crate::recalculation::{Delta, Recalculation, Snapshot};

/// A file with its fingerprint.
pub(crate) type Fingerprint = (String, String);

/// An application that was recalculated with other unit costs.
#[derive(Clone, Debug)]
pub(crate) struct Recalculated {
    /// Its file, as the user named it.
    pub file: Fingerprint,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The old and the new price year.
    pub price_years: [Year; 2],
    /// One fingerprint for all files of the old unit costs, and one for those of the new.
    pub unit_costs: [Arc<str>; 2],
    /// Old and new.
    pub recalculation: Recalculation,
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
    /// The figures of the old version.
    pub old: Snapshot,
    /// The figures of the new version.
    pub new: Snapshot,
    /// The departments of both versions, with their names, those of the new one first.
    pub departments: Vec<(String, String)>,
    /// What was changed and has to do with figures, in the file's order.
    pub changes: Vec<AttributedChange>,
    /// The addresses of what was changed beside it: names, texts, sources.
    pub without_figures: Vec<String>,
}

/// A change from one version to the next.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AttributedChange {
    /// The address of what changed.
    pub address: String,
    /// What stood there, as it was written.
    pub old: Option<String>,
    /// What stands there now.
    pub new: Option<String>,
    /// What it did.
    pub effect: ChangeEffect,
}

/// What a change did to the figures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ChangeEffect {
    /// This.
    Moves(Delta),
    /// It makes no application of its own; what it does is counted with the change at this address.
    With(String),
}
