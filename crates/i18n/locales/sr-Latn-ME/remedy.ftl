# Što ovdje ne stoji, kaže se kao u bosanskom.
remedy-offer-confirmed = Potvrdite da ponuda još važi.
remedy-offer-radius = Primajte partnere i sa udaljenosti do { $km } km.
remedy-offer-accreditation = Pokažite akreditaciju za zanimanje ({ $trade }) koja važi { $date }.
