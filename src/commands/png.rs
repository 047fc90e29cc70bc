//! A picture as PNG, with the fonts of the machine.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Group, Node, Options, Tree};

/// Dots to a length of the picture, so that its text is sharp where it is shown twice as large.
const SCALE: f32 = 2.0;

/// The picture; `None` if the machine has no font for its text.
pub(super) fn png(svg: &str) -> Option<Vec<u8>> {
    drawn(svg, &with_fonts())
}

fn with_fonts() -> Options<'static> {
    let mut options = Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_system_fonts();
    // Any font, where none of those that the picture asks for is there.
    let any = fonts.faces().next();
    if let Some((family, _)) = any.and_then(|face| face.families.first()).cloned() {
        fonts.set_serif_family(family);
    }
    options
}

fn drawn(svg: &str, options: &Options) -> Option<Vec<u8>> {
    let tree = Tree::from_str(svg, options).ok()?;
    let written = svg.matches("</text>").count() - svg.matches("></text>").count();
    if texts(tree.root()) < written {
        return None;
    }
    let size = tree.size().to_int_size().scale_by(SCALE)?;
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    let scale = Transform::from_scale(SCALE, SCALE);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels.encode_png().ok()
}

/// How many texts are drawn: one for which there is no font is not, or as empty boxes.
fn texts(group: &Group) -> usize {
    let children = group.children().iter().map(|node| match node {
        Node::Group(group) => texts(group),
        Node::Text(text) => {
            let spans = text.layouted().iter();
            let mut glyphs = spans.flat_map(|span| &span.positioned_glyphs);
            usize::from(glyphs.any(|glyph| glyph.id.0 != 0))
        }
        _ => 0,
    });
    children.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_without_its_text_is_none() {
        let svg = |body: &str| {
            format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'>{body}</svg>")
        };
        let without = svg("<rect width='9' height='9'/><text></text>");
        let png = drawn(&without, &Options::default()).unwrap();
        // Signature, length and name of the first chunk; width and height.
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
        assert_eq!(png[16..24], [0, 0, 0, 60, 0, 0, 0, 40]);
        let with = svg("<text x='1' y='15'>9 mnkr</text>");
        assert!(drawn(&with, &Options::default()).is_none());
    }
}
