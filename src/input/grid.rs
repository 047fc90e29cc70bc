//! Whether the axes of a grid fit an application.

use super::faults::plain;
use super::settings::{apply, setting_problem, value_for_table};
use crate::model::{Axis, Case, Quantity, SettingError};
use crate::problem::{Code, Place, Problem, Problems};

/// Checks that both inputs exist, take every point of their axes, and lie within them; what is wrong is noted under
/// `place` with the axis's address.
pub(crate) fn check_grid(case: &Case, axes: &[Axis; 2], place: &str, problems: &mut Problems) {
    let mut fits = true;
    for axis in axes {
        let place = Place::file(&format!("{place} {}", axis.address));
        if let Err(problem) = check_axis(case, axis, &place) {
            problems.push(problem);
            fits = false;
        }
    }
    if !fits {
        return;
    }
    // What each takes alone they may not take together, at the corners first.
    let [rows, columns] = axes;
    for row in [rows.low, rows.high] {
        for column in [columns.low, columns.high] {
            let mut together = Problems::default();
            let settings = [rows.setting(row), columns.setting(column)];
            apply(&mut case.clone(), &settings, place, &mut together);
            if together.has_errors() {
                problems.extend(together.in_file_order());
                return;
            }
        }
    }
}

fn check_axis(case: &Case, axis: &Axis, place: &Place) -> Result<(), Problem> {
    for end in [axis.low, axis.high] {
        let setting = axis.setting(end);
        if let Err(error) = case.clone().set(&setting) {
            let address = &axis.address;
            return Err(match error {
                SettingError::ValueForTable(years) => {
                    value_for_table(place.clone(), address, &years, "range")
                }
                error => {
                    let places = [place.clone(), place.clone()];
                    setting_problem(case, address, error, &places)
                }
            });
        }
    }
    match axis.today(case) {
        Some(value) if !axis.holds(value) => {
            let problem = Problem::new(Code::RANGE_ORDER, place.clone());
            let problem = problem.fact("low", plain(axis.low));
            let problem = problem.fact("value", plain(Quantity(value).rounded()));
            Err(problem.fact("high", plain(axis.high)))
        }
        _ => Ok(()),
    }
}
