# Registering, signing in, answering by a link.
page-register = Register

# The ways in on the home page.
home-ways-heading = How do you begin?
home-ways-company = You run a company
home-ways-company-text = Register it and say what you can offer. Schools nearby hear of you; you decide about every request.
home-ways-school = You work at a school
home-ways-school-text = Register it, or find it in our list. Then see which companies fit your learners, and why.
home-ways-back = You have been here before
home-ways-back-text = Sign in with your address: we send you a link, you need no password. With the link in our mail you answer without signing in.

# Signing in.
sign-in-heading = Sign in
sign-in-lead = Write your address and we send you a link. You need no password.
sign-in-email = Email
sign-in-email-hint = The one with which you are registered.
sign-in-send = Send me a link
sign-in-has-password = I have a password
sign-in-password = Password
sign-in-new = New here?
sign-in-register = Register a company or a school
sign-in-claim = See whether your school is in our list already

# A link was asked for; registering and claiming say the heading too.
sign-in-sent-heading = Look into your mail
sign-in-sent-lead = If we know this address, a mail with a link is on its way. The link holds for 60 minutes and works once.
sign-in-sent-code = If you open the mail on another device, it asks for this code:
sign-in-sent-code-advice = Tell it to nobody: we never ask for it by phone or mail.
sign-in-sent-nothing = Nothing has come?
sign-in-sent-spam = Look into the folder for spam too: the mail comes from { $address }.
sign-in-sent-other = Perhaps we know you by another address.
sign-in-sent-other-do = Try another address
sign-in-sent-register = Perhaps you are not registered yet.

# The second factor.
sign-in-second-heading = One more step
sign-in-second-lead = Your account asks for a code from your app too.
sign-in-second-code = Code
sign-in-second-code-hint = Six figures. A recovery code works too, each of them once.
sign-in-second-button = Go on
sign-in-second-other = Sign in as somebody else

# The page of a link in a mail.
sign-in-link-sign-in-heading = Sign in as { $email }
sign-in-link-sign-in-text = Press the button and you are in. The link works once.
sign-in-link-sign-in-button = Sign in
sign-in-link-confirm-heading = Confirm { $email } for { $organisation }
sign-in-link-confirm-heading-plain = Confirm { $email }
sign-in-link-confirm-text = This shows that the address is yours. A coordinator then looks at what you stated, within five working days.
sign-in-link-confirm-button = Confirm my address
sign-in-link-change-heading = Use { $email } from now on
sign-in-link-change-text = From then on we write to this address, and you sign in with it. We tell the old one too.
sign-in-link-change-button = Confirm the new address
sign-in-link-invite-heading = Speak for { $organisation }
sign-in-link-invite-text = You then answer and decide here for { $organisation }, signed in as { $email }. If this is not for you, close the page: nothing changes.
sign-in-link-invite-button = Accept the invitation
sign-in-link-code = Code
sign-in-link-code-hint = It stands on the page where you asked for the link. If it was not you who asked, close this page.
sign-in-link-first = This link is for { $email }, and that account is in use. Sign in, and this page comes back.
sign-in-link-first-other = This link is for { $email }, and here { $other } is signed in. Sign out, then open the link in the mail once more.
sign-in-link-first-unnamed = Sign in to the account whose address this is to become, and this page comes back.
sign-in-link-first-unnamed-other = Another account is signed in here. Sign out, then open the link in the mail once more.
sign-in-link-first-button = Sign in

# Registering.
register-heading = Register
register-lead = Free for companies and schools. It takes about three minutes.
register-company = Company
register-company-text = You can host learners, or help a school in another way.
register-company-do = Register a company
register-school = School
register-school-text = Your learners need places in companies.
register-school-do = Register a school
register-claim-heading = Your school may be here already
register-claim-text = We know many schools and companies from public lists. If yours is among them, just say that you speak for it.
register-claim-do = Look for it
register-form-lead = Afterwards we send you a mail to confirm your address, and a coordinator looks at it within five working days.
register-name = What is it called?
register-name-hint = As it is registered.
register-country = In which country?
register-choose = Choose
register-place = In which town?
register-place-hint = In any of our languages. If we don’t know it, write the nearest larger town.
register-number = Number in the register
register-number-hint = In Albania the NUIS (NIPT), in Bosnia and Herzegovina the JIB, in Kosovo* the NUI, in Montenegro the PIB. Leave empty if you don’t have it at hand.
register-number-taken = Somebody is registered with this number, or we know it from a public list.
register-number-taken-do = Look for it in our list
register-oid = OID, the organisation id in Erasmus+
register-oid-hint = The letter E and eight digits. Leave empty if you have none.
register-pic = PIC, the participant code of EU programmes
register-pic-hint = Nine digits. Leave empty if you have none.
register-website = Website
register-website-hint = Begins with https:// or http://. Leave empty if you have none.
register-person = Who are you?
register-person-name = Your name
register-email-hint = We send you one mail with a link. Others don’t see this address until you say yes.
register-send = Register
register-sent-lead = A mail is on its way. Open the link in it and press the button: then we know that the address is yours. The link holds for three days.
register-sent-next = What comes next
register-sent-confirm = You confirm your address, and are signed in.
register-sent-coordinator = A coordinator looks at what you stated, within five working days, and we write to you.
register-sent-meanwhile = Meanwhile you can prepare what you offer or look for: others see it as soon as the coordinator has said yes.

# Claiming a profile from a list.
claim-heading = Are you in our list already?
claim-lead = We know many schools and companies from public lists, and nobody speaks for them yet. Look for yours.
claim-q = Its name, or a part of it
claim-q-hint = At least three letters.
claim-kind = What is it?
claim-kind-any = School or company
claim-search = Look for it
claim-found = { $n ->
    [one] We found { $n } organisation
   *[other] We found { $n } organisations
}
claim-found-most = These are the first 20. Write more of the name and there are fewer.
claim-this = This is us
claim-empty-heading = This name is not in our list
claim-empty-text = Try a single word of it, or its name in another language. If somebody speaks for it already, ask them to invite you; if it is not in the list, register it.
claim-short-heading = Write at least three letters
claim-form-heading = Say that you speak for { $organisation }
claim-form-lead = We send you a mail to confirm your address. Then a coordinator checks that you speak for it, within five working days, and we write to you.
claim-form-send = Send
claim-sent-coordinator = A coordinator checks that you speak for the organisation, within five working days.
claim-sent-then = We write to you what was decided. After a yes it is you who decides here in its name.

# The page of a link that answers without an account, and what it says afterwards.
answer-link-interested-heading = { $school } is interested in “{ $offer }”
answer-link-interested-text = Shall we tell the school that you are too? Nothing is booked by this.
answer-link-interested-button = Yes, we are interested
answer-link-interested-done = Noted: you are interested
answer-link-interested-next = The school hears of it and may get in touch. Nothing is booked before both sides say yes.
answer-link-call-me-heading = { $school } is interested in “{ $offer }”
answer-link-call-me-text = Shall we tell the school to call you? Nothing is booked by this.
answer-link-call-me-button = Tell them to call me
answer-link-call-me-done = Noted: you would like a call
answer-link-call-me-next = The school hears of it and calls you. Nothing is booked before both sides say yes.
answer-link-not-now-heading = { $school }: not now?
answer-link-not-now-text = This is about “{ $offer }”. The school then looks further. Nobody else sees how often you say no, and it never lowers a score.
answer-link-not-now-button = Not now
answer-link-not-now-done = Noted: not now
answer-link-not-now-next = The school looks further. We write again when another school is interested in you.
answer-link-still-valid-heading = Does “{ $offer }” still stand?
answer-link-still-valid-text = With a yes schools go on seeing it. If it is over, do nothing: it pauses itself. To change it, sign in or write to a coordinator.
answer-link-still-valid-button = Yes, it still stands
answer-link-still-valid-done = Noted: it still stands
answer-link-still-valid-next = Schools go on seeing it. We ask again now and then.
answer-link-remove-me-heading = Delete what we keep of you?
answer-link-remove-me-text = We delete your name, address and phone number, and write to you no more. This can’t be undone. What your organisation offers stays.
answer-link-remove-me-gentler = If you only want no more mail, take “{ $link }” at the foot of our mail instead.
answer-link-remove-me-button = Delete it
answer-link-remove-me-done = You are out of our tables
answer-link-remove-me-next = We have deleted your name, address and phone number, and write to you no more.
answer-link-unsubscribe-heading = No more of these mails?
answer-link-unsubscribe-text = We then write to you no more about suggestions and about schools that are interested in you. If you have an account, mails about its security still come.
answer-link-unsubscribe-button = Send me no more
answer-link-unsubscribe-done = We send no more of these mails
answer-link-unsubscribe-next = If you have an account, you can turn them on again there. Mails about its security still come.
answer-link-given-heading = You have answered already
answer-link-given-text = Your answer is with us. There is nothing left to do; you may close this page.
