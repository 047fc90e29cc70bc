//! The exit codes.

use std::error::Error;
use std::fmt;

/// All that was asked is done and holds.
pub(in crate::commands) const DONE: u8 = 0;
/// The input has errors.
pub(in crate::commands) const WRONG_INPUT: u8 = 1;
/// The command line is wrong.
pub(in crate::commands) const WRONG_COMMAND: u8 = 2;
/// A file could not be read or written.
pub(in crate::commands) const COULD_NOT_WORK: u8 = 3;

/// That a run ends with a code, why having been told.
#[derive(Debug)]
pub(in crate::commands) struct Ended(pub(in crate::commands) u8);

impl fmt::Display for Ended {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Error for Ended {}
