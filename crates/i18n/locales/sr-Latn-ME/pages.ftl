# Što ovdje ne stoji, kaže se kao u bosanskom.
home-lead = Praktika povezuje stručne škole sa firmama koje mogu primiti i podržati njihove učenike, u Albaniji, Bosni i Hercegovini, na Kosovu* i u Crnoj Gori.
offer-form-lead = Dovoljni su zanimanje, mjesto i kontakt. Škole u blizini koje podučavaju to zanimanje čuće za vas. O svakom zahtjevu odlučujete vi.
offer-form-region = U kojem regionu?
offer-form-quantity-hint = Ostavite prazno ako još ne znate. Prikazaće se kao „nije navedeno“ i ne šteti vam.
offer-form-radius-hint = U kilometrima putem. Ostavite prazno ako ne postavljate granicu.
offer-published-lead = Škole koje odgovaraju čuće za vas. Ništa nije rezervisano prije nego što kažete da.
suggestions-about-place = mjesto je poznato samo po regionu

start-company-lead = Recite jednom: škole u blizini koje podučavaju to zanimanje čuće za vas. O svakom zahtjevu odlučujete vi.
offer-form-lead-known = Dovoljni su zanimanje i mjesto. Škole u blizini koje podučavaju to zanimanje čuće za vas. O svakom zahtjevu odlučujete vi.
answer-noted-interested = Zabilježeno: zanima vas { $company }. Još se možete predomisliti.
