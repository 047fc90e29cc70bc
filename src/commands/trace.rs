//! `si trace`: how figures of an application came about, written out to their inputs.

use std::collections::HashSet;
use std::io::Write;

use anyhow::Result;

use super::batch::Batch;
use super::calc::only_files_have_locks;
use super::guard::OverwriteGuard;
use super::load::Loader;
use super::output::Output;
use super::policies::each_is_another;
use super::settings::settings;
use super::trace_names::{found, unknown};
use super::trace_provenance::provenance;
use super::traceable::Traceable;
use super::{console, usage};
use crate::calculation::named;
use crate::cli::{Trace, TraceFormat};
use crate::model::Language;
use crate::problem::{Facts, Problem, Problems};
use crate::report::trace_json::TraceJson;
use crate::report::trace_text::{Explained, TraceForm, TraceText};
use crate::report::{Attempt, Failed, json};
use crate::trace::{Derivation, Tracing, What};
use crate::words::{Area, text};

/// Calculates the application and writes out what was asked for.
pub(super) fn run(arguments: &Trace) -> Result<u8> {
    only_one_application(arguments)?;
    let application = std::slice::from_ref(&arguments.application);
    only_files_have_locks(arguments.locked, application, &arguments.common)?;
    each_is_another(&arguments.basis, &arguments.common)?;
    let settings = settings(&arguments.basis, &arguments.common)?;
    let mut problems = Problems::default();
    let mut loader = Loader::asked(&arguments.basis, settings, &mut problems)?;
    loader.locked = arguments.locked;
    loader.without_sensitivity = true;
    let shared = loader.workspace(&arguments.application);
    let workspace = shared.as_ref().and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, workspace);
    let mut batch = Batch::new(&arguments.common, language);
    let file = arguments.output.file();
    let inputs = application.iter().chain(&arguments.basis.policy);
    let inputs = inputs.chain(&arguments.outcome);
    let guard = OverwriteGuard::of(file, inputs, language)?;
    let Some(output) = Output::open(file, &mut batch) else {
        return batch.code(Ok(()));
    };
    let asked = Traceable::asked(&loader, arguments);
    if let Some(guard) = guard {
        guard.spares(&loader.databases, language)?;
    }
    let written = match asked {
        Err(failed) => fail(arguments, failed, output, &mut batch, language),
        Ok(of) => write(arguments, &of, output, &mut batch, language),
    };
    batch.code(written)
}

/// A figure that is a file is another application.
fn only_one_application(arguments: &Trace) -> Result<()> {
    let mut figures = arguments.figures.iter();
    if let Some(path) = figures.find(|figure| {
        let path = std::path::Path::new(figure);
        path.extension()
            .is_some_and(|extension| extension == "toml")
    }) {
        let language = console::language(&arguments.common, None);
        return Err(usage::refused(&text(
            language,
            Area::Trace,
            "second-application",
            &Facts::new().with("path", path),
        )));
    }
    Ok(())
}

/// What is wrong, to standard error, and as JSON in the place of the figures.
fn fail(
    arguments: &Trace,
    failed: Failed,
    mut output: Output,
    batch: &mut Batch,
    language: Language,
) -> Result<()> {
    batch.fail(&failed.file, &failed.problems);
    if arguments.format == TraceFormat::Json {
        json::write(&mut output, &[Attempt::Failed(failed)], false, language)?;
        output.finish()?;
    }
    Ok(())
}

fn write(
    arguments: &Trace,
    of: &Traceable,
    output: Output,
    batch: &mut Batch,
    language: Language,
) -> Result<()> {
    if arguments.common.verbose {
        of.files().for_each(console::say);
    }
    if !arguments.common.quiet {
        batch.tell(of.warnings());
    }
    let asked: Vec<&str> = arguments.figures.iter().map(String::as_str).collect();
    let tracing = of.tracing(&asked)?;
    let mut figures = Vec::new();
    let mut wrong: Vec<Problem> = Vec::new();
    for name in asked {
        match found(
            of,
            &tracing,
            name,
            usize::try_from(arguments.depth).unwrap_or(usize::MAX),
        ) {
            Some(derivation) => figures.push(derivation),
            None => wrong.push(unknown(of, &tracing, name)),
        }
    }
    if !wrong.is_empty() {
        let file = of.file().to_owned();
        let problems = wrong;
        let failed = Failed { file, problems };
        return fail(arguments, failed, output, batch, language);
    }
    let from = |what: &What| provenance(of, what, language);
    let mut output = output;
    let case = of.case();
    let form = match arguments.format {
        TraceFormat::Json => {
            let json = TraceJson::new(case, language, &from);
            if arguments.list {
                json.write_list(&mut output, of.file(), &list(of, &tracing))?;
            } else {
                json.write(&mut output, of.file(), &figures)?;
            }
            return Ok(output.finish()?);
        }
        TraceFormat::Markdown => TraceForm::Markdown,
        TraceFormat::Table if arguments.list => TraceForm::Terminal(console::line_width(
            arguments.width,
            arguments.output.file(),
        )),
        TraceFormat::Table => {
            TraceForm::Terminal(console::width(arguments.width, arguments.output.file()))
        }
    };
    let writer = TraceText::new(case, language, form, &from);
    let text = if arguments.list {
        writer.list(&list(of, &tracing))
    } else {
        let texts: Vec<String> = figures
            .iter()
            .map(|figure: &Explained| writer.text(figure))
            .collect();
        texts.join("\n")
    };
    output.write_all(text.as_bytes())?;
    Ok(output.finish()?)
}

/// Every figure of the result. A year in which nothing happens is no figure of its own, though it can be asked for.
fn list(of: &Traceable, tracing: &Tracing) -> Vec<Derivation> {
    let mut names = HashSet::new();
    named(&|listener| of.walk(listener), &mut |name, _| {
        names.insert(name.to_owned());
    });
    tracing.all(|name| names.contains(name))
}
