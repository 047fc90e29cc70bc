//! Funds of the catalogue, mutated: they never make the program panic, or name a place that the file does not have.

use std::fs;
use std::path::Path;

use super::mutation::{Generator, mutated};
use super::outcomes::with_another_number;
use crate::fund::{Trial, fund_result};
use crate::input::{Document, FileKind, Source, fund};
use crate::model::{Language, Money, Year};

/// However funds are mutated, they are put together, or it is told in both languages why not, at places that they have.
#[test]
fn mutated_funds_never_panic() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = fs::read_dir(project.join("tests/funds")).unwrap();
    let mut paths: Vec<_> = folders
        .map(|folder| folder.unwrap().path().join("fund.toml"))
        .filter(|path| path.exists())
        .collect();
    paths.sort();
    // Most are of the example, which has every key.
    paths.extend((0..20).map(|_| project.join("examples/fund.toml")));
    let corpus: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut generator = Generator::new(1);
    let mut put_together = 0;
    for round in 0..2_000 {
        let bytes = match round % 2 {
            0 => mutated(&corpus, &mut generator),
            _ => with_another_number(&corpus, &mut generator),
        };
        let problems = match Source::toml("fund.toml", bytes.clone()) {
            Ok(source) => {
                let document = Document::read(&source);
                let (read, problems) = FileKind::Fund.read(&document, fund);
                if let Some(fund) = read {
                    let year = Year::new(2018).unwrap();
                    let trial = Trial {
                        sum: Money::ZERO,
                        year,
                    };
                    let result = fund_result(&fund, Vec::new(), Some(year));
                    put_together += usize::from(result.trial(&fund, trial).is_some());
                }
                problems
            }
            Err(problem) => vec![problem],
        };
        let lines = bytes.split(|byte| b"\r\n".contains(byte)).count();
        for problem in problems {
            assert!(Language::all().all(|language| !problem.text(language).is_empty()));
            let line = usize::try_from(problem.place.line).unwrap();
            assert!(line <= lines, "{problem:?}: {lines} lines");
        }
    }
    assert!(put_together > 500, "{put_together}");
}
