//! The municipality's policy: its reading of the return model, and the presets.

use rust_decimal::Decimal;

use super::choice::choice;
use super::policy_value::{PolicyField, PolicyValue};
use super::{Choice, DiscountRate, Grade, Place, Placed, Year};

choice! {
    /// A policy by name.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Preset {
        /// Örebro's rules of 2013 to 2023: target 100 %, floor 30 %, fee 5 % on top.
        #[default]
        Orebro = "orebro",
        /// Norrköping's rules until 2020: neither floor nor fee.
        Norrkoping = "norrkoping",
        /// No return model: the calculation alone.
        None = "none",
    }
}

choice! {
    /// Whether reductions are returned to the reservation.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ReturnModel {
        /// They are, and the risk is shared between departments and reservation.
        RiskSharing = "risk_sharing",
        /// They are not.
        None = "none",
    }
}

choice! {
    /// Whether the administrative fee comes on top of the principal or out of it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FeeBasis {
        OnTop = "on_top",
        Within = "within",
    }
}

choice! {
    /// When departments pay.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Timing {
        /// As soon as they have gained it.
        AsReductionsArise = "as_reductions_arise",
        /// In proportion to each year's reductions.
        Proportional = "proportional",
        /// In so many equal parts.
        Instalments = "instalments",
    }
}

choice! {
    /// What the floor means.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FloorKind {
        /// The least that is returned.
        Minimum = "minimum",
        /// Returned whatever happens; reductions are returned beside it, up to the target in all.
        Guarantee = "guarantee",
    }
}

/// The policy with its keys, of which there is no other list in the model: a lock holds them all, JSON and comparisons
/// those of figures.
macro_rules! policy {
    ($($(#[$about:meta])* $key:ident: $kind:ty,)*) => {
        /// The policy in force for an application.
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) struct Policy {
            $($(#[$about])* pub $key: $kind,)*
            /// Where its values were given.
            pub places: PolicyPlaces,
        }

        impl Policy {
            /// Every value that it has.
            pub(crate) fn values(&self) -> impl Iterator<Item = (&'static str, PolicyValue)> {
                let values = [$((stringify!($key), self.$key.value())),*];
                values.into_iter().filter_map(|(key, value)| Some((key, value?)))
            }

            fn put(&mut self, key: &str, value: &PolicyValue) {
                match key {
                    $(stringify!($key) => {
                        if let Some(value) = PolicyField::of(value) {
                            self.$key = value;
                        }
                    })*
                    _ => {}
                }
            }
        }
    };
}

policy! {
    /// The preset on which it rests.
    preset: Preset,
    /// Whether reductions are returned.
    return_model: ReturnModel,
    /// *t*: the part of the cost that reductions must reach and that is returned at most.
    return_target: Decimal,
    /// *f*: the part of the cost that is returned at least.
    return_floor: Decimal,
    /// *a*: the administrative fee as a part of the cost.
    admin_fee: Decimal,
    /// Where the fee comes from.
    admin_fee_basis: FeeBasis,
    /// When departments pay.
    timing: Timing,
    /// The first year of payment, where the policy names one.
    first_return: Option<Year>,
    /// The number of instalments.
    instalments: u32,
    /// *r*: the discount rate of present values, a year.
    discount_rate: DiscountRate,
    /// The range of inputs without one of their own, as a part of their value.
    sensitivity: Decimal,
    /// The least number of departments and partners together.
    minimum_departments: u32,
    /// The least probability of reaching the target.
    minimum_probability: Option<Decimal>,
    /// The longest period, years.
    maximum_period: Option<Decimal>,
    /// The longest horizon, years after the start.
    maximum_horizon: Option<Decimal>,
    /// The greatest age of a unit cost at the start, years.
    unit_cost_age: Option<Decimal>,
    /// The correction of reductions by the grade of their evidence; none where empty.
    optimism_bias: Vec<(Grade, Decimal)>,
    /// What the floor means.
    floor_kind: FloorKind,
    /// *c*: the part of the cost that is returned at most where reductions are above the target; `None` if that is the
    /// target.
    return_cap: Option<Decimal>,
}

/// What a check asks for; no figure rests on these.
const CHECKED: [&str; 5] = [
    "minimum_departments",
    "minimum_probability",
    "maximum_period",
    "maximum_horizon",
    "unit_cost_age",
];

/// One level of policy: what the command line, an application or a workspace says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PolicyLevel(pub Vec<(&'static str, Placed<PolicyValue>)>);

impl PolicyLevel {
    /// A preset alone.
    pub(crate) fn preset(preset: Preset, place: Place) -> Self {
        let value = PolicyValue::Word(preset.word());
        Self(vec![("preset", Placed { value, place })])
    }

    fn named_preset(&self) -> Option<Preset> {
        let named = self.0.iter().find(|(key, _)| *key == "preset");
        named.and_then(|(_, given)| PolicyField::of(&given.value))
    }
}

/// Where the values of a policy were given. Two policies are the same wherever they are written.
#[derive(Clone, Debug, Default)]
pub(crate) struct PolicyPlaces(Vec<(&'static str, Place)>);

impl PolicyPlaces {
    /// The place of a key's value; `None` if no file or option gives it.
    pub(crate) fn of(&self, key: &str) -> Option<&Place> {
        let mut places = self.0.iter();
        places
            .find(|(known, _)| *known == key)
            .map(|(_, place)| place)
    }

    fn put(&mut self, key: &'static str, place: &Place) {
        self.0.retain(|(known, _)| *known != key);
        self.0.push((key, place.clone()));
    }
}

impl PartialEq for PolicyPlaces {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Policy {
    /// The values of a preset.
    pub(crate) fn preset(preset: Preset) -> Self {
        let orebro = Self {
            preset,
            return_model: ReturnModel::RiskSharing,
            return_target: Decimal::ONE,
            return_floor: Decimal::new(30, 2),
            admin_fee: Decimal::new(5, 2),
            admin_fee_basis: FeeBasis::OnTop,
            timing: Timing::AsReductionsArise,
            first_return: None,
            instalments: 3,
            discount_rate: Decimal::new(3, 2).into(),
            sensitivity: Decimal::new(20, 2),
            optimism_bias: Vec::new(),
            minimum_departments: 2,
            minimum_probability: None,
            maximum_period: Some(Decimal::from(3)),
            maximum_horizon: None,
            unit_cost_age: Some(Decimal::TWO),
            floor_kind: FloorKind::Minimum,
            return_cap: None,
            places: PolicyPlaces::default(),
        };
        match preset {
            Preset::Orebro => orebro,
            Preset::Norrkoping => Self {
                return_floor: Decimal::ZERO,
                admin_fee: Decimal::ZERO,
                ..orebro
            },
            Preset::None => Self {
                return_model: ReturnModel::None,
                ..orebro
            },
        }
    }

    /// The policy in force: `levels` from the one that counts most to the one that counts least. A preset named at one
    /// level sets aside all single values of the levels below it.
    pub(crate) fn in_force(levels: &[&PolicyLevel]) -> Self {
        let named = levels.iter().map(|level| level.named_preset());
        let counting = named.clone().take_while(Option::is_none).count() + 1;
        let mut policy = Self::preset(named.flatten().next().unwrap_or_default());
        for (key, given) in levels
            .iter()
            .take(counting)
            .rev()
            .flat_map(|level| &level.0)
        {
            policy.put(key, &given.value);
            policy.places.put(key, &given.place);
        }
        policy
    }

    /// Whether anything is returned.
    pub(crate) fn has_return_model(&self) -> bool {
        self.return_model == ReturnModel::RiskSharing
    }

    /// The floor, where there is one apart from nothing and from the target.
    pub(crate) fn floor(&self) -> Option<Decimal> {
        let is_apart = !self.return_floor.is_zero() && self.return_floor != self.return_target;
        (self.has_return_model() && is_apart).then_some(self.return_floor)
    }

    /// The values on which figures rest.
    pub(crate) fn values_of_figures(&self) -> impl Iterator<Item = (&'static str, PolicyValue)> {
        self.values().filter(|(key, _)| !CHECKED.contains(key))
    }

    /// The grade by which an effect with this grade is corrected: the weakest where it has none. `None` without a table.
    pub(crate) fn graded(&self, grade: Option<Grade>) -> Option<Grade> {
        let weakest = self.optimism_bias.iter().map(|(grade, _)| *grade).max()?;
        Some(grade.unwrap_or(weakest))
    }

    /// The correction of an effect with this grade: none without a table, the weakest grade's where the effect has no
    /// grade. `None` where the table lacks the grade.
    pub(crate) fn correction(&self, grade: Option<Grade>) -> Option<Decimal> {
        let Some(grade) = self.graded(grade) else {
            return Some(Decimal::ZERO);
        };
        self.optimism_bias
            .iter()
            .find(|(known, _)| *known == grade)
            .map(|(_, share)| *share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(values: &[(&'static str, PolicyValue)]) -> PolicyLevel {
        let given = values.iter().cloned().map(|(key, value)| {
            let place = Place::file("a.toml");
            (key, Placed { value, place })
        });
        PolicyLevel(given.collect())
    }

    #[test]
    fn a_preset_sets_aside_the_single_values_below_it() {
        let share = |percent| PolicyValue::Number(Decimal::new(percent, 2));
        let command = level(&[("discount_rate", share(4))]);
        let preset = PolicyValue::Word("norrkoping");
        let application = level(&[("preset", preset), ("return_floor", share(10))]);
        let workspace = level(&[("admin_fee", share(9))]);

        let policy = Policy::in_force(&[&command, &application, &workspace]);
        assert_eq!(policy.preset, Preset::Norrkoping);
        assert_eq!(policy.return_floor, Decimal::new(10, 2));
        assert_eq!(
            policy.admin_fee,
            Decimal::ZERO,
            "the workspace's fee is set aside by the application's preset"
        );
        assert_eq!(policy.discount_rate, Decimal::new(4, 2).into());
        assert!(policy.places.of("return_floor").is_some());
        assert_eq!(policy.places.of("admin_fee"), None);

        let without_preset = Policy::in_force(&[&command, &PolicyLevel::default(), &workspace]);
        assert_eq!(without_preset.admin_fee, Decimal::new(9, 2));
        assert_eq!(without_preset.preset, Preset::Orebro);
    }

    #[test]
    fn an_effect_without_a_grade_gets_the_weakest_grades_correction() {
        let bias = vec![
            (Grade::A, Decimal::ZERO),
            (Grade::D, Decimal::new(30, 2)),
            (Grade::C, Decimal::new(10, 2)),
        ];
        let policy = Policy {
            optimism_bias: bias,
            ..Policy::preset(Preset::Orebro)
        };
        assert_eq!(policy.correction(None), Some(Decimal::new(30, 2)));
        assert_eq!(policy.correction(Some(Grade::A)), Some(Decimal::ZERO));
        assert_eq!(policy.correction(Some(Grade::B)), None);
        assert_eq!(
            Policy::preset(Preset::Orebro).correction(None),
            Some(Decimal::ZERO)
        );
    }
}
