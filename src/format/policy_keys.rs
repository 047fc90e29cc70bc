//! The keys of a policy. Their defaults are the values of the preset `orebro`.

use rust_decimal::Decimal;

use super::keys::{KeyTable, KeyUnit, Kind, choice, keys};
use crate::model::{Bounds, FeeBasis, FloorKind, Preset, ReturnModel, Timing};

/// A target or floor above the cost is unusual, not absurd; ten times the cost is a slip.
const OF_COST: Bounds = Bounds {
    most: Some(Decimal::TEN),
    ..Bounds::NOT_NEGATIVE
};

const TARGET: Bounds = Bounds {
    above_least: true,
    ..OF_COST
};

pub(crate) const POLICY: KeyTable = keys! {
    preset: choice::<Preset>(), or("orebro"), example("\"norrkoping\"");
    return_model: choice::<ReturnModel>(), or("risk_sharing"), example("\"none\""), rule("6-the-return-plan");
    return_target: Kind::Number(TARGET), or("1"), unit(KeyUnit::ShareOfCost), example("1"), rule("what-is-due");
    return_floor: Kind::Number(OF_COST), or("0.3"), unit(KeyUnit::ShareOfCost), example("0.3"), rule("what-is-due");
    admin_fee: Kind::Number(Bounds::SHARE), or("0.05"), unit(KeyUnit::ShareOfCost), example("0.05"), rule("the-fee");
    admin_fee_basis: choice::<FeeBasis>(), or("on_top"), example("\"within\""), rule("the-fee");
    timing: choice::<Timing>(), or("as_reductions_arise"), example("\"instalments\""), rule("between-years");
    first_return: Kind::Year, example("2019"), rule("between-years");
    instalments: Kind::Whole(1, 100), or("3"), unit(KeyUnit::Payments), example("5"), rule("between-years");
    discount_rate: Kind::Rate(Bounds::SHARE), or("0.03"), example("{ 0 = 0.035, 31 = 0.03 }"), rule("present-value");
    sensitivity: Kind::Number(Bounds::SHARE), or("0.2"), example("0.2"), rule("8-sensitivity");
    optimism_bias: Kind::ByGrade, example("{ A = 0, B = 0.05, C = 0.1, D = 0.15, E = 0.25 }"), rule("what-is-credited");
    floor_kind: choice::<FloorKind>(), or("minimum"), example("\"guarantee\""), rule("what-is-due");
    return_cap: Kind::Number(OF_COST), unit(KeyUnit::ShareOfCost), example("1.5"), rule("what-is-due");
    minimum_departments: Kind::Whole(0, 1000), or("2"), unit(KeyUnit::Departments), example("2");
    minimum_probability: Kind::Number(Bounds::SHARE), example("0.6");
    maximum_period: Kind::Number(Bounds::DELAY), or("3"), example("3");
    maximum_horizon: Kind::Number(Bounds::DELAY), example("10");
    unit_cost_age: Kind::Number(Bounds::DELAY), or("2"), example("2");
};

pub(crate) const POLICY_FILE: KeyTable = keys! {
    policy: Kind::Table(&POLICY), required(), rule("6-the-return-plan");
};
