//! What every table of a settlement is made with.

use std::ops::Deref;

use rust_decimal::Decimal;

use crate::calculation::Calculation;
use crate::model::{
    Case, Choice, Money, Named, Outcome, OutcomePrices, Successor, VerifiedId, Year,
};
use crate::report::Settled;
use crate::report::basis::{converted, in_folders, policy};
use crate::report::sheet::Cell;
use crate::report::sheet_maker::SheetMaker;
use crate::report::terminal::Layout;
use crate::settlement::{Standing, walk_standing};
use crate::words::{Area, Label, Sentence};

/// A settlement whose tables are made, as a layout wants them.
pub(crate) struct SettlementSheets<'s> {
    pub(crate) settled: &'s Settled,
    maker: SheetMaker,
}

impl<'s> SettlementSheets<'s> {
    /// The tables of a settlement, as a layout wants them.
    pub(crate) fn new(settled: &'s Settled, layout: Layout) -> Self {
        let Settled { case, standing, .. } = settled;
        let maker = SheetMaker::new(layout, &|listener| walk_standing(case, standing, listener));
        Self { settled, maker }
    }

    pub(super) fn case(&self) -> &'s Case {
        &self.settled.case
    }

    pub(super) fn outcome(&self) -> &'s Outcome {
        &self.settled.outcome
    }

    pub(super) fn standing(&self) -> &'s Standing {
        &self.settled.standing
    }

    pub(super) fn actual(&self) -> &'s Calculation {
        &self.settled.standing.actual
    }

    pub(super) fn departments(&self) -> &'s [Named] {
        &self.case().application.departments
    }

    /// A number of the outcome.
    pub(super) fn verified(&self, id: VerifiedId) -> Decimal {
        self.outcome().numbers[id.0].value
    }

    /// Who has taken over the operation of a department.
    pub(super) fn successors(&self, department: usize) -> impl Iterator<Item = &'s Successor> {
        let successors = self.outcome().successors.iter();
        successors.filter(move |successor| successor.department == department)
    }

    /// Who pays for a department: it, and from its year on whoever has taken over.
    pub(super) fn who_pays(&self, department: usize) -> String {
        let known = &self.departments()[department].name;
        let successors = self.successors(department).map(|successor| {
            let sentence = said("successor-in-short").with("to", &successor.to);
            self.text(&sentence.with("from", successor.from.number()))
        });
        let successors: Vec<String> = successors.collect();
        if successors.is_empty() {
            return known.clone();
        }
        let sentence = said("with-successors").with("department", known);
        self.text(&sentence.with("successors", successors.join(", ")))
    }

    /// What is actual after the last verified year, where something is.
    pub(super) fn actual_until(&self) -> Option<Sentence> {
        let sentence = || said("actual-until").with("year", self.outcome().as_of.number());
        (!self.standing().is_final).then(sentence)
    }

    /// A sum of cells of money; no cell where none has any.
    pub(super) fn sum(cells: impl IntoIterator<Item = Cell>) -> Cell {
        let amounts = cells.into_iter().filter_map(|cell| match cell {
            Cell::Money(amount) => Some(amount),
            _ => None,
        });
        amounts
            .reduce(|sum, amount| sum + amount)
            .map_or(Cell::Empty, Cell::Money)
    }

    /// One amount less another.
    pub(super) fn less(cell: Cell, other: Cell) -> Cell {
        match (cell, other) {
            (Cell::Money(amount), Cell::Money(other)) => Cell::Money(amount - other),
            (Cell::Money(amount), _) => Cell::Money(amount),
            (_, Cell::Money(other)) => Cell::Money(Money::ZERO - other),
            _ => Cell::Empty,
        }
    }

    /// Whether it is the last settlement, and up to which year something is verified.
    pub(super) fn title(&self) -> String {
        let as_of = self.outcome().as_of;
        let sentence = if self.standing().is_final {
            let last = self.last_verified().map_or(as_of, |last| last.min(as_of));
            said("final-in-short").with("year", last.number())
        } else {
            said("interim-in-short").with("year", as_of.number())
        };
        self.text(&sentence)
    }

    /// The last year for which something is verified; a settlement may be as of a later one, for what becomes due.
    fn last_verified(&self) -> Option<Year> {
        let lines = self.outcome().lines.iter().flatten();
        let years = lines.flat_map(|line| &line.by_year);
        let years = years.chain(self.outcome().cost.iter().flatten());
        years.map(|(year, _)| *year).max()
    }

    /// The price level, and in whose prices verified units are valued.
    pub(super) fn prices(&self) -> String {
        let year = self.case().application.investment.price_year.number();
        let prices = match self.outcome().prices {
            OutcomePrices::Application => Sentence::new("prices"),
            OutcomePrices::Current => said("current-prices"),
        };
        self.text(&prices.with("year", year))
    }

    /// Who verified the outcome and when; nothing where nobody says.
    pub(super) fn verified_by(&self) -> Option<Sentence> {
        let outcome = self.outcome();
        let sentence = said("verified")
            .with("by", outcome.verified_by.as_ref())
            .with("on", outcome.verified_on.map(|date| date.to_string()));
        (outcome.verified_by.is_some() || outcome.verified_on.is_some()).then_some(sentence)
    }

    /// What the settlement rests on, each with its heading; what there is nothing of is left out.
    pub(crate) fn facts(&self) -> Vec<(&'static str, String)> {
        let (settled, case) = (self.settled, self.case());
        let files = settled.unit_costs.iter().map(|(file, _)| file.as_str());
        let evidence = settled.evidence.iter().map(|(file, _)| file.as_str());
        let rules = self.said(policy(&case.policy, case.first_return()));
        let facts = [
            (Label("settlement"), self.title()),
            (Label("price-level"), self.prices()),
            (Label("application"), settled.file.clone()),
            (Label("outcome"), settled.outcome_file.clone()),
            (Label("unit-costs"), in_folders(files)),
            (Label("evidence"), in_folders(evidence)),
            (Label("converted"), self.said(converted(case)).join("; ")),
            (
                Label("policy"),
                format!("{}: {}", case.policy.preset.word(), rules.join("; ")),
            ),
        ];
        let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
        let said = facts.map(|(label, fact)| (label.text(self.layout.language), fact));
        said.collect()
    }
}

impl Deref for SettlementSheets<'_> {
    type Target = SheetMaker;

    fn deref(&self) -> &SheetMaker {
        &self.maker
    }
}

/// A sentence of a settlement.
pub(super) fn said(id: &'static str) -> Sentence {
    Sentence::of(Area::Settlement, id)
}

/// Years from a first to a last one: `2018–2022`, or one alone.
pub(super) fn years(first: Year, last: Year) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}
