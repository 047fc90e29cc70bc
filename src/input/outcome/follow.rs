//! From an outcome as it is written to that of a case: its names are followed, its years checked.

use super::prices::current_prices;
use super::written::{Written, WrittenEffect, WrittenLine, WrittenYears};
use crate::input::references::unknown_name;
use crate::model::{
    Amount, Case, EarlierSettlement, Form, Measured, Outcome, OutcomePayment, OutcomePrices,
    Placed, Successor, UnitCosts, VerifiedLine, VerifiedYears, Waiver, Year,
};
use crate::problem::{Code, Problem, Problems};

/// An outcome whose last verified year is known.
pub(super) struct Following<'f> {
    case: &'f Case,
    written: &'f Written,
    as_of: Year,
}

/// What a year says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YearOf {
    /// Something verified, or settled.
    Verified,
    /// A payment or a decision: it may come after the last verified year.
    Decided,
}

impl<'f> Following<'f> {
    /// Finds the last verified year; none if the outcome verifies nothing, which is noted.
    pub(super) fn new(
        case: &'f Case,
        written: &'f Written,
        as_of: Option<Year>,
        problems: &mut Problems,
    ) -> Option<Self> {
        let last = |years: &WrittenYears| years.last().map(|(year, _)| year.value);
        let effects = written.effects.iter();
        let lines = effects.filter_map(|effect| effect.line.as_ref());
        let of_effects = lines.filter_map(|line| last(&line.by_year)).max();
        let verified = of_effects.or_else(|| written.cost.as_ref().and_then(last));
        let Some(as_of) = as_of.or(verified) else {
            // Effects that are there, and wrong, have been told of.
            if written.effects.is_empty() {
                let place = written.places.of("effect");
                problems.push(Problem::new(Code::NOTHING_VERIFIED, place));
            }
            return None;
        };
        let following = Self {
            case,
            written,
            as_of,
        };
        if as_of < following.start() {
            let year = Placed {
                value: as_of,
                place: written.places.whole(),
            };
            problems.extend(following.misplaced("--as-of", &year, YearOf::Verified));
            return None;
        }
        Some(following)
    }

    /// The outcome; what is wrong is noted and left out.
    pub(super) fn outcome(&self, unit_costs: &UnitCosts, problems: &mut Problems) -> Outcome {
        let Written {
            prices,
            verified_by,
            verified_on,
            numbers,
            places,
            ..
        } = self.written;
        let cost = self.written.cost.as_ref();
        let cost = cost.map(|years| self.years("cost", years, problems));
        let (lines, measured) = self.effects(problems);
        let mut outcome = Outcome {
            as_of: self.as_of,
            prices: *prices,
            verified_by: verified_by.clone(),
            verified_on: *verified_on,
            cost,
            lines,
            current_prices: Vec::new(),
            measured,
            payments: self.payments(problems),
            settled: self.settled(problems),
            successors: self.successors(problems),
            waived: self.waived(problems),
            numbers: numbers.clone(),
            places: places.clone(),
        };
        if *prices == OutcomePrices::Current {
            current_prices(self.case, &mut outcome, unit_costs, problems);
        }
        outcome
    }

    /// The first year that may be verified: that of the start, or an earlier one in which the plan has something.
    fn start(&self) -> Year {
        let application = &self.case.application;
        let start = application.investment.period.start().year();
        let planned = application.inputs.iter();
        let planned = planned.filter_map(|input| match &input.amount {
            Amount::Years(years) => years.first(),
            _ => None,
        });
        planned.fold(start, Year::min)
    }

    /// What is wrong with a year, if anything is.
    fn misplaced(&self, address: &str, year: &Placed<Year>, of: YearOf) -> Option<Problem> {
        let horizon = self.case.application.investment.horizon;
        let side = match of {
            _ if year.value < self.start() => "before",
            YearOf::Decided => return None,
            YearOf::Verified if horizon.is_some_and(|horizon| year.value > horizon) => "horizon",
            YearOf::Verified if year.value > self.as_of => "after",
            YearOf::Verified => return None,
        };
        let problem = Problem::new(Code::YEAR_OUTSIDE_OUTCOME, year.place.clone());
        let problem = problem.fact("address", address).fact("side", side);
        let problem = problem.fact("year", year.value.number());
        let problem = problem.fact("start", self.start().number());
        let problem = problem.fact("horizon", horizon.map(Year::number));
        Some(problem.fact("as_of", self.as_of.number()))
    }

    fn years(&self, address: &str, years: &WrittenYears, problems: &mut Problems) -> VerifiedYears {
        for (year, _) in years {
            problems.extend(self.misplaced(address, year, YearOf::Verified));
        }
        years.iter().map(|(year, id)| (year.value, *id)).collect()
    }

    fn effects(&self, problems: &mut Problems) -> (Vec<Option<VerifiedLine>>, Vec<Measured>) {
        let effects = &self.case.application.effects;
        let mut lines = vec![None; self.case.lines.len()];
        let mut measured = Vec::new();
        for (at, written) in self.written.effects.iter().enumerate() {
            let id = written.id.value.as_str();
            let Some(position) = effects.iter().position(|effect| effect.id == id) else {
                let known = effects.iter();
                let known = known.map(|effect| (effect.id.as_str(), effect.name.as_str()));
                let problem = Problem::new(Code::UNKNOWN_EFFECT, written.id.place.clone());
                problems.push(unknown_name(problem, id, known));
                continue;
            };
            let own = self.case.own_line(position);
            let line = |address: &str, line: &WrittenLine, problems: &mut Problems| VerifiedLine {
                is_amount: line.is_amount,
                by_year: self.years(address, &line.by_year, problems),
                method: line.method.clone(),
                source: line.source.clone(),
            };
            let address = format!("effect.{id}");
            lines[own] = written
                .line
                .as_ref()
                .map(|own| line(&address, own, problems));
            if let Some(instead) = &written.instead {
                if effects[position].replaced_by.is_some() {
                    let address = format!("{address}.replaced_by");
                    let verified = instead.value.as_ref();
                    lines[own + 1] = verified.map(|verified| line(&address, verified, problems));
                } else {
                    let problem = Problem::new(Code::UNKNOWN_EFFECT, instead.place.clone());
                    let problem = problem.in_words("unknown-effect-replaced-by");
                    problems.push(problem.fact("name", id));
                }
            }
            problems.extend(self.measured(at, written, position, &mut measured));
        }
        (lines, measured)
    }

    /// What was measured of an effect's inputs, each by the address that it has in the application; gives what is wrong
    /// with it.
    fn measured(
        &self,
        effect: usize,
        written: &WrittenEffect,
        position: usize,
        measured: &mut Vec<Measured>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        let id = &written.id.value;
        let application = &self.case.application;
        let group = match application.effects[position].form {
            Form::People { target_group, .. } => Some(target_group),
            Form::Yearly { target_group, .. } => target_group,
        };
        let people = group.map(|group| {
            &application
                .inputs
                .of(application.target_groups[group].people)
                .address
        });
        for (key, year, value) in &written.measured {
            problems.extend(year.and_then(|year| {
                let place = self.written.numbers[value.0].place.clone();
                let address = format!("effect.{id}.{key}");
                self.misplaced(&address, &Placed { value: year, place }, YearOf::Verified)
            }));
            let address = match (*key, people) {
                ("people", Some(people)) => people.clone(),
                (key, _) => format!("effect.{id}.{key}"),
            };
            let address = match year {
                Some(year) => format!("{address}.{year}"),
                None => address,
            };
            measured.push(Measured {
                address,
                effect,
                value: *value,
            });
        }
        problems
    }

    fn department(&self, id: &Placed<String>, problems: &mut Problems) -> Option<usize> {
        let departments = &self.case.application.departments;
        let position = departments.iter().position(|known| known.id == id.value);
        if position.is_none() {
            let known = departments.iter();
            let known = known.map(|known| (known.id.as_str(), known.name.as_str()));
            let problem = Problem::new(Code::UNKNOWN_DEPARTMENT, id.place.clone());
            problems.push(unknown_name(problem, &id.value, known));
        }
        position
    }

    fn payments(&self, problems: &mut Problems) -> Vec<OutcomePayment> {
        let mut found = Vec::new();
        for payment in &self.written.payments {
            problems.extend(self.misplaced("payment", &payment.said, YearOf::Decided));
            let department = self.department(&payment.department, problems);
            found.extend(department.map(|department| OutcomePayment {
                department,
                year: payment.said.value,
                total: payment.amount,
            }));
        }
        found
    }

    fn settled(&self, problems: &mut Problems) -> Vec<EarlierSettlement> {
        let mut found: Vec<EarlierSettlement> = Vec::new();
        for settled in &self.written.settled {
            let as_of = &settled.said;
            problems.extend(self.misplaced("settled", as_of, YearOf::Verified));
            let Some(department) = self.department(&settled.department, problems) else {
                continue;
            };
            let mut before = found.iter();
            if before.any(|before| (before.department, before.as_of) == (department, as_of.value)) {
                let problem = Problem::new(Code::DUPLICATE_SETTLEMENT, as_of.place.clone());
                let problem = problem.fact("department", &settled.department.value);
                problems.push(problem.fact("year", as_of.value.number()));
            }
            found.push(EarlierSettlement {
                as_of: as_of.value,
                department,
                total: settled.amount,
            });
        }
        found
    }

    fn successors(&self, problems: &mut Problems) -> Vec<Successor> {
        let departments = &self.case.application.departments;
        let mut found = Vec::new();
        for successor in &self.written.successors {
            let address = format!("successor.{}", successor.department.value);
            problems.extend(self.misplaced(&address, &successor.from, YearOf::Decided));
            let Some(department) = self.department(&successor.department, problems) else {
                continue;
            };
            let to = &successor.to.value;
            let named = departments.iter().find(|known| known.id == *to);
            let name = &departments[department].name;
            let is_taken_back = |before: &Successor| {
                before.to == *name && named.is_some_and(|to| *to == departments[before.department])
            };
            let slip = match named {
                _ if to == name || *to == departments[department].id => Some("itself"),
                _ if found.iter().any(is_taken_back) => Some("back"),
                _ => None,
            };
            problems.extend(slip.map(|slip| {
                let problem = Problem::new(Code::UNKNOWN_DEPARTMENT, successor.to.place.clone());
                let problem = problem.in_words("unknown-department-successor");
                problem.fact("name", name).fact("slip", slip).fact("to", to)
            }));
            found.push(Successor {
                department,
                to: named.map_or(to, |named| &named.name).clone(),
                from: successor.from.value,
                source: successor.source.clone(),
            });
        }
        found
    }

    fn waived(&self, problems: &mut Problems) -> Vec<Waiver> {
        let mut found = Vec::new();
        for waived in &self.written.waived {
            let (date, source) = &waived.said;
            let year = Placed {
                value: date.value.year(),
                place: date.place.clone(),
            };
            problems.extend(self.misplaced("waived", &year, YearOf::Decided));
            let department = self.department(&waived.department, problems);
            found.extend(department.map(|department| Waiver {
                department,
                amount: waived.amount,
                date: date.value,
                source: source.clone(),
            }));
        }
        found
    }
}
