//! The figure of a name as it was typed, or what is wrong with the name.

use std::path::Path;

use super::trace_heading::{by_column, by_heading, by_word, like_heading};
use super::{console, usage};
use crate::cli::Trace;
use crate::input::nearest;
use crate::model::{Choice, Preset};
use crate::problem::{Place, Problem};
use crate::trace::{Figure, Names, canonical};
use crate::words::{Message, Reference, second_application};

/// A second application among the figures: a wrong command line, for a figure is one of a single application.
pub(super) fn only_one_application(arguments: &Trace) {
    let is_of_policy = |figure: &str| {
        let groups = ["policy.", "policies.", "outcome.", "outcomes."];
        groups.iter().any(|group| figure.starts_with(group))
    };
    let is_file = |figure: &&String| {
        let path = Path::new(figure.as_str());
        path.extension().is_some_and(|ending| ending == "toml")
            && (!is_of_policy(figure) || path.is_file())
    };
    if let Some(second) = arguments.figures.iter().find(is_file) {
        let language = console::language(&arguments.common, None);
        usage::refuse(&second_application(second, language));
    }
}

/// The figure of a name.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn find(names: &Names, written: &str) -> Result<Figure, Problem> {
    let meant = names.meant(written);
    match meant.as_slice() {
        [(_, figure)] => Ok(*figure),
        [] => Err(problem(unknown(names, written))),
        several => Err(problem(Message::AmbiguousFigure {
            name: written.to_owned(),
            meant: several.iter().map(|(name, _)| name.clone()).collect(),
        })),
    }
}

fn unknown(names: &Names, written: &str) -> Message {
    let name = written.to_owned();
    match absent_policy(names, written) {
        Some(policy) => Message::FigureOfAbsentPolicy {
            name,
            policy,
            there: names.policies().map(str::to_owned).collect(),
        },
        None => Message::Unknown {
            reference: Reference::Figure,
            name,
            nearest: nearest_name(names, written),
            known: Vec::new(),
        },
    }
}

/// The policy of which a figure would be, had it been asked for: a preset, maybe misspelt, or a file.
fn absent_policy(names: &Names, written: &str) -> Option<String> {
    let groups = ["policy.", "policies.", "outcome.", "outcomes."];
    let rest = groups
        .iter()
        .find_map(|group| written.strip_prefix(group))?;
    // As the rows of the CSV say it.
    let rest = rest.strip_prefix("policy.").unwrap_or(rest);
    let is_there = |policy: &str| names.policies().any(|known| known == policy);
    if let Some((file, _)) = rest.split_once(".toml.") {
        let file = format!("{}.toml", file.trim_start_matches('"'));
        return (!is_there(&file)).then_some(file);
    }
    let word = rest.split('.').next().unwrap_or(rest).trim_matches('"');
    let presets = Preset::WORDS.iter().map(|(preset, _)| *preset);
    let known = || presets.clone().chain(names.policies());
    let policy = nearest(word, known())?;
    let is_figure = || {
        names
            .policy_keys()
            .any(|key| nearest(word, [key]).is_some())
    };
    let is_meant = policy == word || !is_figure();
    (is_meant && !is_there(&policy)).then_some(policy)
}

/// The name that is most like one; with a year that has none, that of the nearest year.
fn nearest_name(names: &Names, written: &str) -> Option<String> {
    let all = || names.all().iter().map(|(name, _)| name.as_str());
    let said = canonical(written);
    let called = names.called(written);
    let owned = |name: &str| name.to_owned();
    let shortest = |is: &dyn Fn(&str) -> bool| {
        let such = all().filter(|name| is(name));
        such.min_by_key(|name| name.len()).map(owned)
    };
    let is_end = |name: &str| {
        let before = name.strip_suffix(written);
        before.is_some_and(|before| before.ends_with('.'))
    };
    let begun = |start: &str| {
        let is_long = start.len() >= SHORTEST;
        shortest(&|name| name.starts_with(start)).filter(|_| is_long)
    };
    let guessed = |name: &str| {
        let rest = begun(name).filter(|_| name.contains('.'));
        rest.or_else(|| nearest(name, all()))
    };
    let ending = || shortest(&is_end).filter(|_| !written.is_empty());
    in_nearest_year(&said, all())
        .or_else(|| names.of_whose_name(written).map(owned))
        .or_else(|| by_heading(names, written))
        .or_else(|| by_column(names, written).filter(|_| ending().is_none()))
        .or_else(|| by_word(names, written).filter(|_| written.len() > SHORTEST))
        .or_else(ending)
        .or_else(|| guessed(written))
        .or_else(|| guessed(&said))
        .or_else(|| begun(written))
        .or_else(|| called.iter().find_map(|name| guessed(name)))
        .or_else(|| like_heading(names, written))
}

/// The fewest letters from which the rest of a name is guessed.
const SHORTEST: usize = 3;

fn in_nearest_year<'n>(written: &str, all: impl Iterator<Item = &'n str>) -> Option<String> {
    let parted = |name: &str| {
        let (stem, year) = name.rsplit_once('.')?;
        let year = year.parse::<u32>().ok().filter(|_| year.len() == 4)?;
        Some((stem.to_owned(), year))
    };
    let (stem, year) = parted(written)?;
    let such = all.filter_map(|name| {
        let (other, of) = parted(name)?;
        (other == stem).then_some((of.abs_diff(year), name))
    });
    such.min_by_key(|(apart, _)| *apart)
        .map(|(_, name)| name.to_owned())
}

/// What is wrong with a name.
pub(super) fn problem(message: Message) -> Problem {
    Problem {
        place: Place::file("FIGURE"),
        message,
    }
}
