//! What comes back to a fund.

use crate::model::{Money, Year, choice};

/// What a department pays to a fund in a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FundPayment {
    /// The position of the department among those of its investment.
    pub department: usize,
    pub year: Year,
    /// To the reservation; below zero where something is paid back.
    pub reservation: Money,
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

choice! {
    /// How sure a payment is, the surest first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum PaymentStanding {
        /// It was made.
        Paid = "paid",
        /// It is demanded by a settlement.
        Due = "due",
        /// It stands in a plan.
        Planned = "planned",
    }
}

impl PaymentStanding {
    pub(crate) const ALL: [Self; 3] = [Self::Paid, Self::Due, Self::Planned];
}
