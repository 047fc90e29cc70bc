### What each command and option does, and what is wrong with a command line, where clap does not say it: it speaks
### English, with the definitions of the command line and the tables below.

# What each command does
si = Samhällsekonomiska beräkningar av sociala investeringar
calc = Beräkna en ansökan: kostnader, förväntade kostnadsreduceringar, täckningsgrad och återföringsplan
trace = Skriv ut en siffra ända till de indata den vilar på, med plats och källa
check = Granska färdiga ansökningar: om de är fullständiga, följdriktiga och robusta
lock = Lås en ansökans siffror: skriv dem med indata, enhetskostnader och policy till ett lås bredvid den
recalc = Räkna om ansökningar med andra enhetskostnader: vad som ändras, varför, och vem som faller under kravet
diff = Jämför två versioner av en ansökan: vilka indata som ändrats, och vad var och en gjort
settle = Avräkna en satsning efter uppföljning: plan mot utfall, vad varje förvaltning ska återföra, har betalt och har kvar
fund = Följ reservationen över många satsningar: vad den betalar ut, får tillbaka, har bundet och fritt, år för år
explain = Förklara en kod, en nyckel i formatet eller ett ord i området
schema = Skriv JSON Schema för en fil eller en utskrift, för redigerare och program
completions = Skriv det som ett skal läser in för att fylla i kommandon, val, filer och namn
man = Skriv en manualsida
new = Börja en ansökan: en kommenterad fil som räknas direkt, med luckor att fylla i
fmt = Ställ upp ansökningar lika: blanktecken och siffergrupper; kommentarer och betydelse är kvar
policy-command = Visa vilken policy som gäller, och varifrån vart och ett av dess värden kommer
help-command = Visa hjälp om ett kommando

# What an argument says: of one command, or of all that have it
calc-applications = Ansökningar (TOML-filer), mappar med sådana, eller mönster som `**/a*.toml`; `-` är standard in
check-paths =
    Ansökningar, mappar med sådana, även dolda, eller mönster som `**/a*.toml`: TOML-filer som inte är ansökningar
    förbigås; `-` är standard in [annars: mappen där man står]
check-files_from = Granska också de ansökningar som en fil räknar upp, en sökväg per rad; `-` är standard in
check-unit_costs = Enhetskostnader, en CSV-fil eller en mapp med sådana [annars: som för `si calc`]
check-error = Gör en anmärkning till ett fel (kan upprepas)
check-warn = Gör en anmärkning till en varning (kan upprepas)
check-allow = Redovisa inte en anmärkning (kan upprepas)
check-strict = Gör varje varning till ett fel
check-max_findings = Anmärkningar att visa; sammanfattningen räknar alla [annars: alla, som text 20 av en kod i en fil]
lock-applications =
    Ansökningar (TOML-filer), mappar med sådana, eller mönster som `**/a*.toml`; låset för skolfam.toml är skolfam.lock
lock-force = Skriv över låset för en avslutad eller en annan ansökan, och ett lås från en senare version
recalc-paths =
    Ansökningar: TOML-filer, mappar med sådana och mönster som `**/a*.toml`; `-` är standard in, en ansökan eller NDJSON med många
recalc-to = Nya enhetskostnader, en CSV-fil eller en mapp med sådana
recalc-from = Gamla enhetskostnader [annars: de i varje ansökans lås, eller de som den hittar, som i `si calc`]
recalc-price_year = Nytt prisår: kostnader räknas om med indexserien bland de nya enhetskostnaderna
recalc-causes = Under var och en av flera ansökningar dess fil, och det som flyttar dess täckningsgrad mest
recalc-fail_on =
    Sluta med 1 där en ansökan byter sida om kravet (flip), eller där täckningsgraden sjunker med så många
    procent av det den var eller mer (drop=5); flera med komma emellan
output = Skriv till en fil, hel eller inte alls; `-` är standard ut
fund-fund = Fonden (en TOML-fil), som anger sina ansökningar och deras utfall; `-` är standard in
fund-trial =
    Fråga om en ny satsning kan börja: SUMMA är vad den kostar, i kronor, ÅR när den börjar; kan den inte är slutkoden 1
fund-draws = Dra varje indata i satsningarna som har ett eget intervall så många gånger, minst 2: hur saldot sprids, och hur troligt det faller under det lägsta
fund-policy = Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`
fund-table = En enda tabell, för table, markdown och csv [annars: fund och investments; som csv alla]
fund-format-json = JSON
settle-application = Ansökan (en TOML-fil); `-` är standard in
settle-outcome = Dess utfall, det som uppföljningen har verifierat (en TOML-fil); `-` är standard in
settle-summary =
    Lärdomar i stället: det uppmätta och verifierade mot sina intervall, för utfallen bland filer, mappar och mönster
settle-as_of = Det sista år som räknas som verifierat; efter det gäller planen [annars: det sista år som utfallet verifierar]
settle-policy = Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`
settle-locked = Enhetskostnader och policy från ansökans lås i stället: ingen databas behövs
settle-table =
    En enda tabell, för table, markdown och csv [annars: summary och de tabeller som först ses; som csv alla]
settle-format-json = JSON
explain-name =
    En kod, som den står inom hakparentes; en nyckel eller dess adress; eller ett ord som täckningsgrad: utan något
    räknas alla koder upp
explain-keys = Varje nyckel i formatet, som en sida i Markdown
explain-words = Varje ord i området, som en sida i Markdown
completions-shell = Skalet som fyller i
completions-shell-bash = I ~/.bashrc: source <(si completions bash)
completions-shell-zsh = I ~/.zshrc, under compinit: source <(si completions zsh)
completions-shell-fish = I ~/.config/fish/config.fish: si completions fish | source
completions-shell-powershell = I $PROFILE: si.exe completions powershell | Out-String | Invoke-Expression
man-of = Kommandot som sidan handlar om [annars: programmet]
schema-name = Vad det beskriver
schema-name-application = En ansökan
schema-name-outcome = Ett utfall
schema-name-policy = En policyfil
schema-name-workspace = En arbetsyta, si.toml
schema-name-mapping = Mappningen av en tabell, för `si costs import`
schema-name-result = Det som `si calc` skriver som JSON
schema-name-check = Det som `si check` skriver som JSON
schema-name-settlement = Det som `si settle` skriver som JSON
schema-name-fund = En fond
schema-name-fund-result = Det som `si fund` skriver som JSON
schema-name-costs = Det som `si costs list`, `search`, `show`, `diff`, `import` och `index` skriver som JSON
new-file = Filen som ska skrivas, till exempel `bryggan.toml`; en som finns skrivs inte över
new-example = Börja med ett exempel i stället för mallen
new-workspace = Skriv också `si.toml`, enhetskostnader och schemat för redigerare bredvid den
fmt-paths =
    TOML-filer, eller mappar, vars ansökningar ställs upp; `-` är standard in, som skrivs till standard ut
fmt-check = Skriv inget: räkna upp filerna som inte är uppställda så, och sluta med 1 om det finns några
policy-name = En ansökan; eller ett förval eller en policyfil, som det skulle gälla här [annars: arbetsytan här]
policy-format-table = En tabell för människor
policy-format-json = JSON
explain-all = Alla koder i grupper, med nivå, från vilken status de gäller och vad de hittar
check-draws = Dragningar av varje ansökan vars policy har en `minimum_probability`
check-policy = Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`
lock-outcome = Lås också avräkningen med ett utfall, för en ansökan; ett lås som har ett behåller det
lock-as_of = Sista verifierade år [annars: det sista som utfallet har]
lock-policy = Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`
recalc-policy = Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`
diff-policy = Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`
trace-application = Ansökan (en TOML-fil); `-` är standard in
trace-figures =
    Siffror vid namn, till exempel `coverage`, `effect.hvb.2018`, `return_plan.social.2022`, eller en indatas
    adress
trace-depth = Skriv ut så många nivåer av det som siffran följer av
trace-outcome =
    Siffror i avräkningen med ett utfall i stället: utfallets heter som hos `si calc`, `settlement.…`, och
    `planned.…` för planens
trace-as_of = Sista verifierade år [annars: det sista som utfallet har]
trace-list = Räkna upp namnen på alla siffror med deras värden
trace-locked = Enhetskostnader och policy från ansökans lås i stället: ingen databas behövs
diff-old = Den gamla versionen (en TOML-fil); `-` är standard in
diff-new = Den nya versionen (en TOML-fil); `-` är standard in
diff-path =
    Var båda versionerna hör hemma: si.toml och enhetskostnader söks därifrån [annars: var och en från sin egen
    fil, `-` från den andras]
threads = Trådar [annars: en för varje kärna]
locked = Enhetskostnader och policy från varje ansökans lås i stället: ingen databas behövs
exclude =
    Lämna ute det som heter så i mapparna (kan upprepas); `*` står för vilka tecken som helst, ett mönster med `/`
    för en sökväg
files_from = En lista över ansökningar, en sökväg per rad; `-` är standard in
unit_costs =
    Enhetskostnader, en CSV-fil eller en mapp med sådana [annars: `SI_UNIT_COSTS`, det ansökan eller si.toml
    anger, en mapp `unit-costs` bredvid ansökan eller ovanför den]
policy =
    Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`; `si calc` jämför flera, och den
    första gäller (kan upprepas)
set =
    Ändra indata: ADRESS=0.5 sätter ett tal, ADRESS=*0.8 multiplicerar ett tal eller en tabell av år,
    ADRESS.2018=12 sätter ett år (kan upprepas)
scenario = Beräkna ett av ansökans scenarier
format = Resultatets form
table = En enda tabell, för table, markdown och csv [annars: alla; av flera ansökningar jämförelsen]
sort =
    Ordning mellan flera ansökningar: belopp och täckningsgrad från det största, namn och återbetalningsår från
    det första [annars: som de anges]
top = Antaganden i tabellerna över intervall och brytpunkter, minst ett: de som flyttar täckningsgraden mest [annars: 10,
    under den första skärmen 5]
grid =
    Täckningsgrad över två antaganden, anges två gånger, för raderna och för kolumnerna: ADRESS=0.05..0.15 går från
    ett lägsta till ett högsta i 4 steg, ADRESS=0.05..0.15/10 i 10 (högst 100), ADRESS=*0.5..*1.5 med faktorer,
    på ett tal eller en tabell av år
amounts = Beloppens enhet i tabeller [annars: si.toml, därefter kr]
width = Längsta rad, minst 40 [annars: terminalens bredd, därefter 100]
lang = Språk [annars: si.toml, därefter miljön, därefter engelska]
color = Fetstil och färger [annars: på en terminal, om inte NO_COLOR säger annat]
quiet = Säg bara resultat och fel
verbose = Säg på standard error vilka filer som läses
help = Visa hjälp
version = Visa version

# What the values of options stand for
table-summary = Den första skärmen: vad satsningen ger, hur säkert det är och vad det vilar på
table-all = Alla tabeller, för varje ansökan
table-comparison = Flera ansökningar sida vid sida
table-costs = Kostnader per post och år
table-units = Undvikna enheter per effekt och år
table-effects = Kostnadsreduceringar per effekt och år
table-departments = Realiserbara reduceringar per förvaltning och år
table-coverage = Täckningsgrad, återföringskrav och återbetalningsår
table-return-plan = Vem som återför hur mycket, och när
table-frames = Ramjusteringar per förvaltning och budgetår
table-policies = Vad olika policyer betyder, sida vid sida
table-outcomes = Vem som återför vad om effekterna blir andra än förväntat
table-one-way = Täckningsgrad över varje antagandes intervall, störst först
table-break-even = Där varje antagande precis når kravet
table-department-break-even = Vad varje förvaltning måste nå för att nettot inte ska bli negativt
table-grid = Täckningsgrad över de två antaganden som --grid anger
table-scenarios = Ansökans scenarier
table-simulation = Hur kostnadsreduceringar och täckningsgrad sprids över dragningarna i --draws
table-simulated-departments = Vad förvaltningarna behåller över dragningarna, och hur troligt deras betalningar täcks
table-drawn-inputs = Varifrån osäkerheten kommer, och vad som bör mätas först
table-payers = Vilka som vinner eller förlorar, och samhället
table-foundations = Hur mycket som vilar på svag evidens, exempeldata, senare år och index
table-goals = Mål utan prislapp
table-warnings = Det som är värt att se över
settle-table-summary = Den första skärmen: regeln som gällde, vad reservationen bär och var varje förvaltning står
settle-table-all = Alla tabeller, och det som avräkningen vilar på
settle-table-settlement = Var varje förvaltning står: ska återföras, betalt, kvar, netto
settle-table-effects = Effekter, plan mot utfall: volym och pris för sig, och hur de verifierats
settle-table-effects-by-year = Effekter, plan mot utfall, år för år
settle-table-baseline = Det som planen antog om effekterna, och det som mätts av det
settle-table-cost = Reservationens kostnad, plan mot utfall
settle-table-frames = Per förvaltning och år: plan, utfall, ska återföras, betalt, efterskänkt och kvar
settle-table-decisions = Vem som verifierat, och varje beslut som avviker från regeln
settle-table-warnings = Det som är värt att se över
fund-table-fund = Fonden år för år: ingående, avsatt, utbetalt, återfört, utgående, bundet och fritt
fund-table-investments = Vad varje satsning kostar och återför
fund-table-simulation = Hur det utgående saldot sprids över dragningarna i --draws, år för år
fund-table-frames = Vad ramarna sänks med per förvaltning och år, över alla satsningar
example-brobyggare = Svag evidens nedräknad, lika stora delbetalningar
example-bryggan = Färre externa skolplatser, en plan från ett visst år
example-el-sistema = Utan återföringsmodell, mål utan prislapp
example-np-resurs = Vad den ena förvaltningen vinner betalar den andra
example-oxhagen = Fyra förvaltningar, hela tjänster
example-seniorpuls = Betalare vid sidan av kommunen
example-skolfam = Alla delar fullständiga
example-sot = Försörjningsstöd, staten, samhället i stort
example-specped = Kostnader per timme, en merkostnad som kommer först
example-utomhus = Norrköpings läsning av reglerna
format-table = Tabeller för människor
trace-format-table = Text för människor
format-json = JSON, en lista där flera efterfrågas
check-format-json = JSON
diff-format-json = JSON
recalc-format-json = JSON, en lista
format-ndjson = JSON, en ansökan per rad
format-csv = CSV för kalkylblad, en rad per siffra
format-markdown = Markdown, med tabeller som GitHub visar dem
format-text = Text för människor, med raden det gäller
format-github = Anmärkningar på GitHub
format-sarif = SARIF 2.1.0
format-junit = JUnit-XML
sort-name = Namn
sort-cost = Reservationens kostnad
sort-expected = Kommunens förväntade reduceringar
sort-realisable = De av dem som är realiserbara
sort-coverage = Täckningsgrad
sort-payback = Återbetalningsår, aldrig sist
sort-target = Om kravet nås
amounts-kr = Kronor
amounts-tkr = Tusental kronor
amounts-mnkr = Miljoner kronor
color-auto = Som terminalen och miljön säger
color-always = Alltid
color-never = Aldrig
lang-sv = Svenska
lang-en = Engelska

# What the values of arguments are called
value-APPLICATION = ANSÖKAN
value-ID = ID
value-KIND = BILD
value-FIGURE = SIFFRA
value-FUND = FOND
value-SUM-YEAR = SUMMA@ÅR
value-CODE = KOD
value-SHELL = SKAL
value-COMMAND = KOMMANDO
value-FILE = FIL
value-EXAMPLE = EXEMPEL
value-UNIT_COSTS = ENHETSKOSTNADER
value-YEAR = ÅR
value-OUTCOME = UTFALL
value-OLD = FÖRE
value-NEW = EFTER
value-flip-drop-PERCENT = flip|drop=PROCENT
value-PATH = SÖKVÄG
value-PATTERN = MÖNSTER
value-PRESET-FILE = FÖRVAL|FIL
value-ADDRESS-VALUE = ADRESS=VÄRDE
value-RANGE = INTERVALL
value-NAME = NAMN
value-FORMAT = FORM
value-COLUMN = KOLUMN
value-AMOUNTS = ENHET
value-LANG = SPRÅK
value-WHEN = NÄR

# Headings
heading-arguments = Argument
heading-options = Val
heading-input = Underlag
heading-form = Resultatets form
heading-sensitivity = Känslighet
heading-example = Exempel
heading-exit-codes = Slutkoder
exit-0 = klart, och allt som efterfrågades håller
exit-1 = indata har fel, eller en granskning fann fel
exit-2 = kommandoraden är fel
exit-3 = en fil kan inte läsas eller skrivas
heading-commands = Kommandon
heading-values = Möjliga värden:
values = möjliga värden: { $values }
default = annars: { $default }
usage = Användning: { $usage }
usage-options = [VAL]
usage-command = <KOMMANDO>
more = Mer hjälp: `--help`.

# What is wrong with a command line
fault-unknown-argument = argumentet `{ $argument }` finns inte
    .hint = { $nearest ->
        [0] {""}
       *[other] menade du `{ $nearest }`?
    }
fault-unknown-command = kommandot `{ $argument }` finns inte
    .hint = { $nearest ->
        [0] {""}
       *[other] menade du `{ $nearest }`?
    }
fault-unknown-value = värdet `{ $value }` går inte för `{ $argument }`
    .hint = { $nearest ->
        [0] { $allowed ->
            [0] {""}
           *[other] möjliga värden: { $allowed }
        }
       *[other] menade du `{ $nearest }`? Möjliga värden: { $allowed }
    }
fault-invalid-value = värdet `{ $value }` går inte för `{ $argument }`
    .hint = { $option ->
        [width] ett heltal, minst 40
        [top] ett heltal, minst 1
        [draws] ett heltal till och med 1000000000, minst 2 (i `si check` 100), till exempel 10000
        [seed] ett heltal, 0–18446744073709551615
        [threads] ett heltal från 1 till 1024, till exempel 2
        [depth] ett heltal, minst 0
        [max-findings] ett heltal, minst 0
        [price-year] ett årtal, 1900–2200
        [as-of] ett årtal, 1900–2200
       *[other] `--help` säger vad det kan vara
    }
fault-missing-value = `{ $argument }` behöver ett värde
fault-needless-value = `{ $argument }` tar inte emot värdet `{ $value }`
fault-missing = { $arguments } saknas
fault-twice = `{ $argument }` anges mer än en gång
fault-conflict = `{ $argument }` kan inte stå tillsammans med { $others }

plot = Rita en bild av en ansökans resultat, som SVG
plot-kind = Vad bilden visar
plot-application = Ansökan (en TOML-fil), eller fonden; `-` är standard in
kind-coverage = Kostnad och minskade kostnader hittills, och när de möts
kind-departments = Vad varje förvaltning minskar och återför, år för år
kind-tornado = De indata som täckningsgraden hänger mest på
kind-distribution = Hur täckningsgraden sprids över många dragningar, med krav och golv; 10 000 dragningar om --draws inte anges
kind-exceedance = Hur troligt det är att täckningsgraden blir minst så stor, likaså
kind-break-even = Hur långt varje indata får ändras innan kravet inte nås
kind-outcomes = Vad som återförs om effekten blir mindre eller större
kind-fan = En fonds saldo över många dragningar: mitten, hälften av dem och nio av tio, år för år; dragningar likaså
kind-fund = En fonds saldo och vad av det som är fritt, år för år

force = Skriv över en fil som finns
plot-amounts = Beloppens enhet [annars: si.toml, därefter kr i tabeller och annars en som passar]
report-amounts = Beloppens enhet [annars: si.toml, därefter kr i tabeller och annars en som passar]
report-applications = Ansökningar (TOML-filer), mappar med sådana, eller mönster, av flera en översikt först; eller en fond
report-output = Filen att skriva: en sida som `.html`, Markdown som `.md`, en arbetsbok som `.xlsx`
report-outcome = Ett utfall (en TOML-fil): rapporten får avräkningen också
report-department = En förvaltnings egen rapport: vad den vinner, på vilka grunder, vad den återför, och om effekten blir mindre

# Dragningar
draws = Dra varje indata som har ett eget intervall så många gånger, minst 2: hur troligt kravet är, vad reservationen förlorar i genomsnitt, och vad som bör mätas först
seed = Dragningarnas frö: samma frö ger samma dragningar
report = Skriv en rapport för dem som beslutar: en webbsida som går att skriva ut, Markdown eller en arbetsbok

# si costs
costs = Enhetskostnaderna: vad en insats kostar, och sedan när
costs-list = Lista enhetskostnader: var och en med sitt senaste pris, eller ett visst års
costs-list-area = Enhetskostnader inom ett visst område, till exempel IFO
costs-list-year = Priser för ett visst år
costs-search = Sök ord bland enhetskostnaderna, i vilken ordning som helst, även felstavade och utan prickar
costs-search-words = Ord som står i id, namn, område, enhet, förvaltning eller anmärkning
costs-check = Granska enhetskostnader: vad som är fel i deras filer, och tveksamt i deras priser över åren
costs-check-paths =
    Filer med enhetskostnader, som granskas tillsammans, och mappar med sådana, var och en för sig [annars: de
    enhetskostnader som gäller där man står]
costs-check-error = Gör en anmärkning till ett fel (kan upprepas)
costs-check-warn = Gör en anmärkning till en varning (kan upprepas)
costs-check-allow = Redovisa inte en anmärkning (kan upprepas)
costs-check-strict = Gör varje varning till ett fel
costs-check-max_findings = Anmärkningar att visa; sammanfattningen räknar alla [annars: alla, som text 20 av en kod i en fil]
costs-fmt = Ställ upp filer med enhetskostnader lika: kolumner, radordning, tal; deras mening består
costs-fmt-paths = Filer med enhetskostnader, eller mappar med sådana [annars: de enhetskostnader som gäller där man står]
costs-index = Lägg till ett år: av varje enhetskostnad utan pris för det, den senaste omräknad med index
costs-index-year = Året att lägga till priser för
costs-index-series = Indexserien, där databasen har flera
costs-index-dry_run = Skriv inget: visa vad som skulle läggas till
costs-show = Visa en enhetskostnad: dess priser genom åren, hur de ändras, och vilka ansökningar som använder den
costs-show-id = Enhetskostnadens id
costs-show-applications = Ansökningar (TOML-filer), mappar med sådana, eller mönster, att leta i
costs-diff = Jämför två databaser: vad som är nytt, borta, ändrat och ovanligt
costs-diff-old = Enhetskostnaderna som de var: en CSV-fil eller en mapp med sådana
costs-diff-new = Enhetskostnaderna som de är
costs-unit_costs =
    Enhetskostnader, en CSV-fil eller en mapp med sådana [annars: `SI_UNIT_COSTS`, det si.toml anger, en mapp
    `unit-costs` här eller ovanför]
costs-import = Importera priser från Kolada, kalkylark eller tabeller till ett års fil, och låt allt annat i den vara
costs-import-sources = Varifrån priserna kommer: sidor ur Kolada sparade som JSON, kalkylark, CSV-filer
costs-import-year = Prisernas år
costs-import-into =
    Enhetskostnader som tar emot dem: en mapp, vars fil för året skapas om den saknas, eller en CSV-fil [annars:
    `SI_UNIT_COSTS`, det si.toml anger, en mapp `unit-costs` här eller ovanför]
costs-import-municipality = Kolada: kommunen, till exempel 1880 [annars: filernas enda]
costs-import-kpi = Kolada: nyckeltal, till exempel N15006,N17005 [annars: alla som är enhetskostnader]
costs-import-mapping = Tabeller: vad deras kolumner är, en TOML-fil [annars: det som rubrikerna är kända för]
costs-import-sheet = Kalkylark: bladet [annars: det enda som har kolumnerna]
costs-import-header =
    Tabeller: rubrikernas rad, där de tar flera rader den sista [annars: den första rad som har kolumnerna]
costs-import-dry_run = Säg vad som skulle ändras, och skriv inget
value-SOURCE = KÄLLA
value-AREA = OMRÅDE
value-WORD = ORD
value-ROW = RAD
