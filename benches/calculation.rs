//! Read → model → result of an application with twelve effects, in one thread: applications per second per core.

#![allow(clippy::expect_used, reason = "a bench that cannot be set up may stop")]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rust_decimal::Decimal;
use si::calculation::calculation;
use si::check::{Subject, findings};
use si::input::{Document, Source, UnitCostFile, application, case, unit_costs};
use si::model::{Case, Policy, UnitCosts};
use si::problem::Problems;

fn main() {
    divan::main();
}

/// Two departments, three groups, eight effects of people and four by year, with ranges, steps and replacements.
fn text() -> String {
    let mut text = String::from(
        "format = 1\n[investment]\nid = \"bench\"\nname = \"Bench\"\nstart = 2020-03-01\nend = 2022-12-31\n\
         price_year = 2020\n[department]\nsocial = \"Social\"\nskola = \"Skola\"\n\
         [cost.team]\nposts = 3.5\nmonthly_wage = 42_000\non_cost = 0.4015\n\
         [cost.rest]\namount = { 2020 = 100_000, 2021 = 150_000, 2022 = 80_000 }\n",
    );
    for group in 0..3 {
        text.push_str(&format!(
            "[target_group.g{group}]\npeople = {{ by_year = {{ 2020 = 8, 2021 = 12, 2022 = 10 }}, low = 0.7, high = 1.1 }}\n"
        ));
    }
    for effect in 0..8 {
        let (department, group) = (["social", "skola"][effect % 2], effect % 3);
        text.push_str(&format!(
            "[effect.p{effect}]\nname = \"Effekt {effect}\"\ndepartment = \"{department}\"\nunit_cost = \"u{effect}\"\n\
             target_group = \"g{group}\"\nwithout = {{ value = 0.30, low = 0.20, high = 0.40, source = \"antagande\" }}\n\
             with = {{ value = 0.15, low = 0.10, high = 0.25, source = \"antagande\" }}\nunits_per_person = 12.5\n\
             delay = 0.5\nduration = 3\npersistence = 0.9\nattribution = 0.8\nrealisable = 0.75\nevidence_grade = \"C\"\n"
        ));
    }
    for effect in 8..12 {
        text.push_str(&format!(
            "[effect.y{effect}]\nname = \"Effekt {effect}\"\ndepartment = \"skola\"\nunit_cost = \"u{effect}\"\n\
             units = {{ 2021 = 0.5, 2022 = 1.2, 2023 = 1.7 }}\nstep = 0.5\nevidence_grade = \"D\"\n\
             [effect.y{effect}.replaced_by]\nunit_cost = \"u0\"\nunits_per_unit = 2\n"
        ));
    }
    text
}

fn database() -> UnitCosts {
    let mut bytes = String::from("id;year;name;area;unit;cost;source\n");
    for row in 0..500 {
        bytes.push_str(&format!(
            "u{row};2020;Enhet {row};skola;år;{};exempeldata\n",
            1_000 + row * 37
        ));
    }
    let file = UnitCostFile {
        name: "costs.csv".to_owned(),
        bytes: bytes.into(),
        is_index: false,
    };
    unit_costs(&[file], &mut Problems::default()).0
}

fn read(text: &str, database: &UnitCosts) -> Case {
    let source = Source::toml("bench.toml", text.into()).expect("text");
    let document = Document::read(&source);
    let application = application(&document).expect("an application");
    let policy = Policy::in_force(&[&application.policy]);
    case(application, Ok(database), policy, &document).expect("a case")
}

#[divan::bench]
fn read_and_calculate(bencher: Bencher) {
    let (text, database) = (text(), database());
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| calculation(&read(black_box(&text), &database)));
}

#[divan::bench]
fn calculate(bencher: Bencher) {
    let case = read(&text(), &database());
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| calculation(black_box(&case)));
}

#[divan::bench]
fn check(bencher: Bencher) {
    let case = read(&text(), &database());
    bench_check(bencher, &case);
}

/// Below the target the nearest break-even is looked for.
#[divan::bench]
fn check_below_the_target(bencher: Bencher) {
    let mut case = read(&text(), &database());
    case.policy.return_target = Decimal::ONE_THOUSAND;
    bench_check(bencher, &case);
}

fn bench_check(bencher: Bencher, case: &Case) {
    let calculation = calculation(case).expect("a result");
    bencher.counter(ItemsCount::new(1_usize)).bench(|| {
        let subject = Subject {
            case: black_box(case),
            calculation: &calculation,
            written: &[],
        };
        findings(&subject)
    });
}

#[divan::bench]
fn read_the_database(bencher: Bencher) {
    bencher.bench(database);
}
