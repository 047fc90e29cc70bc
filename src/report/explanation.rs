//! What `si explain` says.

use super::terminal::wrapped;
use crate::check::rule;
use crate::model::Choice;
use crate::problem::Code;
use crate::words::{Label, Language, explanation, from_status, unknown_code};

/// One code explained: what it means, what is wrong, what is right, and what to do.
pub fn text(code: Code, width: usize, language: Language) -> String {
    let mut text = format!("{} ({})\n", code.name(), level(code, language));
    let Some(explanation) = explanation(code.name()) else {
        return text;
    };
    let in_language = |both: [&'static str; 2]| match language {
        Language::English => both[0],
        Language::Swedish => both[1],
    };
    let mut part = |label: Label, words: &str| {
        text.extend(["\n", label.text(language), "\n"]);
        for line in words.lines() {
            text.push_str(&wrapped(line, width, 2));
        }
    };
    part(Label("meaning"), in_language(explanation.meaning));
    part(Label("wrong"), explanation.wrong);
    part(Label("right"), explanation.right);
    part(Label("remedy"), in_language(explanation.remedy));
    text
}

/// All codes with their levels, in alphabetical order.
pub fn list(language: Language) -> String {
    let mut codes: Vec<Code> = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.name());
    let longest = codes
        .iter()
        .map(|code| code.name().len())
        .max()
        .unwrap_or(0);
    let line = |code: &Code| {
        let level = rule(*code).map_or(code.level().word(), |rule| rule.level.word());
        let first = first_sentence(*code, language);
        format!("{:longest$}  {level:7}  {first}\n", code.name())
    };
    codes.iter().map(line).collect()
}

/// What a code means, in short.
pub(super) fn first_sentence(code: Code, language: Language) -> &'static str {
    let meaning = explanation(code.name()).map_or("", |explanation| match language {
        Language::English => explanation.meaning[0],
        Language::Swedish => explanation.meaning[1],
    });
    let first = meaning.split_inclusive(". ").next().unwrap_or("");
    first.trim_end()
}

/// How bad a code is; of a rule, from which status on.
fn level(code: Code, language: Language) -> String {
    match rule(code) {
        Some(rule) => {
            let from = from_status(rule.from.word(), language);
            format!("{}, {from}", rule.level.word())
        }
        None => code.level().word().to_owned(),
    }
}

/// That there is no such code.
pub fn unknown(code: &str, nearest: Option<&str>, language: Language) -> String {
    unknown_code(code, nearest, language)
}
