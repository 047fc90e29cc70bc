//! The syntax of a TOML text: its tree as far as it can be read, and what is wrong with it.

use std::iter;
use std::ops::Range;

use toml::de::DeTable;

use super::faults::invalid_date;
use super::lines::Lines;
use super::slips::{Mended, Slip, mended};
use super::source::Source;
use super::too_deep::too_deep;
use super::tree::Keys;
use crate::problem::{Code, Problem};

/// Slips that are told of one line: the column of each is counted from the line's beginning.
const MOST_ON_LINE: usize = 100;

/// What was read of a text's syntax.
pub(super) struct Syntax<'t> {
    /// Its tree, as far as it can be read.
    pub(super) root: Keys<'t>,
    /// What is wrong with it.
    pub(super) problems: Vec<Problem>,
    /// The lines of the tables that are broken, from their header to the next. Of some errors the parser does not say
    /// where: those break all.
    pub(super) broken: Lines,
    /// The lines of which a slip has been told: whatever else is wrong with them may follow from it.
    pub(super) told: Lines,
}

/// Reads all of a text. One that has slips is read again without them.
pub(super) fn syntax(source: &Source) -> Syntax<'_> {
    let text = source.text();
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut read = Syntax {
        root: root.into_inner().into(),
        problems: Vec::new(),
        broken: Lines::default(),
        told: Lines::default(),
    };
    if errors.is_empty() {
        return read;
    }
    let Mended {
        bytes,
        mut slips,
        names,
        held,
        broken: mut breaks,
        ..
    } = mended(text);
    let line = |offset| source.line_number(offset);
    let mut on_line = (0, 0);
    slips.retain(|slip| {
        let line = line(slip.offset);
        on_line = (line, if on_line.0 == line { on_line.1 + 1 } else { 1 });
        on_line.1 <= MOST_ON_LINE
    });
    let (root, errors) = DeTable::parse_recoverable(source.mended(bytes));
    read.root = root.into_inner().into();
    read.root.rename(&names);
    read.told = held
        .iter()
        .map(|range| line(range.start)..=line(range.end))
        .collect();
    read.problems = slips.iter().map(|slip| told(source, slip)).collect();
    let mut too_deep = too_deep(text);
    let mut anywhere = false;
    let mut line_before = 0;
    for error in errors {
        let offset = error.span().map(|span| span.start);
        let offset = offset.or_else(|| too_deep.next());
        // What else the parser finds on a line follows from the first.
        let here = offset.map_or(0, line);
        if read.told.has(here) || offset.is_some() && here == line_before {
            continue;
        }
        line_before = here;
        let place = offset.map_or_else(|| source.whole(), |offset| source.place(offset));
        if is_date(&error) {
            let written = error.span().and_then(|span| text.get(span));
            read.problems
                .push(invalid_date(place, written.unwrap_or("")));
            continue;
        }
        let (slip, sign) = slip(error.message());
        let problem = Problem::new(Code::SYNTAX, place)
            .fact("slip", slip)
            .fact("sign", sign)
            .fact("detail", error.message());
        read.problems.push(problem);
        anywhere |= offset.is_none();
        breaks.extend(offset);
    }
    let broken = if anywhere {
        // Nobody knows where: it may be anywhere.
        iter::once(0..text.len()).collect()
    } else {
        around(text, breaks)
    };
    let broken = broken.into_iter();
    read.broken = broken
        .map(|table| line(table.start)..=line(table.end))
        .collect();
    read
}

fn told(source: &Source, slip: &Slip) -> Problem {
    let problem = Problem::new(Code::SYNTAX, source.place(slip.offset)).in_words("syntax-slip");
    let sign = slip.text.chars().next().map(u32::from);
    let first = slip.first.map(|first| source.place(first).line);
    problem
        .fact("slip", slip.kind)
        .fact("text", slip.text.as_str())
        .fact("right", slip.right.clone())
        .fact("sign", sign.map(|sign| format!("U+{sign:04X}")))
        .fact("line", first.and_then(|line| usize::try_from(line).ok()))
}

/// Whether the parser refuses only a date that the calendar does not have: the rest of its table can be read.
fn is_date(error: &toml::de::Error) -> bool {
    error.message().starts_with("invalid date")
}

/// The tables around offsets: each from the header before it to the next header.
fn around(text: &str, mut offsets: Vec<usize>) -> Vec<Range<usize>> {
    offsets.sort_unstable();
    let mut offsets = offsets
        .into_iter()
        .map(|offset| offset.min(text.len()))
        .peekable();
    let is_header = |line: &str| line.trim_start().starts_with('[');
    let mut tables = Vec::new();
    let mut start = 0;
    let mut position = 0;
    for line in text.split_inclusive('\n') {
        if offsets.peek().is_none() {
            return tables;
        }
        if is_header(line) {
            // An offset on the header itself belongs to the table that the header begins.
            let mut broken = false;
            while offsets.next_if(|offset| *offset < position).is_some() {
                broken = true;
            }
            if broken {
                tables.push(start..position - 1);
            }
            start = position;
        }
        position += line.len();
    }
    if offsets.peek().is_some() {
        tables.push(start..text.len());
    }
    tables
}

/// The parser's findings by how they begin, each with the word by which sentences choose.
const SLIPS: [(&str, &str); 57] = [
    ("unexpected key or value", "key-or-value"),
    ("unexpected content", "content"),
    ("unexpected `=` in array", "equals-in-list"),
    ("unexpected leading zero", "leading-zero"),
    ("unexpected sign", "sign"),
    ("unquoted keys cannot be empty", "no-key"),
    ("missing key for inline table element", "no-key"),
    ("invalid unquoted key", "bare-key"),
    ("invalid key-value pair", "pair"),
    ("invalid basic string", "unclosed-text"),
    ("invalid literal string", "unclosed-text"),
    ("invalid multi-line basic string", "unclosed-text"),
    ("invalid multi-line literal string", "unclosed-text"),
    ("invalid inline table element", "in-table"),
    ("invalid value", "value"),
    ("key with no value", "no-value"),
    ("missing value", "no-value"),
    ("duplicate key", "twice"),
    ("string values must be quoted", "quotes"),
    ("too few unicode value digits", "unicode"),
    ("missing escaped value", "escape"),
    ("invalid escape", "escape"),
    ("missing comma between array elements", "comma-in-list"),
    ("missing comma between key-value pairs", "comma-in-table"),
    ("missing assignment", "no-equals"),
    ("extra comma", "extra-comma"),
    ("extra `=`", "extra-equals"),
    ("extra assignment", "extra-equals"),
    ("unclosed table", "unclosed-header"),
    ("unclosed array table", "unclosed-header"),
    ("unclosed inline table", "unclosed-table"),
    ("unclosed array", "unclosed-list"),
    ("`_` may only go between digits", "underscore"),
    ("cannot extend value", "extended"),
    ("carriage return", "carriage-return"),
    ("recursion limit", "too-deep"),
    ("cannot recurse further", "too-deep"),
    ("invalid mantissa", "mantissa"),
    ("invalid fraction", "fraction"),
    ("invalid exponent", "exponent"),
    ("invalid float", "number"),
    ("invalid integer", "integer"),
    ("invalid boolean", "boolean"),
    ("invalid string", "text"),
    ("invalid key", "key"),
    ("invalid table", "table"),
    ("invalid time", "time"),
    ("invalid comment character", "comment"),
    ("redundant", "two-signs"),
    ("radix must be lowercase", "radix"),
    ("integers with a radix cannot be signed", "signed-radix"),
    ("keys cannot be multi-line", "multi-line-key"),
    ("missing inline table opening", "opening"),
    ("missing array opening", "opening"),
    ("missing opening quote", "opening"),
    ("missing table open", "opening"),
    ("unexpected character", "character"),
];

/// What the parser found, and what it expected where that is a sign to type.
fn slip(detail: &str) -> (&'static str, Option<&str>) {
    let (what, expected) = detail.split_once(", expected ").unwrap_or((detail, ""));
    // The longest beginning that fits: `unclosed array` is also the beginning of `unclosed array table`.
    let known = SLIPS.iter().filter(|(words, _)| what.starts_with(words));
    let slip = known.max_by_key(|(words, _)| words.len());
    let slip = slip.map_or("other", |(_, slip)| *slip);
    (slip, Some(expected).filter(|sign| sign.starts_with('`')))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Slips of every kind, each of which the parser finds: of none are its words left in English.
    #[test]
    fn what_the_parser_finds_is_known() {
        let slips = [
            "a = .5",
            "a = 1.",
            "a = 1e",
            "a = 0x",
            "a = tru",
            "a = True",
            "a = \"x",
            "a = 'x",
            "a = \"\"\"x",
            "a b = 1",
            "= 1",
            "a",
            "a = ",
            "a = = 1",
            "a == 1",
            "[a",
            "[[a]",
            "a = [1 2]",
            "a = [1,,2]",
            "a = {b = 1",
            "a = {b 1}",
            "a = {,}",
            "a = 1 2",
            "a = 0,5",
            "a = 01",
            "a = ++1",
            "a = 1__0",
            "a = \"\\q\"",
            "a = \"\\u12\"",
            "a = 1\na = 2",
            "a = 1\n[a]",
            "a = 1\n[a.b]",
            "a = 0X1F",
            "a = -0x1",
            "\"\"\"a\"\"\" = 1",
            "a = 5 %",
            "a = [[[",
            "a = }",
            "]",
            "a.= 1",
            "é = 1",
        ];
        for text in slips {
            let (_, errors) = DeTable::parse_recoverable(text);
            for error in errors {
                assert_ne!(slip(error.message()).0, "other", "{text}: {error:?}");
            }
        }
    }
}
