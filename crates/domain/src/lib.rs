#![doc = include_str!("../README.md")]

mod account;
mod activity;
mod actor;
mod address_health;
mod blocked;
mod claim;
mod company;
mod contact;
mod country;
pub mod cyrillic;
mod detour;
mod email;
mod fact;
mod field_error;
mod ids;
mod import;
mod labour_rule;
mod language_tag;
mod limits;
mod line;
mod locale;
mod mail_times;
mod mail_wishes;
mod need;
mod neighbour;
mod notification;
mod offer;
mod offer_facts;
mod organisation;
mod outgoing_mail;
mod period;
mod personal;
mod profile;
mod programme;
mod region;
mod registration_number;
mod remedy;
mod rules;
mod score;
mod session;
mod sources;
mod suggestion;
mod text_enum;
mod token;
mod trade;
mod work;
mod work_item;

pub use account::{Account, AccountState, Cadence, MembershipRole, SystemRole};
pub use activity::{Activity, ActivityFamily, ActivityRule, ActivityRules, Participants, Role, Unit};
pub use actor::{Actor, Authority, Reach, Scope};
pub use address_health::{AddressHealth, TOO_MUCH};
pub use blocked::{Blocked, HardRule, Side};
pub use claim::{Claim, ClaimState};
pub use company::{Accreditation, AccreditationState, Company, QualityFacts, SizeBand, TrackRecord};
pub use contact::{Contact, ContactRole};
pub use country::{Country, NotACountry};
pub use detour::{Detour, DetourKind, ProperName};
pub use email::{LONGEST_EMAIL, email_key, is_email};
pub use fact::{Fact, TradeRelation};
pub use field_error::{FieldError, FieldErrors, StateError};
pub use ids::{
    AccountId, ClaimId, ContactId, MailId, NeedId, NotificationId, OfferId, OfferPeriodId, OrganisationId,
    PlaceId, ProgrammeId, RegionId, RunId, SessionId, SuggestionId, TaskId, TokenId, TradeId, WorkItemId,
};
pub use import::{ImportRun, ImportState, TitleState, UnresolvedTitle};
pub use labour_rule::{
    Hazard, LabourAnswer, LabourFact, LabourQuestion, LabourRule, LabourRules, LabourScope,
};
pub use language_tag::{LanguageTag, NotALanguage};
pub use line::required_line;
pub use locale::Locale;
pub use mail_times::MailTimes;
pub use mail_wishes::{MailWishes, time_zone};
pub use need::{Need, NeedState, NewNeed};
pub use neighbour::{Neighbour, NeighbourKind};
pub use notification::{
    Notification, NotificationFacts, NotificationKind, NotificationState, UnreachableReason,
};
pub use offer::{NewOffer, NewOfferPeriod, Offer, OfferPeriod, OfferState, PublishError, Visibility};
pub use offer_facts::OfferFacts;
pub use organisation::{
    MergeError, NewOrganisation, Organisation, OrganisationKind, OrganisationState, Origin,
};
pub use outgoing_mail::{Entered, MailFacts, MailKind, MailState, OutgoingMail, SecurityChange, Told};
pub use period::{EndsBeforeStart, NotWeekdays, Period, Weekdays};
pub use personal::names_nobody;
pub use profile::{HostFacts, NeedProfile, NeedTrade, OfferProfile};
pub use programme::{NewProgramme, Programme, ProgrammeState, TradeDecidedBy};
pub use region::{LocalName, Location, NameKind, Place, Point, Region};
pub use registration_number::{oid, pic, registration_number};
pub use remedy::{Counterfactual, InclusionFact, NeedRemedy, OfferRemedy, Remedy};
pub use rules::{
    AccreditationDuty, Countries, Direction, DistanceShape, FreshnessShape, MatchingRules, Profile,
    ProfileOverride, RelatedTrades, RulesError, TradeShape, Travel, TravelException,
};
pub use score::{ALL_POINTS, Criterion, Part, Score, Verdict, strongest};
pub use session::{AuthLevel, FRESHLY_CONFIRMED, Session, SessionLife};
pub use sources::{Clock, IdSource, SERVICE_ZONE, local_date};
pub use suggestion::{DeclineReason, EngineSide, HostAnswer, PartnerSuggestion, SuggestionState};
pub use text_enum::UnknownWord;
pub use token::TokenKind;
pub use trade::{Isco08, LabelKind, NotIsco08, Trade, TradeLabel, TradeRef};
pub use work::{ChangeKind, Task, TaskKind, TaskState};
pub use work_item::{WORKING_DAYS, WorkItem, WorkKind, WorkState, working_days_after};
