//! The tables of a fund.

use rust_decimal::Decimal;

use super::{FundReport, label, sentences};
use crate::fund::{FundFrame, FundPayment, FundYear, InvestmentFlow, PaymentStanding};
use crate::model::{Choice, Money, Quantity, Year};
use crate::problem::Facts;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Column, Row, Sheet};
use crate::report::tables::drawn_cells::{kronor, share, spread_cells, spread_columns, tenths};
use crate::report::terminal::Layout;
use crate::words::{Area, Sentence, text};

/// What `--table` may be.
pub(crate) const FUND_TABLES: [&str; 4] = ["fund", "simulation", "investments", "frames"];

/// A column of a year: its key, and what stands in it.
type YearColumn = (&'static str, fn(&FundYear) -> Money);

const YEAR_COLUMNS: [YearColumn; 9] = [
    ("opening", |year| year.opening),
    ("deposits", |year| year.deposits),
    ("paid_out", |year| year.paid_out),
    ("returned", |year| year.returned),
    ("fees", |year| year.fees),
    ("follow_up_cost", |year| year.follow_up_cost),
    ("closing", |year| year.closing),
    ("bound", |year| year.bound),
    ("free", |year| year.free),
];

/// The columns that can be added up.
const FLOWS: std::ops::RangeInclusive<usize> = 1..=5;

/// The tables of a fund in a layout.
pub(crate) struct FundSheets<'r> {
    pub(super) report: &'r FundReport,
    pub(super) layout: Layout,
}

impl<'r> FundSheets<'r> {
    pub(crate) fn new(report: &'r FundReport, layout: Layout) -> Self {
        Self { report, layout }
    }

    /// What people read of some tables, below whether a new investment can start where that was asked.
    pub(crate) fn sections(&self, tables: &[&str]) -> Vec<Section> {
        let trial = self.report.trial.as_ref().map(|answer| {
            let sheet = Sheet {
                title: self.say("trial"),
                ..Sheet::default()
            };
            let said = sentences::trial(self.report, answer);
            Section::new(sheet, self.said(said))
        });
        let tables = tables.iter().map(|table| self.section(table));
        trial.into_iter().chain(tables).collect()
    }

    /// Whether a new investment can start, in words; nothing where that was not asked.
    pub(crate) fn verdict(&self) -> Option<String> {
        let answer = self.report.trial.as_ref()?;
        Some(self.said(sentences::trial(self.report, answer)).join(" "))
    }

    /// One table with what it says.
    fn section(&self, table: &str) -> Section {
        let sentences = match table {
            "frames" => sentences::frames(),
            "investments" => sentences::investments(self.report),
            "simulation" => sentences::simulation(self.report),
            _ => sentences::years(self.report),
        };
        Section::new(self.sheet(table, false), self.said(sentences))
    }

    /// One table, for people or with everything for programs.
    pub(crate) fn sheet(&self, table: &str, for_programs: bool) -> Sheet {
        match table {
            "frames" => self.frames(),
            "investments" => self.investments(),
            "simulation" => self.simulation(),
            _ => self.years(for_programs),
        }
    }

    fn say(&self, id: &str) -> String {
        label(id, self.layout.language)
    }

    fn said(&self, sentences: Vec<Sentence>) -> Vec<String> {
        let sentences = sentences.into_iter();
        let text = |sentence: Sentence| sentence.text(self.layout.amounts, self.layout.language);
        sentences.map(text).collect()
    }

    fn columns(&self, keys: impl IntoIterator<Item = &'static str>) -> Vec<Column> {
        keys.into_iter()
            .map(|key| Column::figure(key, self.say(key)))
            .collect()
    }

    fn years(&self, for_programs: bool) -> Sheet {
        let result = &self.report.result;
        let has_aim = for_programs || result.years.iter().any(|year| year.aim.is_some());
        let mut columns = self.columns(YEAR_COLUMNS.map(|(key, _)| key));
        columns.extend(self.columns(["aim"].into_iter().filter(|_| has_aim)));
        columns.extend(self.columns(["starts"].into_iter().filter(|_| for_programs)));
        let row = |of_year: &FundYear| {
            let mut cells: Vec<Cell> = YEAR_COLUMNS.map(|(_, of)| Cell::Money(of(of_year))).into();
            if has_aim {
                cells.push(of_year.aim.map_or(Cell::Empty, Cell::Money));
            }
            if for_programs {
                cells.push(Cell::Quantity(Quantity(Decimal::from(of_year.starts))));
            }
            Row::new(of_year.year.to_string(), cells)
                .id(format!("by_year.{}", of_year.year))
                .in_year(of_year.year, &self.report.fund.name)
                .in_unit(self.say("unit-investments"))
        };
        let total = YEAR_COLUMNS.iter().enumerate().map(|(at, (_, of))| {
            if FLOWS.contains(&at) {
                Cell::Money(result.total(of))
            } else {
                Cell::Empty
            }
        });
        let total = Row::new(self.say("all-years"), total.collect());
        let mut rows: Vec<Row> = result.years.iter().map(row).collect();
        rows.push(total.id("total").called(&self.report.fund.name).total());
        Sheet {
            table: "fund",
            title: self.layout.title(&self.say("fund")),
            label: self.say("year"),
            columns,
            rows,
        }
    }

    /// How the balance is spread over the draws; without rows where there are none.
    fn simulation(&self) -> Sheet {
        let simulated = self.report.simulation.iter();
        let rows = simulated
            .flat_map(|simulated| &simulated.years)
            .map(|of_year| {
                let mut cells = spread_cells(&of_year.closing, kronor);
                cells.extend([
                    share(of_year.is_below.value),
                    tenths(of_year.is_below.error),
                ]);
                Row::new(of_year.year.to_string(), cells)
                    .id(format!("simulation.by_year.{}", of_year.year))
                    .in_year(of_year.year, &self.report.fund.name)
            });
        let mut columns = spread_columns(self.layout.language);
        let keys = [
            ("p_below_minimum.p", "p-below"),
            ("p_below_minimum.se", "p-below-error"),
        ];
        columns.extend(keys.map(|(key, id)| Column::figure(key, self.say(id))));
        Sheet {
            table: "simulation",
            title: self.layout.title(&self.say("simulation")),
            label: self.say("year"),
            columns,
            rows: rows.collect(),
        }
    }

    fn investments(&self) -> Sheet {
        let flows = &self.report.result.flows;
        let amounts = |cost: Money, returned: Money, fees: Money| {
            [cost, returned, fees, returned - cost]
                .map(Cell::Money)
                .to_vec()
        };
        let returned: fn(&FundPayment) -> Money = |payment| payment.reservation;
        let fees: fn(&FundPayment) -> Money = |payment| payment.fee;
        let row = |flow: &InvestmentFlow| {
            let cells = amounts(flow.cost.total(), flow.total(returned), flow.total(fees));
            let facts = Facts::new()
                .with("decided", flow.decided.to_string())
                .with("start", flow.start.to_string())
                .with("is_final", flow.is_final)
                .with("as_of", flow.as_of.map(Year::number));
            let detail = text(
                self.layout.language,
                Area::Fund,
                "investment-detail",
                &facts,
            );
            let names = ["cost.total", "returned", "fees"].map(|key| {
                let id = &flow.id;
                format!("investments.{id}.{key}")
            });
            Row::new(&flow.name, cells)
                .with_detail(detail)
                .named([names.as_slice(), &[String::new()]].concat())
                .of_application(&flow.id)
        };
        let sum = |of: fn(&FundPayment) -> Money| flows.iter().map(|flow| flow.total(of)).sum();
        let cost = flows.iter().map(|flow| flow.cost.total()).sum();
        let total = amounts(cost, sum(returned), sum(fees));
        // For programs it is the total of the years.
        let unnamed = vec![String::new(); total.len()];
        let total = Row::new(self.say("all-investments"), total).named(unnamed);
        let rows = flows.iter().map(row);
        Sheet {
            table: "investments",
            title: self.layout.title(&self.say("investments")),
            label: self.say("investment"),
            columns: self.columns(["cost", "returned", "fees", "difference"]),
            rows: rows.chain([total.total()]).collect(),
        }
    }

    fn frames(&self) -> Sheet {
        let frames = &self.report.result.frames;
        let cells = |frame: &FundFrame| {
            let amounts = [frame.reservation, frame.fee, frame.total()];
            let amounts = amounts.into_iter().chain(frame.standing);
            amounts.map(Cell::Money).collect::<Vec<Cell>>()
        };
        let departments = frames.departments.iter();
        let departments = departments.map(|(known, years)| (&known.name, Some(&*known.id), years));
        let everyone = self.say("all-departments");
        let mut rows = Vec::new();
        for (name, id, years) in departments.chain([(&everyone, None, &frames.all)]) {
            let address = id.map_or("frames".to_owned(), |id| {
                format!("frames.by_department.{id}")
            });
            let sum = cells(&FundFrame::sum(years.values()));
            rows.push(Row::new(name, sum).id(&address).of(id).total());
            rows.extend(years.iter().map(|(year, frame)| {
                Row::new(year.to_string(), cells(frame))
                    .id(format!("{address}.by_year.{year}"))
                    .of(id)
                    .in_year(*year, name)
                    .indented()
            }));
        }
        let standing = PaymentStanding::words();
        let keys = ["reservation", "fee", "total"].into_iter().chain(standing);
        Sheet {
            table: "frames",
            title: self.layout.title(&self.say("frames")),
            label: self.say("department"),
            columns: self.columns(keys),
            rows,
        }
    }
}
