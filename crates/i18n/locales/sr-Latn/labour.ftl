# Što ovde ne stoji, kaže se kao u bosanskom.
labour-question-min-age = Najmanji uzrast
labour-question-minutes-a-week = Rad u nedelji najviše
labour-unknown = { $question }: proverite sami
labour-no-learners = { $activity }: ovde ne radi nijedan učenik, pa ova pravila ne kažu ništa.
hazard-dangerous-machines = rad sa opasnim mašinama i alatima
hazard-listed-work = poslovi sa liste koju navodi izvor
