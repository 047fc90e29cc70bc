//! What a new application says: the template or an example, with a name and an id of its own.

use std::path::Path;

use super::examples::{UNIT_COSTS, example, own_unit_costs};
use crate::input::proposed_id;
use crate::words::{Language, Template, template};

/// A new application, before it is written.
pub(super) struct NewApplication<'e> {
    id: String,
    name: String,
    /// The price year; it begins in the year after.
    year: u64,
    /// The language of its comments.
    pub(super) language: Language,
    /// The id of the example that it is made from; `None` for the template.
    example: Option<&'e str>,
}

impl<'e> NewApplication<'e> {
    /// The application of a file, called as the file is.
    pub(super) fn new(
        path: &Path,
        year: u64,
        language: Language,
        example: Option<&'e str>,
    ) -> Self {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_plain = |sign: &char| !sign.is_control() && !"\"\\@".contains(*sign);
        let words = stem.replace(['-', '_'], " ");
        let mut signs = words.trim().chars().filter(is_plain);
        let first = signs.next().into_iter().flat_map(char::to_uppercase);
        let name: String = first.chain(signs).collect();
        let id = proposed_id(&stem).unwrap_or_else(|| "investment".to_owned());
        Self {
            name: if name.is_empty() { id.clone() } else { name },
            id,
            year,
            language,
            example,
        }
    }

    /// Its text where the unit costs that it uses are in a database.
    pub(super) fn with_database(&self) -> String {
        match self.example {
            Some(id) => self.of_example(&example(id)),
            None => self.filled(&parted(
                template(Template::Application, self.language),
                false,
            )),
        }
    }

    /// Its text with the unit costs that it uses.
    pub(super) fn with_own_unit_costs(&self) -> String {
        match self.example {
            Some(id) => {
                // Where it brings them all, it replaces none.
                let lines = self.of_example(&example(id));
                let lines = lines.lines().filter(|line| *line != "replaces = true");
                let text: Vec<&str> = lines.collect();
                let own = own_unit_costs(&example(id));
                format!("{}\n\n{own}", text.join("\n"))
            }
            None => self.filled(&parted(
                template(Template::Application, self.language),
                true,
            )),
        }
    }

    /// The workspace beside it.
    pub(super) fn workspace(&self) -> &'static str {
        template(Template::Workspace, self.language)
    }

    /// The files of unit costs beside it.
    pub(super) fn unit_costs(&self) -> Vec<(String, String)> {
        if self.example.is_some() {
            let files = UNIT_COSTS.iter();
            return files
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect();
        }
        let text = self.filled(template(Template::UnitCosts, self.language));
        vec![(format!("{}.csv", self.year), text)]
    }

    /// A template with the years counted from the price year, the id and the name.
    fn filled(&self, template: &str) -> String {
        let mut text = template.to_owned();
        for after in 0..10 {
            let year = (self.year + after).to_string();
            text = text.replace(&format!("@{after}"), &year);
        }
        text.replace("@id", &self.id).replace("@name", &self.name)
    }

    /// An example under another name: an idea that nobody has signed, and of which nothing has been accepted.
    fn of_example(&self, example: &str) -> String {
        let blank = template(Template::Blank, self.language).trim_end();
        let mut text = String::new();
        let mut table = "";
        for line in example.lines() {
            if line.starts_with('[') {
                table = line.split('#').next().unwrap_or(line).trim_end();
            }
            let key = line.split_once('=').map_or("", |(key, _)| key.trim_end());
            match (table, key) {
                ("[[allow]]", _) | ("[investment]", "unit_costs") => continue,
                ("[investment]", "id") => text += &format!("id         = \"{}\"", self.id),
                ("[investment]", "name") => text += &format!("name       = \"{}\"", self.name),
                ("[investment]", "status") => text += "status     = \"idea\"",
                ("[[signature]]", "name") => text += &format!("name       = \"{blank}\""),
                // The file of a text stays with the example.
                ("[text]", key) if line.contains("= { file = ") => {
                    text += &format!("{key} = \"{blank}\"");
                }
                _ => text += line,
            }
            text.push('\n');
        }
        text
    }
}

/// A template with or without what stands between `@[` and `@]`.
fn parted(template: &str, whole: bool) -> String {
    let mut is_within = false;
    let mut text = String::new();
    for line in template.split_inclusive('\n') {
        match line.trim_end() {
            "@[" => is_within = true,
            "@]" => is_within = false,
            _ if is_within && !whole => {}
            _ => text.push_str(line),
        }
    }
    text
}
