//! From a list with a title that nobody knows to the suggestions of its need.

use app::AppError;
use app::title::Decision;
use domain::{Actor, Authority, LabelKind, Scope, TitleState, TradeDecidedBy};
use testing::{Outcome, TestApp, on_both, sample};

use super::{
    ALL, MECHANIC, THIRD_SCHOOL, TWO_SCHOOLS, decide, import, labels, programmes, to, trades, undecided,
};
use crate::invariants;

#[tokio::test]
async fn a_title_waits_and_is_decided_once_for_all() -> Outcome {
    on_both(async |test| {
        let report = import(&test, TWO_SCHOOLS).await?;
        assert_eq!((report.trades.sure, report.trades.not_sure), (0, 2));
        let waiting = undecided(&test).await?;
        assert_eq!(waiting.len(), 1, "{waiting:?}");
        assert_eq!((waiting[0].title.title.as_str(), waiting[0].title.seen_count), ("Cvrkutalac svečani", 2));
        assert!(waiting[0].alternatives.len() <= 3);
        assert_eq!(import(&test, TWO_SCHOOLS).await?.unchanged, 2);
        assert_eq!(undecided(&test).await?[0].title.seen_count, 2, "an import that brings nothing new");

        let decided = decide(&test, to(MECHANIC)).await?;
        assert_eq!((decided.title.state, decided.programmes.len()), (TitleState::Mapped, 2));
        assert_eq!(undecided(&test).await?, []);
        for (programme, code) in programmes(&test).await? {
            assert_eq!(
                (code.as_deref(), programme.trade_decided_by),
                (Some(MECHANIC), TradeDecidedBy::Person)
            );
        }
        let [label] = &labels(&test).await?[..] else { return Err("not one label".into()) };
        assert_eq!((label.kind, label.source.as_str()), (LabelKind::Alternative, "person"));
        assert_eq!(
            (label.language.as_str(), label.reviewed_on),
            ("bs", Some(domain::local_date(test.now())))
        );
        let found = app::title::resolve(test.app(), "CVRKUTALAC SVEČANI", None).await?;
        assert_eq!(found.trade, Some(label.trade));

        let again = import(&test, TWO_SCHOOLS).await?;
        assert_eq!((again.unchanged, again.trades.sure, again.trades.not_sure), (2, 2, 0));
        let third = import(&test, THIRD_SCHOOL).await?;
        assert_eq!((third.created, third.trades.sure, third.trades.not_sure), (1, 1, 0));
        assert_eq!(trades(&test).await?, vec![Some(MECHANIC.to_owned()); 3]);
        // What ships does not take it away.
        assert_eq!(app::setup::set_up(test.app()).await?.reference_rows, 0);
        assert_eq!(labels(&test).await?.len(), 1);
        let all = app::title::list(test.app(), &Actor::system(), ALL).await?;
        assert_eq!(all.iter().map(|view| &view.title).collect::<Vec<_>>(), [&decided.title]);
        test.drain().await?;
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn a_need_that_waited_for_the_trade_gets_its_list() -> Outcome {
    on_both(async |test| {
        import(&test, TWO_SCHOOLS).await?;
        let host = test.company("Garaža Lasta", "BA-zenica").await?.id;
        test.published_offer(sample::offer(host, MECHANIC)).await?;
        let (programme, _) = programmes(&test).await?.swap_remove(0);
        let need = test.open_need(sample::need(programme.school, programme.id)).await?;
        test.drain().await?;
        assert_eq!(listed(&test, need.id).await?, 0);
        decide(&test, to(MECHANIC)).await?;
        test.drain().await?;
        assert_eq!(listed(&test, need.id).await?, 1);
        decide(&test, Decision::Reject).await?;
        test.drain().await?;
        assert_eq!(listed(&test, need.id).await?, 0);
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

async fn listed(test: &TestApp, need: domain::NeedId) -> Outcome<usize> {
    let list = app::suggestion::list_of_need(test.app(), &Actor::system(), need, None).await?;
    Ok(list.listed.len())
}

#[tokio::test]
async fn what_can_not_be_decided_changes_nothing() -> Outcome {
    on_both(async |test| {
        import(&test, TWO_SCHOOLS).await?;
        let title = undecided(&test).await?.swap_remove(0).title;
        let id = title.id.to_string();
        let unknown = app::title::decide(test.app(), &Actor::system(), &id, to("bird-singer")).await;
        let Err(AppError::Invalid(fields)) = unknown else { return Err(format!("{unknown:?}").into()) };
        assert_eq!((fields.0[0].field.as_str(), fields.0[0].code), ("trade", "trade-unknown"));
        let never = app::title::decide(test.app(), &Actor::system(), "never met", to(MECHANIC)).await;
        assert!(matches!(never, Err(AppError::NotFound)), "{never:?}");

        let scopes = vec![Scope::Read, Scope::Write, Scope::Pages];
        let organisation = test.company("Kovar", "BA-zenica").await?.id;
        let member = Actor { authority: Authority::Member { organisation, scopes }, ..Actor::system() };
        let refused = app::title::decide(test.app(), &member, &id, to(MECHANIC)).await;
        assert!(matches!(refused, Err(AppError::Forbidden)), "{refused:?}");
        let refused = app::title::list_undecided(test.app(), &member, ALL).await;
        assert!(matches!(refused, Err(AppError::Forbidden)), "{refused:?}");
        assert_eq!((undecided(&test).await?.len(), labels(&test).await?), (1, vec![]));
        assert_eq!(trades(&test).await?, [None, None]);
        Ok(())
    })
    .await
}
