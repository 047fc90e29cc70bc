//! Which of an application's inputs, and which of an outcome's numbers.

/// One of an application's [`Inputs`](super::Inputs).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InputId(pub(super) usize);

/// The place of a number among those of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct VerifiedId(pub usize);
