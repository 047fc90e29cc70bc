//! The head and the end of a lock, which tell one that is whole from one that was cut short or edited.

use super::source::fingerprint;

/// The format of locks that is written and read.
pub(super) const FORMAT: u32 = 2;

/// The last line: where it is missing, so is what came before it.
const END: &str = "# The end of the lock.";

/// What stands before the checksum.
const CHECKSUM: &str = "checksum = \"sha256:";

/// Why a text is no lock that can be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockFault {
    /// Its format is one of a later version.
    NewerFormat(String),
    /// Its format is one that this version does no longer read.
    OlderFormat(String),
    /// Its end is missing.
    Truncated,
    /// It does not hold what was written.
    Edited,
}

/// A lock's file: a line of comment, the format, the checksum of all that follows, and that, up to an end that is
/// always the same.
///
/// The checksum is no signature: it tells of accidents and of edits by hand, not of forgery.
pub fn sealed(comment: &str, content: &str) -> String {
    let content = format!("{content}\n{END}\n");
    let sha256 = fingerprint(content.as_bytes());
    format!("# {comment}\nformat = {FORMAT}\n{CHECKSUM}{sha256}\"\n\n{content}")
}

/// Whether the text is what [`sealed`] gave. Line ends count as LF, for version control may have changed them, and so
/// may an editor have changed how the last line ends.
pub(super) fn check(text: &str) -> Result<(), LockFault> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim_end();
    if !text.ends_with(END) {
        return Err(LockFault::Truncated);
    }
    let sealed = text.split_once(CHECKSUM).and_then(|(_, rest)| {
        let (sha256, content) = rest.split_once("\"\n\n")?;
        Some((sha256, format!("{content}\n")))
    });
    match sealed {
        Some((sha256, content)) if fingerprint(content.as_bytes()) == sha256 => Ok(()),
        _ => Err(LockFault::Edited),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_is_whole() {
        let text = sealed("a lock", "a = 1\nb = 2\n");
        assert_eq!(check(&text), Ok(()));
        assert_eq!(check(&text.replace('\n', "\r\n")), Ok(()));
        assert_eq!(check(text.trim_end()), Ok(()));
    }

    #[test]
    fn every_cut_and_every_change_is_seen() {
        let text = sealed("a lock", "a = 1\nb = 2\n");
        // Without the last line's end it is still whole.
        for length in 0..text.len() - 1 {
            assert_eq!(
                check(&text[..length]),
                Err(LockFault::Truncated),
                "{length}"
            );
        }
        assert_eq!(
            check(&text.replace("b = 2", "b = 3")),
            Err(LockFault::Edited)
        );
        assert_eq!(check(&text.replace("a = 1\n", "")), Err(LockFault::Edited));
        assert_eq!(
            check(&text.replace("checksum", "sum")),
            Err(LockFault::Edited)
        );
    }
}
