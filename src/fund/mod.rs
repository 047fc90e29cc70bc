//! The reservation over many investments: what is put into it, paid out, returned and bound, year by year, and whether a
//! new investment can start.
//!
//! Pure: what each investment costs and returns has been calculated, or settled where it has an outcome. Here it is put
//! together and held against the fund's own rules.

mod breach;
mod flow;
mod frame;
mod payment;
mod settled_flow;
mod trial;
mod year;

use crate::model::{Fund, Money, Year};

pub(crate) use breach::Breach;
pub(crate) use flow::InvestmentFlow;
pub(crate) use frame::{FundFrame, FundFrames};
pub(crate) use payment::{FundPayment, PaymentStanding};
pub(crate) use trial::{Trial, TrialAnswer};
pub(crate) use year::FundYear;

/// A fund with everything that follows from it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FundResult {
    /// Every year, from the first to the last in which anything happens.
    pub years: Vec<FundYear>,
    /// What each investment does to it, in the fund's order.
    pub flows: Vec<InvestmentFlow>,
    /// What is taken out of the departments' frames.
    pub frames: FundFrames,
    /// The rules that it breaks.
    pub breaches: Vec<Breach>,
}

/// The fund that pays for some investments, at least up to the year `through`.
pub(crate) fn fund_result(
    fund: &Fund,
    flows: Vec<InvestmentFlow>,
    through: Option<Year>,
) -> FundResult {
    let years = year::years(fund, &flows, through);
    FundResult {
        breaches: breach::breaches(fund, &years, &flows),
        frames: frame::frames(&flows),
        years,
        flows,
    }
}

impl FundResult {
    /// A sum over all years.
    pub(crate) fn total(&self, of: impl Fn(&FundYear) -> Money) -> Money {
        self.years.iter().map(of).sum()
    }

    /// Whether a new investment can start.
    pub(crate) fn trial(&self, fund: &Fund, trial: Trial) -> Option<TrialAnswer> {
        trial::answer(fund, &self.years, trial)
    }
}
