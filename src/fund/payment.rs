//! What comes back to a fund.

use crate::model::{Money, Year};

/// What a department pays to a fund in a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FundPayment {
    /// The position of the department among those of its investment.
    pub department: usize,
    /// The year.
    pub year: Year,
    /// To the reservation; below zero where something is paid back.
    pub reservation: Money,
    /// Of the fee.
    pub fee: Money,
    /// How sure it is.
    pub standing: PaymentStanding,
}

impl FundPayment {
    /// The whole payment.
    pub(crate) fn total(&self) -> Money {
        self.reservation + self.fee
    }
}

/// How sure a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PaymentStanding {
    /// It was made.
    Paid,
    /// It is demanded by a settlement.
    Due,
    /// It stands in a plan.
    Planned,
}

impl PaymentStanding {
    /// Every one, the surest first.
    pub(crate) const ALL: [Self; 3] = [Self::Paid, Self::Due, Self::Planned];

    /// Its word in files and JSON, the same in every language.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Due => "due",
            Self::Planned => "planned",
        }
    }
}
