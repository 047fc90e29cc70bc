//! The rule that applied, in one sentence: who pays whom how much, of what, when, shown by what, at most, at least.

use rust_decimal::Decimal;

use super::first_screen::amount;
use super::settlement_sheets::{SettlementSheets, said, years};
use crate::calculation::ReturnPlan;
use crate::model::{Choice, Payer, Policy, rounded};
use crate::problem::Fact;
use crate::words::Label;

/// How many departments, and how many ways of verifying, are named.
const NAMED: usize = 3;

impl SettlementSheets<'_> {
    /// The rule that applied.
    pub(super) fn rule(&self) -> String {
        let (actual, standing) = (self.actual(), self.standing());
        let policy = &self.case().policy;
        let (gained, cost) = (actual.municipality.realisable.total().0, actual.costs.total);
        let of_gains = |id| {
            said(id)
                .with("gained", Fact::Kronor(gained))
                .with("cost", Fact::Kronor(cost))
                .with("is_final", standing.is_final)
                .with("actual", self.outcome().cost.is_some())
                .with("as_of", self.outcome().as_of.number())
                .with("shown", self.shown())
        };
        let Some((plan, reason)) = actual.return_plan.as_ref().zip(standing.reason) else {
            let coverage = rounded(actual.coverage.total.0, 2);
            let sentence = of_gains("no-rule").with("coverage", Fact::Percent(coverage));
            return self.in_kronor(&sentence);
        };
        let part = |share: Decimal| Fact::Kronor(rounded(share * cost, 0));
        let most = policy.return_cap.unwrap_or(policy.return_target);
        let sentence = of_gains("rule")
            .with("reason", reason.word())
            .with("reservation", amount(plan.reservation.0))
            .with("fee", amount(plan.fee.0))
            .with("timing", policy.timing.word())
            .with("floor", percent(policy.return_floor))
            .with("least", part(policy.return_floor))
            .with("cap", Fact::Percent(most))
            .with("most", part(most))
            .with("rest", Fact::Percent(rounded(rest(policy), 4)))
            .with("counted", Fact::Kronor(gained.max(Decimal::ZERO)))
            .with("negative", amount(gained.min(Decimal::ZERO)));
        let who = self.payers(plan);
        let named = (!who.is_empty()).then(|| self.enumerated(&who, "departments-in-all"));
        let sentence = sentence.with("who", named);
        let paid = plan.payments.iter().map(|payment| payment.year);
        let span = paid.clone().min().zip(paid.max());
        let span = span.map(|(first, last)| years(first, last));
        self.in_kronor(&sentence.with("years", span))
    }

    /// The departments that owe something, each with who pays for it.
    fn payers(&self, plan: &ReturnPlan) -> Vec<String> {
        let owed = plan.departments.iter().enumerate();
        let owing = owed.filter(|(_, share)| share.total().0 > Decimal::ZERO);
        owing
            .map(|(department, _)| self.who_pays(department))
            .collect()
    }

    /// How the municipality's effects were verified, each way once.
    fn shown(&self) -> Fact {
        let mut ways: Vec<String> = Vec::new();
        let lines = self.case().lines.iter().zip(&self.outcome().lines);
        let municipal = lines.filter(|(line, _)| line.payer == Payer::Municipality);
        for verified in municipal.filter_map(|(_, verified)| verified.as_ref()) {
            let way = verified.method.as_ref().unwrap_or(&verified.source);
            let way = self.text(&said("quoted").with("text", way));
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        if ways.is_empty() {
            return Fact::Absent;
        }
        Fact::Text(self.enumerated(&ways, "ways-in-all"))
    }

    /// Names with commas and an `and` between them; of many the first, and how many there are.
    fn enumerated(&self, names: &[String], in_all: &'static str) -> String {
        let and = self.say(Label("and"));
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] if names.len() <= NAMED => {
                format!("{} {and} {last}", first.join(", "))
            }
            [first, ..] => {
                let in_all = said(in_all).with("first", first).with("count", names.len());
                self.text(&in_all)
            }
        }
    }
}

/// A share; nothing where there is none.
fn percent(share: Decimal) -> Fact {
    if share.is_zero() {
        Fact::Absent
    } else {
        Fact::Percent(share)
    }
}

/// What of the reductions is due beside what is guaranteed.
fn rest(policy: &Policy) -> Decimal {
    Decimal::ONE - policy.return_floor / policy.return_target
}
