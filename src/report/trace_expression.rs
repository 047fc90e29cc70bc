//! A number's operation as people write it: `10 personer × 0,2 × 100 dygn`.

use rust_decimal::Decimal;

use super::trace_json::counted;
use super::trace_left_over::left_over;
use super::trace_parts::{is_input, is_neutral, is_numerator, single};
use crate::model::rounded;
use crate::trace::{Node, Operation, Term, Unit};
use crate::words::{Label, Language, TraceLabel, number, so_many, trace_term};

/// How numbers are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) language: Language,
    /// The decimals that a number shows where it has them; more where its kind always shows more.
    pub(super) decimals: u32,
}

/// Something written, and what a reader gets who computes it as it is written; nothing where that cannot be computed.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) value: Option<Decimal>,
}

/// The number with what it counts; `≈` before one that has more decimals than are shown.
pub fn amount(node: &Node, language: Language) -> String {
    let shown = Shown {
        language,
        decimals: 0,
    };
    shown.amount(node).text
}

impl Shown {
    /// The number with what it counts.
    pub(super) fn amount(self, node: &Node) -> Written {
        let text = |text: String, value| Written {
            text,
            value: Some(value),
        };
        if node.is_never() {
            return text(TraceLabel::Never.text(self.language).to_owned(), node.value);
        }
        if node.unit == Unit::CalendarYear {
            return text(node.value.normalize().to_string(), node.value);
        }
        if node.unit == Unit::Holds {
            let word = if node.value.is_zero() {
                Label::No
            } else {
                Label::Yes
            };
            let word = word.text(self.language);
            return text(format!("{word} ({})", node.value.normalize()), node.value);
        }
        let value = self.rounded(node);
        let about = if is_exact(node, value) {
            ""
        } else {
            "≈\u{A0}"
        };
        let counts = match &node.unit {
            Unit::Units(name) => so_many(name, value),
            other => counted(other, value, self.language).into(),
        };
        let mut shown = value;
        if node.unit == Unit::Kronor && shown.scale() == 1 {
            shown.rescale(2);
        }
        let shown = signed(shown, self.language);
        if counts.is_empty() {
            text(format!("{about}{shown}"), value)
        } else {
            text(format!("{about}{shown}\u{A0}{counts}"), value)
        }
    }

    /// The number as it is shown.
    pub(super) fn rounded(self, node: &Node) -> Decimal {
        rounded(node.value, node.unit.decimals().max(self.decimals)).normalize()
    }

    /// How a number is made of its parts; those that are to stand within the line, by their own parts.
    pub(super) fn operation(self, node: &Node, inline: &dyn Fn(&Node) -> bool) -> Written {
        if matches!(node.operation, Operation::Given | Operation::Above) {
            return self.amount(node);
        }
        let mut counted: Vec<&Node> = node.parts.iter().collect();
        if node.operation == Operation::Product && !counted.iter().all(|part| is_neutral(part)) {
            counted.retain(|part| !is_neutral(part));
        }
        // The parts of a part of a sum are numbers of their own.
        let is_part = node.term == Term::PartOfSum;
        let inline = |part: &Node| !is_part && (inline(part) || is_numerator(node, part));
        let parts: Vec<Written> = counted
            .iter()
            .zip(0..)
            .map(|(part, position)| self.term(part, (node.operation, position), &inline))
            .collect();
        let values: Option<Vec<Decimal>> = parts.iter().map(|part| part.value).collect();
        let value = values.and_then(|values| node.operation.of(&values));
        let texts = parts.into_iter().map(|part| part.text);
        let text = self.joined(node, texts.collect());
        Written { text, value }
    }

    fn joined(self, node: &Node, parts: Vec<String>) -> String {
        let of = |label: TraceLabel| {
            let label = label.text(self.language);
            format!("{label} ({})", parts.join("; "))
        };
        let to = |label: TraceLabel, decimals: u32| {
            let label = label.text(self.language);
            let to = self.rounded_to(&node.unit, decimals);
            format!("{label} {to} ({})", parts.join("; "))
        };
        match node.operation {
            Operation::Sum => parts.join(" + "),
            Operation::Difference => parts.join(" − "),
            Operation::Product => parts.join(" × "),
            Operation::Quotient => parts.join(" / "),
            Operation::Power => parts.join("^"),
            Operation::Minimum => of(TraceLabel::Minimum),
            Operation::Maximum => of(TraceLabel::Maximum),
            Operation::Round(decimals) if decimals != 9 => to(TraceLabel::Round, decimals),
            Operation::Floor => to(TraceLabel::Floor, 0),
            Operation::RoundDown(decimals) => to(TraceLabel::Floor, decimals),
            Operation::RoundUp(decimals) => to(TraceLabel::RoundUp, decimals),
            Operation::LeftOver(_) => left_over(node, parts, self.language),
            Operation::FirstCovered(from) => {
                let mut parts = parts.into_iter();
                let cost = parts.next().unwrap_or_default();
                let years = (from..).zip(parts);
                let years: Vec<String> =
                    years.map(|(year, sum)| format!("{year}: {sum}")).collect();
                let label = TraceLabel::FirstCovered.text(self.language);
                format!("{label} ≥ {cost} ({})", years.join("; "))
            }
            Operation::FirstPaid(from) | Operation::LastPaid(from) => {
                let label = match node.operation {
                    Operation::FirstPaid(_) => TraceLabel::FirstPaid,
                    _ => TraceLabel::LastPaid,
                };
                let years = (from..).zip(parts);
                let years: Vec<String> = years
                    .map(|(year, paid)| format!("{year}: {paid}"))
                    .collect();
                format!("{} ({})", label.text(self.language), years.join("; "))
            }
            // These have one part.
            Operation::Same | Operation::Round(_) => parts.concat(),
            // These have a form of their own.
            Operation::Given | Operation::Above | Operation::Boundary | Operation::AtLeast => {
                parts.join("; ")
            }
        }
    }

    /// To what a number is rounded.
    fn rounded_to(self, unit: &Unit, decimals: u32) -> String {
        let say = |label: TraceLabel| label.text(self.language);
        match (unit, decimals) {
            (Unit::Kronor, 0) => say(TraceLabel::ToKronor).to_owned(),
            (Unit::Kronor, 2) => say(TraceLabel::ToOre).to_owned(),
            (_, 0) => say(TraceLabel::ToWhole).to_owned(),
            (_, 1) => say(TraceLabel::ToDecimal).to_owned(),
            _ => say(TraceLabel::ToDecimals).replace("{}", &decimals.to_string()),
        }
    }

    /// A part within a line: its number, or its own operation in parentheses where these are needed.
    fn term(
        self,
        part: &Node,
        (around, position): (Operation, usize),
        inline: &dyn Fn(&Node) -> bool,
    ) -> Written {
        // Where nothing is all that there is, words say so; within another line it is nought.
        let is_nothing = matches!(part.term, Term::Nothing | Term::NoReturnModel);
        if is_nothing && around == Operation::Same {
            return Written {
                text: trace_term(part.term.key(), self.language).0.to_owned(),
                value: Some(part.value),
            };
        }
        if part.operation == Operation::Same && inline(part) && !is_input(part) {
            // What is no other than its part is written as that.
            let only = part.parts.first();
            return only.map_or_else(
                || self.amount(part),
                |only| self.term(only, (around, position), inline),
            );
        }
        let is_whole = matches!(
            around,
            Operation::FirstCovered(_) | Operation::FirstPaid(_) | Operation::LastPaid(_)
        );
        if part.parts.is_empty() || !inline(part) || is_input(part) || is_whole {
            let Written { text, value } = self.amount(part);
            let negative = part.value.is_sign_negative() && around != Operation::Same;
            let text = if negative { format!("({text})") } else { text };
            return Written { text, value };
        }
        let Written { text, value } = self.operation(part, inline);
        let text = if is_in_parentheses(part, around, position) {
            format!("({text})")
        } else {
            text
        };
        Written { text, value }
    }
}

/// The number with the sign that subtracts.
pub(super) fn signed(value: Decimal, language: Language) -> String {
    number(value, language).replace('-', "\u{2212}")
}

/// Whether a number is no other than it is shown, on any calculator.
pub(super) fn is_exact(node: &Node, shown: Decimal) -> bool {
    is_the_same(node.value, shown)
}

/// Whether two numbers are one. The last digits of a quotient tell nothing.
pub(super) fn is_the_same(one: Decimal, other: Decimal) -> bool {
    const CERTAIN: u32 = 15;
    rounded(one - other, CERTAIN).is_zero()
}

/// Whether a part whose own operation stands within a line is parted from what stands around it.
fn is_in_parentheses(part: &Node, around: Operation, position: usize) -> bool {
    let binds = |operation| match operation {
        Operation::Sum | Operation::Difference => 1,
        Operation::Product | Operation::Quotient => 2,
        Operation::Power => 3,
        _ => 4,
    };
    let own = single(part);
    let looser = binds(own) < binds(around);
    // What stands first is done first.
    let same = binds(own) == binds(around)
        && match around {
            Operation::Difference | Operation::Quotient => position > 0,
            Operation::Power => true,
            _ => false,
        };
    let bare = matches!(
        around,
        Operation::Same
            | Operation::Minimum
            | Operation::Maximum
            | Operation::Round(_)
            | Operation::Floor
            | Operation::RoundUp(_)
            | Operation::RoundDown(_)
            | Operation::LeftOver(_)
    );
    let is_part = part.term == Term::PartOfSum && around == Operation::Product;
    is_part || ((looser || same) && !bare)
}
