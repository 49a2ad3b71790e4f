# Što ovde ne stoji, kaže se kao u bosanskom.
criterion-quantity = Broj mesta
criterion-freshness = Svežina podataka
criterion-short-quantity = Mesta
criterion-short-freshness = Svež.
