//! What a check accepts, and how it is told.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "unknown-code",
        meaning: [
            "No finding has this code. A misspelt code in `[[allow]]` or `[check]` would silence \
             nothing, or leave a rule at another level than was meant.",
            "Inget fynd har den här koden. En felstavad kod i `[[allow]]` eller `[check]` skulle \
             inte tysta något, eller lämna en regel på en annan nivå än som avsågs.",
        ],
        wrong: "[check]\nstale-unitcost = \"error\"",
        right: "[check]\nstale-unit-cost = \"error\"",
        remedy: [
            "Write the code as it stands in brackets in the message. `si explain` lists all.",
            "Skriv koden som den står inom hakparentes i meddelandet. `si explain` räknar upp alla.",
        ],
    },
    Explanation {
        code: "no-reason",
        meaning: [
            "A finding is accepted without a reason. `[[allow]]` is read by those who decide: they \
             are to see why a gap was left on purpose.",
            "Ett fynd godtas utan skäl. `[[allow]]` läses av dem som beslutar: de ska se varför en \
             brist har lämnats med avsikt.",
        ],
        wrong: "[[allow]]\n\
                code   = \"no-matrix\"\n\
                reason = \"\"",
        right: "[[allow]]\n\
                code   = \"no-matrix\"\n\
                reason = \"the matrix follows with the plan for the evaluation\"",
        remedy: [
            "Say in a few words why, or take the `[[allow]]` out.",
            "Skriv med några ord varför, eller ta bort `[[allow]]`.",
        ],
    },
    Explanation {
        code: "unneeded-allow",
        meaning: [
            "An accepted finding is no longer found. What was wrong has been put right, or stands \
             at another address now. A reason that explains nothing any more misleads whoever \
             reads the application.",
            "Ett godtaget fynd hittas inte längre. Det som var fel har rättats, eller står nu vid \
             en annan adress. Ett skäl som inte längre förklarar något vilseleder den som läser \
             ansökan.",
        ],
        wrong: "[[allow]]\n\
                code = \"no-matrix\"\n\
                reason = \"follows in spring\"\n\
                [goal.calm]",
        right: "[goal.calm]",
        remedy: [
            "Take the `[[allow]]` out, or correct its address.",
            "Ta bort `[[allow]]`, eller rätta dess adress.",
        ],
    },
];
