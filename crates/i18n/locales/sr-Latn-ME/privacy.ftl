# Što ovdje ne stoji, kaže se kao u bosanskom.
privacy-mails-how-long = 30 dana; da je poslata i šta je sa njom bilo ostaje, bez adrese
privacy-cookies-text = Samo oni bez kojih stranice ne rade: za prijavu, za link koji ste zatražili i za jezik; i jedan po kojem se vaš pregledač ponovo prepoznaje, da vas ne zaključa niko ko pogađa lozinke. Bez skripti, bez brojanja posjeta i bez ičega sa drugih stranica.
