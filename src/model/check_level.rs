//! What a finding of a check leads to.

use super::choice::choice;

choice! {
    /// What a finding of a check leads to.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum CheckLevel {
        /// The check fails.
        Error = "error",
        /// It is reported.
        Warning = "warning",
        /// It is not reported.
        Allow = "allow",
    }
}
