//! What can be asked for of the policies that were asked for: what each means, and what is settled under it.

use super::{DepartmentPart, Figure, GainPart, PaymentPart, Whose};
use crate::model::{Grade, Year};

/// A figure under a policy. Positions are those of departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyFigure {
    /// The municipality's realisable reductions.
    Realisable,
    /// Coverage.
    Coverage,
    /// Whether it reaches the policy's target.
    MeetsTarget,
    /// What of the target does not come back; without a return model, the whole cost.
    ReservationBears,
    /// What comes back to the reservation.
    Reservation,
    /// The administrative fee.
    Fee,
    /// What all departments pay.
    Total,
    /// What all departments keep.
    Net,
    /// The year of the first payment: of all departments, or of one.
    FirstYear(Option<usize>),
    /// The year of the last payment: of all departments, or of one.
    CompletedYear(Option<usize>),
    /// A department's realisable reductions.
    Gained(usize),
    /// What a department pays in all, and keeps.
    Department(usize, DepartmentPart),
    /// What a department pays in a year.
    Payment(usize, Year, PaymentPart),
    /// What all departments pay in a year.
    PaidIn(Year),
    /// A value of the policy, by its key.
    Value(&'static str),
    /// The policy's correction for a grade of evidence.
    Correction(Grade),
}

impl PolicyFigure {
    /// The figure of a case under the policy alone; nothing where there is no such figure.
    pub(super) fn figure(self) -> Option<Figure> {
        Some(match self {
            Self::Realisable => Figure::Gain(Whose::Municipality, GainPart::Realisable, None),
            Self::Coverage => Figure::Coverage(None),
            Self::MeetsTarget => Figure::MeetsTarget,
            Self::Reservation => Figure::PlanReservation,
            Self::Fee => Figure::PlanFee,
            Self::Total => Figure::PlanTotal,
            Self::Net => Figure::PlanNet,
            Self::CompletedYear(None) => Figure::CompletedYear,
            Self::Gained(department) => {
                Figure::Gain(Whose::Department(department), GainPart::Realisable, None)
            }
            Self::Department(department, part) => Figure::Department(department, part),
            Self::Payment(department, year, part) => Figure::Payment(department, year, part),
            Self::Value(key) => Figure::Policy(key),
            Self::Correction(grade) => Figure::Correction(grade),
            Self::ReservationBears
            | Self::CompletedYear(Some(_))
            | Self::FirstYear(_)
            | Self::PaidIn(_) => return None,
        })
    }

    /// What a figure of the case alone is under the policy; nothing where it has no name there.
    pub(super) fn of(figure: Figure) -> Option<Self> {
        Some(match figure {
            Figure::Gain(Whose::Municipality, GainPart::Realisable, None) => Self::Realisable,
            Figure::Gain(Whose::Department(department), GainPart::Realisable, None) => {
                Self::Gained(department)
            }
            Figure::Coverage(None) => Self::Coverage,
            Figure::MeetsTarget => Self::MeetsTarget,
            Figure::PlanReservation => Self::Reservation,
            Figure::PlanFee => Self::Fee,
            Figure::PlanTotal => Self::Total,
            Figure::PlanNet => Self::Net,
            Figure::CompletedYear => Self::CompletedYear(None),
            Figure::Department(department, part) => Self::Department(department, part),
            Figure::Payment(department, year, part) => Self::Payment(department, year, part),
            Figure::Policy(key) => Self::Value(key),
            Figure::Correction(grade) => Self::Correction(grade),
            _ => return None,
        })
    }
}

/// A figure of a settlement, where a part of what is expected has come. Positions are those of departments; without
/// one it is of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomePart {
    /// The actual reductions.
    Actual(Option<usize>),
    /// What is due, before whole kronor.
    Due,
    /// What a department owes of it, before whole kronor, or in proportion to that.
    Weight(usize),
    /// To the reservation.
    Reservation(Option<usize>),
    /// Of the fee.
    Fee(Option<usize>),
    /// Both.
    Total(Option<usize>),
    /// The actual reductions less both.
    Net(usize),
    /// What of the target does not come back.
    ReservationBears,
    /// The part of what is expected that comes.
    Part,
}
