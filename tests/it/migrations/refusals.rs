//! CHECKs, whole unique indexes and foreign keys.
use super::{is_foreign_key_violation, is_unique_violation, on_both, rows};
use chrono::NaiveDate;
use sea_orm::{DatabaseConnection, Value};

/// One of each, on which the rows of a test rest.
async fn ground(db: &DatabaseConnection) {
    for table in ["trade", "region", "organisation", "school", "offer", "need"] {
        rows::insert(db, table, &[]).await.unwrap();
    }
}

async fn is_checked(db: &DatabaseConnection, table: &str, values: &[(&str, Value)], check: &str) {
    let error = rows::insert(db, table, values).await.unwrap_err().to_string();
    assert!(error.contains(check), "{table}: {error}");
}

fn day(day: u32) -> Value {
    NaiveDate::from_ymd_opt(2027, 3, day).into()
}

#[tokio::test]
async fn numbers_and_periods_are_checked() {
    on_both(async |db| {
        ground(db).await;
        let other = || ("id", rows::id("need", 2));
        let taken = |booked: i32| vec![("quantity", 3.into()), ("booked", booked.into())];
        is_checked(db, "offer_period", &taken(4), "ck_offer_period_booked").await;
        is_checked(db, "offer_period", &taken(-1), "ck_offer_period_booked").await;
        let open = [("quantity", Value::Int(None)), ("booked", (-1).into())];
        is_checked(db, "offer_period", &open, "ck_offer_period_booked").await;
        let backwards = [("starts_on", day(2)), ("ends_on", day(1))];
        is_checked(db, "offer_period", &backwards, "ck_offer_period_period").await;
        is_checked(db, "offer_period", &[("weekdays", 128_i16.into())], "ck_offer_period_weekdays").await;
        is_checked(db, "need", &[other(), ("quantity", 0.into()), ("met", 1.into())], "ck_need_met").await;
        let backwards = [other(), ("starts_on", day(2)), ("ends_on", day(1))];
        is_checked(db, "need", &backwards, "ck_need_period").await;
        is_checked(db, "need", &[other(), ("list_floor", 10_001.into())], "ck_need_list_floor").await;
        let ages = [("id", rows::id("offer", 2)), ("min_age", 18.into()), ("max_age", 16.into())];
        is_checked(db, "offer", &ages, "ck_offer_ages").await;
        let score = [("score", 10_001.into())];
        is_checked(db, "partner_suggestion", &score, "ck_partner_suggestion_score").await;
        is_checked(db, "company", &[("contacts_used", (-1).into())], "ck_company_contacts_used").await;
        let confidence = [("trade_confidence", (-1).into())];
        is_checked(db, "programme", &confidence, "ck_programme_trade_confidence").await;
        is_checked(db, "import_run", &[("processed", (-1).into())], "ck_import_run_processed").await;
        let never = [("seen_count", 0.into())];
        is_checked(db, "unresolved_title", &never, "ck_unresolved_title_seen_count").await;
        is_checked(db, "place", &[("latitude", 91.0.into())], "ck_place_latitude").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_to_be_discussed_is_no_limit() {
    on_both(async |db| {
        ground(db).await;
        rows::insert(db, "offer_period", &[("booked", 3.into())]).await.unwrap();
        let full = [("id", rows::id("offer_period", 2)), ("starts_on", day(1)), ("ends_on", day(2))];
        let full = [&full[..], &[("quantity", 3.into()), ("booked", 3.into())]].concat();
        rows::insert(db, "offer_period", &full).await.unwrap();
        let open_end = [("id", rows::id("need", 2)), ("starts_on", day(2))];
        rows::insert(db, "need", &open_end).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn one_suggestion_a_pair_and_one_of_each_other_key() {
    on_both(async |db| {
        ground(db).await;
        for table in ["match_run", "account", "outgoing_mail"] {
            rows::insert(db, table, &[]).await.unwrap();
        }
        let tables = [
            ("partner_suggestion", "id"),
            ("suggestion_list", "id"),
            ("offer_period", "id"),
            ("accreditation", "id"),
            ("token", "id"),
            ("notification", "id"),
            ("unresolved_title", "id"),
        ];
        for (table, key) in tables {
            rows::insert(db, table, &[]).await.unwrap();
            let twice = rows::insert(db, table, &[(key, rows::id(table, 2))]).await;
            assert!(is_unique_violation(twice), "{table}");
        }
        let mail = [("id", rows::id("outgoing_mail", 2)), ("message_id", "y".into())];
        assert!(is_unique_violation(rows::insert(db, "outgoing_mail", &mail).await), "dedupe_key");
        let mail = [("id", rows::id("outgoing_mail", 2)), ("dedupe_key", "y".into())];
        assert!(is_unique_violation(rows::insert(db, "outgoing_mail", &mail).await), "message_id");
    })
    .await;
}

#[tokio::test]
async fn what_is_in_use_stays_and_parts_go_with_the_whole() {
    on_both(async |db| {
        ground(db).await;
        for table in ["trade_label", "region_name", "offer_trade", "offer_period"] {
            rows::insert(db, table, &[]).await.unwrap();
        }
        for table in ["trade", "region", "organisation"] {
            let delete = rows::run(db, &format!("DELETE FROM {table}")).await;
            assert!(is_foreign_key_violation(delete), "{table}");
        }
        let nowhere = [("id", rows::id("need", 2)), ("region_id", 7.into())];
        assert!(is_foreign_key_violation(rows::insert(db, "need", &nowhere).await));
        rows::run(db, "DELETE FROM offer").await.unwrap();
        assert_eq!(rows::count(db, "offer_trade").await, 0);
        assert_eq!(rows::count(db, "offer_period").await, 0);
        rows::run(db, "DELETE FROM trade").await.unwrap();
        assert_eq!(rows::count(db, "trade_label").await, 0);
    })
    .await;
}
