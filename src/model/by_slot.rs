//! Something for each input of an application: as quick to find as the input itself.

use std::ops::{Index, IndexMut};

use super::{Inputs, Slot};

/// Something for each slot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BySlot<T>(Vec<T>);

impl<T: Clone + Default> BySlot<T> {
    /// Nothing yet for any of the inputs.
    pub(crate) fn new(inputs: &Inputs) -> Self {
        Self(vec![T::default(); inputs.slots().count()])
    }
}

impl<T> Index<Slot> for BySlot<T> {
    type Output = T;

    fn index(&self, slot: Slot) -> &T {
        &self.0[slot.position()]
    }
}

impl<T> IndexMut<Slot> for BySlot<T> {
    fn index_mut(&mut self, slot: Slot) -> &mut T {
        &mut self.0[slot.position()]
    }
}
