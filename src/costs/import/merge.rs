//! Imported prices put into a year's file: under the id that the thing has had in any year, else under a new one. A price
//! of the municipality's own is never written over.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::super::{RowChange, YearFile};
use super::{ImportedRow, read_by_rule, refused};
use crate::model::{Choice, UnitCost, UnitCostRow, UnitCostTexts, UnitCosts};
use crate::problem::{Fact, Problem, Problems};

/// How the source of a price begins that was made by the index.
const INDEXED: &str = "indexerat från";

/// Units that are times.
const TIMES: [&str; 7] = [
    "dygn",
    "dag",
    "timme",
    "minut",
    "vecka",
    "månad",
    "tillfälle",
];

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
    let known = KnownIds::of(database);
    for imported in imported {
        match known.id(&imported) {
            Ok(id) => by_id.entry(id).or_default().push(imported),
            Err(problem) => problems.push(problem),
        }
    }
    let mut merged = Vec::new();
    for (id, imported) in by_id {
        let Some(first) = imported.first() else {
            continue;
        };
        if let Some(other) = imported.iter().find(|other| !is_the_same(other, first)) {
            problems.push(two_of_one_id(id, other, first));
            continue;
        }
        let rests = |one: &ImportedRow| {
            let of = &one.row.unit_cost;
            [of.source(), note_of(of)].map(str::to_owned)
        };
        if let Some(other) = imported.iter().find(|other| rests(other) != rests(first)) {
            let told = read_by_rule(other.row.place.clone(), "read-by-rule-again");
            problems.push(
                told.fact("id", &id)
                    .fact("source", first.row.unit_cost.source()),
            );
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

/// Whether two rows say the same of the same thing, wherever they come from.
fn is_the_same(one: &ImportedRow, other: &ImportedRow) -> bool {
    let cost = |one: &ImportedRow| (one.row.cost, one.row.range);
    cost(one) == cost(other) && described(&one.row) == described(&other.row)
}

/// What a row says that its cost is of.
fn described(row: &UnitCostRow) -> String {
    let of = &row.unit_cost;
    let said = [
        of.name(),
        of.unit(),
        of.area(),
        of.payer.word(),
        of.kind.word(),
    ];
    said.map(folded).join(", ")
}

/// That two rows would have one id.
fn two_of_one_id(id: String, other: &ImportedRow, first: &ImportedRow) -> Problem {
    let place = &first.row.place;
    let is_cost = (other.row.cost, other.row.range) != (first.row.cost, first.row.range);
    let words = if is_cost {
        "not-imported-two-costs"
    } else {
        "not-imported-two-things"
    };
    let problem = refused(other.row.place.clone(), words).fact("id", id);
    let problem = if is_cost {
        let problem = problem.fact("name", called(other));
        let problem = problem.fact("other-name", called(first));
        let problem = problem.fact("cost", other.row.cost);
        problem.fact("other", first.row.cost)
    } else {
        let problem = problem.fact("thing", described(&other.row));
        problem.fact("other", described(&first.row))
    };
    let problem = problem.fact("file", place.file.name());
    problem.fact("line", place.line.to_string())
}

/// The ids of a database by what they are called.
struct KnownIds<'d> {
    database: &'d UnitCosts,
    by_name: HashMap<[String; 2], BTreeSet<&'d str>>,
    /// The rows that have a word in their source or note.
    by_word: HashMap<&'d str, Vec<&'d UnitCost>>,
}

impl<'d> KnownIds<'d> {
    fn of(database: &'d UnitCosts) -> Self {
        let mut by_name: HashMap<[String; 2], BTreeSet<&str>> = HashMap::new();
        let mut by_word: HashMap<&str, Vec<&UnitCost>> = HashMap::new();
        for row in database.rows() {
            let of = &row.unit_cost;
            by_name
                .entry(name_and_unit(of))
                .or_default()
                .insert(of.id());
            for word in words(of.source()).chain(words(note_of(of))) {
                by_word.entry(word).or_default().push(of);
            }
        }
        Self {
            database,
            by_name,
            by_word,
        }
    }

    /// The rows that may hold a key: those with the rarest of its words.
    fn with_word_of(&self, key: &str) -> &[&'d UnitCost] {
        let rows = words(key).map(|word| self.by_word.get(word).map_or(&[][..], Vec::as_slice));
        rows.min_by_key(|rows| rows.len()).unwrap_or_default()
    }

    /// The id of the rows that name the same thing, else of those with its name and unit, else the one that is proposed.
    fn id(&self, imported: &ImportedRow) -> Result<String, Problem> {
        let new = &imported.row.unit_cost;
        let named = |key: &str, text: fn(&UnitCost) -> &str| -> BTreeSet<&'d str> {
            let rows = self.with_word_of(key).iter();
            let named = rows.filter(|row| holds_word(text(row), key));
            named.map(|row| row.id()).collect()
        };
        // What a source calls it now goes before what it called it once.
        let by_key = imported
            .keys
            .iter()
            .flat_map(|key| [named(key, |row| row.source()), named(key, note_of)]);
        let by_name = self.by_name.get(&name_and_unit(new)).cloned();
        for ids in by_key.chain(by_name) {
            match ids.first() {
                Some(id) if ids.len() == 1 => return Ok((*id).to_owned()),
                Some(_) => {
                    let place = imported.row.place.clone();
                    let problem = refused(place, "not-imported-several-ids");
                    let problem = problem.fact("name", called(imported));
                    return Err(problem.fact("ids", Fact::names(ids)));
                }
                None => {}
            }
        }
        if let Some(taken) = self.database.rows_of(new.id()).next() {
            let problem = refused(imported.row.place.clone(), "not-imported-id-taken");
            let problem = problem.fact("id", new.id()).fact("name", called(imported));
            return Err(problem.fact("other", taken.unit_cost.name()));
        }
        Ok(new.id().to_owned())
    }
}

fn note_of(row: &UnitCost) -> &str {
    row.note().unwrap_or_default()
}

/// Name and unit, in whatever case they are written.
fn name_and_unit(unit_cost: &UnitCost) -> [String; 2] {
    [unit_cost.name(), unit_cost.unit()].map(|text| text.trim().to_lowercase())
}

/// The row of an id with an imported price. What the database says of it stays: of the row itself where there is one, else
/// of the nearest year's but for its note, which may be about that year; a note of the source comes in its place.
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
        return Err(problem.fact("source", standing.unit_cost.source()));
    }
    let elsewhere = database.rows_of(id).find(|row| row.year == new.year);
    if let Some(elsewhere) = elsewhere.filter(|_| standing.is_none()) {
        let problem = refused(place(), "not-imported-other-file").fact("id", id);
        let problem = problem.fact("year", new.year.number());
        return Err(problem.fact("file", elsewhere.place.file.name()));
    }
    let years = database.rows_of(id);
    let nearest = years.min_by_key(|row| (row.year.since(new.year).abs(), row.year));
    let texts = new.unit_cost.texts();
    let mut unit_cost = new.unit_cost.with(UnitCostTexts { id, ..texts });
    if let Some(known) = standing.or(nearest) {
        let [unit, other] = [known.unit_cost.unit(), new.unit_cost.unit()];
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
        let note = standing.and_then(|standing| standing.unit_cost.note());
        unit_cost = known.unit_cost.with(UnitCostTexts {
            source: texts.source,
            note: new.unit_cost.note().or(note).unwrap_or_default(),
            ..known.unit_cost.texts()
        });
    }
    Ok(UnitCostRow {
        unit_cost,
        ..new.clone()
    })
}

/// Whether a price may be replaced by an imported one: it came from the same source, was made up, or made by the index.
fn is_ours(standing: &UnitCost, imported: &ImportedRow) -> bool {
    let source = standing.source();
    source == imported.row.unit_cost.source()
        || imported.keys.iter().any(|key| begins_with(source, key))
        || standing.is_example_data()
        || source.starts_with(INDEXED)
}

/// Whether a unit of the database is one of a source: `elev och år` is Kolada's `elev`, whose costs are those of a year,
/// and `barn och år` its `inskrivet barn`.
fn is_same_unit(unit: &str, other: &str) -> bool {
    let plain = |unit: &str| {
        let unit = folded(unit);
        let unit = unit.strip_prefix("inskrivet ").unwrap_or(&unit);
        // A day is not all the days of a year.
        let of_a_year = unit.strip_suffix(" och år");
        let of_a_year = of_a_year.filter(|of| !TIMES.iter().any(|time| of.ends_with(time)));
        of_a_year.unwrap_or(unit).to_owned()
    };
    plain(unit) == plain(other)
}

/// A text in lower case, with one blank between words.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether a text begins with another: as a source does that an import wrote, perhaps with something behind it.
fn begins_with(text: &str, start: &str) -> bool {
    text.starts_with(start) && holds_word(text, start)
}

/// What messages call an imported price.
fn called(imported: &ImportedRow) -> &str {
    let key = imported.keys.first();
    key.map_or(imported.row.unit_cost.name(), |key| key)
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether a text holds another as a word or words of its own.
fn holds_word(text: &str, word: &str) -> bool {
    // `CR2.0` is no word of `CR2.0.1`.
    let is_free = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(word).any(|(start, _)| {
            let (before, after) = (&text[..start], &text[start + word.len()..]);
            is_free(before.trim_end_matches('.').chars().next_back())
                && is_free(after.trim_start_matches('.').chars().next())
        })
}
