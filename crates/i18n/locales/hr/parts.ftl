# Što ovdje ne stoji, kaže se kao u bosanskom.
criterion-quality = Kvaliteta
reason-not-asked-yet = još je nitko nije pitao
reason-quality = ispunjava { $met } od { $all } točaka kvalitete

detour-bay = oko zaljeva
detour-bay-via = oko zaljeva ({ $via })
