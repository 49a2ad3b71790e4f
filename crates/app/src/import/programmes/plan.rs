//! Rows against what is stored.

use std::collections::{BTreeSet, HashMap};

use domain::{NewProgramme, OrganisationId, Programme, ProgrammeId, ProgrammeState, TradeDecidedBy};
use exchange::Row;
use store::{Executor, StoreError};

use super::{Names, ProgrammeRow, Step};
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::identity::Identity;
use crate::import::report::Outcome;

/// The programmes of a piece's schools that may be meant.
pub(in crate::import) struct Known(HashMap<(OrganisationId, Identity), Programme>);

/// Programmes that earlier rows of the file brought.
pub(in crate::import) type Said = HashMap<(OrganisationId, Identity), First>;

/// What the first row of a programme says.
pub(in crate::import) struct First {
    line: u64,
    title_folded: String,
    /// Everything beside the title.
    digest: u64,
}

impl Known {
    /// The id of a school's programme.
    pub(in crate::import) fn id(&self, school: OrganisationId, identity: &Identity) -> Option<ProgrammeId> {
        self.0.get(&(school, identity.clone())).map(|programme| programme.id)
    }

    /// Reads what the rows may mean.
    pub(in crate::import) async fn of<'r>(
        db: &Executor<'_>,
        rows: impl Iterator<Item = (OrganisationId, &'r Identity)>,
    ) -> Result<Self, StoreError> {
        let (mut own, mut schools) = (Vec::new(), HashMap::<&str, BTreeSet<OrganisationId>>::new());
        for (school, identity) in rows {
            match identity {
                Identity::Own(id) => own.push(ProgrammeId::from_uuid(*id)),
                Identity::Of(origin) => {
                    schools.entry(&origin.source).or_default().insert(school);
                }
            }
        }
        let mut known = HashMap::new();
        for programme in store::programme::list_by_ids(db, &own).await? {
            known.insert((programme.school, Identity::Own(programme.id.as_uuid())), programme);
        }
        for (source, schools) in schools {
            let schools: Vec<OrganisationId> = schools.into_iter().collect();
            for programme in store::programme::list_by_origin(db, source, &schools).await? {
                if let Some(origin) = programme.origin.clone() {
                    known.insert((programme.school, Identity::Of(origin)), programme);
                }
            }
        }
        Ok(Self(known))
    }
}

/// What a row's programme comes to.
pub(in crate::import) fn stated(
    context: &mut Context<'_>,
    row: &Row,
    names: &Names,
    said: ProgrammeRow,
    school: OrganisationId,
    known: &mut Known,
    seen: &mut Said,
) -> Planned<Step> {
    let key = (school, said.identity.clone());
    let title_folded = store::fold_name(&said.title);
    let digest = context.digest(row, &names.beside_title());
    if let Some(first) = seen.get(&key).filter(|first| first.line != row.line) {
        let other = match (first.title_folded == title_folded, first.digest == digest) {
            (true, true) => return Ok((Outcome::Unchanged, None)),
            (true, false) => "other values",
            (false, _) => "another title",
        };
        let reason = format!("line {} has the same school and code with {other}", first.line);
        let mend = "Keep one of the two rows, or give the other its own code";
        return Err(context.bound.problem(row, names.key, reason, mend));
    }
    seen.insert(key.clone(), First { line: row.line, title_folded, digest });
    let (title, language, is_resolved) = (said.title.clone(), said.title_language.clone(), said.is_resolved);
    let old = known.0.get(&key);
    let (outcome, step) = programme(context, said, school, old)
        .map_err(|errors| context.refused(row, &errors, &[("title", names.title)]))?;
    let trade = match &step {
        Some(Step::Add(programme) | Step::Update(programme)) => programme.trade,
        None => old.and_then(|programme| programme.trade),
    };
    if is_resolved {
        context.count_title(&title, Some(&language), trade, step.is_some());
    }
    if let Some(Step::Add(programme) | Step::Update(programme)) = &step {
        known.0.insert(key, programme.clone());
    }
    Ok((outcome, step))
}

fn programme(
    context: &Context<'_>,
    said: ProgrammeRow,
    school: OrganisationId,
    old: Option<&Programme>,
) -> Result<(Outcome, Option<Step>), domain::FieldErrors> {
    let is_taught = said.state == ProgrammeState::Active;
    let id = ProgrammeId::from_uuid(said.identity.id(|| context.app.sources.ids.uuid()));
    let new = NewProgramme {
        school,
        title: said.title,
        title_language: said.title_language,
        trade: said.trade,
        trade_decided_by: said.trade_decided_by,
        eqf_level: said.eqf_level,
        learners_a_year: said.learners_a_year,
        origin: said.identity.origin(),
    };
    let Some(old) = old else {
        let programme = Programme::state(id, new)?;
        let programme = Programme { revision: 1, ..programme.taught(is_taught) };
        return Ok((Outcome::Created, Some(Step::Add(programme))));
    };
    let new = brought_up(old, new, said.is_resolved);
    let programme = old.clone().restate(new)?.taught(is_taught);
    let programme = Programme { revision: old.revision, ..programme };
    if programme == *old {
        return Ok((Outcome::Unchanged, None));
    }
    Ok((Outcome::Updated, Some(Step::Update(Programme { revision: old.revision + 1, ..programme }))))
}

/// A person's word on the trade stands against a title, and an empty cell takes nothing away.
fn brought_up(old: &Programme, mut new: NewProgramme, is_resolved: bool) -> NewProgramme {
    let is_silent = new.trade.is_none() && new.title == old.title;
    if is_resolved && (is_silent || old.trade_decided_by != TradeDecidedBy::Resolver) {
        new.trade = old.trade.map(|trade| (trade, old.trade_confidence));
        new.trade_decided_by = old.trade_decided_by;
    }
    new.eqf_level = new.eqf_level.or(old.eqf_level);
    new.learners_a_year = new.learners_a_year.or(old.learners_a_year);
    new
}
