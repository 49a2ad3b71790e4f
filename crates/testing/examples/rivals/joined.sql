(SELECT o.number, o.activity, t.trade, o.place, o.country, p.starts, p.ends, p.weekdays, p.free, o.is_open, o.radius_km,
    o.accepts_border, o.languages, o.eqf_from, o.eqf_to, o.days_ago, o.track_share, o.quality_share, o.inclusion_share
FROM offers AS o JOIN offer_trades AS t USING (number) JOIN offer_periods AS p USING (number))
