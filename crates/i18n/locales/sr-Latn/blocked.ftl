# Što ovde ne stoji, kaže se kao u bosanskom.
blocked-organisation-not-ready-sending = Vaša organizacija trenutno ne može dobijati predloge: { $state }.
blocked-beyond-radius-rules = { $km } km je dalje od { $limit } km koji ovde vrede.
blocked-direction-unknown = Nemamo pravilo sa izvorom o tome da li je ovo otvoreno odavde ({ $from }) tamo ({ $to }): proverite sami.
blocked-contact-budget-used = { $budget ->
    [one] Želi najviše { $budget } upit mesečno i već ga je dobila. Sledeći mesec može se pitati ponovo.
    [few] Želi najviše { $budget } upita mesečno i već ih je dobila. Sledeći mesec može se pitati ponovo.
   *[other] Želi najviše { $budget } upita mesečno i već ih je dobila. Sledeći mesec može se pitati ponovo.
}
organisation-state-unclaimed = sa javne liste, još niko ne govori u njeno ime
organisation-state-pending = čeka proveru koordinatora
organisation-state-verified = proverena
organisation-state-merged = postala je deo druge
