//! What a calculation rests on: period, prices, files, departments and the policy's readings in words.

use std::iter;

use rust_decimal::Decimal;

use super::Calculated;
use crate::model::{
    Case, Choice, FeeBasis, FloorKind, Grade, Named, Policy, ReturnModel, Setting, Timing, Year,
};
use crate::problem::{Fact, Facts};
use crate::report::tables::sheets::Sheets;
use crate::words::{Label, Sentence};

impl Sheets<'_> {
    /// The scenario and the settings that were applied, in sentences: what a table alone must say.
    pub(crate) fn applied(&self) -> Vec<String> {
        let applied =
            [Label("scenario"), Label("set")].map(|label| label.text(self.layout.language));
        let facts = self.facts().into_iter();
        facts
            .filter(|(label, _)| applied.contains(label))
            .map(|(label, fact)| format!("{label}: {fact}."))
            .collect()
    }

    /// The same for several applications, to which a scenario may mean different things: its id alone.
    pub(crate) fn asked(&self) -> Vec<String> {
        let scenario = self.calculated.scenario.clone().unwrap_or_default();
        let asked = [
            (Label("scenario"), scenario),
            (Label("set"), joined(&self.calculated.settings)),
        ];
        let asked = asked.into_iter().filter(|(_, asked)| !asked.is_empty());
        asked
            .map(|(label, asked)| format!("{}: {asked}.", label.text(self.layout.language)))
            .collect()
    }

    /// What the calculation rests on, each with its heading; what there is nothing of is left out.
    pub(crate) fn facts(&self) -> Vec<(&'static str, String)> {
        let calculated = self.calculated;
        let case = &calculated.case;
        let investment = &case.application.investment;
        let (start, end) = (investment.period.start(), investment.period.end());
        let prices = Sentence::new("prices").with("year", investment.price_year.number());
        let files = calculated.unit_costs.iter().map(|(file, _)| file.as_str());
        let evidence = calculated.evidence.iter().map(|(file, _)| file.as_str());
        let policy = self
            .said(policy(&case.policy, case.first_return()))
            .join("; ");
        let facts = [
            (Label("period"), format!("{start} – {end}")),
            (Label("price-level"), self.text(&prices)),
            (Label("departments"), names(&case.application.departments)),
            (Label("partners"), names(&case.application.partners)),
            (Label("application"), calculated.file.clone()),
            (Label("unit-costs"), in_folders(files)),
            (Label("evidence"), in_folders(evidence)),
            (Label("converted"), self.said(converted(case)).join("; ")),
            (Label("scenario"), scenario(calculated)),
            (Label("set"), joined(&calculated.settings)),
            (
                Label("policy"),
                format!("{}: {policy}", case.policy.preset.word()),
            ),
        ];
        let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
        let said = facts.map(|(label, fact)| (label.text(self.layout.language), fact));
        said.collect()
    }
}

fn names(listed: &[Named]) -> String {
    let names: Vec<&str> = listed.iter().map(|one| one.name.as_str()).collect();
    names.join(", ")
}

/// The files of one folder in short: `unit-costs/*.csv (9)`; a few of them one by one.
pub(super) fn in_folders<'f>(files: impl Iterator<Item = &'f str>) -> String {
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

pub(super) fn converted(case: &Case) -> Vec<Sentence> {
    let to = case.application.investment.price_year.number();
    let sentence = |price: &crate::model::Price| {
        let conversion = price.conversion.as_ref()?;
        Some(
            Sentence::new("converted-from")
                .with("id", price.unit_cost.id())
                .with("from", conversion.from.number())
                .with("to", to)
                .with("series", &conversion.series),
        )
    };
    case.prices.iter().filter_map(sentence).collect()
}

fn scenario(calculated: &Calculated) -> String {
    let Some(id) = &calculated.scenario else {
        return String::new();
    };
    let mut scenarios = calculated.case.application.scenarios.iter();
    match scenarios.find(|scenario| scenario.id == *id) {
        Some(scenario) => {
            let name = scenario.name.as_ref().unwrap_or(id);
            format!("{name}: {}", joined(&scenario.settings))
        }
        None => id.clone(),
    }
}

/// Settings as they are typed.
fn joined(settings: &[Setting]) -> String {
    let settings: Vec<String> = settings.iter().map(Setting::to_string).collect();
    settings.join(", ")
}

/// The policy in words: its rules, and what all policies have in common.
pub(super) fn policy(policy: &Policy, from: Year) -> Vec<Sentence> {
    let mut sentences = policy_rules(policy, from);
    if policy.return_model != ReturnModel::None {
        let split = if policy.return_cap.is_some() {
            "policy-split-to-cap"
        } else {
            "policy-split"
        };
        sentences.push(Sentence::new(split));
    }
    let rates = policy.discount_rate.rates().iter();
    sentences.push(if let Some(rate) = policy.discount_rate.constant() {
        Sentence::new("policy-discount").with("rate", Fact::Percent(rate))
    } else {
        let rate = |&(from, rate): &(u32, Decimal)| {
            let facts = Facts::new().with("from", from.to_string());
            Fact::Said("rate-from", facts.with("rate", Fact::Percent(rate)))
        };
        let rates = Fact::List(rates.map(rate).collect());
        Sentence::new("policy-discount-by-year").with("rates", rates)
    });
    sentences
}

/// The rules in which policies differ: what each demands, the fee, the timing from the first year of payment on, and
/// corrections.
pub(super) fn policy_rules(policy: &Policy, from: Year) -> Vec<Sentence> {
    let returned = |id| Sentence::new(id).with("target", Fact::Percent(policy.return_target));
    let fee = |id| Sentence::new(id).with("fee", Fact::Percent(policy.admin_fee));
    let mut rules = if policy.return_model == ReturnModel::None {
        vec![returned("policy-none")]
    } else {
        let timing = match policy.timing {
            Timing::AsReductionsArise => Sentence::new("policy-as-reductions-arise"),
            Timing::Proportional => Sentence::new("policy-proportional"),
            Timing::Instalments => {
                Sentence::new("policy-instalments").with("count", Decimal::from(policy.instalments))
            }
        };
        let floor = match policy.floor_kind {
            FloorKind::Minimum => "policy-return",
            FloorKind::Guarantee => "policy-guarantee",
        };
        let cap = policy.return_cap.map(|cap| {
            let cap = Fact::Percent(cap);
            Sentence::new("policy-cap").with("cap", cap)
        });
        let returned = returned(floor).with("floor", Fact::Percent(policy.return_floor));
        let returned = iter::once(returned).chain(cap);
        let fee_and_timing = [
            match policy.admin_fee_basis {
                _ if policy.admin_fee.is_zero() => Sentence::new("policy-no-fee"),
                FeeBasis::OnTop => fee("policy-fee-on-top"),
                FeeBasis::Within => fee("policy-fee-within"),
            },
            timing.with("from", from.number()),
        ];
        returned.chain(fee_and_timing).collect()
    };
    if !policy.optimism_bias.is_empty() {
        let correction = |(grade, share): &(Grade, Decimal)| {
            let facts = Facts::new().with("grade", grade.word());
            Fact::Said("correction", facts.with("part", Fact::Percent(*share)))
        };
        let corrections = policy.optimism_bias.iter().map(correction).collect();
        let corrections = Fact::List(corrections);
        rules.push(Sentence::new("policy-correction").with("corrections", corrections));
    }
    rules
}
