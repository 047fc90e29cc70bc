//! Kolada's pages as JSON: of its versions 2 and 3, one or several in a file, and lists that were cut out of them.

use serde::Deserialize;
use serde_json::Deserializer;
use serde_json::value::RawValue;

use super::super::refused;
use super::observation::{
    CUT, KeyFigure, KoladaFiles, KoladaPlace, KoladaValue, Observation, QUOTED, cut,
    municipality_id,
};
use crate::input::{Source, exact, fingerprint, shortened};
use crate::problem::Problems;

/// How deep objects and lists lie within one another: a list of pages has four levels.
const DEEPEST: usize = 6;

/// Whatever an object of a page may hold.
#[derive(Deserialize)]
struct PageItem<'j> {
    #[serde(borrow)]
    values: Option<&'j RawValue>,
    #[serde(borrow)]
    next_url: Option<&'j RawValue>,
    #[serde(borrow)]
    next_page: Option<&'j RawValue>,
    #[serde(borrow)]
    kpi: Option<&'j RawValue>,
    #[serde(borrow)]
    municipality: Option<&'j RawValue>,
    #[serde(borrow)]
    period: Option<&'j RawValue>,
    #[serde(borrow)]
    gender: Option<&'j RawValue>,
    #[serde(borrow)]
    value: Option<&'j RawValue>,
    #[serde(borrow)]
    isdeleted: Option<&'j RawValue>,
    #[serde(borrow)]
    id: Option<&'j RawValue>,
    #[serde(borrow)]
    title: Option<&'j RawValue>,
    #[serde(borrow, rename = "type")]
    kind: Option<&'j RawValue>,
    #[serde(borrow)]
    members: Option<&'j RawValue>,
    #[serde(borrow)]
    operating_area: Option<&'j RawValue>,
    #[serde(borrow)]
    municipality_type: Option<&'j RawValue>,
}

/// What is said of a value around it.
#[derive(Clone, Default)]
struct PageContext {
    kpi: String,
    municipality: String,
    period: String,
}

/// Reads a file, the one with that number.
pub(super) fn read_pages(
    files: &mut KoladaFiles,
    file: usize,
    source: &Source,
    problems: &mut Problems,
) {
    let mut reader = PageReader {
        source,
        files,
        file,
        problems,
    };
    let text = source.text();
    // Pages may have been written one after another.
    for page in Deserializer::from_str(text).into_iter::<&RawValue>() {
        match page {
            Ok(page) => reader.read(page, &PageContext::default(), DEEPEST),
            Err(error) => reader.refuse(offset_of(&error, text), "not-imported-json"),
        }
    }
}

struct PageReader<'r> {
    source: &'r Source,
    files: &'r mut KoladaFiles,
    file: usize,
    problems: &'r mut Problems,
}

impl PageReader<'_> {
    fn read(&mut self, raw: &RawValue, context: &PageContext, depth: usize) {
        let offset = self.offset(raw);
        let Some(depth) = depth.checked_sub(1) else {
            return self.refuse(offset, "not-imported-page");
        };
        if raw.get().starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
            for item in items {
                self.read(item, context, depth);
            }
            return;
        }
        let Ok(item) = serde_json::from_str::<PageItem>(raw.get()) else {
            return self.refuse(offset, "not-imported-page");
        };
        let mut context = context.clone();
        for (written, known) in [
            (item.kpi, &mut context.kpi),
            (item.municipality, &mut context.municipality),
            (item.period, &mut context.period),
        ] {
            if written.is_some() {
                *known = text_of(written);
            }
        }
        context.kpi = context.kpi.to_uppercase();
        if let Some(values) = item.values {
            if context.kpi.is_empty() {
                self.turn(raw, values, item.next_url.or(item.next_page));
            }
            self.read(values, &context, depth);
        } else if !context.kpi.is_empty() {
            self.observe(&item, context, offset);
        } else if item.id.is_some() && item.title.is_some() {
            self.describe(&item);
        } else {
            self.refuse(offset, "not-imported-page");
        }
    }

    /// Notes which page comes next.
    fn turn(&mut self, page: &RawValue, values: &RawValue, next: Option<&RawValue>) {
        let items: Vec<PageItem> = serde_json::from_str(values.get()).unwrap_or_default();
        let tells = |item: &PageItem| item.id.is_some() && item.kpi.is_none();
        let turns = usize::from(items.first().is_some_and(tells));
        let at = next.map_or(0, |next| self.offset(next));
        let turns = &mut self.files.turns[turns];
        if let Some(next) = next {
            let address = text_of(Some(next));
            turns.next.entry(address).or_insert((self.file, at));
        } else {
            turns.last.insert(fingerprint(page.get().as_bytes()));
        }
    }

    fn observe(&mut self, item: &PageItem, context: PageContext, offset: usize) {
        let at = (
            self.file,
            item.value.map_or(offset, |value| self.offset(value)),
        );
        let is_deleted = item
            .isdeleted
            .is_some_and(|deleted| deleted.get() == "true");
        let value = match item.value {
            _ if is_deleted => KoladaValue::Deleted,
            None => KoladaValue::Null,
            Some(value) => self.number(value, &context.kpi, at),
        };
        self.files.observations.push(Observation {
            kpi: context.kpi,
            municipality: municipality_id(&context.municipality),
            kind: None,
            period: context.period,
            gender: text_of(item.gender),
            value,
            at,
        });
    }

    fn number(&self, value: &RawValue, kpi: &str, at: KoladaPlace) -> KoladaValue {
        let text = text_of(Some(value));
        match exact(cut(&text)) {
            Ok(number) if cut(&text) != text.trim() => KoladaValue::ByRule(number, CUT),
            Ok(number) if value.get().starts_with('"') => KoladaValue::ByRule(number, QUOTED),
            Ok(number) => KoladaValue::Number(number),
            Err(_) => {
                let problem = refused(self.source.place(at.1), "not-imported-value");
                let problem = problem.fact("kpi", kpi).fact("text", shortened(&text));
                KoladaValue::Wrong(Box::new(problem))
            }
        }
    }

    /// Notes what a key figure or a municipality is; groups have members.
    fn describe(&mut self, item: &PageItem) {
        let id = text_of(item.id);
        if item.kind.is_some() || item.members.is_some() {
            self.files
                .kinds
                .insert(municipality_id(&id), text_of(item.kind));
            return;
        }
        let key_figure = KeyFigure {
            title: text_of(item.title),
            area: text_of(item.operating_area),
            kind: text_of(item.municipality_type),
        };
        self.files.key_figures.insert(id.to_uppercase(), key_figure);
    }

    fn offset(&self, raw: &RawValue) -> usize {
        // Every value was borrowed from the text.
        let start = self.source.text().as_ptr().addr();
        raw.get().as_ptr().addr().saturating_sub(start)
    }

    fn refuse(&mut self, offset: usize, words: &'static str) {
        let place = self.source.place(offset);
        self.problems.push(refused(place, words));
    }
}

/// A text, or the digits of a number.
fn text_of(raw: Option<&RawValue>) -> String {
    let raw = raw.map_or("", RawValue::get);
    serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned())
}

fn offset_of(error: &serde_json::Error, text: &str) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1)
}
