//! What no file may do: make the program panic, or name a place that the file does not have.
//!
//! Applications, unit costs, policies and numbers are given to the library mutated: the examples, the database and the
//! catalogue of problems, with bytes changed, parts cut out, doubled and spliced, and hostile pieces put in.
//! Deterministic: the same seed gives the same inputs. `cargo test` runs each target for a second;
//!
//! ```text
//! SI_FUZZ_SECONDS=600 SI_FUZZ_SEED=7 cargo test --release --test it fuzz -- --nocapture
//! ```
//!
//! runs each for ten minutes from another seed and says how many inputs there were. An input that fails is written to
//! the temporary folder and named.
#![allow(clippy::print_stdout, reason = "a fuzzer says how far it came")]

mod extremes;
mod mistakes;
mod mutation;
mod replay;
mod tables;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use si::{CommonPolicy, Computed, Fault, Faults, Language, UnitCostDatabase, calculate};

use crate::support::project;
use mutation::{Generator, mutated};

/// A number from the environment.
fn setting(name: &str, default: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Gives a target inputs until its time is over.
fn run(
    name: &str,
    mut input: impl FnMut(&mut Generator) -> Vec<u8>,
    mut target: impl FnMut(&[u8]),
) {
    let seconds = Duration::from_secs(setting("SI_FUZZ_SECONDS", 1));
    let mut generator = Generator::new(setting("SI_FUZZ_SEED", 1));
    let (begun, mut inputs) = (Instant::now(), 0_u64);
    while begun.elapsed() < seconds {
        let input = input(&mut generator);
        if catch_unwind(AssertUnwindSafe(|| target(&input))).is_err() {
            let file = format!("si-fuzz-{name}-{}", std::process::id());
            let path = std::env::temp_dir().join(file);
            fs::write(&path, &input).unwrap();
            panic!("{name}: this input fails: {}", path.display());
        }
        inputs += 1;
    }
    println!("{name}: {inputs} inputs");
}

/// All files below a folder with an ending, in the order of their names.
fn gather(folder: &Path, ending: &str, found: &mut Vec<Vec<u8>>) {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, ending, found);
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(fs::read(&path).unwrap());
        }
    }
}

fn corpus(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for folder in [folder, "tests/problems"] {
        gather(&project().join(folder), ending, &mut found);
    }
    found
}

/// The texts of a folder's files alone.
fn corpus_of(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    gather(&project().join(folder), ending, &mut found);
    let texts = found
        .into_iter()
        .map(|bytes| String::from_utf8(bytes).unwrap());
    texts.collect()
}

/// The project's unit costs.
fn prices() -> UnitCostDatabase {
    let entries = fs::read_dir(project().join("unit-costs")).unwrap();
    let files = entries.map(|entry| entry.unwrap().path());
    let files: Vec<(String, Vec<u8>)> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    UnitCostDatabase::from_csv(files.iter().map(|(name, text)| (name.as_str(), text))).unwrap()
}

/// Every fault has words in both languages, and a line and column that the file has.
fn check<'f>(faults: impl IntoIterator<Item = &'f Fault>, bytes: &[u8]) {
    // In UTF-16 a line break is two bytes: lines are counted well enough, columns are not.
    let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // A carriage return alone ends a line too; before a line feed it belongs to that.
    let text: Vec<u8> = bytes
        .iter()
        .copied()
        .enumerate()
        .map(|(at, byte)| match byte {
            b'\r' if bytes.get(at + 1) != Some(&b'\n') => b'\n',
            byte => byte,
        })
        .collect();
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    for fault in faults {
        for language in [Language::Swedish, Language::English] {
            assert!(!fault.text(language).is_empty(), "{fault:?}");
        }
        let Some((line, column)) = fault.place().filter(|_| !wide) else {
            continue;
        };
        let line = usize::try_from(line).unwrap();
        assert!(line <= lines.len(), "{fault:?}: {} lines", lines.len());
        let most = lines[line - 1].len() + 1;
        let column = usize::try_from(column).unwrap();
        assert!((1..=most).contains(&column), "{fault:?}: {most} columns");
    }
}

/// Computes an application: it has figures, or faults that say why not.
fn computed(bytes: &[u8], prices: &UnitCostDatabase) -> Option<Computed> {
    match calculate(bytes, prices, &CommonPolicy::default()) {
        Ok(computed) => {
            check(computed.warnings(), bytes);
            assert!(!computed.figures().is_empty());
            Some(computed)
        }
        Err(faults) => {
            assert!(faults.iter().any(Fault::is_error));
            check(faults.iter(), bytes);
            None
        }
    }
}

#[allow(clippy::needless_pass_by_value, reason = "a result is asked once")]
fn is_read<T>(read: Result<T, Faults>, bytes: &[u8]) -> bool {
    let faults = read.as_ref().err();
    check(faults.into_iter().flat_map(Faults::iter), bytes);
    read.is_ok()
}

#[test]
fn applications_never_panic() {
    let (corpus, prices) = (corpus("examples", "toml"), prices());
    run(
        "application",
        |generator| mutated(&corpus, generator),
        |bytes| {
            if let Some(computed) = computed(bytes, &prices) {
                // Whatever is raised: other figures, or a reason why there are none.
                let _ = computed.with(&[("cost.psychologist.posts", "*100"), ("policy", "1")]);
            }
        },
    );
}

#[test]
fn policies_never_panic() {
    let corpus = corpus("examples", "toml");
    let policy = |bytes: &[u8]| {
        is_read(CommonPolicy::from_toml(bytes), bytes);
    };
    run("policy", |generator| mutated(&corpus, generator), policy);
}

#[test]
fn unit_costs_never_panic() {
    let mut corpus = corpus("unit-costs", "csv");
    let text = format!("\u{FEFF}{}", String::from_utf8_lossy(&corpus[0]));
    corpus.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
    corpus.push(text.into_bytes());
    let unit_costs = |bytes: &[u8]| {
        for name in ["a.csv", "index.csv"] {
            is_read(UnitCostDatabase::from_csv([(name, bytes)]), bytes);
        }
    };
    run(
        "unit-costs",
        |generator| mutated(&corpus, generator),
        unit_costs,
    );
}

#[test]
fn numbers_never_panic() {
    let written =
        "0 -0 1 1234.50 1.234,5 1,234,567.8 5e-2 1.5E3 \u{2212}7 1\u{A0}000 nan inf 1e999999999";
    let corpus: Vec<Vec<u8>> = written.split(' ').map(Into::into).collect();
    let example = fs::read(project().join("examples/skolfam.toml")).unwrap();
    let base = computed(&example, &prices()).unwrap();
    run(
        "number",
        |generator| mutated(&corpus, generator),
        |bytes| {
            let text = String::from_utf8_lossy(bytes);
            let _ = base.with(&[("effect.hvb.with", &text)]);
            for separator in [";", ",", "\t"] {
                let header = ["id", "year", "name", "area", "unit", "source", "cost"];
                let row = ["a", "2020", "A", "x", "år", "k", ""].join(separator);
                let cell = text.replace('"', "\"\"");
                let file = format!("{}\n{row}\"{cell}\"\n", header.join(separator));
                is_read(
                    UnitCostDatabase::from_csv([("a.csv", &file)]),
                    file.as_bytes(),
                );
            }
        },
    );
}

/// Valid applications at the bounds of what an input may be: figures, or a reason why there are none.
#[test]
fn applications_at_the_bounds_never_overflow() {
    let prices = extremes::prices();
    let mut with_figures = 0_u64;
    run(
        "extremes",
        |generator| extremes::application(generator).into_bytes(),
        |bytes| match calculate(bytes, &prices, &CommonPolicy::default()) {
            Ok(computed) => {
                extremes::plan_adds_up(&computed);
                with_figures += 1;
            }
            Err(faults) => {
                let codes = faults.iter().map(Fault::code);
                for code in codes {
                    assert!(["no-cost", "amount-too-large"].contains(&code), "{faults}");
                }
            }
        },
    );
    assert!(with_figures > 0);
}
