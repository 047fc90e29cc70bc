//! What is written out gives the figure for every application, tried on generated ones: steps against increases, effects
//! without any people, floors that bind, scenarios, grids and other policies.

use proptest::prelude::*;
use si::model::{Policy, PolicyLevel, Preset};

use crate::properties::{drawn, read};
use crate::trace_printed::read_figures;
use crate::traced_here::{Here, axis};

const SCENARIO: &str = "[scenario.less]\nname = \"Mindre\"\nset = { \"effect.dygn.with\" = 0.2, \
                        \"effect.plats.units\" = \"*0.5\", \"unit_cost.plats\" = \"*1.1\", \
                        \"target_group.barn.people.2020\" = 3 }\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_multiplied_by_hand_gives_the_number(drawn in drawn()) {
        let case = read(&format!("{}{SCENARIO}", drawn.text(false)));
        let preset = |preset| PolicyLevel { preset: Some(preset), ..PolicyLevel::default() };
        let others = [Preset::Norrkoping, Preset::None].map(|other| {
            (format!("{other:?}"), Policy::in_force(&[&preset(other)]))
        });
        let axes = [
            axis(("effect.dygn.with", false, "0", "1")),
            axis(("unit_cost.plats", true, "0.3", "1.7")),
        ];
        let unchanged = case.clone();
        let here = Here::of_case(case, unchanged, Vec::new(), ("own", &others), Some(&axes));
        let figures = here.traced(&|_| true);
        prop_assert!(figures.len() > 200);
        // And so does every line as it is printed.
        let is_asked = |_: &str, position: usize| position.is_multiple_of(23);
        prop_assert!(read_figures(&here, &is_asked) > 20);
    }
}
