//! The written parts of an application as they are found: texts of its own, or files within the folder that it belongs
//! to.

use std::fs;
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8};

use crate::check::{Content, FoundNarrative};
use crate::input::{LARGEST_TEXT, Unreadable, or_here, read_file};
use crate::model::{Narrative, Texts};

/// The files that hold written parts of an application.
pub(super) fn narrative_files<'t>(
    texts: &'t Texts,
    path: &'t Path,
) -> impl Iterator<Item = PathBuf> + 't {
    parts(texts)
        .into_iter()
        .filter_map(move |(_, part)| match part {
            Some(Narrative::File(file)) => Some(path.with_file_name(file)),
            _ => None,
        })
}

fn parts(texts: &Texts) -> [(&'static str, &Option<Narrative>); 6] {
    [
        ("background", &texts.background),
        ("problem", &texts.problem),
        ("target_group", &texts.target_group),
        ("evidence", &texts.evidence),
        ("implementation", &texts.implementation),
        ("goals", &texts.goals),
    ]
}

/// The six parts. Their files may lie anywhere in the workspace's folder, or without a workspace in the application's.
pub(super) fn narratives(
    texts: &Texts,
    path: &Path,
    workspace: Option<&Path>,
) -> Vec<FoundNarrative> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let root = workspace.and_then(Path::parent).unwrap_or(folder);
    parts(texts)
        .into_iter()
        .map(|(key, part)| FoundNarrative {
            key,
            content: match part {
                None => Content::Missing,
                Some(Narrative::Text(text)) => Content::Text(text.clone()),
                Some(Narrative::File(file)) => content(file, folder, root),
            },
        })
        .collect()
}

fn content(file: &str, folder: &Path, root: &Path) -> Content {
    let path = folder.join(file);
    let real = |path: &Path| fs::canonicalize(or_here(path)).ok();
    let both = real(&path).zip(real(root));
    let is_outside = both.is_some_and(|(path, root)| !path.starts_with(root));
    let file = file.to_owned();
    if is_outside {
        return Content::Outside { file };
    }
    match read_file(&path, LARGEST_TEXT) {
        Ok(bytes) => match text_of(&bytes) {
            Some(text) => Content::Text(text),
            None => Content::NoText { file },
        },
        Err(Unreadable::TooLarge(most)) => Content::TooLarge { file, most },
        Err(_) => Content::Unreadable { file },
    }
}

/// The text of a file in UTF-8, or in UTF-16 as its byte-order mark says; `None` of anything else, such as a document of
/// a word processor or the letters of another encoding.
fn text_of(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.get(mark..)?)?;
    (!text.contains('\0')).then(|| text.into_owned())
}
