//! Reading a policy: `[policy]` of an application, a workspace or a policy file.

use rust_decimal::Decimal;

use super::document::Document;
use super::table::{Table, unknown_value};
use crate::model::{Bounds, Choice, Grade, PolicyLevel};

/// Reads one level of policy.
pub(super) fn policy_level(mut table: Table) -> PolicyLevel {
    let share = Bounds::SHARE;
    // A target or floor above the cost is unusual, not absurd; ten times the cost is a slip.
    let of_cost = Bounds {
        most: Some(Decimal::TEN),
        ..Bounds::NOT_NEGATIVE
    };
    let years = Bounds {
        most: Some(Decimal::ONE_HUNDRED),
        ..Bounds::NOT_NEGATIVE
    };
    let level = PolicyLevel {
        preset: table.choice("preset"),
        return_model: table.choice("return_model"),
        return_target: table.number(
            "return_target",
            Bounds {
                above_least: true,
                ..of_cost
            },
        ),
        return_floor: table.number("return_floor", of_cost),
        admin_fee: table.number("admin_fee", share),
        admin_fee_basis: table.choice("admin_fee_basis"),
        timing: table.choice("timing"),
        first_return: table.year("first_return"),
        instalments: table.whole("instalments", 1..=100),
        discount_rate: table.number("discount_rate", share),
        sensitivity: table.number("sensitivity", share),
        optimism_bias: table
            .table("optimism_bias")
            .map(|table| optimism_bias(&table)),
        minimum_departments: table.whole("minimum_departments", 0..=1000),
        minimum_probability: table.number("minimum_probability", share),
        maximum_period: table.number("maximum_period", years),
        maximum_horizon: table.number("maximum_horizon", years),
        unit_cost_age: table.number("unit_cost_age", years),
    };
    table.finish();
    level
}

/// A table of evidence grades with their corrections.
fn optimism_bias(table: &Table) -> Vec<(Grade, Decimal)> {
    let mut corrections = Vec::new();
    for (word, offset, value) in table.entries() {
        let grade = Grade::of(word);
        if grade.is_none() {
            table
                .document
                .report(offset, unknown_value::<Grade>("optimism_bias", word));
        }
        let number = table.decimal(word, value, crate::words::Expected::Number);
        let number = number.filter(|number| {
            table.within(table.address_of(word), *number, Bounds::SHARE, value.start)
        });
        corrections.extend(grade.zip(number));
    }
    corrections
}

/// Reads a policy file: one `[policy]` table.
pub fn policy_file(document: &Document) -> Option<PolicyLevel> {
    let mut root = Table::root(document);
    let level = root.required("policy", Table::table).map(policy_level);
    root.finish();
    level
}
