//! Secrets that are handed out: one kind, one purpose.

use crate::text_enum::text_enum;

text_enum! {
    /// What a token is for.
    TokenKind {
        /// Calls of the API.
        Api = "api",
        /// A link that opens an organisation's pages.
        Pages = "pages",
        /// A link in a mail that opens one need's suggestions.
        Answer = "answer",
        /// A link that signs in.
        SignIn = "sign_in",
        /// A link that shows whose an address is, and brings about what somebody registered or claimed with it.
        ConfirmAddress = "confirm_address",
        /// A link that shows whose a new address of an account is.
        ChangeAddress = "change_address",
        /// A link that makes somebody a colleague.
        Invite = "invite",
        /// A code that stands in for the second factor, once.
        Recovery = "recovery",
        /// A contact's yes to a school that is interested.
        Interested = "interested",
        /// A contact would rather be called.
        CallMe = "call_me",
        /// A contact's "not now".
        NotNow = "not_now",
        /// An offer still stands.
        StillValid = "still_valid",
        /// A contact wants to be in no table any more.
        RemoveMe = "remove_me",
        /// Somebody wants no more mail of this kind.
        Unsubscribe = "unsubscribe",
    }
}

impl TokenKind {
    /// What a link in a mail may stand for without an account.
    pub const ANSWERS: [Self; 6] =
        [Self::Interested, Self::CallMe, Self::NotNow, Self::StillValid, Self::RemoveMe, Self::Unsubscribe];

    /// Whether it is an answer that a link in a mail gives without an account.
    pub fn is_answer(self) -> bool {
        Self::ANSWERS.contains(&self)
    }
}
