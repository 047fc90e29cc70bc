//! Figures as JSON: objects within objects, as the walk over a result tells of them.

use rust_decimal::Decimal;

use super::json_value::{Json, object};
use crate::calculation::{ByYear, Figure, FigureWalk, Listener, ReturnPlan, walk_plan};
use crate::model::Case;

/// The figures of a result, from which each top-level key is taken once.
pub(super) struct Figures(Vec<(String, Json)>);

impl Figures {
    /// The figures that a walk tells of.
    pub(super) fn of(walk: FigureWalk<Decimal>) -> Self {
        let mut builder = ObjectBuilder::default();
        walk(&mut builder);
        Self(builder.whole())
    }

    /// What stands under a key; `null` if there is no such figure.
    pub(super) fn take(&mut self, key: &str) -> Json {
        let found = self.0.iter().position(|(known, _)| known == key);
        found.map_or(Json::Null, |found| self.0.swap_remove(found).1)
    }

    /// The figures that stand in the object under a key.
    pub(super) fn take_figures(&mut self, key: &str) -> Self {
        Self(entries(self.take(key)).collect())
    }

    /// The return plan, its payments as a list; `null` if there is none.
    pub(super) fn take_plan(&mut self) -> Json {
        let plan: Vec<_> = entries(self.take("return_plan")).collect();
        if plan.is_empty() {
            Json::Null
        } else {
            plan_json(plan)
        }
    }

    /// The objects under a key, without their own keys.
    pub(super) fn take_entries(&mut self, key: &str) -> impl Iterator<Item = Json> + use<> {
        entries(self.take(key)).map(|(_, object)| object)
    }
}

/// The figures of a plan alone.
pub(super) fn plan(case: &Case, plan: &ReturnPlan) -> Json {
    let mut builder = ObjectBuilder::default();
    walk_plan(case, plan, &mut builder);
    plan_json(builder.whole())
}

/// A plan whose payments, named by department and year, are a list.
fn plan_json(plan: Vec<(String, Json)>) -> Json {
    Json::pairs(plan.into_iter().map(|(key, figures)| {
        if key != "payments" {
            return (key, figures);
        }
        let mut payments = Vec::new();
        for (department, years) in entries(figures) {
            for (year, amounts) in entries(years) {
                let year = year.parse::<i32>().unwrap_or_default();
                let payment = object! { "department": &department, "year": year, };
                payments.push(payment.and(amounts));
            }
        }
        (key, Json::List(payments))
    }))
}

/// What stands in an object, by its keys.
fn entries(object: Json) -> impl Iterator<Item = (String, Json)> {
    let entries = match object {
        Json::Object(entries) => entries,
        _ => Vec::new(),
    };
    entries
        .into_iter()
        .map(|(key, value)| (key.into_owned(), value))
}

/// Builds the objects, the innermost last.
struct ObjectBuilder(Vec<(String, Vec<(String, Json)>)>);

impl Default for ObjectBuilder {
    fn default() -> Self {
        Self(vec![(String::new(), Vec::new())])
    }
}

impl ObjectBuilder {
    fn whole(mut self) -> Vec<(String, Json)> {
        self.0.pop().map(|(_, whole)| whole).unwrap_or_default()
    }

    fn put(&mut self, key: String, value: Json) {
        if let Some((_, object)) = self.0.last_mut() {
            object.push((key, value));
        }
    }
}

impl Listener<Decimal> for ObjectBuilder {
    fn open(&mut self, key: &str, _: Option<ByYear>) {
        self.0.push((key.to_owned(), Vec::new()));
    }

    fn figure(&mut self, key: &str, figure: Figure<Decimal>) {
        let value = match figure {
            Figure::Number(number, unit) => Json::Number(unit.rounded(number)),
            Figure::Year(year) => year.into(),
            Figure::Truth(truth) => truth.into(),
            Figure::Absent => Json::Null,
        };
        self.put(key.to_owned(), value);
    }

    fn close(&mut self) {
        if let Some((key, object)) = self.0.pop() {
            self.put(key, Json::pairs(object));
        }
    }
}
