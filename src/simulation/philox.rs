//! Random numbers by counting: Philox 4×32-10 (Salmon, Moraes, Dror and Shaw, *Parallel Random Numbers: As Easy as 1, 2,
//! 3*, 2011). A number follows from seed, stream and position alone, so that draws may be made in any order, by any number
//! of threads, and another stream moves none of them.

/// The multipliers of a round.
const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// What the key grows by from round to round.
const GROWTH: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: usize = 10;

/// Counters that are worked on beside each other.
const LANES: usize = 8;

/// Numbers that one counter gives.
pub(super) const AT_ONCE: usize = 4;

/// The random numbers of one input.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stream {
    key: [u32; 2],
    name: [u32; 2],
}

impl Stream {
    /// The stream of a seed that is so called, such as an input's address.
    pub(super) fn new(seed: u64, name: &str) -> Self {
        Self {
            key: halves(seed),
            name: halves(fingerprint(name)),
        }
    }

    /// Fills with the uniform numbers from a position on, which is one of a whole counter: above 0, below 1, each as likely
    /// as the others.
    pub(super) fn fill(self, from: u64, uniform: &mut [f64]) {
        let mut counter = from / (AT_ONCE as u64);
        for some in uniform.chunks_mut(LANES * AT_ONCE) {
            let numbers = self.numbers(counter);
            for (lane, four) in some.chunks_mut(AT_ONCE).enumerate() {
                for (number, word) in four.iter_mut().zip(&numbers) {
                    *number = (f64::from(word[lane]) + 0.5) / 4_294_967_296.0;
                }
            }
            counter += LANES as u64;
        }
    }

    /// The numbers of the counters from one on, word by word.
    fn numbers(self, counter: u64) -> [[u32; LANES]; AT_ONCE] {
        let mut words = [[0; LANES]; AT_ONCE];
        for (lane, counter) in (0..LANES).zip(counter..) {
            [words[0][lane], words[1][lane]] = halves(counter);
            [words[2][lane], words[3][lane]] = self.name;
        }
        philox(words, self.key)
    }
}

fn philox<const LANES: usize>(
    mut words: [[u32; LANES]; AT_ONCE],
    mut key: [u32; 2],
) -> [[u32; LANES]; AT_ONCE] {
    for _ in 0..ROUNDS {
        let mut next = [[0; LANES]; AT_ONCE];
        for lane in 0..LANES {
            let [low, high] = product(words[0][lane], MULTIPLIERS[0]);
            let [other_low, other_high] = product(words[2][lane], MULTIPLIERS[1]);
            next[0][lane] = other_high ^ words[1][lane] ^ key[0];
            next[1][lane] = other_low;
            next[2][lane] = high ^ words[3][lane] ^ key[1];
            next[3][lane] = low;
        }
        words = next;
        key = [
            key[0].wrapping_add(GROWTH[0]),
            key[1].wrapping_add(GROWTH[1]),
        ];
    }
    words
}

/// A product of 64 bits as its low and its high half.
fn product(one: u32, two: u32) -> [u32; 2] {
    halves(u64::from(one) * u64::from(two))
}

#[expect(clippy::cast_possible_truncation, reason = "the halves are what is wanted")]
fn halves(number: u64) -> [u32; 2] {
    [number as u32, (number >> 32) as u32]
}

/// FNV-1a of 64 bits.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The known answers of Random123 (`kat_vectors`, `philox4x32 10`).
    #[test]
    fn philox_gives_its_published_known_answers() {
        let of = |counter: [u32; 4], key| philox(counter.map(|word| [word]), key).map(|[word]| word);
        assert_eq!(
            of([0; 4], [0; 2]),
            [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]
        );
        assert_eq!(
            of([u32::MAX; 4], [u32::MAX; 2]),
            [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]
        );
        assert_eq!(
            of(
                [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344],
                [0xA409_3822, 0x299F_31D0]
            ),
            [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]
        );
    }

    #[test]
    fn a_number_hangs_on_its_position_alone() {
        let stream = Stream::new(1, "effect.hvb.with");
        let mut all = [0.0; 100];
        stream.fill(0, &mut all);
        let mut later = [0.0; 17];
        stream.fill(40, &mut later);
        assert_eq!(all[40..57], later);
        assert!(all.iter().all(|number| *number > 0.0 && *number < 1.0));
        let mut other = [0.0; 4];
        Stream::new(1, "effect.hvb.without").fill(0, &mut other);
        assert_ne!(all[..4], other);
    }
}
