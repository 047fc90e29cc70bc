//! What a fund looks like as JSON.

use crate::fund::PaymentStanding;
use crate::model::Choice;
use crate::report::output_schema::{AMOUNTS, CHANCE, FILE, PROBLEM, PROBLEMS, SPREAD};
use crate::report::output_shape::JsonShape::{
    self, Each, Either, Kronor, List, Maybe, Number, Share, Text, Truth, Whole, Words,
};
use crate::report::output_shape::{outputs, schema};
use crate::words::Language;

const FRAME: JsonShape = outputs! {
    reservation: Kronor, fee: Kronor, total: Kronor, paid: Kronor, due: Kronor, planned: Kronor,
};
const BY_YEAR: JsonShape = outputs! { by_year: Each(&FRAME), };

const FUND: JsonShape = outputs! { "fund" =>
    schema: JsonShape::Const("si.fund/1"),
    si: Text,
    fund: outputs! {
        name: Text, start: Text, minimum_balance: Kronor, maximum_new_per_year: Maybe(&Whole), aim: Maybe(&Share),
    },
    sources: outputs! { fund: FILE, unit_costs: List(&FILE), ; evidence: List(&FILE), },
    total: outputs! {
        deposits: Kronor, paid_out: Kronor, returned: Kronor, fees: Kronor, follow_up_cost: Kronor, closing: Kronor,
    },
    by_year: Each(&outputs! {
        opening: Kronor, deposits: Kronor, paid_out: Kronor, returned: Kronor, fees: Kronor, follow_up_cost: Kronor,
        closing: Kronor, bound: Kronor, free: Kronor, aim: Maybe(&Kronor), starts: Whole,
    }),
    investments: List(&outputs! {
        id: Text, name: Text, application: FILE, outcome: Maybe(&FILE), decided: Text, start: Text, as_of: Maybe(&Whole),
        departments: Each(&Text), cost: AMOUNTS, returned: Kronor, fees: Kronor,
        payments: List(&outputs! {
            department: Text, year: Whole, reservation: Kronor, fee: Kronor, total: Kronor, standing: Words(PaymentStanding::words),
        }),
    }),
    frames: JsonShape::Joined(&[FRAME, BY_YEAR, outputs! {
        by_department: Each(&JsonShape::Joined(&[outputs! { name: Text, }, FRAME, BY_YEAR])),
    }]),
    try: Maybe(&outputs! {
        sum: Kronor, year: Whole, is_possible: Truth, room: Kronor, tightest_year: Whole, free: Kronor, starts: Whole,
        may_start: Truth,
    }),
    warnings: List(&PROBLEM),
    simulation: Maybe(&outputs! {
        draws: Whole, seed: Whole, p_below_minimum: CHANCE,
        by_year: Each(&JsonShape::Joined(&[SPREAD, outputs! { p_below_minimum: CHANCE, }])),
        inputs: List(&outputs! {
            investment: Text, address: Text, distribution: Text, low: Number, value: Number, high: Number,
            row_year: Maybe(&Whole),
        }),
    }),
};

/// The schema of what `si fund` writes.
pub(crate) fn fund_schema(language: Language) -> String {
    schema(&Either(&[FUND, PROBLEMS]), "file-fund-result", language)
}
