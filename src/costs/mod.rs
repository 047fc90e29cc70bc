//! The unit-cost database itself: prices taken into it from elsewhere.

pub(crate) mod import;
