# Što ovdje ne stoji, kaže se kao u bosanskom.
page-skip = Prijeđi na glavni sadržaj
page-menu = Izbornik
page-back = Natrag
page-not-found-text = Ponuda je možda povučena, ili je program za poštu presjekao adresu. Vaši su popisi i dalje tu.
page-broken-text = Ništa od onoga što ste upisali nije spremljeno. Pokušajte ponovo za nekoliko minuta.
page-link-ended-title = Ova poveznica više ne vrijedi
page-link-ended-text = Poveznice u našim porukama vrijede ograničeno vrijeme. Otvorite najnoviju poruku ili pišite koordinatoru.
home-title = Škole i tvrtke koje odgovaraju jedne drugima
home-lead = Praktika povezuje stručne škole s tvrtkama koje mogu primiti i podržati njihove učenike, u Albaniji, Bosni i Hercegovini, na Kosovu* i u Crnoj Gori.
home-free = Besplatno za škole i tvrtke. Za početak vam ne treba račun.
offer-form-time = Oko dvije minute. Ništa što upišete ne gubi se ako neko polje treba popraviti.
offer-form-company = Kako se zove vaša tvrtka?
offer-form-company-hint = Onako kako je registrirana.
offer-form-activity = Što biste mogli ponuditi?
offer-form-activity-hint = Odaberite ono što najbolje odgovara. Možete se predomisliti i kasnije.
offer-form-participants = Tko može doći?
offer-form-weekdays = Kojim danima u tjednu?
offer-form-save = Spremi kao nacrt
offer-form-see = Pokaži tko bi ovo vidio
offer-form-seen-heading = Tko bi ovo vidio
offer-form-optional = Ništa od ovoga nije obvezno.
offer-draft-heading = Spremljeno kao nacrt
offer-draft-lead = Još je nitko ne vidi. Pročitajte je još jednom, pa je objavite.
offer-published-lead = Škole koje odgovaraju čut će za vas. Ništa nije rezervirano prije nego što kažete da.
offer-published-schools = { $n ->
    [0] Još ne odgovara nijedna škola. Tražimo dalje i pišemo vam kada je nađemo.
    [one] { $n } škola ima vas na svojem popisu.
    [few] { $n } škole imaju vas na svojim popisima.
   *[other] { $n } škola ima vas na svojem popisu.
}
offer-pending-lead = Koordinator prvo provjerava vašu tvrtku, obično u roku od dva dana. Poslije toga škole čuju za vas.
offer-facts-heading = Što nudite
suggestions-lead = { $n ->
    [0] Ovoj potrebi još ne odgovara nijedna tvrtka.
    [one] Ovoj potrebi odgovara { $n } tvrtka.
    [few] Ovoj potrebi odgovaraju { $n } tvrtke.
   *[other] Ovoj potrebi odgovara { $n } tvrtki.
}
suggestions-how = Svaki blok je jedno pitanje, širok onoliko koliko vrijedi. Popunjeni dio je ono što ova tvrtka dobiva. Prugasto znači „nije navedeno“: niti pomaže niti šteti. Slijeva nadesno: { $criteria }.
suggestions-parts-known = Što znamo
suggestions-blocked-lead = Ove tvrtke su blizu onoga što tražite, ali ih neko pravilo zaustavlja. Navedeno je svako takvo pravilo.
suggestions-empty-heading = Još ne odgovara nijedna tvrtka
suggestions-empty-text = Tražimo dalje. Stići će vam poruka kada netko novi bude odgovarao.
suggestions-more = Još uvijek nije dovoljno? Pitajte svog koordinatora: tamo znaju i za tvrtke koje se još nisu prijavile.
answer-heading = { $company }: zanima li vas to?
answer-interested-text = Time se ništa ne rezervira. { $company } ne saznaje za to dok je ne pozovete.
answer-promise = Nitko drugi ne vidi koliko često kažete ne, i to nikad ne smanjuje bodove.
answer-thanks-interested-text = Naći ćete je na vrhu svojeg popisa. Još se možete predomisliti.
answer-back = Natrag na prijedloge
answer-facts-heading = Što tvrtka nudi

page-not-signed-in-title = Prvo se prijavite
page-not-signed-in-text = Ova je stranica za prijavljene. Prijavite se poveznicom na svoju adresu; ono što ste poslali nije preuzeto.
page-forbidden-title = Ova stranica nije vaša
page-forbidden-text = Vaš račun, ili poveznica kojom ste došli, ne otvara ovu stranicu. Poveznica u poruci otvara samo ono o čemu je poruka.
page-no-longer-text = Netko je to u međuvremenu promijenio, možda i vi u drugom prozoru. Vratite se i pogledajte još jednom.
home-step-offer = Tvrtka kaže što nudi
home-step-offer-text = Dovoljni su zanimanje i mjesto: mjesta za učenike, posjet, predavanje, oprema.
home-step-answer-text = „Zanima nas“ ili „ne sada“ jedan je klik. Ništa nije rezervirano dok obje strane ne kažu da.
home-enter-text = Otvorite poveznicu iz naše poruke ili onu koju ste dobili od koordinatora. Ne treba vam ni račun ni lozinka.
start-needs-lead = Odaberite potrebu da vidite koje joj tvrtke odgovaraju i zašto.
start-company-heading = Što možete ponuditi?
offer-form-place-hint = Ostavite prazno ako je ondje gdje je tvrtka registrirana.
offer-form-terms = Što još ide uz to?
error-choose-one = Odaberite jedno od ovoga
error-days-without-dates = Uz dane u tjednu treba i razdoblje: recite od kada do kada
offer-fact-activity = Što
offer-expired-lead = Njezini posljednji termini su prošli. Možete je ponuditi iznova.
offer-withdraw-text = Zauvijek nestaje sa svih popisa.
offer-withdraw-text-pause = Zauvijek nestaje sa svih popisa. Ako samo trenutačno nemate vremena, pauzirajte je: vraća se kada vi kažete.
suggestions-declined = { $n ->
    [one] { $n } tvrtka kojoj ste rekli „ne sada“
    [few] { $n } tvrtke kojima ste rekli „ne sada“
   *[other] { $n } tvrtki kojima ste rekli „ne sada“
}
page-too-many-text = Ovo ste tražili jako često. Pričekajte malo i pokušajte ponovno.
