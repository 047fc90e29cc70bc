//! Where results go: to standard output as they come, or to a file, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use super::batch::Batch;
use super::console::StandardOutput;
use super::exit::COULD_NOT_WORK;
use super::guard::OverwriteGuard;
use super::whole_file::{WholeFile, remove_left_behind};
use crate::cli::{Common, OutputOption};
use crate::input::{shown, unreadable_reason};
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
    if let Some(mut output) = Output::open(to.file(), &mut batch) {
        output.write_all(text.as_bytes())?;
        output.finish()?;
    }
    batch.code(Ok(()))
}

enum Destination {
    /// Standard output, or a device or a pipe, which cannot be replaced: written at once.
    Stream(Box<dyn Write>),
    File(WholeFile),
}

impl Output {
    /// Opens a file, or standard output. A file that cannot be written is told of: `None`, and the batch ends with that.
    pub(super) fn open(path: Option<&Path>, batch: &mut Batch) -> Option<Self> {
        let Some(path) = path else {
            return Some(Self::standard());
        };
        let name = shown(path);
        match destination(path) {
            Ok(to) => Some(Self {
                to,
                name: Some(name),
            }),
            Err(error) => {
                batch.tell(&[unreadable_reason(&error).unwritable(&name)]);
                batch.end_with(COULD_NOT_WORK);
                None
            }
        }
    }

    /// Standard output.
    pub(super) fn standard() -> Self {
        Self {
            to: Destination::Stream(Box::new(StandardOutput)),
            name: None,
        }
    }

    /// Whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        self.name.is_some()
    }

    /// Gives a file its name: everything is there.
    ///
    /// # Errors
    /// The rest cannot be written.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let finished = match &mut self.to {
            Destination::Stream(stream) => stream.flush(),
            Destination::File(file) => file.finish(),
        };
        self.named(finished)
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
