//! What is read of a settlement before any table: the rule that applied, what the reservation bears, and where each
//! department stands.

use rust_decimal::Decimal;

use super::settlement_sheets::{SettlementSheets, said};
use crate::model::{AmountUnit, Money};
use crate::problem::Fact;
use crate::report::first_screen::FirstScreen;
use crate::settlement::DepartmentStanding;
use crate::words::{Label, Sentence, number};

/// Something that a department owes, has paid or has left.
type PartOfStanding = fn(&DepartmentStanding) -> Money;

impl SettlementSheets<'_> {
    /// The first screen. Payments are whole kronor, and so are its amounts unless another unit is asked for.
    pub(crate) fn first_screen(&self) -> FirstScreen {
        let title = [
            self.case().application.investment.name.clone(),
            self.title(),
            self.prices(),
        ];
        let verified = self.verified_by().map(|sentence| self.text(&sentence));
        let look = said("more")
            .with("application", &self.settled.file)
            .with("outcome", &self.settled.outcome_file);
        let more = verified.into_iter().chain(self.warned());
        FirstScreen {
            title: title.join(" · "),
            meets: self.standing().borne.0.is_zero(),
            verdict: self.rule(),
            plan: self.borne().into_iter().chain(self.waits()).collect(),
            departments: self.in_short(),
            more: more.chain([self.text(&look)]).collect(),
        }
    }

    /// A sentence of amounts in whole kronor, unless another unit is asked for.
    pub(super) fn in_kronor(&self, sentence: &Sentence) -> String {
        sentence.text(self.unit(), self.layout.language)
    }

    fn unit(&self) -> AmountUnit {
        if self.layout.is_unit_asked {
            self.layout.amounts
        } else {
            AmountUnit::Kronor
        }
    }

    /// What an interim settlement leaves to the last.
    fn waits(&self) -> Vec<String> {
        let standing = self.standing();
        let overpaid = standing.total(|department| department.overpaid).0;
        let overpaid = (!standing.is_final && !overpaid.is_zero())
            .then(|| said("overpaid-waits").with("overpaid", Fact::Kronor(overpaid)));
        let corrected = standing.total(|department| department.correction).0;
        let demand = standing.total(|department| department.demand).0;
        let corrected = (!standing.is_final && !corrected.is_zero()).then(|| {
            let sentence = said("corrected").with("corrected", Fact::Kronor(-corrected));
            sentence.with("demand", Fact::Kronor(demand))
        });
        let waits = corrected.into_iter().chain(overpaid);
        waits.map(|sentence| self.in_kronor(&sentence)).collect()
    }

    /// What comes back to the reservation, and what it bears; nothing where the policy has nothing returned.
    fn borne(&self) -> Option<String> {
        let standing = self.standing();
        let back = self.actual().return_plan.as_ref()?.reservation.0;
        let waived = standing.total(|department| department.waived).0;
        // What is waived does not come back.
        let back = (back - waived).max(Decimal::ZERO);
        let sentence = said("borne")
            .with("is_final", standing.is_final)
            .with("back", Fact::Kronor(back))
            .with("target", Fact::Kronor(standing.target.0))
            .with(
                "above",
                amount((back - standing.target.0).max(Decimal::ZERO)),
            )
            .with("borne", amount(standing.borne.0 + waived))
            .with("waived", amount(waived));
        Some(self.in_kronor(&sentence))
    }

    /// Where each department stands: columns that none has anything in are left out.
    fn in_short(&self) -> Vec<Vec<String>> {
        let (unit, language) = (self.unit(), self.layout.language);
        let has_plan = self.actual().return_plan.is_some();
        let all = &self.standing().departments;
        let parts: [(&'static str, bool, PartOfStanding); 5] = [
            ("settle-owes", has_plan, |standing| standing.demand),
            ("settle-paid", has_plan, |standing| standing.paid),
            ("settle-left", has_plan, |standing| standing.left),
            ("settle-later", false, |standing| standing.later),
            ("settle-repaid", false, |standing| standing.to_repay),
        ];
        let shown = |of: PartOfStanding| all.iter().any(|standing| !of(standing).0.is_zero());
        let part = |label: &'static str, kronor: Decimal| {
            let shown = number(unit.shown(kronor), language);
            format!("{} {shown}", self.say(Label(label)))
        };
        let line = |department: usize| {
            let gained = self.actual().departments[department].realisable.total().0;
            let label = match (gained < Decimal::ZERO, self.standing().is_final) {
                (false, true) => "settle-saved",
                (false, false) => "settle-saves",
                (true, true) => "settle-rose",
                (true, false) => "settle-rises",
            };
            let gained = part(label, gained.abs());
            let mut line = vec![self.who_pays(department), gained];
            let parts = parts.iter().filter(|(_, always, of)| *always || shown(*of));
            line.extend(parts.map(|(label, _, of)| part(label, of(&all[department]).0)));
            if let Some(last) = line.last_mut() {
                *last = format!("{last}\u{A0}{}", unit.name(language));
            }
            line
        };
        (0..all.len()).map(line).collect()
    }

    fn warned(&self) -> Option<String> {
        let warnings = &self.settled.warnings;
        let mut codes: Vec<&str> = warnings.iter().map(|one| one.code().name()).collect();
        codes.dedup();
        let sentence = Sentence::new("first-warnings")
            .with("count", warnings.len())
            .with("codes", codes.join(", "));
        (!codes.is_empty()).then(|| self.text(&sentence))
    }
}

/// An amount; nothing where there is none, so that a sentence can leave it out.
pub(super) fn amount(kronor: Decimal) -> Fact {
    if kronor.is_zero() {
        Fact::Absent
    } else {
        Fact::Kronor(kronor)
    }
}
