//! The code of a file without what is no code: comments, texts, and tests beside it.

/// The text line by line without comments and what stands in quotation marks, up to the tests at its end. Where a quote
/// is escaped, the rest of its line may be taken for the other: paths seldom stand there.
pub(super) fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines = text.lines().map(|line| {
        let is_comment = line.trim_start().starts_with("//");
        let code = if is_comment { "" } else { line };
        let code = code.split(" // ").next().unwrap_or_default();
        code.split('"').step_by(2).collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}
