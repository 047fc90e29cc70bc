//! What the lists of unit costs look like as JSON.

use crate::model::{Choice, Payer, UnitCostKind};
use crate::report::output_shape::JsonShape::{
    Const, Either, List, Maybe, Number, Share, Text, Whole, Words,
};
use crate::report::output_shape::{JsonShape, outputs, schema};
use crate::words::Language;

const LIST: JsonShape = outputs! { "list" =>
    schema: Const("si.costs/1"), si: Text,
    rows: List(&outputs! {
        id: Text, name: Text, area: Text, unit: Text, year: Whole, cost: Number, low: Maybe(&Number), high: Maybe(&Number),
        payer: Words(Payer::words), source: Text,
    }),
};

const SHOW: JsonShape = outputs! { "show" =>
    schema: Const("si.costs-show/1"), si: Text, id: Text, name: Text, area: Text, payer: Words(Payer::words),
    kind: Words(UnitCostKind::words), department: Maybe(&Text), includes: List(&Text), included_by: List(&Text),
    rows: List(&outputs! {
        year: Whole, cost: Number, low: Maybe(&Number), high: Maybe(&Number), yearly: Maybe(&Share), unit: Text,
        source: Text, note: Maybe(&Text),
    }),
    used_by: Maybe(&List(&outputs! { application: Text, line: Whole, address: Text, })),
};

const DIFF: JsonShape = outputs! { "diff" =>
    schema: Const("si.costs-diff/1"), si: Text,
    rows: List(&outputs! {
        id: Text, change: Words(|| vec!["added", "new-year", "revised", "described", "renamed", "removed"]), name: Text,
        area: Text, unit: Text, year: Whole, cost: Number, from: Maybe(&Whole), before: Maybe(&Number),
        yearly: Maybe(&Share), unusual: Maybe(&Words(|| vec!["up", "down", "apart"])), median: Maybe(&Share),
        details: Maybe(&Text),
    }),
};

const IMPORT: JsonShape = outputs! { "import" =>
    schema: Const("si.costs-import/1"), si: Text,
    rows: List(&outputs! {
        change: Words(|| vec!["added", "changed", "same"]), id: Text, name: Text, unit: Text, cost: Number,
        before: Maybe(&Number), source: Text,
    }),
};

const INDEX: JsonShape = outputs! { "index" =>
    schema: Const("si.costs-index/1"), si: Text,
    rows: List(&outputs! {
        id: Text, unit: Text, from: Whole, price: Number, before: Maybe(&Number), cost: Number,
    }),
};

/// The schema of what the commands of `si costs` write.
pub(crate) fn costs_schema(language: Language) -> String {
    let all = Either(&[LIST, SHOW, DIFF, IMPORT, INDEX]);
    schema(&all, "file-costs", language)
}
