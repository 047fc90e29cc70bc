//! What the figures of a settlement are called.

use crate::model::Term;

const RULE: &str = "7-settlement";

pub(super) const SETTLED: Term = Term::kronor("settled-before", RULE);
pub(super) const CORRECTION: Term = Term::kronor("correction", RULE);
pub(super) const DEMAND: Term = Term::kronor("demand", RULE);
pub(super) const DUE_SO_FAR: Term = Term::kronor("due-so-far", RULE);
pub(super) const WAIVED: Term = Term::kronor("waived", RULE);
pub(super) const PAID: Term = Term::kronor("paid", RULE);
pub(super) const LEFT: Term = Term::kronor("left", RULE);
pub(super) const LATER: Term = Term::kronor("due-later", RULE);
pub(super) const OVERPAID: Term = Term::kronor("overpaid", RULE);
pub(super) const TO_REPAY: Term = Term::kronor("to-repay", RULE);
pub(super) const BORNE: Term = Term::kronor("borne", RULE);
pub(super) const WHOLE_TARGET: Term = Term::kronor("whole-target", RULE);
pub(super) const DIFFERENCE: Term = Term::kronor("difference", RULE);
pub(super) const OF_PRICES: Term = Term::kronor("difference-of-prices", RULE);
pub(super) const OF_VOLUME: Term = Term::kronor("difference-of-volume", RULE);
pub(super) const AT_PLANNED_PRICE: Term = Term::kronor("at-planned-price", RULE);
