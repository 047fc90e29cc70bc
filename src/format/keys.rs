//! What the format says of a key: name, kind, bounds, default, unit, an example, and the rule of the method that uses it.

use crate::model::{Bounds, Choice, choice};

choice! {
    /// What an input may hold, with the word for it in a message.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Shape {
        /// A number, plain or with its range.
        Number = "number-or-range",
        /// A table of years.
        Years = "years",
        /// Either.
        NumberOrYears = "number-or-years",
    }
}

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Text,
    Boolean,
    Year,
    Date,
    /// A date, or a year for its first day.
    DateOrYear,
    /// A whole number within bounds.
    Whole(u32, u32),
    /// A plain number within bounds.
    Number(Bounds),
    /// A plain number within bounds, or a table of them by the year after the start.
    Rate(Bounds),
    /// A number in any form of an input (method §1).
    Input(Shape, Bounds),
    /// One of a few words.
    Choice(fn() -> Vec<&'static str>),
    /// The code of a finding.
    Code,
    /// The version of the format.
    Format,
    /// Text, or a file that holds it.
    TextOrFile,
    /// A column of a table.
    Column,
    /// Text, or a column of a table.
    TextOrColumn,
    /// Texts by text.
    Texts,
    /// Ids in one text or in a list.
    Ids,
    /// A table of its own.
    Table(&'static KeyTable),
    /// Tables by id.
    Tables(&'static KeyTable),
    List(&'static KeyTable),
    /// Parameters by id: numbers, or tables of one of several forms.
    Parameters,
    /// Names by id.
    Names,
    /// Numbers by year, within bounds.
    Years(Bounds),
    /// Shares by evidence grade.
    ByGrade,
    /// Changes by address.
    Settings,
    /// Levels by code.
    Levels,
}

choice! {
    /// What a number counts, with the id of its words.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum KeyUnit {
        Kronor = "unit-kronor",
        KronorPerMonth = "unit-kronor-per-month",
        KronorPerUnit = "unit-kronor-per-unit",
        Posts = "unit-posts",
        People = "unit-people",
        Units = "unit-units",
        UnitsPerPerson = "unit-units-per-person",
        UnitsPerUnit = "unit-units-per-unit",
        Share = "unit-share",
        ShareOfWage = "unit-share-of-wage",
        ShareOfCost = "unit-share-of-cost",
        Years = "unit-years",
        Departments = "unit-departments",
        Payments = "unit-payments",
        Cases = "unit-cases",
        Investments = "unit-investments",
    }
}

/// A key that a table may have.
#[derive(Debug)]
pub(crate) struct Key {
    /// The key.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) kind: Kind,
    /// Whether a table without it is wrong, whatever else it has.
    pub(crate) is_required: bool,
    /// The keys that must stand beside it.
    pub(crate) needs: &'static [&'static str],
    /// The value where it is left out, as a file would say it, texts without quotation marks; `None` if there is none
    /// or others decide it.
    pub(crate) default: Option<&'static str>,
    /// What it counts; `None` if it holds no number, or its bounds say it.
    unit: Option<KeyUnit>,
    /// A value as a file would say it.
    pub(crate) example: Option<&'static str>,
    /// The anchor in `docs/method.md` of the rule that uses it.
    pub(crate) rule: Option<&'static str>,
}

/// The keys that a table may have, in the order in which they are listed to its author.
#[derive(Debug)]
pub(crate) struct KeyTable {
    /// Its keys; `None` if it may have any.
    pub(crate) keys: Option<&'static [Key]>,
}

impl KeyTable {
    /// A table whose keys are names, years or addresses, or that a program wrote.
    pub(crate) const OPEN: Self = Self { keys: None };

    pub(crate) const fn new(keys: &'static [Key]) -> Self {
        Self { keys: Some(keys) }
    }

    pub(crate) fn keys(&self) -> &'static [Key] {
        self.keys.unwrap_or_default()
    }

    pub(crate) fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().iter().find(|key| key.name == name)
    }

    /// The names of all keys.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.keys().iter().map(|key| key.name)
    }
}

/// The keys of a table, one a line: `name: kind, what is said of it;`.
macro_rules! keys {
    { $($name:ident: $kind:expr $(, $fact:ident($($value:expr)?))*;)* } => {
        $crate::format::KeyTable::new(&[
            $($crate::format::key(stringify!($name), $kind)$(.$fact($($value)?))*,)*
        ])
    };
}
pub(crate) use keys;

pub(crate) const fn key(name: &'static str, kind: Kind) -> Key {
    Key {
        name,
        kind,
        is_required: false,
        needs: &[],
        default: None,
        unit: None,
        example: None,
        rule: None,
    }
}

/// A number with its range, or in another form of an input that is one number.
pub(crate) const fn input(bounds: Bounds) -> Kind {
    Kind::Input(Shape::Number, bounds)
}

/// One of a few words.
pub(crate) const fn choice<T: Choice>() -> Kind {
    Kind::Choice(T::words)
}

impl Key {
    pub(crate) const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    pub(crate) const fn needs(mut self, others: &'static [&'static str]) -> Self {
        self.needs = others;
        self
    }

    pub(crate) const fn or(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    pub(crate) const fn unit(mut self, unit: KeyUnit) -> Self {
        self.unit = Some(unit);
        self
    }

    pub(crate) const fn example(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

    pub(crate) const fn rule(mut self, anchor: &'static str) -> Self {
        self.rule = Some(anchor);
        self
    }

    /// Whether it holds kronor, which have a price year.
    pub(crate) fn is_kronor(&self) -> bool {
        use KeyUnit::{Kronor, KronorPerMonth, KronorPerUnit};
        matches!(self.unit, Some(Kronor | KronorPerMonth | KronorPerUnit))
    }

    /// The bounds of its numbers; `None` if it holds none.
    pub(crate) fn bounds(&self) -> Option<Bounds> {
        match self.kind {
            Kind::Number(bounds)
            | Kind::Rate(bounds)
            | Kind::Years(bounds)
            | Kind::Input(_, bounds) => Some(bounds),
            Kind::Whole(least, most) => Some(Bounds {
                least: Some(least.into()),
                above_least: false,
                most: (most < u32::MAX).then_some(most.into()),
            }),
            Kind::ByGrade => Some(Bounds::SHARE),
            _ => None,
        }
    }

    /// What its numbers count, by its bounds where nothing else is said.
    pub(crate) fn counts(&self) -> Option<KeyUnit> {
        let bounds = self.bounds()?;
        let by_bounds = [
            (Bounds::SHARE, KeyUnit::Share),
            (Bounds::DELAY, KeyUnit::Years),
            (Bounds::DURATION, KeyUnit::Years),
        ];
        let by_bounds = by_bounds.into_iter().find(|(known, _)| *known == bounds);
        self.unit.or(by_bounds.map(|(_, unit)| unit))
    }
}
