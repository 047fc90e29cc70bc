//! Tables of words: where effects, unit costs and evidence come from, the evaluation matrix, the files.

use std::sync::Arc;

use crate::model::{Choice, EvidenceRow, Language, Measure, Price};
use crate::report::tables::Sheets;
use crate::words::{Label, decimal};

/// A table of words.
pub(super) struct TextTable {
    pub(super) title: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl TextTable {
    pub(super) fn new(
        language: Language,
        title: &'static str,
        columns: &[&'static str],
        rows: Vec<Vec<String>>,
    ) -> Self {
        let columns = columns
            .iter()
            .map(|label| Label(label).text(language).to_owned());
        Self {
            title: Label(title).text(language).to_owned(),
            columns: columns.collect(),
            rows,
        }
    }
}

/// What each effect rests on, of all departments or of one.
pub(super) fn effect_sources(sheets: &Sheets, of: Option<usize>) -> TextTable {
    let effects = sheets.case().application.effects.iter();
    let effects = effects.filter(|effect| of.is_none() || effect.department == of);
    let rows = effects.map(|effect| {
        let grade = effect.evidence_grade.map_or("–", Choice::word);
        let source = effect.source.clone().unwrap_or_else(|| "–".to_owned());
        vec![effect.name.clone(), grade.to_owned(), source]
    });
    let columns = ["effect", "grade", "source"];
    TextTable::new(
        sheets.layout.language,
        "effect-sources",
        &columns,
        rows.collect(),
    )
}

/// Every unit cost that is used, by all departments or by one, with its source.
pub(super) fn unit_costs(sheets: &Sheets, of: Option<usize>) -> TextTable {
    let language = sheets.layout.language;
    let values = sheets.case().values();
    let row = |price: &Price| {
        let unit_cost = &price.unit_cost;
        let kronor = values.number(price.cost);
        let from = price.conversion.as_ref().map(|conversion| conversion.from);
        let year = from.unwrap_or(sheets.case().application.investment.price_year);
        vec![
            unit_cost.name().to_owned(),
            decimal(crate::model::rounded(kronor, 2), language),
            unit_cost.unit().to_owned(),
            year.to_string(),
            unit_cost.source().to_owned(),
        ]
    };
    let is_used = |position: usize| {
        let mut lines = sheets.case().lines.iter();
        of.is_none() || lines.any(|line| line.department == of && line.unit_cost.0 == position)
    };
    let prices = sheets.case().prices.iter().enumerate();
    let prices = prices.filter(|(position, _)| is_used(*position));
    let rows = prices.map(|(_, price)| row(price)).collect();
    let columns = [
        "unit-cost",
        "kronor-per-unit",
        "unit",
        "price-level-of",
        "source",
    ];
    TextTable::new(sheets.layout.language, "unit-cost-sources", &columns, rows)
}

/// Every row of evidence that is cited, with the inputs that cite it.
pub(super) fn evidence(sheets: &Sheets) -> TextTable {
    let language = sheets.layout.language;
    let application = &sheets.case().application;
    let row = |row: &Arc<EvidenceRow>| {
        let citing = application.citations.iter();
        let citing = citing.filter(|citation| citation.id == row.id);
        let inputs = citing.map(|citation| application.inputs.of(citation.input).address.as_str());
        let number = |number| decimal(number, language);
        let range = row
            .range
            .map(|(low, high)| format!(" ({}–{})", number(low), number(high)));
        let or_none = |text: Option<&str>| text.unwrap_or("–").to_owned();
        vec![
            row.name.clone(),
            inputs.collect::<Vec<_>>().join(", "),
            number(row.value) + &range.unwrap_or_default(),
            or_none(row.grade.map(Choice::word)),
            or_none(row.design.as_deref()),
            row.source.clone(),
        ]
    };
    let rows = application.evidence().rows().map(row).collect();
    let columns = ["evidence", "input", "value", "grade", "design", "source"];
    TextTable::new(language, "evidence-sources", &columns, rows)
}

/// The evaluation matrix: a row for each goal and measure, with the activities that serve the goal.
pub(super) fn matrix(sheets: &Sheets) -> TextTable {
    let application = &sheets.case().application;
    let mut rows = Vec::new();
    for goal in &application.goals {
        let activities = application.activities.iter();
        let activities = activities.filter(|activity| activity.goal == goal.id);
        let activities: Vec<&str> = activities.map(|activity| activity.name.as_str()).collect();
        let measures = application.measures.iter();
        let measures: Vec<&Measure> = measures.filter(|measure| measure.goal == goal.id).collect();
        let row = |measure: Option<&Measure>| {
            let kind = measure.map(|measure| format!("measure-{}", measure.kind.word()));
            let kind = kind.map_or("–".to_owned(), |kind| match kind.as_str() {
                "measure-process" => sheets.say(Label("measure-process")),
                _ => sheets.say(Label("measure-outcome")),
            });
            vec![
                goal.name.clone(),
                activities.join("; "),
                measure.map_or("–".to_owned(), |measure| measure.name.clone()),
                kind,
                measure
                    .and_then(|measure| measure.source.clone())
                    .unwrap_or_else(|| "–".to_owned()),
            ]
        };
        if measures.is_empty() {
            rows.push(row(None));
        }
        rows.extend(measures.into_iter().map(|measure| row(Some(measure))));
    }
    let columns = ["goal", "activities", "measure", "measure-kind", "source"];
    TextTable::new(sheets.layout.language, "evaluation-matrix", &columns, rows)
}

/// The files that the result rests on, each with its fingerprint.
pub(super) fn files(sheets: &Sheets) -> TextTable {
    let calculated = sheets.calculated;
    let own = (calculated.file.clone(), calculated.sha256.clone());
    let tables = calculated.unit_costs.iter().chain(&calculated.evidence);
    let files = [&own].into_iter().chain(tables);
    of_files(files, sheets.layout.language)
}

/// Files, each with its fingerprint.
pub(super) fn of_files<'f>(
    files: impl Iterator<Item = &'f (String, String)>,
    language: Language,
) -> TextTable {
    let rows = files.map(|(file, sha256)| vec![file.clone(), sha256.clone()]);
    TextTable::new(language, "files", &["file", "fingerprint"], rows.collect())
}
