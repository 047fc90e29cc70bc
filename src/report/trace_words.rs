//! What derivations say: numbers with their units, what they are called, and formulas.

use rust_decimal::Decimal;

use crate::model::{Case, Choice, CostForm, InputId, Of, Origin, Who, rounded};
use crate::problem::{Fact, Facts};
use crate::trace::{CountedIn, Derivation, Expression, TracedValue, What};
use crate::words::{
    AmountUnit, Area, Label, Language, decimal, kronor, number, one, several, text,
};

/// A rule of the method, by its anchor.
pub(super) fn in_method(anchor: &str) -> String {
    format!("docs/method.md#{anchor}")
}

/// Speaks of the derivations of a case.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'c> {
    pub(super) case: &'c Case,
    pub(super) language: Language,
}

impl Speaker<'_> {
    pub(super) fn say(self, id: &str, facts: &Facts) -> String {
        text(self.language, Area::Trace, id, facts)
    }

    fn word(self, id: &str) -> String {
        self.say(id, &Facts::new())
    }

    /// A value with its unit; `≈` before what is rounded.
    pub(super) fn value(self, value: TracedValue) -> String {
        match value {
            TracedValue::Number(number, unit) => self.number(number, unit),
            TracedValue::Year(Some(year)) => year.to_string(),
            TracedValue::Year(None) => self.word("never"),
            TracedValue::Date(date) => date.to_string(),
            TracedValue::Truth(true) => self.word("yes"),
            TracedValue::Truth(false) => self.word("no"),
            TracedValue::Absent => self.word("absent"),
        }
    }

    fn number(self, value: Decimal, unit: CountedIn) -> String {
        let unit = self.unit(unit);
        let decimals = if unit == CountedAs::Kronor { 2 } else { 6 };
        let shown = rounded(value, decimals);
        let about = if shown == value { "" } else { "≈ " };
        let counted = |id: &str| {
            let facts = Facts::new().with("count", shown);
            let number = decimal(shown, self.language);
            format!("{number} {}", self.say(id, &facts))
        };
        let said = match unit {
            CountedAs::Kronor if shown.is_integer() => kronor(shown.normalize(), self.language),
            CountedAs::Kronor => {
                let mut shown = shown;
                shown.rescale(2);
                kronor(shown, self.language)
            }
            CountedAs::Plain => decimal(shown, self.language),
            CountedAs::Year => shown.normalize().to_string(),
            CountedAs::Kind(id) => counted(id),
            CountedAs::Named(name) => {
                let is_one = shown.abs() == Decimal::ONE;
                let name = if is_one { one(name) } else { several(name) };
                format!("{} {name}", decimal(shown, self.language))
            }
        };
        format!("{about}{said}")
    }

    /// What the unit is called, for programs.
    pub(super) fn unit_name(self, value: TracedValue) -> String {
        let TracedValue::Number(number, unit) = value else {
            return String::new();
        };
        match self.unit(unit) {
            CountedAs::Kronor => AmountUnit::Kronor.name(self.language).to_owned(),
            CountedAs::Plain | CountedAs::Year => String::new(),
            CountedAs::Kind(id) => self.say(id, &Facts::new().with("count", number)),
            CountedAs::Named(name) => name.to_owned(),
        }
    }

    fn unit(&self, unit: CountedIn) -> CountedAs<'_> {
        match unit {
            CountedIn::Kronor => CountedAs::Kronor,
            CountedIn::Plain => CountedAs::Plain,
            CountedIn::Year => CountedAs::Year,
            CountedIn::People => CountedAs::Kind("people"),
            CountedIn::Days => CountedAs::Kind("days"),
            CountedIn::Of(unit) => CountedAs::Named(self.case.price(unit).unit_cost.unit()),
            CountedIn::Input(input_id) => self.unit_of_input(input_id),
        }
    }

    /// What an input is counted in, by the key at the end of its address.
    fn unit_of_input(&self, input_id: InputId) -> CountedAs<'_> {
        let application = &self.case.application;
        let address = application.inputs.of(input_id).address.as_str();
        let mut parts = address.split('.');
        let table = (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        );
        let of_unit_cost = |unit| CountedAs::Named(self.case.price(unit).unit_cost.unit());
        match (table.0, parts.next_back().unwrap_or_default()) {
            ("unit_cost", _) | ("cost", "amount" | "monthly_wage") => CountedAs::Kronor,
            ("cost", "posts") => CountedAs::Kind("posts"),
            ("cost", "units") => {
                let costs = application.costs.iter();
                let mut costs = costs.filter(|cost| cost.id == table.1);
                match costs.next().map(|cost| cost.form) {
                    Some(CostForm::Units { unit_cost, .. }) => of_unit_cost(unit_cost),
                    _ => CountedAs::Plain,
                }
            }
            ("target_group", _) => CountedAs::Kind("people"),
            ("effect", "delay" | "duration") => CountedAs::Kind("years"),
            ("effect", "units" | "units_per_person") => {
                let effects = application.effects.iter();
                let mut effects = effects.filter(|effect| effect.id == table.1);
                effects
                    .next()
                    .map_or(CountedAs::Plain, |effect| of_unit_cost(effect.unit_cost))
            }
            _ => CountedAs::Plain,
        }
    }

    /// What a number is called.
    pub(super) fn label(self, what: &What) -> Option<String> {
        let label = match what {
            What::Figure(_, called) => (*called)?,
            What::Step(label) => *label,
            What::Input(..) => return None,
            What::Given(origin) => {
                return match origin {
                    Origin::PeriodDays => Some(self.word("period-days")),
                    Origin::PeriodDaysIn(year) => {
                        Some(self.say("period-days-in", &Facts::new().with("year", year.number())))
                    }
                    Origin::YearDays(year) => {
                        Some(self.say("year-days", &Facts::new().with("year", year.number())))
                    }
                    _ => None,
                };
            }
        };
        let term = self.word(label.term.words);
        let year = match label.of.year {
            Some(year) => Some(year.to_string()),
            None => label.all_years.then(|| self.word("all-years")),
        };
        let whose: Vec<String> = self.who(label.of).into_iter().chain(year).collect();
        Some(if whose.is_empty() {
            term
        } else {
            format!("{term}: {}", whose.join(", "))
        })
    }

    fn who(self, of: Of) -> Option<String> {
        let application = &self.case.application;
        Some(match of.who {
            Who::All | Who::Input(_) => return None,
            Who::Cost(cost) => application.costs[cost].id.clone(),
            Who::Effect(effect) => application.effects[effect].id.clone(),
            Who::Replacement(effect) => {
                let id = application.effects[effect].id.as_str();
                self.say("instead", &Facts::new().with("effect", id))
            }
            Who::Department(department) => application.departments[department].name.clone(),
            Who::Grade(Some(grade)) => grade.word().to_owned(),
            Who::Grade(None) => self.word("no-grade"),
        })
    }

    /// The name of a figure, or the address of what was given.
    pub(super) fn name(self, what: &What) -> Option<String> {
        let inputs = &self.case.application.inputs;
        Some(match what {
            What::Figure(name, _) => name.clone(),
            What::Step(..) => return None,
            What::Input(input_id, None) => inputs.of(*input_id).address.clone(),
            What::Input(input_id, Some(year)) => format!("{}.{year}", inputs.of(*input_id).address),
            What::Given(Origin::Policy(key)) => format!("policy.{key}"),
            What::Given(Origin::Investment(key)) => format!("investment.{key}"),
            What::Given(Origin::DiscountRate(from)) => format!("policy.discount_rate.{from}"),
            What::Given(Origin::Correction(grade)) => {
                format!("policy.optimism_bias.{}", grade.word())
            }
            What::Given(Origin::Step(effect)) => {
                format!("effect.{}.step", self.case.application.effects[*effect].id)
            }
            What::Given(Origin::Verified(id)) => {
                let outcome = self.case.outcome.as_ref()?;
                format!("outcome.{}", outcome.numbers[id.0].address)
            }
            What::Given(Origin::AsOf) => "settlement.as_of".to_owned(),
            What::Given(_) => return None,
        })
    }

    /// Why a number is this one, in sentences.
    pub(super) fn because(self, derivation: &Derivation) -> Vec<String> {
        let mut said: Vec<String> = derivation
            .rule()
            .map(|rule| self.word(rule))
            .into_iter()
            .collect();
        let sentences = derivation.because.iter().map(|(words, by)| {
            let numbers: Vec<Fact> = by.iter().map(|value| self.value(*value).into()).collect();
            let facts = Facts::new()
                .with("first", numbers.first().cloned())
                .with("second", numbers.get(1).cloned())
                .with("all", Fact::List(numbers));
            self.say(words, &facts)
        });
        for sentence in sentences {
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        if let Some(formula) = &derivation.formula {
            self.binding(formula, derivation, &mut said);
        }
        said
    }

    /// Which of two binds, wherever the smaller or the larger is taken.
    fn binding(self, formula: &Expression, of: &Derivation, said: &mut Vec<String>) {
        for inner in formula.inner() {
            self.binding(inner, of, said);
        }
        if let Expression::Extreme(extreme) = formula {
            let what = match &extreme.both[extreme.binding] {
                Expression::Part(part) => {
                    let what = &of.parts[*part].what;
                    let called = self.label(what).or_else(|| self.name(what));
                    called.unwrap_or_default()
                }
                other => self.formula(other, of),
            };
            let id = if extreme.larger {
                "larger-binds"
            } else {
                "smaller-binds"
            };
            said.push(self.say(id, &Facts::new().with("what", what)));
        }
    }

    /// A formula with the values of its parts.
    pub(super) fn formula(self, formula: &Expression, of: &Derivation) -> String {
        let within = |inner: &Expression| {
            let said = self.formula(inner, of);
            let is_alone = match inner {
                Expression::Part(part) => !is_negative(of.parts[*part].value),
                Expression::Number(number) => !number.is_sign_negative(),
                Expression::Sum(_) | Expression::Product(_) | Expression::Quotient(..) => false,
                _ => true,
            };
            if is_alone { said } else { format!("({said})") }
        };
        match formula {
            Expression::Part(part) => self.value(of.parts[*part].value),
            Expression::Number(value) => number(value.normalize(), self.language),
            Expression::Sum(terms) => {
                let mut said = String::new();
                for (position, (minus, term)) in terms.iter().enumerate() {
                    // The sign that negative numbers have.
                    let minus_sign = Label("minus-sign").text(self.language);
                    said += &match (position, minus) {
                        (0, false) => String::new(),
                        (0, true) => minus_sign.to_owned(),
                        (_, false) => " + ".to_owned(),
                        (_, true) => format!(" {minus_sign} "),
                    };
                    said += &match term {
                        Expression::Product(_) | Expression::Quotient(..) => self.formula(term, of),
                        Expression::Part(_) if position == 0 && !minus => self.formula(term, of),
                        _ => within(term),
                    };
                }
                said
            }
            Expression::Product(factors) => {
                let factors: Vec<String> = factors.iter().map(within).collect();
                factors.join(" × ")
            }
            Expression::Quotient(one, two) => {
                let one = match &**one {
                    Expression::Product(_) => self.formula(one, of),
                    other => within(other),
                };
                format!("{one} / {}", within(two))
            }
            Expression::Power(inner, exponent) => format!("{}^{exponent}", within(inner)),
            Expression::Floor(inner) => self.say(
                "rounded-down",
                &Facts::new().with("of", self.formula(inner, of)),
            ),
            Expression::Rounded(inner, _) => {
                self.say("rounded", &Facts::new().with("of", self.formula(inner, of)))
            }
            Expression::Extreme(extreme) => {
                let [one, two] = &*extreme.both;
                let id = if extreme.larger {
                    "larger-of"
                } else {
                    "smaller-of"
                };
                let facts = Facts::new()
                    .with("one", self.formula(one, of))
                    .with("two", self.formula(two, of));
                self.say(id, &facts)
            }
        }
    }
}

fn is_negative(value: TracedValue) -> bool {
    matches!(value, TracedValue::Number(number, _) if number < Decimal::ZERO)
}

/// What a number is counted in, as it is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CountedAs<'c> {
    Kronor,
    Plain,
    Year,
    /// Words of their own, singular and plural.
    Kind(&'static str),
    /// As a database calls it.
    Named(&'c str),
}
