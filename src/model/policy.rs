//! The municipality's policy: its reading of the return model, and the presets.

use rust_decimal::Decimal;

use super::choice::choice;
use super::{Grade, Place, Placed, Year};

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
        /// On top: 105 % in all.
        OnTop = "on_top",
        /// Within: 100 % in all.
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

/// The policy in force for an application.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Policy {
    /// The preset on which it rests.
    pub preset: Preset,
    /// Whether reductions are returned.
    pub return_model: ReturnModel,
    /// *t*: the part of the cost that reductions must reach and that is returned at most.
    pub return_target: Decimal,
    /// *f*: the part of the cost that is returned at least.
    pub return_floor: Decimal,
    /// *a*: the administrative fee as a part of the cost.
    pub admin_fee: Decimal,
    /// Where the fee comes from.
    pub admin_fee_basis: FeeBasis,
    /// When departments pay.
    pub timing: Timing,
    /// The first year of payment, where the policy names one.
    pub first_return: Option<Year>,
    /// The number of instalments.
    pub instalments: u32,
    /// *r*: the discount rate of present values, a year.
    pub discount_rate: Decimal,
    /// The range of inputs without one of their own, as a part of their value.
    pub sensitivity: Decimal,
    /// The correction of reductions by the grade of their evidence; none where empty.
    pub optimism_bias: Vec<(Grade, Decimal)>,
    /// The least number of departments and partners together.
    pub minimum_departments: u32,
    /// The least probability of reaching the target.
    pub minimum_probability: Option<Decimal>,
    /// The longest period, years.
    pub maximum_period: Option<Decimal>,
    /// The longest horizon, years after the start.
    pub maximum_horizon: Option<Decimal>,
    /// The greatest age of a unit cost at the start, years.
    pub unit_cost_age: Option<Decimal>,
    /// Where its values were given.
    pub places: PolicyPlaces,
}

/// One level of policy: what the command line, an application or a workspace says of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(
    missing_docs,
    reason = "the fields are those of `Policy`, each there or not"
)]
pub(crate) struct PolicyLevel {
    pub preset: Option<Placed<Preset>>,
    pub return_model: Option<Placed<ReturnModel>>,
    pub return_target: Option<Placed<Decimal>>,
    pub return_floor: Option<Placed<Decimal>>,
    pub admin_fee: Option<Placed<Decimal>>,
    pub admin_fee_basis: Option<Placed<FeeBasis>>,
    pub timing: Option<Placed<Timing>>,
    pub first_return: Option<Placed<Year>>,
    pub instalments: Option<Placed<u32>>,
    pub discount_rate: Option<Placed<Decimal>>,
    pub sensitivity: Option<Placed<Decimal>>,
    pub optimism_bias: Option<Placed<Vec<(Grade, Decimal)>>>,
    pub minimum_departments: Option<Placed<u32>>,
    pub minimum_probability: Option<Placed<Decimal>>,
    pub maximum_period: Option<Placed<Decimal>>,
    pub maximum_horizon: Option<Placed<Decimal>>,
    pub unit_cost_age: Option<Placed<Decimal>>,
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
            discount_rate: Decimal::new(3, 2),
            sensitivity: Decimal::new(20, 2),
            optimism_bias: Vec::new(),
            minimum_departments: 2,
            minimum_probability: None,
            maximum_period: Some(Decimal::from(3)),
            maximum_horizon: None,
            unit_cost_age: Some(Decimal::TWO),
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
        let named = levels.iter().position(|level| level.preset.is_some());
        let preset = named
            .and_then(|position| levels[position].preset.as_ref())
            .map_or_else(Preset::default, |preset| preset.value);
        let counting = named.map_or(levels, |position| &levels[..=position]);
        let mut policy = Self::preset(preset);
        for level in counting.iter().rev() {
            policy.apply(level);
        }
        policy
    }

    fn apply(&mut self, level: &PolicyLevel) {
        macro_rules! put {
            ($of:expr; $($key:ident)*) => {$(
                if let Some(given) = &level.$key {
                    self.$key = $of(given.value.clone());
                    self.places.put(stringify!($key), &given.place);
                }
            )*};
        }
        put!(std::convert::identity; return_model return_target return_floor admin_fee admin_fee_basis timing
            instalments discount_rate sensitivity optimism_bias minimum_departments);
        put!(Some; first_return minimum_probability maximum_period maximum_horizon unit_cost_age);
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

    #[allow(clippy::unnecessary_wraps, reason = "as the fields of a level have it")]
    fn given<T>(value: T) -> Option<Placed<T>> {
        let place = Place::file("a.toml");
        Some(Placed { value, place })
    }

    #[test]
    fn a_preset_sets_aside_the_single_values_below_it() {
        let command = PolicyLevel {
            discount_rate: given(Decimal::new(4, 2)),
            ..PolicyLevel::default()
        };
        let application = PolicyLevel {
            preset: given(Preset::Norrkoping),
            return_floor: given(Decimal::new(10, 2)),
            ..PolicyLevel::default()
        };
        let workspace = PolicyLevel {
            admin_fee: given(Decimal::new(9, 2)),
            ..PolicyLevel::default()
        };

        let policy = Policy::in_force(&[&command, &application, &workspace]);
        assert_eq!(policy.preset, Preset::Norrkoping);
        assert_eq!(policy.return_floor, Decimal::new(10, 2));
        assert_eq!(
            policy.admin_fee,
            Decimal::ZERO,
            "the workspace's fee is set aside by the application's preset"
        );
        assert_eq!(policy.discount_rate, Decimal::new(4, 2));
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
