//! Rows against what is stored: what has to be written. Reads only, so that a dry run is the same work.

use std::collections::{BTreeSet, HashMap};

use domain::{
    FieldErrors, LanguageTag, Locale, NewOrganisation, NewProgramme, Organisation, OrganisationId,
    OrganisationKind, OrganisationState, Origin, Programme, ProgrammeId, TradeDecidedBy, TradeId,
};
use exchange::{Bound, Row, RowProblem};
use i18n::Translator;

use super::row::{SchoolRow, read};
use super::{ProgrammeStep, SchoolStep, Step};
use crate::App;
use crate::catalogue::Catalogue;
use crate::import::{ImportError, ImportOptions, ImportReport, Rows, TradeCounts};

/// What every row needs; refused rows and trades go into the report.
pub(super) async fn plan(
    app: &App,
    rows: Rows<'_>,
    options: ImportOptions,
    report: &mut ImportReport,
) -> Result<Vec<Step>, ImportError> {
    let snapshot = app.live_index.catch_up(app).await?;
    let catalogue = snapshot.catalogue();
    let mut read_rows = Vec::with_capacity(rows.all.len());
    for row in rows.all {
        match read(rows.bound, row, catalogue) {
            Ok(row) => read_rows.push(row),
            Err(problem) => report.refuse(problem),
        }
    }
    let mut planner = Planner {
        app,
        catalogue,
        rows,
        options,
        stored: Stored::read(app, rows.source, &read_rows).await?,
        trades: HashMap::new(),
        seen: HashMap::new(),
    };
    let mut steps = Vec::with_capacity(read_rows.len());
    for row in &read_rows {
        match planner.step(row, &mut report.trades) {
            Ok(step) => steps.push(step),
            Err(problem) => report.refuse(problem),
        }
    }
    Ok(steps)
}

/// What came from the list before.
struct Stored {
    schools: HashMap<String, Organisation>,
    programmes: HashMap<(OrganisationId, String), Programme>,
}

impl Stored {
    async fn read(app: &App, source: &str, rows: &[SchoolRow<'_>]) -> Result<Self, ImportError> {
        let db = app.databases.reader();
        let keys: BTreeSet<&str> = rows.iter().map(|row| row.school_key.as_str()).collect();
        let keys: Vec<String> = keys.into_iter().map(str::to_owned).collect();
        let schools = store::organisation::list_by_origin(&db, source, &keys).await?;
        let ids: Vec<OrganisationId> = schools.iter().map(|school| school.id).collect();
        let programmes = store::programme::list_by_origin(&db, source, &ids).await?;
        let key = |origin: &Option<Origin>| origin.as_ref().map(|origin| origin.external_id.clone());
        let schools = schools.into_iter().filter_map(|school| Some((key(&school.origin)?, school)));
        let programmes =
            programmes.into_iter().filter_map(|found| Some(((found.school, key(&found.origin)?), found)));
        Ok(Self { schools: schools.collect(), programmes: programmes.collect() })
    }
}

type Resolved = Option<(TradeId, u16)>;

struct Planner<'a> {
    app: &'a App,
    catalogue: &'a Catalogue,
    rows: Rows<'a>,
    options: ImportOptions,
    stored: Stored,
    /// A title is resolved once, however many schools teach it.
    trades: HashMap<(String, LanguageTag), Resolved>,
    /// The programmes that earlier rows of the file brought, with their line and folded title.
    seen: HashMap<(OrganisationId, String), (u64, String)>,
}

impl Planner<'_> {
    fn step(&mut self, row: &SchoolRow<'_>, trades: &mut TradeCounts) -> Result<Step, RowProblem> {
        let (id, school) = self.school(row)?;
        let key = (id, row.programme_key.clone());
        let folded = store::fold_name(row.title);
        if let Some((line, title)) = self.seen.get(&key) {
            if *title != folded {
                let reason = format!("line {line} has the same school and code with another title");
                let mend = "Keep one of the two rows, or give the other its own code";
                return Err(self.rows.bound.problem(row.row, "programme_code", reason, mend));
            }
            return Ok(Step { school: SchoolStep::None, programme: ProgrammeStep::None });
        }
        let programme = self.programme(row, id)?;
        let known = match &programme {
            ProgrammeStep::Add(programme) | ProgrammeStep::Update(programme) => Some(programme),
            ProgrammeStep::None => self.stored.programmes.get(&key),
        };
        trades.count(row.title, known.and_then(|programme| programme.trade));
        self.seen.insert(key, (row.row.line, folded));
        if let SchoolStep::Register(new) | SchoolStep::Verify(_, new) = &school {
            self.stored.schools.insert(row.school_key.clone(), new.clone());
        }
        Ok(Step { school, programme })
    }

    fn school(&self, row: &SchoolRow<'_>) -> Result<(OrganisationId, SchoolStep), RowProblem> {
        let now = self.app.sources.clock.now();
        if let Some(school) = self.stored.schools.get(&row.school_key) {
            let waits = matches!(school.state, OrganisationState::Unclaimed | OrganisationState::Pending);
            let verified =
                (self.options.verified && waits).then(|| school.clone().verify(now).ok()).flatten();
            let step = verified.map(|verified| SchoolStep::Verify(school.state.as_str(), verified));
            return Ok((school.id, step.unwrap_or(SchoolStep::None)));
        }
        let new = NewOrganisation {
            kind: OrganisationKind::School,
            name: row.name.to_owned(),
            country: row.country,
            registration_number: None,
            region: row.region.id,
            place: None,
            address: None,
            website: None,
            language: row.language,
            origin: Some(self.origin(&row.school_key)),
        };
        let id = OrganisationId::from_uuid(self.app.sources.ids.uuid());
        let school = Organisation::register(id, new, now);
        let school = school.map_err(|errors| refused(self.rows.bound, row.row, &errors))?;
        // A new school is unclaimed, and what is unclaimed can be verified.
        let school =
            if self.options.verified { school.clone().verify(now).unwrap_or(school) } else { school };
        Ok((id, SchoolStep::Register(school)))
    }

    fn programme(
        &mut self,
        row: &SchoolRow<'_>,
        school: OrganisationId,
    ) -> Result<ProgrammeStep, RowProblem> {
        let trade = self.trade(row);
        let new = NewProgramme {
            school,
            title: row.title.to_owned(),
            title_language: row.title_language.clone(),
            trade: trade.map(|(trade, confidence)| (trade, Some(confidence))),
            trade_decided_by: TradeDecidedBy::Resolver,
            eqf_level: None,
            learners_a_year: None,
            origin: Some(self.origin(&row.programme_key)),
        };
        let id = ProgrammeId::from_uuid(self.app.sources.ids.uuid());
        let given = Programme::state(id, new).map_err(|errors| {
            // Our field `title` is the mapping's `programme`.
            let errors = errors
                .0
                .into_iter()
                .map(|error| domain::FieldError { field: "programme".to_owned(), ..error });
            refused(self.rows.bound, row.row, &FieldErrors(errors.collect()))
        })?;
        Ok(match self.stored.programmes.get(&(school, row.programme_key.clone())) {
            None => ProgrammeStep::Add(given),
            Some(old) => brought_up(old, given).map_or(ProgrammeStep::None, ProgrammeStep::Update),
        })
    }

    fn trade(&mut self, row: &SchoolRow<'_>) -> Resolved {
        let key = (row.title.to_owned(), row.title_language.clone());
        *self.trades.entry(key).or_insert_with(|| {
            let found = self.catalogue.resolver().resolve(row.title, Some(&row.title_language));
            found.trade.map(|trade| (trade, found.confidence))
        })
    }

    fn origin(&self, key: &str) -> Origin {
        Origin { source: self.rows.source.to_owned(), external_id: key.to_owned() }
    }
}

/// The stored programme with what the list says now; `None` where that is the same. A person's word on the trade stands.
fn brought_up(old: &Programme, given: Programme) -> Option<Programme> {
    let resolved = old.trade_decided_by == TradeDecidedBy::Resolver;
    let (trade, trade_confidence) =
        if resolved { (given.trade, given.trade_confidence) } else { (old.trade, old.trade_confidence) };
    let new = Programme {
        title: given.title,
        title_language: given.title_language,
        trade,
        trade_confidence,
        ..old.clone()
    };
    (new != *old).then(|| Programme { revision: old.revision + 1, ..new })
}

/// The first field that the domain does not take.
fn refused(bound: &Bound<'_>, row: &Row, errors: &FieldErrors) -> RowProblem {
    let Some(error) = errors.0.first() else {
        return bound.problem(row, "row", "the row can't be taken", "Correct it");
    };
    let reason = match error.code {
        "too-long" => "the text is too long".to_owned(),
        "control-character" => "an invisible control character is in the text".to_owned(),
        code => format!("the text can't be taken ({code})"),
    };
    bound.problem(row, &error.field, reason, &Translator::new(Locale::En).field_error(error))
}
