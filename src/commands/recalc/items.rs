//! What a run works on: files, or what comes on standard input.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::commands::load::read::application_file;
use crate::commands::paths::Candidate;
use crate::input::{ApplicationFile, Source, json_line, shown};
use crate::problem::{Code, Place, Problem};

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
}

/// An application that was read.
pub(super) struct Read {
    /// The path from which other files are looked for.
    pub(super) path: PathBuf,
    pub(super) file: ApplicationFile,
    /// Whether it says that it is an application: a file found in a folder may be something else.
    pub(super) is_named: bool,
    /// Whether lines and columns of the text are those of a file.
    pub(super) has_places: bool,
}

impl Item {
    /// What the item is called if its text says no other name.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(candidate) => shown(&candidate.path),
            Self::Line(number, _) => format!("-:{number}"),
            Self::Toml(_) => "-".to_owned(),
        }
    }

    /// Reads the item.
    ///
    /// # Errors
    /// It cannot be read, or is no text.
    pub(super) fn read(self) -> Result<Read, Problem> {
        let name = self.name();
        match self {
            Self::File(candidate) => Ok(Read {
                file: application_file(&candidate.path)?,
                path: candidate.path,
                is_named: candidate.named,
                has_places: true,
            }),
            Self::Toml(bytes) => Ok(Read {
                path: "-".into(),
                file: ApplicationFile::read(Source::toml(&name, bytes)?),
                is_named: true,
                has_places: true,
            }),
            Self::Line(_, bytes) => {
                let text = std::str::from_utf8(&bytes).map_err(|error| error.to_string());
                let line = text.and_then(json_line).map_err(|detail| {
                    Problem::new(Code::INVALID_JSON, Place::file(&name)).fact("detail", detail)
                })?;
                let path = line.file.as_deref().unwrap_or("-");
                let path = Path::new(if path.starts_with("-:") { "-" } else { path }).to_owned();
                let name = line.file.unwrap_or(name);
                let source = Source::toml(&name, line.toml.into_bytes())?;
                Ok(Read {
                    path,
                    file: ApplicationFile::read(source),
                    is_named: true,
                    has_places: line.is_text,
                })
            }
        }
    }
}

/// What comes on standard input: NDJSON if it begins with `{`, which no TOML does; nothing, for a stream may have no line;
/// else one application.
pub(super) fn standard_input() -> impl Iterator<Item = io::Result<Item>> + Send {
    let mut stream = Stream {
        input: BufReader::new(io::stdin()),
        number: 0,
        is_ndjson: false,
    };
    std::iter::from_fn(move || stream.next().transpose())
}

struct Stream {
    input: BufReader<io::Stdin>,
    /// The number of the last line that was read.
    number: usize,
    /// Whether a line with an application has come.
    is_ndjson: bool,
}

impl Stream {
    fn next(&mut self) -> io::Result<Option<Item>> {
        let mut text = Vec::new();
        loop {
            let start = text.len();
            if self.input.read_until(b'\n', &mut text)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            let line = &text[start..];
            let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
            let line = line.trim_ascii();
            if line.is_empty() {
                continue;
            }
            if self.is_ndjson || line.starts_with(b"{") {
                self.is_ndjson = true;
                return Ok(Some(Item::Line(self.number, line.to_vec())));
            }
            io::copy(&mut self.input, &mut text)?;
            return Ok(Some(Item::Toml(text)));
        }
    }
}
