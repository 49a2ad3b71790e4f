//! An accreditation runs out: told two months before and two weeks before.

use chrono::Days;
use domain::{Actor, NotificationFacts, OrganisationId};
use store::accreditation::Record;

use super::BATCH_LENGTH;
use crate::notification::{News, tell};
use crate::{App, AppError, Tx, write};

/// Days before the last day on which the company is told.
const TOLD_BEFORE: [u64; 2] = [60, 14];

/// Tells of accreditations that run out; gives how many there are.
pub(crate) async fn tell_of_accreditations(app: &App) -> Result<usize, AppError> {
    let today = app.sources.clock.today();
    let latest = today + Days::new(TOLD_BEFORE[0]);
    let ending = store::accreditation::list_ending(&app.databases.reader(), today, latest).await?;
    for some in ending.chunks(BATCH_LENGTH) {
        write(app, &Actor::system(), async |tx| tell_of(tx, some).await).await?;
    }
    Ok(ending.len())
}

/// Whether it still runs out on that day is looked at when the mail is planned.
async fn tell_of(tx: &mut Tx, ending: &[Record]) -> Result<(), AppError> {
    let today = tx.today();
    let owners: Vec<OrganisationId> = ending.iter().map(|record| record.organisation).collect();
    let members = store::account::members_of(tx.db(), &owners).await?;
    for record in ending {
        let Some(ends_on) = record.accreditation.valid_to else { continue };
        let is_near = |days: &&u64| ends_on <= today + Days::new(**days);
        let Some(nearest) = TOLD_BEFORE.iter().rev().find(is_near) else { continue };
        let people = members.get(&record.organisation).map_or(&[][..], Vec::as_slice);
        let facts = NotificationFacts::AccreditationExpiring { accreditation: record.id, ends_on };
        let about = format!("{}:{ends_on}:{nearest}", record.id);
        let (organisation, subject) = (record.organisation, record.id);
        tell(tx, people, &News { organisation, subject, facts, about });
    }
    Ok(())
}
