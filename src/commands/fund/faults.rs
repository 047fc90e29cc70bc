//! What is wrong with a fund once its investments are known, and the rules that it breaks, each at its place.

use std::collections::HashMap;

use super::investments::Funded;
use crate::fund::{Breach, FundResult};
use crate::model::{Fund, Money, Year};
use crate::problem::{Code, Fact, Facts, Problem, Problems};

/// Notes investments that are paid for twice.
pub(super) fn check_ids(fund: &Fund, funded: &[Funded], problems: &mut Problems) {
    let mut known = HashMap::new();
    for (named, one) in fund.investments.iter().zip(funded) {
        let Some(id) = &one.id else { continue };
        let place = &named.application.place;
        if let Some(line) = known.get(id) {
            let problem = Problem::new(Code::SAME_INVESTMENT_TWICE, place.clone());
            problems.push(problem.fact("id", id).fact("line", Fact::Count(*line)));
        } else {
            let line = usize::try_from(place.line).unwrap_or(usize::MAX);
            known.insert(id, line);
        }
    }
}

/// The rules that a fund breaks.
pub(super) fn warnings(fund: &Fund, result: &FundResult) -> Vec<Problem> {
    let breaches = result.breaches.iter();
    breaches
        .map(|breach| warning(fund, result, breach))
        .collect()
}

fn warning(fund: &Fund, result: &FundResult, breach: &Breach) -> Problem {
    let at = |code, key: &str| Problem::new(code, fund.places.of(key));
    let kronor = |amount: Money| Fact::Kronor(amount.0);
    match breach {
        Breach::BelowMinimum { years, lowest } => {
            at(Code::BALANCE_BELOW_MINIMUM, "minimum_balance")
                .fact("years", &years[..])
                .fact("least", kronor(fund.least_balance()))
                .fact("lowest", kronor(lowest.closing))
                .fact("year", lowest.year.number())
        }
        Breach::BelowAim {
            years,
            furthest: (of_year, aim),
        } => at(Code::BALANCE_BELOW_AIM, "aim")
            .fact("years", &years[..])
            .fact("part", Fact::Percent(fund.aim.unwrap_or_default()))
            .fact("closing", kronor(of_year.closing))
            .fact("aim", kronor(*aim))
            .fact("year", of_year.year.number()),
        Breach::TooManyStarts { years } => {
            let of_year = |(year, ids): &(Year, Vec<String>)| {
                let facts = Facts::new()
                    .with("year", year.number())
                    .with("starts", ids.len())
                    .with("ids", Fact::names(ids));
                Fact::Said("starts-of-year", facts)
            };
            let most = fund.maximum_new_per_year.unwrap_or_default();
            at(Code::TOO_MANY_STARTS, "maximum_new_per_year")
                .fact(
                    "most",
                    Fact::Count(usize::try_from(most).unwrap_or(usize::MAX)),
                )
                .fact("years", Fact::List(years.iter().map(of_year).collect()))
        }
        Breach::DecidedAfterStart(position) => {
            let flow = &result.flows[*position];
            let place = fund.investments[*position].decided.place.clone();
            Problem::new(Code::DECIDED_AFTER_START, place)
                .fact("id", &flow.id)
                .fact("decided", flow.decided.to_string())
                .fact("start", flow.start.to_string())
        }
    }
}
