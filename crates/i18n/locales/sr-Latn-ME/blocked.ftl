# Što ovdje ne stoji, kaže se kao u bosanskom.
blocked-direction-unknown = Nemamo pravilo sa izvorom o tome da li je ovo otvoreno odavde ({ $from }) tamo ({ $to }): provjerite sami.
organisation-state-unclaimed = sa javne liste, još niko ne govori u njeno ime
