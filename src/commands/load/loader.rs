//! What reads applications: each with the workspace, the unit costs and the policy that count for it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};

use super::database::{Database, Databases};
use super::folders::{FolderContext, Folders, FoundTables, Missing, Shared};
use super::read::folder_of;
use super::result::Loaded;
use crate::cli::{Basis, SourceOptions};
use crate::commands::locked::{LockFile, load_locked, without_replacements};
use crate::commands::narratives::narrative_files;
use crate::commands::policies::{Asked, policies};
use crate::input::{
    ApplicationFile, Folder, Searched, SharedTables, case, check_policy, cite, doubtful_setting,
};
use crate::model::{Application, Axis, Placed, Policy, PolicyLevel, Setting};
use crate::problem::{Code, Fact, Place, Problem, Problems, first_error};
use crate::simulation::Draws;

/// What was asked for on the command line, and what has been read so far. Threads may share one: each database and
/// workspace is read once.
#[derive(Default)]
pub(crate) struct Loader {
    /// The current folder.
    current: PathBuf,
    /// `--unit-costs`, else `SI_UNIT_COSTS`.
    unit_costs: Option<PathBuf>,
    /// What the command line says of the policy.
    policy: PolicyLevel,
    /// `--policy`: the first is the one in force, the others are compared with it.
    pub(super) policies: Vec<Asked>,
    /// What is wrong with their files, and doubtful in `--set`.
    pub(super) asked_problems: Vec<Problem>,
    /// `--set`.
    pub(super) settings: Vec<Setting>,
    pub(super) scenario: Option<String>,
    /// `--draws`, with so many threads.
    pub(crate) draws: Option<(Draws, usize)>,
    /// What a check draws, with so many threads.
    pub(crate) check_draws: (Draws, usize),
    pub(crate) grid: Option<[Axis; 2]>,
    /// Whether nobody asks what the results hang on.
    pub(crate) without_sensitivity: bool,
    /// `--locked`: unit costs and policy come from each application's lock.
    pub(crate) locked: bool,
    /// Where unit costs that an application names must lie, if it is not a file.
    confined_to: Option<PathBuf>,
    /// The unit costs that have been read.
    pub(crate) databases: Databases,
    /// The files of written parts that applications name.
    texts: Mutex<Vec<PathBuf>>,
    folders: Folders,
}

impl Loader {
    /// A loader that has read nothing yet.
    pub(crate) fn new(current: PathBuf, unit_costs: Option<PathBuf>, policy: PolicyLevel) -> Self {
        Self {
            current,
            unit_costs,
            policy,
            ..Self::default()
        }
    }

    /// A loader of what was asked for on the command line and in the environment.
    pub(crate) fn asked(
        basis: &Basis,
        settings: Vec<Setting>,
        problems: &mut Problems,
    ) -> Result<Self> {
        let mut loader = Self::of_sources(basis.unit_costs.as_ref(), &basis.policy, problems)?;
        let doubts = basis.set.iter().filter_map(|text| {
            let (address, value) = text.split_once('=')?;
            doubtful_setting(address.trim(), value.trim(), "--set")
        });
        loader.asked_problems.extend(doubts);
        loader.settings = settings;
        loader.scenario.clone_from(&basis.scenario);
        Ok(loader)
    }

    /// The same of what some commands alone ask for.
    pub(crate) fn of(sources: &SourceOptions, problems: &mut Problems) -> Result<Self> {
        let policy = sources.policy.as_slice();
        Self::of_sources(sources.unit_costs.as_ref(), policy, problems)
    }

    /// A loader of applications as their files say, with the unit costs and the policies of the command line, and of
    /// the environment.
    pub(crate) fn of_sources(
        unit_costs: Option<&PathBuf>,
        named_policies: &[PathBuf],
        problems: &mut Problems,
    ) -> Result<Self> {
        let mut found = Problems::default();
        let policies = policies(named_policies, &mut found);
        let policy_problems = found.in_file_order();
        problems.extend(policy_problems.iter().cloned());
        let policy = policies
            .first()
            .map_or_else(PolicyLevel::default, |first| first.level.clone());
        let current = std::env::current_dir().context("the current folder")?;
        let unit_costs = unit_costs.cloned().or_else(|| {
            let named = std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
            named.map(Into::into)
        });
        Ok(Self {
            policies,
            asked_problems: policy_problems,
            ..Self::new(current, unit_costs, policy)
        })
    }

    /// A folder, where relative paths begin in the current folder.
    pub(crate) fn folder<'f>(&'f self, path: &'f Path) -> Folder<'f> {
        Folder {
            path,
            current: &self.current,
        }
    }

    /// The loader, of applications that come on standard input if `is_stream`: whatever files they say that they are, what
    /// they name lies where the user stands.
    pub(crate) fn confined(mut self, is_stream: bool) -> Self {
        if is_stream {
            let workspace = self.workspace(Path::new("-"));
            let folder = workspace.map(|shared| folder_of(&shared.file).to_owned());
            self.confined_to = Some(folder.unwrap_or_default());
        }
        self
    }

    /// What counts in the folder of a path.
    fn context(&self, path: &Path) -> Arc<FolderContext> {
        self.folders.context(self.folder(folder_of(path)))
    }

    /// The workspace of a path, with its file and what is wrong with it.
    pub(crate) fn workspace(&self, path: &Path) -> Option<Arc<Shared>> {
        self.context(path).shared.clone()
    }

    /// The policy in force for an application, or for those of its folder that say nothing of it.
    pub(crate) fn policy_of(&self, path: &Path, application: Option<&Application>) -> Policy {
        in_force(&self.policy, application, self.workspace(path).as_deref())
    }

    /// The case that an application's text gives with the workspace and the unit costs that count for it, before
    /// anything is set; `None` if one of them has errors.
    pub(crate) fn load(
        &self,
        path: &Path,
        file: &ApplicationFile,
        problems: &mut Problems,
    ) -> Option<Loaded> {
        self.note_texts(path, file);
        if self.locked {
            return load_locked(path, file, problems);
        }
        let database = self.database(path, file);
        let evidence = self.evidence(path, file);
        self.priced(path, [database, evidence], file, problems)
    }

    /// The same with the unit costs of its lock, and with the policy and the evidence in force; rows of evidence that are
    /// not in force any more are those of the lock.
    pub(crate) fn load_with_lock(
        &self,
        path: &Path,
        lock: &LockFile,
        file: &ApplicationFile,
    ) -> (Option<Loaded>, Vec<Problem>) {
        self.note_texts(path, file);
        let mut problems = Problems::default();
        let database = Ok(Arc::new(lock.database()));
        let evidence = lock.evidence(self.evidence(path, file));
        let loaded = self.priced(path, [database, evidence], file, &mut problems);
        (loaded, without_replacements(problems.in_file_order()))
    }

    fn note_texts(&self, path: &Path, file: &ApplicationFile) {
        if let Some(application) = &file.application {
            let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
            texts.extend(narrative_files(&application.texts, path));
        }
    }

    /// Whether applications that have been loaded name a written part for which `is_it` holds.
    pub(crate) fn names_text(&self, is_it: impl Fn(&Path) -> bool) -> bool {
        let texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.iter().any(|path| is_it(path))
    }

    fn priced(
        &self,
        path: &Path,
        [database, evidence]: [FoundTables; 2],
        file: &ApplicationFile,
        problems: &mut Problems,
    ) -> Option<Loaded> {
        problems.extend(file.problems.iter().cloned());
        let context = self.context(path);
        let workspace = context.shared.as_deref();
        if let Some(shared) = workspace {
            problems.extend(shared.problems.iter().cloned());
        }
        for read in [&database, &evidence] {
            match read {
                Ok(database) => problems.extend(database.problems.iter().cloned()),
                Err(Missing::Unreadable(problem)) => problems.extend(problem.clone()),
                Err(Missing::NotFound(_)) => {}
            }
        }
        let mut application = file.application.clone()?;
        if application.investment.index.is_none() {
            let index = workspace.and_then(|shared| shared.workspace.index.clone());
            application.investment.index = index;
        }
        let mut found = Problems::default();
        for asked in self.policies.iter().skip(1) {
            let other = in_force(&asked.level, Some(&application), workspace);
            check_policy(&application, &other, &mut found);
        }
        let policy = in_force(&self.policy, Some(&application), workspace);
        let unread = Database::default();
        let (studies, studies_are_missing) = rows(&evidence, &unread);
        cite(
            &mut application,
            studies.map(|read| &read.evidence),
            &mut found,
        );
        let (prices, prices_are_missing) = rows(&database, &unread);
        let prices = prices.map(|read| &read.unit_costs);
        let case = case(application, prices, policy, &mut found);
        let mut found = file.without_consequences(found);
        found.retain(|problem| {
            let is_of_study = problem.code() == Code::UNKNOWN_EVIDENCE;
            let follows = prices_are_missing && needs_prices(problem);
            !(follows || studies_are_missing && is_of_study)
        });
        problems.extend(found);
        let case = case.filter(|_| !problems.has_errors())?;
        // An application that brings all its unit costs needs no database.
        Some(Loaded {
            case,
            database: database.unwrap_or_default(),
            evidence: evidence.unwrap_or_default(),
        })
    }

    /// The evidence that counts for an application; none where it cites none.
    fn evidence(&self, path: &Path, file: &ApplicationFile) -> FoundTables {
        let application = file.application.as_ref();
        if application.is_none_or(|application| application.citations.is_empty()) {
            return Ok(Arc::default());
        }
        self.tables(SharedTables::Evidence, path, None)
    }

    /// The unit costs that count where one stands, with the path of their file or folder.
    ///
    /// # Errors
    /// There are none, or they are not read.
    pub(crate) fn database_here(&self) -> std::result::Result<(PathBuf, Arc<Database>), Problem> {
        let found = self.unit_costs_here()?;
        let read = self.databases.read(SharedTables::UnitCosts, &found);
        let database = read.map_err(|error| error.problem(None))?;
        Ok((found, database))
    }

    /// Where those lie.
    ///
    /// # Errors
    /// There are none.
    pub(crate) fn unit_costs_here(&self) -> std::result::Result<PathBuf, Problem> {
        let here = Path::new("-");
        let found = if let Some(asked) = &self.unit_costs {
            Ok(asked.clone())
        } else {
            let folder = self.folder(folder_of(here));
            let context = self.context(here);
            context.tables(SharedTables::UnitCosts, folder, None, None)
        };
        found.map_err(|missing| match missing {
            Missing::Unreadable(Some(problem)) => problem,
            Missing::Unreadable(None) => no_unit_costs(&Searched::default()),
            Missing::NotFound(searched) => no_unit_costs(&searched),
        })
    }

    /// The unit costs that count for an application.
    fn database(&self, path: &Path, file: &ApplicationFile) -> FoundTables {
        if let Some(asked) = &self.unit_costs {
            return self.read(SharedTables::UnitCosts, asked, None);
        }
        let named = match &file.unit_costs {
            Some((_, true)) => return Err(Missing::Unreadable(None)),
            Some((named, false)) => Some(named),
            None => None,
        };
        self.tables(SharedTables::UnitCosts, path, named)
    }

    /// The tables of an application: those that it names, else those of its surroundings.
    fn tables(
        &self,
        tables: SharedTables,
        path: &Path,
        named: Option<&Placed<String>>,
    ) -> FoundTables {
        let folder = self.folder(folder_of(path));
        let within = self.confined_to.as_deref();
        let context = self.context(path);
        let found = context.tables(tables, folder, named, within)?;
        let shared = context.shared.as_deref();
        let shared = shared.and_then(|shared| shared.names(tables));
        let named_at = named.or(shared).map(|named| named.place.clone());
        self.read(tables, &found, named_at)
    }

    fn read(&self, tables: SharedTables, path: &Path, named_at: Option<Place>) -> FoundTables {
        let read = self.databases.read(tables, path);
        read.map_err(|error| Missing::Unreadable(Some(error.problem(named_at))))
    }
}

/// That no database is found from where one stands.
fn no_unit_costs(searched: &Searched) -> Problem {
    Problem::new(Code::NO_UNIT_COSTS, Place::file("."))
        .in_words("no-unit-costs-here")
        .fact("searched", Fact::names(&searched.places))
        .fact("beside", searched.beside.as_deref())
}

/// The policy in force for an application where the command line says `level`.
pub(super) fn in_force(
    level: &PolicyLevel,
    application: Option<&Application>,
    workspace: Option<&Shared>,
) -> Policy {
    let empty = PolicyLevel::default();
    let application = application.map_or(&empty, |application| &application.policy);
    let workspace = workspace.map_or(&empty, |shared| &shared.workspace.policy);
    Policy::in_force(&[level, application, workspace])
}

/// What was read, or where it was looked for in vain; and whether rows of it could not be read.
fn rows<'r>(
    read: &'r FoundTables,
    unread: &'r Database,
) -> (std::result::Result<&'r Database, &'r Searched>, bool) {
    match read {
        Ok(database) => (Ok(database), first_error(&database.problems).is_some()),
        Err(Missing::NotFound(searched)) => (Err(searched), false),
        Err(Missing::Unreadable(_)) => (Ok(unread), true),
    }
}

/// Whether a problem may be only the consequence of prices that could not be read.
fn needs_prices(problem: &Problem) -> bool {
    matches!(
        problem.code(),
        Code::UNKNOWN_UNIT_COST
            | Code::NO_PRICE_FOR_YEAR
            | Code::NOTHING_TO_REPLACE
            | Code::UNKNOWN_INDEX
    )
}
