//! `si explain`: what a code, a key of the format or a word of the field means.

use anyhow::Result;

use super::console;
use super::exit::WRONG_COMMAND;
use super::output::write_text;
use crate::cli::Explain;
use crate::input::{key_in_swedish, nearest};
use crate::problem::{Code, Facts};
use crate::report::{explanation, format_page, format_text, rules_text};
use crate::words::{Area, text};

/// Explains one name, or everything of a kind.
pub(super) fn run(arguments: &Explain) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let width = console::width(arguments.width, arguments.output.file());
    let text = match &arguments.name {
        _ if arguments.all => rules_text::rules(width, language),
        _ if arguments.keys => format_page::format(language),
        _ if arguments.words => format_page::glossary(language),
        None => explanation::list(language),
        Some(asked) => {
            let code = Code::named(asked).map(|code| explanation::text(code, width, language));
            let key = || {
                let key = key_in_swedish(asked)?;
                format_text::explained(key, width, language)
            };
            let explained = code
                .or_else(|| format_text::explained(asked, width, language))
                .or_else(key)
                .or_else(|| format_text::words_with(asked, width, language));
            let Some(explained) = explained else {
                let others = format_text::names();
                let codes = Code::ALL.iter().map(|code| code.name());
                let known = codes.chain(others.iter().map(String::as_str));
                // Of an address the last key is what is most easily misspelt.
                let last = asked.rsplit('.').next().unwrap_or(asked);
                let nearest = nearest(asked, known.clone()).or_else(|| nearest(last, known));
                let facts = Facts::new()
                    .with("name", asked.as_str())
                    .with("nearest", nearest);
                console::say(&text(language, Area::Usage, "unknown-name", &facts));
                return Ok(WRONG_COMMAND);
            };
            explained
        }
    };
    write_text(&text, &arguments.output, &arguments.common, language)
}
