//! Text from words and facts: the one place where facts become text, as a language writes them.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use super::amount::{amount, decimal, percent};
use super::bundle::Area;
use super::years::years;
use crate::model::{AmountUnit, Language};
use crate::problem::{Fact, Facts};

/// A message's text.
pub(crate) fn text(language: Language, area: Area, id: &str, facts: &Facts) -> String {
    text_in(AmountUnit::Kronor, language, area, id, facts)
}

/// A message's text, with amounts in a unit.
pub(crate) fn text_in(
    unit: AmountUnit,
    language: Language,
    area: Area,
    id: &str,
    facts: &Facts,
) -> String {
    let writer = Writer {
        language,
        unit,
        area,
    };
    let said = writer.said(id, None, facts);
    debug_assert!(
        said.is_some(),
        "no words `{id}` of {area:?} in {language:?}"
    );
    said.unwrap_or(Cow::Borrowed(id)).into_owned()
}

/// A sentence about a result: the id of its words, and its facts. Amounts are rounded as they are shown, shares already.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sentence {
    area: Area,
    id: &'static str,
    facts: Facts,
}

impl Sentence {
    /// A sentence, as yet without facts.
    pub(crate) fn new(id: &'static str) -> Self {
        Self::of(Area::Sentences, id)
    }

    /// The same of another area.
    pub(crate) fn of(area: Area, id: &'static str) -> Self {
        let facts = Facts::new();
        Self { area, id, facts }
    }

    /// The sentence with one more fact.
    pub(crate) fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts = self.facts.with(name, fact);
        self
    }

    /// The sentence, with amounts in a unit.
    pub(crate) fn text(&self, unit: AmountUnit, language: Language) -> String {
        text_in(unit, language, self.area, self.id, &self.facts)
    }
}

/// A message's text, or that of an attribute of it; `None` if there is none, or it is empty.
pub(crate) fn maybe(
    language: Language,
    area: Area,
    (id, attribute): (&str, Option<&str>),
    facts: &Facts,
) -> Option<String> {
    maybe_in(AmountUnit::Kronor, language, area, (id, attribute), facts)
}

/// The same, with amounts in a unit.
pub(crate) fn maybe_in(
    unit: AmountUnit,
    language: Language,
    area: Area,
    (id, attribute): (&str, Option<&str>),
    facts: &Facts,
) -> Option<String> {
    let writer = Writer {
        language,
        unit,
        area,
    };
    let said = writer.said(id, attribute, facts)?;
    (!said.is_empty()).then(|| said.into_owned())
}

#[derive(Clone, Copy)]
struct Writer {
    language: Language,
    unit: AmountUnit,
    area: Area,
}

impl Writer {
    fn said(self, id: &str, attribute: Option<&str>, facts: &Facts) -> Option<Cow<'static, str>> {
        let bundle = self.area.bundle(self.language);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let said = if facts.is_empty() {
            // Nothing is put in: the text is the file's own.
            bundle.format_pattern(pattern, None, &mut errors)
        } else {
            let mut arguments = FluentArgs::new();
            for (name, fact) in facts.iter() {
                arguments.set(name, self.value(fact));
            }
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
            Cow::Owned(said.into_owned())
        };
        debug_assert!(errors.is_empty(), "`{id}` of {:?}: {errors:?}", self.area);
        Some(if said.contains('\n') {
            Cow::Owned(unwrapped(&said))
        } else {
            said
        })
    }

    fn value(self, fact: &Fact) -> FluentValue<'_> {
        match fact {
            Fact::Count(count) if *count < 1000 => FluentValue::from(*count),
            Fact::Absent => FluentValue::from(0),
            Fact::Names(names) if names.is_empty() => FluentValue::from(0),
            Fact::Years(years) if years.is_empty() => FluentValue::from(0),
            Fact::List(facts) if facts.is_empty() => FluentValue::from(0),
            Fact::Number(number) => {
                small(*number).map_or_else(|| self.shown(fact).into(), FluentValue::from)
            }
            Fact::Text(text) => FluentValue::from(text.as_str()),
            _ => self.shown(fact).into(),
        }
    }

    fn shown(self, fact: &Fact) -> String {
        let language = self.language;
        match fact {
            Fact::Text(text) => text.clone(),
            Fact::Names(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                names.join(", ")
            }
            Fact::Count(count) => decimal((*count).into(), language),
            Fact::Number(number) => decimal(*number, language),
            Fact::Kronor(kronor) => {
                let unit = self.unit.of_sentence(*kronor);
                amount(unit.shown(*kronor), unit, language)
            }
            Fact::Percent(share) => percent(*share, language),
            Fact::Year(year) => year.to_string(),
            Fact::Years(list) => years(list),
            Fact::Term(id) => self.term(id, &Facts::new()),
            Fact::Said(id, facts) => self.term(id, facts),
            Fact::List(facts) => {
                let all: Vec<String> = facts.iter().map(|fact| self.shown(fact)).collect();
                all.join(", ")
            }
            Fact::Absent => String::new(),
        }
    }

    fn term(self, id: &str, facts: &Facts) -> String {
        let area = Area::Labels;
        self.said(id, None, facts)
            .or_else(|| Self { area, ..self }.said(id, None, facts))
            .unwrap_or_else(|| {
                debug_assert!(false, "no words `{id}` of {:?}", self.area);
                Cow::Owned(id.to_owned())
            })
            .into_owned()
    }
}

/// A whole number that every language writes with the same digits: Fluent chooses plurals by it.
fn small(number: Decimal) -> Option<u16> {
    let whole = number.is_integer() && !number.is_sign_negative();
    let small = whole && number < Decimal::ONE_THOUSAND;
    small.then(|| u16::try_from(number).ok()).flatten()
}

/// Lines of a file joined: a message is broken where its file is wide enough, and a blank line stays one.
fn unwrapped(text: &str) -> String {
    let paragraphs: Vec<String> = text
        .split("\n\n")
        .map(|paragraph| paragraph.replace('\n', " "))
        .collect();
    paragraphs.join("\n\n")
}
