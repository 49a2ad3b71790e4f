# Što ovde ne stoji, kaže se kao u bosanskom.
region-parts = Delovi: { $regions }
region-neighbours = Susedi: { $regions }
