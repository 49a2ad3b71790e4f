# One change that would help, said to the side that could make it; then what comes of it.
remedy-offer-confirmed = Confirm that the offer still holds.
remedy-offer-published = Publish the offer.
remedy-offer-visible = Let every verified school see the offer.
remedy-offer-inclusion = If you have this, say so: { $fact }.
remedy-offer-language = If you can work in this language, name it too: { $language }.
remedy-offer-quantity = Offer { $amount }.
remedy-offer-weekdays = Offer { $days }.
remedy-offer-starts-on = Begin on { $to }, not on { $from }.
remedy-offer-ends-on = End on { $to }, not on { $from }.
remedy-offer-radius = Take partners from as far as { $km } km.
remedy-offer-cross-border = Welcome partners from other countries.
remedy-offer-eqf-between = Take learners of EQF level { $from } to { $to }.
remedy-offer-eqf-from = Take learners from EQF level { $from }.
remedy-offer-eqf-to = Take learners up to EQF level { $to }.
remedy-offer-contact-budget = { $budget ->
    [one] Allow { $budget } request a month.
   *[other] Allow { $budget } requests a month.
}
remedy-offer-accreditation = Show an accreditation for { $trade } that is valid on { $date }.
remedy-offer-trade = Train in this trade too: { $trade }.
remedy-offer-activity = Offer this instead: { $activity }.

remedy-need-opened = Open your need.
remedy-need-language = If your people know this language, name it too: { $language }.
remedy-need-max-distance = Look as far as { $km } km.
remedy-need-weekdays = Choose { $days }.
remedy-need-starts-on = Begin on { $to }, not on { $from }.
remedy-need-ends-on = End on { $to }, not on { $from }.
remedy-need-quantity = Ask for { $amount }; the rest can go elsewhere.
remedy-need-cross-border = Look in other countries too.
remedy-need-activity = Look for this instead: { $activity }.

remedy-outcome = { $points ->
    [one] Then it has { $points } point.
   *[other] Then it has { $points } points.
}
remedy-outcome-ranked = { $points ->
    [one] Then it is number { $rank } on the list, with { $points } point.
   *[other] Then it is number { $rank } on the list, with { $points } points.
}

# Where these stand.
remedies-heading = What would help
remedies-lead = Each of these is enough by itself.
remedies-not-yours = You cannot change this yourselves: it would be for the company to change something.
explanation-title = { $company } and this need
explanation-score = { $points } of { $of } points, under rules { $version }.
explanation-not-suggested = Not suggested at the moment
explanation-why = Why, in full
remedies-none = No single change of yours would be enough.
explanation-said-to-school = These sentences speak to the side that looks for a partner.
remedies-for-school = Nothing of yours would be enough: it would be for the school to change something.
remedies-not-yet = What would help is not known yet: offers are still being loaded. Look again in a minute.
remedy-of-host = For the company: { $change }
remedy-of-school = For the school: { $change }
explanation-title-for-host = Your offer and a need of { $school }
explanation-rank = Number { $rank } on the list now.
