//! Slips in values: text that is not closed or not in straight quotation marks, numbers and dates in other forms.

use super::reader::{Expects, SlipReader};
use crate::input::faults::is_range;
use crate::input::json_application::quoted;
use crate::input::meant::{DOUBLE, SINGLE, date, is_blank, is_strange_blank, number};

/// Keys of shares that are easily taken for questions.
const SHARES: [&str; 5] = [
    "attribution",
    "deadweight",
    "displacement",
    "persistence",
    "realisable",
];

impl SlipReader<'_> {
    /// Reads on in a value to its end, be it on this line or a later one.
    pub(super) fn values(&mut self) {
        while let Some(sign) = self.sign() {
            let here = self.at;
            match sign {
                '\n' => {
                    self.at += 1;
                    self.begin_line(self.at);
                    if self.open.is_empty() || self.begins_anew() {
                        self.unclosed();
                        return;
                    }
                }
                '#' => self.at = self.line.end,
                ' ' | '\t' | '\r' => self.at += 1,
                _ if is_strange_blank(sign) => self.skip_strange_blanks(),
                ',' | ';' => self.comma(sign),
                '}' | ']' => {
                    self.open.pop();
                    self.at += 1;
                    self.expects = Expects::Comma;
                }
                _ if self.expects == Expects::Key => self.key_in_braces(),
                _ if self.expects == Expects::Comma => self.behind_value(sign),
                '{' | '[' => {
                    self.open.push((sign, here));
                    self.at += 1;
                    self.expects = if sign == '{' {
                        Expects::Key
                    } else {
                        Expects::Value
                    };
                }
                '"' | '\'' => self.straight(sign),
                _ if DOUBLE.contains(&sign) => self.curly(sign, &DOUBLE, '"'),
                _ if SINGLE.contains(&sign) => self.curly(sign, &SINGLE, '\''),
                '=' => self.at += 1,
                _ => self.plain(),
            }
            if !is_blank(sign) && sign != '#' {
                self.last = sign;
            }
        }
    }

    fn comma(&mut self, sign: char) {
        let range = self.at..self.at + 1;
        self.at += 1;
        let in_table = self.open.last().map(|(sign, _)| *sign == '{');
        if in_table.is_none() {
            self.mended.slip("end-sign", range.clone(), None);
            self.mended.fill(range, "");
            self.expects = Expects::Comma;
            return;
        }
        if sign == ';' {
            self.mended.slip("semicolon", range.clone(), None);
            self.mended.fill(range, ",");
        }
        self.expects = if in_table == Some(true) {
            Expects::Key
        } else {
            Expects::Value
        };
    }

    /// Something behind a value: a comment as other languages have it, or what the parser is to tell of.
    fn behind_value(&mut self, sign: char) {
        if self.rest().starts_with("//") {
            self.comment(self.at);
            self.at = self.line.end;
        } else if self.open.is_empty() && !self.rest().ends_with([',', ';']) {
            self.at = self.line.end.max(self.at + sign.len_utf8());
        } else {
            self.at += sign.len_utf8();
        }
    }

    /// Where a text ends that is not closed on its line: before what closes the brackets around it.
    fn end_of_open(&self) -> usize {
        let closes = |sign: char| !self.open.is_empty() && matches!(sign, '}' | ']');
        let rest = self
            .rest()
            .trim_end_matches(|sign| is_blank(sign) || closes(sign));
        self.at + rest.len()
    }

    /// Text in straight quotation marks.
    fn straight(&mut self, mark: char) {
        self.expects = Expects::Comma;
        let start = self.at;
        let three: String = [mark; 3].iter().collect();
        if self.text[start..].starts_with(&three) {
            self.of_many_lines(&three);
            return;
        }
        let mut escaped = false;
        for (position, sign) in self.rest().char_indices().skip(1) {
            match sign {
                _ if escaped => escaped = false,
                '\\' => escaped = mark == '"',
                _ if sign == mark => {
                    self.at += position + 1;
                    self.inner_quotes(start, mark);
                    return;
                }
                _ => {}
            }
        }
        let end = self.end_of_open().max(start + 1);
        let text = &self.text[start + 1..end];
        let marks: &[char] = if mark == '"' { &DOUBLE } else { &SINGLE };
        if let Some(inner) = text.strip_suffix(marks) {
            let right = format!("{mark}{inner}{mark}");
            self.mended.slip("quotes", start..end, Some(right.clone()));
            self.mended.fill(start..end, &right);
        } else {
            self.mended
                .slip("unclosed-text", start..end, Some(mark.to_string()));
            self.mended.fill(start..end, "\"\"");
        }
        self.at = end;
    }

    /// Text that goes on directly behind the mark that closes it, to another mark at the end of the line.
    fn inner_quotes(&mut self, start: usize, mark: char) {
        let rest = self.rest().trim_end_matches(is_blank);
        let goes_on = rest.starts_with(char::is_alphanumeric) && rest.ends_with(mark);
        if !goes_on || mark != '"' || !self.open.is_empty() {
            return;
        }
        let end = self.at + rest.len();
        let inner = self.text[start + 1..end - 1].replace("\\\"", "\"");
        self.mended
            .slip("inner-quotes", start..end, Some(quoted(&inner)));
        self.mended.fill(start..end, "\"\"");
        self.at = end;
    }

    /// Text of several lines. What seems to close it opens another one where it stands behind a key of its own.
    fn of_many_lines(&mut self, mark: &str) {
        let start = self.at;
        let close = self.text[start + 3..]
            .find(mark)
            .map(|close| start + 3 + close);
        let closes = |close: &usize| {
            let line = self.text[..*close].rfind('\n').map_or(0, |end| end + 1);
            let before = self.text[line.max(start + 3)..*close].trim();
            let key = before.strip_suffix('=').map(str::trim_end);
            let is_of_key =
                |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.');
            line < start || key.is_none_or(|key| key.is_empty() || !key.chars().all(is_of_key))
        };
        if let Some(close) = close.filter(closes) {
            self.at = close + 3;
            let line = self.text[start..close]
                .rfind('\n')
                .map(|end| start + end + 1);
            if let Some(line) = line {
                self.begin_line(line);
            }
        } else {
            self.mended
                .slip("unclosed-text", start..self.line.end, Some(mark.to_owned()));
            let empty = [&mark[1..], "#"].concat();
            self.mended.fill(start..start + 3, &empty);
            self.at = self.line.end.max(start + 3);
        }
    }

    /// Text in marks that are not straight.
    fn curly(&mut self, open: char, marks: &[char], straight: char) {
        self.expects = Expects::Comma;
        let start = self.at;
        let inner = start + open.len_utf8();
        let rest = self.text.get(inner..self.line.end).unwrap_or("");
        let close = rest.find(|sign| marks.contains(&sign) || sign == straight);
        let (stop, end) = if let Some(close) = close {
            let mark = rest[close..].chars().next().map_or(0, char::len_utf8);
            (inner + close, inner + close + mark)
        } else {
            let end = self.end_of_open().max(inner);
            (end, end)
        };
        let right = quoted(&self.text[inner..stop]);
        self.mended.slip("quotes", start..end, Some(right.clone()));
        let fits = right.len() <= end - start;
        self.mended
            .fill(start..end, if fits { &right } else { "\"\"" });
        self.at = end;
    }

    /// Where a value ends that is neither in quotation marks nor in brackets.
    fn end_of_plain(&self) -> usize {
        let rest = self.rest();
        if self.open.is_empty() {
            let comment = rest
                .find('#')
                .into_iter()
                .chain(rest.find(" //").map(|end| end + 1))
                .min();
            return self.at + comment.unwrap_or(rest.len());
        }
        let in_table = self.open.last().is_some_and(|(sign, _)| *sign == '{');
        let mut from = 0;
        while let Some(stop) = rest[from..]
            .find([',', ';', '}', ']', '#'])
            .map(|stop| from + stop)
        {
            // A comma within a number: digits on both sides, and no key begins with the second.
            let before = rest[..stop].ends_with(|sign: char| sign.is_ascii_digit());
            let after = rest[stop + 1..].trim_start_matches(|sign: char| sign.is_ascii_digit());
            let is_between =
                rest[stop..].starts_with(',') && before && after.len() < rest.len() - stop - 1;
            let is_key = after.trim_start().starts_with('=');
            if !in_table || !is_between || is_key || after.starts_with(['-', '_']) {
                return self.at + stop;
            }
            from = rest.len() - after.len();
        }
        self.at + rest.len()
    }

    /// A number, a date, a word, or what was meant to be one.
    fn plain(&mut self) {
        self.expects = Expects::Comma;
        let start = self.at;
        let text = self.text[start..self.end_of_plain()].trim_end_matches(is_blank);
        let text = match text.trim_end_matches([',', ';']) {
            "" => text,
            bare => bare.trim_end_matches(is_blank),
        };
        let range = start..start + text.len();
        self.at = range.end.max(start + 1);
        self.at = self.text.ceil_char_boundary(self.at);
        if is_toml(text) {
            return;
        }
        if let Some(right) = digits(text) {
            let slip = if right.contains('-') {
                "date"
            } else {
                "number"
            };
            self.meant(range, slip, Some(right));
        } else if let Some(right) = fraction(text) {
            self.meant(range, "number", Some(right));
        } else if let Some(meant) = date(text) {
            self.meant(range, meant.slip, meant.right);
        } else if text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '(')
            && text.contains('=')
        {
            self.meant(range, "key-within", None);
        } else if text.starts_with(|sign: char| sign.is_ascii_digit()) && is_range(text) {
            self.meant(range, "range", None);
        } else if let Some(meant) = number(text) {
            self.meant(range, meant.slip, meant.right);
        } else if let Some(right) = truth(text) {
            let key = self.text[self.line.start..start].trim_end_matches(is_blank);
            let key = key.trim_end_matches('=').trim_end_matches(is_blank);
            if SHARES.iter().any(|share| key.ends_with(share)) {
                let right = if right == "true" { "1" } else { "0" };
                self.meant(range, "yes-no", Some(right.to_owned()));
            } else {
                self.meant(range, "boolean", Some(right.to_owned()));
            }
        } else if text.starts_with(|sign: char| sign.is_ascii_digit()) {
            self.meant(range, "no-number", None);
        } else {
            let words = text.trim_end_matches(|sign: char| sign == '"' || DOUBLE.contains(&sign));
            self.mended
                .slip("bare-text", range.clone(), Some(quoted(words)));
            self.mended.fill(range, "\"\"");
        }
    }

    fn meant(&mut self, range: std::ops::Range<usize>, slip: &'static str, right: Option<String>) {
        self.mended
            .fill(range.clone(), right.as_deref().unwrap_or("0"));
        self.mended.slip(slip, range, right);
    }
}

/// Whether a text may be a value as it stands; if it is none after all, the parser tells.
fn is_toml(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_word = matches!(unsigned, "true" | "false" | "inf" | "nan");
    let day = text.as_bytes();
    let is_day = day.len() >= 10 && day[4] == b'-' && day[7] == b'-' && {
        let mut digits = day[..10].iter().filter(|byte| byte.is_ascii_digit());
        digits.by_ref().count() == 8
    };
    let is_of_number =
        |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.' | '+' | '-');
    let mantissa = unsigned.split(['e', 'E']).next().unwrap_or("");
    let is_number = unsigned.starts_with(|sign: char| sign.is_ascii_digit())
        && unsigned.chars().all(is_of_number)
        && mantissa.matches('.').count() <= 1
        && mantissa
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | '_'))
        && !(mantissa.len() > 1 && mantissa.starts_with('0') && !mantissa.starts_with("0."));
    is_word
        || is_day
        || is_number
        || ["0x", "0o", "0b"]
            .iter()
            .any(|base| unsigned.starts_with(base))
}

/// A number or a day in which letters O stand for zeros, with zeros.
fn digits(text: &str) -> Option<String> {
    let is_of_number = |sign: char| sign.is_ascii_digit() || "Oo-_.".contains(sign);
    let is_one = text.starts_with(|sign: char| sign.is_ascii_digit());
    let right = text.replace(['O', 'o'], "0");
    (is_one && text.chars().all(is_of_number) && right != text && is_toml(&right)).then_some(right)
}

/// A number with a fraction in one sign, as a decimal.
fn fraction(text: &str) -> Option<String> {
    let (whole, part) =
        ["½", "¼", "¾"]
            .iter()
            .zip(["5", "25", "75"])
            .find_map(|(sign, part)| {
                Some((text.strip_suffix(sign)?.trim_end_matches(is_blank), part))
            })?;
    let whole = if whole.is_empty() { "0" } else { whole };
    let is_whole = whole.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| format!("{whole}.{part}"))
}

/// True or false, in other words.
fn truth(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "true" | "ja" | "yes" | "sant" => Some("true"),
        "false" | "nej" | "no" | "falskt" => Some("false"),
        _ => None,
    }
}
