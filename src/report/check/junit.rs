//! Findings as `JUnit` XML, which most systems for continuous integration show: a test case for each application, with
//! a failure for its errors; warnings stand in its output.

use std::io::{self, Write};

use super::{Checked, Reported};
use crate::problem::Level;
use crate::words::{Language, is_harmful};

/// Writes all applications; of the findings `most` at most, but every application that has errors fails.
///
/// # Errors
/// Writing fails.
pub(crate) fn write(
    output: &mut dyn Write,
    all: &[Checked],
    most: usize,
    language: Language,
) -> io::Result<()> {
    let failures = all.iter().filter_map(first_error).count();
    let tests = all.len();
    writeln!(output, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(
        output,
        r#"<testsuites name="si check" tests="{tests}" failures="{failures}" errors="0">"#
    )?;
    writeln!(
        output,
        r#"  <testsuite name="si check" tests="{tests}" failures="{failures}" errors="0" skipped="0">"#
    )?;
    let mut left = most;
    for checked in all {
        let shown = &checked.findings[..left.min(checked.findings.len())];
        left -= shown.len();
        case(output, checked, shown, language)?;
    }
    writeln!(output, "  </testsuite>\n</testsuites>")
}

fn first_error(checked: &Checked) -> Option<&Reported> {
    let mut findings = checked.findings.iter();
    findings.find(|finding| finding.level == Level::Error)
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
    if checked.findings.is_empty() {
        return writeln!(output, "/>");
    }
    writeln!(output, ">")?;
    let of = |level: Level| -> String {
        let these = shown.iter().filter(|finding| finding.level == level);
        these
            .map(|finding| finding.problem.rendered_as(level, language))
            .collect()
    };
    if let Some(Reported { problem, .. }) = first_error(checked) {
        writeln!(
            output,
            r#"      <failure type="{}" message="{}">{}</failure>"#,
            problem.code().name(),
            escaped(&problem.text(language)),
            escaped(&of(Level::Error))
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
            '\n' | '\t' => escaped.push(letter),
            letter if is_harmful(letter) || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {
                escaped.push('?');
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}
