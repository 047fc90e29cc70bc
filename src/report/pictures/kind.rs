//! What a picture is, and what a kind of picture.

use super::canvas::Canvas;
#[cfg(feature = "png")]
use super::canvas::on_white;
use crate::report::tables::Sheets;
use crate::words::Label;

/// A picture.
pub(crate) struct Picture {
    /// Its heading.
    pub title: String,
    /// What it shows, in words, for those who cannot see it.
    pub alternative: String,
    /// The picture itself.
    pub svg: String,
}

impl Picture {
    /// What was drawn, with what it shows in words.
    pub(super) fn new(title: String, (alternative, canvas): (String, Canvas)) -> Self {
        Self {
            svg: canvas.svg(&title, &alternative),
            title,
            alternative,
        }
    }

    /// The picture for paper alone, as one who knows no variables of CSS draws it.
    #[cfg(feature = "png")]
    pub(crate) fn on_white(&self) -> String {
        on_white(&self.svg)
    }
}

/// A kind of picture.
pub(crate) struct PictureKind {
    /// What it is called by programs; `picture-NAME` are the words of its heading.
    pub name: &'static str,
    /// Draws it: what it shows in words, and the canvas; `None` if there is nothing to show.
    pub(super) draw: fn(&Sheets) -> Option<(String, Canvas)>,
}

impl PictureKind {
    /// The picture of a calculation; `None` if there is nothing to show.
    pub(crate) fn picture(&self, sheets: &Sheets) -> Option<Picture> {
        Some(Picture::new(sheets.say(self.title()), (self.draw)(sheets)?))
    }

    /// Whether it shows the draws of a simulation.
    pub(crate) fn is_of_draws(&self) -> bool {
        matches!(self.name, "distribution" | "exceedance")
    }

    /// Its heading.
    pub(super) fn title(&self) -> Label {
        Label(match self.name {
            "coverage" => "picture-coverage",
            "departments" => "picture-departments",
            "tornado" => "picture-tornado",
            "break-even" => "picture-break-even",
            "distribution" => "picture-distribution",
            "exceedance" => "picture-exceedance",
            _ => "picture-outcomes",
        })
    }
}
