//! An expected effect on somebody's costs.

use rust_decimal::Decimal;

use super::choice::{Grade, Payer};
use super::input_id::InputId;
use super::unit_cost::UnitCostRef;

/// An expected effect on somebody's costs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Effect {
    pub id: String,
    pub name: String,
    /// The department that gets the reduction: the position among the departments.
    pub department: Option<usize>,
    /// Who gains, where it is not the unit cost's payer.
    pub payer: Option<Payer>,
    /// The unit cost that values it.
    pub unit_cost: UnitCostRef,
    /// How many units are avoided, and when.
    pub form: Form,
    /// The part that would have happened anyway.
    pub deadweight: InputId,
    /// The part that is the investment's doing.
    pub attribution: InputId,
    /// The part that is merely moved elsewhere.
    pub displacement: InputId,
    /// The part that can be taken home in money.
    pub realisable: InputId,
    /// The steps in which it can be taken home, in units.
    pub step: Option<Decimal>,
    pub evidence_grade: Option<Grade>,
    /// The id of the measure that will show it.
    pub measure: Option<String>,
    /// Where the expectation comes from.
    pub source: Option<String>,
    pub note: Option<String>,
    /// What people receive instead.
    pub replaced_by: Option<Replacement>,
}

/// The two ways to say how many units an effect avoids (method §3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Form {
    /// People come, and for some of them the outcome changes.
    People {
        /// The target group: the position among the groups.
        target_group: usize,
        /// For how many the outcome changes.
        outcome: ChangedShare,
        /// Units per person and year.
        units_per_person: InputId,
        /// Years from 1 January of the year of intake until the effect starts.
        delay: InputId,
        /// Years that it lasts.
        duration: InputId,
        /// The part of each year's effect that is left in the next.
        persistence: InputId,
    },
    /// Units avoided in each calendar year.
    Yearly {
        units: InputId,
        /// The group that they concern, for information: the position among the groups.
        target_group: Option<usize>,
    },
}

/// For how large a part of the people the outcome changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ChangedShare {
    /// The part itself.
    Share(InputId),
    /// The probabilities of the outcome without and with the investment; the part is their difference.
    Probabilities {
        /// Without the investment.
        without: InputId,
        with: InputId,
    },
}

/// What people receive instead of the units that an effect avoids.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Replacement {
    pub unit_cost: UnitCostRef,
    /// Its units for each unit avoided.
    pub units_per_unit: InputId,
    /// Who pays, where it is not the unit cost's payer.
    pub payer: Option<Payer>,
    /// The department that bears it, where it is not the effect's.
    pub department: Option<usize>,
    /// Where its figures come from, where it is not the effect's source.
    pub source: Option<String>,
}
