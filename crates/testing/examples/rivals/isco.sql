-- The same unit group, nearest first: no other rule, no points.
SELECT id FROM offers WHERE activity = {activity} AND isco08 = {isco08}
ORDER BY crow_km({latitude}, {longitude}, latitude, longitude) LIMIT {length}
