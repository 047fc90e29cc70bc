//! Findings as SARIF 2.1.0, the OASIS standard for the results of static analysis.

use std::io::{self, Write};

use super::{CheckNotes, Checked, Reported, shown, summary};
use crate::model::Choice;
use crate::problem::Code;
use crate::report::json::write_whole;
use crate::report::json_value::{Json, object};
use crate::words::{Explanation, Language};

/// The schema that the report follows.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes all findings, `most` at most, with the rules that they broke.
pub(crate) fn write(
    output: &mut dyn Write,
    all: &[Checked],
    notes: &CheckNotes,
    most: usize,
    language: Language,
) -> io::Result<()> {
    let findings = || shown(all, most);
    let mut codes: Vec<Code> = findings().map(|finding| finding.problem.code()).collect();
    codes.sort_by_key(|code| code.name());
    codes.dedup();
    let driver = object! {
        "name": "si",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": Json::list(codes.iter().map(|code| rule(*code, language))),
    };
    // What was not looked at is no result, but a note on the run.
    let note = summary::notes(notes, language);
    let notes = Some(note).filter(|note| !note.is_empty());
    let notes = notes.map(|note| object! { "level": "note", "message": text(note), });
    let invocation = object! {
        "executionSuccessful": true,
        "toolExecutionNotifications": Json::list(notes),
    };
    let run = object! {
        "tool": object! { "driver": driver, },
        "invocations": Json::list([invocation]),
        // Columns count characters, not the units of UTF-16.
        "columnKind": "unicodeCodePoints",
        "results": Json::list(findings().map(|finding| result(finding, &codes, language))),
    };
    let log = object! {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": Json::list([run]),
    };
    write_whole(output, &log)
}

fn rule(code: Code, language: Language) -> Json {
    let explanation = Explanation::of_code(code, language);
    object! {
        "id": code.name(),
        "shortDescription": text(explanation.first_sentence()),
        "fullDescription": text(explanation.meaning()),
        "help": text(explanation.remedy()),
    }
}

fn text(text: String) -> Json {
    object! { "text": text, }
}

fn result(finding: &Reported, codes: &[Code], language: Language) -> Json {
    let code = finding.problem.code();
    object! {
        "ruleId": code.name(),
        "ruleIndex": codes.iter().position(|known| *known == code),
        "level": finding.level.word(),
        "message": text(finding.problem.text_with_hint(language)),
        "locations": Json::list([location(finding)]),
    }
}

/// Where it stands; the line and the address only where there are such.
fn location(finding: &Reported) -> Json {
    let place = &finding.problem.place;
    let artifact = object! { "uri": uri(place.file.name()), };
    let mut physical = object! { "artifactLocation": artifact, };
    if place.line > 0 {
        let region = object! { "startLine": place.line, "startColumn": place.column, };
        physical = physical.and(object! { "region": region, });
    }
    let location = object! { "physicalLocation": physical, };
    let Some(address) = &finding.address else {
        return location;
    };
    let named = Json::list([object! { "fullyQualifiedName": address, }]);
    location.and(object! { "logicalLocations": named, })
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
