//! Whether the axes of a grid fit an application.

use super::case::{apply, setting_error};
use crate::model::{Axis, Case, Quantity, SettingError};
use crate::problem::{Place, Problems};
use crate::words::Message;

/// Checks that both inputs exist, take every point of their axes, and lie within them; what is wrong is noted under
/// `place` with the axis's address.
pub fn check_grid(case: &Case, axes: &[Axis; 2], place: &str, problems: &mut Problems) {
    let mut fits = true;
    for axis in axes {
        if let Err(message) = check_axis(case, axis) {
            problems.add(Place::file(&format!("{place} {}", axis.address)), message);
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

fn check_axis(case: &Case, axis: &Axis) -> Result<(), Message> {
    for end in [axis.low, axis.high] {
        let setting = axis.setting(end);
        if let Err(error) = case.clone().set(&setting) {
            return Err(match error {
                SettingError::ValueForTable(years) => Message::ValueForTable {
                    address: axis.address.clone(),
                    years: years.iter().map(|year| year.number()).collect(),
                    is_range: true,
                },
                error => setting_error(case, &setting, error),
            });
        }
    }
    match axis.today(case) {
        Some(value) if !axis.holds(value) => Err(Message::RangeOrder {
            low: axis.low,
            value: Quantity(value).written(),
            high: axis.high,
        }),
        _ => Ok(()),
    }
}
