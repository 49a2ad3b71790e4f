# What labour law says of learners at work, and what nobody has found yet.
labour-heading = Rules for learners at work: { $region }, { $date }
labour-question-min-age = Age at least
labour-question-minutes-a-day = Work in a day at most
labour-question-minutes-a-week = Work in a week at most
labour-question-night-hours = No work at night
labour-question-hazards = Forbidden
labour-question-guardian = Signature of a parent or guardian
labour-question-authorisation = Permission of an authority
labour-known = { $question }: { $fact } ({ $source }; { $url }; read on { $date })
labour-unknown = { $question }: check by hand
labour-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
labour-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
labour-between = from { $from } to { $to }
labour-needed = required
labour-not-needed = not required
labour-no-learners = { $activity }: no learner works here, so that these rules say nothing.
labour-note = Note: { $note }
hazard-overtime = overtime
hazard-night-work = night work
hazard-underground = work underground
hazard-underwater = work under water
hazard-heights = work at dangerous heights
hazard-confined-spaces = work in confined spaces
hazard-dangerous-machines = work with dangerous machines and tools
hazard-heavy-work = heavy physical work
hazard-harmful-substances = work near harmful substances or processes
hazard-harmful-work = work that harms health, growth or morals
hazard-listed-work = work on the list that the source names
