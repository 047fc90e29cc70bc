//! `si schema`: JSON Schema of the files that people write, and of what programs read.

use anyhow::Result;

use super::console;
use super::output::write_text;
use crate::cli::{Schema, SchemaName};
use crate::format::FormatFile;
use crate::report::costs::costs_schema;
use crate::report::fund::fund_schema;
use crate::report::settlement::settlement_schema;
use crate::report::{output_schema, schema};

/// Writes a schema.
pub(super) fn run(arguments: &Schema) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let text = match arguments.name {
        SchemaName::Application => schema::schema(FormatFile::Application, language),
        SchemaName::Outcome => schema::schema(FormatFile::Outcome, language),
        SchemaName::Fund => schema::schema(FormatFile::Fund, language),
        SchemaName::Policy => schema::schema(FormatFile::Policy, language),
        SchemaName::Workspace => schema::schema(FormatFile::Workspace, language),
        SchemaName::Mapping => schema::schema(FormatFile::Mapping, language),
        SchemaName::Result => output_schema::result(language),
        SchemaName::Check => output_schema::check(language),
        SchemaName::Settlement => settlement_schema(language),
        SchemaName::FundResult => fund_schema(language),
        SchemaName::Costs => costs_schema(language),
    };
    write_text(&text, &arguments.output, &arguments.common, language)
}
