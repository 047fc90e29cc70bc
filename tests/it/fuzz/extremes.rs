//! Applications at the bounds of method §1: each gives figures, or says that an amount is too large.

use rust_decimal::Decimal;
use si::{Computed, FigureValue, UnitCostDatabase};

use super::mutation::Generator;

const NUMBERS: &str = "0 0.000000000001 0.000000000999 0.000001 0.333333333333 1 7.5 12345.678901234567 1000000 \
                       123456789.123456789 999999999999.999999999999 1000000000000";
const SHARES: &str = "0 0.000000000001 0.333333333333 0.5 0.999999999999 1";
const YEARS: &str = "1900 1901 1999 2000 2020 2021 2100 2199 2200";
const LENGTHS: &str = "0.000000000001 0.5 1 33.333333333333 99.999999999999 100";

/// An index that moves prices by a factor of a thousand million, and prices of every size.
pub(super) fn prices() -> UnitCostDatabase {
    let mut rows = String::from("id;year;name;area;unit;cost;source;low;high;payer;kind\n");
    for (position, cost) in NUMBERS.split(' ').enumerate() {
        let cost = cost.replace('.', ",");
        let kind = ["transfer", "service", "service"][position % 3];
        for year in [1900, 2020] {
            rows += &format!("p{position};{year};P;x;år;{cost};k;{cost};{cost};;{kind}\n");
        }
    }
    let index =
        "year;index;series;source\n1900;0,001;KPI;k\n2000;1000000;KPI;k\n2200;0,001;KPI;k\n";
    UnitCostDatabase::from_csv([("a.csv", rows.as_str()), ("index.csv", index)]).unwrap()
}

/// What draws the parts of an application.
struct Drawing<'g>(&'g mut Generator);

impl Drawing<'_> {
    fn of(&mut self, all: &'static str) -> &'static str {
        let all: Vec<&str> = all.split(' ').collect();
        all[self.0.below(all.len())]
    }

    fn chance(&mut self, of: usize) -> bool {
        self.0.below(of) == 0
    }

    /// Small numbers are drawn more often: with large ones alone every sum is too large.
    fn number(&mut self) -> &'static str {
        let number = self.of(NUMBERS);
        let is_large = number.len() > 6 && !number.starts_with('0');
        if is_large && !self.chance(3) {
            "1"
        } else {
            number
        }
    }

    fn price(&mut self) -> usize {
        self.0.below(NUMBERS.split(' ').count())
    }

    /// A table of a few years, or of all three hundred.
    fn table(&mut self, signs: &'static str) -> String {
        let years: Vec<u32> = match self.0.below(8) {
            0 => (1900..=2200).collect(),
            1 => (2000..=2100).collect(),
            _ => {
                let drawn = (0..=self.0.below(4)).map(|_| self.of(YEARS).parse().unwrap());
                let mut years: Vec<u32> = drawn.collect();
                years.sort_unstable();
                years.dedup();
                years
            }
        };
        let entries = years
            .into_iter()
            .map(|year| format!("{year} = {}{}", self.of(signs), self.number()));
        let entries: Vec<String> = entries.collect();
        format!("{{ {} }}", entries.join(", "))
    }

    fn application(&mut self) -> String {
        let (one, two) = (self.of(YEARS), self.of(YEARS));
        let mut text = format!(
            "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = {}-02-28\nend = {}-12-31\nprice_year = {}\n",
            one.min(two),
            one.max(two),
            self.of("1900 2000 2020 2200")
        );
        if self.chance(4) {
            text += &format!("horizon = {}\n", self.of(YEARS));
        }
        text += "[department]\na = \"A\"\nb = \"B\"\n";
        for cost in 0..=self.0.below(3) {
            let form = match self.0.below(4) {
                0 => format!("amount = {}", self.number()),
                1 => format!("amount = {}", self.table("")),
                2 => format!(
                    "posts = {}\nmonthly_wage = {}\non_cost = {}",
                    self.number(),
                    self.number(),
                    self.of("0 0.333333333333 2")
                ),
                _ => format!(
                    "units = {}\nunit_cost = \"p{}\"",
                    self.number(),
                    self.price()
                ),
            };
            let by = self.of("reservation reservation department external");
            text +=
                &format!("[cost.c{cost}]\nfinanced_by = \"{by}\"\ndepartment = \"b\"\n{form}\n");
        }
        text += &format!("[target_group.g]\npeople = {}\n", self.table(""));
        for effect in 0..self.0.below(5) {
            text += &self.effect(effect);
        }
        text + &self.policy()
    }

    fn effect(&mut self, effect: usize) -> String {
        let (price, department) = (self.price(), self.of("a b"));
        let mut text = format!(
            "[effect.e{effect}]\ndepartment = \"{department}\"\nunit_cost = \"p{price}\"\n"
        );
        if self.chance(2) {
            text += &format!("units = {}\n", self.table(" -"));
        } else {
            let (without, with) = (self.of(SHARES), self.of(SHARES));
            text += &format!("without = {without}\nwith = {with}\n");
            let (units, persistence) = (self.number(), self.of(SHARES));
            text += &format!("units_per_person = {units}\npersistence = {persistence}\n");
            let (delay, duration) = (self.of("0 0.5 1 33.333333333333 100"), self.of(LENGTHS));
            text += &format!("delay = {delay}\nduration = {duration}\n");
        }
        for key in ["deadweight", "attribution", "displacement", "realisable"] {
            if self.chance(3) {
                text += &format!("{key} = {}\n", self.of(SHARES));
            }
        }
        if self.chance(2) {
            text += &format!("step = {}\n", self.of("0.000000000001 0.5 1000000000000"));
        }
        if self.chance(3) {
            let (price, units) = (self.price(), self.number());
            text += &format!("[effect.e{effect}.replaced_by]\nunit_cost = \"p{price}\"\n");
            text += &format!("units_per_unit = {units}\n");
        }
        text
    }

    fn policy(&mut self) -> String {
        let mut text = "[policy]\n".to_owned();
        for (key, values) in [
            ("discount_rate", SHARES),
            ("return_target", "0.000000000001 1 10"),
            ("return_floor", "0 0.000000000001"),
            ("admin_fee", SHARES),
            ("admin_fee_basis", "\"on_top\" \"within\""),
            (
                "timing",
                "\"as_reductions_arise\" \"proportional\" \"instalments\"",
            ),
            ("instalments", "1 3 100"),
        ] {
            text += &format!("{key} = {}\n", self.of(values));
        }
        if self.chance(3) {
            text += &format!("first_return = {}\n", self.of(YEARS));
        }
        text
    }
}

/// An application at the bounds.
pub(super) fn application(generator: &mut Generator) -> String {
    Drawing(generator).application()
}

/// Payments come to the plan's total at the bounds too.
pub(super) fn plan_adds_up(computed: &Computed) {
    let of = |figure: &FigureValue| match figure {
        FigureValue::Number(number) => *number,
        _ => Decimal::ZERO,
    };
    let figures = computed.figures();
    let payments = figures
        .iter()
        .filter(|(name, _)| name.starts_with("return_plan.payments.") && name.ends_with(".total"));
    let paid: Decimal = payments.map(|(_, figure)| of(figure)).sum();
    let due = figures.iter().find(|(name, _)| name == "return_plan.total");
    assert_eq!(paid, due.map_or(Decimal::ZERO, |(_, figure)| of(figure)));
}
