//! A lock as TOML: readable, in a stable order, a line a fact.

use super::toml::{inline, key, number, text};
use crate::model::{
    Choice, EvidenceRow, Lock, LockedUnitCost, LockedValue, Policy, PolicyValue, Year,
};

/// The text of a lock, without the head with its checksum. The same lock gives the same bytes.
pub(crate) fn text_of(lock: &Lock) -> String {
    let mut out = Toml(String::new());
    out.pair("si", text(&lock.si));
    application(&mut out, lock);
    policy(&mut out, &lock.policy);
    out.values("inputs", &lock.entries);
    for locked in &lock.unit_costs {
        unit_cost(&mut out, locked, lock.application.price_year);
    }
    for row in &lock.evidence {
        evidence(&mut out, row);
    }
    out.values("results", &lock.results);
    if let Some(outcome) = &lock.outcome {
        out.table("outcome");
        out.pair("file", text(&outcome.file));
        out.pair("sha256", text(&outcome.sha256));
        out.pair("as_of", outcome.as_of.to_string());
        out.values("outcome.results", &outcome.results);
    }
    out.0
}

/// TOML that grows.
struct Toml(String);

impl Toml {
    fn table(&mut self, name: &str) {
        self.0.push_str(&format!("\n[{name}]\n"));
    }

    fn pair(&mut self, name: &str, value: impl AsRef<str>) {
        self.0
            .push_str(&format!("{} = {}\n", key(name), value.as_ref()));
    }

    /// A table of values, each on a line of its own.
    fn values(&mut self, name: &str, values: &[(String, LockedValue)]) {
        self.table(name);
        for (name, value) in values {
            let value = match value {
                LockedValue::Number(value) => number(*value),
                LockedValue::Never => text("never"),
                LockedValue::Is(value) => value.to_string(),
                LockedValue::Text(word) => text(word),
            };
            self.pair(name, value);
        }
    }

    fn some(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            self.pair(name, value);
        }
    }
}

fn application(out: &mut Toml, lock: &Lock) {
    let application = &lock.application;
    out.table("application");
    out.pair("id", text(&application.id));
    out.pair("file", text(&application.file));
    out.pair("sha256", text(&application.sha256));
    out.some(
        "status",
        application.status.map(|status| text(status.word())),
    );
    out.pair("price_year", application.price_year.to_string());
}

/// The policy in force, whole, so that it does not lean on what a preset holds in another version.
fn policy(out: &mut Toml, policy: &Policy) {
    out.table("policy");
    for (key, value) in policy.values() {
        out.pair(key, policy_value(&value));
    }
}

/// A value of a policy as a file would say it.
pub(super) fn policy_value(value: &PolicyValue) -> String {
    match value {
        PolicyValue::Word(word) => text(word),
        PolicyValue::Number(value) => number(*value),
        PolicyValue::Rates(rates) => {
            let pairs = rates.iter();
            let pairs = pairs.map(|(from, rate)| (from.to_string(), number(*rate)));
            inline(&pairs.collect::<Vec<_>>())
        }
        PolicyValue::Corrections(corrections) => {
            let pairs = corrections.iter();
            let pairs = pairs.map(|(grade, share)| (grade.word(), number(*share)));
            inline(&pairs.collect::<Vec<_>>())
        }
    }
}

fn unit_cost(out: &mut Toml, locked: &LockedUnitCost, price_year: Year) {
    let unit_cost = &locked.unit_cost;
    out.0.push_str("\n[[unit_cost]]\n");
    out.pair("id", text(unit_cost.id()));
    out.pair("year", locked.year.to_string());
    out.pair("cost", number(locked.cost));
    out.some("low", locked.range.map(|(low, _)| number(low)));
    out.some("high", locked.range.map(|(_, high)| number(high)));
    out.pair("name", text(unit_cost.name()));
    out.pair("area", text(unit_cost.area()));
    out.pair("unit", text(unit_cost.unit()));
    out.pair("payer", text(unit_cost.payer.word()));
    out.pair("kind", text(unit_cost.kind.word()));
    let includes = unit_cost.texts().includes;
    out.some("includes", (!includes.is_empty()).then(|| text(includes)));
    out.some("department", unit_cost.department().map(text));
    out.some("note", unit_cost.note().map(text));
    out.pair("source", text(unit_cost.source()));
    if let Some((file, line)) = &locked.place {
        out.pair("file", text(file));
        out.pair("line", line.to_string());
    }
    if let Some(conversion) = &locked.conversion {
        let pairs = [
            ("series", text(&conversion.series)),
            ("from", conversion.from.to_string()),
            ("index_from", number(conversion.index_from.value)),
            ("to", price_year.to_string()),
            ("index_to", number(conversion.index_to.value)),
            ("source", text(&conversion.source)),
        ];
        out.pair("conversion", inline(&pairs));
    }
}

fn evidence(out: &mut Toml, row: &EvidenceRow) {
    out.0.push_str("\n[[evidence]]\n");
    out.pair("id", text(&row.id));
    out.pair("name", text(&row.name));
    out.pair("value", number(row.value));
    out.some("low", row.range.map(|(low, _)| number(low)));
    out.some("high", row.range.map(|(_, high)| number(high)));
    out.some("grade", row.grade.map(|grade| text(grade.word())));
    out.some("design", row.design.as_deref().map(text));
    out.pair("source", text(&row.source));
    out.some("note", row.note.as_deref().map(text));
    out.pair("file", text(row.place.file.name()));
    out.pair("line", row.place.line.to_string());
}
