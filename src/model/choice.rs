//! Values that are one of a few words in a file, and those of an application.

/// A value that is written as one of a few fixed words.
pub(crate) trait Choice: Copy + PartialEq + 'static {
    /// Every value with its word, in the order in which they are listed to a reader.
    const WORDS: &'static [(&'static str, Self)];

    fn words() -> Vec<&'static str> {
        Self::WORDS.iter().map(|(word, _)| *word).collect()
    }

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
pub(crate) use choice;

choice! {
    /// How far an investment has come.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Status {
        Idea = "idea",
        /// An application that is being written or decided.
        Application = "application",
        /// Decided, not begun.
        Granted = "granted",
        /// Being carried out.
        Ongoing = "ongoing",
        /// Carried out.
        Finished = "finished",
    }
}

choice! {
    /// Who pays a cost.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Financing {
        /// The reservation: the money that is to come back.
        #[default]
        Reservation = "reservation",
        /// A department, out of its own frame.
        Department = "department",
        /// Somebody else.
        External = "external",
    }
}

choice! {
    /// Who pays a unit cost, and so gains where it is avoided.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum Payer {
        #[default]
        Municipality = "municipality",
        Region = "region",
        State = "state",
        /// Households.
        Household = "household",
        /// Anybody else.
        Other = "other",
    }
}

choice! {
    /// Which of two calendar years is meant by one that begins in the first, `2010/11`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum YearOfTwo {
        /// The year in which it begins.
        First = "first",
        /// The year in which it ends.
        Last = "last",
    }
}

choice! {
    /// The grade of an effect's evidence, from the strongest to the weakest.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Grade {
        /// A systematic review or a randomised trial.
        A = "A",
        /// A matched control.
        B = "B",
        /// A comparison group, or before and after with the trend.
        C = "C",
        /// Before and after, or another municipality's report.
        D = "D",
        /// An assumption.
        E = "E",
    }
}

choice! {
    /// What a measure shows.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MeasureKind {
        /// That activities are carried out as planned.
        Process = "process",
        /// That the effects come.
        Outcome = "outcome",
    }
}

choice! {
    /// When a measure shows its effect.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MeasureTerm {
        /// In the short run.
        Short = "short",
        /// In the long run.
        Long = "long",
    }
}
