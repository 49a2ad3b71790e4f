# Što ovdje ne stoji, kaže se kao u bosanskom.
mail-foot-security = Praktika vam piše jer ovdje imate nalog. Poruke o njegovoj bezbjednosti šaljemo uvijek.
mail-about = Praktika povezuje stručne škole sa firmama koje mogu primiti i podržati njihove učenike.
mail-security-changed-recovery-code-used = Za prijavu je iskorišćen rezervni kod
