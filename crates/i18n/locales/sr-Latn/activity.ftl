# Što ovde ne stoji, kaže se kao u bosanskom.
activity-summer-practice = letnja praksa
activity-company-visit = poseta firmi
activity-curriculum-advice = savet o nastavnom programu
activity-exam-commission = mesto u ispitnoj komisiji
activity-preparatory-visit = pripremna poseta
activity-offer-dual-apprenticeship = Učenici nekim danima u nedelji, tokom školske godine
activity-offer-practical-training = Učenici na nekoliko nedelja prakse
activity-offer-summer-practice = Učenici tokom leta
activity-offer-company-visit = Poseta našoj firmi
activity-offer-teacher-shadowing = Nastavnik koji nekoliko dana radi sa nama
activity-offer-curriculum-advice = Savet o tome šta bi trebalo učiti
activity-offer-exam-commission = Mesto u ispitnoj komisiji
activity-offer-joint-project = Projekat sa jednim razredom
activity-offer-preparatory-visit = Poseta kojom se priprema boravak u inostranstvu
family-engagement = Posete, predavanja, saveti
unit-places = { $n ->
    [one] { $n } mesto
    [few] { $n } mesta
   *[other] { $n } mesta
}
unit-seats = { $n ->
    [one] { $n } mesto
    [few] { $n } mesta
   *[other] { $n } mesta
}
unit-name-places = Mesta
unit-name-seats = Mesta
count-suggestions = { $n ->
    [one] { $n } predlog
    [few] { $n } predloga
   *[other] { $n } predloga
}
term-shifts = vreme smena
term-travel = prevoz
term-lodging = smeštaj
term-bus = autobus u vreme smena
