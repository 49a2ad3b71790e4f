# Poruke zbog rokova i kada se mnogo toga promijeni odjednom. Šta kaže svaka poruka, stoji u mail.ftl.

# Više stvari u jednoj poruci. $first je jedan od redova ispod.
mail-digest-subject-at-once = { $first }
mail-digest-subject-daily = Danas za vas: { $first }
mail-digest-subject-weekly = Ove sedmice za vas: { $first }
mail-digest-first-and-more = { $first }, i još ponešto
mail-digest-heading-at-once = Imamo novosti za vas
mail-digest-heading-daily = Danas za vas
mail-digest-heading-weekly = Ove sedmice za vas
mail-digest-more = … i još { $n }. Sve je u vašem pregledu.
mail-digest-foot-daily = Praktika vam piše jednom svakog radnog dana, jer je tako postavljeno u vašem nalogu. Kada nema ničeg novog, poruka ne stiže.
mail-digest-foot-weekly = Praktika vam piše jednom sedmično, jer je tako postavljeno u vašem nalogu. Kada nema ničeg novog, poruka ne stiže.
mail-digest-foot-at-once = Praktika vam piše čim ima novosti, jer je tako postavljeno u vašem nalogu.
mail-digest-suggestions = { $n ->
    [one] { $n } novi prijedlog
    [few] { $n } nova prijedloga
   *[other] { $n } novih prijedloga
}
# [1], a ne [one]: 21 firma nije jedna.
mail-digest-suggestions-item = { $need }: { $n ->
    [1] odgovara { $company }
    [2] odgovaraju { $company } i još jedna firma
   *[other] odgovaraju { $company } i još { $others ->
        [one] { $others } firma
        [few] { $others } firme
       *[other] { $others } firmi
    }
}
mail-digest-needs = { $n ->
    [one] { $n } škola traži ono što nudite
    [few] { $n } škole traže ono što nudite
   *[other] { $n } škola traži ono što nudite
}
# [1], a ne [one]: 21 ponuda nije jedna.
mail-digest-needs-item = { $n ->
    [1] { $school } traži: { $need }
    [one] { $school } traži: { $need } (odgovara { $n } vaša ponuda)
    [few] { $school } traži: { $need } (odgovaraju { $n } vaše ponude)
   *[other] { $school } traži: { $need } (odgovara { $n } vaših ponuda)
}
mail-digest-interested = { $n ->
    [one] { $n } škola čeka vaš odgovor
    [few] { $n } škole čekaju vaš odgovor
   *[other] { $n } škola čeka vaš odgovor
}
mail-digest-interested-item = { $school } se zanima za vašu ponudu: { $offer }
mail-digest-still-valid = { $n ->
    [one] { $n } ponuda čeka vašu potvrdu
    [few] { $n } ponude čekaju vašu potvrdu
   *[other] { $n } ponuda čeka vašu potvrdu
}
mail-digest-still-valid-item = { $offer }: bez potvrde od { $since }
mail-digest-paused = { $n ->
    [one] { $n } ponuda je pauzirana
    [few] { $n } ponude su pauzirane
   *[other] { $n } ponuda je pauzirano
}
mail-digest-paused-item = { $offer }: bez potvrde od { $since }
mail-digest-expiring = { $n ->
    [one] { $n } ponuda uskoro ističe
    [few] { $n } ponude uskoro ističu
   *[other] { $n } ponuda uskoro ističe
}
mail-digest-expiring-item = { $offer }: posljednji termin traje do { $date }
mail-digest-accreditation = { $n ->
    [one] { $n } akreditacija ističe
    [few] { $n } akreditacije ističu
   *[other] { $n } akreditacija ističe
}
mail-digest-accreditation-item = { $company }, { $trade }: vrijedi do { $date }
mail-digest-unreachable = { $n ->
    [one] { $n } osoba ne dobija naše poruke
    [few] { $n } osobe ne dobijaju naše poruke
   *[other] { $n } osoba ne dobija naše poruke
}
mail-digest-unreachable-item = { $person }, { $organisation }

mail-need-fits-subject = { $school } traži ono što nudite: { $need }
mail-need-fits-heading = { $school } traži ono što nudite
mail-need-fits-why = Ovu poruku dobijate jer { $company } nudi „{ $offer }“, a ova škola traži nešto što tome odgovara.
mail-need-fits-school = Škola
mail-need-fits-need = Šta traži
mail-need-fits-where = Gdje
mail-need-fits-when = Kada
mail-need-fits-offer = Šta nudite
mail-need-fits-others = { $n ->
    [one] Isto traži još { $n } škola.
    [few] Isto traže još { $n } škole.
   *[other] Isto traži još { $n } škola.
}
mail-need-fits-open = Pogledajte zašto odgovara
mail-need-fits-nothing = Škola vas vidi na svojoj listi i može vam se javiti. Ako ne uradite ništa, tako i ostaje.

mail-offer-expiring-subject = Ponuda „{ $offer }“ ističe { $date }
mail-offer-expiring-heading = Vaša ponuda ističe { $date }
mail-offer-expiring-why = Posljednji termin u ponudi „{ $offer }“ traje do { $date }. Poslije toga je škole više ne vide.
mail-offer-expiring-open = Otvorite ponudu
mail-offer-expiring-nothing = Ako želite nastaviti, dodajte nove termine. Ako ne uradite ništa, ponuda tog dana sama ističe.

mail-offer-paused-subject = Pauzirali smo vašu ponudu: { $offer }
mail-offer-paused-heading = Vaša ponuda je pauzirana
mail-offer-paused-why = Firma { $company } nije potvrdila ovu ponudu od { $since }. Da bi se škole mogle osloniti na ono što vide, zasad je skrivena. Ništa nije izgubljeno.
mail-offer-paused-how = Dovoljan je jedan klik da se opet prikaže. Ne treba vam prijava: link otvara stranicu s jednim dugmetom.
mail-offer-paused-yes = Da, još vrijedi: prikažite je ponovo
mail-offer-paused-nothing = Ako ne uradite ništa, ostaje skrivena.

mail-accreditation-expiring-subject = { $company }, { $trade }: akreditacija ističe { $date }
mail-accreditation-expiring-heading = Akreditacija ističe { $date }
mail-accreditation-expiring-why = { $company } smije podučavati ovo zanimanje do { $date }. Ponude za koje treba akreditacija ne predlažu se za kasnije termine.
mail-accreditation-expiring-trade = Zanimanje
mail-accreditation-expiring-issuer = Izdavalac
mail-accreditation-expiring-until = Vrijedi do
mail-accreditation-expiring-how = Na vrijeme se raspitajte kod izdavaoca o obnovi i javite svom koordinatoru kada dobijete novu.
mail-accreditation-expiring-open = Otvorite svoj pregled
mail-accreditation-expiring-nothing = Ako ne uradite ništa, do tog dana se ništa ne mijenja.

mail-contact-unreachable-subject = { $person } ne dobija naše poruke
mail-contact-unreachable-why = { $person } je naš kontakt za organizaciju { $organisation }, ali se poruke vraćaju. Dok se to ne riješi, pišemo samo ostalima.
mail-contact-unreachable-person = Osoba
mail-contact-unreachable-reason = Zašto se vraćaju
mail-contact-unreachable-how = Da li je adresa tačna i da li ta osoba još radi kod vas? Ispravite adresu ili uklonite osobu.
mail-contact-unreachable-open = Pogledajte osobe iz organizacije { $organisation }
mail-contact-unreachable-nothing = Ako ne uradite ništa, o tome se brine koordinator.

mail-claim-your-profile-subject = Praktika već ima profil organizacije { $organisation }: da li je vaš?
mail-claim-your-profile-heading = Preuzmite profil organizacije { $organisation }
mail-claim-your-profile-why = { $organisation } je ovdje jer stoji na javnoj listi ({ $source }). O profilu se još niko ne brine.
mail-claim-your-profile-how = Ako zastupate organizaciju { $organisation }, preuzmite profil: to traje dvije minute i ne košta ništa. Zatim koordinator provjerava da li je zastupate.
mail-claim-your-profile-open = Preuzmite profil
mail-claim-your-profile-nothing = Ako ne uradite ništa, sve ostaje kao dosad i o tome vam više ne pišemo.
mail-claim-your-profile-foot = Praktika vam piše samo jednom, jer je vaša adresa na toj listi navedena kao kontakt organizacije { $organisation }.

mail-fails-no-such-address = Ta adresa ne postoji.
mail-fails-refused = Njihov server odbija naše poruke.
mail-fails-given-up = Pokušali smo više puta: sandučić je bio pun ili se server nije javljao.

unreachable-item = { $person } ne dobija naše poruke
unreachable-lead = { $person } ({ $organisation }) ne dobija naše poruke od { $since }: vraćaju se. Dok se to ne riješi, na ovu adresu ne pišemo.
unreachable-reason = Zašto se vraćaju
unreachable-mend = Zatražite tačnu adresu od organizacije { $organisation }, telefonom ili preko nekoga ko tamo radi. Čim se upiše nova adresa, ovo samo nestaje.
unreachable-try-again = Adresa je tačna: pišite na nju ponovo
unreachable-set-aside = Ostavite po strani
