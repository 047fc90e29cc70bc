//! Applications at the bounds of method §1: each gives figures, or says that an amount is too large.

use crate::calculation::{CalculationError, calculation};
use crate::input::{ApplicationFile, Source, UnitCostFile};
use crate::model::{Case, Policy, UnitCosts};
use crate::problem::Problems;

use crate::inside::fuzz::mutation::Generator;
use crate::inside::fuzz::targets;

const NUMBERS: &[&str] = &[
    "0",
    "0.000000000001",
    "0.000000000999",
    "0.000001",
    "0.333333333333",
    "1",
    "7.5",
    "12345.678901234567",
    "1000000",
    "123456789.123456789",
    "999999999999.999999999999",
    "1000000000000",
];
const SHARES: &[&str] = &[
    "0",
    "0.000000000001",
    "0.333333333333",
    "0.5",
    "0.999999999999",
    "1",
];
const YEARS: &[u32] = &[1900, 1901, 1999, 2000, 2020, 2021, 2100, 2199, 2200];

/// An index that moves prices by a factor of a thousand million, and prices of every size.
pub(crate) fn prices() -> UnitCosts {
    let mut rows = String::from("id;year;name;area;unit;cost;source;low;high;payer;kind\n");
    for (position, cost) in NUMBERS.iter().enumerate() {
        let cost = cost.replace('.', ",");
        let kind = if position % 3 == 0 {
            "transfer"
        } else {
            "service"
        };
        for year in [1900, 2020] {
            let row = format!("p{position};{year};P;x;år;{cost};k;{cost};{cost};;{kind}\n");
            rows.push_str(&row);
        }
    }
    let index =
        "year;index;series;source\n1900;0,001;KPI;k\n2000;1000000;KPI;k\n2200;0,001;KPI;k\n";
    let file = |name: &str, text: &str, is_index| UnitCostFile {
        name: name.to_owned(),
        bytes: text.into(),
        is_index,
    };
    let files = [file("a.csv", &rows, false), file("index.csv", index, true)];
    let mut problems = Problems::default();
    let (prices, _) = crate::input::unit_costs(&files, &mut problems);
    assert!(!problems.has_errors(), "{problems:?}");
    prices
}

/// What draws the parts of an application.
struct Drawing<'g>(&'g mut Generator);

impl Drawing<'_> {
    fn of(&mut self, all: &[&'static str]) -> &'static str {
        all[self.0.below(all.len())]
    }

    fn chance(&mut self, of: usize) -> bool {
        self.0.below(of) == 0
    }

    fn year(&mut self) -> u32 {
        YEARS[self.0.below(YEARS.len())]
    }

    fn number(&mut self) -> &'static str {
        // Small numbers are drawn more often: with large ones alone every sum is too large.
        let most = if self.chance(3) { NUMBERS.len() } else { 8 };
        self.of(&NUMBERS[..most])
    }

    fn signed(&mut self) -> String {
        let sign = if self.chance(3) { "-" } else { "" };
        format!("{sign}{}", self.number())
    }

    /// A table of a few years, or of all three hundred.
    fn table(&mut self, signed: bool) -> String {
        let years: Vec<u32> = match self.0.below(8) {
            0 => (1900..=2200).collect(),
            1 => (2000..=2100).collect(),
            _ => {
                let mut years: Vec<u32> = (0..=self.0.below(4)).map(|_| self.year()).collect();
                years.sort_unstable();
                years.dedup();
                years
            }
        };
        let entry = |year| {
            let number = if signed {
                self.signed()
            } else {
                self.number().to_owned()
            };
            format!("{year} = {number}")
        };
        let entries: Vec<String> = years.into_iter().map(entry).collect();
        format!("{{ {} }}", entries.join(", "))
    }

    fn application(&mut self) -> String {
        let (one, two) = (self.year(), self.year());
        let (start, end) = (one.min(two), one.max(two));
        let price_year = self.of(&["1900", "2000", "2020", "2200"]);
        let mut text = format!(
            "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = {start}-02-28\nend = {end}-12-31\n\
             price_year = {price_year}\n"
        );
        if self.chance(4) {
            text += &format!("horizon = {}\n", self.year());
        }
        text += "[department]\na = \"A\"\nb = \"B\"\n";
        for cost in 0..=self.0.below(3) {
            let form = match self.0.below(4) {
                0 => format!("amount = {}\n", self.number()),
                1 => format!("amount = {}\n", self.table(false)),
                2 => format!(
                    "posts = {}\nmonthly_wage = {}\non_cost = {}\n",
                    self.number(),
                    self.number(),
                    self.of(&["0", "0.333333333333", "2"])
                ),
                _ => format!(
                    "units = {}\nunit_cost = \"p{}\"\n",
                    self.number(),
                    self.0.below(NUMBERS.len())
                ),
            };
            let by = self.of(&["reservation", "reservation", "department", "external"]);
            text += &format!("[cost.c{cost}]\nfinanced_by = \"{by}\"\n{form}");
        }
        text += &format!("[target_group.g]\npeople = {}\n", self.table(false));
        for effect in 0..self.0.below(5) {
            text += &self.effect(effect);
        }
        text + &self.policy()
    }

    fn effect(&mut self, effect: usize) -> String {
        let price = self.0.below(NUMBERS.len());
        let department = self.of(&["a", "b"]);
        let mut text = format!(
            "[effect.e{effect}]\ndepartment = \"{department}\"\nunit_cost = \"p{price}\"\n"
        );
        if self.chance(2) {
            text += &format!("units = {}\n", self.table(true));
        } else {
            let years = [
                "0",
                "0.000000000001",
                "0.5",
                "1",
                "33.333333333333",
                "99.999999999999",
                "100",
            ];
            text += &format!(
                "without = {}\nwith = {}\nunits_per_person = {}\ndelay = {}\nduration = {}\npersistence = {}\n",
                self.of(SHARES),
                self.of(SHARES),
                self.number(),
                self.of(&years),
                self.of(&years[1..]),
                self.of(SHARES)
            );
        }
        for key in ["deadweight", "attribution", "displacement", "realisable"] {
            if self.chance(3) {
                text += &format!("{key} = {}\n", self.of(SHARES));
            }
        }
        if self.chance(2) {
            text += &format!("step = {}\n", self.of(&NUMBERS[1..]));
        }
        if self.chance(3) {
            let (price, units) = (self.0.below(NUMBERS.len()), self.number());
            text += &format!(
                "[effect.e{effect}.replaced_by]\nunit_cost = \"p{price}\"\nunits_per_unit = {units}\n"
            );
        }
        text
    }

    fn policy(&mut self) -> String {
        let mut text = format!(
            "[policy]\ndiscount_rate = {}\nreturn_target = {}\nreturn_floor = {}\nadmin_fee = {}\nadmin_fee_basis = \"{}\"\n\
             timing = \"{}\"\ninstalments = {}\n",
            self.of(SHARES),
            self.of(&["0.000000000001", "1", "10"]),
            self.of(&["0", "0.000000000001"]),
            self.of(SHARES),
            self.of(&["on_top", "within"]),
            self.of(&["as_reductions_arise", "proportional", "instalments"]),
            self.of(&["1", "3", "100"]),
        );
        if self.chance(3) {
            text += &format!("first_return = {}\n", self.year());
        }
        text
    }
}

/// An application at the bounds.
pub(crate) fn application(generator: &mut Generator) -> String {
    Drawing(generator).application()
}

/// Reads and calculates it: it is a valid file, so there are figures or a reason. Gives whether there were figures.
pub(crate) fn calculated(text: &str, prices: &UnitCosts) -> bool {
    let case = read(text, prices);
    targets::application(text.as_bytes(), prices);
    match calculation(&case) {
        Ok(result) => {
            // The plan adds up at the bounds too.
            if let Some(plan) = &result.return_plan {
                let paid = plan.payments.iter().map(|payment| payment.total().0);
                assert_eq!(
                    paid.sum::<rust_decimal::Decimal>(),
                    plan.total().0,
                    "{text}"
                );
            }
            true
        }
        Err(CalculationError::NoCost | CalculationError::TooLarge(_)) => false,
    }
}

fn read(text: &str, prices: &UnitCosts) -> Case {
    let source = Source::toml("x.toml", text.into()).unwrap();
    let file = ApplicationFile::read(source);
    let mut problems = Problems::default();
    problems.extend(file.problems);
    let application = file.application.expect(text);
    let policy = Policy::in_force(&[&application.policy]);
    let case = crate::input::case(application, Ok(prices), policy, &mut problems).expect(text);
    assert!(!problems.has_errors(), "{problems:?}\n{text}");
    case
}
