# Riječi koje trebaju svakoj stranici i svakoj poruci.

brand = Praktika
not-stated = nije navedeno
kosovo-footnote = * Ovaj naziv ne dovodi u pitanje stavove o statusu i u skladu je s Rezolucijom Vijeća sigurnosti UN-a 1244/1999 i mišljenjem Međunarodnog suda pravde o kosovskom proglašenju nezavisnosti.

list-comma = { $before }, { $next }
list-end = { $before } i { $last }
list-either = { $before } ili { $last }

# Genitiv: mjesec stoji iza dana.
month-1 = januara
month-2 = februara
month-3 = marta
month-4 = aprila
month-5 = maja
month-6 = juna
month-7 = jula
month-8 = augusta
month-9 = septembra
month-10 = oktobra
month-11 = novembra
month-12 = decembra
month-short-1 = 1.
month-short-2 = 2.
month-short-3 = 3.
month-short-4 = 4.
month-short-5 = 5.
month-short-6 = 6.
month-short-7 = 7.
month-short-8 = 8.
month-short-9 = 9.
month-short-10 = 10.
month-short-11 = 11.
month-short-12 = 12.

date-long = { $day }. { $month } { $year }.
date-day = { $day }. { $month }
date-short = { $day }. { $month } { $year }.
date-short-day = { $day }. { $month }
date-range = od { $from } do { $to }
date-range-short = { $from } – { $to }
date-range-day = { $day }.
date-from = od { $date }
date-until = do { $date }

weekday-1 = ponedjeljak
weekday-2 = utorak
weekday-3 = srijeda
weekday-4 = četvrtak
weekday-5 = petak
weekday-6 = subota
weekday-7 = nedjelja
weekday-habit-1 = ponedjeljkom
weekday-habit-2 = utorkom
weekday-habit-3 = srijedom
weekday-habit-4 = četvrtkom
weekday-habit-5 = petkom
weekday-habit-6 = subotom
weekday-habit-7 = nedjeljom
weekday-short-1 = pon
weekday-short-2 = uto
weekday-short-3 = sri
weekday-short-4 = čet
weekday-short-5 = pet
weekday-short-6 = sub
weekday-short-7 = ned
weekdays-working-habit = od ponedjeljka do petka
weekdays-working-short = pon – pet
weekdays-every-habit = svaki dan
weekdays-every-short = svaki dan

distance = { $km } km
distance-about = oko { $km } km
distance-road = { $km } km cestom
distance-road-about = oko { $km } km cestom
distance-same-place = u istom mjestu

score = { $points } od { $of }
points-of = { $points } / { $of }
amount-of = { $have } od { $wanted }
