//! The rules of the reservation: target, floor, departments, period and payments.

use rust_decimal::Decimal;

use super::{InputAt, money};
use crate::words::{Language, decimal, percent, say};

/// The rules of the reservation: target, floor, departments, period and payments. Shares are already rounded.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Fund {
    /// The period is longer than the policy's.
    PeriodTooLong {
        start: String,
        end: String,
        years: Decimal,
        latest: String,
    },
    /// Effects count for longer than the policy's horizon.
    HorizonTooLong {
        until: i32,
        latest: i32,
        years: Decimal,
        later: Decimal,
    },
    /// The sum granted is not what the investment costs the reservation.
    GrantedDiffersFromCost { granted: Decimal, cost: Decimal },
    /// Costs in years that the period does not touch.
    CostOutsidePeriod {
        cost: String,
        years: Vec<i32>,
        amount: Decimal,
        start: String,
        end: String,
    },
    /// Fewer departments and partners than the policy asks for.
    TooFewDepartments {
        departments: usize,
        partners: usize,
        least: u32,
    },
    /// A department that has no part in anything.
    IdleDepartment { department: String },
    /// Reductions below the target.
    CoverageBelowTarget {
        coverage: Decimal,
        target: Decimal,
        reductions: Decimal,
        short: Decimal,
        nearest: Option<InputAt>,
    },
    /// Reductions below what is returned in any case.
    CoverageBelowFloor {
        coverage: Decimal,
        floor: Decimal,
        least: Decimal,
        short: Decimal,
    },
    /// A department that pays and gains nothing.
    PaysWithoutGain {
        department: String,
        gains: Decimal,
        pays: Decimal,
    },
    /// A department that pays what it gains only later.
    PaymentBeforeReduction {
        department: String,
        year: i32,
        paid: Decimal,
        gained: Decimal,
    },
    /// Payments after the last year in which effects count.
    PlanAfterHorizon {
        completed: i32,
        horizon: i32,
        later: Decimal,
    },
}

impl Fund {
    #[allow(clippy::too_many_lines, reason = "one arm a sentence")]
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::PeriodTooLong {
                start,
                end,
                years,
                latest,
            } => {
                let years = decimal(*years, l);
                say!(
                    l,
                    "the period {start} – {end} is longer than the policy's {years} years: it may end on {latest} at the latest",
                    "perioden {start} – {end} är längre än policyns {years} år: den får sluta senast {latest}"
                )
            }
            Self::HorizonTooLong {
                until,
                latest,
                years,
                later,
            } => {
                let (years, later) = (decimal(*years, l), money(*later, l));
                say!(
                    l,
                    "effects count until {until}, the policy allows {years} years after the start, until {latest}: {later} of the reductions come later",
                    "effekter räknas till och med {until}, policyn tillåter {years} år efter starten, till och med {latest}: {later} av reduceringarna kommer senare"
                )
            }
            Self::GrantedDiffersFromCost { granted, cost } => {
                let difference = money((*cost - *granted).abs(), l);
                let is_more = cost > granted;
                let (granted, cost) = (money(*granted, l), money(*cost, l));
                if is_more {
                    say!(
                        l,
                        "the reservation's cost is {cost}, {difference} more than the {granted} of `granted`",
                        "reservationens kostnad är {cost}, {difference} mer än de {granted} som `granted` anger"
                    )
                } else {
                    say!(
                        l,
                        "the reservation's cost is {cost}, {difference} less than the {granted} of `granted`",
                        "reservationens kostnad är {cost}, {difference} mindre än de {granted} som `granted` anger"
                    )
                }
            }
            Self::CostOutsidePeriod {
                cost,
                years,
                amount,
                start,
                end,
            } => {
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                let (years, amount) = (years.join(", "), money(*amount, l));
                say!(
                    l,
                    "the cost `{cost}` has {amount} in {years}, outside the period {start} – {end}",
                    "kostnaden `{cost}` har {amount} under {years}, utanför perioden {start} – {end}"
                )
            }
            Self::TooFewDepartments {
                departments,
                partners,
                least,
            } => {
                let found = departments + partners;
                say!(
                    l,
                    "departments and partners that take part: {found} ({departments} + {partners}); the policy asks for at least {least}",
                    "förvaltningar och partner som deltar: {found} ({departments} + {partners}); policyn kräver minst {least}"
                )
            }
            Self::IdleDepartment { department } => say!(
                l,
                "`{department}` takes part without an effect, a cost or a payment",
                "`{department}` deltar utan effekt, kostnad eller återföring"
            ),
            Self::CoverageBelowTarget {
                coverage,
                target,
                reductions,
                short,
                nearest,
            } => {
                let (coverage, target) = (percent(*coverage, l), percent(*target, l));
                let (reductions, short) = (money(*reductions, l), money(*short, l));
                let mut sentence = say!(
                    l,
                    "coverage is {coverage}, below the target of {target}: realisable reductions are {reductions}, {short} are missing",
                    "täckningsgraden är {coverage}, under kravet {target}: de realiserbara reduceringarna är {reductions}, {short} saknas"
                );
                match nearest {
                    Some(nearest) => {
                        let nearest = nearest.text(l);
                        sentence += &say!(
                            l,
                            "; the nearest break-even is {nearest}",
                            "; närmaste brytpunkt är {nearest}"
                        );
                    }
                    None => {
                        sentence += &say!(
                            l,
                            "; no single input can make up for it",
                            "; ingen enskild indata kan väga upp det"
                        );
                    }
                }
                sentence
            }
            Self::CoverageBelowFloor {
                coverage,
                floor,
                least,
                short,
            } => {
                let (coverage, floor) = (percent(*coverage, l), percent(*floor, l));
                let (least, short) = (money(*least, l), money(*short, l));
                say!(
                    l,
                    "coverage is {coverage}, below the floor of {floor}: {least} are returned in any case, {short} more than the departments gain",
                    "täckningsgraden är {coverage}, under lägsta återföring {floor}: {least} återförs i vilket fall, {short} mer än förvaltningarna får in"
                )
            }
            Self::PaysWithoutGain {
                department,
                gains,
                pays,
            } => {
                let (gains, pays) = (money(*gains, l), money(*pays, l));
                say!(
                    l,
                    "`{department}` returns {pays} and gains {gains}",
                    "`{department}` återför {pays} och får in {gains}"
                )
            }
            Self::PaymentBeforeReduction {
                department,
                year,
                paid,
                gained,
            } => {
                let (paid, gained) = (money(*paid, l), money(*gained, l));
                say!(
                    l,
                    "`{department}` is to return {paid} by the end of {year}, when it has gained {gained}",
                    "`{department}` ska återföra {paid} till slutet av {year}, då den har fått in {gained}"
                )
            }
            Self::PlanAfterHorizon {
                completed,
                horizon,
                later,
            } => {
                let later = money(*later, l);
                say!(
                    l,
                    "the return plan is completed in {completed}, after the horizon {horizon}: {later} are returned later",
                    "återföringsplanen är avslutad {completed}, efter horisonten {horizon}: {later} återförs senare"
                )
            }
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::PeriodTooLong { .. } => say!(
                l,
                "shorten the period, or agree on a longer one: `maximum_period`",
                "korta perioden, eller kom överens om en längre: `maximum_period`"
            ),
            Self::HorizonTooLong { latest, .. } => say!(
                l,
                "set `horizon = {latest}`, or agree on a longer one: `maximum_horizon`",
                "ange `horizon = {latest}`, eller kom överens om en längre: `maximum_horizon`"
            ),
            Self::GrantedDiffersFromCost { .. } => say!(
                l,
                "correct the costs or `granted`; what others pay has another `financed_by`",
                "rätta kostnaderna eller `granted`. Det som andra betalar har ett annat `financed_by`"
            ),
            Self::CostOutsidePeriod { .. } => say!(
                l,
                "correct the years, or move `start` or `end`",
                "rätta åren, eller flytta `start` eller `end`"
            ),
            Self::TooFewDepartments { .. } => say!(
                l,
                "name those who take part under `[department]` and `[partner]`",
                "ange dem som deltar under `[department]` och `[partner]`"
            ),
            Self::IdleDepartment { .. } => say!(
                l,
                "add its effects or costs, or name it under `[partner]` where it has none",
                "lägg till dess effekter eller kostnader, eller ange den under `[partner]` om den saknar sådana"
            ),
            Self::CoverageBelowTarget { .. } => say!(
                l,
                "`si calc --table one-way` shows what coverage hangs on; lower the cost, or add reductions that can be shown",
                "`si calc --table one-way` visar vad täckningsgraden hänger på. Sänk kostnaden, eller lägg till reduceringar som kan visas"
            ),
            Self::CoverageBelowFloor { .. } => say!(
                l,
                "the departments lose money on it: let them know before they sign, or change the investment",
                "förvaltningarna förlorar pengar på den: låt dem veta det innan de skriver under, eller ändra satsningen"
            ),
            Self::PaysWithoutGain { .. } => say!(
                l,
                "check its effects, and what of them is `realisable`",
                "kontrollera dess effekter, och vad av dem som är `realisable`"
            ),
            Self::PaymentBeforeReduction { .. } => say!(
                l,
                "choose `timing = \"as_reductions_arise\"`, or a later `first_return`",
                "välj `timing = \"as_reductions_arise\"`, eller ett senare `first_return`"
            ),
            Self::PlanAfterHorizon { .. } => say!(
                l,
                "choose an earlier `first_return` or fewer `instalments`, or a later `horizon`",
                "välj ett tidigare `first_return` eller färre `instalments`, eller en senare `horizon`"
            ),
        }
    }
}
