//! An application that comes as a JSON object, made into the TOML text that a file would hold, so that both are read by
//! the same rules and a number means its digits.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::model::Place;
use crate::problem::{Code, Problem};

/// How deep objects may lie within each other; an application needs five.
const DEEPEST: usize = 16;

/// An application in one line of NDJSON.
#[derive(Debug, PartialEq)]
pub(crate) struct JsonLine {
    /// The file that it says it is.
    pub file: Option<String>,
    /// Its text as TOML.
    pub toml: String,
    /// Whether the line holds the text itself, whose lines and columns its author knows.
    pub is_text: bool,
}

/// Reads a line: `{"file": "…", "toml": "…"}`, or an application as a JSON object, which may also have a `file`. `name` is
/// what the line is called.
///
/// # Errors
/// The line is no JSON object, or holds what no application can.
pub(crate) fn json_line(line: &[u8], name: &str) -> Result<JsonLine, Problem> {
    read(line).map_err(|JsonFault { kind, key, column }| {
        Problem::new(Code::INVALID_JSON, Place::file(name))
            .fact("kind", kind)
            .fact("key", key)
            .fact("column", column.to_string())
    })
}

/// Why a line is no application: the word by which its sentence is chosen, the key or the column where it is.
#[derive(Debug, Default, PartialEq)]
struct JsonFault {
    kind: &'static str,
    key: String,
    column: usize,
}

impl JsonFault {
    fn at(kind: &'static str, key: &str) -> Self {
        Self {
            kind,
            key: key.to_owned(),
            column: 0,
        }
    }
}

impl From<serde_json::Error> for JsonFault {
    fn from(error: serde_json::Error) -> Self {
        let kind = match error.classify() {
            Category::Eof => "end",
            Category::Data => "no-object",
            Category::Syntax | Category::Io => "syntax",
        };
        Self {
            kind,
            key: String::new(),
            column: error.column(),
        }
    }
}

fn read(line: &[u8]) -> Result<JsonLine, JsonFault> {
    let line = std::str::from_utf8(line).map_err(|_| JsonFault::at("not-text", ""))?;
    let pairs: JsonPairs = serde_json::from_str(line)?;
    let mut file = None;
    let mut rest = Vec::new();
    let mut text = None;
    for own in ["file", "toml"] {
        // Of other keys the reader of TOML says so.
        if pairs.0.iter().filter(|(key, _)| key == own).count() > 1 {
            return Err(JsonFault::at("twice", own));
        }
    }
    for (key, value) in &pairs.0 {
        match (key.as_str(), plain_text(value)) {
            ("file", Some(name)) => file = Some(name).filter(|name| !name.is_empty()),
            ("toml", Some(toml)) => text = Some(toml),
            // What is null is not there.
            _ if value.get() == "null" => {}
            _ => rest.push((key, *value)),
        }
    }
    if let Some(toml) = text {
        if let Some((key, _)) = rest.first() {
            return Err(JsonFault::at("beside", key));
        }
        return Ok(JsonLine {
            file,
            toml,
            is_text: true,
        });
    }
    let mut toml = String::new();
    for (key, value) in rest {
        let value = toml_value(value, key, DEEPEST)?;
        toml.push_str(&format!("{} = {value}\n", quoted(key)));
    }
    Ok(JsonLine {
        file,
        toml,
        is_text: false,
    })
}

/// The pairs of an object in their order, values as they are written.
struct JsonPairs<'j>(Vec<(String, &'j RawValue)>);

impl<'j> Deserialize<'j> for JsonPairs<'j> {
    fn deserialize<D: Deserializer<'j>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'j> Visitor<'j> for Object {
            type Value = JsonPairs<'j>;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<M: MapAccess<'j>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(JsonPairs(pairs))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

fn plain_text(value: &RawValue) -> Option<String> {
    serde_json::from_str(value.get()).ok()
}

/// A value in TOML. `key` is the key at which it stands: a date is text in JSON.
fn toml_value(value: &RawValue, key: &str, depth: usize) -> Result<String, JsonFault> {
    let Some(depth) = depth.checked_sub(1) else {
        return Err(JsonFault::at("too-deep", key));
    };
    let json = value.get();
    match json.as_bytes().first() {
        Some(b'{') => {
            let pairs: JsonPairs = serde_json::from_str(json)?;
            let pairs = pairs.0.iter().filter(|(_, value)| value.get() != "null");
            let inner: Result<Vec<String>, JsonFault> = pairs
                .map(|(key, value)| {
                    Ok(format!(
                        "{} = {}",
                        quoted(key),
                        toml_value(value, key, depth)?
                    ))
                })
                .collect();
            Ok(format!("{{ {} }}", inner?.join(", ")))
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(json)?;
            let items: Result<Vec<String>, JsonFault> = items
                .into_iter()
                .map(|item| toml_value(item, key, depth))
                .collect();
            Ok(format!("[{}]", items?.join(", ")))
        }
        Some(b'"') => {
            let text = plain_text(value).unwrap_or_default();
            let is_date = matches!(key, "start" | "end" | "date") && looks_like_date(&text);
            Ok(if is_date { text } else { quoted(&text) })
        }
        Some(b'n') => Err(JsonFault::at("null", key)),
        // Numbers keep their digits; `true` and `false` are the same in both.
        _ => Ok(json.to_owned()),
    }
}

fn looks_like_date(text: &str) -> bool {
    let form = text.bytes().map(|byte| match byte {
        b'0'..=b'9' => b'9',
        other => other,
    });
    form.eq(*b"9999-99-99")
}

/// Text in quotes, as TOML's basic strings have it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            sign if sign.is_control() => quoted.push_str(&format!("\\U{:08X}", u32::from(sign))),
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_hold_the_text_of_a_file() {
        let cases = [
            (
                r#"{"file": "a/b.toml", "toml": "format = 1"}"#,
                Some("a/b.toml"),
            ),
            (
                r#"{"file": null, "toml": "format = 1", "note": null}"#,
                None,
            ),
            (r#"{"file": "", "toml": "format = 1"}"#, None),
        ];
        for (text, file) in cases {
            let line = read(text.as_bytes()).unwrap();
            assert_eq!((line.file.as_deref(), line.is_text), (file, true), "{text}");
            assert_eq!(line.toml, "format = 1");
        }
    }

    #[test]
    fn an_object_becomes_toml_with_the_digits_it_has() {
        let line = read(
            br#"{"format": 1, "investment": {"start": "2020-01-01", "id": "a\"b"}, "file": "x", "cost":
               {"all": {"amount": {"2020": 12345678901234567.89}}}, "effect": {}, "allow": [{"code": "c"}], "text": null}"#,
        )
        .unwrap();
        assert_eq!(line.file.as_deref(), Some("x"));
        assert_eq!(
            line.toml,
            "\"format\" = 1\n\"investment\" = { \"start\" = 2020-01-01, \"id\" = \"a\\\"b\" }\n\
             \"cost\" = { \"all\" = { \"amount\" = { \"2020\" = 12345678901234567.89 } } }\n\"effect\" = {  }\n\
             \"allow\" = [{ \"code\" = \"c\" }]\n"
        );
    }

    #[test]
    fn what_is_no_object_is_refused() {
        for line in ["", "[]", "{", "1", r#"{"a": [null]}"#] {
            assert!(read(line.as_bytes()).is_err(), "{line}");
        }
        let deep = "{\"a\":".repeat(40) + "1" + &"}".repeat(40);
        assert!(read(deep.as_bytes()).is_err());
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said_of_that_line() {
        let wrong = |line: &str| {
            let fault = read(line.as_bytes()).unwrap_err();
            (fault.kind, fault.key, fault.column)
        };
        let at = |kind, key: &str, column| (kind, key.to_owned(), column);
        assert_eq!(wrong("{1:2}"), at("syntax", "", 2));
        assert_eq!(wrong("{\"a\": 1"), at("end", "", 7));
        assert_eq!(wrong("[]").0, "no-object");
        // A text and other keys, or two texts: nobody knows which is the application.
        let both = r#"{"file":"a.toml","toml":"format = 1","note":"x"}"#;
        assert_eq!(wrong(both), at("beside", "note", 0));
        let two = r#"{"toml":"format = 1","toml":"format = 2"}"#;
        assert_eq!(wrong(two), at("twice", "toml", 0));
        assert_eq!(wrong(r#"{"a":[null]}"#), at("null", "a", 0));
        assert_eq!(read(b"{\"\xff").unwrap_err().kind, "not-text");
    }
}
