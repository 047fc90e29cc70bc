//! The files of words: one a language and area, compiled in, and parsed when first asked for.

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::model::Language;

/// The words of one area in one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// The languages' files of an area, in the order of [`Language::ALL`].
macro_rules! files {
    ($name:literal) => {
        [
            include_str!(concat!("en/", $name, ".ftl")),
            include_str!(concat!("sv/", $name, ".ftl")),
        ]
    };
}

macro_rules! areas {
    ($($(#[$doc:meta])* $area:ident $name:literal,)*) => {
        /// What a file of words is about. A run parses those that it needs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Area { $($(#[$doc])* $area,)* }

        impl Area {
            /// Every area.
            pub const ALL: &'static [Self] = &[$(Self::$area,)*];

            /// The area's file in a language.
            pub(super) fn source(self, language: Language) -> &'static str {
                let files = match self { $(Self::$area => files!($name),)* };
                Language::ALL
                    .into_iter()
                    .zip(files)
                    .find_map(|(known, file)| (known == language).then_some(file))
                    .unwrap_or_default()
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
    /// What policies mean, side by side.
    Policies "policies",
    /// How a figure came about.
    Trace "trace",
    /// What a new version changes, and locks.
    Recalculation "recalculation",
    /// What is wrong with a command line.
    Usage "usage",
    /// What each command and option does.
    Help "help",
}

impl Area {
    /// The area's words in a language.
    pub(super) fn bundle(self, language: Language) -> &'static Bundle {
        const LANGUAGES: usize = Language::ALL.len();
        static BUNDLES: [[OnceLock<Bundle>; LANGUAGES]; Area::ALL.len()] =
            [const { [const { OnceLock::new() }; LANGUAGES] }; Area::ALL.len()];
        let area = Self::ALL.iter().position(|known| *known == self);
        let place = Language::ALL.iter().position(|known| *known == language);
        BUNDLES[area.unwrap_or_default()][place.unwrap_or_default()]
            .get_or_init(|| parsed(language, self.source(language)))
    }
}

/// A file's words. What cannot be parsed is left out; a test sees to it that nothing is.
fn parsed(language: Language, source: &'static str) -> Bundle {
    let tag = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Marks that isolate text of another direction are noise in a terminal; harmful ones of files are taken out.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(parts, _)| parts);
    bundle.add_resource_overriding(resource);
    bundle
}
