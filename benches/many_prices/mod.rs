//! A table of 200 000 unit costs, for the benches.

/// 25 000 unit costs over eight years, with every column, as CSV.
pub(crate) fn many_prices() -> String {
    let mut text = String::from(
        "id;year;name;area;unit;cost;low;high;payer;kind;includes;department;source;note\n",
    );
    for row in 0..200_000 {
        let (id, years) = (row / 8, row % 8);
        let cost = 1_000 + id % 700 + years * 20;
        text.push_str(&format!(
            "insats-{id};{};Insats {id};IFO;dygn;{cost},5;{};{},25;municipality;service;;Social;SKR;\n",
            2014 + years,
            cost - 100,
            cost + 100
        ));
    }
    text
}
