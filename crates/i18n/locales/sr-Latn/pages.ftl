# Što ovde ne stoji, kaže se kao u bosanskom.
page-demo = Ovo je demonstracija: sve organizacije ovde su izmišljene.
page-not-found-title = Ove stranice nema ovde
page-not-found-text = Ponuda je možda povučena, ili je program za poštu presekao adresu. Vaše liste su i dalje tu.
page-link-ended-title = Ovaj link više ne vredi
page-link-ended-text = Linkovi u našim porukama vrede ograničeno vreme. Otvorite najnoviju poruku ili pišite koordinatoru.
nav-suggestions = Predlozi
nav-offer-new = Ponudite mesto
home-heading = Mesto za učenje zanata, blizu kuće
home-lead = Praktika povezuje stručne škole sa firmama koje mogu primiti i podržati njihove učenike, u Albaniji, Bosni i Hercegovini, na Kosovu* i u Crnoj Gori.
home-offer = Ponudite mesto za dve minute
offer-form-title = Ponudite mesto za učenje
offer-form-heading = Ponudite mesto za učenje
offer-form-lead = Dovoljni su zanimanje, mesto i kontakt. Škole u blizini koje podučavaju to zanimanje čuće za vas. O svakom zahtevu odlučujete vi.
offer-form-time = Oko dve minute. Ništa što upišete ne gubi se ako neko polje treba popraviti.
offer-form-trade-hint = Svojim rečima, na bilo kojem od naših jezika. Na primer: zavarivač, welder, saldator
offer-form-trade-understood = Razumeli smo: { $trade }.
offer-form-place = U kojem mestu?
offer-form-place-choose = Više mesta ima to ime. Koje je vaše?
offer-form-region = U kom regionu?
offer-form-quantity-seats = Koliko mesta?
offer-form-quantity-hint = Ostavite prazno ako još ne znate. Prikazaće se kao „nije navedeno“ i ne šteti vam.
offer-form-weekdays = Kojim danima u nedelji?
offer-form-radius = Koliko daleko sme biti škola?
offer-form-radius-hint = U kilometrima putem. Ostavite prazno ako ne postavljate granicu.
offer-form-see = Pokaži ko bi ovo video
offer-form-seen-heading = Ko bi ovo video
offer-published-lead = Škole koje odgovaraju čuće za vas. Ništa nije rezervisano pre nego što kažete da.
offer-pending-lead = Koordinator prvo proverava vašu firmu, obično u roku od dva dana. Posle toga škole čuju za vas.
offer-change = Izmenite
suggestions-title = Predlozi: { $need }
suggestions-need-change = Izmenite ovu potrebu
suggestions-lead-blocked = { $n ->
    [one] Još { $n } bi odgovarala kada bi se promenila jedna stvar.
    [few] Još { $n } bi odgovarale kada bi se promenila jedna stvar.
   *[other] Još { $n } bi odgovaralo kada bi se promenila jedna stvar.
}
suggestions-lead-together = { $n ->
    [one] Prve tri zajedno imaju mesta za { $n }.
    [few] Prve tri zajedno imaju mesta za { $n }.
   *[other] Prve tri zajedno imaju mesta za { $n }.
}
suggestions-how = Svaki blok je jedno pitanje, širok onoliko koliko vredi. Popunjeni deo je ono što ova firma dobija. Prugasto znači „nije navedeno“: niti pomaže niti šteti. Sleva nadesno: { $criteria }.
suggestions-changed = Promenjeno
suggestions-about-place = mesto je poznato samo po regionu
suggestions-as-of = Ovi predlozi su od { $date }, po pravilima { $version }.
suggestions-blocked-heading = Odgovarale bi kada bi se promenila jedna stvar
suggestions-check-heading = Proverite sami
suggestions-more = Još uvek nije dovoljno? Pitajte svog koordinatora: tamo znaju i za firme koje se još nisu prijavile.
answer-note = Nekoliko reči, ako želite
answer-thanks-not-now-text = { $company } se vraća samo ako se promeni ono što nudi.
answer-change = Promenite odgovor
answer-back = Nazad na predloge
answer-fact-place = Gde
answer-fact-contact-later = Prikazuje se kada obe strane kažu da

page-no-longer-text = Neko je to u međuvremenu promenio, možda i vi u drugom prozoru. Vratite se i pogledajte još jednom.
page-refused-title = To nismo mogli da primimo
home-step-offer-text = Dovoljni su zanimanje i mesto: mesta za učenike, poseta, predavanje, oprema.
home-step-suggestion = Škole koje odgovaraju dobiju predlog
home-step-suggestion-text = Po redu i sa svakim razlogom: zanimanje, udaljenost, termini, broj mesta, jezik. Ono što nije navedeno ne šteti nikome.
home-step-answer-text = „Zanima nas“ ili „ne sada“ je jedan klik. Ništa nije rezervisano dok obe strane ne kažu da.
start-company-heading = Šta možete da ponudite?
start-company-lead = Recite jednom: škole u blizini koje podučavaju to zanimanje čuće za vas. O svakom zahtevu odlučujete vi.
offer-form-lead-known = Dovoljni su zanimanje i mesto. Škole u blizini koje podučavaju to zanimanje čuće za vas. O svakom zahtevu odlučujete vi.
offer-form-place-hint = Ostavite prazno ako je tamo gde je firma registrovana.
offer-form-quantity-hint-all = Mesta za ljude, sedišta, sati ili komadi, kako već odgovara. Ostavite prazno ako još ne znate: prikazuje se kao „nije navedeno“ i ne šteti vam.
offer-form-terms-hint = Recite samo ono što znate. Ono što ne navedete jednako vredi za sve.
error-trade-not-found = Ovo zanimanje ne poznajemo. Pokušajte drugim rečima ili nazivom na drugom jeziku
error-days-without-dates = Uz dane u nedelji treba i period: recite od kada do kada
offer-pending-heading = Čeka proveru: { $offer }
offer-withdrawn-lead = Nema je više ni na jednoj listi. Dobro je došlo i sve drugo što možete da ponudite.
offer-expired-lead = Njeni poslednji termini su prošli. Možete da je ponudite iznova.
offer-keep = Ostavite je kakva jeste
offer-withdraw-text = Zauvek nestaje sa svih lista.
offer-withdraw-text-pause = Zauvek nestaje sa svih lista. Ako samo trenutno nemate vremena, pauzirajte je: vraća se kada vi kažete.
answer-noted-interested = Zabeleženo: zanima vas { $company }. Još možete da se predomislite.
answer-noted-not-now = Zabeleženo: ne sada. { $company } se vraća samo ako se promeni ono što nudi.
error-both-days = Navedite prvi i poslednji dan ili ostavite oba polja prazna
