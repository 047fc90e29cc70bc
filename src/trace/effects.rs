//! Units that an effect avoids, written out (method §3): from people and shares, or from a table of years, to what is
//! credited to the investment and what can be taken home.

use super::{Figure, Node, Operation, Term, Tracer, Unit};
use crate::model::{Additive, Form, Line, Number, Outcome, Slot, Year, Years};

impl Tracer<'_> {
    /// *u(y)* of a line.
    pub(super) fn credited_units(&self, line: usize, year: Year) -> Node {
        let value = self.result.lines[line].units.at(year);
        let of = self.case.lines[line];
        let node = if of.replacement {
            self.replacing(of, year)
        } else {
            self.credited(of.effect, year, self.unit_of(&of))
        };
        node.of(format!("{}, {year}", self.case.line_id(&of)))
            .calculated(value)
    }

    /// The units of a line in all years.
    pub(super) fn all_units(&self, line: usize) -> Node {
        let of = self.case.lines[line];
        let units = &self.result.lines[line].units;
        let years = units.amounts();
        let parts = years.map(|(year, _)| self.node(Figure::Units(line, year)));
        Node::sum(Term::UnitsAvoided, self.unit_of(&of), parts.collect())
            .of(self.case.line_id(&of))
            .calculated(units.total())
    }

    /// `units(y) × net`, and the policy's correction where it is a reduction.
    fn credited(&self, effect: usize, year: Year, unit: Unit) -> Node {
        let stated = &self.case.application.effects[effect];
        let less = |term, slot| {
            let parts = vec![Self::constant(1), self.node(Figure::Input(slot, None))];
            Node::computed(term, Unit::Plain, Operation::Difference, parts)
        };
        let mut parts = vec![
            self.raw(effect, year, &unit),
            less(Term::NotDeadweight, stated.deadweight),
            self.node(Figure::Input(stated.attribution, None)),
            less(Term::NotDisplaced, stated.displacement),
        ];
        let before = Node::computed(Term::UnitsAvoided, unit, Operation::Product, parts.clone());
        let bias = &self.case.policy.optimism_bias;
        let weakest = bias.iter().map(|(grade, _)| *grade).max();
        let grade = stated.evidence_grade.or(weakest);
        if let Some(grade) = grade.filter(|_| !bias.is_empty() && before.value.above_zero()) {
            let correction = self.node(Figure::Correction(grade));
            parts.push(Node::computed(
                Term::Believed,
                Unit::Plain,
                Operation::Difference,
                vec![Self::constant(1), correction],
            ));
        }
        Node::computed(Term::UnitsAvoided, before.unit, Operation::Product, parts)
    }

    /// *units(y)*: before anything is credited.
    fn raw(&self, effect: usize, year: Year, unit: &Unit) -> Node {
        let value = self.units[effect].at(year);
        let node = match self.case.application.effects[effect].form {
            Form::Yearly { units, .. } => Node::computed(
                Term::Units,
                unit.clone(),
                Operation::Same,
                vec![counting(self.input_in(units, year), unit)],
            ),
            Form::People {
                target_group,
                outcome,
                units_per_person,
                delay,
                duration,
                persistence,
            } => {
                let people = self.case.application.target_groups[target_group].people;
                let effect_years = [delay, duration, persistence];
                let intakes = self.intakes(people, year, effect_years);
                let cohorts = intakes.into_iter().map(|(intake, weight)| {
                    let factors = vec![
                        self.input_in(people, intake),
                        self.share(outcome),
                        counting(self.node(Figure::Input(units_per_person, None)), unit),
                        weight,
                    ];
                    Node::computed(
                        Term::UnitsOfIntake,
                        unit.clone(),
                        Operation::Product,
                        factors,
                    )
                    .of(intake)
                });
                Node::sum(Term::Units, unit.clone(), cohorts.collect())
            }
        };
        node.of(year).calculated(value)
    }

    /// The years of intake whose people count in a year, each with its weight.
    fn intakes(&self, people: Slot, year: Year, effect_years: [Slot; 3]) -> Vec<(Year, Node)> {
        let people = self.values.years(people);
        let intakes = people.into_iter().flat_map(Years::amounts);
        intakes
            .filter(|(intake, _)| *intake <= year)
            .map(|(intake, _)| (intake, self.weight(effect_years, year.since(intake))))
            .filter(|(_, weight)| !weight.value.is_nothing())
            .collect()
    }

    pub(super) fn share(&self, outcome: Outcome) -> Node {
        match outcome {
            Outcome::Share(share) => self.node(Figure::Input(share, None)),
            Outcome::Probabilities { without, with } => Node::computed(
                Term::Share,
                Unit::Plain,
                Operation::Difference,
                vec![
                    self.node(Figure::Input(without, None)),
                    self.node(Figure::Input(with, None)),
                ],
            ),
        }
    }

    /// What people receive instead: `−u(y) × units_per_unit`.
    fn replacing(&self, line: Line, year: Year) -> Node {
        let own = self.steps.line_of(line.effect);
        let per_unit = self.case.application.effects[line.effect]
            .replaced_by
            .as_ref();
        let mut factors = vec![Self::constant(-1), self.node(Figure::Units(own, year))];
        factors
            .extend(per_unit.map(|instead| self.node(Figure::Input(instead.units_per_unit, None))));
        Node::computed(
            Term::Replaced,
            self.unit_of(&line),
            Operation::Product,
            factors,
        )
    }

    /// *r(y)*: what of a line's units can be taken home.
    pub(super) fn realisable_units(&self, line: usize, year: Year) -> Node {
        let of = self.case.lines[line];
        let value = self.result.lines[line].realisable_units.at(year);
        let before = self.before_steps(line, year);
        if of.replacement || !before.value.above_zero() {
            return before;
        }
        self.in_whole_steps(of.effect, year, before)
            .calculated(value)
    }

    /// What can be taken home before steps: the realisable part of a reduction; an increase in full.
    pub(super) fn before_steps(&self, line: usize, year: Year) -> Node {
        let of = self.case.lines[line];
        let credited = self.node(Figure::Units(line, year));
        if of.replacement || !credited.value.above_zero() {
            return credited;
        }
        let part = self.case.application.effects[of.effect].realisable;
        Node::computed(
            Term::UnitsBeforeStep,
            self.unit_of(&of),
            Operation::Product,
            vec![credited, self.node(Figure::Input(part, None))],
        )
        .of(format!("{}, {year}", self.case.line_id(&of)))
    }

    /// What one unit of a line's unit cost is called.
    pub(super) fn unit_of(&self, line: &Line) -> Unit {
        Unit::Units(self.case.price(line.unit_cost).unit_cost.unit.clone())
    }
}

/// An input said to count something.
fn counting(input: Node, unit: &Unit) -> Node {
    Node {
        unit: unit.clone(),
        ..input
    }
}
