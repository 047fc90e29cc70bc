//! `si trace`: writes figures of an application out to their inputs.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::Result;

use super::calc::{code, only_files_have_locks};
use super::grid;
use super::load::{Loader, source};
use super::policies::each_is_another;
use super::settings::settings;
use super::trace_find::{find, only_one_application, problem};
use super::trace_locked::{LockText, Locked};
use super::trace_origin::{Levels, place};
use super::trace_word::word_of_policy;
use super::{DONE, console};
use crate::cli::{Common, Trace, TraceFormat};
use crate::input::{Document, shown};
use crate::model::Case;
use crate::problem::{Problem, Problems};
use crate::report::trace_text::{TextForm, list, text};
use crate::report::{Calculated, Failed, Outcome, trace_json};
use crate::trace::{Names, Node, Origins, Subject, Tracer, with_origins};
use crate::words::Language;

/// Calculates the application and writes the figures out.
pub(super) fn run(arguments: &Trace) -> Result<u8> {
    only_one_application(arguments);
    let application = std::slice::from_ref(&arguments.application);
    only_files_have_locks(arguments.locked, application, &arguments.common);
    each_is_another(&arguments.basis, &arguments.common);
    let settings = settings(&arguments.basis, &arguments.common);
    let mut problems = Problems::default();
    let axes = grid::axes_of_figures(arguments);
    let loader = Loader::asked(&arguments.basis, settings, &mut problems)?
        .with_grid(axes)
        .with_locks(arguments.locked);
    let shared = loader.workspace(&arguments.application);
    let workspace = shared.as_ref().map(|shared| &shared.workspace);
    let language = console::language(
        &arguments.common,
        workspace.and_then(|workspace| workspace.language),
    );
    let json = arguments.format == TraceFormat::Json;
    let failed = |problems: Vec<Problem>| {
        let file = shown(&arguments.application);
        report_failed(Failed { file, problems }, json, language)
    };
    if problems.has_errors() {
        return failed(problems.in_file_order());
    }
    let source = match source(&arguments.application) {
        Ok(source) => source,
        Err(problem) => return failed(vec![problem]),
    };
    let document = Document::read(&source);
    let calculated = match loader.outcome_of(&arguments.application, &source, &document) {
        Outcome::Calculated(calculated) => calculated,
        Outcome::Failed(outcome) => return failed(outcome.problems),
    };
    report_aside(&calculated, &arguments.common, language)?;
    let unchanged = unchanged(&loader, &arguments.application, &document, &calculated);
    let subject = Subject {
        case: &calculated.case,
        result: &calculated.calculation,
        sensitivity: &calculated.sensitivity,
        policies: &calculated.policies,
        unchanged: unchanged.as_ref().unwrap_or(&calculated.case),
        settings: &calculated.settings,
    };
    let tracer = Tracer::new(subject);
    let names = Names::of(subject);
    let form = form(arguments);
    let mut output = BufWriter::new(io::stdout().lock());
    if arguments.list {
        let all: Vec<Node> = names
            .all()
            .iter()
            .map(|(_, figure)| tracer.value(*figure))
            .collect();
        let form = (!json).then_some(form);
        write_list(&mut output, &calculated.file, &all, form, language)?;
        output.flush()?;
        return Ok(DONE);
    }

    let lock = LockText::of(arguments);
    let lock = lock.as_ref().map(LockText::read);
    let levels = Levels::all(&calculated, &loader, shared.as_deref(), lock.as_ref());
    let found = |written: &String| {
        let word = word_of_policy(&names, written, &calculated, &levels, &document);
        word.map_or_else(|| find(&names, written), |word| Err(problem(word)))
    };
    let (asked, unknown): (Vec<_>, Vec<_>) = arguments
        .figures
        .iter()
        .map(found)
        .partition(std::result::Result::is_ok);
    if !unknown.is_empty() {
        let problems = unknown.into_iter().filter_map(std::result::Result::err);
        return failed(problems.collect());
    }
    let place = |address: &str| place(&document, address);
    let origins = Origins {
        settings: &calculated.settings,
        scenario: calculated.scenario.as_deref(),
        scenarios: &calculated.case.application.scenarios,
        place: &place,
        in_files: &|address| tracer.in_files(address),
        policy: &|name, address| Levels::origin_under(&levels, name, address, &document),
    };
    let with_origins = |node| Locked::with_places(lock.as_ref(), with_origins(node, &origins));
    // A program finds what stands in an earlier figure; a reader reads each by itself.
    let asked = asked.into_iter().flatten();
    if json {
        let nodes = asked.map(|figure| with_origins(tracer.trace(figure)));
        let nodes: Vec<Node> = nodes.collect();
        trace_json::write(&mut output, &calculated.file, &nodes, language)?;
    } else {
        let nodes = asked.map(|figure| with_origins(tracer.trace_alone(figure)));
        let texts: Vec<String> = nodes.map(|node| text(&node, form, language)).collect();
        output.write_all(texts.join("\n").as_bytes())?;
    }
    output.flush()?;
    Ok(DONE)
}

/// The form of text; a list off a terminal has a figure a line, however long.
fn form(arguments: &Trace) -> TextForm {
    match arguments.format {
        TraceFormat::Markdown => TextForm::Markdown,
        _ if arguments.list => TextForm::Terminal(console::line_width(arguments.width)),
        _ => TextForm::Terminal(console::width(arguments.width)),
    }
}

/// Writes the names of all figures with their values, as text or as JSON.
fn write_list(
    output: &mut dyn Write,
    file: &str,
    figures: &[Node],
    form: Option<TextForm>,
    language: Language,
) -> io::Result<()> {
    match form {
        Some(form) => output.write_all(list(figures, form, language).as_bytes()),
        None => trace_json::write_list(output, file, figures, language),
    }
}

/// The case before anything was set, from which scenarios start; nothing where nothing was.
fn unchanged(
    loader: &Loader,
    path: &Path,
    document: &Document,
    calculated: &Calculated,
) -> Option<Case> {
    if calculated.settings.is_empty() && calculated.scenario.is_none() {
        return None;
    }
    // It has been read before, and what was wrong has been said.
    let before = loader.load(path, document, &mut Problems::default());
    before.map(|before| before.case)
}

/// What is wrong, to standard error, and as JSON in the place of the figures.
fn report_failed(failed: Failed, json: bool, language: Language) -> Result<u8> {
    report(&failed.problems, language)?;
    let worst = code(failed.problems.iter());
    if json {
        let mut output = BufWriter::new(io::stdout().lock());
        let outcome = [Outcome::Failed(failed)];
        crate::report::json::write(&mut output, &outcome, false, language)?;
        output.flush()?;
    }
    Ok(worst)
}

/// What goes to standard error beside the figures: warnings, and which files were read, as is asked.
fn report_aside(calculated: &Calculated, common: &Common, language: Language) -> Result<()> {
    if common.verbose {
        let files = calculated.unit_costs.iter().map(|(file, _)| file.as_str());
        for file in std::iter::once(calculated.file.as_str()).chain(files) {
            console::say(file)?;
        }
    }
    if common.quiet {
        return Ok(());
    }
    report(&calculated.warnings, language)
}

fn report(problems: &[Problem], language: Language) -> Result<()> {
    let mut errors = BufWriter::new(io::stderr().lock());
    for problem in problems {
        errors.write_all(problem.rendered(language).as_bytes())?;
    }
    errors.flush()?;
    Ok(())
}
