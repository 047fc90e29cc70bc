//! The program as its users meet it: whole outputs, wrong files, tables of every width, and the layout of the source.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails may stop where it stands"
)]

mod commands;
mod comparison;
mod diff;
mod encodings;
mod examples;
mod formats;
mod layers;
mod problems;
mod properties;
mod readme;
mod recalculation;
mod sensitivity;
#[cfg(unix)]
mod spark;
#[cfg(unix)]
mod spreadsheet;
mod support;
mod tables;
mod trace;
