//! The offers of one transaction.

use domain::{ChangeKind, Offer, OfferState, TaskKind};

use super::Step;
use crate::import::follow::follow;
use crate::offer::subject;
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

pub(super) async fn write_all(tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
    let (mut added, mut seen) = (Vec::<Offer>::new(), Vec::new());
    for step in steps {
        match step {
            Step::Add(offer) => {
                added.push(offer.as_ref().clone());
                tx.became(subject(offer.id), Became::new(None, offer.state.as_str(), "host"));
                tx.audit("offer.draft", subject(offer.id), &["activity", "title", "trades", "periods"]);
                if offer.state != OfferState::Draft {
                    seen.push(offer.id.as_uuid());
                }
            }
            Step::Update(offer, from) => {
                store::offer::restate(tx.db(), offer).await?;
                if let Some(from) = from {
                    tx.became(subject(offer.id), Became::new(Some(from), offer.state.as_str(), "host"));
                }
                tx.audit(
                    "offer.import",
                    subject(offer.id),
                    &["activity", "title", "trades", "periods", "state"],
                );
                seen.push(offer.id.as_uuid());
            }
        }
    }
    store::offer::insert_many(tx.db(), &added).await?;
    follow(tx, ChangeKind::Offer, TaskKind::SuggestForOffer, &seen);
    Ok(())
}
