//! From the calculation's warnings and errors, which are values, to problems with a place in the file.

use crate::calculation::{Calculation, CalculationError, Warning};
use crate::input::Document;
use crate::model::{Case, Choice, Financing, rounded};
use crate::problem::{Place, Problem};
use crate::words::Message;

/// The warnings of a calculation, each with its address and at its place.
pub(crate) fn warnings(
    case: &Case,
    result: &Calculation,
    document: &Document,
) -> Vec<(String, Problem)> {
    let problem = |warning| {
        let (address, message) = message(case, result, warning);
        let place = place(document, &address);
        (address, Problem { place, message })
    };
    result.warnings.iter().map(problem).collect()
}

fn message(case: &Case, result: &Calculation, warning: &Warning) -> (String, Message) {
    let effect = |position: usize, key: &str| {
        format!("effect.{}.{key}", case.application.effects[position].id)
    };
    let start = case.application.investment.period.start().year().number();
    match warning {
        Warning::WithAboveWithout {
            effect: position,
            without,
            with,
        } => (
            effect(*position, "with"),
            Message::WithAboveWithout {
                without: *without,
                with: *with,
            },
        ),
        Warning::DeadweightBesideWithout { effect: position } => (
            effect(*position, "deadweight"),
            Message::DeadweightBesideWithout,
        ),
        Warning::DepartmentIgnored {
            effect: position,
            replacement,
            payer,
        } => {
            let key = if *replacement {
                "replaced_by.department"
            } else {
                "department"
            };
            (
                effect(*position, key),
                Message::DepartmentIgnored {
                    payer: payer.word().to_owned(),
                },
            )
        }
        Warning::BeforeStart { address, year } => (
            address.clone(),
            Message::EffectBeforeStart {
                year: year.number(),
                start,
            },
        ),
        Warning::WeakestGrade {
            effect: position,
            grade,
            correction,
        } => {
            let address = format!("effect.{}", case.application.effects[*position].id);
            (
                address,
                Message::WeakestGradeUsed {
                    grade: grade.word().to_owned(),
                    correction: *correction,
                },
            )
        }
        Warning::FirstReturnBeforeStart { year } => (
            "policy.first_return".to_owned(),
            Message::FirstReturnBeforeStart {
                year: year.number(),
                start,
            },
        ),
        Warning::DepartmentBears {
            department,
            increase,
        } => {
            let department = &case.application.departments[*department];
            let (name, increase) = (department.name.clone(), rounded(increase.0, 0));
            (
                format!("department.{}", department.id),
                Message::DepartmentBearsIncrease {
                    department: name,
                    increase,
                },
            )
        }
        Warning::FeeNotCovered { short, needed } => {
            // Below what is needed it never looks like it.
            let coverage = (3..=9)
                .map(|decimals| rounded(result.coverage.total.0, decimals))
                .find(|shown| shown < needed);
            let coverage = coverage.unwrap_or(result.coverage.total.0);
            let message = Message::FeeNotCovered {
                short: rounded(short.0, 0),
                coverage,
                needed: *needed,
            };
            ("investment".to_owned(), message)
        }
    }
}

/// The place of an address; of a policy that the application does not state, the application as a whole.
fn place(document: &Document, address: &str) -> Place {
    if address.starts_with("policy.") && !document.has(address) {
        return document.source().whole();
    }
    document.place_of(address)
}

/// Why there is no result, at its place.
pub(crate) fn impossible(case: &Case, error: CalculationError, document: &Document) -> Problem {
    match error {
        CalculationError::NoCost => {
            let mut costs = case.application.costs.iter();
            let elsewhere = costs.any(|cost| cost.financing != Financing::Reservation);
            let place = if document.has("cost") {
                document.place_of("cost")
            } else {
                document.source().whole()
            };
            Problem {
                place,
                message: Message::NoCost { elsewhere },
            }
        }
        CalculationError::TooLarge(too_large) => {
            let address = too_large.address;
            let place = if document.has(&address) {
                document.place_of(&address)
            } else {
                document.source().whole()
            };
            Problem {
                place,
                message: Message::AmountTooLarge { address },
            }
        }
    }
}
