//! What is printed of written-out figures, computed by hand as it is printed: in English, and in Swedish with a decimal
//! comma.

use std::collections::HashSet;

use rust_decimal::Decimal;
use si::report::trace_text::{TextForm, text};
use si::trace::{GivenBy, Node, Operation, Origin, Origins, with_origins};
use si::words::Language;

use crate::examples::examples;
use crate::printed::{ENGLISH, SWEDISH, Signs, check, is_amount};
use crate::support::Folder;
use crate::traced_here::{Asked, Here, on_threads};

/// A line that nothing breaks.
const WIDE: usize = 1_000_000;

/// The tree with places, as the program gives them.
fn with_places(node: Node) -> Node {
    let origins = Origins {
        settings: &[],
        scenario: None,
        scenarios: &[],
        in_files: &|_| None,
        place: &|_| Some(("a.toml".to_owned(), 1)),
        policy: &|_, _| Origin {
            given_by: Some(GivenBy::Preset("orebro".to_owned())),
            ..Origin::default()
        },
    };
    with_origins(node, &origins)
}

/// What has been read of what is printed.
#[derive(Default)]
struct Read {
    /// The lines that have been read: many stand under many figures.
    known: HashSet<String>,
    equations: usize,
    wrong: Vec<String>,
}

impl Read {
    /// Reads the text of a figure and computes its lines.
    fn figure(&mut self, node: &Node, language: Language, signs: &Signs) {
        let printed = text(node, TextForm::Terminal(WIDE), language);
        let mut lines = printed.lines();
        let name = lines.next().unwrap_or_default();
        let headline = lines.next().unwrap_or_default().trim();
        let is_input = is_given(node) && is_input(headline, signs);
        if !self.line(name, &[headline], signs) && !is_input {
            self.wrong
                .push(format!("{name}\n    no equation: {headline}"));
        }
        let headings = ["Step by step", "Steg för steg", "Inputs", "Indata"];
        let (mut heading, mut inputs) = ("", 0);
        for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
            if headings.contains(&line) {
                heading = line;
            } else if heading.starts_with("In") {
                let is_none = ["- none:", "- inga:"]
                    .iter()
                    .any(|none| line.starts_with(none));
                inputs += usize::from(!is_none);
            } else if line.starts_with("- ") {
                // A label may hold a colon itself.
                let said: Vec<&str> = line
                    .match_indices(": ")
                    .map(|(place, colon)| &line[place + colon.len()..])
                    .collect();
                let is_number = said.iter().any(|said| is_amount(said, signs));
                // A name ends the label, which may say what is set: `effect.hvb.with = 0.1 [grid.row.0.1]: 0.1`.
                let behind = line.rsplit_once("]: ").map_or(line, |(_, behind)| behind);
                let signs_of_equations = [" = ", " ≈ ", " → "];
                let is_equation = signs_of_equations.iter().any(|sign| behind.contains(sign));
                if !self.line(name, &said, signs) && (is_equation || !is_number) {
                    self.wrong.push(format!("{name}\n    not read: {line}"));
                }
            }
        }
        if inputs == 0 && has_inputs(node) {
            self.wrong.push(format!("{name}: no inputs"));
        }
    }

    /// Whether a line is an equation, in one of the ways in which it may be read.
    fn line(&mut self, name: &str, ways: &[&str], signs: &Signs) -> bool {
        let longest = ways.first().copied().unwrap_or_default();
        if self.known.contains(longest) {
            return true;
        }
        for way in ways {
            match check(way, signs) {
                Ok(false) => continue,
                Ok(true) => {
                    self.equations += 1;
                    self.known.insert(longest.to_owned());
                }
                Err(problem) => self.wrong.push(format!("{name}\n    {problem}")),
            }
            return true;
        }
        false
    }
}

/// `0.05 (input: effect.hvb.with, a.toml:1)`, `yes (1) (input: effect.hvb.with, set by --grid …)`.
fn is_input(line: &str, signs: &Signs) -> bool {
    let mut words = signs.holds.iter();
    if words.any(|(word, _)| line.starts_with(&format!("{word} ("))) {
        return true;
    }
    let amount = line.split_once(" (").map_or(line, |(amount, _)| amount);
    is_amount(amount, signs)
}

/// Whether a number is given, or no more than a number that is.
fn is_given(node: &Node) -> bool {
    let is_default = |part: &Node| part.origin.given_by == Some(GivenBy::Default);
    let is_one = |part: &Node| {
        part.value == Decimal::ONE
            && (is_default(part)
                || part.operation == Operation::Difference
                    && part.parts.iter().skip(1).all(is_default))
    };
    let mut parts = node.parts.iter().filter(|part| !is_one(part));
    match (node.operation, parts.next(), parts.next()) {
        (Operation::Given, ..) => true,
        (_, Some(only), None) => is_given(only),
        // Nothing but what leaves it as it is.
        (_, None, _) => node.parts.iter().all(is_default),
        _ => false,
    }
}

fn has_inputs(node: &Node) -> bool {
    node.origin.address.is_some() || node.parts.iter().any(has_inputs)
}

/// Whether a figure is read here: of those that are alike for every input and policy, a few.
fn is_asked(name: &str, position: usize) -> bool {
    let alike = [
        "one_way.",
        "break_even.",
        "department_break_even.",
        "scenario.",
        "policy.",
        "outcome.",
        "frames.",
    ];
    !alike.iter().any(|group| name.starts_with(group)) || position.is_multiple_of(13)
}

/// Reads the figures that are asked for, each in one of the languages, and gives the number of equations.
pub(crate) fn read_figures(here: &Here, is_asked: &dyn Fn(&str, usize) -> bool) -> usize {
    let mut read = Read::default();
    here.each_alone(is_asked, &mut |position, node| {
        let node = with_places(node);
        if position.is_multiple_of(2) {
            read.figure(&node, Language::English, &ENGLISH);
        } else {
            read.figure(&node, Language::Swedish, &SWEDISH);
        }
    });
    let Read {
        equations, wrong, ..
    } = read;
    let first: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), first.join("\n"));
    equations
}

fn read(asked: &Asked) {
    let equations = read_figures(&Here::of(asked), &is_asked);
    assert!(equations > 300, "{asked:?}: {equations}");
}

#[test]
fn every_line_of_every_example_is_true_as_it_is_printed() {
    let examples = examples().into_iter();
    let examples = examples.map(|name| Asked::of(name.trim_end_matches(".toml")));
    on_threads(examples.collect(), |asked| read(&asked));
}

/// Kronor in thirds, factors on tables, points between the ends; a fee within, instalments, a floor that demands more
/// than is gained; and no return model.
#[test]
fn and_so_is_every_line_of_a_grid_and_under_every_policy() {
    let folder = Folder::new();
    let path = |file: &str| folder.path().join(file).to_str().unwrap().to_owned();
    folder.write(
        "within.toml",
        "[policy]\ntiming = \"instalments\"\ninstalments = 3\nadmin_fee_basis = \"within\"\nreturn_floor = 0.9\nadmin_fee = 0.0333\n",
    );
    folder.write(
        "corrected.toml",
        "[policy]\ntiming = \"proportional\"\noptimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\n",
    );
    let all = vec![
        Asked {
            grid: Some([
                ("unit_cost.hvb-dygn", true, "0.666666", "1.1"),
                ("effect.hvb.with", false, "0.05", "0.15"),
            ]),
            ..Asked::of("skolfam")
                .under(path("within.toml"))
                .under("none")
        },
        Asked::of("oxhagen")
            .under(path("corrected.toml"))
            .under("norrkoping"),
    ];
    on_threads(all, |asked| read(&asked));
}

#[test]
fn what_is_not_true_as_it_is_printed_is_found() {
    let is_true = |line: &str, signs| check(line, signs).is_ok_and(|is_line| is_line);
    let number = |text: &str| text.replace('_', "\u{A0}");
    // Whole kronor that are not those of what is shown, and a number that is rounded down from itself.
    for (line, says) in [
        ("rounded down (≈_20,639.999999_SEK) = 20,639_SEK", true),
        ("rounded down (≈_20,640_SEK) = 20,639_SEK", false),
        ("rounded down (≈_1.3430685) = 1.343068", true),
        ("rounded down (≈_1.343069) = 1.343068", false),
        ("≈_0.001_SEK / ≈_0.003_SEK ≈ 0.333333", true),
        ("≈_0_SEK / ≈_0_SEK ≈ 0.333333", false),
        ("10_people × (0.15 − 0.05) × 180_dygn = 180_dygn", true),
        ("10_people × 0.15 − 0.05 × 180_dygn = 180_dygn", false),
        ("≈_0.333333 + ≈_0.333333 + ≈_0.333333 ≈ 1", false),
        ("≈_0.333333 × 3 = 1", false),
        ("20_SEK = 20_SEK", false),
        ("≈_20.33_SEK ≈ 20.33_SEK", false),
        (
            "first year from which on it stays ≥ 10_SEK (2018: 9_SEK; 2019: 10_SEK) = 2019",
            true,
        ),
        (
            "first year from which on it stays ≥ 10_SEK (2018: 10_SEK; 2019: 9_SEK) = 2018",
            false,
        ),
        (
            "1_SEK left over, to the largest of (2016: 0.25_SEK; 2017: 0.75_SEK) = 1_SEK",
            true,
        ),
        (
            "0_SEK left over, to the largest of (2016: 0_SEK; 2017: 0_SEK) = 1_SEK",
            false,
        ),
        (
            "0.5: coverage(0.5) = 1 ≥ 1; coverage(0.499999) = 0.9 < 1",
            true,
        ),
        ("0.5: coverage(0.5) = 1 ≥ 1; coverage(0.5) = 0.9 < 1", false),
        ("coverage ≈_1.000001 ≥ 1 → yes (1)", true),
        ("coverage ≈_0.999999999 < 1 → no (0)", true),
        ("coverage ≈_1 < 1 → no (0)", false),
        ("coverage 1 ≥ 1 → no (0)", false),
        ("coverage 0.5 ≥ 1 → no (0)", false),
    ] {
        assert_eq!(is_true(&number(line), &ENGLISH), says, "{line}");
    }
    let line =
        "\u{2212}15_styck × ≈_1\u{202F}586,2_kr + (\u{2212}0,5_kr) = \u{2212}23\u{202F}793,5_kr";
    assert!(is_true(&number(line), &SWEDISH), "{line}");
}
