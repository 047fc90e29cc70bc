//! `si calc --draws`: what may be asked for, and that the answer is whole and the same however it is computed.

use crate::support::Folder;

/// A cost, a share and a price that nobody knows exactly.
const UNCERTAIN: &str = r#"format = 1
[investment]
id = "liten"
name = "Liten"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "Skolan"
[cost.all]
amount = { value = 1000, low = 900, high = 1100, distribution = "normal" }
[target_group.all]
people = { 2020 = 10 }
[effect.post]
department = "school"
unit_cost = "plats"
share = { successes = 3, of = 10, source = "x" }
units_per_person = 1
delay = 0
duration = 1
"#;
const COSTS: &str = "id,year,name,area,unit,cost,low,high,source\nplats,2020,Plats,skola,år,500,400,700,exempeldata\n";

#[test]
fn draws_are_refused_that_say_nothing_or_never_end() {
    let folder = Folder::with(UNCERTAIN, COSTS);
    for wrong in [
        "0",
        "1",
        "1e12",
        "1000000000000",
        "1000000001",
        "many",
        "2.5",
    ] {
        let run = folder.si(&format!("calc a.toml --draws {wrong}"));
        run.fails(
            2,
            &format!("error: invalid value '{wrong}' for '--draws <N>': 2 to 1000000000\n"),
        );
    }
    for wrong in [
        "--draws 10 --threads 0",
        "--draws 10 --seed 18446744073709551616",
        "--draws 10 --seed x",
    ] {
        assert_eq!(
            folder.si(&format!("calc a.toml {wrong}")).code,
            2,
            "{wrong}"
        );
    }
    // Without draws a seed would do nothing, silently.
    let run = folder.si("calc a.toml --seed 2");
    assert!(
        run.code == 2 && run.err.contains("--draws <N>"),
        "{}",
        run.err
    );
}

#[test]
fn a_few_draws_give_figures_that_are_numbers() {
    let folder = Folder::with(UNCERTAIN, COSTS);
    for draws in ["2", "3", "10"] {
        let run = folder.si(&format!("calc a.toml --draws {draws} --format json"));
        let simulation = &run.json()["sensitivity"]["simulation"];
        assert_eq!(simulation["draws"].to_string(), draws);
        assert!(!simulation.to_string().contains("null"), "{simulation}");
        for table in ["simulation", "simulated-departments", "drawn-inputs"] {
            let run = folder.si(&format!("calc a.toml --draws {draws} --table {table}"));
            assert!(
                run.code == 0 && !run.out.contains("NaN") && !run.out.contains("inf "),
                "{}",
                run.out
            );
        }
    }
}

#[test]
fn the_seed_alone_decides_the_draws() {
    let folder = Folder::with(UNCERTAIN, COSTS);
    let run = |arguments: &str| {
        folder
            .si(&format!(
                "calc a.toml --draws 20_000 --format json {arguments}"
            ))
            .out
    };
    let one = run("--threads 1");
    assert_eq!(run("--threads 3"), one);
    assert_eq!(run("--seed 1"), one);
    assert_ne!(run("--seed 2"), one);
}
