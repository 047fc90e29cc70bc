//! FigureObject as JSON: objects within objects, as the walk over a result tells of them.

use rust_decimal::Decimal;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::exact_json::Exact;
use crate::calculation::{ByYear, Calculation, Figure, Listener, ReturnPlan, walk, walk_plan};
use crate::model::{Case, Year};

/// Keys with what stands under them, in their order.
#[derive(Default)]
pub(super) struct FigureObject(Vec<(String, FigureNode)>);

/// What stands under a key.
pub(super) enum FigureNode {
    Figure(Figure<Decimal>),
    Text(String),
    Object(FigureObject),
    List(Vec<FigureObject>),
}

impl FigureObject {
    /// The figures of a result.
    pub(super) fn of(case: &Case, result: &Calculation) -> Self {
        let mut builder = ObjectBuilder::default();
        walk(case, result, &mut builder);
        let mut figures = builder.whole();
        if let Some(FigureNode::Object(plan)) = figures.get_mut("return_plan") {
            plan.list_payments();
        }
        figures
    }

    /// The figures of a plan alone.
    pub(super) fn of_plan(case: &Case, plan: &ReturnPlan) -> Self {
        let mut builder = ObjectBuilder::default();
        walk_plan(case, plan, &mut builder);
        let mut figures = builder.whole();
        figures.list_payments();
        figures
    }

    /// What stands under a key; taken out, for it stands in one place only.
    pub(super) fn take(&mut self, key: &str) -> FigureNode {
        let node = self.get_mut(key);
        let absent = || FigureNode::Figure(Figure::Absent);
        node.map_or_else(absent, |node| std::mem::replace(node, absent()))
    }

    /// The objects under a key, without their own keys.
    pub(super) fn take_entries(&mut self, key: &str) -> Vec<Self> {
        self.take(key)
            .into_entries()
            .map(|(_, figures)| figures)
            .collect()
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut FigureNode> {
        let mut entries = self.0.iter_mut();
        entries
            .find(|(known, _)| known == key)
            .map(|(_, node)| node)
    }

    /// Makes the payments of a plan, which are named by department and year, a list.
    fn list_payments(&mut self) {
        let mut payments = Vec::new();
        for (department, years) in self.take("payments").into_entries() {
            for (year, amounts) in FigureNode::Object(years).into_entries() {
                let year = year.parse().ok().and_then(Year::new);
                let mut payment = vec![
                    (
                        "department".to_owned(),
                        FigureNode::Text(department.clone()),
                    ),
                    ("year".to_owned(), FigureNode::Figure(Figure::Year(year))),
                ];
                payment.extend(amounts.0);
                payments.push(Self(payment));
            }
        }
        if let Some(node) = self.get_mut("payments") {
            *node = FigureNode::List(payments);
        }
    }
}

impl FigureNode {
    /// The objects within an object, by their keys.
    fn into_entries(self) -> impl Iterator<Item = (String, FigureObject)> {
        let entries = match self {
            Self::Object(figures) => figures.0,
            _ => Vec::new(),
        };
        entries.into_iter().filter_map(|(key, node)| match node {
            Self::Object(figures) => Some((key, figures)),
            _ => None,
        })
    }
}

/// Builds the objects, the innermost last.
struct ObjectBuilder(Vec<(String, FigureObject)>);

impl Default for ObjectBuilder {
    fn default() -> Self {
        Self(vec![(String::new(), FigureObject::default())])
    }
}

impl ObjectBuilder {
    fn whole(mut self) -> FigureObject {
        self.0
            .pop()
            .map_or_else(FigureObject::default, |(_, whole)| whole)
    }

    fn put(&mut self, key: String, node: FigureNode) {
        if let Some((_, object)) = self.0.last_mut() {
            object.0.push((key, node));
        }
    }
}

impl Listener<Decimal> for ObjectBuilder {
    fn open(&mut self, key: &str, _: Option<ByYear>) {
        self.0.push((key.to_owned(), FigureObject::default()));
    }

    fn figure(&mut self, key: &str, figure: Figure<Decimal>) {
        self.put(key.to_owned(), FigureNode::Figure(figure));
    }

    fn close(&mut self) {
        if let Some((key, object)) = self.0.pop() {
            self.put(key, FigureNode::Object(object));
        }
    }
}

impl Serialize for FigureObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, node) in &self.0 {
            map.serialize_entry(key, node)?;
        }
        map.end()
    }
}

impl Serialize for FigureNode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Figure(figure) => match figure {
                Figure::Number(number, unit) => Exact(unit.written(*number)).serialize(serializer),
                Figure::Year(Some(year)) => year.number().serialize(serializer),
                Figure::Truth(truth) => truth.serialize(serializer),
                Figure::Year(None) | Figure::Absent => serializer.serialize_none(),
            },
            Self::Text(text) => text.serialize(serializer),
            Self::Object(figures) => figures.serialize(serializer),
            Self::List(entries) => {
                let mut list = serializer.serialize_seq(Some(entries.len()))?;
                for entry in entries {
                    list.serialize_element(entry)?;
                }
                list.end()
            }
        }
    }
}
