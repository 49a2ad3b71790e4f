# Frame of every mail.
mail-greeting = Dear { $name },
mail-greeting-plain = Hello,
mail-foot-why = Praktika writes to you because { $organisation } looks for companies here.
mail-foot-settings = Change what we send you
mail-foot-stop = No more of these mails
mail-open = Read and answer
mail-open-note = no sign-in needed

# A school has a new suggestion.
mail-school-suggestion-subject = { $company } offers what you look for: { $need }
mail-school-suggestion-heading = { $company } offers what you look for
mail-school-suggestion-why = You get this mail because { $school } looks for this: { $need }. { $company } now offers something that fits.
mail-school-suggestion-best = The best suggestion
mail-school-suggestion-offer = What they offer
mail-school-suggestion-where = Where
mail-school-suggestion-when = When
mail-school-suggestion-how-many = How many
mail-school-suggestion-reasons = Why them
mail-school-suggestion-score = { $score } of { $of } points
mail-school-suggestion-count = { $n ->
    [one] This is the only suggestion for this need at the moment.
   *[other] There are { $n } suggestions for this need now.
}
mail-school-suggestion-answer = You can say that you are interested, or not now and why. Nothing is booked by this.

# What several mails say.
mail-foot-remove = Remove me from Praktika
mail-foot-speaks = Praktika writes to you because you speak for { $organisation } here.
mail-foot-security = Praktika writes to you because you have an account here. Mails about its security are always sent.
mail-about = Praktika brings vocational schools together with the companies that can host and support their learners.
mail-open-praktika = Open Praktika
mail-open-account = Open my account
mail-account-not-you = If that was you, there is nothing to do. If it was not you, open your account, sign out on all devices and write to a coordinator.
mail-nothing-to-do = You don’t have to do anything now: we write to you when something fits.
mail-reason = Reason
mail-time-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
mail-time-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

# Somebody wants to sign in.
mail-sign-in-link-subject = Your link to sign in to Praktika
mail-sign-in-link-heading = Your link to sign in
mail-sign-in-link-why = You asked to sign in with this address. The link opens a page with one button: press it and you are in.
mail-sign-in-link-holds = The link works once, within { $time }. On another device it asks for the short code that is shown where you asked for the link.
mail-sign-in-link-open = Sign in
mail-sign-in-link-nothing = If you did not ask for it, do nothing: nobody gets in without this link.
mail-sign-in-link-foot = Praktika writes to you because somebody asked for a link to sign in with this address.

# Somebody registers; with -plain where no organisation is named.
mail-address-to-confirm-subject = Confirm your address to finish registering { $organisation }
mail-address-to-confirm-subject-plain = Confirm your address to finish registering
mail-address-to-confirm-heading = Confirm your address
mail-address-to-confirm-why = { $organisation } is almost registered. One step is left: confirm that this address is yours.
mail-address-to-confirm-why-plain = You are almost registered. One step is left: confirm that this address is yours.
mail-address-to-confirm-holds = The link works for { $time }. If you do nothing, the registration stays unfinished.
mail-address-to-confirm-open = Confirm my address
mail-address-to-confirm-not-you = If it was not you who registered, ignore this mail.
mail-address-to-confirm-foot = Praktika writes to you because somebody gave this address when registering.

# To the new address of an account.
mail-new-address-to-confirm-subject = Confirm your new address for Praktika
mail-new-address-to-confirm-heading = Confirm your new address
mail-new-address-to-confirm-why = You asked us to use this address for your account. Confirm that it is yours: from then on we write to it, and you sign in with it.
mail-new-address-to-confirm-holds = The link works for { $time }. If you do nothing, your old address stays.
mail-new-address-to-confirm-open = Confirm the new address
mail-new-address-to-confirm-not-you = If you did not ask for this, ignore this mail: nothing changes.
mail-new-address-to-confirm-foot = Praktika writes to you because somebody gave this as the new address of their account.

# To the old address of an account.
mail-address-changed-subject = Your address in Praktika was changed
mail-address-changed-heading = Your address was changed
mail-address-changed-why = Your account has another address now: we write to that one, and you sign in with it. We tell the old one too, so that nobody changes it without your knowledge.
mail-address-changed-foot = Praktika writes to you because this was the address of your account until now.

# What protects an account is other than before.
mail-security-changed-password-set = A password was set for your account
mail-security-changed-password-set-follows = From now on you can sign in with it.
mail-security-changed-password-removed = The password of your account was removed
mail-security-changed-password-removed-follows = From now on you sign in with a link that we send to this address.
mail-security-changed-second-factor-on = The second step of signing in was turned on
mail-security-changed-second-factor-on-follows = After the link or the password we now ask for a code from your app.
mail-security-changed-second-factor-off = The second step of signing in was turned off
mail-security-changed-second-factor-off-follows = We no longer ask for a code from your app.
mail-security-changed-recovery-code-used = A recovery code was used to sign in
mail-security-changed-recovery-code-used-follows = That code no longer works. When few are left, you can make new ones in your account.
mail-security-changed-token-made = A key for a program was made
mail-security-changed-token-made-follows = Whoever has it can do in your name what the key allows. Under “Access for programs” in your account you can take it back.
mail-security-changed-recovery-codes-new = New recovery codes were made for your account
mail-security-changed-recovery-codes-new-follows = The old ones no longer work. Keep the new ones in a safe place.

# Somebody is invited to speak for an organisation; with -plain where nobody of it invites.
mail-colleague-invited-subject = { $inviter } invites you to speak for { $organisation } in Praktika
mail-colleague-invited-subject-hands-over = { $inviter } hands { $organisation } over to you in Praktika
mail-colleague-invited-subject-plain = You are invited to speak for { $organisation } in Praktika
mail-colleague-invited-why = { $inviter } would like you, too, to answer and decide there for { $organisation }.
mail-colleague-invited-why-hands-over = If you accept, it is you who answers and decides there for { $organisation }, in the place of { $inviter }.
mail-colleague-invited-why-plain = A coordinator would like you to answer and decide there for { $organisation }.
mail-colleague-invited-holds = The invitation holds for { $time }. If you do nothing, everything stays as it is.
mail-colleague-invited-open = See the invitation
mail-colleague-invited-stranger = If you don’t know { $inviter }, ignore this mail.
mail-colleague-invited-stranger-plain = If this is not for you, ignore this mail.
mail-colleague-invited-foot = Praktika writes to you because { $inviter } gave us this address for the invitation.
mail-colleague-invited-foot-plain = Praktika writes to you because a coordinator gave us this address for the invitation.

# A coordinator has checked an organisation.
mail-organisation-verified-subject = { $organisation } is verified
mail-organisation-verified-why = A coordinator has checked { $organisation }. From now on others see it, and you get suggestions.
mail-organisation-verified-waiting = { $n ->
    [one] { $n } school is already waiting for you.
   *[other] { $n } schools are already waiting for you.
}
mail-organisation-rejected-subject = { $organisation } could not be verified
mail-organisation-rejected-why = A coordinator has checked { $organisation } and could not confirm what was stated when it was registered.
mail-organisation-rejected-mistake = If this is a mistake, or something has changed, write to a coordinator. If you do nothing, nobody else sees { $organisation }.

# Somebody said that they speak for an organisation.
mail-claim-decided-approved-subject = You now speak for { $organisation }
mail-claim-decided-approved-why = You asked to speak for { $organisation }, and a coordinator has agreed. You can now state what it offers or looks for, and answer for it.
mail-claim-decided-refused-subject = We could not confirm that you speak for { $organisation }
mail-claim-decided-refused-why = You asked to speak for { $organisation }. A coordinator has looked into it and could not confirm it.
mail-claim-decided-refused-mistake = If this is a mistake, write to a coordinator. If you do nothing, everything stays as it is.
mail-claim-decided-foot = Praktika writes to you because you asked to speak for { $organisation }.

# To a company's contact without an account.
mail-school-interested-subject = { $school } is interested in what you offer: { $offer }
mail-school-interested-heading = { $school } is interested in what you offer
mail-school-interested-why = You get this mail because { $company } offers something that { $school } looks for. The school would like to know whether you are interested too.
mail-school-interested-how = You need no account: each answer opens a page with one button.
mail-school-interested-school = School
mail-school-interested-need = What it looks for
mail-school-interested-offer = What you offer
mail-school-interested-yes = Yes, we are interested
mail-school-interested-call = Call me
mail-school-interested-not-now = Not now
mail-school-interested-nothing = With “yes” or “call me” the school knows that it may get in touch; nothing is booked by this. If you do nothing, the school goes on waiting.
mail-school-interested-foot = Praktika writes to you because your address is listed here as the contact of { $company }.

# Does an offer still stand?
mail-offer-still-valid-subject = Is this offer still valid: { $offer }?
mail-offer-still-valid-heading = Is this offer still valid?
mail-offer-still-valid-why = Schools see what { $company } offers. We ask now and then whether it is still valid, so that they can rely on it.
mail-offer-still-valid-how = No sign-in is needed to say yes: the link opens a page with one button.
mail-offer-still-valid-offer = What you offer
mail-offer-still-valid-since = Since
mail-offer-still-valid-yes = Yes, it is still valid
mail-offer-still-valid-withdraw = Change or withdraw it
mail-offer-still-valid-nothing = Without your answer the offer pauses itself 90 days after it was last confirmed, and schools no longer see it until you confirm it.
mail-offer-still-valid-foot = Praktika writes to you because { $company } offers something here.

# To admins.
mail-verification-overdue-subject = { $n ->
    [one] { $n } organisation has waited for more than 5 working days
   *[other] { $n } organisations have waited for more than 5 working days
}
mail-verification-overdue-why = Until somebody has checked them, nobody sees what they offer or look for.
mail-verification-overdue-open = See who waits
mail-verification-overdue-nothing = If nobody decides, the waiting goes on.
mail-verification-overdue-foot = Praktika writes to you because you are an administrator here.
