//! What a run works on: files, or what comes on standard input.

use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::commands::load::read::application_file;
use crate::commands::paths::Candidate;
use crate::input::{ApplicationFile, LARGEST_TOML, Source, Unreadable, json_line, shown};
use crate::problem::Problem;

/// What editors may put before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One thing to recalculate.
pub(super) enum Item {
    File(Candidate),
    /// A line of NDJSON, with its number.
    Line(usize, Vec<u8>),
    /// The whole of standard input as one application.
    Toml(Vec<u8>),
    /// A line, or standard input (0), that is larger than any that is read; what follows is not read.
    TooLarge(usize),
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
            Self::Toml(_) | Self::TooLarge(0) => "-".to_owned(),
            Self::Line(number, _) | Self::TooLarge(number) => format!("-:{number}"),
        }
    }

    /// Reads the item.
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
            Self::TooLarge(line) => {
                let problem = Unreadable::TooLarge(LARGEST_TOML).problem(&name);
                Err(if line == 0 {
                    problem
                } else {
                    problem.in_words("file-too-large-line")
                })
            }
            Self::Line(_, bytes) => {
                let line = json_line(&bytes, &name)?;
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
        has_ended: false,
    };
    std::iter::from_fn(move || stream.next().transpose())
}

struct Stream {
    input: BufReader<io::Stdin>,
    /// The number of the last line that was read.
    number: usize,
    /// Whether a line with an application has come.
    is_ndjson: bool,
    /// Whether there is no more, or what there is is not read.
    has_ended: bool,
}

impl Stream {
    fn next(&mut self) -> io::Result<Option<Item>> {
        let mut text = Vec::new();
        while !self.has_ended {
            let start = text.len();
            let mut input = at_most(&mut self.input, start);
            let count = input.read_until(b'\n', &mut text)?;
            self.number += 1;
            self.has_ended = count == 0 || input.limit() == 0;
            let line = &text[start..];
            let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
            let line = line.trim_ascii();
            self.is_ndjson |= line.starts_with(b"{");
            if input.limit() == 0 {
                return Ok(Some(Item::TooLarge(self.number)));
            }
            if line.is_empty() {
                continue;
            }
            if self.is_ndjson {
                return Ok(Some(Item::Line(self.number, line.to_vec())));
            }
            self.has_ended = true;
            let mut input = at_most(&mut self.input, text.len());
            input.read_to_end(&mut text)?;
            let is_cut = input.limit() == 0;
            return Ok(Some(if is_cut {
                Item::TooLarge(0)
            } else {
                Item::Toml(text)
            }));
        }
        Ok(None)
    }
}

/// What is read of standard input after so many bytes: one more than is taken.
fn at_most(input: &mut BufReader<io::Stdin>, after: usize) -> io::Take<&mut BufReader<io::Stdin>> {
    let after = u64::try_from(after).unwrap_or(u64::MAX);
    input.take((LARGEST_TOML << 20).saturating_sub(after) + 1)
}
