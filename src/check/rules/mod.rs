//! The rules, one file each: code, level, the status from which on it applies, the condition and its facts. Their words
//! stand in `findings.ftl`, what they mean in `docs/codes`.

mod attribution_at_weakest_grade;
mod cost_of_nothing;
mod cost_outside_period;
mod coverage_below_floor;
mod coverage_below_target;
mod coverage_below_target_in_range;
mod coverage_below_target_in_scenario;
mod double_counting;
mod effect_of_nothing;
mod effect_shown_by_process_measure;
mod effect_without_measure;
mod goal_without_activity;
mod goal_without_outcome_measure;
mod goal_without_process_measure;
mod granted_differs_from_cost;
mod horizon_before_end;
mod horizon_too_long;
mod idle_department;
mod local_unit_cost;
mod measure_without_effect;
mod measure_without_source;
mod missing_granted;
mod missing_signature;
mod missing_text;
mod more_units_than_a_year;
mod mostly_non_realisable;
mod no_effects;
mod no_matrix;
mod no_whole_step;
mod outcome_not_verified;
mod outcome_without_application;
mod payment_before_reduction;
mod payment_overdue;
mod payment_without_gain;
mod period_too_long;
mod placeholder_left;
mod plan_after_horizon;
mod probability_below_minimum;
mod realisable_not_stated;
mod same_unit_cost_twice;
mod share_without_source;
mod shares_above_one;
mod signature_after_start;
mod stale_unit_cost;
mod term_missing;
mod text_outside_folder;
mod too_few_departments;
mod transfer_without_replacement;
mod unit_cost_example_data;
mod unit_cost_without_source;
mod unreadable_text;
mod unused_target_group;
mod verified_too_early;

use super::allow;
use super::lock::rules as locks;
use super::rule::Rule;
use crate::problem::Code;

/// Every rule, group by group under what heads it.
pub(crate) const RULES: &[(&str, &[Rule])] = &[
    (
        "rules-complete",
        &[
            missing_text::RULE,
            placeholder_left::RULE,
            unreadable_text::RULE,
            text_outside_folder::RULE,
            horizon_before_end::RULE,
            missing_granted::RULE,
            cost_of_nothing::RULE,
            no_effects::RULE,
            effect_of_nothing::RULE,
            unused_target_group::RULE,
            missing_signature::RULE,
            signature_after_start::RULE,
            allow::UNKNOWN_CODE,
            allow::UNNEEDED_ALLOW,
        ],
    ),
    (
        "rules-matrix",
        &[
            no_matrix::RULE,
            effect_without_measure::RULE,
            effect_shown_by_process_measure::RULE,
            goal_without_activity::RULE,
            goal_without_outcome_measure::RULE,
            goal_without_process_measure::RULE,
            term_missing::RULE,
            measure_without_source::RULE,
            measure_without_effect::RULE,
        ],
    ),
    (
        "rules-fund",
        &[
            period_too_long::RULE,
            horizon_too_long::RULE,
            granted_differs_from_cost::RULE,
            cost_outside_period::RULE,
            too_few_departments::RULE,
            idle_department::RULE,
            coverage_below_target::RULE,
            coverage_below_floor::RULE,
            payment_without_gain::RULE,
            payment_before_reduction::RULE,
            plan_after_horizon::RULE,
        ],
    ),
    (
        "rules-figures",
        &[
            share_without_source::RULE,
            local_unit_cost::RULE,
            unit_cost_without_source::RULE,
            unit_cost_example_data::RULE,
            stale_unit_cost::RULE,
            double_counting::RULE,
            shares_above_one::RULE,
            same_unit_cost_twice::RULE,
            more_units_than_a_year::RULE,
            realisable_not_stated::RULE,
            no_whole_step::RULE,
            mostly_non_realisable::RULE,
            transfer_without_replacement::RULE,
            attribution_at_weakest_grade::RULE,
        ],
    ),
    (
        "rules-robust",
        &[
            coverage_below_target_in_scenario::RULE,
            coverage_below_target_in_range::RULE,
            probability_below_minimum::RULE,
            probability_below_minimum::NOTHING_UNCERTAIN,
        ],
    ),
    (
        "rules-reproducible",
        &[
            locks::MISSING,
            locks::OUTDATED,
            locks::POLICY_DIFFERS,
            locks::UNIT_COSTS_DIFFER,
            locks::EVIDENCE_DIFFERS,
            locks::FIGURES_DIFFER,
            locks::EDITED,
            locks::TRUNCATED,
            locks::OF_ANOTHER_APPLICATION,
            locks::NEWER_FORMAT,
            locks::OLDER_FORMAT,
        ],
    ),
    (
        "rules-follow-up",
        &[
            outcome_without_application::RULE,
            outcome_not_verified::RULE,
            verified_too_early::RULE,
            payment_overdue::RULE,
        ],
    ),
];

/// The rule of a code; `None` for what is wrong with a file itself.
pub(crate) fn rule(code: Code) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}

/// Every rule.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().flat_map(|(_, rules)| *rules)
}
