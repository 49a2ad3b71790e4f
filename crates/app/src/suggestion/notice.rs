//! The people of the sending side are told what came onto their list.

use domain::{
    Cadence, NeedProfile, Notification, NotificationFacts, NotificationId, NotificationKind, OfferId,
};

use crate::{AppError, Tx};

/// Notes one event for each person and each offer that entered the list; whoever wants no mail is not told.
pub(super) async fn tell(tx: &mut Tx, need: &NeedProfile, entered: &[OfferId]) -> Result<(), AppError> {
    if entered.is_empty() {
        return Ok(());
    }
    for account in store::account::list_of_organisation(tx.db(), need.sending).await? {
        if account.suggestions == Cadence::Never {
            continue;
        }
        for offer in entered {
            let notification = Notification {
                id: NotificationId::from_uuid(tx.uuid()),
                kind: NotificationKind::SuggestionCreated,
                dedupe_key: format!("suggestion_created:{}:{offer}:{}", need.id, account.id),
                account: account.id,
                organisation: Some(need.sending),
                subject: need.id.as_uuid(),
                facts: NotificationFacts::SuggestionCreated { need: need.id, offer: *offer },
                cadence: account.suggestions,
                created_at: tx.now(),
            };
            tx.notify(notification);
        }
    }
    Ok(())
}
