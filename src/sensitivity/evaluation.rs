//! What is gained with one input changed: only what depends on the input is computed again.
//!
//! As the case stands every line is looked at by itself once, and so is every pool of steps. With an input at another
//! value the lines that use it are looked at again, and their part in the pools that they belong to is exchanged: so
//! that an input takes as long as the places in which it stands, however large the application is.

use rust_decimal::Decimal;

use super::Varied;
use super::parts::{LineYear, Part, Parts};
use super::question::{Point, Question};
use super::today::{PoolSum, Today};
use super::users::Use;
use super::varied::effects;
use crate::calculation::{Alone, each_alone, item_cost};
use crate::model::{Case, EffectLine, Number, Slot, Values, Years};

/// A case that is asked the same question again and again with other values.
pub(super) struct Evaluation<'c, N> {
    pub(super) case: &'c Case,
    question: Question,
    pub(super) base: Values<N>,
    values: Values<N>,
    today: Today<N>,
    /// What counts is gained in all.
    total: N,
    cost: N,
    target: N,
}

/// What is gained in one place with an input at some value.
enum Piece<'p, N> {
    /// A line that takes home what it gains, or the increases of one whose reductions are pooled: kronor by year.
    Line(&'p EffectLine, &'p Years<N>),
    /// What a pool of steps adds up.
    Pool(PoolSum<'p, N>),
}

impl<'c, N: Number> Evaluation<'c, N> {
    pub(super) fn new(case: &'c Case, question: Question) -> Self {
        let values = case.values::<N>();
        let today = Today::of(case, &values);
        let mut evaluation = Self {
            case,
            question,
            base: values.clone(),
            values,
            today,
            total: N::ZERO,
            cost: N::ZERO,
            target: N::ONE,
        };
        evaluation.ask(question);
        evaluation
    }

    /// Asks another question from now on.
    pub(super) fn ask(&mut self, question: Question) {
        self.question = question;
        (self.total, self.cost, self.target) = match question {
            Question::Coverage => (
                self.today.municipality,
                self.today.cost,
                N::exact(self.case.policy.return_target),
            ),
            Question::Department { department, sum } => {
                (self.today.departments[department], N::exact(sum), N::ONE)
            }
        };
    }

    /// The input in those places alone that count for coverage; nothing where it moves none of them.
    pub(super) fn concerned<'v>(&self, input: &Varied<'v>) -> Option<Varied<'v>> {
        let counts = |used: &Use| {
            let mut lines = self.case.lines_of(used.effect).iter();
            lines.any(|line| Question::Coverage.counts(line))
        };
        let uses: Vec<Use> = input.uses.iter().copied().filter(counts).collect();
        let is_moved = !uses.is_empty() || !input.costs.is_empty();
        is_moved.then(|| input.narrowed(self.case, uses, input.costs.clone()))
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

    /// Reductions and cost as the case stands, without some effects and without what some pools take home.
    pub(super) fn without(&self, uses: &[Use], pools: &[usize]) -> Point<N> {
        let mut gained = self.total;
        for effect in effects(uses) {
            for line in self.case.lines_of(effect) {
                if self.question.counts(line) {
                    gained = gained - self.today.alone[effect][usize::from(line.replacement)];
                }
            }
        }
        for pool in pools.iter().map(|pool| &self.today.pools[*pool]) {
            if self.question.counts(&pool.line) {
                gained = gained - pool.gained;
            }
        }
        Point {
            gained,
            cost: self.cost,
        }
    }

    /// Reductions and cost with the input at a value, or a table at a factor.
    pub(super) fn at(&mut self, input: &Varied, value: Decimal) -> Point<N> {
        let mut gained = self.without(&input.uses, &input.pools).gained;
        let cost = self.moved(input, value, |piece| {
            gained += match piece {
                Piece::Line(_, amounts) => amounts.total(),
                Piece::Pool(sum) => sum.total(),
            }
        });
        Point { gained, cost }
    }

    /// What the effects that depend on the input gain, and the cost, with the input at a value.
    ///
    /// Without steps a part is an effect with what replaces it, for both follow its units. With steps it is what all
    /// that share them take home in one year; an effect's increases, and what replaces it, are parts of their own.
    pub(super) fn parts(&mut self, input: &Varied, value: Decimal) -> Parts<Part, N> {
        let mut parts = Vec::with_capacity(input.uses.len());
        let pools = &self.case.pools;
        let cost = self.moved(input, value, |piece| match piece {
            Piece::Line(line, amounts) => {
                let part = match (pools.of_effect(line.effect), line.replacement) {
                    (None, _) => Part::Effect(line.effect),
                    (Some(_), true) => Part::Replacement(line.effect),
                    (Some(_), false) => Part::Increase(line.effect),
                };
                parts.push((part, amounts.total()));
            }
            Piece::Pool(sum) => {
                let gained = sum.gained();
                parts.extend(gained.map(|(year, gained)| (Part::Pool(sum.pool, year), gained)));
            }
        });
        Parts {
            gained: parts,
            cost,
        }
    }

    /// What each line that depends on the input gains in each year before any steps, and the cost, with the input at a
    /// value.
    pub(super) fn lines(&mut self, input: &Varied, value: Decimal) -> Parts<LineYear, N> {
        let mut lines = Vec::with_capacity(input.uses.len());
        self.values.vary(&input.places, &self.base, N::exact(value));
        for effect in input.effects() {
            let counts = |line: &EffectLine| self.question.counts(line);
            each_alone(self.case, &self.values, effect, counts, |line, alone| {
                let mut push =
                    |amounts: &Years<N>, price: N| {
                        let amounts = amounts.amounts();
                        lines.extend(amounts.map(|(year, amount)| {
                            ((effect, line.replacement, year), amount * price)
                        }));
                    };
                match alone {
                    Alone::Realised(amounts) => push(&amounts, N::ONE),
                    Alone::Pooled { units, increases } => {
                        push(&increases, N::ONE);
                        push(
                            &units,
                            self.values.number(self.case.price(line.unit_cost).cost),
                        );
                    }
                }
            });
        }
        let cost = self.cost_moved(input);
        self.values.restore(&input.places, &self.base);
        Parts {
            gained: lines,
            cost,
        }
    }

    /// Reductions and cost as if no step took anything, and how many kronor the steps take at the most, with the input at
    /// a value.
    pub(super) fn without_steps(&mut self, input: &Varied, value: Decimal) -> (Point<N>, N) {
        let mut gained = self.without(&input.uses, &input.pools).gained;
        let mut taken = N::ZERO;
        let cost = self.moved(input, value, |piece| match piece {
            Piece::Line(_, amounts) => gained += amounts.total(),
            Piece::Pool(sum) => {
                for (_, units) in sum.units.amounts() {
                    gained += units * sum.price;
                    taken += N::exact(sum.step) * sum.price;
                }
            }
        });
        (Point { gained, cost }, taken)
    }

    /// What the pools that the input reaches add up before their steps, units by year, with the input at a value; each
    /// with its step.
    pub(super) fn before_steps(
        &mut self,
        input: &Varied,
        value: Decimal,
    ) -> Vec<(Decimal, Years<N>)> {
        let mut sums = Vec::with_capacity(input.pools.len());
        self.moved(input, value, |piece| {
            if let Piece::Pool(sum) = piece {
                sums.push((sum.step, sum.units.clone()));
            }
        });
        sums
    }

    /// Computes what the input moves, hands over what of it counts, and gives the cost.
    fn moved(&mut self, input: &Varied, value: Decimal, mut each: impl FnMut(Piece<N>)) -> N {
        let question = self.question;
        self.values.vary(&input.places, &self.base, N::exact(value));
        let today = &self.today;
        let mut sums: Vec<Years<N>> = input
            .pools
            .iter()
            .map(|pool| today.pools[*pool].units.clone())
            .collect();
        for effect in input.effects() {
            let counts = |line: &EffectLine| question.counts(line);
            each_alone(
                self.case,
                &self.values,
                effect,
                counts,
                |line, alone| match alone {
                    Alone::Realised(amounts) => each(Piece::Line(line, &amounts)),
                    Alone::Pooled { units, increases } => {
                        each(Piece::Line(line, &increases));
                        let pool = self.case.pools.of_effect(effect);
                        let sum = pool.and_then(|pool| input.pools.binary_search(&pool).ok());
                        if let Some(sum) = sum {
                            sums[sum].add_each(&today.pooled[effect], |units| -units);
                            sums[sum].add_all(&units);
                        }
                    }
                },
            );
        }
        for (&position, units) in input.pools.iter().zip(&sums) {
            let pool = &self.case.pools.all()[position];
            if question.counts(&today.pools[position].line) {
                each(Piece::Pool(PoolSum {
                    pool: position,
                    step: pool.step,
                    units,
                    price: self.values.number(self.case.price(pool.unit_cost).cost),
                }));
            }
        }
        let cost = self.cost_moved(input);
        self.values.restore(&input.places, &self.base);
        cost
    }

    /// The cost as the values are.
    fn cost_moved(&self, input: &Varied) -> N {
        let mut cost = self.cost;
        for item in input.items() {
            let stated = &self.case.application.costs[item];
            cost = cost - self.today.items[item] + item_cost(self.case, &self.values, stated);
        }
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
            Question::Department { .. } => {
                point.gained.rounded_for_comparison() >= point.cost.rounded_for_comparison()
            }
        }
    }

    /// How far what is gained at a point lies above what is needed, in kronor.
    pub(super) fn above(&self, point: Point<N>) -> N {
        point.gained - self.target * point.cost
    }

    /// The values with some places at a value, for a question about single figures.
    pub(super) fn with<T>(
        &mut self,
        places: &[Slot],
        value: Decimal,
        ask: impl FnOnce(&Case, &Values<N>) -> T,
    ) -> T {
        self.values.vary(places, &self.base, N::exact(value));
        let answer = ask(self.case, &self.values);
        self.values.restore(places, &self.base);
        answer
    }
}
