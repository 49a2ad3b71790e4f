# Korniza e çdo faqeje.
page-title = { $title } – { brand }
page-skip = Kalo te përmbajtja kryesore
page-menu = Menyja
page-language = Gjuha
page-sign-in = Hyr
page-sign-out = Dil
page-about = Për këtë faqe
page-help = Ndihmë
page-contact = Shkruaji një koordinatori
page-accessibility = Qasshmëria
page-privacy = Privatësia
page-error-prefix = Gabim:
page-error-summary = { $n ->
    [one] Një gjë duhet ndrequr
   *[other] { $n } gjëra duhen ndrequr
}
page-undo = Zhbëje
page-close = Mbyll
page-back = Kthehu
page-demo = Kjo është një demonstrim: të gjitha organizatat këtu janë të trilluara.
page-not-found-title = Kjo faqe nuk është këtu
page-not-found-text = Oferta mund të jetë tërhequr, ose adresa u pre në dysh nga programi i postës. Listat tuaja janë aty ku ishin.
page-broken-title = Diçka u prish te ne
page-broken-text = Asgjë nga ajo që shkruat nuk u ruajt. Provoni përsëri pas pak minutash.
page-link-ended-title = Kjo lidhje nuk vlen më
page-link-ended-text = Lidhjet në mesazhet tona vlejnë për një kohë të kufizuar. Hapni mesazhin më të ri ose shkruajini një koordinatori.
page-error-number = Nëse na shkruani, ky numër na ndihmon: { $id }
nav-overview = Pasqyra
nav-needs = Nevojat
nav-suggestions = Sugjerimet
nav-offers = Ofertat
nav-offer-new = Ofroni një vend

home-title = Shkolla dhe ndërmarrje që përshtaten
home-heading = Një vend për të mësuar zanatin, afër shtëpisë
home-lead = Praktika i lidh shkollat profesionale me ndërmarrjet që mund t’i presin dhe t’i mbështesin nxënësit e tyre, në Shqipëri, Bosnjë dhe Hercegovinë, Kosovë* dhe Mal të Zi.
home-offer = Ofroni një vend për dy minuta
home-free = Falas për shkollat dhe ndërmarrjet. Për të filluar nuk ju duhet llogari.

offer-form-title = Ofroni një vend për të mësuar
offer-form-heading = Ofroni një vend për të mësuar
offer-form-lead = Mjaftojnë një zanat, një qytet dhe një kontakt. Shkollat aty pranë që e japin atë zanat do të marrin vesh për ju. Për çdo kërkesë vendosni ju.
offer-form-time = Rreth dy minuta. Asgjë që shkruani nuk humbet, edhe nëse një fushë duhet ndrequr.
offer-form-company = Si quhet ndërmarrja juaj?
offer-form-company-hint = Ashtu si është regjistruar.
offer-form-trade = Cilin zanat mund ta mësoni?
offer-form-trade-hint = Me fjalët tuaja, në cilëndo nga gjuhët tona. Për shembull: saldator, zavarivač, welder
offer-form-trade-understood = Kuptuam: { $trade }.
offer-form-trade-code = (ISCO { $code })
offer-form-trade-unsure = Nuk jemi të sigurt cili zanat është ky. Cilin nga këta keni parasysh?
offer-form-trade-other = Asnjërin nga këta
offer-form-trade-change = Diçka tjetër?
offer-form-place = Në cilin qytet?
offer-form-place-choose = Ka më shumë se një vend me këtë emër. Cili është?
offer-form-region = Në cilin rajon?
offer-form-activity = Çfarë do të mund të ofronit?
offer-form-activity-hint = Zgjidhni atë që përshtatet më mirë. Mund të ndërroni mendje më vonë.
offer-form-participants = Kush mund të vijë?
offer-form-quantity-places = Sa njëherësh?
offer-form-quantity-hours = Sa orë?
offer-form-quantity-seats = Sa vende?
offer-form-quantity-items = Sa copë?
offer-form-quantity-hint = Lëreni bosh nëse nuk e dini ende. Do të shfaqet si “e pacaktuar” dhe nuk ju dëmton.
offer-form-when = Kur?
offer-form-when-hint = Lëreni bosh nëse nuk e dini ende.
offer-form-starts-on = Nga
offer-form-ends-on = Deri më
offer-form-weekdays = Në cilat ditë të javës?
offer-form-weekdays-hint = Lëreni bosh nëse vlen çdo ditë.
offer-form-languages = Cilat gjuhë fliten?
offer-form-min-age = Nga cila moshë?
offer-form-max-age = Deri në cilën moshë?
offer-form-radius = Sa larg mund të jetë shkolla?
offer-form-radius-hint = Në kilometra me rrugë. Lëreni bosh nëse nuk vini kufi.
offer-form-cross-border = Shkollat nga vende të tjera janë të mirëpritura
offer-form-text = Diçka tjetër që shkolla duhet ta dijë
offer-form-contact = Kë mund të pyesim?
offer-form-contact-name = Emri juaj
offer-form-contact-email = Posta elektronike
offer-form-contact-email-hint = Shkollat nuk e shohin derisa të thoni po.
offer-form-save = Ruaje si draft
offer-form-publish = Publikoje
offer-form-see = Kush do ta shihte këtë?
offer-form-seen-heading = Kush do ta shihte këtë
offer-form-seen = { $n ->
    [0] Ende nuk njohim shkollë që e jep këtë zanat brenda { $km } km
    [one] { $n } shkollë e jep këtë zanat brenda { $km } km
   *[other] { $n } shkolla e japin këtë zanat brenda { $km } km
}
offer-form-seen-nearest = Më e afërta
offer-form-seen-best = Rezultati më i mirë
offer-form-optional = Asnjëra prej tyre nuk është e detyrueshme.

offer-draft-heading = U ruajt si draft
offer-draft-lead = Askush nuk e sheh ende. Lexojeni edhe një herë, pastaj publikojeni.
offer-published-heading = { $offer } u publikua
offer-published-lead = Shkollat që përshtaten do të marrin vesh për ju. Asgjë nuk rezervohet para se të thoni po.
offer-published-schools = { $n ->
    [0] Ende nuk përshtatet asnjë shkollë. Vazhdojmë të kërkojmë dhe ju shkruajmë kur të gjejmë një.
    [one] { $n } shkollë ju ka në listën e saj.
   *[other] { $n } shkolla ju kanë në listat e tyre.
}
offer-pending-lead = Së pari një koordinator e verifikon ndërmarrjen tuaj, zakonisht brenda dy ditësh. Pas kësaj shkollat marrin vesh për ju.
offer-state-draft = Draft
offer-state-published = E publikuar
offer-state-paused = E ndalur përkohësisht
offer-state-withdrawn = E tërhequr
offer-state-expired = E mbyllur
offer-change = Ndryshojeni
offer-withdraw = Tërhiqeni
offer-facts-heading = Çfarë ofroni

suggestions-title = Sugjerime: { $need }
suggestions-need = Nevoja: { $activity }
suggestions-need-change = Ndryshojeni këtë nevojë
suggestions-all-needs = Të gjitha nevojat
suggestions-lead = { $n ->
    [0] Ende asnjë ndërmarrje nuk i përshtatet kësaj nevoje.
    [one] { $n } ndërmarrje i përshtatet kësaj nevoje.
   *[other] { $n } ndërmarrje i përshtaten kësaj nevoje.
}
suggestions-lead-blocked = { $n ->
    [one] Edhe { $n } do të përshtatej nëse ndryshon një gjë.
   *[other] Edhe { $n } do të përshtateshin nëse ndryshon një gjë.
}
suggestions-lead-together = { $n ->
    [one] Tri të parat bashkë kanë vend për { $n }.
   *[other] Tri të parat bashkë kanë vend për { $n }.
}
suggestions-how-heading = Si lexohet shiriti
suggestions-how = Çdo bllok është një pyetje, aq i gjerë sa vlen. Pjesa e mbushur është ajo që fiton kjo ndërmarrje. Me vija do të thotë “e pacaktuar”: as ndihmon, as dëmton. Nga e majta në të djathtë: { $criteria }.
suggestions-new = E re
suggestions-changed = E ndryshuar
suggestions-partner-since = Partner që nga viti { $year }
suggestions-about-place = vendi njihet vetëm sipas rajonit
suggestions-why = Pse ky rezultat
suggestions-parts-question = Pyetja
suggestions-parts-known = Çfarë dimë
suggestions-parts-points = Pikët
suggestions-parts-total = Gjithsej
suggestions-interested = Na intereson
suggestions-not-now = Jo tani
suggestions-answered-interested = Ju intereson që më { $date }
suggestions-answered-not-now = Jo tani, që më { $date }
suggestions-as-of = Këto sugjerime janë të datës { $date }, sipas rregullave { $version }.
suggestions-blocked-heading = Do të përshtateshin nëse ndryshon një gjë
suggestions-blocked-lead = Këto ndërmarrje janë afër asaj që kërkoni, por një rregull i ndal. Çdo rregull që pengon është i shënuar.
suggestions-check-heading = Për t’u verifikuar me dorë
suggestions-empty-heading = Ende nuk përshtatet asnjë ndërmarrje
suggestions-empty-text = Vazhdojmë të kërkojmë. Ju vjen një mesazh kur të përshtatet dikush i ri.
suggestions-more = Ende nuk mjafton? Pyetni koordinatorin tuaj: aty njihen edhe ndërmarrje që nuk janë regjistruar ende.
suggestions-kinds-heading = Nevojat tuaja
suggestions-needs-empty = Ende nuk keni shënuar asnjë nevojë.
suggestion-state-proposed = E re
suggestion-state-seen = E parë
suggestion-state-interested = Me interes
suggestion-state-invited = E ftuar
suggestion-state-accepted = E pranuar
suggestion-state-declined = Jo tani
suggestion-state-expired = E mbyllur

answer-title = Përgjigjja juaj: { $company }
answer-heading = { $company }: a ju intereson?
answer-lead = { $company } ofron { $activity }, { $where }.
answer-yours = Përgjigjja juaj
answer-interested = Po, na intereson
answer-interested-text = Me këtë nuk rezervohet asgjë. { $company } nuk merr vesh para se ta ftoni.
answer-not-now = Jo tani
answer-not-now-because = Arsyeja na ndihmon të sugjerojmë më mirë
decline-reason-trade = Nuk është zanati i duhur për ne
decline-reason-distance = Shumë larg për nxënësit tanë
decline-reason-period = Jo në këtë kohë
decline-reason-enough-partners = Tani për tani kemi partnerë mjaft
decline-reason-other = Një arsye tjetër
decline-reason-not-said = Më mirë të mos e them
answer-note = Disa fjalë, nëse doni
answer-promise = Askush tjetër nuk sheh sa shpesh thoni jo, dhe kjo nuk e ul kurrë rezultatin.
answer-send-interested = Thuaj po
answer-send-not-now = Thuaj jo tani
answer-thanks-interested = U shënua: ju intereson { $company }
answer-thanks-interested-text = E gjeni në krye të listës suaj. Mund të ndërroni ende mendje.
answer-thanks-not-now = U shënua: jo tani
answer-thanks-not-now-text = { $company } kthehet vetëm nëse ndryshon ajo që ofron.
answer-change = Ndryshoni përgjigjen
answer-back = Kthehuni te sugjerimet
answer-why-heading = Pse e sugjerojmë
answer-facts-heading = Çfarë ofron ndërmarrja
answer-fact-trade = Zanati
answer-fact-when = Kur
answer-fact-quantity = Sa
answer-fact-place = Ku
answer-fact-languages = Gjuhët
answer-fact-contact = Kontakti
answer-fact-contact-later = Shfaqet pasi të dy palët të kenë thënë po

page-start = Te faqja e fillimit
page-admin = Administrimi
page-not-signed-in-title = Hyni më parë
page-not-signed-in-text = Kjo faqe është për ata që kanë hyrë. Hyni me një lidhje te adresa juaj; ajo që dërguat nuk u mor.
page-forbidden-title = Kjo faqe nuk është juaja
page-forbidden-text = Llogaria juaj, ose lidhja me të cilën erdhët, nuk e hap këtë faqe. Një lidhje në mesazh hap vetëm atë për të cilën flet mesazhi.
page-too-many-title = Pak më ngadalë
page-too-many-text = E kërkuat këtë shumë shpesh. Prisni pak dhe provoni përsëri.
page-no-longer-title = Kjo nuk është më e mundur
page-no-longer-text = Dikush e ka ndryshuar ndërkohë, ndoshta ju në një dritare tjetër. Kthehuni dhe shikojeni edhe një herë.
page-too-slow-title = Kjo zgjati shumë
page-too-slow-text = Lidhja është e ngadaltë, ose ne kemi shumë punë në këtë çast. Provoni përsëri pas një minute.
page-refused-title = Këtë nuk mundëm ta pranonim
page-refused-text = Diçka në të nuk ishte ashtu siç e dërgojnë faqet tona. Kthehuni, ngarkojeni faqen përsëri dhe provoni edhe një herë.
home-step-offer = Ndërmarrja tregon çfarë ofron
home-step-offer-text = Mjaftojnë një zanat dhe një qytet: vende për nxënës, një vizitë, një ligjëratë, pajisje.
home-step-suggestion = Shkollat që përshtaten marrin një sugjerim
home-step-suggestion-text = Të renditura dhe me çdo arsye: zanati, largësia, datat, vendet, gjuha. Ajo që nuk është shënuar nuk dëmton askënd.
home-step-answer = Vendosin njerëzit
home-step-answer-text = “Na intereson” ose “jo tani” është një klikim. Asgjë nuk rezervohet para se të dy palët të thonë po.
home-enter-heading = Si të hyni
home-enter-text = Hapni lidhjen në mesazhin tonë ose atë që ju dha koordinatori. Nuk ju duhet as llogari, as fjalëkalim.
start-needs-lead = Zgjidhni një nevojë për të parë cilat ndërmarrje përshtaten dhe pse.
start-company-heading = Çfarë mund të ofroni?
start-company-lead = Tregojeni një herë: shkollat aty pranë që e japin zanatin do të marrin vesh për ju. Për çdo kërkesë vendosni ju.
start-offers-heading = Ofertat tuaja
offer-form-lead-known = Mjaftojnë një zanat dhe një qytet. Shkollat aty pranë që e japin atë zanat do të marrin vesh për ju. Për çdo kërkesë vendosni ju.
offer-form-place-hint = Lëreni bosh nëse është aty ku është regjistruar ndërmarrja.
offer-form-quantity = Sa?
offer-form-quantity-hint-all = Vende për njerëz, ulëse, orë ose copë, sipas rastit. Lëreni bosh nëse nuk e dini ende: shfaqet si “e pacaktuar” dhe nuk ju dëmton.
offer-form-terms = Çfarë vjen bashkë me të?
offer-form-terms-hint = Tregoni vetëm atë që dini. Ajo që nuk e shënoni vlen njësoj për të gjithë.
offer-form-name = Si ta quajmë?
offer-form-name-hint = Lëreni bosh dhe ne shkruajmë zanatin dhe atë që ofroni.
word-yes = po
word-no = jo
error-choose-one = Zgjidhni njërën nga këto
error-trade-not-found = Këtë zanat nuk e njohim. Provoni me fjalë të tjera ose me emrin në një gjuhë tjetër
error-days-without-dates = Ditët e javës kërkojnë një periudhë: tregoni nga kur deri kur
offer-fact-activity = Çfarë
offer-fact-cross-border = Shkolla nga vende të tjera
offer-pending-heading = { $offer } pret verifikimin
offer-paused-heading = { $offer } është ndalur përkohësisht
offer-paused-lead = Tani për tani nuk i sugjerohet askujt. Publikojeni kur të jeni gati përsëri.
offer-withdrawn-heading = { $offer } u tërhoq
offer-withdrawn-lead = Nuk është më në asnjë listë. Çdo gjë tjetër që mund të ofroni është e mirëseardhur.
offer-expired-heading = { $offer } ka përfunduar
offer-expired-lead = Datat e saj të fundit kaluan. Mund ta ofroni përsëri.
offer-another = Ofroni edhe diçka tjetër
offer-pause = Ndaleni përkohësisht
offer-pause-instead = Më mirë ndaleni përkohësisht
offer-keep = Lëreni siç është
offer-withdraw-question = Ta tërheqim “{ $offer }”?
offer-withdraw-text = Largohet përgjithmonë nga të gjitha listat.
offer-withdraw-text-pause = Largohet përgjithmonë nga të gjitha listat. Nëse vetëm nuk keni kohë tani, ndaleni përkohësisht: kthehet kur të thoni ju.
score-of = nga { $of }
suggestions-mark-read = Shënoji të gjitha si të lexuara
suggestions-declined = { $n ->
    [one] { $n } ndërmarrje së cilës i thatë “jo tani”
   *[other] { $n } ndërmarrje të cilave u thatë “jo tani”
}
answer-noted-interested = U shënua: ju intereson { $company }. Mund të ndërroni ende mendje.
answer-noted-not-now = U shënua: jo tani. { $company } kthehet vetëm nëse ndryshon ajo që ofron.
error-both-days = Jepni ditën e parë dhe të fundit, ose lërini të dyja bosh
