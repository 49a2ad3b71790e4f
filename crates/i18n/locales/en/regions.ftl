# A region, as the command line shows it.
region-scheme = Classification: { $scheme }, level { $level }
region-scheme-local = our own
region-inside = Inside: { $regions }
region-parts = Parts: { $regions }
region-neighbours = Neighbours: { $regions }
region-across-border = Across the border: { $regions }
region-towns = Towns: { $towns }
region-names = { $language }: { $names }
