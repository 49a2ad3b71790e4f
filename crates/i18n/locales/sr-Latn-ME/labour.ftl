# Što ovdje ne stoji, kaže se kao u bosanskom.
labour-question-min-age = Najmanji uzrast
labour-question-minutes-a-week = Rad u nedjelji najviše
hazard-dangerous-machines = rad sa opasnim mašinama i alatima
hazard-listed-work = poslovi sa liste koju navodi izvor
