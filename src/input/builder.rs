//! The tree of a document that is right, built as the parser reads it.
//!
//! `toml` can tell what is wrong with a document and what of it is right; for that it builds a tree of its own, which
//! takes longer than all else that is done to read a file. Here the parser that `toml` rests on is followed directly,
//! and only as long as there is no doubt: with the first error, the first key that stands twice, the first table in an
//! unusual order, the document is left to `toml`.

use std::borrow::Cow;
use std::cell::Cell;

use toml_parser::decoder::{Encoding, IntegerRadix, ScalarKind};
use toml_parser::lexer::Token;
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span};

use super::tree::{Form, Keys, Node, Value};
use crate::model::{Date, Year};

/// A table with more keys is left to `toml`, which finds the second of two as quickly in a large table as in a small one.
const MOST_KEYS: usize = 1_000;

/// A value that lies deeper is left to `toml`.
const MOST_DEPTH: usize = 16;

/// A key with more parts, those of the tables in braces around it included, is left to `toml`.
const MOST_NAMES: usize = 32;

/// How many keys a table under a header often has.
const ROOM: usize = 12;

thread_local! {
    /// Room for the tokens of the next document: of thousands of files each needs as much again, and to ask for it is
    /// to have it cleared every time.
    static TOKENS: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}

/// So many tokens' room is kept; what a large file needed is given back.
const KEPT_TOKENS: usize = 1 << 15;

/// The tree of a document; nothing where there is any doubt about it.
pub(super) fn build(text: &str) -> Option<Keys<'_>> {
    let mut tokens = TOKENS.take();
    tokens.extend(Source::new(text).lex());
    let mut doubt = Doubt(false);
    let mut builder = Builder {
        text,
        root: Keys::default(),
        current: Keys::new(Form::Header, ROOM),
        header: None,
        open: Vec::new(),
        names: Vec::new(),
        spare: Vec::new(),
        is_doubtful: false,
    };
    parse_document(&tokens, &mut builder, &mut doubt);
    builder.finish_section();
    if tokens.capacity() <= KEPT_TOKENS {
        tokens.clear();
        TOKENS.set(tokens);
    }
    (!doubt.0 && !builder.is_doubtful).then_some(builder.root)
}

/// Whether anything was reported.
struct Doubt(bool);

impl ErrorSink for Doubt {
    fn report_error(&mut self, _: ParseError) {
        self.0 = true;
    }
}

/// A part of a key.
struct Name<'t> {
    text: Cow<'t, str>,
    span: Span,
}

/// The header of a table, or of one more in a list of tables.
struct Header<'t> {
    names: Vec<Name<'t>>,
    span: Span,
    is_list: bool,
}

/// A list or a table in braces that has begun.
enum Open<'t> {
    List {
        start: usize,
        items: Vec<Node<'t>>,
    },
    Table {
        start: usize,
        keys: Keys<'t>,
        /// How many names were there before its own.
        names: usize,
    },
}

/// What has been read so far.
struct Builder<'t> {
    text: &'t str,
    /// All sections that are finished.
    root: Keys<'t>,
    /// The section that is being read.
    current: Keys<'t>,
    /// Its header; none at the top of the file.
    header: Option<Header<'t>>,
    /// The lists and tables that values now go into, the innermost last.
    open: Vec<Open<'t>>,
    /// The parts of the keys whose values have not come yet.
    names: Vec<Name<'t>>,
    /// Where the next header's names find room.
    spare: Vec<Name<'t>>,
    is_doubtful: bool,
}

impl<'t> Builder<'t> {
    /// Puts the section that was read where its header says.
    fn finish_section(&mut self) {
        if self.is_doubtful {
            return;
        }
        let current = std::mem::take(&mut self.current);
        let added = match self.header.take() {
            Some(mut header) => {
                let added = add_section(&mut self.root, &header, current);
                header.names.clear();
                self.spare = header.names;
                added
            }
            None => {
                self.root = current;
                Some(())
            }
        };
        self.is_doubtful |= added.is_none();
    }

    fn start_section(&mut self, span: Span, is_list: bool) {
        self.finish_section();
        self.names.clear();
        self.header = Some(Header {
            names: Vec::new(),
            span,
            is_list,
        });
    }

    fn end_header(&mut self, span: Span) {
        if let Some(header) = &mut self.header {
            header.span = header.span.append(span);
            header.names = std::mem::replace(&mut self.names, std::mem::take(&mut self.spare));
        }
        self.current = Keys::new(Form::Header, ROOM);
    }

    /// Puts a value where it belongs: at the end of a list, or at its key.
    fn add(&mut self, node: Node<'t>) {
        if self.is_doubtful {
            return;
        }
        let added = match self.open.last_mut() {
            Some(Open::List { items, .. }) => {
                items.push(node);
                Some(())
            }
            Some(Open::Table { keys, names, .. }) => add_at(keys, &mut self.names, *names, node),
            None => add_at(&mut self.current, &mut self.names, 0, node),
        };
        self.is_doubtful |= added.is_none();
    }

    fn begin(&mut self, open: Open<'t>) -> bool {
        let is_deep = self.open.len() >= MOST_DEPTH;
        self.is_doubtful |= is_deep;
        if !is_deep {
            self.open.push(open);
        }
        !is_deep
    }

    fn raw(&self, span: Span, encoding: Option<Encoding>) -> Raw<'t> {
        let text = self.text.get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }
}

/// Adds a section to the document.
fn add_section<'t>(root: &mut Keys<'t>, header: &Header<'t>, table: Keys<'t>) -> Option<()> {
    let (last, path) = header.names.split_last()?;
    let parent = descend(root, path, Form::Path)?;
    let node = |value| Node {
        start: header.span.start(),
        end: header.span.end(),
        value,
    };
    let section = node(Value::Table(table));
    if !header.is_list {
        return add_new(parent, last, section);
    }
    let new = || node(Value::List(Vec::new()));
    let (list, is_new) = parent.or_add(&last.text, last.span.start(), new);
    let Value::List(items) = &mut list.value else {
        return None;
    };
    let is_of_sections = is_new || last_section(items).is_some();
    items.push(section);
    is_of_sections.then_some(())
}

/// Adds a value at the key whose parts are the last names, from `first` on.
fn add_at<'t>(
    table: &mut Keys<'t>,
    names: &mut Vec<Name<'t>>,
    first: usize,
    node: Node<'t>,
) -> Option<()> {
    let key = names.get(first..)?;
    let (last, path) = key.split_last()?;
    let added = add_new(descend(table, path, Form::Dotted)?, last, node);
    names.truncate(first);
    added
}

/// Adds a key that the table does not have yet.
fn add_new<'t>(table: &mut Keys<'t>, name: &Name<'t>, node: Node<'t>) -> Option<()> {
    let (_, is_new) = table.or_add(&name.text, name.span.start(), || node);
    (is_new && table.entries().len() <= MOST_KEYS).then_some(())
}

/// The table at the end of a path, with tables of this form added where the path has none yet.
fn descend<'a, 't>(
    mut table: &'a mut Keys<'t>,
    path: &[Name<'t>],
    form: Form,
) -> Option<&'a mut Keys<'t>> {
    for name in path {
        let span = name.span;
        let new = || Node {
            start: span.start(),
            end: span.end(),
            value: Value::Table(Keys::new(form, 0)),
        };
        let (node, _) = table.or_add(&name.text, span.start(), new);
        let is_path = form == Form::Path;
        let inner = match &mut node.value {
            Value::Table(inner) => inner,
            Value::List(items) if is_path => last_section(items)?,
            _ => return None,
        };
        if inner.form != form && !(is_path && inner.form == Form::Header) {
            return None;
        }
        table = inner;
    }
    Some(table)
}

/// The last table of a list that is written with headers.
fn last_section<'a, 't>(items: &'a mut [Node<'t>]) -> Option<&'a mut Keys<'t>> {
    match &mut items.last_mut()?.value {
        Value::Table(table) if table.form == Form::Header => Some(table),
        _ => None,
    }
}

/// A key of letters, digits, `-` and `_`, which is what it says.
fn plain_key<'t>(raw: &'t str, encoding: Option<Encoding>) -> Option<Cow<'t, str>> {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_plain = encoding.is_none() && !raw.is_empty() && raw.as_bytes().iter().all(is_plain);
    is_plain.then_some(Cow::Borrowed(raw))
}

/// A text without escapes on one line, or a number without sign and exponent: most values by far, and nothing in them to be
/// decoded.
fn plain<'t>(raw: &'t str, encoding: Option<Encoding>) -> Option<Value<'t>> {
    match encoding {
        Some(Encoding::BasicString) => {
            let text = raw.strip_prefix('"')?.strip_suffix('"')?;
            let is_plain = |byte: &u8| !matches!(byte, 0..=0x1F | b'"' | b'\\' | 0x7F);
            let is_plain = text.as_bytes().iter().all(is_plain);
            is_plain.then_some(Value::Text(Cow::Borrowed(text)))
        }
        None => {
            let is_digits =
                |text: &str| !text.is_empty() && text.as_bytes().iter().all(u8::is_ascii_digit);
            let (whole, fraction) = match raw.split_once('.') {
                Some((whole, fraction)) => (whole, Some(fraction)),
                None => (raw, None),
            };
            let is_number = is_digits(whole)
                && (whole == "0" || !whole.starts_with('0'))
                && fraction.is_none_or(is_digits);
            let text = Cow::Borrowed(raw);
            is_number.then_some(match fraction {
                Some(_) => Value::Fraction(text),
                None => Value::Whole(text),
            })
        }
        Some(_) => None,
    }
}

/// Any other value; nothing where it is a day that there is not, or a time.
fn decoded<'t>(raw: Raw<'t>, error: &mut dyn ErrorSink) -> Option<Value<'t>> {
    let mut text = Cow::Borrowed("");
    Some(match raw.decode_scalar(&mut text, error) {
        ScalarKind::String => Value::Text(text),
        ScalarKind::Boolean(is) => Value::Boolean(is),
        ScalarKind::Float => Value::Fraction(text),
        ScalarKind::Integer(IntegerRadix::Dec) => Value::Whole(text),
        ScalarKind::Integer(_) => Value::Other,
        ScalarKind::DateTime => day(&text)?,
    })
}

/// A day of the calendar, in the digits of a date; nothing where it is anything else, such as a time.
fn day<'t>(text: &str) -> Option<Value<'t>> {
    let mut parts = text.splitn(3, '-');
    let mut part = |digits: usize| {
        let part = parts.next()?;
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then_some(part)?.parse::<u16>().ok()
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Date::new(Year::new(i32::from(year))?, month, day)?;
    Some(Value::Day(year, month, day))
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.start_section(span, false);
    }

    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.start_section(span, true);
    }

    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.end_header(span);
    }

    fn simple_key(&mut self, span: Span, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        self.is_doubtful |= self.names.len() >= MOST_NAMES;
        if self.is_doubtful {
            return;
        }
        let raw = self.raw(span, kind);
        let text = plain_key(raw.as_str(), kind).unwrap_or_else(|| {
            let mut text = Cow::Borrowed("");
            raw.decode_key(&mut text, error);
            text
        });
        self.names.push(Name { text, span });
    }

    fn scalar(&mut self, span: Span, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        let raw = self.raw(span, kind);
        let value = plain(raw.as_str(), kind).or_else(|| decoded(raw, error));
        let Some(value) = value else {
            self.is_doubtful = true;
            return;
        };
        self.add(Node {
            start: span.start(),
            end: span.end(),
            value,
        });
    }

    fn array_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.begin(Open::List {
            start: span.start(),
            items: Vec::new(),
        })
    }

    fn array_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        if let Some(Open::List { start, items }) = self.open.pop() {
            self.add(Node {
                start,
                end: span.end(),
                value: Value::List(items),
            });
        } else {
            self.is_doubtful = true;
        }
    }

    fn inline_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.begin(Open::Table {
            start: span.start(),
            keys: Keys::default(),
            names: self.names.len(),
        })
    }

    fn inline_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        if let Some(Open::Table { start, keys, .. }) = self.open.pop() {
            self.add(Node {
                start,
                end: span.end(),
                value: Value::Table(keys),
            });
        } else {
            self.is_doubtful = true;
        }
    }

    fn comment(&mut self, span: Span, error: &mut dyn ErrorSink) {
        self.raw(span, None).decode_comment(error);
    }

    fn newline(&mut self, span: Span, error: &mut dyn ErrorSink) {
        self.raw(span, None).decode_newline(error);
    }

    fn error(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.is_doubtful = true;
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use toml::de::DeTable;

    use super::*;

    /// A tree in words, with every place and without how its tables are written.
    fn outline(keys: &Keys) -> String {
        let entries = keys.entries().iter();
        entries
            .map(|entry| {
                let (name, start) = (&entry.name, entry.start);
                format!("{name:?}@{start}:{};", outline_of(&entry.node))
            })
            .collect()
    }

    fn outline_of(node: &Node) -> String {
        let value = match &node.value {
            Value::Table(keys) => format!("{{{}}}", outline(keys)),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(outline_of).collect();
                format!("[{}]", items.join(","))
            }
            value => format!("{value:?}"),
        };
        format!("{value}@{:?}", node.range())
    }

    /// Whether a document is read without doubt; if so, `toml` must find nothing wrong and the same tree.
    fn is_built(text: &str) -> bool {
        let built = build(text);
        if let Some(built) = &built {
            let (root, errors) = DeTable::parse_recoverable(text);
            assert!(errors.is_empty(), "{errors:?} in\n{text}");
            let read = Keys::of(root.into_inner());
            assert_eq!(outline(built), outline(&read), "{text}");
        }
        built.is_some()
    }

    #[test]
    fn a_document_that_is_right_is_built_as_toml_builds_it() {
        let right = [
            "",
            "# nothing",
            "a = 1\nb = -1_000.5e-3\nc = +inf\nd = true\ne = 2020-02-29\n",
            "a = \"x\\ty\\u00e5\"\nb = 'c:\\d'\nc = \"\"\"\nå\n  ö\"\"\"\n\"d e\" = ''\n",
            "a.b = 1\na.c.d = 2\na.c.e = {}\n",
            "[a]\nx = 1\n[a.b]\n[a.b.c]\ny = 2\n[d.e.f]\nz = { p.q = 1, p.r = [1, [2, { s = 3 }]] }\n",
            "[[a]]\nx = 1\n[a.b]\ny = 1\n[[a]]\n[a.b]\ny = 2\n[[a.c]]\n[[a.c]]\nz = 3\n[a.c.d]\n",
            "\u{FEFF}".trim_start_matches('\u{FEFF}'),
            "[ a . 'b c' ]\r\nx = [\r\n  1, # one\r\n  2,\r\n]\r\n",
            "[a.b]\nx = 1\n[a.c]\ny = 0xFF\n",
        ];
        for text in right {
            assert!(is_built(text), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_or_unusual_is_left_to_toml() {
        let left = [
            "a = 1\na = 2\n",
            "a = 1\n[a]\n",
            "[a]\n[a]\n",
            "[a.b]\n[a]\nx = 1\n",
            "a.b = 1\n[a]\n",
            "a.b = 1\n[a.c]\n",
            "[a]\nb.c = 1\n[a.b.d]\n",
            "a = {}\n[a.b]\n",
            "a = {}\na.b = 1\n",
            "a = []\n[[a]]\n",
            "a = [{ b = 1 }]\n[[a]]\n",
            "[[a]]\n[a]\n",
            "[a]\n[[a]]\n",
            "[a]\nx = 1\n[b]\na.y = 1\n[a.x]\n",
            "a = 2021-02-29\n",
            "a = 2020-01-01T10:00:00\n",
            "a = 10:00:00\n",
            "a = 1,5\n",
            "a = \n",
            "[a\nb = 1\n",
            "a = \"x\n",
            "a = \"\\q\"\n",
            "a = 01\n",
            "a = { b = 1, b = 2 }\n",
            "a = 1 # \u{7}\n",
            "å = 1\n",
        ];
        for text in left {
            assert!(!is_built(text), "{text}");
        }
        let deep = format!("a = {}{}\n", "[".repeat(40), "]".repeat(40));
        let dotted = format!("a{} = 1\n", ".a".repeat(40));
        let large: String = (0..=MOST_KEYS).map(|key| format!("k{key} = 1\n")).collect();
        for text in [deep, dotted, large] {
            assert!(!is_built(&text));
        }
    }

    #[test]
    fn every_file_of_the_project_is_built_or_left_to_toml() {
        fn files(folder: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    files(&path, found);
                } else if path.extension().is_some_and(|ending| ending == "toml") {
                    found.extend(fs::read_to_string(&path));
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (mut examples, mut tests) = (Vec::new(), Vec::new());
        files(&root.join("examples"), &mut examples);
        files(&root.join("tests"), &mut tests);
        assert!(examples.len() >= 10 && tests.len() >= 200);
        for text in &examples {
            assert!(is_built(text), "{text}");
        }
        let built = tests.iter().filter(|text| is_built(text)).count();
        assert!(built > tests.len() / 2, "{built} of {}", tests.len());
    }

    /// Lines that clash with one another in every way.
    const LINES: &[&str] = &[
        "a = 1",
        "b = 1.50",
        "a.b = 2",
        "a.b.c = 3",
        "b.a = \"x\"",
        "[a]",
        "[b]",
        "[a.b]",
        "[a.b.c]",
        "[b.a]",
        "[[a]]",
        "[[b]]",
        "[[a.b]]",
        "[[b.a.c]]",
        "c = { a = 1, b.c = 2 }",
        "c = { b.c = 2, b.d = { a = [] } }",
        "a = { b = 1, b.c = 2 }",
        "a = []",
        "b = [{ a = 1 }, { a = 2 }]",
        "c = [1, 'x', 2020-01-02, false, 0b1]",
        "d = 2020-13-01",
        "d = \"\"\"a\nb\"\"\"",
        "\"a\" = 1 # å",
        "e = ",
        "]",
        "",
        "c",
        "[a",
        "[[a]",
        "a = 1 b = 2",
        "c = 1_0",
        "c = 1__0",
        "b = \"\\u00e5\"",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn lines_in_any_order_are_built_as_toml_builds_them(lines in vec(select(LINES), 0..8)) {
            is_built(&lines.join("\n"));
        }

        #[test]
        fn any_signs_are_built_as_toml_builds_them(text in "[ab\\[\\]{}=.,\"'#\n\r\\\\ 01:\\-_eåT]{0,24}") {
            is_built(&text);
        }
    }
}
