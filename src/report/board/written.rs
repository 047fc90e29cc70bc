//! The written parts: Markdown as HTML in which nothing can act.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html::push_html};

/// Markdown as HTML. HTML within it is shown as text, links lead only to the web, to mail and to places of the page, and
/// pictures become links: a report needs no network.
pub(super) fn written(text: &str) -> Markup {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(text, options).map(harmless);
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
        Event::Start(Tag::Heading { .. }) => Event::Start(Tag::Strong),
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Strong),
        Event::Start(Tag::Link {
            dest_url,
            title,
            id,
            link_type,
        })
        | Event::Start(Tag::Image {
            dest_url,
            title,
            id,
            link_type,
        }) => {
            let dest_url = if is_harmless(&dest_url) {
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

fn is_harmless(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    ["https://", "http://", "mailto:", "#"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::written;

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
        for address in [
            "JavaScript:x",
            " javascript:x",
            "vbscript:x",
            "file:///etc",
            "//x",
        ] {
            let html = written(&format!("[a](<{address}>)")).into_string();
            assert!(html.contains("href=\"#\""), "{address}: {html}");
        }
    }
}
