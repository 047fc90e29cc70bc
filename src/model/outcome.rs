//! The outcome of an investment: what follow-up has verified of it, and what has been settled, paid and waived
//! (method §7).

use rust_decimal::Decimal;

use super::choice::choice;
use super::{Additive, Date, Number, Origin, Place, Places, UnitCostRef, VerifiedId, Year, Years};

/// What follow-up has found of an application; positions as in the case that it is put into.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcome {
    /// The last year that counts as verified; after it the plan stands.
    pub as_of: Year,
    /// In whose prices verified units are valued.
    pub prices: OutcomePrices,
    pub verified_by: Option<String>,
    /// When.
    pub verified_on: Option<Date>,
    /// The reservation's actual cost, kronor by year; `None` if the application's stands.
    pub cost: Option<VerifiedYears>,
    /// What is verified of each of the case's lines; `None` if the plan stands, or of what people receive instead
    /// follows from the effect.
    pub lines: Vec<Option<VerifiedLine>>,
    /// The prices of other years than the price year, where verified units are valued at them.
    pub current_prices: Vec<CurrentPrice>,
    /// What was measured of the application's inputs.
    pub measured: Vec<Measured>,
    /// What departments have paid.
    pub payments: Vec<OutcomePayment>,
    pub settled: Vec<EarlierSettlement>,
    /// Departments whose operation has moved.
    pub successors: Vec<Successor>,
    /// Demands that a decision has waived.
    pub waived: Vec<Waiver>,
    /// Every number of the outcome.
    pub numbers: Vec<VerifiedNumber>,
    /// Where everything of its file stands.
    pub places: Places,
}

/// Numbers of an outcome by year, in order.
pub(crate) type VerifiedYears = Vec<(Year, VerifiedId)>;

/// A number that follow-up gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct VerifiedNumber {
    /// Its address in the outcome's file: `effect.hvb.units.2018`, `payment.1.total`.
    pub address: String,
    /// The number.
    pub value: Decimal,
    /// Where it comes from.
    pub source: Option<String>,
    /// Where it stands.
    pub place: Place,
}

choice! {
    /// In whose prices verified units are valued.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum OutcomePrices {
        /// Those of the application.
        #[default]
        Application = "application",
        /// Those of each year.
        Current = "current",
    }
}

/// What is verified of an effect, or of what people received instead.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct VerifiedLine {
    /// Whether units or kronor were verified.
    pub is_amount: bool,
    /// The units or kronor of each year; of what people received instead, above zero where they received something.
    pub by_year: VerifiedYears,
    /// How it was verified.
    pub method: Option<String>,
    /// Where it comes from.
    pub source: String,
}

/// The price of a unit cost in a year, kronor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CurrentPrice {
    pub unit_cost: UnitCostRef,
    pub year: Year,
    pub price: VerifiedId,
}

/// What was measured of an input of the application.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    /// The input's address: `effect.hvb.with`, `target_group.pupils.people`.
    pub address: String,
    /// The effect of the outcome's file under which it stands.
    pub effect: usize,
    /// What was measured.
    pub value: VerifiedId,
}

/// What a department has paid in a year, kronor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct OutcomePayment {
    /// The department for whose demand it was paid.
    pub department: usize,
    pub year: Year,
    /// The payment.
    pub total: VerifiedId,
}

/// What an earlier settlement came to for a department, kronor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct EarlierSettlement {
    /// The last year that was verified then.
    pub as_of: Year,
    pub department: usize,
    /// What it owed in all.
    pub total: VerifiedId,
}

/// Who has taken over the operation of a department, and owes what it would owe from then on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Successor {
    pub department: usize,
    /// The name of who took over.
    pub to: String,
    /// The first year.
    pub from: Year,
    /// The decision.
    pub source: String,
}

/// A part of a department's demand that a decision has waived, kronor: the reservation bears it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Waiver {
    pub department: usize,
    /// What is waived.
    pub amount: VerifiedId,
    /// The day of the decision.
    pub date: Date,
    /// The decision.
    pub source: String,
}

impl VerifiedLine {
    /// The key of what was verified.
    pub(crate) fn key(&self) -> &'static str {
        if self.is_amount { "amount" } else { "units" }
    }
}

impl Outcome {
    /// A number, in the kind of number of a computation.
    pub(crate) fn number<N: Number>(&self, id: VerifiedId) -> N {
        N::given(self.numbers[id.0].value, Origin::Verified(id))
    }

    /// Numbers by year with the verified ones in the place of those up to the last verified year.
    pub(crate) fn in_place_of<N: Number>(
        &self,
        planned: &Years<N>,
        verified: &VerifiedYears,
    ) -> Years<N> {
        let mut years = self.after(planned);
        for (year, id) in verified {
            years.put(*year, self.number(*id));
        }
        years
    }

    /// What is planned for the years after the last verified one.
    pub(crate) fn after<N: Additive>(&self, planned: &Years<N>) -> Years<N> {
        let later = planned.addends().filter(|(year, _)| *year > self.as_of);
        later.collect()
    }
}
