# Okvir svake poruke.
mail-greeting = Dobar dan, { $name },
mail-greeting-plain = Dobar dan,
mail-foot-why = Praktika vam piše jer { $organisation } ovdje traži firme.
mail-foot-settings = Promijenite šta vam šaljemo
mail-foot-stop = Više ne želim ovakve poruke
mail-open = Pročitajte i odgovorite
mail-open-note = za to vam ne treba prijava

mail-school-suggestion-subject = { $company } nudi ono što tražite: { $need }
mail-school-suggestion-heading = { $company } nudi ono što tražite
mail-school-suggestion-why = Ovu poruku dobijate jer { $school } traži: { $need }. { $company } sada nudi nešto što odgovara.
mail-school-suggestion-best = Najbolji prijedlog
mail-school-suggestion-offer = Šta nudi
mail-school-suggestion-where = Gdje
mail-school-suggestion-when = Kada
mail-school-suggestion-how-many = Koliko
mail-school-suggestion-reasons = Zašto baš ova firma
mail-school-suggestion-score = { $score } od { $of } bodova
mail-school-suggestion-count = { $n ->
    [one] Za ovu potrebu sada ima { $n } prijedlog.
    [few] Za ovu potrebu sada ima { $n } prijedloga.
   *[other] Za ovu potrebu sada ima { $n } prijedloga.
}
mail-school-suggestion-answer = Možete reći da vas zanima, ili ne sada i zašto. Time se ništa ne rezerviše.

mail-foot-remove = Izbrišite moje podatke
mail-foot-speaks = Praktika vam piše jer ovdje zastupate organizaciju { $organisation }.
mail-foot-security = Praktika vam piše jer ovdje imate nalog. Poruke o njegovoj sigurnosti šaljemo uvijek.
mail-about = Praktika povezuje stručne škole s firmama koje mogu primiti i podržati njihove učenike.
mail-open-praktika = Otvorite svoj pregled
mail-open-account = Otvorite svoj nalog
mail-account-not-you = Ako ste to bili vi, ne morate ništa uraditi. Ako niste, otvorite svoj nalog, odjavite se sa svih uređaja i pišite koordinatoru.
mail-nothing-to-do = Sada ne morate ništa uraditi: pišemo vam kada nešto bude odgovaralo.
mail-reason = Razlog
# Akuzativ: "vrijedi 21 minutu".
mail-time-minutes = { $n ->
    [one] { $n } minutu
    [few] { $n } minute
   *[other] { $n } minuta
}
mail-time-days = { $n ->
    [one] { $n } dan
    [few] { $n } dana
   *[other] { $n } dana
}

# Ime Praktika ne stoji u padežima: na ćirilici ostaje latinicom samo u ovom obliku.
mail-sign-in-link-subject = Praktika: vaš link za prijavu
mail-sign-in-link-heading = Vaš link za prijavu
mail-sign-in-link-why = Zatražili ste prijavu s ovom adresom. Link otvara stranicu s jednim dugmetom: pritisnite ga i prijavljeni ste.
mail-sign-in-link-holds = Link vrijedi { $time }, i to samo jednom. Na drugom uređaju traži kratki kod koji piše tamo gdje ste zatražili link.
mail-sign-in-link-open = Prijavite se
mail-sign-in-link-nothing = Ako to niste bili vi, ne morate ništa uraditi: bez ovog linka niko se ne može prijaviti.
mail-sign-in-link-foot = Praktika vam piše jer je neko zatražio prijavu s ovom adresom.

mail-address-to-confirm-subject = Potvrdite adresu da završite registraciju: { $organisation }
mail-address-to-confirm-subject-plain = Potvrdite adresu da završite registraciju
mail-address-to-confirm-heading = Potvrdite svoju adresu
mail-address-to-confirm-why = Registracija organizacije { $organisation } skoro je gotova. Ostao je još jedan korak: potvrdite da je ova adresa vaša.
mail-address-to-confirm-why-plain = Vaša registracija je skoro gotova. Ostao je još jedan korak: potvrdite da je ova adresa vaša.
mail-address-to-confirm-holds = Link vrijedi { $time }. Ako ne uradite ništa, registracija ostaje nedovršena.
mail-address-to-confirm-open = Potvrdite adresu
mail-address-to-confirm-not-you = Ako se vi niste registrovali, zanemarite ovu poruku.
mail-address-to-confirm-foot = Praktika vam piše jer je neko pri registraciji naveo ovu adresu.

mail-new-address-to-confirm-subject = Praktika: potvrdite svoju novu adresu
mail-new-address-to-confirm-heading = Potvrdite svoju novu adresu
mail-new-address-to-confirm-why = Zatražili ste da ovo bude adresa vašeg naloga. Potvrdite da je vaša: od tada vam pišemo na nju i s njom se prijavljujete.
mail-new-address-to-confirm-holds = Link vrijedi { $time }. Ako ne uradite ništa, ostaje stara adresa.
mail-new-address-to-confirm-open = Potvrdite novu adresu
mail-new-address-to-confirm-not-you = Ako to niste tražili, zanemarite ovu poruku: ništa se ne mijenja.
mail-new-address-to-confirm-foot = Praktika vam piše jer je neko naveo ovo kao novu adresu svog naloga.

mail-address-changed-subject = Praktika: vaša adresa je promijenjena
mail-address-changed-heading = Vaša adresa je promijenjena
mail-address-changed-why = Vaš nalog sada ima drugu adresu: na nju vam pišemo i s njom se prijavljujete. Javljamo to i na staru adresu, da je niko ne promijeni bez vašeg znanja.
mail-address-changed-foot = Praktika vam piše jer je ovo dosad bila adresa vašeg naloga.

mail-security-changed-password-set = Postavljena je lozinka za vaš nalog
mail-security-changed-password-set-follows = Od sada se možete prijaviti tom lozinkom.
mail-security-changed-password-removed = Uklonjena je lozinka vašeg naloga
mail-security-changed-password-removed-follows = Od sada se prijavljujete linkom koji vam šaljemo na ovu adresu.
mail-security-changed-second-factor-on = Uključen je drugi korak prijave
mail-security-changed-second-factor-on-follows = Nakon linka ili lozinke sada tražimo i kod iz vaše aplikacije.
mail-security-changed-second-factor-off = Isključen je drugi korak prijave
mail-security-changed-second-factor-off-follows = Kod iz vaše aplikacije više ne tražimo.
mail-security-changed-recovery-code-used = Za prijavu je iskorišten rezervni kod
mail-security-changed-recovery-code-used-follows = Taj kod više ne vrijedi. Kada ih ostane malo, u svom nalogu možete napraviti nove.
mail-security-changed-token-made = Napravljen je pristupni ključ za program
mail-security-changed-token-made-follows = Ko ga ima, može u vaše ime ono što ključ dopušta. U svom nalogu, pod „Pristup za programe“, možete ga povući.
mail-security-changed-recovery-codes-new = Napravljeni su novi rezervni kodovi za vaš nalog
mail-security-changed-recovery-codes-new-follows = Stari više ne vrijede. Nove čuvajte na sigurnom mjestu.

mail-colleague-invited-subject = { $inviter } vas poziva da zastupate organizaciju { $organisation }
mail-colleague-invited-subject-hands-over = { $inviter } vam prepušta zastupanje organizacije { $organisation }
mail-colleague-invited-subject-plain = Pozvani ste da zastupate organizaciju { $organisation }
mail-colleague-invited-why = { $inviter } želi da i vi tamo odgovarate i odlučujete u ime organizacije { $organisation }.
mail-colleague-invited-why-hands-over = Ako prihvatite, tamo u ime organizacije { $organisation } odgovarate i odlučujete vi, a ne više { $inviter }.
mail-colleague-invited-why-plain = Koordinator želi da tamo odgovarate i odlučujete u ime organizacije { $organisation }.
mail-colleague-invited-holds = Poziv vrijedi { $time }. Ako ne uradite ništa, sve ostaje kao dosad.
mail-colleague-invited-open = Pogledajte poziv
mail-colleague-invited-stranger = Ako ne znate ko je { $inviter }, zanemarite ovu poruku.
mail-colleague-invited-stranger-plain = Ako ovo nije za vas, zanemarite ovu poruku.
mail-colleague-invited-foot = Praktika vam piše jer vas poziva { $inviter }; iz tog poziva imamo i vašu adresu.
mail-colleague-invited-foot-plain = Praktika vam piše jer vas poziva koordinator; iz tog poziva imamo i vašu adresu.

mail-organisation-verified-subject = Organizacija je potvrđena: { $organisation }
mail-organisation-verified-why = Koordinator je provjerio organizaciju { $organisation }. Od sada je vide i drugi, a vi dobijate prijedloge.
mail-organisation-verified-waiting = { $n ->
    [one] { $n } škola vas već čeka.
    [few] { $n } škole vas već čekaju.
   *[other] { $n } škola vas već čeka.
}
mail-organisation-rejected-subject = Nismo mogli potvrditi organizaciju { $organisation }
mail-organisation-rejected-why = Koordinator je provjerio organizaciju { $organisation } i nije mogao potvrditi ono što je navedeno pri registraciji.
mail-organisation-rejected-mistake = Ako je to greška ili se nešto promijenilo, pišite koordinatoru. Ako ne uradite ništa, organizaciju { $organisation } ne vidi niko drugi.

mail-claim-decided-approved-subject = Sada zastupate organizaciju { $organisation }
mail-claim-decided-approved-why = Zatražili ste da zastupate organizaciju { $organisation } i koordinator je to odobrio. Sada možete navesti šta nudi ili traži i odgovarati u njeno ime.
mail-claim-decided-refused-subject = Nismo mogli potvrditi da zastupate organizaciju { $organisation }
mail-claim-decided-refused-why = Zatražili ste da zastupate organizaciju { $organisation }. Koordinator je to provjerio, ali nije mogao potvrditi.
mail-claim-decided-refused-mistake = Ako je to greška, pišite koordinatoru. Ako ne uradite ništa, sve ostaje kao dosad.
mail-claim-decided-foot = Praktika vam piše jer ste zatražili da zastupate organizaciju { $organisation }.

mail-school-interested-subject = { $school } se zanima za vašu ponudu: { $offer }
mail-school-interested-heading = { $school } se zanima za vašu ponudu
mail-school-interested-why = Ovu poruku dobijate jer { $company } nudi nešto što { $school } traži. Škola želi čuti da li to zanima i vas.
mail-school-interested-how = Ne treba vam nalog: svaki odgovor otvara stranicu s jednim dugmetom.
mail-school-interested-school = Škola
mail-school-interested-need = Šta traži
mail-school-interested-offer = Šta nudite
mail-school-interested-yes = Da, zanima nas
mail-school-interested-call = Nazovite me
mail-school-interested-not-now = Ne sada
mail-school-interested-nothing = Ako odgovorite „da“ ili „nazovite me“, škola zna da vam se može javiti; time se ništa ne rezerviše. Ako ne uradite ništa, škola i dalje čeka.
mail-school-interested-foot = Praktika vam piše jer je vaša adresa ovdje navedena kao kontakt firme { $company }.

mail-offer-still-valid-subject = Da li još vrijedi ova ponuda: { $offer }?
mail-offer-still-valid-heading = Da li još vrijedi ova ponuda?
mail-offer-still-valid-why = Škole vide šta nudi { $company }. Povremeno pitamo da li to još vrijedi, da bi se na to mogle osloniti.
mail-offer-still-valid-how = Za „da“ vam ne treba prijava: link otvara stranicu s jednim dugmetom.
mail-offer-still-valid-offer = Šta nudite
mail-offer-still-valid-since = Od
mail-offer-still-valid-yes = Da, još vrijedi
mail-offer-still-valid-withdraw = Izmijenite je ili povucite
mail-offer-still-valid-nothing = Bez vašeg odgovora ponuda se sama pauzira 90 dana nakon posljednje potvrde, i škole je ne vide dok je ne potvrdite.
mail-offer-still-valid-foot = Praktika vam piše jer { $company } ovdje nešto nudi.

mail-verification-overdue-subject = { $n ->
    [one] { $n } organizacija čeka duže od 5 radnih dana
    [few] { $n } organizacije čekaju duže od 5 radnih dana
   *[other] { $n } organizacija čeka duže od 5 radnih dana
}
mail-verification-overdue-why = Dok neko to ne provjeri, niko ne vidi šta se tamo nudi ili traži.
mail-verification-overdue-open = Pogledajte ko čeka
mail-verification-overdue-nothing = Ako niko ne odluči, čekanje se nastavlja.
mail-verification-overdue-foot = Praktika vam piše jer ste ovdje administrator.
