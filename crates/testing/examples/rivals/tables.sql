-- What the rivals ask. Days are counted from Monday, 1 January 2001, so that day % 7 is the day of the week.
CREATE EXTENSION pg_trgm;

-- What the engine knows of pairs of trades and of towns, for SQL to look up.
CREATE UNLOGGED TABLE near (family int, wanted int, offered int, points int, PRIMARY KEY (family, wanted, offered));
CREATE UNLOGGED TABLE ways (one int, other int, km int, weighed_km int, PRIMARY KEY (one, other));
CREATE UNLOGGED TABLE activity_rules (position int, activity int, valid_from int, valid_to int, min_days int);

-- Shares of answers and of the record, in points of 10,000, are kept ready as a good schema would.
CREATE UNLOGGED TABLE offers (
    number int NOT NULL,
    id uuid NOT NULL,
    activity int NOT NULL,
    is_open bool NOT NULL,
    title text NOT NULL,
    isco08 int NOT NULL,
    place int NOT NULL,
    country text NOT NULL,
    latitude float8 NOT NULL,
    longitude float8 NOT NULL,
    radius_km int,
    accepts_border bool NOT NULL,
    languages int NOT NULL,
    eqf_from int,
    eqf_to int,
    days_ago int NOT NULL,
    asked int NOT NULL,
    answered int NOT NULL,
    accepted int NOT NULL,
    kept int NOT NULL,
    quality_met int NOT NULL,
    quality_unmet int NOT NULL,
    inclusion_met int NOT NULL,
    inclusion_unmet int NOT NULL,
    track_share int NOT NULL GENERATED ALWAYS AS (CASE
        WHEN asked = 0 AND accepted = 0 THEN {neutral}
        ELSE ((least(kept, accepted) * 10000 + 2 * {neutral}) / (accepted + 2)
            + (least(answered, asked) * 10000 + 2 * {neutral}) / (asked + 2)) / 2 END) STORED,
    quality_share int NOT NULL GENERATED ALWAYS AS (CASE
        WHEN quality_met + quality_unmet = 0 THEN {neutral}
        ELSE (quality_met * 10000 + (7 - quality_met - quality_unmet) * {neutral}) / 7 END) STORED,
    inclusion_share int NOT NULL GENERATED ALWAYS AS (CASE
        WHEN inclusion_met + inclusion_unmet = 0 THEN {neutral}
        ELSE (inclusion_met * 10000 + (6 - inclusion_met - inclusion_unmet) * {neutral}) / 6 END) STORED
);
CREATE UNLOGGED TABLE offer_trades (number int NOT NULL, trade int NOT NULL);
CREATE UNLOGGED TABLE offer_periods (number int NOT NULL, starts int NOT NULL, ends int NOT NULL, weekdays int, free int);

CREATE FUNCTION days_in(mask int, first int, last int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN last < first THEN 0
    WHEN mask = 127 THEN last - first + 1
    ELSE (mask & 1) * ((last + 7) / 7 - (first + 6) / 7)
        + (mask >> 1 & 1) * ((last + 6) / 7 - (first + 5) / 7)
        + (mask >> 2 & 1) * ((last + 5) / 7 - (first + 4) / 7)
        + (mask >> 3 & 1) * ((last + 4) / 7 - (first + 3) / 7)
        + (mask >> 4 & 1) * ((last + 3) / 7 - (first + 2) / 7)
        + (mask >> 5 & 1) * ((last + 2) / 7 - (first + 1) / 7)
        + (mask >> 6 & 1) * ((last + 1) / 7 - first / 7)
END;

CREATE FUNCTION falling(value int, full_points int, no_points int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN value <= full_points THEN 10000
    WHEN value >= no_points THEN 0
    ELSE 10000 * (no_points - value) / (no_points - full_points)
END;

-- The way of the crow in km.
CREATE FUNCTION crow_km(lat_a float8, lon_a float8, lat_b float8, lon_b float8) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 2 * 6371.0088 * asin(sqrt(least(1, sind((lat_b - lat_a) / 2) ^ 2
    + cosd(lat_a) * cosd(lat_b) * sind((lon_b - lon_a) / 2) ^ 2)));

-- FNV-1a of 64 bits folded to 40, in two halves of 32, since SQL's numbers don't wrap.
CREATE FUNCTION tie_hash(ids bytea) RETURNS bigint LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    high bigint := x'cbf29ce4'::bigint;
    low bigint := x'84222325'::bigint;
    product bigint;
BEGIN
    FOR n IN 0 .. length(ids) - 1 LOOP
        low := low # get_byte(ids, n);
        product := low * 435;
        high := (high * 435 + (product >> 32) + (low << 8)) & x'ffffffff'::bigint;
        low := product & x'ffffffff'::bigint;
    END LOOP;
    RETURN (((high & 255) << 32) | low) # (high >> 8);
END $$;
