//! What programs read as JSON Schema: results, problems and findings. The outputs are made elsewhere;
//! `tests/it/schema.rs` holds that they have these keys and no others.

use super::output_shape::JsonShape::{
    self, Each, Either, Kronor, List, Maybe, Named, Number, Share, Text, Truth, Whole, Words,
};
use super::output_shape::{outputs, schema};
use crate::model::{
    CheckLevel, Choice, FeeBasis, FloorKind, Grade, Payer, Preset, ReturnModel, Timing,
    UnitCostKind,
};
use crate::problem::Level;
use crate::sensitivity::{RangeKind, Side};
use crate::words::Language;

pub(crate) const KRONOR_BY_YEAR: JsonShape = Named("by_year", &Each(&Kronor));
pub(crate) const AMOUNTS: JsonShape =
    outputs! { "amounts" => total: Kronor, by_year: KRONOR_BY_YEAR, };
pub(crate) const EVERYONES: JsonShape = outputs! { expected: Kronor, realisable: Kronor, };
const RATES: JsonShape = Either(&[Share, Each(&Share)]);
pub(crate) const FILE: JsonShape = outputs! { file: Text, sha256: Text, };
const CHANGE: JsonShape = Either(&[Number, Text]);

pub(crate) const PROBLEM: JsonShape = outputs! { "problem" =>
    code: Text, message: Text, hint: Maybe(&Text), file: Text, line: Maybe(&Whole), column: Maybe(&Whole),
    ; level: Words(Level::words),
};

pub(crate) const POLICY: JsonShape = outputs! { "policy" =>
    preset: Words(Preset::words), return_model: Words(ReturnModel::words), return_target: Share, return_floor: Share,
    admin_fee: Share, admin_fee_basis: Words(FeeBasis::words), timing: Words(Timing::words), first_return: Whole,
    instalments: Maybe(&Whole), discount_rate: RATES, sensitivity: Share, optimism_bias: Each(&Share),
    floor_kind: Words(FloorKind::words), return_cap: Maybe(&Share),
};

pub(crate) const EFFECT: JsonShape = outputs! {
    id: Text, name: Text, department: Maybe(&Text), payer: Words(Payer::words), kind: Words(UnitCostKind::words),
    evidence_grade: Maybe(&Words(Grade::words)),
    unit_cost: outputs! {
        id: Text, name: Text, unit: Text, cost: Number, year: Whole, source: Text, indexed_from: Maybe(&Whole),
    },
    units: Each(&Number), expected: AMOUNTS, realisable: AMOUNTS, units_total: Number, non_realisable: AMOUNTS,
};

pub(crate) const PLAN: JsonShape = outputs! { "plan" =>
    reservation: Kronor, fee: Kronor, total: Kronor,
    by_department: Each(&outputs! {
        share: Share, reservation: Kronor, fee: Kronor, total: Kronor, own_cost: Kronor, net: Kronor,
        ; keeps: KRONOR_BY_YEAR,
    }),
    payments: List(&outputs! { department: Text, year: Whole, reservation: Kronor, fee: Kronor, total: Kronor, }),
    completed_year: Maybe(&Whole),
    ; net: Kronor,
};

const PEOPLE: JsonShape = outputs! { "people" => target_group: Text, of: Number, today: Number, ; at_least: Number, at_most: Number, };
const UNITS: JsonShape = outputs! { "units" =>
    unit: Text, today: Number, by_year: Each(&Number), ; at_least: Number, at_most: Number,
};
const COST: JsonShape =
    outputs! { "cost" => id: Text, today: Kronor, ; at_least: Kronor, at_most: Kronor, };

const BREAK_EVEN: JsonShape = outputs! { "break_even" =>
    address: Text, value: Number, break_even: Maybe(&Number), factor: Maybe(&Number), holds: Maybe(&Words(Side::words)),
    people: Maybe(&PEOPLE), units: Maybe(&UNITS), cost: Maybe(&COST),
    places: List(&outputs! { address: Text, people: Maybe(&PEOPLE), units: Maybe(&UNITS), cost: Maybe(&COST), }),
    name: Maybe(&Text),
};

const AXIS: JsonShape =
    outputs! { address: Text, factor: Truth, value: Number, points: List(&Number), };

pub(super) const CHANCE: JsonShape = outputs! { "chance" => p: Share, se: Share, };
pub(super) const SPREAD: JsonShape = outputs! { "spread" =>
    mean: Number, sd: Number, percentiles: Each(&Number), se: Number, percentiles_se: Each(&Number),
};
const SIMULATION: JsonShape = outputs! { "simulation" =>
    draws: Whole, seed: Whole, reductions: SPREAD, coverage: SPREAD, p_target: CHANCE, p_floor: CHANCE,
    reservation_loss: outputs! { mean: Kronor, se: Kronor, },
    by_department: Each(&outputs! {
        net_mean: Kronor, p_negative: Share, p_covers_payments: Each(&Share), se: Kronor,
        p_negative_se: Share, p_covers_payments_se: Each(&Share),
    }),
    inputs: List(&outputs! {
        address: Text, distribution: Text, low: Number, value: Number, high: Number, first_order: Share,
        first_order_se: Share, total: Share, total_se: Share, evppi: Kronor, evppi_se: Kronor,
        exact: Truth,
    }),
    evpi: Kronor, evpi_se: Kronor,
};

const SENSITIVITY: JsonShape = outputs! {
    one_way: List(&outputs! {
        address: Text, value: Number, low: Number, high: Number, coverage_low: Share, coverage_high: Share,
        range: Words(RangeKind::words), name: Maybe(&Text),
    }),
    break_even: List(&BREAK_EVEN),
    scenarios: List(&outputs! {
        id: Text, name: Maybe(&Text), realisable: Maybe(&Kronor), coverage: Maybe(&Share), meets_target: Maybe(&Truth),
        payback_year: Maybe(&Whole),
        changes: List(&outputs! {
            address: Text, name: Maybe(&Text), set: CHANGE, from: Maybe(&Number), to: Maybe(&Number),
        }),
    }),
    simulation: Maybe(&SIMULATION),
    departments: Maybe(&Each(&outputs! {
        realisable: Kronor, returns: Kronor, factor: Maybe(&Number), break_even: List(&BREAK_EVEN), own_cost: Kronor,
    })),
    ; grid: outputs! {
        rows: AXIS, columns: AXIS, coverage: List(&List(&Maybe(&Share))), meets_target: List(&List(&Maybe(&Truth))),
    },
};

const FOUNDATION: JsonShape = outputs! { "foundation" => amount: Kronor, share: Maybe(&Share), reductions: Kronor, increases: Kronor, };
const YEARS_OF_FRAME: JsonShape =
    Each(&outputs! { reservation: Kronor, fee: Kronor, total: Kronor, change: Kronor, });
const OUTCOME: JsonShape = outputs! {
    policy: Text, outcome: Share, actual: Kronor, reservation: Kronor, fee: Kronor, total: Kronor,
    reservation_bears: Kronor,
    by_department: Each(&outputs! { actual: Kronor, reservation: Kronor, fee: Kronor, total: Kronor, net: Kronor, }),
};

pub(crate) const INVESTMENT: JsonShape = outputs! {
    id: Text, name: Text, start: Text, end: Text, price_year: Whole, horizon: Maybe(&Whole),
    departments: Each(&Text),
};
pub(crate) const COSTS: JsonShape = outputs! {
    total: Kronor, by_year: KRONOR_BY_YEAR, all_costs: Kronor, items: Maybe(&Each(&AMOUNTS)),
    all_costs_by_year: KRONOR_BY_YEAR,
};
pub(crate) const REDUCTIONS: JsonShape = outputs! {
    expected: AMOUNTS, realisable: AMOUNTS,
    by_department: Each(&outputs! { expected: AMOUNTS, realisable: AMOUNTS, }),
    non_realisable: AMOUNTS,
};
pub(crate) const PEOPLE_BY_GROUP: JsonShape = outputs! { total: Number, by_group: Each(&Number), };
pub(crate) const SOCIETY: JsonShape = outputs! {
    expected: Kronor, transfers_excluded: Kronor, cost: Kronor, net: Kronor, npv: Kronor,
    benefit_cost_ratio: Maybe(&Share),
};
pub(crate) const PRESENT_VALUE: JsonShape = outputs! {
    discount_rate: RATES, base_year: Whole, cost: Kronor, reductions: Kronor, npv: Kronor,
    benefit_cost_ratio: Maybe(&Share),
};
pub(crate) const FOUNDATIONS: JsonShape = outputs! {
    realisable: Kronor, by_evidence_grade: Each(&FOUNDATION), example_data: FOUNDATION, after_period: FOUNDATION,
    converted: FOUNDATION, reductions: Kronor, increases: Kronor,
};
pub(crate) const FRAMES: JsonShape = outputs! {
    reservation: Kronor, fee: Kronor, total: Kronor, by_year: YEARS_OF_FRAME,
    by_department: Each(&outputs! { reservation: Kronor, fee: Kronor, total: Kronor, by_year: YEARS_OF_FRAME, }),
};

const RESULT: JsonShape = outputs! { "result" =>
    schema: JsonShape::Const("si.result/1"),
    si: Text,
    investment: INVESTMENT,
    sources: outputs! {
        application: FILE, unit_costs: List(&FILE), set: Each(&CHANGE), scenario: Maybe(&Text), ; evidence: List(&FILE),
    },
    policy: POLICY,
    cost: COSTS,
    effects: List(&EFFECT),
    reductions: REDUCTIONS,
    people: Maybe(&PEOPLE_BY_GROUP),
    cost_per_person: Maybe(&Kronor),
    coverage: Share, coverage_all_costs: Share, coverage_by_year: Each(&Share), meets_target: Truth,
    payback_year: Maybe(&Whole),
    payers: Each(&EVERYONES),
    society: SOCIETY,
    present_value: PRESENT_VALUE,
    return_plan: Maybe(&PLAN),
    sensitivity: SENSITIVITY,
    warnings: List(&PROBLEM),
    foundations: FOUNDATIONS,
    policies: List(&outputs! {
        name: Text, policy: POLICY, realisable: Kronor, coverage: Share, meets_target: Truth, reservation_bears: Kronor,
        return_plan: Maybe(&PLAN),
    }),
    outcomes: List(&OUTCOME),
    frames: Maybe(&FRAMES),
};

pub(crate) const PROBLEMS: JsonShape = outputs! { "problems" =>
    schema: JsonShape::Const("si.problems/1"), file: Text, problems: List(&PROBLEM),
};

const ONE: JsonShape = Either(&[RESULT, PROBLEMS]);

const CHECK: JsonShape = outputs! {
    schema: JsonShape::Const("si.check/1"), si: Text, files: List(&Text),
    findings: List(&outputs! {
        file: Text, line: Maybe(&Whole), column: Maybe(&Whole), address: Maybe(&Text), code: Text,
        level: Words(Level::words), message: Text, hint: Maybe(&Text),
    }),
    not_calculated: List(&Text), passed_over: List(&Text), excluded: List(&Text), status_assumed: List(&Text),
    lowered: List(&outputs! { file: Text, code: Text, level: Words(CheckLevel::words), }),
    summary: outputs! {
        applications: Whole, not_calculated: Whole, errors: Whole, warnings: Whole, accepted: Whole, passed_over: Whole,
        excluded: Whole, status_assumed: Whole, left_out: Whole, outcomes: Whole, funds: Whole,
        unit_cost_files: Whole,
    },
};

/// The schema of what `si calc` writes.
pub(crate) fn result(language: Language) -> String {
    schema(&Either(&[ONE, List(&ONE)]), "file-result", language)
}

/// The schema of what `si check` writes.
pub(crate) fn check(language: Language) -> String {
    schema(&CHECK, "file-check", language)
}
