# Frame of every mail.
mail-greeting = Dear { $name },
mail-greeting-plain = Hello,
mail-foot-why = Praktika writes to you because { $organisation } looks for companies here.
mail-foot-settings = Change what we send you
mail-foot-stop = No more mail
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
