//! A figure written out: a tree of numbers, each with the operation that makes it from its parts.

use rust_decimal::Decimal;

use super::Term;
use crate::model::rounded;

/// What a number counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kronor; written with öre.
    Kronor,
    /// Kronor of an input that is varied; written with six decimals, as other inputs.
    InputKronor,
    /// A plain number: a share, a factor, an index.
    Plain,
    /// Units of a unit cost, by what one unit is called in the database.
    Units(String),
    /// People.
    People,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Full-time posts.
    Posts,
    /// Years as a length of time.
    Years,
    /// A calendar year.
    CalendarYear,
    /// Nothing: 1 is yes and 0 no.
    Holds,
}

impl Unit {
    /// What the number of an input counts where the input is varied.
    pub(super) fn of_input(self) -> Self {
        match self {
            Self::Kronor => Self::InputKronor,
            other => other,
        }
    }

    /// The decimals with which `si calc` writes such a number.
    pub fn decimals(&self) -> u32 {
        match self {
            Self::Kronor => crate::model::Money::DECIMALS,
            _ => crate::model::Share::DECIMALS,
        }
    }
}

/// How a number follows from its parts. Before a floor, a rounding or a comparison a number is rounded to nine decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// It is given: by a file, the command line, a preset, the calendar or the method.
    Given,
    /// It is a figure that stands written out elsewhere in the same output.
    Above,
    /// It is its only part.
    Same,
    /// The parts added.
    Sum,
    /// The first part less the others.
    Difference,
    /// The parts multiplied.
    Product,
    /// The first part divided by the others.
    Quotient,
    /// The first part to the power of the second, a whole number.
    Power,
    /// The smallest part.
    Minimum,
    /// The largest part.
    Maximum,
    /// The part rounded half away from zero to so many decimals.
    Round(u32),
    /// The largest whole number that is not above the part.
    Floor,
    /// The part rounded upward to so many decimals: a bound from below, on the side where it holds.
    RoundUp(u32),
    /// The part rounded downward to so many decimals.
    RoundDown(u32),
    /// One krona where it is among those that get one of the kronor left over, else none: the first part is how many
    /// are left, the others the fractions in their order, of which this is the one at the position. The largest get
    /// one each, ties to the one that stands first.
    LeftOver(usize),
    /// The first year from which on the sums are at least the first part; the other parts are the sums year by year,
    /// from the named year on. Zero where it never happens.
    FirstCovered(i32),
    /// The first year with a part above zero: the parts are those of year after year, from the named year on.
    FirstPaid(i32),
    /// The last year with a part above zero, in the same way.
    LastPaid(i32),
    /// One where the first part is at least the second, else zero.
    AtLeast,
    /// A value at which coverage is the target or more, beside the next one, a step of six decimals away or closer, at
    /// which it is less: the parts are the value, coverage there, the value beside it, coverage there, and the target. It
    /// is the first part. For a department, its reductions stand in the place of coverage, and what it returns in the
    /// target's; where no cost is left, what is gained beyond what is needed, and nothing.
    Boundary,
}

/// Where a number comes from that is not computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The address under which a file or the command line gives it.
    pub address: Option<String>,
    /// The file and the line.
    pub place: Option<(String, u32)>,
    /// What the file says of its source.
    pub source: Option<String>,
    /// How it came to hold, where no file gives it there.
    pub given_by: Option<GivenBy>,
}

/// What gives a number where the application's own line does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenBy {
    /// The method's default.
    Default,
    /// The file, whatever the command line sets beside it.
    File,
    /// `--set`, as typed.
    Set(String),
    /// The scenario with this id.
    Scenario(String),
    /// `--grid`, as typed.
    Grid(String),
    /// `--policy`.
    CommandLine,
    /// A policy preset.
    Preset(String),
}

/// A number of a written-out figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The name under which it can be asked for.
    pub name: Option<String>,
    /// What it is.
    pub term: Term,
    /// What tells it from others of its kind: a year, a department's or an effect's name.
    pub of: Option<String>,
    /// The number, not rounded.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// How it follows from its parts.
    pub operation: Operation,
    /// Its parts.
    pub parts: Vec<Node>,
    /// What decides how it is made, and is no part of it: a choice of the policy, or a year.
    pub decided_by: Vec<Node>,
    /// A choice in the word of its file: it has no number.
    pub word: Option<&'static str>,
    /// Where it comes from.
    pub origin: Origin,
}

impl Node {
    /// A number that an operation makes of its parts.
    pub fn computed(term: Term, unit: Unit, operation: Operation, parts: Vec<Self>) -> Self {
        Self {
            name: None,
            term,
            of: None,
            value: value(operation, &parts),
            unit,
            operation,
            parts,
            decided_by: Vec::new(),
            word: None,
            origin: Origin::default(),
        }
    }

    /// A number that is given.
    pub fn given(term: Term, unit: Unit, value: Decimal) -> Self {
        Self {
            value,
            ..Self::computed(term, unit, Operation::Given, Vec::new())
        }
    }

    /// Said of something: a year, a name.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "years, names and texts made on the spot are said alike"
    )]
    pub fn of(mut self, of: impl ToString) -> Self {
        self.of = Some(of.to_string());
        self
    }

    /// Made in a way that something else decides.
    pub(super) fn decided_by(self, decided_by: Vec<Self>) -> Self {
        Self { decided_by, ..self }
    }

    /// Given at an address.
    pub fn at(mut self, address: impl Into<String>) -> Self {
        self.origin.address = Some(address.into());
        self
    }

    /// The number as `si calc` writes it.
    pub fn written(&self) -> Decimal {
        rounded(self.value, self.unit.decimals())
    }

    /// Whether the number is a year that never comes.
    pub fn is_never(&self) -> bool {
        self.unit == Unit::CalendarYear && self.value.is_zero()
    }
}

/// What an operation makes of its parts.
fn value(operation: Operation, parts: &[Node]) -> Decimal {
    let values: Vec<Decimal> = parts.iter().map(|part| part.value).collect();
    // Inputs are bounded, and nothing is divided by nothing.
    operation.of(&values).unwrap_or_default()
}
