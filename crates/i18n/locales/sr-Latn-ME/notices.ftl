# Što ovdje ne stoji, kaže se kao u bosanskom.
mail-digest-accreditation-item = { $company }, { $trade }: važi do { $date }
mail-offer-paused-how = Dovoljan je jedan klik da se opet prikaže. Ne treba vam prijava: link otvara stranicu sa jednim dugmetom.
mail-accreditation-expiring-until = Važi do
