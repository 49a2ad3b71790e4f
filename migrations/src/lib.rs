#![doc = include_str!("../README.md")]

use sea_orm_migration::prelude::*;

mod fingerprint;
mod named;

mod m20261124_000001_create_account;
mod m20261124_000002_create_trade;
mod m20261124_000003_create_region;
mod m20261124_000004_create_place;
mod m20261124_000005_create_organisation;
mod m20261124_000006_create_accreditation;
mod m20261124_000007_create_contact;
mod m20261124_000008_create_token;
mod m20261124_000009_create_programme;
mod m20261124_000010_create_need;
mod m20261124_000011_create_offer;
mod m20261124_000012_create_matching_rules;
mod m20261124_000013_create_suggestion;
mod m20261124_000014_create_state_change;
mod m20261124_000015_create_outbox;
mod m20261124_000016_create_mail;
mod m20261124_000017_create_change_log;
mod m20261124_000018_create_audit_entry;
mod m20261124_000019_create_import_run;
mod m20261124_000020_create_unresolved_title;
mod m20261124_000021_add_need_origin;
mod m20261130_000022_create_session;
mod m20261130_000023_create_coordinator_region;
mod m20261130_000024_create_rate_limit;
mod m20261130_000025_create_claim;
mod m20261130_000026_create_work_item;
mod m20261130_000027_add_people;
mod m20261130_000028_add_reasons;
mod m20261130_000029_keep_audit_rows;
mod m20261130_000030_create_address_health;
mod m20261130_000031_create_schedule_tick;
mod m20261130_000032_add_pauses;
mod m20261130_000033_ask_about_offers;

pub use fingerprint::fingerprint;
pub use sea_orm_migration::MigratorTrait;

/// All migrations, in their order.
pub struct Migrator;

/// Writes the list once: what runs, and what the fingerprint reads.
macro_rules! migrations {
    ($($name:ident),* $(,)?) => {
        #[async_trait::async_trait]
        impl MigratorTrait for Migrator {
            fn migrations() -> Vec<Box<dyn MigrationTrait>> {
                vec![$(Box::new($name::Migration)),*]
            }
        }

        /// File by file: the name, and the text.
        const SOURCES: &[(&str, &str)] =
            &[$((stringify!($name), include_str!(concat!(stringify!($name), ".rs")))),*];
    };
}

migrations!(
    m20261124_000001_create_account,
    m20261124_000002_create_trade,
    m20261124_000003_create_region,
    m20261124_000004_create_place,
    m20261124_000005_create_organisation,
    m20261124_000006_create_accreditation,
    m20261124_000007_create_contact,
    m20261124_000008_create_token,
    m20261124_000009_create_programme,
    m20261124_000010_create_need,
    m20261124_000011_create_offer,
    m20261124_000012_create_matching_rules,
    m20261124_000013_create_suggestion,
    m20261124_000014_create_state_change,
    m20261124_000015_create_outbox,
    m20261124_000016_create_mail,
    m20261124_000017_create_change_log,
    m20261124_000018_create_audit_entry,
    m20261124_000019_create_import_run,
    m20261124_000020_create_unresolved_title,
    m20261124_000021_add_need_origin,
    m20261130_000022_create_session,
    m20261130_000023_create_coordinator_region,
    m20261130_000024_create_rate_limit,
    m20261130_000025_create_claim,
    m20261130_000026_create_work_item,
    m20261130_000027_add_people,
    m20261130_000028_add_reasons,
    m20261130_000029_keep_audit_rows,
    m20261130_000030_create_address_health,
    m20261130_000031_create_schedule_tick,
    m20261130_000032_add_pauses,
    m20261130_000033_ask_about_offers,
);
