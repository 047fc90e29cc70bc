### Vad policyer betyder, sida vid sida.

## En policys regler i korthet.

rule-returned = { $floor } till { $target } av kostnaden

rule-fee =
    { $basis ->
        [none] ingen avgift
        [on-top] avgift { $fee }, tillkommer
       *[within] avgift { $fee }, ingår
    }

rule-timing =
    { $timing ->
        [as-reductions-arise] när reduceringar uppstår, från { $from }
        [proportional] i proportion till dem, från { $from }
       *[instalments] { $count ->
            [one] allt { $from }
           *[other] { $count } lika delar, från { $from }
        }
    }

rule-no-model = ingen återföringsmodell
rule-corrections = sänkt för evidens: { $corrections }
rule-correction = { $grade } { $part }

## Hur tabellerna ska läsas.

policies-first = Resten av resultatet följer den första, { $first }.
policies-years = I årens kolumner står vad som betalas varje år.
policies-without-model = Utan återföringsmodell återförs ingenting, och reservationen bär hela sin kostnad.
outcomes = Som om uppföljningen hade visat den här delen av varje förvaltnings förväntade realiserbara reduceringar. Det som ska återföras följer planens regel; det som lägsta återföring kräver utöver de faktiska reduceringarna delas som i planen.
outcomes-increases = En merkostnad skalas med sitt tecken: vid 50 % är den hälften så stor.

## Kommandoraden.

policy-twice = --policy anger `{ $name }` två gånger
