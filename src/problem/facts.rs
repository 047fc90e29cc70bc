//! The facts of a sentence: what it says something about, as data. Words make text of them, each language its own.

use rust_decimal::Decimal;

use crate::model::Year;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fact {
    /// Text as it stands: a name, an address, a date, the key of a choice. Backticks are the sentence's own.
    Text(String),
    /// Names, each in backticks, with commas between.
    Names(Vec<String>),
    /// How many: sentences choose their plural by it.
    Count(usize),
    /// A number as the language writes it, without needless zeros.
    Number(Decimal),
    /// Kronor, rounded as they are shown and in the unit that the report shows.
    Kronor(Decimal),
    /// A share, rounded already, in percent.
    Percent(Decimal),
    Year(i32),
    /// Years, runs of them as `2014–2018`.
    Years(Vec<i32>),
    /// The words of another message: of the same area, or a label.
    Term(&'static str),
    /// Another message of the same area with facts of its own.
    Said(&'static str, Facts),
    /// Facts with commas between.
    List(Vec<Fact>),
    /// Nothing there. Sentences ask for it by the number 0, as for empty lists.
    Absent,
}

/// The facts of a sentence by the names that it gives them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts(Vec<(&'static str, Fact)>);

impl Facts {
    /// No facts.
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// These and one more.
    pub(crate) fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.0.push((name, fact.into()));
        self
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Fact> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, fact)| fact)
    }

    /// All, in the order in which they were given.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &Fact)> {
        self.0.iter().map(|(name, fact)| (*name, fact))
    }
}

impl<const N: usize> From<[(&'static str, Fact); N]> for Facts {
    fn from(facts: [(&'static str, Fact); N]) -> Self {
        Self(facts.into())
    }
}

impl Fact {
    /// Names, each in backticks.
    pub(crate) fn names<T: ToString>(names: impl IntoIterator<Item = T>) -> Self {
        Self::Names(names.into_iter().map(|name| name.to_string()).collect())
    }

    pub(crate) fn years(years: impl IntoIterator<Item = Year>) -> Self {
        Self::Years(years.into_iter().map(Year::number).collect())
    }
}

/// What fact a value is.
macro_rules! from {
    ($($given:ident: $type:ty => $fact:expr,)*) => {$(
        impl From<$type> for Fact {
            fn from($given: $type) -> Self {
                $fact
            }
        }
    )*};
}
from! {
    text: &str => Self::Text(text.to_owned()),
    text: String => Self::Text(text),
    text: &String => Self::Text(text.clone()),
    count: usize => Self::Count(count),
    year: i32 => Self::Year(year),
    year: Year => Self::Year(year.number()),
    truth: bool => Self::Text(if truth { "yes" } else { "no" }.to_owned()),
    number: Decimal => Self::Number(number),
    names: Vec<String> => Self::Names(names),
    years: Vec<i32> => Self::Years(years),
    years: &[Year] => Self::years(years.iter().copied()),
}

impl<T: Into<Fact>> From<Option<T>> for Fact {
    fn from(fact: Option<T>) -> Self {
        fact.map_or(Self::Absent, Into::into)
    }
}
