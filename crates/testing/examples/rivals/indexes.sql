-- An offer's trades in its periods, side by side as the engine tries them, and in the order in which they are looked up.
CREATE UNLOGGED TABLE combinations AS
SELECT o.number, o.activity, t.trade, o.place, o.country, p.starts, p.ends, p.weekdays, p.free, o.is_open, o.radius_km,
    o.accepts_border, o.languages, o.eqf_from, o.eqf_to, o.days_ago, o.track_share, o.quality_share, o.inclusion_share
FROM offers o JOIN offer_trades t USING (number) JOIN offer_periods p USING (number)
ORDER BY o.activity, t.trade, o.place;

CREATE INDEX ON combinations (activity, trade, place);
CREATE INDEX ON combinations (activity, place);
CREATE UNIQUE INDEX ON offers (number);
CREATE INDEX ON offers (activity, isco08);
CREATE INDEX ON offers (activity, place);
CREATE INDEX ON offers USING gin (title gin_trgm_ops);
CREATE INDEX ON offer_trades (trade);
CREATE INDEX ON offer_trades (number);
CREATE INDEX ON offer_periods (number);
VACUUM ANALYZE;
