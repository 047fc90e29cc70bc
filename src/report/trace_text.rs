//! Derivations as text: the figure with its formula, and below it what the formula speaks of, level by level.

use unicode_width::UnicodeWidthStr;

use super::trace_words::{Speaker, in_method};
use crate::model::Case;
use crate::problem::Facts;
use crate::trace::{Derivation, Expression, What};
use crate::words::{Language, sanitised};

/// Where a number that was given comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Provenance {
    /// The file and line.
    pub place: Option<(String, u32)>,
    /// The source that the file names.
    pub source: Option<String>,
    /// Who gives it where no file does, in words.
    pub given_by: Option<String>,
}

/// A figure with all that it rests on.
pub(crate) struct Explained {
    pub(crate) derivation: Derivation,
    /// Every input and value of the policy that it rests on.
    pub(crate) rests_on: Vec<Derivation>,
}

/// How text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TraceForm {
    /// Lines of at most so many columns.
    Terminal(usize),
    Markdown,
}

/// Writes derivations of a case.
pub(crate) struct TraceText<'c> {
    speaker: Speaker<'c>,
    form: TraceForm,
    provenance: &'c dyn Fn(&What) -> Provenance,
}

impl<'c> TraceText<'c> {
    pub(crate) fn new(
        case: &'c Case,
        language: Language,
        form: TraceForm,
        provenance: &'c dyn Fn(&What) -> Provenance,
    ) -> Self {
        Self {
            speaker: Speaker { case, language },
            form,
            provenance,
        }
    }

    pub(crate) fn text(&self, figure: &Explained) -> String {
        let derivation = &figure.derivation;
        let mut text = String::new();
        let name = self.speaker.name(&derivation.what).unwrap_or_default();
        let label = self.speaker.label(&derivation.what);
        let label = label.map_or(String::new(), |label| format!(" – {label}"));
        let mut said = vec![self.equation(derivation)];
        said.extend(self.speaker.because(derivation));
        said.extend(self.from(&derivation.what));
        match self.form {
            TraceForm::Markdown => {
                text += &format!("## `{name}`{}\n\n", safe(&label));
                for line in said {
                    text += &format!("{}\n\n", safe(&line));
                }
            }
            TraceForm::Terminal(_) => {
                self.line(&mut text, (0, 2), &format!("{name}{label}"));
                for line in said {
                    self.line(&mut text, (2, 4), &line);
                }
            }
        }
        for part in &derivation.parts {
            self.part(&mut text, part, 0);
        }
        for (position, line) in self.beneath(figure).iter().enumerate() {
            if position == 0 || self.form == TraceForm::Markdown {
                text.push('\n');
            }
            self.line(&mut text, (0, 0), line);
        }
        text
    }

    /// What follows a figure: the rules of all that was written out, in its order, and how much it rests on.
    fn beneath(&self, figure: &Explained) -> Vec<String> {
        let mut rules = Vec::new();
        sections(&figure.derivation, &mut rules);
        let rules = rules.split_first().map(|(first, others)| {
            let others = others.iter().map(|anchor| format!(", #{anchor}"));
            let rules = in_method(first) + &others.collect::<String>();
            let facts = Facts::new().with("rules", rules);
            self.speaker.say("method", &facts)
        });
        let inputs = figure.rests_on.len();
        let rests_on = (inputs > 0).then(|| {
            let facts = Facts::new().with("count", inputs);
            self.speaker.say("rests-on-inputs", &facts)
        });
        rules.into_iter().chain(rests_on).collect()
    }

    fn part(&self, text: &mut String, part: &Derivation, level: usize) {
        let name = self.speaker.name(&part.what);
        let heading = match (self.speaker.label(&part.what), name) {
            (Some(label), Some(name)) => format!("{label} [{name}]"),
            (label, name) => label.or(name).unwrap_or_default(),
        };
        let from = match self.from(&part.what) {
            Some(from) => format!(" – {from}"),
            None => String::new(),
        };
        let line = format!("{heading}: {}{from}", self.equation(part));
        self.line(text, (2 * level, 2 * level + 2), &format!("- {line}"));
        for sentence in self.speaker.because(part) {
            self.line(
                text,
                (2 * level + 2, 2 * level + 2),
                &format!("({sentence})"),
            );
        }
        for part in &part.parts {
            self.part(text, part, level + 1);
        }
    }

    /// The formula and its value; the value alone of what was given, and where the formula is only the value again.
    fn equation(&self, derivation: &Derivation) -> String {
        let value = self.speaker.value(derivation.value);
        let formula = derivation.formula.as_ref();
        let formula = formula.map(|formula| self.speaker.formula(formula, derivation));
        match formula {
            // Nothing is nothing, whatever it is counted in.
            Some(_) if matches!(derivation.formula, Some(Expression::Number(_))) => value,
            Some(formula) if formula != value => match value.strip_prefix('≈') {
                Some(about) => format!("{formula} ≈{about}"),
                None => format!("{formula} = {value}"),
            },
            _ => value,
        }
    }

    /// Where a number that was given comes from.
    fn from(&self, what: &What) -> Option<String> {
        if !matches!(what, What::Input(..) | What::Given(_)) {
            return None;
        }
        let provenance = (self.provenance)(what);
        let place = provenance
            .place
            .map(|(file, line)| format!("{file}:{line}"));
        let all = [provenance.given_by, place, provenance.source];
        let all: Vec<String> = all.into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(" – "))
    }

    /// A line, broken where it is too long: `indents` of its beginning and of what follows.
    fn line(&self, text: &mut String, indents: (usize, usize), line: &str) {
        let TraceForm::Terminal(width) = self.form else {
            let (dash, line) = line
                .strip_prefix("- ")
                .map_or(("", line), |line| ("- ", line));
            text.push_str(&" ".repeat(indents.0));
            text.push_str(dash);
            text.push_str(&safe(line));
            text.push('\n');
            return;
        };
        let line = sanitised(line);
        let mut at = indents.0;
        text.push_str(&" ".repeat(at));
        let mut is_first = true;
        for word in line.split(' ') {
            let wide = word.width();
            if !is_first && at + 1 + wide > width {
                text.push('\n');
                text.push_str(&" ".repeat(indents.1));
                at = indents.1;
            } else if !is_first {
                text.push(' ');
                at += 1;
            }
            text.push_str(word);
            at += wide;
            is_first = false;
        }
        text.push('\n');
    }

    /// The names of figures with their values.
    pub(crate) fn list(&self, figures: &[Derivation]) -> String {
        let mut text = String::new();
        if self.form == TraceForm::Markdown {
            text += "| | | |\n|---|---|--:|\n";
        }
        for figure in figures {
            let name = self.speaker.name(&figure.what).unwrap_or_default();
            let label = self.speaker.label(&figure.what).unwrap_or_default();
            let value = self.speaker.value(figure.value);
            match self.form {
                TraceForm::Markdown => {
                    text += &format!("| `{name}` | {} | {} |\n", safe(&label), safe(&value));
                }
                TraceForm::Terminal(_) => {
                    let label = Some(label).filter(|label| !label.is_empty());
                    let label = label.map_or(String::new(), |label| format!(" – {label}"));
                    self.line(&mut text, (0, 2), &format!("{name}{label}: {value}"));
                }
            }
        }
        text
    }
}

/// The rules of a derivation and of what it follows from, each once.
fn sections(derivation: &Derivation, known: &mut Vec<&'static str>) {
    if let Some(section) = derivation.section()
        && !known.contains(&section)
    {
        known.push(section);
    }
    for part in &derivation.parts {
        sections(part, known);
    }
}

/// Text that Markdown shows as it stands.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in sanitised(text).chars() {
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|') {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}
