//! Coverage with one input changed: only what depends on the input is computed again.

use rust_decimal::Decimal;

use super::Varied;
use crate::calculation::{costs, line_amounts_of, pools};
use crate::model::{Case, Number, Payer, Values};

/// A case that is asked again and again with other values.
pub(super) struct Evaluation<'c, N> {
    pub(super) case: &'c Case,
    base: Values<N>,
    values: Values<N>,
    cost: N,
    /// The municipality's realisable reductions of each effect and what replaces it.
    gained: Vec<N>,
    total: N,
    target: N,
    /// The pool of each effect that has steps.
    pool_of: Vec<Option<usize>>,
}

/// Reductions and cost with an input at some value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point<N> {
    pub(super) gained: N,
    pub(super) cost: N,
}

impl<N: Number> Point<N> {
    /// Coverage; nothing where there is no cost to compare with.
    pub(super) fn coverage(self) -> Option<N> {
        self.cost.above_zero().then(|| self.gained / self.cost)
    }

    /// Whether coverage reaches the target. As the cost goes to nothing, any gain reaches every target.
    pub(super) fn reaches(self, target: N) -> bool {
        match self.coverage() {
            Some(coverage) => coverage.steady() >= target.steady(),
            None => self.gained.above_zero(),
        }
    }
}

impl<'c, N: Number> Evaluation<'c, N> {
    pub(super) fn new(case: &'c Case) -> Self {
        let values = case.values::<N>();
        let effects: Vec<usize> = (0..case.application.effects.len()).collect();
        let mut gained = vec![N::ZERO; effects.len()];
        for (line, amounts) in line_amounts_of(case, &values, &effects) {
            let line = case.lines[line];
            if line.payer == Payer::Municipality {
                gained[line.effect] += amounts.realisable.total();
            }
        }
        let mut pool_of = vec![None; effects.len()];
        for (pool, (_, members)) in pools(case).into_iter().enumerate() {
            for effect in members {
                pool_of[effect] = Some(pool);
            }
        }
        Self {
            case,
            pool_of,
            cost: costs(case, &values).total,
            total: gained.iter().copied().sum(),
            gained,
            base: values.clone(),
            values,
            target: N::exact(case.policy.return_target),
        }
    }

    /// Reductions and cost as the case stands.
    pub(super) fn today(&self) -> Point<N> {
        Point {
            gained: self.total,
            cost: self.cost,
        }
    }

    /// Reductions and cost with the input at a value, or a table at a factor.
    pub(super) fn at(&mut self, input: &Varied, value: Decimal) -> Point<N> {
        let parts = self.parts(input, value);
        let unmoved = self.total
            - input
                .effects
                .iter()
                .map(|effect| self.gained[*effect])
                .sum();
        Point {
            gained: unmoved + parts.gained.iter().copied().sum(),
            cost: parts.cost,
        }
    }

    /// What the effects that depend on the input gain, and the cost, with the input at a value.
    ///
    /// Without steps a part is an effect with what replaces it, for both follow its units. With steps it is all that
    /// share them, and what replaces an effect is a part of its own.
    pub(super) fn parts(&mut self, input: &Varied, value: Decimal) -> Parts<N> {
        self.values.vary(&input.places, &self.base, N::exact(value));
        let mut parts: Vec<(Part, N)> = Vec::with_capacity(input.effects.len());
        for (line, amounts) in line_amounts_of(self.case, &self.values, &input.effects) {
            let line = self.case.lines[line];
            if line.payer != Payer::Municipality {
                continue;
            }
            let part = match self.pool_of[line.effect] {
                None => Part::Effect(line.effect),
                Some(_) if line.replacement => Part::Replacement(line.effect),
                Some(pool) => Part::Pool(pool),
            };
            let amount = amounts.realisable.total();
            match parts.iter_mut().find(|(known, _)| *known == part) {
                Some((_, sum)) => *sum += amount,
                None => parts.push((part, amount)),
            }
        }
        let cost = if input.moves_costs {
            costs(self.case, &self.values).total
        } else {
            self.cost
        };
        self.values.restore(&input.places, &self.base);
        Parts {
            gained: parts.into_iter().map(|(_, sum)| sum).collect(),
            cost,
        }
    }

    /// Whether the target is reached.
    pub(super) fn holds(&mut self, input: &Varied, value: Decimal) -> bool {
        self.at(input, value).reaches(self.target)
    }

    /// The values with the input at a value, for a question about single effects.
    pub(super) fn with<T>(
        &mut self,
        input: &Varied,
        value: Decimal,
        ask: impl FnOnce(&Case, &Values<N>) -> T,
    ) -> T {
        self.values.vary(&input.places, &self.base, N::exact(value));
        let answer = ask(self.case, &self.values);
        self.values.restore(&input.places, &self.base);
        answer
    }
}

/// What moves in one direction as an input does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Effect(usize),
    Pool(usize),
    Replacement(usize),
}

/// What parts of the result are with an input at some value.
#[derive(Clone, Debug)]
pub(super) struct Parts<N> {
    pub(super) gained: Vec<N>,
    pub(super) cost: N,
}
