-- Titles that look alike, then the nearest first: no other rule, no points.
SELECT id FROM offers WHERE activity = {activity} AND title % '{title}'
ORDER BY similarity(title, '{title}') DESC, crow_km({latitude}, {longitude}, latitude, longitude) LIMIT {length}
