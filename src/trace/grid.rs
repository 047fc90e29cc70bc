//! A cell of a grid of two inputs, written out (method §8): the points of both, and coverage with both set.

use rust_decimal::Decimal;

use super::grid_figure::{GridFigure, GridSide};
use super::origin::sets;
use super::target::holds;
use super::variant::Change;
use super::{Figure, GivenBy, Node, Operation, Subject, Term, Tracer, Unit};
use crate::model::{Axis, Bounds, Change as SetTo, Setting};
use crate::sensitivity::GridAxis;

/// An input as a cell of a grid sets it.
#[derive(Debug)]
pub(super) struct GridSet {
    pub(super) setting: Setting,
    /// The point.
    pub(super) to: Node,
}

impl Tracer<'_> {
    /// A figure of the grid that was asked for.
    pub(super) fn in_grid(&self, figure: GridFigure) -> Node {
        let Some(grid) = &self.subject.sensitivity.grid else {
            return Self::constant(0);
        };
        match figure {
            GridFigure::IsFactor(side) => {
                let axis = &side.axis(grid).axis;
                let mut asked = Node::given(Term::IsFactor, Unit::Holds, holds(axis.is_factor))
                    .of(&axis.address)
                    .at(axis.address.clone());
                asked.origin.given_by = Some(GivenBy::Grid(typed(axis)));
                Node::computed(Term::IsFactor, Unit::Holds, Operation::Same, vec![asked])
                    .of(&axis.address)
            }
            GridFigure::Today(side) => {
                let axis = side.axis(grid);
                self.today_on(axis)
                    .of(&axis.axis.address)
                    .calculated(axis.today.unwrap_or_default())
            }
            GridFigure::Point(side, position) => {
                let axis = side.axis(grid);
                self.point(axis, position)
                    .of(&axis.axis.address)
                    .calculated(axis.points[position])
            }
            GridFigure::Cell(row, column) => self
                .cell(row, column)
                .unwrap_or_else(|| Self::constant(0))
                .of(self.of_cell(row, column)),
            GridFigure::MeetsTarget(row, column) => {
                let coverage = self.node(Figure::Grid(GridFigure::Cell(row, column)));
                let node = Node {
                    term: Term::MeetsTargetInCell,
                    ..self.reaches_target(coverage)
                };
                let cell = grid.cells[row][column];
                node.of(self.of_cell(row, column))
                    .calculated(holds(cell.is_some_and(|cell| cell.meets_target)))
            }
        }
    }

    /// The same without its parts.
    pub(super) fn known_in_grid(&self, figure: GridFigure) -> Option<Node> {
        let grid = self.subject.sensitivity.grid.as_ref()?;
        let (node, (row, column)) = match figure {
            GridFigure::Cell(row, column) => {
                let coverage = grid.cells[row][column]?.coverage.0;
                let node = Node::given(Term::CoverageInCell, Unit::Plain, coverage);
                (node, (row, column))
            }
            GridFigure::MeetsTarget(row, column) => {
                let is_met = holds(grid.cells[row][column]?.meets_target);
                let node = Node::given(Term::MeetsTargetInCell, Unit::Holds, is_met);
                (node, (row, column))
            }
            GridFigure::IsFactor(_) | GridFigure::Today(_) | GridFigure::Point(..) => return None,
        };
        Some(node.of(self.of_cell(row, column)))
    }

    fn of_cell(&self, row: usize, column: usize) -> String {
        let settings = self.settings_of(row, column);
        let settings: Vec<String> = settings.iter().map(super::origin::typed).collect();
        settings.join(", ")
    }

    fn settings_of(&self, row: usize, column: usize) -> Vec<Setting> {
        let grid = self.subject.sensitivity.grid.iter();
        grid.flat_map(|grid| {
            let point = |axis: &GridAxis, position: usize| axis.axis.setting(axis.points[position]);
            [point(&grid.rows, row), point(&grid.columns, column)]
        })
        .collect()
    }

    /// Where an input stands on an axis: the factor 1, or its number.
    fn today_on(&self, axis: &GridAxis) -> Node {
        let Axis {
            address, is_factor, ..
        } = &axis.axis;
        let number = self.number_at(address).filter(|_| !is_factor);
        let today = number.unwrap_or_else(|| {
            let is_number = self.case.number_at(address).is_some();
            let term = if is_number {
                Term::NumberFactor
            } else {
                Term::TableFactor
            };
            let mut factor = Node::given(term, Unit::Plain, Decimal::ONE).at(address.clone());
            let slot = self.case.slot(address);
            let mut prices = self.case.prices.iter();
            if let Some(price) = prices.find(|price| Some(price.cost) == slot) {
                factor.origin.place.clone_from(&price.place);
                factor.origin.source = Some(price.unit_cost.source.clone());
            }
            factor
        });
        let unit = today.unit.clone().of_input();
        Node::computed(Term::Varied, unit, Operation::Same, vec![today])
    }

    /// The number that stands at an address, or in a year of its table.
    fn number_at(&self, address: &str) -> Option<Node> {
        let slot = self.case.slot(address)?;
        let is_whole = self.case.application.inputs.find(address).is_some();
        let year = address.rsplit('.').next().filter(|_| !is_whole);
        let year = year.and_then(|year| crate::model::Year::new(year.parse().ok()?));
        Some(match year {
            Some(year) => self.node(Figure::Input(slot, Some(year))),
            None => self.varied(slot),
        })
    }

    /// `(low × (steps − i) + high × i) / steps`, with as many decimals as an input may have.
    fn point(&self, axis: &GridAxis, position: usize) -> Node {
        let Axis {
            address,
            is_factor,
            low,
            high,
            steps,
        } = &axis.axis;
        let number = self.number_at(address).filter(|_| !is_factor);
        let unit = number.map_or(Unit::Plain, |number| number.unit.of_input());
        let given = |term, unit: &Unit, value| {
            let mut node = Node::given(term, unit.clone(), value);
            node.origin.given_by = Some(GivenBy::Grid(typed(&axis.axis)));
            node
        };
        let end = |value: Decimal| given(Term::GridEnd, &unit, value).at(address.clone());
        let computed =
            |operation, parts| Node::computed(Term::GridPoint, unit.clone(), operation, parts);
        let step = |operation, parts| Node::computed(Term::GridSum, unit.clone(), operation, parts);
        let last = axis.points.len().saturating_sub(1);
        if position == 0 || position == last {
            let value = if position == 0 { *low } else { *high };
            return computed(Operation::Same, vec![end(value)]);
        }
        let [before, after] = [last - position, position].map(|steps| {
            let steps = Decimal::from(u64::try_from(steps).unwrap_or_default());
            Self::constant(steps)
        });
        let parts = vec![
            step(Operation::Product, vec![end(*low), before]),
            step(Operation::Product, vec![end(*high), after]),
        ];
        let steps = given(Term::GridSteps, &Unit::Plain, Decimal::from(*steps));
        let sum = step(Operation::Sum, parts);
        let exact = step(Operation::Quotient, vec![sum, steps]);
        if exact.value == axis.points[position] {
            computed(exact.operation, exact.parts)
        } else {
            computed(Operation::Round(Bounds::DECIMALS), vec![exact])
        }
    }

    /// Coverage with both inputs set; nothing where no cost is left to compare with.
    fn cell(&self, row: usize, column: usize) -> Option<Node> {
        let grid = self.subject.sensitivity.grid.as_ref()?;
        let coverage = grid.cells[row][column]?.coverage.0;
        let mut case = self.case.clone();
        let settings = self.settings_of(row, column);
        for setting in &settings {
            case.set(setting).ok()?;
        }
        let result = self.result.varied(&case);
        let subject = Subject {
            case: &case,
            result: &result,
            ..self.subject
        };
        let sides = [(GridSide::Row, row), (GridSide::Column, column)];
        let set = settings.into_iter().zip(sides);
        let set = set.map(|(setting, (side, position))| GridSet {
            setting,
            to: self.node(Figure::Grid(GridFigure::Point(side, position))),
        });
        let prefix = self.name(Figure::Grid(GridFigure::Cell(row, column)));
        let change = Change::Grid(set.collect());
        let there = Tracer::differing(self, subject, prefix, change);
        let node = self.taken_over(&there, Figure::Coverage(None), Term::CoverageInCell);
        Some(node.calculated(coverage))
    }
}

/// An input as a cell sets it: one setting after the other on what it held; nothing where none sets it.
pub(super) fn set_in_grid(by: &[GridSet], address: &str, as_it_was: Node) -> Option<Node> {
    let mut sets = by
        .iter()
        .filter(|set| sets(&set.setting, address))
        .peekable();
    sets.peek()?;
    let unit = as_it_was.unit.clone();
    let node = sets.fold(as_it_was, |node, set| {
        let to = set.to.clone();
        let (operation, parts) = match set.setting.change {
            SetTo::To(_) => (Operation::Same, vec![to]),
            SetTo::Times(_) => (Operation::Product, vec![node, to]),
        };
        Node::computed(Term::Changed, unit.clone(), operation, parts)
    });
    Some(node.of(address))
}

/// An axis as it is typed.
fn typed(axis: &Axis) -> String {
    let factor = if axis.is_factor { "*" } else { "" };
    let (low, high) = (axis.low.normalize(), axis.high.normalize());
    let Axis { address, steps, .. } = axis;
    format!("{address}={factor}{low}..{factor}{high}/{steps}")
}
