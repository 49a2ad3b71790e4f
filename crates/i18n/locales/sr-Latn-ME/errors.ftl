# Što ovdje ne stoji, kaže se kao u bosanskom.
error-not-a-web-address = Upišite adresu stranice koja počinje sa https:// ili http://
error-unknown-country = Upišite državu sa dva slova, kao AL, BA, ME ili XK
error-trade-unknown = Ne poznajemo ovo zanimanje. Izaberite ga sa liste, ili ostavite ovako i pomoći će koordinator
error-region-unknown = Ne poznajemo ovaj region
