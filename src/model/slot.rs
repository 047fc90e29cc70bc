//! The place of an input among an application's inputs.

/// The place of an input among an application's [`Inputs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Slot(pub(super) usize);

impl Slot {
    /// The position among the inputs.
    pub(super) fn position(self) -> usize {
        self.0
    }
}
