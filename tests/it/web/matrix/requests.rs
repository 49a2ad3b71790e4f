//! A request to each address about something of one's own, each time something new where it would be used up. Forms
//! that would end more than the request are sent so that they are refused: 422 says that they were looked at.

use app::colleague::{Invitation, invite};
use app::token::{NewOwnToken, create_own, list_own};
use domain::{
    Actor, AuthLevel, Authority, Locale, OrganisationId, Scope, WorkItem, WorkItemId, WorkKind, WorkState,
};
use testing::{Outcome, sample};

use super::roles::World;

/// A path and a form.
pub(super) struct Ask {
    pub(super) path: String,
    pub(super) form: String,
    /// The part of the path or form that names something.
    names: Option<String>,
}

impl Ask {
    /// The same about something that nobody has; `None` where it names nothing.
    pub(super) fn unknown(&self) -> Option<Self> {
        const NOBODYS: &str = "01936b2e-7a3c-7000-8000-00000000dead";
        let name = self.names.as_deref()?;
        let (path, form) = (self.path.replace(name, NOBODYS), self.form.replace(name, NOBODYS));
        Some(Self { path, form, names: None })
    }
}

fn plain(path: &str, form: &str) -> Ask {
    Ask { path: path.to_owned(), form: form.to_owned(), names: None }
}

fn about(path: &str, id: String, form: &str) -> Ask {
    Ask { path: path.replace("{id}", &id), form: form.to_owned(), names: Some(id) }
}

/// The request to an address; `None` where nobody has written one.
pub(super) async fn of(world: &World<'_>, method: &str, path: &str) -> Outcome<Option<Ask>> {
    let form = match (method, path) {
        ("GET", _) => "",
        (_, "/sign-in") => "email=nobody%40nowhere.invalid&way=link",
        (_, "/account") => "name=Arta&language=en",
        (_, "/account/preferences") => "suggestion_created=weekly&zone=Europe%2FSarajevo",
        (_, "/account/address") => "email=none",
        (_, "/account/password") => "password=short",
        (_, "/account/second-factor") => "sealed=00&secret=A&uri=otpauth%3A%2F%2Ftotp%2FPraktika&code=000000",
        (_, "/account/tokens") => "name=&scope=read&days=1",
        (_, "/account/confirm") => "password=wrong",
        (_, "/colleagues") => "name=&email=none&hands_over=",
        (_, "/verification/{id}") => "decision=no&reason=",
        (_, "/offers") => "title=x",
        (_, "/suggestions/{id}/answer") => "answer=interested",
        _ => "",
    };
    Ok(Some(match path {
        "/register/{kind}" => plain("/register/company", form),
        "/sign-in/link/{secret}" | "/answers/{secret}" | "/unsubscribe/{secret}" => {
            plain(&path.replace("{secret}", "pk_nobody_has_this"), form)
        }
        "/enter/{key}" => plain("/enter/pk_nobody_has_this", form),
        "/explanations" => explanation(world),
        "/act-as" => Ask {
            form: format!("organisation={}", world.school),
            names: Some(world.school.to_string()),
            ..plain(path, "")
        },
        _ if !path.contains('{') => plain(path, form),
        _ => match named(world, path).await? {
            Some(id) => about(path, id, form),
            None => return Ok(None),
        },
    }))
}

fn explanation(world: &World<'_>) -> Ask {
    let path = format!("/explanations?offer={}&need={}", world.offer, world.need);
    Ask { path, form: String::new(), names: Some(world.need.to_string()) }
}

/// The id of something of one's own for an address.
async fn named(world: &World<'_>, path: &str) -> Outcome<Option<String>> {
    let app = world.test.app();
    Ok(Some(match path {
        "/claim/{id}" => unclaimed(world).await?.to_string(),
        "/account/sessions/{id}/end" => {
            let secret = format!("to-be-ended-{}", app.sources.ids.uuid());
            world.begin(world.own[0], AuthLevel::Full, &secret).await?.to_string()
        }
        "/account/tokens/{id}/revoke" => {
            let token = NewOwnToken { name: "Ours".to_owned(), may_write: false, days: 1 };
            let actor = own(world);
            let account = store::account::find(&app.databases.reader(), world.own[0]).await?;
            let open = world.test.just_signed_in(&account.ok_or("nobody")?, actor.authority.clone());
            create_own(app, &open, token).await?;
            list_own(app, &actor).await?.first().ok_or("no token")?.id.to_string()
        }
        "/colleagues/{id}/end" => world.own[0].to_string(),
        "/colleagues/invitations/{id}/withdraw" => {
            let new = Invitation {
                name: "Lejla".to_owned(),
                email: format!("lejla{}@school.invalid", app.sources.ids.uuid()),
                language: Locale::En,
                hands_over: false,
            };
            invite(app, &own(world), new).await?;
            app::colleague::list(app, &own(world)).await?.invited.first().ok_or("nobody")?.id.to_string()
        }
        "/verification/{id}" => waiting(world).await?.to_string(),
        "/offers/{id}/publish" | "/offers/{id}/withdraw" => {
            let input = sample::offer(world.company, "welder");
            app::offer::draft(app, &Actor::system(), input).await?.id.to_string()
        }
        "/offers/{id}/pause" => {
            world.test.published_offer(sample::offer(world.company, "welder")).await?.id.to_string()
        }
        "/offers/{id}" => world.offer.to_string(),
        "/needs/{id}/suggestions" | "/needs/{id}/suggestions/seen" => world.need.to_string(),
        "/suggestions/{id}/answer" => world.suggestion.to_string(),
        _ => return Ok(None),
    }))
}

/// Somebody of the school who is signed in.
fn own(world: &World<'_>) -> Actor {
    let scopes = vec![Scope::Pages, Scope::Account];
    let authority = Authority::Member { organisation: world.school, scopes };
    Actor { account: Some(world.own[0]), ..Actor::with(authority) }
}

/// A profile from a list.
async fn unclaimed(world: &World<'_>) -> Outcome<OrganisationId> {
    let pending = world.pending().await?;
    let db = world.test.app().databases.reader();
    let found = store::organisation::find(&db, pending).await?.ok_or("no organisation")?;
    let state = domain::OrganisationState::Unclaimed;
    let listed = domain::Organisation { state, revision: found.revision + 1, ..found };
    let transaction = world.test.app().databases.begin().await?;
    store::organisation::update(transaction.db(), &listed).await?;
    transaction.commit().await?;
    Ok(pending)
}

/// An organisation in the queue of the coordinators of Albania.
async fn waiting(world: &World<'_>) -> Outcome<WorkItemId> {
    let id = world.pending().await?;
    let db = world.test.app().databases.reader();
    let organisation = store::organisation::find(&db, id).await?.ok_or("no organisation")?;
    let item = WorkItem {
        id: WorkItemId::from_uuid(world.test.app().sources.ids.uuid()),
        kind: WorkKind::VerifyOrganisation,
        subject: id.as_uuid(),
        region: Some(organisation.region),
        state: WorkState::Open,
        due_on: domain::local_date(world.test.now()),
        escalated_at: None,
        created_at: world.test.now(),
        closed_at: None,
        closed_by: None,
    };
    let transaction = world.test.app().databases.begin().await?;
    store::work_item::open(transaction.db(), &item).await?;
    transaction.commit().await?;
    Ok(item.id)
}
