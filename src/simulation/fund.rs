//! A fund's balance in many draws: every uncertain investment drawn by itself, but for unit costs that they share, and
//! what departments pay settled on what they gain in the draw.
//!
//! A draw moves the balance of the fund's plan by what the draw gives less what the same formula gives where every input
//! has its value. So the fund without uncertainty is its plan to the krona, whatever an outcome says of it.

use rust_decimal::Decimal;

use super::drawn::{DrawnInput, DrawnRange, drawn};
use super::draws::{AT_ONCE, Draws, FIRST};
use super::model::{Model, Room, Wanted};
use super::program::LANES;
use super::sketch::Sketch;
use super::spread::{Estimate, Spread};
use super::tally::Moments;
use crate::model::{Case, Money, Number, Year};

/// Balances below this, in kronor, are nothing.
const LEAST: f64 = 0.5;

/// An investment of a fund, of which something may still be uncertain.
#[derive(Clone, Debug)]
pub(crate) struct UncertainInvestment {
    pub case: Case,
    /// The weights of its plan, one for each department.
    pub weights: Vec<Decimal>,
    /// The last verified year, up to which nothing is uncertain any more; `None` if the plan stands.
    pub as_of: Option<Year>,
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
    /// What was drawn, each with the position of its investment and whether it is a row of the unit costs, drawn once for
    /// all investments that use it.
    pub inputs: Vec<(usize, DrawnRange, bool)>,
    pub years: Vec<SimulatedYear>,
    /// How likely the balance is below the least at the end of any year.
    pub ever_below: Estimate,
}

/// A simulation of a fund, ready to be run.
pub(crate) struct FundSimulation<'f> {
    members: Vec<Member<'f>>,
    /// The closing balance of each year as it is planned.
    planned: &'f [(Year, Money)],
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
        planned: &'f [(Year, Money)],
        least: Money,
        draws: Draws,
    ) -> Option<Self> {
        let members = investments.iter().map(|(position, investment)| Member {
            position: *position,
            investment,
            inputs: named(&investment.case),
        });
        let members: Vec<_> = members.filter(|member| !member.inputs.is_empty()).collect();
        (!members.is_empty()).then_some(Self {
            ends: [planned.first()?.0, planned.last()?.0],
            members,
            planned,
            least: f64::exact(least.0).rounded_for_comparison(),
            draws,
        })
    }

    /// Runs it on so many threads; the result is the same with any number of them.
    pub(crate) fn run(&self, threads: usize) -> FundSimulated {
        let models: Vec<_> = self
            .members
            .iter()
            .map(|member| self.model(member))
            .collect();
        let planned = self
            .planned
            .iter()
            .map(|(_, Money(closing))| f64::exact(*closing));
        let planned: Vec<f64> = planned.collect();
        let empty = FundTally {
            years: planned
                .iter()
                .map(|closing| YearTally::about(*closing))
                .collect(),
            draws: 0,
            ever_below: 0,
        };
        let count = |tally: &mut FundTally, room: &mut Room, from, count: usize| {
            let mut balances: Vec<_> = planned
                .iter()
                .map(|closing| vec![*closing; AT_ONCE])
                .collect();
            for (member, (model, nominal)) in self.members.iter().zip(&models) {
                self.draws.draw(&member.inputs, from, count, room);
                for block in (0..count).step_by(LANES) {
                    room.take(block);
                    model.run(room);
                    self.add(member, (room, nominal), block, &mut balances);
                }
            }
            tally.add(&balances, count, self.least);
        };
        let mut whole = empty.clone();
        self.draws
            .counted(threads, &empty, count, |tally| whole.merge(&tally));
        let inputs = self.members.iter().flat_map(|member| {
            let case = &member.investment.case;
            let drawn = member.inputs.iter().map(|input| &input.drawn);
            drawn.map(|input| {
                (
                    member.position,
                    input.clone(),
                    row(case, &input.address).is_some(),
                )
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
            Wanted::Returned(self.ends),
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

    /// Adds what some draws of an investment move the balance by. What is verified they do not move: what becomes of it
    /// comes in the year after.
    fn add(
        &self,
        member: &Member,
        (room, nominal): (&Room, &[f64]),
        block: usize,
        balances: &mut [Vec<f64>],
    ) {
        let years = self
            .planned
            .iter()
            .zip(&room.outputs)
            .zip(nominal)
            .zip(balances);
        for ((((year, _), lanes), nominal), balances) in years {
            if member.investment.as_of.is_some_and(|as_of| *year <= as_of) {
                continue;
            }
            for (balance, lane) in balances[block..].iter_mut().zip(lanes) {
                *balance += lane - nominal;
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

#[derive(Clone)]
struct YearTally {
    closing: Moments,
    classes: Sketch,
    below: u64,
}

impl YearTally {
    fn about(planned: f64) -> Self {
        Self {
            closing: Moments::about(planned),
            classes: Sketch::new(LEAST),
            below: 0,
        }
    }

    fn simulated(&self, year: Year, draws: u64) -> SimulatedYear {
        SimulatedYear {
            year,
            closing: Spread::new(&self.closing, &self.classes, draws),
            is_below: Estimate::part(self.below, draws),
        }
    }
}

impl FundTally {
    /// Counts the first balances of each year.
    fn add(&mut self, balances: &[Vec<f64>], count: usize, least: f64) {
        let mut ever = [false; AT_ONCE];
        for (tally, balances) in self.years.iter_mut().zip(balances) {
            for (balance, ever) in balances[..count].iter().zip(&mut ever) {
                tally.closing.add(*balance);
                tally.classes.add(*balance);
                let is_below = balance.rounded_for_comparison() < least;
                tally.below += u64::from(is_below);
                *ever |= is_below;
            }
        }
        self.draws += count as u64;
        self.ever_below += ever.iter().filter(|ever| **ever).count() as u64;
    }

    fn merge(&mut self, other: &Self) {
        self.draws += other.draws;
        self.ever_below += other.ever_below;
        for (own, other) in self.years.iter_mut().zip(&other.years) {
            own.closing.merge(&other.closing);
            own.classes.merge(&other.classes);
            own.below += other.below;
        }
    }
}
