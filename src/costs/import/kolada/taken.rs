//! What is taken of Kolada's files: the values of a municipality in a year, of key figures that are unit costs.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::super::{Import, ImportWanted, ImportedRow, left_out, read_by_rule, refused};
use super::municipality::municipality;
use super::observation::{KoladaFiles, KoladaPlace, KoladaValue, Observation};
use super::retired::{is_retired, predecessor, with_retirement};
use super::title::{TitledCost, titled_cost};
use crate::input::Source;
use crate::model::{Bounds, Payer, UnitCost, UnitCostKind, UnitCostRow, UnitCostTexts, Year};
use crate::problem::{Fact, Place, Problem};

/// How many names a sentence lists.
const MOST_NAMES: usize = 8;

/// Takes what is wanted, and tells what is not taken.
pub(super) fn take(files: &KoladaFiles, wanted: &ImportWanted, import: &mut Import) {
    let of = match municipality(files, wanted) {
        Ok(of) => of,
        Err(problem) => return import.problems.push(problem),
    };
    let mut taking = Taking {
        files,
        wanted,
        import,
        omitted: BTreeMap::new(),
        wrong: BTreeMap::new(),
        untitled: Omitted::default(),
        years: BTreeMap::new(),
    };
    let values = taking.values(&of);
    for (kpi, found) in &values {
        taking.take(kpi, found);
    }
    taking.tell_absent(&of, &values);
    taking.tell_omitted();
}

/// Values of one key figure, each with its place.
type KoladaValues = Vec<(Decimal, KoladaPlace)>;

struct Taking<'t> {
    files: &'t KoladaFiles,
    wanted: &'t ImportWanted,
    import: &'t mut Import,
    /// What is left out, by the word for why.
    omitted: BTreeMap<&'static str, Omitted>,
    /// The key figures of which a value was refused, each with where it stands.
    wrong: BTreeMap<String, KoladaPlace>,
    /// What has no title.
    untitled: Omitted,
    /// The years in which the municipality has values, by key figure.
    years: BTreeMap<String, BTreeSet<i32>>,
}

/// What is left out for one reason.
#[derive(Default)]
struct Omitted {
    values: usize,
    kpis: BTreeSet<String>,
    /// Where it stands first.
    at: KoladaPlace,
}

impl Omitted {
    fn add(&mut self, kpi: &str, at: KoladaPlace) {
        if self.values == 0 {
            self.at = at;
        }
        self.values += 1;
        self.kpis.insert(kpi.to_owned());
    }

    /// A problem with the key figures by name, and how many values and further names there are.
    fn said(&self, problem: Problem) -> Problem {
        let names = self.kpis.iter().take(MOST_NAMES);
        problem
            .fact("values", self.values)
            .fact("kpis", Fact::names(names))
            .fact("more", self.kpis.len().saturating_sub(MOST_NAMES))
    }
}

impl Taking<'_> {
    fn is_asked(&self, kpi: &str) -> bool {
        self.wanted.kpis.is_empty() || self.wanted.kpis.iter().any(|asked| asked == kpi)
    }

    /// The values of the municipality in the year, by key figure.
    fn values(&mut self, municipality: &str) -> BTreeMap<String, KoladaValues> {
        let mut values: BTreeMap<String, KoladaValues> = BTreeMap::new();
        let files = self.files;
        for observation in &files.observations {
            if self.is_asked(&observation.kpi)
                && let Some(value) = self.value(observation, municipality)
            {
                let known = values.entry(observation.kpi.clone()).or_default();
                known.push((value, observation.at));
            }
        }
        values
    }

    /// The value, where it is one of the municipality in the year.
    fn value(&mut self, observation: &Observation, municipality: &str) -> Option<Decimal> {
        let of = observation.municipality.as_str();
        if !self.files.is_municipality(of, observation.kind.as_deref()) {
            self.omit("group", observation);
        }
        if of != municipality {
            return None;
        }
        let period = observation.period.trim();
        let year = period.strip_suffix(".0").unwrap_or(period);
        let Some(year) = year.parse().ok().and_then(Year::new) else {
            let problem = refused(self.files.place(observation.at), "not-imported-period");
            let text = Some(period).filter(|period| !period.is_empty());
            self.refuse(problem.fact("text", text).fact("kpi", &observation.kpi));
            return None;
        };
        if observation.gender != "T" {
            if year == self.wanted.year {
                self.omit("gender", observation);
            }
            return None;
        }
        if matches!(
            observation.value,
            KoladaValue::Number(_) | KoladaValue::ByRule(..)
        ) {
            let years = self.years.entry(observation.kpi.clone()).or_default();
            years.insert(year.number());
        }
        if year != self.wanted.year {
            return None;
        }
        match &observation.value {
            KoladaValue::Number(number) => return Some(*number),
            KoladaValue::ByRule(number, words) => {
                let place = self.files.place(observation.at);
                let problem = read_by_rule(place, words);
                let problem = problem.fact("kpi", &observation.kpi);
                self.import.problems.push(problem.fact("number", *number));
                return Some(*number);
            }
            KoladaValue::Null => self.omit("null", observation),
            KoladaValue::Deleted => self.omit("deleted", observation),
            KoladaValue::Wrong(problem) => {
                self.refuse(Problem::clone(problem));
                let wrong = self.wrong.entry(observation.kpi.clone());
                wrong.or_insert(observation.at);
            }
        }
        None
    }

    /// Takes a key figure, where it is a unit cost and its values agree.
    fn take(&mut self, kpi: &str, found: &KoladaValues) {
        let Some(&(value, at)) = found.first() else {
            return;
        };
        let place = self.files.place(at);
        if let Some((other, again)) = found.iter().find(|(other, _)| *other != value) {
            let problem = refused(self.files.place(*again), "not-imported-two-values");
            let problem = problem
                .fact("kpi", kpi)
                .fact("value", *other)
                .fact("other", value);
            let problem = problem.fact("file", place.file.name());
            return self.refuse(problem.fact("line", place.line.to_string()));
        }
        if let Some(wrong) = self.wrong.get(kpi) {
            let wrong = self.files.place(*wrong);
            let problem = refused(place, "not-imported-refused-too").fact("id", kpi);
            let problem = problem.fact("file", wrong.file.name());
            return self.refuse(problem.fact("line", wrong.line.to_string()));
        }
        let Some(cost) = self.unit_cost(kpi, at) else {
            return;
        };
        let kronor = value * cost.factor;
        if !Bounds::NOT_NEGATIVE.hold(kronor) || kronor > Bounds::LARGEST {
            let problem = refused(place, "not-imported-value").fact("kpi", kpi);
            return self.refuse(problem.fact("text", value.to_string()));
        }
        if cost.factor != Decimal::ONE {
            let problem = read_by_rule(place.clone(), "read-by-rule-kronor").fact("kpi", kpi);
            let problem = problem.fact("number", value).fact("kronor", kronor);
            self.import.problems.push(problem);
        }
        let kind = if cost.is_transfer() {
            UnitCostKind::Transfer
        } else {
            UnitCostKind::Service
        };
        let texts = UnitCostTexts {
            id: &cost.id(kpi),
            name: &cost.name,
            area: &cost.area(&self.files.key_figures[kpi].area),
            unit: &cost.unit,
            source: &named(kpi),
            ..UnitCostTexts::default()
        };
        self.import.rows.push(ImportedRow {
            row: UnitCostRow {
                unit_cost: UnitCost::new(texts, Payer::default(), kind),
                year: self.wanted.year,
                cost: kronor,
                range: None,
                place,
            },
            keys: [Some(kpi), predecessor(kpi)]
                .into_iter()
                .flatten()
                .map(named)
                .collect(),
        });
    }

    /// What a key figure is the cost of, where it is a unit cost.
    fn unit_cost(&mut self, kpi: &str, at: KoladaPlace) -> Option<TitledCost> {
        let Some(key_figure) = self.files.key_figures.get(kpi) else {
            self.untitled.add(kpi, at);
            return None;
        };
        let title = &key_figure.title;
        let cost = match key_figure.kind.as_str() {
            "L" => Err("region"),
            _ => titled_cost(title),
        };
        match cost {
            Ok(cost) => {
                if is_retired(kpi) {
                    let problem = read_by_rule(self.files.place(at), "read-by-rule-retired");
                    let problem = with_retirement(problem.fact("kpi", kpi), kpi, Some(title));
                    self.import.problems.push(problem);
                }
                return Some(cost);
            }
            Err(reason) if self.wanted.kpis.is_empty() => {
                self.omitted.entry(reason).or_default().add(kpi, at);
            }
            Err(reason) => {
                let problem = refused(self.files.place(at), "not-imported-no-unit-cost");
                let problem = problem.fact("kpi", kpi).fact("reason", reason);
                self.refuse(problem.fact("title", title));
            }
        }
        None
    }

    /// Tells which key figures were asked for and are not there; where none was asked for, that nothing is.
    fn tell_absent(&mut self, municipality: &str, values: &BTreeMap<String, KoladaValues>) {
        let said = |problem: Problem, years: BTreeSet<i32>| {
            let problem = problem.fact(
                "municipality",
                Some(municipality).filter(|id| !id.is_empty()),
            );
            let problem = problem.fact("year", self.wanted.year.number());
            problem.fact("years", Fact::Years(years.into_iter().collect()))
        };
        let mut problems = Vec::new();
        for kpi in self
            .wanted
            .kpis
            .iter()
            .filter(|kpi| !values.contains_key(*kpi))
        {
            let problem = refused(Place::file("--kpi"), "not-imported-absent").fact("kpi", kpi);
            let title = self
                .files
                .key_figures
                .get(kpi)
                .map(|known| known.title.as_str());
            let problem = with_retirement(problem, kpi, title);
            problems.push(said(
                problem,
                self.years.get(kpi).cloned().unwrap_or_default(),
            ));
        }
        let is_told = self.import.problems.has_errors();
        if values.is_empty() && self.wanted.kpis.is_empty() && !is_told {
            let place = self
                .files
                .sources
                .first()
                .map_or_else(Place::default, Source::whole);
            let years = self.years.values().flatten().copied().collect();
            problems.push(said(refused(place, "not-imported-nothing"), years));
        }
        self.import.problems.extend(problems);
    }

    fn tell_omitted(&mut self) {
        for (reason, omitted) in &self.omitted {
            let problem = left_out(self.files.place(omitted.at), "left-out");
            let problem = omitted.said(problem.fact("reason", *reason));
            self.import.problems.push(problem);
        }
        if self.untitled.values > 0 {
            let problem = refused(self.files.place(self.untitled.at), "not-imported-no-title");
            self.import.problems.push(self.untitled.said(problem));
        }
    }

    fn omit(&mut self, reason: &'static str, observation: &Observation) {
        let omitted = self.omitted.entry(reason).or_default();
        omitted.add(&observation.kpi, observation.at);
    }

    fn refuse(&mut self, problem: Problem) {
        self.import.problems.push(problem);
    }
}

/// What a row names as its source.
fn named(kpi: &str) -> String {
    format!("Kolada {kpi}")
}
