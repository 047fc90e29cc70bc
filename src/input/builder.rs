//! The tree of a document, put together from its sections as they come.
//!
//! Only what is surely right is put together: a key that stands twice, a table that is added to in an unusual order or
//! way, gives nothing, and whoever asked leaves the document to `toml`.

use std::ops::Range;

use super::tree::{Form, Keys, Node, Value};

/// A table with more keys, or a list with more tables, is left to `toml`, which finds the second of two as quickly in a
/// large table as in a small one.
pub(super) const MOST_KEYS: usize = 1_000;

/// A part of a key.
pub(super) struct Name<'t> {
    pub(super) text: &'t str,
    pub(super) range: Range<usize>,
}

/// The header of a table, or of one more in a list of tables.
struct Header<'t> {
    names: Vec<Name<'t>>,
    range: Range<usize>,
    is_list: bool,
}

/// What has been put together so far.
pub(super) struct Builder<'t> {
    /// All sections that are finished.
    root: Keys<'t>,
    /// The section that keys now go into.
    pub(super) current: Keys<'t>,
    /// Its header; none at the top of the file.
    header: Option<Header<'t>>,
}

impl<'t> Builder<'t> {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            root: Keys::default(),
            current: Keys::new(Form::Header),
            header: None,
        }
    }

    /// Begins the section of a header, whose names are taken out of `names`.
    pub(super) fn begin(
        &mut self,
        names: &mut Vec<Name<'t>>,
        range: Range<usize>,
        is_list: bool,
    ) -> Option<()> {
        let mut spare = self.finish_section()?;
        spare.append(names);
        self.header = Some(Header {
            names: spare,
            range,
            is_list,
        });
        self.current = Keys::new(Form::Header);
        Some(())
    }

    /// The whole tree.
    pub(super) fn finish(mut self) -> Option<Keys<'t>> {
        self.finish_section()?;
        Some(self.root)
    }

    /// Puts the section that was read where its header says; gives the room of the header's names.
    fn finish_section(&mut self) -> Option<Vec<Name<'t>>> {
        let current = std::mem::take(&mut self.current);
        let Some(mut header) = self.header.take() else {
            self.root = current;
            return Some(Vec::new());
        };
        add_section(&mut self.root, &header, current)?;
        header.names.clear();
        Some(header.names)
    }
}

/// Adds a section to the document.
fn add_section<'t>(root: &mut Keys<'t>, header: &Header<'t>, table: Keys<'t>) -> Option<()> {
    let (last, path) = header.names.split_last()?;
    let parent = descend(root, path, Form::Path)?;
    let section = Node::new(header.range.clone(), Value::Table(table));
    if !header.is_list {
        return add_new(parent, last, section);
    }
    let new = || Node::new(header.range.clone(), Value::List(Vec::new()));
    let (sections, is_new) = parent.or_add(last.text, last.range.start, MOST_KEYS, new)?;
    let Value::List(items) = &mut sections.value else {
        return None;
    };
    let is_of_sections = is_new || last_section(items).is_some();
    items.push(section);
    (is_of_sections && items.len() <= MOST_KEYS).then_some(())
}

/// Adds a value at the key whose parts are the last names, from `first` on, and takes those away.
pub(super) fn add_at<'t>(
    table: &mut Keys<'t>,
    names: &mut Vec<Name<'t>>,
    first: usize,
    node: Node<'t>,
) -> Option<()> {
    let key = names.get(first..)?;
    let (last, path) = key.split_last()?;
    let added = add_new(descend(table, path, Form::Dotted)?, last, node);
    names.truncate(first);
    added
}

/// Adds a key that the table does not have yet.
fn add_new<'t>(table: &mut Keys<'t>, name: &Name<'t>, node: Node<'t>) -> Option<()> {
    let (_, is_new) = table.or_add(name.text, name.range.start, MOST_KEYS, || node)?;
    is_new.then_some(())
}

/// The table at the end of a path, with tables of this form added where the path has none yet.
fn descend<'a, 't>(
    mut table: &'a mut Keys<'t>,
    path: &[Name<'t>],
    form: Form,
) -> Option<&'a mut Keys<'t>> {
    for name in path {
        let new = || Node::new(name.range.clone(), Value::Table(Keys::new(form)));
        let (node, _) = table.or_add(name.text, name.range.start, MOST_KEYS, new)?;
        let is_path = form == Form::Path;
        let inner = match &mut node.value {
            Value::Table(inner) => inner,
            Value::List(items) if is_path => last_section(items)?,
            _ => return None,
        };
        if inner.form != form && !(is_path && inner.form == Form::Header) {
            return None;
        }
        table = inner;
    }
    Some(table)
}

/// The last table of a list that is written with headers.
fn last_section<'a, 't>(items: &'a mut [Node<'t>]) -> Option<&'a mut Keys<'t>> {
    match &mut items.last_mut()?.value {
        Value::Table(table) if table.form == Form::Header => Some(table),
        _ => None,
    }
}
