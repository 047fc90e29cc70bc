//! Headings, and words that stand alone: words without facts, in one line.

use std::borrow::Cow;

use super::bundle::Area;
use crate::model::{Language, Payer};

/// A heading or label: the id of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label(pub &'static str);

impl Label {
    /// The label's words.
    pub(crate) fn text(self, language: Language) -> &'static str {
        let text = plain(language, Area::Labels, self.0);
        debug_assert!(text.is_some(), "no label `{}` in {language:?}", self.0);
        text.unwrap_or(self.0)
    }

    /// Who pays or gains, in a sentence.
    pub(crate) fn of_payer(payer: Payer) -> Self {
        Self(match payer {
            Payer::Municipality => "payer-municipality",
            Payer::Region => "payer-region",
            Payer::State => "payer-state",
            Payer::Household => "payer-household",
            Payer::Other => "payer-other",
        })
    }
}

/// Words without facts, if there are any.
pub(super) fn plain(language: Language, area: Area, id: &str) -> Option<&'static str> {
    let bundle = area.bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    match bundle.format_pattern(pattern, None, &mut Vec::new()) {
        Cow::Borrowed(text) => Some(text),
        Cow::Owned(_) => None,
    }
}
