//! What the reductions rest on, as JSON.

use serde::Serialize;

use super::exact_json::{Exact, Pairs};
use crate::calculation::{Foundations, Part};
use crate::model::Choice;

/// The key `foundations` of a result.
#[derive(Serialize)]
pub(super) struct FoundationsJson {
    realisable: Exact,
    by_evidence_grade: Pairs<&'static str, PartJson>,
    example_data: PartJson,
    after_period: PartJson,
    converted: PartJson,
}

#[derive(Serialize)]
struct PartJson {
    amount: Exact,
    share: Option<Exact>,
}

impl PartJson {
    fn of(part: &Part) -> Self {
        Self {
            amount: part.amount.into(),
            share: part.share.map(Exact::from),
        }
    }
}

impl FoundationsJson {
    pub(super) fn of(foundations: &Foundations) -> Self {
        let grades = foundations
            .by_evidence_grade
            .iter()
            .map(|(grade, part)| (grade.map_or("none", Choice::word), PartJson::of(part)));
        Self {
            realisable: foundations.realisable.into(),
            by_evidence_grade: Pairs(grades.collect()),
            example_data: PartJson::of(&foundations.example_data),
            after_period: PartJson::of(&foundations.after_period),
            converted: PartJson::of(&foundations.converted),
        }
    }
}
