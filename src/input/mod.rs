//! From text to the model: source places, the table reader, exact numbers, applications, unit costs, policies and
//! workspaces.
//!
//! A file is read in two steps. Its syntax becomes a [`Document`] or a table of cells in which everything has its
//! place; then valid values of the model are made of it, and whatever is not valid is noted at its place. Reading goes
//! on to the end of every file, so that one run reports all problems.

mod application;
mod application_file;
mod cell_place;
mod checksum;
mod contained;
mod costs;
mod csv_amount;
mod csv_cells;
mod csv_columns;
mod csv_files;
mod csv_header;
mod csv_meant;
mod csv_number;
mod csv_quotes;
mod csv_reader;
mod csv_records;
mod csv_row;
mod csv_table;
mod decoding;
mod document;
mod document_kind;
mod doubts;
mod effects;
mod evidence;
mod exact;
mod faults;
mod file_kind;
mod files;
mod formatted;
mod fund;
mod grid;
mod index_doubts;
mod index_series;
mod inputs;
mod json_application;
mod leaves;
mod lines;
mod local_unit_costs;
mod lock;
mod lock_format;
mod mapping;
mod matrix;
mod meant;
mod nearest;
mod outcome;
mod parameters;
mod paths;
mod policy;
mod pricing;
mod ranges;
mod references;
mod settings;
mod slips;
mod source;
mod swedish;
mod syntax;
mod table;
mod table_values;
mod texts;
mod too_deep;
mod too_many;
mod tree;
mod unit_cost_table;
mod unit_costs;
mod workspace;

pub(crate) use application_file::ApplicationFile;
pub(crate) use cell_place::{blank_headings, cell_place};
pub(crate) use checksum::with_checksum;
pub(crate) use csv_amount::{Amounts, in_bounds};
pub(crate) use csv_columns::{choice_of, is_in_thousands};
pub(crate) use csv_files::CsvFile;
pub(crate) use csv_reader::{only_year, parsed_year};
pub(crate) use csv_records::CsvRecords;
pub(crate) use csv_row::present;
pub(crate) use decoding::decoded;
pub(crate) use document::Document;
pub(crate) use document_kind::FileKind;
pub(crate) use evidence::{cite, evidence};
pub(crate) use exact::exact;
pub(crate) use faults::{among, invalid_year, unknown_value};
pub(crate) use files::{
    NoDatabase, Unreadable, confined, is_input, read_file, read_found, read_named,
    read_named_tables, read_tables, unreadable_reason,
};
pub(crate) use formatted::formatted;
pub(crate) use fund::fund;
pub(crate) use grid::check_grid;
pub(crate) use index_doubts::doubtful_index;
pub(crate) use index_series::index_series;
pub(crate) use json_application::json_line;
pub(crate) use leaves::{Leaf, leaves};
pub(crate) use lock::lock;
pub(crate) use mapping::{Given, MappedColumn, Mapping, mapping};
pub(crate) use matrix::change;
pub(crate) use meant::{folded, proposed_id};
pub(crate) use nearest::nearest;
pub(crate) use outcome::{OutcomeFile, outcome};
pub(crate) use paths::{
    Folder, Searched, SharedTables, find_tables, find_workspace, is_there, named_from, or_here,
    seen_from, shown,
};
pub(crate) use policy::{check_policy, policy_file};
pub(crate) use pricing::case;
pub(crate) use settings::{apply, doubtful_setting, scenario};
pub(crate) use source::{
    LARGEST_CSV, LARGEST_TEXT, LARGEST_TOML, Source, fingerprint, shortened, too_large,
};
pub(crate) use swedish::key_in_swedish;
pub(crate) use unit_cost_table::{UnitCostTable, WrittenForm, WrittenRow, unit_cost_table};
pub(crate) use unit_costs::unit_costs;
pub(crate) use workspace::{Workspace, workspace};
