//! `si plot`: a picture of an application's result.

use anyhow::Result;

use super::document::DocumentRun;
use super::settings::draws_of;
use crate::cli::Plot;
use crate::problem::Facts;
use crate::report::fund::FundReport;
use crate::report::pictures::{FAN, FUND_PICTURE, PICTURES, Picture, PictureKind, fan, of_fund};
use crate::report::tables::Sheets;
use crate::report::terminal::Layout;

/// Draws of a picture that shows draws, where nobody says how many.
const DRAWS: u64 = 10_000;

/// Calculates the application and draws it.
pub(super) fn run(arguments: &Plot) -> Result<u8> {
    let application = std::slice::from_ref(&arguments.application);
    let file = arguments.output.file();
    let mut run = DocumentRun::new(application, file, &arguments.options)?;
    let ending = file.and_then(|file| file.extension()?.to_str());
    let ending = ending.map(str::to_ascii_lowercase);
    let as_png = ending.as_deref() == Some("png");
    match ending.as_deref() {
        Some("png") if !cfg!(feature = "png") => return Err(run.refusal("picture-as-png")),
        Some("png" | "svg") => {}
        _ if file.is_none_or(|file| !file.is_file() && file.exists()) => {}
        _ => return Err(run.refusal("picture-ending")),
    }
    let kind = PICTURES.iter().find(|kind| kind.name == arguments.kind);
    if arguments.kind == FAN || kind.is_some_and(PictureKind::is_of_draws) {
        run.loader.draws = draws_of(&arguments.options.drawing, Some(DRAWS));
    } else if arguments.options.drawing.draws.is_some() {
        let facts = Facts::new().with("kind", &arguments.kind);
        return Err(run.refusal_of("picture-without-draws", &facts));
    }
    let of_fund: Option<fn(&FundReport, Layout) -> Option<Picture>> = match arguments.kind.as_str()
    {
        FUND_PICTURE => Some(of_fund),
        FAN => Some(fan),
        _ => None,
    };
    let picture = if let Some(of_fund) = of_fund {
        let Some(fund) = run.fund(&arguments.application)? else {
            return run.end();
        };
        of_fund(&fund, run.layout)
    } else {
        let calculated = run.calculated(application)?;
        let Some(calculated) = calculated.first() else {
            return run.end();
        };
        let sheets = Sheets::new(calculated, run.layout);
        kind.and_then(|kind| kind.picture(&sheets))
    };
    let Some(picture) = picture else {
        let facts = Facts::new().with("kind", &arguments.kind);
        return Err(run.refusal_of("nothing-to-plot", &facts));
    };
    finish(run, &picture, as_png)
}

/// Writes the picture in the form that its file has.
fn finish(run: DocumentRun, picture: &Picture, as_png: bool) -> Result<u8> {
    #[cfg(feature = "png")]
    if as_png {
        let Some(png) = super::png::png(&picture.on_white()) else {
            return Err(run.refusal("no-font"));
        };
        return run.finish(&png, Some(&picture.alternative));
    }
    debug_assert!(!as_png, "refused before anything is read");
    run.finish(picture.svg.as_bytes(), Some(&picture.alternative))
}
