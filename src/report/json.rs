//! Results as JSON, `si.result/1` and `si.problems/1`: keys in a fixed order, numbers with their exact digits.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;

use super::exact_json::{Exact, Pairs};
use super::foundations_json::FoundationsJson;
use super::policies_json::{OutcomeOfPolicyJson, PolicyResultJson};
use super::sensitivity_json::SensitivityJson;
use super::{Calculated, Failed, Outcome};
use crate::calculation::{LineAmounts, Reductions, ReturnPlan};
use crate::model::{
    Additive, Case, Change, Choice, EffectLine, Money, Policy, Quantity, Setting, Timing, Year,
    Years,
};
use crate::problem::Problem;
use crate::words::Language;

/// Writes one outcome, or several as an array, indented for reading.
///
/// # Errors
/// The output cannot be written.
pub fn write(
    output: &mut dyn Write,
    outcomes: &[Outcome],
    as_array: bool,
    language: Language,
) -> io::Result<()> {
    let objects: Vec<OutcomeJson> = outcomes
        .iter()
        .map(|outcome| OutcomeJson::of(outcome, language))
        .collect();
    match objects.as_slice() {
        [object] if !as_array => serde_json::to_writer_pretty(&mut *output, object)?,
        objects => serde_json::to_writer_pretty(&mut *output, objects)?,
    }
    writeln!(output)
}

/// Writes one outcome in one line.
///
/// # Errors
/// The output cannot be written.
pub fn write_line(output: &mut dyn Write, outcome: &Outcome, language: Language) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &OutcomeJson::of(outcome, language))?;
    writeln!(output)
}

type ByYear = Pairs<String, Exact>;

/// The years that have an amount.
fn by_year<N: Additive + Into<Exact>>(years: &Years<N>) -> ByYear {
    Pairs(
        years
            .amounts()
            .map(|(year, amount)| (year.to_string(), amount.into()))
            .collect(),
    )
}

fn money_by_year(years: &Years<Decimal>) -> ByYear {
    by_year(&years.map(|_, amount| Money(amount)))
}

#[derive(Serialize)]
#[serde(untagged)]
enum OutcomeJson<'o> {
    Result(Box<ResultJson<'o>>),
    Problems(ProblemsJson<'o>),
}

impl<'o> OutcomeJson<'o> {
    fn of(outcome: &'o Outcome, language: Language) -> Self {
        match outcome {
            Outcome::Calculated(calculated) => {
                Self::Result(Box::new(ResultJson::of(calculated, language)))
            }
            Outcome::Failed(failed) => Self::Problems(ProblemsJson::of(failed, language)),
        }
    }
}

#[derive(Serialize)]
struct ProblemsJson<'o> {
    schema: &'static str,
    file: &'o str,
    problems: Vec<ProblemJson<'o>>,
}

impl<'o> ProblemsJson<'o> {
    fn of(failed: &'o Failed, language: Language) -> Self {
        let problems = failed.problems.iter().map(|problem| ProblemJson {
            level: Some(problem.level().word()),
            ..ProblemJson::of(problem, language)
        });
        Self {
            schema: "si.problems/1",
            file: &failed.file,
            problems: problems.collect(),
        }
    }
}

#[derive(Serialize)]
struct ProblemJson<'o> {
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    code: &'static str,
    message: String,
    hint: Option<String>,
    file: &'o str,
    line: Option<u32>,
    column: Option<u32>,
}

impl<'o> ProblemJson<'o> {
    fn of(problem: &'o Problem, language: Language) -> Self {
        let in_file = problem.place.line > 0;
        Self {
            level: None,
            code: problem.code().name(),
            message: problem.text(language),
            hint: problem.hint(language),
            file: &problem.place.file,
            line: in_file.then_some(problem.place.line),
            column: in_file.then_some(problem.place.column),
        }
    }
}

#[derive(Serialize)]
struct ResultJson<'o> {
    schema: &'static str,
    si: &'static str,
    investment: InvestmentJson<'o>,
    sources: SourcesJson<'o>,
    policy: PolicyJson,
    cost: CostJson,
    effects: Vec<EffectJson<'o>>,
    reductions: ReductionsJson<'o>,
    coverage: Exact,
    coverage_all_costs: Exact,
    coverage_by_year: ByYear,
    meets_target: bool,
    payback_year: Option<i32>,
    payers: Pairs<&'static str, PayerJson>,
    society: SocietyJson,
    present_value: PresentValueJson,
    return_plan: Option<ReturnPlanJson<'o>>,
    sensitivity: SensitivityJson<'o>,
    warnings: Vec<ProblemJson<'o>>,
    foundations: FoundationsJson,
    policies: Vec<PolicyResultJson<'o>>,
    outcomes: Vec<OutcomeOfPolicyJson<'o>>,
}

impl<'o> ResultJson<'o> {
    fn of(calculated: &'o Calculated, language: Language) -> Self {
        let (case, result) = (&calculated.case, &calculated.calculation);
        let (first, last) = result.plan_years;
        let coverage_by_year = first
            .through(last)
            .map(|year| (year.to_string(), result.coverage.by_year.at(year).into()));
        let payers = result.payers.iter().map(|payer| {
            let totals = PayerJson {
                expected: payer.reductions.expected.total().into(),
                realisable: payer.reductions.realisable.total().into(),
            };
            (payer.payer.word(), totals)
        });
        let effects = case
            .lines
            .iter()
            .zip(&result.lines)
            .map(|(line, amounts)| EffectJson::of(case, line, amounts));
        Self {
            schema: "si.result/1",
            si: env!("CARGO_PKG_VERSION"),
            investment: InvestmentJson::of(case),
            sources: SourcesJson::of(calculated),
            policy: PolicyJson::of(&case.policy, case.first_return()),
            cost: CostJson {
                total: Money(result.costs.total).into(),
                by_year: money_by_year(&result.costs.by_year),
                all_costs: Money(result.costs.all).into(),
            },
            effects: effects.collect(),
            reductions: ReductionsJson {
                expected: AmountsJson::of(&result.municipality.expected),
                realisable: AmountsJson::of(&result.municipality.realisable),
                by_department: by_department(case, &result.departments, GainsJson::of),
            },
            coverage: result.coverage.total.into(),
            coverage_all_costs: result.coverage.all_costs.into(),
            coverage_by_year: Pairs(coverage_by_year.collect()),
            meets_target: result.coverage.meets_target,
            payback_year: result.coverage.payback_year.map(Year::number),
            payers: Pairs(payers.collect()),
            society: SocietyJson {
                expected: result.society.expected.total().into(),
                transfers_excluded: result.society.transfers_excluded.into(),
                net: result.society.net.into(),
                npv: result.society.npv.into(),
            },
            present_value: PresentValueJson {
                discount_rate: result.present_value.discount_rate.into(),
                base_year: result.present_value.base_year.number(),
                cost: result.present_value.cost.into(),
                reductions: result.present_value.reductions.into(),
                npv: result.present_value.npv.into(),
                benefit_cost_ratio: result.present_value.benefit_cost_ratio.map(Exact::from),
            },
            return_plan: result
                .return_plan
                .as_ref()
                .map(|plan| ReturnPlanJson::of(case, plan)),
            sensitivity: SensitivityJson::of(case, &calculated.sensitivity),
            warnings: calculated
                .warnings
                .iter()
                .map(|warning| ProblemJson::of(warning, language))
                .collect(),
            foundations: FoundationsJson::of(&result.foundations),
            policies: calculated
                .policies
                .iter()
                .map(|policy| PolicyResultJson::of(case, policy))
                .collect(),
            outcomes: calculated
                .policies
                .iter()
                .flat_map(|policy| OutcomeOfPolicyJson::all(case, policy))
                .collect(),
        }
    }
}

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
struct InvestmentJson<'o> {
    id: &'o str,
    name: &'o str,
    start: String,
    end: String,
    price_year: i32,
    horizon: Option<i32>,
    departments: Pairs<&'o str, &'o str>,
}

impl<'o> InvestmentJson<'o> {
    fn of(case: &'o Case) -> Self {
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
struct SourcesJson<'o> {
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
    fn of(calculated: &'o Calculated) -> Self {
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
struct CostJson {
    total: Exact,
    by_year: ByYear,
    all_costs: Exact,
}

#[derive(Serialize)]
struct AmountsJson {
    total: Exact,
    by_year: ByYear,
}

impl AmountsJson {
    fn of(years: &Years<Money>) -> Self {
        Self {
            total: years.total().into(),
            by_year: by_year(years),
        }
    }
}

#[derive(Serialize)]
struct GainsJson {
    expected: AmountsJson,
    realisable: AmountsJson,
}

impl GainsJson {
    fn of(gains: &Reductions) -> Self {
        Self {
            expected: AmountsJson::of(&gains.expected),
            realisable: AmountsJson::of(&gains.realisable),
        }
    }
}

#[derive(Serialize)]
struct ReductionsJson<'o> {
    expected: AmountsJson,
    realisable: AmountsJson,
    by_department: Pairs<&'o str, GainsJson>,
}

#[derive(Serialize)]
struct EffectJson<'o> {
    id: String,
    name: &'o str,
    department: Option<&'o str>,
    payer: &'static str,
    kind: &'static str,
    evidence_grade: Option<&'static str>,
    unit_cost: UnitCostJson<'o>,
    units: ByYear,
    expected: AmountsJson,
    realisable: AmountsJson,
}

impl<'o> EffectJson<'o> {
    fn of(case: &'o Case, line: &EffectLine, amounts: &LineAmounts<Decimal>) -> Self {
        let effect = &case.application.effects[line.effect];
        let department = line
            .department
            .map(|department| case.application.departments[department].id.as_str());
        let money = |years: &Years<Decimal>| AmountsJson::of(&years.map(|_, amount| Money(amount)));
        Self {
            id: case.line_id(line),
            name: &effect.name,
            department,
            payer: line.payer.word(),
            kind: case.price(line.unit_cost).unit_cost.kind.word(),
            evidence_grade: effect.evidence_grade.map(Choice::word),
            unit_cost: UnitCostJson::of(case, line),
            units: by_year(&amounts.units.map(|_, units| Quantity(units))),
            expected: money(&amounts.expected),
            realisable: money(&amounts.realisable),
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

#[derive(Serialize)]
struct PayerJson {
    expected: Exact,
    realisable: Exact,
}

#[derive(Serialize)]
struct SocietyJson {
    expected: Exact,
    transfers_excluded: Exact,
    net: Exact,
    npv: Exact,
}

#[derive(Serialize)]
struct PresentValueJson {
    discount_rate: Exact,
    base_year: i32,
    cost: Exact,
    reductions: Exact,
    npv: Exact,
    benefit_cost_ratio: Option<Exact>,
}

#[derive(Serialize)]
pub(super) struct ReturnPlanJson<'o> {
    reservation: Exact,
    fee: Exact,
    total: Exact,
    by_department: Pairs<&'o str, DepartmentShareJson>,
    payments: Vec<PaymentJson<'o>>,
    completed_year: Option<i32>,
}

#[derive(Serialize)]
struct DepartmentShareJson {
    share: Exact,
    reservation: Exact,
    fee: Exact,
    total: Exact,
    net: Exact,
}

#[derive(Serialize)]
struct PaymentJson<'o> {
    department: &'o str,
    year: i32,
    reservation: Exact,
    fee: Exact,
    total: Exact,
}

impl<'o> ReturnPlanJson<'o> {
    pub(super) fn of(case: &'o Case, plan: &ReturnPlan) -> Self {
        let departments =
            by_department(case, &plan.departments, |department| DepartmentShareJson {
                share: department.share.into(),
                reservation: department.reservation.into(),
                fee: department.fee.into(),
                total: department.total().into(),
                net: department.net.into(),
            });
        let payments = plan.payments.iter().map(|payment| PaymentJson {
            department: &case.application.departments[payment.department].id,
            year: payment.year.number(),
            reservation: payment.reservation.into(),
            fee: payment.fee.into(),
            total: payment.total().into(),
        });
        Self {
            reservation: plan.reservation.into(),
            fee: plan.fee.into(),
            total: plan.total().into(),
            by_department: departments,
            payments: payments.collect(),
            completed_year: plan.completed_year().map(Year::number),
        }
    }
}
