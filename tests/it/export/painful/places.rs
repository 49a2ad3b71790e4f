//! Regions, towns and trades that did not ship.

use app::import::ImportKind as Kind;
use domain::{LabelKind, Trade, TradeId, TradeLabel};
use testing::{Outcome, TestApp};

use crate::export::imported;

const REGIONS: &str = "\
country,scheme,level,code,parent,latitude,longitude,valid_from,names
HR,NUTS2024,0,HR,,45.1,15.2,2024-01-01,hr=Hrvatska|en=Croatia
HR,NUTS2024,1,HR0,HR,45.2,15.5,2024-01-01,hr=Hrvatska
HR,NUTS2024,2,HR03,HR0,44,15.9,2024-01-01,hr=Jadranska Hrvatska
HR,NUTS2024,3,HR031,HR03,45.327,14.7,2024-01-01,hr=Primorsko-goranska županija|hr=Kotar|it=Litorale
";
/// The first ships already, under another source, and is found to be the same.
const PLACES: &str = "\
country,source,code,region,latitude,longitude,population,names
HR,geonames,3191648,HR031,45.34306,14.40917,,hr=Opatija|hr=Abbazia|it=Abbazia
HR,geonames,9999999,HR031,45.30001,-0.00001,12000,hr=Gradić pod Učkom|hr=Gradić|sr-Cyrl=Градић
";
const TRADES: &str = "\
code,isco08,isced_f,esco_uri,trade_source,language,kind,label,label_source,reviewed_on
bell-founder,7211,0715,http://data.europa.eu/esco/occupation/1,esco,hr,preferred,ljevač zvona,esco,2026-05-01
bell-founder,7211,0715,http://data.europa.eu/esco/occupation/1,esco,hr,feminine,ljevačica zvona; zvonarka,esco,
bell-founder,7211,0715,http://data.europa.eu/esco/occupation/1,esco,sq,preferred,derdhës kambanash,esco,
";

pub(super) async fn import(test: &TestApp) -> Outcome {
    for (kind, table) in [(Kind::Regions, REGIONS), (Kind::Places, PLACES), (Kind::Trades, TRADES)] {
        let report = imported(test, kind, table.as_bytes()).await?;
        assert_eq!(report.refused, 0, "{kind}: {:?}", report.problems);
    }
    let snapshot = test.app().live_index.catch_up(test.app()).await?;
    let welder = snapshot.catalogue().trade_by_code("welder").ok_or("no welder")?.id;
    // What a person decides about a title becomes a label.
    let label = TradeLabel {
        trade: welder,
        language: "bs".parse()?,
        kind: LabelKind::Alternative,
        label: "varilac mostova".to_owned(),
        source: "person".to_owned(),
        reviewed_on: Some(test.app().sources.clock.today()),
    };
    // Its labels went with the list that had them.
    let unnamed = Trade {
        id: TradeId(-1),
        code: "lantern-maker".to_owned(),
        isco08: "7213".parse()?,
        isced_f: None,
        esco_uri: None,
        source: "komora".to_owned(),
    };
    let tx = test.app().databases.begin().await?;
    assert!(store::trade::add_label(tx.db(), &label).await?);
    store::trade::merge_labels(tx.db(), &[unnamed], &[]).await?;
    Ok(tx.commit().await?)
}
