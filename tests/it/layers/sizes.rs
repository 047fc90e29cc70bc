//! What a file defines, and how long it is, as `rustfmt` lays it out.

/// The names of the types that a file defines outside functions and tests.
pub(super) fn types(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in text.lines() {
        let item = without_visibility(line);
        let rest = ["struct ", "enum ", "trait ", "type ", "union "]
            .iter()
            .find_map(|kind| item.strip_prefix(kind));
        if let Some(rest) = rest {
            let name = rest
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_');
            names.push(name.collect());
        }
    }
    names
}

/// Each function with the number of its lines, its signature included.
pub(super) fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut functions = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let item = line.trim_start();
        let indent = &line[..line.len() - item.len()];
        let item = ["const ", "async ", "unsafe "]
            .iter()
            .fold(without_visibility(item), |item, word| {
                item.strip_prefix(word).unwrap_or(item)
            });
        let Some(rest) = item.strip_prefix("fn ") else {
            continue;
        };
        let name = rest.split(['(', '<']).next().unwrap_or_default();
        let end = lines[start..].iter().position(|line| {
            let at_indent = line.strip_prefix(indent);
            at_indent == Some("}")
                || (line.ends_with(['}', ';'])
                    && at_indent.is_some_and(|line| !line.starts_with(' ')))
        });
        functions.push((name.to_owned(), end.map_or(1, |end| end + 1)));
    }
    functions
}

fn without_visibility(item: &str) -> &str {
    let Some(rest) = item.strip_prefix("pub") else {
        return item;
    };
    let rest = match rest.strip_prefix('(') {
        Some(inside) => inside.split_once(')').map_or(rest, |(_, rest)| rest),
        None => rest,
    };
    rest.trim_start()
}

#[test]
fn functions_are_counted_from_their_name_to_their_end() {
    let text = "impl A {\n    pub(crate) fn one(&self) -> u8 { 1 }\n    fn two(\n        a: u8,\n    ) -> u8 {\n        a\n    }\n}\n";
    let found = functions(text);
    assert_eq!(found, [("one".to_owned(), 1), ("two".to_owned(), 5)]);
}
