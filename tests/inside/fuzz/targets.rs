//! What is done with each input.

use crate::calculation::calculation;
use crate::input::{
    ApplicationFile, Document, Source, UnitCostFile, exact, policy_file, workspace,
};
use crate::model::{Bounds, Change, Policy, Setting, UnitCosts};
use crate::problem::Problems;
use crate::report::terminal::Layout;
use crate::report::{Calculated, Outcome, calculation_text, json};
use crate::words::{AmountUnit, Language};
use rust_decimal::Decimal;

use crate::inside::fuzz::places;

/// The prices against which applications are calculated.
pub(crate) fn prices(database: UnitCostFile, index: UnitCostFile) -> UnitCosts {
    let mut problems = Problems::default();
    let (prices, _) = crate::input::unit_costs(&[database, index], &mut problems);
    assert!(!problems.has_errors(), "{problems:?}");
    prices
}

/// Reads an application; one without errors gives a calculation, or says why there is none, and a report.
pub(crate) fn application(bytes: &[u8], prices: &UnitCosts) {
    let source = match Source::toml("a.toml", bytes.to_vec()) {
        Ok(source) => source,
        Err(problem) => return places::check(&[problem], bytes),
    };
    let file = ApplicationFile::read(source);
    let source = &file.source;
    let mut read = Problems::default();
    read.extend(file.problems.iter().cloned());
    let application = file.application.clone();
    let is_application = application.is_some();
    assert!(
        is_application || read.has_errors(),
        "no application, no problem"
    );
    places::check(&read.clone().in_file_order(), bytes);
    let Some(application) = application else {
        return;
    };
    let policy = Policy::in_force(&[&application.policy]);
    let mut found = Problems::default();
    let case = crate::input::case(application, Ok(prices), policy, &mut found);
    places::check(&found.clone().in_file_order(), bytes);
    let Some(case) = case else {
        assert!(
            found.has_errors() || read.has_errors(),
            "no case, no problem"
        );
        return;
    };
    if read.has_errors() || found.has_errors() {
        return;
    }
    for scenario in &case.application.scenarios {
        let mut changed = case.clone();
        let mut problems = Problems::default();
        crate::input::apply(
            &mut changed,
            &scenario.settings,
            "--scenario",
            &mut problems,
        );
        let _ = calculation(&changed);
    }
    let mut raised = case.clone();
    for address in raised
        .application
        .inputs
        .iter()
        .map(|input| input.address.clone())
        .collect::<Vec<_>>()
    {
        let change = Change::Times(Decimal::ONE_HUNDRED);
        let _ = raised.set(&Setting { address, change });
    }
    let _ = calculation(&raised);
    let Ok(result) = calculation(&case) else {
        return;
    };
    let sensitivity = crate::sensitivity::sensitivity(&case, &result, &case, &[]);
    let policies = vec![crate::sensitivity::policy_result(
        "a policy", &case, &result,
    )];
    let outcome = Outcome::Calculated(Box::new(Calculated {
        sensitivity,
        policies,
        file: "a.toml".to_owned(),
        sha256: source.sha256().to_owned(),
        unit_costs: Vec::new(),
        settings: Vec::new(),
        scenario: None,
        case,
        calculation: result,
        warnings: Vec::new(),
    }));
    report(&outcome);
}

fn report(outcome: &Outcome) {
    let Outcome::Calculated(calculated) = outcome else {
        return;
    };
    for (width, language) in [(40, Language::Swedish), (100, Language::English)] {
        let layout = Layout {
            width,
            amounts: AmountUnit::Kronor,
            language,
            top: 10,
        };
        assert!(!calculation_text::text(calculated, layout).is_empty());
    }
    let mut line = Vec::new();
    json::write_line(&mut line, outcome, Language::English).unwrap();
    serde_json::from_slice::<serde_json::Value>(&line).expect("JSON");
}

/// Reads a policy file and a workspace.
pub(crate) fn policy(bytes: &[u8]) {
    let Ok(source) = Source::toml("si.toml", bytes.to_vec()) else {
        return;
    };
    let document = Document::read(&source);
    let level = policy_file(&document);
    let problems = document.into_problems();
    assert!(level.is_some() || problems.has_errors());
    places::check(&problems.in_file_order(), bytes);
    let document = Document::read_allowing_empty(&source);
    workspace(&document);
    places::check(&document.into_problems().in_file_order(), bytes);
}

/// Reads a file of unit costs, and the same file as an index series.
pub(crate) fn unit_costs(bytes: &[u8]) {
    for is_index in [false, true] {
        let file = UnitCostFile {
            name: "a.csv".to_owned(),
            bytes: bytes.to_vec(),
            is_index,
        };
        let mut problems = Problems::default();
        let (read, _) = crate::input::unit_costs(&[file], &mut problems);
        places::check(&problems.in_file_order(), bytes);
        for row in read.rows() {
            assert!(Bounds::NOT_NEGATIVE.hold(row.cost) && row.cost <= Bounds::LARGEST);
            let _ = read.row(&row.unit_cost.id, row.year);
        }
    }
}

/// Reads a number as TOML and `--set` have it, and in a cell.
pub(crate) fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(number) = exact(&text) {
        assert!(
            number.abs() <= Bounds::LARGEST && number.scale() <= Bounds::DECIMALS,
            "{text}"
        );
        assert_eq!(exact(&number.to_string()), Ok(number), "{text}");
    }
    let cell = text.replace('"', "\"\"");
    for separator in [";", ",", "\t"] {
        let header = ["id", "year", "name", "area", "unit", "source", "cost"].join(separator);
        let row = ["a", "2020", "A", "x", "år", "k", ""].join(separator);
        unit_costs(format!("{header}\n{row}\"{cell}\"\n").as_bytes());
    }
}
