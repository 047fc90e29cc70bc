### How a figure came about.

# What results and steps are called.
total = summa
cost = reservationens kostnad
cost-of-year = reservationens kostnad
all-costs = alla kostnader
all-costs-of-year = alla kostnader
item = kostnad
item-of-year = kostnad
own-cost = finansieras av förvaltningen själv
post-of-year = en årsarbetare, tolv månader med påslag
changed-share = andel för vilka utfallet ändras
units-of-one = undvikna enheter per person och år
weight = del av effekten som infaller under året
units = undvikna enheter före avdrag
credited-share = andel som räknas satsningen till godo
uncorrected-units = enheter före korrigeringen för evidensgrad
credited-units = enheter som räknas satsningen till godo
taken-home = enheter som kan hämtas hem
in-pool = enheter som kan hämtas hem, tillsammans
whole-steps = enheter i hela trappsteg
in-whole-steps = enheter som hämtas hem i hela trappsteg
units-instead = det personerna får i stället
expected = förväntad reducering
realisable = realiserbar reducering
not-realisable = reducering som inte kan hämtas hem
gained-so-far = minskade kostnader hittills
gained = förvaltningarnas reduceringar
coverage = täckningsgrad
coverage-of-all = täckningsgrad för alla kostnader
coverage-so-far = täckningsgrad hittills
meets-target = om målet nås
payback-year = år då kostnaden är återbetald
base-year = nuvärdenas år
completed-year = år för den sista återföringen
society = förväntad reducering för samhället
transfers = transfereringar som inte räknas
society-cost = samhällets kostnader
society-net = samhällets netto
society-present = nuvärde av samhällets reduceringar
society-present-cost = nuvärde av samhällets kostnader
society-present-net = nuvärde av samhällets netto
present-cost = nuvärde av kommunens kostnader
present-reductions = nuvärde av reduceringar
present-net = nettonuvärde
benefit-cost-ratio = nyttokostnadskvot
everyone = alla som kommer
cost-per-person = kostnad per person
floor = golvet
target = målet
cap = taket
due = det som ska återföras
reservation = till reservationen
fee = avgift
whole-fee = avgift i hela kronor
returned = återförs sammanlagt
share = andel av det hela
exact-share = exakt andel
fraction = bråkdel
kept = behålls efter egna kostnader och återföring
gained-in-kronor = minskade kostnader hittills, i hela kronor
paid-so-far = återfört hittills
not-yet-paid = minskade kostnader som ännu inte återförts
left-to-pay = kvar att återföra
payment = återföring
payment-to-reservation = återföring till reservationen
payment-of-fee = återföring av avgiften
frame = ramjustering
frame-for-reservation = ramjustering för reservationen
frame-for-fee = ramjustering för avgiften
frame-change = ramens ändring mot året före
rests-on = reduceringar minus merkostnader som vilar på detta
resting-reductions = reduceringar som vilar på detta
resting-increases = merkostnader som vilar på detta
part = andel av alla reduceringar
at-planned-price = det verkliga antalet till planens pris
settled-before = att återföra sammanlagt enligt den tidigare avräkning som krävde mest
correction = rättelse av den senaste tidigare avräkningen
demand = krav sammanlagt
due-so-far = förfallet hittills
waived = efterskänkt
paid = betalt
left = förfallet och varken betalt eller efterskänkt
due-later = förfaller senare
overpaid = betalt utöver kravet
to-repay = att betala tillbaka
borne = det som reservationen bär
whole-target = målet i hela kronor
difference = utfall minus plan
difference-of-prices = därav andra priser
difference-of-volume = därav andra volymer
as-of = sista verifierade år
is-final = om allt är verifierat

# Numbers that were given.
all-years = alla år
instead = { $effect }, i stället
no-grade = utan grad
period-days = periodens dagar
period-days-in = dagar av { $year } inom perioden
year-days = dagar under { $year }
evidence = evidens `{ $id }`{ $grade ->
        [0] {""}
       *[other] , grad { $grade }
    }{ $design ->
        [0] {""}
       *[other] , { $design }
    }
default-of-method = metodens förval
year-of-start = året då satsningen börjar
year-after-end = året efter det då satsningen slutar
without-instalments = bara med `timing = "instalments"`
default-of-preset = förval i policyn `{ $preset }`
set-by-option = `--set { $set }`
set-by-scenario = scenariot `{ $scenario }`
converted = { $found } år { $from } × { $to-index } / { $from-index } ({ $series })

# Values.
never = aldrig
yes = ja
no = nej
absent = saknas
people =
    { $count ->
        [one] person
       *[other] personer
    }
posts =
    { $count ->
        [one] årsarbetare
       *[other] årsarbetare
    }
years =
    { $count ->
        [one] år
       *[other] år
    }
days =
    { $count ->
        [one] dag
       *[other] dagar
    }

# Formulas.
rounded = avrundat ({ $of })
rounded-down = avrundat nedåt ({ $of })
smaller-of = det minsta av ({ $one }; { $two })
larger-of = det största av ({ $one }; { $two })
smaller-binds = det minsta gäller: { $what }
larger-binds = det största gäller: { $what }

# Why a number is this one.
not-begun = effekten börjar senare: { $first } efter intaget
begins-after = effekten börjar { $first } efter 1 januari intagsåret
over = effekten är slut: den börjar efter { $first } och varar i { $second }
increase-in-full = en ökning räknas fullt ut
zero-to-nine-decimals = mindre än nio decimaler visar: { $first }
alike = alla väger noll, och då väger alla lika
krona-left = en av de överblivna kronorna går hit; bråkdelar: { $all }
no-krona-left = de överblivna kronorna går till större bråkdelar; bråkdelar: { $all }
fee-within = avgiften tas ur det som ska återföras
nothing-realisable = ingen förvaltning har realiserbara reduceringar: de förväntade väger i stället
nothing-expected = ingen förvaltning har reduceringar: alla med en effekt väger lika
rest-in-last-year = det som är kvar återförs planens sista år
by-yearly-gains = fördelat efter varje års reduceringar
nothing-gained = inga kostnader minskar något år: allt återförs det sista
by-instalments = i { $first } lika delar
not-before = tidigast { $first }
after-end-of-investment = från året efter det då satsningen slutar, { $first }
after-horizon = efter horisonten { $first } räknas inget
above-target = reduceringarna är större än kravet, { $first }
not-taken-back = det som har avräknats står fast till slutavräkningen: rättelsen { $first } görs då
up-to-year = till och med { $first }
at-final-settlement = { $first } är betalt utöver kravet: det betalas tillbaka vid slutavräkningen
split-as-gained = inte mer är förfallet än som minskat, { $first } av { $second }: var och en återför efter sina minskningar
split-as-planned = inget har minskat, och inte mer är förfallet: var och en återför som planerat
no-payment = ingen återföring detta år
no-such-line = inget vilar på detta
nothing-in-year = inget infaller detta år

# Figures that are no numbers.
rule-meets-target = om reductions.realisable.total är minst policy.return_target av cost.total
rule-payback-year = det första året, tidigast startåret, från vars slut de minskade kostnaderna hittills är minst reservationens kostnad, cost.total
rule-base-year = året då satsningen börjar
rule-completed-year = det sista år då en förvaltning återför
rule-as-of = det sista år för vilket utfallet har verifierade tal, eller det som `--as-of` frågar efter
rule-is-final = om inget är planerat efter settlement.as_of: ingen kostnad och ingen reducering för kommunen
rule-not-settled = det finns ingen tidigare avräkning
rule-verified-in-kronor = kronor har verifierats, och de har varken pris eller volym
rule-absent = saknas under denna policy, eller när det inte finns något att jämföra med

# What follows.
method = Metod: { $rules }
rests-on-inputs =
    { $count ->
        [one] Vilar på ett givet tal; --depth N skriver ut fler steg, --format json nämner det.
       *[other] Vilar på { $count } givna tal; --depth N skriver ut fler steg, --format json nämner alla.
    }
second-application = `{ $path }` är ingen siffra: `si trace` tar en ansökan, och sedan dess siffror
