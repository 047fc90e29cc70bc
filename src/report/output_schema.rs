//! What programs read as JSON Schema (draft 2020-12): results, problems and findings. The outputs are made elsewhere;
//! `tests/it/schema.rs` holds that they have these keys and no others.

use super::format_words::{meaning_of_term, term_named, unit};
use super::json_value::Json;
use super::schema::{JsonSchema, closed, head, typed, written};
use crate::format::KeyUnit;
use crate::model::{
    CheckLevel, Choice, FeeBasis, FloorKind, Grade, Payer, Preset, ReturnModel, Timing,
    UnitCostKind,
};
use crate::problem::Level;
use crate::words::Language;

/// What stands under a key of an output.
enum JsonShape {
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
    Either(&'static [JsonShape]),
    /// What several places have, or is worth a name.
    Named(&'static str, &'static JsonShape),
}

/// A key of an output, whether it is always there, and what stands under it.
struct ShapeKey {
    name: &'static str,
    is_always_there: bool,
    output: JsonShape,
}

/// An object with these keys, under a name if it has one; those behind the semicolon may be left out.
macro_rules! outputs {
    { $named:literal => $($keys:tt)* } => { JsonShape::Named($named, &outputs! { $($keys)* }) };
    { $($name:ident: $output:expr,)* $(; $($maybe:ident: $left_out:expr,)*)? } => {
        JsonShape::Object(&[
            $(ShapeKey { name: stringify!($name), is_always_there: true, output: $output },)*
            $($(ShapeKey { name: stringify!($maybe), is_always_there: false, output: $left_out },)*)?
        ])
    };
}

use JsonShape::{
    Each, Either, Kronor, List, Maybe, Named, Number, Share, Text, Truth, Whole, Words,
};

const KRONOR_BY_YEAR: JsonShape = Named("by_year", &Each(&Kronor));
const AMOUNTS: JsonShape = outputs! { "amounts" => total: Kronor, by_year: KRONOR_BY_YEAR, };
const EVERYONES: JsonShape = outputs! { expected: Kronor, realisable: Kronor, };
const RATES: JsonShape = Either(&[Share, Each(&Share)]);
const FILE: JsonShape = outputs! { file: Text, sha256: Text, };
const CHANGE: JsonShape = Either(&[Number, Text]);

const PROBLEM: JsonShape = outputs! { "problem" =>
    code: Text, message: Text, hint: Maybe(&Text), file: Text, line: Maybe(&Whole), column: Maybe(&Whole),
    ; level: Words(levels),
};

const POLICY: JsonShape = outputs! { "policy" =>
    preset: Words(Preset::words), return_model: Words(ReturnModel::words), return_target: Share, return_floor: Share,
    admin_fee: Share, admin_fee_basis: Words(FeeBasis::words), timing: Words(Timing::words), first_return: Whole,
    instalments: Maybe(&Whole), discount_rate: RATES, sensitivity: Share, optimism_bias: Each(&Share),
    floor_kind: Words(FloorKind::words), return_cap: Maybe(&Share),
};

const EFFECT: JsonShape = outputs! {
    id: Text, name: Text, department: Maybe(&Text), payer: Words(Payer::words), kind: Words(UnitCostKind::words),
    evidence_grade: Maybe(&Words(Grade::words)),
    unit_cost: outputs! {
        id: Text, name: Text, unit: Text, cost: Number, year: Whole, source: Text, indexed_from: Maybe(&Whole),
    },
    units: Each(&Number), expected: AMOUNTS, realisable: AMOUNTS, units_total: Number, non_realisable: AMOUNTS,
};

const PLAN: JsonShape = outputs! { "plan" =>
    reservation: Kronor, fee: Kronor, total: Kronor,
    by_department: Each(&outputs! {
        share: Share, reservation: Kronor, fee: Kronor, total: Kronor, own_cost: Kronor, net: Kronor,
        ; keeps: KRONOR_BY_YEAR,
    }),
    payments: List(&outputs! { department: Text, year: Whole, reservation: Kronor, fee: Kronor, total: Kronor, }),
    completed_year: Maybe(&Whole),
    ; net: Kronor,
};

const PEOPLE: JsonShape = outputs! { "people" => target_group: Text, of: Number, today: Number, ; at_least: Number, at_most: Number, };
const UNITS: JsonShape = outputs! { "units" =>
    unit: Text, today: Number, by_year: Each(&Number), ; at_least: Number, at_most: Number,
};
const COST: JsonShape =
    outputs! { "cost" => id: Text, today: Kronor, ; at_least: Kronor, at_most: Kronor, };

const BREAK_EVEN: JsonShape = outputs! { "break_even" =>
    address: Text, value: Number, break_even: Maybe(&Number), factor: Maybe(&Number), holds: Maybe(&Words(sides)),
    people: Maybe(&PEOPLE), units: Maybe(&UNITS), cost: Maybe(&COST),
    places: List(&outputs! { address: Text, people: Maybe(&PEOPLE), units: Maybe(&UNITS), cost: Maybe(&COST), }),
    name: Maybe(&Text),
};

const AXIS: JsonShape =
    outputs! { address: Text, factor: Truth, value: Number, points: List(&Number), };

const SENSITIVITY: JsonShape = outputs! {
    one_way: List(&outputs! {
        address: Text, value: Number, low: Number, high: Number, coverage_low: Share, coverage_high: Share,
        range: Words(ranges), name: Maybe(&Text),
    }),
    break_even: List(&BREAK_EVEN),
    scenarios: List(&outputs! {
        id: Text, name: Maybe(&Text), realisable: Maybe(&Kronor), coverage: Maybe(&Share), meets_target: Maybe(&Truth),
        payback_year: Maybe(&Whole),
        changes: List(&outputs! {
            address: Text, name: Maybe(&Text), set: CHANGE, from: Maybe(&Number), to: Maybe(&Number),
        }),
    }),
    simulation: Maybe(&Each(&Text)),
    departments: Maybe(&Each(&outputs! {
        realisable: Kronor, returns: Kronor, factor: Maybe(&Number), break_even: List(&BREAK_EVEN), own_cost: Kronor,
    })),
    ; grid: outputs! {
        rows: AXIS, columns: AXIS, coverage: List(&List(&Maybe(&Share))), meets_target: List(&List(&Maybe(&Truth))),
    },
};

const FOUNDATION: JsonShape = outputs! { "foundation" => amount: Kronor, share: Maybe(&Share), reductions: Kronor, increases: Kronor, };
const YEARS_OF_FRAME: JsonShape =
    Each(&outputs! { reservation: Kronor, fee: Kronor, total: Kronor, change: Kronor, });
const OUTCOME: JsonShape = outputs! {
    policy: Text, outcome: Share, actual: Kronor, reservation: Kronor, fee: Kronor, total: Kronor,
    reservation_bears: Kronor,
    by_department: Each(&outputs! { actual: Kronor, reservation: Kronor, fee: Kronor, total: Kronor, net: Kronor, }),
};

const RESULT: JsonShape = outputs! { "result" =>
    schema: JsonShape::Const("si.result/1"),
    si: Text,
    investment: outputs! {
        id: Text, name: Text, start: Text, end: Text, price_year: Whole, horizon: Maybe(&Whole),
        departments: Each(&Text),
    },
    sources: outputs! { application: FILE, unit_costs: List(&FILE), set: Each(&CHANGE), scenario: Maybe(&Text), },
    policy: POLICY,
    cost: outputs! {
        total: Kronor, by_year: KRONOR_BY_YEAR, all_costs: Kronor, items: Each(&AMOUNTS),
        all_costs_by_year: KRONOR_BY_YEAR,
    },
    effects: List(&EFFECT),
    reductions: outputs! {
        expected: AMOUNTS, realisable: AMOUNTS,
        by_department: Each(&outputs! { expected: AMOUNTS, realisable: AMOUNTS, }),
        non_realisable: AMOUNTS,
    },
    people: Maybe(&outputs! { total: Number, by_group: Each(&Number), }),
    cost_per_person: Maybe(&Kronor),
    coverage: Share, coverage_all_costs: Share, coverage_by_year: Each(&Share), meets_target: Truth,
    payback_year: Maybe(&Whole),
    payers: Each(&EVERYONES),
    society: outputs! {
        expected: Kronor, transfers_excluded: Kronor, cost: Kronor, net: Kronor, npv: Kronor,
        benefit_cost_ratio: Maybe(&Share),
    },
    present_value: outputs! {
        discount_rate: RATES, base_year: Whole, cost: Kronor, reductions: Kronor, npv: Kronor,
        benefit_cost_ratio: Maybe(&Share),
    },
    return_plan: Maybe(&PLAN),
    sensitivity: SENSITIVITY,
    warnings: List(&PROBLEM),
    foundations: outputs! {
        realisable: Kronor, by_evidence_grade: Each(&FOUNDATION), example_data: FOUNDATION, after_period: FOUNDATION,
        converted: FOUNDATION, reductions: Kronor, increases: Kronor,
    },
    policies: List(&outputs! {
        name: Text, policy: POLICY, realisable: Kronor, coverage: Share, meets_target: Truth, reservation_bears: Kronor,
        return_plan: Maybe(&PLAN),
    }),
    outcomes: List(&OUTCOME),
    frames: Maybe(&outputs! {
        reservation: Kronor, fee: Kronor, total: Kronor, by_year: YEARS_OF_FRAME,
        by_department: Each(&outputs! { reservation: Kronor, fee: Kronor, total: Kronor, by_year: YEARS_OF_FRAME, }),
    }),
};

const PROBLEMS: JsonShape = outputs! { "problems" =>
    schema: JsonShape::Const("si.problems/1"), file: Text, problems: List(&PROBLEM),
};

const ONE: JsonShape = Either(&[RESULT, PROBLEMS]);

const CHECK: JsonShape = outputs! {
    schema: JsonShape::Const("si.check/1"), si: Text, files: List(&Text),
    findings: List(&outputs! {
        file: Text, line: Maybe(&Whole), column: Maybe(&Whole), address: Maybe(&Text), code: Text,
        level: Words(levels), message: Text, hint: Maybe(&Text),
    }),
    not_calculated: List(&Text), passed_over: List(&Text), excluded: List(&Text), status_assumed: List(&Text),
    lowered: List(&outputs! { file: Text, code: Text, level: Words(CheckLevel::words), }),
    summary: outputs! {
        applications: Whole, not_calculated: Whole, errors: Whole, warnings: Whole, accepted: Whole, passed_over: Whole,
        excluded: Whole, status_assumed: Whole, left_out: Whole,
    },
};

fn levels() -> Vec<&'static str> {
    [Level::Error, Level::Warning].map(Level::word).into()
}

fn sides() -> Vec<&'static str> {
    vec!["at_least", "at_most"]
}

fn ranges() -> Vec<&'static str> {
    vec!["input", "unit_cost", "policy"]
}

/// The schema of what `si calc` writes.
pub(crate) fn result(language: Language) -> String {
    schema(&Either(&[ONE, List(&ONE)]), "file-result", language)
}

/// The schema of what `si check` writes.
pub(crate) fn check(language: Language) -> String {
    schema(&CHECK, "file-check", language)
}

fn schema(output: &JsonShape, about: &'static str, language: Language) -> String {
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
            Text => typed("string"),
            Truth => typed("boolean"),
            Whole => typed("integer"),
            Number => typed("number"),
            Kronor => self.number(KeyUnit::Kronor),
            Share => self.number(KeyUnit::Share),
            Words(words) => vec![("enum".into(), Json::list(words()))],
            Maybe(output) => self.any([*output, &JsonShape::Nothing]),
            Either(outputs) => self.any(*outputs),
            List(output) => self.with("array", "items", output),
            Each(output) => self.with("object", "additionalProperties", output),
            Named(name, output) => {
                if self.named.iter().all(|(known, _)| known != name) {
                    let schema = Json::Object(self.schema(output));
                    self.named.push((name, schema));
                }
                vec![("$ref".into(), format!("#/$defs/{name}").into())]
            }
            JsonShape::Object(keys) => {
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
