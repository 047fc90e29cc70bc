//! What results, and the steps on the way to them, are called: ids of words in `trace.ftl`, each with
//! the heading of `docs/method.md` under which its rule stands.

use crate::model::Term;

// Costs.
pub(super) const COST: Term = Term::kronor("cost", "2-cost");
pub(super) const COST_OF_YEAR: Term = Term::kronor("cost-of-year", "2-cost");
pub(super) const ALL_COSTS: Term = Term::kronor("all-costs", "2-cost");
pub(super) const ALL_COSTS_OF_YEAR: Term = Term::kronor("all-costs-of-year", "2-cost");
pub(super) const ITEM: Term = Term::kronor("item", "2-cost");
pub(super) const ITEM_OF_YEAR: Term = Term::kronor("item-of-year", "2-cost");
pub(super) const OWN_COST: Term = Term::kronor("own-cost", "2-cost");
pub(super) const PEOPLE: Term = Term::plain("everyone", "2-cost");
pub(super) const COST_PER_PERSON: Term = Term::kronor("cost-per-person", "2-cost");
pub(super) const POST_OF_YEAR: Term = Term::kronor("post-of-year", "2-cost");

// Units.
pub(super) const CHANGED_SHARE: Term = Term::plain("changed-share", "units-of-people");
pub(super) const UNITS_OF_ONE: Term = Term::units("units-of-one", "units-of-people");
pub(super) const WEIGHT: Term = Term::plain("weight", "units-of-people");
pub(super) const UNITS: Term = Term::units("units", "3-effects");
pub(super) const CREDITED_SHARE: Term = Term::plain("credited-share", "what-is-credited");
pub(super) const UNCORRECTED_UNITS: Term = Term::units("uncorrected-units", "what-is-credited");
pub(super) const CREDITED_UNITS: Term = Term::units("credited-units", "what-is-credited");
pub(super) const TAKEN_HOME: Term = Term::units("taken-home", "what-can-be-taken-home");
pub(super) const IN_POOL: Term = Term::units("in-pool", "whole-steps");
pub(super) const WHOLE_STEPS: Term = Term::units("whole-steps", "whole-steps");
pub(super) const IN_WHOLE_STEPS: Term = Term::units("in-whole-steps", "whole-steps");
pub(super) const UNITS_INSTEAD: Term = Term::units("units-instead", "what-people-receive-instead");

// Reductions.
pub(super) const EXPECTED: Term = Term::kronor("expected", "what-is-credited");
pub(super) const REALISABLE: Term = Term::kronor("realisable", "what-can-be-taken-home");
pub(super) const NOT_REALISABLE: Term = Term::kronor("not-realisable", "what-can-be-taken-home");
pub(super) const GAINED_SO_FAR: Term = Term::kronor("gained-so-far", "5-who-gains");
pub(super) const GAINED: Term = Term::kronor("gained", "5-who-gains");
pub(super) const COVERAGE: Term = Term::plain("coverage", "coverage");
pub(super) const COVERAGE_OF_ALL: Term = Term::plain("coverage-of-all", "coverage");
pub(super) const COVERAGE_SO_FAR: Term = Term::plain("coverage-so-far", "coverage");

// Society and present values.
pub(super) const SOCIETY: Term = Term::kronor("society", "society");
pub(super) const TRANSFERS: Term = Term::kronor("transfers", "society");
pub(super) const SOCIETY_COST: Term = Term::kronor("society-cost", "society");
pub(super) const SOCIETY_NET: Term = Term::kronor("society-net", "society");
pub(super) const SOCIETY_PRESENT: Term = Term::kronor("society-present", "present-value");
pub(super) const SOCIETY_PRESENT_COST: Term = Term::kronor("society-present-cost", "present-value");
pub(super) const SOCIETY_PRESENT_NET: Term = Term::kronor("society-present-net", "present-value");
pub(super) const PRESENT_COST: Term = Term::kronor("present-cost", "present-value");
pub(super) const PRESENT_REDUCTIONS: Term = Term::kronor("present-reductions", "present-value");
pub(super) const PRESENT_NET: Term = Term::kronor("present-net", "present-value");
pub(super) const BENEFIT_COST_RATIO: Term = Term::plain("benefit-cost-ratio", "present-value");

// The return plan.
pub(super) const FLOOR: Term = Term::kronor("floor", "what-is-due");
pub(super) const TARGET: Term = Term::kronor("target", "what-is-due");
pub(super) const CAP: Term = Term::kronor("cap", "what-is-due");
pub(super) const DUE: Term = Term::kronor("due", "what-is-due");
pub(super) const RESERVATION: Term = Term::kronor("reservation", "the-fee");
pub(super) const FEE: Term = Term::kronor("fee", "the-fee");
pub(super) const WHOLE_FEE: Term = Term::kronor("whole-fee", "the-fee");
pub(super) const RETURNED: Term = Term::kronor("returned", "the-fee");
pub(super) const SHARE: Term = Term::plain("share", "between-departments");
pub(super) const EXACT_SHARE: Term = Term::kronor("exact-share", "between-departments");
pub(super) const FRACTION: Term = Term::kronor("fraction", "between-departments");
pub(super) const KEPT: Term = Term::kronor("kept", "what-a-department-keeps");
pub(super) const GAINED_IN_KRONOR: Term = Term::kronor("gained-in-kronor", "between-years");
pub(super) const PAID_SO_FAR: Term = Term::kronor("paid-so-far", "between-years");
pub(super) const NOT_YET_PAID: Term = Term::kronor("not-yet-paid", "between-years");
pub(super) const LEFT_TO_PAY: Term = Term::kronor("left-to-pay", "between-years");
pub(super) const PAYMENT: Term = Term::kronor("payment", "between-years");
pub(super) const PAYMENT_TO_RESERVATION: Term = Term::kronor(
    "payment-to-reservation",
    "fee-and-reservation-in-each-payment",
);
pub(super) const PAYMENT_OF_FEE: Term =
    Term::kronor("payment-of-fee", "fee-and-reservation-in-each-payment");

// Frames and foundations.
pub(super) const FRAME: Term = Term::kronor("frame", "budget-frames");
pub(super) const FRAME_FOR_RESERVATION: Term =
    Term::kronor("frame-for-reservation", "budget-frames");
pub(super) const FRAME_FOR_FEE: Term = Term::kronor("frame-for-fee", "budget-frames");
pub(super) const FRAME_CHANGE: Term = Term::kronor("frame-change", "budget-frames");
pub(super) const RESTS_ON: Term = Term::kronor("rests-on", "what-the-result-rests-on");
pub(super) const RESTING_REDUCTIONS: Term =
    Term::kronor("resting-reductions", "what-the-result-rests-on");
pub(super) const RESTING_INCREASES: Term =
    Term::kronor("resting-increases", "what-the-result-rests-on");
pub(super) const PART: Term = Term::plain("part", "what-the-result-rests-on");
