//! What the municipality and its departments gain: the reductions of all lines, added up.

use rust_decimal::Decimal;

use super::reductions::LineAmounts;
use super::terms;
use crate::model::{Case, Money, Number, Of, Payer, Who, Years};

/// Expected and realisable reductions in kronor by year; increases are negative.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Reductions<N = Decimal> {
    pub expected: Years<Money<N>>,
    /// What of it can be taken home in money.
    pub realisable: Years<Money<N>>,
}

impl<N: Number> Reductions<N> {
    pub(super) fn add(&mut self, line: &LineAmounts<N>) {
        self.expected.add_each(&line.expected, Money);
        self.realisable.add_each(&line.realisable, Money);
    }

    pub(super) fn name(&mut self, who: Who) {
        for (amounts, term) in [
            (&mut self.expected, terms::EXPECTED),
            (&mut self.realisable, terms::REALISABLE),
        ] {
            amounts.name(|amount, year| amount.called(term, Of::from(who).in_year(year)));
        }
    }
}

/// The municipality's reductions and each department's, from those of the lines.
pub(crate) fn gains<N: Number>(
    case: &Case,
    lines: &[LineAmounts<N>],
) -> (Reductions<N>, Vec<Reductions<N>>) {
    let mut municipality = Reductions::default();
    let mut departments = vec![Reductions::default(); case.application.departments.len()];
    for (line, amounts) in case.lines.iter().zip(lines) {
        if line.payer == Payer::Municipality {
            municipality.add(amounts);
        }
        if let Some(department) = line.department {
            departments[department].add(amounts);
        }
    }
    municipality.name(Who::All);
    for (position, department) in departments.iter_mut().enumerate() {
        department.name(Who::Department(position));
    }
    (municipality, departments)
}
