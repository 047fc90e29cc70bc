//! Which of an application's inputs, and something for each of them.

use std::ops::{Index, IndexMut};

use super::Inputs;

/// One of an application's [`Inputs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InputId(pub(super) usize);

/// Something for each input: as quick to find as the input itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InputMap<T>(Vec<T>);

impl<T: Clone + Default> InputMap<T> {
    /// Nothing yet for any of the inputs.
    pub(crate) fn new(inputs: &Inputs) -> Self {
        Self(vec![T::default(); inputs.iter().count()])
    }
}

impl<T> Index<InputId> for InputMap<T> {
    type Output = T;

    fn index(&self, id: InputId) -> &T {
        &self.0[id.0]
    }
}

impl<T> IndexMut<InputId> for InputMap<T> {
    fn index_mut(&mut self, id: InputId) -> &mut T {
        &mut self.0[id.0]
    }
}
