# Što ovdje ne stoji, kaže se kao u bosanskom.
region-parts = Djelovi: { $regions }
