//! What other unit costs do, held to what replacing just these does.

use crate::calculation::essentials;
use crate::model::{Case, Change, Number, Setting};
use crate::recalculation::{Cause, Delta, Snapshot, recalculation};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::inside::sensitivity_properties::any_case;

/// A case with each unit cost at some hundredths of what it is.
fn at_prices<'i>(case: &Case, hundredths: impl Iterator<Item = (&'i String, &'i i64)>) -> Case {
    let mut other = case.clone();
    for (id, hundredths) in hundredths {
        let address = format!("unit_cost.{id}");
        let change = Change::Times(Decimal::new(*hundredths, 2));
        other.set(&Setting { address, change }).unwrap();
    }
    other
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, ..ProptestConfig::default() })]

    /// What unit costs did, up to each of them in the order of their ids, is what replacing just these does.
    #[test]
    fn each_unit_cost_does_what_replacing_it_does(case in any_case(), hundredths in prop::collection::vec(0..400_i64, 1..4)) {
        let ids = || case.application.used_unit_costs.iter().zip(hundredths.iter().cycle());
        let Ok(result) = recalculation(&case, &at_prices(&case, ids()), None) else {
            return Ok(());
        };
        let id = |cause: &Cause| match cause {
            Cause::UnitCost { id, .. } => id.clone(),
            _ => unreachable!("the same file, and no other price year"),
        };
        let parts = result.parts.iter().filter_map(|part| Some((id(&part.cause), part.delta.as_ref()?)));
        let mut parts: Vec<(String, &Delta)> = parts.collect();
        parts.sort_by_key(|(id, _)| id.clone());
        let departments: Vec<&str> = case.application.departments.iter().map(|known| known.id.as_str()).collect();
        for count in 1..=parts.len() {
            let replaced = at_prices(&case, ids().filter(|(id, _)| parts[..count].iter().any(|(part, _)| part == *id)));
            let Ok(there) = essentials(&replaced) else {
                continue;
            };
            let way = Snapshot::of(&replaced, &there).since(&result.old, &departments);
            let sum = |of: &dyn Fn(&Delta) -> Decimal| -> Decimal {
                parts[..count].iter().map(|(_, delta)| of(delta)).sum::<Decimal>().rounded_for_comparison()
            };
            prop_assert_eq!(sum(&|delta| delta.cost.0), way.cost.0.rounded_for_comparison());
            prop_assert_eq!(sum(&|delta| delta.realisable.0), way.realisable.0.rounded_for_comparison());
            prop_assert_eq!(sum(&|delta| delta.coverage.0), way.coverage.0.rounded_for_comparison());
            for (position, returned) in way.returned.iter().enumerate() {
                prop_assert_eq!(sum(&|delta| delta.returned[position].0), returned.0.rounded_for_comparison());
            }
        }
    }
}
