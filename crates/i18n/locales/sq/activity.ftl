# Çfarë bëjnë bashkë shkollat dhe ndërmarrjet, me çfarë njësie dhe kush merr pjesë.

activity-dual-apprenticeship = mësim dual
activity-practical-training = mësim praktik
activity-summer-practice = praktikë verore
activity-company-visit = vizitë në ndërmarrje
activity-guest-lecture = ligjëratë nga i ftuari
activity-teacher-shadowing = qëndrim i mësimdhënësve në ndërmarrje
activity-equipment = pajisje për shkollën
activity-curriculum-advice = këshillim për kurrikulën
activity-exam-commission = vend në komisionin e provimit
activity-joint-project = projekt i përbashkët
activity-mentor-training = trajnim për mentorë
activity-open-day = ditë e hapur
activity-short-term-mobility = qëndrim i shkurtër i nxënësve jashtë vendit
activity-erasmus-pro = qëndrim i gjatë i nxënësve jashtë vendit (ErasmusPro)
activity-job-shadowing = vëzhgim i punës jashtë vendit
activity-teaching-or-training-abroad = mësimdhënie ose trajnim jashtë vendit
activity-invited-expert = ekspert i ftuar
activity-preparatory-visit = vizitë përgatitore

activity-offer-dual-apprenticeship = Nxënës në disa ditë të javës, gjatë vitit shkollor
activity-offer-practical-training = Nxënës për disa javë praktike
activity-offer-summer-practice = Nxënës gjatë verës
activity-offer-company-visit = Një vizitë në ndërmarrjen tonë
activity-offer-guest-lecture = Një ligjëratë për një klasë
activity-offer-teacher-shadowing = Një mësimdhënës që punon me ne për disa ditë
activity-offer-equipment = Pajisje ose material për shkollën
activity-offer-curriculum-advice = Këshilla për çfarë duhet mësuar
activity-offer-exam-commission = Një vend në komisionin e provimit
activity-offer-joint-project = Një projekt me një klasë
activity-offer-mentor-training = Trajnim për mentorë
activity-offer-open-day = Një ditë e hapur
activity-offer-short-term-mobility = Nxënës nga një vend tjetër, për një qëndrim të shkurtër
activity-offer-erasmus-pro = Nxënës nga një vend tjetër, për një qëndrim të gjatë (ErasmusPro)
activity-offer-job-shadowing = Mësimdhënës ose staf nga një vend tjetër që shohin si punojmë
activity-offer-teaching-or-training-abroad = Mësimdhënës ose trajnerë nga një vend tjetër
activity-offer-invited-expert = Një nga ekspertët tanë, në një shkollë jashtë vendit
activity-offer-preparatory-visit = Një vizitë që përgatit qëndrimin jashtë vendit

family-placement = Nxënës në punë
family-engagement = Vizita, ligjërata, këshilla
family-mobility = Përtej kufirit

unit-places = { $n ->
    [one] { $n } vend
   *[other] { $n } vende
}
unit-hours = { $n ->
    [one] { $n } orë
   *[other] { $n } orë
}
unit-seats = { $n ->
    [one] { $n } vend
   *[other] { $n } vende
}
unit-items = { $n ->
    [one] { $n } copë
   *[other] { $n } copë
}
unit-name-places = Vendet
unit-name-hours = Orët
unit-name-seats = Vendet
unit-name-items = Copët
quantity-open = për t’u diskutuar

participants-learners = nxënës
participants-teachers = mësimdhënës
participants-in-company-trainers = instruktorë në ndërmarrje
participants-managers = drejtues
count-learners = { $n ->
    [one] { $n } nxënës
   *[other] { $n } nxënës
}
count-teachers = { $n ->
    [one] { $n } mësimdhënës
   *[other] { $n } mësimdhënës
}
count-in-company-trainers = { $n ->
    [one] { $n } instruktor në ndërmarrje
   *[other] { $n } instruktorë në ndërmarrje
}
count-managers = { $n ->
    [one] { $n } drejtues
   *[other] { $n } drejtues
}
count-schools = { $n ->
    [one] { $n } shkollë
   *[other] { $n } shkolla
}
count-companies = { $n ->
    [one] { $n } ndërmarrje
   *[other] { $n } ndërmarrje
}
count-days = { $n ->
    [one] { $n } ditë
   *[other] { $n } ditë
}
count-suggestions = { $n ->
    [one] { $n } sugjerim
   *[other] { $n } sugjerime
}

term-pay = shpërblim
term-equipment = pajisje mbrojtëse
term-shifts = oraret e turneve
term-travel = udhëtim
term-meals = ushqim
term-lodging = strehim
term-step-free = hyrje pa shkallë
term-adapted-tasks = detyra të përshtatura
term-bus = arrihet me autobus në kohën e turneve
