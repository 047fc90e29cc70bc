//! What was calculated, as JSON: the investment, its sources, the policy in force, and the words of its effects.

use serde::Serialize;

use super::Calculated;
use super::exact_json::{Exact, Pairs};
use super::figures_json::FigureObject;
use crate::model::{Case, Change, Choice, EffectLine, Money, Policy, Setting, Timing, Year};

/// One value for each department, by its id.
pub(super) fn by_department<'o, T, J>(
    case: &'o Case,
    values: &[T],
    json: impl Fn(&T) -> J,
) -> Pairs<&'o str, J> {
    let ids = case
        .application
        .departments
        .iter()
        .map(|department| department.id.as_str());
    Pairs(ids.zip(values.iter().map(json)).collect())
}

#[derive(Serialize)]
pub(super) struct InvestmentJson<'o> {
    id: &'o str,
    name: &'o str,
    start: String,
    end: String,
    price_year: i32,
    horizon: Option<i32>,
    departments: Pairs<&'o str, &'o str>,
}

impl<'o> InvestmentJson<'o> {
    pub(super) fn of(case: &'o Case) -> Self {
        let investment = &case.application.investment;
        let departments = case
            .application
            .departments
            .iter()
            .map(|known| (known.id.as_str(), known.name.as_str()));
        Self {
            id: &investment.id,
            name: &investment.name,
            start: investment.period.start().to_string(),
            end: investment.period.end().to_string(),
            price_year: investment.price_year.number(),
            horizon: investment.horizon.map(Year::number),
            departments: Pairs(departments.collect()),
        }
    }
}

#[derive(Serialize)]
pub(super) struct SourcesJson<'o> {
    application: FileJson<'o>,
    unit_costs: Vec<FileJson<'o>>,
    set: Pairs<&'o str, SetJson>,
    scenario: Option<&'o str>,
}

#[derive(Serialize)]
struct FileJson<'o> {
    file: &'o str,
    sha256: &'o str,
}

/// A change as an application's scenario writes it: a number, or a factor such as `"*0.8"`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum SetJson {
    To(Exact),
    Times(String),
}

impl SetJson {
    pub(super) fn of(change: Change) -> Self {
        match change {
            Change::To(value) => Self::To(Exact(value)),
            Change::Times(factor) => Self::Times(format!("*{}", factor.normalize())),
        }
    }
}

impl<'o> SourcesJson<'o> {
    pub(super) fn of(calculated: &'o Calculated) -> Self {
        let file = |(file, sha256): &'o (String, String)| FileJson { file, sha256 };
        let change = |setting: &'o Setting| (setting.address.as_str(), SetJson::of(setting.change));
        Self {
            application: FileJson {
                file: &calculated.file,
                sha256: &calculated.sha256,
            },
            unit_costs: calculated.unit_costs.iter().map(file).collect(),
            set: Pairs(calculated.settings.iter().map(change).collect()),
            scenario: calculated.scenario.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct PolicyJson {
    preset: &'static str,
    return_model: &'static str,
    return_target: Exact,
    return_floor: Exact,
    admin_fee: Exact,
    admin_fee_basis: &'static str,
    timing: &'static str,
    first_return: i32,
    instalments: Option<u32>,
    discount_rate: Exact,
    sensitivity: Exact,
    optimism_bias: Pairs<&'static str, Exact>,
}

impl PolicyJson {
    pub(super) fn of(policy: &Policy, first_return: Year) -> Self {
        let corrections = policy
            .optimism_bias
            .iter()
            .map(|(grade, share)| (grade.word(), Exact(*share)));
        Self {
            preset: policy.preset.word(),
            return_model: policy.return_model.word(),
            return_target: Exact(policy.return_target),
            return_floor: Exact(policy.return_floor),
            admin_fee: Exact(policy.admin_fee),
            admin_fee_basis: policy.admin_fee_basis.word(),
            timing: policy.timing.word(),
            first_return: first_return.number(),
            instalments: (policy.timing == Timing::Instalments).then_some(policy.instalments),
            discount_rate: Exact(policy.discount_rate),
            sensitivity: Exact(policy.sensitivity),
            optimism_bias: Pairs(corrections.collect()),
        }
    }
}

#[derive(Serialize)]
pub(super) struct EffectJson<'o> {
    id: String,
    name: &'o str,
    department: Option<&'o str>,
    payer: &'static str,
    kind: &'static str,
    evidence_grade: Option<&'static str>,
    unit_cost: UnitCostJson<'o>,
    #[serde(flatten)]
    figures: FigureObject,
}

impl<'o> EffectJson<'o> {
    pub(super) fn of(case: &'o Case, line: &EffectLine, figures: FigureObject) -> Self {
        let effect = &case.application.effects[line.effect];
        let department = line
            .department
            .map(|department| case.application.departments[department].id.as_str());
        Self {
            id: case.line_id(line),
            name: &effect.name,
            department,
            payer: line.payer.word(),
            kind: case.price(line.unit_cost).unit_cost.kind.word(),
            evidence_grade: effect.evidence_grade.map(Choice::word),
            unit_cost: UnitCostJson::of(case, line),
            figures,
        }
    }
}

#[derive(Serialize)]
struct UnitCostJson<'o> {
    id: &'o str,
    name: &'o str,
    unit: &'o str,
    cost: Exact,
    year: i32,
    source: &'o str,
    indexed_from: Option<i32>,
}

impl<'o> UnitCostJson<'o> {
    fn of(case: &'o Case, line: &EffectLine) -> Self {
        let price = case.price(line.unit_cost);
        Self {
            id: &price.unit_cost.id,
            name: &price.unit_cost.name,
            unit: &price.unit_cost.unit,
            cost: Money(
                case.application
                    .inputs
                    .number(price.cost)
                    .unwrap_or_default(),
            )
            .into(),
            year: case.application.investment.price_year.number(),
            source: &price.unit_cost.source,
            indexed_from: price
                .conversion
                .as_ref()
                .map(|conversion| conversion.from.number()),
        }
    }
}
