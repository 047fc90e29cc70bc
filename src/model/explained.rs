//! What a number is told of itself where it is computed, so that one that records can explain itself: what it is called,
//! whose it is, and where it was given.

use super::{Grade, InputId, VerifiedId, Year};

/// What a number is called: the id of its words, its rule, and what it is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Term {
    /// The id of its words.
    pub words: &'static str,
    /// The anchor of its rule in `docs/method.md`; `None` of what is no rule of its own.
    pub rule: Option<&'static str>,
    pub counted: Counted,
}

/// What a number that has no name of its own is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Counted {
    Kronor,
    /// A ratio or another plain number.
    Plain,
    /// Units of the unit cost of the effect, or of what replaces it.
    Units,
    /// As what it is made of.
    Alike,
}

impl Term {
    /// A sum over years.
    pub(crate) const TOTAL: Self = Self::alike("total", None);
    /// An input that refers to a parameter.
    pub(crate) const REFERENCE: Self = Self::alike("reference", Some("1-inputs"));

    pub(crate) const fn kronor(words: &'static str, rule: &'static str) -> Self {
        Self::new(words, Some(rule), Counted::Kronor)
    }

    /// A plain number.
    pub(crate) const fn plain(words: &'static str, rule: &'static str) -> Self {
        Self::new(words, Some(rule), Counted::Plain)
    }

    /// Units of a unit cost.
    pub(crate) const fn units(words: &'static str, rule: &'static str) -> Self {
        Self::new(words, Some(rule), Counted::Units)
    }

    /// Counted as what it is made of.
    const fn alike(words: &'static str, rule: Option<&'static str>) -> Self {
        Self::new(words, rule, Counted::Alike)
    }

    const fn new(words: &'static str, rule: Option<&'static str>, counted: Counted) -> Self {
        Self {
            words,
            rule,
            counted,
        }
    }
}

/// Whose a number is, and of which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Of {
    /// Whose.
    pub who: Who,
    /// `None` if it is of no single year.
    pub year: Option<Year>,
}

/// Whose a number is; positions as in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Who {
    /// Of the case as a whole, or of whatever its name says.
    All,
    Cost(usize),
    Effect(usize),
    /// Of what replaces an effect.
    Replacement(usize),
    Department(usize),
    /// Of effects with a grade, or without one.
    Grade(Option<Grade>),
    /// Of an input: a reference to a parameter.
    Input(InputId),
}

impl Of {
    /// Of the case as a whole.
    pub(crate) const ALL: Self = Self {
        who: Who::All,
        year: None,
    };

    /// The same in a year.
    #[must_use]
    pub(crate) fn in_year(self, year: Year) -> Self {
        Self {
            year: Some(year),
            ..self
        }
    }
}

impl From<Who> for Of {
    fn from(who: Who) -> Self {
        Self { who, year: None }
    }
}

/// Where a number was given that is not computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Origin {
    /// An input, or one year of its table.
    Input(InputId, Option<Year>),
    /// The policy's value with this key.
    Policy(&'static str),
    /// The policy's discount rate from this year after the start on, where it has several.
    DiscountRate(u32),
    /// The policy's correction for a grade of evidence.
    Correction(Grade),
    /// The step of an effect.
    Step(usize),
    /// A year of the investment by its key: of its start or its end, or its horizon.
    Investment(&'static str),
    PeriodDays,
    /// The days of a year that lie within the period.
    PeriodDaysIn(Year),
    YearDays(Year),
    /// A number of the outcome.
    Verified(VerifiedId),
    /// The last verified year of the outcome.
    AsOf,
}

impl Origin {
    /// Whether it is a number of days.
    pub(crate) fn is_days(self) -> bool {
        matches!(
            self,
            Self::PeriodDays | Self::PeriodDaysIn(_) | Self::YearDays(_)
        )
    }
}
