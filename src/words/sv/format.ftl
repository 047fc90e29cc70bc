### Vad filernas nycklar betyder: `top-NYCKEL` överst i en fil, `key-TABELL-NYCKEL` i en tabell och `key-NYCKEL` där en
### tabell inte har egna ord.

# Överst i en ansökan och i si.toml
top-format = Formatets version: 1.
top-investment = Vad satsningen heter, hur länge den pågår och i vilka priser den räknas.
top-department = Alla som får minskade kostnader eller bär kostnader: id med namn, minst en, i tabellernas ordning.
top-partner = Andra som deltar, till exempel regionen eller civilsamhället: id med namn.
top-parameter = Ett tal som flera ställen delar, där vart och ett säger `parameter = "ID"`. Det varierar en gång, på alla ställen samtidigt.
top-target_group = Vilka satsningen når. En effekt nämner sin grupp, om det inte bara finns en.
top-cost = En kostnadspost i en av tre former: `amount`, belopp; `posts`, tjänster med en lön; eller `units`, enheter av en enhetskostnad.
top-goal = Ett mål i utvärderingsschemat. Ett mål utan prislapp visas bredvid pengarna.
top-activity = En aktivitet i utvärderingsschemat, som leder till ett mål.
top-measure = Ett mått i utvärderingsschemat: det som visar att ett mål nås eller att aktiviteter genomförs.
top-effect =
    En effekt: de enheter av en enhetskostnad som undviks varje år, angivna genom personer eller som `units` per år. Ett
    negativt tal är en merkostnad.
top-unit_cost = En enhetskostnad som databasen inte har, med samma fält som en av dess rader.
top-scenario = Andra värden på några indata, med vilka hela beräkningen upprepas.
top-policy =
    Hur återföringsmodellen läses: ett förval (preset) och enskilda värden som går före det. Där inget anges gäller
    `orebro`; ett förval här sätter de enskilda värdena i `si.toml` ur spel.
top-text = De skrivna delarna: text, eller en fil som har den. Filerna ligger i ansökans mapp eller i arbetsytan.
top-signature = Vilka som har undertecknat, och när; en tabell för var och en.
top-allow = En anmärkning från `si check` som godtas, med skälet; en tabell för var och en.
top-unit_costs = Var enhetskostnaderna finns: en CSV-fil eller en mapp med sådana, sett från den här filen.
top-evidence = Var evidenskatalogen finns: en CSV-fil eller en mapp med sådana, sett från den här filen.
top-index = Den serie i `index.csv` som räknar om priser, där det finns flera.
top-lang = Språket i det som skrivs ut: `sv` eller `en`.
top-amounts = Beloppens enhet i tabeller: kronor, tusental (`tkr`) eller miljoner (`mnkr`).
top-check = Nivåer för `si check` per kod: `error`, `warning` eller `allow`.

# Det som många tabeller har
key-name = Vad det heter i tabeller och rapporter.
key-note = En anmärkning till den som läser filen.
key-source = Var uppgiften kommer ifrån.
key-unit_cost = Id för en enhetskostnad, i databasen eller i ansökan.
key-low = Det lägsta troliga värdet. Anges tillsammans med `high` och är högst värdet självt.
key-high = Det högsta troliga värdet. Anges tillsammans med `low` och är minst värdet självt.
key-distribution =
    Hur det dras i en simulering: `pert`, `triangular` och `uniform` ligger mellan lägsta och högsta; för `normal` och
    `lognormal` är de percentilerna 5 och 95.
key-value = Det troliga värdet, som gäller överallt där inget annat sägs.
key-parameter = Id för den parameter vars tal gäller här.
key-evidence = Id för en rad i evidenskatalogen, som ger talet med intervall och källa.
key-successes = I hur många av fallen utfallet kom.
key-of = Hur många fall det var. Lägsta och högsta följer av hur få de är.
key-file = Filen med texten, sett från ansökan.

# [investment]
key-investment-id = Satsningens id, detsamma i alla versioner av ansökan: bokstäverna a–z, siffror och bindestreck.
key-investment-name = Vad satsningen heter.
key-investment-start = Den första dagen.
key-investment-end = Den sista dagen.
key-investment-price_year = Det år i vars priser alla belopp anges.
key-investment-horizon = Det sista kalenderår då effekter räknas. Kostnader räknas alltid.
key-investment-status = Hur långt den har kommit, vilket avgör vad `si check` kräver: `idea`, `application`, `granted`, `ongoing` eller `finished`.
key-investment-granted = Sökt eller beviljat belopp, i kronor.
key-investment-unit_costs = Var enhetskostnaderna finns: en CSV-fil eller en mapp med sådana, sett från ansökan.
key-investment-index = Den serie i `index.csv` som räknar om priser, där det finns flera.

# [cost.ID]
key-cost-department = Den förvaltning där kostnaden bokförs; behövs där en förvaltning betalar den.
key-cost-financed_by =
    Vem som betalar: reservationen (`reservation`), som ska få tillbaka pengarna; förvaltningen (`department`), ur sin
    egen ram; eller någon annan (`external`).
key-cost-amount = Kronor per år som de står, eller ett tal för hela perioden, fördelat på den efter dagar.
key-cost-posts = Heltidstjänster per år, eller ett tal för hela perioden. Anges tillsammans med `monthly_wage` och `on_cost`.
key-cost-monthly_wage = Kronor per tjänst och månad, utan personalomkostnadspålägg.
key-cost-on_cost = Personalomkostnadspålägget (PO) som del av lönen: 0.3946 är 39,46 %.
key-cost-units = Enheter per år, eller ett tal om året under perioden. Anges tillsammans med `unit_cost`.

# [target_group.ID]
key-target_group-people = Nya personer per kalenderår.

# [effect.ID]
key-effect-department = Den förvaltning vars kostnader minskar; behövs där kommunen betalar.
key-effect-payer = Vem som vinner, där det inte är enhetskostnadens betalare. Bara det som kommunen vinner räknas.
key-effect-unit_cost = Id för den enhetskostnad vars enheter undviks.
key-effect-target_group = Id för den grupp som effekten gäller. Kan utelämnas där det finns en enda grupp.
key-effect-units = Undvikna enheter per kalenderår; negativt är en merkostnad. Står i stället för formen med personer.
key-effect-without =
    Sannolikheten för utfallet utan satsningen, från 0 till 1. Anges tillsammans med `with`; skillnaden är den andel för
    vilka utfallet ändras.
key-effect-with = Sannolikheten för utfallet med satsningen, från 0 till 1. Anges tillsammans med `without`.
key-effect-share = Den andel av personerna för vilka utfallet ändras, från 0 till 1. Står i stället för `without` och `with`.
key-effect-units_per_person = Enheter per person och år som var och en för vilken utfallet ändras undviker.
key-effect-delay = År från den 1 januari intagsåret tills effekten börjar; bråkdelar går bra. Det finns inget förvalt värde.
key-effect-duration = År som effekten varar för var och en; bråkdelar går bra.
key-effect-persistence = Den del av effekten som varje ytterligare år behåller av året före: 0.9 tappar en tiondel om året.
key-effect-deadweight =
    Den del som ändå hade kommit, från 0 till 1. Tillsammans med `without` räknas det två gånger: där har nollalternativet
    redan sagt det.
key-effect-attribution = Den del som är satsningens förtjänst, från 0 till 1, där andra också bidrar.
key-effect-displacement = Den del som bara flyttar problemet till andra, från 0 till 1.
key-effect-realisable = Den del av en minskning som kan tas hem i pengar, från 0 till 1. En merkostnad betalas alltid fullt ut.
key-effect-step = Den minsta del som kostnaden kan minska med, i enheter: 1 där bara hela tjänster kan tas hem.
key-effect-evidence_grade =
    Hur stark evidensen är: A systematisk översikt eller randomiserad studie; B matchad kontroll; C jämförelsegrupp,
    eller före och efter med trend; D före och efter, eller en annan kommuns rapport; E antagande.
key-effect-measure = Id för det mått som ska visa effekten.
key-effect-replaced_by = Vad människor får i stället: kostnaden för det gör minskningen mindre.

# [effect.ID.replaced_by]
key-effect-replaced_by-unit_cost = Id för enhetskostnaden för det som människor får i stället.
key-effect-replaced_by-units_per_unit = Enheter som kommer i stället för varje enhet som undviks.
key-effect-replaced_by-payer = Vem som betalar det som människor får i stället, där det inte är dess enhetskostnads betalare.
key-effect-replaced_by-department = Den förvaltning som betalar det som människor får i stället, där det inte är effektens.

# Indata
key-input-low = Det lägsta troliga värdet; för en tabell av år en faktor på hela tabellen, 0.7. Anges tillsammans med `high`.
key-input-high = Det högsta troliga värdet; för en tabell av år en faktor på hela tabellen, 1.1. Anges tillsammans med `low`.
key-input-by_year = Ett tal för varje kalenderår, där tabellen har ett intervall eller en källa.

# [parameter.ID]
key-parameter-value = Talet, eller ett tal med intervall. Det måste ligga inom gränserna för alla ställen som använder det.
key-parameter-parameter = Id för en annan parameter, vars tal den här är.

# [unit_cost.ID]
key-unit_cost-area = Verksamhetsområdet, till exempel `skola`.
key-unit_cost-unit = Vad en enhet är, till exempel `dygn` eller `elev och år`.
key-unit_cost-cost = Kronor per enhet.
key-unit_cost-year = Kostnadens prisår, där det inte är ansökans: den räknas om med index.
key-unit_cost-payer = Vem som betalar enhetskostnaden, och alltså vinner där den undviks.
key-unit_cost-kind = En tjänst (`service`) eller en transferering (`transfer`): det en vinner på den förlorar en annan, så att den inte räknas för samhället.
key-unit_cost-includes = Id för enhetskostnader som redan ingår i den här, med blanksteg emellan: undviks båda räknas pengarna två gånger.
key-unit_cost-department = Den förvaltning där kostnaden uppstår. Bara en upplysning.
key-unit_cost-replaces = `true` där databasen har samma id och den här gäller i stället.

# [scenario.ID]
key-scenario-set =
    Nya värden per adress: ett tal; en faktor inom citattecken, `"*0.9"`, på ett tal eller en tabell av år; eller ett
    enda år, `"target_group.pupils.people.2017" = 6`.

# [text]
key-text-background = Del 1 av en ansökan: bakgrund till identifierat behov.
key-text-problem = Del 2: problemformulering och nulägesbeskrivning.
key-text-target_group = Del 3: målgrupp och avgränsningar.
key-text-evidence = Del 4: evidens eller beprövad erfarenhet, underlag för metodval.
key-text-implementation = Del 5: på vilket sätt satsningen ska genomföras.
key-text-goals = Del 6: målsättning och förväntat resultat.

# [[signature]], utvärderingsschemat och [[allow]]
key-signature-department = Id för den förvaltning som undertecknar.
key-signature-name = Vem som undertecknar, befattning eller namn.
key-signature-date = När.
key-activity-goal = Id för det mål som den leder till.
key-measure-goal = Id för det mål som den hör till.
key-measure-kind = Vad det visar: `process`, att aktiviteter genomförs som planerat; eller `outcome`, att effekterna kommer.
key-measure-term = När det visar det: på kort (`short`) eller på lång (`long`) sikt.
key-measure-source = Varifrån måttet hämtas.
key-allow-code = Anmärkningens kod, som den står inom hakparentes.
key-allow-address = Den adress som anmärkningen gäller. Utan den godtas alla anmärkningar med koden i ansökan.
key-allow-reason = Varför den godtas, för den som beslutar.

# [policy]
key-policy-preset =
    De regler som resten ändrar: `orebro`; `norrkoping`, utan lägsta återföring och avgift; eller `none`, utan
    återföringsmodell.
key-policy-return_model = `risk_sharing`, där förvaltningarna återför minskade kostnader; eller `none`, där inget ska återföras.
key-policy-return_target = Den del av kostnaden som reduceringarna ska nå, och som högst återförs: 1 är 100 %.
key-policy-return_floor = Den del av kostnaden som minst återförs, hur små reduceringarna än är. Högst kravet.
key-policy-floor_kind = `minimum`: det som minst återförs; eller `guarantee`: återförs vad som än händer, med reduceringar därtill.
key-policy-return_cap = Den del av kostnaden som högst återförs där reduceringarna överstiger kravet.
key-policy-admin_fee = Avgiften för uppföljning och utvärdering, som del av kostnaden.
key-policy-admin_fee_basis = Om avgiften kommer ovanpå det som återförs (`on_top`) eller ryms i det (`within`).
key-policy-timing =
    När förvaltningarna återför: när kostnaderna minskar (`as_reductions_arise`), i proportion till varje års
    reduceringar (`proportional`) eller i lika delar (`instalments`).
key-policy-first_return = Det första år då något återförs. Utan det starten; med lika delar året efter slutet.
key-policy-instalments = Hur många lika delar, en om året.
key-policy-discount_rate =
    Den reala kalkylräntan per år, som andel: 0.03 är 3 %. Eller en tabell från år efter starten till räntor, med
    nyckeln 0.
key-policy-sensitivity = Intervallet för indata utan eget, som del av värdet: 0.2 är ±20 %.
key-policy-optimism_bias = Hur mycket en minskning sänks för sin evidens, som andel per evidensgrad.
key-policy-minimum_departments = För `si check`: det lägsta antalet förvaltningar och samarbetspartner tillsammans.
key-policy-minimum_probability = För `si check`: den lägsta sannolikheten för att kravet nås i en simulering.
key-policy-maximum_period = För `si check`: den längsta perioden, i år.
key-policy-maximum_horizon = För `si check`: hur många år efter starten effekter högst får räknas.
key-policy-unit_cost_age = För `si check`: hur många år äldre än prisåret en enhetskostnad får vara.

# Vad tal räknar
unit-kronor = kr
unit-kronor-per-month = kr per månad
unit-kronor-per-unit = kr per enhet
unit-posts = tjänster
unit-people = personer
unit-units = enheter
unit-units-per-person = enheter per person och år
unit-units-per-unit = enheter per enhet
unit-share = andel
unit-share-of-wage = del av lönen
unit-share-of-cost = del av kostnaden
unit-years = år
unit-departments = förvaltningar
unit-payments = lika delar
unit-cases = fall
unit-investments = satsningar

# Vad nycklar rymmer, där meddelanden inte har ord för det
holds-format = talet 1
holds-choice = ett av { $words }
holds-code = en kod i `si explain`
holds-rate = ett tal, eller en tabell med räntor per år efter starten
holds-names = id med namn
holds-parameters = tabeller med var sitt id, eller bara tal
holds-by-grade = en tabell med andelar per evidensgrad
holds-texts = en tabell med text för text
holds-settings = en tabell med adresser och tal eller faktorer
holds-levels = en tabell med koder och nivåer

# Ett utfall
outcome-application = Id för den ansökan vars utfall det är.
outcome-prices =
    I vems priser verifierade enheter värderas: ansökans (`application`) eller varje års egna (`current`), som databasen har
    eller dess index leder till.
outcome-verified_by = Vem som verifierade det.
outcome-verified_on = När det verifierades.
outcome-cost = Reservationens faktiska kostnad, i stället för den planerade.
outcome-effect =
    Det som är verifierat av en effekt i ansökan. Varje effekt för kommunen ska finnas, med varje år då något är planerat:
    0 där inget kom.
outcome-payment = Det som en förvaltning har betalat; en tabell för varje betalning.
outcome-settled = Vad en tidigare avräkning kom fram till för en förvaltning; en tabell för var och en.
outcome-successor = Vem som har tagit över en förvaltnings verksamhet, efter förvaltningens id: den betalar därefter.
outcome-waived = En del av ett krav som är efterskänkt genom beslut och som reservationen bär; en tabell för varje beslut.
outcome-cost-by_year = Kronor per år, med varje år till och med det sista verifierade då en kostnad är planerad.
outcome-effect-units =
    Enheter per år, före det som tillräknas satsningen; under 0 en ökning. Står utan `amount`.
outcome-effect-amount =
    Kronor per år som de är; under 0 en ökning. Det som kom i stället ingår, om inte `replaced_by` anger det. Står utan
    `units`.
outcome-effect-method = Hur det verifierades.
outcome-effect-share = Den uppmätta förändringen av andelen, bredvid den planerade i sammanställningen.
outcome-effect-without = Den uppmätta sannolikheten utan satsningen, bredvid den planerade i sammanställningen.
outcome-effect-with = Den uppmätta sannolikheten med satsningen, bredvid den planerade i sammanställningen.
outcome-effect-people = Hur många som kom, sammanlagt eller per intagsår.
outcome-effect-replaced_by = Vad människor fick i stället, där det mättes; annars följer det av effekten.
outcome-effect-replaced_by-units = Mottagna enheter per år.
outcome-effect-replaced_by-amount = Vad de kostade, kronor per år.
outcome-effect-replaced_by-method = Hur det verifierades.
outcome-payment-department = Vems krav det betalades för, med förvaltningens id i ansökan.
outcome-payment-year = När det betalades.
outcome-payment-total = Kronor, med avgiften.
outcome-settled-as_of = Det sista året som var verifierat då.
outcome-settled-department = Förvaltningen.
outcome-settled-total = Vad den var skyldig sammanlagt, med avgiften.
outcome-successor-to = Namnet på den som tog över, eller id för en förvaltning i ansökan.
outcome-successor-from = Från och med vilket år.
outcome-successor-source = Beslutet.
outcome-waived-department = Förvaltningen.
outcome-waived-amount = Det som är efterskänkt, kronor.
outcome-waived-date = Beslutets dag.
outcome-waived-source = Beslutet.

# En fond
fund-name = Vad fonden kallas.
fund-start = Den första dagen, eller året på vars första dag den börjar. Inget händer före den.
fund-tax_income = Kommunens skatteintäkter, kronor per år, som målet är en andel av.
fund-aim = Den andel av ett års skatteintäkter som utgående saldo bör vara. År utan skatteintäkt har inget mål.
fund-minimum_balance = Det som utgående saldo inte får understiga, kronor; en ny satsning måste lämna så mycket kvar.
fund-maximum_new_per_year = Hur många satsningar som får börja under ett kalenderår.
fund-follow_up_cost = Vad uppföljningen kostar fonden, kronor per år.
fund-deposit = Det som avsatts; en tabell för varje avsättning, i årens ordning.
fund-investment = En satsning som fonden betalar; en tabell för var och en.
fund-allow = Det som `si check` finner i fonden och som godtas, med skälet; en tabell för varje.
fund-allow-code = Anmärkningens kod, som den står inom hakparentes.
fund-allow-address = Nyckeln som anmärkningen gäller. Utan den godtas alla anmärkningar med koden.
fund-allow-reason = Varför den godtas.
fund-deposit-year = Året då den räknas.
fund-deposit-amount = Kronor; under 0 där något tagits ut.
fund-deposit-source = Beslutet, eller var siffran kommer ifrån.
fund-investment-application = Ansökans fil, i förhållande till fondens, mappar med `/`.
fund-investment-decided = När den beslutades. Från det året är det som återstår av kostnaden bundet.
fund-investment-outcome = Utfallets fil, likaså. Utan den gäller planen.

# En mappning
mapping-sheet = Bladet i ett kalkylark. Utan det, det blad som har kolumnerna. `--sheet` går före.
mapping-header = Rubrikernas rad; där de tar flera rader, den sista. Utan den, den första rad som har kolumnerna. `--header` går före.
mapping-financial_year = Vilket år som menas där tabellen har `2010/11`: det första (`first`), 2010, eller det sista (`last`), 2011. Utan det avvisas sådana år.
mapping-factor =
    Vad belopp multipliceras med: 1000 för en tabell i tusental kronor, växelkursen för en i en annan valuta.
mapping-id = En kolumn med koder, som id görs av: `CR1.0` blir `cr1-0`. Utan den görs de av namnen.
mapping-name = Vad det är.
mapping-area = Verksamhetsområdet.
mapping-unit = Vad en enhet är.
mapping-cost = Kolumnen med kostnaden per enhet.
mapping-low = Kolumnen med det lägsta troliga värdet. Hör ihop med `high`.
mapping-high = Kolumnen med det högsta troliga värdet. Hör ihop med `low`.
mapping-year = Kolumnen med prisåret: rader från andra år än `--year` utelämnas. Utan den gäller alla rader det året.
mapping-payer = Vem som betalar: `municipality`, `region`, `state`, `household` eller `other`.
mapping-kind = En tjänst (`service`) eller en transferering (`transfer`).
mapping-department = Förvaltningen som vanligen bär kostnaden.
mapping-note = Något en läsare bör veta.
mapping-source = Var siffrorna kommer ifrån. Radens kod läggs till.
mapping-column = En rubrik i tabellen, med stora eller små bokstäver; av rubriker i flera rader den nedersta, eller alla uppifrån med blanksteg mellan. En kolumn utan egen rubrik anges med sin bokstav, `C`.
mapping-values = Vad som står i kolumnen, och vad det är här. Det som inte nämns får stå som det är.

# Vad filer och utskrifter är
file-application = En ansökan: en satsning, dess kostnader, effekter, policy och skrivna delar.
file-workspace = En arbetsyta, `si.toml`: det som ansökningarna i en mapp och mapparna i den har gemensamt.
file-outcome = Ett utfall, för `si settle`: vad uppföljningen har verifierat av en ansökan.
file-fund = En fond, för `si fund`: reservationen över många satsningar.
file-mapping = En mappning, för `si costs import`: vilken kolumn i en tabell som är vad i en enhetskostnad.
file-fund-result = Det som `si fund` skriver med `--format json`.
file-costs = Det som `si costs list`, `search`, `show`, `diff`, `import` och `index` skriver med `--format json`.
file-policy = En policy, för `--policy`.
file-result = Det som `si calc` skriver med `--format json`: ett resultat eller problemen i en fil, i en lista där det är flera; med `ndjson` ett per rad.
file-check = Det som `si check` skriver med `--format json`.
file-settlement = Det som `si settle` skriver med `--format json`: en avräkning, eller problemen i dess filer.

# Vad `si explain` och sidan om formatet säger om en nyckel
in-outcome = {" – i ett utfall"}
in-fund = {" – i en fond"}
in-mapping = {" – i en mappning"}
is-required = krävs
default-is = annars { $default }
example-is = exempel: { $example }
has-keys = Dess nycklar: { $keys }
column-key = nyckel
column-holds = rymmer
column-default = annars
column-example = exempel
column-meaning = betyder

# Sidorna om formatet och områdets ord
page-format =
    # Formatet

    Vad filerna får innehålla, nyckel för nyckel. `si explain --keys` skriver den här sidan ur de tabeller som filerna
    läses efter; `si explain NYCKEL` visar en nyckel. Databasen har [en egen sida](unit-costs.md),
    liksom [arbetsyta, lås och CSV](files.md).

    En ansökan är en TOML-fil som beskriver en satsning. Tabeller har id (`a`–`z`, `0`–`9` och `-`), så att varje tal har
    en adress: sökvägen till dess tabell och nyckel, till exempel `effect.hvb.with`. En nyckel som inte finns avvisas,
    med den närmaste som finns. Tal är högst 10¹² till storleken, med högst 12 decimaler och decimalpunkt, och `0.1`
    betyder exakt en tiondel.

    Enligt [schemat](files.md#the-schema) fyller en redigerare i nycklar, förklarar dem och märker ut misstag medan man skriver.
page-application = Ansökan
page-workspace = Arbetsytan, `si.toml`
page-outcome = Utfallet
page-fund = Fonden
page-mapping = Mappningen av en tabell
page-input = Överallt där ett tal står
page-glossary =
    # Ordlista

    Områdets ord på svenska och på engelska, som nycklarna är gjorda av, med vad de betyder här. `si explain ORD` känner
    båda, och `si explain --words` skriver den här sidan.
page-method = Metoden
form = form
form-number = ett tal; för en kostnad det för hela perioden
form-range = ett tal med intervall och uppgift om var det kommer ifrån
form-years = en tabell av år
form-by-year = en tabell av år med faktorer på hela tabellen som intervall
form-counts = en andel ur antal: så många fall av så många, med det intervall som så få fall lämnar
form-parameter = en parameters tal
form-evidence = talet i en rad i evidenskatalogen, med intervall och källa
