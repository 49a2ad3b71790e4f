//! Words of the domain as the document shows them: an enum of text each, and what a language looks like.

use std::borrow::Cow;

use utoipa::openapi::{RefOr, Schema, schema::ObjectBuilder, schema::Type};
use utoipa::{PartialSchema, ToSchema};

/// A text that is one of these.
fn one_of(description: &str, words: Vec<&'static str>) -> RefOr<Schema> {
    let object = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words));
    object.description(Some(description)).into()
}

/// For `#[schema(value_type = word::Activity)]`: schemas only, the fields hold the domain's own values.
macro_rules! words {
    ($($name:ident: $description:literal,)+) => {$(
        #[doc = $description]
        pub(crate) enum $name {}

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                one_of($description, domain::$name::ALL.iter().map(|word| word.as_str()).collect())
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )+};
}

/// For `#[schema(value_type = word::LanguageTag)]`: a language out of all, where `Locale` is one out of ours.
pub(crate) enum LanguageTag {}

impl PartialSchema for LanguageTag {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(Type::String);
        let text = text.pattern(Some("^[A-Za-z]{2,3}([-_]([A-Za-z]{2}|[A-Za-z]{4}))*$")).examples(["bs"]);
        text.description(Some("A language as a short BCP 47 tag: `sq`, `de`, `sr-Latn-ME`")).into()
    }
}

impl ToSchema for LanguageTag {
    fn name() -> Cow<'static, str> {
        "LanguageTag".into()
    }
}

words! {
    Activity: "What a school and a company can do together",
    Cadence: "How soon somebody wants to hear of something",
    ContactRole: "What a contact person is asked about",
    Criterion: "What a part of the score is about",
    DeclineReason: "Why not now",
    DetourKind: "What makes a way other than the straight line",
    Locale: "A language of the pages and mails",
    NeedState: "How far a need has come",
    OfferState: "How far an offer has come",
    OrganisationKind: "School or company",
    OrganisationState: "How far an organisation has come; what it offers and needs counts once it is verified",
    Participants: "Who takes part",
    ProgrammeState: "Whether a programme is taught",
    Side: "The two sides of a pair",
    SuggestionState: "How far a suggestion has come",
    TradeDecidedBy: "Who said which trade it is",
    TradeRelation: "How near two trades are",
    Unit: "In what the quantity is counted; it follows from the activity",
    Visibility: "Who may see an offer",
}
