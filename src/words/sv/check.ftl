### What is said of several applications together.

not-calculated = { $count } av { $all } ansökningar kunde inte beräknas: { $files }

applications = { $count } { $count ->
        [one] ansökan
       *[other] ansökningar
    }
outcomes = { $count } { $count ->
        [one] utfall
       *[other] utfall
    }
funds = { $count } { $count ->
        [one] fond
       *[other] fonder
    }
tables = { $count } { $count ->
        [one] fil med enhetskostnader
       *[other] filer med enhetskostnader
    }
errors = { $count } fel
warnings = { $count } { $count ->
        [one] varning
       *[other] varningar
    }
toml-files = { $count } { $count ->
        [one] TOML-fil
       *[other] TOML-filer
    }

nothing-found = { $applications }: inget funnet
found-in = { $errors } och { $warnings } i { $concerned } av { $applications }
found-beside = { $errors } och { $warnings } vid sidan av { $applications }
so-many-not-calculated = { $count } kunde inte beräknas, och regler som kräver ett resultat prövades inte
so-many-not-read = { $count } med fel: vad som är tveksamt i priserna prövades inte
left-out = { $count } visas inte
accepted = { $count } godtagna med `[[allow]]`
more-alike = { $file }: { $count } till [{ $code }]
status-assumed = { $applications } utan `status`, granskas som `application`
lowered = `{ $file }` sänker { $count } { $count ->
        [one] nivå
       *[other] nivåer
    } ({ $names }{ $more ->
    [0] {""}
   *[other] , och { $more } till
    })
passed-over = { $files } förbigås: ingen ansökan ({ $names }{ $more ->
    [0] {""}
   *[other] , och { $more } till
    })
excluded = { $count } utelämnade ({ $names }{ $more ->
    [0] {""}
   *[other] , och { $more } till
    })
no-application = ingen ansökan hittades ({ $files } lästes): en ansökan har en tabell `[investment]`
empty-list = listan över filer är tom: ingenting att göra
