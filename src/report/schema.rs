//! The files that people write as JSON Schema (draft 2020-12), made of the tables that the readers validate by.
//!
//! Editors take `oneOf`, `anyOf` and `unevaluatedProperties` wrongly, or say only that nothing fits: a number that may
//! also be a table is one schema of two types, whose keywords each concern one of them.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::format_words::meaning;
use super::json_value::{Json, object};
use crate::format::{
    FormatFile, FormatTable, Key, Kind, MAPPED_COLUMN, Shape, TEXT_FILE, input_part, parts,
};
use crate::model::{Bounds, CheckLevel, Choice, Grade, Year};
use crate::problem::{Code, Facts};
use crate::words::{Area, Explanation, Language, text};

/// Keys and values of a schema.
pub(super) type JsonSchema = Vec<(Cow<'static, str>, Json)>;

/// Names that a table has for its tables.
const ID: &str = "^[a-z0-9][a-z0-9-]*$";

/// A year as a key.
const YEAR: &str = "^[0-9]{4}$";

/// The schema of a file, indented for reading.
pub(crate) fn schema(file: FormatFile, language: Language) -> String {
    let about = match file {
        FormatFile::Application => "file-application",
        FormatFile::Workspace => "file-workspace",
        FormatFile::Policy => "file-policy",
        FormatFile::Outcome => "file-outcome",
        FormatFile::Fund => "file-fund",
        FormatFile::Mapping => "file-mapping",
    };
    let writer = SchemaWriter {
        parts: parts(file),
        input: input_part(),
        language,
    };
    let top = writer.table("");
    let mut whole = head(about, language);
    whole.extend(top);
    // An editor's `#:schema` is a comment in TOML, and a key `$schema` in no file of ours.
    written(whole)
}

/// What every schema begins with.
pub(super) fn head(about: &'static str, language: Language) -> JsonSchema {
    let about = text(language, Area::Format, about, &Facts::new());
    vec![
        (
            "$schema".into(),
            "https://json-schema.org/draft/2020-12/schema".into(),
        ),
        ("description".into(), about.into()),
    ]
}

/// A schema as text.
pub(super) fn written(schema: JsonSchema) -> String {
    serde_json::to_string_pretty(&Json::Object(schema)).unwrap_or_default() + "\n"
}

pub(super) fn typed(name: &str) -> JsonSchema {
    vec![("type".into(), name.into())]
}

/// A day of the calendar, of these types.
fn date(mut types: JsonSchema) -> JsonSchema {
    types.push(("format".into(), "date".into()));
    types
}

/// Numbers, whole or not: an editor may take these for two types.
fn numbers(bounds: Bounds) -> JsonSchema {
    let types = Json::list(["number", "integer"]);
    with_bounds(vec![("type".into(), types)], bounds)
}

/// A schema with what numbers may be.
fn with_bounds(mut schema: JsonSchema, bounds: Bounds) -> JsonSchema {
    let least = bounds.least.unwrap_or(-Bounds::LARGEST);
    let name = if bounds.above_least {
        "exclusiveMinimum"
    } else {
        "minimum"
    };
    let most = bounds.most.unwrap_or(Bounds::LARGEST);
    schema.extend([(name.into(), least.into()), ("maximum".into(), most.into())]);
    schema
}

/// A table with these keys and no others.
pub(super) fn closed(properties: Json, required: Vec<&str>) -> JsonSchema {
    let mut schema = typed("object");
    schema.push(("properties".into(), properties));
    if !required.is_empty() {
        schema.push(("required".into(), Json::list(required)));
    }
    schema.push(("additionalProperties".into(), false.into()));
    schema
}

/// A table whose keys, alike by a pattern, all have values alike.
fn keyed(pattern: &str, value: JsonSchema) -> JsonSchema {
    let mut schema = typed("object");
    schema.push(("propertyNames".into(), object! { "pattern": pattern, }));
    schema.push(("additionalProperties".into(), Json::Object(value)));
    schema
}

/// A schema that is also a table.
fn or_table(schema: JsonSchema, table: JsonSchema) -> JsonSchema {
    let mut both = Vec::new();
    let other = |(key, value): (Cow<'static, str>, Json)| match (&*key, value) {
        ("type", Json::Text(name)) => (key, Json::list([name.as_str(), "object"])),
        ("type", Json::List(mut names)) => {
            names.push("object".into());
            (key, Json::List(names))
        }
        (_, value) => (key, value),
    };
    both.extend(schema.into_iter().map(other));
    both.extend(table.into_iter().filter(|(key, _)| key != "type"));
    both
}

struct SchemaWriter {
    parts: Vec<FormatTable>,
    input: FormatTable,
    language: Language,
}

impl SchemaWriter {
    fn table(&self, path: &str) -> JsonSchema {
        let part = self.parts.iter().find(|part| part.path == path);
        let Some(part) = part else {
            return typed("object");
        };
        let required = part.keys.iter().filter(|key| part.requires(key));
        let required = required.map(|key| key.name).collect();
        let mut schema = closed(self.properties(part), required);
        schema.extend(needs(part.keys.iter().copied()));
        schema
    }

    /// A schema of each key.
    fn properties(&self, part: &FormatTable) -> Json {
        let pairs = part.keys.iter().map(|key| {
            let path = [&part.path, key.name].join(".");
            let path = path.trim_start_matches('.').to_owned();
            (key.name, Json::Object(self.key(part, key, &path)))
        });
        Json::pairs(pairs)
    }

    fn key(&self, part: &FormatTable, key: &Key, path: &str) -> JsonSchema {
        let mut schema: JsonSchema = vec![(
            "description".into(),
            meaning(part, key, self.language).into(),
        )];
        schema.extend(self.kind(key, path));
        schema.extend(
            key.default
                .map(|default| ("default".into(), value(key.kind, default))),
        );
        schema
    }

    fn kind(&self, key: &Key, path: &str) -> JsonSchema {
        match key.kind {
            Kind::Text => typed("string"),
            Kind::Boolean => typed("boolean"),
            Kind::Year => {
                let (first, last) = (*Year::ALLOWED.start(), *Year::ALLOWED.end());
                let mut schema = typed("integer");
                schema.extend([
                    ("minimum".into(), first.into()),
                    ("maximum".into(), last.into()),
                ]);
                schema
            }
            Kind::Date => date(typed("string")),
            Kind::DateOrYear => date(vec![("type".into(), Json::list(["string", "integer"]))]),
            Kind::Whole(..) => with_bounds(typed("integer"), key.bounds().unwrap_or(Bounds::ANY)),
            Kind::Number(bounds) => numbers(bounds),
            Kind::Rate(bounds) => {
                let mut rates = keyed("^[0-9]{1,4}$", numbers(bounds));
                rates.push(("required".into(), Json::list(["0"])));
                or_table(numbers(bounds), rates)
            }
            Kind::Input(shape, bounds) => self.input(key, shape, bounds),
            Kind::Choice(words) => one_of(&words()),
            Kind::Code => {
                let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
                one_of(&codes)
            }
            Kind::Format => vec![("const".into(), 1.into())],
            Kind::TextOrFile => {
                let inside = self.inside(path, TEXT_FILE.keys());
                or_table(typed("string"), inside)
            }
            Kind::Column => self.column(path),
            Kind::TextOrColumn => or_table(typed("string"), self.column(path)),
            Kind::Texts => {
                let mut schema = typed("object");
                schema.push(("additionalProperties".into(), Json::Object(typed("string"))));
                schema
            }
            Kind::Ids => {
                let mut schema = vec![("type".into(), Json::list(["string", "array"]))];
                schema.push(("items".into(), Json::Object(typed("string"))));
                schema
            }
            Kind::Table(_) => self.table(path),
            Kind::Tables(_) => keyed(ID, self.table(path)),
            Kind::List(_) => {
                let mut schema = typed("array");
                schema.push(("items".into(), Json::Object(self.table(path))));
                schema
            }
            Kind::Parameters => keyed(ID, self.parameter(path)),
            Kind::Names => {
                let mut schema = keyed(ID, typed("string"));
                schema.extend(key.is_required.then(|| ("minProperties".into(), 1.into())));
                schema
            }
            Kind::Years(bounds) => by_year(bounds),
            Kind::ByGrade => {
                let grades = Grade::words().into_iter();
                let share = |grade| (grade, Json::Object(numbers(Bounds::SHARE)));
                closed(Json::pairs(grades.map(share)), Vec::new())
            }
            Kind::Settings => {
                let mut setting = numbers(Bounds::ANY);
                setting[0].1 = Json::list(["number", "integer", "string"]);
                setting.push(("pattern".into(), "^\\*".into()));
                let mut schema = typed("object");
                schema.push(("additionalProperties".into(), Json::Object(setting)));
                schema
            }
            Kind::Levels => self.levels(),
        }
    }

    /// A column of a table.
    fn column(&self, path: &str) -> JsonSchema {
        self.inside(path, MAPPED_COLUMN.keys())
    }

    /// A table in the place of a value.
    fn inside(&self, path: &str, keys: &'static [Key]) -> JsonSchema {
        let table = FormatTable {
            file: self.parts[0].file,
            path: path.to_owned(),
            header: String::new(),
            keys: keys.iter().collect(),
            has_forms: false,
        };
        let required = keys.iter().filter(|key| key.is_required);
        let required = required.map(|key| key.name).collect();
        closed(self.properties(&table), required)
    }

    /// A number or a table of years, in every form of an input (method §1).
    fn input(&self, of: &Key, shape: Shape, bounds: Bounds) -> JsonSchema {
        let is_share = [Bounds::SHARE, Bounds::ANY].contains(&bounds);
        let is_had = |key: &&Key| match key.name {
            "value" | "parameter" => shape != Shape::Years,
            "evidence" => shape != Shape::Years && self.takes_evidence(of),
            "by_year" => shape != Shape::Number,
            "successes" | "of" => shape == Shape::Number && is_share,
            _ => true,
        };
        let keys = self.input.keys.iter().copied().filter(is_had);
        // A table of years has factors for its ends: they need only not be negative.
        let ends = if shape == Shape::Number {
            bounds
        } else {
            Bounds::NOT_NEGATIVE
        };
        let properties = keys.clone().map(|key| {
            let mut schema: JsonSchema = vec![(
                "description".into(),
                meaning(&self.input, key, self.language).into(),
            )];
            schema.extend(match key.name {
                "value" => numbers(bounds),
                "low" | "high" => numbers(ends),
                "by_year" => by_year(bounds),
                _ => self.kind(key, ""),
            });
            (key.name, Json::Object(schema))
        });
        let mut table = closed(Json::pairs(properties), Vec::new());
        table.push(("minProperties".into(), 1.into()));
        table.extend(needs(keys));
        if shape == Shape::Number {
            return or_table(numbers(bounds), table);
        }
        let years = Json::pairs([(YEAR, Json::Object(numbers(bounds)))]);
        table.push(("patternProperties".into(), years));
        match shape {
            Shape::Years => table,
            _ => or_table(numbers(bounds), table),
        }
    }

    /// Whether an input of a key may cite evidence.
    fn takes_evidence(&self, key: &Key) -> bool {
        self.parts[0].file == FormatFile::Application && !key.is_kronor()
    }

    /// A parameter: a number, or a table in one of its forms.
    fn parameter(&self, path: &str) -> JsonSchema {
        or_table(numbers(Bounds::ANY), self.table(path))
    }

    /// Levels of findings, each with what it finds.
    fn levels(&self) -> JsonSchema {
        let level = |code: &Code| {
            let about = Explanation::of_code(*code, self.language).first_sentence();
            let mut schema: JsonSchema = vec![("description".into(), about.into())];
            schema.extend(one_of(&CheckLevel::words()));
            (code.name(), Json::Object(schema))
        };
        closed(Json::pairs(Code::ALL.iter().map(level)), Vec::new())
    }
}

fn one_of(words: &[&str]) -> JsonSchema {
    vec![("enum".into(), Json::list(words.iter().copied()))]
}

fn by_year(bounds: Bounds) -> JsonSchema {
    let mut schema = keyed(YEAR, numbers(bounds));
    schema.push(("minProperties".into(), 1.into()));
    schema
}

/// Which of some keys need which others.
fn needs<'k>(keys: impl Iterator<Item = &'k Key>) -> JsonSchema {
    let needing = keys.filter(|key| !key.needs.is_empty());
    let pairs = needing.map(|key| (key.name, Json::list(key.needs.iter().copied())));
    let pairs: Vec<_> = pairs.collect();
    let keyword = (!pairs.is_empty()).then(|| ("dependentRequired".into(), Json::pairs(pairs)));
    keyword.into_iter().collect()
}

/// A value that a table states as a file would.
fn value(kind: Kind, text: &str) -> Json {
    match kind {
        Kind::Boolean => (text == "true").into(),
        Kind::Choice(_) => text.into(),
        _ => text
            .parse::<Decimal>()
            .map_or_else(|_| text.into(), Into::into),
    }
}
