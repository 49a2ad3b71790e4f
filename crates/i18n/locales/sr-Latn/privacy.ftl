# Što ovde ne stoji, kaže se kao u bosanskom.
privacy-learners-text = Učenici ovde nemaju nalog i nigde ne tražimo ime, ocene ni dokumente učenika. Potrebe i ponude su brojevi mesta. Ne upisujte imena učenika ni u slobodan tekst.
privacy-account-why = Da možete da se prijavite i da možemo da vam pišemo
privacy-account-who = Vi, vaše kolege i koordinatori; druga strana kada obe strane kažu da
privacy-contact-why = Da druga strana zna koga da pita
privacy-contact-who = Organizacija i koordinatori; druga strana kada obe strane kažu da
privacy-secrets-why = Da se niko drugi ne prijavi umesto vas
privacy-secrets-who = Niko: lozinku možemo da uporedimo, ali ne i da pročitamo
privacy-sessions-why = Da primetite kada to niste bili vi
privacy-mails-how-long = 30 dana; da je poslata i šta je sa njom bilo ostaje, bez adrese
privacy-lists-what = Koji su predlozi dati školi
privacy-lists-why = Da i kasnije može da se objasni zašto baš oni
privacy-lists-how-long = dok usluga radi; u njima nema osoba
privacy-audit-what = Ko je šta promenio, samo po oznakama, bez imena
privacy-audit-why = Da može da se utvrdi šta se dogodilo
privacy-cookies-text = Samo oni bez kojih stranice ne rade: za prijavu, za link koji ste zatražili i za jezik; i jedan po kojem se vaš pregledač ponovo prepoznaje, da vas ne zaključa niko ko pogađa lozinke. Bez skripti, bez brojanja poseta i bez ičega sa drugih stranica.
privacy-contact-text = Pišite nam. Možete i da se žalite organu za zaštitu podataka u svojoj zemlji.
