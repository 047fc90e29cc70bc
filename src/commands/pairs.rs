//! Which application an outcome is of: the one with its id among the files that were named, else beside the outcome.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::load::read::{application_file, folder_of};
use super::paths::Candidate;
use crate::input::OutcomeFile;
use crate::problem::{Code, Problem};

/// The applications among the files that were named, by their ids. They are read when the first outcome asks for one.
pub(super) struct NamedApplications {
    paths: Vec<PathBuf>,
    by_id: OnceLock<HashMap<String, Vec<PathBuf>>>,
}

impl NamedApplications {
    pub(super) fn new(candidates: &[Candidate]) -> Self {
        Self {
            paths: candidates.iter().map(|one| one.path.clone()).collect(),
            by_id: OnceLock::new(),
        }
    }

    /// The application of an outcome at a path. Of several with its id the one in the outcome's folder, else in the one
    /// above, else the first.
    ///
    /// # Errors
    /// There is none: gives what is wrong with the outcome.
    pub(super) fn of(&self, path: &Path, outcome: &OutcomeFile) -> Result<PathBuf, Vec<Problem>> {
        let Some(named) = &outcome.application else {
            return Err(outcome.problems.clone());
        };
        let id = &named.value;
        let folder = folder_of(path);
        let above = folder.join("..");
        let above = folder.parent().unwrap_or(&above);
        let distance = |found: &&PathBuf| match folder_of(found) {
            beside if beside == folder => 0,
            beside if beside == above => 1,
            _ => 2,
        };
        let found = self.by_id().get(id);
        if let Some(nearest) = found.and_then(|found| found.iter().min_by_key(distance)) {
            return Ok(nearest.clone());
        }
        let name = format!("{id}.toml");
        let folders = [folder, above].into_iter();
        let mut beside = folders.map(|folder| folder.join(&name));
        let found = beside.find(|found| is_application(found, id));
        found.ok_or_else(|| {
            let problem = Problem::new(Code::OUTCOME_WITHOUT_APPLICATION, named.place.clone());
            let mut problems = outcome.problems.clone();
            problems.push(problem.fact("id", id));
            problems
        })
    }

    fn by_id(&self) -> &HashMap<String, Vec<PathBuf>> {
        self.by_id.get_or_init(|| {
            let mut by_id: HashMap<String, Vec<PathBuf>> = HashMap::new();
            for path in self.paths.iter().filter(|path| path.as_os_str() != "-") {
                let file = application_file(path).ok();
                let file = file.filter(|file| file.is_application);
                if let Some(id) = file.and_then(|file| file.id) {
                    by_id.entry(id.value).or_default().push(path.clone());
                }
            }
            by_id
        })
    }
}

/// Whether a file is the application with an id.
fn is_application(path: &Path, id: &str) -> bool {
    let file = application_file(path).ok().and_then(|file| file.id);
    file.is_some_and(|known| known.value == id)
}
