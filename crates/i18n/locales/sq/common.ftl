# Fjalët që i duhen çdo faqeje dhe çdo mesazhi.

brand = Praktika
not-stated = e pacaktuar
kosovo-footnote = * Ky emërtim nuk paragjykon qëndrimet për statusin dhe është në përputhje me Rezolutën 1244/1999 të KS të OKB-së dhe me Opinionin e GJND-së për deklaratën e pavarësisë së Kosovës.

list-comma = { $before }, { $next }
list-end = { $before } dhe { $last }
list-either = { $before } ose { $last }

month-1 = janar
month-2 = shkurt
month-3 = mars
month-4 = prill
month-5 = maj
month-6 = qershor
month-7 = korrik
month-8 = gusht
month-9 = shtator
month-10 = tetor
month-11 = nëntor
month-12 = dhjetor
month-short-1 = jan
month-short-2 = shk
month-short-3 = mar
month-short-4 = pri
month-short-5 = maj
month-short-6 = qer
month-short-7 = korr
month-short-8 = gush
month-short-9 = sht
month-short-10 = tet
month-short-11 = nën
month-short-12 = dhj

date-long = { $day } { $month } { $year }
date-day = { $day } { $month }
date-short = { $day } { $month } { $year }
date-short-day = { $day } { $month }
date-range = { $from } – { $to }
date-range-short = { $from } – { $to }
date-range-day = { $day }
date-from = nga data { $date }
date-until = deri më { $date }

weekday-1 = e hënë
weekday-2 = e martë
weekday-3 = e mërkurë
weekday-4 = e enjte
weekday-5 = e premte
weekday-6 = e shtunë
weekday-7 = e diel
weekday-habit-1 = të hënave
weekday-habit-2 = të martave
weekday-habit-3 = të mërkurave
weekday-habit-4 = të enjteve
weekday-habit-5 = të premteve
weekday-habit-6 = të shtunave
weekday-habit-7 = të dielave
weekday-short-1 = hën
weekday-short-2 = mar
weekday-short-3 = mër
weekday-short-4 = enj
weekday-short-5 = pre
weekday-short-6 = sht
weekday-short-7 = die
weekdays-working-habit = nga e hëna në të premte
weekdays-working-short = hën–pre
weekdays-every-habit = çdo ditë
weekdays-every-short = çdo ditë

distance = { $km } km
distance-about = rreth { $km } km
distance-road = { $km } km me rrugë
distance-road-about = rreth { $km } km me rrugë
distance-same-place = në të njëjtin vend

score = { $points } nga { $of }
points-of = { $points } / { $of }
amount-of = { $have } nga { $wanted }
