//! What every rule uses.

pub(super) use super::finding::Finding;
pub(super) use super::rule::{Find, Rule};
pub(super) use super::subject::{Draft, FollowedUp, Subject};
pub(super) use crate::model::Status;
pub(super) use crate::problem::{Code, Fact};
