//! Reports for those who decide: every example's page and Markdown hold what they must, and nothing that acts.

use std::collections::HashSet;
use std::fs;

use crate::examples::examples;
use crate::support::{Folder, Run, SMALL, SMALL_COSTS, project, si, si_with_input};

/// A page that was looked at: every element nests, nothing acts, nothing is fetched, and no id is used twice.
pub(crate) struct Page {
    /// The headings: level and text.
    headings: Vec<(u32, String)>,
}

const VOID: [&str; 3] = ["meta", "br", "hr"];

/// Looks at a page.
pub(crate) fn page(html: &str) -> Page {
    assert!(html.starts_with("<!DOCTYPE html>"), "{}", &html[..40]);
    for acting in [
        "<script",
        "<iframe",
        "<link",
        "<object",
        "<img",
        "src=",
        "url(",
        "@import",
        "javascript:",
    ] {
        assert!(!html.contains(acting), "{acting}");
    }
    let (mut open, mut ids, mut headings) = (Vec::<String>::new(), HashSet::new(), Vec::new());
    let mut rest = &html["<!DOCTYPE html>".len()..];
    while let Some((before, after)) = rest.split_once('<') {
        if let (Some((level, text)), true) = (
            headings.last_mut(),
            open.iter().any(|name| is_heading(name)),
        ) {
            let _: &mut u32 = level;
            String::push_str(text, before);
        }
        let (tag, next) = after.split_once('>').unwrap();
        rest = next;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "{before}");
            continue;
        }
        let name = tag.split([' ', '/', '\n']).next().unwrap();
        let attributes = tag
            .split('"')
            .step_by(2)
            .map(|part| part.trim().trim_end_matches('='));
        assert!(
            attributes.clone().all(|key| !key.starts_with("on")),
            "{tag}"
        );
        let value = |key: &str| {
            tag.split(&format!(" {key}=\""))
                .nth(1)
                .map(|rest| rest.split('"').next().unwrap())
        };
        if let Some(id) = value("id") {
            assert!(ids.insert(id.to_owned()), "{id} twice");
        }
        if let Some(address) = value("href") {
            assert_eq!(name, "a", "{tag}");
            assert!(
                ["#", "https://", "http://", "mailto:"]
                    .iter()
                    .any(|way| address.starts_with(way)),
                "{tag}"
            );
        }
        if is_heading(name) {
            headings.push((name[1..].parse().unwrap(), String::new()));
        }
        if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name.to_owned());
        }
    }
    assert_eq!(open, Vec::<String>::new());
    let mut last = 0;
    for (level, text) in &headings {
        assert!(
            *level <= last + 1 && !text.is_empty(),
            "{level} {text:?} below {last}"
        );
        last = *level;
    }
    Page { headings }
}

fn is_heading(name: &str) -> bool {
    name.len() == 2 && name.starts_with('h') && name[1..].parse::<u32>().is_ok()
}

/// What a report writes.
fn written(folder: &Folder, arguments: &str, ending: &str) -> (Run, String) {
    let file = folder.path().join(format!("r.{ending}"));
    let run = si(
        project(),
        &format!("report {arguments} -q --force -o {}", file.display()),
    );
    let text = fs::read_to_string(file).unwrap_or_default();
    (run, text)
}

#[test]
fn every_example_has_its_nine_parts_in_order_on_a_page_and_in_markdown() {
    let folder = Folder::new();
    for example in examples() {
        for language in ["sv", "en"] {
            let arguments = format!(
                "{}/examples/{example} --lang {language}",
                project().display()
            );
            let (run, html) = written(&folder, &arguments, "html");
            assert_eq!(
                (run.code, run.out, run.err),
                (0, String::new(), String::new()),
                "{example}"
            );
            let page = page(&html);
            let parts = page.headings.iter().filter(|(level, _)| *level == 2);
            let numbers: Vec<&str> = parts
                .filter_map(|(_, text)| text.split_once(". ").map(|(number, _)| number))
                .collect();
            assert_eq!(
                numbers,
                ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
                "{example}"
            );
            assert!(html.contains(&format!("<html lang=\"{language}\">")));
            let (_, markdown) = written(&folder, &arguments, "md");
            let parts = markdown
                .lines()
                .filter_map(|line| line.strip_prefix("## ")?.split_once(". "));
            assert!(parts.map(|(number, _)| number).eq(numbers), "{example}");
            // Wherever the report was made, it tells nothing of that machine.
            for text in [&html, &markdown] {
                assert!(
                    !text.contains(&project().display().to_string()),
                    "{example}"
                );
            }
        }
    }
}

/// Sources, measures, readings, foundations, warnings and fingerprints of the first example that has all of them.
#[test]
fn a_page_says_what_the_result_rests_on() {
    let folder = Folder::new();
    let (_, html) = written(&folder, "examples/skolfam.toml --lang en", "html");
    let version = format!("<dd>{}</dd>", env!("CARGO_PKG_VERSION"));
    for said in [
        "What the effects rest on",
        "exempeldata",
        "Evaluation matrix",
        "Foundations",
        "[unit-cost-example-data]",
        "Fingerprint",
        "skolfam.toml",
        "../unit-costs/2014.csv",
        "(<code>effect.hvb.without</code>)",
        "orebro: ",
        &version,
    ] {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn several_applications_have_an_overview_first() {
    let folder = Folder::new();
    let (run, html) = written(
        &folder,
        "examples/skolfam.toml examples/oxhagen.toml --lang en",
        "html",
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let page = page(&html);
    let first: Vec<&str> = page
        .headings
        .iter()
        .filter(|(level, _)| *level == 1)
        .map(|(_, text)| text.as_str())
        .collect();
    assert_eq!(
        first,
        ["Applications side by side, SEK", "Skolfam", "Team Oxhagen"]
    );
    let (_, markdown) = written(
        &folder,
        "examples/skolfam.toml examples/oxhagen.toml --lang en",
        "md",
    );
    let first = markdown.lines().filter(|line| line.starts_with("# "));
    assert!(
        first
            .map(|line| line.split(" · ").next().unwrap())
            .eq(first_lines(&[
                "Applications side by side, SEK",
                "Skolfam",
                "Team Oxhagen"
            ]))
    );
}

#[test]
fn files_of_the_same_name_are_told_apart_in_an_overview() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    for file in ["unit/a/x.toml", "unit/b/x.toml"] {
        folder.write(file, SMALL);
    }
    let run = folder.si("report unit/a/x.toml unit/b/x.toml --unit-costs unit-costs -o r.md -q");
    assert_eq!(run.code, 0, "{}", run.err);
    let markdown = fs::read_to_string(folder.path().join("r.md")).unwrap();
    for row in ["| a/x.toml | ", "| b/x.toml | "] {
        assert_eq!(markdown.matches(row).count(), 1, "{row}: {markdown}");
    }
    // One alone is named from its own folder.
    folder.si("report unit/a/x.toml --unit-costs unit-costs -o r.md --force -q");
    let markdown = fs::read_to_string(folder.path().join("r.md")).unwrap();
    assert!(markdown.contains("| x.toml | "), "{markdown}");
}

fn first_lines<'t>(names: &'t [&'t str]) -> Vec<String> {
    names.iter().map(|name| format!("# {name}")).collect()
}

/// 5 517 102.78 less 3 569 056 is 1 948 046.78; at half, 2 928 506 returned of 2 758 551.39 leaves 169 955 missing.
#[test]
fn a_department_has_a_report_of_its_own() {
    let folder = Folder::new();
    let arguments = "examples/skolfam.toml --department social --amounts kr --lang en";
    let (run, html) = written(&folder, arguments, "html");
    assert_eq!(run.code, 0, "{}", run.err);
    let page = page(&html);
    let parts = page
        .headings
        .iter()
        .filter(|(level, _)| *level == 2)
        .map(|(_, text)| text.as_str());
    let parts: Vec<&str> = parts.take(4).collect();
    assert_eq!(
        parts,
        [
            "What we gain, and when",
            "On what grounds",
            "What we return",
            "What if less comes"
        ]
    );
    for said in [
        "reduces its costs by 5,517,103 SEK, returns 3,569,056 SEK until 2020 and keeps 1,948,047 SEK",
        "If half of the expected reductions come, it returns 2,928,506 SEK and loses 169,955 SEK",
    ] {
        assert!(html.replace('\u{A0}', " ").contains(said), "{said}");
    }
    // Nothing of another department stands in its tables.
    assert!(
        html.contains("Mindre behov av öppenvårdsinsatser")
            && !html.contains("Mindre behov av elevassistent")
    );
    written(
        &folder,
        "examples/skolfam.toml --department x --lang en",
        "html",
    )
    .0
    .fails(
        2,
        "error: `examples/skolfam.toml` has no department `x`; it has social, school",
    );
}

#[test]
fn a_settlement_stands_in_the_report_where_there_is_one() {
    let folder = Folder::new();
    let outcome = "--outcome examples/skolfam-outcome.toml --lang en";
    let (run, html) = written(&folder, &format!("examples/skolfam.toml {outcome}"), "html");
    assert_eq!(run.code, 0, "{}", run.err);
    let page = page(&html);
    let parts = page.headings.iter().filter(|(level, _)| *level == 2);
    let parts: Vec<&str> = parts.skip(11).map(|(_, text)| text.as_str()).collect();
    assert_eq!(parts[..2], ["Settlement", "Files"]);
    // What `si settle` says first.
    let settled = si(
        project(),
        "settle examples/skolfam.toml examples/skolfam-outcome.toml -q --lang en --table summary",
    );
    let rule: String = settled.out.lines().skip(1).take(1).collect();
    assert!(!rule.is_empty() && html.contains(rule.trim()), "{rule}");
    // The reservation's loss is read on the first screen, before the plan.
    let came = html.find("<p>Settlement: The reservation").unwrap();
    assert!(came < html.find("<nav").unwrap());
    assert!(html.contains("<th scope=\"row\">skolfam-outcome.toml</th>"));
    written(
        &folder,
        &format!("examples/skolfam.toml examples/sot.toml {outcome}"),
        "html",
    )
    .0
    .fails(2, "error: `--outcome` settles one application");
}

#[test]
fn what_is_written_in_an_application_does_not_act() {
    let hostile = r"# Rubrik\u202e\n\n<script>alert(1)</script> <img src=x onerror=y>\n\n[a](javascript:x) ![b](https://x.se/y.png)";
    let application = SMALL.replace("\"Liten\"", r#""<b>\"&'\u202e\ud7ff 🙂 =1+1""#)
        + &format!("[text]\nbackground = \"{hostile}\"\n");
    let folder = Folder::with(&application, SMALL_COSTS);
    for ending in ["html", "md"] {
        let run = folder.si(&format!("report a.toml -o r.{ending} -q"));
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let html = fs::read_to_string(folder.path().join("r.html"))
        .unwrap()
        .replace("&lt;img src=x", "")
        .replace("javascript:x", "");
    page(&html);
    let markdown = fs::read_to_string(folder.path().join("r.md")).unwrap();
    assert!(!html.contains('\u{202E}') && !markdown.contains('\u{202E}'));
    assert!(
        markdown
            .contains("### Rubrik\n\n```\n<script>alert(1)</script> <img src=x onerror=y>\n```\n"),
        "{markdown}"
    );
    assert!(
        markdown.contains("\n\na [b](https://x.se/y.png)\n"),
        "{markdown}"
    );
}

#[test]
fn nothing_that_is_there_is_lost_and_nothing_wrong_is_written() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    folder.write("r.html", "mine");
    folder.write("folder.html/x", "mine");
    folder.write("c.svg", "mine");
    let there = "error: `r.html` is there: choose another name, or write over it with `--force`";
    folder.si("report a.toml -o r.html").fails(2, there);
    folder
        .si("plot coverage a.toml -o c.svg")
        .fails(2, "error: `c.svg` is there");
    folder
        .si("report a.toml -o a.toml --force")
        .fails(2, "error: ");
    folder
        .si("report a.toml -o r.pdf")
        .fails(2, "error: a report ends with `.html`, `.md` or `.xlsx`");
    if !cfg!(feature = "png") {
        folder.si("plot coverage a.toml -o c.PNG").fails(
            2,
            "error: this si writes pictures as SVG, not PNG as `c.PNG`",
        );
    }
    folder
        .si("plot coverage a.toml -o c.gif")
        .fails(2, "error: a picture ends with `.svg` or `.png`");
    folder
        .si("report a.toml -o folder.html -q")
        .fails(3, "folder.html: error");
    folder
        .si("report a.toml -o nowhere/r.html -q")
        .fails(3, "nowhere/r.html: error");
    folder.write("bad.toml", SMALL.replace("\"plats\"", "\"platz\""));
    folder
        .si("report a.toml bad.toml -o n.html -q")
        .fails(1, "bad.toml:14:13: error");
    folder
        .si("plot coverage bad.toml -o n.svg -q")
        .fails(1, "bad.toml:14:13: error");
    for unwritten in ["n.html", "n.svg", "r.pdf", "c.PNG", "c.gif"] {
        assert!(!folder.path().join(unwritten).exists(), "{unwritten}");
    }
    assert_eq!(fs::read(folder.path().join("r.html")).unwrap(), b"mine");
    assert_eq!(folder.si("report a.toml -o r.html --force -q").code, 0);
    assert_eq!(
        folder.si("plot coverage a.toml -o c.svg --force -q").code,
        0
    );
    assert!(
        fs::read_to_string(folder.path().join("c.svg"))
            .unwrap()
            .starts_with("<svg")
    );
}

/// Where nothing is returned, no year is the last in which it is.
#[test]
fn a_department_that_returns_nothing_has_no_last_year() {
    let application = SMALL.replace("[cost.all]", "idle = \"Vilan\"\n[cost.all]");
    let folder = Folder::with(&application, SMALL_COSTS);
    for (language, said) in [
        ("sv", "med 0 kr, återför 0 kr och behåller 0 kr."),
        ("en", "by 0 SEK, returns 0 SEK and keeps 0 SEK."),
    ] {
        let arguments = format!("--department idle --lang {language} -q --force -o r.md");
        let run = folder.si(&format!("report a.toml {arguments}"));
        assert_eq!(run.code, 0, "{}", run.err);
        let text = fs::read_to_string(folder.path().join("r.md")).unwrap();
        assert!(text.replace('\u{A0}', " ").contains(said), "{text}");
    }
}

/// Wherever it was made: an application on standard input, too.
#[test]
fn a_report_of_a_stream_names_no_folder_of_the_machine() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    let here = folder.path().display().to_string();
    let command = format!("report - --unit-costs {here}/unit-costs -q -o r.md");
    let run = si_with_input(folder.path(), &command, SMALL.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    let text = fs::read_to_string(folder.path().join("r.md")).unwrap();
    assert!(
        !text.contains(&here) && text.contains("unit-costs"),
        "{text}"
    );
}

/// A written part is as much the application's as its own file, whichever command writes.
#[test]
fn a_written_part_is_no_output() {
    let application = SMALL.to_owned() + "[text]\nbackground = { file = \"text/part.md\" }\n";
    let folder = Folder::with(&application, SMALL_COSTS);
    folder.write("text/part.md", "mine");
    folder.si("lock a.toml -q");
    for command in [
        "report a.toml --force",
        "report a.toml --force --locked",
        "calc a.toml --format json",
        "check a.toml --format json",
        "trace a.toml total_cost",
        "diff a.toml a.toml",
        "recalc a.toml --to unit-costs --format json",
    ] {
        let run = folder.si(&format!("{command} -o text/part.md -q"));
        assert_eq!(run.code, 2, "{command}: {run:?}");
        assert!(run.err.contains("text/part.md"), "{command}: {run:?}");
    }
    assert_eq!(
        fs::read(folder.path().join("text/part.md")).unwrap(),
        b"mine"
    );
}

/// What a picture shows in words is told where somebody wants to hear more.
#[test]
fn a_picture_goes_to_standard_output_and_is_told_on_demand() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    let run = folder.si("plot coverage a.toml -q");
    assert!(run.out.starts_with("<svg") && run.err.is_empty(), "{run:?}");
    let run = folder.si("plot coverage a.toml -v -o c.svg");
    assert!(
        run.err
            .contains("Lines year by year: the cost comes to 1,000"),
        "{run:?}"
    );
    folder
        .si("plot outcomes a.toml --policy none")
        .fails(2, "error: there is nothing to show");
}

#[test]
fn a_fund_has_its_balance_investments_frames_and_what_it_accepts() {
    let folder = Folder::new();
    let fund = format!("{}/examples/fund.toml --lang en", project().display());
    let (run, html) = written(&folder, &fund, "html");
    assert_eq!((run.code, run.err), (0, String::new()));
    let parts: Vec<String> = page(&html)
        .headings
        .into_iter()
        .filter_map(|(level, text)| (level == 2).then_some(text))
        .collect();
    let expected = [
        "The balance",
        "The investments",
        "What the departments' frames are lowered by",
        "What to look at once more, and what is accepted",
        "Files",
        "The calculation rests on",
    ];
    assert_eq!(parts, expected);
    // The sums stand below the columns that have them, not below the next ones.
    assert_eq!(html.matches(">All years<").count(), 1);
    let (_, markdown) = written(&folder, &fund, "md");
    // As `si fund` has them.
    for row in [
        "| 2018 | 60,915,689 | 0 | 13,465,287 | 7,533,798 | 301,335 | 400,000 | 54,885,536 |",
        "| too-many-starts | – | Fyra satsningar började 2015",
        "| skolfam-outcome.toml |",
        "| ../unit-costs/2014.csv |",
    ] {
        assert!(markdown.contains(row), "{row}");
    }
    for text in [&html, &markdown] {
        assert!(!text.contains(&project().display().to_string()));
    }
    for (option, said) in [
        ("--set cost=*2", "--set"),
        ("--department social", "--department"),
        ("--outcome o.toml", "--outcome"),
    ] {
        let (run, _) = written(&folder, &format!("{fund} {option}"), "html");
        assert_eq!(run.code, 2, "{option}");
        assert!(
            run.err.contains(&format!("`{said}` is of an application")),
            "{}",
            run.err
        );
    }
    let run = si(project(), "plot fund examples/skolfam.toml -q --lang en");
    run.fails(1, "examples/skolfam.toml: error[wrong-file]");
}

#[test]
fn a_report_says_nothing_of_what_may_be_typed_to_see_more_inputs() {
    let folder = Folder::new();
    for ending in ["html", "md"] {
        let skolfam = format!("{}/examples/skolfam.toml", project().display());
        let (_, text) = written(&folder, &skolfam, ending);
        assert!(!text.contains("--top"), "{ending}");
    }
}

/// What draws give stands in the report where they are asked for, bars of letters only where nothing is drawn.
#[test]
fn a_simulation_stands_in_the_report_where_it_is_asked_for() {
    let folder = Folder::new();
    let tables = [
        "How sure it is",
        "Departments, by many draws",
        "What to measure first",
    ];
    for (options, ending, wanted) in [
        ("--draws 200", "html", &tables[..]),
        ("--draws 200", "md", &tables[..]),
        ("--draws 200 --department social", "html", &tables[1..2]),
        ("--amounts kr", "html", &[]),
    ] {
        let arguments = format!("examples/skolfam.toml {options} --lang en");
        let (run, text) = written(&folder, &arguments, ending);
        assert_eq!(run.code, 0, "{}", run.err);
        for table in tables {
            let is_there = text.contains(table);
            assert_eq!(
                is_there,
                wanted.contains(&table),
                "{options} {ending} {table}"
            );
        }
        assert!(ending == "md" || !text.contains('█'), "{options}");
    }
}
