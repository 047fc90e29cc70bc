//! A lock: the figures of an application as they were fixed, with everything that they rest on.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    Conversion, Evidence, EvidenceRow, IndexSeries, Place, Policy, Status, UnitCost, UnitCostRow,
    UnitCosts, Year,
};

/// The figures of an application, what it says, and the unit costs and the policy with which they were computed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Lock {
    /// The version of the program that wrote it.
    pub si: String,
    /// The application.
    pub application: LockedApplication,
    /// The policy in force.
    pub policy: Policy,
    /// What the application says, each thing by its address.
    pub entries: Vec<(String, LockedValue)>,
    /// The unit costs used.
    pub unit_costs: Vec<LockedUnitCost>,
    /// The rows of evidence used, each in the lock itself once that is read.
    pub evidence: Vec<Arc<EvidenceRow>>,
    /// The figures of the result, by their names.
    pub results: Vec<(String, LockedValue)>,
    /// The outcome with which it was settled, where it was.
    pub outcome: Option<LockedOutcome>,
}

/// The outcome of a lock, and what the settlement with it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LockedOutcome {
    /// Its file, as it is named from the lock's folder.
    pub file: String,
    /// The SHA-256 of the file's text, with lines that end in LF.
    pub sha256: String,
    /// The last verified year.
    pub as_of: Year,
    /// The figures that matter of the settlement, by their names.
    pub results: Vec<(String, LockedValue)>,
}

/// The application of a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LockedApplication {
    /// Its id.
    pub id: String,
    /// The name of its file, without the folder.
    pub file: String,
    /// The SHA-256 of the file's text, with lines that end in LF.
    pub sha256: String,
    /// Its status, where it has one.
    pub status: Option<Status>,
    /// The year in whose prices all amounts are.
    pub price_year: Year,
}

/// A unit cost as it was found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LockedUnitCost {
    /// What it is.
    pub unit_cost: UnitCost,
    /// The price year of the row.
    pub year: Year,
    /// Kronor per unit, before any conversion.
    pub cost: Decimal,
    /// Low and high of the database's row, kronor per unit, before any conversion.
    pub range: Option<(Decimal, Decimal)>,
    /// The file and the line of its row, in the lock itself once that is read; nothing where the application brings it.
    pub place: Option<(String, u32)>,
    /// How it was converted to the application's price year.
    pub conversion: Option<Conversion>,
}

/// A value that can be compared with what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LockedValue {
    /// A number.
    Number(Decimal),
    /// A year that never comes.
    Never,
    /// Yes or no.
    Is(bool),
    /// A word, a date, an id.
    Text(String),
}

impl Lock {
    /// The rows that were found in a database, and the index values that converted them, as a database of their own.
    /// What the application brings itself is not among them.
    pub(crate) fn unit_costs(&self) -> UnitCosts {
        let rows = self.unit_costs.iter().filter_map(|locked| {
            let (file, line) = locked.place.as_ref()?;
            Some(UnitCostRow {
                unit_cost: locked.unit_cost.clone(),
                year: locked.year,
                cost: locked.cost,
                range: locked.range,
                place: Place {
                    line: *line,
                    column: 1,
                    ..Place::file(file)
                },
            })
        });
        UnitCosts::new(rows, self.series())
    }

    /// The rows of evidence, as a catalogue of their own.
    pub(crate) fn evidence(&self) -> Evidence {
        self.evidence.iter().cloned().collect()
    }

    /// The index series, with the years that conversions used.
    fn series(&self) -> Vec<IndexSeries> {
        let mut all: Vec<IndexSeries> = Vec::new();
        for conversion in self.unit_costs.iter().flat_map(|locked| &locked.conversion) {
            let known = all
                .iter()
                .position(|series| series.name == conversion.series);
            let position = known.unwrap_or(all.len());
            if known.is_none() {
                all.push(IndexSeries {
                    name: conversion.series.clone(),
                    source: conversion.source.clone(),
                    values: vec![(self.application.price_year, conversion.index_to.value)],
                    places: Vec::new(),
                });
            }
            let values = &mut all[position].values;
            values.push((conversion.from, conversion.index_from.value));
        }
        all
    }
}
