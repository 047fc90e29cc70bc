//! Whether a problem stands in its file.

use crate::problem::Problem;
use crate::words::Language;

/// Every problem has words in both languages, and a line and column that the file has; line 0 is the file as a whole.
pub(crate) fn check(problems: &[Problem], bytes: &[u8]) {
    // In UTF-16 a line break is two bytes: lines are counted well enough, columns are not.
    let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    for problem in problems {
        for language in [Language::Swedish, Language::English] {
            assert!(!problem.rendered(language).is_empty());
        }
        let (line, column) = (problem.place.line, problem.place.column);
        if line == 0 || wide {
            continue;
        }
        let line = usize::try_from(line).unwrap();
        assert!(line <= lines.len(), "{problem:?}: {} lines", lines.len());
        let most = lines[line - 1].len() + 1;
        let column = usize::try_from(column).unwrap();
        assert!((1..=most).contains(&column), "{problem:?}: {most} columns");
    }
}
