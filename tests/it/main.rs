//! The program as its users meet it: whole outputs, wrong files, tables of every width, and the layout of the source.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails may stop where it stands"
)]

mod book;
mod break_evens;
mod cases;
mod check;
mod check_figures;
mod check_rules;
mod commands;
mod comparison;
mod completions;
mod costs_check;
mod costs_fmt;
mod costs_import;
mod costs_index;
mod costs_look;
mod csv_faults;
mod diff;
mod draws;
mod encodings;
mod evidence;
mod examples;
mod explain;
mod first_screen;
mod fmt;
mod formats;
mod fund;
mod fund_draws;
mod fuzz;
mod grid;
mod import_refusals;
mod import_tables;
mod json_schema;
mod layers;
mod lessons;
mod lock;
mod messages;
mod method;
mod method_page;
mod new;
mod no_false_pass;
mod outcomes;
mod output;
mod paths;
mod pictures;
mod policies;
mod policy;
mod problems;
#[cfg(unix)]
mod python;
#[cfg(unix)]
mod reading;
mod readme;
mod recalc_output;
mod recalculation;
mod report;
mod sanitised;
mod scenarios;
mod schema;
mod sensitivity;
mod settle;
mod settle_cases;
#[cfg(unix)]
mod spark;
#[cfg(unix)]
mod spreadsheet;
mod support;
mod tables;
mod toml_messages;
mod trace;
mod usage;
mod workbook;
