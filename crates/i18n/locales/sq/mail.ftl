# Korniza e çdo mesazhi.
mail-greeting = Përshëndetje, { $name },
mail-greeting-plain = Përshëndetje,
mail-foot-why = Praktika ju shkruan sepse { $organisation } kërkon ndërmarrje këtu.
mail-foot-settings = Ndryshoni çfarë ju dërgojmë
mail-foot-stop = Nuk dua më mesazhe të tilla
mail-open = Lexoni dhe përgjigjuni
mail-open-note = nuk duhet të hyni me llogari

mail-school-suggestion-subject = { $company } ofron atë që kërkoni: { $need }
mail-school-suggestion-heading = { $company } ofron atë që kërkoni
mail-school-suggestion-why = E merrni këtë mesazh sepse { $school } kërkon: { $need }. { $company } tani ofron diçka që përshtatet.
mail-school-suggestion-best = Sugjerimi më i mirë
mail-school-suggestion-offer = Çfarë ofron
mail-school-suggestion-where = Ku
mail-school-suggestion-when = Kur
mail-school-suggestion-how-many = Sa
mail-school-suggestion-reasons = Pse pikërisht kjo
mail-school-suggestion-score = { $score } nga { $of } pikë
mail-school-suggestion-count = { $n ->
    [one] Për momentin ky është i vetmi sugjerim për këtë nevojë.
   *[other] Tani ka { $n } sugjerime për këtë nevojë.
}
mail-school-suggestion-answer = Mund të thoni se ju intereson, ose jo tani dhe pse. Me këtë nuk rezervohet asgjë.

mail-foot-remove = Më hiqni nga Praktika
mail-foot-speaks = Praktika ju shkruan sepse këtu përfaqësoni { $organisation }.
mail-foot-security = Praktika ju shkruan sepse keni llogari këtu. Mesazhet për sigurinë e saj dërgohen gjithmonë.
mail-about = Praktika i lidh shkollat profesionale me ndërmarrjet që mund t’i presin dhe t’i mbështesin nxënësit e tyre.
mail-open-praktika = Hyni te Praktika
mail-open-account = Hapni llogarinë
mail-account-not-you = Nëse ishit ju, nuk duhet të bëni asgjë. Nëse nuk ishit ju, hapni llogarinë, dilni nga të gjitha pajisjet dhe shkruajini një koordinatori.
mail-nothing-to-do = Tani nuk duhet të bëni asgjë: ju shkruajmë kur të ketë diçka që përshtatet.
mail-reason = Arsyeja
mail-time-minutes = { $n ->
    [one] { $n } minutë
   *[other] { $n } minuta
}
mail-time-days = { $n ->
    [one] { $n } ditë
   *[other] { $n } ditë
}

mail-sign-in-link-subject = Lidhja juaj për të hyrë te Praktika
mail-sign-in-link-heading = Lidhja juaj për të hyrë
mail-sign-in-link-why = Kërkuat të hyni me këtë adresë. Lidhja hap një faqe me një buton të vetëm: shtypeni dhe keni hyrë.
mail-sign-in-link-holds = Lidhja vlen { $time } dhe vetëm një herë. Në një pajisje tjetër ju kërkohet kodi i shkurtër që shfaqet aty ku e kërkuat lidhjen.
mail-sign-in-link-open = Hyni
mail-sign-in-link-nothing = Nëse nuk e kërkuat ju, mos bëni asgjë: pa këtë lidhje nuk hyn askush.
mail-sign-in-link-foot = Praktika ju shkruan sepse dikush kërkoi një lidhje për të hyrë me këtë adresë.

mail-address-to-confirm-subject = Konfirmoni adresën për të përfunduar regjistrimin: { $organisation }
mail-address-to-confirm-subject-plain = Konfirmoni adresën për të përfunduar regjistrimin
mail-address-to-confirm-heading = Konfirmoni adresën tuaj
mail-address-to-confirm-why = { $organisation } është pothuajse e regjistruar. Ka mbetur edhe një hap: konfirmoni që kjo adresë është e juaja.
mail-address-to-confirm-why-plain = Regjistrimi juaj pothuajse ka përfunduar. Ka mbetur edhe një hap: konfirmoni që kjo adresë është e juaja.
mail-address-to-confirm-holds = Lidhja vlen { $time }. Nëse nuk bëni asgjë, regjistrimi mbetet i papërfunduar.
mail-address-to-confirm-open = Konfirmoni adresën
mail-address-to-confirm-not-you = Nëse nuk jeni regjistruar ju, shpërfilleni këtë mesazh.
mail-address-to-confirm-foot = Praktika ju shkruan sepse dikush e dha këtë adresë gjatë regjistrimit.

mail-new-address-to-confirm-subject = Konfirmoni adresën tuaj të re te Praktika
mail-new-address-to-confirm-heading = Konfirmoni adresën tuaj të re
mail-new-address-to-confirm-why = Kërkuat ta përdorim këtë adresë për llogarinë tuaj. Konfirmoni që është e juaja: pas kësaj ju shkruajmë këtu dhe hyni me të.
mail-new-address-to-confirm-holds = Lidhja vlen { $time }. Nëse nuk bëni asgjë, mbetet adresa e vjetër.
mail-new-address-to-confirm-open = Konfirmoni adresën e re
mail-new-address-to-confirm-not-you = Nëse nuk e kërkuat ju, shpërfilleni këtë mesazh: nuk ndryshon asgjë.
mail-new-address-to-confirm-foot = Praktika ju shkruan sepse dikush e dha këtë si adresë të re të llogarisë së vet.

mail-address-changed-subject = Adresa juaj te Praktika u ndryshua
mail-address-changed-heading = Adresa juaj u ndryshua
mail-address-changed-why = Llogaria juaj tani ka një adresë tjetër: ju shkruajmë atje dhe hyni me të. Ju njoftojmë edhe në adresën e vjetër, që askush të mos e ndryshojë pa dijeninë tuaj.
mail-address-changed-foot = Praktika ju shkruan sepse kjo ishte deri tani adresa e llogarisë suaj.

mail-security-changed-password-set = U vendos një fjalëkalim për llogarinë tuaj
mail-security-changed-password-set-follows = Tani e tutje mund të hyni me të.
mail-security-changed-password-removed = Fjalëkalimi i llogarisë suaj u hoq
mail-security-changed-password-removed-follows = Tani e tutje hyni me një lidhje që jua dërgojmë në këtë adresë.
mail-security-changed-second-factor-on = U aktivizua hapi i dytë i hyrjes
mail-security-changed-second-factor-on-follows = Pas lidhjes ose fjalëkalimit tani kërkohet edhe një kod nga aplikacioni juaj.
mail-security-changed-second-factor-off = U çaktivizua hapi i dytë i hyrjes
mail-security-changed-second-factor-off-follows = Kodi nga aplikacioni juaj nuk kërkohet më.
mail-security-changed-recovery-code-used = U përdor një kod rezervë për të hyrë
mail-security-changed-recovery-code-used-follows = Ai kod nuk vlen më. Kur të mbeten pak kode, mund të krijoni të reja te llogaria juaj.
mail-security-changed-token-made = U krijua një çelës për një program
mail-security-changed-token-made-follows = Kush e ka, mund të bëjë në emrin tuaj atë që lejon çelësi. Te llogaria juaj, nën “Qasja për programe”, mund ta hiqni.
mail-security-changed-recovery-codes-new = U krijuan kode rezervë të reja për llogarinë tuaj
mail-security-changed-recovery-codes-new-follows = Kodet e vjetra nuk vlejnë më. Ruajini të rejat në një vend të sigurt.

mail-colleague-invited-subject = { $inviter } ju fton të përfaqësoni { $organisation } te Praktika
mail-colleague-invited-subject-hands-over = { $inviter } jua lë juve përfaqësimin e { $organisation } te Praktika
mail-colleague-invited-subject-plain = Jeni të ftuar të përfaqësoni { $organisation } te Praktika
mail-colleague-invited-why = { $inviter } dëshiron që edhe ju të përgjigjeni e të vendosni aty në emër të { $organisation }.
mail-colleague-invited-why-hands-over = Nëse pranoni, aty përgjigjeni e vendosni ju në emër të { $organisation }, në vend të { $inviter }.
mail-colleague-invited-why-plain = Një koordinator dëshiron që ju të përgjigjeni e të vendosni aty në emër të { $organisation }.
mail-colleague-invited-holds = Ftesa vlen { $time }. Nëse nuk bëni asgjë, gjithçka mbetet siç është.
mail-colleague-invited-open = Shihni ftesën
mail-colleague-invited-stranger = Nëse nuk e dini kush është { $inviter }, shpërfilleni këtë mesazh.
mail-colleague-invited-stranger-plain = Nëse nuk është për ju, shpërfilleni këtë mesazh.
mail-colleague-invited-foot = Praktika ju shkruan sepse { $inviter } na e dha këtë adresë për ftesën.
mail-colleague-invited-foot-plain = Praktika ju shkruan sepse një koordinator na e dha këtë adresë për ftesën.

mail-organisation-verified-subject = { $organisation } u verifikua
mail-organisation-verified-why = Një koordinator e verifikoi { $organisation }. Tani e tutje e shohin edhe të tjerët, dhe ju merrni sugjerime.
mail-organisation-verified-waiting = { $n ->
    [one] { $n } shkollë tashmë ju pret.
   *[other] { $n } shkolla tashmë ju presin.
}
mail-organisation-rejected-subject = { $organisation } nuk u verifikua
mail-organisation-rejected-why = Një koordinator e kontrolloi { $organisation } dhe nuk mundi të konfirmonte atë që u shënua gjatë regjistrimit.
mail-organisation-rejected-mistake = Nëse është gabim, ose nëse diçka ka ndryshuar, shkruajini një koordinatori. Nëse nuk bëni asgjë, { $organisation } nuk u shfaqet të tjerëve.

mail-claim-decided-approved-subject = Tani ju përfaqësoni { $organisation }
mail-claim-decided-approved-why = Kërkuat të përfaqësoni { $organisation } dhe një koordinator e miratoi. Tani mund të tregoni çfarë ofron ose kërkon, dhe të përgjigjeni në emër të saj.
mail-claim-decided-refused-subject = Nuk mundëm të konfirmonim që përfaqësoni { $organisation }
mail-claim-decided-refused-why = Kërkuat të përfaqësoni { $organisation }. Një koordinator e shqyrtoi kërkesën dhe nuk mundi ta konfirmonte.
mail-claim-decided-refused-mistake = Nëse është gabim, shkruajini një koordinatori. Nëse nuk bëni asgjë, gjithçka mbetet siç është.
mail-claim-decided-foot = Praktika ju shkruan sepse kërkuat të përfaqësoni { $organisation }.

mail-school-interested-subject = { $school } interesohet për atë që ofroni: { $offer }
mail-school-interested-heading = { $school } interesohet për atë që ofroni
mail-school-interested-why = E merrni këtë mesazh sepse { $company } ofron diçka që { $school } e kërkon. Shkolla do të donte të dinte nëse ju intereson edhe juve.
mail-school-interested-how = Nuk ju duhet llogari: çdo përgjigje hap një faqe me një buton të vetëm.
mail-school-interested-school = Shkolla
mail-school-interested-need = Çfarë kërkon
mail-school-interested-offer = Çfarë ofroni
mail-school-interested-yes = Po, na intereson
mail-school-interested-call = Më telefononi
mail-school-interested-not-now = Jo tani
mail-school-interested-nothing = Me “po” ose “më telefononi” shkolla e di se mund t’ju kontaktojë; me këtë nuk rezervohet asgjë. Nëse nuk bëni asgjë, shkolla vazhdon të presë.
mail-school-interested-foot = Praktika ju shkruan sepse adresa juaj është shënuar këtu si kontakt për { $company }.

mail-offer-still-valid-subject = A vlen ende kjo ofertë: { $offer }?
mail-offer-still-valid-heading = A vlen ende kjo ofertë?
mail-offer-still-valid-why = Shkollat shohin çfarë ofron { $company }. Herë pas here pyesim nëse vlen ende, që ato të mund të mbështeten te kjo.
mail-offer-still-valid-how = Për të thënë “po” nuk duhet të hyni me llogari: lidhja hap një faqe me një buton të vetëm.
mail-offer-still-valid-offer = Çfarë ofroni
mail-offer-still-valid-since = Që nga
mail-offer-still-valid-yes = Po, vlen ende
mail-offer-still-valid-withdraw = Ndryshojeni ose tërhiqeni
mail-offer-still-valid-nothing = Pa përgjigjen tuaj, oferta ndalet vetë përkohësisht 90 ditë pas konfirmimit të fundit, dhe shkollat nuk e shohin derisa ta konfirmoni.
mail-offer-still-valid-foot = Praktika ju shkruan sepse { $company } ofron diçka këtu.

mail-verification-overdue-subject = { $n ->
    [one] { $n } organizatë pret prej më shumë se 5 ditësh pune
   *[other] { $n } organizata presin prej më shumë se 5 ditësh pune
}
mail-verification-overdue-why = Derisa të bëhet kontrolli, askush nuk sheh çfarë ofrohet ose kërkohet aty.
mail-verification-overdue-open = Shihni kush pret
mail-verification-overdue-nothing = Nëse askush nuk vendos, pritja vazhdon.
mail-verification-overdue-foot = Praktika ju shkruan sepse jeni administrator këtu.
