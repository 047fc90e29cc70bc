//! Findings as `JUnit` XML, which most systems for continuous integration show: a test case for each application, with
//! a failure for its errors, or an error where a file that others share left it without a result and tells of that once;
//! warnings stand in its output.

use std::io::{self, Write};

use super::{CheckNotes, Checked, Reported, summary};
use crate::problem::{Level, Problem};
use crate::words::{Language, is_harmful};

/// Writes all applications; of the findings `most` at most, but every application that has errors fails.
pub(crate) fn write(
    output: &mut dyn Write,
    all: &[Checked],
    notes: &CheckNotes,
    most: usize,
    language: Language,
) -> io::Result<()> {
    let failures = all.iter().filter_map(first_error).count();
    let errors = all.iter().filter_map(obstacle).count();
    let CheckNotes {
        passed_over,
        excluded,
        ..
    } = notes;
    let left_out = passed_over.len() + excluded.len();
    let tests = all.len() + left_out;
    writeln!(output, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(
        output,
        r#"<testsuites name="si check" tests="{tests}" failures="{failures}" errors="{errors}">"#
    )?;
    writeln!(
        output,
        r#"  <testsuite name="si check" tests="{tests}" failures="{failures}" errors="{errors}" skipped="{left_out}">"#
    )?;
    let mut left = most;
    for checked in all {
        let shown = &checked.findings[..left.min(checked.findings.len())];
        left -= shown.len();
        case(output, checked, shown, language)?;
    }
    for (names, reason) in [(passed_over, "no application"), (excluded, "excluded")] {
        for name in names {
            let name = escaped(name);
            writeln!(
                output,
                r#"    <testcase classname="si check" name="{name}"><skipped message="{reason}"/></testcase>"#
            )?;
        }
    }
    let said = summary::notes(notes, language);
    if !said.is_empty() {
        writeln!(output, "    <system-out>{}</system-out>", escaped(&said))?;
    }
    writeln!(output, "  </testsuite>\n</testsuites>")
}

fn first_error(checked: &Checked) -> Option<&Reported> {
    let mut findings = checked.findings.iter();
    findings.find(|finding| finding.level == Level::Error)
}

/// What left an application without a result where that is told of another.
fn obstacle(checked: &Checked) -> Option<&Problem> {
    let mut findings = checked.findings.iter();
    let obstacle = checked.obstacle.as_ref()?;
    let is_told = findings.any(|finding| {
        let problem = &finding.problem;
        problem.code() == obstacle.code() && problem.place == obstacle.place
    });
    (!is_told).then_some(obstacle)
}

fn case(
    output: &mut dyn Write,
    checked: &Checked,
    shown: &[Reported],
    language: Language,
) -> io::Result<()> {
    let name = escaped(&checked.file);
    write!(
        output,
        r#"    <testcase classname="si check" name="{name}""#
    )?;
    if checked.findings.is_empty() && checked.obstacle.is_none() {
        return writeln!(output, "/>");
    }
    writeln!(output, ">")?;
    let of = |level: Level| -> String {
        let these = shown.iter().filter(|finding| finding.level == level);
        these
            .map(|finding| finding.problem.told_in_short(level, language))
            .collect()
    };
    let failure = first_error(checked).map(|first| ("failure", &first.problem, of(Level::Error)));
    let error = obstacle(checked).map(|problem| {
        let text = problem.told_in_short(Level::Error, language);
        ("error", problem, text)
    });
    for (element, problem, text) in error.into_iter().chain(failure) {
        writeln!(
            output,
            r#"      <{element} type="{}" message="{}">{}</{element}>"#,
            problem.code().name(),
            escaped(&problem.text(language)),
            escaped(&text)
        )?;
    }
    let warnings = of(Level::Warning);
    if !warnings.is_empty() {
        writeln!(
            output,
            "      <system-out>{}</system-out>",
            escaped(&warnings)
        )?;
    }
    writeln!(output, "    </testcase>")
}

/// A text that may stand in XML, in an attribute too; what XML cannot hold at all, or would harm whoever reads it, becomes
/// a question mark.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // What is `##[…]` in a line is a command to some of those that show the report.
            '#' => escaped.push_str("&#35;"),
            '\n' | '\t' => escaped.push(letter),
            letter if is_harmful(letter) || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {
                escaped.push('?');
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}
