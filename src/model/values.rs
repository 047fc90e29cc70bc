//! What all inputs hold, in the kind of number of a computation: references followed to their end, so that the formula
//! finds each number at once.

use super::{
    Amount, Case, InputId, InputMap, Inputs, Number, Of, Origin, Setting, SettingError, Term, Who,
    Years,
};

/// What an input holds, in the kind of number of a computation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<N> {
    Number(N),
    /// A number for each of some years.
    Years(Years<N>),
}

/// The numbers of all inputs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Values<N> {
    values: Vec<Value<N>>,
}

impl<N: Number> Values<N> {
    /// What an input holds.
    pub(crate) fn of(&self, id: InputId) -> &Value<N> {
        &self.values[id.0]
    }

    /// Gives some inputs another number; a table of years gets it as a factor on `base`, what it held at first.
    pub(crate) fn vary(&mut self, ids: &[InputId], base: &Self, number: N) {
        for id in ids {
            self.values[id.0] = match base.of(*id) {
                Value::Number(_) => Value::Number(number),
                Value::Years(years) => Value::Years(years.map(|_, amount| amount * number)),
            };
        }
    }

    /// Gives some inputs back what they held in `base`.
    pub(crate) fn restore(&mut self, ids: &[InputId], base: &Self) {
        for id in ids {
            self.values[id.0].clone_from(base.of(*id));
        }
    }

    /// The number of an input; zero where it holds a table of years, which the reader refuses in such a place.
    pub(crate) fn number(&self, id: InputId) -> N {
        match self.of(id) {
            Value::Number(number) => *number,
            Value::Years(_) => N::ZERO,
        }
    }

    /// The table of years of an input; nothing where it holds one number.
    pub(crate) fn years(&self, id: InputId) -> Option<&Years<N>> {
        match self.of(id) {
            Value::Number(_) => None,
            Value::Years(years) => Some(years),
        }
    }
}

impl Case {
    /// The numbers of all inputs, in the kind of number that the formula is to be computed in.
    pub(crate) fn values<N: Number>(&self) -> Values<N> {
        let inputs = &self.application.inputs;
        let mut values = Values::held(inputs.ids(), |id| inputs.held(id));
        if N::RECORDS {
            for id in inputs.ids() {
                values.record_reference(inputs, id);
            }
        }
        values
    }

    /// The numbers of all inputs as some settings leave them, one after the other; the case stays as it is.
    ///
    /// # Errors
    /// One of the settings cannot be applied.
    pub(crate) fn values_after<N: Number>(
        &self,
        settings: &[Setting],
    ) -> Result<Values<N>, SettingError> {
        let inputs = &self.application.inputs;
        let mut set: InputMap<Option<Amount>> = InputMap::new(inputs);
        for setting in settings {
            let (id, year) = self.place(&setting.address)?;
            let amount = setting.change.applied(
                inputs.held_after(|id| set[id].as_ref(), id),
                inputs.of(id).bounds,
                year,
            )?;
            set[id] = Some(amount);
        }
        Ok(Values::held(inputs.ids(), |id| {
            inputs.held_after(|id| set[id].as_ref(), id)
        }))
    }
}

impl<N: Number> Values<N> {
    fn held<'a>(ids: impl Iterator<Item = InputId>, held: impl Fn(InputId) -> &'a Amount) -> Self {
        let value = |id| match held(id) {
            Amount::Number(number) => Value::Number(N::given(*number, Origin::Input(id, None))),
            Amount::Years(years) => Value::Years(
                years.map(|year, number| N::given(number, Origin::Input(id, Some(year)))),
            ),
            // References have been followed to their end.
            Amount::Parameter(_) => Value::Number(N::ZERO),
        };
        Self {
            values: ids.map(value).collect(),
        }
    }

    /// Makes an input that refers to a parameter hold what is recorded of the parameter.
    fn record_reference(&mut self, inputs: &Inputs, id: InputId) {
        let Amount::Parameter(parameter) = inputs.of(id).amount else {
            return;
        };
        self.record_reference(inputs, parameter);
        let of = Of::from(Who::Input(id));
        self.values[id.0] = match self.of(parameter) {
            Value::Number(number) => Value::Number(number.called(Term::REFERENCE, of)),
            Value::Years(years) => Value::Years(
                years.map(|year, number| number.called(Term::REFERENCE, of.in_year(year))),
            ),
        };
    }
}
