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
    (
        "invalid mantissa",
        "ogiltigt tal: siffror saknas före eller efter punkten",
    ),
    (
        "invalid fraction",
        "ogiltigt tal: siffror saknas efter punkten",
    ),
    ("invalid exponent", "ogiltig exponent i talet"),
    ("invalid float", "ogiltigt tal"),
    ("invalid integer", "ogiltigt heltal"),
    (
        "invalid boolean",
        "ogiltigt värde: `true` eller `false` skrivs med små bokstäver",
    ),
    ("invalid string", "ogiltig text"),
    ("invalid multi-line basic string", "texten är inte avslutad"),
    (
        "invalid multi-line literal string",
        "texten är inte avslutad",
    ),
    ("invalid key", "ogiltig nyckel"),
    ("invalid table", "ogiltig tabell"),
    ("invalid time", "ogiltigt klockslag"),
    ("invalid comment character", "ogiltigt tecken i kommentaren"),
    ("invalid escape", "okänt tecken efter `\\`"),
    ("redundant", "tecknet framför talet står två gånger"),
    (
        "radix must be lowercase",
        "talets bas skrivs med liten bokstav",
    ),
    (
        "integers with a radix cannot be signed",
        "ett tal med annan bas kan inte ha förtecken",
    ),
    (
        "keys cannot be multi-line",
        "en nyckel kan inte gå över flera rader",
    ),
    (
        "missing key for inline table element",
        "nyckeln saknas i tabellen",
    ),
    ("missing inline table opening", "`{` saknas"),
    ("missing array opening", "`[` saknas"),
    ("missing opening quote", "citattecknet i början saknas"),
    ("missing table open", "`[` saknas"),
    ("missing comment start", "`#` saknas"),
    ("extra assignment", "ett `=` för mycket"),
    ("unexpected character", "oväntat tecken"),
];

/// A finding of the parser in the user's language; what it expected, where that is a sign to type.
pub(super) fn finding(detail: &str, language: Language) -> String {
    let (what, expected) = detail.split_once(", expected ").unwrap_or((detail, ""));
    let is_too_deep = ["recursion limit", "cannot recurse further"]
        .iter()
        .any(|beginning| what.starts_with(beginning));
    match language {
        // Authors know of levels, not of recursion.
        Language::English if is_too_deep => "too many levels within each other".to_owned(),
        Language::English if matches!(expected, "" | "nothing") => what.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Slips of every kind, each of which the parser finds: none of its words may be left in English.
    #[test]
    fn what_the_parser_finds_is_said_in_swedish() {
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
        for slip in slips {
            let (_, errors) = toml::de::DeTable::parse_recoverable(slip);
            for error in errors {
                let what = error
                    .message()
                    .split(", expected ")
                    .next()
                    .unwrap_or_default();
                let swedish = finding(error.message(), Language::Swedish);
                assert!(!swedish.starts_with(what), "{slip}: {what}");
            }
        }
    }
}
