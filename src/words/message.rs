//! What can be wrong, as data.

use super::Finding;
use crate::problem::Said;

/// One thing that is wrong, with the facts that its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// What a check finds.
    Finding(Finding),
    /// Anything else.
    Said(Said),
}
