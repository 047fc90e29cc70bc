//! A fund's balance in many draws: every uncertain investment drawn by itself, but for unit costs that they share, and
//! what departments pay settled on what they gain in the draw.
//!
//! A draw moves the balance of the fund's plan by what the draw gives less what the same formula gives where every input
//! has its value. So the fund without uncertainty is its plan to the krona, whatever an outcome says of it.

use rust_decimal::Decimal;

use super::drawn::{DrawnInput, DrawnRange, drawn, highs_within_bounds, last_year};
use super::draws::{AT_ONCE, Draws, FIRST};
use super::model::{Model, Room, WantedOutputs};
use super::program::LANES;
use super::sketch::Sketch;
use super::spread::{Estimate, Spread};
use super::tally::Moments;
use crate::calculation::TooLarge;
use crate::model::{Case, Money, Number, Year};

/// A balance that is less than this from the plan's, in kronor, is the plan's.
const LEAST: f64 = 0.01;

/// An investment of a fund, of which something may still be uncertain.
#[derive(Clone, Debug)]
pub(crate) struct UncertainInvestment {
    pub case: Case,
    /// The weights of its plan, one for each department.
    pub weights: Vec<Decimal>,
    /// The last verified year, up to which nothing is uncertain any more; `None` if the plan stands.
    pub as_of: Option<Year>,
}

/// An input of an investment that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FundInput {
    /// The position of its investment.
    pub investment: usize,
    pub drawn: DrawnRange,
    /// The year of the row of the unit costs that it is, drawn once for all investments that use it; `None` if it is the
    /// investment's own.
    pub row: Option<Year>,
}

impl FundSimulated {
    /// The rows of the unit costs that several investments use, and how many inputs were drawn in all.
    pub(crate) fn shared(&self) -> (usize, usize) {
        let rows = self
            .inputs
            .iter()
            .filter_map(|input| Some((&input.drawn.address, input.row?)));
        let mut rows: Vec<_> = rows.collect();
        let used = rows.len();
        rows.sort_unstable();
        let shared = rows
            .chunk_by(|one, other| one == other)
            .filter(|uses| uses.len() > 1);
        let shared = shared.count();
        rows.dedup();
        (shared, self.inputs.len() - (used - rows.len()))
    }
}

/// What draws give of a year's closing balance.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SimulatedYear {
    pub year: Year,
    pub closing: Spread,
    /// How likely it is below the least that it should be.
    pub is_below: Estimate,
}

/// What a simulation gives of a fund, with what went in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FundSimulated {
    pub draws: Draws,
    /// What was drawn, investment by investment.
    pub inputs: Vec<FundInput>,
    pub years: Vec<SimulatedYear>,
    /// How likely the balance is below the least at the end of any year.
    pub ever_below: Estimate,
}

/// A simulation of a fund, ready to be run.
pub(crate) struct FundSimulation<'f> {
    members: Vec<Member<'f>>,
    /// The closing balance of each year as it is planned, to the last in which a draw may return anything.
    planned: Vec<(Year, Money)>,
    /// The first and the last of those years.
    ends: [Year; 2],
    least: f64,
    draws: Draws,
}

struct Member<'f> {
    position: usize,
    investment: &'f UncertainInvestment,
    inputs: Vec<DrawnInput>,
}

impl<'f> FundSimulation<'f> {
    /// The simulation of a fund whose balance is planned so and should not be below `least`, with investments by their
    /// positions; `None` if nothing of them is uncertain.
    pub(crate) fn new(
        investments: &'f [(usize, UncertainInvestment)],
        planned: &[(Year, Money)],
        least: Money,
        draws: Draws,
    ) -> Option<Self> {
        let members = investments.iter().map(|(position, investment)| Member {
            position: *position,
            investment,
            inputs: named(&investment.case),
        });
        let members: Vec<_> = members.filter(|member| !member.inputs.is_empty()).collect();
        let (first, (end, closing)) = (planned.first()?.0, *planned.last()?);
        let drawn = members.iter();
        let drawn = drawn.filter_map(|one| last_year(&one.investment.case, &one.inputs));
        let last = drawn.fold(end, Year::max);
        let later = end.plus(1).through(last).map(|year| (year, closing));
        let planned = planned.iter().copied().chain(later);
        (!members.is_empty()).then(|| Self {
            ends: [first, last],
            planned: planned.collect(),
            members,
            least: f64::exact(least.0).rounded_for_comparison(),
            draws,
        })
    }

    /// Checks that amounts stay so small that they can be written out, even with every input at its high.
    ///
    /// # Errors
    /// Gives the case of an investment with what of it grows too large.
    pub(crate) fn within_bounds(&self) -> Result<(), (&'f Case, TooLarge)> {
        self.members.iter().try_for_each(|member| {
            let case = &member.investment.case;
            highs_within_bounds(case, &member.inputs).map_err(|error| (case, error))
        })
    }

    /// Runs it on so many threads; the result is the same with any number of them.
    pub(crate) fn run(&self, threads: usize) -> FundSimulated {
        let members = self.members.iter();
        let models: Vec<_> = members.map(|member| self.model(member)).collect();
        let empty = FundTally::of(&self.planned);
        let count = |tally: &mut FundTally, room: &mut Room, from, count: usize| {
            let mut moved = vec![[0.0; AT_ONCE]; self.planned.len()];
            for (member, (model, nominal)) in self.members.iter().zip(&models) {
                self.draws.draw(&member.inputs, from, count, room);
                for block in (0..count).step_by(LANES) {
                    room.take(block);
                    model.run(room);
                    self.add(member, (room, nominal), block, &mut moved);
                }
            }
            tally.add(&moved, count, self.least);
        };
        let mut whole = empty.clone();
        self.draws
            .counted(threads, &empty, count, |tally| whole.merge(&tally));
        let inputs = self.members.iter().flat_map(|member| {
            let inputs = member.inputs.iter();
            inputs.map(|input| FundInput {
                investment: member.position,
                drawn: input.drawn.clone(),
                row: row(&member.investment.case, &input.drawn.address),
            })
        });
        FundSimulated {
            draws: self.draws,
            inputs: inputs.collect(),
            years: self
                .planned
                .iter()
                .zip(&whole.years)
                .map(|(planned, tally)| tally.simulated(planned.0, whole.draws))
                .collect(),
            ever_below: Estimate::part(whole.ever_below, whole.draws),
        }
    }

    /// The model of an investment, and what it gives where every input has its value.
    fn model<'m>(&self, member: &'m Member) -> (Model<'m>, Vec<f64>) {
        let UncertainInvestment { case, weights, .. } = member.investment;
        let mut room = Room::default();
        self.draws.draw(&member.inputs, 0, FIRST, &mut room);
        let model = Model::new(
            case,
            &member.inputs,
            weights,
            &[],
            WantedOutputs::Returned(self.ends),
            &mut room,
        );
        for (input, drawn) in member.inputs.iter().zip(&mut room.drawn) {
            drawn.fill(input.value);
        }
        room.take(0);
        model.run(&mut room);
        let nominal = room.outputs.iter().map(|lanes| lanes[0]).collect();
        (model, nominal)
    }

    /// Adds what some draws of an investment move the balance by. Of the years that are verified they move nothing: what
    /// they change of these comes in the year after.
    fn add(
        &self,
        member: &Member,
        (room, nominal): (&Room, &[f64]),
        block: usize,
        moved: &mut [[f64; AT_ONCE]],
    ) {
        let years = self.planned.iter().zip(&room.outputs).zip(nominal);
        for ((((year, _), lanes), nominal), moved) in years.zip(moved) {
            if member.investment.as_of.is_none_or(|as_of| *year > as_of) {
                for (moved, lane) in moved[block..].iter_mut().zip(lanes) {
                    *moved += lane - nominal;
                }
            }
        }
    }
}

#[cfg(test)]
impl FundSimulation<'_> {
    /// Compares every draw of every investment with what the formula gives in floats.
    pub(crate) fn assert_draws_are_the_formula(&self) {
        let mut room = Room::default();
        for member in &self.members {
            let (model, _) = self.model(member);
            for from in (0..self.draws.count).step_by(LANES) {
                self.draws.draw(&member.inputs, from, LANES, &mut room);
                room.take(0);
                model.run(&mut room);
                for lane in 0..LANES {
                    let drawn: Vec<f64> = room.drawn.iter().map(|drawn| drawn[lane]).collect();
                    for (lanes, plain) in room.outputs.iter().zip(model.plainly(&drawn)) {
                        let close = (lanes[lane] - plain).abs() <= 1e-9 * plain.abs().max(1000.0);
                        assert!(close, "{drawn:?}: {}, not {plain}", lanes[lane]);
                    }
                }
            }
        }
    }
}

/// The drawn inputs of an investment, with random numbers of its own; those of a row of the unit costs are the row's.
fn named(case: &Case) -> Vec<DrawnInput> {
    let mut inputs = drawn(case);
    for input in &mut inputs {
        let address = &input.drawn.address;
        input.stream = match row(case, address) {
            Some(year) => format!("{address}.{year}"),
            None => format!("{}: {address}", case.application.investment.id),
        };
    }
    inputs
}

/// The year of the row of the unit costs that an input comes from; `None` if the application brings it.
fn row(case: &Case, address: &str) -> Option<Year> {
    let inputs = &case.application.inputs;
    let mut prices = case.prices.iter();
    let price = prices.find(|price| inputs.of(price.cost).address == address)?;
    price.place.as_ref()?;
    let converted = price.conversion.as_ref().map(|conversion| conversion.from);
    Some(converted.unwrap_or(case.application.investment.price_year))
}

/// What is counted of some draws.
#[derive(Clone)]
struct FundTally {
    years: Vec<YearTally>,
    draws: u64,
    ever_below: u64,
}

/// What is counted of a year: how far its closing balance is from that of the plan.
#[derive(Clone)]
struct YearTally {
    planned: f64,
    moved: Moments,
    classes: Sketch,
    below: u64,
}

impl YearTally {
    fn simulated(&self, year: Year, draws: u64) -> SimulatedYear {
        SimulatedYear {
            year,
            closing: Spread::new(&self.moved, &self.classes, draws).moved(self.planned),
            is_below: Estimate::part(self.below, draws),
        }
    }
}

impl FundTally {
    /// Nothing yet, of balances that are planned so.
    fn of(planned: &[(Year, Money)]) -> Self {
        let year = |(_, closing): &(Year, Money)| YearTally {
            planned: f64::exact(closing.0),
            moved: Moments::about(0.0),
            classes: Sketch::new(LEAST),
            below: 0,
        };
        Self {
            years: planned.iter().map(year).collect(),
            draws: 0,
            ever_below: 0,
        }
    }

    /// Counts the first so many draws.
    fn add(&mut self, moved: &[[f64; AT_ONCE]], count: usize, least: f64) {
        let mut ever = [false; AT_ONCE];
        for (tally, moved) in self.years.iter_mut().zip(moved) {
            let moved = &moved[..count];
            tally.classes.add_all(moved);
            for (moved, ever) in moved.iter().zip(&mut ever) {
                tally.moved.add(*moved);
                let is_below = (tally.planned + moved).rounded_for_comparison() < least;
                tally.below += u64::from(is_below);
                *ever |= is_below;
            }
        }
        for ever in &ever[..count] {
            self.draws += 1;
            self.ever_below += u64::from(*ever);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.draws += other.draws;
        self.ever_below += other.ever_below;
        for (own, other) in self.years.iter_mut().zip(&other.years) {
            own.moved.merge(&other.moved);
            own.classes.merge(&other.classes);
            own.below += other.below;
        }
    }
}
