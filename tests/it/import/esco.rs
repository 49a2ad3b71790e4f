//! ESCO's occupations: they meet the trades that ship, and take nothing from them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{LabelKind, TradeLabel};
use exchange::mapping;
use testing::{Outcome, TestApp, on_both};

use super::{DRY_RUN, WRITE, counts, import, import_thrice, import_under, real::file, rows};

const LABELS: &str = "esco-multilingual";

/// Codes of trades with their unit groups, and labels by trade, language and text, with their kind.
type Trades = (BTreeMap<String, String>, BTreeMap<(String, String, String), LabelKind>);

async fn trades(test: &TestApp) -> Outcome<Trades> {
    let db = test.app().databases.reader();
    let trades = store::trade::list(&db).await?;
    let codes: BTreeMap<_, _> = trades.iter().map(|trade| (trade.id, trade.code.clone())).collect();
    let labels = store::trade::labels(&db).await?;
    let key =
        |label: &TradeLabel| (codes[&label.trade].clone(), label.language.to_string(), label.label.clone());
    Ok((
        trades.iter().map(|trade| (trade.code.clone(), trade.isco08.to_string())).collect(),
        labels.iter().map(|label| (key(label), label.kind)).collect(),
    ))
}

/// What was there before is there still, each label of the kind it had.
fn nothing_is_lost(before: &Trades, after: &Trades) {
    let lost: Vec<_> = before.0.iter().filter(|(code, group)| after.0.get(*code) != Some(group)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let lost: Vec<_> = before.1.iter().filter(|(key, kind)| after.1.get(*key) != Some(kind)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let mut preferred = BTreeSet::new();
    for ((code, language, label), _) in after.1.iter().filter(|(_, kind)| **kind == LabelKind::Preferred) {
        assert!(preferred.insert((code, language)), "{code} has two preferred labels in {language}: {label}");
    }
}

#[tokio::test]
async fn the_whole_list_comes_in() -> Outcome {
    let Some(list) = file("trades_multilingual.csv") else { return Ok(()) };
    let test = TestApp::sqlite().await?;
    let before = trades(&test).await?;
    let report = import(&test, LABELS, &list, WRITE).await?;
    assert_eq!(report.processed, 52_523);
    eprintln!("{report}");
    assert_eq!((report.refused, report.skipped), (0, 0), "{:?}", report.problems.first());
    let after = trades(&test).await?;
    nothing_is_lost(&before, &after);
    let urls = store::trade::list(&test.app().databases.reader()).await?;
    let tied = urls.iter().filter(|trade| before.0.contains_key(&trade.code) && trade.esco_uri.is_some());
    eprintln!("{} trades before, {} after; {} of ours are tied", before.0.len(), after.0.len(), tied.count());
    eprintln!("{} labels before, {} after", before.1.len(), after.1.len());

    let there = rows(&test).await?;
    let again = import(&test, LABELS, &list, WRITE).await?;
    assert_eq!(counts(&again), [0, 0, 52_523, 0, 0]);
    assert_eq!(app::setup::set_up(test.app()).await?.reference_rows, 0, "a restart changes nothing");
    assert_eq!((rows(&test).await?, trades(&test).await?), (there, after));
    Ok(())
}

/// A few rows of that layout, with labels of ours and others.
const FEW: &str = "\
isco08,esco_uuid,lang,kind,label,source
7231,00000000-0000-4000-8000-000000000001,en,pref,motor vehicle mechanic,esco
7231,00000000-0000-4000-8000-000000000001,hr,pref,Vidar automobila,esco
7231,00000000-0000-4000-8000-000000000001,sr,pref,Видар аутомобила,esco
7231,00000000-0000-4000-8000-000000000001,sq,alt,Shërues makinash,esco
9629,00000000-0000-4000-8000-000000000002,en,pref,cloud sweeper,esco
9629,00000000-0000-4000-8000-000000000002,bs,pref,Čistač oblaka,esco
9629,00000000-0000-4000-8000-000000000002,bs,label-join,Metlar oblaka,list
96290,00000000-0000-4000-8000-000000000003,en,pref,nobody,esco
9629,,en,pref,nobody,esco
9629,00000000-0000-4000-8000-000000000003,en,pref,12345,esco
";

#[tokio::test]
async fn an_occupation_is_ours_or_a_new_trade() -> Outcome {
    on_both(async |test| {
        let before = trades(&test).await?;
        let report = import_thrice(&test, &mapping::shipped(LABELS)?, FEW, WRITE).await?;
        insta::assert_snapshot!("esco_refused", super::problems(&report));
        assert_eq!(report.refused, 3);
        let after = trades(&test).await?;
        nothing_is_lost(&before, &after);
        let new: Vec<&String> = after.0.keys().filter(|code| !before.0.contains_key(*code)).collect();
        assert_eq!(new, ["cloud-sweeper"]);
        let kind = |code: &str, language: &str, label: &str| {
            after.1.get(&(code.to_owned(), language.to_owned(), label.to_owned())).copied()
        };
        // Ours has a preferred name already.
        let (ours, other) = ("motor-vehicle-mechanic", Some(LabelKind::Alternative));
        assert_eq!(kind(ours, "hr", "Vidar automobila"), other);
        assert_eq!(kind(ours, "sr", "Vidar automobila"), other, "in Latin letters");
        assert_eq!(kind(ours, "sq", "Shërues makinash"), other);
        assert_eq!(kind("cloud-sweeper", "bs", "Čistač oblaka"), Some(LabelKind::Preferred));
        assert_eq!(kind("cloud-sweeper", "bs", "Metlar oblaka"), other);
        assert_eq!(app::setup::set_up(test.app()).await?.reference_rows, 0);
        // It is resolved from now on.
        let snapshot = test.app().live_index.catch_up(test.app()).await?;
        let found = snapshot.catalogue().resolver().resolve("Čistač oblaka", Some(&"bs".parse()?));
        let found = found.trade.and_then(|trade| snapshot.catalogue().trade(trade));
        assert_eq!(found.map(|trade| trade.code.as_str()), Some("cloud-sweeper"));
        Ok(())
    })
    .await
}

/// A language's file as the Commission publishes it: other names of an occupation stand on lines of one cell.
const CROATIAN: &str = "\
conceptType,conceptUri,iscoGroup,preferredLabel,altLabels
Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002,9629,metač oblaka,\"metačica oblaka
oblačar
oblačarka\"
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000004,,mesti oblake,
Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000005,9629,hvatač vjetra,
";

const ENGLISH: &str = "\
conceptUri,iscoGroup,preferredLabel,altLabels
http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002,9629,cloud sweeper,\"sweeper of clouds
cloud cleaner\"
http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000005,9629,wind catcher,
";

#[tokio::test]
async fn official_files_come_in_one_language_after_the_other() -> Outcome {
    on_both(async |test| {
        let mapping = mapping::shipped("esco-occupations")?;
        let refused = import_under(&test, &mapping, CROATIAN.as_bytes(), WRITE).await;
        let refused = refused.err().ok_or("no language is told")?.to_string();
        assert!(refused.contains("--set language="), "{refused}");

        let (english, croatian) =
            (mapping.clone().with_constant("language", "en")?, mapping.with_constant("language", "hr")?);
        let before = trades(&test).await?;
        let report = import_thrice(&test, &english, ENGLISH, WRITE).await?;
        assert_eq!(counts(&report), [2, 0, 0, 0, 0], "{:?}", report.problems);
        let report = import_thrice(&test, &croatian, CROATIAN, WRITE).await?;
        assert_eq!(counts(&report), [2, 0, 0, 1, 0], "{:?}", report.problems);
        let after = trades(&test).await?;
        nothing_is_lost(&before, &after);
        let new: Vec<&String> = after.0.keys().filter(|code| !before.0.contains_key(*code)).collect();
        assert_eq!(new, ["cloud-sweeper", "wind-catcher"]);
        let names: Vec<String> = after
            .1
            .iter()
            .filter(|((code, language, _), _)| code == "cloud-sweeper" && language == "hr")
            .map(|((.., label), kind)| format!("{label} {kind}"))
            .collect();
        assert_eq!(
            names,
            [
                "metač oblaka preferred",
                "metačica oblaka alternative",
                "oblačar alternative",
                "oblačarka alternative"
            ]
        );
        let dry = import_under(&test, &croatian, CROATIAN.as_bytes(), DRY_RUN).await?;
        assert_eq!(counts(&dry), [0, 0, 2, 1, 0]);
        Ok(())
    })
    .await
}
