//! The figure of a name as it was typed, or what is wrong with the name.

use crate::input::nearest;
use crate::problem::{Place, Problem};
use crate::trace::{Figure, Names, canonical};
use crate::words::{Message, Reference};

/// The figure of a name.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn find(names: &Names, written: &str) -> Result<Figure, Problem> {
    let meant = names.meant(written);
    match meant.as_slice() {
        [(_, figure)] => Ok(*figure),
        [] => Err(problem(Message::Unknown {
            reference: Reference::Figure,
            name: written.to_owned(),
            nearest: nearest_name(names, written),
            known: Vec::new(),
        })),
        several => Err(problem(Message::AmbiguousFigure {
            name: written.to_owned(),
            meant: several.iter().map(|(name, _)| name.clone()).collect(),
        })),
    }
}

fn nearest_name(names: &Names, written: &str) -> Option<String> {
    let all = || names.all().iter().map(|(name, _)| name.as_str());
    nearest(written, all()).or_else(|| nearest(&canonical(written), all()))
}

fn problem(message: Message) -> Problem {
    Problem {
        place: Place::file("FIGURE"),
        message,
    }
}
