//! The table of rules: every code with its level, the status from which it applies, and what it means, group by group.

use unicode_width::UnicodeWidthStr;

use super::wrapped::wrapped;
use crate::check::{RULES, Rule, rule};
use crate::model::Choice;
use crate::problem::Code;
use crate::words::{Explanation, Label, Language};

/// Blanks between columns.
const GAP: usize = 2;

/// What is left for the last column, at least; in less its text stands below the rest.
const LEAST: usize = 32;

/// A row: code, level and status, and what it finds.
type RuleRow = ([&'static str; 3], String);

/// All codes: the rules of a check group by group, and at the end what is wrong with a file or notable in its figures,
/// whatever the status.
pub(crate) fn rules(width: usize, language: Language) -> String {
    let meaning = |code: Code| Explanation::of_code(code, language).first_sentence();
    let of_rule = |rule: &Rule| {
        let words = [rule.code.name(), rule.level.word(), rule.from.word()];
        (words, meaning(rule.code))
    };
    let of_code = |code: &Code| ([code.name(), code.level().word(), ""], meaning(*code));
    let groups = RULES.iter();
    let groups =
        groups.map(|(heading, rules)| (Label(heading), rules.iter().map(of_rule).collect()));
    let mut groups: Vec<(Label, Vec<RuleRow>)> = groups.collect();
    let mut others: Vec<Code> = Code::ALL.to_vec();
    others.retain(|code| rule(*code).is_none());
    others.sort_by_key(|code| code.name());
    groups.push((
        Label("rules-of-files"),
        others.iter().map(of_code).collect(),
    ));
    groups.retain(|(_, rows)| !rows.is_empty());

    let head =
        [Label("code"), Label("level"), Label("from-status")].map(|label| label.text(language));
    let mut widths = head.map(UnicodeWidthStr::width);
    for (words, _) in groups.iter().flat_map(|(_, rows)| rows) {
        for (width, word) in widths.iter_mut().zip(words) {
            *width = word.width().max(*width);
        }
    }
    let mut text = line(head, Label("finds").text(language), widths, width);
    for (heading, rows) in &groups {
        text.push('\n');
        text.push_str(&wrapped(heading.text(language), width, 0));
        for (words, meaning) in rows {
            text.push_str(&line(*words, meaning, widths, width));
        }
    }
    text
}

/// A row: its last column beside the others, in as many lines as it needs, or below them where they leave too little
/// room for it.
fn line(words: [&str; 3], meaning: &str, widths: [usize; 3], width: usize) -> String {
    let [code, level, from] = words;
    let [codes, levels, statuses] = widths;
    let gap = " ".repeat(GAP);
    let start = format!("{code:codes$}{gap}{level:levels$}{gap}{from:statuses$}");
    let indent = start.width() + GAP;
    if indent + LEAST > width {
        let start = wrapped(start.trim_end(), width, 0);
        return start + &wrapped(meaning, width, GAP);
    }
    let meaning = wrapped(meaning, width, indent);
    let meaning = meaning.get(indent..).unwrap_or(&meaning);
    format!("{start}{gap}{meaning}")
}
