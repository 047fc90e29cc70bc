//! Findings as SARIF 2.1.0, the OASIS standard for the results of static analysis.

use std::io::{self, Write};

use serde::Serialize;

use super::{Checked, Reported};
use crate::problem::{Code, Level};
use crate::words::{Explanation, Language};

/// The schema that the report follows.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [SarifRun; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRun {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<ResultOfRule>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    rules: Vec<RuleOfTool>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleOfTool {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultOfRule {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    logical_locations: Option<[LogicalLocation; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
}

/// Writes all findings, `most` at most, with the rules that they broke.
///
/// # Errors
/// Writing fails.
pub fn write(
    output: &mut dyn Write,
    all: &[Checked],
    most: usize,
    language: Language,
) -> io::Result<()> {
    let findings: Vec<&Reported> = all
        .iter()
        .flat_map(|checked| &checked.findings)
        .take(most)
        .collect();
    let mut codes: Vec<Code> = findings
        .iter()
        .map(|finding| finding.problem.code())
        .collect();
    codes.sort_by_key(|code| code.name());
    codes.dedup();
    let result = |finding: &&Reported| result(finding, &codes, language);
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [SarifRun {
            results: findings.iter().map(result).collect(),
            // Columns count characters, not the units of UTF-16.
            column_kind: "unicodeCodePoints",
            tool: Tool {
                driver: Driver {
                    name: "si",
                    version: env!("CARGO_PKG_VERSION"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    rules: codes.iter().map(|code| rule(*code, language)).collect(),
                },
            },
        }],
    };
    serde_json::to_writer_pretty(&mut *output, &log)?;
    writeln!(output)
}

fn rule(code: Code, language: Language) -> RuleOfTool {
    let explanation = Explanation::of_code(code, language);
    RuleOfTool {
        id: code.name(),
        short_description: Text {
            text: explanation.first_sentence(),
        },
        full_description: Text {
            text: explanation.meaning(),
        },
        help: Text {
            text: explanation.remedy(),
        },
    }
}

fn result(finding: &Reported, codes: &[Code], language: Language) -> ResultOfRule {
    let (problem, place) = (&finding.problem, &finding.problem.place);
    let code = problem.code();
    let mut text = problem.text(language);
    if let Some(hint) = problem.hint(language) {
        text.push_str("\nhint: ");
        text.push_str(&hint);
    }
    ResultOfRule {
        rule_id: code.name(),
        rule_index: codes.iter().position(|known| *known == code).unwrap_or(0),
        level: match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
        },
        message: Text { text },
        locations: [Location {
            physical_location: PhysicalLocation {
                artifact_location: Artifact {
                    uri: uri(&place.file),
                },
                region: (place.line > 0).then_some(Region {
                    start_line: place.line,
                    start_column: place.column,
                }),
            },
            logical_locations: finding.address.clone().map(|address| {
                [LogicalLocation {
                    fully_qualified_name: address,
                }]
            }),
        }],
    }
}

/// A path as a reference of RFC 3986: what is not unreserved there is escaped, but for the slashes.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("ansökan/a b.toml"), "ans%C3%B6kan/a%20b.toml");
    }
}
