//! `praktika suggest`: the suggestions of a need, or of all open needs of an organisation, computed now.

use app::{App, AppError};
use clap::Args;
use domain::{Actor, NeedId, NeedState, OrganisationId, Reach};
use i18n::Translator;
use serde::Serialize;
use store::Page;

use super::explain::{PartOut, parts_of};
use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Print the suggestions of a need, or of all open needs of an organisation
#[derive(Debug, Args)]
#[group(required = true, multiple = false, args = ["organisation", "need"])]
pub(super) struct Suggest {
    /// All open needs of this organisation
    #[arg(long, value_name = "ID")]
    organisation: Option<OrganisationId>,
    /// This need
    #[arg(long, value_name = "ID")]
    need: Option<NeedId>,
    /// How many for each need; left out = as many as a list has
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1_000))]
    top: Option<u16>,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct Suggested {
    rank: usize,
    score: u16,
    parts: Vec<PartOut>,
    offer: OfferOut,
    need: NeedId,
    rules_version: i32,
}

#[derive(Serialize)]
struct OfferOut {
    id: domain::OfferId,
    title: String,
    host: String,
    activity: &'static str,
    place: String,
}

impl Suggest {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        for need in self.needs(&app).await? {
            let suggested = self.suggest(&app, need).await?;
            if !self.form.json {
                output::line(&format!("Need {need}"))?;
                if suggested.is_empty() {
                    output::line("  no offer fits yet")?;
                }
            }
            for one in &suggested {
                if self.form.json { output::json(one)? } else { print(one)? }
            }
        }
        Ok(())
    }

    async fn needs(&self, app: &App) -> Result<Vec<NeedId>, CommandError> {
        if let Some(need) = self.need {
            app::need::show(app, &Actor::system(), need)
                .await
                .map_err(|_| format!("there is no need {need}"))?;
            return Ok(vec![need]);
        }
        let Some(organisation) = self.organisation else { return Ok(Vec::new()) };
        let known = app::organisation::show(app, &Actor::system(), organisation).await;
        known.map_err(|_| format!("there is no organisation {organisation}"))?;
        let all = Page { after: None, limit: 10_000 };
        let needs = store::need::list_within(&app.databases.reader(), &Reach::Of(organisation), all).await?;
        Ok(needs.into_iter().filter(|need| need.state == NeedState::Open).map(|need| need.id).collect())
    }

    async fn suggest(&self, app: &App, need: NeedId) -> Result<Vec<Suggested>, CommandError> {
        let snapshot = app.live_index.snapshot()?;
        let length = usize::from(self.top.unwrap_or_else(|| snapshot.scorer().rules().list_length));
        let best = app::suggestion::suggest(app, need, length).await;
        let best = best.map_err(|error| match error {
            AppError::NotFound => CommandError::from(format!("the need {need} is not open")),
            error => error.into(),
        })?;
        let db = app.databases.reader();
        let mut suggested = Vec::with_capacity(best.len());
        for (n, ranked) in best.iter().enumerate() {
            let Some(offer) = store::offer::find(&db, ranked.offer).await? else { continue };
            let host = store::organisation::find(&db, offer.host).await?;
            let t = Translator::new(domain::Locale::En);
            suggested.push(Suggested {
                rank: n + 1,
                score: ranked.score.points,
                parts: parts_of(t, snapshot.catalogue(), &ranked.score.parts),
                offer: OfferOut {
                    id: offer.id,
                    host: host.map(|host| host.name).unwrap_or_default(),
                    activity: offer.activity.as_str(),
                    place: snapshot.catalogue().location_name(&offer.location, t.locale),
                    title: offer.title,
                },
                need,
                rules_version: snapshot.rules_version(),
            });
        }
        Ok(suggested)
    }
}

fn print(one: &Suggested) -> Result<(), CommandError> {
    output::line(&format!("  {}. {:>5}  {}, {}", one.rank, one.score, one.offer.host, one.offer.place))?;
    for part in &one.parts {
        output::line(&format!(
            "       {:>5} / {:<5} {}: {}",
            part.points, part.of, part.criterion, part.reason
        ))?;
    }
    Ok(())
}
