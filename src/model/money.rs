//! The amounts of which results are made: kronor, shares and quantities.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use rust_decimal::Decimal;

use super::explained::{Of, Term};
use super::number::{Additive, Number};
use super::rounding::rounded;

/// What every amount of a result can do, and no more: add up, be taken away, change sign.
macro_rules! amount {
    ($(#[$doc:meta])* $name:ident, $decimals:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) struct $name<N = Decimal>(pub N);

        impl<N: Number> $name<N> {
            /// Nothing.
            pub(crate) const ZERO: Self = Self(N::ZERO);
        }

        impl $name {
            /// The decimals with which it is written out in full (the method's preamble).
            pub(crate) const DECIMALS: u32 = $decimals;

            /// The amount as it is written: rounded half away from zero.
            pub(crate) fn rounded(self) -> Decimal {
                rounded(self.0, Self::DECIMALS)
            }
        }

        impl<N: Number> Additive for $name<N> {
            const NOTHING: Self = Self::ZERO;
            const RECORDS: bool = N::RECORDS;

            fn is_nothing(self) -> bool {
                self.0.is_nothing()
            }

            fn is_void(self) -> bool {
                self.0.is_void()
            }

            fn as_total(self) -> Self {
                Self(self.0.as_total())
            }
        }

        impl<N: Number> Add for $name<N> {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl<N: Number> AddAssign for $name<N> {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl<N: Number> Sub for $name<N> {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl<N: Number> Neg for $name<N> {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl<N: Number> Sum for $name<N> {
            fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
                Self(amounts.map(|amount| amount.0).sum())
            }
        }
    };
}

amount! {
    /// Kronor; written with öre, shown in whole kronor.
    Money, 2
}
impl<N: Number> Money<N> {
    /// The amount, with what it is called.
    #[must_use]
    pub(crate) fn called(self, term: Term, of: Of) -> Self {
        Self(self.0.called(term, of))
    }
}

amount! {
    /// A part of a whole or a ratio of two amounts, 1 being the whole; written with six decimals.
    Share, 6
}
amount! {
    /// Units of a unit cost, or another plain number; written with six decimals.
    Quantity, 6
}
