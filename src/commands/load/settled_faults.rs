//! What of an outcome does not agree with the plan that it is an outcome of: what is missing, and more than there can be.

use rust_decimal::Decimal;

use crate::model::{
    Amount, Case, Form, Outcome, Payer, VerifiedId, VerifiedLine, VerifiedYears, Year,
};
use crate::problem::{Code, Fact, Problem};
use crate::settlement::Standing;

/// Years after which a year is hardly meant.
const FAR: i32 = 10;

/// Everything of an outcome that does not agree with its plan.
pub(super) fn settled_faults(case: &Case, outcome: &Outcome, standing: &Standing) -> Vec<Problem> {
    let against = AgainstPlan {
        case,
        outcome,
        standing,
        found: Vec::new(),
    };
    against.all()
}

struct AgainstPlan<'f> {
    case: &'f Case,
    outcome: &'f Outcome,
    standing: &'f Standing,
    found: Vec<Problem>,
}

impl<'f> AgainstPlan<'f> {
    fn all(mut self) -> Vec<Problem> {
        for effect in 0..self.case.application.effects.len() {
            self.missing(effect);
            self.more_than_people(effect);
        }
        if let Some(cost) = &self.outcome.cost {
            let planned = self.standing.planned.costs.by_year.amounts();
            let needed = planned.map(|(year, _)| year).collect();
            self.missing_years("cost.by_year", needed, cost);
        }
        self.far_off();
        for department in 0..self.case.application.departments.len() {
            self.above_demand(department);
        }
        self.found
    }

    /// What is verified of a line by its position.
    fn verified(&self, line: usize) -> Option<&'f VerifiedLine> {
        self.outcome.lines[line].as_ref()
    }

    /// Each year in which the plan has units needs a verified number: a missing value is never zero.
    fn missing(&mut self, effect: usize) {
        let own = self.case.own_line(effect);
        let lines = self.case.lines_of(effect).iter().enumerate();
        let mut needed = Vec::new();
        // An effect on others may be left out, and stands as planned; once it is verified, no year of it may be missing.
        let is_verified = self.verified(own).is_some();
        let counts = |payer| is_verified || payer == Payer::Municipality;
        for (offset, line) in lines.filter(|(_, line)| counts(line.payer)) {
            let units = self.standing.planned.lines[own + offset].units.amounts();
            let years = units.map(|(year, _)| year);
            match self.verified(own + offset) {
                Some(verified) if line.replacement => {
                    let address = format!("effect.{}.{}", self.case.line_id(line), verified.key());
                    self.missing_years(&address, years.collect(), &verified.by_year);
                }
                _ => needed.extend(years),
            }
        }
        let id = &self.case.application.effects[effect].id;
        if let Some(verified) = self.verified(own) {
            let address = format!("effect.{id}.{}", verified.key());
            self.missing_years(&address, needed, &verified.by_year);
            return;
        }
        let years = self.so_far(needed);
        if !years.is_empty() {
            let problem = Problem::new(Code::MISSING_EFFECT, self.outcome.places.of(""));
            self.found.push(problem.fact("id", id).fact("years", years));
        }
    }

    /// Years up to the last verified one, in order, each once.
    fn so_far(&self, mut years: Vec<Year>) -> Vec<i32> {
        years.sort_unstable();
        years.dedup();
        let years = years.iter().filter(|year| **year <= self.outcome.as_of);
        years.map(|year| year.number()).collect()
    }

    fn missing_years(&mut self, address: &str, mut needed: Vec<Year>, given: &VerifiedYears) {
        needed.retain(|year| given.iter().all(|(known, _)| known != year));
        let years = self.so_far(needed);
        if !years.is_empty() {
            let problem = Problem::new(Code::MISSING_YEAR, self.outcome.places.of(address));
            let problem = problem.in_words("missing-year-verified");
            let problem = problem.fact("address", address);
            self.found.push(problem.fact("years", years));
        }
    }

    /// More verified units in a year than the people could have used who have come and whose effect still lasts.
    fn more_than_people(&mut self, effect: usize) {
        let stated = &self.case.application.effects[effect];
        let Form::People {
            target_group,
            units_per_person,
            delay,
            duration,
            ..
        } = stated.form
        else {
            return;
        };
        let units = self.verified(self.case.own_line(effect));
        let Some(verified) = units.filter(|verified| !verified.is_amount) else {
            return;
        };
        let inputs = &self.case.application.inputs;
        let number = |id| inputs.number(id).unwrap_or_default();
        let per_person = number(units_per_person);
        let lasts = number(delay) + number(duration);
        let people = inputs.of(self.case.application.target_groups[target_group].people);
        for (year, id) in verified.by_year.clone() {
            let number = &self.outcome.numbers[id.0];
            let people = self.people(&people.address, &people.amount, year, lasts);
            let most = people * per_person;
            if number.value.abs() > most {
                let problem = Problem::new(Code::MORE_UNITS_THAN_PEOPLE, number.place.clone());
                let problem = problem.fact("id", &stated.id).fact("year", year.number());
                let problem = problem.fact("units", number.value).fact("people", people);
                let problem = problem.fact("per-person", per_person).fact("most", most);
                self.found.push(problem);
            }
        }
    }

    /// The people who have come and for whom an effect of so many years may last in a year: as measured, else as planned.
    fn people(&self, address: &str, planned: &Amount, year: Year, lasts: Decimal) -> Decimal {
        let measured = |address: &str| {
            let mut measured = self.outcome.measured.iter();
            let found = measured.find(|measured| measured.address == address)?;
            Some(self.outcome.numbers[found.value.0].value)
        };
        if let Some(all) = measured(address) {
            return all;
        }
        let Amount::Years(planned) = planned else {
            return Decimal::ZERO;
        };
        let start = self.case.application.investment.period.start().year();
        let first = planned.amounts().next().map_or(start, |(year, _)| year);
        let intakes = first.min(start).through(year);
        let lasting = intakes.filter(|intake| Decimal::from(year.since(*intake)) < lasts);
        let came = lasting.map(|intake| {
            let by_year = measured(&format!("{address}.{intake}"));
            by_year.unwrap_or_else(|| planned.at(intake))
        });
        came.sum()
    }

    /// Verified years far after those of the plan.
    fn far_off(&mut self) {
        let period = self.case.application.investment.period;
        let planned = self.standing.planned.lines.iter();
        let last = planned.filter_map(|line| line.units.last()).max();
        let last = last
            .unwrap_or_else(|| period.end().year())
            .max(period.end().year());
        let mut far: Vec<(Year, VerifiedId)> = Vec::new();
        let lines = self.outcome.lines.iter().flatten();
        for years in lines.map(|line| &line.by_year).chain(&self.outcome.cost) {
            let after = years.iter().find(|(year, _)| year.since(last) > FAR);
            far.extend(after);
        }
        let payments = self.outcome.payments.iter();
        let last = last.max(self.standing.planned.plan_years.1);
        let after = payments.filter(|payment| payment.year.since(last) > FAR);
        far.extend(after.map(|payment| (payment.year, payment.total)));
        for (year, id) in far {
            let number = &self.outcome.numbers[id.0];
            let problem = Problem::new(Code::YEAR_FAR_OFF, number.place.clone());
            let problem = problem.in_words("year-far-off-outcome");
            let problem = problem.fact("address", &number.address);
            let problem = problem.fact("year", year.number());
            self.found.push(problem.fact("last", last.number()));
        }
    }

    /// What a department has paid, or need not pay, above what was ever demanded of it.
    fn above_demand(&mut self, department: usize) {
        let standing = &self.standing.departments[department];
        let demand = standing.demand.0;
        let paid = self.outcome.payments.iter();
        let paid = paid.filter(|payment| payment.department == department);
        let waived = self.outcome.waived.iter();
        let waived = waived.filter(|waiver| waiver.department == department);
        let settled = self.outcome.settled.iter();
        let settled = settled.filter(|settled| settled.department == department);
        let settled = settled.map(|settled| self.outcome.number::<Decimal>(settled.total));
        let plan = self.standing.planned.return_plan.as_ref();
        let planned = plan.map(|plan| plan.departments[department].total().0);
        let ever = settled.chain(planned).fold(demand, Decimal::max);
        let excess = |code, ids: &mut dyn Iterator<Item = VerifiedId>, found, most| {
            let place = &self.outcome.numbers[ids.last()?.0].place;
            let problem = Problem::new(code, place.clone());
            let problem = problem.fact("id", &self.case.application.departments[department].id);
            let problem = problem.fact("found", Fact::Kronor(found));
            let problem = problem.fact("most", Fact::Kronor(most));
            Some(problem.fact("more", Fact::Kronor(found - most)))
        };
        let mut paid = paid.map(|payment| payment.total);
        let mut waived = waived.map(|waiver| waiver.amount);
        let mut found = Vec::new();
        if standing.waived.0 > demand {
            let total = standing.waived.0;
            found.extend(excess(Code::WAIVED_ABOVE_DUE, &mut waived, total, demand));
        }
        let total = standing.paid.0;
        if total > ever {
            found.extend(excess(Code::PAID_ABOVE_DEMAND, &mut paid, total, ever));
        } else if standing.overpaid.0 > Decimal::ZERO {
            let most = total - standing.overpaid.0;
            let is_final = self.standing.is_final;
            let overpaid = excess(Code::OVERPAID, &mut paid, total, most);
            found.extend(overpaid.map(|problem| problem.fact("is-final", is_final)));
        }
        self.found.extend(found);
    }
}
