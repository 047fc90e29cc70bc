//! The examples and their unit costs, compiled in: an installed `si` works without the project's folder.

use std::fmt::Write;

use crate::input::{ApplicationFile, CsvFile, Source, case, evidence, unit_costs};
use crate::model::{Choice, Payer, Policy, Price, UnitCostKind, rounded};
use crate::problem::Problems;
use crate::report::toml::{inline, number, text};

macro_rules! examples {
    ($($id:literal)*) => {
        /// The ids of the examples, and their texts.
        pub(in crate::commands) const EXAMPLES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../../examples/", $id, ".toml")))),*];
    };
}
examples! {
    "brobyggare" "bryggan" "el-sistema" "np-resurs" "oxhagen" "seniorpuls" "skolfam" "sot" "specped" "utomhus"
}

macro_rules! files {
    ($($name:literal)*) => {
        /// The files of the examples' unit costs, and their texts.
        pub(super) const UNIT_COSTS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../unit-costs/", $name)))),*];
    };
}
files! {
    "2014.csv" "2015.csv" "2016.csv" "2017.csv" "2018.csv" "2019.csv" "2020.csv" "2021.csv" "index.csv"
}

/// The evidence that examples cite.
const EVIDENCE: &str = include_str!("../../../examples/evidence/effects.csv");

/// The text of an example, with the numbers of the evidence that it cites; empty where there is none of that id.
pub(super) fn example(id: &str) -> String {
    let found = EXAMPLES.iter().find(|(known, _)| *known == id);
    let text = found.map_or("", |(_, text)| text).to_owned();
    let file = CsvFile {
        name: "effects.csv".to_owned(),
        bytes: EVIDENCE.as_bytes().to_vec(),
        is_index: false,
    };
    let (evidence, _) = evidence(vec![file], &mut Problems::default());
    evidence.rows().fold(text, |text, row| {
        let mut pairs = vec![("value", number(row.value))];
        pairs.extend(row.range.map(|(low, _)| ("low", number(low))));
        pairs.extend(row.range.map(|(_, high)| ("high", number(high))));
        pairs.push(("source", crate::report::toml::text(&row.source)));
        text.replace(&format!("{{ evidence = \"{}\" }}", row.id), &inline(&pairs))
    })
}

/// The unit costs that an example takes from the database, in prices of its price year, as tables of its own.
pub(super) fn own_unit_costs(example: &str) -> String {
    let file = |(name, text): &(&str, &str)| CsvFile {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
        is_index: *name == "index.csv",
    };
    let files: Vec<CsvFile> = UNIT_COSTS.iter().map(file).collect();
    let mut problems = Problems::default();
    let (database, _) = unit_costs(files, &mut problems);
    let source = Source::toml("example.toml", example.as_bytes().to_vec());
    let application = source.ok().map(ApplicationFile::read);
    let application = application.and_then(|file| file.application);
    let policy = Policy::in_force(&[]);
    let case =
        application.and_then(|application| case(application, Ok(&database), policy, &mut problems));
    let prices = case.map_or_else(Vec::new, |case| case.prices);
    let from_database = prices.iter().filter(|price| price.place.is_some());
    from_database.map(table).collect()
}

/// `[unit_cost.ID]` of a price.
fn table(price: &Price) -> String {
    let it = &price.unit_cost;
    let converted = |found| match &price.conversion {
        Some(conversion) => rounded(conversion.convert(found), 2),
        None => found,
    };
    let cost = number(converted(price.found.unwrap_or_default()));
    let cost = match price.found_range {
        Some((low, high)) => {
            let [low, high] = [low, high].map(|end| number(converted(end)));
            inline(&[("value", cost), ("low", low), ("high", high)])
        }
        None => cost,
    };
    let source = match &price.conversion {
        Some(conversion) => format!(
            "{} ({}, {})",
            it.source(),
            conversion.from,
            conversion.series
        ),
        None => it.source().to_owned(),
    };
    let includes = it.texts().includes;
    let keys = [
        ("name", Some(text(it.name()))),
        ("area", Some(text(it.area()))),
        ("unit", Some(text(it.unit()))),
        ("cost", Some(cost)),
        (
            "payer",
            (it.payer != Payer::default()).then(|| text(it.payer.word())),
        ),
        (
            "kind",
            (it.kind != UnitCostKind::default()).then(|| text(it.kind.word())),
        ),
        ("includes", (!includes.is_empty()).then(|| text(includes))),
        ("source", Some(text(&source))),
    ];
    let mut table = format!("[unit_cost.{}]\n", it.id());
    for (key, value) in keys {
        if let Some(value) = value {
            let _ = writeln!(table, "{key:<8} = {value}");
        }
    }
    table.push('\n');
    table
}
