//! What is gained with one input changed: only what depends on the input is computed again.

use rust_decimal::Decimal;

use super::Varied;
use crate::calculation::{each_realisable, reservation_cost};
use crate::model::{Case, Line, Number, Payer, Pool, Values, Year, Years};

/// What is asked of a case: whose realisable reductions are to reach what.
#[derive(Clone, Copy, Debug)]
pub(super) enum Question {
    /// The municipality's the target, a part of the reservation's cost.
    Coverage,
    /// A department's a sum that stands fixed.
    Department {
        /// The position among the departments.
        department: usize,
        /// Kronor.
        sum: Decimal,
    },
}

impl Question {
    /// Whether a line's reductions count.
    fn counts(self, line: &Line) -> bool {
        match self {
            Self::Coverage => line.payer == Payer::Municipality,
            Self::Department { department, .. } => line.department == Some(department),
        }
    }
}

/// A case that is asked the same question again and again with other values.
pub(super) struct Evaluation<'c, N> {
    pub(super) case: &'c Case,
    question: Question,
    pub(super) base: Values<N>,
    values: Values<N>,
    cost: N,
    /// The realisable reductions that count of each effect and what replaces it.
    gained: Vec<N>,
    total: N,
    target: N,
    /// Whether an effect, or what replaces it, counts.
    counts: Vec<bool>,
    /// The pool of each effect that has steps.
    pool_of: Vec<Option<usize>>,
}

/// Reductions and what they are to cover with an input at some value.
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
    fn reaches(self, target: N) -> bool {
        match self.coverage() {
            Some(coverage) => coverage.steady() >= target.steady(),
            None => self.gained.above_zero(),
        }
    }
}

impl<'c, N: Number> Evaluation<'c, N> {
    pub(super) fn new(case: &'c Case, question: Question) -> Self {
        let values = case.values::<N>();
        let effects: Vec<usize> = (0..case.application.effects.len()).collect();
        let mut gained = vec![N::ZERO; effects.len()];
        each_realisable(
            case,
            &values,
            &effects,
            |line| question.counts(line),
            |line, realisable| gained[line.effect] += realisable.total(),
        );
        let mut counts = vec![false; effects.len()];
        for line in case.lines.iter().filter(|line| question.counts(line)) {
            counts[line.effect] = true;
        }
        let mut pool_of = vec![None; effects.len()];
        for (
            pool,
            Pool {
                effects: members, ..
            },
        ) in case.pools.all().iter().enumerate()
        {
            for effect in members {
                pool_of[*effect] = Some(pool);
            }
        }
        let (cost, target) = match question {
            Question::Coverage => (
                reservation_cost(case, &values),
                N::exact(case.policy.return_target),
            ),
            Question::Department { sum, .. } => (N::exact(sum), N::ONE),
        };
        Self {
            case,
            question,
            counts,
            pool_of,
            cost,
            total: gained.iter().copied().sum(),
            gained,
            base: values.clone(),
            values,
            target,
        }
    }

    /// The input with the effects alone that count here; nothing where it moves none of them, nor the cost.
    pub(super) fn concerned<'v>(&self, input: &Varied<'v>) -> Option<Varied<'v>> {
        let counts = |effect: &usize| self.counts[*effect];
        let mut concerned = input.clone();
        concerned.effects.retain(counts);
        concerned.entries.retain(|(effect, _)| counts(effect));
        concerned.moves_costs &= matches!(self.question, Question::Coverage);
        (concerned.moves_costs || !concerned.entries.is_empty()).then_some(concerned)
    }

    /// What counts is gained in all, as the case stands.
    pub(super) fn total(&self) -> N {
        self.total
    }

    /// Reductions and cost as the case stands.
    pub(super) fn today(&self) -> Point<N> {
        Point {
            gained: self.total,
            cost: self.cost,
        }
    }

    /// Reductions and cost as the case stands, without some effects.
    pub(super) fn without(&self, effects: &[usize]) -> Point<N> {
        let moved = effects.iter().map(|effect| self.gained[*effect]);
        Point {
            gained: self.total - moved.sum(),
            cost: self.cost,
        }
    }

    /// Reductions and cost with the input at a value, or a table at a factor.
    pub(super) fn at(&mut self, input: &Varied, value: Decimal) -> Point<N> {
        let mut gained = self.without(&input.effects).gained;
        let cost = self.moved(input, value, |_, realisable| gained += realisable.total());
        Point { gained, cost }
    }

    /// What the effects that depend on the input gain, and the cost, with the input at a value.
    ///
    /// Without steps a part is an effect with what replaces it, for both follow its units. With steps it is what all
    /// that share them take home in one year; an effect's increases, and what replaces it, are parts of their own.
    pub(super) fn parts(&mut self, input: &Varied, value: Decimal) -> Parts<N> {
        let mut parts = Vec::with_capacity(input.effects.len());
        let pool_of = std::mem::take(&mut self.pool_of);
        let cost = self.moved(input, value, |line, realisable| {
            match pool_of[line.effect] {
                None => parts.push((Part::Effect(line.effect), realisable.total())),
                Some(_) if line.replacement => {
                    parts.push((Part::Replacement(line.effect), realisable.total()));
                }
                Some(pool) => parts.extend(realisable.amounts().map(|(year, amount)| {
                    let part = if amount.above_zero() {
                        Part::Pool(pool, year)
                    } else {
                        Part::Increase(line.effect)
                    };
                    (part, amount)
                })),
            }
        });
        self.pool_of = pool_of;
        Parts {
            gained: parts,
            cost,
        }
    }

    /// Computes the lines that the input moves, hands over those that count with what can be taken home, and gives the
    /// cost.
    fn moved(&mut self, input: &Varied, value: Decimal, each: impl FnMut(&Line, &Years<N>)) -> N {
        self.values.vary(&input.places, &self.base, N::exact(value));
        let asked = |line: &Line| self.question.counts(line);
        each_realisable(self.case, &self.values, &input.effects, asked, each);
        let cost = if input.moves_costs {
            reservation_cost(self.case, &self.values)
        } else {
            self.cost
        };
        self.values.restore(&input.places, &self.base);
        cost
    }

    /// Whether enough is gained.
    pub(super) fn holds(&mut self, input: &Varied, value: Decimal) -> bool {
        let point = self.at(input, value);
        self.enough(point)
    }

    /// Whether enough is gained at a point.
    pub(super) fn enough(&self, point: Point<N>) -> bool {
        match self.question {
            Question::Coverage => point.reaches(self.target),
            Question::Department { .. } => point.gained.steady() >= point.cost.steady(),
        }
    }

    /// How far what is gained at a point lies above what is needed, in kronor.
    pub(super) fn above(&self, point: Point<N>) -> N {
        point.gained - self.target * point.cost
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
    Pool(usize, Year),
    Increase(usize),
    Replacement(usize),
}

/// What parts of the result are with an input at some value; a part may stand in several pieces.
pub(super) struct Parts<N> {
    gained: Vec<(Part, N)>,
    cost: N,
}

impl<N: Number> Parts<N> {
    /// How much each part has moved towards enough since other values, less than nothing where away from it.
    pub(super) fn moves_since(&self, other: &Self) -> Vec<N> {
        let mut moves: Vec<(Part, N)> = Vec::with_capacity(self.gained.len());
        let pieces = self.gained.iter().copied();
        let before = other.gained.iter().map(|(part, amount)| (*part, -*amount));
        for (part, amount) in pieces.chain(before) {
            match moves.iter_mut().find(|(known, _)| *known == part) {
                Some((_, sum)) => *sum += amount,
                None => moves.push((part, amount)),
            }
        }
        let moves = moves.into_iter().map(|(_, sum)| sum);
        moves
            .chain([other.cost - self.cost])
            .map(Number::steady)
            .collect()
    }
}
