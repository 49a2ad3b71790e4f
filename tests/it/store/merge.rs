//! What becomes of an organisation's rows when it turns out to be another one.
use super::world::{NOW, World, organisation, programme};
use super::{at, day, id, on_both};
use domain::{
    Account, AccountId, Accreditation, AccreditationState, Cadence, Company, Contact, ContactId, ContactRole,
    Locale, MembershipRole, Need, NeedId, Notification, NotificationFacts, NotificationId, NotificationKind,
    Offer, OfferId, Organisation, OrganisationId, OrganisationKind, OrganisationState, Origin, Programme,
    ProgrammeId, ProgrammeState, QualityFacts, Reach, Scope, SizeBand, TokenId, TokenKind, TrackRecord,
};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, Statement};
use std::slice::from_ref;
use store::organisation::{Moved, move_all};
use store::{Executor, token::Token};

fn origin(key: &str) -> Origin {
    Origin { source: "list".to_owned(), external_id: key.to_owned() }
}

async fn another(db: &Executor<'_>, world: &World, n: u128, kind: OrganisationKind) -> Organisation {
    let new = organisation(n, kind, &world.kukes);
    store::organisation::insert(db, &new).await.unwrap();
    match kind {
        OrganisationKind::School => store::organisation::insert_school_row(db, new.id).await.unwrap(),
        OrganisationKind::Company => {
            store::company::insert(db, &Company::unknown(new.id)).await.unwrap();
        }
    }
    new
}

fn programme_ids<const N: usize>(ids: [u128; N]) -> Vec<ProgrammeId> {
    ids.map(|n| ProgrammeId::from_uuid(id(n))).to_vec()
}

fn need_ids<const N: usize>(ids: [u128; N]) -> Vec<NeedId> {
    ids.map(|n| NeedId::from_uuid(id(n))).to_vec()
}

#[tokio::test]
async fn a_schools_rows_move_but_for_those_that_the_other_has() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let into = another(db, &world, 20, OrganisationKind::School).await;
        let from = &world.school;
        let programmes = [
            Programme { origin: Some(origin("p1")), ..programme(30, from.id, None) },
            Programme { origin: Some(origin("p2")), ..programme(31, from.id, None) },
            Programme { origin: Some(origin("p1")), ..programme(40, into.id, None) },
        ];
        store::programme::insert_many(db, &programmes).await.unwrap();
        let need = |n, programme: Option<u128>, key: Option<&str>| {
            let programme = programme.map(|n| ProgrammeId::from_uuid(id(n)));
            Need { origin: key.map(origin), ..world.need(n, programme) }
        };
        let theirs = Need { sending: into.id, ..need(80, None, Some("n1")) };
        let needs =
            [need(70, Some(30), Some("n2")), need(71, None, Some("n1")), need(72, None, None), theirs];
        store::need::insert_many(db, &needs).await.unwrap();

        let moved = move_all(db, from.id, into.id, at(NOW)).await.unwrap();
        let expected = Moved {
            programmes: programme_ids([3, 31]),
            left_programmes: programme_ids([30]),
            needs: need_ids([70, 72]),
            retaught_needs: need_ids([70]),
            left_needs: need_ids([71]),
            ..Moved::default()
        };
        assert_eq!(moved, expected);
        assert_eq!(move_all(db, from.id, into.id, at(NOW)).await.unwrap().programmes, [], "again");

        let left = store::programme::list_of_school(db, from.id).await.unwrap();
        let ended = Programme { state: ProgrammeState::Ended, revision: 2, ..programmes[0].clone() };
        assert_eq!(left, [ended]);
        let found = store::programme::find(db, programmes[1].id).await.unwrap().unwrap();
        assert_eq!(found, Programme { school: into.id, revision: 2, ..programmes[1].clone() });
        let follows = store::need::find_within(db, &Reach::Of(into.id), needs[0].id).await.unwrap().unwrap();
        assert_eq!(follows.programme, Some(programmes[2].id));
        assert!(follows.revision > 1, "who read it before may not overwrite it");
        let left = store::need::find(db, needs[1].id).await.unwrap();
        assert_eq!(left.as_ref(), Some(&needs[1]));
    })
    .await;
}

fn paper(world: &World, from: &str, state: AccreditationState) -> Accreditation {
    Accreditation {
        trade: world.welder,
        issuer: "Dhoma".to_owned(),
        valid_from: day(from),
        valid_to: None,
        state,
    }
}

#[tokio::test]
async fn a_school_takes_the_budget_that_it_lacks() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let into = another(db, &world, 20, OrganisationKind::School).await;
        let sql = |text: &str| Statement::from_string(db.get_database_backend(), text);
        // The domain knows neither column yet.
        db.execute_raw(sql("UPDATE school SET contact_budget = 7, kind = 'public'")).await.unwrap();
        let lacks = Query::update()
            .table("school")
            .value("contact_budget", None::<i32>)
            .value("kind", "private")
            .and_where(Expr::col("organisation_id").eq(into.id.as_uuid()))
            .take();
        db.execute(&lacks).await.unwrap();
        move_all(db, world.school.id, into.id, at(NOW)).await.unwrap();
        let rows =
            db.query_all_raw(sql("SELECT kind, contact_budget FROM school ORDER BY kind")).await.unwrap();
        let rows =
            rows.iter().map(|row| (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap()));
        let public = ("public".to_owned(), Some(7));
        assert_eq!(rows.collect::<Vec<(String, Option<i32>)>>(), [("private".to_owned(), Some(7)), public]);
    })
    .await;
}

#[tokio::test]
async fn a_companys_offers_papers_and_facts_move() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let into = another(db, &world, 20, OrganisationKind::Company).await;
        let from = &world.company;
        let offer = |n, host, key: Option<&str>| Offer { origin: key.map(origin), ..world.offer(n, host) };
        let offers =
            [offer(100, from.id, Some("o1")), offer(110, from.id, None), offer(120, into.id, Some("o1"))];
        store::offer::insert_many(db, &offers).await.unwrap();
        let claimed = paper(&world, "2026-01-01", AccreditationState::Claimed);
        let verified = paper(&world, "2026-01-01", AccreditationState::Verified);
        let later = paper(&world, "2027-01-01", AccreditationState::Verified);
        for (n, host, paper) in [(50, from.id, &claimed), (51, from.id, &later), (52, into.id, &verified)] {
            store::accreditation::insert(db, id(n), host, paper).await.unwrap();
        }
        let facts = |id, month, used, asked| Company {
            contact_budget: Some(used + 3),
            contacts_month: month,
            contacts_used: used,
            track_record: TrackRecord { asked, answered: 1, accepted: 1, kept: 0 },
            ..Company::unknown(id)
        };
        let quality = |pay, safe| QualityFacts { pay, safe_conditions: safe, ..QualityFacts::default() };
        let lender = Company {
            size_band: Some(SizeBand::Small),
            quality: quality(Some(true), Some(true)),
            ..facts(from.id, 202_611, 2, 4)
        };
        let taker = Company { quality: quality(Some(false), None), ..facts(into.id, 202_611, 1, 3) };
        for company in [&lender, &taker] {
            store::company::update(db, company).await.unwrap();
        }

        let moved = move_all(db, from.id, into.id, at(NOW)).await.unwrap();
        let offer_id = |n| OfferId::from_uuid(id(n));
        let expected = Moved {
            offers: vec![offer_id(110)],
            left_offers: vec![offer_id(100)],
            accreditations: 1,
            ..Moved::default()
        };
        assert_eq!(moved, expected);
        let found = store::offer::find_within(db, &Reach::Of(into.id), offers[1].id).await.unwrap();
        assert_eq!(found, Some(Offer { host: into.id, revision: 2, ..offers[1].clone() }));
        assert_eq!(store::accreditation::list_of(db, from.id).await.unwrap(), [claimed]);
        assert_eq!(store::accreditation::list_of(db, into.id).await.unwrap(), [verified, later]);
        let expected = Company {
            size_band: Some(SizeBand::Small),
            quality: quality(Some(false), Some(true)),
            contact_budget: Some(4),
            contacts_used: 3,
            track_record: TrackRecord { asked: 7, answered: 2, accepted: 2, kept: 0 },
            ..taker
        };
        assert_eq!(store::company::find(db, into.id).await.unwrap().as_ref(), Some(&expected));
        move_all(db, from.id, into.id, at(NOW)).await.unwrap();
        assert_eq!(store::company::find(db, into.id).await.unwrap(), Some(expected), "counted once");
    })
    .await;
}

#[tokio::test]
async fn the_contacts_of_a_month_that_is_over_count_no_more() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let into = another(tx.db(), &world, 20, OrganisationKind::Company).await;
        let used = |id, contacts_month, contacts_used| Company {
            contacts_month,
            contacts_used,
            ..Company::unknown(id)
        };
        for company in [used(world.company.id, 202_611, 2), used(into.id, 202_610, 5)] {
            store::company::update(tx.db(), &company).await.unwrap();
        }
        move_all(tx.db(), world.company.id, into.id, at(NOW)).await.unwrap();
        let found = store::company::find(tx.db(), into.id).await.unwrap();
        assert_eq!(found, Some(used(into.id, 202_611, 2)));
    })
    .await;
}

/// An account that acts for some organisations.
async fn member(db: &Executor<'_>, n: u128, organisations: &[&Organisation]) -> AccountId {
    let email = format!("a{n}@shkolla.invalid");
    let account = Account::new(AccountId::from_uuid(id(n)), None, email, Locale::Sq, at(NOW));
    store::account::insert(db, &account).await.unwrap();
    for (k, organisation) in (1..).zip(organisations) {
        let role = MembershipRole::PlacementCoordinator;
        store::account::insert_membership(db, id(n + k), account.id, organisation.id, role, at(NOW))
            .await
            .unwrap();
    }
    account.id
}

/// A notification that waits.
fn told(account: AccountId, from: &Organisation) -> Notification {
    let (need, offer) = (NeedId::from_uuid(id(70)), OfferId::from_uuid(id(80)));
    Notification {
        id: NotificationId::from_uuid(id(150)),
        kind: NotificationKind::SuggestionCreated,
        dedupe_key: "a".to_owned(),
        account,
        organisation: Some(from.id),
        subject: need.as_uuid(),
        facts: NotificationFacts::SuggestionCreated { need, offer },
        cadence: Cadence::Weekly,
        created_at: at(NOW),
    }
}

/// A link to an organisation's pages.
fn link(account: AccountId, organisation: OrganisationId) -> Token {
    Token {
        id: TokenId::from_uuid(id(140)),
        kind: TokenKind::Pages,
        hash: [7; 32],
        account: Some(account),
        contact: None,
        organisation: Some(organisation),
        subject: None,
        scopes: vec![Scope::Pages],
        browser: None,
        code: None,
        tries: 0,
        name: None,
        created_at: at(NOW),
        expires_at: None,
        used_at: None,
        revoked_at: None,
        last_used_at: None,
        created_by: None,
    }
}

#[tokio::test]
async fn people_and_links_go_with_the_organisation() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let into = another(db, &world, 20, OrganisationKind::School).await;
        let from = &world.school;
        let (of_one, of_both) = (member(db, 200, &[from]).await, member(db, 210, &[&into, from]).await);
        let contact = Contact {
            id: ContactId::from_uuid(id(130)),
            organisation: from.id,
            role: ContactRole::PlacementCoordinator,
            name: "Arta".to_owned(),
            email: None,
            phone: None,
            language: Locale::Sq,
            no_mail_since: None,
        };
        store::account::insert_contact(db, &contact).await.unwrap();
        let token = link(of_one, from.id);
        store::token::insert(db, &token).await.unwrap();
        let told = told(of_one, from);
        store::notification::insert_many(db, from_ref(&told)).await.unwrap();
        // One that became part of it before, and which is followed in one step from now on.
        let earlier = organisation(21, OrganisationKind::School, &world.kukes);
        let earlier =
            Organisation { state: OrganisationState::Merged, merged_into: Some(from.id), ..earlier };
        store::organisation::insert(db, &earlier).await.unwrap();

        let moved = move_all(db, from.id, into.id, at(NOW)).await.unwrap();
        assert_eq!((moved.contacts, moved.memberships, moved.ended_memberships), (1, 1, 1));
        for account in [of_one, of_both] {
            let acts_for = store::account::organisations_of(db, account).await.unwrap();
            assert_eq!(acts_for, [(into.id, MembershipRole::PlacementCoordinator)]);
        }
        assert_eq!(store::account::list_contacts(db, into.id).await.unwrap().len(), 1);
        let found = store::token::find_by_hash(db, &[7; 32]).await.unwrap().unwrap();
        assert_eq!(found.organisation, Some(into.id));
        let waits = store::notification::list_waiting_of(db, of_one, store::Page { after: None, limit: 9 })
            .await
            .unwrap();
        assert_eq!(waits, [Notification { organisation: Some(into.id), ..told }]);
        let found = store::organisation::find(db, earlier.id).await.unwrap().unwrap();
        assert_eq!(found.merged_into, Some(into.id));
        let own = store::organisation::list_by_ids(db, &[from.id, into.id]).await.unwrap();
        assert_eq!(own, [from.clone(), into]);
    })
    .await;
}
