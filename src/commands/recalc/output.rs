//! Where results go: to standard output as they come, or to a file, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::input::shown;

/// An output that is being written.
pub(super) struct Output {
    to: Box<dyn Write>,
    /// The name of the file; `None` if it is standard output.
    name: Option<String>,
    /// Where a file grows until it is whole, and where it then goes.
    growing: Option<(PathBuf, PathBuf)>,
}

impl Output {
    /// Opens a file, or standard output.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else {
            return Ok(Self {
                to: Box::new(io::stdout()),
                name: None,
                growing: None,
            });
        };
        let known = fs::metadata(path);
        if known.as_ref().is_ok_and(fs::Metadata::is_dir) {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let name = Some(shown(path));
        if known.is_ok_and(|known| !known.is_file()) {
            // A device or a pipe cannot be replaced.
            let file = File::options().write(true).open(path)?;
            return Ok(Self {
                to: Box::new(file),
                name,
                growing: None,
            });
        }
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let file = target.file_name().unwrap_or_default().to_string_lossy();
        let growing = target.with_file_name(format!(".{file}.{}.partial", std::process::id()));
        Ok(Self {
            to: Box::new(io::BufWriter::new(File::create(&growing)?)),
            name,
            growing: Some((growing, target)),
        })
    }

    /// Writes what an application gave: to standard output at once.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let written = self.to.write_all(bytes);
        let written = written.and_then(|()| match &self.growing {
            Some(_) => Ok(()),
            None => self.to.flush(),
        });
        self.named(written)
    }

    /// Gives a file its name: everything is there.
    ///
    /// # Errors
    /// The rest cannot be written.
    pub(super) fn finish(&mut self) -> Result<()> {
        let finished = self.to.flush().and_then(|()| match &self.growing {
            Some((growing, target)) => {
                File::open(growing)?.sync_all()?;
                fs::rename(growing, target)
            }
            None => Ok(()),
        });
        self.named(finished)
    }

    fn named(&self, written: io::Result<()>) -> Result<()> {
        match &self.name {
            Some(name) => written.with_context(|| name.clone()),
            None => Ok(written?),
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if let Some((growing, _)) = &self.growing {
            // Gone if it has got its name.
            let _ = fs::remove_file(growing);
        }
    }
}
