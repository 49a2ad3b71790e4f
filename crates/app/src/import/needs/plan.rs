//! Rows against what is stored.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{Need, NeedId, NeedState, NewNeed, OrganisationId, ProgrammeId};
use exchange::Row;
use store::Executor;

use super::Step;
use super::row::NeedRow;
use crate::import::ImportError;
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::identity::Identity;
use crate::import::programmes;
use crate::import::report::Outcome;

/// The needs and programmes that the rows of a piece may mean.
pub(super) struct Known {
    needs: HashMap<(OrganisationId, Identity), Need>,
    programmes: programmes::Known,
}

type Seen = HashMap<(OrganisationId, Identity), (u64, u64)>;

/// Whose the need is, and which.
const KNOWN_BY: [&str; 4] = ["sending_source", "sending_key", "source", "key"];

impl Known {
    pub(super) async fn of<'r>(
        db: &Executor<'_>,
        rows: impl Iterator<Item = &'r NeedRow> + Clone,
    ) -> Result<Self, ImportError> {
        let of_programmes = rows.clone().filter_map(|row| Some((row.sending, row.programme.as_ref()?)));
        let programmes = programmes::Known::of(db, of_programmes).await?;
        let (mut own, mut sources) = (Vec::new(), HashMap::<String, Vec<OrganisationId>>::new());
        for row in rows {
            match &row.identity {
                Identity::Own(id) => own.push(NeedId::from_uuid(*id)),
                Identity::Of(origin) => sources.entry(origin.source.clone()).or_default().push(row.sending),
            }
        }
        let mut needs = HashMap::new();
        for need in store::need::list_by_ids(db, &own).await? {
            needs.insert((need.sending, Identity::Own(need.id.as_uuid())), need);
        }
        for (source, senders) in sources {
            for need in store::need::list_by_origin(db, &source, &senders).await? {
                if let Some(origin) = need.origin.clone() {
                    needs.insert((need.sending, Identity::Of(origin)), need);
                }
            }
        }
        Ok(Self { needs, programmes })
    }
}

pub(super) fn planned(
    context: &Context<'_>,
    row: &Row,
    said: NeedRow,
    known: &mut Known,
    seen: &mut Seen,
) -> Planned<Step> {
    let key = (said.sending, said.identity.clone());
    let digest = context.says(row, &KNOWN_BY);
    if let Some((line, other)) = seen.get(&key).filter(|(line, _)| *line != row.line) {
        if *other == digest {
            return Ok((Outcome::Unchanged, None));
        }
        let reason = format!("line {line} states the same need with other values");
        return Err(context.bound.problem(
            row,
            "key",
            reason,
            "Keep one of the two rows, or give each its own key",
        ));
    }
    let programme = said.programme.as_ref().map(|programme| {
        known.programmes.id(said.sending, programme).ok_or_else(|| {
            let mend = "Correct the key, or bring it in with `praktika import programmes` and import again";
            context.bound.problem(
                row,
                "programme_key",
                "there is no programme of this school under this key",
                mend,
            )
        })
    });
    let programme = programme.transpose()?;
    let old = known.needs.get(&key);
    let (outcome, step) = need(context, said, programme, old).map_err(|errors| {
        context.refused(row, &errors, &[("programme_id", "programme_key"), ("languages", "languages")])
    })?;
    seen.insert(key.clone(), (row.line, digest));
    if let Some(Step::Add(need) | Step::Update(need, _)) = &step {
        known.needs.insert(key, need.as_ref().clone());
    }
    Ok((outcome, step))
}

fn need(
    context: &Context<'_>,
    said: NeedRow,
    programme: Option<ProgrammeId>,
    old: Option<&Need>,
) -> Result<(Outcome, Option<Step>), domain::FieldErrors> {
    let (state, day) = (said.state.unwrap_or(NeedState::Open), day(&said, context.now));
    let id = NeedId::from_uuid(said.identity.id(|| context.app.sources.ids.uuid()));
    let new = NewNeed {
        sending: said.sending,
        programme,
        participants: said.participants,
        activity: said.activity,
        quantity: said.quantity,
        with_support: said.with_support,
        starts_on: said.starts_on,
        ends_on: said.ends_on,
        weekdays: said.weekdays,
        location: said.location,
        max_distance_km: said.max_distance_km,
        accepts_cross_border: said.accepts_cross_border,
        languages: said.languages,
        origin: said.identity.origin(),
    };
    let rules = context.catalogue().activities();
    let Some(old) = old else {
        let need = Need {
            created_at: context.now,
            revision: 1,
            ..in_state(Need::draft(id, new, rules, day)?, state)
        };
        return Ok((Outcome::Created, Some(Step::Add(Box::new(need)))));
    };
    let restated = old.clone().restate(new, rules, day)?;
    // People's word on the state stands, but a draft that the list opens.
    let restated = if old.state == NeedState::Draft { in_state(restated, state) } else { restated };
    let restated = Need { revision: old.revision, ..restated };
    if restated == *old {
        return Ok((Outcome::Unchanged, None));
    }
    let from = (restated.state != old.state).then(|| old.state.as_str());
    let new = Need { revision: old.revision + 1, ..restated };
    Ok((Outcome::Updated, Some(Step::Update(Box::new(new), from))))
}

/// A list that says itself how far a need has come may say so of what is over, too: it is checked as of its first day.
fn day(said: &NeedRow, now: DateTime<Utc>) -> DateTime<Utc> {
    let first = said.starts_on.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|noon| noon.and_utc());
    first.filter(|first| said.state.is_some() && *first < now).unwrap_or(now)
}

fn in_state(draft: Need, state: NeedState) -> Need {
    let changed = match state {
        NeedState::Draft => return draft,
        NeedState::Open => draft.clone().open(),
        NeedState::Closed => draft.clone().close(),
        // What was agreed with whom is not in the list: nothing of that is booked here.
        NeedState::Met | NeedState::Expired => draft.clone().close().map(|closed| Need { state, ..closed }),
    };
    changed.unwrap_or(draft)
}
