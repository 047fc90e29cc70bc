//! The order of the keys of a result, which readers of the text rely on.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::method::worked_example::worked_example;

/// The entries of an object in the order of the text.
struct Entries(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

/// The keys at a path, in the order of the text; of a list, those of its first row.
fn keys(text: &str, path: &str) -> String {
    let mut place = text.to_owned();
    for key in path.split('.').filter(|key| !key.is_empty()) {
        let Entries(entries) = serde_json::from_str(&place).unwrap();
        let entry = entries.into_iter().find(|(name, _)| name == key);
        entry.unwrap().1.get().clone_into(&mut place);
        if place.starts_with('[') {
            let rows: Vec<Box<RawValue>> = serde_json::from_str(&place).unwrap();
            rows[0].get().clone_into(&mut place);
        }
    }
    let Entries(entries) = serde_json::from_str(&place).unwrap();
    let keys: Vec<String> = entries.into_iter().map(|(key, _)| key).collect();
    keys.join(" ")
}

/// The keys of each object, in their order.
const KEYS: &[(&str, &str)] = &[
    (
        "",
        "schema si investment sources policy cost effects reductions people cost_per_person coverage coverage_all_costs \
         coverage_by_year meets_target payback_year payers society present_value return_plan sensitivity warnings \
         foundations policies outcomes frames",
    ),
    (
        "investment",
        "id name start end price_year horizon departments",
    ),
    ("investment.departments", "social school"),
    ("sources", "application unit_costs set scenario"),
    ("sources.application", "file sha256"),
    ("sources.unit_costs", "file sha256"),
    (
        "policy",
        "preset return_model return_target return_floor admin_fee admin_fee_basis timing first_return \
         instalments discount_rate sensitivity optimism_bias floor_kind return_cap",
    ),
    ("cost", "total by_year all_costs items all_costs_by_year"),
    ("cost.items", "all"),
    (
        "effects",
        "id name department payer kind evidence_grade unit_cost units expected realisable units_total \
         non_realisable",
    ),
    (
        "effects.unit_cost",
        "id name unit cost year source indexed_from",
    ),
    ("effects.expected", "total by_year"),
    ("effects.non_realisable", "total by_year"),
    (
        "reductions",
        "expected realisable by_department non_realisable",
    ),
    ("reductions.by_department", "social school"),
    ("reductions.by_department.social", "expected realisable"),
    ("payers.municipality", "expected realisable"),
    ("people", "total by_group"),
    (
        "society",
        "expected transfers_excluded cost net npv benefit_cost_ratio",
    ),
    (
        "present_value",
        "discount_rate base_year cost reductions npv benefit_cost_ratio",
    ),
    (
        "return_plan",
        "reservation fee total by_department payments completed_year net",
    ),
    ("return_plan.by_department", "social school"),
    (
        "return_plan.by_department.social",
        "share reservation fee total own_cost net keeps",
    ),
    (
        "foundations",
        "realisable by_evidence_grade example_data after_period converted reductions increases",
    ),
    ("foundations.by_evidence_grade", "none"),
    (
        "foundations.by_evidence_grade.none",
        "amount share reductions increases",
    ),
    ("foundations.converted", "amount share reductions increases"),
    (
        "policies",
        "name policy realisable coverage meets_target reservation_bears return_plan",
    ),
    (
        "policies.return_plan",
        "reservation fee total by_department payments completed_year",
    ),
    (
        "outcomes",
        "policy outcome actual reservation fee total reservation_bears by_department",
    ),
    ("outcomes.by_department", "social school"),
    (
        "outcomes.by_department.social",
        "actual reservation fee total net",
    ),
    (
        "sensitivity.one_way",
        "address value low high coverage_low coverage_high range name",
    ),
    (
        "sensitivity.break_even",
        "address value break_even factor holds people units cost places name",
    ),
    ("frames", "reservation fee total by_year by_department"),
    ("frames.by_department", "social school"),
    (
        "frames.by_department.social",
        "reservation fee total by_year",
    ),
    (
        "return_plan.payments",
        "department year reservation fee total",
    ),
];

#[test]
fn keys_stand_in_their_order() {
    let figures = worked_example().figures();
    for (path, expected) in KEYS {
        assert_eq!(keys(&figures.text, path), *expected, "{path}");
    }
}
