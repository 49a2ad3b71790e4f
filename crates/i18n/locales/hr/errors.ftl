# Što ovdje ne stoji, kaže se kao u bosanskom.
error-participants-differ = Ovdje mogu sudjelovati: { $expected } ({ $activity })
error-programme-required = Odaberite program čiji učenici sudjeluju
error-trade-required = Navedite barem jedno zanimanje: ovdje sudjeluju učenici
error-not-a-weekday = Odaberite od ponedjeljka do nedjelje
error-not-one-of = Odaberite jedno od ovoga: { $expected }
error-trade-unknown = Ne poznajemo ovo zanimanje. Odaberite ga s popisa, ili ostavite ovako i pomoći će koordinator
error-trade-unsure = Nismo sigurni koje je to zanimanje. Odaberite jedno od ponuđenih
error-place-ambiguous = Više mjesta ima to ime. Odaberite jedno
error-taken = Ovo već netko koristi
error-choose-reason = Odaberite razlog; i „{ $unsaid }“ je razlog
error-changed-meanwhile = Netko je ovo promijenio dok ste pisali. Pogledajte još jednom
error-booked = Od toga je već zauzeto: { $booked }. Najprije završite te suradnje ili ostavite mjesta za njih
error-code-wrong = Ovaj kod nije točan. Pogledajte još jednom ondje gdje ste zatražili poveznicu ili u svojoj aplikaciji
error-last-colleague = Tada organizaciju ne bi zastupao nitko drugi. Najprije je prepustite kolegi
