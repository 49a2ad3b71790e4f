# Što ovdje ne stoji, kaže se kao u bosanskom.
preferences-lead = Izaberite koliko brzo želite čuti za svaku od ovih stvari. Poruke o prijavi i o bezbjednosti vašeg naloga uvijek stižu odmah.
preferences-quiet-hint = U tim satima šaljemo samo poruke o prijavi i o bezbjednosti naloga. Ako vam ne trebaju, ostavite oba polja prazna.
