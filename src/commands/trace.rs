//! `si trace`: writes figures of an application out to their inputs.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::Result;

use super::calc::code;
use super::load::{Loader, Shared, source};
use super::settings::settings;
use super::{DONE, WRONG_INPUT, console};
use crate::cli::{Trace, TraceFormat};
use crate::input::{Document, Source, nearest};
use crate::model::{Case, Choice, PolicyLevel, Setting};
use crate::problem::{Problem, Problems};
use crate::report::trace_text::{TextForm, list, text};
use crate::report::{Calculated, Outcome, trace_json};
use crate::trace::{
    Figure, GivenBy, Node, Origin, Origins, Subject, Tracer, canonical, figures, with_origins,
};
use crate::words::{Language, unknown_figure};

/// Calculates the application and writes the figures out.
pub(super) fn run(arguments: &Trace) -> Result<u8> {
    let settings = settings(&arguments.basis, &arguments.common);
    let mut problems = Problems::default();
    let loader = Loader::asked(&arguments.basis, settings, &mut problems)?;
    let shared = loader.workspace(&arguments.application);
    let workspace = shared.as_ref().map(|shared| shared.workspace.as_ref());
    let language = console::language(
        &arguments.common,
        workspace.and_then(|workspace| workspace.language),
    );
    if problems.has_errors() {
        return report(&problems.in_file_order(), language);
    }
    let source = match source(&arguments.application) {
        Ok(source) => source,
        Err(problem) => return report(&[problem], language),
    };
    let document = Document::read(&source);
    let calculated = match loader.outcome_of(&arguments.application, &source, &document) {
        Outcome::Calculated(calculated) => calculated,
        Outcome::Failed(failed) => return report(&failed.problems, language),
    };
    let unchanged = unchanged(&loader, &arguments.application, &document, &calculated);
    let subject = Subject {
        case: &calculated.case,
        result: &calculated.calculation,
        sensitivity: &calculated.sensitivity,
        unchanged: unchanged.as_ref().unwrap_or(&calculated.case),
        settings: &calculated.settings,
    };
    let tracer = Tracer::new(subject);
    let known: Vec<(String, Figure)> = figures(subject)
        .into_iter()
        .map(|figure| (tracer.name(figure), figure))
        .collect();
    let form = match arguments.format {
        TraceFormat::Markdown => TextForm::Markdown,
        _ => TextForm::Terminal(console::width(arguments.width)),
    };
    let json = arguments.format == TraceFormat::Json;
    let mut output = BufWriter::new(io::stdout().lock());
    if arguments.list {
        let all: Vec<Node> = known
            .iter()
            .map(|(_, figure)| tracer.value(*figure))
            .collect();
        if json {
            trace_json::write_list(&mut output, &calculated.file, &all, language)?;
        } else {
            output.write_all(list(&all, form, language).as_bytes())?;
        }
        output.flush()?;
        return Ok(DONE);
    }

    let mut asked = Vec::new();
    let mut worst = DONE;
    for written in &arguments.figures {
        match find(written, &known) {
            Ok(figure) => asked.push(figure),
            Err(nearest) => {
                let message = unknown_figure(written, nearest.as_deref(), language);
                writeln!(io::stderr(), "{message}")?;
                worst = WRONG_INPUT;
            }
        }
    }
    if worst != DONE {
        return Ok(worst);
    }
    let levels = Levels::new(&calculated, &loader, shared.as_ref());
    let scenario = scenario(&calculated);
    let place = |address: &str| place(&document, address);
    let origins = Origins {
        settings: &calculated.settings,
        scenario,
        place: &place,
        policy: &|address| levels.origin(address, &document),
    };
    let nodes: Vec<Node> = asked
        .into_iter()
        .map(|figure| with_origins(tracer.trace(figure), &origins))
        .collect();
    if json {
        trace_json::write(&mut output, &calculated.file, &nodes, language)?;
    } else {
        let texts: Vec<String> = nodes
            .iter()
            .map(|node| text(node, form, language))
            .collect();
        output.write_all(texts.join("\n").as_bytes())?;
    }
    output.flush()?;
    Ok(DONE)
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
    let loaded = loader.load(path, document, &mut Problems::default());
    loaded.map(|loaded| loaded.case)
}

/// The figure of a name, in any of its ways to be said; else the nearest name.
fn find(written: &str, known: &[(String, Figure)]) -> std::result::Result<Figure, Option<String>> {
    let exact = |asked: &str| known.iter().find(|(name, _)| name == asked);
    let by_address = format!("input.{written}");
    let found = exact(written)
        .or_else(|| exact(&canonical(written)))
        .or_else(|| exact(&by_address))
        .or_else(|| written.strip_prefix("input.").and_then(exact));
    found.map(|(_, figure)| *figure).ok_or_else(|| {
        let names = || known.iter().map(|(name, _)| name.as_str());
        nearest(written, names()).or_else(|| nearest(&canonical(written), names()))
    })
}

/// What is wrong, to standard error.
fn report(problems: &[Problem], language: Language) -> Result<u8> {
    let mut errors = BufWriter::new(io::stderr().lock());
    for problem in problems {
        errors.write_all(problem.rendered(language).as_bytes())?;
    }
    errors.flush()?;
    Ok(code(problems.iter()))
}

/// The scenario that was applied.
fn scenario(calculated: &Calculated) -> Option<(&str, &[Setting])> {
    let id = calculated.scenario.as_deref()?;
    let mut scenarios = calculated.case.application.scenarios.iter();
    let scenario = scenarios.find(|scenario| scenario.id == id)?;
    Some((id, &scenario.settings))
}

/// The file and line of an address: of a year within its table, of an application's own unit cost its cost.
fn place(document: &Document, address: &str) -> Option<(String, u32)> {
    let (table, year) = address.rsplit_once('.').unwrap_or((address, ""));
    let ways = [
        address.to_owned(),
        format!("{table}.by_year.{year}"),
        format!("{address}.cost"),
    ];
    let own = if address.starts_with("unit_cost.") {
        2
    } else {
        0
    };
    let found = ways
        .iter()
        .skip(own)
        .chain(&ways)
        .find(|way| document.has(way))?;
    let place = document.place_of(found);
    Some((place.file.to_string(), place.line))
}

/// The levels that may give a value of the policy, from the one that counts most.
struct Levels<'l> {
    command: &'l PolicyLevel,
    application: &'l PolicyLevel,
    workspace: Option<(&'l PolicyLevel, Option<Source>)>,
    preset: &'static str,
}

impl<'l> Levels<'l> {
    fn new(calculated: &'l Calculated, loader: &'l Loader, shared: Option<&'l Shared>) -> Self {
        let workspace = shared.map(|shared| (&shared.workspace.policy, source(&shared.file).ok()));
        Self {
            command: loader.policy(),
            application: &calculated.case.application.policy,
            workspace,
            preset: calculated.case.policy.preset.word(),
        }
    }

    /// Who gives a value: the first level that has it; a level with a preset sets the levels below it aside.
    fn origin(&self, address: &str, document: &Document) -> Origin {
        let key = address.split('.').nth(1).unwrap_or_default();
        let given_by = |given_by| Origin {
            given_by: Some(given_by),
            ..Origin::default()
        };
        if has(self.command, key) {
            return given_by(GivenBy::CommandLine);
        }
        let preset = || given_by(GivenBy::Preset(self.preset.to_owned()));
        if self.command.preset.is_some() {
            return preset();
        }
        let at = |document: &Document| Origin {
            place: place(document, address),
            ..Origin::default()
        };
        if has(self.application, key) {
            return at(document);
        }
        match &self.workspace {
            Some((level, Some(source))) if self.application.preset.is_none() && has(level, key) => {
                at(&Document::read_allowing_empty(source))
            }
            _ => preset(),
        }
    }
}

/// Whether a level gives a value of the policy.
fn has(level: &PolicyLevel, key: &str) -> bool {
    match key {
        "return_target" => level.return_target.is_some(),
        "return_floor" => level.return_floor.is_some(),
        "admin_fee" => level.admin_fee.is_some(),
        "first_return" => level.first_return.is_some(),
        "instalments" => level.instalments.is_some(),
        "discount_rate" => level.discount_rate.is_some(),
        "sensitivity" => level.sensitivity.is_some(),
        "optimism_bias" => level.optimism_bias.is_some(),
        _ => false,
    }
}
