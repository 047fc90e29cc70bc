//! Where results go: to standard output as they come, or to a file, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use super::batch::Batch;
use super::console::StandardOutput;
use super::exit::{COULD_NOT_WORK, Ended};
use super::guard::OverwriteGuard;
use super::whole_file::{WholeFile, remove_left_behind};
use crate::cli::{Common, OutputOption};
use crate::input::{shown, unreadable_reason};
use crate::report::{Attempt, Failed, json};
use crate::words::Language;

/// An output that is being written.
pub(super) struct Output {
    to: Destination,
    /// The name of the file; `None` if it is standard output.
    name: Option<String>,
}

/// Writes a text that is a command's whole result; gives the exit code.
///
/// # Errors
/// It cannot be written, or takes the place of a file that people write.
pub(super) fn write_text(
    text: &str,
    to: &OutputOption,
    common: &Common,
    language: Language,
) -> Result<u8> {
    OverwriteGuard::of(to.file(), [], language)?;
    let mut batch = Batch::new(common, language);
    let mut output = Output::open(to.file(), &mut batch)?;
    output.write_all(text.as_bytes())?;
    output.finish()?;
    batch.code(Ok(()))
}

enum Destination {
    /// Standard output, or a device or a pipe, which cannot be replaced: written at once.
    Stream(Box<dyn Write>),
    File(WholeFile),
}

impl Output {
    /// Opens a file, or standard output. A file that cannot be written is told of, and ends the run.
    pub(super) fn open(path: Option<&Path>, batch: &mut Batch) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self::standard());
        };
        let name = shown(path);
        let to = destination(path).map_err(|error| {
            batch.tell(&[unreadable_reason(&error).unwritable(&name)]);
            Ended(COULD_NOT_WORK)
        })?;
        let name = Some(name);
        Ok(Self { to, name })
    }

    /// Standard output.
    pub(super) fn standard() -> Self {
        Self {
            to: Destination::Stream(Box::new(StandardOutput)),
            name: None,
        }
    }

    pub(super) fn is_file(&self) -> bool {
        self.name.is_some()
    }

    /// Gives a file its name: everything is there.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let finished = match &mut self.to {
            Destination::Stream(stream) => stream.flush(),
            Destination::File(file) => file.finish(),
        };
        self.named(finished)
    }

    /// Ends a run that came to nothing: tells what is wrong, and writes it in the place of the result if that was to be
    /// JSON.
    pub(super) fn fail(mut self, failed: Failed, is_json: bool, batch: &mut Batch) -> Result<u8> {
        batch.fail(&failed.file, &failed.problems);
        let write = || -> Result<()> {
            let attempt = [Attempt::Failed(failed)];
            json::write(&mut self, &attempt, false, batch.language())?;
            Ok(self.finish()?)
        };
        let written = if is_json { write() } else { Ok(()) };
        batch.code(written)
    }

    fn named<T>(&self, written: io::Result<T>) -> io::Result<T> {
        written.map_err(|error| match &self.name {
            Some(name) => io::Error::new(error.kind(), format!("{name}: {error}")),
            None => error,
        })
    }
}

fn destination(path: &Path) -> io::Result<Destination> {
    if fs::metadata(path).is_ok_and(|it| !it.is_file() && !it.is_dir()) {
        let device = File::options().write(true).open(path)?;
        return Ok(Destination::Stream(Box::new(device)));
    }
    remove_left_behind(path);
    Ok(Destination::File(WholeFile::create(path)?))
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.to {
            Destination::Stream(stream) => stream.write(bytes),
            Destination::File(file) => file.write(bytes),
        };
        self.named(written)
    }

    /// What is on its way to a file waits for the rest.
    fn flush(&mut self) -> io::Result<()> {
        let flushed = match &mut self.to {
            Destination::Stream(stream) => stream.flush(),
            Destination::File(_) => Ok(()),
        };
        self.named(flushed)
    }
}
