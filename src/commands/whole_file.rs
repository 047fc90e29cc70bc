//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::load::read::folder_of;

/// What stands around sixteen digits that nobody can guess, in the name of a file that grows.
const NAME: (&str, &str) = (".si-", ".partial");

/// How many links are followed to the place of a file, as systems have it.
const MOST_LINKS: usize = 40;

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
            return Err(ErrorKind::IsADirectory.into());
        }
        let target = link_end(path)?;
        // What may not be written is not replaced either.
        let replaced = match File::options().write(true).open(&target) {
            Ok(file) => Some(file.metadata()?.permissions()),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let (file, growing) = growing(&target, replaced.is_some())?;
        let whole = Self {
            to: BufWriter::new(file),
            growing,
            target,
        };
        if let Some(permissions) = replaced {
            whole.to.get_ref().set_permissions(permissions)?;
        }
        Ok(whole)
    }

    /// Writes a file whose content is known.
    pub(super) fn write_all(path: &Path, content: &[u8]) -> io::Result<()> {
        let mut file = Self::create(path)?;
        file.to.write_all(content)?;
        file.finish()
    }

    /// Puts the file in its place: everything is there.
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

/// What a path leads to, whether it is there or not: a link stays a link, and what it leads to is replaced.
fn link_end(path: &Path) -> io::Result<PathBuf> {
    let mut end = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&end) {
            Ok(next) => end = folder_of(&end).join(next),
            Err(_) => return Ok(end),
        }
    }
    Err(fs::metadata(path)
        .err()
        .unwrap_or(ErrorKind::NotFound.into()))
}

/// A new file beside another, held by a lock for as long as it grows. Nothing that is there is opened, whatever its name.
fn growing(target: &Path, is_private: bool) -> io::Result<(File, PathBuf)> {
    loop {
        let number = RandomState::new().hash_one(std::process::id());
        let path = target.with_file_name(format!("{}{number:016x}{}", NAME.0, NAME.1));
        match new_file(&path, is_private) {
            Ok(file) => {
                // Not every system of files has locks: there nobody takes a file for left behind.
                let _ = file.lock();
                // Whoever looked for such files may have come before the lock.
                if path.exists() {
                    return Ok((file, path));
                }
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}

fn new_file(path: &Path, is_private: bool) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if is_private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = is_private;
    options.open(path)
}

/// Removes from the folder of a file what runs that were killed have left there: what is still growing is held by a lock.
pub(super) fn remove_left_behind(beside: &Path) {
    let is_growing = |name: &str| {
        let number = name.strip_prefix(NAME.0);
        let number = number.and_then(|rest| rest.strip_suffix(NAME.1));
        number.is_some_and(|number| number.len() == 16 && u64::from_str_radix(number, 16).is_ok())
    };
    let folder = Path::new(".").join(folder_of(beside));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = || entry.file_type().is_ok_and(|kind| kind.is_file());
        if entry.file_name().to_str().is_some_and(is_growing)
            && is_file()
            && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok())
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}
