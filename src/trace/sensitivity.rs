//! What a result hangs on, written out (method §8): the range of an input and coverage at its ends, the value at which
//! the target is just reached, and scenarios.

use rust_decimal::Decimal;

use super::boundary::term_of;
use super::outcomes::settled;
use super::target::holds;
use super::variant::Change;
use super::{
    DepartmentPart, Figure, GainPart, Node, OneWayPart, Operation, Question, ScenarioPart, Subject,
    Term, Tracer, Unit, WITHIN, Whose,
};
use crate::calculation::calculation;
use crate::model::{Amount, Quantity, Share, Slot, UnitCostRef, Year};
use crate::sensitivity::ScenarioFigures;

impl Tracer<'_> {
    pub(super) fn one_way(&self, position: usize, part: OneWayPart) -> Node {
        let row = &self.subject.sensitivity.one_way[position];
        let Some(slot) = self.case.application.inputs.find(&row.address) else {
            return Self::constant(0);
        };
        let (term, end, coverage) = match part {
            OneWayPart::Value => {
                let value = self.varied(slot);
                let unit = value.unit.clone().of_input();
                return Node::computed(Term::Varied, unit, Operation::Same, vec![value])
                    .of(&row.address);
            }
            OneWayPart::Low => return self.range_end(row, slot, false),
            OneWayPart::High => return self.range_end(row, slot, true),
            OneWayPart::CoverageLow => (Term::CoverageAtLow, OneWayPart::Low, row.coverage_low),
            OneWayPart::CoverageHigh => (Term::CoverageAtHigh, OneWayPart::High, row.coverage_high),
        };
        let to = self.node(Figure::OneWay(position, end));
        let prefix = self.name(Figure::OneWay(position, part));
        let there = self.with_input(slot, to, prefix, |there| {
            self.taken_over(there, Figure::Coverage(None), term)
        });
        there
            .of(&row.address)
            .calculated(coverage.map_or(Decimal::ZERO, |coverage| coverage.0))
    }

    /// What sensitivity has found, without its parts.
    pub(super) fn known(&self, figure: Figure) -> Option<Node> {
        let found = self.subject.sensitivity;
        let plain = |term, value, of: &str| Node::given(term, Unit::Plain, value).of(of);
        match figure {
            Figure::OneWay(position, part) => {
                let row = &found.one_way[position];
                let (term, coverage) = match part {
                    OneWayPart::CoverageLow => (Term::CoverageAtLow, row.coverage_low),
                    OneWayPart::CoverageHigh => (Term::CoverageAtHigh, row.coverage_high),
                    _ => return None,
                };
                Some(plain(term, coverage?.0, &row.address))
            }
            Figure::BreakEven(question, position) => {
                let row = question.row(found, position)?;
                let slot = self.case.application.inputs.find(&row.address)?;
                let unit = self.varied(slot).unit.of_input();
                Some(Node::given(term_of(question), unit, row.break_even?).of(&row.address))
            }
            Figure::BreakEvenFactor(question, position) => {
                let row = question.row(found, position)?;
                Some(plain(Term::BreakEvenFactor, row.factor()?, &row.address))
            }
            Figure::Meaning(question, position, number, part) => {
                let meaning = question.row(found, position)?.meanings.get(number)?;
                Some(self.known_meaning(meaning, part))
            }
            Figure::DepartmentFactor(department) => {
                let found = found.departments.as_ref()?.get(department)?;
                let name = &self.case.application.departments[department].name;
                Some(plain(Term::DepartmentFactor, found.factor?, name))
            }
            Figure::Changed(scenario, number, side) => Some(self.changed(scenario, number, side)),
            Figure::Scenario(position, part) => {
                let scenario = &found.scenarios[position];
                let (term, unit, value) = scenario_figure(scenario.figures.as_ref()?, part);
                let of = scenario.name.as_ref().unwrap_or(&scenario.id);
                Some(Node::given(term, unit, value).of(of))
            }
            Figure::Grid(figure) => self.known_in_grid(figure),
            Figure::Under(position, part) => Some(self.known_under(position, part)),
            Figure::Outcome(policy, position, part) => {
                let outcome = &self.subject.policies[policy].outcomes[position];
                let (term, value) = settled(outcome, part)?;
                let of = self.of_outcome(policy, outcome, part);
                Some(Node::given(term, Unit::Kronor, value).of(of))
            }
            _ => None,
        }
    }

    /// The value of an input that is varied; of a table of years the factor that leaves it as it is.
    pub(super) fn varied(&self, slot: Slot) -> Node {
        if let Amount::Years(_) = self.case.application.inputs.held(slot) {
            let address = &self.case.application.inputs.of(slot).address;
            return Node::given(Term::TableFactor, Unit::Plain, Decimal::ONE).at(address);
        }
        let price = self.case.prices.iter().position(|price| price.cost == slot);
        self.node(match price {
            Some(price) => Figure::Price(UnitCostRef(price)),
            None => Figure::Input(slot, None),
        })
    }

    /// What stands in a case with one input at another value. Where no cost is left there, it has no coverage.
    pub(super) fn with_input<T>(
        &self,
        slot: Slot,
        to: Node,
        prefix: String,
        what: impl FnOnce(&Tracer) -> T,
    ) -> T {
        let mut case = self.case.clone();
        case.application.inputs.vary(slot, to.value);
        let result = self.result.varied(&case);
        let subject = Subject {
            case: &case,
            result: &result,
            ..self.subject
        };
        let to = Box::new(to);
        let there = Tracer::differing(self, subject, prefix, Change::One { slot, to });
        let found = what(&there);
        self.built.borrow_mut().extend(there.built.take());
        found
    }

    /// A figure of another case as one of this: its parts where it differs, else the figure itself.
    pub(super) fn taken_over(&self, there: &Tracer, figure: Figure, term: Term) -> Node {
        let node = there.node(figure);
        self.built.borrow_mut().extend(there.built.take());
        let is_own = node.name.as_ref().is_some_and(|name| name.contains(WITHIN));
        if is_own {
            // It goes by the name of the figure that it becomes, or by none.
            let name = None;
            let node = self.with_parts(node);
            return Node { name, term, ..node };
        }
        let unit = node.unit.clone();
        Node::computed(term, unit, Operation::Same, vec![node])
    }

    pub(super) fn break_even_factor(&self, question: Question, position: usize) -> Node {
        let Some(row) = question.row(self.subject.sensitivity, position) else {
            return Self::constant(0);
        };
        let slot = self.case.application.inputs.find(&row.address);
        let value = slot.map(|slot| self.varied(slot));
        let parts = std::iter::once(self.node(Figure::BreakEven(question, position))).chain(value);
        let term = Term::BreakEvenFactor;
        let quotient = Node::computed(term, Unit::Plain, Operation::Quotient, parts.collect());
        let factor = row.factor().unwrap_or_default();
        let node = if quotient.value == factor {
            quotient
        } else {
            let side = if row.factor_is_rounded_up() {
                Operation::RoundUp(Quantity::DECIMALS)
            } else {
                Operation::RoundDown(Quantity::DECIMALS)
            };
            Node::computed(term, Unit::Plain, side, vec![quotient])
        };
        node.of(&row.address).calculated(factor)
    }

    /// The part of its realisable reductions that covers what a department returns.
    pub(super) fn department_factor(&self, department: usize) -> Node {
        let gained = Figure::Gain(Whose::Department(department), GainPart::Realisable, None);
        let returned = Figure::Department(department, DepartmentPart::Total);
        let parts = vec![self.node(returned), self.node(gained)];
        let plain = |operation, parts| {
            Node::computed(Term::DepartmentFactor, Unit::Plain, operation, parts)
        };
        let exact = plain(Operation::Quotient, parts);
        plain(Operation::RoundUp(Share::DECIMALS), vec![exact]).of(&self
            .case
            .application
            .departments[department]
            .name)
    }

    /// A figure of the whole calculation with a scenario's inputs.
    pub(super) fn scenario(&self, position: usize, part: ScenarioPart) -> Node {
        let scenario = &self.subject.sensitivity.scenarios[position];
        let mut case = self.subject.unchanged.clone();
        let sets = &self.subject.unchanged.application.scenarios[position].settings;
        let settings = sets.iter().chain(self.subject.settings);
        let applied = settings
            .into_iter()
            .all(|setting| case.set(setting).is_ok());
        let result = applied.then(|| calculation(&case).ok()).flatten();
        let Some((result, figures)) = result.zip(scenario.figures.as_ref()) else {
            return Self::constant(0);
        };
        let (term, _, value) = scenario_figure(figures, part);
        let of = scenario.name.as_ref().unwrap_or(&scenario.id);
        let figure = match part {
            ScenarioPart::Realisable => {
                Figure::Gain(Whose::Municipality, GainPart::Realisable, None)
            }
            ScenarioPart::Coverage => Figure::Coverage(None),
            ScenarioPart::MeetsTarget => {
                let coverage = self.node(Figure::Scenario(position, ScenarioPart::Coverage));
                return self.reaches_target(coverage).of(of).calculated(value);
            }
            ScenarioPart::PaybackYear => Figure::PaybackYear,
        };
        let subject = Subject {
            case: &case,
            result: &result,
            ..self.subject
        };
        let change = Change::Scenario {
            id: &scenario.id,
            sets,
            command: self.subject.settings,
        };
        let there = Tracer::differing(self, subject, format!("scenario.{}", scenario.id), change);
        self.taken_over(&there, figure, term)
            .of(of)
            .calculated(value)
    }
}

/// What a figure of a scenario is, what it counts, and its value.
fn scenario_figure(figures: &ScenarioFigures, part: ScenarioPart) -> (Term, Unit, Decimal) {
    match part {
        ScenarioPart::Realisable => (Term::Realisable, Unit::Kronor, figures.realisable.0),
        ScenarioPart::Coverage => (Term::Coverage, Unit::Plain, figures.coverage.0),
        ScenarioPart::MeetsTarget => (Term::MeetsTarget, Unit::Holds, holds(figures.meets_target)),
        ScenarioPart::PaybackYear => {
            let year = figures.payback_year.map_or(0, Year::number);
            (Term::PaybackYear, Unit::CalendarYear, Decimal::from(year))
        }
    }
}
