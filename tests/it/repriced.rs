//! A case with other prices: what is computed from the units of the first is what is computed from the beginning.

use proptest::prelude::*;
use rust_decimal::Decimal;
use si::calculation::{essentials, essentials_at_prices};
use si::model::{Change, Setting};

use crate::sensitivity_properties::any_case;

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn other_prices_leave_the_units(case in any_case(), hundredths in prop::collection::vec(0..400_i64, 1..4)) {
        let known = essentials(&case).unwrap();
        let mut other = case.clone();
        let ids = case.application.used_unit_costs.iter().zip(hundredths.iter().cycle());
        for (id, hundredths) in ids {
            let (address, change) = (format!("unit_cost.{id}"), Change::Times(Decimal::new(*hundredths, 2)));
            other.set(&Setting { address, change }).unwrap();
        }
        prop_assert_eq!(essentials_at_prices(&other, &known), essentials(&other));
    }
}
