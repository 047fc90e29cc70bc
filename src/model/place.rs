//! Places: where in a file something stands, kept with what is read until it is used.

use std::fmt;
use std::sync::Arc;

use super::file_text::FileText;

/// Where in a file: line and column are counted from 1, columns in characters. Line 0 is the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub file: Arc<FileText>,
    pub line: u32,
    pub column: u32,
}

impl Place {
    /// A file as a whole, of which nothing can be quoted.
    pub(crate) fn file(file: &str) -> Self {
        Self {
            file: FileText::new(file, String::new()).into(),
            line: 0,
            column: 0,
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::file("")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return formatter.write_str(self.file.name());
        }
        if let Some(cell) = self.file.cell(self.line, self.column) {
            return write!(formatter, "{}:{cell}", self.file.name());
        }
        write!(
            formatter,
            "{}:{}:{}",
            self.file.name(),
            self.line,
            self.column
        )
    }
}

/// A value with the place at which it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// Where everything stands that a file says, by address: the path of its tables and key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Places {
    file: Arc<FileText>,
    /// Shared, for cases are copied often.
    spots: Arc<[Spot]>,
}

/// A key with its place, and what lies within it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The key; of a table in a list the department that it names.
    pub(crate) key: Box<str>,
    /// Where it stands, in bytes: of a value its beginning, of a table with a header its name.
    pub(crate) at: usize,
    /// The keys of the table that it holds.
    pub(crate) within: Vec<Spot>,
}

impl Spot {
    pub(crate) fn new(key: &str, at: usize, within: Vec<Self>) -> Self {
        let key = key.into();
        Self { key, at, within }
    }
}

impl Default for Places {
    fn default() -> Self {
        Self::new(Place::default().file, Vec::new())
    }
}

impl Places {
    pub(crate) fn new(file: Arc<FileText>, spots: Vec<Spot>) -> Self {
        let spots = spots.into();
        Self { file, spots }
    }

    /// The file as a whole.
    pub(crate) fn whole(&self) -> Place {
        self.place(None)
    }

    /// The place of an address; `None` if the file does not have it.
    pub(crate) fn find(&self, address: &str) -> Option<Place> {
        let (at, is_there) = self.nearest(address);
        at.filter(|_| is_there).map(|_| self.place(at))
    }

    /// The place of an address, or of the nearest table around it that the file has, else the file's beginning.
    pub(crate) fn of(&self, address: &str) -> Place {
        self.place(self.nearest(address).0.or(Some(0)))
    }

    /// The deepest part of an address that the file has, and whether it is the whole address.
    fn nearest(&self, address: &str) -> (Option<usize>, bool) {
        let mut spots = &*self.spots;
        let mut nearest = None;
        for part in address.split('.') {
            let Some(spot) = spots.iter().find(|spot| *spot.key == *part) else {
                return (nearest, false);
            };
            nearest = Some(spot.at);
            spots = &*spot.within;
        }
        (nearest, true)
    }

    fn place(&self, at: Option<usize>) -> Place {
        let (line, column) = at.map_or((0, 0), |at| self.file.line_and_column(at));
        Place {
            file: Arc::clone(&self.file),
            line,
            column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_not_written_stands_at_the_table_around_it() {
        let text = "format = 1\n[effect.hvb]\nunit = 2\nwith = 0.5\n".to_owned();
        let with = Spot::new("with", text.find("0.5").unwrap(), Vec::new());
        let hvb = Spot::new("hvb", 11, vec![with]);
        let file = FileText::new("a.toml", text).into();
        let places = Places::new(file, vec![Spot::new("effect", 11, vec![hvb])]);
        let of = |address: &str| places.of(address).to_string();
        assert_eq!(of("effect.hvb.with"), "a.toml:4:8");
        assert_eq!(of("effect.hvb.with.2020"), "a.toml:4:8");
        assert_eq!(of("effect.hvb.delay"), "a.toml:2:1");
        assert_eq!(of("policy.timing"), "a.toml:1:1");
        assert_eq!(places.find("effect.hvb.delay"), None);
        assert_eq!(places.whole().to_string(), "a.toml");
    }
}
