# Što ovdje ne stoji, kaže se kao u bosanskom.
privacy-mails-how-long = 30 dana; da je poslata i šta je sa njom bilo, 12 mjeseci
privacy-cookies-text = Samo oni bez kojih stranice ne rade: za prijavu, za link koji ste zatražili i za jezik. Bez skripti, bez brojanja posjeta i bez ičega sa drugih stranica.
