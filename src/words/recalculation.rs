//! What is said of old and new figures: other unit costs, and two versions of an application.

use rust_decimal::Decimal;

use super::{Language, quoted, say};

/// A heading or label of a comparison of old with new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each says what it is called")]
pub enum CompareLabel {
    Figures,
    Causes,
    Returns,
    Overview,
    Changes,
    Figure,
    Old,
    New,
    Difference,
    Relative,
    Cause,
    Change,
    PriceLevel,
    Order,
    CostMoved,
    Reductions,
    Coverage,
    OldCoverage,
    NewCoverage,
    Cost,
    Returned,
    ReturnedBy,
    All,
    Realisable,
    MeetsTarget,
    PaybackYear,
    Application,
    UnitYears,
}

impl CompareLabel {
    /// The label's words.
    pub fn text(self, language: Language) -> &'static str {
        let (english, swedish) = match self {
            Self::Figures => ("Old and new", "Före och efter"),
            Self::Causes => ("What made the difference", "Vad som gjorde skillnaden"),
            Self::Returns => (
                "What it does to each department's return",
                "Vad det gör med varje förvaltnings återföring",
            ),
            Self::Overview => ("Applications, old and new", "Ansökningar, före och efter"),
            Self::Changes => ("What was changed", "Vad som ändrats"),
            Self::Figure => ("Figure", "Siffra"),
            Self::Old => ("Old", "Före"),
            Self::New => ("New", "Efter"),
            Self::Difference => ("Difference", "Skillnad"),
            Self::Relative => ("Of old", "Av det förra"),
            Self::Cause => ("Unit cost", "Enhetskostnad"),
            Self::Change => ("Change", "Ändring"),
            Self::PriceLevel => ("price level", "prisnivå"),
            Self::Order => ("order of the tables", "tabellernas ordning"),
            Self::CostMoved => ("Cost", "Kostnad"),
            Self::Reductions => ("Reductions", "Reduceringar"),
            Self::Coverage => ("Coverage", "Täckningsgrad"),
            Self::OldCoverage => ("Old coverage", "Förra täckningsgraden"),
            Self::NewCoverage => ("New coverage", "Nya täckningsgraden"),
            Self::Cost => ("The reservation's cost", "Reservationens kostnad"),
            Self::Returned => ("Return", "Återföring"),
            Self::ReturnedBy => ("Returned by", "Återförs av"),
            Self::All => ("All together", "Allt tillsammans"),
            Self::Realisable => (
                "Realisable reductions, municipality",
                "Realiserbara reduceringar, kommunen",
            ),
            Self::MeetsTarget => ("Meets the target", "Når kravet"),
            Self::PaybackYear => ("Payback year", "Återbetalningsår"),
            Self::Application => ("Application", "Ansökan"),
            Self::UnitYears => ("years", "år"),
        };
        match language {
            Language::English => english,
            Language::Swedish => swedish,
        }
    }
}

/// That an application changes sides.
pub fn flips(falls_below: bool, l: Language) -> String {
    if falls_below {
        say!(l, "falls below the target", "faller under kravet")
    } else {
        say!(l, "rises above the target", "kommer över kravet")
    }
}

/// Causes in short, with what each does to coverage.
pub fn causes_in_short(causes: &[(String, Decimal)], l: Language) -> String {
    let points = |(cause, points): &(String, Decimal)| {
        let sign = if points.is_sign_negative() { "" } else { "+" };
        format!("{cause} {sign}{}", super::points(*points, l))
    };
    causes.iter().map(points).collect::<Vec<_>>().join(", ")
}

/// What became of some applications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what it is called")]
pub struct Tallied {
    pub applications: usize,
    pub falls_below: usize,
    pub rises_above: usize,
}

/// How many applications changed sides.
pub fn tallied(tallied: Tallied, l: Language) -> String {
    let Tallied {
        applications,
        falls_below,
        rises_above,
    } = tallied;
    say!(
        l,
        "Recalculated: {applications}. Fall below the target: {falls_below}. Rise above it: {rises_above}.",
        "Omräknade: {applications}. Faller under kravet: {falls_below}. Kommer över det: {rises_above}."
    )
}

/// The most files that are named in one line.
const NAMED: usize = 20;

/// Which applications could not be calculated.
pub fn not_recalculated(files: &[String], all: usize, l: Language) -> String {
    let count = files.len();
    let names = some_of(files, l);
    say!(
        l,
        "{count} of {all} applications could not be calculated: {names}",
        "{count} av {all} ansökningar kunde inte beräknas: {names}"
    )
}

/// Whose locks are older than the application.
pub fn locks_set_aside(files: &[String], l: Language) -> String {
    let names = some_of(files, l);
    say!(
        l,
        "the lock is older than the application and was set aside, the old unit costs are those that the application \
         finds: {names}",
        "låset är äldre än ansökan och lades åt sidan, de gamla enhetskostnaderna är de som ansökan hittar: {names}"
    )
}

fn some_of(files: &[String], l: Language) -> String {
    let left = files.len().saturating_sub(NAMED);
    let mut names = files.iter().take(NAMED).cloned().collect::<Vec<_>>();
    if left > 0 {
        names.push(say!(l, "and {left} more", "och {left} till"));
    }
    names.join(", ")
}

/// That the new unit costs lack an id, or its price, with all that use it.
pub fn lacking(id: &str, unit_costs: &str, users: &[String], l: Language) -> String {
    let users = users.join(", ");
    say!(
        l,
        "{unit_costs} has no usable price of `{id}`, which is used by {users}",
        "{unit_costs} saknar användbart pris för `{id}`, som används av {users}"
    )
}

/// That rows of another year than the price year are all that the new unit costs have.
pub fn other_price_years(l: Language) -> String {
    say!(
        l,
        "the new unit costs lack the applications' price year: move them to another with --price-year YEAR, or give the \
         new unit costs an index.csv",
        "de nya enhetskostnaderna saknar ansökningarnas prisår: räkna om till ett annat med --price-year ÅR, eller ge de \
         nya enhetskostnaderna en index.csv"
    )
}

/// That old and new unit costs are the same.
pub fn nothing_to_compare(l: Language) -> String {
    say!(
        l,
        "old and new unit costs are the same files: name the old ones with --from, or a new price year with --price-year",
        "gamla och nya enhetskostnader är samma filer: ange de gamla med --from, eller ett nytt prisår med --price-year"
    )
}

/// Files that are no applications, and files that were named twice.
pub fn passed_over(count: usize, l: Language) -> String {
    say!(
        l,
        "TOML files that are no applications, passed over: {count}",
        "TOML-filer som inte är ansökningar, överhoppade: {count}"
    )
}

/// That files were named or found more than once.
pub fn named_twice(files: &[String], l: Language) -> String {
    let files = quoted(files);
    say!(
        l,
        "named more than once, counted once: {files}",
        "angivet mer än en gång, räknat en: {files}"
    )
}

/// That the result would take the place of what it is made of.
pub fn output_is_input(output: &str, l: Language) -> String {
    say!(
        l,
        "--output {output}: the run reads this file and would write over it; name another file",
        "--output {output}: körningen läser den här filen och skulle skriva över den; ange en annan fil"
    )
}

/// That nothing is kept of what went to standard output.
pub fn resume_of_standard_output(l: Language) -> &'static str {
    match l {
        Language::English => "--resume goes on with a file: name it with --output",
        Language::Swedish => "--resume fortsätter på en fil: ange den med --output",
    }
}

/// Why a run cannot go on where another stopped.
pub fn cannot_resume(file: &str, l: Language) -> String {
    say!(
        l,
        "{file}: what was begun was another run: other applications, locks, unit costs or options; without --resume it \
         starts anew",
        "{file}: det som påbörjats var en annan körning: andra ansökningar, lås, enhetskostnader eller val; utan --resume \
         börjar den om"
    )
}

/// What is wrong with `--fail-on`.
pub fn wrong_fail_on(text: &str, l: Language) -> String {
    say!(
        l,
        "--fail-on {text}: write flip, or drop=PERCENT such as drop=5",
        "--fail-on {text}: skriv flip, eller drop=PROCENT till exempel drop=5"
    )
}

/// What is wrong with `--shard`.
pub fn wrong_shard(text: &str, l: Language) -> String {
    say!(
        l,
        "--shard {text}: write I/N with 1 ≤ I ≤ N, such as 1/4",
        "--shard {text}: skriv I/N med 1 ≤ I ≤ N, till exempel 1/4"
    )
}

/// That a stream had no line.
pub fn empty_stream(l: Language) -> &'static str {
    match l {
        Language::English => "standard input is empty: nothing to recalculate",
        Language::Swedish => "standard in är tom: ingenting att räkna om",
    }
}

/// That a stream has no shards.
pub fn shard_of_stream(l: Language) -> String {
    say!(
        l,
        "--shard is for files: a stream has no end to count from, split it before it comes in",
        "--shard gäller filer: en ström har inget slut att räkna från, dela den innan den kommer in"
    )
}

/// That standard input stands alone.
pub fn stream_beside_files(l: Language) -> String {
    say!(
        l,
        "`-` stands alone: standard input cannot be mixed with other paths",
        "`-` står ensamt: standard in kan inte blandas med andra sökvägar"
    )
}

/// That standard input can be read once.
pub fn both_versions_on_standard_input(l: Language) -> String {
    say!(
        l,
        "`-` can be one of the two versions, not both: standard input can be read once",
        "`-` kan vara en av de två versionerna, inte båda: standard in kan läsas en gång"
    )
}

/// What is wrong with a line of NDJSON.
pub fn wrong_json(detail: &str, l: Language) -> String {
    say!(
        l,
        "this line is no application in JSON: {detail}",
        "raden är ingen ansökan i JSON: {detail}"
    )
}

/// Changes that no figure follows from.
pub fn without_figures(addresses: &[String], l: Language) -> String {
    let addresses = quoted(addresses);
    say!(
        l,
        "Changed too, without any figure in it: {addresses}.",
        "Också ändrat, utan någon siffra i sig: {addresses}."
    )
}

/// That changes make sense only together.
pub fn together_with(address: &str, l: Language) -> String {
    say!(l, "together with {address}", "tillsammans med {address}")
}

/// That nothing differs.
pub fn no_difference(l: Language) -> String {
    say!(
        l,
        "The two versions say the same.",
        "De två versionerna säger detsamma."
    )
}

/// How a change is called in a table.
pub fn change(old: Option<&str>, new: Option<&str>, l: Language) -> String {
    match (old, new) {
        (Some(old), Some(new)) => format!("{old} → {new}"),
        (Some(old), None) => say!(l, "removed: {old}", "borttaget: {old}"),
        (None, Some(new)) => say!(l, "added: {new}", "tillagt: {new}"),
        (None, None) => String::new(),
    }
}
