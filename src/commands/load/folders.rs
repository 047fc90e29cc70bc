//! What counts for every application of a folder: its workspace, and the unit costs that stand beside it. A folder of
//! thousands of applications is looked around in once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::input::{
    Document, Folder, Searched, Source, Workspace, find_unit_costs, find_workspace, read_file,
    shown, workspace,
};
use crate::problem::Problem;

/// A workspace, read once for all applications below it.
pub(crate) struct Shared {
    /// Its file.
    pub(crate) file: PathBuf,
    /// What it says.
    pub(crate) workspace: Workspace,
    /// What is wrong with it.
    pub(crate) problems: Vec<Problem>,
}

/// What counts in a folder.
pub(super) struct FolderContext {
    /// The workspace that the folder lies in.
    pub(super) shared: Option<Arc<Shared>>,
    /// The unit costs of applications that name none.
    unit_costs: OnceLock<Result<PathBuf, Searched>>,
}

impl FolderContext {
    /// The unit costs of an application of this folder, which may name its own.
    ///
    /// # Errors
    /// There are none: gives the places that were searched.
    pub(super) fn unit_costs(
        &self,
        folder: Folder,
        named: Option<&str>,
    ) -> Result<PathBuf, Searched> {
        if named.is_some() {
            return find_unit_costs(folder, named, None);
        }
        let shared = self.shared.as_ref().and_then(|shared| {
            let named = shared.workspace.unit_costs.as_deref()?;
            Some((shared.file.as_path(), named))
        });
        self.unit_costs
            .get_or_init(|| find_unit_costs(folder, None, shared))
            .clone()
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
        });
        let path = folder.path.to_owned();
        known.folders.insert(path, Arc::clone(&context));
        context
    }
}

fn read(file: &Path) -> Shared {
    let name = shown(file);
    let bytes = read_file(file).map_err(|reason| reason.problem(&name));
    let (workspace, problems) = match bytes.and_then(|bytes| Source::toml(&name, bytes)) {
        Ok(source) => {
            let document = Document::read_allowing_empty(&source);
            let read = workspace(&document);
            (read, document.into_problems().in_file_order())
        }
        Err(problem) => (Workspace::default(), vec![problem]),
    };
    Shared {
        file: file.to_owned(),
        workspace,
        problems,
    }
}
