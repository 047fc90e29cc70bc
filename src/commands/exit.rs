//! The exit codes.

/// All that was asked is done and holds.
pub(in crate::commands) const DONE: u8 = 0;
/// The input has errors.
pub(in crate::commands) const WRONG_INPUT: u8 = 1;
/// The command line is wrong.
pub(in crate::commands) const WRONG_COMMAND: u8 = 2;
/// A file could not be read or written.
pub(in crate::commands) const COULD_NOT_WORK: u8 = 3;
