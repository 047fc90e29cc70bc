//! Scales: where a number stands, and which numbers an axis names.

use rust_decimal::Decimal;

use crate::model::Number;

/// A scale from numbers to places on the canvas.
pub(super) struct PictureScale {
    least: f64,
    most: f64,
    from: f64,
    to: f64,
    /// The numbers that the axis names, in order.
    pub(super) ticks: Vec<Decimal>,
}

impl PictureScale {
    /// A scale that holds some numbers and, if `with_zero`, nothing too, from one place to another; it names about so many
    /// numbers as there are `parts`.
    pub(super) fn new(
        numbers: impl Iterator<Item = Decimal>,
        (with_zero, parts): (bool, u32),
        [from, to]: [f64; 2],
    ) -> Self {
        let mut numbers = numbers.chain(with_zero.then_some(Decimal::ZERO));
        let first = numbers.next().unwrap_or_default();
        let (least, most) = numbers.fold((first, first), |(least, most), number| {
            (least.min(number), most.max(number))
        });
        let step = step(most - least, Decimal::from(parts));
        let mut ticks = vec![(least / step).floor() * step];
        while let Some(last) = ticks.last()
            && *last < most
        {
            let next = *last + step;
            ticks.push(next);
        }
        if ticks.len() < 2 {
            ticks.push(ticks[0] + step);
        }
        let ends = [ticks.first(), ticks.last()].map(|end| place(end.copied().unwrap_or_default()));
        Self {
            least: ends[0],
            most: ends[1],
            from,
            to,
            ticks,
        }
    }

    /// Puts it between other places.
    pub(super) fn put_between(&mut self, [from, to]: [f64; 2]) {
        (self.from, self.to) = (from, to);
    }

    /// Its span in even steps, so many between two numbers that are named.
    pub(super) fn steps(&self, parts: u32) -> impl Iterator<Item = [Decimal; 2]> + '_ {
        let pairs = self.ticks.iter().zip(self.ticks.iter().skip(1));
        pairs.flat_map(move |(from, to)| {
            let step = (*to - *from) / Decimal::from(parts);
            let edge = move |part: u32| *from + step * Decimal::from(part);
            (0..parts).map(move |part| [edge(part), edge(part + 1)])
        })
    }

    /// Where its first number stands.
    pub(super) fn bottom(&self) -> f64 {
        self.from
    }

    /// Where its last number stands.
    pub(super) fn top(&self) -> f64 {
        self.to
    }

    /// Whether a number is on the axis.
    pub(super) fn holds(&self, number: Decimal) -> bool {
        self.ticks.first().is_some_and(|least| *least <= number)
            && self.ticks.last().is_some_and(|most| number <= *most)
    }

    /// Where a number stands.
    pub(super) fn at(&self, number: Decimal) -> f64 {
        let share = (place(number) - self.least) / (self.most - self.least);
        self.from + share * (self.to - self.from)
    }
}

fn place(number: Decimal) -> f64 {
    f64::exact(number)
}

/// The least of 1, 2, 5, 10, 20 … and their tenths and hundredths that divides a span into at most so many parts.
fn step(span: Decimal, parts: Decimal) -> Decimal {
    let mut unit = Decimal::new(1, 2);
    loop {
        for factor in [1, 2, 5] {
            let step = unit * Decimal::from(factor);
            if span <= step * parts {
                return step;
            }
        }
        unit *= Decimal::TEN;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_names_even_numbers_and_holds_every_amount() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let ticks = |numbers: &[&str]| -> Vec<String> {
            let numbers = numbers.iter().map(|text| number(text));
            let scale = PictureScale::new(numbers, (true, 5), [0.0, 100.0]);
            scale
                .ticks
                .iter()
                .map(|tick| tick.normalize().to_string())
                .collect()
        };
        assert_eq!(
            ticks(&["9100000", "5200000"]),
            ["0", "2000000", "4000000", "6000000", "8000000", "10000000"]
        );
        assert_eq!(
            ticks(&["-300", "1100"]),
            ["-500", "0", "500", "1000", "1500"]
        );
        assert_eq!(ticks(&["0"]), ["0", "0.01"]);
        assert_eq!(ticks(&["1.7"]), ["0", "0.5", "1", "1.5", "2"]);
        let scale = PictureScale::new([number("50")].into_iter(), (true, 5), [0.0, 100.0]);
        assert!((scale.at(number("25")) - 50.0).abs() < 1e-9);
    }
}
