//! Which of an application's inputs.

/// One of an application's [`Inputs`](super::Inputs).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InputId(pub(super) usize);
