//! Figures written out within the test, through the library, so that every figure of every example can be computed by
//! hand: their JSON would be hundreds of megabytes.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, OnceLock};
use std::thread;

use rust_decimal::Decimal;
use si::calculation::{Calculation, calculation};
use si::input::{
    Document, Source, application, apply, case, policy_file, read_unit_costs, unit_costs,
};
use si::model::{Axis, Case, Change, Choice, Policy, PolicyLevel, Preset, Setting, UnitCosts};
use si::problem::Problems;
use si::sensitivity::{PolicyResult, Sensitivity, grid, policy_result, sensitivity};
use si::trace::{
    Figure, GridFigure, Names, Node, Operation, OutcomePart, ScenarioSide, Subject, Term, Tracer,
    figures,
};

use crate::support::project;
use crate::traced::{by_hand, half_away};

/// What is asked of the program, as it is typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// A path, from the project's folder.
    pub(crate) application: String,
    pub(crate) policies: Vec<String>,
    pub(crate) set: Vec<String>,
    pub(crate) scenario: Option<String>,
    /// An address, whether its points are factors, and its ends, in four steps.
    pub(crate) grid: Option<[(&'static str, bool, &'static str, &'static str); 2]>,
}

impl Asked {
    /// An example alone.
    pub(crate) fn of(example: &str) -> Self {
        Self {
            application: format!("examples/{example}.toml"),
            ..Self::default()
        }
    }

    /// The same with a policy more.
    pub(crate) fn under(mut self, policy: impl Into<String>) -> Self {
        self.policies.push(policy.into());
        self
    }

    /// The same with a setting more.
    pub(crate) fn with(mut self, setting: impl Into<String>) -> Self {
        self.set.push(setting.into());
        self
    }

    /// The command line.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![self.application.clone()];
        let mut option = |option: &str, value: String| {
            arguments.extend([format!("--{option}"), value]);
        };
        for policy in &self.policies {
            option("policy", policy.clone());
        }
        for setting in &self.set {
            option("set", setting.clone());
        }
        if let Some(scenario) = &self.scenario {
            option("scenario", scenario.clone());
        }
        for (address, is_factor, low, high) in self.grid.iter().flatten() {
            let factor = if *is_factor { "*" } else { "" };
            option("grid", format!("{address}={factor}{low}..{factor}{high}"));
        }
        arguments
    }
}

/// The examples' unit costs, read once.
static ROWS: OnceLock<UnitCosts> = OnceLock::new();

/// An application with all that is computed of it.
pub(crate) struct Here {
    case: Case,
    unchanged: Case,
    result: Calculation,
    sensitivity: Sensitivity,
    policies: Vec<PolicyResult>,
    settings: Vec<Setting>,
}

impl Here {
    pub(crate) fn of(asked: &Asked) -> Self {
        let text = fs::read(project().join(&asked.application)).unwrap();
        let rows = ROWS.get_or_init(|| {
            let files = read_unit_costs(&project().join("unit-costs")).unwrap();
            unit_costs(&files, &mut Problems::default()).0
        });
        Self::read(asked, text, rows)
    }

    fn read(asked: &Asked, text: Vec<u8>, rows: &UnitCosts) -> Self {
        let source = Source::toml(&asked.application, text).unwrap();
        let document = Document::read(&source);
        let application = application(&document).unwrap();
        let own = application.policy.clone();
        let levels: Vec<(String, PolicyLevel)> =
            asked.policies.iter().map(|policy| level(policy)).collect();
        let first = levels.first().map(|(_, level)| level.clone());
        let in_force = |level: &PolicyLevel| Policy::in_force(&[level, &own]);
        let policy = in_force(&first.unwrap_or_default());
        let mut case = case(application, Ok(rows), policy, &document).unwrap();
        let unchanged = case.clone();
        let mut problems = Problems::default();
        if let Some(id) = &asked.scenario {
            let mut scenarios = unchanged.application.scenarios.iter();
            let scenario = scenarios.find(|scenario| scenario.id == *id).unwrap();
            apply(&mut case, &scenario.settings, "", &mut problems);
        }
        let settings: Vec<Setting> = asked.set.iter().map(|text| setting(text)).collect();
        apply(&mut case, &settings, "", &mut problems);
        assert!(!problems.has_errors(), "{asked:?}");
        let name = levels.first().map(|(name, _)| name.clone());
        let name = name.unwrap_or_else(|| case.policy.preset.word().to_owned());
        let others = levels.iter().skip(1);
        let others: Vec<(String, Policy)> = others
            .map(|(name, level)| (name.clone(), in_force(level)))
            .collect();
        let axes = asked.grid.map(|axes| axes.map(axis));
        Self::of_case(case, unchanged, settings, (&name, &others), axes.as_ref())
    }

    /// A case under its policy, which has a name, and under others.
    pub(crate) fn of_case(
        case: Case,
        unchanged: Case,
        settings: Vec<Setting>,
        (name, others): (&str, &[(String, Policy)]),
        axes: Option<&[Axis; 2]>,
    ) -> Self {
        let result = calculation(&case).unwrap();
        let mut policies = vec![policy_result(name, &case, &result)];
        for (name, policy) in others {
            let mut other = case.clone();
            other.policy.clone_from(policy);
            let result = calculation(&other).unwrap();
            policies.push(policy_result(name, &other, &result));
        }
        let mut sensitivity = sensitivity(&case, &unchanged, &settings);
        sensitivity.grid = axes.map(|axes| grid(&case, axes).unwrap());
        Self {
            case,
            unchanged,
            result,
            sensitivity,
            policies,
            settings,
        }
    }

    fn subject(&self) -> Subject<'_> {
        Subject {
            case: &self.case,
            result: &self.result,
            sensitivity: &self.sensitivity,
            policies: &self.policies,
            unchanged: &self.unchanged,
            settings: &self.settings,
        }
    }

    /// The names of all figures.
    pub(crate) fn names(&self) -> Names<'_> {
        Names::of(self.subject())
    }

    /// The decimals with which `si calc` writes each figure. Points of a grid have as many as an input may have.
    pub(crate) fn decimals(&self) -> HashMap<String, u32> {
        let tracer = Tracer::new(self.subject());
        let decimals = |figure| {
            let node = tracer.value(figure);
            let is_point = matches!(figure, Figure::Grid(GridFigure::Point(..)));
            let decimals = if is_point { 12 } else { node.unit.decimals() };
            (node.name.unwrap(), decimals)
        };
        figures(self.subject()).into_iter().map(decimals).collect()
    }

    /// The figures with their values as they are listed, no two of one name.
    pub(crate) fn listed(&self) -> HashMap<String, Decimal> {
        let tracer = Tracer::new(self.subject());
        let all = figures(self.subject());
        let count = all.len();
        let figures = all.into_iter().map(|figure| {
            let node = tracer.value(figure);
            (node.name.clone().unwrap(), node.value)
        });
        let figures: HashMap<String, Decimal> = figures.collect();
        assert_eq!(figures.len(), count, "two figures of one name");
        figures
    }

    /// The figures written out and computed by hand, each with what the list says of it.
    pub(crate) fn traced(&self, is_asked: &dyn Fn(&str) -> bool) -> HashMap<String, Decimal> {
        let listed = self.listed();
        let tracer = Tracer::new(self.subject());
        let mut checked = Checked::default();
        for figure in figures(self.subject()) {
            let name = tracer.name(figure);
            if is_asked(&name) {
                checked.check_figure(figure, &tracer, listed[&name]);
            }
        }
        checked.assert(&self.case);
        checked.figures
    }

    /// Writes figures out, each to be read alone. Which are asked for is said by name and position.
    pub(crate) fn each_alone(
        &self,
        is_asked: &dyn Fn(&str, usize) -> bool,
        what: &mut dyn FnMut(usize, Node),
    ) {
        let tracer = Tracer::new(self.subject());
        for (position, figure) in figures(self.subject()).into_iter().enumerate() {
            if is_asked(&tracer.name(figure), position) {
                what(position, tracer.trace_alone(figure));
            }
        }
    }

    /// The same of each figure alone, as if nothing else had been asked for: nothing in its tree stands written out
    /// elsewhere.
    pub(crate) fn trace_one_by_one(&self) {
        let listed = self.listed();
        for figure in figures(self.subject()) {
            let tracer = Tracer::new(self.subject());
            let mut checked = Checked::default();
            checked.check_figure(figure, &tracer, listed[&tracer.name(figure)]);
            checked.assert(&self.case);
        }
    }
}

/// What has been computed by hand.
#[derive(Default)]
struct Checked {
    figures: HashMap<String, Decimal>,
    wrong: Vec<String>,
}

impl Checked {
    /// Writes a figure out and computes it by hand.
    fn check_figure(&mut self, figure: Figure, tracer: &Tracer, listed: Decimal) {
        let name = tracer.name(figure);
        let node = tracer.trace(figure);
        if is_without_parts(figure, &node) {
            self.wrong.push(format!("{name} has no parts: {node:?}"));
        }
        self.check(&node);
        let value = node.value;
        if half_away(value - listed, 9) != Decimal::ZERO {
            self.wrong
                .push(format!("{name}: listed as {listed}, written out {value}"));
        }
        self.figures.insert(name, value);
    }

    fn assert(&self, case: &Case) {
        let id = &case.application.investment.id;
        assert!(self.wrong.is_empty(), "{id}:\n{}", self.wrong.join("\n"));
    }

    /// Computes every number of a tree from its parts, and notes each figure's value.
    fn check(&mut self, node: &Node) {
        let label = || format!("{:?} {:?} {:?}", node.name, node.term, node.of);
        match node.operation {
            Operation::Given => {
                let origin = &node.origin;
                let comes_from_somewhere = origin.address.is_some() || origin.place.is_some();
                if !comes_from_somewhere && !of_the_method(node.term) {
                    self.wrong.push(format!("{} comes from nowhere", label()));
                }
            }
            Operation::Above => {
                let written = node.name.as_ref().and_then(|name| self.figures.get(name));
                if written != Some(&node.value) {
                    let value = node.value;
                    self.wrong
                        .push(format!("{}: {value} stands above as {written:?}", label()));
                }
            }
            operation => {
                for part in &node.parts {
                    self.check(part);
                }
                // A break-even as a figure stands a step of six decimals beside what is not enough.
                let is_figure = matches!(node.term, Term::BreakEven | Term::DepartmentBreakEven);
                if is_figure && operation == Operation::Boundary {
                    let step = (node.parts[0].value - node.parts[2].value).abs();
                    assert_eq!(step, Decimal::new(1, 6), "{}", label());
                }
                let (word, number) = said(operation);
                let parts: Vec<Decimal> = node.parts.iter().map(|part| part.value).collect();
                let computed = by_hand(word, number, &parts);
                // Quotients are carried with 28 digits: nine decimals are the method's own measure.
                if half_away(computed - node.value, 9) != Decimal::ZERO {
                    let value = node.value;
                    self.wrong
                        .push(format!("{}: {word} gives {computed}, not {value}", label()));
                }
            }
        }
        // What decides how a number is made stands behind its parts, written out as these are.
        for decisive in &node.decided_by {
            self.check(decisive);
        }
        if let Some(name) = &node.name {
            self.figures.insert(name.clone(), node.value);
        }
    }
}

/// Whether a figure that is computed stands without what it is computed of. What a file, the command line or the policy
/// gives has none.
fn is_without_parts(figure: Figure, node: &Node) -> bool {
    let is_given = match figure {
        Figure::Input(..)
        | Figure::Price(_)
        | Figure::Policy(_)
        | Figure::Correction(_)
        | Figure::Named(_)
        | Figure::RowYear(_)
        | Figure::Changed(_, _, ScenarioSide::Set | ScenarioSide::From) => true,
        // The low and the high that a file gives.
        Figure::OneWay(..) => node.origin.address.is_some(),
        Figure::Under(..) => node.origin.address.is_some(),
        _ => false,
    };
    if matches!(figure, Figure::Outcome(_, _, OutcomePart::Part)) {
        // A number of the method.
        return false;
    }
    match node.operation {
        Operation::Given => !is_given || node.origin.address.is_none(),
        // It has been written out before.
        Operation::Above => false,
        _ => node.parts.is_empty(),
    }
}

/// What neither a file nor the command line gives: numbers of the method and of the calendar, and the values at which a
/// search has looked, whose results stand beside them.
fn of_the_method(term: Term) -> bool {
    matches!(
        term,
        Term::Constant
            | Term::MonthsOfYear
            | Term::DaysOfYear
            // The year of a payment whose own figure stands under that year.
            | Term::Payment
            // The factor 1 that leaves a table of years, or a number, as it is.
            | Term::TableFactor
            | Term::NumberFactor
            | Term::Tried
            // The part of what is expected that an outcome supposes.
            | Term::OutcomePart
            // Where nobody gains all departments weigh the same.
            | Term::DepartmentWeight
            | Term::GridSteps
            // What an input may be (method §1).
            | Term::Bound
            // The only part of a sum of nothing.
            | Term::Nothing
    )
}

/// An operation by its word, with the number that it says.
fn said(operation: Operation) -> (&'static str, usize) {
    let number = |decimals: u32| usize::try_from(decimals).unwrap();
    match operation {
        Operation::Given => ("given", 0),
        Operation::Above => ("above", 0),
        Operation::Same => ("same", 0),
        Operation::Sum => ("sum", 0),
        Operation::Difference => ("difference", 0),
        Operation::Product => ("product", 0),
        Operation::Quotient => ("quotient", 0),
        Operation::Power => ("power", 0),
        Operation::Minimum => ("minimum", 0),
        Operation::Maximum => ("maximum", 0),
        Operation::Round(decimals) => ("round", number(decimals)),
        Operation::Floor => ("floor", 0),
        Operation::RoundUp(decimals) => ("round_up", number(decimals)),
        Operation::RoundDown(decimals) => ("round_down", number(decimals)),
        Operation::LeftOver(position) => ("left_over", position),
        Operation::FirstCovered(year) => ("first_covered", usize::try_from(year).unwrap()),
        Operation::FirstPaid(year) => ("first_paid", usize::try_from(year).unwrap()),
        Operation::LastPaid(year) => ("last_paid", usize::try_from(year).unwrap()),
        Operation::AtLeast => ("at_least", 0),
        Operation::Boundary => ("boundary", 0),
    }
}

/// A preset, or what a file says.
fn level(policy: &str) -> (String, PolicyLevel) {
    let level = if let Some(preset) = Preset::of(policy) {
        PolicyLevel {
            preset: Some(preset),
            ..PolicyLevel::default()
        }
    } else {
        let source = Source::toml(policy, fs::read(Path::new(policy)).unwrap()).unwrap();
        policy_file(&Document::read(&source)).unwrap()
    };
    (policy.to_owned(), level)
}

fn setting(text: &str) -> Setting {
    let (address, value) = text.split_once('=').unwrap();
    let change = match value.strip_prefix('*') {
        Some(factor) => Change::Times(factor.parse().unwrap()),
        None => Change::To(value.parse().unwrap()),
    };
    Setting {
        address: address.to_owned(),
        change,
    }
}

pub(crate) fn axis((address, is_factor, low, high): (&str, bool, &str, &str)) -> Axis {
    Axis {
        address: address.to_owned(),
        is_factor,
        low: low.parse().unwrap(),
        high: high.parse().unwrap(),
        steps: 4,
    }
}

/// Does something with each of some things, on all cores.
pub(crate) fn on_threads<T: Send>(things: Vec<T>, what: impl Fn(T) + Sync) {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let things = Mutex::new(things.into_iter());
    let next = || things.lock().unwrap().next();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(thing) = next() {
                    what(thing);
                }
            });
        }
    });
}
