//! The words of the field, in the order of `src/words/*/glossary.ftl`, which has them in every language with what they mean.

/// A word of the field.
#[derive(Debug)]
pub(crate) struct GlossaryTerm {
    /// The id of its words.
    pub id: &'static str,
    /// The anchor in `docs/method.md` of the rule that says more.
    pub rule: Option<&'static str>,
}

const fn term(id: &'static str, anchor: &'static str) -> GlossaryTerm {
    let rule = if anchor.is_empty() {
        None
    } else {
        Some(anchor)
    };
    GlossaryTerm { id, rule }
}

/// All of them.
pub(crate) const TERMS: &[GlossaryTerm] = &[
    term("term-investment", ""),
    term("term-application", ""),
    term("term-target-group", "units-of-people"),
    term("term-intake", "units-of-people"),
    term("term-cost", "2-cost"),
    term("term-reduction", "3-effects"),
    term("term-increase", "3-effects"),
    term("term-unit-cost", "4-unit-costs-and-price-level"),
    term("term-database", "4-unit-costs-and-price-level"),
    term("term-price-year", "4-unit-costs-and-price-level"),
    term("term-department", "5-who-gains"),
    term("term-board", ""),
    term("term-payer", "payers"),
    term("term-municipality", "payers"),
    term("term-region", "payers"),
    term("term-state", "payers"),
    term("term-household", "payers"),
    term("term-society", "society"),
    term("term-realisable", "what-can-be-taken-home"),
    term("term-cashable", "what-can-be-taken-home"),
    term("term-non-cashable", "what-can-be-taken-home"),
    term("term-step-cost", "whole-steps"),
    term("term-deadweight", "what-is-credited"),
    term("term-attribution", "what-is-credited"),
    term("term-displacement", "what-is-credited"),
    term("term-persistence", "units-of-people"),
    term("term-success-rate", "units-of-people"),
    term("term-counterfactual", "units-of-people"),
    term("term-evidence-grade", "what-is-credited"),
    term("term-coverage", "coverage"),
    term("term-return-model", "6-the-return-plan"),
    term("term-return-plan", "6-the-return-plan"),
    term("term-return-target", "what-is-due"),
    term("term-floor", "what-is-due"),
    term("term-fee", "the-fee"),
    term("term-risk-sharing", "what-is-due"),
    term("term-reservation", "2-cost"),
    term("term-frame", "budget-frames"),
    term("term-settlement", "7-settlement"),
    term("term-surplus", "what-is-due"),
    term("term-payback-year", "coverage"),
    term("term-npv", "present-value"),
    term("term-discount-rate", "present-value"),
    term("term-input", "1-inputs"),
    term("term-sensitivity", "8-sensitivity"),
    term("term-break-even", "break-even"),
    term("term-scenario", "scenarios-and-two-inputs"),
    term("term-simulation", "simulation"),
    term("term-draw", "simulation"),
    term("term-variance-part", "simulation"),
    term("term-worth-of-knowing", "simulation"),
    term("term-standard-error", "simulation"),
    term("term-percentile", "simulation"),
    term("term-low", "8-sensitivity"),
    term("term-likely", "1-inputs"),
    term("term-high", "8-sensitivity"),
    term("term-matrix", ""),
    term("term-outcome-measure", ""),
    term("term-process-measure", ""),
    term("term-follow-up", ""),
    term("term-outcome", ""),
    term("term-ex-ante", ""),
    term("term-ex-post", "7-settlement"),
    term("term-transfer", "society"),
];
