# Šta zakon o radu kaže o učenicima na radu, a šta još niko nije našao.
labour-heading = Pravila za učenike na radu: { $region }, { $date }
labour-question-min-age = Najmanja dob
labour-question-minutes-a-day = Rad u danu najviše
labour-question-minutes-a-week = Rad u sedmici najviše
labour-question-night-hours = Bez rada noću
labour-question-hazards = Zabranjeno
labour-question-guardian = Potpis roditelja ili staratelja
labour-question-authorisation = Dozvola nadležnog organa
labour-known = { $question }: { $fact } ({ $source }; { $url }; pročitano { $date })
labour-unknown = { $question }: provjerite sami
labour-years = { $n ->
    [one] { $n } godina
    [few] { $n } godine
   *[other] { $n } godina
}
labour-minutes = { $n ->
    [one] { $n } minuta
    [few] { $n } minute
   *[other] { $n } minuta
}
labour-between = od { $from } do { $to } sati
labour-needed = obavezno
labour-not-needed = nije obavezno
labour-no-learners = { $activity }: ovdje ne radi nijedan učenik, pa ova pravila ne kažu ništa.
labour-note = Napomena: { $note }
hazard-overtime = prekovremeni rad
hazard-night-work = noćni rad
hazard-underground = rad pod zemljom
hazard-underwater = rad pod vodom
hazard-heights = rad na opasnoj visini
hazard-confined-spaces = rad u skučenom prostoru
hazard-dangerous-machines = rad s opasnim mašinama i alatima
hazard-heavy-work = težak fizički rad
hazard-harmful-substances = rad sa štetnim materijama ili u štetnim procesima
hazard-harmful-work = rad koji šteti zdravlju, razvoju ili moralu
hazard-listed-work = poslovi s liste koju navodi izvor
