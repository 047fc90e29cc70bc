//! An application's file, read once: what it holds, and what is wrong with it.

use super::application::application;
use super::document::{Broken, Document};
use super::document_kind::FileKind;
use super::source::Source;
use crate::model::{Application, Placed};
use crate::problem::{Problem, Problems};

/// What was read of an application's file.
#[derive(Debug)]
pub(crate) struct ApplicationFile {
    /// The file.
    pub source: Source,
    /// The application; `None` if the file has no investment that can be read.
    pub application: Option<Application>,
    /// What is wrong with the file, from its top to its end.
    pub problems: Vec<Problem>,
    /// The investment's id as it is written, whatever else is wrong.
    pub id: Option<Placed<String>>,
    /// The unit costs that it names, and whether they may be misread for the syntax around them is broken.
    pub unit_costs: Option<(Placed<String>, bool)>,
    /// Whether it looks like an application, right or wrong.
    pub is_application: bool,
    /// What kind of file it looks like, where it looks like one.
    pub kind: Option<FileKind>,
    broken: Broken,
}

impl ApplicationFile {
    /// Reads an application.
    pub(crate) fn read(source: Source) -> Self {
        let document = Document::read(&source);
        let (application, problems) = FileKind::Application.read(&document, application);
        let id = document.text_at("investment.id").map(|(id, _)| id);
        let unit_costs = document.text_at("investment.unit_costs");
        let kind = FileKind::of_document(&document);
        let is_application = kind == Some(FileKind::Application);
        let broken = document.broken().clone();
        Self {
            source,
            application,
            problems,
            id,
            unit_costs,
            is_application,
            kind,
            broken,
        }
    }

    /// Problems of the application without those that may be only the consequence of broken syntax in its file.
    pub(crate) fn without_consequences(&self, problems: Problems) -> Vec<Problem> {
        let mut problems = problems.in_file_order();
        problems.retain(|problem| {
            problem.place.file.name() != self.source.name() || !self.broken.holds_back(problem)
        });
        problems
    }
}
