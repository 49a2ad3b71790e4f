//! Rows that should not be, each found by one query.

use chrono::{DateTime, Utc};
use domain::Activity;
use sea_orm::{ConnectionTrait, DbBackend};
use store::Executor;
use testing::Outcome;

use super::texts;

/// What is said about each row, and the query that finds it.
const QUERIES: [(&str, &str); 18] = [
    (
        "published versions of the rules, of which there is one",
        "SELECT CAST(count(*) AS text) FROM matching_rules WHERE state = 'published' HAVING count(*) <> 1",
    ),
    (
        "a suggestion under rules that are not there",
        "SELECT hex(s.id) FROM partner_suggestion s WHERE NOT EXISTS (
           SELECT 1 FROM matching_rules r WHERE r.version = s.rules_version)",
    ),
    (
        "a run under rules that are not there",
        "SELECT hex(m.id) FROM match_run m WHERE NOT EXISTS (
           SELECT 1 FROM matching_rules r WHERE r.version = m.rules_version)",
    ),
    (
        "a suggestion that waits for an answer, of an offer that is not published",
        "SELECT hex(s.id) FROM partner_suggestion s JOIN offer o ON o.id = s.offer_id
         WHERE s.state IN ('proposed', 'seen') AND o.state <> 'published'",
    ),
    (
        "a suggestion that waits for an answer, of a need that is not open",
        "SELECT hex(s.id) FROM partner_suggestion s JOIN need n ON n.id = s.need_id
         WHERE s.state IN ('proposed', 'seen') AND n.state <> 'open'",
    ),
    (
        "a suggestion of a later position than the log has",
        "SELECT hex(id) FROM partner_suggestion
         WHERE position > (SELECT coalesce(max(position), 0) FROM change_log)",
    ),
    (
        "a published offer of an organisation that is not verified",
        "SELECT hex(o.id) FROM offer o JOIN organisation h ON h.id = o.host_id
         WHERE o.state = 'published' AND h.state <> 'verified'",
    ),
    (
        "something booked, and nothing was agreed",
        "SELECT hex(id) FROM offer_period WHERE booked <> 0
         UNION ALL SELECT hex(id) FROM need WHERE met <> 0",
    ),
    (
        "a notification that waits for an account that can't be written to",
        "SELECT hex(n.id) FROM notification n JOIN account a ON a.id = n.account_id
         WHERE n.state = 'waiting' AND (a.state <> 'active' OR a.email IS NULL)",
    ),
    (
        "a notification that is in a mail and has none, or has one and is in none",
        "SELECT hex(id) FROM notification
         WHERE (state IN ('mailed', 'folded')) <> (mail_id IS NOT NULL)",
    ),
    (
        "a notification that is due at once, and nobody plans its mail",
        "SELECT hex(id) FROM notification WHERE state = 'waiting' AND cadence = 'at_once'",
    ),
    ("a task that is not done", "SELECT hex(id) FROM outbox_task WHERE state <> 'done'"),
    (
        "a task or a mail that is still held",
        "SELECT hex(id) FROM outbox_task WHERE state <> 'running' AND lease_owner IS NOT NULL
         UNION ALL SELECT hex(id) FROM outgoing_mail WHERE state <> 'sending' AND lease_owner IS NOT NULL",
    ),
    (
        "a mail without a step",
        "SELECT hex(m.id) FROM outgoing_mail m WHERE NOT EXISTS (
           SELECT 1 FROM outgoing_mail_event e WHERE e.mail_id = m.id)",
    ),
    (
        "bytes of a mail that is final",
        "SELECT hex(id) FROM outgoing_mail WHERE rendered IS NOT NULL
         AND state IN ('sent', 'failed', 'suppressed', 'cancelled')",
    ),
    (
        "a mail whose date of sending says something else than its state",
        "SELECT hex(id) FROM outgoing_mail WHERE (state = 'sent') <> (sent_at IS NOT NULL)",
    ),
    (
        "a list whose run is not finished",
        "SELECT hex(l.id) FROM suggestion_list l JOIN match_run r ON r.id = l.run_id
         WHERE r.finished_at IS NULL",
    ),
    ("an audit entry of nothing", "SELECT hex(id) FROM audit_entry WHERE action = '' OR subject_kind = ''"),
];

/// Work whose lease is over is taken up by the next look, which is seconds away.
const LEFT_BEHIND: &str = "SELECT hex(id) FROM outbox_task WHERE state = 'running' AND lease_until < $1
     UNION ALL SELECT hex(id) FROM outgoing_mail WHERE state = 'sending' AND lease_until < $1";

/// A published offer whose activity has learners, without a trade. The activities are `$1`, `$2` ..
const TRADELESS: &str = "SELECT hex(o.id) FROM offer o WHERE o.state = 'published'
     AND NOT EXISTS (SELECT 1 FROM offer_trade t WHERE t.offer_id = o.id) AND o.activity IN";

pub(super) async fn broken(db: &Executor<'_>, now: DateTime<Utc>) -> Outcome<Vec<String>> {
    let mut broken = vec![];
    for (what, sql) in QUERIES {
        broken.extend(texts::<1>(db, sql, vec![]).await?.into_iter().map(|[row]| format!("{what}: {row}")));
    }
    let left = texts::<1>(db, LEFT_BEHIND, vec![(now - chrono::TimeDelta::minutes(1)).into()]).await?;
    broken.extend(left.into_iter().map(|[row]| format!("work that was left behind: {row}")));
    let learners = Activity::ALL.iter().filter(|activity| activity.has_learners());
    let learners: Vec<sea_orm::Value> = learners.map(|activity| activity.as_str().into()).collect();
    let places: Vec<String> = (1..=learners.len()).map(|number| format!("${number}")).collect();
    let tradeless = texts::<1>(db, &format!("{TRADELESS} ({})", places.join(", ")), learners).await?;
    broken.extend(tradeless.into_iter().map(|[row]| format!("a published offer without a trade: {row}")));
    if db.get_database_backend() == DbBackend::Sqlite {
        broken.extend(damage(db).await?);
    }
    Ok(broken)
}

/// What SQLite itself finds wrong with its file.
async fn damage(db: &Executor<'_>) -> Outcome<Vec<String>> {
    let check = texts::<1>(db, "PRAGMA integrity_check", vec![]).await?;
    let mut damage: Vec<String> = check.into_iter().map(|[said]| said).filter(|said| said != "ok").collect();
    let dangling = texts::<1>(db, "SELECT \"table\" FROM pragma_foreign_key_check", vec![]).await?;
    damage.extend(dangling.into_iter().map(|[table]| format!("a key that leads nowhere: {table}")));
    Ok(damage)
}
