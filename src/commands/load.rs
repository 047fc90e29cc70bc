//! From paths to calculated applications: finds and reads the files, builds the case, applies what was asked.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};

use super::database::{Database, Databases};
use super::locked::load_locked;
use super::nearby::{Folders, Nearby, Shared};
use super::policies::{Asked, policies};
use super::policy_place::{Levels, at_its_place};
use crate::calculation::{Calculation, TooLarge, calculation};
use crate::cli::Basis;
use crate::front::warnings::{impossible, warnings};
use crate::input::{
    Document, Folder, Source, application, apply, case, check_grid, check_policy,
    has_foreign_separator, read_bytes, scenario, shown,
};
use crate::model::{Application, Axis, Case, Choice, Policy, PolicyLevel, Setting};
use crate::problem::{Code, Level, Place, Problem, Problems};
use crate::report::{Calculated, Failed, Outcome};
use crate::sensitivity::{Grid, PolicyResult, grid, policy_result, sensitivity};
use crate::words::{Message, Unreadable};

/// An application as its files say, before anything is set.
pub(super) struct Loaded {
    /// The case.
    pub(super) case: Case,
    /// The unit costs that it was read with.
    pub(super) database: Arc<Database>,
}

/// What was asked for on the command line, and what has been read so far. Threads may share one: each database and
/// workspace is read once.
pub(super) struct Loader {
    /// The current folder.
    current: PathBuf,
    /// `--unit-costs`, else `SI_UNIT_COSTS`.
    unit_costs: Option<PathBuf>,
    /// What the command line says of the policy.
    policy: PolicyLevel,
    /// `--policy`: the first is the one in force, the others are compared with it.
    policies: Vec<Asked>,
    /// What is wrong with their files.
    policy_problems: Vec<Problem>,
    /// `--set`.
    settings: Vec<Setting>,
    /// `--scenario`.
    scenario: Option<String>,
    /// `--grid`.
    grid: Option<[Axis; 2]>,
    /// `--locked`.
    locked: bool,
    databases: Databases,
    folders: Folders,
}

impl Loader {
    /// A loader that has read nothing yet.
    pub(super) fn new(
        current: PathBuf,
        unit_costs: Option<PathBuf>,
        policy: PolicyLevel,
        settings: Vec<Setting>,
        scenario: Option<String>,
    ) -> Self {
        Self {
            current,
            unit_costs,
            policy,
            policies: Vec::new(),
            policy_problems: Vec::new(),
            settings,
            scenario,
            grid: None,
            locked: false,
            databases: Databases::default(),
            folders: Folders::default(),
        }
    }

    /// A loader of what was asked for on the command line and in the environment.
    pub(super) fn asked(
        basis: &Basis,
        settings: Vec<Setting>,
        problems: &mut Problems,
    ) -> Result<Self> {
        let sources = Self::of_sources(basis.unit_costs.as_ref(), &basis.policy, problems)?;
        Ok(Self {
            settings,
            scenario: basis.scenario.clone(),
            ..sources
        })
    }

    /// A loader of applications as their files say, with the unit costs and the policies of the command line, and of
    /// the environment.
    pub(super) fn of_sources(
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
            policy_problems,
            ..Self::new(current, unit_costs, policy, Vec::new(), None)
        })
    }

    /// The same with a grid of two inputs.
    pub(super) fn with_grid(mut self, grid: Option<[Axis; 2]>) -> Self {
        self.grid = grid;
        self
    }

    /// The same loader, which takes unit costs and policy from each application's lock.
    pub(super) fn with_locks(self, locked: bool) -> Self {
        Self { locked, ..self }
    }

    /// A folder, where relative paths begin in the current folder.
    pub(super) fn folder<'f>(&'f self, path: &'f Path) -> Folder<'f> {
        Folder {
            path,
            current: &self.current,
        }
    }

    /// The policies of the command line, the one in force first.
    pub(super) fn policies(&self) -> &[Asked] {
        &self.policies
    }

    /// What the command line says of the policy.
    pub(super) fn policy(&self) -> &PolicyLevel {
        &self.policy
    }

    /// What counts in the folder of a path.
    fn nearby(&self, path: &Path) -> Arc<Nearby> {
        self.folders.nearby(self.folder(folder_of(path)))
    }

    /// The workspace of a path, with its file and what is wrong with it.
    pub(super) fn workspace(&self, path: &Path) -> Option<Arc<Shared>> {
        self.nearby(path).shared.clone()
    }

    /// Reads and calculates one application. A policy that cannot be read is wrong for every application.
    pub(super) fn outcome(&self, path: &Path) -> Outcome {
        match source(path) {
            Ok(source) => self.outcome_of(path, &source, &Document::read(&source)),
            Err(problem) => Outcome::Failed(Failed {
                file: shown(path),
                problems: self
                    .policy_problems
                    .iter()
                    .cloned()
                    .chain([problem])
                    .collect(),
            }),
        }
    }

    /// Calculates an application whose text has been read.
    pub(super) fn outcome_of(&self, path: &Path, source: &Source, document: &Document) -> Outcome {
        let mut problems = Problems::default();
        problems.extend(self.policy_problems.iter().cloned());
        let calculated = self.calculated(path, source, document, &mut problems);
        match calculated {
            Some(mut calculated) if !problems.has_errors() => {
                calculated.warnings = problems.in_file_order();
                Outcome::Calculated(Box::new(calculated))
            }
            _ => Outcome::Failed(Failed {
                file: source.name().to_owned(),
                problems: problems.in_file_order(),
            }),
        }
    }

    fn calculated(
        &self,
        path: &Path,
        source: &Source,
        document: &Document,
        problems: &mut Problems,
    ) -> Option<Calculated> {
        let Loaded { mut case, database } = self.load(path, document, problems)?;
        let unchanged = case.clone();
        self.apply(&mut case, problems);
        if problems.has_errors() {
            return None;
        }
        let (calculation, policies) = self.under_policies(path, &case, document, problems)?;
        let mut sensitivity = sensitivity(&case, &calculation, &unchanged, &self.settings);
        sensitivity.grid = self.grid(&case, problems);
        let warnings = warnings(&case, &calculation, document);
        problems.extend(warnings.into_iter().map(|(_, warning)| warning));
        Some(Calculated {
            file: source.name().to_owned(),
            sha256: source.sha256().to_owned(),
            unit_costs: database.fingerprints.clone(),
            settings: self.settings.clone(),
            scenario: self.scenario.clone(),
            sensitivity,
            policies,
            case,
            calculation,
            warnings: Vec::new(),
        })
    }

    /// The result of a case, and what it comes to under each policy, the one in force first.
    fn under_policies(
        &self,
        path: &Path,
        case: &Case,
        document: &Document,
        problems: &mut Problems,
    ) -> Option<(Calculation, Vec<PolicyResult>)> {
        let first = self.policies.first();
        let name = first.map_or(case.policy.preset.word(), |asked| &asked.name);
        let calculation = result_under(first, case, document, problems)?;
        let mut results = vec![policy_result(name, case, &calculation)];
        for asked in self.policies.iter().skip(1) {
            let shared = self.workspace(path);
            let mut other = case.clone();
            other.policy = in_force(&asked.level, &case.application, shared.as_deref());
            let result = result_under(Some(asked), &other, document, problems);
            results.extend(result.map(|result| policy_result(&asked.name, &other, &result)));
        }
        Some((calculation, results))
    }

    /// The case that an application's text gives with the workspace and the unit costs that count for it, before
    /// anything is set; nothing where one of them has errors.
    pub(super) fn load(
        &self,
        path: &Path,
        document: &Document,
        problems: &mut Problems,
    ) -> Option<Loaded> {
        if self.locked {
            return load_locked(path, document, problems);
        }
        self.load_with(path, None, document, problems)
    }

    /// The same with unit costs that are known already.
    pub(super) fn load_with(
        &self,
        path: &Path,
        known: Option<Arc<Database>>,
        document: &Document,
        problems: &mut Problems,
    ) -> Option<Loaded> {
        let application = application(document);
        let nearby = self.nearby(path);
        let workspace = nearby.shared.as_deref();
        problems.extend(document.take_problems().in_file_order());
        if let Some(shared) = workspace {
            problems.extend(shared.problems.iter().cloned());
        }
        let database = match known {
            Some(known) => Ok(known),
            None => self.database(path, &nearby, document, problems),
        };
        if let Ok(database) = &database {
            problems.extend(database.problems.iter().cloned());
        }
        let application = application?;
        let policy = in_force(&self.policy, &application, workspace);
        let mut of_others = Vec::new();
        for asked in self.policies.iter().skip(1) {
            let other = in_force(&asked.level, &application, workspace);
            check_policy(&application, &other, document);
            of_others.extend(asked.placed(document.take_problems().in_file_order()));
        }
        let unread = Database::default();
        let (rows, rows_are_missing) = match &database {
            Ok(database) => (Ok(&database.unit_costs), has_errors(&database.problems)),
            Err(Missing::NotFound(searched)) => (Err(searched), false),
            Err(Missing::Unreadable) => (Ok(&unread.unit_costs), true),
        };
        let own_policy = application.policy.clone();
        let case = case(application, rows, policy, document);
        let found = placed(self.policies.first(), document.take_problems());
        let levels = Levels {
            // A file of the command line has its problems placed already.
            command: (&self.policy, None),
            application: &own_policy,
            workspace: workspace.map(|shared| {
                let level = &shared.workspace.policy;
                (level, shared.file.as_path())
            }),
        };
        problems.extend(
            found
                .into_iter()
                .filter(|problem| !(rows_are_missing && needs_rows(problem)))
                .map(|problem| at_its_place(problem, &levels)),
        );
        problems.extend(of_others);
        let case = case.filter(|_| !problems.has_errors())?;
        // An application that brings all its unit costs needs no database.
        let database = database.unwrap_or_default();
        Some(Loaded { case, database })
    }

    /// Applies the scenario and then what was set, so that the two can be combined.
    fn apply(&self, case: &mut Case, problems: &mut Problems) {
        if let Some(id) = &self.scenario
            && let Some(scenario) = scenario(&case.application, id, "--scenario", problems).cloned()
        {
            apply(case, &scenario.settings, "--scenario", problems);
        }
        apply(case, &self.settings, "--set", problems);
    }

    /// The grid that was asked for, with everything else set; what does not fit the application is noted.
    fn grid(&self, case: &Case, problems: &mut Problems) -> Option<Grid> {
        const PLACE: &str = "--grid";
        let axes = self.grid.as_ref()?;
        let mut wrong = Problems::default();
        check_grid(case, axes, PLACE, &mut wrong);
        if wrong.has_errors() {
            problems.extend(wrong.in_file_order());
            return None;
        }
        let too_large = |TooLarge { address }| {
            problems.add(Place::file(PLACE), Message::AmountTooLarge { address });
        };
        grid(case, axes).map_err(too_large).ok()
    }

    /// The unit costs that count for an application.
    fn database(
        &self,
        path: &Path,
        nearby: &Nearby,
        document: &Document,
        problems: &mut Problems,
    ) -> std::result::Result<Arc<Database>, Missing> {
        let (found, address) = if let Some(asked) = &self.unit_costs {
            (asked.clone(), None)
        } else {
            let named = document.text_at("investment.unit_costs");
            if named.is_some() && document.is_broken_at("investment.unit_costs") {
                return Err(Missing::Unreadable);
            }
            let found = nearby.unit_costs(self.folder(folder_of(path)), named);
            let found = found.map_err(Missing::NotFound)?;
            (found.path, found.address)
        };
        self.databases.read(&found).map_err(|(path, message)| {
            let (place, message) = match (address, message) {
                (
                    Some(address),
                    Message::UnreadableFile {
                        reason, backslash, ..
                    },
                ) => {
                    let message = Message::UnreadableFile {
                        path: Some(path),
                        reason,
                        backslash,
                    };
                    (document.place_of(address), message)
                }
                (_, message) => (Place::file(&path), message),
            };
            problems.extend([Problem { place, message }]);
            Missing::Unreadable
        })
    }
}

/// The result of a case; nothing, with its reason, where there can be none.
pub(super) fn result(
    case: &Case,
    document: &Document,
    problems: &mut Problems,
) -> Option<Calculation> {
    calculation(case)
        .map_err(|error| problems.extend([impossible(case, error, document)]))
        .ok()
}

/// The result of a case under a policy of the command line, or under its own.
fn result_under(
    asked: Option<&Asked>,
    case: &Case,
    document: &Document,
    problems: &mut Problems,
) -> Option<Calculation> {
    let mut found = Problems::default();
    let result = result(case, document, &mut found);
    problems.extend(placed(asked, found));
    result
}

/// Problems of an application under a policy of the command line, or under its own.
fn placed(asked: Option<&Asked>, found: Problems) -> Vec<Problem> {
    let found = found.in_file_order();
    match asked {
        Some(asked) => asked.placed(found),
        None => found,
    }
}

/// The policy in force for an application where the command line says `level`.
fn in_force(level: &PolicyLevel, application: &Application, workspace: Option<&Shared>) -> Policy {
    let empty = PolicyLevel::default();
    let workspace = workspace.map_or(&empty, |shared| &shared.workspace.policy);
    Policy::in_force(&[level, &application.policy, workspace])
}

/// The text of an application.
pub(super) fn source(path: &Path) -> std::result::Result<Source, Problem> {
    bytes(path).and_then(|bytes| Source::toml(&shown(path), bytes))
}

fn has_errors(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.level() == Level::Error)
}

/// Whether a problem may be only the consequence of rows that could not be read.
fn needs_rows(problem: &Problem) -> bool {
    matches!(
        problem.code(),
        Code::UNKNOWN_UNIT_COST | Code::NO_PRICE_FOR_YEAR | Code::NOTHING_TO_REPLACE
    )
}

/// Why there are no unit costs.
enum Missing {
    /// None were named or found.
    NotFound(Vec<String>),
    /// They cannot be read; that has been noted.
    Unreadable,
}

/// The folder of a path; standard input stands in the current folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

/// The bytes of a file, or of standard input.
pub(super) fn bytes(path: &Path) -> std::result::Result<Vec<u8>, Problem> {
    let name = shown(path);
    let read = if name == "-" {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        read.map(|_| bytes)
            .map_err(|error| Unreadable::Other(error.to_string()))
    } else {
        read_bytes(path)
    };
    read.map_err(|reason| {
        let backslash = has_foreign_separator(&name);
        Problem {
            place: Place::file(&name),
            message: Message::UnreadableFile {
                path: None,
                reason,
                backslash,
            },
        }
    })
}
