# Što ovde ne stoji, kaže se kao u bosanskom.
mail-foot-why = Praktika vam piše jer { $organisation } ovde traži firme.
mail-foot-settings = Promenite šta vam šaljemo
mail-school-suggestion-best = Najbolji predlog
mail-school-suggestion-where = Gde
mail-school-suggestion-count = { $n ->
    [one] Za ovu potrebu sada ima { $n } predlog.
    [few] Za ovu potrebu sada ima { $n } predloga.
   *[other] Za ovu potrebu sada ima { $n } predloga.
}
mail-foot-speaks = Praktika vam piše jer ovde zastupate organizaciju { $organisation }.
mail-foot-security = Praktika vam piše jer ovde imate nalog. Poruke o njegovoj bezbednosti šaljemo uvek.
mail-about = Praktika povezuje stručne škole sa firmama koje mogu da prime i podrže njihove učenike.
mail-account-not-you = Ako ste to bili vi, ne morate ništa da uradite. Ako niste, otvorite svoj nalog, odjavite se sa svih uređaja i pišite koordinatoru.
mail-nothing-to-do = Sada ne morate ništa da uradite: pišemo vam kada nešto bude odgovaralo.
mail-sign-in-link-why = Zatražili ste prijavu sa ovom adresom. Link otvara stranicu sa jednim dugmetom: pritisnite ga i prijavljeni ste.
mail-sign-in-link-holds = Link važi { $time }, i to samo jednom. Na drugom uređaju traži kratki kod koji piše tamo gde ste zatražili link.
mail-sign-in-link-nothing = Ako to niste bili vi, ne morate ništa da uradite: bez ovog linka niko ne može da se prijavi.
mail-sign-in-link-foot = Praktika vam piše jer je neko zatražio prijavu sa ovom adresom.
mail-address-to-confirm-holds = Link važi { $time }. Ako ne uradite ništa, registracija ostaje nedovršena.
mail-new-address-to-confirm-why = Zatražili ste da ovo bude adresa vašeg naloga. Potvrdite da je vaša: od tada vam pišemo na nju i sa njom se prijavljujete.
mail-new-address-to-confirm-holds = Link važi { $time }. Ako ne uradite ništa, ostaje stara adresa.
mail-new-address-to-confirm-not-you = Ako to niste tražili, zanemarite ovu poruku: ništa se ne menja.
mail-address-changed-subject = Praktika: vaša adresa je promenjena
mail-address-changed-heading = Vaša adresa je promenjena
mail-address-changed-why = Vaš nalog sada ima drugu adresu: na nju vam pišemo i sa njom se prijavljujete. Javljamo to i na staru adresu, da je niko ne promeni bez vašeg znanja.
mail-security-changed-password-set-follows = Od sada možete da se prijavite tom lozinkom.
mail-security-changed-recovery-code-used = Za prijavu je iskorišćen rezervni kod
mail-security-changed-recovery-code-used-follows = Taj kod više ne važi. Kada ih ostane malo, u svom nalogu možete da napravite nove.
mail-security-changed-recovery-codes-new-follows = Stari više ne važe. Nove čuvajte na sigurnom mestu.
mail-colleague-invited-holds = Poziv važi { $time }. Ako ne uradite ništa, sve ostaje kao dosad.
mail-organisation-verified-why = Koordinator je proverio organizaciju { $organisation }. Od sada je vide i drugi, a vi dobijate predloge.
mail-organisation-rejected-subject = Nismo mogli da potvrdimo organizaciju { $organisation }
mail-organisation-rejected-why = Koordinator je proverio organizaciju { $organisation } i nije mogao da potvrdi ono što je navedeno pri registraciji.
mail-organisation-rejected-mistake = Ako je to greška ili se nešto promenilo, pišite koordinatoru. Ako ne uradite ništa, organizaciju { $organisation } ne vidi niko drugi.
mail-claim-decided-approved-why = Zatražili ste da zastupate organizaciju { $organisation } i koordinator je to odobrio. Sada možete da navedete šta nudi ili traži i da odgovarate u njeno ime.
mail-claim-decided-refused-subject = Nismo mogli da potvrdimo da zastupate organizaciju { $organisation }
mail-claim-decided-refused-why = Zatražili ste da zastupate organizaciju { $organisation }. Koordinator je to proverio, ali nije mogao da potvrdi.
mail-school-interested-why = Ovu poruku dobijate jer { $company } nudi nešto što { $school } traži. Škola želi da čuje da li to zanima i vas.
mail-school-interested-how = Ne treba vam nalog: svaki odgovor otvara stranicu sa jednim dugmetom.
mail-school-interested-call = Pozovite me
mail-school-interested-nothing = Ako odgovorite „da“ ili „pozovite me“, škola zna da može da vam se javi; time se ništa ne rezerviše. Ako ne uradite ništa, škola i dalje čeka.
mail-school-interested-foot = Praktika vam piše jer je vaša adresa ovde navedena kao kontakt firme { $company }.
mail-offer-still-valid-subject = Da li još važi ova ponuda: { $offer }?
mail-offer-still-valid-heading = Da li još važi ova ponuda?
mail-offer-still-valid-why = Škole vide šta nudi { $company }. Povremeno pitamo da li to još važi, da bi mogle da se oslone na to.
mail-offer-still-valid-how = Za „da“ vam ne treba prijava: link otvara stranicu sa jednim dugmetom.
mail-offer-still-valid-yes = Da, još važi
mail-offer-still-valid-withdraw = Izmenite je ili povucite
mail-offer-still-valid-foot = Praktika vam piše jer { $company } ovde nešto nudi.
mail-verification-overdue-why = Dok neko to ne proveri, niko ne vidi šta se tamo nudi ili traži.
mail-verification-overdue-foot = Praktika vam piše jer ste ovde administrator.
