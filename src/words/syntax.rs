//! The TOML parser's English findings in Swedish.

use super::Language;

/// The parser's findings that an author of an application is likely to meet, by how they begin.
const SWEDISH: &[(&str, &str)] = &[
    (
        "unexpected key or value",
        "oväntad nyckel eller oväntat värde",
    ),
    ("unexpected content", "oväntat innehåll"),
    ("unexpected `=` in array", "oväntat `=` i en lista"),
    ("unexpected leading zero", "talet börjar med en nolla"),
    ("unexpected sign", "oväntat tecken framför talet"),
    ("unquoted keys cannot be empty", "nyckeln saknas"),
    ("invalid unquoted key", "ogiltig nyckel utan citattecken"),
    ("invalid key-value pair", "ogiltigt par av nyckel och värde"),
    ("invalid basic string", "texten är inte avslutad"),
    ("invalid literal string", "texten är inte avslutad"),
    (
        "invalid inline table element",
        "ogiltigt innehåll i tabellen",
    ),
    ("invalid date", "ogiltigt datum"),
    ("invalid value", "ogiltigt värde"),
    ("key with no value", "nyckel utan värde"),
    ("duplicate key", "samma nyckel två gånger"),
    (
        "string values must be quoted",
        "text ska stå inom citattecken",
    ),
    ("too few unicode value digits", "för få siffror efter `\\u`"),
    ("missing escaped value", "okänt tecken efter `\\`"),
    (
        "missing comma between array elements",
        "komma saknas i listan",
    ),
    (
        "missing comma between key-value pairs",
        "komma saknas mellan nycklarna",
    ),
    ("missing value", "värdet saknas"),
    ("missing assignment", "`=` saknas"),
    ("extra comma", "ett komma för mycket"),
    ("extra `=`", "ett `=` för mycket"),
    ("unclosed table", "tabellens rubrik är inte avslutad"),
    ("unclosed array table", "tabellens rubrik är inte avslutad"),
    ("unclosed inline table", "tabellen är inte avslutad"),
    ("unclosed array", "listan är inte avslutad"),
    (
        "`_` may only go between digits",
        "`_` får bara stå mellan siffror",
    ),
    (
        "cannot extend value",
        "nyckeln har redan ett värde och kan inte bli en tabell",
    ),
    ("carriage return", "vagnretur utan radbyte"),
    ("recursion limit", "för många nivåer i varandra"),
    ("cannot recurse further", "för många nivåer i varandra"),
];

/// A finding of the parser in the user's language; what it expected, where that is a sign to type.
pub(super) fn finding(detail: &str, language: Language) -> String {
    let (what, expected) = detail.split_once(", expected ").unwrap_or((detail, ""));
    match language {
        Language::English if expected.is_empty() => what.to_owned(),
        Language::English => format!("{what}: expected {expected}"),
        Language::Swedish => {
            // The longest beginning that fits: `unclosed array` is also the beginning of `unclosed array table`.
            let known = SWEDISH
                .iter()
                .filter(|(english, _)| what.starts_with(english));
            let known = known
                .max_by_key(|(english, _)| english.len())
                .map_or(what, |(_, swedish)| *swedish);
            if expected.starts_with('`') {
                format!("{known}: väntade {expected}")
            } else {
                known.to_owned()
            }
        }
    }
}
