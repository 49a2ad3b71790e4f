# The frame of every page.
page-title = { $title } – { brand }
page-skip = Skip to main content
page-menu = Menu
page-language = Language
page-sign-in = Sign in
page-sign-out = Sign out
page-about = About this site
page-help = Help
page-contact = Write to a coordinator
page-accessibility = Accessibility
page-privacy = Privacy
page-error-prefix = Error:
page-error-summary = { $n ->
    [one] One thing needs mending
   *[other] { $n } things need mending
}
page-undo = Undo
page-close = Close
page-back = Back
page-demo = This is a demo: all organisations here are invented.
page-not-found-title = This page is not here
page-not-found-text = The offer may have been withdrawn, or the address was cut in two by a mail program. Your lists are still where they were.
page-broken-title = Something broke on our side
page-broken-text = Nothing that you typed was kept. Try again in a few minutes.
page-link-ended-title = This link no longer works
page-link-ended-text = Links in our mails work for a limited time. Open the newest mail, or write to a coordinator.
page-error-number = If you write to us, this number helps: { $id }
nav-overview = Overview
nav-needs = Needs
nav-suggestions = Suggestions
nav-offers = Offers
nav-offer-new = Offer a place

# Home.
home-title = Schools and companies that fit
home-heading = A place to learn a trade, close to home
home-lead = Praktika brings vocational schools together with the companies that can host and support their learners, in Albania, Bosnia and Herzegovina, Kosovo* and Montenegro.
home-offer = Offer a place in two minutes
home-free = Free for schools and companies. You don’t need an account to begin.

# A company registers what it offers.
offer-form-title = Offer a place to learn
offer-form-heading = Offer a place to learn
offer-form-lead = A trade, a town and a contact are enough. Schools nearby that teach the trade will hear of you. You decide about every request.
offer-form-time = About two minutes. Nothing you type is lost if a field needs mending.
offer-form-company = What is your company called?
offer-form-company-hint = As it is registered.
offer-form-trade = Which trade can you teach?
offer-form-trade-hint = In your own words, in any of our languages. For example: welder, zavarivač, saldator
offer-form-trade-understood = We understood: { $trade }.
offer-form-trade-code = (ISCO { $code })
offer-form-trade-unsure = We are not sure which trade this is. Which of these do you mean?
offer-form-trade-other = None of these
offer-form-trade-change = Something else?
offer-form-place = In which town?
offer-form-place-choose = There is more than one place of this name. Which one?
offer-form-region = In which region?
offer-form-activity = What could you imagine?
offer-form-activity-hint = Choose what fits best. You can change your mind later.
offer-form-participants = Who may come?
offer-form-quantity-places = How many at a time?
offer-form-quantity-hours = How many hours?
offer-form-quantity-seats = How many seats?
offer-form-quantity-items = How many pieces?
offer-form-quantity-hint = Leave empty if you don’t know yet. It will be shown as “not stated” and does no harm.
offer-form-when = When?
offer-form-when-hint = Leave empty if you don’t know yet.
offer-form-starts-on = From
offer-form-ends-on = Until
offer-form-weekdays = On which days of the week?
offer-form-weekdays-hint = Leave empty if any day is fine.
offer-form-languages = Which languages are spoken?
offer-form-min-age = From which age?
offer-form-max-age = Up to which age?
offer-form-radius = How far may a school be?
offer-form-radius-hint = In kilometres by road. Leave empty for no limit of yours.
offer-form-cross-border = Schools from other countries are welcome
offer-form-text = Anything that a school should know
offer-form-contact = Whom may we ask?
offer-form-contact-name = Your name
offer-form-contact-email = Email
offer-form-contact-email-hint = Schools don’t see it until you say yes.
offer-form-save = Save as a draft
offer-form-publish = Publish
offer-form-see = Show who would see this
offer-form-seen-heading = Who would see this
offer-form-seen = { $n ->
    [0] No school that we know teaches this trade within { $km } km yet
    [one] { $n } school teaches this trade within { $km } km
   *[other] { $n } schools teach this trade within { $km } km
}
offer-form-seen-nearest = Nearest
offer-form-seen-best = Best score
offer-form-optional = None of these is required.

offer-draft-heading = Saved as a draft
offer-draft-lead = Nobody sees it yet. Read it once more, then publish it.
offer-published-heading = { $offer } is published
offer-published-lead = Schools that fit will hear of you. Nothing is booked before you say yes.
offer-published-schools = { $n ->
    [0] No school fits yet. We go on looking and write to you when one does.
    [one] { $n } school has you in its list.
   *[other] { $n } schools have you in their lists.
}
offer-pending-lead = A coordinator checks your company first, usually within two days. After that schools hear of you.
offer-state-draft = Draft
offer-state-published = Published
offer-state-paused = Paused
offer-state-withdrawn = Withdrawn
offer-state-expired = Ended
offer-change = Change it
offer-withdraw = Withdraw it
offer-facts-heading = What you offer

# A school's suggestions.
suggestions-title = Suggestions: { $need }
suggestions-need = Need: { $activity }
suggestions-need-change = Change this need
suggestions-all-needs = All needs
suggestions-lead = { $n ->
    [0] No company fits this need yet.
    [one] { $n } company fits this need.
   *[other] { $n } companies fit this need.
}
suggestions-lead-blocked = { $n ->
    [one] { $n } more would fit if one thing changed.
   *[other] { $n } more would fit if one thing changed.
}
suggestions-lead-together = { $n ->
    [one] Together the first three have room for { $n }.
   *[other] Together the first three have room for { $n }.
}
suggestions-how-heading = How to read the bar
suggestions-how = Each block is one question, as wide as it counts. The filled part is what this company earns. Striped means “not stated”: it neither helps nor harms. From left to right: { $criteria }.
suggestions-new = New
suggestions-changed = Changed
suggestions-partner-since = Partner since { $year }
suggestions-about-place = place known by region only
suggestions-why = Why this score
suggestions-parts-question = Question
suggestions-parts-known = What we know
suggestions-parts-points = Points
suggestions-parts-total = Score
suggestions-interested = We are interested
suggestions-not-now = Not now
suggestions-answered-interested = You are interested since { $date }
suggestions-answered-not-now = Not now, since { $date }
suggestions-as-of = These suggestions are of { $date }, under rules { $version }.
suggestions-blocked-heading = Would fit if one thing changed
suggestions-blocked-lead = These companies are near what you look for, but a rule stands in the way. Every rule that blocks is named.
suggestions-check-heading = Check by hand
suggestions-empty-heading = No company fits yet
suggestions-empty-text = We go on looking. You get a mail when somebody new fits.
suggestions-more = Still not enough? Ask your coordinator: companies that are not yet registered are known there.
suggestions-kinds-heading = Your needs
suggestions-needs-empty = You have not stated a need yet.
suggestion-state-proposed = New
suggestion-state-seen = Seen
suggestion-state-interested = Interested
suggestion-state-invited = Invited
suggestion-state-accepted = Accepted
suggestion-state-declined = Not now
suggestion-state-expired = Ended

# A school answers.
answer-title = Your answer: { $company }
answer-heading = { $company }: does this interest you?
answer-lead = { $company } offers { $activity }, { $where }.
answer-yours = Your answer
answer-interested = Yes, we are interested
answer-interested-text = Nothing is booked by this. { $company } does not hear of it before you invite them.
answer-not-now = Not now
answer-not-now-because = The reason helps us suggest better
decline-reason-trade = Not the right trade for us
decline-reason-distance = Too far for our learners
decline-reason-period = Not at this time
decline-reason-enough-partners = We have enough partners for now
decline-reason-other = Another reason
decline-reason-not-said = I would rather not say
answer-note = A few words, if you like
answer-promise = Nobody else sees how often you say no, and it never lowers a score.
answer-send-interested = Say yes
answer-send-not-now = Say not now
answer-thanks-interested = Noted: you are interested in { $company }
answer-thanks-interested-text = You find them at the top of your list. You can still change your mind.
answer-thanks-not-now = Noted: not now
answer-thanks-not-now-text = { $company } comes back only if what they offer changes.
answer-change = Change the answer
answer-back = Back to the suggestions
answer-why-heading = Why we suggest them
answer-facts-heading = What the company offers
answer-fact-trade = Trade
answer-fact-when = When
answer-fact-quantity = How many
answer-fact-place = Where
answer-fact-languages = Languages
answer-fact-contact = Contact
answer-fact-contact-later = Shown once both of you have said yes

# Entrance, refusals, start page, and what the forms say beside the fields.
page-start = To the start page
page-admin = Administration
page-not-signed-in-title = Sign in first
page-not-signed-in-text = This page is for people who are signed in. Sign in with a link to your address; what you sent was not taken.
page-forbidden-title = This page is not yours
page-forbidden-text = Your account, or the link that you came by, does not open this page. A link in a mail opens the one thing that the mail is about.
page-too-many-title = Not so fast
page-too-many-text = You asked for this very often. Wait a while and try again.
page-no-longer-title = That is no longer possible
page-no-longer-text = Somebody changed it meanwhile, perhaps you in another window. Go back and look at it once more.
page-too-slow-title = This took too long
page-too-slow-text = The line is slow, or we have much to do at the moment. Try again in a minute.
page-refused-title = We could not take that
page-refused-text = Something in it was not as our pages send it. Go back, load the page anew and try once more.
home-step-offer = A company says what it offers
home-step-offer-text = A trade and a town are enough: places for learners, a visit, a lecture, equipment.
home-step-suggestion = Schools that fit get a suggestion
home-step-suggestion-text = Ranked and with every reason: trade, distance, dates, places, language. What is not stated harms nobody.
home-step-answer = People decide
home-step-answer-text = “Interested” or “not now” takes a click. Nothing is booked before both sides say yes.
home-enter-heading = How to get in
home-enter-text = Open the link in our mail, or the one that your coordinator gave you. You need no account and no password.
start-needs-lead = Choose a need to see which companies fit, and why.
start-company-heading = What can you offer?
start-company-lead = Tell it once: schools nearby that teach the trade will hear of you. You decide about every request.
start-offers-heading = Your offers
offer-form-lead-known = A trade and a town are enough. Schools nearby that teach the trade will hear of you. You decide about every request.
offer-form-place-hint = Leave empty if it is where your company is registered.
offer-form-quantity = How many, or how much?
offer-form-quantity-hint-all = Places for people, seats, hours or pieces, as it fits. Leave empty if you don’t know yet: it is shown as “not stated” and does no harm.
offer-form-terms = What comes with it?
offer-form-terms-hint = Say only what you know. What you don’t state counts the same for everybody.
offer-form-name = What shall we call it?
offer-form-name-hint = Leave empty and we write the trade and what you offer.
word-yes = yes
word-no = no
error-choose-one = Choose one of these
error-trade-not-found = We don’t know this trade. Try other words, or its name in another language
error-days-without-dates = Days of the week need a time: say from when until when
offer-fact-activity = What
offer-fact-cross-border = Schools from other countries
offer-pending-heading = { $offer } waits for a check
offer-paused-heading = { $offer } is paused
offer-paused-lead = Nobody gets it suggested for now. Publish it when you are ready again.
offer-withdrawn-heading = { $offer } is withdrawn
offer-withdrawn-lead = It is off all lists. Whatever else you can offer is welcome.
offer-expired-heading = { $offer } has ended
offer-expired-lead = Its last dates are over. You can offer it anew.
offer-another = Offer something else too
offer-pause = Pause it
offer-pause-instead = Pause it instead
offer-keep = Keep it as it is
offer-withdraw-question = Withdraw “{ $offer }”?
offer-withdraw-text = It leaves all lists for good.
offer-withdraw-text-pause = It leaves all lists for good. If you are only short of time, pause it: it comes back when you say so.
score-of = of { $of }
suggestions-mark-read = Mark all as read
suggestions-declined = { $n ->
    [one] { $n } company to which you said “not now”
   *[other] { $n } companies to which you said “not now”
}
answer-noted-interested = Noted: { $company } interests you. You can still change your mind.
answer-noted-not-now = Noted: not now. { $company } comes back only if what they offer changes.
error-both-days = Give the first and the last day, or leave both empty
