# Jedna promjena koja bi pomogla, rečena strani koja je može napraviti; zatim šta iz toga slijedi.
remedy-offer-confirmed = Potvrdite da ponuda još vrijedi.
remedy-offer-published = Objavite ponudu.
remedy-offer-visible = Neka ponudu vidi svaka provjerena škola.
remedy-offer-inclusion = Ako ovo imate, navedite: { $fact }.
remedy-offer-language = Ako možete raditi na ovom jeziku, navedite i njega: { $language }.
remedy-offer-quantity = Ponudite ovoliko: { $amount }.
remedy-offer-weekdays = Primajte { $days }.
remedy-offer-starts-on = Počnite { $to }, a ne { $from }.
remedy-offer-ends-on = Završite { $to }, a ne { $from }.
remedy-offer-radius = Primajte partnere i s udaljenosti do { $km } km.
remedy-offer-cross-border = Primajte i partnere iz drugih zemalja.
remedy-offer-eqf-between = Primajte učenike od EQF nivoa { $from } do { $to }.
remedy-offer-eqf-from = Primajte učenike od EQF nivoa { $from }.
remedy-offer-eqf-to = Primajte učenike do EQF nivoa { $to }.
remedy-offer-contact-budget = { $budget ->
    [one] Dopustite { $budget } upit mjesečno.
    [few] Dopustite { $budget } upita mjesečno.
   *[other] Dopustite { $budget } upita mjesečno.
}
remedy-offer-accreditation = Pokažite akreditaciju za zanimanje ({ $trade }) koja vrijedi { $date }.
remedy-offer-trade = Podučavajte i ovo zanimanje: { $trade }.
remedy-offer-activity = Ponudite umjesto toga ovo: { $activity }.

remedy-need-opened = Otvorite svoju potrebu.
remedy-need-language = Ako vaši znaju ovaj jezik, navedite i njega: { $language }.
remedy-need-max-distance = Tražite do { $km } km.
remedy-need-weekdays = Dolazite { $days }.
remedy-need-starts-on = Počnite { $to }, a ne { $from }.
remedy-need-ends-on = Završite { $to }, a ne { $from }.
remedy-need-quantity = Tražite ovoliko: { $amount }; ostatak može drugdje.
remedy-need-cross-border = Tražite i u drugim zemljama.
remedy-need-activity = Tražite umjesto toga ovo: { $activity }.

remedy-outcome = { $points ->
    [one] Tada ima { $points } bod.
    [few] Tada ima { $points } boda.
   *[other] Tada ima { $points } bodova.
}
remedy-outcome-ranked = { $points ->
    [one] Tada je na listi { $rank }. po redu, a ima { $points } bod.
    [few] Tada je na listi { $rank }. po redu, a ima { $points } boda.
   *[other] Tada je na listi { $rank }. po redu, a ima { $points } bodova.
}

remedies-heading = Šta bi pomoglo
remedies-lead = Svaka od ovih promjena dovoljna je sama.
remedies-not-yours = To ne možete sami promijeniti: nešto bi morala promijeniti firma.
explanation-title = { $company } i ova potreba
explanation-score = { $points } od { $of } bodova, po pravilima { $version }.
explanation-not-suggested = Trenutno se ne predlaže
explanation-why = Zašto, u cijelosti
remedies-none = Nijedna vaša promjena sama ne bi bila dovoljna.
explanation-said-to-school = Ove rečenice obraćaju se strani koja traži partnera.
remedies-for-school = Ništa vaše ne bi bilo dovoljno: nešto bi morala promijeniti škola.
remedies-not-yet = Šta bi pomoglo još se ne zna: ponude se još učitavaju. Pogledajte ponovo za minutu.
remedy-of-host = Za firmu: { $change }
remedy-of-school = Za školu: { $change }
explanation-title-for-host = Vaša ponuda i potreba škole { $school }
explanation-rank = Sada je na listi { $rank }. po redu.
