//! The people of the sending side are told what came onto their list.

use domain::{
    Cadence, NeedProfile, Notification, NotificationFacts, NotificationId, NotificationKind, OfferId,
    OrganisationId,
};

use crate::{AppError, Tx};

/// Notes one event for each person and each offer that entered a list; whoever wants no mail is not told.
pub(super) async fn tell(tx: &mut Tx, entered: &[(&NeedProfile, Vec<OfferId>)]) -> Result<(), AppError> {
    let sending: Vec<OrganisationId> = entered.iter().map(|(need, _)| need.sending).collect();
    let members = store::account::members_of(tx.db(), &sending).await?;
    for (need, offers) in entered {
        let people = members.get(&need.sending).map_or(&[][..], Vec::as_slice);
        for account in people.iter().filter(|account| account.suggestions != Cadence::Never) {
            for offer in offers {
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
    }
    Ok(())
}
