//! What an import put into a year's file.

use super::{ListCell, Listing, column};
use crate::costs::RowChange;
use crate::costs::import::MergedRow;
use crate::model::Language;
use crate::problem::Facts;
use crate::words::{Area, text};

/// The prices with what became of them, and whether the file `file` was written or only would have been.
pub(crate) fn imported(
    merged: &[MergedRow],
    file: &str,
    is_tried: bool,
    language: Language,
) -> Listing {
    let columns = ["change", "id", "name", "unit", "cost", "before", "source"];
    let cells = merged.iter().map(|merged| {
        let unit_cost = &merged.row.unit_cost;
        let word = word(merged.change);
        let before = merged.before.filter(|before| *before != merged.row.cost);
        vec![
            ListCell::Word(word, text(language, Area::Costs, word, &Facts::new())),
            ListCell::Text(unit_cost.id().to_owned()),
            ListCell::Text(unit_cost.name().to_owned()),
            ListCell::Text(unit_cost.unit().to_owned()),
            ListCell::Number(merged.row.cost),
            before.map_or(ListCell::Empty, ListCell::Number),
            ListCell::Text(unit_cost.source().to_owned()),
        ]
    });
    let count = |change| {
        merged
            .iter()
            .filter(|merged| merged.change == change)
            .count()
    };
    let facts = Facts::new()
        .with("file", file)
        .with("added", count(RowChange::Added))
        .with("changed", count(RowChange::Changed))
        .with("same", count(RowChange::Same));
    let sentence = if is_tried {
        "import-would"
    } else {
        "import-done"
    };
    Listing {
        schema: "si.costs-import/1",
        title: String::new(),
        columns: columns.map(|key| column(key, language)).into(),
        rows: cells.collect(),
        sentences: vec![text(language, Area::Costs, sentence, &facts)],
    }
}

fn word(change: RowChange) -> &'static str {
    match change {
        RowChange::Added => "added",
        RowChange::Changed => "changed",
        RowChange::Same => "same",
    }
}
