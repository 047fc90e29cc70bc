//! The results that a lock fixes: every figure that can be traced, whether the target is met, and the scenarios.

use rust_decimal::Decimal;

use crate::calculation::Calculation;
use crate::model::{Case, LockedValue, Year};
use crate::sensitivity::{Sensitivity, scenarios};
use crate::trace::{Figure, Ground, PaymentPart, Subject, Tracer, figures, name};

/// The results by name, each with the decimals with which it is reported.
pub(super) fn results(case: &Case, calculation: &Calculation) -> Vec<(String, LockedValue)> {
    // What a result hangs on takes longer to compute than the result, and follows from what is locked.
    let sensitivity = Sensitivity::default();
    let subject = Subject {
        case,
        result: calculation,
        sensitivity: &sensitivity,
        policies: &[],
        unchanged: case,
        settings: &[],
    };
    let tracer = Tracer::new(subject);
    let is_result = |figure: &Figure| {
        !matches!(
            figure,
            Figure::Input(..)
                | Figure::Policy(_)
                | Figure::Correction(_)
                // A lock says yes or no.
                | Figure::MeetsTarget
                // What is said in a sentence follows from the rest.
                | Figure::Short
                | Figure::NotCovered
                | Figure::NeededCoverage
                // All that there is, as a share of itself.
                | Figure::FoundationShare(Ground::Everything)
                // What is apportioned follows from what it is apportioned by.
                | Figure::Apportioned(..)
                // It stands with the row that is locked.
                | Figure::RowYear(_)
                // The name says it, and of the period what the application says.
                | Figure::Payment(.., PaymentPart::Year)
                | Figure::Named("start" | "end")
        )
    };
    let mut results: Vec<(String, LockedValue)> = figures(subject)
        .into_iter()
        .filter(is_result)
        .map(|figure| {
            let node = tracer.value(figure);
            let value = if node.is_never() {
                LockedValue::Never
            } else {
                LockedValue::Number(node.written())
            };
            (name(subject, figure), value)
        })
        .collect();
    let meets_target = LockedValue::Is(calculation.coverage.meets_target);
    results.push(("meets_target".to_owned(), meets_target));
    for scenario in scenarios(case, &[]) {
        let Some(figures) = scenario.figures else {
            continue;
        };
        let payback = figures
            .payback_year
            .map_or(LockedValue::Never, |year| LockedValue::Number(of(year)));
        let values = [
            (
                "realisable",
                LockedValue::Number(figures.realisable.written()),
            ),
            ("coverage", LockedValue::Number(figures.coverage.written())),
            ("meets_target", LockedValue::Is(figures.meets_target)),
            ("payback_year", payback),
        ];
        let named = |(key, value)| (format!("scenario.{}.{key}", scenario.id), value);
        results.extend(values.map(named));
    }
    results
}

fn of(year: Year) -> Decimal {
    Decimal::from(year.number())
}
