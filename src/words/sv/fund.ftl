### Vad en fond säger.

# Tabeller och deras kolumner
fund = Fonden år för år
investments = Fondens satsningar
simulation = Hur säkert saldot är, av många dragningar
p-below = Under det lägsta
p-below-error = Medelfel
frames = Vad ramarna sänks med, alla satsningar
trial = En ny satsning
year = År
investment = Satsning
department = Förvaltning
opening = Ingående
deposits = Avsatt
paid_out = Utbetalt
returned = Återfört
fees = Avgifter
follow_up_cost = Uppföljning
closing = Utgående
bound = Bundet
free = Fritt
aim = Mål
starts = Startar
cost = Kostnad
difference = Återfört minus kostnad
reservation = Till reservationen
fee = Avgift
total = Totalt
paid = Varav betalt
due = Varav ska betalas
planned = Varav planerat
all-years = Alla år
all-investments = Alla satsningar
all-departments = Alla förvaltningar
unit-investments = satsningar

investment-detail = beslutad { $decided }, börjar { $start }, { $as_of ->
        [0] enligt plan
       *[other] { $is_final ->
            [yes] avräknad
           *[no] delavräknad
        } till och med { $as_of }
    }

how-balances-come =
    Utgående saldo är det ingående med det som avsätts, återförs och betalas i avgifter, minus det som betalas ut och det
    som uppföljningen kostar. Bundet är det som då beslutade satsningar har kvar att få, fritt är resten.
aim-reached =
    Målet är ett utgående saldo på { $aim } av årets skatteintäkter; det nås { $years ->
        [0] inget år
       *[other] { $years }
    }.
prices-as-they-stand =
    Ansökningarnas belopp är i respektive prisårs priser, avsättningar och betalningar i sin tids: de läggs ihop som de
    står.
ever-below = Med { $chance } sannolikhet (± { $error }) är saldot under { $least } vid slutet av något år.
means-are-off = Det största medelfelet för medelvärdena är { $error }.
drawn = { $inputs ->
        [one] En indata
       *[other] { $inputs } indata
    } i { $investments } av { $all } satsningar dras { $draws } gånger, från fröet { $seed }: de som har ett eget intervall{ $shared ->
        [0] .
        [one] ; en rad bland enhetskostnaderna dras en gång för alla satsningar som använder den.
       *[other] ; { $shared } rader bland enhetskostnaderna dras en gång för alla satsningar som använder dem.
    }
draws-are-settled =
    Vad förvaltningarna återför avräknas mot vad de får i dragningen. Det som är verifierat ligger fast, liksom satsningar
    utan intervall.
not-drawn = Inget har dragits: `--draws 10000` drar.
so-many-planned =
    { $count ->
        [one] En satsning räknas som den planerades.
       *[other] { $count } satsningar räknas som de planerades.
    }
so-many-settled =
    { $count ->
        [one] En har ett utfall och räknas som det blev
       *[other] { $count } har ett utfall och räknas som det blev
    }: den verkliga kostnaden där den är känd; det som betalats, året efter det sista verifierade det som då är kvar
    att betala, och därefter det som förfaller senare.
frames-are-lowered =
    Förvaltningarnas ramar sänks med dessa belopp dessa år. Det som betalats är betalt, det som ska betalas har krävts av en
    avräkning, och resten är planerat. Förvaltningar med samma id är en, med det namn som den första satsningen ger den.

# Rapporten och bilden
balance = { $closing } vid utgången av { $year }, varav { $free } är fritt
screen-verdict =
    { $years ->
        [0] Saldot är aldrig under { $least }
       *[other] Saldot är under { $least } { $years }
    }. Som lägst är det { $lowest }.
screen-ends = Till sist är det { $last }.
picture-fund = Saldot år för år
picture-closing = Saldo
picture-free = Fritt
picture-minimum = Lägst
picture-aim = Mål
picture-fan = Hur säkert saldot är, år för år
picture-high = 95 % under
picture-low = 5 % under
picture-median = Hälften under
picture-plan = Enligt plan
picture-often = nio dragningar av tio
picture-mostly = hälften av dragningarna
picture-fan-says = Band av { $draws } dragningar från fröet { $seed }: vid utgången av { $end } är saldot { $median } i mitten av dragningarna och { $low } till { $high } i nio dragningar av tio. Med { $chance } sannolikhet blir det lägre än { $least } något år.
picture-fund-says =
    Linjer för { $first }–{ $end }: saldot är { $last }; som lägst är det { $lowest }.{ $least ->
        [0] {""}
       *[other] {" "}Det ska aldrig vara under { $least }.
    }{ $aimed ->
        [0] {""}
       *[other] {" "}Målet för { $aimed } är { $aim }.
    }

trial-possible = En ny satsning på { $sum } kan börja { $year }.
trial-impossible = En ny satsning på { $sum } kan inte börja { $year }.
trial-affordable =
    Minst fritt är det { $tightest }, { $free }: { $after } blir kvar, och minst { $least } ska vara kvar. Den får kosta högst
    { $room }.
trial-too-dear =
    Minst fritt är det { $tightest }, { $free }, och minst { $least } ska vara kvar: { $short } saknas. Den får kosta högst
    { $room }.
trial-may-start =
    { $starts ->
        [0] Ingen satsning
        [one] En satsning
       *[other] { $starts } satsningar
    } börjar { $year } utan den, och högst { $most } får börja.
trial-year-full =
    { $starts ->
        [0] Ingen satsning
        [one] En satsning
       *[other] { $starts } satsningar
    } börjar redan { $year }, och högst { $most } får börja.

# Vad som är fel med --try
try-form = --try { $typed }: skriv SUMMA@ÅR, kronor utan blanktecken och ett årtal, till exempel 5_000_000@2027
try-sum = --try { $typed }: summan ska vara större än 0
try-before-fund = --try: fonden börjar { $start }, och inget kan börja { $year }
