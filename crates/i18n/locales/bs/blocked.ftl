# Zašto se par ne predlaže, jedna rečenica za svako pravilo; „vi“ je strana koja traži.
blocked-organisation-not-ready-host = Ova organizacija se trenutno ne može predložiti: { $state }.
blocked-organisation-not-ready-sending = Vaša organizacija trenutno ne može dobijati prijedloge: { $state }.
blocked-same-organisation = Ovo je vaša vlastita ponuda.
blocked-offer-not-published = Ponuda trenutno nije otvorena: { $state }.
blocked-need-not-open = Vaša potreba nije otvorena: { $state }.
blocked-not-visible = Ova ponuda je za određene partnere, a vi niste među njima.
blocked-activities-differ = Nudi: { $offered }; vi tražite: { $wanted }.
blocked-trade-not-known = Ne znamo na koje se zanimanje misli: treba ga izabrati.
blocked-trades-differ = Podučava: { $offered }; to je predaleko od zanimanja: { $wanted }.
blocked-periods-dont-meet = Nudi termin { $offered }; vama treba { $wanted }.
blocked-period-over = Ponuđeni termin je prošao: { $offered }.
blocked-too-few-days = { $days ->
    [one] Imate samo { $days } zajednički dan; potrebno ih je najmanje { $least }.
    [few] Imate samo { $days } zajednička dana; potrebno ih je najmanje { $least }.
   *[other] Imate samo { $days } zajedničkih dana; potrebno ih je najmanje { $least }.
}
blocked-weekdays-dont-meet = Prima { $offered }; vama treba { $wanted }.
blocked-eqf-between = Prima učenike od EQF nivoa { $from } do { $to }; vaši su na nivou { $level }.
blocked-eqf-from = Prima učenike od EQF nivoa { $from }; vaši su na nivou { $level }.
blocked-eqf-to = Prima učenike do EQF nivoa { $to }; vaši su na nivou { $level }.
blocked-beyond-radius-sending = { $km } km je dalje od vaših { $limit } km.
blocked-beyond-radius-host = { $km } km je dalje od { $limit } km koje je sama odredila.
blocked-beyond-radius-rules = { $km } km je dalje od { $limit } km koji ovdje vrijede.
blocked-border-not-accepted-sending = Tražite partnere samo u svojoj zemlji.
blocked-border-not-accepted-host = Prima partnere samo iz svoje zemlje.
blocked-direction-not-allowed = Odavde ({ $from }) tamo ({ $to }) ova aktivnost nije otvorena.
blocked-direction-unknown = Nemamo pravilo s izvorom o tome da li je ovo otvoreno odavde ({ $from }) tamo ({ $to }): provjerite sami.
blocked-accreditation-missing = Nije pokazala akreditaciju za zanimanje: { $trade }. Ko je traži: { $source }.
blocked-accreditation-expired = Akreditacija za zanimanje ({ $trade }) istekla je { $date }. Ko je traži: { $source }.
blocked-full = Sve je zauzeto ({ $quantity }).
blocked-contact-budget-used = { $budget ->
    [one] Želi najviše { $budget } upit mjesečno i već ga je dobila. Sljedeći mjesec može se pitati ponovo.
    [few] Želi najviše { $budget } upita mjesečno i već ih je dobila. Sljedeći mjesec može se pitati ponovo.
   *[other] Želi najviše { $budget } upita mjesečno i već ih je dobila. Sljedeći mjesec može se pitati ponovo.
}
blocked-below-minimum = Odgovara, ali broj bodova ({ $points }) manji je od onog od kojeg predlažemo ({ $minimum }).

organisation-state-unclaimed = s javne liste, još niko ne govori u njeno ime
organisation-state-pending = čeka provjeru koordinatora
organisation-state-verified = provjerena
organisation-state-rejected = nije prihvaćena
organisation-state-paused = na pauzi
organisation-state-merged = postala je dio druge
offer-word-draft = nacrt
offer-word-published = objavljena
offer-word-paused = na pauzi
offer-word-withdrawn = povučena
offer-word-expired = prošla
need-word-draft = nacrt
need-word-open = otvorena
need-word-met = ima sve što je tražila
need-word-closed = zatvorena
need-word-expired = prošla
