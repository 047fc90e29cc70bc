//! What results, and the steps on the way to them, are called: ids of words in `trace.ftl`.

use crate::model::Term;

// Costs.
pub(super) const COST: Term = Term::kronor("cost");
pub(super) const COST_OF_YEAR: Term = Term::kronor("cost-of-year");
pub(super) const ALL_COSTS: Term = Term::kronor("all-costs");
pub(super) const ALL_COSTS_OF_YEAR: Term = Term::kronor("all-costs-of-year");
pub(super) const ITEM: Term = Term::kronor("item");
pub(super) const ITEM_OF_YEAR: Term = Term::kronor("item-of-year");
pub(super) const POST_OF_YEAR: Term = Term::kronor("post-of-year");

// Units.
pub(super) const CHANGED_SHARE: Term = Term::plain("changed-share");
pub(super) const UNITS_OF_ONE: Term = Term::units("units-of-one");
pub(super) const WEIGHT: Term = Term::plain("weight");
pub(super) const UNITS: Term = Term::units("units");
pub(super) const CREDITED_SHARE: Term = Term::plain("credited-share");
pub(super) const CREDITED_UNITS: Term = Term::units("credited-units");
pub(super) const TAKEN_HOME: Term = Term::units("taken-home");
pub(super) const IN_POOL: Term = Term::units("in-pool");
pub(super) const WHOLE_STEPS: Term = Term::units("whole-steps");
pub(super) const IN_WHOLE_STEPS: Term = Term::units("in-whole-steps");
pub(super) const UNITS_INSTEAD: Term = Term::units("units-instead");

// Reductions.
pub(super) const EXPECTED: Term = Term::kronor("expected");
pub(super) const REALISABLE: Term = Term::kronor("realisable");
pub(super) const NOT_REALISABLE: Term = Term::kronor("not-realisable");
pub(super) const GAINED_SO_FAR: Term = Term::kronor("gained-so-far");
pub(super) const GAINED: Term = Term::kronor("gained");
pub(super) const COVERAGE: Term = Term::plain("coverage");
pub(super) const COVERAGE_OF_ALL: Term = Term::plain("coverage-of-all");
pub(super) const COVERAGE_SO_FAR: Term = Term::plain("coverage-so-far");

// Society and present values.
pub(super) const SOCIETY: Term = Term::kronor("society");
pub(super) const TRANSFERS: Term = Term::kronor("transfers");
pub(super) const SOCIETY_NET: Term = Term::kronor("society-net");
pub(super) const SOCIETY_PRESENT: Term = Term::kronor("society-present");
pub(super) const SOCIETY_PRESENT_NET: Term = Term::kronor("society-present-net");
pub(super) const PRESENT_COST: Term = Term::kronor("present-cost");
pub(super) const PRESENT_REDUCTIONS: Term = Term::kronor("present-reductions");
pub(super) const PRESENT_NET: Term = Term::kronor("present-net");
pub(super) const BENEFIT_COST_RATIO: Term = Term::plain("benefit-cost-ratio");

// The return plan.
pub(super) const FLOOR: Term = Term::kronor("floor");
pub(super) const TARGET: Term = Term::kronor("target");
pub(super) const DUE: Term = Term::kronor("due");
pub(super) const RESERVATION: Term = Term::kronor("reservation");
pub(super) const FEE: Term = Term::kronor("fee");
pub(super) const WHOLE_FEE: Term = Term::kronor("whole-fee");
pub(super) const RETURNED: Term = Term::kronor("returned");
pub(super) const SHARE: Term = Term::plain("share");
pub(super) const EXACT_SHARE: Term = Term::kronor("exact-share");
pub(super) const FRACTION: Term = Term::kronor("fraction");
pub(super) const KEPT: Term = Term::kronor("kept");
pub(super) const GAINED_IN_KRONOR: Term = Term::kronor("gained-in-kronor");
pub(super) const PAID_SO_FAR: Term = Term::kronor("paid-so-far");
pub(super) const NOT_YET_PAID: Term = Term::kronor("not-yet-paid");
pub(super) const LEFT_TO_PAY: Term = Term::kronor("left-to-pay");
pub(super) const PAYMENT: Term = Term::kronor("payment");
pub(super) const PAYMENT_TO_RESERVATION: Term = Term::kronor("payment-to-reservation");
pub(super) const PAYMENT_OF_FEE: Term = Term::kronor("payment-of-fee");

// Frames and foundations.
pub(super) const FRAME: Term = Term::kronor("frame");
pub(super) const FRAME_FOR_RESERVATION: Term = Term::kronor("frame-for-reservation");
pub(super) const FRAME_FOR_FEE: Term = Term::kronor("frame-for-fee");
pub(super) const FRAME_CHANGE: Term = Term::kronor("frame-change");
pub(super) const RESTS_ON: Term = Term::kronor("rests-on");
pub(super) const RESTING_REDUCTIONS: Term = Term::kronor("resting-reductions");
pub(super) const RESTING_INCREASES: Term = Term::kronor("resting-increases");
pub(super) const PART: Term = Term::plain("part");
