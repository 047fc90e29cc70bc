//! What a run says beside its results, and why there may be none.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::output::Unopened;
use super::tally::Tallies;
use super::work::{Said, Work};
use crate::cli::{Format, Recalc};
use crate::commands::usage::refuse;
use crate::commands::{COULD_NOT_WORK, DONE, console};
use crate::input::shown;
use crate::problem::{Place, Problem};
use crate::words::recalculation::{empty_stream, named_twice, output_is_input};
use crate::words::{Language, Message, empty_list, no_application};

/// Says which files were named more than once.
pub(super) fn say_twice(
    arguments: &Recalc,
    twice: &[PathBuf],
    language: Language,
) -> io::Result<()> {
    if arguments.common.quiet || twice.is_empty() {
        return Ok(());
    }
    let twice: Vec<String> = twice.iter().map(|path| shown(path)).collect();
    console::say(&named_twice(&twice, language))
}

/// Says what deserves it when all is done.
pub(super) fn say_at_the_end(
    arguments: &Recalc,
    tallies: &Tallies,
    language: Language,
) -> io::Result<()> {
    let with_counts = !matches!(arguments.format, Format::Table | Format::Markdown);
    let to = shown(&arguments.to);
    tallies.report(&to, with_counts, arguments.common.quiet, language)
}

/// Where applications were to come from.
#[derive(Clone, Copy)]
pub(super) enum Source {
    Stream,
    EmptyList,
    Files,
}

/// Says that there is no application, and gives the exit code of that.
pub(super) fn nothing_came(work: &Work, source: Source, passed_over: usize) -> Result<u8> {
    let language = work.layout.language;
    match source {
        Source::Files => console::say(&no_application(passed_over, language))?,
        _ if work.arguments.common.quiet => {}
        Source::Stream => console::say(empty_stream(language))?,
        Source::EmptyList => console::say(&empty_list(language))?,
    }
    Ok(if work.may_be_empty {
        DONE
    } else {
        COULD_NOT_WORK
    })
}

/// Says why the output cannot be opened; every other error stays one.
pub(super) fn unopened(arguments: &Recalc, error: anyhow::Error, said: &mut Said) -> Result<u8> {
    let Unopened(reason) = error.downcast()?;
    let output = arguments.output.as_deref().unwrap_or(Path::new("-"));
    let problem = Problem {
        place: Place::file(&shown(output)),
        message: Message::UnwritableFile { reason },
    };
    said.say(&[problem])?;
    Ok(COULD_NOT_WORK)
}

/// Refuses an output that is an input.
pub(super) fn refuse_output(arguments: &Recalc, language: Language) -> ! {
    let output = arguments.output.as_deref().unwrap_or(Path::new("-"));
    refuse(&output_is_input(&shown(output), language))
}
