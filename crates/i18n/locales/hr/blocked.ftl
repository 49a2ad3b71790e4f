# Što ovdje ne stoji, kaže se kao u bosanskom.
blocked-organisation-not-ready-sending = Vaša organizacija trenutno ne može dobivati prijedloge: { $state }.
blocked-trade-not-known = Ne znamo na koje se zanimanje misli: treba ga odabrati.
blocked-eqf-between = Prima učenike od EQF razine { $from } do { $to }; vaši su na razini { $level }.
blocked-eqf-from = Prima učenike od EQF razine { $from }; vaši su na razini { $level }.
blocked-eqf-to = Prima učenike do EQF razine { $to }; vaši su na razini { $level }.
blocked-direction-unknown = Nemamo pravilo s izvorom o tome je li ovo otvoreno odavde ({ $from }) tamo ({ $to }): provjerite sami.
blocked-accreditation-missing = Nije pokazala akreditaciju za zanimanje: { $trade }. Tko je traži: { $source }.
blocked-accreditation-expired = Akreditacija za zanimanje ({ $trade }) istekla je { $date }. Tko je traži: { $source }.
organisation-state-unclaimed = s javnog popisa, još nitko ne govori u njeno ime
