//! A person says which trade a title names.

use chrono::NaiveDate;
use domain::{
    Actor, ChangeKind, FieldError, LabelKind, LanguageTag, Programme, ProgrammeId, TaskKind, TradeDecidedBy,
    TradeId, TradeLabel, UnresolvedTitle, cyrillic,
};
use store::Executor;
use uuid::Uuid;

use crate::unit_of_work::{Became, Subject};
use crate::{App, AppError, Tx, policy, programme, write};

/// The source of labels that people gave.
const PERSON: &str = "person";

/// What a person says of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It names this trade.
    Trade {
        /// The trade's code.
        code: String,
        /// The title's language; left out = the one that it was met with.
        language: Option<LanguageTag>,
    },
    /// It names none that we know.
    Reject,
}

/// What a decision came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The title as it is now.
    pub title: UnresolvedTitle,
    /// The programmes whose trade is another now: known, or not known any more.
    pub programmes: Vec<ProgrammeId>,
}

/// Decides a title, given by its id or its text: the trade learns it as a label, and every programme of this title whose
/// trade isn't known is of that trade. From now on the title is sure wherever it is met.
///
/// What was decided before may be decided anew: the label goes, unless another source has it too, and programmes that
/// have the former trade by a person's word follow.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::NotFound`] where the title never waited;
/// [`AppError::Invalid`] with `trade-unknown`, or `required` for a language that nobody has given.
#[tracing::instrument(name = "app.title.decide", skip_all)]
pub async fn decide(app: &App, actor: &Actor, title: &str, decision: Decision) -> Result<Decided, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    let (trade, language) = match decision {
        Decision::Reject => (None, None),
        Decision::Trade { code, language } => {
            let trade = known.catalogue().trade_by_code(code.trim());
            let unknown = || FieldError::new("trade", "trade-unknown").with("given", &code);
            (Some(trade.ok_or_else(unknown)?.id), language)
        }
    };
    write(app, actor, async |tx| {
        let before = find(tx.db(), title).await?.ok_or(AppError::NotFound)?;
        let label = trade.map(|trade| label(&before, trade, language.as_ref(), tx.today())).transpose()?;
        let now = before.clone().decide(trade, tx.now());
        store::unresolved_title::decide(tx.db(), &before, &now, actor.account).await?;
        if relabel(tx, &before, label.as_ref()).await? {
            tx.changed(ChangeKind::Reference, None);
        }
        let programmes = pass_on(tx, &before, &now).await?;
        let subject = Subject { kind: "unresolved_title", id: now.id };
        if before.state != now.state {
            tx.became(subject, Became::new(Some(before.state.as_str()), now.state.as_str(), "admin"));
        }
        tx.audit("title.decide", subject, &["state", "trade"]);
        Ok(Decided { title: now, programmes })
    })
    .await
}

async fn find(db: &Executor<'_>, title: &str) -> Result<Option<UnresolvedTitle>, AppError> {
    Ok(match title.trim().parse::<Uuid>() {
        Ok(id) => store::unresolved_title::find(db, id).await?,
        Err(_) => store::unresolved_title::find_by_folded(db, &store::fold_name(title)).await?,
    })
}

fn label(
    title: &UnresolvedTitle,
    trade: TradeId,
    given: Option<&LanguageTag>,
    today: NaiveDate,
) -> Result<TradeLabel, FieldError> {
    let language = given.or(title.language.as_ref());
    let language = language.ok_or_else(|| FieldError::new("language", "required"))?;
    Ok(TradeLabel {
        trade,
        language: of_labels(language),
        kind: LabelKind::Alternative,
        // Serbian labels stand in Latin script.
        label: cyrillic::to_latin(&title.title),
        source: PERSON.to_owned(),
        reviewed_on: Some(today),
    })
}

/// Labels of Serbian are kept once for both its scripts.
fn of_labels(language: &LanguageTag) -> LanguageTag {
    let of_both = matches!(language.as_str(), "sr-Latn" | "sr-Cyrl" | "sr-Latn-RS" | "sr-Cyrl-RS" | "sr-RS");
    let serbian = of_both.then(|| "sr".parse().ok()).flatten();
    serbian.unwrap_or_else(|| language.clone())
}

/// Takes back the label of the former decision and gives the new one; tells whether anything is other than before.
async fn relabel(tx: &Tx, before: &UnresolvedTitle, new: Option<&TradeLabel>) -> Result<bool, AppError> {
    let mut is_other = false;
    if let Some(former) = before.trade {
        let kept = new.filter(|new| new.trade == former).map(|new| &new.language);
        is_other |= store::trade::remove_labels(tx.db(), former, PERSON, &before.folded, kept).await?;
    }
    if let Some(new) = new {
        is_other |= store::trade::add_label(tx.db(), new).await?;
    }
    Ok(is_other)
}

/// Programmes of this title whose trade isn't known get it; those that had the former one by a person's word follow.
async fn pass_on(
    tx: &mut Tx,
    before: &UnresolvedTitle,
    now: &UnresolvedTitle,
) -> Result<Vec<ProgrammeId>, AppError> {
    let mut programmes = Vec::new();
    if now.trade.is_some() {
        programmes = store::programme::list_undecided(tx.db()).await?;
    }
    if let Some(former) = before.trade.filter(|former| now.trade != Some(*former)) {
        let of_former = store::programme::list_of_trade(tx.db(), former).await?.into_iter();
        programmes.extend(of_former.filter(|programme| programme.trade_decided_by == TradeDecidedBy::Person));
    }
    programmes.retain(|programme| store::fold_name(&programme.title) == before.folded);
    let mut passed = Vec::with_capacity(programmes.len());
    for programme in programmes {
        let new = match now.trade {
            Some(trade) => programme.decide(trade),
            None => programme.undecide(),
        };
        passed.push(new.id);
        write_programme(tx, &new).await?;
    }
    Ok(passed)
}

/// The needs of its school may be of another trade now.
async fn write_programme(tx: &mut Tx, new: &Programme) -> Result<(), AppError> {
    store::programme::update(tx.db(), new).await?;
    tx.audit("programme.decide", programme::subject(new.id), &["trade"]);
    tx.changed(ChangeKind::Company, Some(new.school.as_uuid()));
    tx.task(TaskKind::RescoreCompany, new.school.as_uuid());
    Ok(())
}
