//! `si explain`: what a code means, an example, and what to do.

use std::io::{self, Write};

use anyhow::Result;

use super::console;
use super::exit::{DONE, WRONG_COMMAND};
use crate::cli::Explain;
use crate::input::nearest;
use crate::problem::Code;
use crate::report::{explanation, rules_text};
use crate::words::unknown_code;

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
                console::say(&unknown_code(asked, nearest.as_deref(), language))?;
                return Ok(WRONG_COMMAND);
            };
            explanation::text(code, width, language)
        }
    };
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(DONE)
}
