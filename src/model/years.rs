//! Amounts by calendar year.

use std::ops::Sub;

use super::{Additive, Year};

/// Numbers by calendar year, without gaps from the first year that has one to the last; a year outside has none.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Years<N> {
    first: Year,
    numbers: Vec<N>,
}

impl<N> Default for Years<N> {
    fn default() -> Self {
        Self {
            first: Year(0),
            numbers: Vec::new(),
        }
    }
}

impl<N: Additive> Years<N> {
    /// No years yet, with room for so many.
    pub(crate) fn with_room(years: usize) -> Self {
        Self {
            first: Year(0),
            numbers: Vec::with_capacity(years),
        }
    }

    /// The number of a year: zero where the year has none.
    pub(crate) fn at(&self, year: Year) -> N {
        self.position(year)
            .and_then(|position| self.numbers.get(position))
            .copied()
            .unwrap_or(N::NOTHING)
    }

    pub(crate) fn add(&mut self, year: Year, number: N) {
        *self.entry(year) += number;
    }

    /// Gives a year its number.
    pub(crate) fn put(&mut self, year: Year, number: N) {
        *self.entry(year) = number;
    }

    /// Adds another row of years to this one.
    pub(crate) fn add_all(&mut self, other: &Self) {
        self.add_each(other, |number| number);
    }

    /// Adds what comes of each number of another row that is not zero.
    pub(crate) fn add_each<M: Additive>(&mut self, other: &Years<M>, of: impl FnMut(M) -> N) {
        self.add_row(other.first, &other.numbers, of);
    }

    /// Adds what comes of each number that is not zero of a row without gaps that begins in a year.
    pub(crate) fn add_row<M: Additive>(
        &mut self,
        from: Year,
        row: &[M],
        mut of: impl FnMut(M) -> N,
    ) {
        let is_amount = |number: &M| !number.is_void();
        let Some(empty) = row.iter().position(is_amount) else {
            return;
        };
        let end = row.iter().rposition(is_amount).map_or(0, |last| last + 1);
        let row = &row[empty..end];
        let start = self.reach(from.after(empty), row.len());
        for (sum, number) in self.numbers[start..].iter_mut().zip(row) {
            if is_amount(number) {
                *sum += of(*number);
            }
        }
    }

    /// The years whose number is not zero, in order.
    pub(crate) fn amounts(&self) -> impl DoubleEndedIterator<Item = (Year, N)> + '_ {
        self.all().filter(|(_, number)| !number.is_nothing())
    }

    /// The years whose number a sum may not leave out, in order.
    pub(crate) fn addends(&self) -> impl Iterator<Item = (Year, N)> + '_ {
        self.all().filter(|(_, number)| !number.is_void())
    }

    /// Every year from the first to the last that was ever named, zeros included.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = (Year, N)> + '_ {
        (self.first.0..self.first.0 + self.span())
            .map(Year)
            .zip(self.numbers.iter().copied())
    }

    /// What is left without a part of it, year by year.
    pub(crate) fn less(&self, part: &Self) -> Self
    where
        N: Sub<Output = N>,
    {
        let mut rest = Self::default();
        for (year, _) in self.addends().chain(part.addends()) {
            rest.put(year, self.at(year) - part.at(year));
        }
        rest
    }

    /// The sum over all years.
    pub(crate) fn total(&self) -> N {
        self.numbers.iter().copied().sum::<N>().as_total()
    }

    /// The sum over the years up to and including `last`.
    pub(crate) fn through(&self, last: Year) -> N {
        self.addends()
            .take_while(|(year, _)| *year <= last)
            .map(|(_, number)| number)
            .sum()
    }

    /// The years from one to another, each with the sum over all years up to and including it.
    pub(crate) fn so_far(&self, from: Year, to: Year) -> impl Iterator<Item = (Year, N)> + '_ {
        let mut sum = self.through(from.plus(-1));
        from.through(to).map(move |year| {
            sum += self.at(year);
            (year, sum)
        })
    }

    /// The first year whose number is not zero.
    pub(crate) fn first(&self) -> Option<Year> {
        self.amounts().next().map(|(year, _)| year)
    }

    /// The last year whose number is not zero.
    pub(crate) fn last(&self) -> Option<Year> {
        self.amounts().next_back().map(|(year, _)| year)
    }

    /// The same years with each number changed.
    pub(crate) fn map<M: Additive>(&self, mut change: impl FnMut(Year, N) -> M) -> Years<M> {
        Years {
            first: self.first,
            numbers: self
                .all()
                .map(|(year, number)| change(year, number))
                .collect(),
        }
    }

    /// Changes each number in its place.
    pub(crate) fn change(&mut self, mut change: impl FnMut(N) -> N) {
        for number in &mut self.numbers {
            *number = change(*number);
        }
    }

    /// Changes each number that is recorded in its place, to say what it is called.
    pub(crate) fn name(&mut self, name: impl Fn(N, Year) -> N) {
        if !N::RECORDS {
            return;
        }
        let first = self.first;
        for (number, year) in self
            .numbers
            .iter_mut()
            .zip((0..).map(|after| first.plus(after)))
        {
            if !number.is_void() {
                *number = name(*number, year);
            }
        }
    }

    /// Leaves out the years after `last`; of the others, those without an amount at both ends.
    pub(crate) fn end_with(&mut self, last: Year) {
        let kept = last.since(self.first).saturating_add(1);
        self.numbers.truncate(usize::try_from(kept).unwrap_or(0));
        let is_amount = |number: &N| !number.is_void();
        let end = self.numbers.iter().rposition(is_amount);
        self.numbers.truncate(end.map_or(0, |last| last + 1));
        let empty = self.numbers.iter().position(is_amount).unwrap_or(0);
        if empty > 0 {
            self.numbers.drain(..empty);
            self.first = self.first.after(empty);
        }
    }

    fn span(&self) -> i32 {
        i32::try_from(self.numbers.len()).unwrap_or(i32::MAX)
    }

    fn position(&self, year: Year) -> Option<usize> {
        usize::try_from(year.since(self.first)).ok()
    }

    /// The place of a year, made where the row does not reach it yet.
    fn entry(&mut self, year: Year) -> &mut N {
        let position = self.reach(year, 1);
        &mut self.numbers[position]
    }

    /// Makes the row reach so many years from a year on, and says where that year stands.
    fn reach(&mut self, from: Year, years: usize) -> usize {
        if self.numbers.is_empty() {
            self.first = from;
        }
        if from < self.first {
            let missing = usize::try_from(self.first.since(from)).unwrap_or(0);
            self.numbers
                .splice(0..0, std::iter::repeat_n(N::NOTHING, missing));
            self.first = from;
        }
        let start = usize::try_from(from.since(self.first)).unwrap_or(0);
        if start + years > self.numbers.len() {
            self.numbers.resize(start + years, N::NOTHING);
        }
        start
    }
}

impl<N: Additive> FromIterator<(Year, N)> for Years<N> {
    fn from_iter<I: IntoIterator<Item = (Year, N)>>(pairs: I) -> Self {
        let mut years = Self::default();
        for (year, number) in pairs {
            years.add(year, number);
        }
        years
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn the_order_in_which_years_are_named_does_not_matter() {
        let pairs = [(2018, 3), (2016, 1), (2020, 5)];
        let forward: Years<Decimal> = pairs
            .iter()
            .map(|&(year, n)| (Year(year), Decimal::from(n)))
            .collect();
        let backward: Years<Decimal> = pairs
            .iter()
            .rev()
            .map(|&(year, n)| (Year(year), Decimal::from(n)))
            .collect();
        assert_eq!(forward, backward);
        assert_eq!(forward.at(Year(2017)), Decimal::ZERO);
        assert_eq!(forward.at(Year(1999)), Decimal::ZERO);
        assert_eq!(forward.through(Year(2018)), Decimal::from(4));
        assert_eq!(
            (forward.first(), forward.last()),
            (Some(Year(2016)), Some(Year(2020)))
        );
    }

    fn row(first: i32, numbers: &[i64]) -> Years<Decimal> {
        let numbers = numbers.iter().map(|number| Decimal::from(*number));
        (first..).map(Year).zip(numbers).collect()
    }

    #[test]
    fn a_row_is_added_year_by_year_from_its_first_amount_to_its_last() {
        let numbers = [0, 0, 3, 0, 5, 0].map(Decimal::from);
        let mut years = Years::default();
        years.add_row(Year(2016), &numbers, |number: Decimal| {
            number * Decimal::TEN
        });
        assert_eq!(years, row(2018, &[30, 0, 50]));
        years.add_all(&row(2016, &[1, 2, 3]));
        assert_eq!(years, row(2016, &[1, 2, 33, 0, 50]));
        years.add_all(&row(2030, &[0, 0]));
        assert_eq!(years.last(), Some(Year(2020)));
    }

    #[test]
    fn a_row_ends_where_it_is_told_to_and_has_an_amount_at_both_ends() {
        let ended = |last| {
            let mut years = row(2016, &[0, 1, 2, 0, 4]);
            years.end_with(Year(last));
            years
        };
        assert_eq!(ended(2030), row(2017, &[1, 2, 0, 4]));
        assert_eq!(ended(2019), row(2017, &[1, 2]));
        assert_eq!(ended(2016).total(), Decimal::ZERO);
        assert_eq!(ended(1999).first(), None);
    }

    #[test]
    fn sums_so_far_count_what_came_before() {
        let years = row(2016, &[1, 2, 0, 4]);
        let sums: Vec<Decimal> = years
            .so_far(Year(2017), Year(2020))
            .map(|(_, sum)| sum)
            .collect();
        assert_eq!(sums, [3, 3, 7, 7].map(Decimal::from));
    }
}
