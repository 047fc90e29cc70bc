//! The widest instructions of the processor at hand, where it has wider ones than every processor of its kind.

/// Does some work with them. What it calls has to be `#[inline(always)]` to profit; sums and products stay the same bits.
#[inline(always)]
pub(super) fn wide<T>(work: impl FnOnce() -> T) -> T {
    #[cfg(target_arch = "x86_64")]
    {
        use fearless_simd::{Level, Simd};

        if let Some(avx2) = Level::new().as_avx2() {
            return avx2.vectorize(work);
        }
    }
    work()
}
