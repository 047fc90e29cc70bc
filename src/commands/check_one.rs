//! The check of one application: what is wrong with its files, what the calculation warns of, what the rules find, less
//! what it accepts.

use std::path::Path;

use super::check_fund::checked_fund;
use super::check_outcome::checked_outcome;
use super::check_reported::{levels_at, of_file, reported, unneeded_allow};
use super::load::Loader;
use super::load::read::application_file;
use super::load::result::{Loaded, result};
use super::locked::{lacks_rows_alone, read_lock};
use super::locked_findings::locked_findings;
use super::narratives::narratives;
use super::pairs::NamedApplications;
use super::paths::Candidate;
use crate::calculation::Calculation;
use crate::check::{
    Draft, Finding, FoundNarrative, Levels, Subject, draft_findings, findings, is_within,
    makes_impossible, rule, silenced, status,
};
use crate::front::warnings::warnings;
use crate::input::{ApplicationFile, FileKind, shown};
use crate::model::{Accepted, Application, Status};
use crate::problem::{Code, Level, Problem, Problems, first_error};
use crate::report::check::Checked;

/// What became of a file.
pub(super) enum Looked {
    /// It was checked as what it is.
    Checked(FileKind, Checked),
    /// It was found in a folder, and is no application.
    PassedOver(String),
}

/// Checks an application, unless a file that was found in a folder is none.
pub(super) fn checked(
    loader: &Loader,
    levels: &Levels,
    candidate: &Candidate,
    applications: &NamedApplications,
) -> Looked {
    let path = &candidate.path;
    let file = match application_file(path) {
        Ok(file) => file,
        Err(problem) => {
            let unread = Checked::unread(shown(path), problem);
            return Looked::Checked(FileKind::Application, unread);
        }
    };
    let source = (&**path, &file.source);
    let (kind, checked) = match file.kind {
        Some(FileKind::Outcome) => {
            let checked = checked_outcome(loader, levels, source, applications);
            (FileKind::Outcome, checked)
        }
        Some(FileKind::Fund) => (FileKind::Fund, checked_fund(loader, levels, source)),
        kind if candidate.named || kind == Some(FileKind::Application) => {
            let checked = checked_file(loader, levels, path, &file);
            (FileKind::Application, checked)
        }
        _ => return Looked::PassedOver(shown(path)),
    };
    Looked::Checked(kind, checked)
}

/// Checks an application whose file has been read.
pub(super) fn checked_file(
    loader: &Loader,
    levels: &Levels,
    path: &Path,
    file: &ApplicationFile,
) -> Checked {
    let (levels, lowered) = levels_at(loader, levels, path);
    // Accepted warnings count, whether or not they would be told.
    let loud = levels.loud();
    let Found {
        mut findings,
        accepted,
        status,
        obstacle,
    } = found(loader, &levels, path, file);
    let told = |found: &[Finding]| {
        let told = found.iter().filter(|one| loud.of(one.code()).is_some());
        told.count()
    };
    // Nobody can accept a result that there is not.
    let is_impossible = |one: &mut Finding| makes_impossible(one.code());
    let impossible: Vec<Finding> = findings.extract_if(.., is_impossible).collect();
    let before = told(&findings);
    let unneeded = silenced(&accepted, &mut findings, |one, address| {
        is_at(one, address, file)
    });
    let silenced = before - told(&findings);
    findings.extend(impossible);
    // Without a result nobody knows what the rules would find.
    let is_calculated = obstacle.is_none();
    let application = file.application.as_ref();
    let unneeded = unneeded.into_iter();
    let unneeded = unneeded.filter(|allow| is_calculated && is_asked(&allow.code, status));
    findings.extend(unneeded.map(unneeded_allow));
    Checked {
        file: file.source.name().to_owned(),
        findings: reported(findings, &levels, &file.source),
        accepted: silenced,
        obstacle,
        is_without_status: application.is_some_and(|read| read.investment.status.is_none()),
        lowered,
    }
}

/// Everything that can be said of an application.
struct Found {
    findings: Vec<Finding>,
    accepted: Vec<Accepted>,
    status: Status,
    /// The first error that left it without a result.
    obstacle: Option<Problem>,
}

fn found(loader: &Loader, levels: &Levels, path: &Path, file: &ApplicationFile) -> Found {
    let mut found = Found {
        findings: Vec::new(),
        accepted: Vec::new(),
        status: Status::Application,
        obstacle: None,
    };
    if let Some(application) = &file.application {
        found.accepted.clone_from(&application.accepted);
        found.status = status(application);
    }
    let mut is_calculated = false;
    let (application, mut problems) = application(loader, path, file);
    if let Some(application) = application {
        let case = &application.case;
        if let Some(calculation) = result(case, &mut problems) {
            is_calculated = true;
            let calculated = (&application, &calculation);
            found.findings = of_case(loader, levels, (path, file), calculated, &mut problems);
        }
    }
    let problems = problems.in_file_order();
    if !is_calculated {
        found.obstacle = first_error(&problems).cloned();
        found.findings = of_draft(loader, levels, path, file);
    }
    found.findings.extend(problems.into_iter().map(of_file));
    found
}

/// Whether a code is asked for at a status: what is accepted of a later one may still be needed, and an unknown code is a
/// problem of its own.
fn is_asked(code: &str, status: Status) -> bool {
    Code::named(code).is_some_and(|code| rule(code).is_none_or(|rule| rule.from <= status))
}

/// An application with the unit costs that count for it. Where only rows are missing that its lock has, with those: what
/// was locked can be checked as long as it is kept, whatever becomes of the database.
fn application(loader: &Loader, path: &Path, file: &ApplicationFile) -> (Option<Loaded>, Problems) {
    let mut problems = Problems::default();
    let application = loader.load(path, file, &mut problems);
    if application.is_some() {
        return (application, problems);
    }
    let mut found = problems.in_file_order();
    let mut with_lock = None;
    if lacks_rows_alone(&found)
        && let Ok(lock) = read_lock(path)
        && lock.lock.application.id == file.id.as_ref().map_or("", |id| &id.value)
        && let (Some(application), of_lock) = loader.load_with_lock(path, &lock, file)
    {
        with_lock = Some(application);
        let lacking = found
            .iter()
            .filter(|problem| problem.level() == Level::Error);
        let lacking: Vec<Problem> = lacking.map(|problem| lock.row(problem)).collect();
        found = of_lock;
        found.extend(lacking);
    }
    let mut problems = Problems::default();
    problems.extend(found);
    (with_lock, problems)
}

/// What the rules find that need no result. Of a file with errors nobody knows what is missing and what is only misread.
fn of_draft(loader: &Loader, levels: &Levels, path: &Path, file: &ApplicationFile) -> Vec<Finding> {
    let application = file.application.as_ref();
    let application = application.filter(|_| first_error(&file.problems).is_none());
    application.map_or_else(Vec::new, |application| {
        let draft = Draft {
            application,
            narratives: &written(loader, path, application),
        };
        let found = draft_findings(&draft, levels).into_iter();
        let places = &application.places;
        found
            .map(|finding| finding.placed(|address| places.of(address)))
            .collect()
    })
}

/// The written parts of an application.
fn written(loader: &Loader, path: &Path, application: &Application) -> Vec<FoundNarrative> {
    let workspace = loader.workspace(path);
    let root = workspace.as_ref().map(|shared| shared.file.as_path());
    narratives(&application.texts, path, root)
}

fn of_case(
    loader: &Loader,
    levels: &Levels,
    (path, file): (&Path, &ApplicationFile),
    (read, calculation): (&Loaded, &Calculation),
    problems: &mut Problems,
) -> Vec<Finding> {
    let case = &read.case;
    let narratives = written(loader, path, &case.application);
    let subject = Subject {
        case,
        calculation,
        narratives: &narratives,
        draws: loader.check_draws,
    };
    let of_rules = findings(&subject, levels);
    let warnings = warnings(case, calculation).into_iter();
    let warnings = warnings.map(|(address, problem)| Finding::of(problem, address));
    let warnings = warnings.filter(|warning| !is_said_by_rule(warning, &of_rules));
    let mut found: Vec<Finding> = warnings.collect();
    found.extend(of_rules);
    found.extend(locked_findings(
        loader,
        (path, file),
        case,
        calculation,
        problems,
    ));
    found
        .into_iter()
        .map(|finding| finding.placed(|address| case.place_of(address)))
        .collect()
}

/// Whether a rule has found of the same effect that it counts a part of another's cost.
fn is_said_by_rule(warning: &Finding, of_rules: &[Finding]) -> bool {
    let is_same =
        |found: &Finding| found.code() == Code::DOUBLE_COUNTING && found.address == warning.address;
    warning.code() == Code::COUNTED_WITHIN_ANOTHER && of_rules.iter().any(is_same)
}

/// Whether a finding is about an address: by its own, else by where it stands.
fn is_at(one: &Finding, address: &str, file: &ApplicationFile) -> bool {
    if let Some(own) = &one.address {
        return is_within(own, address);
    }
    let application = file.application.as_ref();
    let place = application.and_then(|application| application.places.find(address));
    place.is_some_and(|place| place == one.problem.place)
}
