# Države
country-cy = Cipar
country-lt = Litva
country-nl = Nizozemska
country-ro = Rumunjska
country-es = Španjolska

# Jezici
language-sl = slovenski
language-it = talijanski
language-es = španjolski
language-ro = rumunjski
language-nl = nizozemski
language-lt = litavski
