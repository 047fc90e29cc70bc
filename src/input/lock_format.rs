//! The keys of a lock's tables.

use super::unit_costs::INDEX_BOUNDS;
use crate::format::{KeyTable, Kind, POLICY, choice, keys};
use crate::model::{Bounds, Grade, Payer, Status, UnitCostKind};

/// A lock.
pub(super) const LOCK: KeyTable = keys! {
    format: Kind::Format;
    checksum: Kind::Text;
    si: Kind::Text, required();
    application: Kind::Table(&LOCKED_APPLICATION), required();
    policy: Kind::Table(&POLICY), required();
    inputs: Kind::Settings, required();
    unit_cost: Kind::List(&LOCKED_UNIT_COST);
    evidence: Kind::List(&LOCKED_EVIDENCE);
    results: Kind::Settings, required();
    outcome: Kind::Table(&LOCKED_OUTCOME);
};

const LOCKED_OUTCOME: KeyTable = keys! {
    file: Kind::Text, required();
    sha256: Kind::Text, required();
    as_of: Kind::Year, required();
    results: Kind::Settings, required();
};

const LOCKED_APPLICATION: KeyTable = keys! {
    id: Kind::Text, required();
    file: Kind::Text, required();
    sha256: Kind::Text, required();
    status: choice::<Status>();
    price_year: Kind::Year, required();
};

/// A row of a lock. What is computed with is refused where it would be in the database.
const LOCKED_UNIT_COST: KeyTable = keys! {
    id: Kind::Text, required();
    year: Kind::Year, required();
    cost: Kind::Number(Bounds::NOT_NEGATIVE), required();
    low: Kind::Number(Bounds::NOT_NEGATIVE);
    high: Kind::Number(Bounds::NOT_NEGATIVE);
    name: Kind::Text, required();
    area: Kind::Text, required();
    unit: Kind::Text, required();
    payer: choice::<Payer>(), required();
    kind: choice::<UnitCostKind>(), required();
    includes: Kind::Text;
    department: Kind::Text;
    note: Kind::Text;
    source: Kind::Text, required();
    file: Kind::Text;
    line: Kind::Whole(0, u32::MAX);
    conversion: Kind::Table(&CONVERSION);
};

/// A row of evidence.
const LOCKED_EVIDENCE: KeyTable = keys! {
    id: Kind::Text, required();
    name: Kind::Text, required();
    value: Kind::Number(Bounds::ANY), required();
    low: Kind::Number(Bounds::ANY);
    high: Kind::Number(Bounds::ANY);
    grade: choice::<Grade>();
    design: Kind::Text;
    source: Kind::Text, required();
    note: Kind::Text;
    file: Kind::Text, required();
    line: Kind::Whole(0, u32::MAX), required();
};

const CONVERSION: KeyTable = keys! {
    to: Kind::Year, required();
    from: Kind::Year, required();
    index_to: Kind::Number(INDEX_BOUNDS), required();
    index_from: Kind::Number(INDEX_BOUNDS), required();
    series: Kind::Text, required();
    source: Kind::Text, required();
};
