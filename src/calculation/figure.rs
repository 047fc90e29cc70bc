//! A figure of a result and its unit, and who is told of figures.

use rust_decimal::Decimal;

use crate::model::{Money, Quantity, Share, UnitCostRef, Year};

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Kronor,
    /// A ratio or a share, 1 being the whole; people read it as percent.
    Ratio,
    People,
    Of(UnitCostRef),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Figure<N> {
    Number(N, Unit),
    /// The year in which something happens; `None` if it never does.
    Year(Option<Year>),
    /// Whether something is so.
    Truth(bool),
    /// There is no such figure of this result, such as a return plan without a return model.
    Absent,
}

impl Figure<Decimal> {
    /// The figure with the decimals with which it is written in full.
    pub(crate) fn rounded(self) -> Self {
        match self {
            Self::Number(number, unit) => Self::Number(unit.rounded(number), unit),
            other => other,
        }
    }
}

impl Unit {
    /// A number of this unit with the decimals with which it is written in full.
    pub(crate) fn rounded(self, number: Decimal) -> Decimal {
        match self {
            Self::Kronor => Money(number).rounded(),
            Self::Ratio => Share(number).rounded(),
            Self::People | Self::Of(_) => Quantity(number).rounded(),
        }
    }
}

/// Who is told of the figures of a result, as objects within objects.
pub(crate) trait Listener<N> {
    /// An object begins. Where `years` is given its keys are years, and those in which nothing happens are left out.
    fn open(&mut self, key: &str, years: Option<ByYear>);

    /// A figure of the object that began last.
    fn figure(&mut self, key: &str, figure: Figure<N>);

    /// The object that began last ends.
    fn close(&mut self);
}

/// What stands in each year of an object whose keys are years.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ByYear {
    /// What its figures are counted in.
    pub(crate) unit: Unit,
    /// The figures of a year; none where the year itself is the figure.
    pub(crate) parts: &'static [&'static str],
}
