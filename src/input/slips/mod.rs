//! The slips that people make in TOML, recognised one by one: signs of a word processor, numbers and dates as they are
//! written elsewhere, keys that are no keys, what is not closed, what stands twice.
//!
//! What is recognised is told in words of its own, and the text is read once more without it.

mod keys;
mod lines;
mod mended;
mod reader;
mod values;

pub(super) use mended::{Mended, Slip};

use reader::SlipReader;

/// The text with its slips mended.
pub(super) fn mended(text: &str) -> Mended<'_> {
    let mut reader = SlipReader::new(text);
    reader.lines();
    reader.mended
}
