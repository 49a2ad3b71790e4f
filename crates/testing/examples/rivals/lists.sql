-- The best offers for a need, by all hard rules and criteria, with the engine's points, in the engine's order.
WITH passing AS (
    SELECT c.number, c.days_ago, max(
        n.points
        + {region} * falling(w.weighed_km, {full_km}, {zero_km}) / 10000
        + {period} * CASE
            WHEN {first} IS NULL THEN {neutral}
            ELSE coalesce(
                days_in(d.asked & coalesce(c.weekdays, {weekdays}, 127), d.begins, d.finishes) * 10000
                / nullif(days_in(d.asked, {first}, {last}), 0), 0) END / 10000
        + {quantity} * CASE
            WHEN c.free IS NULL OR {wanted} IS NULL THEN {neutral}
            WHEN c.free >= {wanted} THEN 10000
            ELSE c.free * 10000 / {wanted} END / 10000
        + {language} * CASE
            WHEN c.languages = 0 OR {understood} = 0 THEN {neutral}
            WHEN c.languages & {understood} <> 0 THEN 10000
            ELSE 0 END / 10000
        + {freshness} * falling(c.days_ago, {full_days}, {zero_days}) / 10000
        + {track_record} * c.track_share / 10000
        + {quality} * c.quality_share / 10000
        + {inclusion} * CASE WHEN {with_support} THEN c.inclusion_share ELSE {neutral} END / 10000
        + {partnership} * {neutral} / 10000
    ) AS points
    FROM {combinations} AS c
    JOIN ways AS w ON w.one = {place} AND w.other = c.place
    JOIN {near}
    CROSS JOIN LATERAL (SELECT
        coalesce({weekdays}, c.weekdays, 127) AS asked,
        greatest(c.starts, {first}) AS begins,
        least(c.ends, {last}) AS finishes) AS d
    WHERE c.activity = {activity}
        AND c.is_open
        AND c.ends >= {today}
        AND (c.free IS NULL OR c.free > 0)
        AND (NOT {must_radius} OR w.km <= least(c.radius_km, {max_km},
            CASE WHEN c.radius_km IS NULL AND {max_km} IS NULL THEN {our_km} END, 1000000))
        AND (NOT {must_border} OR c.country = '{country}' OR (c.accepts_border AND {accepts_border}))
        AND c.country <> ALL ('{forbidden}'::text[])
        AND (NOT {must_eqf} OR {eqf} IS NULL OR {eqf} BETWEEN coalesce(c.eqf_from, 0) AND coalesce(c.eqf_to, 99))
        AND (NOT {must_weekdays} OR {weekdays} IS NULL OR c.weekdays IS NULL OR c.weekdays & {weekdays} <> 0)
        AND (NOT {must_periods} OR {first} IS NULL OR (
            d.begins <= d.finishes
            AND (c.weekdays & {weekdays} = 0
                OR days_in(d.asked & coalesce(c.weekdays, {weekdays}, 127), d.begins, d.finishes) > 0)
            AND d.finishes - d.begins + 1 >= coalesce((
                SELECT a.min_days FROM activity_rules AS a
                WHERE a.activity = {activity} AND a.valid_from <= d.begins
                    AND (a.valid_to IS NULL OR d.begins <= a.valid_to)
                ORDER BY a.position LIMIT 1), 0)))
    GROUP BY c.number, c.days_ago
), best AS (
    -- Hashes are reckoned for those alone that may need them.
    SELECT number, days_ago, points FROM passing WHERE points >= {minimum}
    ORDER BY points DESC, days_ago FETCH FIRST {length} ROWS WITH TIES
)
SELECT o.id, best.points FROM best JOIN offers AS o USING (number)
ORDER BY best.points DESC, best.days_ago, tie_hash(uuid_send(o.id) || uuid_send('{need}'::uuid)), o.id
LIMIT {length}
