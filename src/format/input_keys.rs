//! The keys of the tables that an input may be (method §1).

use super::keys::{Key, KeyTable, KeyUnit, Kind, choice, input, key, keys};
use crate::model::{Bounds, Distribution};

/// A number with its range.
pub(crate) const VALUE: KeyTable = keys! {
    value: Kind::Number(Bounds::ANY), required(), example("0.15"), rule("1-inputs");
    low: Kind::Number(Bounds::ANY), example("0.10"), rule("8-sensitivity"), needs(&["high"]);
    high: Kind::Number(Bounds::ANY), example("0.20"), rule("8-sensitivity"), needs(&["low"]);
    distribution: choice::<Distribution>(), or("pert"), example("\"triangular\""), needs(&["low"]);
    source: Kind::Text, example("\"Journalgranskning 2010–2015\"");
};

/// A table of years with factors as its range.
pub(crate) const BY_YEAR: KeyTable = keys! {
    by_year: Kind::Years(Bounds::ANY), required(), example("{ 2016 = 10, 2017 = 12 }"), rule("1-inputs");
    low: Kind::Number(Bounds::NOT_NEGATIVE), example("0.7"), rule("8-sensitivity"), needs(&["high"]);
    high: Kind::Number(Bounds::NOT_NEGATIVE), example("1.1"), rule("8-sensitivity"), needs(&["low"]);
    distribution: choice::<Distribution>(), or("pert"), example("\"triangular\""), needs(&["low"]);
    source: Kind::Text;
};

const SUCCESSES: Key = key("successes", Kind::Whole(0, u32::MAX))
    .required()
    .needs(&["of"])
    .unit(KeyUnit::Cases)
    .example("12")
    .rule("1-inputs");
const OF: Key = key("of", Kind::Whole(1, u32::MAX))
    .required()
    .needs(&["successes"])
    .unit(KeyUnit::Cases)
    .example("68")
    .rule("1-inputs");

/// A share from counts.
pub(crate) const COUNTS: KeyTable = KeyTable::new(&[SUCCESSES, OF, key("source", Kind::Text)]);

/// An input that is a parameter's.
pub(crate) const REFERENCE: KeyTable = keys! {
    source: Kind::Text;
    parameter: Kind::Text, required(), example("\"success\""), rule("1-inputs");
};

/// An input that a row of the evidence catalogue gives.
pub(crate) const CITATION: KeyTable = keys! {
    evidence: Kind::Text, required(), example("\"skolfam-hvb\""), rule("1-inputs");
    distribution: choice::<Distribution>(), or("pert"), example("\"triangular\"");
};

pub(crate) const PARAMETER: KeyTable = keys! {
    name: Kind::Text;
    note: Kind::Text;
    value: input(Bounds::ANY), required(), example("0.5"), rule("1-inputs");
    low: Kind::Number(Bounds::ANY), example("0.3"), rule("8-sensitivity"), needs(&["high"]);
    high: Kind::Number(Bounds::ANY), example("0.7"), rule("8-sensitivity"), needs(&["low"]);
    distribution: choice::<Distribution>(), or("pert"), example("\"triangular\""), needs(&["low"]);
    source: Kind::Text;
};

/// A parameter that is another under a name of its own, or whose value brings its own range.
pub(crate) const NAMED_PARAMETER: KeyTable = keys! {
    name: Kind::Text;
    note: Kind::Text;
    value: input(Bounds::ANY), example("{ successes = 12, of = 68 }");
    source: Kind::Text;
    parameter: Kind::Text, example("\"success\"");
};

/// A parameter that a row of the evidence catalogue gives.
pub(crate) const CITED_PARAMETER: KeyTable = keys! {
    name: Kind::Text;
    note: Kind::Text;
    evidence: Kind::Text, required(), example("\"skolfam-hvb\""), rule("1-inputs");
    distribution: choice::<Distribution>(), or("pert"), example("\"triangular\"");
};

/// A parameter that is a share from counts.
pub(crate) const COUNTED_PARAMETER: KeyTable = KeyTable::new(&[
    key("name", Kind::Text),
    key("note", Kind::Text),
    SUCCESSES,
    OF,
    key("source", Kind::Text),
]);
