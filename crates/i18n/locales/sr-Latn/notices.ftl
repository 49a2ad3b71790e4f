# Što ovde ne stoji, kaže se kao u bosanskom.
mail-digest-subject-weekly = Ove nedelje za vas: { $first }
mail-digest-heading-weekly = Ove nedelje za vas
mail-digest-foot-weekly = Praktika vam piše jednom nedeljno, jer je tako postavljeno u vašem nalogu. Kada nema ničeg novog, poruka ne stiže.
mail-digest-suggestions = { $n ->
    [one] { $n } novi predlog
    [few] { $n } nova predloga
   *[other] { $n } novih predloga
}
mail-digest-expiring-item = { $offer }: poslednji termin traje do { $date }
mail-digest-accreditation-item = { $company }, { $trade }: važi do { $date }
mail-need-fits-where = Gde
mail-need-fits-nothing = Škola vas vidi na svojoj listi i može da vam se javi. Ako ne uradite ništa, tako i ostaje.
mail-offer-expiring-why = Poslednji termin u ponudi „{ $offer }“ traje do { $date }. Posle toga je škole više ne vide.
mail-offer-expiring-nothing = Ako želite da nastavite, dodajte nove termine. Ako ne uradite ništa, ponuda tog dana sama ističe.
mail-offer-paused-why = Firma { $company } nije potvrdila ovu ponudu od { $since }. Da bi škole mogle da se oslone na ono što vide, zasad je skrivena. Ništa nije izgubljeno.
mail-offer-paused-how = Dovoljan je jedan klik da se opet prikaže. Ne treba vam prijava: link otvara stranicu sa jednim dugmetom.
mail-offer-paused-yes = Da, još važi: prikažite je ponovo
mail-accreditation-expiring-why = { $company } sme da podučava ovo zanimanje do { $date }. Ponude za koje treba akreditacija ne predlažu se za kasnije termine.
mail-accreditation-expiring-until = Važi do
mail-accreditation-expiring-how = Na vreme se raspitajte kod izdavaoca o obnovi i javite svom koordinatoru kada dobijete novu.
mail-accreditation-expiring-nothing = Ako ne uradite ništa, do tog dana se ništa ne menja.
mail-contact-unreachable-why = { $person } je naš kontakt za organizaciju { $organisation }, ali se poruke vraćaju. Dok se to ne reši, pišemo samo ostalima.
mail-claim-your-profile-why = { $organisation } je ovde jer stoji na javnoj listi ({ $source }). O profilu se još niko ne brine.
mail-claim-your-profile-how = Ako zastupate organizaciju { $organisation }, preuzmite profil: to traje dve minute i ne košta ništa. Zatim koordinator proverava da li je zastupate.
unreachable-lead = { $person } ({ $organisation }) ne dobija naše poruke od { $since }: vraćaju se. Dok se to ne reši, na ovu adresu ne pišemo.
