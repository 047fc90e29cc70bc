//! Random numbers by counting: Philox 4×32-10 (Salmon, Moraes, Dror and Shaw, *Parallel Random Numbers: As Easy as 1, 2,
//! 3*, 2011). A number follows from seed, stream and position alone, so that draws may be made in any order, by any number
//! of threads, and another stream moves none of them.

/// The multipliers of a round.
const MULTIPLIERS: [u64; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// What the key grows by from round to round.
const GROWTH: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: usize = 10;

/// Counters that are worked on beside each other, and the numbers that each gives.
const LANES: usize = 4;
const WORDS: usize = 4;

/// Numbers that are made at once: the words of some counters, first the first word of each. A stream may be filled from
/// whole such blocks on.
pub(super) const AT_ONCE: usize = LANES * WORDS;

/// A word stands in the lower half; what stands above it does not count.
const WORD: u64 = 0xFFFF_FFFF;

/// The random numbers of one input.
#[derive(Clone, Copy, Debug)]
pub(super) struct RandomStream {
    key: [u32; 2],
    name: [u32; 2],
}

impl RandomStream {
    /// The stream of a seed that is so called, such as an input's address.
    pub(super) fn new(seed: u64, name: &str) -> Self {
        Self {
            key: halves(seed),
            name: halves(fingerprint(name)),
        }
    }

    /// Fills with the uniform numbers from a position on, which is that of a whole block: above 0, below 1, each as likely
    /// as the others.
    #[inline(always)]
    pub(super) fn fill(self, from: u64, uniform: &mut [f64]) {
        let mut counter = from / (WORDS as u64);
        let (blocks, rest) = uniform.as_chunks_mut::<AT_ONCE>();
        for block in blocks {
            self.block(counter, block);
            counter += LANES as u64;
        }
        let mut block = [0.0; AT_ONCE];
        self.block(counter, &mut block);
        rest.copy_from_slice(&block[..rest.len()]);
    }

    /// The numbers of the counters from one on.
    #[inline(always)]
    fn block(self, counter: u64, uniform: &mut [f64; AT_ONCE]) {
        let mut words = [[0; LANES]; WORDS];
        for (lane, counter) in (0..LANES).zip(counter..) {
            [words[0][lane], words[1][lane]] = halves(counter).map(u64::from);
            [words[2][lane], words[3][lane]] = self.name.map(u64::from);
        }
        let words = philox(words, self.key);
        for (number, word) in uniform.iter_mut().zip(words.as_flattened()) {
            // With the bits of 2^52 above it a word is 2^52 + word; half is added, and the whole is a part of 2^32.
            let large = f64::from_bits(0x4330_0000_0000_0000 | (word & WORD));
            *number = (large - 4_503_599_627_370_495.5) / 4_294_967_296.0;
        }
    }
}

#[inline(always)]
fn philox<const LANES: usize>(
    mut words: [[u64; LANES]; WORDS],
    mut key: [u32; 2],
) -> [[u64; LANES]; WORDS] {
    for _ in 0..ROUNDS {
        let mut next = [[0; LANES]; WORDS];
        for lane in 0..LANES {
            let one = (words[0][lane] & WORD) * MULTIPLIERS[0];
            let two = (words[2][lane] & WORD) * MULTIPLIERS[1];
            next[0][lane] = (two >> 32) ^ words[1][lane] ^ u64::from(key[0]);
            next[1][lane] = two;
            next[2][lane] = (one >> 32) ^ words[3][lane] ^ u64::from(key[1]);
            next[3][lane] = one;
        }
        words = next;
        key = [
            key[0].wrapping_add(GROWTH[0]),
            key[1].wrapping_add(GROWTH[1]),
        ];
    }
    words
}

#[inline(always)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the halves are what is wanted"
)]
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
        let of = |counter: [u32; 4], key| {
            philox(counter.map(|word| [u64::from(word)]), key).map(|[word]| word & WORD)
        };
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
        let stream = RandomStream::new(1, "effect.hvb.with");
        let mut all = [0.0; 100];
        stream.fill(0, &mut all);
        let mut later = [0.0; 17];
        stream.fill(48, &mut later);
        assert_eq!(all[48..65], later);
        assert!(all.iter().all(|number| *number > 0.0 && *number < 1.0));
        let mut other = [0.0; 4];
        RandomStream::new(1, "effect.hvb.without").fill(0, &mut other);
        assert_ne!(all[..4], other);
    }
}
