### What is said of several applications together.

not-calculated = { $count } of { $all } applications could not be calculated: { $files }

applications = { $count } { $count ->
        [one] application
       *[other] applications
    }
outcomes = { $count } { $count ->
        [one] outcome
       *[other] outcomes
    }
funds = { $count } { $count ->
        [one] fund
       *[other] funds
    }
tables = { $count } { $count ->
        [one] file of unit costs
       *[other] files of unit costs
    }
errors = { $count } { $count ->
        [one] error
       *[other] errors
    }
warnings = { $count } { $count ->
        [one] warning
       *[other] warnings
    }
toml-files = { $count } { $count ->
        [one] TOML file
       *[other] TOML files
    }

nothing-found = { $applications } checked: nothing found
found-in = { $errors } and { $warnings } in { $concerned } of { $applications }
found-beside = { $errors } and { $warnings } beside { $applications }
so-many-not-calculated = { $count } could not be calculated, and rules that need a result were not looked at
so-many-not-read = { $count } with errors: what is doubtful in the prices was not looked for
left-out = { $count } not shown
accepted = { $count } accepted by `[[allow]]`
more-alike = { $file }: { $count } more [{ $code }]
status-assumed = { $applications } without `status`, checked as `application`
lowered = `{ $file }` lowers { $count } { $count ->
        [one] level
       *[other] levels
    } ({ $names }{ $more ->
    [0] {""}
   *[other] , and { $more } more
    })
passed-over = { $files } passed over: no application ({ $names }{ $more ->
    [0] {""}
   *[other] , and { $more } more
    })
excluded = { $count } excluded ({ $names }{ $more ->
    [0] {""}
   *[other] , and { $more } more
    })
no-application = no application found ({ $files } looked at): an application has a table `[investment]`
empty-list = the list of files is empty: nothing to do
