//! "Your organisation is verified", or not; a claim is decided.

use domain::{ClaimId, ClaimState, OrganisationId, OrganisationState};
use mail::message::{ClaimDecided, OrganisationRejected, OrganisationVerified};

use super::{About, Draft, Written};
use crate::{AppError, verification};

impl About<'_> {
    pub(super) async fn judged(
        &self,
        draft: &Draft<'_>,
        id: OrganisationId,
    ) -> Result<Option<Written>, AppError> {
        let Some(organisation) = draft.organisation(id).await? else { return Ok(None) };
        let recipient_name = self.recipient.to_owned();
        match organisation.state {
            OrganisationState::Verified => {
                let waiting = verification::schools_waiting(self.app, &organisation).await?;
                let link = self.page("/");
                let organisation = organisation.name;
                self.words(&OrganisationVerified { recipient_name, organisation, waiting, link })
            }
            OrganisationState::Rejected => self.words(&OrganisationRejected {
                recipient_name,
                organisation: organisation.name,
                reason: organisation.state_reason.unwrap_or_default(),
                link: self.page("/"),
            }),
            // Decided anew meanwhile: that has a mail of its own.
            _ => Ok(None),
        }
    }

    pub(super) async fn claim_decided(
        &self,
        draft: &Draft<'_>,
        id: ClaimId,
    ) -> Result<Option<Written>, AppError> {
        let Some(claim) = store::claim::find(draft.db(), id).await? else { return Ok(None) };
        let Some(organisation) = draft.organisation(claim.organisation).await? else {
            return Ok(None);
        };
        self.words(&ClaimDecided {
            recipient_name: self.recipient.to_owned(),
            organisation: organisation.name,
            approved: claim.state == ClaimState::Approved,
            reason: claim.reason,
            link: self.page("/"),
        })
    }
}
