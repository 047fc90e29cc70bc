//! One application: read, priced with old and with new unit costs, compared.

use std::path::Path;
use std::sync::Arc;

use super::items::{Item, Text, text_of_line};
use super::options::FailOn;
use super::own_input::OwnInput;
use super::tally::Tally;
use crate::commands::batch::code;
use crate::commands::database::Database;
use crate::commands::load::{self, Loader};
use crate::commands::locked::{NoLock, lacks_rows_alone, lock_of, lock_path};
use crate::commands::paths::Candidate;
use crate::input::{Document, Source, application, case, fingerprint, read_bytes, shown};
use crate::model::{Case, Year};
use crate::problem::{Place, Problem, Problems};
use crate::recalculation::{Flip, Side, at_price_level, recalculation};
use crate::report::Failed;
use crate::report::compared::Recalculated;
use crate::words::{Message, Reference, Reproducible, Unreadable};

/// What all applications of a run are compared with.
pub(super) struct Comparer {
    /// What reads the applications with their old unit costs: those named with `--from`, else those that each finds.
    pub(super) old: Loader,
    /// Whether an application's lock has its old unit costs, where there is one: nobody has named others.
    pub(super) asks_locks: bool,
    /// The output, where lines of standard input may name it: files of the command line do not any more.
    pub(super) own_input: Option<OwnInput>,
    /// The new unit costs.
    pub(super) new: Arc<Database>,
    /// The new price year, where one is asked for.
    pub(super) price_year: Option<Year>,
    /// What makes the run fail.
    pub(super) fail_on: Vec<FailOn>,
}

/// What became of an item.
pub(super) enum Outcome {
    /// It was recalculated.
    Recalculated(Box<Recalculated>),
    /// It has errors.
    Failed(Failed),
    /// It was found in a folder and is no application.
    PassedOver,
}

impl Comparer {
    /// Compares one item.
    pub(super) fn compare(&self, item: &Item) -> (Outcome, Tally) {
        let mut tally = Tally {
            file: item.name(),
            ..Tally::default()
        };
        let outcome = match self.outcome(item, &mut tally) {
            Ok(outcome) => outcome,
            Err(problems) => {
                tally.code = code(&problems);
                Outcome::Failed(Failed {
                    file: tally.file.clone(),
                    problems,
                })
            }
        };
        match &outcome {
            Outcome::Recalculated(recalculated) => {
                let recalculation = &recalculated.recalculation;
                let flip = recalculation.flip();
                tally.falls_below = flip.map(|flip| flip == Flip::FallsBelow);
                tally.fails = self.fail_on.iter().any(|on| on.applies(recalculation));
                let [old, new] = &recalculated.unit_costs;
                let [from, to] = recalculated.price_years;
                tally.same = old == new && from == to;
            }
            Outcome::PassedOver => tally.passed_over = true,
            Outcome::Failed(_) => {}
        }
        (outcome, tally)
    }

    /// Whether the output would take the place of what an item is or reads.
    pub(super) fn is_output(&self, item: &Item) -> bool {
        let (Some(output), Item::Line(number, line)) = (&self.own_input, item) else {
            return false;
        };
        let text = text_of_line(*number, line).ok();
        let named = text.filter(|text| text.path.as_os_str() != "-");
        named.is_some_and(|text| {
            output.is_of_application(&text.path, || Some(text.bytes), &self.old)
        })
    }

    /// The fingerprint of an item's lock, where its old unit costs may come from it; empty where there is none.
    pub(super) fn lock_fingerprint(&self, item: &Item) -> String {
        let path = item.path().filter(|_| self.asks_locks);
        fingerprint_of(path.and_then(|path| self.lock(&path)).as_ref())
    }

    /// What was read of an application's lock, where its old unit costs may come from it.
    fn lock(&self, path: &Path) -> Option<ReadLock> {
        // What comes on standard input without a name has no file beside it.
        let asks = self.asks_locks && path.as_os_str() != "-";
        asks.then(|| read_bytes(&lock_path(path)))
    }

    /// The fingerprint of the old unit costs that an item finds itself; empty where it finds none.
    pub(super) fn found_costs(&self, item: &Item) -> String {
        let text = match item {
            Item::File(Candidate { path, .. }) => {
                read_bytes(path).ok().map(|bytes| (path.clone(), bytes))
            }
            Item::Line(number, line) => text_of_line(*number, line)
                .ok()
                .map(|text| (text.path, text.bytes)),
            Item::Toml(bytes) => Some(("-".into(), bytes.clone())),
            Item::Broken(_) => None,
        };
        let found = text.and_then(|(path, bytes)| {
            let source = Source::toml(&shown(&path), bytes).ok()?;
            let document = Document::read_allowing_empty(&source);
            self.old.found_database(&path, &document)
        });
        found.map_or_else(String::new, |found| found.fingerprint().to_string())
    }

    fn outcome(&self, item: &Item, tally: &mut Tally) -> Result<Outcome, Vec<Problem>> {
        let text = match item {
            Item::File(candidate) => {
                let lock = self.lock(&candidate.path);
                tally.lock = fingerprint_of(lock.as_ref());
                let source = load::source(&candidate.path).map_err(|problem| vec![problem])?;
                tally.sha256 = source.sha256().into();
                let document = Document::read(&source);
                if !candidate.named && !document.is_application() {
                    return Ok(Outcome::PassedOver);
                }
                return self.compared(&candidate.path, &source, &document, lock, tally);
            }
            Item::Line(number, line) => {
                tally.sha256 = item.fingerprint();
                text_of_line(*number, line).map_err(|detail| {
                    let message = Message::InvalidJson { detail };
                    vec![Problem {
                        place: Place::file(&tally.file),
                        message,
                    }]
                })?
            }
            Item::Toml(bytes) => {
                tally.sha256 = item.fingerprint();
                Text {
                    name: "-".to_owned(),
                    path: "-".into(),
                    bytes: bytes.clone(),
                    has_places: true,
                }
            }
            Item::Broken(_) => return Ok(Outcome::PassedOver),
        };
        tally.file.clone_from(&text.name);
        let lock = self.lock(&text.path);
        tally.lock = fingerprint_of(lock.as_ref());
        let without_places = |mut problems: Vec<Problem>| {
            if !text.has_places {
                for problem in &mut problems {
                    problem.place = Place::file(&problem.place.file);
                }
            }
            problems
        };
        let source = Source::toml(&text.name, text.bytes).map_err(|problem| vec![problem])?;
        let document = Document::read(&source);
        self.compared(&text.path, &source, &document, lock, tally)
            .map_err(without_places)
    }

    fn compared(
        &self,
        path: &Path,
        source: &Source,
        document: &Document,
        lock: Option<ReadLock>,
        tally: &mut Tally,
    ) -> Result<Outcome, Vec<Problem>> {
        let mut problems = Problems::default();
        let Some((old, unit_costs)) = self.old(path, document, lock, &mut problems, tally) else {
            return Err(problems.in_file_order());
        };
        let investment = |case: &Case| case.application.investment.price_year;
        let old_price_year = investment(&old);
        let compared = self.recalculated(old, document, &mut problems, tally);
        let Some((new, recalculation)) = compared.filter(|_| !problems.has_errors()) else {
            return Err(problems.in_file_order());
        };
        Ok(Outcome::Recalculated(Box::new(Recalculated {
            file: (source.name().to_owned(), source.sha256().to_owned()),
            id: new.application.investment.id.clone(),
            name: new.application.investment.name.clone(),
            price_years: [old_price_year, investment(&new)],
            unit_costs: [
                unit_costs.fingerprint().clone(),
                self.new.fingerprint().clone(),
            ],
            recalculation,
        })))
    }

    /// The application with its old unit costs.
    fn old(
        &self,
        path: &Path,
        document: &Document,
        lock: Option<ReadLock>,
        problems: &mut Problems,
        tally: &mut Tally,
    ) -> Option<(Case, Arc<Database>)> {
        let lock = match lock.map(|bytes| lock_of(path, bytes)) {
            None | Some(Err(NoLock::Finding(Reproducible::Missing { .. }))) => None,
            Some(lock) => {
                let lock = lock.and_then(|file| match file.of_another_text(document) {
                    Some(another) => Err(NoLock::Finding(another)),
                    None => Ok(file),
                });
                match lock {
                    Ok(file) => Some(file),
                    Err(no_lock) => {
                        problems.extend(no_lock.into_problems(path));
                        return None;
                    }
                }
            }
        };
        if let Some(file) = lock {
            let (loaded, found) = file.load(&self.old, path, document);
            if !lacks_rows_alone(&found) {
                problems.extend(found);
                return loaded.map(|loaded| (loaded.case, loaded.database));
            }
            tally.lock_set_aside = true;
        }
        let loaded = self.old.load(path, document, problems)?;
        if self.asks_locks {
            tally.old_costs = loaded.database.fingerprint().to_string();
        }
        Some((loaded.case, loaded.database))
    }

    /// The application with its new unit costs, and what that makes of it.
    fn recalculated(
        &self,
        old: Case,
        document: &Document,
        problems: &mut Problems,
        tally: &mut Tally,
    ) -> Option<(Case, crate::recalculation::Recalculation)> {
        let side = Side::of(&old);
        let policy = old.policy.clone();
        let mut application = if let Some(application) = old.without_prices() {
            application
        } else {
            let application = application(document)?;
            // What is wrong with the text alone has been said.
            drop(document.take_problems());
            application
        };
        let from = application.investment.price_year;
        let mut level = None;
        if let Some(to) = self.price_year.filter(|to| *to != from) {
            let Ok(conversion) = self.new.unit_costs.conversion(from, to) else {
                let message = Message::NoIndex {
                    from: from.number(),
                    to: to.number(),
                };
                let place = document.place_of("investment.price_year");
                problems.extend([Problem { place, message }]);
                return None;
            };
            level = conversion;
            if let Some(level) = &level {
                at_price_level(&mut application, to, level);
            }
        }
        let new = case(application, Ok(&self.new.unit_costs), policy, document);
        let found = document.take_problems().in_file_order();
        note_lacking(&found, tally);
        problems.extend(found);
        let new = new.filter(|_| !problems.has_errors())?;
        match side.and_then(|old| recalculation(old, &new, level.as_ref())) {
            Ok(recalculation) => Some((new, recalculation)),
            Err(impossible) => {
                problems.extend([load::impossible_problem(&new, impossible, document)]);
                None
            }
        }
    }
}

/// What was read of a lock's file.
type ReadLock = Result<Vec<u8>, Unreadable>;

/// The fingerprint of a lock; empty where there is none.
fn fingerprint_of(lock: Option<&ReadLock>) -> String {
    let bytes = lock.and_then(|lock| lock.as_ref().ok());
    bytes.map_or_else(String::new, |bytes| fingerprint(bytes))
}

/// Notes the ids that the new unit costs have no price of.
fn note_lacking(problems: &[Problem], tally: &mut Tally) {
    for problem in problems {
        let id = match &problem.message {
            Message::Unknown {
                reference: Reference::UnitCost,
                name,
                ..
            } => name,
            Message::NoPriceForYear { id, .. } => {
                tally.other_year = true;
                id
            }
            _ => continue,
        };
        if !tally.lacking.contains(id) {
            tally.lacking.push(id.clone());
        }
    }
}
