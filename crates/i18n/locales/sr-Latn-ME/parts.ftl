# Što ovdje ne stoji, kaže se kao u bosanskom.

detour-mountain-pass = preko planinskog prevoja
detour-mountain-pass-via = preko planinskog prevoja ({ $via })
detour-border-crossing = preko graničnog prelaza
detour-border-crossing-via = preko graničnog prelaza { $via }
detour-fast-road = brzim putem
detour-fast-road-via = brzim putem ({ $via })
fact-straight = { $way }; { $straight } km vazdušnom linijom
