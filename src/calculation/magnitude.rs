//! Whether exact arithmetic can hold every amount of a case.
//!
//! Inputs are bounded where they are read, but products of large inputs are not: people times units per person times a
//! unit cost may exceed the 28 digits of a decimal. So that no operation afterwards can overflow, and so that nine
//! decimals always remain for comparisons, the sum of all amounts is held below [`LARGEST_SUM`].

use rust_decimal::Decimal;

use crate::model::{Case, ChangedShare, CostForm, Effect, Form, InputId, Number, Value, Values};

/// The largest sum of all costs, or of all reductions, in kronor: 10¹³, about the national product of Sweden and more
/// than any municipality will spend.
const LARGEST_SUM: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// An amount that is too large, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TooLarge {
    /// The address of the cost, effect or policy value.
    pub address: String,
}

/// Checks that every amount of the case can be computed exactly, with these values of its inputs.
///
/// # Errors
/// Names the first cost or effect with which the sum grows too large.
pub(crate) fn within_bounds<N: Number>(case: &Case, values: &Values<N>) -> Result<(), TooLarge> {
    let application = &case.application;
    let mut sum = Some(Decimal::ZERO);
    for cost in &application.costs {
        let address = || TooLarge {
            address: format!("cost.{}", cost.id),
        };
        sum = added(sum, cost_bound(case, values, &cost.form));
        sum.ok_or_else(address)?;
    }
    sum = Some(Decimal::ZERO);
    // Units without a price add up too: steps divide them, and they are written out.
    let mut units_sum = Some(Decimal::ZERO);
    for line in &case.lines {
        let effect = &application.effects[line.effect];
        let address = || TooLarge {
            address: format!("effect.{}", effect.id),
        };
        let price = number(values, case.price(line.unit_cost).cost);
        let units = units_bound(case, values, effect);
        let units = match &effect.replaced_by {
            Some(instead) if line.replacement => {
                product(&[units, number(values, instead.units_per_unit)])
            }
            _ => units,
        };
        units_sum = added(units_sum, units);
        units_sum.ok_or_else(address)?;
        sum = added(sum, product(&[units, price]));
        sum.ok_or_else(address)?;
    }
    Ok(())
}

fn added(sum: Option<Decimal>, amount: Option<Decimal>) -> Option<Decimal> {
    sum?.checked_add(amount?).filter(|sum| *sum <= LARGEST_SUM)
}

fn product(factors: &[Option<Decimal>]) -> Option<Decimal> {
    let (first, others) = factors.split_first()?;
    others
        .iter()
        .try_fold((*first)?, |product, factor| product.checked_mul((*factor)?))
}

/// The number of an input; nothing where it holds a table of years.
fn number<N: Number>(values: &Values<N>, id: InputId) -> Option<Decimal> {
    match values.of(id) {
        Value::Number(number) => Some(number.value()),
        Value::Years(_) => None,
    }
}

fn cost_bound<N: Number>(case: &Case, values: &Values<N>, form: &CostForm) -> Option<Decimal> {
    let years = Some(Decimal::from(
        case.application.investment.period.years().count(),
    ));
    let volume = |id: InputId| match values.of(id) {
        Value::Number(number) => product(&[Some(number.value()), years]),
        Value::Years(_) => Some(size(values, id)),
    };
    match form {
        CostForm::Amount(amount) => Some(size(values, *amount)),
        CostForm::Posts {
            posts,
            monthly_wage,
            ..
        } => {
            // Twelve months, and an on-cost of at most twice the wage.
            product(&[
                volume(*posts),
                Some(size(values, *monthly_wage)),
                Some(Decimal::from(36)),
            ])
        }
        CostForm::Units { units, unit_cost } => {
            product(&[volume(*units), number(values, case.price(*unit_cost).cost)])
        }
    }
}

fn units_bound<N: Number>(case: &Case, values: &Values<N>, effect: &Effect) -> Option<Decimal> {
    match effect.form {
        Form::Yearly { units, .. } => Some(size(values, units)),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            duration,
            ..
        } => {
            let people = case.application.target_groups[target_group].people;
            product(&[
                Some(share_bound(values, effect, outcome)),
                Some(size(values, people)),
                number(values, units_per_person),
                number(values, duration).map(|duration| duration + Decimal::ONE),
            ])
        }
    }
}

/// The size of an input: of a table, the sum of the sizes of its years.
fn size<N: Number>(values: &Values<N>, id: InputId) -> Decimal {
    match values.of(id) {
        Value::Number(number) => number.value().abs(),
        Value::Years(years) => years.all().map(|(_, number)| number.value().abs()).sum(),
    }
}

/// The part of the people for whom the outcome can change. A thousandth at the least, for sensitivity moves it; and all
/// of them where units are divided by a step.
fn share_bound<N: Number>(values: &Values<N>, effect: &Effect, outcome: ChangedShare) -> Decimal {
    let least = Decimal::new(1, 3);
    let number = |id| number(values, id).unwrap_or(Decimal::ONE);
    match outcome {
        _ if effect.step.is_some() => Decimal::ONE,
        ChangedShare::Share(share) => number(share).max(least),
        ChangedShare::Probabilities { without, with } => {
            number(without).max(number(with)).max(least)
        }
    }
}
