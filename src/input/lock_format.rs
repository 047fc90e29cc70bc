//! The keys of a lock's tables.

use super::unit_costs::INDEX_BOUNDS;
use crate::format::POLICY;
use crate::format::{KeyTable, Kind, choice, key, number, text};
use crate::model::{Bounds, Payer, Status, UnitCostKind};

/// A lock.
pub(super) const LOCK: KeyTable = KeyTable::new(&[
    key("format", Kind::Format),
    text("checksum"),
    text("si").required(),
    key("application", Kind::Table(&LOCKED_APPLICATION)).required(),
    key("policy", Kind::Table(&POLICY)).required(),
    key("inputs", Kind::Settings).required(),
    key("unit_cost", Kind::List(&LOCKED_UNIT_COST)),
    key("results", Kind::Settings).required(),
]);

const LOCKED_APPLICATION: KeyTable = KeyTable::new(&[
    text("id").required(),
    text("file").required(),
    text("sha256").required(),
    choice::<Status>("status"),
    key("price_year", Kind::Year).required(),
]);

/// A row of a lock. What is computed with is refused where it would be in the database.
const LOCKED_UNIT_COST: KeyTable = KeyTable::new(&[
    text("id").required(),
    key("year", Kind::Year).required(),
    number("cost", Bounds::NOT_NEGATIVE).required(),
    number("low", Bounds::NOT_NEGATIVE),
    number("high", Bounds::NOT_NEGATIVE),
    text("name").required(),
    text("area").required(),
    text("unit").required(),
    choice::<Payer>("payer").required(),
    choice::<UnitCostKind>("kind").required(),
    text("includes"),
    text("department"),
    text("note"),
    text("source").required(),
    text("file"),
    key("line", Kind::Whole(0, u32::MAX)),
    key("conversion", Kind::Table(&CONVERSION)),
]);

const CONVERSION: KeyTable = KeyTable::new(&[
    key("to", Kind::Year).required(),
    key("from", Kind::Year).required(),
    number("index_to", INDEX_BOUNDS).required(),
    number("index_from", INDEX_BOUNDS).required(),
    text("series").required(),
    text("source").required(),
]);
