# Države
country-mk = Severna Makedonija
country-de = Nemačka
country-lv = Letonija

# Jezici
language-de = nemački
language-lv = letonski
