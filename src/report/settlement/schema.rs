//! What a settlement looks like as JSON.

use crate::model::{Choice, OutcomePrices};
use crate::report::output_schema::{
    AMOUNTS, COSTS, EFFECT, FILE, INVESTMENT, PLAN, POLICY, PROBLEM, PROBLEMS, REDUCTIONS,
};
use crate::report::output_shape::JsonShape::{
    self, Each, Either, Kronor, List, Maybe, Number, Share, Text, Truth, Whole, Words,
};
use crate::report::output_shape::{outputs, schema};
use crate::settlement::DueReason;
use crate::words::Language;

const STANDING: JsonShape = outputs! {
    correction: Kronor, demand: Kronor, due_so_far: Kronor, waived: Kronor, paid: Kronor, left: Kronor, later: Kronor,
    overpaid: Kronor, to_repay: Kronor,
};

const SETTLEMENT: JsonShape = outputs! { "settlement" =>
    schema: JsonShape::Const("si.settlement/1"),
    si: Text,
    investment: INVESTMENT,
    sources: outputs! { application: FILE, outcome: FILE, unit_costs: List(&FILE), ; evidence: List(&FILE), },
    policy: POLICY,
    as_of: Whole,
    is_final: Truth,
    prices: Words(OutcomePrices::words),
    verified_by: Maybe(&Text),
    verified_on: Maybe(&Text),
    rule: Maybe(&Words(DueReason::words)),
    cost: COSTS,
    effects: List(&JsonShape::Joined(&[EFFECT, outputs! {
        verified: Maybe(&Words(verified)), method: Maybe(&Text), source: Maybe(&Text), prices: Each(&Number),
    }])),
    reductions: REDUCTIONS,
    coverage: Share, coverage_all_costs: Share, coverage_by_year: Each(&Share), meets_target: Truth,
    payback_year: Maybe(&Whole),
    return_plan: Maybe(&PLAN),
    settlement: JsonShape::Joined(&[
        outputs! { as_of: Whole, is_final: Truth, target: Kronor, borne: Kronor, },
        STANDING,
        outputs! {
            by_department: Each(&JsonShape::Joined(&[
                outputs! { settled: Maybe(&Kronor), },
                STANDING,
                outputs! {
                    by_year: Each(&outputs! {
                        planned_reductions: Kronor, reductions: Kronor, planned: Kronor, due: Kronor, paid: Kronor,
                        waived: Kronor, left: Kronor,
                    }),
                },
            ])),
            differences: Each(&outputs! { total: Kronor, of_volume: Maybe(&Kronor), of_prices: Maybe(&Kronor), }),
        },
    ]),
    planned: outputs! {
        cost: COSTS,
        effects: List(&outputs! {
            id: Text, units: Each(&Number), expected: AMOUNTS, realisable: AMOUNTS, units_total: Number,
            non_realisable: AMOUNTS,
        }),
        reductions: REDUCTIONS,
        coverage: Share, coverage_all_costs: Share, coverage_by_year: Each(&Share), meets_target: Truth,
        payback_year: Maybe(&Whole),
        return_plan: Maybe(&PLAN),
    },
    decisions: outputs! {
        successors: List(&outputs! { department: Text, to: Text, from: Whole, source: Text, }),
        waived: List(&outputs! { department: Text, amount: Kronor, date: Text, source: Text, }),
        settled: List(&outputs! { as_of: Whole, department: Text, total: Kronor, }),
    },
    baseline: Each(&outputs! {
        planned: Number, low: Maybe(&Number), high: Maybe(&Number), measured: Maybe(&Number),
    }),
    warnings: List(&PROBLEM),
};

fn verified() -> Vec<&'static str> {
    vec!["units", "amount"]
}

/// The schema of what `si settle` writes.
pub(crate) fn settlement_schema(language: Language) -> String {
    schema(
        &Either(&[SETTLEMENT, PROBLEMS]),
        "file-settlement",
        language,
    )
}
