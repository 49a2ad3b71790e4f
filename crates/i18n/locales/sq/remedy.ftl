# Një ndryshim që do të ndihmonte, i thënë palës që mund ta bëjë; pastaj çfarë del prej tij.
remedy-offer-confirmed = Konfirmoni që oferta vlen ende.
remedy-offer-published = Publikojeni ofertën.
remedy-offer-visible = Lëreni ofertën ta shohë çdo shkollë e verifikuar.
remedy-offer-inclusion = Nëse e keni këtë, shënojeni: { $fact }.
remedy-offer-language = Nëse mund të punoni në këtë gjuhë, shënojeni edhe atë: { $language }.
remedy-offer-quantity = Ofroni kaq: { $amount }.
remedy-offer-weekdays = Ofrojeni { $days }.
remedy-offer-starts-on = Filloni më { $to }, jo më { $from }.
remedy-offer-ends-on = Mbaroni më { $to }, jo më { $from }.
remedy-offer-radius = Pranoni partnerë deri në { $km } km larg.
remedy-offer-cross-border = Pranoni edhe partnerë nga vende të tjera.
remedy-offer-eqf-between = Pranoni nxënës të nivelit KEK { $from } deri në { $to }.
remedy-offer-eqf-from = Pranoni nxënës nga niveli KEK { $from }.
remedy-offer-eqf-to = Pranoni nxënës deri në nivelin KEK { $to }.
remedy-offer-contact-budget = { $budget ->
    [one] Lejoni { $budget } kërkesë në muaj.
   *[other] Lejoni { $budget } kërkesa në muaj.
}
remedy-offer-accreditation = Tregoni një akreditim për { $trade } që vlen më { $date }.
remedy-offer-trade = Mësoni edhe këtë zanat: { $trade }.
remedy-offer-activity = Në vend të kësaj, ofroni këtë: { $activity }.

remedy-need-opened = Hapeni nevojën tuaj.
remedy-need-language = Nëse tuajt e dinë këtë gjuhë, shënojeni edhe atë: { $language }.
remedy-need-max-distance = Kërkoni deri në { $km } km larg.
remedy-need-weekdays = Ejani { $days }.
remedy-need-starts-on = Filloni më { $to }, jo më { $from }.
remedy-need-ends-on = Mbaroni më { $to }, jo më { $from }.
remedy-need-quantity = Kërkoni kaq: { $amount }; pjesa tjetër mund të shkojë diku tjetër.
remedy-need-cross-border = Kërkoni edhe në vende të tjera.
remedy-need-activity = Në vend të kësaj, kërkoni këtë: { $activity }.

remedy-outcome = Atëherë ka { $points } pikë.
remedy-outcome-ranked = Atëherë është numër { $rank } në listë, me { $points } pikë.

remedies-heading = Çfarë do të ndihmonte
remedies-lead = Mjafton secili prej këtyre ndryshimeve më vete.
remedies-not-yours = Këtë nuk mund ta ndryshoni ju: duhet të ndryshojë diçka ndërmarrja.
explanation-title = { $company } dhe kjo nevojë
explanation-score = { $points } nga { $of } pikë, sipas rregullave { $version }.
explanation-not-suggested = Tani nuk sugjerohet
explanation-why = Pse, me të gjitha
remedies-none = Asnjë ndryshim i vetëm nga ana juaj nuk do të mjaftonte.
explanation-said-to-school = Këto fjali i drejtohen palës që kërkon partner.
remedies-for-school = Asgjë nga ana juaj nuk do të mjaftonte: duhet të ndryshojë diçka shkolla.
remedies-not-yet = Çfarë do të ndihmonte nuk dihet ende: ofertat po ngarkohen. Shihni përsëri pas një minute.
remedy-of-host = Për ndërmarrjen: { $change }
remedy-of-school = Për shkollën: { $change }
explanation-title-for-host = Oferta juaj dhe një nevojë e shkollës { $school }
explanation-rank = Tani është numër { $rank } në listë.
