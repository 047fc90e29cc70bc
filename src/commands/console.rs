//! The terminal and the environment: width, language, and pipes that close.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::ColorChoice;

use super::load::folders::language_here;
use crate::cli::Common;
use crate::model::Choice;
use crate::report::terminal::NARROWEST;
use crate::words::{Language, Telling, marked};

/// The width of tables where nobody says and there is no terminal.
const DEFAULT_WIDTH: usize = 100;

/// Says a line on standard error. What it quotes, such as the name of a file, does not write to the terminal on its own.
pub(super) fn say(line: &str) {
    tell(&format!("{}\n", marked(line)));
}

/// Says lines on standard error, as well as it goes: whoever listened may have left, and the work is the same without.
pub(super) fn tell(lines: &str) {
    // At once: other processes may write there too.
    let _ = io::stderr().write_all(lines.as_bytes());
}

/// Standard output. Its reader may have left: what it wanted it has got, and the work goes on to its exit code.
#[derive(Clone, Copy, Debug)]
pub(super) struct StandardOutput;

impl Write for StandardOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        or_left(io::stdout().write(bytes), bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        or_left(io::stdout().flush(), ())
    }
}

fn or_left<T>(written: io::Result<T>, left: T) -> io::Result<T> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(left),
        written => written,
    }
}

/// Whether an error is, at its root, that the reader of a pipe has left: what it wanted it has got.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause
            .downcast_ref::<serde_json::Error>()
            .and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}

/// Whether a result goes to the terminal: `file` is where it goes instead.
fn is_terminal(file: Option<&Path>) -> bool {
    file.is_none() && io::stdout().is_terminal()
}

/// The width of tables: what was asked for, else the terminal's.
pub(super) fn width(asked: Option<u16>, file: Option<&Path>) -> usize {
    let terminal = || {
        is_terminal(file)
            .then(terminal_size::terminal_size)
            .flatten()
            .map(|(width, _)| usize::from(width.0).max(NARROWEST))
    };
    asked
        .map(usize::from)
        .or_else(terminal)
        .unwrap_or(DEFAULT_WIDTH)
}

/// The width of lines that stand for themselves: what was asked for, else the terminal's; off a terminal programs take
/// each line as a whole.
pub(super) fn line_width(asked: Option<u16>, file: Option<&Path>) -> usize {
    if asked.is_none() && !is_terminal(file) {
        return usize::MAX;
    }
    width(asked, file)
}

/// The language: what was asked for, else the workspace's of what is read, else that of the workspace where one stands,
/// else the environment's, else English.
pub(super) fn language(common: &Common, workspace: Option<Language>) -> Language {
    chosen_language(common.lang.as_deref(), workspace)
}

/// The same, whatever was typed after `--lang`.
pub(super) fn chosen_language(asked: Option<&str>, workspace: Option<Language>) -> Language {
    let asked = asked.and_then(Language::of).or(workspace);
    let environment = || sys_locale::get_locale().map(|locale| Language::of_locale(&locale));
    asked
        .or_else(language_here)
        .or_else(environment)
        .unwrap_or_default()
}

/// How problems are told where results go.
pub(super) fn telling(common: &Common, file: Option<&Path>, language: Language) -> Telling {
    telling_on(is_terminal(file), common, language)
}

/// How problems are told on standard error.
pub(super) fn telling_on_error(common: &Common, language: Language) -> Telling {
    telling_on(io::stderr().is_terminal(), common, language)
}

fn telling_on(is_terminal: bool, common: &Common, language: Language) -> Telling {
    let plain = Telling::plain(language);
    let terminal = is_terminal.then(terminal_size::terminal_size).flatten();
    let width = terminal.map(|(width, _)| usize::from(width.0));
    Telling {
        width: width.unwrap_or(plain.width),
        is_coloured: shows_colours(is_terminal, common.color),
        ..plain
    }
}

/// Whether results are in colours.
pub(super) fn is_coloured(common: &Common, file: Option<&Path>) -> bool {
    shows_colours(is_terminal(file), common.color)
}

/// Whether help is in colours, where they are asked for so.
pub(super) fn help_is_coloured(color: ColorChoice) -> bool {
    shows_colours(is_terminal(None), color)
}

/// Whether there are colours: as was asked for, else as the environment says (<https://no-color.org>,
/// <https://bixense.com/clicolors>), else on a terminal.
fn shows_colours(is_terminal: bool, color: ColorChoice) -> bool {
    let is_set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    match color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if is_set("NO_COLOR").is_some() => false,
        ColorChoice::Auto if is_set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColorChoice::Auto => is_terminal && is_set("TERM").is_none_or(|value| value != "dumb"),
    }
}

/// Whether whoever reads sees both what is written to standard output and what is written to standard error: on a
/// terminal, or where both go to one file or pipe.
pub(super) fn sees_both(file: Option<&Path>) -> bool {
    if file.is_some() {
        return false;
    }
    io::stdout().is_terminal() && io::stderr().is_terminal() || write_to_the_same()
}

/// Whether standard output and standard error go to one place.
#[cfg(unix)]
fn write_to_the_same() -> bool {
    use std::fs::File;
    use std::os::fd::{AsFd, BorrowedFd};
    use std::os::unix::fs::MetadataExt;

    let place = |stream: BorrowedFd| {
        let file = File::from(stream.try_clone_to_owned().ok()?);
        let known = file.metadata().ok()?;
        Some((known.dev(), known.ino()))
    };
    let output = place(io::stdout().as_fd());
    output.is_some() && output == place(io::stderr().as_fd())
}

/// Whether standard output and standard error go to one place: elsewhere nobody knows.
#[cfg(not(unix))]
fn write_to_the_same() -> bool {
    false
}
