//! What a file holds, or is called, never writes to the terminal on its own: no sign of it moves the cursor, colours a
//! line, rings, or turns the order in which it is read.

use crate::support::{Folder, SMALL, SMALL_COSTS};

/// A colour, the sign that begins a command in eight bits, a bell, a turn of the order, an end of the line, an erasure.
const HARMFUL: &str = "x\u{1B}[31m\u{9B}2K\u{7}\u{202E}y\u{2066}\nz\u{7F}";

/// The same as TOML may write it.
const ESCAPED: &str = r"x\u001B[31m\u009B2K\u0007\u202Ey\u2066\nz\u007F";

fn is_harmful(sign: char) -> bool {
    (sign.is_control() && sign != '\n')
        || matches!(sign, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Runs the program, and gives what it wrote after looking at each sign.
fn sanitised(folder: &Folder, arguments: &str, code: i32) -> String {
    let run = folder.si(arguments);
    let written = run.out + &run.err;
    assert_eq!(run.code, code, "{arguments:?}: {written:?}");
    let found = written.chars().find(|sign| is_harmful(*sign));
    assert_eq!(found, None, "{arguments:?}: {written:?}");
    written
}

#[test]
fn no_key_and_no_value_of_a_file_does() {
    let application = SMALL.replace("\"plats\"", &format!("\"{ESCAPED}\""))
        + &format!("\"{ESCAPED}\" = 1\n[\"\u{202E}k\"]\n");
    let folder = Folder::with(&application, SMALL_COSTS);
    for arguments in [
        "calc a.toml",
        "calc a.toml --format json",
        "calc a.toml --format ndjson",
        "plot tornado a.toml -v",
        "trace a.toml coverage",
        "lock a.toml",
        "diff a.toml a.toml",
        "recalc a.toml --to unit-costs",
        "check a.toml",
        "check a.toml --format github",
        "check a.toml --format junit",
        "check a.toml --format json",
        "check a.toml --format sarif",
    ] {
        let written = sanitised(&folder, arguments, 1);
        // Where signs were there is a mark; the rest of the text stands.
        assert!(
            written.contains("x\u{FFFD}[31m"),
            "{arguments:?}: {written}"
        );
        assert!(written.contains("\u{FFFD}k"), "{arguments:?}: {written}");
    }
}

#[test]
fn no_cell_of_a_table_of_unit_costs_does() {
    let costs = SMALL_COSTS.replace("år,500", "år,5\u{202E}\u{9B}00");
    let folder = Folder::with(SMALL, &costs);
    let written = sanitised(&folder, "calc a.toml", 1);
    assert!(written.contains("5\u{FFFD}\u{FFFD}00"), "{written}");
}

#[test]
#[cfg(unix)]
fn no_name_of_a_file_does() {
    let folder = Folder::small();
    let wrong = format!("{HARMFUL}.toml");
    folder.write(&wrong, "format = 1\n");
    let right = format!("right{HARMFUL}.toml");
    folder.write(&right, SMALL);
    for (arguments, code) in [
        ("calc WRONG a.toml -q", 1),
        ("calc RIGHT -v", 0),
        ("calc none\u{1B}[2K.toml a.toml", 3),
        ("trace RIGHT coverage -v", 0),
        ("trace WRONG coverage", 1),
        ("lock RIGHT WRONG -v", 1),
        ("recalc RIGHT WRONG RIGHT --to unit-costs", 1),
        ("recalc a.toml --to none\u{1B}[2K", 3),
        ("recalc a.toml --to unit-costs -o none\u{1B}[2K/b", 3),
        ("recalc RIGHT --to unit-costs -o RIGHT", 2),
        ("check RIGHT WRONG -v", 1),
        ("check WRONG --format github", 1),
        ("check WRONG --format junit", 1),
        ("check a.toml --files-from none\u{1B}[2K", 3),
        ("calc a.toml --set cost.\u{1B}[2K=1", 1),
        ("calc a.toml --policy none\u{1B}[2K", 3),
        ("explain none\u{1B}[2K", 2),
        ("calc --none\u{1B}[2K.toml", 2),
        ("calc --none\u{1B}[2K.toml --lang sv", 2),
        ("calc a.toml --format \u{202E}json", 2),
    ] {
        let arguments = arguments.replace("WRONG", &wrong);
        sanitised(&folder, &arguments.replace("RIGHT", &right), code);
    }
}

/// What a file holds, or is called, is no command to a system for continuous integration: `::` begins one of GitHub's
/// where it begins a line, `##[` anywhere.
#[test]
fn nothing_is_taken_for_a_command() {
    const COMMAND: &str = "::error file=a,line=1::faked ##[error]x";
    let application = SMALL
        .replace("\"Liten\"", &format!("\"{COMMAND}\""))
        .replace("\"Skolan\"", &format!("\"{COMMAND}\""));
    let costs = SMALL_COSTS.replace("Plats", &format!("\"{COMMAND}\""));
    let echoed = format!("{application}[text]\nbackground = \"xxx\" # {COMMAND}\n");
    let folder = Folder::with(&echoed, &costs);
    folder.write("b.toml", echoed.replace("2020 = 1000", "2020 = 1500"));
    folder.write("::error::b.toml", format!("{echoed}[\"{COMMAND}\"]\n"));
    folder.write("##[error]c.toml", "price_year = 1\n");
    for arguments in [
        "calc a.toml",
        "calc a.toml --width 40",
        "calc a.toml --format csv",
        "calc ::error::b.toml",
        "calc a.toml b.toml --format markdown",
        "trace a.toml coverage",
        "trace a.toml coverage --width 40",
        "trace a.toml coverage --list",
        "recalc a.toml b.toml --to unit-costs",
        "diff a.toml b.toml",
        "check a.toml",
        "check .",
        "check . --format github",
        "check . --format json",
        "check . --format sarif",
        "check . --format junit",
        "calc a.toml --format json",
        "calc a.toml ::error::b.toml --format ndjson",
        "trace a.toml coverage --format json",
        "recalc a.toml b.toml --to unit-costs --format json",
        "diff a.toml b.toml --format json",
        "check a.toml --set ::error::x",
        "lock ::error::b.toml",
        "explain ::error::x",
    ] {
        let run = folder.si(arguments);
        let own = ["::error file=", "::warning file=", "::notice title="];
        for line in run.out.lines().chain(run.err.lines()) {
            let is_own = arguments.ends_with("github")
                && own.iter().any(|begin| line.starts_with(begin))
                && line.contains("title=");
            let is_command = line.trim_start().starts_with("::") && !is_own;
            assert!(!is_command && !line.contains("##["), "{arguments}: {line}");
        }
    }
}
