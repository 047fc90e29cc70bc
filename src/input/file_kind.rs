//! What a file is that was given in the place of another kind: a table as application, a spreadsheet as table.

use encoding_rs::UTF_8;

use super::csv_columns::UNIT_COSTS;
use crate::problem::{Code, Place, Problem};

/// How much of a file's beginning, and of its end, is looked at.
const LOOKED_AT: usize = 1 << 16;

/// What kind of file is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WantedFile {
    /// An application, a policy or a workspace.
    Toml,
    /// A table.
    Csv,
}

/// Refuses a file that is surely of another kind.
///
/// # Errors
/// It is: gives what it is.
pub(super) fn check_kind(name: &str, bytes: &[u8], wanted: WantedFile) -> Result<(), Problem> {
    let text = || UTF_8.decode(&bytes[..bytes.len().min(LOOKED_AT)]).0;
    let (code, kind) = match (packed(bytes), wanted) {
        (Some(kind), _) => (Code::NOT_TEXT, kind),
        (None, wanted) => match written(&text(), wanted) {
            Some(kind) => (Code::WRONG_FILE, kind),
            None => return Ok(()),
        },
    };
    let wanted = match wanted {
        WantedFile::Toml => "toml",
        WantedFile::Csv => "csv",
    };
    let problem = Problem::new(code, Place::file(name)).in_words("wrong-file");
    let problem = problem.fact("kind", kind).fact("wanted", wanted);
    Err(problem.fact("name", name))
}

/// Whether a file that begins so is a table of unit costs.
pub(super) fn is_table(start: &[u8]) -> bool {
    packed(start).is_none() && written(&UTF_8.decode(start).0, WantedFile::Toml) == Some("csv")
}

/// What a file is that is no text, by its first bytes.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    let end = &bytes[bytes.len().saturating_sub(LOOKED_AT)..];
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let names = |part: &str| {
        let holds = |bytes: &[u8]| bytes.windows(part.len()).any(|at| at == part.as_bytes());
        holds(start) || holds(end)
    };
    if bytes.starts_with(b"%PDF") {
        Some("pdf")
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let is_document = names("W\0o\0r\0d\0D\0o\0c\0");
        Some(if is_document {
            "document"
        } else {
            "spreadsheet"
        })
    } else if bytes.starts_with(b"PK\x03\x04") {
        // Office packs in a manner of its own.
        let is_office = bytes.get(6..10) == Some(b"\x06\0\x08\0");
        Some(if names("word/") || names("opendocument.text") {
            "document"
        } else if names("xl/") || names("opendocument.spreadsheet") || is_office {
            "spreadsheet"
        } else {
            "archive"
        })
    } else {
        let is_archive = bytes.starts_with(b"\x1F\x8B") || bytes.starts_with(b"7z\xBC\xAF");
        is_archive.then_some("archive")
    }
}

/// What a text is that is not what is wanted, by its first lines.
fn written(text: &str, wanted: WantedFile) -> Option<&'static str> {
    let text = text.trim_start();
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    if text.starts_with("{\\rtf") {
        return Some("document");
    }
    if text.starts_with('<') {
        return Some("markup");
    }
    // No TOML and no table begins so.
    if text.starts_with('{') || text.starts_with("[{") || lines().next() == Some("[") {
        return Some("json");
    }
    let is_key = |sign: char| sign.is_ascii_alphanumeric() || "._-".contains(sign);
    match wanted {
        WantedFile::Csv => {
            let is_table = |line: &str| {
                let name = line
                    .strip_prefix('[')
                    .and_then(|line| line.strip_suffix(']'));
                name.is_some_and(|name| {
                    name.contains(char::is_alphabetic) && name.chars().all(is_key)
                })
            };
            lines().take(100).any(is_table).then_some("toml")
        }
        WantedFile::Toml => {
            let first = lines().next().unwrap_or("");
            let is_toml = first.starts_with(['[', '#']) || first.contains('=');
            let is_heading = |cell: &&str| UNIT_COSTS.of(cell.trim_matches('"')).is_some();
            let is_header =
                |line: &str| line.split([';', ',', '\t']).filter(is_heading).count() > 2;
            let is_table = first.starts_with("sep=") || !is_toml;
            (is_table && lines().take(20).any(is_header)).then_some("csv")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_what_they_hold() {
        let kind = |bytes: &[u8], wanted| {
            let text = String::from_utf8_lossy(bytes);
            packed(bytes)
                .or_else(|| written(&text, wanted))
                .unwrap_or("right")
        };
        let cases: [(&[u8], &str); 11] = [
            (b"PK\x03\x04..xl/workbook.xml", "spreadsheet"),
            (b"PK\x03\x04..word/document.xml", "document"),
            (b"PK\x03\x04..a.toml", "archive"),
            (b"\xD0\xCF\x11\xE0..W\0o\0r\0k\0b\0o\0o\0k\0", "spreadsheet"),
            (b"\xD0\xCF\x11\xE0..W\0o\0r\0d\0D\0o\0c\0", "document"),
            (b"%PDF-1.4", "pdf"),
            (b"\x1F\x8B\x08", "archive"),
            (b"{\\rtf1", "document"),
            (b" {\"a\": 1}", "json"),
            (b"[\n  {}\n]", "json"),
            (b"<!DOCTYPE html>", "markup"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind(bytes, WantedFile::Toml), expected);
            assert_eq!(kind(bytes, WantedFile::Csv), expected);
        }
        for table in [
            "id;namn;enhet;kostnad\n",
            "sep=,\nid,name,unit\n",
            "Priser;;\n;;\nId;Namn;Enhet\n",
            "\"id\"\t\"name\"\t\"unit\"\n",
        ] {
            assert_eq!(kind(table.as_bytes(), WantedFile::Toml), "csv", "{table}");
            assert_eq!(kind(table.as_bytes(), WantedFile::Csv), "right", "{table}");
        }
        for toml in [
            "format = 1\n[investment]\n",
            "# id;name;unit\n[effect.a-b]\n",
            "[investment]\nname = \"id;name;unit\"\n",
        ] {
            assert_eq!(kind(toml.as_bytes(), WantedFile::Toml), "right", "{toml}");
            assert_eq!(kind(toml.as_bytes(), WantedFile::Csv), "toml", "{toml}");
        }
        assert_eq!(kind(b"[1]\nid;name\n", WantedFile::Csv), "right");
    }
}
