//! The keys of an outcome. What each means in words stands in `src/words/*/format.ftl`.

use super::keys::{KeyTable, KeyUnit, Kind, Shape, choice, input, keys};
use crate::model::{Bounds, OutcomePrices};

pub(crate) const OUTCOME: KeyTable = keys! {
    format: Kind::Format, required(), example("1");
    application: Kind::Text, required(), example("\"skolfam\"");
    prices: choice::<OutcomePrices>(), or("application"), example("\"current\""), rule("7-settlement");
    verified_by: Kind::Text, example("\"Controller, ekonomikontoret\"");
    verified_on: Kind::Date, example("2019-03-14");
    cost: Kind::Table(&ACTUAL_COST), rule("7-settlement");
    effect: Kind::Tables(&VERIFIED), rule("7-settlement");
    payment: Kind::List(&PAID), rule("7-settlement");
    settled: Kind::List(&SETTLED), rule("7-settlement");
    successor: Kind::Tables(&SUCCESSOR);
    waived: Kind::List(&WAIVED), rule("7-settlement");
};

const ACTUAL_COST: KeyTable = keys! {
    by_year: Kind::Years(Bounds::NOT_NEGATIVE), required(), unit(KeyUnit::Kronor),
         example("{ 2016 = 1_480_000, 2017 = 1_510_000 }"), rule("7-settlement");
    source: Kind::Text, example("\"Bokslut 2016–2018\"");
};

const VERIFIED: KeyTable = keys! {
    units: Kind::Input(Shape::Years, Bounds::ANY), unit(KeyUnit::Units), example("{ 2017 = 160, 2018 = 240 }"), rule("7-settlement");
    amount: Kind::Input(Shape::Years, Bounds::ANY), unit(KeyUnit::Kronor), example("{ 2017 = 480_000, 2018 = 720_000 }"), rule("7-settlement");
    method: Kind::Text, example("\"Placeringar per barn mot jämförelsegruppen\"");
    source: Kind::Text, required(), example("\"Verksamhetssystemet, uttag 2019-02-01\"");
    share: input(Bounds::SHARE), example("0.08");
    without: input(Bounds::SHARE), example("{ successes = 9, of = 60 }");
    with: input(Bounds::SHARE), example("0.07");
    people: Kind::Input(Shape::NumberOrYears, Bounds::NOT_NEGATIVE), unit(KeyUnit::People),
        example("{ 2016 = 9, 2017 = 11 }");
    note: Kind::Text;
    replaced_by: Kind::Table(&RECEIVED), rule("7-settlement");
};

const RECEIVED: KeyTable = keys! {
    units: Kind::Input(Shape::Years, Bounds::NOT_NEGATIVE), unit(KeyUnit::Units), example("{ 2017 = 150, 2018 = 230 }"), rule("7-settlement");
    amount: Kind::Input(Shape::Years, Bounds::NOT_NEGATIVE), unit(KeyUnit::Kronor), example("{ 2017 = 120_000, 2018 = 190_000 }"), rule("7-settlement");
    method: Kind::Text;
    source: Kind::Text, required(), example("\"Verksamhetssystemet, uttag 2019-02-01\"");
    note: Kind::Text;
};

const KRONOR: Kind = Kind::Number(Bounds::NOT_NEGATIVE);

const PAID: KeyTable = keys! {
    department: Kind::Text, required(), example("\"social\"");
    year: Kind::Year, required(), example("2018");
    total: KRONOR, required(), unit(KeyUnit::Kronor), example("410_000"), rule("7-settlement");
    source: Kind::Text, example("\"Verifikation 2018-3417\"");
};

const SETTLED: KeyTable = keys! {
    as_of: Kind::Year, required(), example("2017");
    department: Kind::Text, required(), example("\"social\"");
    total: KRONOR, required(), unit(KeyUnit::Kronor), example("2_300_000"), rule("7-settlement");
    source: Kind::Text, example("\"Beslut, dnr Sov 214/2018\"");
};

const SUCCESSOR: KeyTable = keys! {
    to: Kind::Text, required(), example("\"Omsorgsförvaltningen\"");
    from: Kind::Year, required(), example("2018");
    source: Kind::Text, required(), example("\"Beslut i kommunfullmäktige 2017-11-22\"");
};

const WAIVED: KeyTable = keys! {
    department: Kind::Text, required(), example("\"social\"");
    amount: KRONOR, required(), unit(KeyUnit::Kronor), example("150_000"), rule("7-settlement");
    date: Kind::Date, required(), example("2019-05-06");
    source: Kind::Text, required(), example("\"Beslut i kommunstyrelsen 2019-05-06\"");
};
