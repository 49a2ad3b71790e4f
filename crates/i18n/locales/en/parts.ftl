# The questions that weigh.
criterion-trade = Trade
criterion-region = Distance
criterion-period = Dates and days
criterion-quantity = Places
criterion-language = Language
criterion-freshness = Freshness
criterion-track-record = Track record
criterion-quality = Quality
criterion-inclusion = Access and support
criterion-partnership = Partnership
# The same under the bar, very short.
criterion-short-trade = Trade
criterion-short-region = Distance
criterion-short-period = Dates
criterion-short-quantity = Places
criterion-short-language = Lang.
criterion-short-freshness = Fresh
criterion-short-track-record = Past
criterion-short-quality = Qual.
criterion-short-inclusion = Access
criterion-short-partnership = Partner

# What we know, without judging.
fact-trade-same = { $offered }, the same
fact-trade-near = { $offered }, a near trade to { $wanted }
fact-trade-field = { $offered }, the same field as { $wanted }
fact-trade-other = { $offered }, not { $wanted }
fact-across-border = { $distance }, across the border
fact-days-none = no day in common
fact-days-all = all { $wanted } days
fact-days-some = { $met } of { $wanted } days
fact-languages-none = none in common
fact-confirmed = Confirmed on { $date }
fact-kept = { $accepted ->
    [one] { $kept } of { $accepted } agreement kept
   *[other] { $kept } of { $accepted } agreements kept
}
fact-answered = { $asked ->
    [one] { $answered } of { $asked } request answered
   *[other] { $answered } of { $asked } requests answered
}
fact-not-asked-yet = not asked yet
fact-criteria-met = { $n } yes
fact-criteria-unmet = { $n } no
fact-criteria-unknown = { $n } not stated
fact-partner-since = since { $year }
fact-partner-new = not yet

# Half sentences for lists and mails: "Teaches exactly this trade, 3 km from you, on your days."
reason-trade-same = teaches exactly this trade
reason-trade-near = teaches { $offered }, a near trade
reason-trade-field = teaches { $offered }, in the same field
reason-trade-other = teaches { $offered }, another trade
reason-distance = { $distance } from you
reason-distance-border = { $distance } from you, across the border
reason-days-all = on all the days you need
reason-days-some = on { $met } of the { $wanted } days you need
reason-days-none = on none of the days you need
reason-quantity-all = { $wanted ->
    [one] has the one you look for
   *[other] has all { $wanted } you look for
}
reason-quantity-some = has { $free } of the { $wanted } you look for
reason-languages = speaks { $languages }
reason-languages-none = no common language stated
reason-confirmed = confirmed on { $date }
reason-kept = { $accepted ->
    [one] kept { $kept } of { $accepted } agreement
   *[other] kept { $kept } of { $accepted } agreements
}
reason-answered = { $asked ->
    [one] answered { $answered } of { $asked } request
   *[other] answered { $answered } of { $asked } requests
}
reason-not-asked-yet = nobody has asked them yet
reason-quality = meets { $met } of { $all } quality points
reason-inclusion = says yes to { $met } of { $all } questions on access and support
reason-partner-since = your partner since { $year }
reason-partner-new = would be a new partner
reason-not-stated = { $criterion }: not stated

# What makes a way other than the straight line; with its name, then without.
detour-mountain-pass = over a mountain pass
detour-mountain-pass-via = over the mountain pass ({ $via })
detour-mountains = round the mountains
detour-mountains-via = round the mountains ({ $via })
detour-lake = round the lake
detour-lake-via = round the lake ({ $via })
detour-bay = round the bay
detour-bay-via = round the bay ({ $via })
detour-border-crossing = by a border crossing
detour-border-crossing-via = over the border at { $via }
detour-ferry = by ferry
detour-ferry-via = by ferry ({ $via })
detour-river = along the river
detour-river-via = along the river ({ $via })
detour-fast-road = by a fast road
detour-fast-road-via = by a fast road ({ $via })
fact-straight = { $way }; { $straight } km as the crow flies
