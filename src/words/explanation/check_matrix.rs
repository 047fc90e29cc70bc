//! The evaluation matrix of a finished application.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "effect-shown-by-process-measure",
        meaning: [
            "An effect names a process measure as the one that will show it. A process measure \
             shows that activities are carried out; that they lead to anything is shown by an \
             outcome measure, and the settlement rests on it.",
            "En effekt anger ett processmått som det som ska visa den. Ett processmått visar att \
             aktiviteter genomförs. Att de leder till något visas av ett utfallsmått, och \
             slutavräkningen vilar på det.",
        ],
        wrong: "[effect.hvb]\n\
                measure = \"mapped\"\n\
                [measure.mapped]\n\
                kind = \"process\"",
        right: "[effect.hvb]\n\
                measure = \"placements\"\n\
                [measure.placements]\n\
                kind = \"outcome\"",
        remedy: [
            "Name an outcome measure, or correct the measure's `kind`.",
            "Ange ett utfallsmått, eller rätta måttets `kind`.",
        ],
    },
    Explanation {
        code: "effect-without-measure",
        meaning: [
            "No measure will show the effect. Departments return what follow-up shows to have \
             come, so an effect that nobody measures cannot be settled.",
            "Inget mått kommer att visa effekten. Förvaltningarna återför det som uppföljningen \
             visar, så en effekt som ingen mäter kan inte slutavräknas.",
        ],
        wrong: "[effect.hvb]\n\
                name = \"Färre omplaceringar till HVB\"",
        right: "[effect.hvb]\n\
                name = \"Färre omplaceringar till HVB\"\n\
                measure = \"placements\"",
        remedy: [
            "Add an outcome measure to the evaluation matrix and name it at the effect.",
            "Lägg till ett utfallsmått i utvärderingsschemat och ange det vid effekten.",
        ],
    },
    Explanation {
        code: "goal-without-activity",
        meaning: [
            "Nothing is done for a goal. The evaluation matrix leads from goals over activities \
             to measures, and without an activity nobody sees what is to bring the goal about.",
            "Inget görs för ett mål. Utvärderingsschemat leder från mål över aktiviteter till \
             mått, och utan aktivitet syns det inte vad som ska leda till målet.",
        ],
        wrong: "[goal.placement]\n\
                name = \"Placeringarna håller\"",
        right: "[goal.placement]\n\
                name = \"Placeringarna håller\"\n\
                [activity.family-home]\n\
                goal = \"placement\"\n\
                name = \"Stöd till familjehemmet\"",
        remedy: [
            "Add an `[activity.ID]` that names the goal, or leave the goal out.",
            "Lägg till en `[activity.ID]` som anger målet, eller utelämna målet.",
        ],
    },
    Explanation {
        code: "goal-without-outcome-measure",
        meaning: [
            "No outcome measure shows whether a goal is reached. Without one the follow-up can \
             only say that something was done.",
            "Inget utfallsmått visar om ett mål nås. Utan det kan uppföljningen bara säga att \
             något har gjorts.",
        ],
        wrong: "[measure.talks]\n\
                goal = \"placement\"\n\
                kind = \"process\"",
        right: "[measure.placements]\n\
                goal = \"placement\"\n\
                kind = \"outcome\"\n\
                term = \"long\"\n\
                name = \"Antal omplaceringar per år\"",
        remedy: [
            "Add a `[measure.ID]` with `kind = \"outcome\"` for the goal.",
            "Lägg till ett `[measure.ID]` med `kind = \"outcome\"` för målet.",
        ],
    },
    Explanation {
        code: "goal-without-process-measure",
        meaning: [
            "No process measure shows that the activities for a goal are carried out. When \
             effects do not come, it tells whether the method failed or was never applied.",
            "Inget processmått visar att aktiviteterna för ett mål genomförs. När effekter \
             uteblir visar det om metoden inte fungerade eller aldrig användes.",
        ],
        wrong: "[measure.placements]\n\
                goal = \"placement\"\n\
                kind = \"outcome\"",
        right: "[measure.talks]\n\
                goal = \"placement\"\n\
                kind = \"process\"\n\
                name = \"Antal stödsamtal per familjehem\"",
        remedy: [
            "Add a `[measure.ID]` with `kind = \"process\"` for the goal.",
            "Lägg till ett `[measure.ID]` med `kind = \"process\"` för målet.",
        ],
    },
    Explanation {
        code: "measure-without-effect",
        meaning: [
            "An outcome measure of a goal with priced effects is named by none of them. Either an \
             effect does not say how it will be shown, or the measure is left over. Measures of \
             goals without a price, and those of the short run, are steps of their own and not \
             meant.",
            "Ett utfallsmått för ett mål med prissatta effekter anges inte av någon av dem. \
             Antingen säger en effekt inte hur den ska visas, eller så är måttet överblivet. Mått \
             för mål utan prislapp, och mått på kort sikt, är egna steg och avses inte.",
        ],
        wrong: "[measure.placements]\n\
                term = \"long\"\n\
                [effect.hvb]\n\
                name = \"Färre omplaceringar\"",
        right: "[measure.placements]\n\
                term = \"long\"\n\
                [effect.hvb]\n\
                name = \"Färre omplaceringar\"\n\
                measure = \"placements\"",
        remedy: [
            "Name the measure at the effect that it shows, give it `term = \"short\"` if it is a \
             step on the way, or leave it out.",
            "Ange måttet vid effekten som det visar, ge det `term = \"short\"` om det är ett steg \
             på vägen, eller utelämna det.",
        ],
    },
    Explanation {
        code: "measure-without-source",
        meaning: [
            "A measure does not say where its figures come from. Follow-up needs a register or an \
             instrument that all agree on at the start, and a value from before to compare with.",
            "Ett mått säger inte var siffrorna hämtas. Uppföljning behöver ett register eller ett \
             instrument som alla är överens om från början, och ett värde från tiden före att \
             jämföra med.",
        ],
        wrong: "[measure.placements]\n\
                name = \"Antal omplaceringar per år\"",
        right: "[measure.placements]\n\
                name = \"Antal omplaceringar per år\"\n\
                source = \"Verksamhetssystemet\"",
        remedy: [
            "Add `source`: a register, or an instrument such as SDQ or KASAM.",
            "Lägg till `source`: ett register, eller ett instrument som SDQ eller KASAM.",
        ],
    },
    Explanation {
        code: "no-matrix",
        meaning: [
            "The application has no evaluation matrix. It leads from goals over activities to \
             measures, and follow-up and settlement rest on it.",
            "Ansökan har inget utvärderingsschema. Det leder från mål över aktiviteter till mått, \
             och uppföljning och slutavräkning vilar på det.",
        ],
        wrong: "[effect.hvb]\n\
                name = \"Färre omplaceringar till HVB\"",
        right: "[goal.placement]\n\
                name = \"Placeringarna håller\"\n\
                [measure.placements]\n\
                goal = \"placement\"\n\
                kind = \"outcome\"",
        remedy: [
            "Write the goals, `[goal.ID]`, and for each an activity, `[activity.ID]`, a process \
             measure and outcome measures, `[measure.ID]`.",
            "Skriv målen, `[goal.ID]`, och för varje mål en aktivitet, `[activity.ID]`, ett \
             processmått och utfallsmått, `[measure.ID]`.",
        ],
    },
    Explanation {
        code: "term-missing",
        meaning: [
            "No outcome measure belongs to one of the terms. Effects are followed in the short \
             run, to steer while there is time, and in the long run, to settle.",
            "Inget utfallsmått hör till en av tidshorisonterna. Effekter följs på kort sikt, för \
             att styra medan det är tid, och på lång sikt, för att slutavräkna.",
        ],
        wrong: "[measure.placements]\n\
                kind = \"outcome\"\n\
                term = \"long\"",
        right: "[measure.support]\n\
                kind = \"outcome\"\n\
                term = \"short\"",
        remedy: [
            "Give an outcome measure the missing `term`, or add one.",
            "Ge ett utfallsmått den `term` som saknas, eller lägg till ett.",
        ],
    },
];
