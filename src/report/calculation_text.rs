//! A calculation as text for the terminal: what it rests on, its tables, and what they say in sentences.

use rust_decimal::Decimal;

use super::Calculated;
use unicode_width::UnicodeWidthStr;

use super::calculation_sheets::Sheets;
use super::terminal::{Layout, sheet, wrapped};
use crate::model::{
    Case, Change, Choice, FeeBasis, Policy, ReturnModel, Setting, Timing, Year, rounded,
};
use crate::words::{Label, Sentence};

/// The whole text.
pub fn text(calculated: &Calculated, layout: Layout) -> String {
    let sheets = Sheets::new(calculated, layout.amounts, layout.language);
    let mut parts = vec![
        header(calculated, layout),
        sheet(&sheets.costs(), layout),
        sheet(&sheets.effects(), layout),
        sheet(&sheets.departments(), layout),
        sentences(Label::Coverage, &coverage(calculated), layout),
    ];
    let plan = sheets.return_plan().map(|plan| sheet(&plan, layout));
    let plan_sentences = return_plan(calculated);
    parts.push(match plan {
        Some(plan) => plan + &paragraph(&plan_sentences, layout),
        None => sentences(Label::ReturnPlan, &plan_sentences, layout),
    });
    parts.push(sheet(&sheets.payers(), layout));
    if !calculated.warnings.is_empty() {
        parts.push(warnings(calculated, layout));
    }
    parts.join("\n")
}

/// What the calculation rests on: period, prices, files, departments and the policy's readings in words.
fn header(calculated: &Calculated, layout: Layout) -> String {
    let case = &calculated.case;
    let investment = &case.application.investment;
    let say = |sentence: Sentence| sentence.text(layout.amounts, layout.language);
    let period = format!(
        "{} – {}",
        investment.period.start(),
        investment.period.end()
    );
    let names = |named: &[crate::model::Named]| {
        named
            .iter()
            .map(|named| named.name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let files = calculated.unit_costs.iter().map(|(file, _)| file.as_str());
    let mut facts = vec![
        (Label::Period, period),
        (
            Label::PriceLevel,
            say(Sentence::Prices {
                year: investment.price_year.number(),
            }),
        ),
        (Label::Departments, names(&case.application.departments)),
        (Label::Partners, names(&case.application.partners)),
        (Label::Application, calculated.file.clone()),
        (Label::UnitCosts, in_folders(files)),
        (
            Label::Converted,
            converted(case)
                .into_iter()
                .map(say)
                .collect::<Vec<_>>()
                .join("; "),
        ),
        (Label::Scenario, scenario(calculated)),
        (
            Label::Set,
            calculated
                .settings
                .iter()
                .map(setting)
                .collect::<Vec<_>>()
                .join(", "),
        ),
    ];
    let policy: Vec<String> = policy(&case.policy, case.first_return())
        .into_iter()
        .map(say)
        .collect();
    facts.push((Label::Policy, policy.join("; ")));
    facts.retain(|(_, fact)| !fact.is_empty());

    let mut text = wrapped(&investment.name, layout.width, 0);
    let longest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    text.push_str(&"═".repeat(longest));
    text.push('\n');
    let column = facts
        .iter()
        .map(|(label, _)| label.text(layout.language).chars().count())
        .max()
        .unwrap_or(0)
        + 2;
    for (label, fact) in facts {
        let lines = wrapped(&fact, layout.width, column);
        let label = label.text(layout.language);
        let blanks = " ".repeat(column - label.chars().count());
        text.extend([label, &blanks, lines.trim_start()]);
    }
    text
}

/// The files of one folder in short: `unit-costs/*.csv (9)`; a few of them one by one.
fn in_folders<'f>(files: impl Iterator<Item = &'f str>) -> String {
    let files: Vec<&str> = files.collect();
    let folder = |file: &'f str| {
        file.rsplit_once(['/', '\\'])
            .map_or("", |(folder, _)| folder)
    };
    match files.as_slice() {
        [first, .., last] if files.len() > 3 && folder(first) == folder(last) => {
            format!("{} (*.csv, {})", folder(first), files.len())
        }
        files => files.join(", "),
    }
}

fn converted(case: &Case) -> Vec<Sentence> {
    let to = case.application.investment.price_year.number();
    let sentence = |price: &crate::model::Price| {
        let conversion = price.conversion.as_ref()?;
        let (from, series) = (conversion.from.number(), conversion.series.clone());
        Some(Sentence::ConvertedFrom {
            id: price.unit_cost.id.clone(),
            from,
            to,
            series,
        })
    };
    case.prices.iter().filter_map(sentence).collect()
}

fn scenario(calculated: &Calculated) -> String {
    let Some(id) = &calculated.scenario else {
        return String::new();
    };
    let found = calculated
        .case
        .application
        .scenarios
        .iter()
        .find(|scenario| scenario.id == *id);
    let Some(scenario) = found else {
        return id.clone();
    };
    let settings: Vec<String> = scenario.settings.iter().map(setting).collect();
    format!(
        "{}: {}",
        scenario.name.as_ref().unwrap_or(id),
        settings.join(", ")
    )
}

/// A setting as it is typed.
fn setting(setting: &Setting) -> String {
    match setting.change {
        Change::To(value) => format!("{}={}", setting.address, value.normalize()),
        Change::Times(factor) => format!("{}=*{}", setting.address, factor.normalize()),
    }
}

/// The policy's readings in words.
fn policy(policy: &Policy, from: Year) -> Vec<Sentence> {
    let preset = policy.preset.word().to_owned();
    let target = policy.return_target;
    let from = from.number();
    let mut sentences = Vec::new();
    if policy.return_model == ReturnModel::None {
        sentences.push(Sentence::PolicyNone { preset, target });
    } else {
        sentences.push(Sentence::PolicyReturn {
            preset,
            target,
            floor: policy.return_floor,
        });
        sentences.push(match policy.admin_fee_basis {
            _ if policy.admin_fee.is_zero() => Sentence::PolicyNoFee,
            FeeBasis::OnTop => Sentence::PolicyFeeOnTop {
                fee: policy.admin_fee,
            },
            FeeBasis::Within => Sentence::PolicyFeeWithin {
                fee: policy.admin_fee,
            },
        });
        sentences.push(match policy.timing {
            Timing::AsReductionsArise => Sentence::PolicyAsReductionsArise { from },
            Timing::Proportional => Sentence::PolicyProportional { from },
            Timing::Instalments => Sentence::PolicyInstalments {
                count: policy.instalments,
                from,
            },
        });
        sentences.push(Sentence::PolicySplit);
    }
    if !policy.optimism_bias.is_empty() {
        let grades = policy
            .optimism_bias
            .iter()
            .map(|(grade, share)| (grade.word().to_owned(), *share));
        sentences.push(Sentence::PolicyCorrection {
            grades: grades.collect(),
        });
    }
    sentences.push(Sentence::PolicyDiscount {
        rate: policy.discount_rate,
    });
    sentences
}

/// Coverage and target in plain sentences, and how much comes after the decision period.
fn coverage(calculated: &Calculated) -> Vec<Sentence> {
    let (case, result) = (&calculated.case, &calculated.calculation);
    let target = case.policy.return_target;
    let gained = result.municipality.realisable.total().0;
    let cost = result.costs.total;
    let coverage = shown_share(
        result.coverage.total.0,
        target,
        result.coverage.meets_target,
    );
    let mut sentences = vec![if result.coverage.meets_target {
        Sentence::CoverageMeets {
            coverage,
            target,
            reductions: gained,
            cost,
        }
    } else {
        let short = target * cost - gained;
        Sentence::CoverageMisses {
            coverage,
            target,
            reductions: gained,
            cost,
            short,
        }
    }];
    if result.costs.all != cost {
        let coverage = rounded(result.coverage.all_costs.0, 3);
        sentences.push(Sentence::CoverageOfAllCosts {
            coverage,
            cost: result.costs.all,
        });
    }
    sentences.push(match result.coverage.payback_year {
        Some(year) => Sentence::PaybackYear {
            year: year.number(),
        },
        None => Sentence::NoPayback,
    });
    if let Some(share) = result.coverage.after_end {
        let year = case.application.investment.period.end().year().number();
        sentences.push(Sentence::AfterEnd {
            share: rounded(share.0, 2),
            year,
        });
    }
    sentences
}

/// Coverage to a tenth of a per cent, with more digits where the rounded figure would stand on the wrong side of the
/// target.
fn shown_share(coverage: Decimal, target: Decimal, meets: bool) -> Decimal {
    (3..=9)
        .map(|decimals| rounded(coverage, decimals))
        .find(|shown| (*shown >= target) == meets)
        .unwrap_or(coverage)
}

fn return_plan(calculated: &Calculated) -> Vec<Sentence> {
    let (case, result) = (&calculated.case, &calculated.calculation);
    let Some(plan) = &result.return_plan else {
        return vec![Sentence::NoReturnModel];
    };
    let mut sentences = Vec::new();
    if let Some(year) = plan.completed_year() {
        sentences.push(Sentence::PlanCompleted {
            total: plan.total().0,
            year: year.number(),
        });
    }
    let principal = match case.policy.admin_fee_basis {
        FeeBasis::OnTop => plan.reservation.0,
        FeeBasis::Within => plan.total().0,
    };
    let borne = case.policy.return_target * result.costs.total - principal;
    if rounded(borne, 0) > Decimal::ZERO {
        sentences.push(Sentence::ReservationBears { amount: borne });
    }
    sentences
}

fn sentences(heading: Label, sentences: &[Sentence], layout: Layout) -> String {
    wrapped(heading.text(layout.language), layout.width, 0) + &paragraph(sentences, layout)
}

fn paragraph(sentences: &[Sentence], layout: Layout) -> String {
    let text = sentences
        .iter()
        .map(|sentence| sentence.text(layout.amounts, layout.language));
    wrapped(&text.collect::<Vec<_>>().join(" "), layout.width, 0)
}

fn warnings(calculated: &Calculated, layout: Layout) -> String {
    let mut text = wrapped(Label::Warnings.text(layout.language), layout.width, 0);
    for warning in &calculated.warnings {
        let sentence = format!(
            "{}: {} [{}]",
            warning.place,
            warning.message.text(layout.language),
            warning.code().name()
        );
        let lines = wrapped(&sentence, layout.width, 2);
        text.extend(["- ", lines.trim_start()]);
    }
    text
}
