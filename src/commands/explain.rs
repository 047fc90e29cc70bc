//! `si explain`: what a code means, an example, and what to do.

use std::io::{self, BufWriter, Write};

use anyhow::Result;

use super::{DONE, WRONG_COMMAND, console};
use crate::cli::Explain;
use crate::input::nearest;
use crate::problem::Code;
use crate::report::{explanation, rules_text};

/// Explains one code, or lists them all, in one list or group by group.
pub(super) fn run(arguments: &Explain) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let width = console::width(arguments.width);
    let mut output = BufWriter::new(io::stdout().lock());
    if arguments.all {
        output.write_all(rules_text::rules(width, language).as_bytes())?;
        output.flush()?;
        return Ok(DONE);
    }
    let Some(asked) = &arguments.code else {
        output.write_all(explanation::list(language).as_bytes())?;
        output.flush()?;
        return Ok(DONE);
    };
    if let Some(code) = Code::ALL.iter().find(|code| code.name() == asked) {
        output.write_all(explanation::text(*code, width, language).as_bytes())?;
        output.flush()?;
        return Ok(DONE);
    }
    let nearest = nearest(asked, Code::ALL.iter().map(|code| code.name()));
    console::say(&explanation::unknown(asked, nearest.as_deref(), language))?;
    Ok(WRONG_COMMAND)
}
