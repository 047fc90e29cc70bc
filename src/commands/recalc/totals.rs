//! What a run has come to: counts, and what deserves a word at its end.

use std::collections::BTreeMap;

use super::compared::{Compared, Fate, Notes};
use crate::commands::console;
use crate::commands::paths::say_passed_over;
use crate::problem::{Fact, Facts};
use crate::recalculation::Flip;
use crate::words::{Area, Language, text};

/// The most files that are named in one line.
const NAMED: usize = 20;

/// The sum of all applications.
#[derive(Default)]
pub(super) struct RecalcTotals {
    /// How many applications there were, right or wrong.
    pub(super) applications: usize,
    /// How many files were none.
    pub(super) passed_over: usize,
    recalculated: usize,
    falls_below: usize,
    rises_above: usize,
    /// Whose locks are older than the application.
    locks_set_aside: Vec<String>,
    /// Who uses each id that the new unit costs have no price of.
    lacking: BTreeMap<String, Vec<String>>,
    /// Whether they have a price of such an id in another year.
    has_other_year: bool,
    /// Whether old and new unit costs differ for somebody.
    is_different: bool,
}

impl RecalcTotals {
    /// Counts one more.
    pub(super) fn add(&mut self, compared: &Compared) {
        let recalculated = match &compared.fate {
            Fate::PassedOver => {
                self.passed_over += 1;
                return;
            }
            Fate::Failed(_) => None,
            Fate::Recalculated(recalculated) => Some(recalculated),
        };
        self.applications += 1;
        let Notes {
            lacking,
            has_other_year,
            is_lock_set_aside,
            doubts: _,
        } = &compared.notes;
        self.has_other_year |= has_other_year;
        if *is_lock_set_aside {
            self.locks_set_aside.push(compared.file.clone());
        }
        for id in lacking {
            let users = self.lacking.entry(id.clone()).or_default();
            users.push(compared.file.clone());
        }
        if let Some(recalculated) = recalculated {
            self.recalculated += 1;
            let [old, new] = &recalculated.unit_costs;
            let [from, to] = recalculated.price_years;
            self.is_different |= old != new || from != to;
            match recalculated.comparison.flip() {
                Some(Flip::FallsBelow) => self.falls_below += 1,
                Some(Flip::RisesAbove) => self.rises_above += 1,
                None => {}
            }
        }
    }

    /// How many were recalculated, and how many of them changed sides.
    pub(super) fn sentence(&self, language: Language) -> String {
        let facts = Facts::new()
            .with("applications", self.recalculated)
            .with("falls", self.falls_below)
            .with("rises", self.rises_above);
        text(language, Area::Recalculation, "recalculated", &facts)
    }

    /// Says on standard error what deserves it at the end. `to` is what the new unit costs are called.
    pub(super) fn report(
        &self,
        to: &str,
        failed: &[String],
        with_counts: bool,
        quiet: bool,
        language: Language,
    ) {
        let say =
            |id: &str, facts: Facts| console::say(&text(language, Area::Recalculation, id, &facts));
        let all = self.applications;
        for (id, users) in &self.lacking {
            let facts = Facts::new().with("unit-costs", to).with("id", id);
            say("lacking", facts.with("users", list(users, users.len())));
        }
        if self.has_other_year {
            say("other-price-years", Facts::new());
        }
        let some = |names: &[String]| {
            let more = names.len().saturating_sub(NAMED);
            let facts = Facts::new().with("files", list(names, NAMED));
            facts.with("more", more)
        };
        if !failed.is_empty() && all > 1 {
            let facts = some(failed).with("count", failed.len());
            say("not-recalculated", facts.with("all", all));
        }
        if quiet {
            return;
        }
        if !self.locks_set_aside.is_empty() {
            say("locks-set-aside", some(&self.locks_set_aside));
        }
        say_passed_over(self.passed_over, language);
        if self.recalculated > 0 && !self.is_different {
            say("nothing-to-compare", Facts::new());
        }
        if with_counts && all > 1 {
            console::say(&self.sentence(language));
        }
    }
}

/// Names with commas between, the first of them.
fn list(names: &[String], most: usize) -> Fact {
    Fact::List(names.iter().take(most).map(Fact::from).collect())
}
