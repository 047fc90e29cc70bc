//! One unit cost: what it is, its prices over the years, and who uses it.

use std::io::{self, Write};

use super::super::json::write_whole;
use super::super::json_value::{Json, object};
use super::super::markdown::escaped;
use super::super::wrapped::wrapped;
use super::diff::percent;
use super::{InForms, ListCell, Listing, column};
use crate::costs::UnitCostHistory;
use crate::model::{Choice, Language, UnitCostKind, UnitCostRow};
use crate::problem::Facts;
use crate::words::{self, Area, Label, text};

/// Where an application names a unit cost.
pub(crate) struct UnitCostUse {
    /// The application's file.
    pub file: String,
    /// Its line there.
    pub line: u32,
    /// The effect or the cost, as an address.
    pub address: String,
}

/// What is shown of one unit cost.
pub(crate) struct UnitCostPage {
    /// What it is, under the names that programs and people have for it.
    facts: Vec<(&'static str, String, UnitCostFact)>,
    prices: Listing,
    /// Where applications use it, if any were named.
    uses: Option<Listing>,
}

/// What a unit cost is in one respect.
enum UnitCostFact {
    Text(Option<String>),
    /// A word that programs know, and what it is for people.
    Word(&'static str, String),
    Ids(Vec<String>),
}

impl UnitCostFact {
    fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone().unwrap_or_default(),
            Self::Word(_, shown) => shown.clone(),
            Self::Ids(ids) => ids.join(", "),
        }
    }
}

/// A unit cost, with where the applications that were named use it.
pub(crate) fn show(
    of: &UnitCostHistory,
    uses: Option<&[UnitCostUse]>,
    language: Language,
) -> UnitCostPage {
    let unit_cost = &of.latest.unit_cost;
    let text = |text: &str| UnitCostFact::Text(Some(text.to_owned()));
    let includes: Vec<String> = unit_cost.includes().map(str::to_owned).collect();
    let ids = |ids: &[String]| UnitCostFact::Ids(ids.to_vec());
    let payer = Label::of_payer(unit_cost.payer).text(language);
    let kind = match unit_cost.kind {
        UnitCostKind::Service => "kind-service",
        UnitCostKind::Transfer => "kind-transfer",
    };
    let kind = words::text(language, Area::Costs, kind, &Facts::new());
    let facts = [
        ("id", text(unit_cost.id())),
        ("name", text(unit_cost.name())),
        ("area", text(unit_cost.area())),
        (
            "payer",
            UnitCostFact::Word(unit_cost.payer.word(), payer.to_owned()),
        ),
        ("kind", UnitCostFact::Word(unit_cost.kind.word(), kind)),
        (
            "department",
            UnitCostFact::Text(unit_cost.department().map(str::to_owned)),
        ),
        ("includes", ids(&includes)),
        ("included_by", ids(&of.included_by)),
    ];
    UnitCostPage {
        facts: facts
            .map(|(key, fact)| (key, heading(key, language), fact))
            .into(),
        prices: prices(of, language),
        uses: uses.map(|uses| used(uses, language)),
    }
}

fn heading(key: &'static str, language: Language) -> String {
    column(key, language).heading
}

fn prices(of: &UnitCostHistory, language: Language) -> Listing {
    let columns = [
        "year", "cost", "low", "high", "yearly", "unit", "source", "note",
    ];
    let rows = of.prices.iter().map(|(row, yearly)| {
        let range =
            |end: fn(&UnitCostRow) -> Option<_>| end(row).map_or(ListCell::Empty, ListCell::Number);
        vec![
            ListCell::Year(row.year.number()),
            ListCell::Number(row.cost),
            range(|row| row.range.map(|range| range.0)),
            range(|row| row.range.map(|range| range.1)),
            percent(*yearly),
            ListCell::Text(row.unit_cost.unit().to_owned()),
            ListCell::Text(row.unit_cost.source().to_owned()),
            ListCell::text(row.unit_cost.note()),
        ]
    });
    let over_years = of.prices.windows(2);
    let mut over_years = over_years.filter(|pair| pair[1].1.is_some());
    let is_over_years = over_years.any(|pair| pair[1].0.year.since(pair[0].0.year) > 1);
    let said = is_over_years.then(|| text(language, Area::Costs, "change-per-year", &Facts::new()));
    Listing {
        schema: "si.costs-show/1",
        title: String::new(),
        columns: columns.map(|key| column(key, language)).into(),
        rows: rows.collect(),
        sentences: said.into_iter().collect(),
    }
}

fn used(uses: &[UnitCostUse], language: Language) -> Listing {
    let rows = uses.iter().map(|used| {
        vec![
            ListCell::Text(used.file.clone()),
            ListCell::Number(used.line.into()),
            ListCell::Text(used.address.clone()),
        ]
    });
    let none = uses.is_empty();
    let none = none.then(|| text(language, Area::Costs, "show-unused", &Facts::new()));
    Listing {
        schema: "si.costs-show/1",
        title: String::new(),
        columns: ["application", "line", "address"]
            .map(|key| column(key, language))
            .into(),
        rows: rows.collect(),
        sentences: none.into_iter().collect(),
    }
}

impl InForms for UnitCostPage {
    fn text(&self, width: usize, language: Language) -> String {
        let mut text = String::new();
        let facts = self
            .facts
            .iter()
            .map(|(_, heading, fact)| (heading, fact.shown()));
        for (heading, fact) in facts.filter(|(_, fact)| !fact.is_empty()) {
            text.push_str(&wrapped(&format!("{heading}: {fact}"), width, 0));
        }
        for listing in [&self.prices].into_iter().chain(&self.uses) {
            text.push('\n');
            text.push_str(&listing.text(width, language));
        }
        text
    }

    fn markdown(&self, language: Language) -> String {
        let mut text = String::new();
        let facts = self
            .facts
            .iter()
            .map(|(_, heading, fact)| (heading, fact.shown()));
        for (heading, fact) in facts.filter(|(_, fact)| !fact.is_empty()) {
            text.push_str(&format!("- {}: {}\n", escaped(heading), escaped(&fact)));
        }
        for listing in [&self.prices].into_iter().chain(&self.uses) {
            text.push('\n');
            text.push_str(&listing.markdown(language));
        }
        text
    }

    fn write_csv(&self, output: &mut dyn Write, language: Language) -> io::Result<()> {
        self.prices.write_csv(output, language)
    }

    fn write_json(&self, output: &mut dyn Write) -> io::Result<()> {
        let facts = self.facts.iter().map(|(key, _, fact)| {
            let fact = match fact {
                UnitCostFact::Text(text) => text.as_deref().into(),
                UnitCostFact::Word(word, _) => (*word).into(),
                UnitCostFact::Ids(ids) => Json::list(ids.iter().map(String::as_str)),
            };
            (*key, fact)
        });
        let whole = self.prices.json().and(Json::pairs(facts));
        let uses = self.uses.as_ref().map(Listing::json_rows);
        write_whole(
            output,
            &whole.and(object! { "used_by": uses.unwrap_or(Json::Null), }),
        )
    }
}
