//! The code of a file without what is no code: comments, texts, and tests beside it.

/// The text with blanks in the place of comments, string and character literals; line ends stay.
pub(super) fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = skipped(rest, code.chars().next_back());
        if length == 0 {
            code.push(sign);
            rest = &rest[sign.len_utf8()..];
        } else {
            let lines = rest[..length].matches('\n').count();
            code.push(' ');
            code.push_str(&"\n".repeat(lines));
            rest = &rest[length..];
        }
    }
    code
}

/// The code before the tests that stand at the end of a file.
pub(super) fn before_tests(code: &str) -> &str {
    let end = code.match_indices("#[cfg(test)]\nmod ").next();
    end.map_or(code, |(end, _)| &code[..end])
}

/// How long a comment or literal is with which a text begins; 0 where it begins with code.
fn skipped(rest: &str, before: Option<char>) -> usize {
    let in_word = before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    if rest.starts_with('"') {
        return closed(rest, 1, '"');
    }
    if let Some(raw) = rest.strip_prefix('r').filter(|_| !in_word) {
        let hashes = raw.chars().take_while(|sign| *sign == '#').count();
        if raw[hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            let length = rest[start..].find(&end);
            return length.map_or(rest.len(), |length| start + length + end.len());
        }
    }
    let mut signs = rest.chars();
    match (signs.next(), signs.next(), signs.next()) {
        (Some('\''), Some('\\'), _) => closed(rest, 1, '\''),
        (Some('\''), Some(sign), Some('\'')) => 2 + sign.len_utf8(),
        _ => 0,
    }
}

/// The length up to the closing sign, from `start`; what a backslash escapes does not close.
fn closed(rest: &str, start: usize, close: char) -> usize {
    let mut escaped = false;
    for (position, sign) in rest[start..].char_indices() {
        if !escaped && sign == close {
            return start + position + sign.len_utf8();
        }
        escaped = !escaped && sign == '\\';
    }
    rest.len()
}
