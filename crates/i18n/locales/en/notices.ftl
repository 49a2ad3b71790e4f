# Mails that follow from dates and from many changes at once. What every mail says stands in mail.ftl.

# Several things in one mail. $first is one of the lines below, as the first thing that the reader should see.
mail-digest-subject-at-once = { $first }
mail-digest-subject-daily = Today for you: { $first }
mail-digest-subject-weekly = This week for you: { $first }
mail-digest-first-and-more = { $first }, and more
mail-digest-heading-at-once = There is news for you
mail-digest-heading-daily = Today for you
mail-digest-heading-weekly = This week for you
mail-digest-more = { $n ->
    [one] … and { $n } more. You find it in Praktika.
   *[other] … and { $n } more. You find them in Praktika.
}
mail-digest-foot-daily = Praktika writes to you on working days, as set in your account. When there is nothing new, no mail comes.
mail-digest-foot-weekly = Praktika writes to you once a week, as set in your account. When there is nothing new, no mail comes.
mail-digest-foot-at-once = Praktika writes to you at once when there is something new, as set in your account.
mail-digest-suggestions = { $n ->
    [one] { $n } new suggestion
   *[other] { $n } new suggestions
}
mail-digest-suggestions-item = { $need }: { $n ->
    [one] { $company } fits
    [2] { $company } and one more company fit
   *[other] { $company } and { $others } more companies fit
}
mail-digest-needs = { $n ->
    [one] { $n } school looks for what you offer
   *[other] { $n } schools look for what you offer
}
mail-digest-needs-item = { $n ->
    [one] { $school } looks for: { $need }
   *[other] { $school } looks for: { $need } ({ $n } of your offers fit)
}
mail-digest-interested = { $n ->
    [one] { $n } school waits for your answer
   *[other] { $n } schools wait for your answer
}
mail-digest-interested-item = { $school } is interested in: { $offer }
mail-digest-still-valid = { $n ->
    [one] { $n } offer to confirm
   *[other] { $n } offers to confirm
}
mail-digest-still-valid-item = { $offer }: not confirmed since { $since }
mail-digest-paused = { $n ->
    [one] { $n } offer was paused
   *[other] { $n } offers were paused
}
mail-digest-paused-item = { $offer }: not confirmed since { $since }
mail-digest-expiring = { $n ->
    [one] { $n } offer ends soon
   *[other] { $n } offers end soon
}
mail-digest-expiring-item = { $offer }: the last dates end on { $date }
mail-digest-accreditation = { $n ->
    [one] { $n } accreditation runs out
   *[other] { $n } accreditations run out
}
mail-digest-accreditation-item = { $company }, { $trade }: valid until { $date }
mail-digest-unreachable = { $n ->
    [one] { $n } person does not get our mails
   *[other] { $n } people do not get our mails
}
mail-digest-unreachable-item = { $person }, { $organisation }

# To a company: a school looks for what it offers.
mail-need-fits-subject = { $school } looks for what you offer: { $need }
mail-need-fits-heading = { $school } looks for what you offer
mail-need-fits-why = You get this mail because { $company } offers “{ $offer }”, and this school looks for something that fits.
mail-need-fits-school = School
mail-need-fits-need = What it looks for
mail-need-fits-where = Where
mail-need-fits-when = When
mail-need-fits-offer = What you offer
mail-need-fits-others = { $n ->
    [one] { $n } more school looks for the same.
   *[other] { $n } more schools look for the same.
}
mail-need-fits-open = See why it fits
mail-need-fits-nothing = The school sees you on its list and can get in touch. If you do nothing, nothing changes.

# The last dates of an offer are near.
mail-offer-expiring-subject = Your offer ends on { $date }: { $offer }
mail-offer-expiring-heading = Your offer ends on { $date }
mail-offer-expiring-why = The last dates of “{ $offer }” end on { $date }. After that schools no longer see it.
mail-offer-expiring-open = Open the offer
mail-offer-expiring-nothing = If you would like to go on, add new dates. If you do nothing, the offer ends by itself on that day.

# An offer was not confirmed for 90 days.
mail-offer-paused-subject = We have paused your offer: { $offer }
mail-offer-paused-heading = Your offer is paused
mail-offer-paused-why = { $company } has not confirmed this offer since { $since }. So that schools can rely on what they see, it is hidden for now. Nothing is lost.
mail-offer-paused-how = One press is enough to show it again. No sign-in is needed: the link opens a page with one button.
mail-offer-paused-yes = Yes, it is still valid: show it again
mail-offer-paused-nothing = If you do nothing, it stays hidden.

# An accreditation is about to run out.
mail-accreditation-expiring-subject = An accreditation of { $company } runs out on { $date }: { $trade }
mail-accreditation-expiring-heading = An accreditation runs out on { $date }
mail-accreditation-expiring-why = { $company } may train in this trade until { $date }. Offers that need the accreditation are not suggested for later dates.
mail-accreditation-expiring-trade = Trade
mail-accreditation-expiring-issuer = Issued by
mail-accreditation-expiring-until = Valid until
mail-accreditation-expiring-how = Ask the issuer early about renewing it, and tell your coordinator when you have the new one.
mail-accreditation-expiring-open = Open Praktika
mail-accreditation-expiring-nothing = If you do nothing, nothing happens until that day.

# Mails to a colleague or a contact come back.
mail-contact-unreachable-subject = Our mails to { $person } come back
mail-contact-unreachable-why = We write to { $person } about { $organisation }, but the mails come back. Until that is mended we write to the others only.
mail-contact-unreachable-person = Person
mail-contact-unreachable-reason = Why they come back
mail-contact-unreachable-how = Is the address right, and does the person still work for you? Correct the address, or take the person out.
mail-contact-unreachable-open = See the people of { $organisation }
mail-contact-unreachable-nothing = If you do nothing, a coordinator looks after it.

# To somebody whose organisation stands in a public list, and who doesn't know Praktika yet.
mail-claim-your-profile-subject = { $organisation } has a profile in Praktika: do you speak for it?
mail-claim-your-profile-heading = Look after the profile of { $organisation }
mail-claim-your-profile-why = { $organisation } has a profile there because it is in a public list ({ $source }). Nobody looks after the profile yet.
mail-claim-your-profile-how = If you speak for { $organisation }, take it over: that takes two minutes and costs nothing. A coordinator checks it.
mail-claim-your-profile-open = Take over the profile
mail-claim-your-profile-nothing = If you do nothing, everything stays as it is, and we do not write about this again.
mail-claim-your-profile-foot = Praktika writes to you once because your address is in that list as the contact of { $organisation }.

# Why a mail comes back, in words.
mail-fails-no-such-address = The address does not exist.
mail-fails-refused = Their mail server refuses our mails.
mail-fails-given-up = The mailbox was full, or nobody answered, again and again.

# For coordinators: somebody can't be reached.
unreachable-item = Mails to { $person } come back
unreachable-lead = Our mails to { $person } of { $organisation } have been coming back since { $since }. Until that is mended we do not write to this address.
unreachable-reason = Why they come back
unreachable-mend = Ask { $organisation } for the right address, by telephone or through somebody else who works there. With a new address this ends by itself.
unreachable-try-again = The address is right: write to it again
unreachable-set-aside = Set aside
