//! What can be read in unit costs and is doubtful in them over the years.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use rust_decimal::Decimal;

use super::jumps::{Unusual, unusual, yearly_change};
use crate::input::{self, blank_headings, cell_place, doubtful_index, nearest};
use crate::model::{Choice, Place, UnitCostRow, UnitCosts, Year, rounded};
use crate::problem::{Code, Fact, Problem};

/// So many years without a change are too many.
const LONG: i32 = 3;

/// What is doubtful in a database, in the order of its ids.
pub(crate) fn doubts(database: &UnitCosts) -> Vec<Problem> {
    let mut rows: Vec<&UnitCostRow> = database.rows().iter().collect();
    rows.sort_by(|one, other| {
        let key = |row: &UnitCostRow| row.year;
        (one.unit_cost.id().cmp(other.unit_cost.id())).then_with(|| key(one).cmp(&key(other)))
    });
    let years: BTreeSet<Year> = rows.iter().map(|row| row.year).collect();
    let by_id = rows.chunk_by(|one, other| one.unit_cost.id() == other.unit_cost.id());
    let by_id: Vec<&[&UnitCostRow]> = by_id.collect();
    let mut found = Vec::new();
    for rows in &by_id {
        found.extend(rows.windows(2).filter_map(|pair| gap(&years, pair)));
        found.extend(unchanged(rows));
        found.extend(rows.windows(2).flat_map(changed));
    }
    found.extend(jumps(&by_id));
    let in_file = database.rows();
    let by_file = in_file.chunk_by(|one, other| one.place.file == other.place.file);
    found.extend(by_file.flat_map(other_years));
    let latest = by_id.iter().filter_map(|rows| rows.last());
    let latest: HashMap<&str, &UnitCostRow> =
        latest.map(|row| (row.unit_cost.id(), *row)).collect();
    let ids: Vec<&str> = by_id.iter().map(|rows| rows[0].unit_cost.id()).collect();
    for row in &rows {
        found.extend(wrong_includes(database, &ids, row));
    }
    found.extend(
        by_id
            .iter()
            .filter_map(|rows| circle(&latest, rows.last()?)),
    );
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        let series = database.series().iter();
        found.extend(series.flat_map(|series| doubtful_index(series, [*first, *last])));
    }
    found
}

/// The rows and columns that hold nothing in the files of a database, of which these are the problems.
pub(crate) fn blank<'d>(
    database: &'d UnitCosts,
    problems: impl Iterator<Item = &'d Problem>,
) -> Vec<Problem> {
    let rows = database.rows().iter().map(|row| &row.place);
    let series = database.series().iter().flat_map(|series| &series.places);
    let mut files: Vec<&Place> = Vec::new();
    for place in rows
        .chain(series)
        .chain(problems.map(|problem| &problem.place))
    {
        // Most rows stand in the file of the one before.
        let is_known = |known: &&Place| known.file == place.file;
        if !files.last().is_some_and(is_known) && !files.iter().any(is_known) {
            files.push(place);
        }
    }
    let blank = |file: &Place| {
        let told = |code, (line, column, count): (u32, usize, usize)| {
            let place = Place {
                line,
                column: u32::try_from(column).unwrap_or(1),
                ..file.clone()
            };
            Problem::new(code, place).fact("count", count)
        };
        let headings = blank_headings(&file.file).into_iter();
        let headings = headings.map(|blank| told(Code::BLANK_HEADING, blank));
        let rows = file.file.blank_lines().iter();
        let rows = rows.map(|(line, count)| told(Code::BLANK_ROW, (*line, 1, *count)));
        headings.chain(rows).collect::<Vec<_>>()
    };
    files.into_iter().flat_map(blank).collect()
}

fn at(code: Code, row: &UnitCostRow, column: &'static str) -> Problem {
    Problem::new(code, cell_place(&row.place, column)).fact("id", row.unit_cost.id())
}

/// Years between two prices in which the database has others.
fn gap(years: &BTreeSet<Year>, pair: &[&UnitCostRow]) -> Option<Problem> {
    let [before, after] = pair else { return None };
    if after.year.since(before.year) <= 1 {
        return None;
    }
    let missing = years.range(before.year.plus(1)..after.year);
    let missing: Vec<i32> = missing.map(|year| year.number()).collect();
    (!missing.is_empty()).then(|| {
        at(Code::PRICE_GAP, after, "year")
            .fact("before", before.year.number())
            .fact("count", missing.len())
            .fact("years", missing)
    })
}

/// A price that is the same for years, at its last row.
fn unchanged(rows: &[&UnitCostRow]) -> Vec<Problem> {
    let same = rows.chunk_by(|one, other| one.cost == other.cost);
    let long = same.filter_map(|rows| {
        let (first, last) = (rows.first()?, rows.last()?);
        let is_long = last.year.since(first.year) >= LONG && !last.cost.is_zero();
        is_long.then(|| {
            at(Code::PRICE_UNCHANGED, last, "cost")
                .fact("cost", last.cost)
                .fact("from", first.year.number())
                .fact("to", last.year.number())
        })
    });
    long.collect()
}

/// What is another thing than the year before.
fn changed(pair: &[&UnitCostRow]) -> Vec<Problem> {
    let [before, after] = pair else {
        return Vec::new();
    };
    let (old, new) = (&before.unit_cost, &after.unit_cost);
    let parts: [(&'static str, &'static str, &str, &str); 4] = [
        ("unit", "unit-cost-changed", old.unit(), new.unit()),
        ("name", "unit-cost-changed-name", old.name(), new.name()),
        (
            "payer",
            "unit-cost-changed-payer",
            old.payer.word(),
            new.payer.word(),
        ),
        (
            "kind",
            "unit-cost-changed-kind",
            old.kind.word(),
            new.kind.word(),
        ),
    ];
    let differ = parts
        .into_iter()
        .filter(|(_, _, old, new)| !says_same(old, new));
    let problems = differ.map(|(column, words, old, new)| {
        at(Code::UNIT_COST_CHANGED, after, column)
            .in_words(words)
            .fact("old", old)
            .fact("new", new)
            .fact("year", after.year.number())
            .fact("before", before.year.number())
    });
    problems.collect()
}

/// Whether texts differ at most by the way they are written: blanks, capitals, accents.
fn says_same(one: &str, other: &str) -> bool {
    let folded = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        input::folded(&words.join(" "))
    };
    one == other || folded(one) == folded(other)
}

fn has_same_unit(one: &UnitCostRow, other: &UnitCostRow) -> bool {
    says_same(one.unit_cost.unit(), other.unit_cost.unit())
}

/// Prices that change as none does.
fn jumps(by_id: &[&[&UnitCostRow]]) -> Vec<Problem> {
    let most = by_id.iter().map(|rows| rows.len()).sum();
    let mut pairs: Vec<[&UnitCostRow; 2]> = Vec::with_capacity(most);
    let mut changes = Vec::with_capacity(most);
    for rows in by_id {
        for (before, after) in rows.iter().zip(rows.iter().skip(1)) {
            let price = |row: &UnitCostRow| (row.year, row.cost);
            // Another unit has another price.
            let is_same = has_same_unit(before, after);
            if let Some(change) = yearly_change(price(before), price(after)).filter(|_| is_same) {
                pairs.push([before, after]);
                changes.push(([before.year, after.year], change));
            }
        }
    }
    let unusual = unusual(&changes).zip(pairs.into_iter().zip(&changes));
    let unusual = unusual.filter_map(|(why, (pair, (_, change)))| Some((why?, pair, *change)));
    unusual
        .map(|(why, [before, after], change)| {
            let percent = |share: Decimal| Fact::Percent(rounded(share, 3));
            let problem = at(Code::PRICE_JUMP, after, "cost")
                .fact("change", percent(change))
                .fact("cost", after.cost)
                .fact("year", after.year.number())
                .fact("old", before.cost)
                .fact("before", before.year.number());
            match why {
                Unusual::Apart(median) => problem
                    .in_words("price-jump-apart")
                    .fact("median", percent(median)),
                Unusual::Up | Unusual::Down => problem,
            }
        })
        .collect()
}

/// Rows of a file that are of another year than the one that it is called after.
fn other_years(rows: &[UnitCostRow]) -> Vec<Problem> {
    let named = rows.first().and_then(|row| {
        let file = Path::new(row.place.file.name()).file_stem()?.to_str()?;
        let year: i32 = file.parse().ok().filter(|_| file.len() == 4)?;
        Year::new(year)
    });
    let others = named.into_iter().flat_map(|named| {
        let others = rows.iter().filter(move |row| row.year != named);
        others.map(move |row| {
            at(Code::YEAR_OF_OTHER_FILE, row, "year")
                .fact("year", row.year.number())
                .fact("named", named.number())
        })
    });
    others.collect()
}

/// Ids of `includes` that nothing has, that are the row's own, or whose cost is higher than that of the whole.
fn wrong_includes(database: &UnitCosts, ids: &[&str], row: &UnitCostRow) -> Vec<Problem> {
    let of = &row.unit_cost;
    let problem = || at(Code::INCLUDES_WRONG, row, "includes");
    let wrong = of.includes().filter_map(|id| {
        if id == of.id() {
            return Some(problem().in_words("includes-wrong-itself"));
        }
        if !database.knows(id) {
            let nearest = nearest(id, ids.iter().copied());
            return Some(problem().fact("other", id).fact("nearest", nearest));
        }
        let part = database.rows_of(id).find(|part| part.year == row.year)?;
        let is_dearer = part.cost > row.cost && has_same_unit(part, row);
        is_dearer.then(|| {
            problem()
                .in_words("includes-wrong-dearer")
                .fact("other", id)
                .fact("cost", row.cost)
                .fact("part", part.cost)
                .fact("unit", of.unit())
        })
    });
    wrong.collect()
}

/// That a unit cost includes itself by way of others, as its latest row has it.
fn circle(latest: &HashMap<&str, &UnitCostRow>, row: &UnitCostRow) -> Option<Problem> {
    let id = row.unit_cost.id();
    let within = |id: &str| {
        let row = latest.get(id).into_iter();
        row.flat_map(|row| row.unit_cost.includes())
    };
    // From which each was reached.
    let mut reached: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = vec![id];
    while let Some(next) = waiting.pop() {
        for part in within(next) {
            if part != next && !reached.contains_key(part) {
                reached.insert(part, next);
                waiting.push(part);
            }
        }
    }
    let mut way = vec![id];
    let mut back = *reached.get(id)?;
    while back != id {
        way.insert(1, back);
        back = reached.get(back)?;
    }
    way.push(id);
    let problem = at(Code::INCLUDES_WRONG, row, "includes").in_words("includes-wrong-circle");
    Some(problem.fact("way", Fact::names(way)))
}
