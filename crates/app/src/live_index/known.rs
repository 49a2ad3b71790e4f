//! What lists depend on beside offers and needs: rules, reference data and the date.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use domain::ChangeKind;
use matching::{Scorer, Setting, title::TitleResolver};
use store::Executor;

use crate::AppError;
use crate::catalogue::Catalogue;

/// Rules, reference data and the date, at one position of the change log. Never changes.
#[derive(Clone)]
pub struct Known {
    position: i64,
    as_of: NaiveDate,
    rules_version: i32,
    scorer: Arc<Scorer>,
    catalogue: Arc<Catalogue>,
}

impl Known {
    /// Reads everything; `before` is what was known until now.
    pub(super) async fn load(
        db: &Executor<'_>,
        as_of: NaiveDate,
        before: Option<&Self>,
    ) -> Result<Self, AppError> {
        // The position first: what commits meanwhile is read twice, and nothing is missed.
        let position = last_position(db).await?;
        let activities = reference::Catalogue::shipped().map_err(AppError::unexpected)?.activities;
        let catalogue = Arc::new(Catalogue::load(db, activities, before.map(Self::catalogue)).await?);
        let (rules_version, scorer) = scorer(db, &catalogue, as_of).await?;
        Ok(Self { position, as_of, rules_version, scorer, catalogue })
    }

    /// As of now: the same but for the position where no rules and no reference data were changed since.
    pub(super) async fn renew(&self, db: &Executor<'_>, as_of: NaiveDate) -> Result<Self, AppError> {
        let Some((first, last)) = store::log::bounds(db).await? else {
            return if self.position == 0 { self.at_date(as_of) } else { self.anew(db, as_of).await };
        };
        if first > self.position + 1 || last < self.position {
            return self.anew(db, as_of).await;
        }
        if last > self.position {
            if store::log::any_after(db, self.position, &[ChangeKind::Reference]).await? {
                return self.anew(db, as_of).await;
            }
            if store::log::any_after(db, self.position, &[ChangeKind::Rules]).await? {
                let (rules_version, scorer) = scorer(db, &self.catalogue, as_of).await?;
                let catalogue = self.catalogue.clone();
                return Ok(Self { position: last, as_of, rules_version, scorer, catalogue });
            }
        }
        Ok(Self { position: last, ..self.at_date(as_of)? })
    }

    async fn anew(&self, db: &Executor<'_>, as_of: NaiveDate) -> Result<Self, AppError> {
        Self::load(db, as_of, Some(self)).await
    }

    fn at_date(&self, as_of: NaiveDate) -> Result<Self, AppError> {
        if self.as_of == as_of {
            return Ok(self.clone());
        }
        let setting = Setting {
            rules: self.scorer.rules().clone(),
            rules_version: self.rules_version,
            as_of,
            activities: self.catalogue.activities().clone(),
        };
        let scorer = Scorer::new(setting, &self.catalogue.codes()).map_err(AppError::unexpected)?;
        Ok(Self { as_of, scorer: Arc::new(scorer), ..self.clone() })
    }

    /// Whether both judge by one and the same scorer.
    pub(super) fn judges_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scorer, &other.scorer)
    }

    /// Whether both say the same, whatever their positions.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        self.judges_as(other) && Arc::ptr_eq(&self.catalogue, &other.catalogue)
    }

    /// Whether an index that was built under `self` holds good under `next` when it is told the new rules: profiles
    /// contain what reference data said of trades and places, and contacts are counted by the month.
    pub(super) fn holds_under(&self, next: &Self) -> bool {
        let month = |on: NaiveDate| (on.year(), on.month());
        self.as_of <= next.as_of
            && month(self.as_of) == month(next.as_of)
            && (Arc::ptr_eq(&self.catalogue, &next.catalogue) || self.catalogue.reads_as(&next.catalogue))
    }

    /// The position of the change log up to which rules and reference data are contained.
    pub(super) const fn position(&self) -> i64 {
        self.position
    }

    /// The date for which lists are made.
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The published rules' version.
    pub const fn rules_version(&self) -> i32 {
        self.rules_version
    }

    /// Judges pairs under the published rules.
    pub fn scorer(&self) -> &Scorer {
        &self.scorer
    }

    pub(super) const fn shared_scorer(&self) -> &Arc<Scorer> {
        &self.scorer
    }

    /// Turns titles into trades. The first call takes seconds, on a thread where nobody waits for anything else.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the process is ending.
    pub async fn resolver(&self) -> Result<&TitleResolver, AppError> {
        if self.catalogue.resolver_at_hand().is_none() {
            let catalogue = self.catalogue.clone();
            let laid_out = tokio::task::spawn_blocking(move || {
                catalogue.resolver();
            });
            laid_out.await.map_err(AppError::unexpected)?;
        }
        Ok(self.catalogue.resolver())
    }

    /// Trades, regions, places and their names.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }
}

/// The last position of the change log; 0 = it is empty.
pub(super) async fn last_position(db: &Executor<'_>) -> Result<i64, AppError> {
    Ok(store::log::bounds(db).await?.map_or(0, |(_, last)| last))
}

async fn scorer(
    db: &Executor<'_>,
    catalogue: &Catalogue,
    as_of: NaiveDate,
) -> Result<(i32, Arc<Scorer>), AppError> {
    let published = store::rules::published(db).await?;
    let published =
        published.ok_or_else(|| AppError::unexpected("no rules are published: run `praktika migrate`"))?;
    let rules_version = published.version.unwrap_or_default();
    let activities = catalogue.activities().clone();
    let setting = Setting { rules: published.rules, rules_version, as_of, activities };
    let scorer = Scorer::new(setting, &catalogue.codes()).map_err(AppError::unexpected)?;
    Ok((rules_version, Arc::new(scorer)))
}
