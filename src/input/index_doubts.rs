//! Index series that can be read and that nobody meant: a decimal sign left out, a year far off.

use rust_decimal::Decimal;

use super::doubts::far_after;
use crate::model::{IndexSeries, Year};
use crate::problem::{Code, Problem};

/// What a price level is of the year's before at the most, and one by it at the least.
const STEEPEST: Decimal = Decimal::from_parts(15, 0, 0, false, 1);

/// What is doubtful in a series by which prices of the years `from` become those of another.
pub(super) fn doubtful_series(
    series: &IndexSeries,
    from: impl Iterator<Item = Year>,
    to: Year,
) -> Vec<Problem> {
    let mut rows: Vec<usize> = (0..series.values.len().min(series.places.len())).collect();
    rows.sort_unstable_by_key(|row| series.values[*row].0);
    let years: Vec<Year> = rows.iter().map(|row| series.values[*row].0).collect();
    let used = from.fold((to, to), |(first, last), year| {
        (first.min(year), last.max(year))
    });
    let mut found: Vec<Problem> = jumps(series, &rows)
        .filter(|jump| jump.pair.0 >= used.0 && jump.pair.1 <= used.1)
        .map(|jump| jump.problem)
        .collect();
    // A row that jumps on both sides is told once.
    found.dedup_by(|next, before| next.place == before.place);
    for row in &rows {
        let (year, _) = series.values[*row];
        if let Some((first, last)) = far_after(&years, year, to) {
            let problem = Problem::new(Code::YEAR_FAR_OFF, series.places[*row].clone())
                .in_words("year-far-off-index")
                .fact("series", &series.name)
                .fact("year", year.number())
                .fact("first", first.number())
                .fact("last", last.number());
            found.push(problem);
        }
    }
    found
}

/// What is doubtful in a series, wherever it jumps; `years` are the first and the last that have prices.
pub(crate) fn doubtful_index(series: &IndexSeries, [first, last]: [Year; 2]) -> Vec<Problem> {
    let years = series.values.iter().map(|(year, _)| *year);
    doubtful_series(series, years.chain([first]), last)
}

/// Two years between which an index jumps.
struct IndexJump {
    pair: (Year, Year),
    problem: Problem,
}

/// Every jump between neighbouring years, at the row that seems to be wrong: the one that jumps on both sides.
fn jumps<'s>(series: &'s IndexSeries, rows: &'s [usize]) -> impl Iterator<Item = IndexJump> + 's {
    let is_jump = |position: usize| {
        let (one, other) = (rows.get(position)?, rows.get(position + 1)?);
        let (one, other) = (series.values[*one], series.values[*other]);
        Some(jumps_between(one, other))
    };
    let positions = 0..rows.len().saturating_sub(1);
    let positions = positions.filter(move |position| is_jump(*position) == Some(true));
    positions.map(move |position| {
        let before = position.checked_sub(1).and_then(is_jump);
        let after = is_jump(position + 1);
        let is_first = before == Some(true) || before.is_none() && after == Some(false);
        let (wrong, other) = if is_first {
            (rows[position], rows[position + 1])
        } else {
            (rows[position + 1], rows[position])
        };
        let [(year, index), (other_year, other_index)] =
            [wrong, other].map(|row| series.values[row]);
        IndexJump {
            pair: (year.min(other_year), year.max(other_year)),
            problem: Problem::new(Code::INDEX_JUMP, series.places[wrong].clone())
                .fact("series", &series.name)
                .fact("year", year.number())
                .fact("index", index)
                .fact("other", other_year.number())
                .fact("other-index", other_index),
        }
    })
}

/// Whether an index is more than half as high again as another for each year between them, or the other way round.
fn jumps_between((year, index): (Year, Decimal), (later, next): (Year, Decimal)) -> bool {
    let (low, high) = (index.min(next), index.max(next));
    let years = 0..later.since(year).abs();
    let most = years.map(|_| STEEPEST).try_fold(low, Decimal::checked_mul);
    most.is_some_and(|most| high > most)
}
