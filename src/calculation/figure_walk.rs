//! The walk over every figure of a result, in the order of the JSON.

use super::cost::Costs;
use super::figure::{ByYear, Figure, Listener, Unit};
use super::foundations::Part;
use super::frames::FrameAdjustment;
use super::gained::Reductions;
use super::kept::kept;
use super::payments::Payment;
use super::people::People;
use super::reductions::LineAmounts;
use super::result::Calculation;
use super::return_plan::ReturnPlan;
use super::terms;
use crate::model::{Additive, Case, Choice, EffectLine, Money, Number, Of, Share, Years};

/// Tells of every figure of a result, in the order of the JSON.
pub(crate) fn walk<N: Number>(
    case: &Case,
    result: &Calculation<N>,
    listener: &mut dyn Listener<N>,
) {
    let mut walk = Walk { listener };
    walk.gains(case, result);
    walk.people(case, &result.people);
    walk.coverage(result);
    walk.others(result);
    walk.return_plan(case, result);
    walk.foundations(result);
    walk.frames(case, result);
}

/// Tells of what a plan and its outcome are compared by: costs, effects, reductions, coverage and what is returned.
pub(crate) fn walk_returns<N: Number>(
    case: &Case,
    result: &Calculation<N>,
    listener: &mut dyn Listener<N>,
) {
    let mut walk = Walk { listener };
    walk.gains(case, result);
    walk.coverage(result);
    walk.return_plan(case, result);
}

/// Tells of the figures of a plan alone.
pub(crate) fn walk_plan<N: Number>(
    case: &Case,
    plan: &ReturnPlan<N>,
    listener: &mut dyn Listener<N>,
) {
    Walk { listener }.plan(case, plan, &[]);
}

struct Walk<'w, N> {
    listener: &'w mut dyn Listener<N>,
}

impl<N: Number> Walk<'_, N> {
    fn object(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        self.listener.open(key, None);
        fill(self);
        self.listener.close();
    }

    /// Costs, effects and reductions.
    fn gains(&mut self, case: &Case, result: &Calculation<N>) {
        self.costs(case, &result.costs);
        self.object("effects", |walk| {
            for (line, amounts) in case.lines.iter().zip(&result.lines) {
                walk.object(&case.line_id(line), |walk| walk.effect(line, amounts));
            }
        });
        self.object("reductions", |walk| {
            walk.reductions(&result.municipality);
            walk.departments("by_department", case, &result.departments, Walk::reductions);
            let all = &result.municipality;
            walk.amounts(
                "non_realisable",
                &all.expected
                    .less(&all.realisable)
                    .map(|year, rest| rest.0.called(terms::NOT_REALISABLE, Of::ALL.in_year(year))),
            );
        });
    }

    fn number(&mut self, key: &str, number: N, unit: Unit) {
        self.listener.figure(key, Figure::Number(number, unit));
    }

    fn kronor(&mut self, key: &str, amount: N) {
        self.number(key, amount, Unit::Kronor);
    }

    /// One number for each year that has one. One that is written as 0 is none; but one that records how it came about can
    /// still be asked for.
    fn years(&mut self, key: &str, years: &Years<N>, unit: Unit) {
        self.listener.open(key, Some(ByYear { unit, parts: &[] }));
        let is_written = |number: N| N::RECORDS || !unit.rounded(number.value()).is_zero();
        for (year, number) in years.addends().filter(|(_, number)| is_written(*number)) {
            self.number(&year.to_string(), number, unit);
        }
        self.listener.close();
    }

    /// Kronor in all and by year.
    fn amounts(&mut self, key: &str, amounts: &Years<N>) {
        self.object(key, |walk| {
            walk.kronor("total", amounts.total());
            walk.years("by_year", amounts, Unit::Kronor);
        });
    }

    fn departments<T>(
        &mut self,
        key: &str,
        case: &Case,
        values: &[T],
        fill: impl Fn(&mut Self, &T),
    ) {
        self.object(key, |walk| {
            for (department, value) in case.application.departments.iter().zip(values) {
                walk.object(&department.id, |walk| fill(walk, value));
            }
        });
    }

    fn costs(&mut self, case: &Case, costs: &Costs<N>) {
        self.object("cost", |walk| {
            walk.kronor("total", costs.total);
            walk.years("by_year", &costs.by_year, Unit::Kronor);
            walk.kronor("all_costs", costs.all);
            // An actual cost is not known by item.
            if case.has_actual_cost() {
                walk.listener.figure("items", Figure::Absent);
            } else {
                walk.object("items", |walk| {
                    let items = costs.items.iter().zip(&costs.item_totals);
                    for (item, (by_year, total)) in case.application.costs.iter().zip(items) {
                        walk.object(&item.id, |walk| {
                            walk.kronor("total", *total);
                            walk.years("by_year", by_year, Unit::Kronor);
                        });
                    }
                });
            }
            walk.years("all_costs_by_year", &costs.all_by_year, Unit::Kronor);
        });
    }

    fn effect(&mut self, line: &EffectLine, amounts: &LineAmounts<N>) {
        let unit = Unit::Of(line.unit_cost);
        self.years("units", &amounts.units, unit);
        self.amounts("expected", &amounts.expected);
        self.amounts("realisable", &amounts.realisable);
        self.number("units_total", amounts.units.total(), unit);
        self.amounts(
            "non_realisable",
            &amounts
                .expected
                .less(&amounts.realisable)
                .map(|year, rest| rest.called(terms::NOT_REALISABLE, Of::ALL.in_year(year))),
        );
    }
}

impl<N: Number> Walk<'_, N> {
    fn money(&mut self, key: &str, amount: Money<N>) {
        self.kronor(key, amount.0);
    }

    fn ratio(&mut self, key: &str, share: Share<N>) {
        self.number(key, share.0, Unit::Ratio);
    }

    fn reductions(&mut self, reductions: &Reductions<N>) {
        self.amounts("expected", &reductions.expected.map(|_, amount| amount.0));
        self.amounts(
            "realisable",
            &reductions.realisable.map(|_, amount| amount.0),
        );
    }

    fn people(&mut self, case: &Case, people: &People<N>) {
        self.object("people", |walk| {
            walk.number("total", people.total, Unit::People);
            walk.object("by_group", |walk| {
                let groups = case.application.target_groups.iter();
                for (group, people) in groups.zip(&people.by_group) {
                    walk.number(&group.id, *people, Unit::People);
                }
            });
        });
        match people.cost_each {
            Some(cost) => self.money("cost_per_person", cost),
            None => self.listener.figure("cost_per_person", Figure::Absent),
        }
    }

    fn coverage(&mut self, result: &Calculation<N>) {
        let coverage = &result.coverage;
        self.ratio("coverage", coverage.total);
        self.ratio("coverage_all_costs", coverage.all_costs);
        self.object("coverage_by_year", |walk| {
            let (first, last) = result.plan_years;
            for year in first.through(last) {
                walk.ratio(&year.to_string(), coverage.by_year.at(year));
            }
        });
        let meets_target = Figure::Truth(coverage.meets_target);
        self.listener.figure("meets_target", meets_target);
        let payback_year = Figure::Year(coverage.payback_year);
        self.listener.figure("payback_year", payback_year);
    }

    /// Everyone who gains, society and present values.
    fn others(&mut self, result: &Calculation<N>) {
        self.object("payers", |walk| {
            for payer in &result.payers {
                walk.object(payer.payer.word(), |walk| {
                    walk.money("expected", payer.reductions.expected.total());
                    walk.money("realisable", payer.reductions.realisable.total());
                });
            }
        });
        let society = &result.society;
        self.object("society", |walk| {
            walk.money("expected", society.expected.total());
            walk.money("transfers_excluded", society.transfers_excluded);
            walk.money("cost", society.cost);
            walk.money("net", society.net);
            walk.money("npv", society.npv);
            walk.ratio_or_none("benefit_cost_ratio", society.benefit_cost_ratio);
        });
        let present = &result.present_value;
        self.object("present_value", |walk| {
            match present.discount_rate[..] {
                [(_, rate)] => walk.ratio("discount_rate", rate),
                _ => walk.object("discount_rate", |walk| {
                    for (from, rate) in &present.discount_rate {
                        walk.ratio(&from.to_string(), *rate);
                    }
                }),
            }
            let base_year = Figure::Year(Some(present.base_year));
            walk.listener.figure("base_year", base_year);
            walk.money("cost", present.cost);
            walk.money("reductions", present.reductions);
            walk.money("npv", present.npv);
            walk.ratio_or_none("benefit_cost_ratio", present.benefit_cost_ratio);
        });
    }

    fn ratio_or_none(&mut self, key: &str, share: Option<Share<N>>) {
        match share {
            Some(share) => self.ratio(key, share),
            None => self.listener.figure(key, Figure::Absent),
        }
    }

    fn return_plan(&mut self, case: &Case, result: &Calculation<N>) {
        let Some(plan) = &result.return_plan else {
            self.listener.figure("return_plan", Figure::Absent);
            return;
        };
        self.object("return_plan", |walk| {
            walk.plan(case, plan, &kept(result, &plan.payments));
            let gained = result.municipality.realisable.total();
            let own = plan.departments.iter();
            let own: Money<N> = own.map(|department| department.own_cost).sum();
            let net = gained - own - plan.total();
            walk.money("net", net.called(terms::KEPT, Of::ALL));
        });
    }

    /// A plan, and what departments keep by year where that is known.
    fn plan(&mut self, case: &Case, plan: &ReturnPlan<N>, kept: &[Years<N>]) {
        self.money("reservation", plan.reservation);
        self.money("fee", plan.fee);
        self.money("total", plan.total());
        let departments: Vec<_> = plan.departments.iter().enumerate().collect();
        self.departments("by_department", case, &departments, |walk, (at, share)| {
            walk.ratio("share", share.share);
            walk.money("reservation", share.reservation);
            walk.money("fee", share.fee);
            walk.money("total", share.total());
            walk.money("own_cost", share.own_cost);
            walk.money("net", share.net);
            if let Some(kept) = kept.get(*at) {
                walk.years("keeps", kept, Unit::Kronor);
            }
        });
        self.payments(case, &plan.payments);
        let completed_year = Figure::Year(plan.completed_year());
        self.listener.figure("completed_year", completed_year);
    }

    fn payments(&mut self, case: &Case, payments: &[Payment<N>]) {
        const YEARS: ByYear = ByYear {
            unit: Unit::Kronor,
            parts: &["reservation", "fee", "total"],
        };
        self.object("payments", |walk| {
            for (position, department) in case.application.departments.iter().enumerate() {
                walk.listener.open(&department.id, Some(YEARS));
                for payment in payments.iter().filter(|known| known.department == position) {
                    walk.object(&payment.year.to_string(), |walk| {
                        walk.money("reservation", payment.reservation);
                        walk.money("fee", payment.fee);
                        walk.money("total", payment.total());
                    });
                }
                walk.listener.close();
            }
        });
    }

    fn foundations(&mut self, result: &Calculation<N>) {
        let foundations = &result.foundations;
        self.object("foundations", |walk| {
            walk.money("realisable", foundations.realisable);
            walk.object("by_evidence_grade", |walk| {
                for (grade, part) in &foundations.by_evidence_grade {
                    walk.part(grade.map_or("none", Choice::word), part);
                }
            });
            walk.part("example_data", &foundations.example_data);
            walk.part("after_period", &foundations.after_period);
            walk.part("converted", &foundations.converted);
            walk.money("reductions", foundations.reductions);
            walk.money("increases", foundations.increases);
        });
    }

    fn part(&mut self, key: &str, part: &Part<N>) {
        self.object(key, |walk| {
            walk.money("amount", part.amount);
            walk.ratio_or_none("share", part.share);
            walk.money("reductions", part.reductions);
            walk.money("increases", part.increases);
        });
    }

    fn frames(&mut self, case: &Case, result: &Calculation<N>) {
        let Some(frames) = &result.frames else {
            self.listener.figure("frames", Figure::Absent);
            return;
        };
        self.object("frames", |walk| {
            let plan = result.return_plan.as_ref();
            let of_all = plan.map_or(Money::ZERO, ReturnPlan::total);
            walk.frame(&frames.all, of_all);
            let owed = plan.map_or(&[][..], |plan| &plan.departments).iter();
            let frames = frames.departments.iter().zip(owed);
            let frames: Vec<_> = frames.collect();
            walk.departments("by_department", case, &frames, |walk, (frame, owed)| {
                walk.frame(frame, owed.total());
            });
        });
    }

    /// What is taken out of a frame in all, and year by year; nothing where nothing is owed.
    fn frame(&mut self, adjustments: &[FrameAdjustment<N>], owed: Money<N>) {
        const YEARS: ByYear = ByYear {
            unit: Unit::Kronor,
            parts: &["reservation", "fee", "total", "change"],
        };
        let sum = |part: fn(&FrameAdjustment<N>) -> Money<N>| {
            let sum: Money<N> = adjustments.iter().map(part).sum();
            if N::RECORDS && sum.is_void() {
                return Money(N::ZERO.because("no-payment", &[owed.0]));
            }
            sum.as_total()
        };
        self.money("reservation", sum(|adjustment| adjustment.reservation));
        self.money("fee", sum(|adjustment| adjustment.fee));
        self.money("total", sum(|adjustment| adjustment.total));
        self.listener.open("by_year", Some(YEARS));
        for adjustment in adjustments {
            self.object(&adjustment.year.to_string(), |walk| {
                walk.money("reservation", adjustment.reservation);
                walk.money("fee", adjustment.fee);
                walk.money("total", adjustment.total);
                walk.money("change", adjustment.change);
            });
        }
        self.listener.close();
    }
}
