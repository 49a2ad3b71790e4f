//! What is wrong with a field that the domain does not take, in words; how to mend it is said elsewhere.

pub(super) fn of(code: &str) -> &'static str {
    match code {
        "required" => "nothing is written there",
        "too-long" => "the text is too long",
        "control-character" => "an invisible control character is in the text",
        "not-plain-text" => "a character that can't be shown is in the text",
        "personal-number" => "a number of a person stands in the text",
        "birth-date" => "a day of birth stands in the text",
        "out-of-range" => "the number is out of range",
        "upside-down" => "the first value is larger than the second",
        "in-the-past" => "it is over",
        "ends-before-start" => "it ends before it starts",
        "no-period-ahead" => "no period lies ahead",
        "not-a-date" => "the year can't be right",
        "too-few-days" => "the time is too short",
        "too-many-days" => "the time is too long",
        "given-twice" => "the same is written twice",
        "too-many" => "these are too many",
        "more-than-quantity" => "it is more than all of them",
        "booked" => "more are booked already",
        "participants-differ" => "others take part in this activity",
        "programme-required" => "no programme is named",
        "trade-required" => "no trade is named",
        "not-a-web-address" => "it is no web address",
        "organisation-not-verified" => "the organisation is not verified",
        _ => "it can't be taken as it is",
    }
}
