//! The lock of an application: what is fixed of it, and what has changed since.

mod differences;
mod results;
pub(crate) mod rules;

pub(crate) use differences::{figure_differences, input_differences};

use std::sync::Arc;

use crate::calculation::Calculation;
use crate::model::{
    Case, Conversion, IndexValue, Lock, LockedApplication, LockedUnitCost, Price, UnitCosts,
    entries,
};

/// What a lock says of the program and the file that it was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Made {
    /// The program's version.
    pub si: String,
    /// The name of the application's file, without the folder.
    pub file: String,
    /// The SHA-256 of its text, with lines that end in LF.
    pub sha256: String,
}

/// The lock of a case as its files say, before anything is set. `unit_costs` is the database with which it was read.
pub(crate) fn lock(
    case: &Case,
    calculation: &Calculation,
    unit_costs: &UnitCosts,
    made: Made,
) -> Lock {
    let investment = &case.application.investment;
    Lock {
        si: made.si,
        application: LockedApplication {
            id: investment.id.clone(),
            file: made.file,
            sha256: made.sha256,
            status: investment.status,
            price_year: investment.price_year,
        },
        policy: case.policy.clone(),
        entries: entries(case),
        unit_costs: case
            .prices
            .iter()
            .map(|price| unit_cost(case, price, unit_costs))
            .collect(),
        results: results::results(case, calculation),
    }
}

/// A unit cost as it was found: the database's row whole, so that its range is the row's own and not a converted one.
fn unit_cost(case: &Case, price: &Price, unit_costs: &UnitCosts) -> LockedUnitCost {
    let application = &case.application;
    let wanted = application.investment.price_year;
    let row = price.place.as_ref().and_then(|_| {
        let (row, _) = unit_costs.row(&price.unit_cost.id, wanted).ok()?;
        Some(row)
    });
    let year = match (row, &price.conversion) {
        (Some(row), _) => row.year,
        (None, Some(conversion)) => conversion.from,
        (None, None) => wanted,
    };
    let held = application.inputs.number(price.cost);
    LockedUnitCost {
        unit_cost: Arc::clone(&price.unit_cost),
        year,
        cost: price.found.or(held).unwrap_or_default(),
        range: row.and_then(|row| row.range),
        place: price.place.clone(),
        conversion: price.conversion.as_ref().map(without_places),
    }
}

/// A conversion as a lock holds it: the values of the index, not where they stood.
fn without_places(conversion: &Conversion) -> Conversion {
    let index = |index: &IndexValue| IndexValue {
        value: index.value,
        place: None,
    };
    Conversion {
        index_to: index(&conversion.index_to),
        index_from: index(&conversion.index_from),
        ..conversion.clone()
    }
}
