//! The keys of a fund.

use super::keys::{KeyTable, KeyUnit, Kind, keys};
use super::tables::ALLOW;
use crate::model::Bounds;

pub(crate) const FUND: KeyTable = keys! {
    format: Kind::Format, required(), example("1");
    name: Kind::Text, required(), example("\"Sociala investeringar\"");
    start: Kind::DateOrYear, required(), example("2013-01-01");
    tax_income: Kind::Years(Bounds::NOT_NEGATIVE), unit(KeyUnit::Kronor), example("{ 2017 = 6_500_000_000 }");
    aim: Kind::Number(Bounds::SHARE), example("0.02"), needs(&["tax_income"]);
    minimum_balance: Kind::Number(Bounds::ANY), or("0"), unit(KeyUnit::Kronor), example("10_000_000");
    maximum_new_per_year: Kind::Whole(0, 1000), unit(KeyUnit::Investments), example("3");
    follow_up_cost: Kind::Years(Bounds::NOT_NEGATIVE), unit(KeyUnit::Kronor), example("{ 2017 = 400_000 }");
    deposit: Kind::List(&DEPOSIT);
    investment: Kind::List(&FUND_INVESTMENT);
    allow: Kind::List(&ALLOW);
};

const DEPOSIT: KeyTable = keys! {
    year: Kind::Year, required(), example("2013");
    amount: Kind::Number(Bounds::ANY), required(), unit(KeyUnit::Kronor), example("65_000_000");
    source: Kind::Text, required(), example("\"Årsredovisning 2012\"");
};

const FUND_INVESTMENT: KeyTable = keys! {
    application: Kind::Text, required(), example("\"skolfam.toml\"");
    decided: Kind::Date, required(), example("2016-03-15");
    outcome: Kind::Text, example("\"skolfam-outcome.toml\"");
};
