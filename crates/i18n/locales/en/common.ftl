# Words that every page and mail needs: days, dates, lists, distances.

brand = Praktika
not-stated = not stated
kosovo-footnote = * This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.

# Lists: "a, b and c".
list-comma = { $before }, { $next }
list-end = { $before } and { $last }
list-either = { $before } or { $last }

# A month as it stands after a day.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

date-long = { $day } { $month } { $year }
date-day = { $day } { $month }
date-short = { $day } { $month } { $year }
date-short-day = { $day } { $month }
# $from and $to are dates already worded; in the first, month or year are left out where the second says them.
date-range = { $from } to { $to }
date-range-short = { $from } to { $to }
date-range-day = { $day }
date-from = from { $date }
date-until = until { $date }

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
# Week after week: "on Tuesdays".
weekday-habit-1 = Mondays
weekday-habit-2 = Tuesdays
weekday-habit-3 = Wednesdays
weekday-habit-4 = Thursdays
weekday-habit-5 = Fridays
weekday-habit-6 = Saturdays
weekday-habit-7 = Sundays
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
weekdays-working-habit = Mondays to Fridays
weekdays-working-short = Mon to Fri
weekdays-every-habit = every day
weekdays-every-short = every day

distance = { $km } km
distance-about = about { $km } km
distance-road = { $km } km by road
distance-road-about = about { $km } km by road
distance-same-place = in the same place

score = { $points } of { $of }
points-of = { $points } / { $of }
amount-of = { $have } of { $wanted }
