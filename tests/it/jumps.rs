//! Where whole steps work against an increase the answer changes to and fro: the nearest break-even is the nearest place
//! at which it does.

use std::fmt::Write as _;

use proptest::prelude::*;
use rust_decimal::Decimal;
use si::model::{Case, Number};
use si::sensitivity::{BreakEven, sensitivity};

use crate::properties::read;
use crate::sensitivity_properties::HAIR;

/// `p` units are saved in whole steps, and `more` times `p` units are used besides: both at 100 kr, in the same year.
#[derive(Debug)]
struct Seesaw {
    p: Decimal,
    step: u32,
    more: Decimal,
    cost: u32,
}

impl Seesaw {
    fn case(&self) -> Case {
        let Self {
            p,
            step,
            more,
            cost,
        } = self;
        let mut text = format!(
            "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2020-01-01\nend = 2020-12-31\n\
             price_year = 2020\n[department]\nd = \"D\"\n[cost.c]\namount = {{ 2020 = {cost} }}\n\
             [target_group.g]\npeople = {{ 2020 = 1 }}\n[parameter.p]\nvalue = {p}\n\
             [unit_cost.u]\nname = \"U\"\narea = \"skola\"\nunit = \"dygn\"\ncost = 100\nyear = 2020\nsource = \"s\"\n"
        );
        let mut effect = |id: &str, rest: &str| {
            write!(
                text,
                "[effect.{id}]\ndepartment = \"d\"\nunit_cost = \"u\"\ntarget_group = \"g\"\n\
                 units_per_person = {{ parameter = \"p\" }}\ndelay = 0\nduration = 1\n{rest}\n"
            )
            .unwrap();
        };
        effect("fewer", &format!("share = 1\nstep = {step}"));
        effect("more", &format!("without = 0\nwith = {more}"));
        read(&text)
    }

    /// 100 × (whole steps of p − more × p) against the cost, which is above 0.
    fn meets(&self, p: Decimal) -> bool {
        let step = Decimal::from(self.step);
        let gained = (p / step).floor() * step - self.more * p;
        gained * Decimal::ONE_HUNDRED >= Decimal::from(self.cost)
    }

    /// Whether the answer is the same everywhere between two values: between two jumps what is gained is linear, so that
    /// it is enough to look beside each of them, and at the ends.
    fn is_same(&self, from: Decimal, to: Decimal) -> bool {
        let step = Decimal::from(self.step);
        let (least, most) = (from.min(to), from.max(to));
        let jumps = (0..)
            .map(|count| Decimal::from(count) * step)
            .skip_while(|jump| *jump < least)
            .take_while(|jump| *jump <= most);
        let looks = jumps.flat_map(|jump| [jump - HAIR, jump]).chain([from, to]);
        let mut looks = looks.filter(|look| (least..=most).contains(look));
        looks.all(|look| self.meets(look) == self.meets(self.p))
    }

    fn found(&self) -> BreakEven {
        let case = self.case();
        let rows = sensitivity(&case, &case, &[]).break_even.into_iter();
        let mut rows = rows.filter(|row| row.address == "parameter.p");
        rows.next().unwrap()
    }
}

/// 20.5 − 0.5 of it in whole steps of two are 20, less 18.45: 155 kr of 100. At 20 they are 20 less 18; just below it 18
/// less 18. Above, 20 less 0.9 × p fall below 1 at 21.111, which is further away.
#[test]
fn what_is_lost_just_before_a_whole_step_is_seen() {
    let seesaw = Seesaw {
        p: Decimal::new(205, 1),
        step: 2,
        more: Decimal::new(9, 1),
        cost: 100,
    };
    assert_eq!(seesaw.found().break_even, Some(Decimal::from(20)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_nearest_change_is_found(p in 1..400_u32, step in 1..5_u32, more in 1..10_u32, cost in 1..900_u32) {
        let seesaw = Seesaw {
            p: Decimal::new(p.into(), 1),
            step,
            more: Decimal::new(more.into(), 1),
            cost,
        };
        let p = seesaw.p;
        match seesaw.found().break_even {
            None => {
                prop_assert!(seesaw.is_same(p, Decimal::ZERO));
                prop_assert!(seesaw.is_same(p, p * Decimal::TEN));
            }
            Some(there) => {
                prop_assert!(seesaw.meets(there), "{there}");
                prop_assert!(!seesaw.meets(there - HAIR) || !seesaw.meets(there + HAIR), "{there}");
                // A step of the grid nearer nothing has changed, neither on this side of today nor on the other.
                let nearer = ((there - p).abs() - HAIR).max(Decimal::ZERO);
                prop_assert!(seesaw.is_same(p, p + nearer), "{there}");
                prop_assert!(seesaw.is_same(p, (p - nearer).max(Decimal::ZERO)), "{there}");
            }
        }
    }
}
