# Šta škole i firme rade zajedno, u kojoj jedinici i ko učestvuje.

activity-dual-apprenticeship = dualno obrazovanje
activity-practical-training = praktična nastava
activity-summer-practice = ljetna praksa
activity-company-visit = posjeta firmi
activity-guest-lecture = gostujuće predavanje
activity-teacher-shadowing = boravak nastavnika u firmi
activity-equipment = oprema za školu
activity-curriculum-advice = savjet o nastavnom programu
activity-exam-commission = mjesto u ispitnoj komisiji
activity-joint-project = zajednički projekat
activity-mentor-training = obuka za mentore
activity-open-day = dan otvorenih vrata
activity-short-term-mobility = kraći boravak učenika u inostranstvu
activity-erasmus-pro = duži boravak učenika u inostranstvu (ErasmusPro)
activity-job-shadowing = praćenje rada u inostranstvu
activity-teaching-or-training-abroad = nastava ili obuka u inostranstvu
activity-invited-expert = gostujući stručnjak
activity-preparatory-visit = pripremna posjeta

activity-offer-dual-apprenticeship = Učenici nekim danima u sedmici, tokom školske godine
activity-offer-practical-training = Učenici na nekoliko sedmica prakse
activity-offer-summer-practice = Učenici tokom ljeta
activity-offer-company-visit = Posjeta našoj firmi
activity-offer-guest-lecture = Predavanje za jedan razred
activity-offer-teacher-shadowing = Nastavnik koji nekoliko dana radi s nama
activity-offer-equipment = Oprema ili materijal za školu
activity-offer-curriculum-advice = Savjet o tome šta bi trebalo učiti
activity-offer-exam-commission = Mjesto u ispitnoj komisiji
activity-offer-joint-project = Projekat s jednim razredom
activity-offer-mentor-training = Obuka za mentore
activity-offer-open-day = Dan otvorenih vrata
activity-offer-short-term-mobility = Učenici iz druge zemlje, na kraćem boravku
activity-offer-erasmus-pro = Učenici iz druge zemlje, na dužem boravku (ErasmusPro)
activity-offer-job-shadowing = Nastavnici ili osoblje iz druge zemlje koji prate naš rad
activity-offer-teaching-or-training-abroad = Nastavnici ili instruktori iz druge zemlje
activity-offer-invited-expert = Naš stručnjak u školi u inostranstvu
activity-offer-preparatory-visit = Posjeta kojom se priprema boravak u inostranstvu

family-placement = Učenici na radu
family-engagement = Posjete, predavanja, savjeti
family-mobility = Preko granice

unit-places = { $n ->
    [one] { $n } mjesto
    [few] { $n } mjesta
   *[other] { $n } mjesta
}
unit-hours = { $n ->
    [one] { $n } sat
    [few] { $n } sata
   *[other] { $n } sati
}
unit-seats = { $n ->
    [one] { $n } mjesto
    [few] { $n } mjesta
   *[other] { $n } mjesta
}
unit-items = { $n ->
    [one] { $n } komad
    [few] { $n } komada
   *[other] { $n } komada
}
unit-name-places = Mjesta
unit-name-hours = Sati
unit-name-seats = Mjesta
unit-name-items = Komadi
quantity-open = po dogovoru

participants-learners = učenici
participants-teachers = nastavnici
participants-in-company-trainers = instruktori u firmi
participants-managers = rukovodioci
count-learners = { $n ->
    [one] { $n } učenik
    [few] { $n } učenika
   *[other] { $n } učenika
}
count-teachers = { $n ->
    [one] { $n } nastavnik
    [few] { $n } nastavnika
   *[other] { $n } nastavnika
}
count-in-company-trainers = { $n ->
    [one] { $n } instruktor u firmi
    [few] { $n } instruktora u firmi
   *[other] { $n } instruktora u firmi
}
count-managers = { $n ->
    [one] { $n } rukovodilac
    [few] { $n } rukovodioca
   *[other] { $n } rukovodilaca
}
count-schools = { $n ->
    [one] { $n } škola
    [few] { $n } škole
   *[other] { $n } škola
}
count-companies = { $n ->
    [one] { $n } firma
    [few] { $n } firme
   *[other] { $n } firmi
}
count-days = { $n ->
    [one] { $n } dan
    [few] { $n } dana
   *[other] { $n } dana
}
count-suggestions = { $n ->
    [one] { $n } prijedlog
    [few] { $n } prijedloga
   *[other] { $n } prijedloga
}

term-pay = naknada
term-equipment = zaštitna oprema
term-shifts = vrijeme smjena
term-travel = prijevoz
term-meals = obroci
term-lodging = smještaj
term-step-free = pristup bez stepenica
term-adapted-tasks = prilagođeni zadaci
term-bus = autobus u vrijeme smjena
