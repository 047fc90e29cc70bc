//! The written parts: Markdown as HTML in which nothing can act.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{
    Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html::push_html,
};

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Markdown as HTML. HTML within it is shown as text, links lead only to the web, to mail and to places of the page, and
/// pictures become links: a report needs no network.
pub(super) fn written(text: &str) -> Markup {
    let events = Parser::new_ext(text, OPTIONS).map(harmless);
    let mut html = String::new();
    push_html(&mut html, events);
    PreEscaped(html)
}

fn harmless(event: Event) -> Event {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        // The page has a heading above: those of a text stand below it.
        Event::Start(Tag::Heading { .. }) => Event::Start(Tag::Heading {
            level: HeadingLevel::H3,
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(HeadingLevel::H3)),
        Event::Start(
            Tag::Link {
                dest_url,
                title,
                id,
                link_type,
            }
            | Tag::Image {
                dest_url,
                title,
                id,
                link_type,
            },
        ) => {
            let dest_url = if is_harmless(link_type, &dest_url) {
                dest_url
            } else {
                "#".into()
            };
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            })
        }
        Event::End(TagEnd::Image) => Event::End(TagEnd::Link),
        other => other,
    }
}

/// The same as Markdown: signs that begin HTML, a picture, or a link that leads elsewhere get a backslash, and headings
/// stand below that of the part.
pub(super) fn harmless_markdown(text: &str) -> String {
    let mut text = text.to_owned();
    // What is no HTML any more may be Markdown, such as a link within.
    while let Some((position, put_in)) = harm(&text) {
        text.insert_str(position, put_in);
    }
    text
}

/// The last place where something must be put in, and what: what stands before it stays where it is.
fn harm(text: &str) -> Option<(usize, &'static str)> {
    let events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    let places = events.filter_map(|(event, range)| match event {
        Event::Html(_) | Event::InlineHtml(_) => {
            let opens = text.get(range.clone())?.find('<')?;
            Some((range.start + opens, "\\"))
        }
        Event::Start(Tag::Image { .. }) => Some((range.start, "\\")),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            ..
        }) if !is_harmless(link_type, &dest_url) => Some((range.start, "\\")),
        Event::Start(Tag::Heading { level, .. }) if level < HeadingLevel::H3 => {
            let is_marked = text.get(range.clone())?.starts_with('#');
            is_marked.then_some((range.start, "#"))
        }
        _ => None,
    });
    places.last()
}

fn is_harmless(link_type: LinkType, address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let mut schemes = ["https://", "http://", "mailto:", "#"].iter();
    // `<name@orebro.se>` is no address before it is written: it gets its `mailto:` there.
    link_type == LinkType::Email || schemes.any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::{harmless_markdown, written};

    #[test]
    fn markdown_stays_markdown_without_what_could_act() {
        let harmless = [
            (
                "# En\n\n## Två\n\n### Tre\n",
                "### En\n\n### Två\n\n### Tre\n",
            ),
            (
                "<script>a</script>\n\n**fet**",
                "\\<script>a\\</script>\n\n**fet**",
            ),
            ("en <b onclick=x>rad</b>", "en \\<b onclick=x>rad\\</b>"),
            (
                "[a](javascript:x) [b](https://orebro.se)",
                "\\[a](javascript:x) [b](https://orebro.se)",
            ),
            (
                "<div>[a](javascript:x)</div>",
                "\\<div>\\[a](javascript:x)\\</div>",
            ),
            (
                "![a](https://x/y.png) <javascript:x>",
                "\\![a](https://x/y.png) \\<javascript:x>",
            ),
            (
                "<namn@orebro.se> [a][r]\n\n[r]: data:x",
                "<namn@orebro.se> \\[a]\\[r]\n\n[r]: data:x",
            ),
            (
                "| a | b |\n|---|---|\n| 1 < 2 | `<b>` |\n",
                "| a | b |\n|---|---|\n| 1 < 2 | `<b>` |\n",
            ),
        ];
        for (text, expected) in harmless {
            assert_eq!(harmless_markdown(text), expected);
        }
    }

    #[test]
    fn what_could_act_is_shown_as_text_or_leads_nowhere() {
        let text = "# Rubrik\n\n<script>alert(1)</script>\n\nen <b onclick=x>rad</b> och [länk](javascript:alert(1)), \
                    [annan](https://orebro.se), ![bild](data:text/html,x) | **fet**\n\n- ett\n- två\n";
        let html = written(text).into_string();
        assert!(
            !html.contains("<script") && !html.contains("<b ") && !html.contains("<img"),
            "{html}"
        );
        assert!(
            !html.contains("javascript:") && !html.contains("data:"),
            "{html}"
        );
        assert!(
            html.contains("&lt;script&gt;") && html.contains("href=\"https://orebro.se\""),
            "{html}"
        );
        assert!(
            html.contains("<strong>fet</strong>") && html.contains("<li>två</li>"),
            "{html}"
        );
    }

    #[test]
    fn schemes_are_not_told_by_their_case() {
        let html = written("<namn@orebro.se>").into_string();
        assert!(html.contains("href=\"mailto:namn@orebro.se\""), "{html}");
        for address in [
            "JavaScript:x",
            " javascript:x",
            "vbscript:x",
            "file:///etc",
            "java&#10;script:x",
            "&#x6A;avascript:x",
            "//x",
        ] {
            let html = written(&format!("[a](<{address}>)")).into_string();
            assert!(html.contains("href=\"#\""), "{address}: {html}");
        }
    }
}
