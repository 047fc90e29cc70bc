//! What counts for every application of a folder: its workspace, and the unit costs and the evidence beside it. A folder of
//! thousands of applications is looked around in once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::database::Database;
use super::read::folder_of;
use crate::input::{
    Document, FileKind, Folder, LARGEST_TOML, Searched, SharedTables, Source, Unreadable,
    Workspace, confined, find_tables, find_workspace, named_from, read_found, shown, workspace,
};
use crate::model::{Language, Placed};
use crate::problem::Problem;

/// A workspace, read once for all applications below it.
pub(crate) struct Shared {
    pub(crate) file: PathBuf,
    /// What it says.
    pub(crate) workspace: Workspace,
    /// What is wrong with it.
    pub(crate) problems: Vec<Problem>,
}

/// A database, or why there is none.
pub(in crate::commands) type FoundTables = Result<Arc<Database>, Missing>;

impl Shared {
    /// The tables that it names.
    pub(super) fn names(&self, tables: SharedTables) -> Option<&Placed<String>> {
        match tables {
            SharedTables::UnitCosts => self.workspace.unit_costs.as_ref(),
            SharedTables::Evidence => self.workspace.evidence.as_ref(),
        }
    }
}

/// What counts in a folder.
pub(super) struct FolderContext {
    /// The workspace that the folder lies in.
    pub(super) shared: Option<Arc<Shared>>,
    /// The unit costs of applications that name none.
    unit_costs: OnceLock<Result<PathBuf, Missing>>,
    /// Their evidence.
    evidence: OnceLock<Result<PathBuf, Missing>>,
}

/// Why there are no unit costs, or no evidence.
#[derive(Clone)]
pub(in crate::commands) enum Missing {
    /// None were named or found.
    NotFound(Searched),
    /// They cannot be read; without a problem where that has been noted.
    Unreadable(Option<Problem>),
}

impl FolderContext {
    /// The unit costs, or the evidence, of an application of this folder: those that it names, which must lie `within` a folder, by default
    /// that of the workspace or its own; else those that the workspace names; else those that are found.
    ///
    /// # Errors
    /// There are none, or they are not read.
    pub(super) fn tables(
        &self,
        tables: SharedTables,
        folder: Folder,
        named: Option<&Placed<String>>,
        within: Option<&Path>,
    ) -> Result<PathBuf, Missing> {
        let shared = self.shared.as_ref();
        let root = shared.map_or(folder.path, |shared| folder_of(&shared.file));
        if let Some(named) = named {
            return named_in(tables, folder, named, within.unwrap_or(root));
        }
        let found = || {
            if let Some(named) = shared.and_then(|shared| shared.names(tables)) {
                let path = root;
                return named_in(tables, Folder { path, ..folder }, named, root);
            }
            let found = find_tables(tables, folder).map_err(Missing::NotFound)?;
            confined(tables, &found, folder, root)
                .map_err(|reason| Missing::Unreadable(Some(reason.problem(&shown(&found)))))?;
            Ok(found)
        };
        let known = match tables {
            SharedTables::UnitCosts => &self.unit_costs,
            SharedTables::Evidence => &self.evidence,
        };
        known.get_or_init(found).clone()
    }
}

fn named_in(
    tables: SharedTables,
    folder: Folder,
    named: &Placed<String>,
    within: &Path,
) -> Result<PathBuf, Missing> {
    let path = named_from(folder.path, &named.value);
    let refused = |reason: Unreadable| reason.problem_named(named.place.clone(), &shown(&path));
    match confined(tables, &path, folder, within).map_err(refused) {
        Ok(()) => Ok(path),
        Err(problem) => Err(Missing::Unreadable(Some(problem))),
    }
}

/// The folders that have been looked around in.
#[derive(Default)]
pub(super) struct Folders(Mutex<Known>);

#[derive(Default)]
struct Known {
    folders: HashMap<PathBuf, Arc<FolderContext>>,
    workspaces: HashMap<PathBuf, Arc<Shared>>,
}

impl Folders {
    /// What counts in a folder. Whoever asks while another looks waits for it.
    pub(super) fn context(&self, folder: Folder) -> Arc<FolderContext> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(context) = known.folders.get(folder.path) {
            return Arc::clone(context);
        }
        let shared = find_workspace(folder).map(|file| {
            let shared = known.workspaces.entry(file);
            Arc::clone(shared.or_insert_with_key(|file| Arc::new(read(file))))
        });
        let context = Arc::new(FolderContext {
            shared,
            unit_costs: OnceLock::new(),
            evidence: OnceLock::new(),
        });
        let path = folder.path.to_owned();
        known.folders.insert(path, Arc::clone(&context));
        context
    }
}

/// The language of the workspace where one stands.
pub(crate) fn language_here() -> Option<Language> {
    let current = std::env::current_dir().ok()?;
    let folder = Folder {
        path: Path::new(""),
        current: &current,
    };
    read(&find_workspace(folder)?).workspace.language
}

fn read(file: &Path) -> Shared {
    let name = shown(file);
    let bytes =
        read_found(file, folder_of(file), LARGEST_TOML).map_err(|reason| reason.problem(&name));
    let (workspace, problems) = match bytes.and_then(|bytes| Source::toml(&name, bytes)) {
        Ok(source) => {
            let document = Document::read_allowing_empty(&source);
            FileKind::Workspace.read(&document, workspace)
        }
        Err(problem) => (Workspace::default(), vec![problem]),
    };
    Shared {
        file: file.to_owned(),
        workspace,
        problems,
    }
}
