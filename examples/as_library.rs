//! An application computed by the library: `cargo run --example as_library`.

use std::io::Write;

use si::{CommonPolicy, UnitCostDatabase};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read("examples/skolfam.toml")?;
    let prices = std::fs::read("unit-costs/2016.csv")?;
    let unit_costs = UnitCostDatabase::from_csv([("2016.csv", prices)])?;
    let computed = si::calculate(&text, &unit_costs, &CommonPolicy::default())?;
    let weaker = computed.with(&[
        ("effect.hvb.with", "0.10"),
        ("effect.resource.units", "*0.9"),
    ])?;
    for name in ["coverage", "payback_year", "department.social"] {
        let values = (computed.figure(name)?, weaker.figure(name)?);
        writeln!(std::io::stdout(), "{name}: {}, or {}", values.0, values.1)?;
    }
    Ok(())
}
