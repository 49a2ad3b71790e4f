# Što ovdje ne stoji, kaže se kao u bosanskom.
home-ways-company-text = Registrujte je i recite šta možete ponuditi. Škole u blizini čuće za vas; o svakom zahtjevu odlučujete vi.
sign-in-email-hint = Adresa sa kojom ste registrovani.
sign-in-sent-lead = Ako znamo ovu adresu, poruka sa linkom je na putu. Link vrijedi 60 minuta, i to samo jednom.
sign-in-sent-spam = Pogledajte i u neželjenu poštu: poruka stiže sa adrese { $address }.
sign-in-sent-other-do = Pokušajte sa drugom adresom
sign-in-link-change-text = Od tada vam pišemo na ovu adresu i sa njom se prijavljujete. Javljamo to i na staru.
register-number-taken = Sa ovim brojem je neko već registrovan ili ga znamo iz javne liste.
register-website-hint = Počinje sa https:// ili http://. Ostavite prazno ako je nemate.
register-email-hint = Šaljemo vam jednu poruku sa linkom. Drugi ne vide ovu adresu dok ne kažete da.
answer-link-unsubscribe-text = Tada vam više ne pišemo o prijedlozima ni o školama koje se zanimaju za vas. Ako imate nalog, poruke o njegovoj bezbjednosti stižu i dalje.
answer-link-unsubscribe-next = Ako imate nalog, tamo ih možete opet uključiti. Poruke o njegovoj bezbjednosti stižu i dalje.
