# Regija, kako je pokazuje komandna linija.
region-scheme = Klasifikacija: { $scheme }, nivo { $level }
region-scheme-local = naša
region-inside = Unutar: { $regions }
region-parts = Dijelovi: { $regions }
region-neighbours = Susjedi: { $regions }
region-across-border = Preko granice: { $regions }
region-towns = Gradovi: { $towns }
region-names = { $language }: { $names }
