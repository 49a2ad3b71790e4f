//! Both sides are told what came onto a list.

use std::collections::HashMap;

use domain::{NeedProfile, NotificationFacts, OfferId, OrganisationId};

use crate::notification::{News, tell as tell_people};
use crate::{AppError, Tx};

/// Notes one event for each person of either side and each offer that entered a list.
pub(super) async fn tell(tx: &mut Tx, entered: &[(&NeedProfile, Vec<OfferId>)]) -> Result<(), AppError> {
    if entered.is_empty() {
        return Ok(());
    }
    let offers: Vec<OfferId> = entered.iter().flat_map(|(_, offers)| offers).copied().collect();
    let hosts: HashMap<OfferId, OrganisationId> = store::offer::hosts_of(tx.db(), &offers).await?;
    let sending = entered.iter().map(|(need, _)| need.sending);
    let sides: Vec<OrganisationId> = sending.chain(hosts.values().copied()).collect();
    let members = store::account::members_of(tx.db(), &sides).await?;
    let people = |side: &OrganisationId| members.get(side).map_or(&[][..], Vec::as_slice);
    for (need, offers) in entered {
        for &offer in offers {
            let (need_id, subject, about) = (need.id, need.id.as_uuid(), format!("{}:{offer}", need.id));
            let facts = NotificationFacts::SuggestionCreated { need: need_id, offer };
            let news = News { organisation: need.sending, subject, facts, about: about.clone() };
            tell_people(tx, people(&need.sending), &news);
            let Some(&host) = hosts.get(&offer) else { continue };
            let facts = NotificationFacts::NeedFits { need: need_id, offer };
            tell_people(tx, people(&host), &News { organisation: host, subject, facts, about });
        }
    }
    Ok(())
}
