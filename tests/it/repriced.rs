//! A case with other unit costs: what is computed from the units of the first is what is computed from the beginning.

use proptest::prelude::*;
use rust_decimal::Decimal;
use si::calculation::{essentials, essentials_at_prices};
use si::model::{Case, Change, Number, Setting};
use si::recalculation::{Cause, Figures, Side, Standing, recalculation};

use crate::sensitivity_properties::any_case;
use crate::support::{Folder, si};

/// A case with each unit cost at some hundredths of what it is.
fn at_prices<'i>(case: &Case, hundredths: impl Iterator<Item = (&'i String, &'i i64)>) -> Case {
    let mut other = case.clone();
    for (id, hundredths) in hundredths {
        let (address, change) = (
            format!("unit_cost.{id}"),
            Change::Times(Decimal::new(*hundredths, 2)),
        );
        other.set(&Setting { address, change }).unwrap();
    }
    other
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn other_prices_leave_the_units(case in any_case(), hundredths in prop::collection::vec(0..400_i64, 1..4)) {
        let known = essentials(&case).unwrap();
        let ids = case.application.used_unit_costs.iter().zip(hundredths.iter().cycle());
        let other = at_prices(&case, ids);
        prop_assert_eq!(essentials_at_prices(&other, &known), essentials(&other));
    }

    /// What unit costs did, up to each of them in the order of their ids, is what replacing just these does.
    #[test]
    fn each_unit_cost_does_what_replacing_it_does(case in any_case(), hundredths in prop::collection::vec(0..400_i64, 1..4)) {
        let ids = || case.application.used_unit_costs.iter().zip(hundredths.iter().cycle());
        let Ok(Ok(result)) = Side::of(&case).map(|old| recalculation(old, &at_prices(&case, ids()), None)) else {
            return Ok(());
        };
        let mut parts: Vec<_> = result
            .parts
            .iter()
            .map(|part| match &part.cause {
                Cause::UnitCost { id, .. } => (id, &part.movement),
                Cause::PriceLevel { .. } => unreachable!("no other price year"),
            })
            .collect();
        parts.sort_by_key(|(id, _)| *id);
        let departments: Vec<&String> = case.application.departments.iter().map(|known| &known.id).collect();
        let old = Standing::of(&result.old, &departments);
        for count in 1..=parts.len() {
            let replaced = at_prices(&case, ids().filter(|(id, _)| parts[..count].iter().any(|(part, _)| part == id)));
            let Ok(there) = essentials(&replaced) else {
                continue;
            };
            let way = Standing::of(&Figures::of(&replaced, &there), &departments).since(&old);
            let sum = |of: &dyn Fn(&si::recalculation::Movement) -> Decimal| -> Decimal {
                parts[..count].iter().map(|(_, movement)| of(movement)).sum::<Decimal>().rounded_for_comparison()
            };
            prop_assert_eq!(sum(&|movement| movement.cost.0), way.cost.0.rounded_for_comparison());
            prop_assert_eq!(sum(&|movement| movement.realisable.0), way.realisable.0.rounded_for_comparison());
            prop_assert_eq!(sum(&|movement| movement.coverage.0), way.coverage.0.rounded_for_comparison());
            for (position, returned) in way.returned.iter().enumerate() {
                prop_assert_eq!(sum(&|movement| movement.returned[position].0), returned.0.rounded_for_comparison());
            }
        }
    }
}

/// Two departments that each avoid 0.6 units a year, of a unit cost in steps of one. What the region pays is one pool,
/// for a payer other than the municipality has no departments: 1.2 units, and one whole step, that is not the
/// municipality's. When the municipality pays, each department has a pool of its own, and neither a whole step.
#[test]
fn another_payer_makes_other_pools() {
    let effect = |id: &str| {
        format!(
            "[effect.{id}]\ndepartment = \"{id}\"\nunit_cost = \"place\"\nunits = {{ 2020 = 0.6, 2021 = 0.6 }}\nstep = 1\n"
        )
    };
    let application = format!(
        "format = 1\n[investment]\nid = \"two\"\nname = \"Two\"\nstart = 2020-01-01\nend = 2021-12-31\n\
         price_year = 2020\n[department]\na = \"A\"\nb = \"B\"\n[cost.all]\namount = 1000\n{}{}",
        effect("a"),
        effect("b")
    );
    let costs = |payer: &str| {
        format!(
            "id,year,cost,name,area,unit,payer,source\nplace,2020,500,Place,x,place,{payer},Own\n"
        )
    };
    let folder = Folder::with(&application, &costs("region"));
    folder.write("new.csv", costs("municipality"));
    let figures = |arguments: &[&str]| {
        let run = si(
            folder.path(),
            &[&["recalc", "a.toml", "-q", "--format", "json"], arguments].concat(),
        );
        assert_eq!(run.err, "");
        let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let realisable = &json[0]["realisable"];
        (realisable["old"].to_string(), realisable["new"].to_string())
    };
    let zero = || "0".to_owned();
    assert_eq!(figures(&["--to", "new.csv"]), (zero(), zero()));
    folder.write("old.csv", costs("region"));
    assert_eq!(
        figures(&["--to", "old.csv", "--from", "new.csv"]),
        (zero(), zero())
    );
}
