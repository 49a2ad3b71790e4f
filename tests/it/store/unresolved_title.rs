use super::fixture::{ACCOUNT, Ids, account};
use super::world::World;
use super::{at, on_both};
use domain::{TitleState, UnresolvedTitle};
use store::unresolved_title::{SeenTitle, decide, decided, find, find_by_folded, list, see_all};
use store::{Executor, Page, StoreError};

const FIRST: &str = "2026-11-24T10:00:00.000001Z";
const LATER: &str = "2026-11-25T10:00:00Z";
const PAGE: Page = Page { after: None, limit: 50 };

fn seen(folded: &str, title: &str) -> SeenTitle {
    SeenTitle { folded: folded.to_owned(), title: title.to_owned(), language: "sq".parse().ok() }
}

async fn counts(db: &Executor<'_>) -> Vec<(String, String, u32)> {
    let mut titles = list(db, None, PAGE).await.unwrap();
    titles.sort_by(|a, b| a.folded.cmp(&b.folded));
    titles.into_iter().map(|title| (title.folded, title.title, title.seen_count)).collect()
}

#[tokio::test]
async fn titles_are_counted_and_keep_how_they_were_met_first() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let ids = Ids::new();
        let first = [seen("gjeometer", "Gjeometër"), seen("klima", "Klima"), seen("gjeometer", "GJEOMETER")];
        see_all(tx.db(), &first, at(FIRST), &ids).await.unwrap();
        let again = [seen("gjeometer", "gjeometer"), seen("a", "A")];
        see_all(tx.db(), &again, at(LATER), &ids).await.unwrap();
        see_all(tx.db(), &[], at(LATER), &ids).await.unwrap();
        let expected = [("a", "A", 1), ("gjeometer", "Gjeometër", 3), ("klima", "Klima", 1)];
        let expected = expected.map(|(folded, title, n)| (folded.to_owned(), title.to_owned(), n));
        assert_eq!(counts(tx.db()).await, expected);

        let found = find_by_folded(tx.db(), "gjeometer").await.unwrap().unwrap();
        let expected = UnresolvedTitle {
            id: found.id,
            folded: "gjeometer".to_owned(),
            title: "Gjeometër".to_owned(),
            language: "sq".parse().ok(),
            seen_count: 3,
            first_seen_at: at(FIRST),
            state: TitleState::Open,
            trade: None,
            decided_at: None,
        };
        assert_eq!(found, expected);
        assert_eq!(find(tx.db(), found.id).await.unwrap(), Some(found));
        assert_eq!(find_by_folded(tx.db(), "Gjeometër").await.unwrap(), None);
        let newest = list(tx.db(), Some(TitleState::Open), Page { limit: 1, ..PAGE }).await.unwrap();
        assert_eq!(newest[0].folded, "a");
        let after = Some((newest[0].first_seen_at, newest[0].id));
        let rest = list(tx.db(), Some(TitleState::Open), Page { after, ..PAGE }).await.unwrap();
        assert_eq!(rest.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_a_person_decided_stays_until_it_is_opened_again() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        account(databases).await;
        let tx = databases.begin().await.unwrap();
        let ids = Ids::new();
        let titles = [seen("saldim", "Saldim"), seen("x", "X"), seen("tornitor", "Tornitor")];
        see_all(tx.db(), &titles, at(FIRST), &ids).await.unwrap();
        let saldim = find_by_folded(tx.db(), "saldim").await.unwrap().unwrap();
        let mapped = UnresolvedTitle {
            state: TitleState::Mapped,
            trade: Some(world.welder),
            decided_at: Some(at(LATER)),
            ..saldim.clone()
        };
        see_all(tx.db(), &titles[..1], at(LATER), &ids).await.unwrap(); // meanwhile
        decide(tx.db(), &saldim, &mapped, Some(ACCOUNT)).await.unwrap();
        let mapped = UnresolvedTitle { seen_count: 2, ..mapped };
        see_all(tx.db(), &titles[..1], at(LATER), &ids).await.unwrap();
        assert_eq!(find(tx.db(), mapped.id).await.unwrap().as_ref(), Some(&mapped));

        let nothing = find_by_folded(tx.db(), "x").await.unwrap().unwrap();
        let rejected =
            UnresolvedTitle { state: TitleState::Rejected, decided_at: Some(at(LATER)), ..nothing.clone() };
        decide(tx.db(), &nothing, &rejected, None).await.unwrap();
        assert_eq!(decided(tx.db()).await.unwrap(), [mapped.clone(), rejected.clone()]);
        let open = list(tx.db(), Some(TitleState::Open), PAGE).await.unwrap();
        assert_eq!(open.iter().map(|title| title.folded.as_str()).collect::<Vec<_>>(), ["tornitor"]);

        let another = UnresolvedTitle { state: TitleState::Rejected, trade: None, ..mapped.clone() };
        for twice in [&another, &mapped] {
            let refused = decide(tx.db(), &saldim, twice, Some(ACCOUNT)).await;
            assert!(matches!(refused, Err(StoreError::ChangedMeanwhile)), "{refused:?}");
        }
        let opened = UnresolvedTitle { seen_count: 2, ..saldim };
        decide(tx.db(), &mapped, &opened, None).await.unwrap();
        assert_eq!(find(tx.db(), opened.id).await.unwrap(), Some(opened));
        assert_eq!(decided(tx.db()).await.unwrap(), [rejected]);
    })
    .await;
}
