# Korniza e çdo mesazhi.
mail-greeting = Përshëndetje, { $name },
mail-greeting-plain = Përshëndetje,
mail-foot-why = Praktika ju shkruan sepse { $organisation } kërkon ndërmarrje këtu.
mail-foot-settings = Ndryshoni çfarë ju dërgojmë
mail-foot-stop = Nuk dua më mesazhe
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
