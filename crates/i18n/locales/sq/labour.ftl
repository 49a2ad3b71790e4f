# Çfarë thotë ligji i punës për nxënësit në punë, dhe çfarë askush nuk e ka gjetur ende.
labour-heading = Rregullat për nxënësit në punë: { $region }, { $date }
labour-question-min-age = Mosha së paku
labour-question-minutes-a-day = Punë në ditë së shumti
labour-question-minutes-a-week = Punë në javë së shumti
labour-question-night-hours = Pa punë natën
labour-question-hazards = E ndaluar
labour-question-guardian = Nënshkrimi i prindit ose i kujdestarit
labour-question-authorisation = Leja e një autoriteti
labour-known = { $question }: { $fact } ({ $source }; { $url }; lexuar më { $date })
labour-unknown = { $question }: duhet verifikuar me dorë
labour-years = { $n ->
    [one] { $n } vit
   *[other] { $n } vjet
}
labour-minutes = { $n ->
    [one] { $n } minutë
   *[other] { $n } minuta
}
labour-between = nga ora { $from } deri në orën { $to }
labour-needed = e detyrueshme
labour-not-needed = jo e detyrueshme
labour-no-learners = { $activity }: këtu nuk punon asnjë nxënës, prandaj këto rregulla nuk thonë asgjë.
labour-note = Shënim: { $note }
hazard-overtime = puna jashtë orarit
hazard-night-work = puna e natës
hazard-underground = puna nën tokë
hazard-underwater = puna nën ujë
hazard-heights = puna në lartësi të rrezikshme
hazard-confined-spaces = puna në hapësira të mbyllura e të ngushta
hazard-dangerous-machines = puna me makina dhe vegla të rrezikshme
hazard-heavy-work = puna e rëndë fizike
hazard-harmful-substances = puna pranë lëndëve ose proceseve të dëmshme
hazard-harmful-work = puna që dëmton shëndetin, zhvillimin ose moralin
hazard-listed-work = punët e listës që përmend burimi
