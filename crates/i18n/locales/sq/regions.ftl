# Një rajon, siç e tregon rreshti i komandave.
region-scheme = Klasifikimi: { $scheme }, niveli { $level }
region-scheme-local = yni
region-inside = Brenda: { $regions }
region-parts = Pjesët: { $regions }
region-neighbours = Fqinjët: { $regions }
region-across-border = Përtej kufirit: { $regions }
region-towns = Qytetet: { $towns }
region-names = { $language }: { $names }
