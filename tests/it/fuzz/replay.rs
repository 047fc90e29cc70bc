//! Two thousand mistakes, the same at every run: a number that is changed changes the figures as it says or is told, what
//! means the same gives the same, and what is told stands at a place that the file has.
//!
//! ```text
//! SI_MUTATIONS=1000000 SI_FUZZ_SEED=7 cargo test --release --test it replay -- --nocapture
//! ```

use std::fmt::Write;

use serde_json::{Value, json};
use si::{
    CommonPolicy, Computed, Decimal, Fault, Faults, FigureValue, Language, UnitCostDatabase,
    calculate,
};

use super::mistakes::{Expected, mistake};
use super::mutation::Generator;
use super::{check, corpus_of, prices, setting, tables};
use crate::support::{Folder, SMALL, SMALL_COSTS, si_with_input};

/// How many of the two thousand, and the generator that draws them.
fn drawn(share: u64, salt: u64) -> (u64, Generator) {
    let all = setting("SI_MUTATIONS", 2_000);
    let seed = setting("SI_FUZZ_SEED", 1);
    (
        all * share / 100,
        Generator::new(seed.wrapping_mul(1_000_003) ^ salt),
    )
}

/// The figures, without a word of how they came about; none where there is an error.
fn figures(computed: &Result<Computed, Faults>) -> Option<String> {
    let computed = computed.as_ref().ok()?;
    let mut all = String::new();
    for (name, figure) in computed.figures() {
        writeln!(all, "{name} {figure}").unwrap();
    }
    Some(all)
}

/// Everything that is said of a file, in both languages.
fn said(computed: &Result<Computed, Faults>) -> String {
    let faults: Vec<&Fault> = match computed {
        Ok(computed) => computed.warnings().iter().collect(),
        Err(faults) => faults.iter().collect(),
    };
    let mut all = String::new();
    for fault in faults {
        for language in [Language::Swedish, Language::English] {
            let hint = fault.hint(language);
            writeln!(all, "{:?} {} {hint:?}", fault.place(), fault.text(language)).unwrap();
        }
    }
    all
}

/// Those of a policy of its own stand in another file.
fn own<'f>(faults: &mut dyn Iterator<Item = &'f Fault>) -> Vec<&'f Fault> {
    faults
        .filter(|fault| fault.file() == "application.toml")
        .collect()
}

/// What holds of every file, and its figures.
fn computed(
    bytes: &[u8],
    prices: &UnitCostDatabase,
    policy: &CommonPolicy,
) -> Result<Computed, Faults> {
    let computed = calculate(bytes, prices, policy);
    match &computed {
        Ok(computed) => {
            check(own(&mut computed.warnings().iter()), bytes);
            assert!(computed.figure("coverage").is_ok());
        }
        Err(faults) => {
            assert!(faults.iter().any(Fault::is_error));
            check(own(&mut faults.iter()), bytes);
        }
    }
    let again = calculate(bytes, prices, policy);
    assert_eq!(figures(&computed), figures(&again));
    assert_eq!(said(&computed), said(&again));
    computed
}

/// What is not as it must be.
fn judged(
    expected: &Expected,
    before: &Result<Computed, Faults>,
    after: &Result<Computed, Faults>,
) -> Result<(), String> {
    let is_same = || figures(before) == figures(after);
    let right = match expected {
        Expected::Same => is_same(),
        Expected::SameOrTold => after.is_err() || is_same(),
        Expected::Error => after.is_err(),
        Expected::Either => true,
        Expected::As(address, value) => {
            let set = before.as_ref().unwrap().with(&[(address, value)]);
            let unknown =
                |faults: &Faults| faults.iter().any(|fault| fault.code() == "unknown-address");
            match &set {
                Err(faults) if unknown(faults) => true,
                _ => after.is_err() || figures(&set) == figures(after),
            }
        }
    };
    if right {
        Ok(())
    } else {
        Err(format!("{expected:?}, but: {}", said(after)))
    }
}

fn written(bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("si-replay-{}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn mistakes_in_applications_change_what_they_say_or_are_told() {
    let (count, mut generator) = drawn(20, 1);
    let (prices, policy) = (prices(), CommonPolicy::default());
    let examples: Vec<String> = corpus_of("examples", "toml");
    let examples: Vec<(String, Result<Computed, Faults>)> = examples
        .into_iter()
        .map(|text| (text.clone(), calculate(&text, &prices, &policy)))
        // Outcomes and the fund stand beside the applications.
        .filter(|(_, before)| before.is_ok())
        .collect();
    let mut compared = 0;
    for _ in 0..count {
        let (text, before) = generator.one_of(&examples);
        let (text, expected) = mistake(text, &mut generator);
        let after = computed(text.as_bytes(), &prices, &policy);
        if let Err(fault) = judged(&expected, before, &after) {
            panic!("{}: {fault}", written(text.as_bytes()));
        }
        let is_known = !matches!(expected, Expected::Either | Expected::Error);
        compared += u64::from(is_known && after.is_ok());
    }
    assert!(compared * 12 > count, "{compared} of {count} were compared");
    println!("applications: {count}, of which {compared} have figures that are known");
}

/// A policy says the same in a file of its own as in an application.
#[test]
fn mistakes_in_policies_change_what_they_say_or_are_told() {
    let (count, mut generator) = drawn(10, 2);
    let prices = UnitCostDatabase::from_csv([("a.csv", SMALL_COSTS)]).unwrap();
    let policy = "[policy]\npreset = \"norrkoping\"\nreturn_target = 1.2\nreturn_floor = 0.25\nadmin_fee = 0.1\n\
                  timing = \"instalments\"\ninstalments = 3\nfirst_return = 2021\ndiscount_rate = { 0 = 0.03, 2 = 0.02 }\n";
    for _ in 0..count {
        let (text, _) = mistake(policy, &mut generator);
        let common = CommonPolicy::from_toml(&text);
        if let Err(faults) = &common {
            check(faults.iter(), text.as_bytes());
        }
        let apart = common.and_then(|common| computed(SMALL.as_bytes(), &prices, &common));
        let within = format!("{SMALL}{text}");
        let within = computed(within.as_bytes(), &prices, &CommonPolicy::default());
        let (apart, within) = (figures(&apart), figures(&within));
        if apart.is_some() && within.is_some() {
            assert_eq!(apart, within, "{text}");
        }
    }
    println!("policies: {count}");
}

/// 1 000 kr of cost, and three places: the reductions are three times what the table says that one costs.
#[test]
fn tables_in_every_form_give_their_own_cost_or_are_told() {
    let (count, mut generator) = drawn(50, 3);
    let mut read = 0;
    for _ in 0..count {
        let table = tables::table(&mut generator);
        let prices = UnitCostDatabase::from_csv([("a.csv", &table.bytes)]);
        let computed = match &prices {
            Ok(prices) => calculate(SMALL, prices, &CommonPolicy::default()).ok(),
            Err(faults) => {
                check(faults.iter(), &table.bytes);
                None
            }
        };
        let known = (table.cost * Decimal::from(3)).normalize();
        let found = computed.map(|computed| {
            read += 1;
            computed
                .figure("reductions.expected.total")
                .unwrap()
                .to_string()
        });
        let is_right = found
            .as_ref()
            .is_none_or(|found| *found == known.to_string());
        let ambiguous = |faults: &Faults| {
            faults
                .iter()
                .all(|fault| fault.code() == "ambiguous-number")
        };
        let is_told = found.is_none() && table.is_whole && !prices.as_ref().is_err_and(ambiguous);
        if !is_right || is_told {
            let faults = prices.err();
            panic!(
                "{}: {found:?}, not {known}: {faults:?}",
                written(&table.bytes)
            );
        }
    }
    assert!(read * 3 > count, "{read} of {count} tables were read");
    println!("tables: {count}, of which {read} were read");
}

/// A price of 2019 in the prices of 2020.
#[test]
fn an_index_in_every_form_moves_prices_as_it_says_or_is_told() {
    let (count, mut generator) = drawn(5, 6);
    let costs = SMALL_COSTS.replace("2020", "2019");
    let mut read = 0;
    for _ in 0..count {
        let (bytes, factor) = tables::index(&mut generator);
        let files = [("a.csv", costs.as_bytes()), ("index.csv", bytes.as_slice())];
        let prices = UnitCostDatabase::from_csv(files);
        if let Err(faults) = &prices {
            check(faults.iter(), &bytes);
        }
        let computed =
            prices.and_then(|prices| calculate(SMALL, &prices, &CommonPolicy::default()));
        let Ok(computed) = computed else { continue };
        read += 1;
        let Ok(FigureValue::Number(found)) = computed.figure("reductions.expected.total") else {
            panic!("no number: {}", written(&bytes));
        };
        // Three places of 500 kr.
        let away = (found - factor * Decimal::from(1_500)).abs();
        assert!(away < Decimal::new(1, 2), "{}: {found}", written(&bytes));
    }
    println!("indices: {count}, of which {read} were read");
}

/// Places of problems without their words, line by line; each beginning with whether there is a result.
fn lines(out: &str) -> Vec<String> {
    let line = |line: &str| {
        let object: Value = serde_json::from_str(line).unwrap();
        let Some(problems) = object["problems"].as_array() else {
            return object["coverage"].to_string();
        };
        assert!(
            problems.iter().any(|problem| problem["level"] == "error"),
            "{line}"
        );
        let problems = problems.iter().map(|problem| {
            assert!(!problem["message"].as_str().unwrap().is_empty());
            format!(
                "{}:{}:{} {}",
                problem["file"], problem["line"], problem["column"], problem["code"]
            )
        });
        problems.collect::<Vec<_>>().join(" ")
    };
    out.lines().map(line).collect()
}

/// Runs a command in both languages and twice: as many lines, at the same places, and an error of the whole if of one.
fn twice(folder: &Folder, command: &str, input: &[u8], count: usize) -> Vec<String> {
    let run = |language| {
        si_with_input(
            folder.path(),
            &format!("{command} --lang {language}"),
            input,
        )
    };
    let (english, again, swedish) = (run("en"), run("en"), run("sv"));
    assert_eq!(english.out, again.out);
    assert_eq!(english.err, again.err);
    let said = lines(&english.out);
    assert_eq!(said, lines(&swedish.out));
    assert_eq!(said.len(), count);
    let is_wrong = said
        .iter()
        .any(|line| line.contains(':') && !line.starts_with('{'));
    assert_eq!(english.code != 0, is_wrong, "{}", english.err);
    assert_eq!(english.code, swedish.code);
    said
}

#[test]
fn mistakes_in_workspaces_are_told_in_both_languages() {
    let (count, mut generator) = drawn(5, 4);
    let workspace = "unit_costs = \"../unit-costs\"\nlang = \"sv\"\namounts = \"tkr\"\n\n[policy]\npreset = \"none\"\n\
                     discount_rate = 0.035\nadmin_fee = 0.1\n\n[check]\nstale-unit-cost = \"error\"\n";
    let folder = Folder::small();
    let mut command = "calc --format ndjson -q".to_owned();
    for number in 0..count {
        let (text, _) = mistake(workspace, &mut generator);
        folder.write(&format!("{number}/si.toml"), text);
        folder.write(&format!("{number}/a.toml"), SMALL);
        write!(command, " {number}/a.toml").unwrap();
    }
    for line in twice(&folder, &command, b"", usize::try_from(count).unwrap()) {
        // 3 places of 500 kr for 1 000 kr.
        assert!(line == "1.5" || line.contains(':'), "{line}");
    }
    println!("workspaces: {count}");
}

#[test]
fn mistakes_in_lines_are_told_line_by_line() {
    let (count, mut generator) = drawn(10, 5);
    let folder = Folder::small();
    let (mut input, mut expected) = (String::new(), 0);
    for number in 0..count {
        let (text, _) = mistake(SMALL, &mut generator);
        let mut line = json!({ "file": format!("{number}.toml"), "toml": text }).to_string();
        if generator.below(4) == 0 {
            let ends: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
            let at = *generator.one_of(&ends);
            match generator.below(3) {
                0 => line.truncate(at),
                1 => line.insert(at, ['"', '}', ',', '\\'][generator.below(4)]),
                _ => line.insert(at, '\u{201D}'),
            }
        }
        expected += usize::from(!line.trim().is_empty());
        input += &(line + "\n");
    }
    twice(
        &folder,
        "recalc - --to unit-costs --format ndjson -q",
        input.as_bytes(),
        expected,
    );
    println!("lines: {count}");
}
