//! `si trace`: how figures of an application came about, written out to their inputs.

use std::collections::HashSet;
use std::io::Write;

use anyhow::Result;

use super::batch::Batch;
use super::console;
use super::guard::OverwriteGuard;
use super::output::Output;
use super::settings::loader_of;
use super::trace_names::{found, unknown};
use super::trace_provenance::provenance;
use super::traceable::Traceable;
use super::usage::refused;
use crate::calculation::named;
use crate::cli::{Trace, TraceFormat};
use crate::model::Language;
use crate::problem::{Facts, Problem};
use crate::report::Failed;
use crate::report::trace_json::TraceJson;
use crate::report::trace_text::{Explained, TraceForm, TraceText};
use crate::trace::{Derivation, Tracing, What};
use crate::words::Area;

/// Calculates the application and writes out what was asked for.
pub(super) fn run(arguments: &Trace) -> Result<u8> {
    only_one_application(arguments)?;
    let application = std::slice::from_ref(&arguments.application);
    let (basis, common) = (&arguments.basis, &arguments.common);
    let mut loader = loader_of(application, basis, arguments.locked, common)?;
    loader.without_sensitivity = true;
    let shared = loader.workspace(&arguments.application);
    let workspace = shared.as_ref().and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, workspace);
    let mut batch = Batch::new(&arguments.common, language);
    let file = arguments.output.file();
    let inputs = application.iter().chain(&arguments.basis.policy);
    let inputs = inputs.chain(&arguments.outcome);
    let guard = OverwriteGuard::of(file, inputs, language)?;
    let output = Output::open(file, &mut batch)?;
    let asked = Traceable::asked(&loader, arguments);
    guard.spares_read(&loader)?;
    match asked {
        Err(failed) => output.fail(failed, arguments.format == TraceFormat::Json, &mut batch),
        Ok(of) => write(arguments, &of, output, &mut batch, language),
    }
}

/// A figure that is a file is another application.
fn only_one_application(arguments: &Trace) -> Result<()> {
    let mut figures = arguments.figures.iter();
    if let Some(path) = figures.find(|figure| {
        let path = std::path::Path::new(figure);
        path.extension()
            .is_some_and(|extension| extension == "toml")
    }) {
        let facts = Facts::new().with("path", path);
        let (area, id) = (Area::Trace, "second-application");
        return Err(refused(&arguments.common, area, id, &facts));
    }
    Ok(())
}

fn write(
    arguments: &Trace,
    of: &Traceable,
    output: Output,
    batch: &mut Batch,
    language: Language,
) -> Result<u8> {
    let files = of.files.iter().map(String::as_str);
    batch.introduce(&arguments.common, files, &of.warnings);
    let asked: Vec<&str> = arguments.figures.iter().map(String::as_str).collect();
    let tracing = of.tracing(&asked)?;
    let depth = usize::try_from(arguments.depth).unwrap_or(usize::MAX);
    let mut figures = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    for name in asked {
        match found(of, &tracing, name, depth) {
            Some(derivation) => figures.push(derivation),
            None => problems.push(unknown(of, &tracing, name)),
        }
    }
    if !problems.is_empty() {
        let file = of.file().to_owned();
        let is_json = arguments.format == TraceFormat::Json;
        return output.fail(Failed { file, problems }, is_json, batch);
    }
    batch.code(print(arguments, of, (&tracing, &figures), output, language))
}

fn print(
    arguments: &Trace,
    of: &Traceable,
    (tracing, figures): (&Tracing, &[Explained]),
    mut output: Output,
    language: Language,
) -> Result<()> {
    let from = |what: &What| provenance(of, what, language);
    let case = &of.case;
    let form = match arguments.format {
        TraceFormat::Json => {
            let json = TraceJson::new(case, language, &from);
            if arguments.list {
                json.write_list(&mut output, of.file(), &list(of, tracing))?;
            } else {
                json.write(&mut output, of.file(), figures)?;
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
        writer.list(&list(of, tracing))
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
