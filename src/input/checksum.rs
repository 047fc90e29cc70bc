//! The head and the end of a lock, which tell one that is whole from one that was cut short or edited.

use super::source::fingerprint;
use crate::problem::Code;

/// The format of locks that is written and read.
pub(super) const FORMAT: u32 = 2;

/// The last line: where it is missing, so is what came before it.
const END: &str = "# The end of the lock.";

/// What stands before the checksum.
const CHECKSUM: &str = "checksum = \"sha256:";

/// A lock's file: a line of comment, the format, the checksum of all that follows, and that, up to an end that is
/// always the same.
///
/// The checksum is no signature: it tells of accidents and of edits by hand, not of forgery.
pub(crate) fn with_checksum(comment: &str, content: &str) -> String {
    let content = format!("{content}\n{END}\n");
    let sha256 = fingerprint(content.as_bytes());
    format!("# {comment}\nformat = {FORMAT}\n{CHECKSUM}{sha256}\"\n\n{content}")
}

/// Whether the text is what [`with_checksum`] gave. Line ends count as LF, for version control may have changed them, and so
/// may an editor have changed how the last line ends.
///
/// # Errors
/// Its end is missing, or it does not hold what was written.
pub(super) fn check(text: &str) -> Result<(), Code> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim_end();
    if !text.ends_with(END) {
        return Err(Code::LOCK_TRUNCATED);
    }
    let parts = text.split_once(CHECKSUM).and_then(|(_, rest)| {
        let (sha256, content) = rest.split_once("\"\n\n")?;
        Some((sha256, format!("{content}\n")))
    });
    match parts {
        Some((sha256, content)) if fingerprint(content.as_bytes()) == sha256 => Ok(()),
        _ => Err(Code::LOCK_EDITED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_is_whole() {
        let text = with_checksum("a lock", "a = 1\nb = 2\n");
        assert_eq!(check(&text), Ok(()));
        assert_eq!(check(&text.replace('\n', "\r\n")), Ok(()));
        assert_eq!(check(text.trim_end()), Ok(()));
    }

    #[test]
    fn every_cut_and_every_change_is_seen() {
        let text = with_checksum("a lock", "a = 1\nb = 2\n");
        // Without the last line's end it is still whole.
        for length in 0..text.len() - 1 {
            assert_eq!(
                check(&text[..length]),
                Err(Code::LOCK_TRUNCATED),
                "{length}"
            );
        }
        assert_eq!(
            check(&text.replace("b = 2", "b = 3")),
            Err(Code::LOCK_EDITED)
        );
        assert_eq!(check(&text.replace("a = 1\n", "")), Err(Code::LOCK_EDITED));
        assert_eq!(
            check(&text.replace("checksum", "sum")),
            Err(Code::LOCK_EDITED)
        );
    }
}
