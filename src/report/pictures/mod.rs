//! Pictures of a result, as SVG: one file a picture, drawn from the same figures as the tables.
//!
//! Every picture says in words what it shows. Lines and bars bear their names and numbers beside them, not in a legend
//! that must be looked up. Names may be shortened; numbers never are.

mod axes;
mod break_even;
mod canvas;
mod coverage;
mod departments;
mod outcomes;
mod scale;
mod tornado;

use super::tables::Sheets;
use crate::words::Label;

/// A picture.
pub(crate) struct Picture {
    /// What it is called by programs.
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// What it shows, in words, for those who cannot see it.
    pub alternative: String,
    /// The picture itself.
    pub svg: String,
}

/// A kind of picture.
pub(crate) struct PictureKind {
    /// What it is called by programs; `picture-NAME` are the words of its heading.
    pub name: &'static str,
    /// Draws it: what it shows in words, and the canvas; `None` if there is nothing to show.
    draw: fn(&Sheets) -> Option<(String, canvas::Canvas)>,
}

/// Every kind of picture, in the order of a report.
pub(crate) const PICTURES: [PictureKind; 5] = [
    coverage::PICTURE,
    departments::PICTURE,
    tornado::PICTURE,
    break_even::PICTURE,
    outcomes::PICTURE,
];

impl PictureKind {
    /// The picture of a calculation; `None` if there is nothing to show.
    pub(crate) fn picture(&self, sheets: &Sheets) -> Option<Picture> {
        let (alternative, canvas) = (self.draw)(sheets)?;
        let title = sheets.say(self.title());
        Some(Picture {
            name: self.name,
            svg: canvas.svg(&title, &alternative),
            title,
            alternative,
        })
    }

    /// Its heading.
    fn title(&self) -> Label {
        Label(match self.name {
            "coverage" => "picture-coverage",
            "departments" => "picture-departments",
            "tornado" => "picture-tornado",
            "break-even" => "picture-break-even",
            _ => "picture-outcomes",
        })
    }
}
