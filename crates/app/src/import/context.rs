//! What every kind reads rows with: the file's columns, the catalogue, the day, and titles that name trades.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{FieldErrors, LanguageTag, Locale, Organisation, OrganisationState, TradeId};
use exchange::{Bound, Mapping, Row, RowProblem};
use i18n::Translator;
use store::unresolved_title::SeenTitle;

use super::{ImportError, ImportOptions, NotVerified, TradeCounts, reason};
use crate::catalogue::Catalogue;
use crate::live_index::Known;
use crate::organisation::duplicates::{Likeness, Traits};
use crate::{App, AppError, Tx};

/// A trade with the resolver's confidence; `None` = a person said so.
pub(super) type Resolved = Option<(TradeId, Option<u16>)>;

/// What rows are read with.
pub(super) struct Context<'a> {
    pub(super) app: &'a App,
    pub(super) bound: Arc<Bound<'a>>,
    pub(super) source: &'a str,
    pub(super) options: ImportOptions,
    pub(super) now: DateTime<Utc>,
    known: Arc<Known>,
    /// A title is resolved once, however often it stands in the file.
    titles: HashMap<(String, Option<LanguageTag>), Resolved>,
    /// What people said of titles that were not sure.
    decided: HashMap<String, Option<TradeId>>,
    /// Of this piece.
    trades: TradeCounts,
    seen: Vec<SeenTitle>,
    /// What new organisations are compared with; read when the first one comes.
    likeness: Option<Likeness>,
    /// New organisations of this piece that look like others.
    duplicates: u64,
    /// Rows of this piece that were vouched for in vain.
    not_verified: NotVerified,
}

impl<'a> Context<'a> {
    pub(super) async fn new(
        app: &'a App,
        bound: Arc<Bound<'a>>,
        mapping: &'a Mapping,
        options: ImportOptions,
    ) -> Result<Self, ImportError> {
        let known = app.live_index.known(app).await?;
        let decided = store::unresolved_title::decided(&app.databases.reader()).await?;
        Ok(Self {
            app,
            bound,
            source: &mapping.source,
            options,
            now: app.sources.clock.now(),
            known,
            titles: HashMap::new(),
            decided: decided.into_iter().map(|title| (title.folded, title.trade)).collect(),
            trades: TradeCounts::default(),
            seen: Vec::new(),
            likeness: None,
            duplicates: 0,
            not_verified: NotVerified::default(),
        })
    }

    pub(super) fn catalogue(&self) -> &Catalogue {
        self.known.catalogue()
    }

    pub(super) fn begin_piece(&mut self) {
        self.trades = TradeCounts::default();
        self.seen.clear();
        self.duplicates = 0;
        self.not_verified = NotVerified::default();
    }

    /// What the piece would have brought is not there: it is planned anew.
    pub(super) fn begin_piece_anew(&mut self) {
        self.likeness = None;
    }

    pub(super) const fn duplicates(&self) -> u64 {
        self.duplicates
    }

    /// Counts the new organisations that look like one that is there, or like one that an earlier row brought.
    pub(super) async fn compare(
        &mut self,
        new: impl Iterator<Item = &Organisation>,
    ) -> Result<(), ImportError> {
        let known = self.known.clone();
        let new: Vec<Traits> = new.filter_map(|new| Traits::of(known.catalogue(), new)).collect();
        if new.is_empty() {
            return Ok(());
        }
        let mut likeness = if let Some(likeness) = self.likeness.take() {
            likeness
        } else {
            let briefs = store::organisation::briefs(&self.app.databases.reader()).await?;
            Likeness::of(known.catalogue(), briefs)
        };
        for one in new {
            self.duplicates += u64::from(likeness.is_like(known.catalogue(), &one));
            likeness.add(one);
        }
        self.likeness = Some(likeness);
        Ok(())
    }

    pub(super) fn not_verified(&self) -> NotVerified {
        self.not_verified
    }

    /// Counts a row that says `said` of an organisation, which is `state` now: vouched for, it may not be verified.
    pub(super) fn count_state(&mut self, said: Option<OrganisationState>, state: OrganisationState) {
        if self.options.verified {
            self.not_verified.count(said, state);
        }
    }

    pub(super) fn trades(&self) -> &TradeCounts {
        &self.trades
    }

    /// The trade of a title, or nothing where a person has to choose.
    pub(super) fn resolve(&mut self, title: &str, language: Option<&LanguageTag>) -> Resolved {
        let key = (title.to_owned(), language.cloned());
        if let Some(known) = self.titles.get(&key) {
            return *known;
        }
        let resolved = if let Some(decided) = self.decided.get(&store::fold_name(title)) {
            decided.map(|trade| (trade, None))
        } else {
            let found = self.catalogue().resolver().resolve(title, language);
            found.trade.map(|trade| (trade, Some(found.confidence)))
        };
        self.titles.insert(key, resolved);
        resolved
    }

    /// Counts a title; one that is not sure goes on the list that a person decides. `is_news` = it is written now.
    pub(super) fn count_title(
        &mut self,
        title: &str,
        language: Option<&LanguageTag>,
        trade: Option<TradeId>,
        is_news: bool,
    ) {
        let folded = store::fold_name(title);
        let is_rejected = self.decided.get(&folded).is_some_and(Option::is_none);
        self.trades.count(title, trade, is_rejected);
        if trade.is_none() && is_news && !folded.is_empty() && !self.decided.contains_key(&folded) {
            self.seen.push(SeenTitle { folded, title: title.to_owned(), language: language.cloned() });
        }
    }

    /// Writes the titles of this piece that are not sure.
    pub(super) async fn write_seen(&self, tx: &mut Tx) -> Result<(), AppError> {
        if self.seen.is_empty() {
            return Ok(());
        }
        store::unresolved_title::see_all(tx.db(), &self.seen, tx.now(), tx.ids()).await?;
        Ok(())
    }

    /// Everything that a row says, but in the columns that it is known by: two spellings of one key are one.
    pub(super) fn says(&self, row: &Row, known_by: &[&str]) -> u64 {
        let fields = self.bound.mapping().kind.fields().iter().map(|field| field.name);
        let fields: Vec<&str> = fields.filter(|field| !known_by.contains(field)).collect();
        self.digest(row, &fields)
    }

    /// What a row says in some fields.
    pub(super) fn digest(&self, row: &Row, fields: &[&str]) -> u64 {
        let mut hasher = DefaultHasher::new();
        for field in fields {
            self.bound.text(row, field).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// The first field that the domain does not take. `names` gives the domain's names their columns.
    pub(super) fn refused(&self, row: &Row, errors: &FieldErrors, names: &[(&str, &str)]) -> RowProblem {
        let Some(error) = errors.0.first() else {
            return self.bound.problem(row, "row", "the row can't be taken", "Correct it");
        };
        let field =
            names.iter().find(|(domain, _)| *domain == error.field).map_or(&*error.field, |(_, ours)| ours);
        self.bound.problem(
            row,
            field,
            reason::of(error.code),
            &Translator::new(Locale::En).field_error(error),
        )
    }
}
