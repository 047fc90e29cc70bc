//! `si settle`: what follow-up has found against the plan, and where each department stands.

use std::io::Write;

use anyhow::Result;

use super::batch::Batch;
use super::calc::{standard_input_is_read_once, tables_alone_are_chosen};
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::lessons;
use super::load::Loader;
use super::output::Output;
use super::settings::only_files_have_locks;
use super::settlement_tables::{text, write_csv};
use super::tables::TableForm;
use crate::cli::{Settle, SingleFormat};
use crate::input::shown;
use crate::model::Year;
use crate::problem::Problems;
use crate::report::settlement::write_json;
use crate::report::terminal::Layout;
use crate::report::{Failed, Settled};

/// Reads both files, settles and reports.
pub(super) fn run(arguments: &Settle) -> Result<u8> {
    let Settle {
        common, sources, ..
    } = arguments;
    let (Some(application), Some(outcome)) = (&arguments.application, &arguments.outcome) else {
        return lessons::run(arguments);
    };
    let of_tables = arguments.format != SingleFormat::Json;
    let chosen = [("--table", arguments.table.is_some())];
    tables_alone_are_chosen(&chosen, of_tables, common)?;
    standard_input_is_read_once([application, outcome], common)?;
    only_files_have_locks(arguments.locked, std::slice::from_ref(application), common)?;
    let mut problems = Problems::default();
    let mut loader = Loader::of(sources, &mut problems)?;
    loader.locked = arguments.locked;
    let workspace = loader.workspace(application);
    let file = arguments.output.file();
    let layout = layout(common, &arguments.tables, file, 0, workspace.as_deref());
    let mut batch = Batch::new(common, layout.language);
    let inputs = [application, outcome].into_iter().chain(&sources.policy);
    let guard = OverwriteGuard::of(file, inputs, layout.language)?;
    let output = Output::open(file, &mut batch)?;
    let settled = loader.settled(application, outcome, arguments.as_of.and_then(Year::new));
    guard.spares_read(&loader)?;
    match settled {
        Ok(settled) => {
            let tables = settled.unit_costs.iter().chain(&settled.evidence);
            let tables = tables.map(|(file, _)| file);
            let files = [&settled.file, &settled.outcome_file].into_iter();
            let files = files.chain(tables).map(String::as_str);
            batch.introduce(common, files, &settled.warnings);
            batch.code(write(arguments, &settled, output, layout))
        }
        Err(problems) => {
            let file = shown(application);
            output.fail(Failed { file, problems }, !of_tables, &mut batch)
        }
    }
}

fn write(arguments: &Settle, settled: &Settled, mut output: Output, layout: Layout) -> Result<()> {
    let table = arguments.table.as_deref();
    match arguments.format {
        SingleFormat::Json => write_json(&mut output, settled, layout.language)?,
        SingleFormat::Csv => write_csv(&mut output, settled, table, layout)?,
        SingleFormat::Table | SingleFormat::Markdown => {
            let form = TableForm::new(arguments.format == SingleFormat::Markdown);
            let tables = text(form, settled, table, layout);
            output.write_all(tables.as_bytes())?;
        }
    }
    Ok(output.finish()?)
}
