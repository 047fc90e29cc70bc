//! From paths to calculated applications: bytes, then what the file says, then the unit costs and the policy that count for
//! it, then the priced case.

pub(super) mod database;
pub(super) mod folders;
mod loader;
mod outcome;
pub(super) mod read;
pub(super) mod result;

pub(super) use folders::Shared;
pub(super) use loader::Loader;
