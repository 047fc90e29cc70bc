//! What was learnt of outcomes: what was found against its range, as a table, as JSON, and as CSV whose columns begin as those
//! of evidence, so that the next application can cite it.

use std::io::{self, Write};

use rust_decimal::Decimal;

use super::Settled;
use super::csv::{CsvField, write_table};
use super::json::write_whole;
use super::json_value::{Json, object};
use super::section::Section;
use super::sheet::{Cell, Column, Note, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Choice, Quantity, Share, VerifiedLine, rounded};
use crate::problem::Fact;
use crate::settlement::{Learnt, Lessons};
use crate::words::{Area, Label, Language, Sentence};

/// A settled investment, and what was learnt of it.
pub(crate) struct LearntFrom {
    pub(crate) settled: Settled,
    pub(crate) learnt: Vec<Learnt>,
}

/// Something that was found, with the investment.
type FoundIn<'f> = (&'f LearntFrom, &'f Learnt);

fn all(from: &[LearntFrom]) -> impl Iterator<Item = FoundIn<'_>> + Clone {
    from.iter()
        .flat_map(|from| from.learnt.iter().map(move |learnt| (from, learnt)))
}

fn lessons(from: &[LearntFrom]) -> Lessons {
    Lessons::of(all(from).map(|(_, learnt)| learnt))
}

impl LearntFrom {
    fn id(&self) -> &str {
        &self.settled.case.application.investment.id
    }

    /// What the effect or the group is called in which it was found.
    fn name(&self, learnt: &Learnt) -> String {
        let name = self.settled.case.name_at(&learnt.address);
        name.unwrap_or_else(|| learnt.address.clone())
    }

    /// What is verified of the effect under which it was found.
    fn line(&self, learnt: &Learnt) -> Option<&VerifiedLine> {
        let id = learnt.address.strip_prefix("effect.")?.split('.').next()?;
        let case = &self.settled.case;
        let mut effects = case.application.effects.iter();
        let position = effects.position(|effect| effect.id == id)?;
        self.settled.outcome.lines[case.own_line(position)].as_ref()
    }

    fn unit(&self, learnt: &Learnt) -> Option<&str> {
        let unit_cost = learnt.unit?;
        Some(self.settled.case.price(unit_cost).unit_cost.unit())
    }

    /// Where it comes from: its own source, else that of its effect.
    fn source(&self, learnt: &Learnt) -> String {
        let numbers = learnt.numbers.iter();
        let mut own = numbers.filter_map(|id| self.settled.outcome.numbers[id.0].source.clone());
        let of_line = || self.line(learnt).map(|line| line.source.clone());
        own.next().or_else(of_line).unwrap_or_default()
    }
}

/// The table, and what it says of ranges and plans.
pub(crate) fn section(from: &[LearntFrom], layout: Layout) -> Section {
    let say = |label: Label| label.text(layout.language).to_owned();
    let columns = [
        ("planned", Label("plan")),
        ("low", Label("low")),
        ("high", Label("high")),
        ("found", Label("found")),
        ("distance", Label("distance")),
        ("ratio", Label("found-over-plan")),
    ];
    let columns = columns.map(|(key, label)| Column::figure(key, say(label)));
    let sheet = Sheet {
        table: "learnt",
        title: say(Label("learnt")),
        label: say(Label("input")),
        columns: columns.into(),
        rows: all(from).map(row).collect(),
    };
    let lessons = lessons(from);
    let said = |id| Sentence::of(Area::Settlement, id);
    let rate = lessons.hit_rate().map(|rate| {
        said("ranges-held")
            .with("inside", lessons.inside)
            .with("ranges", lessons.with_range)
            .with("rate", Fact::Percent(rounded(rate, 2)))
    });
    let bias = lessons
        .bias
        .map(|bias| said("found-of-plan").with("bias", Fact::Percent(rounded(bias, 3))));
    let sentences = rate
        .into_iter()
        .chain(bias)
        .chain([said("distance-in-widths")]);
    let sentences = sentences.map(|sentence| sentence.text(layout.amounts, layout.language));
    Section::new(sheet, sentences.collect())
}

fn row((from, learnt): FoundIn) -> Row {
    let value = |number: Decimal| Cell::Value(Quantity(number));
    let (low, high) = learnt.range.unzip();
    let of = |number: Option<Decimal>| number.map_or(Cell::Empty, value);
    let ratio = learnt.ratio().map(|ratio| Cell::percent(Share(ratio)));
    let cells = vec![
        value(learnt.planned),
        of(low),
        of(high),
        value(learnt.found),
        of(learnt.distance().map(|distance| rounded(distance, 2))),
        ratio.unwrap_or(Cell::Empty),
    ];
    let unit = from.unit(learnt).map(|unit| format!(", {unit}"));
    let label = format!(
        "{} {}{}",
        from.id(),
        learnt.address,
        unit.unwrap_or_default()
    );
    let name = Some(from.name(learnt)).filter(|name| *name != learnt.address);
    Row::new(label, cells).with_notes(name.map(Note::text).into_iter().collect())
}

/// The headings of the CSV: those of evidence, then what was planned and where it lies.
const HEADINGS: [&str; 17] = [
    "id",
    "name",
    "value",
    "low",
    "high",
    "grade",
    "design",
    "source",
    "application",
    "address",
    "unit",
    "planned",
    "planned_low",
    "planned_high",
    "verdict",
    "distance",
    "ratio",
];

/// Writes the CSV. What was measured has no range of its own and no grade: that is for whoever cites it to judge.
pub(crate) fn write_csv(
    output: &mut dyn Write,
    from: &[LearntFrom],
    language: Language,
) -> io::Result<()> {
    let fields = |(from, learnt): FoundIn| {
        let text = |text: &str| CsvField::Text(text.to_owned());
        let number = CsvField::Number;
        let (low, high) = learnt.range.unzip();
        let method = from.line(learnt).and_then(|line| line.method.as_deref());
        vec![
            CsvField::Text(id(from, learnt)),
            CsvField::Text(from.name(learnt)),
            number(Some(learnt.found)),
            number(None),
            number(None),
            text(""),
            text(method.unwrap_or_default()),
            CsvField::Text(from.source(learnt)),
            text(from.id()),
            text(&learnt.address),
            text(from.unit(learnt).unwrap_or_default()),
            number(Some(learnt.planned)),
            number(low),
            number(high),
            text(learnt.verdict().map_or("", Choice::word)),
            number(learnt.distance()),
            number(learnt.ratio()),
        ]
    };
    write_table(output, language, &HEADINGS, all(from).map(fields))
}

/// An id by which it may be cited: the application's, and the address in it.
fn id(from: &LearntFrom, learnt: &Learnt) -> String {
    let address = &learnt.address;
    let address = address.strip_prefix("effect.").unwrap_or(address);
    let address = address.strip_prefix("target_group.").unwrap_or(address);
    format!("{}-{}", from.id(), address.replace(['.', '_'], "-"))
}

/// Writes the JSON, `si.learnt/1`.
pub(crate) fn write_json(output: &mut dyn Write, from: &[LearntFrom]) -> io::Result<()> {
    let lessons = lessons(from);
    let number = |number: Option<Decimal>| number.map(Quantity);
    let rows = all(from).map(|(from, learnt)| {
        let (low, high) = learnt.range.unzip();
        object! {
            "id": id(from, learnt),
            "application": from.id(),
            "address": &learnt.address,
            "name": from.name(learnt),
            "unit": from.unit(learnt),
            "found": Quantity(learnt.found),
            "planned": Quantity(learnt.planned),
            "low": number(low),
            "high": number(high),
            "verdict": learnt.verdict().map(Choice::word),
            "distance": number(learnt.distance()),
            "ratio": number(learnt.ratio()),
            "source": from.source(learnt),
        }
    });
    let whole = object! {
        "schema": "si.learnt/1",
        "si": env!("CARGO_PKG_VERSION"),
        "outcomes": Json::list(from.iter().map(|from| &from.settled.outcome_file)),
        "found": Json::list(rows),
        "with_range": lessons.with_range,
        "inside": lessons.inside,
        "hit_rate": number(lessons.hit_rate()),
        "bias": number(lessons.bias),
    };
    write_whole(output, &whole)
}
