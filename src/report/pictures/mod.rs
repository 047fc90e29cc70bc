//! Pictures of a result, as SVG: one file a picture, drawn from the same figures as the tables.
//!
//! Every picture says in words what it shows. Lines and bars bear their names and numbers beside them, not in a legend
//! that must be looked up. Names may be shortened; numbers never are.

mod axes;
mod break_even;
mod canvas;
mod coverage;
mod departments;
mod distribution;
mod drawn_coverage;
mod exceedance;
mod fan;
mod fund;
mod kind;
mod lines;
mod outcomes;
mod scale;
mod tornado;

pub(crate) use fan::{FAN, fan};
pub(crate) use fund::{FUND_PICTURE, of_fund};
pub(crate) use kind::{Picture, PictureKind};

use super::tables::Sheets;

/// Every kind of picture, in the order of a report.
pub(crate) const PICTURES: [PictureKind; 7] = [
    coverage::PICTURE,
    departments::PICTURE,
    tornado::PICTURE,
    break_even::PICTURE,
    distribution::PICTURE,
    exceedance::PICTURE,
    outcomes::PICTURE,
];

/// What the department at a position gains and returns, year by year.
pub(crate) fn of_department(sheets: &Sheets, position: usize) -> Option<Picture> {
    let title = sheets.say(departments::PICTURE.title());
    Some(Picture::new(
        title,
        departments::draw_one(sheets, position)?,
    ))
}
