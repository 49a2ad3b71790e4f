# Što ovdje ne stoji, kaže se kao u bosanskom.
remedy-offer-eqf-between = Primajte učenike od EQF razine { $from } do { $to }.
remedy-offer-eqf-from = Primajte učenike od EQF razine { $from }.
remedy-offer-eqf-to = Primajte učenike do EQF razine { $to }.
remedies-heading = Što bi pomoglo
remedies-not-yours = To ne možete sami promijeniti: nešto bi morala promijeniti tvrtka.
remedy-outcome-ranked = { $points ->
    [one] Tada je na popisu { $rank }. po redu, a ima { $points } bod.
    [few] Tada je na popisu { $rank }. po redu, a ima { $points } boda.
   *[other] Tada je na popisu { $rank }. po redu, a ima { $points } bodova.
}
