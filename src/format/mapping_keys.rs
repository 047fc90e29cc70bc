//! The keys of a mapping: which column of a table from elsewhere is what of a unit cost.

use super::keys::{KeyTable, Kind, choice, keys};
use crate::model::{Bounds, YearOfTwo};

/// A mapping.
pub(crate) const MAPPING: KeyTable = keys! {
    format: Kind::Format, required(), example("1");
    sheet: Kind::Text, example("\"Priser\"");
    header: Kind::Whole(1, 1_048_576), example("3");
    financial_year: choice::<YearOfTwo>(), example("\"last\"");
    factor: Kind::Number(Bounds::POSITIVE), or("1"), example("1000");
    id: Kind::Column, example("{ column = \"Kod\" }");
    name: Kind::TextOrColumn, required(), example("{ column = \"Insats\" }");
    area: Kind::TextOrColumn, required(), example("\"IFO\"");
    unit: Kind::TextOrColumn, required(), example("{ column = \"Enhet\" }");
    cost: Kind::Column, required(), example("{ column = \"Kronor\" }");
    low: Kind::Column, example("{ column = \"Lägst\" }"), needs(&["high"]);
    high: Kind::Column, example("{ column = \"Högst\" }"), needs(&["low"]);
    year: Kind::Column, example("{ column = \"Prisår\" }");
    payer: Kind::TextOrColumn, or("municipality"), example("{ column = \"Huvudman\", values = { \"Landsting\" = \"region\" } }");
    kind: Kind::TextOrColumn, or("service"), example("\"transfer\"");
    department: Kind::TextOrColumn, example("{ column = \"Förvaltning\" }");
    note: Kind::TextOrColumn, example("{ column = \"Kommentar\" }");
    source: Kind::TextOrColumn, required(), example("\"Bokslut 2020\"");
};

/// A column of the table.
pub(crate) const MAPPED_COLUMN: KeyTable = keys! {
    column: Kind::Text, required(), example("\"Kronor\"");
    values: Kind::Texts, example("{ \"Landsting\" = \"region\" }");
};
