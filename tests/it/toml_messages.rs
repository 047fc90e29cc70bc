//! Mistakes that people make in an application, each with where it is told and what of the hint puts it right.

use crate::support::{Folder, SMALL_COSTS};

const RIGHT: &str = r#"format = 1
[investment]
id = "liten"
name = "Liten"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "Skolförvaltningen"
[target_group.pupils]
name = "Elever i förskolan"
people = { 2020 = 10 }
[cost.team]
posts = 1.0
monthly_wage = 41_000
on_cost = 0.39
[effect.post]
department = "school"
unit_cost = "plats"
target_group = "pupils"
share = { value = 0.5, low = 0.4, high = 0.6 }
units_per_person = 1
delay = 1
duration = 2
evidence_grade = "D"
[effect.later]
department = "school"
unit_cost = "plats"
units = { 2020 = 1.6, 2021 = 2.4 }
"#;

/// Units dear enough for nothing but the mistake to be told.
fn costs() -> String {
    SMALL_COSTS.replace(",500,", ",900000,")
}

/// What is written, what is written instead, what is told of it, and what the hints say in English and Swedish.
type Mistake = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
);

const SIGNS: &[Mistake] = &[
    (
        "value = 0.5, low",
        "value = ½, low",
        &["21:19 syntax"],
        "`0.5`",
        "`0.5`",
    ),
    (
        "delay = 1",
        "delay = 1 ½",
        &["23:9 syntax"],
        "`1.5`",
        "`1.5`",
    ),
    (
        "price_year = 2020",
        "price_year = 2O2O",
        &["7:14 syntax"],
        "`2020`",
        "`2020`",
    ),
    (
        "start = 2020-01-01",
        "start = 2020-O1-01",
        &["5:9 syntax"],
        "`2020-01-01`",
        "`2020-01-01`",
    ),
    (
        "name = \"Liten\"",
        "name = \"Psykolog \"legitimerad\"\"",
        &["4:8 syntax"],
        "`\"Psykolog \\\"legitimerad\\\"\"`",
        "`\"Psykolog \\\"legitimerad\\\"\"`",
    ),
    (
        "[cost.team]",
        "[cost team]",
        &["13:2 unknown-key"],
        "`cost.team`",
        "`cost.team`",
    ),
    (
        "value = 0.5, low = 0.4, high = 0.6",
        "value = 0,5, low = 0,4, high = 0,6",
        &["21:19 syntax", "21:30 syntax", "21:42 syntax"],
        "a point: `0.4`",
        "med punkt: `0.4`",
    ),
    (
        "{ value = 0.5, low = 0.4, high = 0.6 }",
        "{ value = 0,5 }",
        &["21:19 syntax"],
        "`0.5`",
        "`0.5`",
    ),
    (
        "2020 = 1.6, 2021 = 2.4",
        "2020 = 1,6, 2021 = 2,4",
        &["29:18 syntax", "29:30 syntax"],
        "`2.4`",
        "`2.4`",
    ),
    (
        "1.6, 2021",
        "1.6; 2021",
        &["29:21 syntax"],
        "write `,`",
        "skriv `,`",
    ),
    (
        "delay = 1",
        "delay = 0,5",
        &["23:9 syntax"],
        "`0.5`",
        "`0.5`",
    ),
    (
        "\"Liten\"",
        "”Liten”",
        &["4:8 syntax"],
        "straight: `\"Liten\"`",
        "raka: `\"Liten\"`",
    ),
    (
        "\"Liten\"",
        "“Liten”",
        &["4:8 syntax"],
        "straight: `\"Liten\"`",
        "raka: `\"Liten\"`",
    ),
    (
        "\"Liten\"",
        "»Liten«",
        &["4:8 syntax"],
        "straight: `\"Liten\"`",
        "raka: `\"Liten\"`",
    ),
    (
        "\"Liten\"",
        "’Liten’",
        &["4:8 syntax"],
        "straight: `\"Liten\"`",
        "raka: `\"Liten\"`",
    ),
    (
        "\"Liten\"",
        "\"Liten”",
        &["4:8 syntax"],
        "straight: `\"Liten\"`",
        "raka: `\"Liten\"`",
    ),
    (
        "\"Liten\"",
        "Lilla laget",
        &["4:8 syntax"],
        "`\"Lilla laget\"`",
        "`\"Lilla laget\"`",
    ),
    (
        "1.6",
        "−1.6",
        &["29:18 syntax"],
        "write `-1.6`",
        "skriv `-1.6`",
    ),
    (
        "41_000",
        "−41_000",
        &["15:16 syntax"],
        "write `-41_000`",
        "skriv `-41_000`",
    ),
    (
        "posts = 1.0",
        "posts\u{A0}= 1.0",
        &["14:6 syntax"],
        "ordinary space",
        "vanligt mellanslag",
    ),
    (
        "1.0",
        "1.0;",
        &["14:12 syntax"],
        "take it away",
        "ta bort det",
    ),
];

const NUMBERS: &[Mistake] = &[
    (
        "41_000",
        "41 000",
        &["15:16 syntax"],
        "`41_000`",
        "`41_000`",
    ),
    (
        "41_000",
        "41\u{A0}000",
        &["15:16 syntax"],
        "`41_000`",
        "`41_000`",
    ),
    (
        "41_000",
        "41,000",
        &["15:16 syntax"],
        "`41_000`",
        "`41_000`",
    ),
    (
        "41_000",
        "41.000,50",
        &["15:16 syntax"],
        "`41_000.50`",
        "`41_000.50`",
    ),
    (
        "41_000",
        "\"41 000 kr\"",
        &["15:16 wrong-type"],
        "`41_000`",
        "`41_000`",
    ),
    (
        "41_000",
        "ca 41000",
        &["15:16 syntax"],
        "alone: `41000`",
        "bara talet: `41000`",
    ),
    (
        "41_000",
        "4 500 kr",
        &["15:16 syntax"],
        "`4_500`",
        "`4_500`",
    ),
    ("0.39", "39 %", &["16:11 syntax"], "`0.39`", "`0.39`"),
    ("0.39", "38,46 %", &["16:11 syntax"], "`0.3846`", "`0.3846`"),
    ("0.39", "38", &["16:11 out-of-bounds"], "`0.38`", "`0.38`"),
    (
        "0.39",
        "1.39",
        &["16:11 unlikely-on-cost"],
        "`0.39`",
        "`0.39`",
    ),
    (
        "41_000",
        "41",
        &["15:16 unlikely-wage"],
        "thousands of kronor",
        "tusental kronor",
    ),
    (
        "41_000",
        "492_000",
        &["15:16 unlikely-wage"],
        "not of a year",
        "inte ett år",
    ),
    (
        "41_000",
        "41.000",
        &["15:16 thousands-point"],
        "`41_000`, or `41`",
        "`41_000`, eller `41`",
    ),
    (
        "2021 = 2.4",
        "2061 = 2.4",
        &["29:23 year-far-off"],
        "year right",
        "årtalet rätt",
    ),
    (
        "2020 = 10",
        "2020-2021 = 10",
        &["12:12 invalid-year"],
        "`2020 = …, 2021 = …`",
        "`2020 = …, 2021 = …`",
    ),
    (
        "2020 = 10",
        "2020–2021 = 10",
        &["12:12 invalid-year"],
        "one key a year",
        "en nyckel per år",
    ),
    (
        "2020-01-01",
        "1/1 2020",
        &["5:9 syntax"],
        "`2020-01-01`, without",
        "`2020-01-01`, utan",
    ),
    (
        "2020-01-01",
        "2020/01/01",
        &["5:9 syntax"],
        "`2020-01-01`, without",
        "`2020-01-01`, utan",
    ),
    (
        "2020-01-01",
        "2020–01–01",
        &["5:9 syntax"],
        "`2020-01-01`, without",
        "`2020-01-01`, utan",
    ),
    (
        "2020-01-01",
        "\"1/1 2020\"",
        &["5:9 wrong-type"],
        "`2020-01-01`, without",
        "`2020-01-01`, utan",
    ),
    (
        "2020-12-31",
        "2020-06-31",
        &["6:7 invalid-date"],
        "June has 30 days",
        "juni har 30 dagar",
    ),
];

const KEYS: &[Mistake] = &[
    (
        "[effect.post]",
        "[effect.stöd]",
        &["17:9 invalid-id"],
        "write `stod`",
        "skriv `stod`",
    ),
    (
        "[effect.post]",
        "[effect.mindre stod]",
        &["17:9 invalid-id"],
        "`mindre-stod`",
        "`mindre-stod`",
    ),
    (
        "school =",
        "school = \"S\"\nförskola =",
        &["10:1 invalid-id"],
        "`forskola`",
        "`forskola`",
    ),
    (
        "[cost.team]",
        "psykolog\t1\t41 000\nlärare\t2\t39 000\n[cost.team]",
        &["13:1 syntax"],
        "CSV",
        "CSV",
    ),
    (
        "monthly_wage =",
        "monthly_wage:",
        &["15:1 syntax"],
        "`monthly_wage = 41_000`",
        "`monthly_wage = 41_000`",
    ),
    (
        "name = \"Liten\"",
        "name \"Liten\"",
        &["4:1 syntax"],
        "`name = \"Liten\"`",
        "`name = \"Liten\"`",
    ),
    (
        "posts =",
        "// tjänster\nposts =",
        &["14:1 syntax"],
        "begins with `#`",
        "börjar med `#`",
    ),
    (
        "delay = 1",
        "delay =",
        &["23:8 syntax"],
        "write one behind",
        "skriv det efter",
    ),
    (
        "delay = 1",
        "<<<<<<< a\ndelay = 1\n=======\ndelay = 2\n>>>>>>> b",
        &["23:1 syntax"],
        "two sides",
        "två sidorna",
    ),
    (
        "[effect.later]",
        "[effect.post]",
        &["26:9 syntax"],
        "id of its own",
        "eget id",
    ),
    (
        "posts = 1.0",
        "posts = 1.0\nposts = 2.0",
        &["15:1 syntax"],
        "keep one",
        "behåll en",
    ),
    (
        "\"Liten\"",
        "\"\"\"Liten",
        &["4:8 syntax"],
        "with `\"\"\"`",
        "med `\"\"\"`",
    ),
    (
        "\"Liten\"",
        "\"Liten",
        &["4:8 syntax"],
        "with `\"`",
        "med `\"`",
    ),
    (
        "2021 = 2.4 }",
        "2021 = 2.4",
        &["29:9 syntax"],
        "with `}`",
        "med `}`",
    ),
    (
        "{ 2020 = 10 }",
        "{ 2020 = 10",
        &["12:10 syntax"],
        "with `}`",
        "med `}`",
    ),
    (
        "format = 1\n",
        "",
        &["1:1 missing-key"],
        "`format = 1`",
        "`format = 1`",
    ),
    (
        "price_year = 2020\n",
        "",
        &["2:2 missing-key"],
        "= 2016` to `[investment]`",
        "= 2016` i `[investment]`",
    ),
    (
        "monthly_wage",
        "månadslön",
        &["15:1 unknown-key"],
        "`monthly_wage`",
        "`monthly_wage`",
    ),
    (
        "[investment]",
        "[investmnt]",
        &["2:2 unknown-key"],
        "`investment`",
        "`investment`",
    ),
    (
        "\"school\"",
        "\"Skolförvaltningen\"",
        &["18:14 unknown-department"],
        "mean `school`",
        "du `school`",
    ),
    (
        "\"pupils\"",
        "\"Elever i förskolan\"",
        &["20:16 unknown-target-group"],
        "mean `pupils`",
        "du `pupils`",
    ),
    (
        "{ value = 0.5, low = 0.4, high = 0.6 }",
        "{ parameter = \"po\" }",
        &["21:23 unknown-parameter"],
        "`[parameter.po]`",
        "`[parameter.po]`",
    ),
    (
        "\"D\"",
        "\"F\"",
        &["25:18 unknown-value"],
        "`A`, `B`, `C`, `D`, `E`",
        "`A`, `B`, `C`, `D`, `E`",
    ),
    (
        "[effect.post]",
        "[effect]",
        &["17:2 wrong-type"],
        "`[effect.ID]`",
        "`[effect.ID]`",
    ),
    (
        "[cost.team]",
        "[cost]",
        &["13:2 wrong-type"],
        "`[cost.ID]`",
        "`[cost.ID]`",
    ),
    (
        "[effect.later]",
        "[parameter]\nvalue = 0.3\nsource = \"S\"\n[effect.later]",
        &["26:2 wrong-type"],
        "`[parameter.ID]`",
        "`[parameter.ID]`",
    ),
    (
        "delay = 1",
        "delay = true",
        &["23:9 wrong-type"],
        "`delay = 1`",
        "`delay = 1`",
    ),
    (
        "delay = 1",
        "delay = 1\nrealisable = false",
        &["24:14 wrong-type"],
        "`1` for all",
        "`1` för allt",
    ),
    (
        "delay = 1",
        "delay = 1\nrealisable = nej",
        &["24:14 syntax"],
        "write `0`",
        "skriv `0`",
    ),
    (
        "posts = 1.0",
        "posts = [1.0, 0.5]",
        &["14:9 wrong-type"],
        "`posts = { 2020 = …",
        "`posts = { 2020 = …",
    ),
];

/// Every mistake is one line of messages a cause, at its place, and its hint is the fixed file.
#[test]
fn mistakes_are_told_once_where_they_are_with_what_to_write() {
    let all: Vec<&Mistake> = [SIGNS, NUMBERS, KEYS].into_iter().flatten().collect();
    let folder = Folder::with(RIGHT, &costs());
    let right = folder.si("calc a.toml --lang en");
    assert_eq!((right.code, right.err.as_str()), (0, ""));
    let mut names = Vec::new();
    for (number, (from, to, ..)) in all.iter().enumerate() {
        assert!(RIGHT.contains(from), "{from}");
        names.push(format!("{number:02}.toml"));
        folder.write(&names[number], RIGHT.replacen(from, to, 1));
    }
    for (language, words) in [("en", 0), ("sv", 1)] {
        let mut arguments = vec!["calc", "--lang", language, "--format", "ndjson"];
        arguments.extend(names.iter().map(String::as_str));
        let run = folder.si(&arguments);
        for (name, (_, to, places, english, swedish)) in names.iter().zip(&all) {
            let lines = run
                .err
                .lines()
                .skip_while(|line| !line.starts_with(name.as_str()));
            let lines: Vec<&str> = lines
                .take_while(|line| line.starts_with(name.as_str()) || line.starts_with(' '))
                .collect();
            let said = lines.join("\n");
            let heads: Vec<String> = lines.iter().filter_map(|line| head(line, name)).collect();
            assert_eq!(heads, **places, "{to}:\n{said}");
            let expected = [english, swedish][words];
            assert!(said.contains(*expected), "{to}: {expected}\n{said}");
        }
    }
}

/// `line:column code` of the first line of a message.
fn head(line: &str, name: &str) -> Option<String> {
    let rest = line.strip_prefix(name)?.strip_prefix(':')?;
    let (place, rest) = rest.split_once(": ")?;
    let (_, code) = rest.split_once('[')?;
    Some(format!("{place} {}", code.split_once(']')?.0))
}

/// What stands twice is told with both places.
#[test]
fn what_stands_twice_names_both_places() {
    let said = |text: &str| Folder::with(text, &costs()).si("calc a.toml --lang en").err;
    let table = said(&RIGHT.replace("[effect.later]", "[effect.post]"));
    assert!(
        table.starts_with(
            "a.toml:26:9: error[syntax]: the table `[effect.post]` stands twice: first on line 17"
        ),
        "{table}"
    );
    let key = said(&RIGHT.replace("2020 = 1.6, 2021", "2020 = 1.6, 2020"));
    assert!(
        key.starts_with("a.toml:29:23: error[syntax]: `2020` stands twice: first on line 29"),
        "{key}"
    );
}

/// A point before thousands is seen wherever kronor stand, by `calc` and `check`, and nowhere else.
#[test]
fn a_point_before_thousands_is_seen_in_every_amount() {
    let amounts = [
        (
            "posts = 1.0\nmonthly_wage = 41_000\non_cost = 0.39",
            "amount = 600.000",
        ),
        (
            "posts = 1.0\nmonthly_wage = 41_000\non_cost = 0.39",
            "amount = { 2020 = 600.000 }",
        ),
        (
            "posts = 1.0\nmonthly_wage = 41_000\non_cost = 0.39",
            "amount = { by_year = { 2020 = 600.000 }, low = 0.900, high = 1.100 }",
        ),
        ("price_year = 2020", "price_year = 2020\ngranted = 600.000"),
        (
            "[cost.team]",
            "[parameter.wage]\nvalue = 41.000\n[cost.team]",
        ),
        (
            "[cost.team]",
            "[unit_cost.own]\nname = \"O\"\narea = \"a\"\nunit = \"år\"\nsource = \"s\"\ncost = 4.500\n[cost.team]",
        ),
        (
            "[cost.team]",
            "[scenario.a]\nset = { \"cost.team.monthly_wage\" = 42.000 }\n[cost.team]",
        ),
    ];
    for (from, to) in amounts {
        let used = if to.contains("parameter") {
            "{ parameter = \"wage\" }"
        } else {
            "41_000"
        };
        let text = RIGHT.replace(from, to).replace("41_000", used);
        let folder = Folder::with(&text, &costs());
        let calc = folder.si("calc a.toml --lang en");
        assert_eq!(
            calc.err.matches("[thousands-point]").count(),
            1,
            "{to}\n{}",
            calc.err
        );
        let check = folder.si("check a.toml --lang en --format json");
        assert_eq!(
            check.out.matches("\"thousands-point\"").count(),
            1,
            "{to}\n{}",
            check.out
        );
    }
    let folder = Folder::with(&RIGHT.replace("posts = 1.0", "posts = 1.500"), &costs());
    assert_eq!(folder.si("calc a.toml").err, "");
}

/// A file whose last line ends with half a line end was read for ever; one of an old Mac is read as any other.
#[test]
fn carriage_returns_without_line_feeds_end() {
    let folder = Folder::with(RIGHT, &costs());
    for end in [
        "# x\r", "a\r", "a = 1\r", "a = {\r", "[\r", "a = \"\r", "\r",
    ] {
        folder.write("a.toml", format!("{RIGHT}{end}"));
        let run = folder.si("calc a.toml --lang en");
        run.fails(1, "a.toml:");
    }
    folder.write("a.toml", RIGHT.replace('\n', "\r"));
    let run = folder.si("calc a.toml --lang en");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    folder.write(
        "a.toml",
        RIGHT.replace('\n', "\r").replace("41_000", "41,000"),
    );
    folder.si("calc a.toml --lang en").fails(1, "a.toml:15:");
}

/// Whatever gives figures says what is doubtful in the numbers behind them.
#[test]
fn every_command_that_gives_figures_says_what_is_doubtful_in_them() {
    let wrong = RIGHT.replace("41_000", "41.000");
    let folder = Folder::with(&wrong, &costs());
    folder.write("right.toml", RIGHT);
    folder.write("new.csv", costs());
    for command in [
        "calc a.toml",
        "trace a.toml coverage",
        "diff right.toml a.toml",
        "diff a.toml right.toml",
        "lock a.toml",
        "recalc a.toml --to new.csv",
        "recalc right.toml a.toml --to new.csv --format ndjson",
    ] {
        let run = folder.si(&format!("{command} --lang en"));
        let said = run.err.matches("[thousands-point]").count();
        assert_eq!((run.code, said), (0, 1), "{command}\n{}", run.err);
        let quiet = folder.si(&format!("{command} --quiet"));
        assert!(!quiet.err.contains("[thousands-point]"), "{command}");
    }
}

#[test]
fn a_point_before_thousands_is_seen_in_what_is_typed_and_in_scenarios() {
    let folder = Folder::with(RIGHT, &costs());
    for (set, told) in [
        ("cost.team.monthly_wage=41.000", "thousands-point"),
        ("cost.team.monthly_wage=41", "unlikely-wage"),
        ("cost.team.on_cost=1.39", "unlikely-on-cost"),
        ("unit_cost.plats=900.000", "thousands-point"),
    ] {
        let run = folder.si(&format!("calc a.toml --lang en --set {set}"));
        let head = format!("--set: warning[{told}]");
        assert_eq!(run.err.matches(&head).count(), 1, "{set}\n{}", run.err);
        let scenario = format!("{RIGHT}[scenario.s]\nset = {{ \"{set} }}\n");
        folder.write(
            "s.toml",
            scenario
                .replace("=41", "\" = 41")
                .replace("=1", "\" = 1")
                .replace("=9", "\" = 9"),
        );
        let run = folder.si("calc s.toml --lang en --scenario s");
        assert_eq!(
            run.err.matches(&format!("warning[{told}]")).count(),
            1,
            "{}",
            run.err
        );
    }
    let run = folder.si("calc a.toml --lang en --set cost.team.monthly_wage=41_000");
    assert_eq!(run.err, "");
}

/// Every slip of a line would count the line's columns anew.
#[test]
fn of_one_line_a_hundred_slips_are_told() {
    let years = "2020 = 1,5; ".repeat(20_000);
    let folder = Folder::with(&RIGHT.replace("2020 = 10", &years), &costs());
    let run = folder.si("calc a.toml --format json");
    assert_eq!(run.code, 1);
    assert_eq!(run.json()["problems"].as_array().map(Vec::len), Some(100));
}
