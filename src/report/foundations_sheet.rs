//! The table of how much rests on what.

use rust_decimal::Decimal;

use super::Table;
use super::calculation_sheets::Sheets;
use super::sheet::{Cell, Row, Sheet};
use crate::calculation::Part;
use crate::model::{Choice, Share, rounded};
use crate::words::Label;

impl Sheets<'_> {
    /// Parts of the municipality's realisable reductions by what they rest on.
    pub fn foundations(&self) -> Sheet {
        let foundations = &self.calculated.calculation.foundations;
        let whole = Part {
            amount: foundations.realisable,
            share: (foundations.realisable.0 > Decimal::ZERO).then_some(Share(Decimal::ONE)),
        };
        let mut rows = vec![
            row(self.say(Label("realisable-total")), &whole)
                .named(vec!["foundations.realisable".to_owned(), String::new()]),
        ];
        for (grade, part) in &foundations.by_evidence_grade {
            let (label, word) = match grade {
                Some(grade) => {
                    let label = format!("{} {}", self.say(Label("evidence-grade")), grade.word());
                    (label, grade.word())
                }
                None => (self.say(Label("no-evidence-grade")), "none"),
            };
            let names = names(&format!("by_evidence_grade.{word}"));
            rows.push(row(label, part).named(names).indented());
        }
        for (id, label, part) in [
            (
                "example_data",
                Label("example-data"),
                &foundations.example_data,
            ),
            (
                "after_period",
                Label("after-period"),
                &foundations.after_period,
            ),
            (
                "converted",
                Label("indexed-unit-costs"),
                &foundations.converted,
            ),
        ] {
            rows.push(row(self.say(label), part).named(names(id)));
        }
        Sheet {
            table: Table::Foundations,
            title: self.title(Label("foundations")),
            label: self.say(Label("foundation")),
            columns: self.figures(&[("amount", Label("amount")), ("share", Label("share"))]),
            rows,
        }
    }
}

fn names(part: &str) -> Vec<String> {
    let figure = |key| format!("foundations.{part}.{key}");
    ["amount", "share"].map(figure).into()
}

fn row(label: String, part: &Part) -> Row {
    let share = part.share.map_or(Cell::Empty, |share| Cell::Precise {
        share,
        shown: rounded(share.0, 3),
    });
    Row::new(label, vec![Cell::Money(part.amount), share])
}
