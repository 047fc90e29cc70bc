//! Headings and labels of tables.

use super::Language;

macro_rules! labels {
    ($($variant:ident $english:literal $swedish:literal,)*) => {
        /// A heading or label.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each says what it is called")]
        pub enum Label { $($variant,)* }

        impl Label {
            /// The label's words.
            pub fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::English) => $english,
                      (Self::$variant, Language::Swedish) => $swedish,)*
                }
            }
        }
    };
}

labels! {
    Costs "Costs" "Kostnader",
    Cost "Cost" "Kostnad",
    FinancedByDepartment "paid by a department" "betalas av förvaltning",
    FinancedExternally "paid by others" "betalas av annan",
    ReservationCost "The reservation's cost" "Reservationens kostnad",
    AllCosts "All costs" "Alla kostnader",
    Total "Total" "Totalt",
    ReductionsByEffect "Expected cost reductions by effect" "Förväntade kostnadsreduceringar per effekt",
    ReductionsByDepartment "Realisable reductions by department" "Realiserbara reduceringar per förvaltning",
    Effect "Effect" "Effekt",
    Realisable "Realisable" "Realiserbart",
    NonRealisable "non-realisable" "ej realiserbart",
    RealisableTotal "Municipality, realisable" "Kommunen, realiserbart",
    NonRealisableTotal "Municipality, non-realisable" "Kommunen, ej realiserbart",
    Expected "Expected" "Förväntat",
    Department "Department" "Förvaltning",
    CumulativeCoverage "Coverage so far" "Täckningsgrad hittills",
    Coverage "Coverage and target" "Täckningsgrad och återföringskrav",
    ReturnPlan "Return plan" "Återföringsplan",
    Year "Year" "År",
    ToReservation "To the reservation" "Till reservationen",
    Fee "Fee" "Avgift",
    Payment "Payment" "Återföring",
    Gains "Gains" "Får in",
    Keeps "Keeps" "Behåller",
    AllDepartments "All departments" "Alla förvaltningar",
    Payers "Others who gain, and society" "Andra som vinner, och samhället",
    Payer "Payer" "Betalare",
    Society "Society, transfers left out" "Samhället, utan transfereringar",
    SocietyNet "Society, less all costs" "Samhället, efter alla kostnader",
    SocietyPresentValue "Society, present value" "Samhället, nuvärde",
    PresentValueReductions "Municipality, present value of reductions" "Kommunen, nuvärde av reduceringar",
    NetPresentValue "Municipality, net present value" "Kommunen, nettonuvärde",
    Warnings "Worth a second look" "Värt att se över",
    InsteadOf "instead" "i stället",
    Period "Period" "Period",
    PriceLevel "Prices" "Prisnivå",
    Departments "Departments" "Förvaltningar",
    Partners "Partners" "Samarbetspartner",
    Application "Application" "Ansökan",
    UnitCosts "Unit costs" "Enhetskostnader",
    Policy "Policy" "Policy",
    Scenario "Scenario" "Scenario",
    Set "Set" "Ändrat",
    Converted "Converted" "Omräknat",
    OneWay "What coverage hangs on, one input at a time" "Vad täckningsgraden hänger på, en indata i taget",
    BreakEven "Break-even: where the target is just reached" "Brytpunkter: där kravet precis nås",
    DepartmentBreakEven "Break-even per department: where it gains what it returns" "Brytpunkter per förvaltning: där den får in vad den återför",
    DepartmentOrInput "Department and input" "Förvaltning och indata",
    Scenarios "Scenarios" "Scenarier",
    Input "Input" "Indata",
    UnitFactor "factor" "faktor",
    Low "Low" "Lägsta",
    High "High" "Högsta",
    CoverageAtLow "Coverage at low" "Täckning vid lägsta",
    CoverageAtHigh "Coverage at high" "Täckning vid högsta",
    BreakEvenAt "Break-even" "Brytpunkt",
    Factor "Factor" "Faktor",
    UnitsByEffect "Units avoided by effect" "Undvikna enheter per effekt",
    Frames "Budget frame adjustments" "Ramjusteringar",
    FrameAdjustment "Frame adjustment" "Ramjustering",
    FrameChange "Against the year before" "Mot året före",
    Foundations "How much rests on what" "Hur mycket som vilar på vad",
    Foundation "Part of the realisable reductions" "Del av de realiserbara reduceringarna",
    Amount "Amount" "Belopp",
    Share "Share" "Andel",
    EvidenceGrade "evidence grade" "evidensgrad",
    NoEvidenceGrade "no evidence grade" "ingen evidensgrad",
    ExampleData "Unit costs without a source (exempeldata)" "Enhetskostnader utan källa (exempeldata)",
    AfterPeriod "After the year in which the investment ends" "Efter det år då satsningen avslutas",
    IndexedUnitCosts "Unit costs converted by an index" "Enhetskostnader omräknade med index",
    GoalsWithoutPrice "Goals without a price" "Mål utan prislapp",
    Comparison "Applications side by side" "Ansökningar sida vid sida",
    CoverageRatio "Coverage" "Täckningsgrad",
    CoverageInShort "Coverage" "Täckning",
    CoverageAllCosts "Coverage of all costs" "Täckningsgrad för alla kostnader",
    ReturnTarget "Return target" "Återföringskrav",
    MeetsTarget "Meets the target" "Når kravet",
    PaybackYear "Payback year" "Återbetalningsår",
    PriceYear "Prices" "Prisår",
    PaidBack "Paid back" "Återbetald",
    Value "Value" "Värde",
    Yes "yes" "ja",
    No "no" "nej",
    Never "never" "aldrig",
    Nothing "none" "inga",
    Policies "What each policy means" "Vad varje policy innebär",
    BorneByReservation "Borne by the reservation" "Bärs av reservationen",
    FirstPayment "Begins" "Börjar",
    CompletedYear "Completed" "Slutförd",
    Outcomes "If less comes, or more" "Om det blir mindre, eller mer",
    OutcomeOfExpected "Part of the expected reductions" "Del av de förväntade reduceringarna",
    ActualReductions "Actual reductions" "Faktiska reduceringar",
    UnitShare "share" "andel",
    UnitYear "year" "år",
    UnitYes "1 = yes" "1 = ja",
    Code "Code" "Kod",
    Level "Level" "Nivå",
    FromStatus "From status" "Från status",
    Finds "Finds" "Hittar",
    RulesComplete "Complete: the application has all its parts" "Fullständig: ansökan har alla delar",
    RulesMatrix "Evaluation matrix: it has no gaps" "Utvärderingsschema: det har inga luckor",
    RulesFund "Fund: the rules of the reservation are kept" "Fond: reservationens regler följs",
    RulesFigures "Figures: they rest on something, and nothing counts twice" "Siffror: de vilar på något, och inget räknas två gånger",
    RulesRobust "Robust: the target holds where things go a little worse" "Robust: kravet nås även när det går lite sämre",
    RulesReproducible "Reproducible: the figures can be computed again" "Reproducerbar: siffrorna kan räknas om",
    RulesOfFiles "Files and calculation: found by every command, whatever the status" "Filer och beräkning: hittas av alla kommandon, oavsett status",
}

/// Who a payer is, in a sentence.
pub fn payer(word: &str, language: Language) -> &str {
    match (word, language) {
        ("municipality", Language::Swedish) => "kommunen",
        ("region", Language::Swedish) => "regionen",
        ("state", Language::Swedish) => "staten",
        ("household", Language::Swedish) => "hushållen",
        ("other", Language::Swedish) => "andra",
        ("municipality", Language::English) => "the municipality",
        ("region", Language::English) => "the region",
        ("state", Language::English) => "the state",
        ("household", Language::English) => "households",
        ("other", Language::English) => "others",
        (other, _) => other,
    }
}

/// From which status on a rule applies.
pub fn from_status(status: &str, language: Language) -> String {
    match language {
        Language::English => format!("from status `{status}` on"),
        Language::Swedish => format!("från och med status `{status}`"),
    }
}

/// That `si explain` knows no such code.
pub fn unknown_code(code: &str, nearest: Option<&str>, language: Language) -> String {
    match (nearest, language) {
        (Some(nearest), Language::English) => {
            format!("unknown code `{code}`: did you mean `{nearest}`?")
        }
        (Some(nearest), Language::Swedish) => format!("okänd kod `{code}`: menade du `{nearest}`?"),
        (None, Language::English) => format!("unknown code `{code}`: `si explain` lists them all"),
        (None, Language::Swedish) => format!("okänd kod `{code}`: `si explain` räknar upp alla"),
    }
}

/// That `--set` needs a value.
pub fn set_without_value(text: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("--set {text}: write ADDRESS=VALUE, such as effect.hvb.with=0.1")
        }
        Language::Swedish => {
            format!("--set {text}: skriv ADRESS=VÄRDE, till exempel effect.hvb.with=0.1")
        }
    }
}

/// That an option chooses among tables, and the result is none.
pub fn option_of_tables(option: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("{option} is for tables: choose --format table, markdown or csv")
        }
        Language::Swedish => {
            format!("{option} gäller tabeller: välj --format table, markdown eller csv")
        }
    }
}

/// Which applications of a batch have errors.
pub fn applications_with_errors(files: &[String], all: usize, language: Language) -> String {
    let (count, files) = (files.len(), files.join(", "));
    match language {
        Language::English => {
            format!("{count} of {all} applications could not be calculated: {files}")
        }
        Language::Swedish => format!("{count} av {all} ansökningar kunde inte beräknas: {files}"),
    }
}

/// That standard input is to be read twice.
pub fn standard_input_twice(language: Language) -> &'static str {
    match language {
        Language::English => "`-` is named twice: standard input can be read once",
        Language::Swedish => "`-` anges två gånger: standard in kan läsas en gång",
    }
}

/// That `--set` names an address twice.
pub fn set_twice(address: &str, language: Language) -> String {
    match language {
        Language::English => format!("--set names `{address}` twice"),
        Language::Swedish => format!("--set anger `{address}` två gånger"),
    }
}
