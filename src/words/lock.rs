//! What `si lock` says.

use super::{Language, say};

/// How much a lock fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LockCounts {
    /// Inputs.
    pub inputs: usize,
    /// Unit costs.
    pub unit_costs: usize,
    /// Results.
    pub results: usize,
}

/// That a lock was written, or stands as it would be written.
pub fn locked(lock: &str, is_new: bool, counts: LockCounts, l: Language) -> String {
    let inputs = counts.inputs;
    let results = counts.results;
    let unit_costs = match counts.unit_costs {
        1 => say!(l, "1 unit cost", "1 enhetskostnad"),
        number => say!(l, "{number} unit costs", "{number} enhetskostnader"),
    };
    if is_new {
        say!(
            l,
            "{lock}: locked {inputs} inputs, {unit_costs} and {results} results",
            "{lock}: låste {inputs} indata, {unit_costs} och {results} resultat"
        )
    } else {
        say!(
            l,
            "{lock}: unchanged, {inputs} inputs, {unit_costs} and {results} results",
            "{lock}: oförändrat, {inputs} indata, {unit_costs} och {results} resultat"
        )
    }
}

/// Which applications of a batch have no new lock.
pub fn applications_without_lock(files: &[String], all: usize, l: Language) -> String {
    let (count, files) = (files.len(), files.join(", "));
    say!(
        l,
        "{count} of {all} applications could not be locked: {files}",
        "{count} av {all} ansökningar kunde inte låsas: {files}"
    )
}

/// That standard input has no file beside which a lock could stand.
pub fn no_lock_of_standard_input(l: Language) -> String {
    say!(
        l,
        "`-` has no lock: a lock stands beside the application's file",
        "`-` har inget lås: ett lås ligger bredvid ansökans fil"
    )
}
