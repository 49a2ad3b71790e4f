# Što ovdje ne stoji, kaže se kao u bosanskom.
region-scheme = Klasifikacija: { $scheme }, razina { $level }
