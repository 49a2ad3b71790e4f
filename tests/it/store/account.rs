use super::world::{NOW, World};
use super::{at, id, on_both};
use chrono::{DateTime, Utc};
use domain::{
    Account, AccountId, AccountState, Cadence, Contact, ContactId, ContactRole, Locale, MailWishes,
    MembershipRole, NotificationKind, Scope, TokenId, TokenKind, email_key,
};
use sea_orm::{ConnectionTrait, Statement};
use std::slice::from_ref;
use store::StoreError;
use store::token::Token;

fn account(n: u128, email: &str, state: AccountState) -> Account {
    let id = AccountId::from_uuid(id(n));
    let new = Account::new(id, Some("Arta".to_owned()), email.to_owned(), Locale::SrLatnMe, at(NOW));
    let wishes = MailWishes::default().with(NotificationKind::SuggestionCreated, Cadence::AtOnce);
    Account { wishes, state, ..new }
}

#[tokio::test]
async fn an_address_is_one_accounts() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let arta = account(110, "Arta@shkolla.invalid", AccountState::Active);
        let gone = account(111, "gone@shkolla.invalid", AccountState::Disabled);
        for (n, account) in [(120, &arta), (121, &gone)] {
            store::account::insert(db, account).await.unwrap();
            let role = MembershipRole::PlacementCoordinator;
            store::account::insert_membership(db, id(n), account.id, world.school.id, role, at(NOW))
                .await
                .unwrap();
        }
        assert_eq!(store::account::find(db, arta.id).await.unwrap().as_ref(), Some(&arta));
        let key = email_key("ARTA@shkolla.invalid ");
        assert_eq!(store::account::find_by_email_key(db, &key).await.unwrap().as_ref(), Some(&arta));
        let members = store::account::list_of_organisation(db, world.school.id).await.unwrap();
        assert_eq!(members, from_ref(&arta), "the disabled one is not asked");
        let acts_for = store::account::organisations_of(db, arta.id).await.unwrap();
        assert_eq!(acts_for, [(world.school.id, MembershipRole::PlacementCoordinator)]);

        let contact = Contact {
            id: ContactId::from_uuid(id(130)),
            organisation: world.company.id,
            role: ContactRole::InCompanyTrainer,
            name: "Besnik".to_owned(),
            email: Some("besnik@servis.invalid".to_owned()),
            phone: None,
            language: Locale::Sq,
            no_mail_since: None,
        };
        store::account::insert_contact(db, &contact).await.unwrap();
        assert_eq!(store::account::list_contacts(db, world.company.id).await.unwrap(), [contact]);

        let twin = account(112, "arta@SHKOLLA.invalid", AccountState::Active);
        let refused = store::account::insert(db, &twin).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "email" }), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn a_token_is_found_by_its_hash() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let token = Token {
            id: TokenId::from_uuid(id(140)),
            kind: TokenKind::Answer,
            hash: [0xa7; 32],
            account: None,
            contact: Some(ContactId::from_uuid(id(130))),
            organisation: Some(world.school.id),
            subject: Some(id(70)),
            scopes: vec![Scope::Read, Scope::Pages],
            browser: Some([0xb1; 32]),
            code: Some([0xc0; 32]),
            tries: 2,
            name: Some("Our own program".to_owned()),
            created_at: at(NOW),
            expires_at: Some(at("2027-11-24T10:00:00Z")),
            used_at: None,
            revoked_at: None,
            last_used_at: None,
            created_by: None,
        };
        store::token::insert(tx.db(), &token).await.unwrap();
        let found = store::token::find_by_hash(tx.db(), &[0xa7; 32]).await.unwrap();
        assert_eq!(found.as_ref(), Some(&token));
        assert_eq!(store::token::find_by_hash(tx.db(), &[0xa8; 32]).await.unwrap(), None);
        let mut noted = Vec::new();
        for used_at in ["2026-11-24T10:05:00Z", "2026-11-24T10:05:30Z", "2026-11-24T10:06:01Z"] {
            store::token::touch(tx.db(), token.id, at(used_at)).await.unwrap();
            noted.push(last_used_at(tx.db()).await);
        }
        assert_eq!(
            noted,
            [at("2026-11-24T10:05:00Z"), at("2026-11-24T10:05:00Z"), at("2026-11-24T10:06:01Z")]
        );
    })
    .await;
}

async fn last_used_at(db: &store::Executor<'_>) -> DateTime<Utc> {
    let statement = Statement::from_string(db.get_database_backend(), "SELECT last_used_at FROM token");
    db.query_one_raw(statement).await.unwrap().unwrap().try_get("", "last_used_at").unwrap()
}
