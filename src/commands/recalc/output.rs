//! Where results go: to standard output as they come, or to a file, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};

use crate::commands::console::StandardOutput;
use crate::commands::whole_file::{WholeFile, remove_left_behind};
use crate::input::shown;

/// An output that is being written.
pub(super) struct Output {
    to: Destination,
    /// The name of the file; `None` if it is standard output.
    name: Option<String>,
}

enum Destination {
    /// Standard output, or a device or a pipe, which cannot be replaced: written at once.
    Stream(Box<dyn Write>),
    File(WholeFile),
}

impl Output {
    /// Opens a file, or standard output.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn open(path: Option<&Path>) -> io::Result<Self> {
        let is_device =
            |path: &Path| fs::metadata(path).is_ok_and(|it| !it.is_file() && !it.is_dir());
        let to = match path {
            None => Destination::Stream(Box::new(StandardOutput)),
            Some(path) if is_device(path) => {
                let device = File::options().write(true).open(path)?;
                Destination::Stream(Box::new(device))
            }
            Some(path) => {
                remove_left_behind(path);
                Destination::File(WholeFile::create(path)?)
            }
        };
        let name = path.map(shown);
        Ok(Self { to, name })
    }

    /// Writes what an application gave.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let written = match &mut self.to {
            Destination::Stream(stream) => stream.write_all(bytes).and_then(|()| stream.flush()),
            Destination::File(file) => file.write_all(bytes),
        };
        self.named(written)
    }

    /// Gives a file its name: everything is there.
    ///
    /// # Errors
    /// The rest cannot be written.
    pub(super) fn finish(&mut self) -> Result<()> {
        let finished = match &mut self.to {
            Destination::Stream(stream) => stream.flush(),
            Destination::File(file) => file.finish(),
        };
        self.named(finished)
    }

    fn named(&self, written: io::Result<()>) -> Result<()> {
        match &self.name {
            Some(name) => written.with_context(|| name.clone()),
            None => Ok(written?),
        }
    }
}
