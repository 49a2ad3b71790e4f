# Mesazhe për afate dhe kur ndryshojnë shumë gjëra njëherësh. Çfarë thotë çdo mesazh, qëndron te mail.ftl.

# Disa gjëra në një mesazh. $first është një nga rreshtat më poshtë.
mail-digest-subject-at-once = { $first }
mail-digest-subject-daily = Sot për ju: { $first }
mail-digest-subject-weekly = Këtë javë për ju: { $first }
mail-digest-first-and-more = { $first }, dhe jo vetëm kaq
mail-digest-heading-at-once = Ka diçka të re për ju
mail-digest-heading-daily = Sot për ju
mail-digest-heading-weekly = Këtë javë për ju
mail-digest-more = { $n ->
    [one] … edhe { $n }. E gjeni te Praktika.
   *[other] … edhe { $n }. I gjeni te Praktika.
}
mail-digest-foot-daily = Praktika ju shkruan një herë në çdo ditë pune, sepse kështu është caktuar te llogaria juaj. Kur nuk ka asgjë të re, nuk vjen asnjë mesazh.
mail-digest-foot-weekly = Praktika ju shkruan një herë në javë, sepse kështu është caktuar te llogaria juaj. Kur nuk ka asgjë të re, nuk vjen asnjë mesazh.
mail-digest-foot-at-once = Praktika ju shkruan sapo ka diçka të re, sepse kështu është caktuar te llogaria juaj.
mail-digest-suggestions = { $n ->
    [one] { $n } sugjerim i ri
   *[other] { $n } sugjerime të reja
}
mail-digest-suggestions-item = { $need }: { $n ->
    [one] përshtatet { $company }
    [2] përshtaten { $company } dhe një ndërmarrje tjetër
   *[other] përshtaten { $company } dhe { $others } ndërmarrje të tjera
}
mail-digest-needs = { $n ->
    [one] { $n } shkollë kërkon atë që ofroni
   *[other] { $n } shkolla kërkojnë atë që ofroni
}
mail-digest-needs-item = { $n ->
    [one] { $school } kërkon: { $need }
   *[other] { $school } kërkon: { $need } (përshtaten { $n } nga ofertat tuaja)
}
mail-digest-interested = { $n ->
    [one] { $n } shkollë pret përgjigjen tuaj
   *[other] { $n } shkolla presin përgjigjen tuaj
}
mail-digest-interested-item = { $school } interesohet për: { $offer }
mail-digest-still-valid = { $n ->
    [one] { $n } ofertë pret konfirmimin tuaj
   *[other] { $n } oferta presin konfirmimin tuaj
}
mail-digest-still-valid-item = { $offer }: pa konfirmim që më { $since }
mail-digest-paused = { $n ->
    [one] { $n } ofertë u ndal përkohësisht
   *[other] { $n } oferta u ndalën përkohësisht
}
mail-digest-paused-item = { $offer }: pa konfirmim që më { $since }
mail-digest-expiring = { $n ->
    [one] { $n } ofertë mbyllet së shpejti
   *[other] { $n } oferta mbyllen së shpejti
}
mail-digest-expiring-item = { $offer }: periudha e fundit zgjat deri më { $date }
mail-digest-accreditation = { $n ->
    [one] { $n } akreditim mbaron
   *[other] { $n } akreditime mbarojnë
}
mail-digest-accreditation-item = { $company }, { $trade }: vlen deri më { $date }
mail-digest-unreachable = { $n ->
    [one] { $n } person nuk i merr mesazhet tona
   *[other] { $n } persona nuk i marrin mesazhet tona
}
mail-digest-unreachable-item = { $person }, { $organisation }

mail-need-fits-subject = { $school } kërkon atë që ofroni: { $need }
mail-need-fits-heading = { $school } kërkon atë që ofroni
mail-need-fits-why = E merrni këtë mesazh sepse { $company } ofron “{ $offer }”, dhe kjo shkollë kërkon diçka që përshtatet.
mail-need-fits-school = Shkolla
mail-need-fits-need = Çfarë kërkon
mail-need-fits-where = Ku
mail-need-fits-when = Kur
mail-need-fits-offer = Çfarë ofroni
mail-need-fits-others = { $n ->
    [one] Të njëjtën gjë e kërkon edhe { $n } shkollë tjetër.
   *[other] Të njëjtën gjë e kërkojnë edhe { $n } shkolla të tjera.
}
mail-need-fits-open = Shihni pse përshtatet
mail-need-fits-nothing = Shkolla ju sheh në listën e saj dhe mund t’ju kontaktojë. Nëse nuk bëni asgjë, mbetet kështu.

mail-offer-expiring-subject = Oferta juaj mbyllet më { $date }: { $offer }
mail-offer-expiring-heading = Oferta juaj mbyllet më { $date }
mail-offer-expiring-why = Periudha e fundit e ofertës “{ $offer }” zgjat deri më { $date }. Pas kësaj shkollat nuk e shohin më.
mail-offer-expiring-open = Hapeni ofertën
mail-offer-expiring-nothing = Nëse doni të vazhdoni, shtoni periudha të reja. Nëse nuk bëni asgjë, oferta mbyllet vetë atë ditë.

mail-offer-paused-subject = E ndalëm përkohësisht ofertën tuaj: { $offer }
mail-offer-paused-heading = Oferta juaj është ndalur përkohësisht
mail-offer-paused-why = { $company } nuk e ka konfirmuar këtë ofertë që më { $since }. Që shkollat të mund të mbështeten te ajo që shohin, tani për tani është e fshehur. Asgjë nuk ka humbur.
mail-offer-paused-how = Mjafton një klikim që të shfaqet përsëri. Nuk duhet të hyni me llogari: lidhja hap një faqe me një buton të vetëm.
mail-offer-paused-yes = Po, vlen ende: shfaqeni përsëri
mail-offer-paused-nothing = Nëse nuk bëni asgjë, mbetet e fshehur.

mail-accreditation-expiring-subject = { $company }: akreditimi për { $trade } mbaron më { $date }
mail-accreditation-expiring-heading = Një akreditim mbaron më { $date }
mail-accreditation-expiring-why = { $company } mund t’ua mësojë nxënësve këtë zanat deri më { $date }. Ofertat për të cilat duhet akreditimi nuk sugjerohen për periudha më të vona.
mail-accreditation-expiring-trade = Zanati
mail-accreditation-expiring-issuer = Lëshuar nga
mail-accreditation-expiring-until = Vlen deri më
mail-accreditation-expiring-how = Pyetni me kohë për rinovimin te ai që e lëshon, dhe njoftojeni koordinatorin tuaj kur ta keni të riun.
mail-accreditation-expiring-open = Hyni te Praktika
mail-accreditation-expiring-nothing = Nëse nuk bëni asgjë, deri atë ditë nuk ndryshon asgjë.

mail-contact-unreachable-subject = { $person } nuk i merr mesazhet tona
mail-contact-unreachable-why = { $person } është kontakti ynë për { $organisation }, por mesazhet kthehen. Derisa të ndreqet kjo, u shkruajmë vetëm të tjerëve.
mail-contact-unreachable-person = Personi
mail-contact-unreachable-reason = Pse kthehen
mail-contact-unreachable-how = A është e saktë adresa, dhe a punon ende ky person te ju? Ndreqeni adresën ose hiqeni personin.
mail-contact-unreachable-open = Shihni kush është shënuar për { $organisation }
mail-contact-unreachable-nothing = Nëse nuk bëni asgjë, për këtë kujdeset një koordinator.

mail-claim-your-profile-subject = { $organisation } është te Praktika: a e përfaqësoni ju?
mail-claim-your-profile-heading = Merreni profilin në dorë: { $organisation }
mail-claim-your-profile-why = { $organisation } është këtu sepse gjendet në një listë publike ({ $source }). Për profilin ende nuk kujdeset askush.
mail-claim-your-profile-how = Nëse përfaqësoni { $organisation }, merreni profilin në dorë: zgjat dy minuta dhe nuk kushton asgjë. Pastaj një koordinator verifikon nëse e përfaqësoni.
mail-claim-your-profile-open = Merreni profilin
mail-claim-your-profile-nothing = Nëse nuk bëni asgjë, gjithçka mbetet siç është, dhe për këtë nuk ju shkruajmë më.
mail-claim-your-profile-foot = Praktika ju shkruan vetëm një herë, sepse adresa juaj është shënuar në atë listë si kontakt për { $organisation }.

mail-fails-no-such-address = Kjo adresë nuk ekziston.
mail-fails-refused = Serveri i tyre nuk i pranon mesazhet tona.
mail-fails-given-up = Provuam disa herë: kutia ishte plot, ose serveri nuk përgjigjej.

unreachable-item = { $person } nuk i merr mesazhet tona
unreachable-lead = { $person } ({ $organisation }) nuk i merr mesazhet tona që më { $since }: ato kthehen. Derisa të ndreqet kjo, nuk shkruajmë në këtë adresë.
unreachable-reason = Pse kthehen
unreachable-mend = Kërkojeni adresën e saktë te { $organisation }, me telefon ose përmes dikujt tjetër që punon aty. Me adresën e re kjo mbyllet vetë.
unreachable-try-again = Adresa është e saktë: shkruani përsëri
unreachable-set-aside = Lëreni mënjanë
