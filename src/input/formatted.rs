//! TOML laid out alike, with its comments, its order and its meaning: what `si fmt` writes.
//!
//! Every line keeps its place. One blank stands around `=` and within braces; where an author has aligned the `=` of lines
//! that follow each other, they are aligned. Comments behind values keep their column, as far as there is room.

use std::fmt::Write;

use toml::de::DeTable;

use super::tree::{Keys, TomlNode, TomlValue};

/// A text laid out; the same text if it cannot be, or would then mean something else. It has no errors of syntax.
pub(crate) fn formatted(text: &str) -> String {
    let laid_out = laid_out(text);
    if meaning(text) == meaning(&laid_out) {
        laid_out
    } else {
        text.to_owned()
    }
}

/// What a text means: keys and values in their order, without blanks, comments and groups of digits.
fn meaning(text: &str) -> Option<String> {
    fn keys(keys: &Keys, text: &str, said: &mut String) {
        for entry in keys.entries() {
            let _ = write!(said, "{:?}=", entry.name);
            node(&entry.node, text, said);
        }
    }
    fn node(it: &TomlNode, text: &str, said: &mut String) {
        match &it.value {
            TomlValue::Table(table) => {
                said.push('{');
                keys(table, text, said);
                said.push('}');
            }
            TomlValue::List(items) => {
                said.push('[');
                for item in items {
                    node(item, text, said);
                }
                said.push(']');
            }
            TomlValue::Other | TomlValue::NoDay => {
                said.push_str(text.get(it.range()).unwrap_or_default());
            }
            other => {
                let _ = write!(said, "{other:?}");
            }
        }
        said.push(';');
    }
    let root: Keys = DeTable::parse(text).ok()?.into_inner().into();
    let mut said = String::new();
    keys(&root, text, &mut said);
    Some(said)
}

/// A part of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    /// A key, a number, a word, or text in its quotation marks, which may have several lines.
    Word(&'t str),
    /// One of `= , [ ] { }`.
    Sign(char),
    Comment(&'t str),
    LineEnd,
}

/// The first token of a text that has no blanks before it, and its length in bytes.
fn token(text: &str) -> Option<(Token<'_>, usize)> {
    let first = text.chars().next()?;
    let length = match first {
        '\n' => return Some((Token::LineEnd, 1)),
        '\r' => return Some((Token::LineEnd, text.len().min(2))),
        '=' | ',' | '[' | ']' | '{' | '}' => return Some((Token::Sign(first), 1)),
        '#' => {
            let comment = text.lines().next().unwrap_or_default();
            return Some((Token::Comment(comment.trim_end()), comment.len()));
        }
        '"' | '\'' => quoted(text, first),
        _ => {
            let ends = |sign: char| " \t\r\n=,[]{}#\"'".contains(sign);
            text.find(ends).unwrap_or(text.len())
        }
    };
    Some((Token::Word(&text[..length]), length))
}

/// The length of a text in quotation marks.
fn quoted(text: &str, mark: char) -> usize {
    let three = [mark; 3].iter().collect::<String>();
    let marks = if text.starts_with(&three) { 3 } else { 1 };
    let end = if marks == 3 {
        three.as_str()
    } else {
        &three[..1]
    };
    let mut position = marks;
    while let Some(rest) = text.get(position..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(end) {
            // Marks of which the text itself ends with up to two stand before the three.
            let all = rest.len() - rest.trim_start_matches(mark).len();
            return position + if marks == 3 { all.min(5) } else { 1 };
        }
        let escaped = mark == '"' && rest.starts_with('\\');
        let signs = rest.chars().take(if escaped { 2 } else { 1 });
        position += signs.map(char::len_utf8).sum::<usize>();
    }
    text.len()
}

/// A line, or several that belong together, in the making.
#[derive(Default)]
struct Statement<'t> {
    /// The key; `None` in a header or a comment.
    key: Option<String>,
    /// Whether the author has put more than one blank before `=`.
    is_aligned: bool,
    /// What stands behind the key and `=`, or the whole.
    rest: String,
    /// The comment behind it, with the column in which it stood where more than one blank was before it.
    comment: Option<(&'t str, Option<usize>)>,
}

/// The blank between two tokens.
fn gap(before: Option<Token>, next: Token) -> &'static str {
    match (before, next) {
        (None | Some(Token::Sign('[')), _) | (_, Token::Sign(']' | ',')) => "",
        (Some(Token::Sign('{')), Token::Sign('}')) => "",
        _ => " ",
    }
}

/// A text laid out, whatever it then means.
fn laid_out(text: &str) -> String {
    let mut lines = FormattedLines::default();
    let mut rest = text;
    while !rest.is_empty() {
        let (statement, length) = statement(rest);
        lines.add(statement);
        rest = &rest[length..];
    }
    lines.end_run();
    let written = lines.written.trim_matches('\n');
    if written.is_empty() {
        return String::new();
    }
    let is_crlf = text
        .split_once('\n')
        .is_some_and(|(line, _)| line.ends_with('\r'));
    if is_crlf {
        // FormattedLines within texts have theirs already.
        let plain = format!("{written}\n").replace("\r\n", "\n");
        plain.replace('\n', "\r\n")
    } else {
        format!("{written}\n")
    }
}

/// The first statement of a text, with its length in bytes.
fn statement(text: &str) -> (Statement<'_>, usize) {
    let mut statement = Statement::default();
    let mut position = 0;
    let mut depth = 0_usize;
    let mut before = None;
    let mut line_start = 0;
    loop {
        let blanks = text[position..].len();
        let rest = text[position..].trim_start_matches([' ', '\t']);
        let blanks = blanks - rest.len();
        position += blanks;
        let Some((token, length)) = token(rest) else {
            break;
        };
        let after = &rest[length..];
        let start = position;
        position += length;
        match token {
            Token::LineEnd if depth == 0 => break,
            Token::LineEnd => {
                let kept = statement.rest.trim_end_matches([' ', '\t']).len();
                statement.rest.truncate(kept);
                let next = after.trim_start_matches([' ', '\t']);
                let indent = &after[..after.len() - next.len()];
                statement.rest.push('\n');
                if !next.starts_with(['\r', '\n']) {
                    statement.rest.push_str(indent);
                }
                line_start = position;
                before = None;
                continue;
            }
            Token::Comment(comment) if depth == 0 => {
                let column = text[line_start..start].chars().count();
                statement.comment = Some((comment, (blanks > 1).then_some(column)));
                continue;
            }
            Token::Sign('=') if depth == 0 && statement.key.is_none() => {
                statement.is_aligned = blanks > 1;
                statement.key = Some(std::mem::take(&mut statement.rest));
                before = None;
                continue;
            }
            _ => {}
        }
        statement.rest.push_str(gap(before, token));
        match token {
            Token::Word(word) => {
                let is_key = after.trim_start_matches([' ', '\t']).starts_with('=');
                if statement.key.is_some() && !is_key {
                    statement.rest.push_str(&grouped(word));
                } else {
                    statement.rest.push_str(word);
                }
                if let Some(last) = word.rfind('\n') {
                    line_start = start + last + 1;
                }
            }
            Token::Sign(sign) => {
                match sign {
                    '[' | '{' => depth += 1,
                    ']' | '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                statement.rest.push(sign);
            }
            Token::Comment(comment) => statement.rest.push_str(comment),
            Token::LineEnd => {}
        }
        before = Some(token);
    }
    (statement, position)
}

/// A number with `_` between thousands, from five digits on: years have four. Anything else as it stands.
fn grouped(word: &str) -> String {
    let unsigned = word.trim_start_matches(['+', '-']);
    let sign = &word[..word.len() - unsigned.len()];
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let is_number = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_digit())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'_')
    };
    let digits: Vec<char> = whole.chars().filter(|digit| *digit != '_').collect();
    if !is_number(whole) || !fraction.is_none_or(is_number) || digits.len() < 5 {
        return word.to_owned();
    }
    let groups = digits.rchunks(3).rev();
    let groups: Vec<String> = groups.map(|group| group.iter().collect()).collect();
    let fraction = fraction.map_or_else(String::new, |fraction| format!(".{fraction}"));
    format!("{sign}{}{fraction}", groups.join("_"))
}

/// The lines so far, and those with keys that follow each other and have not been written yet.
#[derive(Default)]
struct FormattedLines<'t> {
    written: String,
    run: Vec<Statement<'t>>,
}

impl<'t> FormattedLines<'t> {
    fn add(&mut self, statement: Statement<'t>) {
        if statement.key.is_some() {
            let ends = statement.rest.contains('\n');
            self.run.push(statement);
            if ends {
                self.end_run();
            }
            return;
        }
        self.end_run();
        let is_blank = statement.rest.is_empty() && statement.comment.is_none();
        // Of several blank lines one stays.
        if !(is_blank && self.written.ends_with("\n\n")) {
            self.line(&statement, 0);
        }
    }

    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let length = |it: &Statement| it.key.as_ref().map_or(0, |key| key.chars().count());
        let is_aligned = run.len() > 1 && run.iter().any(|it| it.is_aligned);
        let longest = run.iter().map(length).max().unwrap_or(0);
        for statement in &run {
            self.line(statement, if is_aligned { longest } else { 0 });
        }
    }

    fn line(&mut self, statement: &Statement, width: usize) {
        let mut line = match &statement.key {
            Some(key) => format!("{key:<width$} = {}", statement.rest),
            None => statement.rest.clone(),
        };
        if let Some((comment, column)) = statement.comment {
            let last = line.rsplit('\n').next().unwrap_or_default();
            let length = last.chars().count();
            if length > 0 {
                let column = column.unwrap_or(0).max(length + 1);
                line.extend(std::iter::repeat_n(' ', column - length));
            }
            line.push_str(comment);
        }
        self.written.push_str(&line);
        self.written.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(formatted(text), expected);
        assert_eq!(formatted(expected), expected, "again");
    }

    #[test]
    fn blanks_stand_around_signs_and_no_more() {
        becomes("a=1\n  b =  2  \n", "a = 1\nb = 2\n");
        becomes(
            "x={a=1,b = [ 1,2 ,3],c={}}\n[ e . f ]\n[[g]]\n",
            "x = { a = 1, b = [1, 2, 3], c = {} }\n[e . f]\n[[g]]\n",
        );
        becomes("\n\na = 1\n\n\n\n# b\n\n", "a = 1\n\n# b\n");
        becomes("", "");
        becomes("a = 1", "a = 1\n");
    }

    #[test]
    fn what_the_author_aligns_is_aligned() {
        becomes(
            "id   = 1\nlonger_name = 2 # c\nb = 3      # d\n\nx = 1\n",
            "id          = 1\nlonger_name = 2 # c\nb           = 3 # d\n\nx = 1\n",
        );
        becomes("a    = 1\n", "a = 1\n");
        becomes(
            "a=1            # first\nbb=2           # second\n",
            "a = 1          # first\nbb = 2         # second\n",
        );
    }

    #[test]
    fn numbers_have_groups_from_five_digits_on() {
        becomes(
            "a = 1200000\nb = { 2016 = 12_00_000.50, 20170 = 45000 }\nc = [-12345, 1e10, 0x12345, 9999, 2_700]\n",
            "a = 1_200_000\nb = { 2016 = 1_200_000.50, 20170 = 45_000 }\nc = [-12_345, 1e10, 0x12345, 9999, 2_700]\n",
        );
        becomes(
            "[e.12345]\n[12345]\na = \"12345\" # 12345\n",
            "[e.12345]\n[12345]\na = \"12345\" # 12345\n",
        );
        becomes(
            "d = 2016-01-01\n12345.6 = true\n",
            "d = 2016-01-01\n12345.6 = true\n",
        );
    }

    #[test]
    fn texts_and_lists_of_several_lines_stay_as_they_are() {
        becomes(
            "t=\"\"\"\n a = 1  \n# no comment\"\"\"   # one\nl=[\n    1,  # one\n\n    2 ]\nq = 'a=b' \ne = \"\\\"=\\\\\"\n",
            "t = \"\"\"\n a = 1  \n# no comment\"\"\"   # one\nl = [\n    1, # one\n\n    2]\nq = 'a=b'\ne = \"\\\"=\\\\\"\n",
        );
        becomes(
            "t = '''x''''\nu = \"\"\"a\"\"\"\"\"\n",
            "t = '''x''''\nu = \"\"\"a\"\"\"\"\"\n",
        );
    }

    #[test]
    fn line_ends_stay_those_of_the_file() {
        becomes("a=1\r\nb=2  # c \r\n", "a = 1\r\nb = 2 # c\r\n");
        becomes("a=1\nb=2\r\n", "a = 1\nb = 2\n");
    }
}
