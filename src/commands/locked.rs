//! Locks as they are found beside applications, and applications as they are computed with them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::load::database::Database;
use super::load::folders::{FoundTables, Missing};
use super::load::read::folder_of;
use super::load::result::{Loaded, result};
use crate::check::{self, Finding};
use crate::input::{
    ApplicationFile, LARGEST_TOML, Source, Unreadable, case, cite, is_there, lock, read_found,
    shown,
};
use crate::model::{Case, Lock};
use crate::problem::{Code, Level, Place, Problem, Problems};

/// A lock and its file.
pub(crate) struct LockFile {
    /// The file, as the user would name it.
    pub(super) name: String,
    /// Its fingerprint.
    pub(super) sha256: String,
    /// What it holds.
    pub(super) lock: Lock,
}

/// The lock of an application: `skolfam.lock` of `skolfam.toml`, as `Cargo.lock` is of `Cargo.toml`. Another ending is
/// kept, so that no lock stands in the place of its application.
pub(super) fn lock_path(application: &Path) -> PathBuf {
    let is_toml = application
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    if is_toml {
        return application.with_extension("lock");
    }
    let mut name = application.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    application.with_file_name(name)
}

/// Reads the lock of an application.
///
/// # Errors
/// There is none, or it is cut short, edited, of another format or unreadable.
pub(super) fn read_lock(application: &Path) -> Result<LockFile, Vec<Problem>> {
    let path = lock_path(application);
    let name = shown(&path);
    let bytes = read_found(&path, folder_of(&path), LARGEST_TOML).map_err(|reason| {
        vec![match reason {
            Unreadable::NotFound if !is_there(&path) => {
                Problem::new(Code::LOCK_MISSING, Place::file(&name)).fact("lock", &name)
            }
            reason => reason.problem(&name),
        }]
    })?;
    let source = Source::toml(&name, bytes)?;
    Ok(LockFile {
        sha256: source.sha256().to_owned(),
        lock: lock(&source)?,
        name,
    })
}

/// Whether there is no lock to be read because there is none at all.
pub(super) fn is_missing(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.code() == Code::LOCK_MISSING)
}

impl LockFile {
    /// The rows and index values of the lock as the database of its application, with the lock as its file.
    pub(super) fn database(&self) -> Database {
        Database {
            unit_costs: self.lock.unit_costs(),
            evidence: self.lock.evidence(),
            files: vec![Source::new(&self.name, String::new(), self.sha256.clone())],
            ..Database::default()
        }
    }

    /// The evidence in force, with the rows of the lock that it lacks.
    pub(super) fn evidence(&self, in_force: FoundTables) -> FoundTables {
        let locked = self.lock.evidence.iter();
        let read = match in_force {
            Ok(read) => read,
            Err(Missing::NotFound(_)) if locked.len() > 0 => Arc::default(),
            unread => return unread,
        };
        Ok(Arc::new(Database {
            evidence: locked.chain(read.evidence.rows()).cloned().collect(),
            files: read.files.clone(),
            problems: read.problems.clone(),
            ..Database::default()
        }))
    }

    /// That a row is the lock's, in the place of the problem that the unit costs, or the evidence, in force lack it.
    pub(super) fn row(&self, lacking: &Problem) -> Problem {
        let (code, words) = match lacking.code() {
            Code::UNKNOWN_EVIDENCE | Code::NO_EVIDENCE => {
                (Code::LOCK_EVIDENCE_DIFFERS, "lock-evidence-not-in-force")
            }
            _ => (Code::LOCK_UNIT_COSTS_DIFFER, "lock-row-not-in-force"),
        };
        let problem = Problem::new(code, lacking.place.clone()).in_words(words);
        problem.fact("lock", &self.name)
    }

    /// That the lock is not of the application that a file says it is, at a place.
    pub(super) fn of_another(&self, id: Option<&str>, place: Place) -> Option<Problem> {
        let locked = &self.lock.application.id;
        let id = id.filter(|id| id != locked)?;
        let problem = Problem::new(Code::LOCK_OF_ANOTHER_APPLICATION, place);
        let problem = problem.fact("lock", &self.name).fact("locked", locked);
        Some(problem.fact("id", id))
    }
}

/// Whether an application cannot be computed for want of rows alone: other unit costs may have them.
pub(super) fn lacks_rows_alone(problems: &[Problem]) -> bool {
    const LACKING: [Code; 6] = [
        Code::UNKNOWN_UNIT_COST,
        Code::NO_PRICE_FOR_YEAR,
        Code::NO_UNIT_COSTS,
        Code::UNKNOWN_INDEX,
        Code::UNKNOWN_EVIDENCE,
        Code::NO_EVIDENCE,
    ];
    let errors = problems.iter();
    let mut errors = errors
        .filter(|problem| problem.level() == Level::Error)
        .peekable();
    errors.peek().is_some() && errors.all(|problem| LACKING.contains(&problem.code()))
}

/// Problems without those that every lock has: it holds no rows of what the application brings itself.
pub(super) fn without_replacements(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.retain(|problem| problem.code() != Code::NOTHING_TO_REPLACE);
    problems
}

/// The case that an application's text gives with the unit costs and the policy of its lock.
///
/// # Errors
/// The application has errors, or uses what the lock does not have.
fn locked_case(lock: &LockFile, file: &ApplicationFile) -> (Option<Case>, Vec<Problem>) {
    let database = lock.database();
    let mut problems = Problems::default();
    problems.extend(file.problems.iter().cloned());
    let case = file.application.clone().and_then(|mut application| {
        let mut found = Problems::default();
        let policy = lock.lock.policy.clone();
        cite(&mut application, Ok(&database.evidence), &mut found);
        let case = case(application, Ok(&database.unit_costs), policy, &mut found);
        problems.extend(file.without_consequences(found));
        case
    });
    (case, without_replacements(problems.in_file_order()))
}

/// That a lock is not that of a case.
pub(super) fn of_another_case(lock: &LockFile, case: &Case) -> Option<Finding> {
    let id = &case.application.investment.id;
    let another = lock.of_another(Some(id), Place::file(&lock.name))?;
    Some(Finding::of(another, "investment.id"))
}

/// What a lock and an application's text do not agree on. `case` is the application with the lock's unit costs and
/// policy.
fn differences(lock: &LockFile, case: &Case) -> Vec<Finding> {
    match of_another_case(lock, case) {
        Some(another) => vec![another],
        None => {
            check::lock::differences(&lock.lock, case, || result(case, &mut Problems::default()))
        }
    }
}

/// An application with the unit costs and the policy of its lock. What has changed since it was locked is noted.
pub(super) fn load_locked(
    path: &Path,
    file: &ApplicationFile,
    problems: &mut Problems,
) -> Option<Loaded> {
    let id = file.id.as_ref();
    let lock = read_lock(path).and_then(|lock| {
        let place = id.map_or_else(|| Place::file(&lock.name), |id| id.place.clone());
        let another = lock.of_another(id.map(|id| id.value.as_str()), place);
        another.map_or(Ok(lock), |another| Err(vec![another]))
    });
    let lock = match lock {
        Ok(lock) => lock,
        Err(wrong) => {
            // What its rows lack is of no interest.
            problems.extend(file.problems.iter().cloned());
            problems.extend(wrong);
            return None;
        }
    };
    let (case, found) = locked_case(&lock, file);
    problems.extend(found);
    let case = case?;
    let found = differences(&lock, &case).into_iter();
    let places = &case.application.places;
    problems.extend(found.map(|one| one.placed(|address| places.of(address)).problem));
    let database = Arc::new(lock.database());
    let evidence = match case.application.citations.as_slice() {
        [] => Arc::default(),
        _ => Arc::clone(&database),
    };
    (!problems.has_errors()).then_some(Loaded {
        case,
        database,
        evidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_stands_beside_its_application_and_never_in_its_place() {
        for (application, lock) in [
            ("skolfam.toml", "skolfam.lock"),
            ("examples/a.b.toml", "examples/a.b.lock"),
            ("a.TOML", "a.lock"),
            ("a", "a.lock"),
            ("a.lock", "a.lock.lock"),
        ] {
            assert_eq!(lock_path(Path::new(application)), Path::new(lock));
        }
    }
}
