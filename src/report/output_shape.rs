//! What outputs look like, for their JSON Schema (draft 2020-12).

use super::format_words::{meaning_of_term, term_named, unit};
use super::json_value::Json;
use super::schema::{JsonSchema, closed, head, typed, written};
use crate::format::KeyUnit;
use crate::words::Language;

/// What stands under a key of an output.
pub(crate) enum JsonShape {
    /// This very text.
    Const(&'static str),
    Nothing,
    Text,
    Truth,
    /// A year or a count.
    Whole,
    /// A number, in the unit of what it is about.
    Number,
    Kronor,
    /// A part of 1.
    Share,
    Words(fn() -> Vec<&'static str>),
    /// It, or nothing.
    Maybe(&'static JsonShape),
    List(&'static JsonShape),
    /// One for each id, year or address.
    Each(&'static JsonShape),
    Object(&'static [ShapeKey]),
    /// An object with the keys of several.
    Joined(&'static [JsonShape]),
    Either(&'static [JsonShape]),
    /// What several places have, or is worth a name.
    Named(&'static str, &'static JsonShape),
}

/// A key of an output, whether it is always there, and what stands under it.
pub(crate) struct ShapeKey {
    pub name: &'static str,
    pub is_always_there: bool,
    pub output: JsonShape,
}

/// An object with these keys, under a name if it has one; those behind the semicolon may be left out.
macro_rules! outputs {
    { $named:literal => $($keys:tt)* } => {
        $crate::report::output_shape::JsonShape::Named($named, &$crate::report::output_shape::outputs! { $($keys)* })
    };
    { $($name:ident: $output:expr,)* $(; $($maybe:ident: $left_out:expr,)*)? } => {
        $crate::report::output_shape::JsonShape::Object(&[
            $($crate::report::output_shape::ShapeKey { name: stringify!($name), is_always_there: true, output: $output },)*
            $($($crate::report::output_shape::ShapeKey { name: stringify!($maybe), is_always_there: false, output: $left_out },)*)?
        ])
    };
}
pub(crate) use outputs;

pub(crate) fn schema(output: &JsonShape, about: &'static str, language: Language) -> String {
    let mut writer = ShapeWriter {
        named: Vec::new(),
        language,
    };
    let mut whole = head(about, language);
    whole.extend(writer.schema(output));
    if !writer.named.is_empty() {
        whole.push(("$defs".into(), Json::pairs(writer.named)));
    }
    written(whole)
}

struct ShapeWriter {
    /// The named outputs so far.
    named: Vec<(&'static str, Json)>,
    language: Language,
}

impl ShapeWriter {
    fn schema(&mut self, output: &JsonShape) -> JsonSchema {
        match output {
            JsonShape::Const(text) => vec![("const".into(), (*text).into())],
            JsonShape::Nothing => typed("null"),
            JsonShape::Text => typed("string"),
            JsonShape::Truth => typed("boolean"),
            JsonShape::Whole => typed("integer"),
            JsonShape::Number => typed("number"),
            JsonShape::Kronor => self.number(KeyUnit::Kronor),
            JsonShape::Share => self.number(KeyUnit::Share),
            JsonShape::Words(words) => vec![("enum".into(), Json::list(words()))],
            JsonShape::Maybe(output) => self.any([*output, &JsonShape::Nothing]),
            JsonShape::Either(outputs) => self.any(*outputs),
            JsonShape::List(output) => self.with("array", "items", output),
            JsonShape::Each(output) => self.with("object", "additionalProperties", output),
            JsonShape::Named(name, output) => {
                if self.named.iter().all(|(known, _)| known != name) {
                    let schema = Json::Object(self.schema(output));
                    self.named.push((name, schema));
                }
                vec![("$ref".into(), format!("#/$defs/{name}").into())]
            }
            JsonShape::Object(_) | JsonShape::Joined(_) => {
                let keys = keys(output);
                let required = keys.iter().filter(|key| key.is_always_there);
                let required = required.map(|key| key.name).collect();
                let properties = keys.iter().map(|key| (key.name, self.key(key)));
                closed(Json::pairs(properties), required)
            }
        }
    }

    /// What stands under a key, with what the key means where it is a word of the field.
    fn key(&mut self, key: &ShapeKey) -> Json {
        let mut schema = self.schema(&key.output);
        if let Some(known) = term_named(key.name) {
            let about = meaning_of_term(known, self.language);
            schema.retain(|(key, _)| key != "description");
            schema.insert(0, ("description".into(), about.into()));
        }
        Json::Object(schema)
    }

    fn number(&self, counted: KeyUnit) -> JsonSchema {
        let mut schema: JsonSchema = vec![];
        schema.push(("description".into(), unit(counted, self.language).into()));
        schema.extend(typed("number"));
        schema
    }

    fn any<'o>(&mut self, outputs: impl IntoIterator<Item = &'o JsonShape>) -> JsonSchema {
        let outputs = outputs.into_iter();
        let outputs = outputs.map(|output| Json::Object(self.schema(output)));
        vec![("anyOf".into(), Json::list(outputs))]
    }

    fn with(&mut self, kind: &str, key: &'static str, output: &JsonShape) -> JsonSchema {
        let mut schema = typed(kind);
        schema.push((key.into(), Json::Object(self.schema(output))));
        schema
    }
}

/// The keys of an object.
fn keys(output: &JsonShape) -> Vec<&ShapeKey> {
    match output {
        JsonShape::Object(keys) => keys.iter().collect(),
        JsonShape::Joined(parts) => parts.iter().flat_map(keys).collect(),
        JsonShape::Named(_, output) => keys(output),
        _ => Vec::new(),
    }
}
