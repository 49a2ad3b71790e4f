//! What was decided is decided anew.

use app::title::Decision;
use domain::{LabelKind, TitleState, TradeDecidedBy, TradeLabel};
use testing::{Outcome, on_both};

use super::{
    COOK, MECHANIC, THIRD_SCHOOL, TWO_SCHOOLS, decide, import, labels, programmes, to, trades, undecided,
};

#[tokio::test]
async fn another_trade_or_none_takes_the_place_of_the_former() -> Outcome {
    on_both(async |test| {
        import(&test, TWO_SCHOOLS).await?;
        decide(&test, to(MECHANIC)).await?;
        import(&test, THIRD_SCHOOL).await?;
        let decided = decide(&test, to(COOK)).await?;
        assert_eq!(decided.programmes.len(), 3);
        assert_eq!(trades(&test).await?, vec![Some(COOK.to_owned()); 3]);
        let snapshot = test.app().live_index.catch_up(test.app()).await?;
        let cook = snapshot.catalogue().trade_by_code(COOK).ok_or("no cook")?.id;
        assert_eq!(labels(&test).await?.iter().map(|label| label.trade).collect::<Vec<_>>(), [cook]);

        let decided = decide(&test, Decision::Reject).await?;
        assert_eq!((decided.title.state, decided.programmes.len()), (TitleState::Rejected, 3));
        assert_eq!((labels(&test).await?, undecided(&test).await?), (vec![], vec![]));
        for (programme, code) in programmes(&test).await? {
            assert_eq!((code, programme.trade_decided_by), (None, TradeDecidedBy::Resolver));
        }
        let again = import(&test, TWO_SCHOOLS).await?;
        assert_eq!((again.unchanged, again.trades.not_sure, again.trades.rejected), (2, 0, 2));
        let told = again.to_string();
        assert!(told.contains("2 titles: the trade is sure for 0, not sure for 0; 2 name none"), "{told}");
        assert!(!told.contains("titles decide"), "{told}");
        let decided = decide(&test, to(MECHANIC)).await?;
        assert_eq!((decided.title.state, decided.programmes.len()), (TitleState::Mapped, 3));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_once_more_changes_no_programme_and_its_language() -> Outcome {
    on_both(async |test| {
        import(&test, TWO_SCHOOLS).await?;
        decide(&test, to(MECHANIC)).await?;
        assert_eq!(decide(&test, to(MECHANIC)).await?.programmes, []);
        assert_eq!(labels(&test).await?.len(), 1);
        let language = Some("sr-Cyrl".parse()?);
        decide(&test, Decision::Trade { code: MECHANIC.to_owned(), language }).await?;
        let [label] = &labels(&test).await?[..] else { return Err("not one label".into()) };
        assert_eq!((label.language.as_str(), label.label.as_str()), ("sr", "Cvrkutalac svečani"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_label_that_another_list_gave_too_stays() -> Outcome {
    on_both(async |test| {
        let snapshot = test.app().live_index.catch_up(test.app()).await?;
        for code in [MECHANIC, COOK] {
            let label = TradeLabel {
                trade: snapshot.catalogue().trade_by_code(code).ok_or("no trade")?.id,
                language: "bs".parse()?,
                kind: LabelKind::Alternative,
                label: "Cvrkutalac svečani".to_owned(),
                source: "birds".to_owned(),
                reviewed_on: None,
            };
            let transaction = test.app().databases.begin().await?;
            assert!(store::trade::add_label(transaction.db(), &label).await?);
            transaction.commit().await?;
        }
        import(&test, TWO_SCHOOLS).await?;
        decide(&test, to(MECHANIC)).await?;
        decide(&test, Decision::Reject).await?;
        let sources: Vec<String> = labels(&test).await?.into_iter().map(|label| label.source).collect();
        assert_eq!(sources, ["birds", "birds"]);
        Ok(())
    })
    .await
}
