//! Coverage, payback, society and present values written out (method §5).

use rust_decimal::Decimal;

use super::{Figure, GainPart, Node, Operation, Term, Tracer, Unit, Whose};
use crate::model::{UnitCostKind, Year, Years};

impl Tracer<'_> {
    pub(super) fn coverage(&self, figure: Figure) -> Node {
        let (coverage, present) = (&self.result.coverage, &self.result.present_value);
        let society = &self.result.society;
        let gained = || self.municipal(None);
        let plain = |term, parts| Node::computed(term, Unit::Plain, Operation::Quotient, parts);
        let less = |term, parts| Node::computed(term, Unit::Kronor, Operation::Difference, parts);
        match figure {
            Figure::Coverage(None) => plain(
                Term::Coverage,
                vec![gained(), self.node(Figure::Cost(None))],
            )
            .calculated(coverage.total.0),
            Figure::Coverage(Some(year)) => {
                let so_far = self.so_far(year);
                plain(Term::Coverage, vec![so_far, self.node(Figure::Cost(None))])
                    .of(year)
                    .calculated(
                        self.result.municipality.realisable.through(year).0
                            / self.result.costs.total,
                    )
            }
            Figure::Short => {
                let target = self.of_cost(Term::Target, "return_target");
                less(Term::ShortOfTarget, vec![target, gained()])
            }
            Figure::CoverageAllCosts => {
                let parts = vec![gained(), self.node(Figure::AllCosts(None))];
                plain(Term::CoverageAllCosts, parts).calculated(coverage.all_costs.0)
            }
            Figure::AfterEnd => {
                let end = self.case.application.investment.period.end().year();
                let later = less(Term::AfterEnd, vec![gained(), self.so_far(end)]);
                plain(Term::AfterEnd, vec![later, gained()])
                    .of(end)
                    .calculated(coverage.after_end.map_or(Decimal::ZERO, |share| share.0))
            }
            Figure::PaybackYear => self.payback(),
            Figure::Transfers => {
                let lines = self.case.lines.iter().enumerate().filter(|(_, line)| {
                    self.case.price(line.unit_cost).unit_cost.kind == UnitCostKind::Transfer
                });
                let lines = lines.map(|(line, _)| {
                    self.node(Figure::Gain(Whose::Line(line), GainPart::Expected, None))
                });
                Node::sum(Term::Transfers, Unit::Kronor, lines.collect())
                    .calculated(society.transfers_excluded.0)
            }
            Figure::SocietyNet => {
                let expected = Figure::Gain(Whose::Society, GainPart::Expected, None);
                let parts = vec![self.node(expected), self.node(Figure::AllCosts(None))];
                less(Term::SocietyNet, parts).calculated(society.net.0)
            }
            Figure::SocietyNpv => {
                let expected = society.expected.map(|_, amount| amount.0);
                let reductions = self.present(Term::PresentReductions, &expected, |year| {
                    Figure::Gain(Whose::Society, GainPart::Expected, Some(year))
                });
                let parts = vec![reductions, self.node(Figure::PresentCost)];
                less(Term::SocietyNpv, parts).calculated(society.npv.0)
            }
            Figure::PresentReductions => {
                let realisable = &self.result.municipality.realisable;
                let realisable = realisable.map(|_, amount| amount.0);
                self.present(Term::PresentReductions, &realisable, |year| {
                    Figure::Gain(Whose::Municipality, GainPart::Realisable, Some(year))
                })
                .calculated(present.reductions.0)
            }
            Figure::Npv => {
                let parts = [Figure::PresentReductions, Figure::PresentCost];
                less(Term::Npv, parts.map(|part| self.node(part)).to_vec())
                    .calculated(present.npv.0)
            }
            Figure::BenefitCostRatio => {
                let parts = [Figure::PresentReductions, Figure::PresentCost];
                plain(
                    Term::BenefitCostRatio,
                    parts.map(|part| self.node(part)).to_vec(),
                )
                .calculated(
                    present
                        .benefit_cost_ratio
                        .map_or(Decimal::ZERO, |ratio| ratio.0),
                )
            }
            // The present value of all costs.
            _ => self
                .present(Term::PresentCost, &self.result.costs.all_by_year, |year| {
                    Figure::AllCosts(Some(year))
                })
                .calculated(present.cost.0),
        }
    }

    /// The municipality's realisable reductions, in all or in a year.
    pub(super) fn municipal(&self, year: Option<Year>) -> Node {
        self.node(Figure::Gain(
            Whose::Municipality,
            GainPart::Realisable,
            year,
        ))
    }

    /// The municipality's realisable reductions up to and including a year.
    pub(super) fn so_far(&self, last: Year) -> Node {
        let years = self.result.municipality.realisable.amounts();
        let years = years.filter(|(year, _)| *year <= last);
        let parts = years.map(|(year, _)| self.municipal(Some(year)));
        Node::sum(Term::SoFar, Unit::Kronor, parts.collect()).of(last)
    }

    /// The first year from whose end on the reductions so far are at least the cost.
    fn payback(&self) -> Node {
        let realisable = &self.result.municipality.realisable;
        let (first, last) = realisable
            .first()
            .zip(realisable.last())
            .unwrap_or(self.result.plan_years);
        let mut parts = vec![self.node(Figure::Cost(None))];
        parts.extend(first.through(last).map(|year| self.so_far(year)));
        let payback = self.result.coverage.payback_year;
        Node::computed(
            Term::PaybackYear,
            Unit::CalendarYear,
            Operation::FirstCovered(first.number()),
            parts,
        )
        .calculated(payback.map_or(Decimal::ZERO, |year| Decimal::from(year.number())))
    }

    /// The present value of amounts by year: later years are divided by the growth, earlier ones multiplied.
    fn present(
        &self,
        term: Term,
        amounts: &Years<Decimal>,
        figure: impl Fn(Year) -> Figure,
    ) -> Node {
        let base = self.case.application.investment.period.start().year();
        let parts = amounts.amounts().filter_map(|(year, _)| {
            let amount = self.node(figure(year));
            let years = year.since(base);
            if years == 0 {
                return Some(amount);
            }
            let growth = Node::computed(
                Term::Growth,
                Unit::Plain,
                Operation::Sum,
                vec![
                    Self::constant(1),
                    self.node(Figure::Policy("discount_rate")),
                ],
            );
            // A year so far away that nothing is left of it counts as nothing.
            (0..years.abs()).try_fold(Decimal::ONE, |power, _| power.checked_mul(growth.value))?;
            let factor = Node::computed(
                Term::DiscountFactor,
                Unit::Plain,
                Operation::Power,
                vec![growth, Self::constant(years.abs())],
            );
            let operation = if years > 0 {
                Operation::Quotient
            } else {
                Operation::Product
            };
            let parts = vec![amount, factor];
            Some(Node::computed(Term::PresentValue, Unit::Kronor, operation, parts).of(year))
        });
        Node::sum(term, Unit::Kronor, parts.collect()).of(base)
    }
}
