# Što ovde ne stoji, kaže se kao u bosanskom.
remedy-offer-confirmed = Potvrdite da ponuda još važi.
remedy-offer-visible = Neka ponudu vidi svaka proverena škola.
remedy-offer-radius = Primajte partnere i sa udaljenosti do { $km } km.
remedy-offer-contact-budget = { $budget ->
    [one] Dozvolite { $budget } upit mesečno.
    [few] Dozvolite { $budget } upita mesečno.
   *[other] Dozvolite { $budget } upita mesečno.
}
remedy-offer-accreditation = Pokažite akreditaciju za zanimanje ({ $trade }) koja važi { $date }.
remedy-offer-activity = Ponudite umesto toga ovo: { $activity }.
remedy-need-quantity = Tražite ovoliko: { $amount }; ostatak može na drugom mestu.
remedy-need-activity = Tražite umesto toga ovo: { $activity }.
remedies-lead = Svaka od ovih promena dovoljna je sama.
remedies-not-yours = To ne možete sami promeniti: nešto bi morala promeniti firma.
explanation-why = Zašto, u celosti
remedies-none = Nijedna vaša promena sama ne bi bila dovoljna.
