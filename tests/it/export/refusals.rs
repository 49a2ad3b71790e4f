//! Who may not, and what there is nothing of.

use app::AppError;
use app::export::ExportError;
use app::import::ImportKind as Kind;
use domain::{Actor, Authority, Scope};
use exchange::Writer;
use testing::{Outcome, TestApp, on_both};

use super::audit::noted;
use super::{Form, cells, exported};

#[tokio::test]
async fn members_get_no_table() -> Outcome {
    let test = TestApp::sqlite().await?;
    let organisation = test.company("Kovar", "BA-zenica").await?.id;
    let scopes = vec![Scope::Read, Scope::Write, Scope::Pages];
    let member = Actor { authority: Authority::Member { organisation, scopes }, ..Actor::system() };
    for kind in Kind::ALL {
        let mut table = Vec::new();
        let refused =
            app::export::run(test.app(), &member, kind, Writer::csv(&mut table)?, &mut |_| {}).await;
        assert!(matches!(refused, Err(ExportError::App(AppError::Forbidden))), "{kind}: {refused:?}");
        assert_eq!(table, "\u{feff}".as_bytes(), "{kind}");
    }
    assert_eq!(noted(&test).await?, [], "nothing left, and nothing is noted");
    Ok(())
}

#[tokio::test]
async fn nothing_is_a_table_of_headings() -> Outcome {
    on_both(async |test| {
        for kind in Kind::ALL {
            if matches!(kind, Kind::Regions | Kind::Places | Kind::Trades) {
                continue; // those ship
            }
            for form in [Form::Csv, Form::Xlsx] {
                let (table, rows) = exported(&test, kind, form).await?;
                assert_eq!(rows, 0, "{kind}");
                assert_eq!(cells(kind, &table)?, [kind.exported()], "{kind}");
            }
        }
        Ok(())
    })
    .await
}
