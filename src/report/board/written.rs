//! The written parts: Markdown in which nothing can act, as HTML and as Markdown anew.

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
    html::push_html,
};
use pulldown_cmark_to_cmark::{Options as Signs, cmark_with_options};

use crate::report::markdown::escaped;

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Markdown as HTML, under a heading that names what is moved sideways.
pub(super) fn written(text: &str, heading: &str) -> Markup {
    let wide = html! { div.wide tabindex="0" role="group" aria-label=(heading) {} }.into_string();
    let (open, close) = wide.split_at(wide.len() - "</div>".len());
    let events = harmless(text).flat_map(|event| match event {
        Event::Start(Tag::Table(_)) => vec![Event::Html(open.into()), event],
        Event::End(TagEnd::Table) => vec![event, Event::Html(close.into())],
        event => vec![event],
    });
    let mut html = String::new();
    push_html(&mut html, events);
    PreEscaped(html)
}

/// The same as Markdown that is closed in itself: nothing before it or after it means anything else for it.
pub(super) fn written_anew(text: &str) -> String {
    let signs = Signs {
        code_block_token_count: 3,
        list_token: '-',
        increment_ordered_list_bullets: true,
        ..Signs::default()
    };
    let mut anew = String::new();
    match cmark_with_options(harmless(text), &mut anew, OPTIONS, signs) {
        Ok(_) => anew.trim_matches('\n').to_owned(),
        // What cannot be said so is shown as it stands, without its signs.
        Err(_) => escaped(text),
    }
}

/// What Markdown says. HTML within it is shown as text, links lead only to the web, to mail and to places of the page and
/// say there where to, and pictures become links: a report needs no network. Headings stand below that of the part, and
/// the last line of code is ended, so that its end is written too.
fn harmless(text: &str) -> impl Iterator<Item = Event<'_>> {
    // Of every link that is open, whether it stays: none does within another.
    let mut stays = Vec::new();
    let mut is_line_open = false;
    Parser::new_ext(text, OPTIONS).flat_map(move |event| {
        let event = match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::HtmlBlock) => {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced("".into())))
            }
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::CodeBlock),
            Event::Start(Tag::Heading { .. }) => Event::Start(heading()),
            Event::End(TagEnd::Heading(_)) => Event::End(heading().into()),
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    ..
                },
            ) => {
                let dest_url = address(link_type, dest_url);
                let link_stays = is_harmless(&dest_url) && !stays.contains(&true);
                stays.push(link_stays);
                if !link_stays {
                    return vec![];
                }
                let (link_type, id) = (LinkType::Inline, "".into());
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                })
            }
            Event::End(TagEnd::Link | TagEnd::Image) if stays.pop() != Some(true) => return vec![],
            Event::End(TagEnd::Image) => Event::End(TagEnd::Link),
            other => other,
        };
        match &event {
            Event::Start(Tag::CodeBlock(_)) => is_line_open = false,
            Event::Text(text) => is_line_open = !text.ends_with('\n'),
            Event::End(TagEnd::CodeBlock) if is_line_open => {
                return vec![Event::Text("\n".into()), event];
            }
            _ => {}
        }
        vec![event]
    })
}

/// That of all headings of a part: it does not depend on which ones are used.
fn heading() -> Tag<'static> {
    Tag::Heading {
        level: HeadingLevel::H3,
        id: None,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}

/// Where a link leads: `<name@orebro.se>` is an address of mail.
fn address(link_type: LinkType, address: CowStr) -> CowStr {
    match link_type {
        LinkType::Email => format!("mailto:{address}").into(),
        _ => address,
    }
}

fn is_harmless(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let mut schemes = ["https://", "http://", "mailto:", "#"].iter();
    schemes.any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TextMergeStream};

    use super::{is_harmless, written, written_anew};

    /// What could act, or change what stands after it or before it.
    const HOSTILE: [&str; 36] = [
        "<p>\nhej\n</p>",
        "<script>\nalert(1)\n\n</script>",
        "text <b onclick=x>rad</b> text",
        "<!-- öppen",
        "<!-- a -->\n\n<script>x</script>",
        "<?php x",
        "<![CDATA[ x",
        "<!DOCTYPE html>",
        "<pre>\n\n<script>x</script>",
        "<div\nonclick=x>\n\n*fet*</div>",
        "- a\n\n  <script>\n  x\n  </script>\n- b",
        "> <img src=x onerror=y>\n> citat",
        "| a |\n|---|\n| <img src=x> |",
        "```\nöppen",
        "~~~~html\n<script>x</script>",
        "```\n<script>x</script>\n```",
        "````\n```\n<script>x</script>",
        "    ```\n    <b>",
        "`öppen <i>",
        "[x][r]",
        "[r]",
        "[r]: javascript:x",
        "[r]:\n  javascript:x\n\n[r]",
        "\\[r]: javascript:x",
        "[a](javascript:x)",
        "[a](&#x6A;avascript:x)",
        "[a](<java\nscript:x>) [a](JaVaScRiPt:x) [a](//x) [a](data:x) [a](vbscript:x)",
        "<javascript:x> <data:text/html,x>",
        "![a](https://x/y.png) ![b][r]",
        "[![a](https://x/y.png)](javascript:x)",
        "[![a](javascript:x)](https://x)",
        "&lt;script&gt;x&lt;/script&gt;",
        "\\<script>x\\</script>",
        "[a](https://x/)<b> \"><script>x</script>)",
        "Rubrik\n======\n\nTvå\n---\n\n# Ett\n\n## <b>",
        "1. a\n   - b\n\n         kod\n\n<details>\n<summary>x",
    ];

    fn acts(event: &Event) -> bool {
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. }) => true,
            Event::Start(Tag::Link { dest_url, .. }) => !is_harmless(dest_url),
            Event::Start(Tag::Heading { level, .. }) => *level < HeadingLevel::H3,
            _ => false,
        }
    }

    /// Parts are joined by headings: whatever stands in one, the next is what it is alone.
    #[test]
    fn nothing_acts_in_any_order_of_parts() {
        for first in HOSTILE {
            for second in HOSTILE {
                let (first, second) = (written_anew(first), written_anew(second));
                let text = format!("{first}\n\n### Del\n\n{second}\n\n### Del\n");
                for options in [super::OPTIONS, Options::all(), Options::empty()] {
                    let events: Vec<Event> = Parser::new_ext(&text, options).collect();
                    let found = events.iter().find(|event| acts(event));
                    assert_eq!(found, None, "{text}");
                    let parts = events
                        .iter()
                        .filter(|event| **event == Event::Text("Del".into()));
                    assert_eq!(parts.count(), 2, "{text}");
                }
            }
        }
    }

    #[test]
    fn what_could_act_is_no_element_of_a_page() {
        for text in HOSTILE {
            let html = written(text, "Del").into_string();
            let elements = html.split('<').skip(1).map(|rest| {
                let rest = rest.trim_start_matches('/');
                rest.split(|sign: char| !sign.is_ascii_alphanumeric())
                    .next()
            });
            for element in elements.flatten() {
                let known = "p a h3 ul ol li pre code blockquote div table thead tbody tr th td em strong br hr";
                assert!(
                    known.split(' ').any(|name| name == element),
                    "{text}: {html}"
                );
            }
            for link in html.split("href=\"").skip(1) {
                assert!(is_harmless(link), "{text}: {html}");
            }
        }
    }

    fn parsed(text: &str) -> Vec<Event<'_>> {
        TextMergeStream::new(Parser::new_ext(text, super::OPTIONS)).collect()
    }

    /// What is written so already stays so.
    #[test]
    fn ordinary_text_survives() {
        for text in [
            "Åtgärden når 40 ungdomar i Örebro, 5 % av alla (år 1–3).",
            "Ett stycke\növer två rader.\n\nEtt till: *betonat*, **fett**, ~~struket~~ och `kod`.",
            "- ett\n- två\n  - inuti\n- tre",
            "1. ett\n2. två\n3. tre",
            "### Rubrik\n\nText",
            "```toml\nvalue = 1 # <b>\n```",
            "[länk](https://orebro.se/a?b=1) och [mejl](mailto:namn@orebro.se)",
            "Före\n\n---\n\nefter",
        ] {
            assert_eq!(written_anew(text), text);
        }

        for text in [
            "> citat\n> mer\n>\n> - ett",
            "1. ett\n\n   mer\n\n2. två",
            "    kod\n    mer",
            "a  \nb",
            "1 < 2 & [ ] | x_y * 3",
        ] {
            let anew = written_anew(text);
            assert_eq!(parsed(&anew), parsed(text), "{text}");
        }
        let table = written_anew("| Mått | Värde |\n|:-----|------:|\n| **Ett** | `1` |");
        assert_eq!(table, "|Mått|Värde|\n|:---|----:|\n|**Ett**|`1`|");
        let mail = "[namn@orebro.se](mailto:namn@orebro.se)";
        assert_eq!(written_anew("<namn@orebro.se>"), mail);
        assert_eq!(written_anew("# Ett\n\nTvå\n==="), "### Ett\n\n### Två");
        assert_eq!(written_anew("[a][r]\n\n[r]: https://x"), "[a](https://x)");
    }

    #[test]
    fn a_page_has_tables_that_move_sideways_and_links() {
        let html = written("| a |\n|---|\n| **1** |\n\n<namn@orebro.se>", "A \"b\"").into_string();
        let open = "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"A &quot;b&quot;\"><table>";
        assert!(
            html.contains(open) && html.contains("</table>\n</div>"),
            "{html}"
        );
        assert!(html.contains("href=\"mailto:namn@orebro.se\""), "{html}");
        assert!(html.contains("<strong>1</strong>"), "{html}");
    }

    /// A text of many signs takes no longer a sign than one of few.
    #[test]
    fn a_long_text_is_written_in_one_go() {
        let text = "<b>\n[a](javascript:x) ![b](https://x)\n\n".repeat(5000);
        assert!(written_anew(&text).len() > 100_000);
    }
}
