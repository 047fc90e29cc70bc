//! The language of what the program says, and the unit in which it shows money.

use rust_decimal::Decimal;

use super::choice::{Choice, choice};
use super::rounding::rounded;

/// The language of everything the program says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Swedish.
    Swedish,
}

impl Choice for Language {
    /// Each with its tag: how a locale begins, and its folder of words is called.
    const WORDS: &'static [(&'static str, Self)] = &[("sv", Self::Swedish), ("en", Self::English)];
}

impl Language {
    /// Every language.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::WORDS.iter().map(|(_, language)| *language)
    }

    /// The language of a locale such as `sv_SE.UTF-8`; English where it is none of ours.
    pub fn of_locale(locale: &str) -> Self {
        let tag = locale.split(['-', '_', '.', '@']).next().unwrap_or("");
        Self::of(&tag.to_ascii_lowercase()).unwrap_or_default()
    }
}

choice! {
    /// The unit in which tables show money.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum AmountUnit {
        /// Whole kronor.
        #[default]
        Kronor = "kr",
        /// Thousands of kronor, without decimals.
        Thousands = "tkr",
        /// Millions of kronor, with two decimals.
        Millions = "mnkr",
    }
}

impl AmountUnit {
    /// Kronor in one unit.
    pub(crate) fn kronor(self) -> Decimal {
        Decimal::from(match self {
            Self::Kronor => 1,
            Self::Thousands => 1_000,
            Self::Millions => 1_000_000,
        })
    }

    /// The decimals with which the unit is shown.
    pub(crate) fn decimals(self) -> u32 {
        match self {
            Self::Kronor | Self::Thousands => 0,
            Self::Millions => 2,
        }
    }

    /// The unit of an amount by itself: kronor where the last decimal of this one is more than all of it.
    pub(crate) fn of_sentence(self, kronor: Decimal) -> Self {
        let least = Decimal::new(1, self.decimals()) * self.kronor();
        if kronor.abs() < least && !rounded(kronor, 0).is_zero() {
            Self::Kronor
        } else {
            self
        }
    }

    /// Kronor in this unit, with the unit's decimals.
    pub(crate) fn shown(self, kronor: Decimal) -> Decimal {
        let mut shown = rounded(kronor / self.kronor(), self.decimals());
        // As many decimals in every row: 1,20 above 0,35.
        shown.rescale(self.decimals());
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language_first() {
        for locale in ["sv", "sv_SE.UTF-8", "sv-FI", "SV"] {
            assert_eq!(Language::of_locale(locale), Language::Swedish, "{locale}");
        }
        for locale in ["C", "en_SE.UTF-8", "", "svahili"] {
            assert_eq!(Language::of_locale(locale), Language::English, "{locale}");
        }
    }
}
