//! Every partial unique index: two rows that clash, and two that look alike and may.
use super::{is_unique_violation, on_both, rows, schema};
use sea_orm::{DatabaseConnection, Value};

/// What the two rows have in common, and what makes them rows that may stand side by side.
struct Case {
    index: &'static str,
    table: &'static str,
    /// Tables whose first row the rows of this one need.
    needs: &'static [&'static str],
    /// Values of both rows.
    alike: fn() -> Vec<(&'static str, Value)>,
    /// Values of the second row that keep the other unique indexes out of this.
    apart: fn() -> Vec<(&'static str, Value)>,
    /// Values of the second row that take it out of the index.
    exempt: fn() -> Vec<(&'static str, Value)>,
}

const NOTHING: fn() -> Vec<(&'static str, Value)> = Vec::new;
const NO_TEXT: Value = Value::String(None);

fn instant() -> Value {
    chrono::DateTime::from_timestamp(1_800_000_000, 0).into()
}

fn imported() -> Vec<(&'static str, Value)> {
    vec![("source", "register".into()), ("external_id", "7".into())]
}

fn not_imported() -> Vec<(&'static str, Value)> {
    vec![("external_id", NO_TEXT)]
}

fn person_cases() -> Vec<Case> {
    vec![
        Case {
            index: "ux_account_email_key",
            table: "account",
            needs: &[],
            alike: || vec![("email_key", "a@b.invalid".into())],
            apart: NOTHING,
            exempt: || vec![("email_key", NO_TEXT)],
        },
        Case {
            index: "ux_membership_account_id_organisation_id",
            table: "membership",
            needs: &["account", "region", "organisation"],
            alike: NOTHING,
            apart: NOTHING,
            exempt: || vec![("ended_at", instant())],
        },
    ]
}

fn oversight_cases() -> Vec<Case> {
    vec![
        Case {
            index: "ux_claim_organisation_id_account_id",
            table: "claim",
            needs: &["account", "region", "organisation"],
            alike: || vec![("state", "open".into())],
            apart: NOTHING,
            exempt: || vec![("state", "approved".into())],
        },
        Case {
            index: "ux_work_item_kind_subject_id",
            table: "work_item",
            needs: &[],
            alike: || vec![("state", "open".into())],
            apart: NOTHING,
            exempt: || vec![("state", "done".into())],
        },
    ]
}

fn trade_cases() -> Vec<Case> {
    vec![
        Case {
            index: "ux_trade_esco_uri",
            table: "trade",
            needs: &[],
            alike: || vec![("esco_uri", "urn:one".into())],
            apart: || vec![("code", "y".into())],
            exempt: || vec![("esco_uri", NO_TEXT)],
        },
        Case {
            index: "ux_trade_label_trade_id_language",
            table: "trade_label",
            needs: &["trade"],
            alike: || vec![("kind", "preferred".into())],
            apart: || vec![("label", "y".into())],
            exempt: || vec![("kind", "alternative".into())],
        },
    ]
}

fn organisation_cases() -> Vec<Case> {
    vec![
        Case {
            index: "ux_organisation_country_registration_number",
            table: "organisation",
            needs: &["region"],
            alike: || vec![("registration_number", "123".into())],
            apart: NOTHING,
            exempt: || vec![("state", "merged".into())],
        },
        Case {
            index: "ux_organisation_country_registration_number",
            table: "organisation",
            needs: &["region"],
            alike: || vec![("registration_number", "123".into())],
            apart: NOTHING,
            exempt: || vec![("registration_number", NO_TEXT)],
        },
        Case {
            index: "ux_organisation_source_external_id",
            table: "organisation",
            needs: &["region"],
            alike: imported,
            apart: NOTHING,
            exempt: not_imported,
        },
        Case {
            index: "ux_programme_school_id_source_external_id",
            table: "programme",
            needs: &["region", "organisation", "school"],
            alike: imported,
            apart: NOTHING,
            exempt: not_imported,
        },
        Case {
            index: "ux_need_sending_id_source_external_id",
            table: "need",
            needs: &["region", "organisation"],
            alike: imported,
            apart: NOTHING,
            exempt: not_imported,
        },
        Case {
            index: "ux_offer_host_id_source_external_id",
            table: "offer",
            needs: &["region", "organisation"],
            alike: imported,
            apart: NOTHING,
            exempt: not_imported,
        },
    ]
}

fn work_cases() -> Vec<Case> {
    vec![
        Case {
            index: "ux_matching_rules_version",
            table: "matching_rules",
            needs: &[],
            alike: || vec![("version", 1.into())],
            apart: NOTHING,
            exempt: || vec![("version", Value::Int(None))],
        },
        Case {
            index: "ux_matching_rules_state",
            table: "matching_rules",
            needs: &[],
            alike: || vec![("state", "published".into())],
            apart: NOTHING,
            exempt: || vec![("state", "archived".into())],
        },
        Case {
            index: "ux_outbox_task_kind_subject_id",
            table: "outbox_task",
            needs: &[],
            alike: || vec![("state", "queued".into())],
            apart: NOTHING,
            exempt: || vec![("state", "done".into())],
        },
        Case {
            index: "ux_import_run_kind_mapping_content_hash",
            table: "import_run",
            needs: &[],
            alike: || vec![("state", "running".into())],
            apart: NOTHING,
            exempt: || vec![("state", "finished".into())],
        },
    ]
}

async fn check(db: &DatabaseConnection, case: &Case) {
    let row = |n, more: Vec<(&'static str, Value)>| {
        let mut row = more; // the first value of a name counts
        row.extend((case.alike)());
        row.push(("id", rows::id(case.table, n)));
        row
    };
    let second = |more: Vec<(&'static str, Value)>| row(2, [more, (case.apart)()].concat());
    rows::insert(db, case.table, &row(1, vec![])).await.unwrap();
    let clash = rows::insert(db, case.table, &second(vec![])).await;
    assert!(is_unique_violation(clash), "{} lets the second row in", case.index);
    let exempt = rows::insert(db, case.table, &second((case.exempt)())).await;
    assert!(exempt.is_ok(), "{} refuses what it should not hold: {exempt:?}", case.index);
}

fn cases() -> Vec<Case> {
    [person_cases(), trade_cases(), organisation_cases(), work_cases(), oversight_cases()]
        .into_iter()
        .flatten()
        .collect()
}

#[tokio::test]
async fn every_partial_unique_index_has_a_case() {
    on_both(async |db| {
        let mut named: Vec<_> = cases().iter().map(|case| case.index.to_owned()).collect();
        named.sort();
        named.dedup();
        assert_eq!(schema::indexes(db, true).await, named);
    })
    .await;
}

#[tokio::test]
async fn partial_unique_indexes_hold_what_they_name_and_nothing_else() {
    on_both(async |db| {
        for case in cases() {
            for table in case.needs {
                rows::insert(db, table, &[]).await.unwrap();
            }
            check(db, &case).await;
            rows::run(db, &format!("DELETE FROM {}", case.table)).await.unwrap();
            for table in case.needs.iter().rev() {
                rows::run(db, &format!("DELETE FROM {table}")).await.unwrap();
            }
        }
    })
    .await;
}
