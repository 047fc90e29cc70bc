//! How a figure came about, level by level.

use std::collections::{HashMap, HashSet};

use super::derivation::{
    CountedIn, Derivation, INVESTMENT, TracedValue, What, counted_verified, investment, no_number,
};
use super::expression::{Because, Expression, formula};
use super::graph::{Graph, NodeId, Step};
use super::label::{FigureLabel, label};
use super::recording::{Traced, recorded};
use crate::calculation::{Figure, Listener, find, named};
use crate::model::{Bounds, Case, Counted, Number, Of, Origin, Who};

/// A case that was computed with numbers that record themselves.
pub(crate) struct Tracing<'c> {
    case: &'c Case,
    graph: Graph,
    figures: Vec<(String, Figure<Traced>)>,
    /// The figure of each node that is one.
    names: HashMap<NodeId, usize>,
}

impl<'c> Tracing<'c> {
    /// Computes a case by `compute`, and names the figures of the result by `walk`; figures that were asked for by short
    /// forms or in years that are left out come after the others, under the names that they have in full.
    pub(crate) fn of<R, E>(
        case: &'c Case,
        asked: &[&str],
        compute: impl FnOnce() -> Result<R, E>,
        walk: impl Fn(&R, &mut dyn Listener<Traced>),
    ) -> Result<Self, E> {
        let (figures, graph) = recorded(|| {
            let result = compute()?;
            let walk = |listener: &mut dyn Listener<Traced>| walk(&result, listener);
            let mut all = Vec::new();
            named(&walk, &mut |name, figure| {
                all.push((name.to_owned(), figure));
            });
            all.extend(asked.iter().filter_map(|asked| find(&walk, asked).ok()));
            Ok(all)
        });
        let figures: Vec<(String, Figure<Traced>)> = figures?;
        let mut names = HashMap::new();
        for (position, (_, figure)) in figures.iter().enumerate() {
            if let Figure::Number(number, _) = figure
                && !matches!(graph.step(number.node()), Step::Exact(_) | Step::Given(..))
            {
                names.entry(number.node()).or_insert(position);
            }
        }
        Ok(Self {
            case,
            graph,
            figures,
            names,
        })
    }

    /// The names of all figures, those of years in which there is nothing among them.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.figures.iter().map(|(name, _)| name.as_str())
    }

    /// The figures with these names, of which nothing more is told.
    pub(crate) fn all(&self, named: impl Fn(&str) -> bool) -> Vec<Derivation> {
        let figures = self.figures.iter().filter(|(name, _)| named(name));
        let bare = |(name, figure): &(String, Figure<Traced>)| {
            let called = self.called(name, *figure);
            Derivation::bare(What::Figure(name.clone(), called), value_of(*figure))
        };
        figures.map(bare).collect()
    }

    fn called(&self, name: &str, figure: Figure<Traced>) -> Option<FigureLabel> {
        match figure {
            Figure::Number(number, _) => label(&self.graph, number.node()),
            _ => no_number(name).map(|(term, _)| FigureLabel {
                term,
                ..FigureLabel::SUM
            }),
        }
    }

    /// How the figure with this name in full came about, so many levels deep; `None` if there is none.
    pub(crate) fn figure(&self, name: &str, depth: usize) -> Option<Derivation> {
        let position = self.figures.iter().position(|(known, _)| known == name)?;
        let figure = self.figures[position].1;
        let called = self.called(name, figure);
        let mut written = HashSet::new();
        Some(match figure {
            Figure::Number(number, _) => {
                let mut derivation = self.derivation(number.node(), depth, &mut written);
                if let Step::Given(..) = self.graph.step(number.node()) {
                    // A figure that is a given number as it stands.
                    derivation = Derivation {
                        formula: Some(Expression::Part(0)),
                        parts: vec![derivation.clone()],
                        ..derivation
                    };
                }
                derivation.what = What::Figure(name.to_owned(), called);
                derivation.value = value_of(figure);
                derivation
            }
            _ => Derivation {
                parts: self
                    .graph
                    .deciding(name)
                    .iter()
                    .map(|part| self.derivation(*part, depth.saturating_sub(2), &mut written))
                    .collect(),
                ..Derivation::bare(What::Figure(name.to_owned(), called), value_of(figure))
            },
        })
    }

    /// Every input and every value of the policy that a figure rests on.
    pub(crate) fn rests_on(&self, name: &str) -> Vec<Derivation> {
        let figure = self.figures.iter().find(|(known, _)| known == name);
        let nodes = match figure {
            Some((_, Figure::Number(number, _))) => vec![number.node()],
            _ => self.graph.deciding(name).to_vec(),
        };
        let mut given: Vec<Derivation> = Vec::new();
        let mut of_investment: Vec<&str> = Vec::new();
        for node in self.graph.derivation(&nodes) {
            let origin = match self.what(node) {
                What::Input(id, year) => Origin::Input(id, year),
                What::Given(origin) => origin,
                _ => continue,
            };
            of_investment.extend(self.case.dates_of(origin));
            if !matches!(origin, Origin::Investment(_) | Origin::AsOf) && !origin.is_days() {
                given.push(self.derivation(node, 0, &mut HashSet::new()));
            }
        }
        let keys = INVESTMENT.iter().filter(|key| of_investment.contains(key));
        given.extend(keys.filter_map(|key| investment(self.case, key)));
        given
    }

    fn derivation(&self, node: NodeId, depth: usize, written: &mut HashSet<NodeId>) -> Derivation {
        let value = TracedValue::Number(self.graph.value(node), self.counted_in(node));
        let mut derivation = Derivation::bare(self.what(node), value);
        // What has been written out once is not written out again.
        if depth == 0 || !written.insert(node) {
            return derivation;
        }
        let names = &self.names;
        let Some(formula) = formula(&self.graph, names, &|node| self.says_more(node), node) else {
            return derivation;
        };
        // What is only another number by its name is no level of its own.
        let is_same = formula.expression == Expression::Part(0);
        let depth = if is_same { depth } else { depth - 1 };
        derivation.formula = Some(formula.expression);
        derivation.because = formula
            .because
            .into_iter()
            .map(|because| self.because(because))
            .collect();
        let parts = formula.parts.into_iter();
        derivation.parts = parts
            .map(|part| self.derivation(part, depth, written))
            .collect();
        derivation
    }

    /// Whether a number is worth showing even where it is one and multiplies another: units, people or posts, but no share.
    fn says_more(&self, node: NodeId) -> bool {
        match self.counted_in(node) {
            CountedIn::Plain => false,
            CountedIn::Input(id) => self.case.application.inputs.of(id).bounds != Bounds::SHARE,
            _ => true,
        }
    }

    fn because(&self, because: Because) -> (&'static str, Vec<TracedValue>) {
        let value =
            |node: NodeId| TracedValue::Number(self.graph.value(node), self.counted_in(node));
        (because.words, because.by.into_iter().map(value).collect())
    }

    fn what(&self, node: NodeId) -> What {
        if let Some(position) = self.names.get(&node) {
            let name = self.figures[*position].0.clone();
            return What::Figure(name, label(&self.graph, node));
        }
        match self.graph.step(node) {
            Step::Called(
                _,
                _,
                Of {
                    who: Who::Input(id),
                    year,
                },
            )
            | Step::Given(Origin::Input(id, year), _) => What::Input(*id, *year),
            Step::Given(origin, _) => What::Given(*origin),
            _ => What::Step(label(&self.graph, node).unwrap_or(FigureLabel::SUM)),
        }
    }

    fn counted_in(&self, node: NodeId) -> CountedIn {
        if let Some(position) = self.names.get(&node)
            && let Figure::Number(_, unit) = self.figures[*position].1
        {
            return unit.into();
        }
        match self.graph.step(node) {
            Step::Called(
                _,
                _,
                Of {
                    who: Who::Input(id),
                    ..
                },
            )
            | Step::Given(Origin::Input(id, _), _) => CountedIn::Input(*id),
            Step::Given(origin, _) if origin.is_days() => CountedIn::Days,
            Step::Given(
                Origin::Policy("first_return") | Origin::Investment(_) | Origin::AsOf,
                _,
            ) => CountedIn::Year,
            Step::Given(Origin::Step(effect), _) => self.unit(Who::Effect(*effect)),
            Step::Given(Origin::Verified(id), _) => counted_verified(self.case, *id),
            Step::Called(of, term, whose) => match term.counted {
                Counted::Kronor => CountedIn::Kronor,
                Counted::Plain => CountedIn::Plain,
                Counted::Units => self.unit(whose.who),
                Counted::Alike => self.counted_in(*of),
            },
            Step::Both(_, one, _)
            | Step::Because(one, ..)
            | Step::Rounded(one, _)
            | Step::Floor(one) => self.counted_in(*one),
            _ => CountedIn::Plain,
        }
    }

    /// The unit of an effect, or of what replaces it.
    fn unit(&self, who: Who) -> CountedIn {
        let (effect, replacement) = match who {
            Who::Effect(effect) => (effect, false),
            Who::Replacement(effect) => (effect, true),
            _ => return CountedIn::Plain,
        };
        let lines = self.case.lines_of(effect).iter();
        let mut lines = lines.filter(|line| line.replacement == replacement);
        lines
            .next()
            .map_or(CountedIn::Plain, |line| CountedIn::Of(line.unit_cost))
    }
}

fn value_of(figure: Figure<Traced>) -> TracedValue {
    match figure {
        Figure::Number(number, unit) => TracedValue::Number(number.value(), unit.into()),
        Figure::Year(year) => TracedValue::Year(year),
        Figure::Truth(truth) => TracedValue::Truth(truth),
        Figure::Absent => TracedValue::Absent,
    }
}
