# Okvir svake stranice.
page-title = { $title } – { brand }
page-skip = Pređi na glavni sadržaj
page-menu = Meni
page-language = Jezik
page-sign-in = Prijava
page-sign-out = Odjava
page-about = O ovoj stranici
page-help = Pomoć
page-contact = Pišite koordinatoru
page-accessibility = Pristupačnost
page-privacy = Privatnost
page-error-prefix = Greška:
page-error-summary = { $n ->
    [one] { $n } stvar treba popraviti
    [few] { $n } stvari treba popraviti
   *[other] { $n } stvari treba popraviti
}
page-undo = Poništi
page-close = Zatvori
page-back = Nazad
page-demo = Ovo je demonstracija: sve organizacije ovdje su izmišljene.
page-not-found-title = Ove stranice nema ovdje
page-not-found-text = Ponuda je možda povučena, ili je program za poštu presjekao adresu. Vaše liste su i dalje tu.
page-broken-title = Nešto se pokvarilo kod nas
page-broken-text = Ništa od onoga što ste upisali nije sačuvano. Pokušajte ponovo za nekoliko minuta.
page-link-ended-title = Ovaj link više ne vrijedi
page-link-ended-text = Linkovi u našim porukama vrijede ograničeno vrijeme. Otvorite najnoviju poruku ili pišite koordinatoru.
page-error-number = Ako nam pišete, pomoći će ovaj broj: { $id }
nav-overview = Pregled
nav-needs = Potrebe
nav-suggestions = Prijedlozi
nav-offers = Ponude
nav-offer-new = Ponudite mjesto

home-title = Škole i firme koje odgovaraju jedne drugima
home-heading = Mjesto za učenje zanata, blizu kuće
home-lead = Praktika povezuje stručne škole s firmama koje mogu primiti i podržati njihove učenike, u Albaniji, Bosni i Hercegovini, na Kosovu* i u Crnoj Gori.
home-offer = Ponudite mjesto za dvije minute
home-free = Besplatno za škole i firme. Za početak vam ne treba nalog.

offer-form-title = Ponudite mjesto za učenje
offer-form-heading = Ponudite mjesto za učenje
offer-form-lead = Dovoljni su zanimanje, mjesto i kontakt. Škole u blizini koje podučavaju to zanimanje čut će za vas. O svakom zahtjevu odlučujete vi.
offer-form-time = Oko dvije minute. Ništa što upišete ne gubi se ako neko polje treba popraviti.
offer-form-company = Kako se zove vaša firma?
offer-form-company-hint = Onako kako je registrovana.
offer-form-trade = Koje zanimanje možete podučavati?
offer-form-trade-hint = Svojim riječima, na bilo kojem od naših jezika. Na primjer: zavarivač, welder, saldator
offer-form-trade-understood = Razumjeli smo: { $trade }.
offer-form-trade-code = (ISCO { $code })
offer-form-trade-unsure = Nismo sigurni koje je to zanimanje. Na koje od ovih mislite?
offer-form-trade-other = Nijedno od ovih
offer-form-trade-change = Nešto drugo?
offer-form-place = U kojem mjestu?
offer-form-place-choose = Više mjesta ima to ime. Koje je vaše?
offer-form-region = U kojoj regiji?
offer-form-activity = Šta biste mogli ponuditi?
offer-form-activity-hint = Izaberite ono što najbolje odgovara. Možete se predomisliti i kasnije.
offer-form-participants = Ko može doći?
offer-form-quantity-places = Koliko odjednom?
offer-form-quantity-hours = Koliko sati?
offer-form-quantity-seats = Koliko mjesta?
offer-form-quantity-items = Koliko komada?
offer-form-quantity-hint = Ostavite prazno ako još ne znate. Prikazat će se kao „nije navedeno“ i ne šteti vam.
offer-form-when = Kada?
offer-form-when-hint = Ostavite prazno ako još ne znate.
offer-form-starts-on = Od
offer-form-ends-on = Do
offer-form-weekdays = Kojim danima u sedmici?
offer-form-weekdays-hint = Ostavite prazno ako odgovara bilo koji dan.
offer-form-languages = Koji se jezici govore?
offer-form-min-age = Od koliko godina?
offer-form-max-age = Do koliko godina?
offer-form-radius = Koliko daleko smije biti škola?
offer-form-radius-hint = U kilometrima cestom. Ostavite prazno ako ne postavljate granicu.
offer-form-cross-border = Škole iz drugih zemalja su dobrodošle
offer-form-text = Još nešto što škola treba znati
offer-form-contact = Koga možemo pitati?
offer-form-contact-name = Vaše ime
offer-form-contact-email = E-pošta
offer-form-contact-email-hint = Škole je ne vide dok ne kažete da.
offer-form-save = Sačuvaj kao nacrt
offer-form-publish = Objavi
offer-form-see = Pokaži ko bi ovo vidio
offer-form-seen-heading = Ko bi ovo vidio
offer-form-seen = { $n ->
    [0] Još ne znamo školu koja podučava ovo zanimanje do { $km } km
    [one] { $n } škola podučava ovo zanimanje do { $km } km
    [few] { $n } škole podučavaju ovo zanimanje do { $km } km
   *[other] { $n } škola podučava ovo zanimanje do { $km } km
}
offer-form-seen-nearest = Najbliža
offer-form-seen-best = Najviše bodova
offer-form-optional = Ništa od ovoga nije obavezno.

offer-draft-heading = Sačuvano kao nacrt
offer-draft-lead = Još je niko ne vidi. Pročitajte je još jednom, pa je objavite.
offer-published-heading = Objavljeno: { $offer }
offer-published-lead = Škole koje odgovaraju čut će za vas. Ništa nije rezervisano prije nego što kažete da.
offer-published-schools = { $n ->
    [0] Još ne odgovara nijedna škola. Tražimo dalje i pišemo vam kada je nađemo.
    [one] { $n } škola ima vas na svojoj listi.
    [few] { $n } škole imaju vas na svojim listama.
   *[other] { $n } škola ima vas na svojoj listi.
}
offer-pending-lead = Koordinator prvo provjerava vašu firmu, obično u roku od dva dana. Poslije toga škole čuju za vas.
offer-state-draft = Nacrt
offer-state-published = Objavljeno
offer-state-paused = Pauzirano
offer-state-withdrawn = Povučeno
offer-state-expired = Završeno
offer-change = Izmijenite
offer-withdraw = Povucite
offer-facts-heading = Šta nudite

suggestions-title = Prijedlozi: { $need }
suggestions-need = Potreba: { $activity }
suggestions-need-change = Izmijenite ovu potrebu
suggestions-all-needs = Sve potrebe
suggestions-lead = { $n ->
    [0] Ovoj potrebi još ne odgovara nijedna firma.
    [one] Ovoj potrebi odgovara { $n } firma.
    [few] Ovoj potrebi odgovaraju { $n } firme.
   *[other] Ovoj potrebi odgovara { $n } firmi.
}
suggestions-lead-blocked = { $n ->
    [one] Još { $n } bi odgovarala kada bi se promijenila jedna stvar.
    [few] Još { $n } bi odgovarale kada bi se promijenila jedna stvar.
   *[other] Još { $n } bi odgovaralo kada bi se promijenila jedna stvar.
}
suggestions-lead-together = { $n ->
    [one] Prve tri zajedno imaju mjesta za { $n }.
    [few] Prve tri zajedno imaju mjesta za { $n }.
   *[other] Prve tri zajedno imaju mjesta za { $n }.
}
suggestions-how-heading = Kako se čita traka
suggestions-how = Svaki blok je jedno pitanje, širok onoliko koliko vrijedi. Popunjeni dio je ono što ova firma dobija. Prugasto znači „nije navedeno“: niti pomaže niti šteti. Slijeva nadesno: { $criteria }.
suggestions-new = Novo
suggestions-changed = Promijenjeno
suggestions-partner-since = Partner od { $year }.
suggestions-about-place = mjesto je poznato samo po regiji
suggestions-why = Zašto toliko bodova
suggestions-parts-question = Pitanje
suggestions-parts-known = Šta znamo
suggestions-parts-points = Bodovi
suggestions-parts-total = Ukupno
suggestions-interested = Zanima nas
suggestions-not-now = Ne sada
suggestions-answered-interested = Zanima vas od { $date }
suggestions-answered-not-now = Ne sada, od { $date }
suggestions-as-of = Ovi prijedlozi su od { $date }, po pravilima { $version }.
suggestions-blocked-heading = Odgovarale bi kada bi se promijenila jedna stvar
suggestions-blocked-lead = Ove firme su blizu onoga što tražite, ali ih neko pravilo zaustavlja. Navedeno je svako takvo pravilo.
suggestions-check-heading = Provjerite sami
suggestions-empty-heading = Još ne odgovara nijedna firma
suggestions-empty-text = Tražimo dalje. Stići će vam poruka kada neko novi bude odgovarao.
suggestions-more = Još uvijek nije dovoljno? Pitajte svog koordinatora: tamo znaju i za firme koje se još nisu prijavile.
suggestions-kinds-heading = Vaše potrebe
suggestions-needs-empty = Još niste naveli nijednu potrebu.
suggestion-state-proposed = Novo
suggestion-state-seen = Viđeno
suggestion-state-interested = Zanima nas
suggestion-state-invited = Pozvano
suggestion-state-accepted = Prihvaćeno
suggestion-state-declined = Ne sada
suggestion-state-expired = Završeno

answer-title = Vaš odgovor: { $company }
answer-heading = { $company }: da li vas to zanima?
answer-lead = { $company } nudi: { $activity }, { $where }.
answer-yours = Vaš odgovor
answer-interested = Da, zanima nas
answer-interested-text = Time se ništa ne rezerviše. { $company } ne saznaje za to dok je ne pozovete.
answer-not-now = Ne sada
answer-not-now-because = Razlog nam pomaže da bolje predlažemo
decline-reason-trade = Nije pravo zanimanje za nas
decline-reason-distance = Predaleko za naše učenike
decline-reason-period = Ne u tom terminu
decline-reason-enough-partners = Zasad imamo dovoljno partnera
decline-reason-other = Neki drugi razlog
decline-reason-not-said = Radije ne bih navodio ni navodila
answer-note = Nekoliko riječi, ako želite
answer-promise = Niko drugi ne vidi koliko često kažete ne, i to nikad ne smanjuje bodove.
answer-send-interested = Reci da
answer-send-not-now = Reci ne sada
answer-thanks-interested = Zabilježeno: zanima vas { $company }
answer-thanks-interested-text = Naći ćete je na vrhu svoje liste. Još se možete predomisliti.
answer-thanks-not-now = Zabilježeno: ne sada
answer-thanks-not-now-text = { $company } se vraća samo ako se promijeni ono što nudi.
answer-change = Promijenite odgovor
answer-back = Nazad na prijedloge
answer-why-heading = Zašto je predlažemo
answer-facts-heading = Šta firma nudi
answer-fact-trade = Zanimanje
answer-fact-when = Kada
answer-fact-quantity = Koliko
answer-fact-place = Gdje
answer-fact-languages = Jezici
answer-fact-contact = Kontakt
answer-fact-contact-later = Prikazuje se kada obje strane kažu da

page-start = Na početnu stranicu
page-admin = Administracija
page-not-signed-in-title = Prvo se prijavite
page-not-signed-in-text = Ova stranica je za prijavljene. Prijavite se linkom na svoju adresu; ono što ste poslali nije preuzeto.
page-forbidden-title = Ova stranica nije vaša
page-forbidden-text = Vaš nalog, ili link kojim ste došli, ne otvara ovu stranicu. Link u poruci otvara samo ono o čemu je poruka.
page-too-many-title = Malo sporije
page-too-many-text = Ovo ste tražili jako često. Sačekajte malo i pokušajte ponovo.
page-no-longer-title = To više nije moguće
page-no-longer-text = Neko je to u međuvremenu promijenio, možda i vi u drugom prozoru. Vratite se i pogledajte još jednom.
page-too-slow-title = Ovo je predugo trajalo
page-too-slow-text = Veza je spora ili mi trenutno imamo mnogo posla. Pokušajte ponovo za minutu.
page-refused-title = To nismo mogli primiti
page-refused-text = Nešto u tome nije onako kako šalju naše stranice. Vratite se, učitajte stranicu ponovo i pokušajte još jednom.
home-step-offer = Firma kaže šta nudi
home-step-offer-text = Dovoljni su zanimanje i mjesto: mjesta za učenike, posjeta, predavanje, oprema.
home-step-suggestion = Škole koje odgovaraju dobiju prijedlog
home-step-suggestion-text = Po redu i sa svakim razlogom: zanimanje, udaljenost, termini, broj mjesta, jezik. Ono što nije navedeno ne šteti nikome.
home-step-answer = Odlučuju ljudi
home-step-answer-text = „Zanima nas“ ili „ne sada“ je jedan klik. Ništa nije rezervisano dok obje strane ne kažu da.
home-enter-heading = Kako ući
home-enter-text = Otvorite link iz naše poruke ili onaj koji ste dobili od koordinatora. Ne treba vam ni nalog ni lozinka.
start-needs-lead = Izaberite potrebu da vidite koje joj firme odgovaraju i zašto.
start-company-heading = Šta možete ponuditi?
start-company-lead = Recite jednom: škole u blizini koje podučavaju to zanimanje čut će za vas. O svakom zahtjevu odlučujete vi.
start-offers-heading = Vaše ponude
offer-form-lead-known = Dovoljni su zanimanje i mjesto. Škole u blizini koje podučavaju to zanimanje čut će za vas. O svakom zahtjevu odlučujete vi.
offer-form-place-hint = Ostavite prazno ako je tamo gdje je firma registrovana.
offer-form-quantity = Koliko?
offer-form-quantity-hint-all = Mjesta za ljude, sjedišta, sati ili komadi, kako već odgovara. Ostavite prazno ako još ne znate: prikazuje se kao „nije navedeno“ i ne šteti vam.
offer-form-terms = Šta još ide uz to?
offer-form-terms-hint = Recite samo ono što znate. Ono što ne navedete jednako vrijedi za sve.
offer-form-name = Kako da je nazovemo?
offer-form-name-hint = Ostavite prazno pa ćemo napisati zanimanje i ono što nudite.
word-yes = da
word-no = ne
error-choose-one = Izaberite jedno od ovoga
error-trade-not-found = Ovo zanimanje ne poznajemo. Pokušajte drugim riječima ili nazivom na drugom jeziku
error-days-without-dates = Uz dane u sedmici treba i razdoblje: recite od kada do kada
offer-fact-activity = Šta
offer-fact-cross-border = Škole iz drugih zemalja
offer-pending-heading = Čeka provjeru: { $offer }
offer-paused-heading = Pauzirano: { $offer }
offer-paused-lead = Zasad se nikome ne predlaže. Objavite je kada opet budete spremni.
offer-withdrawn-heading = Povučeno: { $offer }
offer-withdrawn-lead = Nema je više ni na jednoj listi. Dobro je došlo i sve drugo što možete ponuditi.
offer-expired-heading = Završeno: { $offer }
offer-expired-lead = Njeni posljednji termini su prošli. Možete je ponuditi iznova.
offer-another = Ponudite još nešto
offer-pause = Pauzirajte je
offer-pause-instead = Radije je pauzirajte
offer-keep = Ostavite je kakva jest
offer-withdraw-question = Povući „{ $offer }“?
offer-withdraw-text = Zauvijek nestaje sa svih lista.
offer-withdraw-text-pause = Zauvijek nestaje sa svih lista. Ako samo trenutno nemate vremena, pauzirajte je: vraća se kada vi kažete.
score-of = od { $of }
suggestions-mark-read = Označi sve kao pročitano
suggestions-declined = { $n ->
    [one] { $n } firma kojoj ste rekli „ne sada“
    [few] { $n } firme kojima ste rekli „ne sada“
   *[other] { $n } firmi kojima ste rekli „ne sada“
}
answer-noted-interested = Zabilježeno: zanima vas { $company }. Još se možete predomisliti.
answer-noted-not-now = Zabilježeno: ne sada. { $company } se vraća samo ako se promijeni ono što nudi.
error-both-days = Navedite prvi i posljednji dan ili ostavite oba polja prazna
