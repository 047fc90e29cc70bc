//! What the tables of a fund say in sentences.

use super::FundReport;
use crate::fund::TrialAnswer;
use crate::model::Money;
use crate::problem::Fact;
use crate::report::tables::drawn_cells::decimal;
use crate::words::{Area, Sentence};

fn sentence(id: &'static str) -> Sentence {
    Sentence::of(Area::Fund, id)
}

fn kronor(amount: Money) -> Fact {
    Fact::Kronor(amount.0)
}

/// How the table by year is to be read.
pub(super) fn years(report: &FundReport) -> Vec<Sentence> {
    let [balances, prices] = ["how-balances-come", "prices-as-they-stand"].map(sentence);
    let sentences = [balances].into_iter().chain(aim(report));
    sentences.chain([prices]).collect()
}

/// In which years the balance is what it should be, where that is said.
pub(super) fn aim(report: &FundReport) -> Option<Sentence> {
    let years = report.result.years.iter();
    let reached = years.filter(|year| year.aim.is_some_and(|aim| year.closing >= aim));
    let reached: Vec<i32> = reached.map(|year| year.year.number()).collect();
    let aim = Fact::Percent(report.fund.aim?);
    Some(
        sentence("aim-reached")
            .with("aim", aim)
            .with("years", reached),
    )
}

/// What was drawn, and how likely the balance falls below the least.
pub(super) fn simulation(report: &FundReport) -> Vec<Sentence> {
    let Some(simulated) = &report.simulation else {
        return vec![sentence("not-drawn")];
    };
    let mut drawn: Vec<usize> = simulated
        .inputs
        .iter()
        .map(|input| input.investment)
        .collect();
    drawn.dedup();
    let (shared, inputs) = simulated.shared();
    let number = |number: u64| Fact::Number(number.into());
    let part = |part, decimals| Fact::Percent(decimal(part, decimals));
    let went_in = sentence("drawn")
        .with("inputs", inputs)
        .with("investments", drawn.len())
        .with("all", report.result.flows.len())
        .with("draws", number(simulated.draws.count))
        .with("seed", number(simulated.draws.seed))
        .with("shared", shared);
    let chance = sentence("ever-below")
        .with("least", kronor(report.fund.least_balance()))
        .with("chance", part(simulated.ever_below.value, 3))
        .with("error", part(simulated.ever_below.error, 4));
    let errors = simulated.years.iter().map(|year| year.closing.mean.error);
    let error = decimal(errors.fold(0.0, f64::max), 0);
    let off = sentence("means-are-off").with("error", Fact::Kronor(error));
    vec![chance, went_in, off, sentence("draws-are-settled")]
}

/// What the investments' figures rest on.
pub(super) fn investments(report: &FundReport) -> Vec<Sentence> {
    let flows = report.result.flows.iter();
    let settled = flows.filter(|flow| flow.as_of.is_some()).count();
    let planned = report.result.flows.len() - settled;
    let said = [("so-many-planned", planned), ("so-many-settled", settled)];
    let said = said.into_iter().filter(|(_, count)| *count > 0);
    said.map(|(id, count)| sentence(id).with("count", count))
        .collect()
}

/// How frames are to be read.
pub(super) fn frames() -> Vec<Sentence> {
    vec![sentence("frames-are-lowered")]
}

/// Whether a new investment can start, and why.
pub(super) fn trial(report: &FundReport, answer: &TrialAnswer) -> Vec<Sentence> {
    let (trial, tightest) = (answer.trial, answer.tightest);
    let year = trial.year.number();
    let verdict = if answer.is_possible() {
        sentence("trial-possible")
    } else {
        sentence("trial-impossible")
    };
    let money = if answer.is_affordable {
        let money = sentence("trial-affordable").with("after", kronor(tightest.free - trial.sum));
        money.with("room", kronor(answer.room))
    } else {
        let money = sentence("trial-too-dear").with("short", kronor(trial.sum - answer.room));
        money.with("room", kronor(answer.room.max(Money::ZERO)))
    };
    let money = money.with("tightest", tightest.year.number());
    let money = money.with("free", kronor(tightest.free));
    let mut sentences = vec![
        verdict.with("sum", kronor(trial.sum)).with("year", year),
        money.with("least", kronor(report.fund.least_balance())),
    ];
    if let Some(most) = report.fund.maximum_new_per_year {
        let starts = if answer.may_start {
            sentence("trial-may-start")
        } else {
            sentence("trial-year-full")
        };
        let starts = starts.with("year", year).with("starts", answer.starts);
        sentences.push(starts.with("most", usize::try_from(most).unwrap_or(usize::MAX)));
    }
    sentences
}
