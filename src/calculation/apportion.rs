//! Sharing out whole kronor so that the parts add up: the largest remainder method (method §6).

use super::terms;
use crate::model::{Number, Of};

/// Each weight's part of all weights; equal parts where all weights are zero.
pub(crate) fn shares<N: Number>(weights: &[N]) -> Vec<N> {
    let sum: N = weights.iter().copied().sum();
    if sum.is_nothing() {
        let count = count_of(weights);
        let equal = (N::ONE / count).because("alike", weights);
        return weights.iter().map(|_| equal).collect();
    }
    weights.iter().map(|weight| *weight / sum).collect()
}

/// Apportions a whole number of kronor by weights that are not negative: each gets the floor of its exact share, and
/// the kronor left over go one each to the largest fractional parts, ties to the one that stands first.
///
/// Where all weights are zero the shares are equal. The parts add up to `whole`.
pub(crate) fn apportioned<N: Number>(whole: N, weights: &[N]) -> Vec<N> {
    let sum: N = weights.iter().copied().sum();
    let exact = |weight: &N| {
        if sum.is_nothing() {
            (whole / count_of(weights)).because("alike", weights)
        } else {
            whole * *weight / sum
        }
    };
    let exact: Vec<N> = weights
        .iter()
        .map(|weight| exact(weight).called(terms::EXACT_SHARE, Of::ALL))
        .map(N::rounded_for_comparison)
        .collect();
    round_down_and_hand_out(whole, &exact)
}

/// How many weights there are, one at the least.
fn count_of<N: Number>(weights: &[N]) -> N {
    N::whole(i32::try_from(weights.len().max(1)).unwrap_or(i32::MAX))
}

/// Turns exact shares into whole kronor that add up to `whole`.
fn round_down_and_hand_out<N: Number>(whole: N, exact: &[N]) -> Vec<N> {
    let mut parts: Vec<N> = exact.iter().map(|exact| exact.floor()).collect();
    let left = whole - parts.iter().copied().sum();
    if N::RECORDS && left < N::ONE {
        return parts;
    }
    let ahead = how_many_are_ahead(exact, &parts);
    let fractions = if N::RECORDS {
        fractions(exact, &parts)
    } else {
        Vec::new()
    };
    for (part, ahead) in parts.iter_mut().zip(ahead) {
        let krona = left.above(ahead);
        if N::RECORDS && krona.is_nothing() {
            *part = part.because("no-krona-left", &fractions);
        } else {
            *part += krona.because("krona-left", &fractions);
        }
    }
    parts
}

/// Of each exact share how many have a larger fraction, or the same and stand before it.
fn how_many_are_ahead<N: Number>(exact: &[N], parts: &[N]) -> Vec<N> {
    let fraction = |(exact, part): (&N, &N)| (*exact - *part).rounded_for_comparison();
    let fractions: Vec<N> = exact.iter().zip(parts).map(fraction).collect();
    let mut ahead = vec![N::ZERO; fractions.len()];
    for later in 1..fractions.len() {
        for before in 0..later {
            let overtakes = fractions[later].above(fractions[before]);
            ahead[before] += overtakes;
            ahead[later] += N::ONE - overtakes;
        }
    }
    ahead
}

/// What is left of each exact share.
fn fractions<N: Number>(exact: &[N], parts: &[N]) -> Vec<N> {
    let of = |(exact, part): (&N, &N)| (*exact - *part).called(terms::FRACTION, Of::ALL);
    exact.iter().zip(parts).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    fn parts(whole: i64, weights: &[i64]) -> Vec<i64> {
        let weights: Vec<Decimal> = weights
            .iter()
            .map(|&weight| Decimal::from(weight))
            .collect();
        apportioned(Decimal::from(whole), &weights)
            .iter()
            .map(|part| i64::try_from(*part).unwrap())
            .collect()
    }

    #[test]
    fn kronor_left_over_go_to_the_largest_fractions() {
        // Method §9: 1 000 000 by 810 000 and 1 200 000 is 402 985.07 and 597 014.93.
        assert_eq!(parts(1_000_000, &[810_000, 1_200_000]), [402_985, 597_015]);
        assert_eq!(parts(50_000, &[810_000, 1_200_000]), [20_149, 29_851]);
    }

    #[test]
    fn ties_go_to_the_one_that_stands_first() {
        assert_eq!(parts(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(parts(2, &[1, 1, 1, 1]), [1, 1, 0, 0]);
        // 0.5, 0.25, 0.25: the half gets the krona; of the quarters none.
        assert_eq!(parts(1, &[2, 1, 1]), [1, 0, 0]);
    }

    #[test]
    fn nothing_is_shared_out_as_nothing_and_no_weights_as_equal_weights() {
        assert_eq!(parts(0, &[3, 4]), [0, 0]);
        assert_eq!(parts(5, &[0, 0]), [3, 2]);
        assert_eq!(parts(7, &[0, 1]), [0, 7]);
    }
}
