//! What is kept of every application: enough to count, to name what is wrong, and to go on with an interrupted run.

use std::collections::BTreeMap;
use std::io;

use serde::{Deserialize, Serialize};

use crate::commands::{DONE, WRONG_INPUT, console};
use crate::words::Language;
use crate::words::recalculation::{
    Tallied, lacking, locks_set_aside, not_recalculated, nothing_to_compare, other_price_years,
    passed_over, tallied,
};

/// What became of one item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a finding of its own"
)]
pub(super) struct Tally {
    /// Its name.
    pub(super) file: String,
    /// The fingerprint of what was read.
    pub(super) sha256: String,
    /// The fingerprint of its lock, where that was asked for old unit costs and is there.
    pub(super) lock: String,
    /// The fingerprint of the old unit costs that it found itself; empty where they are named or its lock's.
    pub(super) old_costs: String,
    /// The bytes that it gave.
    pub(super) bytes: u64,
    /// The exit code that it alone would give.
    pub(super) code: u8,
    /// Whether it is no application at all.
    pub(super) passed_over: bool,
    /// Whether it fell below the target, or rose above it.
    pub(super) falls_below: Option<bool>,
    /// Whether `--fail-on` names it.
    pub(super) fails: bool,
    /// The ids that the new unit costs have no price of.
    pub(super) lacking: Vec<String>,
    /// Whether it uses an id that they have a price of, but of another year.
    pub(super) other_year: bool,
    /// Whether old and new unit costs were the same.
    pub(super) same: bool,
    /// Whether its lock is older than the application, and its old unit costs were found elsewhere.
    pub(super) lock_set_aside: bool,
}

/// The sum of all tallies.
#[derive(Debug, Default)]
pub(super) struct Tallies {
    counts: Tallied,
    all: usize,
    passed_over: usize,
    failed: Vec<String>,
    locks_set_aside: Vec<String>,
    lacking: BTreeMap<String, Vec<String>>,
    other_year: bool,
    different: bool,
    fails: bool,
    code: u8,
}

impl Tallies {
    /// Counts one more.
    pub(super) fn add(&mut self, tally: &Tally) {
        if tally.passed_over {
            self.passed_over += 1;
            return;
        }
        self.all += 1;
        self.code = self.code.max(tally.code);
        self.fails |= tally.fails;
        self.other_year |= tally.other_year;
        if tally.lock_set_aside {
            self.locks_set_aside.push(tally.file.clone());
        }
        for id in &tally.lacking {
            let users = self.lacking.entry(id.clone()).or_default();
            users.push(tally.file.clone());
        }
        if tally.code == DONE {
            self.counts.applications += 1;
            self.different |= !tally.same;
        } else {
            self.failed.push(tally.file.clone());
        }
        match tally.falls_below {
            Some(true) => self.counts.falls_below += 1,
            Some(false) => self.counts.rises_above += 1,
            None => {}
        }
    }

    /// How many were recalculated, and how many of them changed sides.
    pub(super) fn counts(&self) -> Tallied {
        self.counts
    }

    /// How many there were, right or wrong.
    pub(super) fn applications(&self) -> usize {
        self.all
    }

    /// How many files were none.
    pub(super) fn passed_over(&self) -> usize {
        self.passed_over
    }

    /// The exit code of all.
    pub(super) fn code(&self) -> u8 {
        if self.fails {
            self.code.max(WRONG_INPUT)
        } else {
            self.code
        }
    }

    /// Says on standard error what deserves it at the end. `to` is what the new unit costs are called.
    pub(super) fn report(
        &self,
        to: &str,
        with_counts: bool,
        quiet: bool,
        language: Language,
    ) -> io::Result<()> {
        for (id, users) in &self.lacking {
            console::say(&lacking(id, to, users, language))?;
        }
        if self.other_year {
            console::say(&other_price_years(language))?;
        }
        if !self.failed.is_empty() && self.all > 1 {
            let named = not_recalculated(&self.failed, self.all, language);
            console::say(&named)?;
        }
        if !quiet {
            if !self.locks_set_aside.is_empty() {
                let words = locks_set_aside(&self.locks_set_aside, language);
                console::say(&words)?;
            }
            if self.passed_over > 0 {
                console::say(&passed_over(self.passed_over, language))?;
            }
            if self.counts.applications > 0 && !self.different {
                console::say(&nothing_to_compare(language))?;
            }
            if with_counts && self.all > 1 {
                console::say(&tallied(self.counts, language))?;
            }
        }
        Ok(())
    }
}
