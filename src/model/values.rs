//! What all inputs hold, in the kind of number of a computation: references followed to their end, so that the formula
//! finds each number at once.

use super::{
    Amount, BySlot, Case, Inputs, Number, Of, Origin, Setting, SettingError, Slot, Term, Who, Years,
};

/// What an input holds, in the kind of number of a computation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<N> {
    /// One number.
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
    /// What a slot holds.
    pub(crate) fn of(&self, slot: Slot) -> &Value<N> {
        &self.values[slot.position()]
    }

    /// Gives some slots another number; a table of years gets it as a factor on `base`, what it held at first.
    pub(crate) fn vary(&mut self, slots: &[Slot], base: &Self, number: N) {
        for slot in slots {
            self.values[slot.position()] = match base.of(*slot) {
                Value::Number(_) => Value::Number(number),
                Value::Years(years) => Value::Years(years.map(|_, amount| amount * number)),
            };
        }
    }

    /// Gives some slots back what they held in `base`.
    pub(crate) fn restore(&mut self, slots: &[Slot], base: &Self) {
        for slot in slots {
            self.values[slot.position()].clone_from(base.of(*slot));
        }
    }

    /// All tables of years.
    pub(crate) fn tables(&self) -> impl Iterator<Item = &Years<N>> {
        self.values.iter().filter_map(|value| match value {
            Value::Number(_) => None,
            Value::Years(years) => Some(years),
        })
    }

    /// The number of a slot; zero where it holds a table of years, which the reader refuses in such a place.
    pub(crate) fn number(&self, slot: Slot) -> N {
        match self.of(slot) {
            Value::Number(number) => *number,
            Value::Years(_) => N::ZERO,
        }
    }

    /// The table of years of a slot; nothing where it holds one number.
    pub(crate) fn years(&self, slot: Slot) -> Option<&Years<N>> {
        match self.of(slot) {
            Value::Number(_) => None,
            Value::Years(years) => Some(years),
        }
    }
}

impl Case {
    /// The numbers of all inputs, in the kind of number that the formula is to be computed in.
    pub(crate) fn values<N: Number>(&self) -> Values<N> {
        let inputs = &self.application.inputs;
        let mut values = Values::held(inputs.slots(), |slot| inputs.held(slot));
        if N::RECORDS {
            for slot in inputs.slots() {
                values.record_reference(inputs, slot);
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
        let mut set: BySlot<Option<Amount>> = BySlot::new(inputs);
        for setting in settings {
            let (slot, year) = self.place(&setting.address)?;
            let amount = setting.change.applied(
                inputs.held_after(|slot| set[slot].as_ref(), slot),
                inputs.of(slot).bounds,
                year,
            )?;
            set[slot] = Some(amount);
        }
        Ok(Values::held(inputs.slots(), |slot| {
            inputs.held_after(|slot| set[slot].as_ref(), slot)
        }))
    }
}

impl<N: Number> Values<N> {
    fn held<'a>(slots: impl Iterator<Item = Slot>, held: impl Fn(Slot) -> &'a Amount) -> Self {
        let value = |slot| match held(slot) {
            Amount::Number(number) => Value::Number(N::given(*number, Origin::Input(slot, None))),
            Amount::Years(years) => Value::Years(
                years.map(|year, number| N::given(number, Origin::Input(slot, Some(year)))),
            ),
            // References have been followed to their end.
            Amount::Parameter(_) => Value::Number(N::ZERO),
        };
        Self {
            values: slots.map(value).collect(),
        }
    }

    /// Makes a slot that refers to a parameter hold what is recorded of the parameter.
    fn record_reference(&mut self, inputs: &Inputs, slot: Slot) {
        let Amount::Parameter(parameter) = inputs.of(slot).amount else {
            return;
        };
        self.record_reference(inputs, parameter);
        let of = Of::from(Who::Input(slot));
        self.values[slot.position()] = match self.of(parameter) {
            Value::Number(number) => Value::Number(number.called(Term::REFERENCE, of)),
            Value::Years(years) => Value::Years(
                years.map(|year, number| number.called(Term::REFERENCE, of.in_year(year))),
            ),
        };
    }
}
