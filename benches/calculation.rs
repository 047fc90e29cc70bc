//! Placeholder until the bench of a twelve-effect application is written.
fn main() {}
