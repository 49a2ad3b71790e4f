//! Who may do what: every operation of the document, asked by everybody, against the table beside this file.

use app::account::NewAccount;
use app::contact::ContactInput;
use app::token::{NewOwnToken, create_own};
use domain::{
    Actor, Authority, ContactId, ContactRole, Locale, NeedId, Offer, OfferId, OrganisationId,
    OrganisationKind, ProgrammeId, Scope, SuggestionId, SystemRole,
};
use serde_json::{Value, json};
use testing::{Outcome, TestApp, on_both, sample};

use super::ask::ask;

const TABLE: &str = include_str!("matrix.csv");
const TRADE: &str = "motor-vehicle-mechanic";

/// A school and a company whose things are asked about, and a suggestion between them.
struct World<'a> {
    test: &'a TestApp,
    school: OrganisationId,
    company: OrganisationId,
    programme: ProgrammeId,
    need: NeedId,
    offer: OfferId,
    suggestion: SuggestionId,
}

/// Tokens of one side, in the order of the table's columns.
struct Tokens([Option<String>; 8]);

impl<'a> World<'a> {
    async fn new(test: &'a TestApp) -> Outcome<Self> {
        let school = test.school("School", "AL-kukes").await?;
        let programme = test.programme(&school, TRADE).await?.id;
        let school = school.organisation.id;
        let company = test.company("Company", "AL-kukes").await?.id;
        let need = test.open_need(sample::need(school, programme)).await?.id;
        let offer = test.published_offer(sample::offer(company, TRADE)).await?.id;
        test.drain().await?;
        let list = app::suggestion::list_of_need(test.app(), &Actor::system(), need, None).await?;
        let suggestion = list.listed.first().ok_or("nothing is suggested")?.suggestion.id;
        Ok(Self { test, school, company, programme, need, offer, suggestion })
    }

    async fn tokens(&self, own: OrganisationId, other: OrganisationId) -> Outcome<Tokens> {
        let all = [Scope::Read, Scope::Write];
        Ok(Tokens([
            None,
            Some("pk_unknown".to_owned()),
            Some(self.test.token(Some(own), &[Scope::Read]).await?),
            Some(self.test.token(Some(own), &all).await?),
            Some(self.test.token(Some(other), &all).await?),
            Some(coordinator(self.test, "AL", "here@ministry.invalid").await?),
            Some(coordinator(self.test, "BA", "elsewhere@ministry.invalid").await?),
            Some(self.test.token(None, &all).await?),
        ]))
    }

    /// A request that succeeds where it is allowed, each time about something new. `None` where nobody has written one.
    async fn request(&self, operation: &str) -> Outcome<Option<String>> {
        let Self { school, company, programme, need, offer, suggestion, .. } = self;
        Ok(Some(match operation {
            "register_organisation" => format!("POST /organisations {}", organisation()),
            "verify_organisation" => format!("POST /organisations/{}/verify", self.pending().await?),
            "add_coordinator" => {
                format!("POST /organisations/{}/coordinators {}", self.pending().await?, person())
            }
            "list_organisations" => "GET /organisations".to_owned(),
            "show_organisation" => format!("GET /organisations/{school}"),
            "add_contact" => format!("POST /contacts {}", contact_of(*school)),
            "remove_contact" => format!("DELETE /contacts/{}", self.contact().await?),
            "list_contacts" => format!("GET /organisations/{school}/contacts"),
            "confirm_offer" => format!("POST /offers/{}/confirm", self.published().await?),
            "add_programme" => format!("POST /programmes {}", programme_of(*school)),
            "list_programmes" => format!("GET /organisations/{school}/programmes"),
            "state_need" => format!("POST /needs {}", need_of(*school, *programme)),
            "open_need" => format!("POST /needs/{}/open", self.stated().await?),
            "close_need" => format!("POST /needs/{}/close", self.stated().await?),
            "list_needs" => "GET /needs".to_owned(),
            "show_need" => format!("GET /needs/{need}"),
            "draft_offer" => format!("POST /offers {}", offer_of(*company)),
            "publish_offer" => format!("POST /offers/{}/publish", self.drafted().await?.id),
            "pause_offer" => format!("POST /offers/{}/pause", self.published().await?),
            "withdraw_offer" => format!("POST /offers/{}/withdraw", self.published().await?),
            "list_offers" => "GET /offers".to_owned(),
            "show_offer" => format!("GET /offers/{offer}"),
            "list_suggestions" => format!("GET /needs/{need}/suggestions"),
            "list_near_misses" => format!("GET /needs/{need}/near-misses"),
            "answer_suggestion" => {
                format!("POST /suggestions/{suggestion}/answer {}", json!({"answer": "interested"}))
            }
            "explain_pair" => format!("GET /explanations?offer={offer}&need={need}"),
            "show_rules" => "GET /rules".to_owned(),
            "resolve_title" => "GET /titles?title=automehanicar".to_owned(),
            _ => return Ok(None),
        }))
    }

    async fn pending(&self) -> Outcome<OrganisationId> {
        let input = sample::organisation(OrganisationKind::Company, "New", "AL-kukes")?;
        Ok(app::organisation::register(self.test.app(), &Actor::system(), input).await?.id)
    }

    async fn contact(&self) -> Outcome<ContactId> {
        let new = ContactInput {
            organisation: Some(self.school),
            role: ContactRole::Signatory,
            name: "Arta".to_owned(),
            email: None,
            phone: Some("1".to_owned()),
            language: Locale::Sq,
        };
        Ok(app::contact::add(self.test.app(), &Actor::system(), new).await?.id)
    }

    async fn stated(&self) -> Outcome<NeedId> {
        let input = sample::need(self.school, self.programme);
        Ok(app::need::state(self.test.app(), &Actor::system(), input).await?.id)
    }

    async fn drafted(&self) -> Outcome<Offer> {
        let input = sample::offer(self.company, TRADE);
        Ok(app::offer::draft(self.test.app(), &Actor::system(), input).await?)
    }

    async fn published(&self) -> Outcome<OfferId> {
        Ok(self.test.published_offer(sample::offer(self.company, TRADE)).await?.id)
    }
}

fn organisation() -> Value {
    json!({"kind": "company", "name": "New", "country": "AL", "place": "Kukës", "language": "sq"})
}

fn person() -> Value {
    json!({"name": "Arta", "email": "arta@school.invalid", "language": "sq"})
}

fn contact_of(school: OrganisationId) -> Value {
    json!({"organisation_id": school, "role": "signatory", "name": "Arta", "phone": "1", "language": "sq"})
}

/// A token of somebody who looks after a country.
async fn coordinator(test: &TestApp, region: &str, email: &str) -> Outcome<String> {
    let new = NewAccount {
        name: "Vesna".to_owned(),
        email: email.to_owned(),
        language: Locale::En,
        role: SystemRole::RegionalCoordinator,
        regions: vec![region.to_owned()],
    };
    let account = app::account::create(test.app(), &Actor::system(), new).await?;
    let regions = store::coordinator::regions_of(&test.app().databases.reader(), account.id).await?;
    let authority = Authority::Coordinator { regions, scopes: vec![Scope::Pages, Scope::Account] };
    let open = test.just_signed_in(&account, authority);
    let token = NewOwnToken { name: "Matrix".to_owned(), may_write: true, days: 30 };
    Ok(create_own(test.app(), &open, token).await?)
}

fn programme_of(school: OrganisationId) -> Value {
    json!({"organisation_id": school, "title": "Automekanik", "title_language": "sq"})
}

fn need_of(school: OrganisationId, programme: ProgrammeId) -> Value {
    json!({"organisation_id": school, "programme_id": programme, "participants": "learners",
        "activity": "practical_training"})
}

fn offer_of(company: OrganisationId) -> Value {
    json!({"organisation_id": company, "activity": "practical_training", "title": "Training", "trades": [TRADE]})
}

/// The operation ids of the document, in order.
fn operations() -> Outcome<Vec<String>> {
    let document = serde_json::to_value(api::openapi())?;
    let paths = document["paths"].as_object().ok_or("no paths")?;
    let all = paths.values().filter_map(Value::as_object).flat_map(serde_json::Map::values);
    let mut ids: Vec<String> = all.filter_map(|op| op["operationId"].as_str()).map(str::to_owned).collect();
    ids.sort();
    Ok(ids)
}

#[tokio::test]
async fn everybody_may_do_what_the_table_says() -> Outcome {
    on_both(async |test| {
        let world = World::new(&test).await?;
        let other_school = test.school("Other school", "AL-tirane").await?.organisation.id;
        let other_company = test.company("Other company", "AL-tirane").await?.id;
        let of_school = world.tokens(world.school, other_school).await?;
        let of_company = world.tokens(world.company, other_company).await?;
        let mut found: Vec<String> = TABLE.lines().take(1).map(str::to_owned).collect();
        for operation in operations()? {
            let tokens = if operation.ends_with("_offer") { &of_company } else { &of_school };
            let mut row = vec![operation.clone()];
            for token in &tokens.0 {
                let line = world.request(&operation).await?;
                let line = line.ok_or_else(|| format!("{operation} has no request in this test"))?;
                let reply = ask(&test, token.as_deref(), &line).await?;
                row.push(reply.status.as_u16().to_string());
            }
            found.push(row.join(","));
        }
        let expected: Vec<&str> = TABLE.lines().collect();
        assert_eq!(found, expected, "in full:\n{}", found.join("\n"));
        Ok(())
    })
    .await
}
