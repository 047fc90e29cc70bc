//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file that grows beside its place and takes it when everything is there; what stood there stays until then.
pub(super) struct WholeFile {
    to: BufWriter<File>,
    growing: PathBuf,
    target: PathBuf,
}

impl WholeFile {
    /// Begins a file.
    ///
    /// # Errors
    /// It cannot be written where it is to stand.
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        if path.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let growing = target.with_file_name(format!(".{name}.{}.partial", std::process::id()));
        Ok(Self {
            to: BufWriter::new(File::create(&growing)?),
            growing,
            target,
        })
    }

    /// Writes a file whose content is known.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn write_all(path: &Path, content: &[u8]) -> io::Result<()> {
        let mut file = Self::create(path)?;
        file.to.write_all(content)?;
        file.finish()
    }

    /// Puts the file in its place: everything is there.
    ///
    /// # Errors
    /// The rest cannot be written.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.to.flush()?;
        self.to.get_ref().sync_all()?;
        fs::rename(&self.growing, &self.target)
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        // Gone if it is in its place.
        let _ = fs::remove_file(&self.growing);
    }
}
