//! As much of JSON Schema as the schemas of `si` use: a keyword that is not known here fails the test.

use std::collections::BTreeSet;

use serde_json::Value;

/// A schema, and which of its properties were met.
pub(crate) struct Validator {
    pub(crate) whole: Value,
    /// The places of the properties met, as pointers into the schema.
    pub(crate) met: BTreeSet<String>,
}

impl Validator {
    pub(crate) fn new(whole: Value) -> Self {
        let met = BTreeSet::new();
        Self { whole, met }
    }

    /// What is wrong with a value.
    pub(crate) fn faults(&mut self, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check("", value, "", &mut faults);
        faults
    }

    /// What is wrong with a value for the schema at a place.
    pub(crate) fn faults_at(&mut self, place: &str, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(place, value, "", &mut faults);
        faults
    }

    /// Every place of a property.
    pub(crate) fn properties(&self) -> BTreeSet<String> {
        fn add(schema: &Value, place: &str, places: &mut BTreeSet<String>) {
            let children: Vec<(String, &Value)> = match schema {
                Value::Object(keys) => keys
                    .iter()
                    .map(|(key, inner)| (key.clone(), inner))
                    .collect(),
                Value::Array(items) => {
                    let items = items.iter().enumerate();
                    items.map(|(at, inner)| (at.to_string(), inner)).collect()
                }
                _ => return,
            };
            for (key, inner) in children {
                let inside = format!("{place}/{key}");
                add(inner, &inside, places);
                if place.ends_with("/properties") {
                    places.insert(inside);
                }
            }
        }
        let mut places = BTreeSet::new();
        add(&self.whole, "", &mut places);
        places
    }

    fn check(&mut self, place: &str, value: &Value, at: &str, faults: &mut Vec<String>) {
        let schema = self.whole.pointer(place).unwrap().clone();
        let Value::Object(keywords) = &schema else {
            if schema == Value::Bool(false) {
                faults.push(format!("{at}: unknown key"));
            }
            return;
        };
        for (keyword, wanted) in keywords {
            match keyword.as_str() {
                "$ref" => {
                    let place = wanted.as_str().unwrap().trim_start_matches('#');
                    self.check(place, value, at, faults);
                }
                "anyOf" => self.any_of(place, wanted.as_array().unwrap().len(), value, at, faults),
                "properties" | "patternProperties" | "additionalProperties" => {}
                "items" => {
                    for item in value.as_array().into_iter().flatten() {
                        self.check(&format!("{place}/items"), item, at, faults);
                    }
                }
                _ if !holds(keyword, wanted, value) => {
                    faults.push(format!("{at}: {keyword} {wanted}, found {value}"));
                }
                _ => {}
            }
        }
        for (key, inner) in value.as_object().into_iter().flatten() {
            let at = format!("{at}.{key}");
            if schema["properties"].get(key).is_some() {
                let place = format!("{place}/properties/{key}");
                self.check(&place, inner, &at, faults);
                self.met.insert(place);
                continue;
            }
            let patterns = schema["patternProperties"].as_object();
            let mut patterns = patterns.into_iter().flat_map(|patterns| patterns.keys());
            if let Some(pattern) = patterns.find(|pattern| matches(pattern, key)) {
                self.check(
                    &format!("{place}/patternProperties/{pattern}"),
                    inner,
                    &at,
                    faults,
                );
            } else if schema.get("additionalProperties").is_some() {
                self.check(&format!("{place}/additionalProperties"), inner, &at, faults);
            }
        }
    }

    fn any_of(
        &mut self,
        place: &str,
        count: usize,
        value: &Value,
        at: &str,
        faults: &mut Vec<String>,
    ) {
        let mut all = Vec::new();
        for position in 0..count {
            let (mut wrong, before) = (Vec::new(), self.met.clone());
            self.check(&format!("{place}/anyOf/{position}"), value, at, &mut wrong);
            if wrong.is_empty() {
                return;
            }
            self.met = before;
            all.extend(wrong);
        }
        faults.extend(all);
    }
}

/// Whether a value is what a keyword wants that concerns it alone.
fn holds(keyword: &str, wanted: &Value, value: &Value) -> bool {
    let number = value.as_f64();
    let bound = || wanted.as_f64().unwrap();
    let keys = || {
        value
            .as_object()
            .into_iter()
            .flat_map(|object| object.keys())
    };
    let has = |key: &Value| value.get(key.as_str().unwrap()).is_some();
    let list = || wanted.as_array().unwrap().iter();
    match keyword {
        "$schema" | "$defs" | "description" | "default" => true,
        "type" if wanted.is_array() => list().any(|name| is_of_type(value, name)),
        "type" => is_of_type(value, wanted),
        "const" => value == wanted,
        "enum" => list().any(|word| word == value),
        "minimum" => number.is_none_or(|number| number >= bound()),
        "exclusiveMinimum" => number.is_none_or(|number| number > bound()),
        "maximum" => number.is_none_or(|number| number <= bound()),
        "required" => !value.is_object() || list().all(has),
        "minProperties" => {
            !value.is_object()
                || keys().count() >= usize::try_from(wanted.as_u64().unwrap()).unwrap()
        }
        "propertyNames" => keys().all(|key| matches(wanted["pattern"].as_str().unwrap(), key)),
        "dependentRequired" => wanted.as_object().unwrap().iter().all(|(key, needs)| {
            value.get(key).is_none() || needs.as_array().unwrap().iter().all(has)
        }),
        "pattern" => value
            .as_str()
            .is_none_or(|text| matches(wanted.as_str().unwrap(), text)),
        "format" => value
            .as_str()
            .is_none_or(|text| text.len() == 10 && text.split('-').count() == 3),
        _ => panic!("`{keyword}` is not known here"),
    }
}

fn is_of_type(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("no type `{other}`"),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match pattern {
        "^[a-z0-9][a-z0-9-]*$" => {
            let is_of_id =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            !text.is_empty() && !text.starts_with('-') && text.bytes().all(is_of_id)
        }
        "^[0-9]{4}$" => digits && text.len() == 4,
        "^[0-9]{1,4}$" => digits && (1..=4).contains(&text.len()),
        "^\\*" => text.starts_with('*'),
        other => panic!("the pattern `{other}` is not known here"),
    }
}
