//! The text of a CSV file in whatever encoding spreadsheets write.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::file_kind::{WantedFile, check_kind};
use super::source::{LARGEST_CSV, Source, check_size, fingerprint};
use crate::problem::{Code, Problem};

/// How the text of a file stands in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TextEncoding {
    encoding: &'static Encoding,
    is_marked: bool,
}

impl TextEncoding {
    /// UTF-8 without byte-order mark.
    pub(crate) const PLAIN: Self = Self {
        encoding: UTF_8,
        is_marked: false,
    };

    /// Whether it has all the letters of a text.
    pub(crate) fn holds(self, text: &str) -> bool {
        let is_wide = self.encoding == UTF_16LE || self.encoding == UTF_16BE;
        is_wide || !self.encoding.encode(text).2
    }

    /// A text as bytes. One with letters that the encoding lacks becomes UTF-8 with a byte-order mark, which every
    /// spreadsheet reads.
    pub(crate) fn bytes(self, text: &str) -> Vec<u8> {
        let marked: String;
        let text = if self.is_marked {
            marked = format!("\u{FEFF}{text}");
            &marked
        } else {
            text
        };
        let units = || text.encode_utf16();
        if self.encoding == UTF_16LE {
            return units().flat_map(u16::to_le_bytes).collect();
        }
        if self.encoding == UTF_16BE {
            return units().flat_map(u16::to_be_bytes).collect();
        }
        match self.encoding.encode(text) {
            (bytes, _, false) => bytes.into_owned(),
            (.., true) => format!("\u{FEFF}{text}").into_bytes(),
        }
    }
}

/// Decodes a CSV file: by its byte-order mark (UTF-8 or UTF-16) where it has one, else as UTF-8, and where it is no
/// UTF-8 as Windows-1252, which Swedish Excel writes.
///
/// # Errors
/// The file is no text, of another kind, in two encodings, or more than is read.
pub(crate) fn decoded(name: &str, bytes: Cow<[u8]>) -> Result<Source, Problem> {
    decoded_from(name, bytes).map(|(source, _)| source)
}

/// The same, with the encoding that it is in.
///
/// # Errors
/// As for [`decoded`].
pub(super) fn decoded_from(
    name: &str,
    bytes: Cow<[u8]>,
) -> Result<(Source, TextEncoding), Problem> {
    check_size(name, &bytes, LARGEST_CSV)?;
    check_kind(name, &bytes, WantedFile::Csv)?;
    let marked = Encoding::for_bom(&bytes).map(|(encoding, length)| (encoding, &bytes[length..]));
    let (encoding, rest) = marked.unwrap_or((UTF_8, &bytes));
    let is_marked = marked.is_some();
    let (text, encoding) = match encoding.decode_without_bom_handling_and_without_replacement(rest)
    {
        Some(text) => (text, encoding),
        None if encoding == UTF_8 && (is_marked || has_utf_8(rest)) => {
            let valid = rest.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            let source = Source::new(name, valid.to_owned(), String::new());
            let problem = Problem::new(Code::NOT_TEXT, source.place(valid.len()));
            let byte = rest.get(valid.len()).copied().unwrap_or_default();
            return Err(problem
                .in_words("not-text-mixed")
                .fact("byte", format!("{byte:02X}")));
        }
        None => (
            WINDOWS_1252.decode_without_bom_handling(rest).0,
            WINDOWS_1252,
        ),
    };
    let zero = text.find('\0');
    // A text that is its bytes is not copied.
    let source = if text.len() == bytes.len() && encoding == UTF_8 {
        let text = String::from_utf8(bytes.into_owned()).unwrap_or_default();
        Source::unmarked(name, text)
    } else {
        Source::new(name, text.into_owned(), fingerprint(&bytes))
    };
    if let Some(offset) = zero {
        let problem = Problem::new(Code::NOT_TEXT, source.place(offset));
        return Err(problem.fact("kind", "csv"));
    }
    // UTF-16 that is broken was read as Windows-1252, and not by its mark.
    let is_marked = is_marked && encoding != WINDOWS_1252;
    Ok((
        source,
        TextEncoding {
            encoding,
            is_marked,
        },
    ))
}

/// Whether letters or punctuation stand in UTF-8 among bytes that are none: as Windows-1252 they would begin with `Ã`,
/// `Â` or `â€`, which no table of words does.
fn has_utf_8(bytes: &[u8]) -> bool {
    let is_common = |sign: char| matches!(sign, '\u{80}'..='\u{FF}' | '\u{2000}'..='\u{20FF}');
    bytes
        .utf8_chunks()
        .any(|chunk| chunk.valid().contains(is_common))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decoded("a.csv", bytes.into()).unwrap().text().to_owned()
    }

    #[test]
    fn every_encoding_of_a_spreadsheet_gives_the_same_text() {
        assert_eq!(text("område;år".as_bytes()), "område;år");
        assert_eq!(text("\u{FEFF}område;år".as_bytes()), "område;år");
        assert_eq!(text(b"omr\xE5de;\xE5r"), "område;år");
        let utf16: Vec<u8> = "\u{FEFF}område;år"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(text(&utf16), "område;år");
    }

    #[test]
    fn a_text_becomes_the_bytes_from_which_it_came() {
        let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let units = "\u{FEFF}område;€".encode_utf16();
            units.flat_map(order).collect()
        };
        for bytes in [
            "område;€".as_bytes().to_vec(),
            "\u{FEFF}område;€".as_bytes().to_vec(),
            b"omr\xE5de;\x80 \x81".to_vec(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            let (source, encoding) = decoded_from("a.csv", (&bytes).into()).unwrap();
            assert_eq!(encoding.bytes(source.text()), bytes);
        }
        let (_, encoding) = decoded_from("a.csv", b"omr\xE5de".into()).unwrap();
        assert_eq!(encoding.bytes("Łódź"), "\u{FEFF}Łódź".as_bytes());
    }

    #[test]
    fn one_foreign_byte_is_found_where_it_stands() {
        for bytes in [
            &b"omr\xC3\xA5de\nHem \xE5r"[..],
            b"\xEF\xBB\xBFomrade\nHem \xE5r",
            b"omrade\nHem \xE5r\nomr\xC3\xA5de",
        ] {
            let problem = decoded("a.csv", bytes.into()).unwrap_err();
            let place = (problem.place.line, problem.place.column);
            assert_eq!((problem.code(), place), (Code::NOT_TEXT, (2, 5)));
        }
    }

    #[test]
    fn a_spreadsheet_itself_is_no_text() {
        let problem = decoded("a.csv", b"PK\x03\x04\0\0".into()).unwrap_err();
        assert_eq!(problem.code(), Code::NOT_TEXT);
    }
}
