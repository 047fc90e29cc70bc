//! `si explain`: what a code means, an example, and what to do.

use std::io::Write;

use anyhow::Result;

use super::console::{self, StandardOutput};
use super::exit::{DONE, WRONG_COMMAND};
use crate::cli::Explain;
use crate::input::nearest;
use crate::problem::{Code, Facts};
use crate::report::{explanation, rules_text};
use crate::words::{Area, text};

/// Explains one code, or lists them all, in one list or group by group.
pub(super) fn run(arguments: &Explain) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let width = console::width(arguments.width);
    let text = match &arguments.code {
        _ if arguments.all => rules_text::rules(width, language),
        None => explanation::list(language),
        Some(asked) => {
            let Some(code) = Code::named(asked) else {
                let nearest = nearest(asked, Code::ALL.iter().map(|code| code.name()));
                let facts = Facts::new()
                    .with("code", asked.as_str())
                    .with("nearest", nearest);
                console::say(&text(language, Area::Usage, "unknown-code", &facts));
                return Ok(WRONG_COMMAND);
            };
            explanation::text(code, width, language)
        }
    };
    let mut output = StandardOutput;
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(DONE)
}
