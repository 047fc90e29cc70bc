//! Derivations as JSON, `si.trace/2`: numbers with the formulas that make them, in the signs of a calculator.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;

use super::json::write_whole;
use super::json_value::Json;
use super::trace_text::{Explained, Provenance};
use super::trace_words::{Speaker, in_method};
use crate::model::Case;
use crate::trace::{Derivation, Expression, TracedValue, What};
use crate::words::Language;

const SCHEMA: &str = "si.trace/2";

/// Writes derivations of a case as JSON.
pub(crate) struct TraceJson<'c> {
    speaker: Speaker<'c>,
    provenance: &'c dyn Fn(&What) -> Provenance,
}

#[derive(Serialize)]
struct FigureOfFile<'f> {
    schema: &'static str,
    file: &'f str,
    figure: NodeJson,
    rests_on: Vec<NodeJson>,
}

#[derive(Serialize)]
struct ListOfFile<'f> {
    schema: &'static str,
    file: &'f str,
    figures: Vec<NodeJson>,
}

/// A number or another value.
#[derive(Serialize)]
struct NodeJson {
    /// The name of a figure, or the address of an input; `null` of a step between them.
    name: Option<String>,
    label: Option<String>,
    value: Json,
    unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    given_by: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<NodeJson>,
    /// The heading of `docs/method.md` under which its rule stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<String>,
}

impl<'c> TraceJson<'c> {
    pub(crate) fn new(
        case: &'c Case,
        language: Language,
        provenance: &'c dyn Fn(&What) -> Provenance,
    ) -> Self {
        Self {
            speaker: Speaker { case, language },
            provenance,
        }
    }

    /// Writes figures: one object, or an array where several were asked for.
    pub(crate) fn write(
        &self,
        output: &mut dyn Write,
        file: &str,
        figures: &[Explained],
    ) -> io::Result<()> {
        let figure = |figure: &Explained| FigureOfFile {
            schema: SCHEMA,
            file,
            figure: self.node(&figure.derivation),
            rests_on: figure.rests_on.iter().map(|node| self.node(node)).collect(),
        };
        let objects: Vec<FigureOfFile> = figures.iter().map(figure).collect();
        match objects.as_slice() {
            [object] => write_whole(output, object),
            objects => write_whole(output, &objects),
        }
    }

    /// Writes the names of figures with their values.
    pub(crate) fn write_list(
        &self,
        output: &mut dyn Write,
        file: &str,
        figures: &[Derivation],
    ) -> io::Result<()> {
        let list = ListOfFile {
            schema: SCHEMA,
            file,
            figures: figures.iter().map(|node| self.node(node)).collect(),
        };
        write_whole(output, &list)
    }

    fn node(&self, derivation: &Derivation) -> NodeJson {
        let formula = derivation.formula.as_ref();
        let from = match derivation.what {
            What::Input(..) | What::Given(_) => (self.provenance)(&derivation.what),
            _ => Provenance::default(),
        };
        let (file, line) = from.place.unzip();
        NodeJson {
            name: self.speaker.name(&derivation.what),
            label: self.speaker.label(&derivation.what),
            value: match derivation.value {
                TracedValue::Number(number, _) => number.into(),
                TracedValue::Year(year) => year.into(),
                TracedValue::Date(date) => date.to_string().into(),
                TracedValue::Truth(truth) => truth.into(),
                TracedValue::Absent => Json::Null,
            },
            unit: self.speaker.unit_name(derivation.value),
            formula: formula.map(|formula| calculator(formula, derivation)),
            because: self.speaker.because(derivation),
            file,
            line,
            source: from.source,
            given_by: from.given_by,
            parts: derivation
                .parts
                .iter()
                .map(|part| self.node(part))
                .collect(),
            method: derivation.section().map(in_method),
        }
    }
}

/// A formula in exact numbers and the signs of a calculator.
fn calculator(formula: &Expression, of: &Derivation) -> String {
    let all = |inner: &[Expression], sign: &str| {
        let inner: Vec<String> = inner.iter().map(|inner| calculator(inner, of)).collect();
        format!("({})", inner.join(sign))
    };
    let digits = |number: Decimal| {
        let digits = number.normalize().to_string();
        if number.is_sign_negative() {
            format!("({digits})")
        } else {
            digits
        }
    };
    match formula {
        Expression::Part(part) => match of.parts[*part].value {
            TracedValue::Number(number, _) => digits(number),
            _ => String::new(),
        },
        Expression::Number(number) => digits(*number),
        Expression::Sum(terms) => {
            let mut said = String::from("(0");
            for (minus, term) in terms {
                said += if *minus { " - " } else { " + " };
                said += &calculator(term, of);
            }
            said + ")"
        }
        Expression::Product(factors) => all(factors, " * "),
        Expression::Quotient(one, two) => {
            format!("({} / {})", calculator(one, of), calculator(two, of))
        }
        Expression::Power(inner, exponent) => format!("({} ^ {exponent})", calculator(inner, of)),
        Expression::Floor(inner) => format!("floor({})", calculator(inner, of)),
        Expression::Rounded(inner, decimals) => {
            format!("round({}, {decimals})", calculator(inner, of))
        }
        Expression::Extreme(extreme) => {
            let function = if extreme.larger { "max" } else { "min" };
            format!("{function}{}", all(&*extreme.both, ", "))
        }
    }
}
