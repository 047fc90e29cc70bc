//! What files of Kolada hold, page or table: values of key figures, and what key figures and municipalities are.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::input::Source;
use crate::problem::{Place, Problem};

/// The most decimals that are kept.
const MOST_DECIMALS: usize = 12;

/// Where something stands: the file by its number, and the byte in it.
pub(super) type KoladaPlace = (usize, usize);

/// A value of a key figure for a place, a year and a gender.
pub(super) struct Observation {
    pub(super) kpi: String,
    /// The id of the municipality, the region or the group; empty where it is that of a school or a home.
    pub(super) municipality: String,
    /// What kind of place it is, where the file says it: `K` is a municipality.
    pub(super) kind: Option<String>,
    /// The year, as it is written.
    pub(super) period: String,
    /// `T` for all, `K` for women, `M` for men.
    pub(super) gender: String,
    pub(super) value: KoladaValue,
    pub(super) at: KoladaPlace,
}

/// What stands where a value is expected.
pub(super) enum KoladaValue {
    /// Nothing.
    Null,
    /// What has been taken back.
    Deleted,
    /// A number.
    Number(Decimal),
    /// A number that does not stand just so, and the words for the rule by which it is taken.
    ByRule(Decimal, &'static str),
    /// Something else, and what is wrong with it.
    Wrong(Box<Problem>),
}

/// The words for a number that stands as text, or has something around it.
pub(super) const QUOTED: &str = "read-by-rule-quoted";

/// The words for a number of which decimals were cut off.
pub(super) const CUT: &str = "read-by-rule-cut";

/// A number with no more decimals than are kept: of floats, which have up to seventeen, the rest is cut off.
pub(super) fn cut(text: &str) -> &str {
    let text = text.trim();
    let end = text
        .rfind(['.', ','])
        .map_or(text.len(), |sign| sign + 1 + MOST_DECIMALS);
    let is_long = text
        .get(end..)
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if is_long { &text[..end] } else { text }
}

/// The id of a municipality; a spreadsheet takes the first nought away.
pub(super) fn municipality_id(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() {
        return format!("{text:0>4}");
    }
    text.to_owned()
}

/// What a key figure is.
pub(super) struct KeyFigure {
    pub(super) title: String,
    /// The area of operation; empty where the file does not say it.
    pub(super) area: String,
    /// Of whom it tells: `K` municipalities, `L` regions, `A` both.
    pub(super) kind: String,
}

/// All that was read.
#[derive(Default)]
pub(super) struct KoladaFiles {
    pub(super) sources: Vec<Source>,
    pub(super) observations: Vec<Observation>,
    pub(super) key_figures: BTreeMap<String, KeyFigure>,
    /// The kinds of places that a page of municipalities tells.
    pub(super) kinds: BTreeMap<String, String>,
    /// What the pages of values say of those after them, and what the pages of key figures and municipalities do.
    pub(super) turns: [PageTurns; 2],
}

/// What pages say of those after them.
#[derive(Default)]
pub(super) struct PageTurns {
    /// The addresses of next pages, each with where it was named.
    pub(super) next: BTreeMap<String, KoladaPlace>,
    /// The texts of pages after which none comes.
    pub(super) last: BTreeSet<String>,
}

impl KoladaFiles {
    pub(super) fn place(&self, (file, offset): KoladaPlace) -> Place {
        let source = self.sources.get(file);
        source.map_or_else(Place::default, |source| source.place(offset))
    }

    /// Whether an id is that of a municipality: four digits, of which regions and the whole country begin with `00`.
    pub(super) fn is_municipality(&self, id: &str, kind: Option<&str>) -> bool {
        let kind = kind.or_else(|| self.kinds.get(id).map(String::as_str));
        let is_code = id.len() == 4 && id.bytes().all(|byte| byte.is_ascii_digit());
        is_code && !id.starts_with("00") && kind.is_none_or(|kind| kind == "K")
    }
}
