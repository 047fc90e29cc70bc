//! The prices of a year that the index made.

use rust_decimal::Decimal;

use super::{ListCell, Listing, column};
use crate::costs::{IndexedYear, RowChange};
use crate::model::{Language, UnitCostRow, Year};
use crate::problem::{Fact, Facts};
use crate::words::{Area, text};

/// A year that was added.
pub(crate) struct Indexing<'a> {
    /// The year.
    pub year: Year,
    /// The file that took it.
    pub file: &'a str,
    /// The index series.
    pub series: &'a str,
    /// Whether it was only asked for.
    pub is_dry_run: bool,
    /// What became of each row, the row, the one from which it was made, and what it was before.
    pub changes: Vec<(RowChange, &'a UnitCostRow, &'a UnitCostRow, Option<Decimal>)>,
    /// What was found.
    pub found: &'a IndexedYear<'a>,
}

/// The rows that were added or made anew, and what is to be said of the others.
pub(crate) fn indexed(of: &Indexing, language: Language) -> Listing {
    let columns = ["id", "unit", "from", "price", "before", "cost"];
    let changed = of.changes.iter();
    let changed = changed.filter(|(change, ..)| *change != RowChange::Same);
    let rows = changed.map(|(_, row, base, before)| {
        vec![
            ListCell::Text(row.unit_cost.id().to_owned()),
            ListCell::Text(row.unit_cost.unit().to_owned()),
            ListCell::Year(base.year.number()),
            ListCell::Number(base.cost),
            before.map_or(ListCell::Empty, ListCell::Number),
            ListCell::Number(row.cost),
        ]
    });
    let count = |change| {
        let changes = of.changes.iter();
        changes.filter(|(known, ..)| *known == change).count()
    };
    let facts = Facts::new()
        .with("year", of.year.number())
        .with("file", of.file)
        .with("series", of.series)
        .with("added", count(RowChange::Added))
        .with("changed", count(RowChange::Changed))
        .with("same", count(RowChange::Same));
    let names = |names: &[&str]| Facts::new().with("names", Fact::names(names));
    let found = of.found;
    let ended = Facts::new().with("count", found.ended.len());
    let ended = ended.with("names", Fact::names(&found.ended));
    let ended = ended.with("whole", found.whole.map(Year::number));
    let given = Facts::new().with("count", found.given);
    let sentences = [
        (true, "indexed", facts),
        (found.given > 0, "indexed-given", given),
        (
            !found.without_price.is_empty(),
            "indexed-without-price",
            names(&found.without_price),
        ),
        (
            !found.without_index.is_empty(),
            "indexed-without-index",
            names(&found.without_index),
        ),
        (!found.ended.is_empty(), "indexed-ended", ended),
        (of.is_dry_run, "indexed-dry-run", Facts::new()),
    ];
    let said = sentences.into_iter().filter(|(is_said, ..)| *is_said);
    Listing {
        schema: "si.costs-index/1",
        title: String::new(),
        columns: columns.map(|key| column(key, language)).into(),
        rows: rows.collect(),
        sentences: said
            .map(|(_, id, facts)| text(language, Area::Costs, id, &facts))
            .collect(),
    }
}
