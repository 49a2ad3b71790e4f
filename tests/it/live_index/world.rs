//! People who offer, look, change their minds, and another process that writes beside them.

use app::App;
use app::need::NeedInput;
use app::offer::OfferInput;
use domain::{
    Actor, ChangeKind, LabelKind, LanguageTag, NeedId, OfferId, OfferState, OrganisationId, ProgrammeId,
    TradeLabel, Weekdays,
};
use testing::{Outcome, TestApp, sample};

use crate::chance::Chance;

const TRADES: [&str; 3] = ["motor-vehicle-mechanic", "welder", "cook"];
const PLACES: [&str; 4] = ["AL-kukes", "AL-tirane", "AL-shkoder", "XK-prizren"];

/// Who is there.
pub(super) struct World {
    schools: Vec<(OrganisationId, Vec<ProgrammeId>)>,
    companies: Vec<OrganisationId>,
    offers: Vec<OfferId>,
    needs: Vec<NeedId>,
}

impl World {
    /// Two schools with a programme for each trade, and four companies; nobody wants anything yet.
    pub(super) async fn new(test: &TestApp) -> Outcome<Self> {
        let (mut schools, mut companies) = (Vec::new(), Vec::new());
        for (n, place) in PLACES.iter().enumerate() {
            companies.push(test.company(&format!("Punëtoria {n}"), place).await?.id);
        }
        for place in &PLACES[..2] {
            let school = test.school(&format!("Shkolla {place}"), place).await?;
            let mut programmes = Vec::new();
            for trade in TRADES {
                programmes.push(test.programme(&school, trade).await?.id);
            }
            schools.push((school.organisation.id, programmes));
        }
        Ok(Self { schools, companies, offers: Vec::new(), needs: Vec::new() })
    }

    /// One thing happens, in one of the processes.
    pub(super) async fn step(&mut self, chance: &mut Chance, app: &App) -> Outcome {
        match chance.up_to(19) {
            0..=7 => self.publish(chance, app).await,
            8..=11 => self.open(chance, app).await,
            12..=14 => self.change_offer(chance, app).await,
            15 | 16 => self.close(chance, app).await,
            17 => self.learn_a_label(chance, app).await,
            _ => self.company_comes(chance, app).await,
        }
    }

    async fn publish(&mut self, chance: &mut Chance, app: &App) -> Outcome {
        let host = pick(chance, &self.companies);
        let mut input = sample::offer(host, pick(chance, &TRADES));
        if chance.up_to(1) == 0 {
            input.trades.push(pick(chance, &TRADES).to_owned());
            input.trades.dedup();
        }
        input.radius_km = pick(chance, &[None, Some(30), Some(200)]);
        input.periods[0].quantity = Some(1 + u32::try_from(chance.up_to(7))?);
        input.periods[0].weekdays = pick(chance, &[None, Weekdays::from_bits(0b11).ok()]);
        input.languages = languages(chance)?;
        let offer =
            app::offer::draft(app, &Actor::system(), OfferInput { host: Some(host), ..input }).await?;
        app::offer::publish(app, &Actor::system(), offer.id).await?;
        self.offers.push(offer.id);
        Ok(())
    }

    async fn open(&mut self, chance: &mut Chance, app: &App) -> Outcome {
        let (school, programmes) = &self.schools[usize::from(chance.up_to(1) == 0)];
        let need = sample::need(*school, pick(chance, programmes));
        let most = pick(chance, &[None, Some(100)]);
        let input = NeedInput { max_distance_km: most, languages: languages(chance)?, ..need };
        let need = app::need::state(app, &Actor::system(), input).await?;
        app::need::open(app, &Actor::system(), need.id).await?;
        self.needs.push(need.id);
        Ok(())
    }

    /// Paused, withdrawn, or published again.
    async fn change_offer(&self, chance: &mut Chance, app: &App) -> Outcome {
        if self.offers.is_empty() {
            return Ok(());
        }
        let id = pick(chance, &self.offers);
        let state = app::offer::show(app, &Actor::system(), id).await?.state;
        match (state, chance.up_to(1)) {
            (OfferState::Published, 0) => app::offer::pause(app, &Actor::system(), id).await?,
            (OfferState::Published, _) => app::offer::withdraw(app, &Actor::system(), id).await?,
            (OfferState::Paused, _) => app::offer::publish(app, &Actor::system(), id).await?,
            _ => return Ok(()),
        };
        Ok(())
    }

    async fn close(&mut self, chance: &mut Chance, app: &App) -> Outcome {
        if self.needs.is_empty() {
            return Ok(());
        }
        let at = usize::try_from(chance.up_to(self.needs.len() as u64 - 1))?;
        let id = self.needs.swap_remove(at);
        app::need::close(app, &Actor::system(), id).await?;
        Ok(())
    }

    /// Reference data change under everybody.
    async fn learn_a_label(&self, chance: &mut Chance, app: &App) -> Outcome {
        let known = app.live_index.known(app).await?;
        let trade = known.catalogue().trade_by_code(pick(chance, &TRADES)).ok_or("no such trade")?.id;
        let label = TradeLabel {
            trade,
            language: "sq".parse()?,
            kind: LabelKind::Alternative,
            label: format!("mjeshtër {}", chance.up_to(1_000_000)),
            source: "person".to_owned(),
            reviewed_on: None,
        };
        let tx = app.databases.begin().await?;
        store::trade::add_label(tx.db(), &label).await?;
        let changed = [(ChangeKind::Reference, None)];
        store::log::append_changes(tx.db(), &changed, app.sources.clock.now()).await?;
        Ok(tx.commit().await?)
    }

    /// A company that comes later, verified in a second step.
    async fn company_comes(&mut self, chance: &mut Chance, app: &App) -> Outcome {
        let name = format!("Servisi {}", chance.up_to(1_000_000_000));
        let kind = domain::OrganisationKind::Company;
        let input = sample::organisation(kind, &name, pick(chance, &PLACES))?;
        let new = app::organisation::register(app, &Actor::system(), input).await?.id;
        app::organisation::verify(app, &Actor::system(), new).await?;
        self.companies.push(new);
        Ok(())
    }
}

fn pick<T: Copy>(chance: &mut Chance, of: &[T]) -> T {
    of[usize::try_from(chance.up_to(of.len() as u64 - 1)).expect("small")]
}

fn languages(chance: &mut Chance) -> Outcome<Vec<LanguageTag>> {
    let tags: &[&str] = pick(chance, &[&[][..], &["sq"], &["de"], &["sq", "de"]]);
    Ok(tags.iter().map(|tag| tag.parse()).collect::<Result<_, _>>()?)
}
