# The own account, colleagues, tokens, what waits for coordinators.
nav-account = Account
nav-colleagues = Colleagues
nav-verification = To be checked
nav-audit = Audit log

# As long as a coordinator looks at an organisation.
start-check-until = A coordinator looks at { $organisation } by { $date }
start-check = A coordinator looks at { $organisation }
start-check-text = Until then nobody else sees what you enter. You can prepare everything already; we write to you as soon as it is decided.
start-check-schools = { $n ->
    [one] { $n } school is waiting for you.
   *[other] { $n } schools are waiting for you.
}

# The own account. The words after "account-" that are facts of it stand in a list.
account-heading = Your account
account-lead = You sign in as { $email }.
account-open = Your account
account-back = Your account
account-saved = Noted.
account-save = Save
account-change = Change
account-set-up = Set up
account-see = See
account-unknown = not known
account-name = What shall we call you?
account-name-hint = Colleagues and coordinators see this name.
account-language = In which language shall we write to you?
account-language-hint = This is for mails. Pages speak the language that you choose at their foot.
account-more-heading = How you sign in, what we send, what we keep
account-address = Email address
account-address-waiting = { $email }. The new one waits for your confirmation: { $new }
account-password = Password
account-password-yes = Set
account-password-no = None: you sign in with a link by mail
account-second-factor = Second step of signing in
account-second-factor-yes = On: a code from your app
account-second-factor-no = Off
account-suggestions = Mails about suggestions
account-devices = Devices
account-devices-text = Where you are signed in
account-tokens = Access for programs
account-tokens-text = Tokens that you made
account-data = Your data
account-data-text = What we keep of you, to download or erase
account-organisations-heading = For whom you act
account-acting = You act for it now
account-act-as = Act for it
account-act-as-self = Act in your own role again

# How soon one hears of suggestions.
account-suggestions-at-once-short = At once
account-suggestions-daily-short = Once a day at most
account-suggestions-weekly-short = Once a week at most
account-suggestions-never-short = Never

# Another address.
account-address-heading = Another email address
account-address-lead = We write to { $email } now. It stays until you have confirmed the new one.
account-address-new = New email address
account-address-new-hint = We send a link there. Open it within an hour, and the new address takes the place of the old one.
account-address-send = Send the link
account-address-sent-heading = A mail is on its way to the new address
account-address-sent-lead = Open the link in it within an hour. Until then we go on writing to { $email }. If nothing comes, look among unwanted mail, or check how you spelt it.
account-address-again = Give the address once more

# A password.
account-password-heading = Password
account-password-lead-none = You need none: a link by mail lets you in. With a password you are in without waiting for a mail.
account-password-lead-has = You have a password. A link by mail lets you in all the same.
account-password-new = New password
account-password-new-hint = At least ten characters. A few words that don’t belong together are best: easy to remember, hard to guess.
account-password-follows = Other devices are signed out then, and we tell you by mail.
account-password-set = Set the password
account-password-is-set = Your password is set. Other devices are signed out.
account-password-is-removed = Your password is removed. From now on you sign in with a link by mail.
account-password-remove-heading = Do without a password
account-password-remove-text = From then on a link by mail is the only way in.
account-password-remove = Remove the password

# Showing once more who one is.
account-confirm-heading = Show once more who you are
account-confirm-lead = What comes next protects your account. So we ask again, in case somebody else sits at your device. It holds for a quarter of an hour.
account-confirm-password = Your password
account-confirm-code = Code from your app
account-confirm-code-hint = Six digits. A recovery code works too.
account-confirm-by-code = Use a code from your app instead
account-confirm-go = Go on
account-confirm-link-heading = With a fresh link
account-confirm-link-text = We send a link to { $email }. Open it and sign in with it: after that you can go on here.
account-confirm-link = Send me a link

# The second factor.
account-factor-heading = Second step of signing in
account-factor-set-heading = Set up a second step
account-factor-lead = After the link or the password we then ask for a code from an app on your phone. Whoever reads your mail or knows your password still does not get in.
account-factor-lead-required = You see the data of many, so your account needs a second step: after the link or the password a code from an app on your phone. It takes two minutes, once.
account-factor-app-heading = 1. Have an app for codes
account-factor-app-text = Any app that makes codes for signing in will do, also one that you use already. Many password managers can do it too.
account-factor-scan-heading = 2. Scan the picture
account-factor-scan-text = Choose “add” in the app and point the camera at the picture. On the phone itself, type the key below instead.
account-factor-picture = Picture that gives the key to your app
account-factor-type-text = The key, to type:
account-factor-code-heading = 3. Type the code that the app shows
account-factor-code = Code
account-factor-code-hint = Six digits, new every 30 seconds.
account-factor-turn-on = Turn it on
account-factor-is-on = The second step is on. Other devices are signed out.
account-factor-on-lead = It is on: after the link or the password we ask for a code from your app.
account-factor-remove-heading = Do without it
account-factor-remove-text = From then on the link or the password alone lets you in. If you only have a new phone: turn it off, and set it up again there.
account-factor-remove = Turn it off
account-codes-new-heading = Recovery codes
account-codes-new-text = Each of them lets you in once if your phone is lost. If you have few left, or somebody may have seen them, make new ones: the old ones then no longer work.
account-codes-new = Make new recovery codes
account-codes-heading = Your recovery codes
account-codes-lead = If your phone is lost, one of these stands in for the code from your app. Each works once.
account-codes-keep = Print this page or write them down, and keep them where you keep other important papers. We show them this once only.
account-codes-go-on = I have kept them, go on

# Where one is signed in.
account-sessions-heading = Where you are signed in
account-sessions-lead = If you don’t know one of these, sign it out and set a new password if you have one.
account-sessions-note = The network is kept in short form, so that it points to no household.
account-session-device = Device
account-session-network = Network
account-session-since = Since
account-session-last = Last used
account-session-this = This device
account-session-end = Sign out
account-session-end-others = Sign out everywhere but here

# Tokens.
account-tokens-heading = Access for programs
account-tokens-lead = With a token a program can do in your name what you can do here, for the one that you act for now. Your account itself stays out of its reach.
account-tokens-nobody = You speak for no organisation yet, so there is nothing that a program could read.
account-token-made-heading = Your new token
account-token-made-text = Copy it to where it is needed now: we show it this once only. Treat it like a password.
account-token-make-heading = A new token
account-token-make = Make the token
account-token-confirm = A key works on when you have left. Show once more who you are, then you can make one.
account-token-confirm-button = Show who I am
account-token-name = Name
account-token-name-hint = What it is for, so that you know it again later.
account-token-scope = What may the program do?
account-token-read = Read only
account-token-write = Read and change
account-token-may = May
account-token-may-read = read
account-token-may-write = read and change
account-token-days = For how many days?
account-token-days-hint = At most 365. After that it opens nothing any more.
account-token-since = Made
account-token-until = Ends
account-token-no-end = no end
account-token-never-used = not yet
account-token-revoke = Take it back

# What is kept, and the way out.
account-data-heading = What we keep of you
account-data-lead = Only what it takes to let you in, to write to you and to know later who decided what.
account-data-account = Your name, your address, your language, and how soon you want to hear of suggestions.
account-data-organisations = For which organisations you act or asked to act, and since when.
account-data-sessions = Where you are signed in: device, shortened network, times. And the tokens that you made.
account-data-mails = Which mails we sent you and when.
account-data-done = What you did here: when, and to what. This is how others can trust the log.
account-data-secret = Passwords, codes and tokens are kept in a form that nobody can read, so they are not in the file.
account-data-download = Download everything (JSON)
account-erase-heading = Leave Praktika
account-erase-about = You can erase your account at any time. It takes effect at once.
account-erase = Erase my account
account-erase-question = Erase your account?
account-erase-text = Your name, your address, what you sign in with and all your tokens are gone at once, and no mail comes any more. This can’t be undone.
account-erase-stays = What your organisations offer or look for stays with them. The log goes on saying that somebody did something, and no longer who.
account-erase-hand-over = Hand over to a colleague first
account-erase-fewer-mails = Only get fewer mails instead
account-erase-keep = Keep my account
account-erase-alone = Erase my account all the same. Nobody speaks for the organisation then: what it offers and looks for waits until somebody does

# Signed in, and speaking for nobody yet.
account-waiting-heading = A coordinator looks at your request for { $organisation }
account-waiting-lead = You asked to speak for it. That takes five working days at most; then we write to you.
account-waiting-note = You don’t have to do anything now. If it takes longer, a coordinator is reminded by itself.
account-nobody-heading = You speak for no organisation yet
account-nobody-lead = Register your school or company, or claim it if it is already on our lists. If a colleague wants to add you, ask them for an invitation.
account-nobody-register = Register or claim
account-claims-heading = Your requests
account-claim-unconfirmed = Address not confirmed yet
account-claim-open = Waits for a coordinator
account-claim-approved = Agreed
account-claim-rejected = Not agreed
account-claim-withdrawn = No longer open: the profile itself was refused or merged

# Colleagues.
colleague-heading = Who speaks for { $organisation }
colleague-lead = Everybody here may offer, answer and invite in its name. There are no grades.
colleague-self = You
colleague-since = Since { $date }
colleague-is-invited = The invitation is on its way. It holds for 14 days.
colleague-invited-heading = Invited
colleague-invited-until = The invitation holds until { $date }
colleague-takes-over = Takes over from who invited
colleague-withdraw = Take the invitation back
colleague-end = No longer a colleague?
colleague-end-text = They can no longer do anything in its name, and tokens that they made for it stop working. You can invite them again.
colleague-end-confirm = End it
colleague-invite-heading = Invite somebody
colleague-name = Name
colleague-email = Email address
colleague-email-hint = We send a link there, in the language of this page. Nobody is added before they accept.
colleague-hands-over = They take over from me
colleague-hands-over-hint = As soon as they accept, you no longer speak for it.
colleague-invite = Send the invitation
colleague-leave = Leave
colleague-leave-question = No longer speak for { $organisation }?
colleague-leave-text = You can no longer do anything in its name, and tokens that you made for it stop working. Your account stays. To come back you need an invitation.
colleague-leave-hand-over = Hand over to somebody instead
colleague-stay = Stay

# What waits for coordinators.
verification-heading = { $n ->
    [0] Nobody is waiting
    [one] { $n } organisation is waiting for you
   *[other] { $n } organisations are waiting for you
}
verification-queue-lead = Until somebody has looked, nobody sees what is offered or looked for there. What is due first stands first.
verification-empty = As soon as a school or a company registers, or somebody claims a profile, it stands here.
verification-organisation = Organisation
verification-kind = What it is about
verification-place = Place
verification-since = Waits since
verification-due = Due on
verification-overdue = Overdue
verification-new-school = New school
verification-new-company = New company
verification-claim-school = Somebody claims a school
verification-claim-company = Somebody claims a company
verification-back = All that wait
verification-lead = Waits since { $since }, due on { $date }.
verification-facts-heading = What it says of itself
verification-address = Street and number
verification-number = Registration number
verification-website = Web page
verification-website-open = Open its web page
verification-state = State
verification-person-heading = Who says that they speak for it
verification-person-name = Name
verification-person-email = Email address
verification-person-nobody = Nobody yet.
verification-signs-heading = What there is to go by
verification-sign-yes = Speaks for it
verification-sign-no = Says nothing
verification-listed-yes = The email address is one that the list has for this organisation.
verification-listed-no = The email address is on no list for this organisation.
verification-of-its-page-yes = The email address is of the same domain as the web page.
verification-of-its-page-no = The email address is not of the domain of the web page. Many use a private one.
verification-alone-yes = No other organisation here has this number or nearly this name.
verification-alone-no = Others have the same number or nearly the same name. Look whether it is one of these.
verification-namesakes-heading = Perhaps the same
verification-decide-heading = Your decision
verification-yes-text = From then on others see it, and suggestions begin. Who waits gets a mail.
verification-yes-claim-text = From then on they speak for it, and it is verified with them. Who waits gets a mail.
verification-reason-yes = A word to who waits, if you like
verification-yes = Yes, it is what it says
verification-yes-claim = Yes, they speak for it
verification-reason-no = Why not?
verification-reason-no-hint = We tell this to who waits, in your words. Say what would help, for example a number or a call. Name no learner and no personal number.
verification-no = No, it could not be confirmed

# The audit log.
audit-heading = Who did what
audit-lead = The newest first. What was changed is named, never its content.
audit-of = Only what was done to { $id }.
audit-all = Show everything
audit-at = When
audit-who = Who
audit-action = What
audit-subject = To what
audit-fields = Fields
audit-request = Request
audit-older = Older entries
audit-empty = There is nothing here.
audit-service = Praktika itself
audit-contact = A contact, by a link in a mail
audit-erased = An account without a name
