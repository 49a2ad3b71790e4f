# Pse një çift nuk sugjerohet, një fjali për çdo rregull; “ju” është pala që kërkon.
blocked-organisation-not-ready-host = Kjo organizatë nuk mund të sugjerohet tani: { $state }.
blocked-organisation-not-ready-sending = Organizata juaj nuk mund të marrë sugjerime tani: { $state }.
blocked-same-organisation = Kjo është oferta juaj.
blocked-offer-not-published = Oferta nuk është e hapur tani: { $state }.
blocked-need-not-open = Nevoja juaj nuk është e hapur: { $state }.
blocked-not-visible = Kjo ofertë është për partnerë të caktuar, dhe ju nuk jeni ndër ta.
blocked-activities-differ = Ofron këtë: { $offered }; ju kërkoni këtë: { $wanted }.
blocked-trade-not-known = Nuk e dimë për cilin zanat është fjala: duhet zgjedhur një.
blocked-trades-differ = Mëson { $offered }, tepër larg nga { $wanted }.
blocked-periods-dont-meet = Ofron { $offered }; juve ju duhet { $wanted }.
blocked-period-over = Periudha e ofruar ka kaluar: { $offered }.
blocked-too-few-days = { $days ->
    [one] Keni vetëm { $days } ditë të përbashkët; duhen të paktën { $least }.
   *[other] Keni vetëm { $days } ditë të përbashkëta; duhen të paktën { $least }.
}
blocked-weekdays-dont-meet = Ofron { $offered }; ju keni nevojë { $wanted }.
blocked-eqf-between = Pret nxënës të nivelit KEK { $from } deri në { $to }; tuajt janë në nivelin { $level }.
blocked-eqf-from = Pret nxënës nga niveli KEK { $from }; tuajt janë në nivelin { $level }.
blocked-eqf-to = Pret nxënës deri në nivelin KEK { $to }; tuajt janë në nivelin { $level }.
blocked-beyond-radius-sending = { $km } km është më larg se { $limit } km që keni caktuar ju.
blocked-beyond-radius-host = { $km } km është më larg se { $limit } km që ka caktuar ajo.
blocked-beyond-radius-rules = { $km } km është më larg se { $limit } km që vlejnë këtu.
blocked-border-not-accepted-sending = Ju kërkoni partnerë vetëm në vendin tuaj.
blocked-border-not-accepted-host = Pranon partnerë vetëm nga vendi i vet.
blocked-direction-not-allowed = Nga këtu ({ $from }) atje ({ $to }) ky aktivitet nuk është i hapur.
blocked-direction-unknown = Nuk kemi rregull me burim nëse kjo është e hapur nga këtu ({ $from }) atje ({ $to }): duhet verifikuar me dorë.
blocked-accreditation-missing = Nuk ka treguar akreditim për { $trade }. Kush e kërkon: { $source }.
blocked-accreditation-expired = Akreditimi për { $trade } mbaroi më { $date }. Kush e kërkon: { $source }.
blocked-full = Gjithçka është zënë ({ $quantity }).
blocked-contact-budget-used = { $budget ->
    [one] Do e shumta { $budget } kërkesë në muaj dhe e mori. Muajin tjetër mund të pyetet përsëri.
   *[other] Do e shumta { $budget } kërkesa në muaj dhe i mori. Muajin tjetër mund të pyetet përsëri.
}
blocked-below-minimum = Përshtatet, por { $points } pikë janë më pak se { $minimum }, nga të cilat fillojmë të sugjerojmë.

organisation-state-unclaimed = nga një listë publike, ende askush nuk flet në emër të saj
organisation-state-pending = pret verifikimin nga koordinatori
organisation-state-verified = e verifikuar
organisation-state-rejected = e papranuar
organisation-state-paused = në pushim
organisation-state-merged = u bashkua me një tjetër
offer-word-draft = draft
offer-word-published = e publikuar
offer-word-paused = në pushim
offer-word-withdrawn = e tërhequr
offer-word-expired = ka kaluar
need-word-draft = draft
need-word-open = e hapur
need-word-met = ka gjithçka që kërkoi
need-word-closed = e mbyllur
need-word-expired = ka kaluar
