//! Reductions in kronor written out: of a line, a department, the municipality, a payer and society (method §§3, 5).

use super::{Figure, GainPart, Node, Operation, Term, Tracer, Unit, Whose};
use crate::calculation::Gains;
use crate::model::{Choice, Payer, UnitCostKind, Year};

impl Tracer<'_> {
    pub(super) fn gain(&self, whose: Whose, part: GainPart, year: Option<Year>) -> Node {
        let node = match (whose, part, year) {
            (_, GainPart::NonRealisable, _) => self.non_realisable(whose, year),
            (Whose::Line(line), _, Some(year)) => self.line_in(line, part, year),
            (Whose::Line(line), _, None) => self.line(line, part),
            (Whose::Municipality, ..) => {
                let departments = 0..self.case.application.departments.len();
                self.over(departments.map(Whose::Department), part, year)
            }
            _ => {
                let lines = (0..self.case.lines.len()).filter(|line| self.belongs(*line, whose));
                self.over(lines.map(Whose::Line), part, year)
            }
        };
        let of = match (self.whose(whose), year) {
            (name, Some(year)) => format!("{name}, {year}"),
            (name, None) => name,
        };
        node.of(of)
    }

    /// The units of a line in a year times its unit cost.
    fn line_in(&self, line: usize, part: GainPart, year: Year) -> Node {
        let amounts = &self.result.lines[line];
        let price = self.node(Figure::Price(self.case.lines[line].unit_cost));
        let (term, units, value) = match part {
            GainPart::Realisable => (
                Term::Realisable,
                self.realisable_units(line, year),
                amounts.realisable.at(year),
            ),
            _ => (
                Term::Expected,
                self.node(Figure::Units(line, year)),
                amounts.expected.at(year),
            ),
        };
        Node::computed(term, Unit::Kronor, Operation::Product, vec![units, price]).calculated(value)
    }

    /// A line's total: the sum of its years.
    fn line(&self, line: usize, part: GainPart) -> Node {
        let amounts = &self.result.lines[line];
        let by_year = match part {
            GainPart::Realisable => &amounts.realisable,
            _ => &amounts.expected,
        };
        let mut years: Vec<Year> = by_year.amounts().map(|(year, _)| year).collect();
        if years.is_empty() {
            // Why nothing is left is seen in the years in which there was something.
            years = amounts.units.amounts().map(|(year, _)| year).collect();
        }
        let parts = years
            .into_iter()
            .map(|year| self.node(Figure::Gain(Whose::Line(line), part, Some(year))));
        Node::sum(term(part), Unit::Kronor, parts.collect()).calculated(by_year.total())
    }

    /// The sum over lines or departments that have anything.
    fn over(&self, parts: impl Iterator<Item = Whose>, part: GainPart, year: Option<Year>) -> Node {
        let parts = parts.filter(|whose| self.occurs(*whose, part, year));
        let parts = parts.map(|whose| self.node(Figure::Gain(whose, part, year)));
        Node::sum(term(part), Unit::Kronor, parts.collect())
    }

    fn non_realisable(&self, whose: Whose, year: Option<Year>) -> Node {
        let parts = [GainPart::Expected, GainPart::Realisable];
        let parts = parts.map(|part| self.node(Figure::Gain(whose, part, year)));
        Node::computed(
            Term::NonRealisable,
            Unit::Kronor,
            Operation::Difference,
            parts.to_vec(),
        )
    }

    /// Whether a line's reductions are among somebody's.
    fn belongs(&self, line: usize, whose: Whose) -> bool {
        let line = self.case.lines[line];
        match whose {
            Whose::Department(department) => line.department == Some(department),
            Whose::Municipality => line.payer == Payer::Municipality,
            Whose::Payer(payer) => line.payer == self.result.payers[payer].payer,
            Whose::Society => {
                self.case.price(line.unit_cost).unit_cost.kind == UnitCostKind::Service
            }
            Whose::Line(_) => false,
        }
    }

    fn occurs(&self, whose: Whose, part: GainPart, year: Option<Year>) -> bool {
        let occurs = |gains: &Gains| {
            let by_year = match part {
                GainPart::Realisable => &gains.realisable,
                _ => &gains.expected,
            };
            match year {
                Some(year) => by_year.at(year).0,
                None => by_year.amounts().map(|(_, amount)| amount.0.abs()).sum(),
            }
        };
        let amount = match whose {
            Whose::Line(line) => {
                let amounts = &self.result.lines[line];
                let by_year = match part {
                    GainPart::Realisable => &amounts.realisable,
                    _ => &amounts.expected,
                };
                match year {
                    Some(year) => by_year.at(year),
                    None => by_year.amounts().map(|(_, amount)| amount.abs()).sum(),
                }
            }
            Whose::Department(department) => occurs(&self.result.departments[department]),
            _ => return true,
        };
        !amount.is_zero()
    }

    fn whose(&self, whose: Whose) -> String {
        match whose {
            Whose::Line(line) => {
                let line = &self.case.lines[line];
                self.case.line_id(line)
            }
            Whose::Department(position) => self.case.application.departments[position].name.clone(),
            Whose::Municipality => Payer::Municipality.word().to_owned(),
            Whose::Payer(position) => self.result.payers[position].payer.word().to_owned(),
            Whose::Society => "society".to_owned(),
        }
    }
}

fn term(part: GainPart) -> Term {
    match part {
        GainPart::Expected => Term::Expected,
        GainPart::Realisable => Term::Realisable,
        GainPart::NonRealisable => Term::NonRealisable,
    }
}
