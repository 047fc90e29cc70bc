//! Reading the syntax of a plain document in one go.
//!
//! `toml` can tell what is wrong with a document and what of it is right; for that it looks at each sign several times
//! and builds a tree of its own, which takes longer than all else that is done to check an application. Most documents
//! need none of it: their keys are bare or in plain quotes, their texts have no escapes, their numbers are digits. Those
//! are read here. With the first sign that could mean anything else, a slip among them, the document is left to `toml`.

use std::borrow::Cow;
use std::ops::Range;

use super::builder::{Builder, Name, add_at};
use super::tree::{Form, Keys, Node, Value};
use crate::model::{Date, Year};

/// A value that lies deeper is left to `toml`.
const MOST_DEPTH: usize = 16;

/// A key with more parts, those of the tables in braces around it included, is left to `toml`.
const MOST_NAMES: usize = 32;

/// The tree of a document; nothing where there is any doubt about it.
pub(super) fn scanned(text: &str) -> Option<Keys<'_>> {
    let mut scanner = Scanner {
        text,
        at: 0,
        names: Vec::new(),
        depth: 0,
    };
    let mut builder = Builder::new();
    while let Some(sign) = scanner.next_line() {
        if sign == b'[' {
            let (range, is_list) = scanner.header()?;
            builder.begin(&mut scanner.names, range, is_list)?;
        } else {
            let node = scanner.key_value()?;
            add_at(&mut builder.current, &mut scanner.names, 0, node)?;
        }
        scanner.end_of_line()?;
    }
    builder.finish()
}

/// Where in a document the reading stands.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// The parts of the keys whose values have not come yet.
    names: Vec<Name<'t>>,
    /// How many lists and tables in braces have begun.
    depth: usize,
}

impl<'t> Scanner<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Whether a sign comes next, which is then read.
    fn takes(&mut self, sign: u8) -> bool {
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads a sign that must come next.
    fn take(&mut self, sign: u8) -> Option<()> {
        self.takes(sign).then_some(())
    }

    /// Reads all signs of a kind that come next, and gives them.
    fn take_while(&mut self, is_wanted: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        let rest = self.text.as_bytes()[start..].iter();
        self.at += rest.take_while(|sign| is_wanted(**sign)).count();
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn blanks(&mut self) {
        self.take_while(|sign| matches!(sign, b' ' | b'\t'));
    }

    /// Reads the end of a line, where one comes next.
    fn takes_line_end(&mut self) -> bool {
        let start = self.at;
        self.takes(b'\r');
        let is_end = self.takes(b'\n');
        if !is_end {
            self.at = start;
        }
        is_end
    }

    /// Reads a comment, where one comes next.
    fn comment(&mut self) {
        if self.peek() == Some(b'#') {
            self.take_while(|sign| sign == b'\t' || !is_control(sign));
        }
    }

    /// Reads on to the next line that has something on it, and gives its first sign; nothing at the end.
    fn next_line(&mut self) -> Option<u8> {
        self.gap();
        self.peek()
    }

    /// Reads blanks, comments and line ends.
    fn gap(&mut self) {
        loop {
            self.blanks();
            self.comment();
            if !self.takes_line_end() {
                return;
            }
        }
    }

    /// Reads what may follow on a line, and its end.
    fn end_of_line(&mut self) -> Option<()> {
        self.blanks();
        self.comment();
        (self.takes_line_end() || self.peek().is_none()).then_some(())
    }

    /// Reads a header, whose names are then the names; gives where it stands and whether it is of a list.
    fn header(&mut self) -> Option<(Range<usize>, bool)> {
        let start = self.at;
        self.take(b'[')?;
        let is_list = self.takes(b'[');
        self.blanks();
        self.key()?;
        self.take(b']')?;
        if is_list {
            self.take(b']')?;
        }
        Some((start..self.at, is_list))
    }

    /// Reads a key and its value; the parts of the key are then the last names.
    fn key_value(&mut self) -> Option<Node<'t>> {
        self.key()?;
        self.take(b'=')?;
        self.blanks();
        self.value()
    }

    /// Reads a key and the blanks after it.
    fn key(&mut self) -> Option<()> {
        loop {
            let start = self.at;
            let text = if self.peek() == Some(b'"') {
                self.quoted()?
            } else {
                self.take_while(is_of_key)
            };
            let range = start..self.at;
            // An empty key is allowed in quotes, and hardly meant.
            if text.is_empty() || self.names.len() >= MOST_NAMES {
                return None;
            }
            self.names.push(Name { text, range });
            self.blanks();
            if !self.takes(b'.') {
                return Some(());
            }
            self.blanks();
        }
    }

    fn value(&mut self) -> Option<Node<'t>> {
        let start = self.at;
        let value = match self.peek()? {
            b'"' => Value::Text(self.text()?),
            b'{' => self.within(Self::table)?,
            b'[' => self.within(Self::list)?,
            b't' | b'f' => match self.take_while(is_of_key) {
                "true" => Value::Boolean(true),
                "false" => Value::Boolean(false),
                _ => return None,
            },
            _ => {
                let digits = self.take_while(|sign| is_of_key(sign) || sign == b'.');
                number(digits).or_else(|| self.day(digits))?
            }
        };
        Some(Node::new(start..self.at, value))
    }

    fn within(&mut self, read: fn(&mut Self) -> Option<Value<'t>>) -> Option<Value<'t>> {
        self.depth += 1;
        let value = (self.depth <= MOST_DEPTH).then(|| read(self))?;
        self.depth -= 1;
        value
    }

    /// Reads a text in quotes, or between three of them each.
    fn text(&mut self) -> Option<Cow<'t, str>> {
        const QUOTES: &str = "\"\"\"";
        let rest = self.text.get(self.at..)?;
        let Some(text) = rest.strip_prefix(QUOTES) else {
            return self.quoted().map(Cow::Borrowed);
        };
        // A line end right after the quotes is none of the text's.
        let text = text.strip_prefix('\n').unwrap_or(text);
        let (text, after) = text.split_once(QUOTES)?;
        let is_plain = |sign| matches!(sign, b'\n' | b'\t') || !is_control(sign);
        let is_plain = text.bytes().all(is_plain);
        self.at = self.text.len() - after.len();
        // A fourth quote may belong to the text.
        (is_plain && !after.starts_with('"')).then(|| joined(text))?
    }

    /// Reads a text in quotes, on one line and without escapes.
    fn quoted(&mut self) -> Option<&'t str> {
        self.take(b'"')?;
        let text = self.take_while(|sign| !is_control(sign) && sign != b'"' && sign != b'\\');
        self.take(b'"')?;
        // Three quotes begin a text of several lines.
        (!text.is_empty() || self.peek() != Some(b'"')).then_some(text)
    }

    /// Reads a table in braces, on one line.
    fn table(&mut self) -> Option<Value<'t>> {
        self.take(b'{')?;
        let mut keys = Keys::new(Form::Braces);
        self.blanks();
        if !self.takes(b'}') {
            loop {
                let first = self.names.len();
                self.blanks();
                let node = self.key_value()?;
                add_at(&mut keys, &mut self.names, first, node)?;
                self.blanks();
                if !self.takes(b',') {
                    break;
                }
            }
            self.take(b'}')?;
        }
        Some(Value::Table(keys))
    }

    /// Reads a list, which may have several lines.
    fn list(&mut self) -> Option<Value<'t>> {
        self.take(b'[')?;
        let mut items = Vec::new();
        loop {
            self.gap();
            if self.takes(b']') {
                return Some(Value::List(items));
            }
            items.push(self.value()?);
            self.gap();
            if !self.takes(b',') {
                self.take(b']')?;
                return Some(Value::List(items));
            }
        }
    }

    /// The day that digits and dashes say, if no time follows it.
    fn day(&self, text: &str) -> Option<Value<'t>> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let is_time = match rest {
            [b':', ..] => true,
            [b' ', next, ..] => next.is_ascii_digit(),
            _ => false,
        };
        let mut parts = text.split('-');
        let mut part = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            is_digits(part).then_some(part)?.parse::<u16>().ok()
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Date::new(Year::new(i32::from(year))?, month, day)?;
        (!is_time && parts.next().is_none()).then_some(Value::Day(year, month, day))
    }
}

/// A text whose lines may end with a backslash, which joins them with the next; nothing where there is another backslash.
fn joined(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('\\') {
        return Some(Cow::Borrowed(text));
    }
    let is_blank = [' ', '\t'];
    let mut parts = text.split('\\');
    let mut joined = parts.next()?.to_owned();
    for part in parts {
        let next = part.trim_start_matches(is_blank).strip_prefix('\n')?;
        joined.push_str(next.trim_start_matches([' ', '\t', '\n']));
    }
    Some(Cow::Owned(joined))
}

/// Whether a sign has no place in a text or a comment, or is a tab.
fn is_control(sign: u8) -> bool {
    matches!(sign, 0..=0x1F | 0x7F)
}

fn is_of_key(sign: u8) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.as_bytes().iter().all(u8::is_ascii_digit)
}

/// A number without plus sign and exponent, in digits that may have underscores between them.
fn number(written: &str) -> Option<Value<'_>> {
    let unsigned = written.strip_prefix('-').unwrap_or(written).as_bytes();
    let (mut has_point, mut has_underscore, mut after_digit) = (false, false, false);
    for sign in unsigned {
        match sign {
            b'0'..=b'9' => {
                after_digit = true;
                continue;
            }
            b'_' if after_digit => has_underscore = true,
            b'.' if after_digit && !has_point => has_point = true,
            _ => return None,
        }
        after_digit = false;
    }
    let leading_zero = matches!(unsigned, [b'0', b'0'..=b'9' | b'_', ..]);
    if !after_digit || leading_zero {
        return None;
    }
    let digits = if has_underscore {
        Cow::Owned(written.replace('_', ""))
    } else {
        Cow::Borrowed(written)
    };
    Some(if has_point {
        Value::Fraction(digits)
    } else {
        Value::Whole(digits)
    })
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
    use crate::input::builder::MOST_KEYS;
    use crate::input::tree::Entry;

    /// A tree in words, with every place and without how its tables are written.
    fn outline(keys: &Keys) -> String {
        let entry = |entry: &Entry| {
            let (name, start) = (&entry.name, entry.start);
            format!("{name:?}@{start}:{}", outline_of(&entry.node))
        };
        let entries: Vec<String> = keys.entries().iter().map(entry).collect();
        entries.join(";")
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
    fn is_scanned(text: &str) -> bool {
        let scanned = scanned(text);
        if let Some(scanned) = &scanned {
            let (root, errors) = DeTable::parse_recoverable(text);
            assert!(errors.is_empty(), "{errors:?} in\n{text}");
            let read = Keys::of(root.into_inner());
            assert_eq!(outline(scanned), outline(&read), "{text}");
        }
        scanned.is_some()
    }

    #[test]
    fn a_plain_document_is_read_as_toml_reads_it() {
        let plain = [
            "",
            "# nothing",
            "a = 1\nb = -1_000.5\nc = 0\nd = true\ne = 2020-02-29\nf = -0\ng = 0.10_0\nh=false",
            "a = \"Å, 'x' # no comment\" # \tå\nb = \"\"\n\"c d.e\" = \"x\"\n2020 = 1\n-_- = 1\n",
            "a.b = 1\na.c.d = 2\na . \"c\" . e = {}\n",
            "[a]\nx = 1\n[a.b]\n[a.b.c]\ny = 2\n[d.e.f]\nz = { p.q = 1, p.r = [1, [2, { s = 3 }]] }\n",
            "[[a]]\nx = 1\n[a.b]\ny = 1\n[[a]]\n[a.b]\ny = 2\n[[a.c]]\n[[ a . c ]]\nz = 3\n[a.c.d]\n",
            "  [ a . \"b c\" ]\r\nx = [\r\n  1, # one\r\n  2,\r\n]\r\n",
            "a = \"\"\"x\"\"\"\nb = \"\"\"\n\n å \"y\"\t\"\"\nz\n\"\"\" # end\nc = \"\"\"\"\"\"",
            "a = \"\"\"\\\n  x \\ \t\n\n\t y\\\n\\\n z\\\n\"\"\"\n",
            "x = [ ]\ny = [[], [{}],]\n\n\n  # end",
            "x = { a = 2020-01-02 , b = [2021-03-04, 1] }",
        ];
        for text in plain {
            assert!(is_scanned(text), "{text}");
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
            "a = 'x'\n",
            "a = \"\"\"x\"\"\"\"\n",
            "a = \"\"\"x\\ y\"\"\"\n",
            "a = \"\"\"x\\\\\n  y\"\"\"\n",
            "a = \"\"\"x\r\ny\"\"\"\n",
            "a = \"\"\"x\n",
            "a = \"x\\ty\"\n",
            "a = \"x\ty\"\n",
            "a = +1\n",
            "a = 5e-2\n",
            "a = 0xFF\n",
            "a = inf\n",
            "a = 1__0\n",
            "a = _1\n",
            "a = 1.\n",
            "a = .5\n",
            "a = 1.2.3\n",
            "a = truex\n",
            "a = 2020-01-02 10:00:00\n",
            "a = 2020-1-02\n",
            "a = 2020-01-02-03\n",
            "a = { b = 1, }\n",
            "a = {\n b = 1 }\n",
            "a = 1 b = 2\n",
            "a = 1\rb = 2\n",
            "a = [1 2]\n",
            "a = [,]\n",
            "[a]x = 1\n",
            "[[a] ]\n",
            "[]\n",
            "a. = 1\n",
            "\"\" = 1\n",
            "a = # no\n",
            "= 1\n",
        ];
        for text in left {
            assert!(!is_scanned(text), "{text}");
        }
        let deep = format!("a = {}{}\n", "[".repeat(40), "]".repeat(40));
        let dotted = format!("a{} = 1\n", ".a".repeat(40));
        let keys: Vec<String> = (0..=MOST_KEYS).map(|key| format!("k{key} = 1")).collect();
        let large = keys.join("\n");
        let many = |line: fn(usize) -> String| -> String {
            (0..=MOST_KEYS).map(line).collect::<Vec<_>>().join("\n")
        };
        let sections = many(|key| format!("[k{key}.a]"));
        let lists = many(|key| format!("[[k{key}]]"));
        let list = many(|_| "[[a]]".to_owned());
        let dotted_keys = many(|key| format!("k{key}.a = 1"));
        for text in [deep, dotted, large, sections, lists, list, dotted_keys] {
            assert!(!is_scanned(&text));
        }
    }

    #[test]
    fn every_file_of_the_project_is_read_or_left_to_toml() {
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
            assert!(is_scanned(text), "{text}");
        }
        let scanned = tests.iter().filter(|text| is_scanned(text)).count();
        assert!(scanned > tests.len() / 2, "{scanned} of {}", tests.len());
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
        "d = \"\"\"a \\ \n\n b\\\n\"\"\"",
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
        fn lines_in_any_order_are_read_as_toml_reads_them(lines in vec(select(LINES), 0..8)) {
            is_scanned(&lines.join("\n"));
        }

        #[test]
        fn any_signs_are_read_as_toml_reads_them(text in "[ab\\[\\]{}=.,\"'#\n\r\\\\ 01:\\-_eåT]{0,24}") {
            is_scanned(&text);
        }
    }
}
