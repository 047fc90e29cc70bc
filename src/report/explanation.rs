//! What `si explain` says of one code, and the list of all.

use super::trace_words::in_method;
use super::wrapped::wrapped;
use crate::check::rule;
use crate::model::Choice;
use crate::problem::{Code, Facts};
use crate::words::{self, Area, Explanation, Language};

/// One code explained: what it means, what is wrong, what is right, and what to do.
pub(crate) fn text(code: Code, width: usize, language: Language) -> String {
    let mut text = format!("{} ({})\n", code.name(), level(code, language));
    let explanation = Explanation::of_code(code, language);
    for section in explanation.sections {
        text.extend(["\n", section.heading, "\n"]);
        for line in section.lines {
            text.push_str(&wrapped(&line, width, 2));
        }
    }
    if let Some(anchor) = explanation.rule {
        let facts = Facts::new().with("rules", in_method(anchor));
        let method = words::text(language, Area::Trace, "method", &facts);
        text.extend(["\n", &method, "\n"]);
    }
    text
}

/// All codes with their levels, in alphabetical order.
pub(crate) fn list(language: Language) -> String {
    let mut codes: Vec<Code> = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.name());
    let longest = codes
        .iter()
        .map(|code| code.name().len())
        .max()
        .unwrap_or(0);
    let line = |code: &Code| {
        let level = rule(*code).map_or(code.level().word(), |rule| rule.level.word());
        let first = Explanation::of_code(*code, language).first_sentence();
        format!("{:longest$}  {level:7}  {first}\n", code.name())
    };
    codes.iter().map(line).collect()
}

/// How bad a code is; of a rule, from which status on.
fn level(code: Code, language: Language) -> String {
    match rule(code) {
        Some(rule) => {
            let facts = Facts::new().with("status", rule.from.word());
            let from = words::text(language, Area::Labels, "from-status-on", &facts);
            format!("{}, {from}", rule.level.word())
        }
        None => code.level().word().to_owned(),
    }
}
