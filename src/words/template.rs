//! What new files say, in each language.

use super::bundle::{in_every_language, of_language};
use crate::model::Language;

/// A text from which a new file is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    /// An application: `@0` stands for the price year, `@1` for the year after and so on, `@id` and `@name` for what it is
    /// called; its own unit costs stand between `@[` and `@]`.
    Application,
    /// The unit costs of a price year, `@0`.
    UnitCosts,
    Workspace,
    /// What stands where the author is to write something.
    Blank,
}

pub(crate) fn template(template: Template, language: Language) -> &'static str {
    let texts = match template {
        Template::Application => in_every_language!("", "template.toml"),
        Template::UnitCosts => in_every_language!("", "template-unit-costs.csv"),
        Template::Workspace => in_every_language!("", "template-workspace.toml"),
        Template::Blank => in_every_language!("", "template-blank.txt"),
    };
    of_language(texts, language)
}
