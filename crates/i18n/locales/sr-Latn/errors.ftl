# Što ovde ne stoji, kaže se kao u bosanskom.
error-upside-down = Druga vrednost ne sme biti manja od prve
error-ends-before-start = Poslednji dan je pre prvog
error-too-few-days = Najmanje trajanje u danima: { $limit } ({ $activity }). Ovde ih je { $days }. Izvor: { $source }
error-too-many-days = Najduže trajanje u danima: { $limit } ({ $activity }). Ovde ih je { $days }. Izvor: { $source }
error-participants-differ = Ovde mogu učestvovati: { $expected } ({ $activity })
error-trade-required = Navedite barem jedno zanimanje: ovde učestvuju učenici
error-too-many = Ovde ih može biti najviše { $most }
error-not-a-web-address = Upišite adresu stranice koja počinje sa https:// ili http://
error-not-an-email = Upišite adresu e-pošte, kao ime@primer.com
error-not-a-weekday = Izaberite od ponedeljka do nedelje
error-unknown-country = Upišite državu sa dva slova, kao AL, BA, ME ili XK
error-trade-unknown = Ne poznajemo ovo zanimanje. Izaberite ga sa liste, ili ostavite ovako i pomoći će koordinator
error-place-unknown = Ne poznajemo ovo mesto. Upišite najbliži grad
error-place-ambiguous = Više mesta ima to ime. Izaberite jedno
error-region-unknown = Ne poznajemo ovaj region
error-changed-meanwhile = Neko je ovo promenio dok ste pisali. Pogledajte još jednom
error-organisation-not-verified = Organizacija još nije potvrđena. Proverava je koordinator; dotad ovo ostaje nacrt
