//! The program as its users meet it: whole outputs, wrong files, tables of every width, and the layout of the source.

mod commands;
mod encodings;
mod examples;
mod layers;
mod problems;
mod properties;
mod readme;
mod support;
mod tables;
