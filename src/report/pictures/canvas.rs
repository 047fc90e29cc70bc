//! A canvas: lines, bars and text of a picture, as SVG.
//!
//! Nothing leaves it: text is moved in from the edges, and what is too long for its place is shortened by whoever puts it
//! there. Colours tell apart in grey print and for the colour-blind, and turn with a dark page.

use maud::{Markup, PreEscaped, html};

use crate::words::sanitised;

/// The width of every picture: at a phone's width its text is still read.
pub(super) const WIDTH: f64 = 520.0;
/// The size of text.
pub(super) const SIZE: f64 = 13.0;
/// Between lines of text.
pub(super) const LINE: f64 = 17.0;
/// Between the edge and whatever stands next to it.
pub(super) const EDGE: f64 = 6.0;

/// The colours: ink, weak ink, grid, reductions, returns, and the ground that sets a bar's pattern off.
const STYLE: &str = "\
.si{--i:#1a1a1a;--w:#555;--g:#d4d4d4;--a:#1b5299;--b:#d9862b;--p:#fff;font:13px system-ui,Helvetica,Arial,sans-serif}\
@media(prefers-color-scheme:dark){.si{--i:#f0f0f0;--w:#b8b8b8;--g:#4a4a4a;--a:#7db4f5;--b:#f2ab5e;--p:#1b1b1b}}\
@media print{.si{--i:#1a1a1a;--w:#555;--g:#d4d4d4;--a:#1b5299;--b:#d9862b;--p:#fff}}\
.si text{fill:var(--i);stroke:var(--p);stroke-width:3px;paint-order:stroke}.si .weak{fill:var(--w)}.si .bold{font-weight:600}\
.si .grid{stroke:var(--g)}.si .zero{stroke:var(--w)}.si .mark{stroke:var(--i);stroke-dasharray:4 3}\
.si .a{fill:var(--a)}.si .b{fill:var(--b);stroke:var(--i)}.si .c{fill:none;stroke:var(--i)}.si .often{fill:var(--a);opacity:.2}.si .mostly{fill:var(--a);opacity:.4}\
.si .line-a{fill:none;stroke:var(--a);stroke-width:3}.si .line-b{fill:none;stroke:var(--b);stroke-width:2}.si .line-c{fill:none;stroke:var(--i);stroke-width:2;stroke-dasharray:7 4}";

/// A picture with the colours of a light page written out, on white.
#[cfg(feature = "png")]
pub(super) fn on_white(svg: &str) -> String {
    let light = STYLE.split(['{', '}']).nth(1).unwrap_or("");
    let colours = light.split(';').filter_map(|one| one.split_once(':'));
    let mut flat = svg.replace(
        "<style>",
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><style>",
    );
    for (name, colour) in colours.filter(|(name, _)| name.starts_with("--")) {
        flat = flat.replace(&format!("var({name})"), colour);
    }
    flat
}

/// Where text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A picture that is being drawn.
pub(super) struct Canvas {
    height: f64,
    body: String,
}

impl Canvas {
    pub(super) fn new(height: f64) -> Self {
        let body = String::new();
        Self { height, body }
    }

    pub(super) fn bar(&mut self, class: &str, place: [f64; 4]) {
        let [x, y, width, height] = place.map(short);
        self.put(&html! { rect class=(class) x=(x) y=(y) width=(width) height=(height) {} });
    }

    pub(super) fn line(&mut self, class: &str, from: [f64; 2], to: [f64; 2]) {
        let ([x1, y1], [x2, y2]) = (from.map(short), to.map(short));
        self.put(&html! { line class=(class) x1=(x1) y1=(y1) x2=(x2) y2=(y2) {} });
    }

    /// A line through points, each marked.
    pub(super) fn curve(&mut self, class: &str, points: &[[f64; 2]]) {
        self.stroke(class, points);
        for point in points {
            self.dot(class, *point);
        }
    }

    /// What points enclose.
    pub(super) fn area(&mut self, class: &str, points: &[[f64; 2]]) {
        let joined = joined(points);
        self.put(&html! { polygon class=(class) points=(joined) {} });
    }

    /// A line through points.
    pub(super) fn stroke(&mut self, class: &str, points: &[[f64; 2]]) {
        let joined = joined(points);
        self.put(&html! { polyline class={ "line-" (class) } points=(joined) {} });
    }

    pub(super) fn dot(&mut self, class: &str, point: [f64; 2]) {
        let [x, y] = point.map(short);
        self.put(&html! { circle class=(class) cx=(x) cy=(y) r="3.5" {} });
    }

    /// A line of text, moved in where it would leave the picture.
    pub(super) fn text(&mut self, class: &str, [x, y]: [f64; 2], anchor: Anchor, text: &str) {
        let width = if class == "bold" {
            width_of_bold(text)
        } else {
            width_of(text)
        };
        let (held, before) = match anchor {
            Anchor::Start => ("start", 0.0),
            Anchor::Middle => ("middle", width / 2.0),
            Anchor::End => ("end", width),
        };
        let x = x.min(WIDTH - EDGE - width + before).max(EDGE + before);
        let [x, y] = [x, y].map(short);
        self.put(
            &html! { text class=(class) x=(x) y=(y) text-anchor=(held) { (sanitised(text)) } },
        );
    }

    /// What the colours of bars mean, above everything else.
    pub(super) fn key(&mut self, named: &[(&str, String)]) {
        let mut x = EDGE;
        for (class, name) in named {
            self.bar(class, [x, LINE - 10.0, 11.0, 11.0]);
            self.text("", [x + 17.0, LINE], Anchor::Start, name);
            x += 17.0 + width_of(name) + 22.0;
        }
    }

    fn put(&mut self, element: &Markup) {
        self.body.push_str(&element.0);
        self.body.push('\n');
    }

    /// The whole picture, with what it is and what it shows in words.
    pub(super) fn svg(self, title: &str, alternative: &str) -> String {
        let size = format!("0 0 {WIDTH} {}", short(self.height));
        let picture = html! {
            svg xmlns="http://www.w3.org/2000/svg" class="si" viewBox=(size) role="img" {
                title { (sanitised(title)) }
                desc { (sanitised(alternative)) }
                style { (PreEscaped(STYLE)) }
                (PreEscaped(self.body))
            }
        };
        picture.into_string()
    }
}

fn joined(points: &[[f64; 2]]) -> String {
    let points = points.iter().map(|point| point.map(short));
    let points: Vec<String> = points.map(|[x, y]| format!("{x},{y}")).collect();
    points.join(" ")
}

/// A length with one decimal.
fn short(length: f64) -> f64 {
    let tenths = (length * 10.0).round() / 10.0;
    // No `-0`.
    tenths + 0.0
}

/// The same of bold text.
pub(super) fn width_of_bold(text: &str) -> f64 {
    width_of(text) * 1.1
}

/// How wide a text is at most, in any of the usual fonts.
pub(super) fn width_of(text: &str) -> f64 {
    text.chars().map(width_of_letter).sum::<f64>() * SIZE
}

fn width_of_letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!'
        | '(' | ')' | ' ' | '\u{A0}' | '\u{202F}' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' => 0.98,
        letter if letter.is_uppercase() || letter.is_ascii_digit() => 0.70,
        letter if letter.is_ascii() || ('à'..='ÿ').contains(&letter) => 0.60,
        '–' | '×' | '·' | '−' => 0.85,
        // Signs of other scripts and arrows; emoji.
        letter if letter < '\u{1F000}' => 1.2,
        _ => 1.5,
    }
}

/// A name in a width: its end is left out where it is too long, and all of it where there is no room.
pub(super) fn shortened(name: &str, width: f64) -> String {
    let name = sanitised(name);
    let name = name.as_ref();
    if width_of(name) <= width {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.chars() {
        short.push(letter);
        if width_of(&short) + width_of_letter('…') * SIZE > width {
            short.pop();
            break;
        }
    }
    if short.is_empty() {
        return short;
    }
    format!("{}…", short.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_too_long_loses_its_end_and_no_other() {
        assert_eq!(shortened("Förskola", 100.0), "Förskola");
        let short = shortened(&"Försörjning ".repeat(9), 100.0);
        assert!(
            short.starts_with("Försörj") && short.ends_with('…'),
            "{short}"
        );
        assert!(width_of(&short) <= 100.0);
    }

    #[test]
    fn text_stays_within_the_picture() {
        let mut canvas = Canvas::new(40.0);
        canvas.text("", [WIDTH, 20.0], Anchor::Start, "Återbetalt 2027");
        canvas.text("", [0.0, 20.0], Anchor::End, "0,5 mnkr");
        let svg = canvas.svg("t", "a");
        let place = |text: &str| {
            let before = svg.split(text).next().unwrap();
            let x = before.rsplit(" x=\"").next().unwrap();
            x.split('"').next().unwrap().parse::<f64>().unwrap()
        };
        let end = place(">Återbetalt") + width_of("Återbetalt 2027");
        assert!((end - (WIDTH - EDGE)).abs() < 0.2, "{svg}");
        let start = place(">0,5") - width_of("0,5 mnkr");
        assert!((start - EDGE).abs() < 0.2, "{svg}");
    }
}
