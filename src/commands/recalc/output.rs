//! Where results go: to standard output as they come, or to a file, whole or not at all.
//!
//! A file grows under another name, `FILE.partial`, and gets its own when everything is there. Beside it grows
//! `FILE.journal`, a line for each application that is in it: a run that was interrupted goes on behind the last one.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::tally::Tally;
use super::together::Together;
use crate::input::{shown, unreadable_reason};
use crate::words::Unreadable;

/// The first line of a journal.
#[derive(Serialize, Deserialize)]
struct Head {
    /// What the run was asked for.
    run: String,
    /// The bytes before the first application.
    bytes: u64,
}

/// What an earlier run has left.
pub(super) enum Earlier {
    /// Nothing: the run starts from the beginning.
    Nothing,
    /// These applications.
    Some(Vec<Tally>),
    /// Another run.
    AnotherRun,
}

/// Where results go.
pub(super) enum Output {
    /// Standard output.
    Standard(Together),
    /// A device or a pipe, which cannot be replaced.
    Device(File, String),
    /// A file under another name until it is whole.
    Partial(Partial),
}

/// That the output cannot be opened; nothing has been worked on.
#[derive(Debug)]
pub(super) struct Unopened(pub(super) Unreadable);

impl Unopened {
    /// Why a file cannot be opened, in words of its own where the system says so.
    fn of(error: anyhow::Error) -> anyhow::Error {
        match error.downcast_ref::<io::Error>() {
            Some(system) => Self(unreadable_reason(system)).into(),
            None => error,
        }
    }
}

impl fmt::Display for Unopened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the output cannot be opened")
    }
}

impl std::error::Error for Unopened {}

/// A file that is not whole yet.
pub(super) struct Partial {
    file: File,
    journal: File,
    target: PathBuf,
}

impl Output {
    /// Opens what `path` names, else standard output. `run` is the fingerprint of all that the bytes depend on; with
    /// `resume` the run goes on where one with the same fingerprint stopped.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn open(
        path: Option<&Path>,
        run: &str,
        start: &[u8],
        resume: bool,
    ) -> Result<(Self, Earlier)> {
        match path {
            Some(path) => Self::file(path, run, start, resume).map_err(Unopened::of),
            None => Ok((Self::Standard(Together::begun(start)?), Earlier::Nothing)),
        }
    }

    fn file(path: &Path, run: &str, start: &[u8], resume: bool) -> Result<(Self, Earlier)> {
        let name = || shown(path);
        let known = fs::metadata(path);
        if known.as_ref().is_ok_and(fs::Metadata::is_dir) {
            return Err(io::Error::from(io::ErrorKind::IsADirectory)).with_context(name);
        }
        if known.is_ok_and(|known| !known.is_file()) {
            let mut file = OpenOptions::new()
                .write(true)
                .open(path)
                .with_context(name)?;
            file.write_all(start).with_context(name)?;
            return Ok((Self::Device(file, name()), Earlier::Nothing));
        }
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if resume && let Some((partial, earlier)) = Partial::resumed(&target, run)? {
            return Ok((Self::Partial(partial), earlier));
        }
        let partial = Partial::begun(&target, run, start).with_context(name)?;
        Ok((Self::Partial(partial), Earlier::Nothing))
    }

    /// Writes what an application gave.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn write(&mut self, chunk: &[u8], tally: &mut Tally) -> Result<()> {
        tally.bytes = u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        match self {
            Self::Standard(output) => output.write(chunk)?,
            Self::Device(file, name) => file.write_all(chunk).with_context(|| name.clone())?,
            Self::Partial(partial) => partial
                .write(chunk, tally)
                .with_context(|| shown(&partial.target))?,
        }
        Ok(())
    }

    /// Writes what waits.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(output) => output.flush(),
            Self::Device(..) | Self::Partial(_) => Ok(()),
        }
    }

    /// Leaves no result: there is nothing in it.
    ///
    /// # Errors
    /// What was begun cannot be removed.
    pub(super) fn discard(self) -> io::Result<()> {
        match self {
            Self::Standard(output) => {
                output.discard();
                Ok(())
            }
            Self::Device(..) => Ok(()),
            Self::Partial(partial) => partial.discard(),
        }
    }

    /// Writes the end, and gives a file its name.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn finish(self, end: &[u8]) -> Result<()> {
        match self {
            Self::Standard(output) => output.finish(end)?,
            Self::Device(mut file, name) => file
                .write_all(end)
                .and_then(|()| file.flush())
                .context(name)?,
            Self::Partial(partial) => {
                let name = shown(&partial.target);
                partial.finish(end).context(name)?;
            }
        }
        Ok(())
    }
}

/// The file beside a file.
fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    target.with_file_name(name)
}

impl Partial {
    fn begun(target: &Path, run: &str, start: &[u8]) -> io::Result<Self> {
        let mut file = alone(OpenOptions::new().create(true), &beside(target, ".partial"))?;
        let mut journal = File::create(beside(target, ".journal"))?;
        file.set_len(0)?;
        file.write_all(start)?;
        let head = Head {
            run: run.to_owned(),
            bytes: u64::try_from(start.len()).unwrap_or(0),
        };
        journal.write_all(&line(&head)?)?;
        Ok(Self {
            file,
            journal,
            target: target.to_owned(),
        })
    }

    /// What an earlier run left, up to the last application that is whole in both files.
    fn resumed(target: &Path, run: &str) -> Result<Option<(Self, Earlier)>> {
        let (partial, journal) = (beside(target, ".partial"), beside(target, ".journal"));
        let open = |path: &Path| OpenOptions::new().read(true).write(true).open(path);
        let mut file = match alone(&mut OpenOptions::new(), &partial) {
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                return Err(error).context(shown(target));
            }
            Err(_) => return Ok(None),
            Ok(file) => file,
        };
        let Ok(mut journal) = open(&journal) else {
            return Ok(None);
        };
        let there = file.metadata()?.len();
        let mut lines = BufReader::new(&journal);
        let mut text = String::new();
        lines.read_line(&mut text)?;
        let Ok(head) = serde_json::from_str::<Head>(&text) else {
            return Ok(None);
        };
        let (mut bytes, mut noted) = (head.bytes, text.len());
        let mut earlier = Vec::new();
        loop {
            text.clear();
            lines.read_line(&mut text)?;
            // The last line may have been cut off, and so may what it speaks of.
            let tally = serde_json::from_str::<Tally>(&text).ok();
            let Some(tally) = tally.filter(|_| text.ends_with('\n')) else {
                break;
            };
            if bytes + tally.bytes > there {
                break;
            }
            bytes += tally.bytes;
            noted += text.len();
            earlier.push(tally);
        }
        drop(lines);
        if there < head.bytes {
            return Ok(None);
        }
        if head.run != run {
            let left = Self {
                file,
                journal,
                target: target.to_owned(),
            };
            return Ok(Some((left, Earlier::AnotherRun)));
        }
        file.set_len(bytes)?;
        file.seek(SeekFrom::End(0))?;
        journal.set_len(u64::try_from(noted)?)?;
        journal.seek(SeekFrom::End(0))?;
        let resumed = Self {
            file,
            journal,
            target: target.to_owned(),
        };
        Ok(Some((resumed, Earlier::Some(earlier))))
    }

    fn write(&mut self, chunk: &[u8], tally: &Tally) -> io::Result<()> {
        self.file.write_all(chunk)?;
        // After the application itself: a line in the journal says that it is there.
        self.journal.write_all(&line(tally)?)
    }

    fn discard(self) -> io::Result<()> {
        fs::remove_file(beside(&self.target, ".partial"))?;
        fs::remove_file(beside(&self.target, ".journal"))
    }

    fn finish(mut self, end: &[u8]) -> io::Result<()> {
        self.file.write_all(end)?;
        self.file.sync_all()?;
        fs::rename(beside(&self.target, ".partial"), &self.target)?;
        fs::remove_file(beside(&self.target, ".journal"))
    }
}

/// Opens a file that no other run writes.
fn alone(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let file = options.read(true).write(true).open(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::ResourceBusy.into()),
        // Not every file system has locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(file),
    }
}

fn line(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    Ok(line)
}
