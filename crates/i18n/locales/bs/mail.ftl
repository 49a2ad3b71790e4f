# Okvir svake poruke.
mail-greeting = Dobar dan, { $name },
mail-greeting-plain = Dobar dan,
mail-foot-why = Praktika vam piše jer { $organisation } ovdje traži firme.
mail-foot-settings = Promijenite šta vam šaljemo
mail-foot-stop = Više ne želim poruke
mail-open = Pročitajte i odgovorite
mail-open-note = za to vam ne treba prijava

mail-school-suggestion-subject = { $company } nudi ono što tražite: { $need }
mail-school-suggestion-heading = { $company } nudi ono što tražite
mail-school-suggestion-why = Ovu poruku dobijate jer { $school } traži: { $need }. { $company } sada nudi nešto što odgovara.
mail-school-suggestion-best = Najbolji prijedlog
mail-school-suggestion-offer = Šta nudi
mail-school-suggestion-where = Gdje
mail-school-suggestion-when = Kada
mail-school-suggestion-how-many = Koliko
mail-school-suggestion-reasons = Zašto baš ova firma
mail-school-suggestion-score = { $score } od { $of } bodova
mail-school-suggestion-count = { $n ->
    [one] Za ovu potrebu sada ima { $n } prijedlog.
    [few] Za ovu potrebu sada ima { $n } prijedloga.
   *[other] Za ovu potrebu sada ima { $n } prijedloga.
}
mail-school-suggestion-answer = Možete reći da vas zanima, ili ne sada i zašto. Time se ništa ne rezerviše.
