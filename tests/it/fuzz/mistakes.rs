//! Mistakes that people make in TOML, each with what must come of it by the rules of TOML alone.

use rust_decimal::Decimal;

use super::mutation::Generator;

/// What must come of a mistake.
#[derive(Debug)]
pub(super) enum Expected {
    /// The file means what it meant.
    Same,
    /// It means what it meant, or is told.
    SameOrTold,
    /// What `--set` with this address and value gives, or is told.
    As(String, String),
    /// An error.
    Error,
    /// Either figures or an error.
    Either,
}

/// A number of a file: where it stands, and the address that it is the value of.
struct Number {
    at: std::ops::Range<usize>,
    address: Option<String>,
    value: Decimal,
}

/// Which bytes are neither in a comment nor in a text.
fn is_code(text: &str) -> Vec<bool> {
    let mut code = Vec::with_capacity(text.len());
    let mut within: Option<&str> = None;
    while code.len() < text.len() {
        if !text.is_char_boundary(code.len()) {
            code.push(code[code.len() - 1]);
            continue;
        }
        let rest = &text[code.len()..];
        let marks = ["\"\"\"", "'''", "\"", "'", "#"];
        let (length, is) = match within {
            None => match marks.iter().find(|mark| rest.starts_with(**mark)) {
                Some(mark) => {
                    within = Some(if *mark == "#" { "\n" } else { mark });
                    (mark.len(), false)
                }
                None => (1, true),
            },
            Some(end) if rest.starts_with(end) => {
                within = None;
                (end.len(), false)
            }
            Some("\"" | "\"\"\"") if rest.starts_with('\\') => (2, false),
            Some(_) => (1, false),
        };
        code.resize((code.len() + length).min(text.len()), is);
    }
    code
}

/// The lines that hold a key, as their place in the text and the table that they belong to.
fn assignments(text: &str, code: &[bool]) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    let (mut start, mut table) = (0, String::new());
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|sign: char| sign.is_ascii_lowercase());
        if line.starts_with('[') {
            let name = line.trim_start_matches('[').split(']').next();
            table = name.unwrap_or_default().into();
        } else if code[start] && begins && line.contains('=') {
            found.push((start..start + line.len(), table.clone()));
        }
        start += line.len();
    }
    found
}

fn numbers(text: &str, code: &[bool]) -> Vec<Number> {
    let mut found = Vec::new();
    for (line, table) in assignments(text, code) {
        let (key, value) = text[line.clone()].split_once('=').unwrap();
        let from = line.start + key.len() + 1;
        let is_part = |at: usize| {
            code[at]
                && (text.as_bytes()[at].is_ascii_alphanumeric()
                    || b"_.+-:".contains(&text.as_bytes()[at]))
        };
        let mut at = from;
        while at < from + value.len() {
            let end = (at..from + value.len())
                .find(|at| !is_part(*at))
                .unwrap_or(line.end);
            if end == at {
                at += 1;
                continue;
            }
            let token = text[at..end].replace('_', "");
            let is_key = text[end..line.end].trim_start().starts_with('=');
            let is_number = token
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
            if let Ok(value) = token.parse::<Decimal>()
                && is_number
                && !is_key
            {
                let before = text[from..at].trim();
                let is_value = before.is_empty() || before == "{ value =";
                let address = is_value.then(|| format!("{table}.{}", key.trim()));
                found.push(Number {
                    at: at..end,
                    address,
                    value,
                });
            }
            at = end;
        }
    }
    found
}

/// A file with one mistake, and what must come of it.
pub(super) fn mistake(text: &str, generator: &mut Generator) -> (String, Expected) {
    let code = is_code(text);
    let numbers = numbers(text, &code);
    let lines = assignments(text, &code);
    match generator.below(12) {
        0 => (dressed(text, generator), Expected::Same),
        1 | 2 if !numbers.is_empty() => other_number(text, generator.one_of(&numbers), generator),
        3 if !numbers.is_empty() => written_otherwise(text, generator.one_of(&numbers), generator),
        4 if !numbers.is_empty() => separated(text, generator.one_of(&numbers), generator),
        5 if !lines.is_empty() => {
            let (line, table) = generator.one_of(&lines).clone();
            let mut renamed = text.to_owned();
            let sign = ["x", "_", "å", "-", "."][generator.below(5)];
            renamed.insert_str(line.start + 1, sign);
            // The keys of departments are ids, and of an unused one any name is right.
            let is_id = ["department", "partner"].contains(&table.as_str());
            (
                renamed,
                if is_id {
                    Expected::Either
                } else {
                    Expected::Error
                },
            )
        }
        6 if !lines.is_empty() => {
            let (line, _) = generator.one_of(&lines).clone();
            let mut doubled = text.to_owned();
            doubled.insert_str(line.start, &text[line]);
            // The rest of a text of several lines would follow its copy's opening: an error as well.
            (doubled, Expected::Error)
        }
        7 => foreign_sign(text, &code, generator),
        8 => {
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            let (one, two) = (generator.below(lines.len()), generator.below(lines.len()));
            lines.swap(one, two);
            (lines.concat(), Expected::Either)
        }
        9 => {
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            lines.remove(generator.below(lines.len()));
            (lines.concat(), Expected::Either)
        }
        10 => {
            let ends = text.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
            (
                text[..*generator.one_of(&ends)].to_owned(),
                Expected::Either,
            )
        }
        _ => {
            let mut bytes = text.as_bytes().to_vec();
            let at = generator.below(bytes.len());
            bytes[at] = u8::try_from(32 + generator.below(95)).unwrap();
            (
                String::from_utf8_lossy(&bytes).into_owned(),
                Expected::Either,
            )
        }
    }
}

/// Another form of the same.
fn dressed(text: &str, generator: &mut Generator) -> String {
    match generator.below(5) {
        0 => text.replace("\\\n", "").replace('\n', "\r\n"),
        1 => format!("\u{FEFF}{text}"),
        2 => format!("{text}\n# {}\n", "”−\u{A0}"),
        3 => text.replace("\n[", "\n\n  [ ").replace("  [ [", "[["),
        _ => text.replace("\nname ", "\n  \"name\"\t"),
    }
}

fn with(text: &str, number: &Number, written: &str) -> String {
    format!(
        "{}{written}{}",
        &text[..number.at.start],
        &text[number.at.end..]
    )
}

fn other_number(text: &str, number: &Number, generator: &mut Generator) -> (String, Expected) {
    let value = number.value;
    let drawn = i64::try_from(generator.below(1000)).unwrap();
    let changed = match generator.below(7) {
        0 => value + value,
        1 => value / Decimal::TWO,
        2 => value + Decimal::ONE,
        3 => value * Decimal::ONE_THOUSAND,
        4 => -value,
        5 => Decimal::ZERO,
        _ => Decimal::new(drawn, 3),
    };
    let changed = changed.normalize().to_string();
    let expected = match &number.address {
        Some(address) => Expected::As(address.clone(), changed.clone()),
        None => Expected::Either,
    };
    (with(text, number, &changed), expected)
}

/// The same number in another form that TOML has.
fn written_otherwise(text: &str, number: &Number, generator: &mut Generator) -> (String, Expected) {
    let plain = number.value.normalize().to_string();
    let written = match generator.below(4) {
        0 => plain,
        1 if !plain.contains('.') => format!("{plain}.0"),
        2 => format!("{plain}e0"),
        _ => format!("{}{plain}", if plain.starts_with('-') { "" } else { "+" }),
    };
    (with(text, number, &written), Expected::SameOrTold)
}

/// Separators of thousands and decimals as people write them.
fn separated(text: &str, number: &Number, generator: &mut Generator) -> (String, Expected) {
    let separator = [",", " ", "\u{A0}", "'", "."][generator.below(5)];
    let thousands = number.value.trunc().normalize().to_string();
    if thousands.len() < 4 || thousands.starts_with('-') {
        let comma = number.value.to_string().replace('.', ",");
        let is_whole = !comma.contains(',');
        let written = if is_whole {
            format!("{comma},0")
        } else {
            comma
        };
        return (with(text, number, &written), Expected::Error);
    }
    let (before, last) = thousands.split_at(thousands.len() - 3);
    let written = format!("{before}{separator}{last}");
    // A point is a decimal point: TOML means a thousandth.
    let expected = if separator == "." {
        Expected::Either
    } else {
        Expected::Error
    };
    (with(text, number, &written), expected)
}

/// A sign that a word processor puts in, where no text is.
fn foreign_sign(text: &str, code: &[bool], generator: &mut Generator) -> (String, Expected) {
    let sign = ["\u{201D}", "\u{2212}", "\u{A0}", "–", "…", "\u{200B}", "å"][generator.below(7)];
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| code[*at])
        .collect();
    let Some(at) = places.get(generator.below(places.len())) else {
        return (text.to_owned(), Expected::Same);
    };
    (
        format!("{}{sign}{}", &text[..*at], &text[*at..]),
        Expected::Error,
    )
}
