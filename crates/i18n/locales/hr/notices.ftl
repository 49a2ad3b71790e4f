# Što ovdje ne stoji, kaže se kao u bosanskom.
mail-digest-subject-weekly = Ovoga tjedna za vas: { $first }
mail-digest-heading-weekly = Ovoga tjedna za vas
mail-digest-foot-daily = Praktika vam piše jednom svakoga radnog dana, jer je tako postavljeno u vašem računu. Kada nema ničeg novog, poruka ne stiže.
mail-digest-foot-weekly = Praktika vam piše jednom tjedno, jer je tako postavljeno u vašem računu. Kada nema ničeg novog, poruka ne stiže.
mail-digest-foot-at-once = Praktika vam piše čim ima novosti, jer je tako postavljeno u vašem računu.
# [1], a ne [one]: 21 tvrtka nije jedna.
mail-digest-suggestions-item = { $need }: { $n ->
    [1] odgovara { $company }
    [2] odgovaraju { $company } i još jedna tvrtka
   *[other] odgovaraju { $company } i još { $others ->
        [one] { $others } tvrtka
        [few] { $others } tvrtke
       *[other] { $others } tvrtki
    }
}
mail-digest-expiring = { $n ->
    [one] { $n } ponuda uskoro istječe
    [few] { $n } ponude uskoro istječu
   *[other] { $n } ponuda uskoro istječe
}
mail-digest-accreditation = { $n ->
    [one] { $n } akreditacija istječe
    [few] { $n } akreditacije istječu
   *[other] { $n } akreditacija istječe
}
mail-digest-unreachable = { $n ->
    [one] { $n } osoba ne dobiva naše poruke
    [few] { $n } osobe ne dobivaju naše poruke
   *[other] { $n } osoba ne dobiva naše poruke
}
mail-need-fits-why = Ovu poruku dobivate jer { $company } nudi „{ $offer }“, a ova škola traži nešto što tome odgovara.
mail-need-fits-need = Što traži
mail-need-fits-offer = Što nudite
mail-need-fits-nothing = Škola vas vidi na svojem popisu i može vam se javiti. Ako ne učinite ništa, tako i ostaje.
mail-offer-expiring-subject = Ponuda „{ $offer }“ istječe { $date }
mail-offer-expiring-heading = Vaša ponuda istječe { $date }
mail-offer-expiring-nothing = Ako želite nastaviti, dodajte nove termine. Ako ne učinite ništa, ponuda toga dana sama istječe.
mail-offer-paused-why = Tvrtka { $company } nije potvrdila ovu ponudu od { $since }. Da bi se škole mogle osloniti na ono što vide, zasad je skrivena. Ništa nije izgubljeno.
mail-offer-paused-how = Dovoljan je jedan klik da se opet prikaže. Ne treba vam prijava: poveznica otvara stranicu s jednim gumbom.
mail-offer-paused-yes = Da, još vrijedi: prikažite je ponovno
mail-offer-paused-nothing = Ako ne učinite ništa, ostaje skrivena.
mail-accreditation-expiring-subject = { $company }, { $trade }: akreditacija istječe { $date }
mail-accreditation-expiring-heading = Akreditacija istječe { $date }
mail-accreditation-expiring-issuer = Izdavatelj
mail-accreditation-expiring-how = Na vrijeme se raspitajte kod izdavatelja o obnovi i javite svojem koordinatoru kada dobijete novu.
mail-accreditation-expiring-nothing = Ako ne učinite ništa, do toga se dana ništa ne mijenja.
mail-contact-unreachable-subject = { $person } ne dobiva naše poruke
mail-contact-unreachable-how = Je li adresa točna i radi li ta osoba još kod vas? Ispravite adresu ili uklonite osobu.
mail-contact-unreachable-nothing = Ako ne učinite ništa, o tome se brine koordinator.
mail-claim-your-profile-subject = Praktika već ima profil organizacije { $organisation }: je li vaš?
mail-claim-your-profile-why = { $organisation } je ovdje jer stoji na javnom popisu ({ $source }). O profilu se još nitko ne brine.
mail-claim-your-profile-how = Ako zastupate organizaciju { $organisation }, preuzmite profil: to traje dvije minute i ne košta ništa. Zatim koordinator provjerava zastupate li je.
mail-claim-your-profile-nothing = Ako ne učinite ništa, sve ostaje kao dosad i o tome vam više ne pišemo.
mail-claim-your-profile-foot = Praktika vam piše samo jednom, jer je vaša adresa na tom popisu navedena kao kontakt organizacije { $organisation }.
mail-fails-refused = Njihov poslužitelj odbija naše poruke.
mail-fails-given-up = Pokušali smo više puta: sandučić je bio pun ili se poslužitelj nije javljao.
unreachable-item = { $person } ne dobiva naše poruke
unreachable-lead = { $person } ({ $organisation }) ne dobiva naše poruke od { $since }: vraćaju se. Dok se to ne riješi, na ovu adresu ne pišemo.
unreachable-mend = Zatražite točnu adresu od organizacije { $organisation }, telefonom ili preko nekoga tko ondje radi. Čim se upiše nova adresa, ovo samo nestaje.
unreachable-try-again = Adresa je točna: pišite na nju ponovno
