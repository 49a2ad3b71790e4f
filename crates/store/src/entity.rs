//! One entity a table, in the order and with the names of the migrations. States and kinds are text here,
//! JSON is a plain value: the store's functions turn both into the domain's types.
#![expect(unreachable_pub, reason = "sea-orm's derives write `pub` items, whose types must be as visible")]

pub(crate) mod account;
pub(crate) mod accreditation;
pub(crate) mod address_health;
pub(crate) mod audit_entry;
pub(crate) mod change_log;
pub(crate) mod claim;
pub(crate) mod company;
pub(crate) mod contact;
pub(crate) mod coordinator_region;
pub(crate) mod import_run;
pub(crate) mod match_run;
pub(crate) mod matching_rules;
pub(crate) mod membership;
pub(crate) mod need;
pub(crate) mod notification;
pub(crate) mod offer;
pub(crate) mod offer_period;
pub(crate) mod offer_trade;
pub(crate) mod organisation;
pub(crate) mod outbox_task;
pub(crate) mod outgoing_mail;
pub(crate) mod outgoing_mail_event;
pub(crate) mod partner_suggestion;
pub(crate) mod place;
pub(crate) mod place_name;
pub(crate) mod programme;
pub(crate) mod rate_limit;
pub(crate) mod region;
pub(crate) mod region_name;
pub(crate) mod schedule_tick;
pub(crate) mod school;
pub(crate) mod session;
pub(crate) mod state_change;
pub(crate) mod suggestion_list;
pub(crate) mod token;
pub(crate) mod trade;
pub(crate) mod trade_label;
pub(crate) mod unresolved_title;
pub(crate) mod work_item;
