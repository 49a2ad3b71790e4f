# Što ovde ne stoji, kaže se kao u bosanskom.
kosovo-footnote = * Ovaj naziv ne dovodi u pitanje stavove o statusu i u skladu je sa Rezolucijom Saveta bezbednosti UN 1244/1999 i mišljenjem Međunarodnog suda pravde o kosovskoj deklaraciji o nezavisnosti.
month-8 = avgusta
weekday-1 = ponedeljak
weekday-3 = sreda
weekday-7 = nedelja
weekday-habit-1 = ponedeljkom
weekday-habit-3 = sredom
weekday-habit-7 = nedeljom
weekday-short-3 = sre
weekdays-working-habit = od ponedeljka do petka
distance-road = { $km } km putem
distance-road-about = oko { $km } km putem
distance-same-place = u istom mestu
