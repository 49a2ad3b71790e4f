# Što ovdje ne stoji, kaže se kao u bosanskom.
mail-foot-why = Praktika vam piše jer { $organisation } ovdje traži tvrtke.
mail-foot-settings = Promijenite što vam šaljemo
mail-school-suggestion-why = Ovu poruku dobivate jer { $school } traži: { $need }. { $company } sada nudi nešto što odgovara.
mail-school-suggestion-offer = Što nudi
mail-school-suggestion-reasons = Zašto baš ova tvrtka
mail-school-suggestion-answer = Možete reći da vas zanima, ili ne sada i zašto. Time se ništa ne rezervira.
