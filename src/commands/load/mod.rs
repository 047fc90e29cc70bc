//! From paths to calculated applications: bytes, then what the file says, then the unit costs and the policy that count for
//! it, then the priced case.

mod attempt;
pub(super) mod database;
pub(super) mod folders;
mod loader;
pub(super) mod read;
pub(super) mod result;
mod settled;
mod settled_faults;

pub(super) use folders::Shared;
pub(crate) use loader::Loader;
