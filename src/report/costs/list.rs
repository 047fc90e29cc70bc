//! The list of unit costs.

use super::{ColumnPlace, ListCell, Listing, column};
use crate::model::{Choice, Language, Payer, UnitCostRow};
use crate::words::Label;

/// Rows of the database, one line each, below their areas if they stand in the order of these.
pub(crate) fn list(rows: &[&UnitCostRow], is_by_area: bool, language: Language) -> Listing {
    let columns = [
        "id", "name", "area", "unit", "year", "cost", "low", "high", "payer", "source",
    ];
    let columns = columns.map(|key| {
        column(key, language).placed(match key {
            "area" if is_by_area => ColumnPlace::Above,
            "area" | "low" | "high" | "payer" | "source" => ColumnPlace::WhereRoom,
            _ => ColumnPlace::Always,
        })
    });
    let cells = rows.iter().map(|row| {
        let unit_cost = &row.unit_cost;
        let number = |number: Option<_>| number.map_or(ListCell::Empty, ListCell::Number);
        vec![
            ListCell::Text(unit_cost.id().to_owned()),
            ListCell::Text(unit_cost.name().to_owned()),
            ListCell::Text(unit_cost.area().to_owned()),
            ListCell::Text(unit_cost.unit().to_owned()),
            ListCell::Year(row.year.number()),
            ListCell::Number(row.cost),
            number(row.range.map(|(low, _)| low)),
            number(row.range.map(|(_, high)| high)),
            payer(unit_cost.payer, language),
            ListCell::Text(unit_cost.source().to_owned()),
        ]
    });
    Listing {
        schema: "si.costs/1",
        title: String::new(),
        columns: columns.into(),
        rows: cells.collect(),
        sentences: Vec::new(),
    }
}

/// Who pays, for programs and for people.
fn payer(payer: Payer, language: Language) -> ListCell {
    ListCell::Word(
        payer.word(),
        Label::of_payer(payer).text(language).to_owned(),
    )
}
