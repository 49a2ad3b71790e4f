//! Whose offer a row is: by list and key, else by the host's name as people write it.

use std::collections::HashMap;

use domain::{Organisation, OrganisationId, OrganisationState};
use exchange::{Row, RowProblem};
use store::{Executor, StoreError};

use crate::import::ImportError;
use crate::import::context::Context;
use crate::import::identity::{self, Identity};
use crate::import::owner::Owner;
use crate::organisation::name_key;

const OWNER: Owner = Owner { source: "host_source", key: "host_key", noun: "organisation", part: "host" };

/// Who bears which name without legal form. It costs a look at every organisation: once for an import, and only where
/// its rows name their hosts.
#[derive(Default)]
pub(super) struct Names(Option<HashMap<String, Vec<OrganisationId>>>);

impl Names {
    /// The organisations under some of the names, as they are now; without merged ones.
    async fn find(
        &mut self,
        db: &Executor<'_>,
        wanted: &[String],
    ) -> Result<HashMap<String, Vec<Organisation>>, StoreError> {
        let mut found: HashMap<String, Vec<Organisation>> = HashMap::new();
        if wanted.is_empty() {
            return Ok(found);
        }
        let bearers = self.bearers(db).await?;
        let ids: Vec<OrganisationId> =
            wanted.iter().filter_map(|name| bearers.get(name)).flatten().copied().collect();
        for (_, organisation) in store::organisation::names(db, &ids).await? {
            if organisation.state != OrganisationState::Merged {
                found.entry(name_key(&organisation.name)).or_default().push(organisation);
            }
        }
        Ok(found)
    }

    async fn bearers(
        &mut self,
        db: &Executor<'_>,
    ) -> Result<&HashMap<String, Vec<OrganisationId>>, StoreError> {
        if self.0.is_none() {
            let mut bearers: HashMap<String, Vec<OrganisationId>> = HashMap::new();
            for brief in store::organisation::briefs(db).await? {
                bearers.entry(name_key(&brief.name)).or_default().push(brief.id);
            }
            self.0 = Some(bearers);
        }
        Ok(self.0.get_or_insert_default())
    }
}

/// The organisations that the rows of a piece may mean.
pub(super) struct Hosts {
    by_identity: HashMap<Identity, Organisation>,
    /// By the name without legal form; several may share it.
    by_name: HashMap<String, Vec<Organisation>>,
}

impl Hosts {
    pub(super) async fn of(
        context: &Context<'_>,
        rows: &[Row],
        names: &mut Names,
    ) -> Result<Self, ImportError> {
        let db = context.app.databases.reader();
        let keys =
            rows.iter().filter_map(|row| context.identity(row, "host_source", "host_key").ok().flatten());
        let by_identity = identity::organisations(&db, keys).await?;
        let mut wanted: Vec<String> = rows
            .iter()
            .filter(|row| context.bound.text(row, "host_key").is_empty())
            .map(|row| name_key(context.bound.text(row, "host_name")))
            .filter(|name| !name.is_empty())
            .collect();
        wanted.sort_unstable();
        wanted.dedup();
        let by_name = names.find(&db, &wanted).await?;
        Ok(Self { by_identity, by_name })
    }

    pub(super) fn of_row(&self, context: &Context<'_>, row: &Row) -> Result<&Organisation, RowProblem> {
        if let Some(identity) = context.identity(row, "host_source", "host_key")? {
            return self.by_identity.get(&identity).ok_or_else(|| OWNER.unknown(context, row));
        }
        let name = context.bound.required(row, "host_name")?;
        let found = self.by_name.get(&name_key(name)).map_or(&[][..], Vec::as_slice);
        match found {
            [one] => Ok(one),
            [] => {
                let mend = "Correct the name, or bring the host in with `praktika import organisations` and import again";
                Err(context.bound.problem(
                    row,
                    "host_name",
                    format!("there is no organisation `{name}`"),
                    mend,
                ))
            }
            several => Self::in_place(context, row, several).ok_or_else(|| {
                let reason = format!("{} organisations are called `{name}`", several.len());
                context.bound.problem(row, "host_name", reason, "Write the town of the host, or its key")
            }),
        }
    }

    /// Of several, the one that sits where the row says.
    fn in_place<'h>(
        context: &Context<'_>,
        row: &Row,
        several: &'h [Organisation],
    ) -> Option<&'h Organisation> {
        let location = crate::import::read::location(context, row, None).ok().flatten()?;
        let mut there = several.iter().filter(|host| {
            host.region == location.region && (host.place.is_none() || host.place == location.place)
        });
        let first = there.next()?;
        there.next().is_none().then_some(first)
    }
}
