//! What other unit costs do to an application, unit cost by unit cost (method §10).

use std::ops::{AddAssign, SubAssign};

use rust_decimal::Decimal;

use super::{Figures, Flip, Movement, Standing};
use crate::calculation::{
    CalculationError, Essentials, LineAmounts, essentials, essentials_at_prices, plan_totals,
    plan_weights_of,
};
use crate::model::{
    Case, Conversion, CostForm, EffectLine, Financing, Number, Payer, Price, UnitCostRef, Year,
};

/// An application with its old and with its new unit costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalculation {
    /// With the old ones.
    pub old: Figures,
    /// With the new ones.
    pub new: Figures,
    /// What made the difference: the price level first, then the unit costs that changed, the one that moves coverage
    /// most first. They add up to the difference.
    pub parts: Vec<Part>,
}

/// What one cause did.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The cause.
    pub cause: Cause,
    /// What it did.
    pub movement: Movement,
}

/// Why a figure is another.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// All amounts are in the prices of another year.
    PriceLevel {
        /// The old price year.
        from: Year,
        /// The new one.
        to: Year,
        /// Prices of the new year over those of the old.
        factor: Decimal,
    },
    /// A unit cost is another.
    UnitCost {
        /// Its id.
        id: String,
        /// What it is called now.
        name: String,
        /// What one unit of it is.
        unit: String,
        /// Kronor per unit before, in the old price year.
        old: Decimal,
        /// Kronor per unit now, in the new price year.
        new: Decimal,
    },
}

impl Recalculation {
    /// The side that the application changes to, if it does.
    pub fn flip(&self) -> Option<Flip> {
        Flip::between(&self.old, &self.new)
    }
}

/// An application with one set of unit costs, as far as it is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    result: Essentials,
    figures: Figures,
    lines: Vec<EffectLine>,
    /// What each unit cost costs and who pays it.
    prices: Vec<(Decimal, Payer)>,
    price_year: Year,
}

impl Side {
    /// A case as it is compared.
    ///
    /// # Errors
    /// It has no result.
    pub fn of(case: &Case) -> Result<Self, CalculationError> {
        Ok(Self::with(case, essentials(case)?))
    }

    fn with(case: &Case, result: Essentials) -> Self {
        let inputs = &case.application.inputs;
        let price = |price: &Price| {
            let cost = inputs.number(price.cost).unwrap_or_default();
            (cost, price.unit_cost.payer)
        };
        Self {
            figures: Figures::of(case, &result),
            result,
            lines: case.lines.clone(),
            prices: case.prices.iter().map(price).collect(),
            price_year: case.application.investment.price_year,
        }
    }
}

/// Compares an application with its old and its new unit costs.
///
/// `level` converts amounts of the old price year into those of the new, where they differ. Both are of one application,
/// so that costs and lines stand in the same places.
///
/// # Errors
/// The new case has no result.
pub fn recalculation(
    old: Side,
    new: &Case,
    level: Option<&Conversion>,
) -> Result<Recalculation, CalculationError> {
    // Who pays decides what effects share steps with.
    let result = if old.lines == new.lines {
        essentials_at_prices(new, &old.result)?
    } else {
        essentials(new)?
    };
    let sides = [old, Side::with(new, result)];
    let steps = Steps::new(new, &sides, level);
    let mut at = steps.standing_of_old();
    let mut parts = Vec::new();
    let mut sums = steps.sums_of_old();
    let mut causes = steps.changed();
    causes.sort_by(|one, other| {
        let id = |unit_cost: &UnitCostRef| &new.application.used_unit_costs[unit_cost.0];
        id(one).cmp(id(other))
    });
    if let Some(level) = level {
        let cause = Cause::PriceLevel {
            from: sides[0].price_year,
            to: sides[1].price_year,
            factor: level.convert(Decimal::ONE),
        };
        let to = if causes.is_empty() {
            steps.standing_of_new()
        } else {
            steps.standing(&sums, at.coverage)
        };
        parts.push(step(&mut at, cause, to));
    }
    let unit_costs = parts.len();
    for (position, unit_cost) in causes.iter().enumerate() {
        steps.replace(&mut sums, *unit_cost);
        let to = if position + 1 == causes.len() {
            // With all of them replaced it is the new result itself, to the last digit.
            steps.standing_of_new()
        } else {
            steps.standing(&sums, at.coverage)
        };
        parts.push(step(&mut at, steps.cause(*unit_cost), to));
    }
    // A stable sort keeps ties in the order of ids.
    parts[unit_costs..].sort_by_cached_key(|part| {
        let size = |amount: Decimal| std::cmp::Reverse(amount.abs().rounded_for_comparison());
        let movement = &part.movement;
        (size(movement.coverage.0), size(movement.realisable.0))
    });
    let [old, new] = sides.map(|side| side.figures);
    Ok(Recalculation { old, new, parts })
}

/// What a cause does that leads from one standing to another.
fn step(at: &mut Standing, cause: Cause, to: Standing) -> Part {
    let movement = to.since(at);
    *at = to;
    Part { cause, movement }
}

/// The two ends of the way from old to new unit costs, and every standing between them.
///
/// A price changes neither units nor steps, so a line with its old unit cost is the old result's line and one with its
/// new unit cost the new result's: nothing between is computed again but sums and what departments owe.
struct Steps<'c> {
    /// The case with its new unit costs.
    case: &'c Case,
    sides: &'c [Side; 2],
    level: Option<&'c Conversion>,
    departments: Vec<&'c str>,
    /// What each line gains and what was expected of it, all years together, with its old unit cost in the new price
    /// level and with its new one.
    lines: Vec<[(Decimal, Decimal); 2]>,
}

impl<'c> Steps<'c> {
    fn new(case: &'c Case, sides: &'c [Side; 2], level: Option<&'c Conversion>) -> Self {
        let departments = case.application.departments.iter();
        let lifted = |amount| level.map_or(amount, |level| level.convert(amount));
        let totals = |(old, new): (&LineAmounts<Decimal>, &LineAmounts<Decimal>)| {
            let sums =
                |line: &LineAmounts<Decimal>| (line.realisable.total(), line.expected.total());
            let (realisable, expected) = sums(old);
            [(lifted(realisable), lifted(expected)), sums(new)]
        };
        let [old, new] = sides;
        let lines = old.result.lines.iter().zip(&new.result.lines);
        Self {
            case,
            sides,
            level,
            departments: departments.map(|known| known.id.as_str()).collect(),
            lines: lines.map(totals).collect(),
        }
    }

    fn standing_of_old(&self) -> Standing {
        Standing::of(&self.sides[0].figures, &self.departments)
    }

    fn standing_of_new(&self) -> Standing {
        Standing::of(&self.sides[1].figures, &self.departments)
    }

    /// An old amount in the new price level.
    fn lifted(&self, amount: Decimal) -> Decimal {
        self.level.map_or(amount, |level| level.convert(amount))
    }

    fn price(&self, of: usize, unit_cost: UnitCostRef) -> Decimal {
        self.sides[of].prices[unit_cost.0].0
    }

    /// The unit costs that are not what they were: in price beside the price level, or in who pays.
    fn changed(&self) -> Vec<UnitCostRef> {
        let [old, new] = self.sides;
        let is_changed = |unit_cost: &UnitCostRef| {
            let (before, payer) = old.prices[unit_cost.0];
            let (after, another) = new.prices[unit_cost.0];
            self.lifted(before).rounded_for_comparison() != after.rounded_for_comparison()
                || payer != another
        };
        (0..new.prices.len())
            .map(UnitCostRef)
            .filter(is_changed)
            .collect()
    }

    fn cause(&self, unit_cost: UnitCostRef) -> Cause {
        let about = &self.case.price(unit_cost).unit_cost;
        Cause::UnitCost {
            id: about.id.clone(),
            name: about.name.clone(),
            unit: about.unit.clone(),
            old: self.price(0, unit_cost),
            new: self.price(1, unit_cost),
        }
    }

    /// The sums in the new price level with all unit costs as they were.
    fn sums_of_old(&self) -> Sums {
        let costs = self.case.application.costs.iter().enumerate();
        let costs = costs.filter(|(_, cost)| cost.financing == Financing::Reservation);
        let mut sums = Sums {
            cost: costs
                .map(|(position, cost)| self.cost(position, &cost.form, 0))
                .sum(),
            realisable: Decimal::ZERO,
            departments: vec![(Decimal::ZERO, Decimal::ZERO); self.departments.len()],
            lines: self.sides[0].lines.clone(),
        };
        for position in 0..sums.lines.len() {
            self.count(&mut sums, position, 0, Decimal::add_assign);
        }
        sums
    }

    /// Replaces a unit cost.
    fn replace(&self, sums: &mut Sums, unit_cost: UnitCostRef) {
        for (position, cost) in self.case.application.costs.iter().enumerate() {
            let uses =
                matches!(&cost.form, CostForm::Units { unit_cost: used, .. } if *used == unit_cost);
            if uses && cost.financing == Financing::Reservation {
                sums.cost -= self.cost(position, &cost.form, 0);
                sums.cost += self.cost(position, &cost.form, 1);
            }
        }
        for position in 0..sums.lines.len() {
            if self.case.lines[position].unit_cost == unit_cost {
                self.count(sums, position, 0, Decimal::sub_assign);
                self.count(sums, position, 1, Decimal::add_assign);
                sums.lines[position] = self.sides[1].lines[position];
            }
        }
    }

    /// Counts what a line gains on a side in or out.
    fn count(
        &self,
        sums: &mut Sums,
        position: usize,
        side: usize,
        count: fn(&mut Decimal, Decimal),
    ) {
        let (gained, expected) = self.lines[position][side];
        let line = self.sides[side].lines[position];
        if line.payer == Payer::Municipality {
            count(&mut sums.realisable, gained);
        }
        if let Some(department) = line.department {
            count(&mut sums.departments[department].0, gained);
            count(&mut sums.departments[department].1, expected);
        }
    }

    /// A cost on a side, in the new price level.
    fn cost(&self, position: usize, form: &CostForm, side: usize) -> Decimal {
        match form {
            CostForm::Units { .. } if side == 0 => {
                self.lifted(self.sides[0].result.costs.item_totals[position])
            }
            _ => self.sides[1].result.costs.item_totals[position],
        }
    }

    /// Where sums stand; `before` is coverage before the last change of them.
    fn standing(&self, sums: &Sums, before: Decimal) -> Standing {
        let weights = plan_weights_of(&sums.lines, &sums.departments);
        let gained = sums
            .departments
            .iter()
            .map(|(realisable, _)| realisable)
            .sum();
        let owed = plan_totals(self.case, sums.cost, gained, &weights);
        let returned = match owed {
            Some(owed) => {
                let both = owed.reservations.iter().zip(&owed.fees);
                both.map(|(reservation, fee)| reservation + fee).collect()
            }
            None => vec![Decimal::ZERO; self.departments.len()],
        };
        Standing {
            cost: sums.cost,
            realisable: sums.realisable,
            coverage: if sums.cost.above_zero() {
                sums.realisable / sums.cost
            } else {
                // Between two costs of something none may be left; coverage then stays as it was.
                before
            },
            returned,
        }
    }
}

/// What a standing follows from: each cause changes some lines of it alone.
struct Sums {
    /// The reservation's cost.
    cost: Decimal,
    /// The municipality's realisable reductions.
    realisable: Decimal,
    /// What each department gains, and what was expected of it.
    departments: Vec<(Decimal, Decimal)>,
    /// The lines, with the payers that they now have.
    lines: Vec<EffectLine>,
}
