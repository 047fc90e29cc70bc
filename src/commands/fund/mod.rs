//! `si fund`: the reservation over many investments, year by year, and whether a new one can start.

mod faults;
mod investments;
mod reported;
mod trial;

use std::io::Write;

use anyhow::Result;

use self::investments::{Funded, funded};
use self::reported::reported;
pub(super) use self::reported::{fund_of, fund_problems};
use super::batch::{Batch, all_cores, in_order};
use super::calc::tables_alone_are_chosen;
use super::console;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::load::read::{folder_of, source};
use super::output::Output;
use super::tables::TableForm;
use crate::cli::{Funding, SingleFormat};
use crate::input::{Document, FileKind, fund, shown};
use crate::model::Fund;
use crate::problem::Problems;
use crate::report::Failed;
use crate::report::csv::Csv;
use crate::report::fund::{self as report, FUND_TABLES, FundReport, FundSheets};
use crate::report::terminal::Layout;
use crate::simulation::Draws;

/// Reads the fund and each of its investments, puts them together and reports.
pub(super) fn run(arguments: &Funding) -> Result<u8> {
    let Funding {
        common, sources, ..
    } = arguments;
    let of_tables = arguments.format != SingleFormat::Json;
    let chosen = [("--table", arguments.table.is_some())];
    tables_alone_are_chosen(&chosen, of_tables, common)?;
    let trial = trial::asked(arguments)?;
    let mut problems = Problems::default();
    let mut loader = Loader::of(sources, &mut problems)?;
    let threads = arguments.threads.unwrap_or_else(all_cores);
    let seed = arguments.seed;
    loader.draws = arguments
        .draws
        .map(|count| (Draws { count, seed }, threads));
    let workspace = loader.workspace(&arguments.fund);
    let file = arguments.output.file();
    let layout = layout(common, &arguments.tables, file, 0, workspace.as_deref());
    let mut batch = Batch::new(common, layout.language);
    let inputs = std::iter::once(&arguments.fund).chain(&sources.policy);
    let guard = OverwriteGuard::of(file, inputs, layout.language)?;
    let output = Output::open(file, &mut batch)?;
    let (found, source) = match source(&arguments.fund) {
        Ok(source) => {
            let document = Document::read(&source);
            let (found, faults) = FileKind::Fund.read(&document, fund);
            problems.extend(faults);
            (found, Some(source))
        }
        Err(problem) => {
            problems.push(problem);
            (None, None)
        }
    };
    if let (Some(fund), Some(trial)) = (&found, trial) {
        trial::check(fund, trial, layout.language)?;
    }
    let funded = match &found {
        Some(fund) => all_funded(arguments, &loader, fund, &mut batch, &mut problems)?,
        None => Vec::new(),
    };
    guard.spares_read(&loader)?;
    let report = found.zip(source).filter(|_| !problems.has_errors());
    let report = match report {
        Some((fund, source)) => reported(&loader, fund, &source, funded, trial, problems),
        None => Err(problems.in_file_order()),
    };
    let report = match report {
        Ok(report) => report,
        Err(problems) => {
            let file = shown(&arguments.fund);
            return output.fail(Failed { file, problems }, !of_tables, &mut batch);
        }
    };
    let investments = report.investments.iter();
    let named = investments.flat_map(|files| [Some(&files.application), files.outcome.as_ref()]);
    let files = [&report.file].into_iter().chain(named.flatten());
    let tables = report.unit_costs.iter().chain(&report.evidence);
    let files = files.chain(tables).map(|(file, _)| &**file);
    batch.introduce(common, files, &report.warnings);
    if report.trial.is_some_and(|answer| !answer.is_possible()) {
        batch.end_with(super::exit::WRONG_INPUT);
    }
    batch.code(write(arguments, &report, output, layout))
}

/// Each investment, calculated on all cores; what is wrong with them is noted.
fn all_funded(
    arguments: &Funding,
    loader: &Loader,
    fund: &Fund,
    batch: &mut Batch,
    problems: &mut Problems,
) -> Result<Vec<Funded>> {
    let folder = folder_of(&arguments.fund);
    let mut all = Vec::new();
    in_order(
        &fund.investments,
        arguments.threads,
        |named| funded(loader, folder, named),
        |mut one| {
            if let Err(faults) = &mut one.result {
                // Unit costs and a workspace that many share are told of once.
                batch.shorten(one.id.as_deref().unwrap_or_default(), faults);
                problems.extend(faults.iter().cloned());
            }
            all.push(one);
            Ok(())
        },
    )?;
    faults::check_ids(fund, &all, problems);
    Ok(all)
}

fn write(arguments: &Funding, fund: &FundReport, mut output: Output, layout: Layout) -> Result<()> {
    let sheets = FundSheets::new(fund, layout);
    let wanted = arguments.table.as_deref();
    let form = match arguments.format {
        SingleFormat::Json => {
            report::write(&mut output, fund, layout.language)?;
            return Ok(output.finish()?);
        }
        SingleFormat::Csv => {
            let mut csv = Csv::new(&mut output, layout.language, false)?;
            let is_there = |table: &str| fund.simulation.is_some() || table != "simulation";
            let is_wanted =
                |table: &&str| wanted.map_or(is_there(table), |wanted| wanted == *table);
            for table in FUND_TABLES.into_iter().filter(is_wanted) {
                csv.write(&sheets.sheet(table, true), "")?;
            }
            csv.finish()?;
            // CSV has no room for it.
            sheets
                .verdict()
                .iter()
                .for_each(|verdict| console::say(verdict));
            return Ok(output.finish()?);
        }
        SingleFormat::Table => TableForm::Text,
        SingleFormat::Markdown => TableForm::Markdown,
    };
    let text = if let Some(table) = wanted {
        let sections = sheets.sections(&[table]).into_iter();
        let sections = sections.map(|section| form.section(&section, layout));
        sections.collect::<Vec<String>>().join("\n")
    } else {
        let drawn = fund.simulation.as_ref().map(|_| "simulation");
        let tables = ["fund"].into_iter().chain(drawn).chain(["investments"]);
        let sections = sheets.sections(&tables.collect::<Vec<_>>());
        form.report(&fund.fund.name, &sections, layout)
    };
    output.write_all(text.as_bytes())?;
    Ok(output.finish()?)
}
