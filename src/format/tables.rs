//! The keys of every table of the format. The reader validates by them, and what describes the format to people and
//! editors is to be made of them.

use rust_decimal::Decimal;

use super::keys::{Key, KeyTable, Kind, Shape, choice, input, key, number, text};
use crate::model::{
    AmountUnit, Bounds, Distribution, FeeBasis, Financing, FloorKind, Grade, Language, MeasureKind,
    MeasureTerm, Payer, Preset, ReturnModel, Status, Timing, UnitCostKind,
};

/// The application.
pub(crate) const APPLICATION: KeyTable = KeyTable::new(&[
    key("format", Kind::Format).required(),
    key("investment", Kind::Table(&INVESTMENT)),
    key("department", Kind::Names),
    key("partner", Kind::Names),
    key("parameter", Kind::Tables(&PARAMETER)),
    key("target_group", Kind::Tables(&TARGET_GROUP)),
    key("cost", Kind::Tables(&COST)),
    key("goal", Kind::Tables(&GOAL)),
    key("activity", Kind::Tables(&ACTIVITY)),
    key("measure", Kind::Tables(&MEASURE)),
    key("effect", Kind::Tables(&EFFECT)),
    key("unit_cost", Kind::Tables(&UNIT_COST)),
    key("scenario", Kind::Tables(&SCENARIO)),
    key("policy", Kind::Table(&POLICY)),
    key("text", Kind::Table(&TEXT)),
    key("signature", Kind::List(&SIGNATURE)),
    key("allow", Kind::List(&ALLOW)),
]);

const INVESTMENT: KeyTable = KeyTable::new(&[
    text("id").required(),
    text("name").required(),
    key("start", Kind::Date).required(),
    key("end", Kind::Date).required(),
    key("price_year", Kind::Year).required(),
    key("horizon", Kind::Year),
    choice::<Status>("status"),
    number("granted", Bounds::NOT_NEGATIVE),
    text("unit_costs"),
    text("index"),
]);

const AMOUNT: Kind = Kind::Input(Shape::NumberOrYears, Bounds::NOT_NEGATIVE);

const COST: KeyTable = KeyTable::new(&[
    text("name"),
    text("note"),
    text("source"),
    text("department"),
    choice::<Financing>("financed_by").or("reservation"),
    key("amount", AMOUNT),
    key("posts", AMOUNT),
    key("monthly_wage", AMOUNT),
    input("on_cost", Bounds::ON_COST),
    key("units", AMOUNT),
    text("unit_cost"),
]);

const TARGET_GROUP: KeyTable = KeyTable::new(&[
    text("name"),
    text("note"),
    key("people", Kind::Input(Shape::Years, Bounds::NOT_NEGATIVE)).required(),
]);

const EFFECT: KeyTable = KeyTable::new(&[
    text("name"),
    text("department"),
    choice::<Payer>("payer"),
    text("unit_cost").required(),
    text("target_group"),
    key("units", Kind::Input(Shape::Years, Bounds::ANY)),
    input("without", Bounds::SHARE),
    input("with", Bounds::SHARE),
    input("share", Bounds::SHARE),
    input("units_per_person", Bounds::NOT_NEGATIVE),
    input("delay", Bounds::DELAY),
    input("duration", Bounds::DURATION),
    input("persistence", Bounds::SHARE).or("1"),
    input("deadweight", Bounds::SHARE).or("0"),
    input("attribution", Bounds::SHARE).or("1"),
    input("displacement", Bounds::SHARE).or("0"),
    input("realisable", Bounds::SHARE).or("1"),
    number("step", Bounds::POSITIVE),
    choice::<Grade>("evidence_grade"),
    text("measure"),
    text("source"),
    text("note"),
    key("replaced_by", Kind::Table(&REPLACED_BY)),
]);

const REPLACED_BY: KeyTable = KeyTable::new(&[
    text("unit_cost").required(),
    input("units_per_unit", Bounds::NOT_NEGATIVE).or("1"),
    choice::<Payer>("payer"),
    text("department"),
    text("note"),
    text("source"),
]);

const UNIT_COST: KeyTable = KeyTable::new(&[
    text("name").required(),
    text("area").required(),
    text("unit").required(),
    input("cost", Bounds::NOT_NEGATIVE).required(),
    number("low", Bounds::NOT_NEGATIVE),
    number("high", Bounds::NOT_NEGATIVE),
    choice::<Distribution>("distribution"),
    key("year", Kind::Year),
    text("source").required(),
    choice::<Payer>("payer").or("municipality"),
    choice::<UnitCostKind>("kind").or("service"),
    key("includes", Kind::Ids),
    text("department"),
    text("note"),
    key("replaces", Kind::Boolean).or("false"),
]);

const SCENARIO: KeyTable = KeyTable::new(&[
    text("name"),
    text("note"),
    key("set", Kind::Settings).required(),
]);

const TEXT: KeyTable = KeyTable::new(&[
    key("background", Kind::TextOrFile),
    key("problem", Kind::TextOrFile),
    key("target_group", Kind::TextOrFile),
    key("evidence", Kind::TextOrFile),
    key("implementation", Kind::TextOrFile),
    key("goals", Kind::TextOrFile),
]);

/// A written part in a file.
pub(crate) const TEXT_FILE: KeyTable = KeyTable::new(&[text("file").required()]);

const SIGNATURE: KeyTable = KeyTable::new(&[
    text("department").required(),
    text("name").required(),
    key("date", Kind::Date).required(),
]);

const GOAL: KeyTable = KeyTable::new(&[text("name"), text("note")]);

const ACTIVITY: KeyTable = KeyTable::new(&[text("goal").required(), text("name"), text("note")]);

const MEASURE: KeyTable = KeyTable::new(&[
    text("goal").required(),
    choice::<MeasureKind>("kind").required(),
    choice::<MeasureTerm>("term"),
    text("name"),
    text("source"),
    text("note"),
]);

const ALLOW: KeyTable = KeyTable::new(&[
    text("code").required(),
    text("address"),
    text("reason").required(),
]);

/// A parameter that is a table.
pub(crate) const PARAMETER: KeyTable = KeyTable::new(&[
    text("name"),
    text("note"),
    input("value", Bounds::ANY).required(),
    number("low", Bounds::ANY),
    number("high", Bounds::ANY),
    choice::<Distribution>("distribution").or("pert"),
    text("source"),
]);

/// A parameter that is another under a name of its own, or whose value brings its own range.
pub(crate) const NAMED_PARAMETER: KeyTable = KeyTable::new(&[
    text("name"),
    text("note"),
    key("value", Kind::Table(&VALUE)),
    text("source"),
    text("parameter"),
]);

/// An input with its range.
pub(crate) const VALUE: KeyTable = KeyTable::new(&[
    number("value", Bounds::ANY).required(),
    number("low", Bounds::ANY),
    number("high", Bounds::ANY),
    choice::<Distribution>("distribution").or("pert"),
    text("source"),
]);

/// A share from counts.
pub(crate) const COUNTS: KeyTable =
    KeyTable::new(&[SUCCESSES.required(), OF.required(), text("source")]);

/// A parameter that is a share from counts.
pub(crate) const COUNTED_PARAMETER: KeyTable = KeyTable::new(&[
    text("name"),
    text("note"),
    SUCCESSES.required(),
    OF.required(),
    text("source"),
]);

const SUCCESSES: Key = key("successes", Kind::Whole(0, u32::MAX));
const OF: Key = key("of", Kind::Whole(1, u32::MAX));

/// A table of years with factors as its range.
pub(crate) const BY_YEAR: KeyTable = KeyTable::new(&[
    key("by_year", Kind::Years).required(),
    number("low", Bounds::NOT_NEGATIVE),
    number("high", Bounds::NOT_NEGATIVE),
    choice::<Distribution>("distribution").or("pert"),
    text("source"),
]);

/// An input that is a parameter's.
pub(crate) const REFERENCE: KeyTable =
    KeyTable::new(&[text("source"), text("parameter").required()]);

/// A target or floor above the cost is unusual, not absurd; ten times the cost is a slip.
const OF_COST: Bounds = Bounds {
    most: Some(Decimal::TEN),
    ..Bounds::NOT_NEGATIVE
};

/// A policy.
pub(crate) const POLICY: KeyTable = KeyTable::new(&[
    choice::<Preset>("preset").or("orebro"),
    choice::<ReturnModel>("return_model"),
    number(
        "return_target",
        Bounds {
            above_least: true,
            ..OF_COST
        },
    ),
    number("return_floor", OF_COST),
    number("admin_fee", Bounds::SHARE),
    choice::<FeeBasis>("admin_fee_basis"),
    choice::<Timing>("timing"),
    key("first_return", Kind::Year),
    key("instalments", Kind::Whole(1, 100)),
    key("discount_rate", Kind::Rate(Bounds::SHARE)),
    number("sensitivity", Bounds::SHARE),
    key("optimism_bias", Kind::ByGrade),
    choice::<FloorKind>("floor_kind"),
    number("return_cap", OF_COST),
    key("minimum_departments", Kind::Whole(0, 1000)),
    number("minimum_probability", Bounds::SHARE),
    number("maximum_period", Bounds::DELAY),
    number("maximum_horizon", Bounds::DELAY),
    number("unit_cost_age", Bounds::DELAY),
]);

/// A policy file.
pub(crate) const POLICY_FILE: KeyTable =
    KeyTable::new(&[key("policy", Kind::Table(&POLICY)).required()]);

/// The workspace, `si.toml`.
pub(crate) const WORKSPACE: KeyTable = KeyTable::new(&[
    text("unit_costs"),
    text("index"),
    choice::<Language>("lang"),
    choice::<AmountUnit>("amounts"),
    key("policy", Kind::Table(&POLICY)),
    key("check", Kind::Levels),
]);
