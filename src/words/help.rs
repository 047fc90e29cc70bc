//! The words of the command line in a language that clap does not speak: nothing where clap says it itself.

use super::bundle::Area;
use super::label::plain;
use super::said::maybe;
use crate::model::Language;
use crate::problem::Facts;

/// What a command does.
pub(crate) fn about(language: Language, command: &str) -> Option<String> {
    said(language, command)
}

/// What an argument of a command says: words of its own, of the command that it is below, or those of all arguments
/// called so.
pub(crate) fn help_of(language: Language, command: &str, argument: &str) -> Option<String> {
    let own = said(language, &format!("{command}-{argument}"));
    let above = command.split('-').next().unwrap_or(command);
    let own = own.or_else(|| said(language, &format!("{above}-{argument}")));
    own.or_else(|| said(language, argument))
}

/// What a value of an argument stands for.
pub(crate) fn meaning_of(
    language: Language,
    command: &str,
    argument: &str,
    value: &str,
) -> Option<String> {
    let own = said(language, &format!("{command}-{argument}-{value}"));
    own.or_else(|| said(language, &format!("{argument}-{value}")))
}

/// What an argument's value is called.
pub(crate) fn value_name(language: Language, name: &str) -> Option<&'static str> {
    let is_letter = |sign: char| sign.is_ascii_alphabetic() || sign == '_';
    let id = name.replace(|sign| !is_letter(sign), "-");
    plain(language, Area::Help, &format!("value-{id}"))
}

pub(crate) fn help_heading(language: Language, id: &'static str) -> &'static str {
    plain(language, Area::Help, id).unwrap_or(id)
}

fn said(language: Language, id: &str) -> Option<String> {
    maybe(language, Area::Help, (id, None), &Facts::new())
}
