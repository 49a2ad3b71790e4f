# Što ovdje ne stoji, kaže se kao u bosanskom.
activity-company-visit = posjet tvrtki
activity-teacher-shadowing = boravak nastavnika u tvrtki
activity-joint-project = zajednički projekt
activity-short-term-mobility = kraći boravak učenika u inozemstvu
activity-erasmus-pro = duži boravak učenika u inozemstvu (ErasmusPro)
activity-job-shadowing = praćenje rada u inozemstvu
activity-teaching-or-training-abroad = nastava ili obuka u inozemstvu
activity-preparatory-visit = pripremni posjet
activity-offer-dual-apprenticeship = Učenici nekim danima u tjednu, tijekom školske godine
activity-offer-practical-training = Učenici na nekoliko tjedana prakse
activity-offer-summer-practice = Učenici tijekom ljeta
activity-offer-company-visit = Posjet našoj tvrtki
activity-offer-curriculum-advice = Savjet o tome što bi trebalo učiti
activity-offer-joint-project = Projekt s jednim razredom
activity-offer-invited-expert = Naš stručnjak u školi u inozemstvu
activity-offer-preparatory-visit = Posjet kojim se priprema boravak u inozemstvu
family-engagement = Posjeti, predavanja, savjeti
participants-in-company-trainers = instruktori u tvrtki
participants-managers = voditelji
count-in-company-trainers = { $n ->
    [one] { $n } instruktor u tvrtki
    [few] { $n } instruktora u tvrtki
   *[other] { $n } instruktora u tvrtki
}
count-managers = { $n ->
    [one] { $n } voditelj
    [few] { $n } voditelja
   *[other] { $n } voditelja
}
count-companies = { $n ->
    [one] { $n } tvrtka
    [few] { $n } tvrtke
   *[other] { $n } tvrtki
}
