//! Where each address stands: an application may have tens of thousands of inputs and ask for as many.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Input;

/// The positions of inputs by their addresses. The addresses themselves stand with the inputs alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ByAddress {
    /// By a number made of the address; of several with the same number, each has the next one that was free.
    positions: HashMap<u64, usize, BuildHasherDefault<AsItIs>>,
}

impl ByAddress {
    /// The position of an address among the inputs.
    pub(super) fn find(&self, address: &str, inputs: &[Input]) -> Option<usize> {
        self.look(address, inputs).ok()
    }

    /// Notes the address of the input at a position, the last one so far. Of two with the same address the first counts;
    /// the reader refuses a second.
    pub(super) fn add(&mut self, position: usize, inputs: &[Input]) {
        if let Err(free) = self.look(&inputs[position].address, inputs) {
            self.positions.insert(free, position);
        }
    }

    /// Forgets the address of the input at a position, the last one that is still known.
    pub(super) fn forget_last(&mut self, position: usize, inputs: &[Input]) {
        let mut number = number(&inputs[position].address);
        while let Some(known) = self.positions.get(&number) {
            if *known == position {
                self.positions.remove(&number);
                return;
            }
            number = number.wrapping_add(1);
        }
    }

    /// The position of an address, or the number that is free for it.
    fn look(&self, address: &str, inputs: &[Input]) -> Result<usize, u64> {
        let mut number = number(address);
        while let Some(position) = self.positions.get(&number) {
            if inputs[*position].address == address {
                return Ok(*position);
            }
            number = number.wrapping_add(1);
        }
        Err(number)
    }
}

/// FNV-1a: a few steps for each byte of a short text.
fn number(address: &str) -> u64 {
    address.bytes().fold(0xcbf2_9ce4_8422_2325, |number, byte| {
        (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The number is spread well enough as it is.
#[derive(Clone, Copy, Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Bounds};
    use rust_decimal::Decimal;

    fn input(address: &str) -> Input {
        Input {
            address: address.to_owned(),
            amount: Amount::Number(Decimal::ONE),
            bounds: Bounds::ANY,
            range: None,
            source: None,
            given: true,
            position: 0,
        }
    }

    fn known(inputs: &[Input]) -> ByAddress {
        let mut known = ByAddress::default();
        for position in 0..inputs.len() {
            known.add(position, &inputs[..=position]);
        }
        known
    }

    #[test]
    fn each_address_is_found_where_it_first_stands() {
        let inputs = ["effect.a.share", "effect.b.share", "effect.a.share"].map(input);
        let known = known(&inputs);
        assert_eq!(known.find("effect.a.share", &inputs), Some(0));
        assert_eq!(known.find("effect.b.share", &inputs), Some(1));
        assert_eq!(known.find("effect.c.share", &inputs), None);
    }

    #[test]
    fn addresses_of_the_same_number_stand_beside_each_other() {
        let inputs = ["effect.a.share", "effect.b.share"].map(input);
        let mut known = ByAddress::default();
        // As if both had the number of the second.
        known.positions.insert(number("effect.b.share"), 0);
        known.add(1, &inputs);
        assert_eq!(known.find("effect.b.share", &inputs), Some(1));
        known.forget_last(1, &inputs);
        assert_eq!(known.find("effect.b.share", &inputs), None);
        assert_eq!(known.positions.len(), 1);
    }

    #[test]
    fn what_is_forgotten_can_be_added_again_elsewhere() {
        let mut inputs = ["effect.a.share", "unit_cost.x", "unit_cost.y"].map(input);
        let mut known = known(&inputs);
        known.forget_last(2, &inputs);
        known.forget_last(1, &inputs);
        inputs.swap(1, 2);
        known.add(1, &inputs[..2]);
        known.add(2, &inputs);
        assert_eq!(known.find("unit_cost.x", &inputs), Some(2));
        assert_eq!(known.find("unit_cost.y", &inputs), Some(1));
    }
}
