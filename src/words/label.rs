//! Headings and labels of tables.

use super::Language;
use super::said::label;

/// A heading or label: the id of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label(pub &'static str);

impl Label {
    /// The label's words.
    pub fn text(self, language: Language) -> &'static str {
        label(language, self.0)
    }
}

/// Who a payer is, in a sentence.
pub fn payer(word: &str, language: Language) -> &str {
    match (word, language) {
        ("municipality", Language::Swedish) => "kommunen",
        ("region", Language::Swedish) => "regionen",
        ("state", Language::Swedish) => "staten",
        ("household", Language::Swedish) => "hushållen",
        ("other", Language::Swedish) => "andra",
        ("municipality", Language::English) => "the municipality",
        ("region", Language::English) => "the region",
        ("state", Language::English) => "the state",
        ("household", Language::English) => "households",
        ("other", Language::English) => "others",
        (other, _) => other,
    }
}

/// From which status on a rule applies.
pub fn from_status(status: &str, language: Language) -> String {
    match language {
        Language::English => format!("from status `{status}` on"),
        Language::Swedish => format!("från och med status `{status}`"),
    }
}

/// That `si explain` knows no such code.
pub fn unknown_code(code: &str, nearest: Option<&str>, language: Language) -> String {
    match (nearest, language) {
        (Some(nearest), Language::English) => {
            format!("unknown code `{code}`: did you mean `{nearest}`?")
        }
        (Some(nearest), Language::Swedish) => format!("okänd kod `{code}`: menade du `{nearest}`?"),
        (None, Language::English) => format!("unknown code `{code}`: `si explain` lists them all"),
        (None, Language::Swedish) => format!("okänd kod `{code}`: `si explain` räknar upp alla"),
    }
}

/// That `--set` needs a value.
pub fn set_without_value(text: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("--set {text}: write ADDRESS=VALUE, such as effect.hvb.with=0.1")
        }
        Language::Swedish => {
            format!("--set {text}: skriv ADRESS=VÄRDE, till exempel effect.hvb.with=0.1")
        }
    }
}

/// That an option chooses among tables, and the result is none.
pub fn option_of_tables(option: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("{option} is for tables: choose --format table, markdown or csv")
        }
        Language::Swedish => {
            format!("{option} gäller tabeller: välj --format table, markdown eller csv")
        }
    }
}

/// Which applications of a batch have errors.
pub fn applications_with_errors(files: &[String], all: usize, language: Language) -> String {
    let (count, files) = (files.len(), files.join(", "));
    match language {
        Language::English => {
            format!("{count} of {all} applications could not be calculated: {files}")
        }
        Language::Swedish => format!("{count} av {all} ansökningar kunde inte beräknas: {files}"),
    }
}

/// That standard input is to be read twice.
pub fn standard_input_twice(language: Language) -> &'static str {
    match language {
        Language::English => "`-` is named twice: standard input can be read once",
        Language::Swedish => "`-` anges två gånger: standard in kan läsas en gång",
    }
}

/// That `--set` names an address twice.
pub fn set_twice(address: &str, language: Language) -> String {
    match language {
        Language::English => format!("--set names `{address}` twice"),
        Language::Swedish => format!("--set anger `{address}` två gånger"),
    }
}
