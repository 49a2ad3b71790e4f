# Što ovde ne stoji, kaže se kao u bosanskom.
criterion-quantity = Broj mesta
criterion-freshness = Svežina podataka
criterion-short-quantity = Mesta
criterion-short-freshness = Svež.

detour-mountain-pass = preko planinskog prevoja
detour-mountain-pass-via = preko planinskog prevoja ({ $via })
detour-border-crossing = preko graničnog prelaza
detour-border-crossing-via = preko graničnog prelaza { $via }
detour-river = dolinom reke
detour-river-via = dolinom reke ({ $via })
detour-fast-road = brzim putem
detour-fast-road-via = brzim putem ({ $via })
fact-straight = { $way }; { $straight } km vazdušnom linijom
