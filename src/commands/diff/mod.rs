//! `si diff`: two versions of an application, what was changed and what each change did.

mod way;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use way::{End, Way};

use super::batch::code;
use super::load::{self, Loader};
use super::policies::policy_level;
use super::usage::refuse;
use super::{DONE, console};
use crate::calculation::essentials;
use crate::cli::{Diff, TraceFormat};
use crate::input::{Document, Source, Versions, shown};
use crate::model::{Case, PolicyLevel};
use crate::problem::Problems;
use crate::recalculation::Figures;
use crate::report::compared::Differing;
use crate::report::terminal::Layout;
use crate::report::{calculation_text, diff_json, diff_sheets, markdown};
use crate::words::Language;
use crate::words::recalculation::both_versions_on_standard_input;

/// Reads both versions, follows the way from one to the other, and reports it.
pub(super) fn run(arguments: &Diff) -> Result<u8> {
    let is_input = |path: &Path| shown(path) == "-";
    if is_input(&arguments.old) && is_input(&arguments.new) {
        let language = console::language(&arguments.common, None);
        refuse(&both_versions_on_standard_input(language));
    }
    let mut problems = Problems::default();
    let level = arguments
        .policy
        .as_deref()
        .map_or_else(PolicyLevel::default, |given| {
            policy_level(given, &mut problems)
        });
    let unit_costs = arguments.unit_costs.clone().or_else(|| {
        let named = std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
        named.map(Into::into)
    });
    let loader = Loader::new(
        std::env::current_dir()?,
        unit_costs,
        level,
        Vec::new(),
        None,
    );
    // What comes on standard input belongs where the other version stands.
    let place = |path: &Path, other: &Path| -> PathBuf {
        let own = if is_input(path) { other } else { path };
        arguments.path.clone().unwrap_or_else(|| own.to_owned())
    };
    let places = [
        place(&arguments.old, &arguments.new),
        place(&arguments.new, &arguments.old),
    ];
    let workspace = loader.workspace(&places[1]);
    let workspace = workspace.as_ref().map(|shared| &shared.workspace);
    let language = console::language(
        &arguments.common,
        workspace.and_then(|workspace| workspace.language),
    );
    let layout = Layout {
        width: console::width(arguments.width),
        amounts: super::calc::amount_unit(
            arguments.amounts,
            workspace.and_then(|workspace| workspace.amounts),
        ),
        language,
        top: 0,
    };
    let sources = [&arguments.old, &arguments.new].map(|path| load::source(path));
    let [old, new] = match sources {
        [Ok(old), Ok(new)] => [old, new],
        sources => {
            let unread = sources.into_iter().filter_map(std::result::Result::err);
            problems.extend(unread);
            return failed(problems, language);
        }
    };
    let documents = [Document::read(&old), Document::read(&new)];
    let ends = [0, 1].map(|end| {
        let document = &documents[end];
        let case = loader.load(&places[end], document, &mut problems)?.case;
        let result = essentials(&case)
            .map_err(|impossible| {
                problems.extend([load::impossible_problem(&case, impossible, document)]);
            })
            .ok()?;
        Some(End { case, result })
    });
    let [Some(before), Some(after)] = ends else {
        return failed(problems, language);
    };
    if problems.has_errors() {
        return failed(problems, language);
    }
    let versions = Versions::of(&documents[0], &documents[1]);
    let way = Way {
        loader: &loader,
        place: &places[0],
        versions: &versions,
        departments: departments(&before.case, &after.case),
        language,
    };
    let differing = Differing {
        files: [fingerprint(&old), fingerprint(&new)],
        id: after.case.application.investment.id.clone(),
        name: after.case.application.investment.name.clone(),
        old: Figures::of(&before.case, &before.result),
        new: Figures::of(&after.case, &after.result),
        changes: way.changes(before, &after),
        departments: way.departments,
        without_figures: versions.without_figures.clone(),
    };
    match write(arguments.format, &differing, layout) {
        Err(error) if console::is_closed_pipe(&error) => Ok(DONE),
        written => written.map(|()| DONE),
    }
}

fn fingerprint(source: &Source) -> (String, String) {
    (source.name().to_owned(), source.sha256().to_owned())
}

fn failed(problems: Problems, language: Language) -> Result<u8> {
    let problems = problems.in_file_order();
    let mut errors = io::stderr().lock();
    for problem in &problems {
        errors.write_all(problem.rendered(language).as_bytes())?;
    }
    Ok(code(&problems))
}

/// The departments of both versions by id and name: those of the new one, then those that only the old one has.
fn departments(old: &Case, new: &Case) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for known in new
        .application
        .departments
        .iter()
        .chain(&old.application.departments)
    {
        if !all.iter().any(|(id, _)| *id == known.id) {
            all.push((known.id.clone(), known.name.clone()));
        }
    }
    all
}

fn write(format: TraceFormat, differing: &Differing, layout: Layout) -> Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    match format {
        TraceFormat::Json => diff_json::write(&mut output, differing)?,
        TraceFormat::Table => {
            let title = calculation_text::title(&differing.name, layout);
            let sections = diff_sheets::sections(differing, layout);
            let parts = sections
                .iter()
                .map(|section| calculation_text::section(section, layout));
            let parts: Vec<String> = parts.collect();
            output.write_all((title + &parts.join("\n")).as_bytes())?;
        }
        TraceFormat::Markdown => {
            let title = markdown::title(&differing.name) + "\n";
            let sections = diff_sheets::sections(differing, layout);
            let parts = sections
                .iter()
                .map(|section| markdown::section(section, layout));
            let parts: Vec<String> = parts.collect();
            output.write_all((title + &parts.join("\n")).as_bytes())?;
        }
    }
    output.flush()?;
    Ok(())
}
