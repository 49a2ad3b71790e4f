# Što ovdje ne stoji, kaže se kao u bosanskom.
labour-question-minutes-a-week = Rad u tjednu najviše
labour-question-guardian = Potpis roditelja ili skrbnika
labour-question-authorisation = Dopuštenje nadležnog tijela
hazard-dangerous-machines = rad s opasnim strojevima i alatima
hazard-harmful-substances = rad sa štetnim tvarima ili u štetnim procesima
hazard-listed-work = poslovi s popisa koji navodi izvor
