//! Whether the target holds where things go a little worse.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "coverage-below-target-in-range",
        meaning: [
            "One input at an end of its range is enough to miss the target. The range is the \
             input's own `low` and `high`, the unit-cost row's, or the policy's `sensitivity` \
             around the value; all other inputs stay. Nothing is said where the target is missed \
             to begin with.",
            "En indata i änden av sitt intervall räcker för att missa kravet. Intervallet är \
             indatas egna `low` och `high`, enhetskostnadsradens, eller policyns `sensitivity` \
             kring värdet. Allt annat är oförändrat. Inget sägs där kravet missas från början.",
        ],
        wrong: "[effect.hvb]\n\
                without = { value = 0.15, low = 0.05, high = 0.20 }",
        right: "[effect.hvb]\n\
                without = { value = 0.15, low = 0.12, high = 0.20 }",
        remedy: [
            "Find out more about the input, for the decision hangs on it. If it stays uncertain, \
             say in the application what happens then, and accept it with `[[allow]]`, the \
             input's address and the reason.",
            "Ta reda på mer om indatan, för beslutet hänger på den. Om den förblir osäker, skriv \
             i ansökan vad som händer då, och godta det med `[[allow]]`, indatans adress och \
             skälet.",
        ],
    },
    Explanation {
        code: "coverage-below-target-in-scenario",
        meaning: [
            "In one of its own scenarios the application misses the target. A scenario is there \
             to show what a worse outcome leads to; who bears the rest should be known before the \
             decision. Nothing is said where the target is missed to begin with.",
            "I ett av sina egna scenarier missar ansökan kravet. Ett scenario visar vad ett sämre \
             utfall leder till, och vem som bär resten bör vara känt före beslutet. Inget sägs \
             där kravet missas från början.",
        ],
        wrong: "[scenario.cautious]\n\
                set = { \"effect.hvb.with\" = 0.12 }",
        right: "[[allow]]\n\
                code = \"coverage-below-target-in-scenario\"\n\
                address = \"scenario.cautious\"\n\
                reason = \"Reservationen bär resten, enligt beslut\"",
        remedy: [
            "Change the investment until it holds there too, or accept the scenario with \
             `[[allow]]` and the reason.",
            "Ändra satsningen tills den håller även där, eller godta scenariot med `[[allow]]` \
             och skälet.",
        ],
    },
];
