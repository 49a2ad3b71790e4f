# Države i jezici zovu se kao u bosanskom.
country-lv = Letonija
language-lv = letonski
