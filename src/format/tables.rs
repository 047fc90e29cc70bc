//! The keys of every table: of the application, its parts and the workspace. What each means in words stands in
//! `src/words/*/format.ftl`.

use super::keys::{KeyTable, KeyUnit, Kind, Shape, choice, input, keys};
use super::policy_keys::POLICY;
use crate::model::{
    AmountUnit, Bounds, Distribution, Financing, Grade, Language, MeasureKind, MeasureTerm, Payer,
    Status, UnitCostKind,
};

pub(crate) const APPLICATION: KeyTable = keys! {
    format: Kind::Format, required(), example("1");
    investment: Kind::Table(&INVESTMENT), required();
    department: Kind::Names, required(), rule("5-who-gains");
    partner: Kind::Names;
    parameter: Kind::Parameters, rule("1-inputs");
    target_group: Kind::Tables(&TARGET_GROUP), rule("units-of-people");
    cost: Kind::Tables(&COST), rule("2-cost");
    goal: Kind::Tables(&GOAL);
    activity: Kind::Tables(&ACTIVITY);
    measure: Kind::Tables(&MEASURE);
    effect: Kind::Tables(&EFFECT), rule("3-effects");
    unit_cost: Kind::Tables(&UNIT_COST), rule("4-unit-costs-and-price-level");
    scenario: Kind::Tables(&SCENARIO), rule("scenarios-and-two-inputs");
    policy: Kind::Table(&POLICY), rule("6-the-return-plan");
    text: Kind::Table(&TEXT);
    signature: Kind::List(&SIGNATURE);
    allow: Kind::List(&ALLOW);
};

const INVESTMENT: KeyTable = keys! {
    id: Kind::Text, required(), example("\"skolfam\"");
    name: Kind::Text, required(), example("\"Skolfam\"");
    start: Kind::Date, required(), example("2016-06-01");
    end: Kind::Date, required(), example("2018-12-31");
    price_year: Kind::Year, required(), example("2016"), rule("4-unit-costs-and-price-level");
    horizon: Kind::Year, example("2026"), rule("units-by-year");
    status: choice::<Status>(), example("\"application\"");
    granted: Kind::Number(Bounds::NOT_NEGATIVE), unit(KeyUnit::Kronor), example("5_200_000");
    unit_costs: Kind::Text, example("\"../unit-costs\"");
    index: Kind::Text, example("\"PKV\""), rule("4-unit-costs-and-price-level");
};

const AMOUNT: Kind = Kind::Input(Shape::NumberOrYears, Bounds::NOT_NEGATIVE);

const COST: KeyTable = keys! {
    name: Kind::Text, example("\"Psykolog\"");
    note: Kind::Text;
    source: Kind::Text;
    department: Kind::Text, example("\"social\"");
    financed_by: choice::<Financing>(), or("reservation"), example("\"department\""), rule("2-cost");
    amount: AMOUNT, unit(KeyUnit::Kronor), example("{ 2016 = 100_000, 2017 = 50_000 }"), rule("2-cost");
    posts: AMOUNT, unit(KeyUnit::Posts), example("1.5"), rule("2-cost"),
        needs(&["monthly_wage", "on_cost"]);
    monthly_wage: AMOUNT, unit(KeyUnit::KronorPerMonth), example("42_000"), rule("2-cost");
    on_cost: input(Bounds::ON_COST), unit(KeyUnit::ShareOfWage), example("0.3946"), rule("2-cost");
    units: AMOUNT, unit(KeyUnit::Units), example("{ 2016 = 200 }"), rule("2-cost"),
        needs(&["unit_cost"]);
    unit_cost: Kind::Text, example("\"familjehem-dygn\"");
};

const TARGET_GROUP: KeyTable = keys! {
    name: Kind::Text, example("\"Elever i årskurs 4–9\"");
    note: Kind::Text;
    people: Kind::Input(Shape::Years, Bounds::NOT_NEGATIVE), required(), unit(KeyUnit::People),
        example("{ 2016 = 10, 2017 = 12 }"), rule("units-of-people");
};

const EFFECT: KeyTable = keys! {
    name: Kind::Text, example("\"Färre placeringar i HVB\"");
    department: Kind::Text, example("\"social\""), rule("5-who-gains");
    payer: choice::<Payer>(), example("\"region\""), rule("payers");
    unit_cost: Kind::Text, required(), example("\"hvb-dygn\"");
    target_group: Kind::Text, example("\"pupils\"");
    units: Kind::Input(Shape::Years, Bounds::ANY), unit(KeyUnit::Units), example("{ 2017 = 1.0, 2018 = 2.0 }"),
        rule("units-by-year");
    without: input(Bounds::SHARE), example("0.15"), rule("units-of-people"),
        needs(&["with", "units_per_person", "delay", "duration"]);
    with: input(Bounds::SHARE), example("{ value = 0.05, low = 0.02, high = 0.10, source = \"…\" }"),
        rule("units-of-people"),
        needs(&["without", "units_per_person", "delay", "duration"]);
    share: input(Bounds::SHARE), example("0.10"), rule("units-of-people"),
        needs(&["units_per_person", "delay", "duration"]);
    units_per_person: input(Bounds::NOT_NEGATIVE), unit(KeyUnit::UnitsPerPerson), example("180"),
        rule("units-of-people"),
        needs(&["delay", "duration"]);
    delay: input(Bounds::DELAY), example("1"), rule("units-of-people"),
        needs(&["units_per_person", "duration"]);
    duration: input(Bounds::DURATION), example("3"), rule("units-of-people"),
        needs(&["units_per_person", "delay"]);
    persistence: input(Bounds::SHARE), or("1"), example("0.9"), rule("units-of-people"),
        needs(&["units_per_person", "delay", "duration"]);
    deadweight: input(Bounds::SHARE), or("0"), example("0.1"), rule("what-is-credited");
    attribution: input(Bounds::SHARE), or("1"), example("0.9"), rule("what-is-credited");
    displacement: input(Bounds::SHARE), or("0"), example("0.05"), rule("what-is-credited");
    realisable: input(Bounds::SHARE), or("1"), example("0.5"), rule("what-can-be-taken-home");
    step: Kind::Number(Bounds::POSITIVE), unit(KeyUnit::Units), example("1"), rule("whole-steps");
    evidence_grade: choice::<Grade>(), example("\"C\""), rule("what-is-credited");
    measure: Kind::Text, example("\"placements\"");
    source: Kind::Text;
    note: Kind::Text;
    replaced_by: Kind::Table(&REPLACED_BY), rule("what-people-receive-instead");
};

const REPLACED_BY: KeyTable = keys! {
    unit_cost: Kind::Text, required(), example("\"familjehem-dygn\""), rule("what-people-receive-instead");
    units_per_unit: input(Bounds::NOT_NEGATIVE), or("1"), unit(KeyUnit::UnitsPerUnit), example("0.5"),
        rule("what-people-receive-instead");
    payer: choice::<Payer>(), example("\"state\""), rule("what-people-receive-instead");
    department: Kind::Text, example("\"school\""), rule("what-people-receive-instead");
    note: Kind::Text;
    source: Kind::Text;
};

const UNIT_COST: KeyTable = keys! {
    name: Kind::Text, required(), example("\"Extern skolplats, avtal 2016\"");
    area: Kind::Text, required(), example("\"skola\"");
    unit: Kind::Text, required(), example("\"år\"");
    cost: input(Bounds::NOT_NEGATIVE), required(), unit(KeyUnit::KronorPerUnit), example("600_000");
    low: Kind::Number(Bounds::NOT_NEGATIVE), unit(KeyUnit::KronorPerUnit), example("520_000"), rule("8-sensitivity"),
        needs(&["high"]);
    high: Kind::Number(Bounds::NOT_NEGATIVE), unit(KeyUnit::KronorPerUnit), example("650_000"), rule("8-sensitivity"),
        needs(&["low"]);
    distribution: choice::<Distribution>(), or("pert"), example("\"triangular\""), needs(&["low"]);
    year: Kind::Year, example("2015"), rule("4-unit-costs-and-price-level");
    source: Kind::Text, required(), example("\"Avtal, dnr 123/2016\"");
    payer: choice::<Payer>(), or("municipality"), example("\"region\""), rule("payers");
    kind: choice::<UnitCostKind>(), or("service"), example("\"transfer\""), rule("society");
    includes: Kind::Ids, example("\"elevassistent-ar\""), rule("warnings-of-every-calculation");
    department: Kind::Text;
    note: Kind::Text;
    replaces: Kind::Boolean, or("false"), example("true"), rule("4-unit-costs-and-price-level");
};

const SCENARIO: KeyTable = keys! {
    name: Kind::Text, example("\"Försiktigt\"");
    note: Kind::Text;
    set: Kind::Settings, required(), example("{ \"effect.hvb.with\" = 0.10, \"unit_cost.hvb-dygn\" = \"*0.9\" }"),
        rule("1-inputs");
};

const TEXT: KeyTable = keys! {
    background: Kind::TextOrFile, example("{ file = \"bakgrund.md\" }");
    problem: Kind::TextOrFile;
    target_group: Kind::TextOrFile;
    evidence: Kind::TextOrFile;
    implementation: Kind::TextOrFile;
    goals: Kind::TextOrFile;
};

/// A written part in a file.
pub(crate) const TEXT_FILE: KeyTable = keys! {
    file: Kind::Text, required(), example("\"bakgrund.md\"");
};

const SIGNATURE: KeyTable = keys! {
    department: Kind::Text, required(), example("\"social\"");
    name: Kind::Text, required(), example("\"Förvaltningschef\"");
    date: Kind::Date, required(), example("2016-05-02");
};

const GOAL: KeyTable = keys! {
    name: Kind::Text, example("\"Färre omplaceringar\"");
    note: Kind::Text;
};

const ACTIVITY: KeyTable = keys! {
    goal: Kind::Text, required(), example("\"placements\"");
    name: Kind::Text, example("\"Kartläggning av varje barn\"");
    note: Kind::Text;
};

const MEASURE: KeyTable = keys! {
    goal: Kind::Text, required(), example("\"placements\"");
    kind: choice::<MeasureKind>(), required(), example("\"outcome\"");
    term: choice::<MeasureTerm>(), example("\"long\"");
    name: Kind::Text, example("\"Antal omplaceringar till HVB per år\"");
    source: Kind::Text, example("\"Verksamhetssystemet\"");
    note: Kind::Text;
};

pub(super) const ALLOW: KeyTable = keys! {
    code: Kind::Code, required(), example("\"coverage-below-target-in-scenario\"");
    address: Kind::Text, example("\"scenario.cautious\"");
    reason: Kind::Text, required(), example("\"Risken är känd och delas.\"");
};

/// The workspace, `si.toml`.
pub(crate) const WORKSPACE: KeyTable = keys! {
    unit_costs: Kind::Text, example("\"unit-costs\"");
    evidence: Kind::Text, example("\"evidence\""), rule("1-inputs");
    index: Kind::Text, example("\"PKV\""), rule("4-unit-costs-and-price-level");
    lang: choice::<Language>(), example("\"sv\"");
    amounts: choice::<AmountUnit>(), or("kr"), example("\"tkr\"");
    policy: Kind::Table(&POLICY), rule("6-the-return-plan");
    check: Kind::Levels, example("{ stale-unit-cost = \"error\" }");
};
