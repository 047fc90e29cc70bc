//! The first screen: what a board asks of a calculation, before any table.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::calculation::Part;
use crate::model::{AmountUnit, Choice, Named, Year, rounded};
use crate::problem::{Fact, Facts};
use crate::report::sentences::shown_percent;
use crate::report::tables::Sheets;
use crate::sensitivity::{BreakEven, NaturalUnit};
use crate::words::{Label, Sentence, amount, number};

/// What stands on the first screen, in its order.
#[derive(Default)]
pub(crate) struct FirstScreen {
    /// The investment, its period and its prices.
    pub title: String,
    /// Whether the target is met.
    pub meets: bool,
    /// Whether the target is met, by what, and when.
    pub verdict: String,
    /// For whom, and what the departments return and keep of it.
    pub plan: Vec<String>,
    /// Each department's name and what it reduces, returns and keeps.
    pub departments: Vec<Vec<String>>,
    /// How far it holds, what it rests on, and where to look further.
    pub more: Vec<String>,
}

impl Sheets<'_> {
    /// The first screen. Amounts are in the unit that was asked for, else in one that suits the cost.
    pub(crate) fn first_screen(&self) -> FirstScreen {
        let investment = &self.case().application.investment;
        let (start, end) = (investment.period.start(), investment.period.end());
        let prices = Sentence::new("prices").with("year", investment.price_year.number());
        let policy = self.case().policy.preset.word();
        let title = [
            investment.name.clone(),
            format!("{start} – {end}"),
            self.text(&prices),
            format!("{} {policy}", self.say(Label("policy")).to_lowercase()),
        ];
        let scenario = self.applied().into_iter();
        let simulated = self.simulated_in_short();
        let simulated = simulated.map(|sentence| self.briefly(&sentence));
        let rest = [
            self.holds(),
            self.scenarios_in_short(),
            self.rests_on(),
            self.warned(),
        ];
        let look = Sentence::new("first-more").with("application", &self.calculated.file);
        let more = rest.into_iter().flatten().chain([self.text(&look)]);
        FirstScreen {
            title: title.join(" · "),
            meets: self.calculated.calculation.coverage.meets_target,
            verdict: self.verdict(),
            plan: scenario.chain(simulated).chain(self.plan()).collect(),
            departments: self.departments_in_short(),
            more: more.collect(),
        }
    }

    /// A sentence with amounts in the unit of the first screen.
    fn briefly(&self, sentence: &Sentence) -> String {
        self.briefly_in(self.brief(), sentence)
    }

    pub(crate) fn briefly_in(&self, unit: AmountUnit, sentence: &Sentence) -> String {
        sentence.text(unit, self.layout.language)
    }

    fn brief(&self) -> AmountUnit {
        self.layout.unit_of(self.calculated.calculation.costs.total)
    }

    fn verdict(&self) -> String {
        let result = &self.calculated.calculation;
        let (coverage, target) = (&result.coverage, self.case().policy.return_target);
        let (gained, cost) = (result.municipality.realisable.total().0, result.costs.total);
        let shown = shown_percent(coverage.total.0, target);
        self.briefly(
            &Sentence::new("first-verdict")
                .with("meets", coverage.meets_target)
                .with("reductions", Fact::Kronor(gained))
                .with("coverage", Fact::Percent(shown))
                .with("cost", Fact::Kronor(cost))
                .with("target", Fact::Percent(target))
                .with("short", Fact::Kronor(target * cost - gained))
                .with("payback", coverage.payback_year.map(Year::number)),
        )
    }

    /// Who it is for, and what comes back.
    fn plan(&self) -> Option<String> {
        let result = &self.calculated.calculation;
        let people = result.people.cost_each.map(|each| {
            let total = rounded(result.people.total, 1).normalize();
            let unit = self.layout.unit_of(each.0);
            let each = amount(unit.shown(each.0), unit, self.layout.language);
            let people = Sentence::new("first-people").with("people", total);
            self.briefly(&people.with("each", each))
        });
        let plan = result.return_plan.as_ref().map(|plan| {
            let net: Decimal = plan.departments.iter().map(|share| share.net.0).sum();
            let total = Fact::Kronor(plan.total().0);
            let sentence = Sentence::new("first-return").with("total", total);
            let year = plan.completed_year().map(Year::number);
            self.briefly(
                &sentence
                    .with("year", year)
                    .with("keep", kept(net))
                    .with("net", Fact::Kronor(net.abs())),
            )
        });
        let said: Vec<String> = people.into_iter().chain(plan).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What each department reduces, returns and keeps.
    fn departments_in_short(&self) -> Vec<Vec<String>> {
        let (unit, language) = (self.brief(), self.layout.language);
        let result = &self.calculated.calculation;
        let part = |label: &'static str, kronor: Decimal| {
            let shown = number(unit.shown(kronor), language);
            format!("{} {shown}", self.say(Label(label)))
        };
        let own = &mut result.costs.own.iter();
        let has_own_costs = own.any(|own| !own.total.is_zero());
        let departments = self.case().application.departments.iter().enumerate();
        let line = |(position, department): (usize, &Named)| {
            let reduced = result.departments[position].realisable.total().0;
            let mut line = vec![department.name.clone(), part("first-reduces", reduced)];
            if let Some(plan) = &result.return_plan {
                let share = &plan.departments[position];
                line.push(part("first-returns", share.total().0));
                if share.own_cost.0.is_zero() {
                    line.extend(has_own_costs.then(String::new));
                } else {
                    line.push(part("first-finances", share.own_cost.0));
                }
                let keeps = match kept(share.net.0) {
                    "loses" => part("first-loses", -share.net.0),
                    _ => part("first-keeps", share.net.0),
                };
                line.push(keeps);
            }
            if let Some(last) = line.last_mut() {
                *last = format!("{last}\u{A0}{}", unit.name(language));
            }
            line
        };
        departments.map(line).collect()
    }

    /// Until when the target is met, of the people, of what happens to them, and of a price: of each the input that
    /// moves coverage most.
    fn holds(&self) -> Option<String> {
        let known = &self.calculated.sensitivity;
        let rows = known.one_way.iter().filter_map(|range| {
            let row = known.break_even.iter();
            row.clone().find(|row| row.address == range.address)
        });
        let mut said: Vec<(u8, String)> = Vec::new();
        for (kind, text) in rows.filter_map(|row| self.condition_of(row)) {
            if said.iter().all(|(known, _)| *known != kind) {
                said.push((kind, text));
            }
        }
        said.sort_by_key(|(kind, _)| *kind);
        let said: Vec<String> = said.into_iter().map(|(_, text)| text).collect();
        let meets = self.calculated.calculation.coverage.meets_target;
        let sentence = Sentence::new("first-holds")
            .with("meets", meets)
            .with("conditions", said.join("; "));
        (!said.is_empty()).then(|| self.text(&sentence))
    }

    /// The break-even of an input in people or things, with its kind; none where it can be told as a number alone.
    fn condition_of(&self, row: &BreakEven) -> Option<(u8, String)> {
        let found = row.meanings.first()?;
        let (kind, is_plain) = match found.counted {
            NaturalUnit::People { .. } => (0, true),
            NaturalUnit::Changed { .. }
            | NaturalUnit::Units { .. }
            | NaturalUnit::PerPerson { .. } => (1, false),
            NaturalUnit::Price { .. } => (2, false),
            NaturalUnit::Cost { .. } => return None,
        };
        let (condition, _) = self.condition(found);
        let is_plain = is_plain && row.meanings.len() == 1;
        let told = if is_plain {
            condition
        } else {
            format!("{condition} (`{}`)", row.address)
        };
        Some((kind, told))
    }

    /// Coverage in each scenario.
    fn scenarios_in_short(&self) -> Option<String> {
        let target = self.case().policy.return_target;
        let told = self
            .calculated
            .sensitivity
            .scenarios
            .iter()
            .map(|scenario| {
                let figures = scenario.figures.as_ref();
                let coverage = figures.map(|figures| shown_percent(figures.coverage.0, target));
                let misses = figures.is_some_and(|figures| !figures.meets_target);
                let facts = Facts::new()
                    .with("name", scenario.name.as_ref().unwrap_or(&scenario.id))
                    .with("coverage", coverage.map(Fact::Percent))
                    .with("misses", misses);
                Fact::Said("first-scenario", facts)
            });
        let told: Vec<Fact> = told.collect();
        let sentence = || Sentence::new("first-scenarios");
        (!told.is_empty()).then(|| self.text(&sentence().with("scenarios", Fact::List(told))))
    }

    /// What the reductions rest on: grades, example data, and what comes late.
    fn rests_on(&self) -> Option<String> {
        let foundations = &self.calculated.calculation.foundations;
        let year = self.case().application.investment.period.end().year();
        let grades = foundations.by_evidence_grade.iter();
        let first = grades.clone().next().map(|(grade, _)| *grade);
        let grades = grades.map(|(grade, part)| {
            let word = grade.map_or("", |grade| grade.word());
            let id = match grade {
                Some(grade) if first == Some(Some(*grade)) => "first-grade",
                Some(_) => "first-other-grade",
                None => "first-no-grade",
            };
            (Facts::new().with("grade", word), *part, id)
        });
        let others = [
            (foundations.example_data, "first-example-data"),
            (foundations.after_period, "first-after"),
            (foundations.converted, "first-converted"),
        ];
        let others = others
            .into_iter()
            .map(|(part, id)| (Facts::new().with("year", year.number()), part, id));
        let told = |(facts, part, id): (Facts, Part, &'static str)| {
            let share = rounded(part.share?.0, 2);
            let facts = facts.with("share", Fact::Percent(share));
            (!share.is_zero()).then_some(Fact::Said(id, facts))
        };
        let told = grades.chain(others).filter_map(told);
        let files = self.files().into_iter().chain(self.example_evidence());
        let told: Vec<Fact> = files.chain(told).collect();
        let sentence = || Sentence::new("first-rests");
        (!told.is_empty()).then(|| self.text(&sentence().with("parts", Fact::List(told))))
    }

    fn warned(&self) -> Option<String> {
        let warnings = self.calculated.all_warnings();
        let mut codes: Vec<&str> = warnings.clone().map(|one| one.code().name()).collect();
        codes.dedup();
        let sentence = Sentence::new("first-warnings")
            .with("count", warnings.count())
            .with("codes", codes.join(", "));
        let [errors, further] = self.calculated.found_by_check;
        let check = Sentence::new("first-check")
            .with("errors", errors)
            .with("warnings", further);
        let warned = (!codes.is_empty()).then(|| self.text(&sentence));
        let check = (errors + further > 0).then(|| self.text(&check));
        let said: Vec<String> = warned.into_iter().chain(check).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// How many rows of the evidence that it cites are made up.
    fn example_evidence(&self) -> Option<Fact> {
        let citations = self.case().application.citations.iter();
        let rows = citations.filter_map(|citation| citation.row.as_ref());
        let rows: BTreeMap<&str, bool> = rows
            .map(|row| (row.id.as_str(), row.is_example_data()))
            .collect();
        let count = rows.values().filter(|is_example| **is_example).count();
        let facts = Facts::new().with("count", count).with("all", rows.len());
        (count > 0).then_some(Fact::Said("first-example-evidence", facts))
    }

    /// Its unit costs' files.
    fn files(&self) -> Vec<Fact> {
        let labels = [Label("unit-costs"), Label("evidence")];
        let labels = labels.map(|label| label.text(self.layout.language));
        let facts = self.facts().into_iter();
        let files = facts.filter(|(known, _)| labels.contains(known));
        files.map(|(_, files)| Fact::Text(files)).collect()
    }
}

/// Whether a department keeps or loses, for words.
fn kept(net: Decimal) -> &'static str {
    if rounded(net, 0) < Decimal::ZERO {
        "loses"
    } else {
        "keeps"
    }
}
