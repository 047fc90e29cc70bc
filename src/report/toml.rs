//! TOML as it is written: keys, text and numbers with their exact digits.

use rust_decimal::Decimal;

/// A key: bare where it may be, else in quotes.
pub(super) fn key(key: &str) -> String {
    let bare = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    if !key.is_empty() && key.chars().all(bare) {
        key.to_owned()
    } else {
        text(key)
    }
}

/// Text in quotes, on one line.
pub(crate) fn text(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            sign if sign.is_control() => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(sign)));
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// A number with the digits that it has, without needless zeros. What no 64-bit integer holds gets a decimal point, so
/// that every reader of TOML takes it.
pub(crate) fn number(value: Decimal) -> String {
    let value = value.normalize();
    let digits = if value.is_zero() {
        "0".to_owned()
    } else {
        value.to_string()
    };
    if value.scale() == 0 && i64::try_from(value).is_err() {
        format!("{digits}.0")
    } else {
        digits
    }
}

/// Pairs in one line.
pub(crate) fn inline<K: AsRef<str>>(pairs: &[(K, String)]) -> String {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{} = {value}", key(name.as_ref())))
        .collect();
    if pairs.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", pairs.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_bare_where_they_may_be() {
        assert_eq!(key("hvb-dygn_2"), "hvb-dygn_2");
        assert_eq!(key("effect.hvb.with"), "\"effect.hvb.with\"");
        assert_eq!(key("förskola"), "\"förskola\"");
        assert_eq!(key(""), "\"\"");
    }

    #[test]
    fn text_stands_on_one_line() {
        assert_eq!(
            text("a \"b\"\\c\r\n\td\u{1}"),
            r#""a \"b\"\\c\r\n\td\u0001""#
        );
        assert_eq!(text("å – ö"), "\"å – ö\"");
    }

    #[test]
    fn numbers_keep_their_digits() {
        let number = |text: &str| super::number(Decimal::from_str_exact(text).unwrap());
        assert_eq!(number("1.50"), "1.5");
        assert_eq!(number("-0.00"), "0");
        assert_eq!(number("-12"), "-12");
        assert_eq!(number("9223372036854775807"), "9223372036854775807");
        assert_eq!(number("9223372036854775808"), "9223372036854775808.0");
        assert_eq!(
            number("0.3333333333333333333333333333"),
            "0.3333333333333333333333333333"
        );
    }
}
