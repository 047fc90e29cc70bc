//! Pictures of applications of every kind: nothing leaves them or collides, and they say in words what they show.

use std::fs;

use serde_json::Value;

use crate::examples::examples;
use crate::report::page;
use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// An application of some departments, effects and years.
struct Shape {
    name: &'static str,
    departments: usize,
    effects: usize,
    years: usize,
    /// Units of each effect and year.
    units: i64,
    /// What a unit and the investment cost, kronor.
    kronor: [u64; 2],
    policy: &'static str,
}

const SHAPE: Shape = Shape {
    name: "Skolan",
    departments: 2,
    effects: 3,
    years: 5,
    units: 2,
    kronor: [400_000, 3_000_000],
    policy: "orebro",
};

impl Shape {
    fn application(&self) -> String {
        let mut text = format!(
            "format = 1\n[investment]\nid = \"a\"\nname = \"{}\"\nstart = 2020-01-01\nend = 2020-12-31\nprice_year = 2020\n\
             horizon = {}\n[policy]\npreset = \"{}\"\n[cost.all]\namount = {{ 2020 = {} }}\n",
            self.name,
            2019 + self.years,
            self.policy,
            self.kronor[1],
        );
        text += "[department]\n";
        for at in 0..self.departments {
            text += &format!("d{at} = \"{} {at}\"\n", self.name);
        }
        for at in 0..self.effects {
            let units = (0..self.years).map(|year| format!("{} = {}", 2020 + year, self.units));
            text += &format!(
                "[effect.e{at}]\nname = \"{} {at}\"\ndepartment = \"d{}\"\nunit_cost = \"u\"\nunits = {{ {} }}\n",
                self.name,
                at % self.departments,
                units.collect::<Vec<_>>().join(", ")
            );
        }
        text
    }
}

fn shapes() -> Vec<Shape> {
    let long =
        "Förvaltningen för allt som ingen annan förvaltning i kommunen har hand om, med flera";
    let one_word = "Arbetsmarknadsintroduktionsverksamhetssamordningsförvaltningen";
    let twelve = [99_999_999_999, 999_999_999_999];
    vec![
        SHAPE,
        Shape {
            name: long,
            ..SHAPE
        },
        Shape {
            name: one_word,
            years: 9,
            ..SHAPE
        },
        Shape {
            name: r#"<b>&amp;\"'</text>"#,
            ..SHAPE
        },
        Shape {
            name: "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \\u202E🙂🧒🏽 社会",
            ..SHAPE
        },
        Shape {
            departments: 1,
            effects: 1,
            years: 1,
            ..SHAPE
        },
        Shape { units: -1, ..SHAPE },
        Shape {
            kronor: [400_000, 1],
            ..SHAPE
        },
        Shape {
            kronor: [1, 3_000_000],
            ..SHAPE
        },
        Shape {
            kronor: twelve,
            years: 12,
            ..SHAPE
        },
        Shape {
            departments: 20,
            years: 30,
            effects: 40,
            name: long,
            ..SHAPE
        },
        Shape {
            departments: 20,
            years: 30,
            effects: 200,
            policy: "norrkoping",
            ..SHAPE
        },
        Shape {
            policy: "none",
            ..SHAPE
        },
    ]
}

fn is_wide(sign: char) -> bool {
    sign > '\u{24F}' && !('\u{2000}'..'\u{2070}').contains(&sign)
}

/// How wide a sign is in the usual fonts, in parts of the size of the letters.
fn width(sign: char) -> f64 {
    match sign {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | '\'' | ' ' | '\u{A0}' | '\u{202F}'
        | '-' => 0.33,
        'm' | 'w' | 'M' | 'W' | '%' => 0.95,
        sign if sign.is_ascii_digit() => 0.64,
        sign if sign.is_uppercase() => 0.68,
        sign if is_wide(sign) => 1.0,
        _ => 0.59,
    }
}

/// A text of a picture with the place that it takes: left, right, top and bottom.
type Text = (String, [f64; 4]);

fn texts(svg: &str) -> Vec<Text> {
    let elements = svg.split("<text ").skip(1);
    let text = |element: &str| {
        let value = |key: &str| {
            element
                .split(&format!("{key}=\""))
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
        };
        let [x, y] = ["x", "y"].map(|key| value(&format!(" {key}")).parse::<f64>().unwrap());
        let said = element
            .split_once('>')
            .unwrap()
            .1
            .split('<')
            .next()
            .unwrap();
        let said = said
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        let bold = if value("class") == "bold" { 1.08 } else { 1.0 };
        let wide = said.chars().map(width).sum::<f64>() * 13.0 * bold;
        let left = match value("text-anchor") {
            "start" => x,
            "middle" => x - wide / 2.0,
            _ => x - wide,
        };
        (said, [left, left + wide, y - 10.0, y + 3.0])
    };
    elements.map(text).collect()
}

/// Nothing leaves the picture, and no two texts meet.
fn looked_at(svg: &str) -> Vec<Text> {
    let size: Vec<f64> = svg
        .split("viewBox=\"0 0 ")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .split(' ')
        .map(|part| part.parse().unwrap())
        .collect();
    let texts = texts(svg);
    for (at, (said, [left, right, top, bottom])) in texts.iter().enumerate() {
        assert!(
            *left >= 0.0 && *right <= size[0] && *top >= 0.0 && *bottom <= size[1],
            "{said:?} leaves: {left} {right} {top} {bottom}"
        );
        for (other, [l, r, t, b]) in &texts[at + 1..] {
            let meet = left < r && l < right && top < b && t < bottom;
            assert!(!meet, "{said:?} meets {other:?}");
        }
    }
    for shape in svg.split("<rect ").skip(1) {
        let value = |key: &str| {
            shape
                .split(&format!(" {key}=\""))
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .parse::<f64>()
                .unwrap()
        };
        let [x, y, width, height] = ["x", "y", "width", "height"].map(value);
        assert!(
            x >= 0.0 && y >= 0.0 && width >= 0.0 && height >= 0.0,
            "{shape}"
        );
        assert!(x + width <= size[0] && y + height <= size[1], "{shape}");
    }
    texts
}

/// The pictures of a page.
fn pictures(html: &str) -> Vec<&str> {
    html.split("<svg ")
        .skip(1)
        .map(|rest| rest.split("</svg>").next().unwrap())
        .collect()
}

#[test]
fn nothing_collides_or_leaves_whatever_the_application() {
    for (at, shape) in shapes().iter().enumerate() {
        let cost = shape.kronor[0];
        let costs = format!(
            "id,year,name,area,unit,cost,low,high,source\nu,2020,Plats,skola,år,{cost},{},{},exempeldata\n",
            cost.div_ceil(2),
            cost + cost.div_ceil(4),
        );
        let folder = Folder::with(&shape.application(), &costs);
        for options in [
            "--lang sv --draws 300",
            "--lang en --amounts kr --draws 2 --seed 9",
        ] {
            let run = folder.si(&format!("report a.toml -o r.html --force -q {options}"));
            assert_eq!(run.code, 0, "{at}: {}", run.err);
            let html = fs::read_to_string(folder.path().join("r.html")).unwrap();
            page(&html);
            let pictures = pictures(&html);
            let expected = if shape.policy == "none" { 6 } else { 7 };
            assert_eq!(pictures.len(), expected, "{at}");
            for svg in pictures {
                let texts = looked_at(svg);
                // Names may be shortened, numbers never.
                let cut = texts.iter().find(|(said, _)| {
                    said.ends_with('…') && said.chars().rev().nth(1).unwrap().is_ascii_digit()
                });
                assert_eq!(cut, None, "{at}");
            }
        }
    }
}

/// The digits of an amount in whole kronor, halves away from nothing.
fn digits(result: &Value, path: &str) -> String {
    let text = result
        .pointer(path)
        .unwrap_or_else(|| panic!("{path}"))
        .to_string();
    format!("{:.0}", text.parse::<f64>().unwrap().abs())
}

/// The words of each picture of each example tell its figures, by the names that they have in the result.
#[test]
fn what_a_picture_says_in_words_is_what_the_result_has() {
    for example in examples() {
        let result = si(
            project(),
            &format!("calc examples/{example} --format json -q"),
        )
        .json();
        let said = |kind: &str| {
            let run = si(
                project(),
                &format!("plot {kind} examples/{example} --amounts kr --lang en -q"),
            );
            let words = run
                .out
                .split("<desc>")
                .nth(1)
                .map(|rest| rest.split("</desc>").next().unwrap().to_owned());
            words.map(|words| words.replace([',', '\u{A0}'], ""))
        };
        let tells = |kind: &str, paths: &[String]| {
            let words = said(kind).unwrap_or_else(|| panic!("{example} {kind}"));
            for path in paths {
                let digits = digits(&result, path);
                assert!(
                    words.contains(&digits),
                    "{example} {kind} {path} {digits}: {words}"
                );
            }
        };
        let paths = [
            "/cost/total",
            "/reductions/realisable/total",
            "/payback_year",
        ]
        .map(str::to_owned);
        let known = if result["payback_year"].is_null() {
            2
        } else {
            3
        };
        tells("coverage", &paths[..known]);
        let departments = result["investment"]["departments"].as_object().unwrap();
        let gains = departments
            .keys()
            .map(|id| format!("/reductions/by_department/{id}/realisable/total"));
        tells("departments", &gains.collect::<Vec<_>>());
        if result["return_plan"].is_object() {
            let returns = departments
                .keys()
                .map(|id| format!("/return_plan/by_department/{id}/total"));
            tells("departments", &returns.collect::<Vec<_>>());
            tells("outcomes", &["/return_plan/reservation".to_owned()]);
        }
        let words = said("tornado").unwrap();
        let row = &result["sensitivity"]["one_way"][0];
        for key in ["coverage_low", "coverage_high"] {
            let percent = row[key].to_string().parse::<f64>().unwrap() * 100.0;
            let shown = [percent.floor(), percent.ceil()].map(|percent| format!("{percent:.0}%"));
            assert!(
                shown.iter().any(|shown| words.contains(shown)),
                "{example} {shown:?}: {words}"
            );
        }
    }
}

/// The words of pictures of draws tell their figures; threads change nothing.
#[test]
fn what_a_picture_of_draws_says_in_words_is_what_the_simulation_has() {
    for example in ["skolfam", "el-sistema"] {
        let of = format!("examples/{example}.toml --draws 700 --seed 5 -q");
        let result = si(project(), &format!("calc {of} --format json")).json();
        let simulation = &result["sensitivity"]["simulation"];
        let part = |path: &str| {
            let number = simulation.pointer(path).unwrap_or_else(|| panic!("{path}"));
            number.to_string().parse::<f64>().unwrap()
        };
        let percent = |path: &str| format!("{:.0}%", (part(path) * 100.0).round() + 0.0);
        let at = |percent: u32| format!("/coverage/percentiles/{percent}");
        let chance = |path: &str| {
            let tenths = format!("{:.1}", part(path) * 100.0);
            format!("{}% probability", tenths.trim_end_matches(".0"))
        };
        let said = |kind: &str, threads: u32| {
            let run = si(
                project(),
                &format!("plot {kind} {of} --lang en --threads {threads}"),
            );
            let words = run.out.split("<desc>").nth(1).unwrap();
            words.split("</desc>").next().unwrap().to_owned()
        };
        let words = said("distribution", 1);
        assert_eq!(words, said("distribution", 3));
        let exceeded = said("exceedance", 1);
        for told in [
            "700 draws from seed 5".to_owned(),
            format!("coverage is {} on average", percent("/coverage/mean")),
            format!("{} to {} in nine", percent(&at(5)), percent(&at(95))),
        ] {
            assert!(words.contains(&told), "{example} {told}: {words}");
        }
        for (percentile, likely) in [(5, 95), (25, 75), (50, 50), (90, 10)] {
            let told = format!("{} with {likely}%", percent(&at(percentile)));
            assert!(exceeded.contains(&told), "{example} {told}: {exceeded}");
        }
        for words in [words, exceeded] {
            assert!(words.contains(&chance("/p_target/p")), "{example}: {words}");
        }
    }
}

/// What is certain has no draws to show, asked for or not; a report has all the rest.
#[test]
fn draws_of_what_is_certain_are_no_picture() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for (command, code) in [
        ("plot distribution a.toml", 2),
        ("plot exceedance a.toml --draws 100", 2),
        ("report a.toml --draws 100 -o r.html", 0),
    ] {
        let run = folder.si(command);
        assert_eq!((run.code, run.out.as_str()), (code, ""), "{command}");
        assert!(run.err.contains("[nothing-uncertain]"), "{}", run.err);
    }
    assert!(folder.path().join("r.html").exists());
}

/// Draws that no picture would show are not made in silence.
#[test]
fn a_picture_without_draws_takes_none() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for kind in ["coverage", "tornado", "fund"] {
        let run = folder.si(&format!("plot {kind} a.toml --draws 100 --lang en"));
        run.fails(
            2,
            &format!("error: `{kind}` shows no draws: leave out `--draws`"),
        );
    }
}

/// Parameters are told apart, however short the names beside them are made.
#[test]
fn a_shared_parameter_is_named_by_its_id() {
    let parameters = ["one", "two"].map(|id| {
        format!("[parameter.{id}]\nvalue = 0.5\nlow = 0.4\nhigh = 0.6\nsource = \"exempel\"\n")
    });
    let keys = "realisable = { parameter = \"one\" }\n[effect.more]\ndepartment = \"school\"\nunit_cost = \"plats\"\n\
                units = { 2020 = 1 }\nrealisable = { parameter = \"two\" }\n";
    let application = format!("{SMALL}{keys}{}", parameters.concat());
    let folder = Folder::with(&application, SMALL_COSTS);
    for kind in ["tornado", "break-even"] {
        let run = folder.si(&format!("plot {kind} a.toml -v -o {kind}.svg"));
        assert_eq!(run.code, 0, "{}", run.err);
        let picture = fs::read_to_string(folder.path().join(format!("{kind}.svg"))).unwrap();
        for id in ["parameter.one", "parameter.two"] {
            assert!(
                picture.matches(&format!("· {id}")).count() >= 2,
                "{picture}"
            );
        }
    }
}

/// A last column of many years says what it comes to, and leaves the others their height.
#[test]
fn many_years_in_one_column_do_not_make_the_others_small() {
    let shape = Shape { years: 30, ..SHAPE };
    let costs = "id,year,name,area,unit,cost,source\nu,2020,Plats,skola,år,400000,exempeldata\n";
    let folder = Folder::with(&shape.application(), costs);
    let run = folder.si("plot departments a.toml -q --amounts kr --lang en");
    // The axis ends at one year's amounts: 2 effects of 2 units of 400,000.
    assert!(run.out.contains(">2,000,000</text>"), "{}", run.out);
    assert!(!run.out.contains(">10,000,000</text>"), "{}", run.out);
}

/// Funds of one year and of thirty, with a balance below nothing, with amounts of twelve digits, without a minimum and an
/// aim, and with nothing in them.
#[test]
fn nothing_collides_or_leaves_whatever_the_fund() {
    let fund = |years: i32, deposit: i64, rules: &str, cost: i64| {
        let costs = (0..years).map(|year| format!("{} = {cost}", 2020 + year));
        let incomes = (0..years).map(|year| format!("{} = {}", 2020 + year, deposit));
        let lists = [costs.collect::<Vec<_>>(), incomes.collect()].map(|years| years.join("\n"));
        format!(
            "format = 1\nname = \"<b>&\\u202E\"\nstart = 2020\n{rules}\n[follow_up_cost]\n{}\n[tax_income]\n{}\n\
             [[deposit]]\nyear = 2020\namount = {deposit}\nsource = \"exempel\"\n",
            lists[0], lists[1]
        )
    };
    let rules = "minimum_balance = 1_000_000\naim = 0.8";
    let funds = [
        (fund(1, 2_000_000, rules, 100_000), 4),
        (fund(30, 2_000_000, rules, 50_000), 4),
        (fund(9, 2_000_000, rules, 700_000), 4),
        (fund(12, 999_999_999_999, rules, 1), 4),
        (fund(5, 20_000, "", 3_000), 2),
        (fund(2, 1, "minimum_balance = 0", 0), 3),
    ];
    for (at, (fund, lines)) in funds.iter().enumerate() {
        let folder = Folder::new();
        folder.write("fund.toml", fund);
        for options in ["--lang sv", "--lang en --amounts kr"] {
            let run = folder.si(&format!("report fund.toml -o r.html --force -q {options}"));
            assert_eq!(run.code, 0, "{at}: {}", run.err);
            let html = fs::read_to_string(folder.path().join("r.html")).unwrap();
            page(&html);
            let texts = looked_at(pictures(&html)[0]);
            // Each line has its name and its amount beside its end.
            let amounts = texts.iter().filter(|(said, _)| {
                said.ends_with("kr") && said.chars().any(|sign| sign.is_ascii_digit())
                    || said.ends_with("SEK") && said != "SEK"
            });
            assert_eq!(amounts.count(), *lines, "{at}: {texts:?}");
        }
    }
}

/// What a fund's picture says in words is what the fund has.
#[test]
fn the_picture_of_a_fund_tells_its_last_and_its_lowest_balance() {
    let result = si(project(), "fund examples/fund.toml --format json -q").json();
    let run = si(
        project(),
        "plot fund examples/fund.toml --amounts kr --lang en -q",
    );
    let words = run.out.split("<desc>").nth(1).unwrap();
    let words = words
        .split("</desc>")
        .next()
        .unwrap()
        .replace([',', '\u{A0}'], "");
    let years = result["by_year"].as_object().unwrap();
    let closing = |year: &&String| result["by_year"][*year]["closing"].to_string();
    let closing = |year: &&String| closing(year).parse::<f64>().unwrap();
    let lowest = years
        .keys()
        .min_by(|one, other| closing(one).total_cmp(&closing(other)));
    let last = years.keys().max().unwrap();
    for year in [last, lowest.unwrap()] {
        assert!(words.contains(&format!("the end of {year}")), "{words}");
        for key in ["closing", "free"] {
            let digits = digits(&result, &format!("/by_year/{year}/{key}"));
            assert!(words.contains(&digits), "{year} {key} {digits}: {words}");
        }
    }
    let least = digits(&result, "/fund/minimum_balance");
    let aimed = years.iter().filter(|(_, year)| !year["aim"].is_null());
    let aimed = aimed.map(|(year, _)| year).max().unwrap();
    let aim = digits(&result, &format!("/by_year/{aimed}/aim"));
    for told in [
        format!("below {least}"),
        format!("aim for {aimed} is {aim}"),
    ] {
        assert!(words.contains(&told), "{told}: {words}");
    }
}

/// The fan stands beside the balance, tells what the simulation has, and is there without `--draws` too.
#[test]
fn the_fan_of_a_fund_tells_its_percentiles() {
    let fund = format!("{}/examples/fund.toml", project().display());
    let folder = Folder::new();
    for options in ["--lang sv", "--lang en --amounts kr"] {
        let report = format!("report {fund} -o r.html --draws 200 --force -q {options}");
        assert_eq!(folder.si(&report).code, 0);
        let html = fs::read_to_string(folder.path().join("r.html")).unwrap();
        page(&html);
        let pictures = pictures(&html);
        assert_eq!(pictures.len(), 2);
        for svg in pictures {
            looked_at(svg);
        }
    }
    let result = si(
        project(),
        &format!("fund {fund} --draws 200 --seed 3 --format json -q"),
    )
    .json();
    let run = si(
        project(),
        &format!("plot fan {fund} --draws 200 --seed 3 --amounts kr --lang en -q"),
    );
    let words = run.out.split("<desc>").nth(1).unwrap();
    let words = words.split("</desc>").next().unwrap().replace(',', "");
    let by_year = result["simulation"]["by_year"].as_object().unwrap();
    let last = by_year.keys().max().unwrap();
    let told = [5, 50, 95].map(|percent| {
        let path = format!("/simulation/by_year/{last}/percentiles/{percent}");
        digits(&result, &path)
    });
    let told = told.into_iter().chain([
        format!("the end of {last}"),
        digits(&result, "/fund/minimum_balance"),
        "200 draws from seed 3".to_owned(),
    ]);
    for told in told {
        assert!(words.contains(&told), "{told}: {words}");
    }
    let without = si(project(), &format!("plot fan {fund} --lang en -q"));
    assert!(without.out.contains("10,000 draws"), "{}", without.err);
}

/// Needs a font on the machine.
#[cfg(feature = "png")]
#[test]
fn every_kind_of_picture_is_a_png_of_twice_its_size() {
    let folder = Folder::new();
    for kind in [
        "coverage",
        "departments",
        "tornado",
        "break-even",
        "outcomes",
        "distribution",
        "exceedance",
    ] {
        let (svg, file) = (format!("{kind}.svg"), format!("{kind}.PNG"));
        for to in [&svg, &file] {
            let to = folder.path().join(to);
            let to = to.to_str().unwrap();
            let command = format!("plot {kind} examples/skolfam.toml --lang sv -q -o {to}");
            assert_eq!(si(project(), &command).code, 0, "{command}");
        }
        let png = fs::read(folder.path().join(file)).unwrap();
        assert!(png.starts_with(b"\x89PNG\r\n"));
        let svg = fs::read_to_string(folder.path().join(svg)).unwrap();
        let size = svg.split("viewBox=\"0 0 ").nth(1).unwrap();
        let size = size.split(['"', ' ']).take(2).zip([16, 20]);
        for (length, at) in size {
            let dots = u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            let length: f64 = length.parse().unwrap();
            assert!(
                (f64::from(dots) - 2.0 * length).abs() < 2.0,
                "{kind} {dots}"
            );
        }
    }
}
