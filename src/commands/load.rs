//! From paths to calculated applications: finds and reads the files, builds the case, applies what was asked.

use std::collections::HashMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result};

use super::settings::policy;
use crate::calculation::{Impossible, calculation};
use crate::cli::Basis;
use crate::input::{
    Document, Folder, Source, Workspace, application, apply, case, find_unit_costs, find_workspace,
    has_foreign_separator, read_bytes, read_unit_costs, scenario, shown, unit_costs, workspace,
};
use crate::model::{Case, Financing, Policy, PolicyLevel, Setting, UnitCosts};
use crate::problem::{Code, Level, Place, Problem, Problems};
use crate::report::{Calculated, Failed, Outcome};
use crate::sensitivity::sensitivity;
use crate::words::{Message, Unreadable};

/// A unit-cost database, read once for all applications that use it.
#[derive(Default)]
struct Database {
    unit_costs: UnitCosts,
    fingerprints: Vec<(String, String)>,
    problems: Vec<Problem>,
}

/// A workspace, read once for all applications below it.
#[derive(Clone)]
pub(super) struct Shared {
    /// Its file.
    pub(super) file: PathBuf,
    /// What it says.
    pub(super) workspace: Rc<Workspace>,
    /// What is wrong with it.
    problems: Rc<[Problem]>,
}

/// What was asked for on the command line, and what has been read so far.
pub(super) struct Loader {
    /// The current folder.
    current: PathBuf,
    /// `--unit-costs`, else `SI_UNIT_COSTS`.
    unit_costs: Option<PathBuf>,
    /// `--policy`.
    policy: PolicyLevel,
    /// `--set`.
    settings: Vec<Setting>,
    /// `--scenario`.
    scenario: Option<String>,
    databases: HashMap<PathBuf, Rc<Database>>,
    workspaces: HashMap<PathBuf, Shared>,
    /// The text of the application that was calculated last.
    last: Option<Source>,
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
            settings,
            scenario,
            databases: HashMap::new(),
            workspaces: HashMap::new(),
            last: None,
        }
    }

    /// A loader of what was asked for on the command line and in the environment.
    pub(super) fn asked(
        basis: &Basis,
        settings: Vec<Setting>,
        problems: &mut Problems,
    ) -> Result<Self> {
        let policy = basis
            .policy
            .as_deref()
            .map_or_else(PolicyLevel::default, |given| policy(given, problems));
        let current = std::env::current_dir().context("the current folder")?;
        let unit_costs = basis.unit_costs.clone().or_else(|| {
            let named = std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
            named.map(Into::into)
        });
        let scenario = basis.scenario.clone();
        Ok(Self::new(current, unit_costs, policy, settings, scenario))
    }

    /// The text of the application that was calculated last, for the places of what it says.
    pub(super) fn last(&self) -> Option<&Source> {
        self.last.as_ref()
    }

    /// What the command line says of the policy.
    pub(super) fn policy(&self) -> &PolicyLevel {
        &self.policy
    }

    /// The workspace of a path, with its file and what is wrong with it.
    pub(super) fn workspace(&mut self, path: &Path) -> Option<Shared> {
        let folder = folder_of(path);
        let file = find_workspace(Folder {
            path: &folder,
            current: &self.current,
        })?;
        if let Some(known) = self.workspaces.get(&file) {
            return Some(known.clone());
        }
        let (workspace, problems) = read_workspace(&file);
        let shared = Shared {
            file: file.clone(),
            workspace: Rc::new(workspace),
            problems: problems.into(),
        };
        self.workspaces.insert(file, shared.clone());
        Some(shared)
    }

    /// Reads and calculates one application.
    pub(super) fn outcome(&mut self, path: &Path) -> Outcome {
        let file = shown(path);
        let mut problems = Problems::default();
        let calculated = self.calculated(path, &file, &mut problems);
        match calculated {
            Some(mut calculated) if !problems.has_errors() => {
                calculated.warnings = problems.in_file_order();
                Outcome::Calculated(Box::new(calculated))
            }
            _ => Outcome::Failed(Failed {
                file,
                problems: problems.in_file_order(),
            }),
        }
    }

    fn calculated(
        &mut self,
        path: &Path,
        file: &str,
        problems: &mut Problems,
    ) -> Option<Calculated> {
        let bytes = bytes(path)
            .map_err(|problem| problems.extend([problem]))
            .ok()?;
        let source = Source::toml(file, bytes)
            .map_err(|problem| problems.extend([problem]))
            .ok()?;
        let document = Document::read(&source);
        let application = application(&document);
        let workspace = self.workspace(path);
        problems.extend(document.take_problems().in_file_order());
        if let Some(shared) = &workspace {
            problems.extend(shared.problems.iter().cloned());
        }
        let empty = Workspace::default();
        let shared = workspace
            .as_ref()
            .map_or(&empty, |shared| shared.workspace.as_ref());
        let database = self.database(path, workspace.as_ref(), &document, problems);
        let unread = Rc::new(Database::default());
        let (database, fingerprints) = match &database {
            Ok(database) => {
                problems.extend(database.problems.iter().cloned());
                (Ok(database), database.fingerprints.clone())
            }
            Err(Missing::NotFound(searched)) => (Err(searched), Vec::new()),
            Err(Missing::Unreadable) => (Ok(&unread), Vec::new()),
        };
        let application = application?;
        let policy = Policy::in_force(&[&self.policy, &application.policy, &shared.policy]);
        let unit_costs = database.map(|database| &database.unit_costs);
        let case = case(application, unit_costs, policy, &document);
        let rows_are_missing = database
            .is_ok_and(|database| Rc::ptr_eq(database, &unread) || has_errors(&database.problems));
        let found = document.take_problems().in_file_order();
        problems.extend(
            found
                .into_iter()
                .filter(|problem| !(rows_are_missing && needs_rows(problem))),
        );
        let mut case = case.filter(|_| !problems.has_errors())?;

        let unchanged = case.clone();
        self.apply(&mut case, problems);
        if problems.has_errors() {
            return None;
        }
        let result = match calculation(&case) {
            Ok(result) => result,
            Err(impossible) => {
                problems.extend([impossible_problem(&case, impossible, &document)]);
                return None;
            }
        };
        problems.extend(super::warnings::warnings(&case, &result, &document));
        drop(document);
        let sha256 = source.sha256().to_owned();
        self.last = Some(source);
        Some(Calculated {
            file: file.to_owned(),
            sha256,
            unit_costs: fingerprints,
            settings: self.settings.clone(),
            scenario: self.scenario.clone(),
            sensitivity: sensitivity(&case, &unchanged, &self.settings),
            case,
            calculation: result,
            warnings: Vec::new(),
        })
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

    /// The unit costs that count for an application.
    fn database(
        &mut self,
        path: &Path,
        workspace: Option<&Shared>,
        document: &Document,
        problems: &mut Problems,
    ) -> std::result::Result<Rc<Database>, Missing> {
        let (found, address) = if let Some(asked) = &self.unit_costs {
            (asked.clone(), None)
        } else {
            let folder = folder_of(path);
            let named = document.text_at("investment.unit_costs");
            if named.is_some() && document.is_broken_at("investment.unit_costs") {
                return Err(Missing::Unreadable);
            }
            let shared = workspace.and_then(|shared| {
                Some((
                    shared.file.as_path(),
                    shared.workspace.unit_costs.as_deref()?,
                ))
            });
            let found = find_unit_costs(
                Folder {
                    path: &folder,
                    current: &self.current,
                },
                named,
                shared,
            );
            let found = found.map_err(Missing::NotFound)?;
            (found.path, found.address)
        };
        if let Some(known) = self.databases.get(&found) {
            return Ok(Rc::clone(known));
        }
        match read_unit_costs(&found) {
            Ok(files) => {
                let mut problems = Problems::default();
                let (unit_costs, fingerprints) = unit_costs(&files, &mut problems);
                let database = Rc::new(Database {
                    unit_costs,
                    fingerprints,
                    problems: problems.in_file_order(),
                });
                self.databases.insert(found, Rc::clone(&database));
                Ok(database)
            }
            Err((path, message)) => {
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
                Err(Missing::Unreadable)
            }
        }
    }
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
        Code::UnknownUnitCost | Code::NoPriceForYear | Code::NothingToReplace
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
fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_owned()
}

fn bytes(path: &Path) -> std::result::Result<Vec<u8>, Problem> {
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

fn read_workspace(file: &Path) -> (Workspace, Vec<Problem>) {
    let name = shown(file);
    match bytes(file).and_then(|bytes| Source::toml(&name, bytes)) {
        Ok(source) => {
            let document = Document::read_allowing_empty(&source);
            let read = workspace(&document);
            (read, document.into_problems().in_file_order())
        }
        Err(problem) => (Workspace::default(), vec![problem]),
    }
}

fn impossible_problem(case: &Case, impossible: Impossible, document: &Document) -> Problem {
    match impossible {
        Impossible::NoCost => {
            let mut costs = case.application.costs.iter();
            let elsewhere = costs.any(|cost| cost.financing != Financing::Reservation);
            let place = if document.has("cost") {
                document.place_of("cost")
            } else {
                document.source().whole()
            };
            Problem {
                place,
                message: Message::NoCost { elsewhere },
            }
        }
        Impossible::TooLarge(too_large) => {
            let address = too_large.address;
            let place = if document.has(&address) {
                document.place_of(&address)
            } else {
                document.source().whole()
            };
            Problem {
                place,
                message: Message::AmountTooLarge { address },
            }
        }
    }
}
