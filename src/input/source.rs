//! A file's text, its fingerprint, and the way from an offset to a line and column.

use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use super::file_kind::{WantedFile, check_kind};
use crate::model::FileText;
use crate::problem::{Code, Place, Problem};

/// The largest TOML file that is read, in MiB: its syntax takes up to a hundred times its size in memory, and the lock of
/// two thousand effects is 5 MiB.
pub(crate) const LARGEST_TOML: u64 = 16;
/// The largest CSV file that is read, in MiB: a million rows, which take some four times that in memory.
pub(crate) const LARGEST_CSV: u64 = 64;
/// The largest file of a written part that is read, in MiB: a thousand pages.
pub(crate) const LARGEST_TEXT: u64 = 4;

/// The text of a file.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    file: Arc<FileText>,
    sha256: OnceLock<String>,
    mended: OnceLock<String>,
}

impl Source {
    /// The text of a TOML file: UTF-8, with or without byte-order mark.
    ///
    /// # Errors
    /// The bytes are not UTF-8, are a file of another kind, or are more than is read.
    pub(crate) fn toml(name: &str, bytes: Vec<u8>) -> Result<Self, Problem> {
        check_size(name, &bytes, LARGEST_TOML)?;
        check_kind(name, &bytes, WantedFile::Toml)?;
        let not_text = |text: String, offset| {
            let place = Self::unmarked(name, text).place(offset);
            Problem::new(Code::NOT_TEXT, place).fact("kind", "toml")
        };
        let text = String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            not_text(text, valid)
        })?;
        if let Some(offset) = text.find('\0') {
            return Err(not_text(text, offset));
        }
        // Lines of old Macs end with a carriage return alone.
        if text.contains('\r') && !text.contains('\n') {
            let sha256 = fingerprint(text.as_bytes());
            let lines = text.trim_start_matches('\u{FEFF}').replace('\r', "\n");
            return Ok(Self::new(name, lines, sha256));
        }
        Ok(match text.strip_prefix('\u{FEFF}') {
            Some(rest) => Self::new(name, rest.to_owned(), fingerprint(text.as_bytes())),
            None => Self::unmarked(name, text),
        })
    }

    /// A text that is already decoded, with the fingerprint of the bytes from which it came.
    pub(crate) fn new(name: &str, text: String, sha256: String) -> Self {
        Self {
            sha256: sha256.into(),
            ..Self::unmarked(name, text)
        }
    }

    /// A text that is its bytes: its fingerprint is made when it is asked for.
    pub(super) fn unmarked(name: &str, text: String) -> Self {
        Self {
            file: FileText::new(name, text).into(),
            sha256: OnceLock::new(),
            mended: OnceLock::new(),
        }
    }

    /// The file, as the user named it.
    pub(crate) fn name(&self) -> &str {
        self.file.name()
    }

    /// The text, without byte-order mark.
    pub(crate) fn text(&self) -> &str {
        self.file.text()
    }

    /// The text as it was mended, byte for byte as long.
    pub(super) fn mended(&self, bytes: Vec<u8>) -> &str {
        self.mended
            .get_or_init(|| String::from_utf8(bytes).unwrap_or_default())
    }

    /// SHA-256 of the file's bytes, in hexadecimal.
    pub(crate) fn sha256(&self) -> &str {
        self.sha256
            .get_or_init(|| fingerprint(self.text().as_bytes()))
    }

    pub(super) fn shared(&self) -> Arc<FileText> {
        Arc::clone(&self.file)
    }

    /// The place of a byte offset; columns count characters.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let (line, column) = self.file.line_and_column(offset);
        Place {
            file: Arc::clone(&self.file),
            line,
            column,
        }
    }

    pub(super) fn line_number(&self, offset: usize) -> u32 {
        self.file.line_number(offset)
    }

    /// The file as a whole.
    pub(crate) fn whole(&self) -> Place {
        Place {
            file: Arc::clone(&self.file),
            line: 0,
            column: 0,
        }
    }
}

/// A text as messages quote it: its first line, and of that no more than fits.
pub(crate) fn shortened(text: &str) -> String {
    let mut letters = text.lines().next().unwrap_or("").chars();
    let short: String = letters.by_ref().take(40).collect();
    if short.len() < text.len() {
        format!("{short}…")
    } else {
        short
    }
}

/// Refuses what is too large to be meant.
pub(super) fn check_size(name: &str, bytes: &[u8], most: u64) -> Result<(), Problem> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > most << 20 {
        return Err(too_large(Place::file(name), most));
    }
    Ok(())
}

/// That a file holds more MiB than are read.
pub(crate) fn too_large(place: Place, most: u64) -> Problem {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    Problem::new(Code::FILE_TOO_LARGE, place).fact("most", most)
}

/// SHA-256 in hexadecimal.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_in_either_way() {
        let source = Source::toml("å.toml", "å = 1\r\nö = \"ä\" x".as_bytes().to_vec()).unwrap();
        let place = source.place(source.text().find('x').unwrap());
        assert_eq!((place.line, place.column), (2, 9));
        assert_eq!(source.place(0).to_string(), "å.toml:1:1");
    }

    #[test]
    fn a_byte_order_mark_does_not_count() {
        let source = Source::toml("a.toml", b"\xEF\xBB\xBFa = 1".to_vec()).unwrap();
        assert_eq!(source.text(), "a = 1");
    }

    #[test]
    fn bytes_that_are_no_text_are_found_where_they_stand() {
        let problem = Source::toml("a.toml", b"a = 1\nb = \xFF".to_vec()).unwrap_err();
        assert_eq!((problem.place.line, problem.place.column), (2, 5));
    }

    #[test]
    fn the_fingerprint_is_sha_256() {
        // FIPS 180-4's example "abc".
        assert_eq!(
            fingerprint(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
