//! Tables of unit costs whose right figure is known, in every form that spreadsheets write, with and without a fault.

use rust_decimal::Decimal;

use super::mutation::Generator;

/// A table as a file, and what its `plats` costs, if the file says anything at all.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) bytes: Vec<u8>,
    pub(super) cost: Decimal,
    /// Whether it must be read.
    pub(super) is_whole: bool,
}

/// How a table is written.
struct Dialect {
    separator: char,
    decimal: char,
    thousands: &'static str,
    is_quoted: bool,
}

impl Dialect {
    fn drawn(generator: &mut Generator) -> Self {
        let separator = [';', ',', '\t'][generator.below(3)];
        let decimal = if separator == ';' {
            ','
        } else {
            ['.', ','][generator.below(2)]
        };
        let thousands = [
            "",
            "",
            " ",
            "\u{A0}",
            if decimal == ',' { "." } else { "," },
        ];
        Self {
            separator,
            decimal,
            thousands: thousands[generator.below(5)],
            is_quoted: generator.below(4) == 0,
        }
    }

    fn number(&self, value: Decimal) -> String {
        let text = value.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let mut written = whole.to_owned();
        if whole.len() > 3 {
            written.insert_str(whole.len() - 3, self.thousands);
        }
        if decimals.is_empty() {
            written
        } else {
            format!("{written}{}{decimals}", self.decimal)
        }
    }

    fn cell(&self, text: &str) -> String {
        if self.is_quoted || text.contains([self.separator, '"']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }
}

/// A cost between 100 and 999 999 kr, with öre or without.
fn cost(generator: &mut Generator) -> Decimal {
    let (whole, cents) = (100 + generator.below(999_900), generator.below(4) * 25);
    Decimal::new(i64::try_from(whole * 100 + cents).unwrap(), 2).normalize()
}

const ENGLISH: [&str; 8] = [
    "id", "year", "name", "area", "unit", "cost", "source", "note",
];
const SWEDISH: [&str; 8] = [
    "id",
    "år",
    "namn",
    "område",
    "enhet",
    "kostnad",
    "källa",
    "anmärkning",
];

pub(super) fn table(generator: &mut Generator) -> Table {
    let dialect = Dialect::drawn(generator);
    let headings = if generator.below(2) == 0 {
        ENGLISH
    } else {
        SWEDISH
    };
    let mut order: Vec<usize> = (0..8).collect();
    order.rotate_left(generator.below(8));
    let costs = [cost(generator), cost(generator), Decimal::new(1250, 2)];
    let names = ["Plats, hel \"dag\"", "Dag", "Vård för å, ä, ö"];
    let ids = ["plats", "dag", "vard"];
    let row = |number: usize| -> Vec<String> {
        let cost = dialect.number(costs[number]);
        let cells = [
            ids[number],
            "2020",
            names[number],
            "skola",
            "år",
            &cost,
            "Avtal; dnr 1",
            "",
        ];
        order
            .iter()
            .map(|column| dialect.cell(cells[*column]))
            .collect()
    };
    let heads = order.iter().map(|column| dialect.cell(headings[*column]));
    let mut rows: Vec<Vec<String>> = vec![heads.collect()];
    rows.extend((0..3).map(row));
    let cost_column = order.iter().position(|column| *column == 5).unwrap();
    let (mut right, mut is_whole) = (costs[0], true);
    let mut damage = None;
    match generator.below(3) {
        0 => {}
        1 => {
            let (cost, whole) = damaged_number(&dialect, costs[0], generator);
            rows[1][cost_column] = cost;
            (right, is_whole) = (whole.unwrap_or(costs[0]), whole.is_some());
        }
        _ => damage = Some(generator.below(6)),
    }
    let separator = dialect.separator.to_string();
    let mut lines: Vec<String> = rows.iter().map(|row| row.join(&separator)).collect();
    if let Some(damage) = damage {
        is_whole = false;
        damage_lines(
            damage,
            &mut lines,
            cost_column == 7,
            dialect.separator,
            generator,
        );
    }
    let end = ["\n", "\r\n", "\r"][generator.below(3)];
    let text = lines.join(end) + end;
    Table {
        bytes: encoded(&text, generator),
        cost: right,
        is_whole,
    }
}

/// A series of an index with values for 2019 and 2020, and what it makes of a price of 2019 in 2020.
pub(super) fn index(generator: &mut Generator) -> (Vec<u8>, Decimal) {
    let dialect = Dialect::drawn(generator);
    let (old, new) = (cost(generator), cost(generator));
    let mut lines =
        vec![["year", "index", "series", "source"].join(&dialect.separator.to_string())];
    for (year, value) in [
        ("2018", Decimal::new(1250, 2)),
        ("2019", old),
        ("2020", new),
    ] {
        let value = dialect.cell(&dialect.number(value));
        lines.push([year, &value, "PKV", "k"].join(&dialect.separator.to_string()));
    }
    if generator.below(2) == 0 {
        let damage = generator.below(6);
        damage_lines(damage, &mut lines, false, dialect.separator, generator);
    }
    let text = lines.join("\n") + "\n";
    (encoded(&text, generator), new / old)
}

/// The cost of `plats` otherwise written: another number, which the file then says, or what no number is.
fn damaged_number(
    dialect: &Dialect,
    cost: Decimal,
    generator: &mut Generator,
) -> (String, Option<Decimal>) {
    let plain = dialect.number(cost);
    let cell = match generator.below(10) {
        0 => {
            let other = cost + Decimal::from(7);
            return (dialect.cell(&dialect.number(other)), Some(other));
        }
        1 => format!("{plain} kr"),
        2 => format!("ca {plain}"),
        3 => format!("{plain}:-"),
        4 => format!("{plain} %"),
        5 => format!("{plain}*"),
        6 => format!("({plain})"),
        7 => format!("{plain}–{plain}"),
        8 => format!("\u{2212}{plain}"),
        _ => String::new(),
    };
    (dialect.cell(&cell), None)
}

fn damage_lines(
    damage: usize,
    lines: &mut Vec<String>,
    cost_is_last: bool,
    separator: char,
    generator: &mut Generator,
) {
    let line = generator.below(lines.len());
    let places = |text: &str, wanted: &dyn Fn(char) -> bool| -> Vec<usize> {
        let signs = text.char_indices().filter(|(_, sign)| wanted(*sign));
        signs.map(|(at, _)| at).collect()
    };
    match damage {
        // A stray mark.
        0 => {
            let places = places(&lines[line], &|_| true);
            let at = *generator.one_of(&places);
            lines[line].insert(at, '"');
        }
        // A separator too few, or too many.
        1 | 2 => {
            // Between two digits it may be the decimal sign of a number, which then is another.
            let is_digit = |sign: Option<&u8>| sign.is_some_and(u8::is_ascii_digit);
            let mut places = places(&lines[line], &|sign| sign == separator);
            let bytes = lines[line].as_bytes();
            places.retain(|at| {
                !is_digit(bytes.get(at.wrapping_sub(1))) || !is_digit(bytes.get(at + 1))
            });
            let at = *generator.one_of(&places);
            if damage == 1 {
                lines[line].remove(at);
            } else {
                lines[line].insert(at, separator);
            }
        }
        3 => {
            let doubled = lines[line].clone();
            lines.insert(line, doubled);
        }
        4 => {
            lines.remove(line);
        }
        // Cut in the middle of the last row, which is another's.
        _ => {
            let last = lines.last_mut().unwrap();
            let places = places(last, &|_| true);
            let at = *generator.one_of(&places);
            last.truncate(if cost_is_last { 4 } else { at });
        }
    }
}

/// The text in an encoding that holds its signs.
fn encoded(text: &str, generator: &mut Generator) -> Vec<u8> {
    match generator.below(4) {
        0 => text.as_bytes().to_vec(),
        1 => format!("\u{FEFF}{text}").into_bytes(),
        2 => {
            let units = format!("\u{FEFF}{text}");
            units.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        // Windows-1252, where it has the sign.
        _ => {
            let signs = text.chars().map(|sign| match sign {
                '–' => 0x96,
                '\u{2212}' => b'-',
                sign => u8::try_from(u32::from(sign)).unwrap(),
            });
            signs.collect()
        }
    }
}
