//! Unit-cost databases and catalogues of evidence, each read once for all applications that use it.

use std::collections::HashMap;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::input::{
    CsvFile, NoDatabase, SharedTables, Source, evidence, fingerprint, read_named_tables,
    read_tables, unit_costs,
};
use crate::model::{Evidence, UnitCosts};
use crate::problem::{Problem, Problems};

/// A unit-cost database, or a catalogue of evidence.
#[derive(Default)]
pub(crate) struct Database {
    /// Its rows and index series.
    pub(crate) unit_costs: UnitCosts,
    /// Its evidence.
    pub(crate) evidence: Evidence,
    /// The texts of its files.
    pub(crate) files: Vec<Source>,
    /// What is wrong with it.
    pub(crate) problems: Vec<Problem>,
    /// One fingerprint for all files, made when it is asked for.
    pub(crate) fingerprint: OnceLock<Arc<str>>,
}

impl Database {
    /// Its files with their fingerprints.
    pub(crate) fn fingerprints(&self) -> Vec<(String, String)> {
        let file = |file: &Source| (file.name().to_owned(), file.sha256().to_owned());
        self.files.iter().map(file).collect()
    }

    /// One fingerprint for all files: that of the lines which `sha256sum FILE...` prints for them.
    pub(crate) fn fingerprint(&self) -> &Arc<str> {
        self.fingerprint.get_or_init(|| {
            let line = |file: &Source| format!("{}  {}\n", file.sha256(), file.name());
            let lines: String = self.files.iter().map(line).collect();
            fingerprint(lines.as_bytes()).into()
        })
    }
}

/// The databases that have been read, kept until the process ends: that frees half a million rows at once.
#[derive(Default)]
pub(crate) struct Databases(ManuallyDrop<Mutex<ByPath>>);

type ByPath = HashMap<(SharedTables, PathBuf), Arc<Database>>;

impl Databases {
    /// Those that have been read.
    pub(crate) fn all(&self) -> Vec<Arc<Database>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.values().cloned().collect()
    }

    /// The database at a path, a file or a folder. Whoever asks while another reads it waits for it.
    pub(crate) fn read(
        &self,
        tables: SharedTables,
        path: &Path,
    ) -> Result<Arc<Database>, NoDatabase> {
        self.read_by(read_tables, tables, path)
    }

    /// The same of a path that the command line names, where `-` is standard input.
    pub(crate) fn read_named(
        &self,
        tables: SharedTables,
        path: &Path,
    ) -> Result<Arc<Database>, NoDatabase> {
        self.read_by(read_named_tables, tables, path)
    }

    fn read_by(
        &self,
        read: fn(SharedTables, &Path) -> Result<Vec<CsvFile>, NoDatabase>,
        tables: SharedTables,
        path: &Path,
    ) -> Result<Arc<Database>, NoDatabase> {
        let key = (tables, path.to_owned());
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(&key) {
            return Ok(Arc::clone(known));
        }
        let files = read(tables, path)?;
        let mut problems = Problems::default();
        let mut database = Database::default();
        match tables {
            SharedTables::UnitCosts => {
                (database.unit_costs, database.files) = unit_costs(files, &mut problems);
            }
            SharedTables::Evidence => {
                (database.evidence, database.files) = evidence(files, &mut problems);
            }
        }
        database.problems = problems.in_file_order();
        let database = Arc::new(database);
        known.insert(key, Arc::clone(&database));
        Ok(database)
    }
}
