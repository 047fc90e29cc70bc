//! What a run works on: files, or what comes on standard input.

use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

use crate::commands::paths::Candidate;
use crate::input::{fingerprint, json_line, read_bytes, shown};

/// The longest line of NDJSON, in bytes: no application is as long.
const LONGEST_LINE: u64 = 128 << 20;

/// How much is read at once, in bytes: what a pipe holds.
const BUFFER: usize = 1 << 16;

/// What editors may put before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One thing to recalculate.
pub(super) enum Item {
    /// A file.
    File(Candidate),
    /// A line of NDJSON, with its number.
    Line(usize, Vec<u8>),
    /// The whole of standard input as one application.
    Toml(Vec<u8>),
    /// Standard input cannot be read.
    Broken(io::Error),
}

/// An application's text with its name and the path from which other files are looked for.
pub(super) struct Text {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
    /// Whether lines and columns of the text are those of a file.
    pub(super) has_places: bool,
}

impl Item {
    /// The fingerprint of what the item holds; empty where it cannot be read.
    pub(super) fn fingerprint(&self) -> String {
        match self {
            Self::File(candidate) => read_bytes(&candidate.path)
                .map(|bytes| fingerprint(&bytes))
                .unwrap_or_default(),
            Self::Line(_, bytes) | Self::Toml(bytes) => fingerprint(bytes),
            Self::Broken(_) => String::new(),
        }
    }

    /// The file that the item is or says that it is.
    pub(super) fn path(&self) -> Option<PathBuf> {
        match self {
            Self::File(candidate) => Some(candidate.path.clone()),
            Self::Line(number, line) => {
                let path = text_of_line(*number, line).ok()?.path;
                (path.as_os_str() != "-").then_some(path)
            }
            Self::Toml(_) | Self::Broken(_) => None,
        }
    }

    /// What the item is called as long as nothing says another name.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(candidate) => shown(&candidate.path),
            Self::Line(number, _) => format!("-:{number}"),
            Self::Toml(_) | Self::Broken(_) => "-".to_owned(),
        }
    }
}

/// The text of a line.
///
/// # Errors
/// Why the line holds no application.
pub(super) fn text_of_line(number: usize, line: &[u8]) -> Result<Text, String> {
    let line = std::str::from_utf8(line).map_err(|error| error.to_string())?;
    let line = json_line(line)?;
    let name = line.file.unwrap_or_else(|| format!("-:{number}"));
    Ok(Text {
        path: if name.starts_with("-:") {
            Path::new("-").to_owned()
        } else {
            PathBuf::from(&name)
        },
        name,
        bytes: line.toml.into_bytes(),
        has_places: line.is_text,
    })
}

/// What comes on standard input: NDJSON where it begins with `{`, which no TOML does; nothing, for a stream may have no
/// line; else one application.
pub(super) fn standard_input() -> impl Iterator<Item = Item> + Send {
    let mut input = io::BufReader::with_capacity(BUFFER, io::stdin());
    let mut is_ndjson = None;
    let mut number = 0;
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let next = match is_ndjson {
            None => beginning(&mut input).and_then(|(json, start)| {
                is_ndjson = Some(json);
                next(&mut input, json, start, &mut number)
            }),
            Some(json) => next(&mut input, json, Vec::new(), &mut number),
        };
        done = matches!(next, Err(_) | Ok(None | Some(Item::Toml(_))));
        next.unwrap_or_else(|error| Some(Item::Broken(error)))
    })
}

/// Whether the first sign that is no blank is a brace, and what was read of a text that does not begin so: its byte-order
/// mark. Blanks before the sign are read.
fn beginning(input: &mut impl BufRead) -> io::Result<(bool, Vec<u8>)> {
    let mut mark = Vec::new();
    if input.fill_buf()?.first() == BYTE_ORDER_MARK.first() {
        let length = u64::try_from(BYTE_ORDER_MARK.len()).unwrap_or_default();
        input.by_ref().take(length).read_to_end(&mut mark)?;
    }
    if !mark.is_empty() && mark != BYTE_ORDER_MARK {
        return Ok((false, mark));
    }
    loop {
        let waiting = input.fill_buf()?;
        let Some(first) = waiting.first().copied() else {
            return Ok((false, mark));
        };
        if !first.is_ascii_whitespace() {
            return Ok((first == b'{', mark));
        }
        input.consume(1);
    }
}

fn next(
    input: &mut impl BufRead,
    json: bool,
    start: Vec<u8>,
    number: &mut usize,
) -> io::Result<Option<Item>> {
    if !json {
        let mut bytes = start;
        input.read_to_end(&mut bytes)?;
        let is_empty = bytes.is_empty() || bytes == BYTE_ORDER_MARK;
        return Ok((!is_empty).then_some(Item::Toml(bytes)));
    }
    loop {
        let mut line = Vec::new();
        *number += 1;
        let read = input
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        if !line.ends_with(b"\n") && u64::try_from(read).is_ok_and(|read| read == LONGEST_LINE) {
            return Err(io::Error::other(format!(
                "line {number} is longer than {} MiB",
                LONGEST_LINE >> 20
            )));
        }
        if !line.trim_ascii().is_empty() {
            line.truncate(line.trim_ascii_end().len());
            return Ok(Some(Item::Line(*number, line)));
        }
    }
}
