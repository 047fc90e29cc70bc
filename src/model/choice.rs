//! Values that are one of a few words in a file.

/// A value that is written as one of a few fixed words.
pub(crate) trait Choice: Copy + PartialEq + 'static {
    /// Every value with its word, in the order in which they are listed to a reader.
    const WORDS: &'static [(&'static str, Self)];

    /// The value that a word stands for.
    fn of(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, value)| *value)
    }

    /// The word of this value.
    fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, value)| *value == self)
            .map_or("", |(word, _)| *word)
    }
}

/// An enum whose values are written as one of a few words, each beside its own.
macro_rules! choice {
    ($(#[$about:meta])* pub enum $name:ident {
        $($(#[$of:meta])* $value:ident = $word:literal,)*
    }) => {
        $(#[$about])*
        pub(crate) enum $name {
            $($(#[$of])* $value,)*
        }

        impl $crate::model::Choice for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$value),)*];
        }
    };
}
pub(super) use choice;
