//! Mutations, from a small generator that gives the same numbers everywhere.

/// The longest input that is made of shorter ones.
const LONGEST: usize = 60_000;

/// `SplitMix64` (Steele, Lea and Flood 2014): one state, every seed as good as another.
pub(super) struct Generator(u64);

impl Generator {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, 0 where the limit is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap().max(1);
        usize::try_from(self.next() % limit).unwrap()
    }

    pub(super) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Pieces that readers stumble over, with `¦` between them.
const HOSTILE: &str = "1e999999999¦-1e999999999¦1e-999999999¦-0¦+0¦-0.0¦nan¦-inf¦0x1F¦1_000¦1__0¦00¦999999999999.999999999999¦\
     1000000000000¦1000000000001¦0.000000000001¦0.0000000000001¦-1¦1e12¦79228162514264337593543950336¦0.1e-11¦\
     1,234¦1.234,5¦1 000¦2200¦2201¦1900¦1899¦-2016¦99999999999999999999¦\u{202F}¦\u{A0}¦\u{2212}¦\u{FEFF}¦\0¦\r¦\
     \r\n¦\n\n¦\u{2028}¦å¦\u{10FFFF}¦e\u{301}¦[¦]¦[[¦]]¦[[[[[[[[[[¦{¦}¦{{{{{{{{¦{ a = ¦= ¦=¦.¦..¦\"¦\"\"\"¦'¦\
     '''¦\\¦\\u¦\\uD800¦\\U00110000¦#¦,¦;¦\t¦sep=;\n¦sep=\n¦sep=\"\n¦2016-02-30¦2016-02-29T25:00:00¦9999-12-31¦\
     0000-01-01¦1900-01-01¦2200-12-31¦07:32:00¦true¦\
     { value = 1, low = 0, high = 1e12, distribution = \"lognormal\" }¦{ parameter = \"success\" }¦\"*1e12\"¦\
     { by_year = { 1900 = 1e12, 2200 = 1e12 }, low = 0, high = 1e12 }¦{ 1900 = 1, 2200 = 1 }¦{}¦[]¦\"\"¦\
     [parameter.a]\nparameter = \"a\"\n¦[effect.x]\n¦[investment]\n¦[policy]\ndiscount_rate = 1\n¦\
     timing = \"instalments\"\ninstalments = 100\n¦timing = \"proportional\"\n¦admin_fee_basis = \"within\"\n¦\
     return_floor = 10\nreturn_target = 10\n¦first_return = 2200\n¦horizon = 1900\n¦step = 0.000000000001\n¦\
     persistence = 0\n¦delay = 100\n¦duration = 100\n¦realisable = 0\n¦deadweight = 1\n¦payer = \"state\"\n¦\
     exempeldata¦index¦serie¦kommun¦..¦–¦…";

/// An input made of the corpus by one to eight mutations.
pub(super) fn mutated(corpus: &[Vec<u8>], generator: &mut Generator) -> Vec<u8> {
    let hostile: Vec<&str> = HOSTILE.split('¦').collect();
    let mut input = generator.one_of(corpus).clone();
    for _ in 0..=generator.below(8) {
        mutate(&mut input, corpus, &hostile, generator);
        input.truncate(LONGEST);
    }
    input
}

fn mutate(input: &mut Vec<u8>, corpus: &[Vec<u8>], hostile: &[&str], generator: &mut Generator) {
    let at = generator.below(input.len() + 1);
    let end =
        |generator: &mut Generator, most: usize| (at + generator.below(most)).min(input.len());
    match generator.below(9) {
        0 | 1 => {
            if let Some(byte) = input.get_mut(at) {
                *byte = generator.next().to_le_bytes()[0];
            }
        }
        2 => {
            let end = end(generator, 40);
            input.drain(at..end);
        }
        3 => {
            let end = end(generator, 400);
            let piece = input[at..end].to_vec();
            insert(input, at, &piece);
        }
        4 => {
            let other = generator.one_of(corpus);
            let from = generator.below(other.len());
            let to = (from + generator.below(400)).min(other.len());
            insert(input, at, &other[from..to]);
        }
        5 => insert(input, at, generator.one_of(hostile).as_bytes()),
        6 => {
            let token = token(input, at);
            let hostile = generator.one_of(hostile).bytes();
            input.splice(token, hostile);
        }
        7 => {
            // A line of this file, somewhere else in it.
            let line = line(input, at);
            let piece = input[line].to_vec();
            let to = line_start(input, generator.below(input.len() + 1));
            insert(input, to, &piece);
        }
        _ => {
            // One piece, over and over: long numbers, deep tables, many quotation marks.
            let piece = generator.one_of(hostile).repeat(1 + generator.below(200));
            insert(input, at, piece.as_bytes());
        }
    }
}

fn insert(input: &mut Vec<u8>, at: usize, piece: &[u8]) {
    input.splice(at..at, piece.iter().copied());
}

/// The word or number around a position.
fn token(input: &[u8], at: usize) -> std::ops::Range<usize> {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-+".contains(byte);
    let before = input[..at]
        .iter()
        .rev()
        .take_while(|byte| part(byte))
        .count();
    let after = input[at..].iter().take_while(|byte| part(byte)).count();
    at - before..at + after
}

fn line_start(input: &[u8], at: usize) -> usize {
    let before = input[..at].iter().rposition(|byte| *byte == b'\n');
    before.map_or(0, |position| position + 1)
}

/// The line around a position, with its line break.
fn line(input: &[u8], at: usize) -> std::ops::Range<usize> {
    let rest = input[at..].iter().position(|byte| *byte == b'\n');
    line_start(input, at)..rest.map_or(input.len(), |position| at + position + 1)
}
