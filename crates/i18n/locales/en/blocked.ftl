# Why a pair is not suggested, one sentence a rule; "you" is the side that looks.
blocked-organisation-not-ready-host = This organisation can’t be suggested at the moment: { $state }.
blocked-organisation-not-ready-sending = Your organisation can’t get suggestions at the moment: { $state }.
blocked-same-organisation = This is your own offer.
blocked-offer-not-published = The offer is not open at the moment: { $state }.
blocked-need-not-open = Your need is not open: { $state }.
blocked-not-visible = This offer is for named partners, and you are not among them.
blocked-activities-differ = Offers this: { $offered }; you look for this: { $wanted }.
blocked-trade-not-known = We don’t know which trade is meant here: somebody has to choose one.
blocked-trades-differ = Teaches { $offered }, which is too far from { $wanted }.
blocked-periods-dont-meet = Offers { $offered }; you need { $wanted }.
blocked-period-over = The period offered is over: { $offered }.
blocked-too-few-days = { $days ->
    [one] You have only { $days } day in common; it takes at least { $least }.
   *[other] You have only { $days } days in common; it takes at least { $least }.
}
blocked-weekdays-dont-meet = Offers { $offered }; you need { $wanted }.
blocked-eqf-between = Takes learners of EQF level { $from } to { $to }; yours are at level { $level }.
blocked-eqf-from = Takes learners from EQF level { $from }; yours are at level { $level }.
blocked-eqf-to = Takes learners up to EQF level { $to }; yours are at level { $level }.
blocked-beyond-radius-sending = { $km } km is farther than your { $limit } km.
blocked-beyond-radius-host = { $km } km is farther than the { $limit } km that they set.
blocked-beyond-radius-rules = { $km } km is farther than the { $limit } km that count here.
blocked-border-not-accepted-sending = You look for partners in your own country only.
blocked-border-not-accepted-host = They take partners of their own country only.
blocked-direction-not-allowed = From here ({ $from }) to there ({ $to }) this activity is not open.
blocked-direction-unknown = We have no sourced rule on whether this is open from here ({ $from }) to there ({ $to }): check by hand.
blocked-accreditation-missing = Has not shown an accreditation for { $trade }. Who asks for it: { $source }.
blocked-accreditation-expired = The accreditation for { $trade } ran out on { $date }. Who asks for it: { $source }.
blocked-full = { $quantity ->
    [one] The only one there was is booked.
   *[other] All { $quantity } are booked.
}
blocked-contact-budget-used = { $budget ->
    [one] They want at most { $budget } request a month, and had it. Next month they can be asked again.
   *[other] They want at most { $budget } requests a month, and had them. Next month they can be asked again.
}
blocked-below-minimum = Fits, but { $points } points are fewer than the { $minimum } from which we suggest.

organisation-state-unclaimed = from a public list, nobody speaks for it yet
organisation-state-pending = waits for a coordinator’s check
organisation-state-verified = verified
organisation-state-rejected = not accepted
organisation-state-paused = takes a break
organisation-state-merged = became part of another record
offer-word-draft = a draft
offer-word-published = published
offer-word-paused = takes a break
offer-word-withdrawn = withdrawn
offer-word-expired = over
need-word-draft = a draft
need-word-open = open
need-word-met = has all that it asked for
need-word-closed = closed
need-word-expired = over
