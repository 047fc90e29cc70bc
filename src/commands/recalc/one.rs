//! One application: read, priced with old and with new unit costs, compared.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::compared::{Compared, Fate, Notes};
use super::fail_on::FailOn;
use super::items::{Item, Read};
use crate::cli::Format;
use crate::commands::guard::OverwriteGuard;
use crate::commands::load::Loader;
use crate::commands::load::database::Database;
use crate::commands::load::result::Loaded;
use crate::commands::locked::{is_missing, lacks_rows_alone, read_lock};
use crate::front::warnings::calculation_problem;
use crate::input::{ApplicationFile, case, cite, index_series};
use crate::model::{Application, Case, Conversion, Year};
use crate::problem::{Code, Place, Problem, Problems};
use crate::recalculation::{Comparison, at_price_level, recalculation};
use crate::report::compared::Recalculated;
use crate::report::terminal::Layout;

/// What all applications of a run are compared with.
pub(super) struct Comparer {
    /// What reads the applications with their old unit costs: those named with `--from`, else those that each finds.
    pub(super) old: Loader,
    /// Whether an application's lock has its old unit costs, where there is one: nobody has named others.
    pub(super) asks_locks: bool,
    pub(super) guard: OverwriteGuard,
    /// The new unit costs.
    pub(super) new: Arc<Database>,
    /// The new price year, where one is asked for.
    pub(super) price_year: Option<Year>,
    /// What makes the run fail.
    pub(super) fail_on: Vec<FailOn>,
    pub(super) format: Format,
    pub(super) layout: Layout,
}

impl Comparer {
    /// Compares one item.
    ///
    /// # Errors
    /// The output would take the place of something that the item is or reads.
    pub(super) fn compare(&self, item: Item) -> Result<Compared> {
        let name = item.name();
        let mut notes = Notes::default();
        let (file, fate) = match item.read() {
            Err(problem) => (name, Fate::Failed(vec![problem])),
            Ok(read) => {
                let fate = self.fate(&read, &mut notes)?;
                (read.file.source.name().to_owned(), fate)
            }
        };
        let mut conditions = self.fail_on.iter();
        let fails = matches!(&fate, Fate::Recalculated(one) if conditions.any(|on| on.applies(&one.comparison)));
        Ok(Compared {
            chunk: fate.chunk(self.format, self.layout)?,
            file,
            fate,
            notes,
            fails,
        })
    }

    fn fate(&self, read: &Read, notes: &mut Notes) -> Result<Fate> {
        let file = &read.file;
        if !read.is_named && !file.is_application {
            return Ok(Fate::PassedOver);
        }
        let mut problems = Problems::default();
        let old = self.old(&read.path, file, &mut problems, notes);
        if self.guard.guards() && self.reads_output(&read.path, old.as_ref()) {
            return Err(self.guard.refusal());
        }
        let compared = old.and_then(|old| {
            let compared = self.compared(&old.case, file, &mut problems, notes)?;
            Some((old, compared))
        });
        let compared = compared.filter(|_| !problems.has_errors());
        let mut problems = problems.in_file_order();
        if !read.has_places {
            for problem in &mut problems {
                problem.place = Place::file(problem.place.file.name());
            }
        }
        let Some((old, (new, comparison))) = compared else {
            return Ok(Fate::Failed(problems));
        };
        notes.doubts = problems;
        let investment = &new.application.investment;
        Ok(Fate::Recalculated(Box::new(Recalculated {
            file: (
                file.source.name().to_owned(),
                file.source.sha256().to_owned(),
            ),
            id: investment.id.clone(),
            name: investment.name.clone(),
            price_years: [
                old.case.application.investment.price_year,
                investment.price_year,
            ],
            unit_costs: [
                old.database.fingerprint().clone(),
                self.new.fingerprint().clone(),
            ],
            comparison,
        })))
    }

    /// Whether the output would take the place of an application, its lock, its `si.toml`, a written part or its old unit costs.
    fn reads_output(&self, path: &Path, old: Option<&Loaded>) -> bool {
        let guard = &self.guard;
        let workspace = self.old.workspace(path);
        let is_file = path.as_os_str() != "-";
        is_file && guard.is_application(path)
            || old.is_some_and(|old| guard.is_of(&old.database))
            || workspace.is_some_and(|shared| guard.is(&shared.file))
            || self.old.names_text(|text| guard.is(text))
    }

    /// The application with its old unit costs: those of its lock, if there is one and nobody has named others.
    fn old(
        &self,
        path: &Path,
        file: &ApplicationFile,
        problems: &mut Problems,
        notes: &mut Notes,
    ) -> Option<Loaded> {
        // What comes on standard input without a name has no file beside it.
        let asks_lock = self.asks_locks && path.as_os_str() != "-";
        match asks_lock.then(|| read_lock(path)) {
            Some(Ok(lock)) => {
                let id = file.id.as_ref().map(|id| id.value.as_str());
                if let Some(another) = lock.of_another(id, Place::file(&lock.name)) {
                    problems.push(another);
                    return None;
                }
                let (loaded, found) = self.old.load_with_lock(path, &lock, file);
                if !lacks_rows_alone(&found) {
                    problems.extend(found);
                    return loaded;
                }
                notes.is_lock_set_aside = true;
            }
            Some(Err(wrong)) if !is_missing(&wrong) => {
                problems.extend(wrong);
                return None;
            }
            _ => {}
        }
        self.old.load(path, file, problems)
    }

    /// The application with its new unit costs, and what that makes of it.
    fn compared(
        &self,
        old: &Case,
        file: &ApplicationFile,
        problems: &mut Problems,
        notes: &mut Notes,
    ) -> Option<(Case, Comparison)> {
        // Priced again: what is wrong with the file alone has been said.
        let mut application = file.application.clone()?;
        let index = &old.application.investment.index;
        application.investment.index.clone_from(index);
        let mut found = Problems::default();
        // The evidence in force stays.
        cite(
            &mut application,
            Ok(&old.application.evidence()),
            &mut found,
        );
        let level = self.price_level(&application);
        let level = level.map_err(|problem| problems.push(problem)).ok()?;
        if let (Some(level), Some(to)) = (&level, self.price_year) {
            at_price_level(&mut application, to, level);
        }
        let rows = Ok(&self.new.unit_costs);
        let new = case(application, rows, old.policy.clone(), &mut found);
        let found = file.without_consequences(found);
        notes.add_lacking(&found);
        problems.extend(found);
        let new = new.filter(|_| !problems.has_errors())?;
        let impossible = |error| problems.push(calculation_problem(&new, error));
        let comparison = recalculation(old, &new, level.as_ref());
        let comparison = comparison.map_err(impossible).ok()?;
        Some((new, comparison))
    }

    /// How an application's prices become those of the new price year; `None` if it is the same or none is asked for.
    ///
    /// # Errors
    /// No index series covers both years, or it is not known which.
    fn price_level(
        &self,
        application: &Application,
    ) -> std::result::Result<Option<Conversion>, Problem> {
        let from = application.investment.price_year;
        let Some(to) = self.price_year.filter(|to| *to != from) else {
            return Ok(None);
        };
        let series = index_series(application, &self.new.unit_costs)?;
        let level = series.and_then(|series| series.conversion(from, to));
        level.map(Some).ok_or_else(|| {
            let place = application.places.of("investment.price_year");
            let problem = Problem::new(Code::NO_INDEX, place);
            problem.fact("from", from.number()).fact("to", to.number())
        })
    }
}
