//! Imported prices put into a year's file: under the id that the thing has had in any year, else under a new one. A price
//! of the municipality's own is never written over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::{RowChange, YearFile};
use super::{ImportedRow, read_by_rule, refused};
use crate::model::{UnitCost, UnitCostRow, UnitCosts};
use crate::problem::{Fact, Problem, Problems};

/// How the source of a price begins that was made by the index.
const INDEXED: &str = "indexerat från";

/// A price that was put into a file.
pub(crate) struct MergedRow {
    /// The row as it is there now.
    pub row: UnitCostRow,
    /// What became of it.
    pub change: RowChange,
    /// The cost that stood there before.
    pub before: Option<Decimal>,
}

/// Puts prices into the file of their year; `database` holds all years. What cannot be put in is noted.
pub(crate) fn merge(
    imported: Vec<ImportedRow>,
    database: &UnitCosts,
    file: &mut YearFile,
    problems: &mut Problems,
) -> Vec<MergedRow> {
    let mut by_id: BTreeMap<String, Vec<ImportedRow>> = BTreeMap::new();
    for imported in imported {
        match known_id(&imported, database) {
            Ok(id) => by_id.entry(id).or_default().push(imported),
            Err(problem) => problems.push(problem),
        }
    }
    let mut merged = Vec::new();
    for (id, imported) in by_id {
        let Some(first) = imported.first() else {
            continue;
        };
        let is_other = |one: &&ImportedRow| {
            let said = |one: &ImportedRow| (one.row.cost, one.row.range);
            said(one) != said(first)
        };
        if let Some(other) = imported.iter().find(is_other) {
            let place = &first.row.place;
            let problem = refused(other.row.place.clone(), "not-imported-two-costs");
            let problem = problem
                .fact("name", called(other))
                .fact("other-name", called(first));
            let problem = problem.fact("id", id).fact("cost", other.row.cost);
            let problem = problem
                .fact("other", first.row.cost)
                .fact("file", place.file.name());
            problems.push(problem.fact("line", place.line.to_string()));
            continue;
        }
        match row(&id, first, database, file, problems) {
            Ok(row) => {
                let before = file.row(&id, row.year).map(|before| before.cost);
                let change = file.replace_or_add(&row);
                merged.push(MergedRow {
                    row,
                    change,
                    before,
                });
            }
            Err(problem) => problems.push(problem),
        }
    }
    merged
}

/// The id of the rows that name the same thing, else of those with its name and unit, else the one that is proposed.
fn known_id(imported: &ImportedRow, database: &UnitCosts) -> Result<String, Problem> {
    let new = &imported.row.unit_cost;
    let is_named = |text: &str| imported.keys.iter().any(|key| holds_word(text, key));
    let by_source = |row: &UnitCost| is_named(&row.source);
    let by_note = |row: &UnitCost| row.note.as_deref().is_some_and(is_named);
    let by_name = |row: &UnitCost| {
        let same =
            |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        same(&row.name, &new.name) && same(&row.unit, &new.unit)
    };
    let ways: [&dyn Fn(&UnitCost) -> bool; 3] = [&by_source, &by_note, &by_name];
    for way in ways {
        let rows = database.rows().iter().filter(|row| way(&row.unit_cost));
        let ids: BTreeSet<&str> = rows.map(|row| row.unit_cost.id.as_str()).collect();
        let mut all = ids.iter();
        match (all.next(), all.next()) {
            (Some(id), None) => return Ok((*id).to_owned()),
            (Some(_), Some(_)) => {
                let problem = refused(imported.row.place.clone(), "not-imported-several-ids");
                return Err(problem
                    .fact("name", called(imported))
                    .fact("ids", Fact::names(ids)));
            }
            _ => {}
        }
    }
    if let Some(taken) = database.rows_of(&new.id).next() {
        let problem = refused(imported.row.place.clone(), "not-imported-id-taken");
        let problem = problem.fact("id", &new.id).fact("name", called(imported));
        return Err(problem.fact("other", &taken.unit_cost.name));
    }
    Ok(new.id.clone())
}

/// The row of an id with an imported price. What the database says of it stays: of the row itself where there is one, else
/// of the nearest year's but for its note, which may be about that year.
fn row(
    id: &str,
    imported: &ImportedRow,
    database: &UnitCosts,
    file: &YearFile,
    problems: &mut Problems,
) -> Result<UnitCostRow, Problem> {
    let new = &imported.row;
    let place = || new.place.clone();
    let standing = file.row(id, new.year);
    if let Some(standing) = standing.filter(|standing| !is_ours(&standing.unit_cost, imported)) {
        let problem = refused(place(), "not-imported-other-source").fact("id", id);
        let problem = problem
            .fact("cost", new.cost)
            .fact("standing", standing.cost);
        return Err(problem.fact("source", &standing.unit_cost.source));
    }
    let years = database.rows_of(id);
    let nearest = years.min_by_key(|row| (row.year.since(new.year).abs(), row.year));
    let mut unit_cost = UnitCost {
        id: id.to_owned(),
        ..UnitCost::clone(&new.unit_cost)
    };
    if let Some(known) = standing.or(nearest) {
        let [unit, other] = [&known.unit_cost.unit, &new.unit_cost.unit];
        if unit != other {
            let told = |problem: Problem| {
                let problem = problem.fact("id", id).fact("name", called(imported));
                problem.fact("unit", unit).fact("other", other)
            };
            if !is_same_unit(unit, other) {
                return Err(told(refused(place(), "not-imported-unit")));
            }
            problems.push(told(read_by_rule(place(), "read-by-rule-unit")));
        }
        unit_cost = UnitCost {
            source: unit_cost.source,
            note: unit_cost.note,
            ..UnitCost::clone(&known.unit_cost)
        };
        if let Some(standing) = standing {
            unit_cost.note.clone_from(&standing.unit_cost.note);
        }
    }
    Ok(UnitCostRow {
        unit_cost: Arc::new(unit_cost),
        ..new.clone()
    })
}

/// Whether a price may be replaced by an imported one: it came from the same source, was made up, or made by the index.
fn is_ours(standing: &UnitCost, imported: &ImportedRow) -> bool {
    let source = &standing.source;
    *source == imported.row.unit_cost.source
        || imported.keys.iter().any(|key| holds_word(source, key))
        || standing.is_example_data()
        || source.starts_with(INDEXED)
}

/// Whether a unit of the database is one of a source: `elev och år` is Kolada's `elev`, whose costs are those of a year,
/// and `barn och år` its `inskrivet barn`.
fn is_same_unit(unit: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|sign: char| !sign.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
        words
            .filter(|word| !["och", "per", "år"].contains(&word.as_str()))
            .collect()
    };
    let others = words(other);
    let within = |word: &String| others.iter().any(|other| other.ends_with(word.as_str()));
    let words = words(unit);
    !words.is_empty() && words.iter().all(within)
}

/// What messages call an imported price.
fn called(imported: &ImportedRow) -> &str {
    imported
        .keys
        .first()
        .unwrap_or(&imported.row.unit_cost.name)
}

/// Whether a text holds another as a word or words of its own.
fn holds_word(text: &str, word: &str) -> bool {
    let is_free = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(word).any(|(start, _)| {
            let (before, after) = (&text[..start], &text[start + word.len()..]);
            is_free(before.chars().next_back()) && is_free(after.chars().next())
        })
}
