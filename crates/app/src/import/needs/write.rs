//! The needs of one transaction.

use domain::{ChangeKind, Need, NeedState, TaskKind};

use super::Step;
use crate::import::follow::follow;
use crate::need::subject;
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

pub(super) async fn write_all(tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
    let (mut added, mut seen) = (Vec::<Need>::new(), Vec::new());
    for step in steps {
        match step {
            Step::Add(need) => {
                added.push(need.as_ref().clone());
                tx.became(subject(need.id), Became::new(None, need.state.as_str(), "sending"));
                tx.audit("need.state", subject(need.id), &["activity", "programme", "period", "quantity"]);
                if need.state != NeedState::Draft {
                    seen.push(need.id.as_uuid());
                }
            }
            Step::Update(need, from) => {
                store::need::update(tx.db(), need).await?;
                if let Some(from) = from {
                    tx.became(subject(need.id), Became::new(Some(from), need.state.as_str(), "sending"));
                }
                tx.audit(
                    "need.import",
                    subject(need.id),
                    &["activity", "programme", "period", "quantity", "state"],
                );
                seen.push(need.id.as_uuid());
            }
        }
    }
    store::need::insert_many(tx.db(), &added).await?;
    follow(tx, ChangeKind::Need, TaskKind::RefillNeed, &seen);
    Ok(())
}
