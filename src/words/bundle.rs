//! The files of words: one a language and area, compiled in, and parsed when first asked for.

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::model::{Choice, Language};

/// The words of one area in one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// The texts of a file that every language has, each in its folder, in the order of [`Language::WORDS`].
macro_rules! in_every_language {
    ($folders:literal, $file:expr) => {
        [
            include_str!(concat!($folders, "sv/", $file)),
            include_str!(concat!($folders, "en/", $file)),
        ]
    };
}
pub(super) use in_every_language;

/// The text of a language among those of all.
pub(super) fn of_language(
    texts: [&'static str; Language::WORDS.len()],
    language: Language,
) -> &'static str {
    let mut each = Language::all().zip(texts);
    let found = each.find(|(known, _)| *known == language);
    found.map_or("", |(_, text)| text)
}

macro_rules! areas {
    ($($(#[$doc:meta])* $area:ident $name:literal,)*) => {
        /// What a file of words is about. A run parses those that it needs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Area { $($(#[$doc])* $area,)* }

        impl Area {
            /// Every area.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$area,)*];

            /// The area's file in a language.
            pub(super) fn source(self, language: Language) -> &'static str {
                let files = match self {
                    $(Self::$area => in_every_language!("", concat!($name, ".ftl")),)*
                };
                of_language(files, language)
            }
        }
    };
}

areas! {
    /// Headings, and words that sentences of several areas share.
    Labels "labels",
    /// Sentences about a result.
    Sentences "sentences",
    /// What is wrong with a file, by code, and what to write instead.
    Problems "problems",
    /// What a check finds, by code.
    Findings "findings",
    /// What a check says of all applications together.
    Check "check",
    /// What a result hangs on, scenarios and grids.
    Sensitivity "sensitivity",
    /// How a figure came about.
    Trace "trace",
    /// What a new version changes, and locks.
    Recalculation "recalculation",
    /// What a settlement says.
    Settlement "settlement",
    /// The reservation over many investments.
    Fund "fund",
    /// The unit-cost database.
    Costs "costs",
    /// What is wrong with a command line.
    Usage "usage",
    /// What each command and option does.
    Help "help",
    /// What the keys of files mean.
    Format "format",
    /// The words of the field.
    Glossary "glossary",
}

impl Area {
    /// The area's words in a language.
    pub(super) fn bundle(self, language: Language) -> &'static Bundle {
        const LANGUAGES: usize = Language::WORDS.len();
        static BUNDLES: [[OnceLock<Bundle>; LANGUAGES]; Area::ALL.len()] =
            [const { [const { OnceLock::new() }; LANGUAGES] }; Area::ALL.len()];
        let area = Self::ALL.iter().position(|known| *known == self);
        let place = Language::all().position(|known| known == language);
        BUNDLES[area.unwrap_or_default()][place.unwrap_or_default()]
            .get_or_init(|| parsed(language, self.source(language)))
    }
}

/// A file's words. What cannot be parsed is left out; a test sees to it that nothing is.
fn parsed(language: Language, source: &'static str) -> Bundle {
    let tag = LanguageIdentifier::from_bytes(language.word().as_bytes()).unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Marks that isolate text of another direction are noise in a terminal; harmful ones of files are taken out.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(parts, _)| parts);
    bundle.add_resource_overriding(resource);
    bundle
}
