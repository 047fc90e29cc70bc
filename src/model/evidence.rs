//! The evidence catalogue: what studies have found, cited by inputs.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::choice::Grade;
use super::input::Distribution;
use super::input_id::InputId;
use super::place::Place;
use super::unit_cost::is_example;

/// What a study has found: a row of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EvidenceRow {
    /// The id by which it is cited.
    pub id: String,
    /// What it is.
    pub name: String,
    /// The likely value.
    pub value: Decimal,
    /// Low and high.
    pub range: Option<(Decimal, Decimal)>,
    /// How strong it is.
    pub grade: Option<Grade>,
    /// How it was found.
    pub design: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// Anything a reader should know.
    pub note: Option<String>,
    /// Where it stands.
    pub place: Place,
}

impl EvidenceRow {
    /// Whether its source says that there is none.
    pub(crate) fn is_example_data(&self) -> bool {
        is_example(&self.source)
    }
}

/// The catalogue: of every id the version that is in force.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence(BTreeMap<String, Arc<EvidenceRow>>);

impl Evidence {
    /// Adds a row: a later one of an id is a new version of it.
    pub(crate) fn add(&mut self, row: Arc<EvidenceRow>) {
        self.0.insert(row.id.clone(), row);
    }

    /// The row in force of an id.
    pub(crate) fn row(&self, id: &str) -> Option<&Arc<EvidenceRow>> {
        self.0.get(id)
    }

    /// All rows in force, in the order of their ids.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Arc<EvidenceRow>> + Clone {
        self.0.values()
    }
}

/// The rows of a catalogue of their own; of an id the last.
impl FromIterator<Arc<EvidenceRow>> for Evidence {
    fn from_iter<I: IntoIterator<Item = Arc<EvidenceRow>>>(rows: I) -> Self {
        let mut evidence = Self::default();
        for row in rows {
            evidence.add(row);
        }
        evidence
    }
}

/// An input that cites the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Citation {
    /// The input.
    pub input: InputId,
    /// The id that it cites.
    pub id: String,
    /// How values of its range are drawn, where the application says it.
    pub distribution: Option<Distribution>,
    /// Where the id stands.
    pub place: Place,
    /// The row with which it is computed; `None` until it has been looked up, or if there is none.
    pub row: Option<Arc<EvidenceRow>>,
}
