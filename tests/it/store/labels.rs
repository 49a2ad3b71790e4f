//! Labels that several lists and people bring.
use super::on_both;
use super::world::{label, labels, trades};
use domain::{LabelKind, Trade, TradeId, TradeLabel};
use std::slice::from_ref;
use store::trade::{add_label, merge_labels, replace_catalogue};
use store::{Executor, StoreError};

fn esco(n: i32, code: &str, isco08: &str) -> Trade {
    Trade {
        id: TradeId(n),
        code: code.to_owned(),
        isco08: isco08.parse().unwrap(),
        isced_f: None,
        esco_uri: Some(format!("http://data.example/{code}")),
        source: "esco".to_owned(),
    }
}

fn from(source: &str, label: TradeLabel) -> TradeLabel {
    TradeLabel { source: source.to_owned(), ..label }
}

fn looked_at(day: &str, label: TradeLabel) -> TradeLabel {
    TradeLabel { reviewed_on: day.parse().ok(), ..label }
}

/// Language, kind and label of a trade, sorted.
async fn wordings(db: &Executor<'_>, trade: i32) -> Vec<(String, LabelKind, String)> {
    let labels = store::trade::labels(db).await.unwrap().into_iter();
    let of_it = labels.filter(|label| label.trade == TradeId(trade));
    of_it.map(|label| (label.language.to_string(), label.kind, label.label)).collect()
}

fn expected(list: &[(&str, LabelKind, &str)]) -> Vec<(String, LabelKind, String)> {
    list.iter().map(|(language, kind, label)| ((*language).to_owned(), *kind, (*label).to_owned())).collect()
}

/// The shipped mechanic (which has its ESCO occupation here) and an ESCO occupation of its own.
fn more() -> (Vec<Trade>, Vec<TradeLabel>) {
    let mechanic = Trade { id: TradeId(90), ..esco(0, "motor-vehicle-mechanic", "9999") };
    let labels = [
        label(90, "en", LabelKind::Preferred, "vehicle technician"),
        label(90, "en", LabelKind::Preferred, "car mechanic"),
        label(90, "de", LabelKind::Alternative, "Autoschlosser"),
        label(90, "de", LabelKind::Preferred, "Kfz-Mechatroniker"),
        label(91, "en", LabelKind::Alternative, "glass blower"),
        label(91, "en", LabelKind::Preferred, "glass blower"),
        label(91, "en", LabelKind::Preferred, "glass maker"),
    ];
    let labels = labels.into_iter().map(|label| from("esco", label)).collect();
    (vec![mechanic, esco(91, "glass-blower", "7315")], labels)
}

#[tokio::test]
async fn a_list_adds_and_takes_nothing_away() {
    use LabelKind::{Alternative, Preferred};
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        replace_catalogue(db, &trades(), &labels()).await.unwrap();
        let (trades, labels) = more();
        assert_eq!(merge_labels(db, &trades, &labels).await.unwrap(), 2);
        assert_eq!(merge_labels(db, &trades, &labels).await.unwrap(), 0, "again");

        let stored = store::trade::list(db).await.unwrap();
        assert_eq!(stored[2], Trade { id: TradeId(3), ..trades[1].clone() });
        let mechanic = Trade { esco_uri: trades[0].esco_uri.clone(), ..super::world::trades()[0].clone() };
        assert_eq!(stored[0], mechanic, "group and source stay");
        assert_eq!(
            wordings(db, 1).await,
            expected(&[
                ("de", Preferred, "Kfz-Mechatroniker"),
                ("de", Alternative, "Autoschlosser"),
                ("en", Preferred, "motor vehicle mechanic"),
                ("en", Alternative, "car mechanic"),
                ("en", Alternative, "vehicle technician"),
                ("sq", Preferred, "automekanik"),
            ])
        );
        assert_eq!(
            wordings(db, 3).await,
            expected(&[("en", Preferred, "glass blower"), ("en", Alternative, "glass maker")])
        );
        let stray = [label(92, "en", Preferred, "nobody's")];
        let refused = merge_labels(db, &trades, &stray).await.unwrap_err();
        assert!(matches!(refused, StoreError::Corrupt { table: "trade_label", .. }), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn the_catalogue_leaves_what_others_brought() {
    use LabelKind::{Alternative, Preferred};
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        replace_catalogue(db, &trades(), &labels()).await.unwrap();
        let (more_trades, more_labels) = more();
        merge_labels(db, &more_trades, &more_labels).await.unwrap();
        let said = from("person", label(1, "sq", Alternative, "mekanik veturash"));
        assert!(add_label(db, &said).await.unwrap());
        assert!(!add_label(db, &said).await.unwrap(), "again");
        let second = from("person", label(1, "sq", Preferred, "auto-mekanik"));
        assert!(add_label(db, &second).await.unwrap());
        assert!(
            add_label(db, &from("person", label(9, "sq", Preferred, "x"))).await.is_err(),
            "no such trade"
        );
        assert_eq!(
            replace_catalogue(db, &trades(), &labels()).await.unwrap(),
            0,
            "nothing of its own differs"
        );

        // A release without one label, with another preferred one, and with two that are there already.
        let release = [
            label(1, "en", Preferred, "car mechanic"),
            label(1, "de", Preferred, "Kraftfahrzeugmechaniker"),
            label(1, "sq", Preferred, "automekanik"),
            label(1, "sq", Alternative, "mekanik veturash"),
            label(2, "en", Preferred, "welder"),
        ];
        assert_eq!(replace_catalogue(db, &trades(), &release).await.unwrap(), 1);
        assert_eq!(replace_catalogue(db, &trades(), &release).await.unwrap(), 0, "again");
        assert_eq!(
            wordings(db, 1).await,
            expected(&[
                ("de", Preferred, "Kfz-Mechatroniker"),
                ("de", Alternative, "Autoschlosser"),
                ("de", Alternative, "Kraftfahrzeugmechaniker"),
                ("en", Preferred, "car mechanic"),
                ("en", Alternative, "vehicle technician"),
                ("sq", Preferred, "automekanik"),
                ("sq", Alternative, "auto-mekanik"),
                ("sq", Alternative, "mekanik veturash"),
            ])
        );
        let stored = store::trade::labels(db).await.unwrap();
        let mine = stored.iter().find(|label| label.label == "mekanik veturash").unwrap();
        assert_eq!(mine.source, "person");
        assert_eq!(wordings(db, 3).await.len(), 2, "a trade that the list doesn't name");
        let mechanic = store::trade::find_by_code(db, "motor-vehicle-mechanic").await.unwrap().unwrap();
        assert_eq!(mechanic.esco_uri, more_trades[0].esco_uri);
    })
    .await;
}

#[tokio::test]
async fn the_later_look_at_a_label_counts() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let day = async |label: &str| {
            let labels = store::trade::labels(db).await.unwrap();
            let on = labels.into_iter().find(|stored| stored.label == label).unwrap().reviewed_on;
            on.map(|on| on.to_string())
        };
        let list = |on: &str| labels().into_iter().map(|label| looked_at(on, label)).collect::<Vec<_>>();
        replace_catalogue(db, &trades(), &list("2026-06-30")).await.unwrap();
        assert_eq!(day("welder").await.as_deref(), Some("2026-06-30"));
        assert_eq!(replace_catalogue(db, &trades(), &labels()).await.unwrap(), 0, "it says nothing of it");
        assert_eq!(merge_labels(db, &trades(), &list("2026-06-29")).await.unwrap(), 0, "earlier");
        assert_eq!(merge_labels(db, &trades(), &list("2026-07-01")[3..]).await.unwrap(), 1);
        assert_eq!(day("welder").await.as_deref(), Some("2026-07-01"));
        assert_eq!(replace_catalogue(db, &trades(), &list("2026-06-30")).await.unwrap(), 0, "earlier");
        assert_eq!(replace_catalogue(db, &trades(), &list("2026-12-31")).await.unwrap(), 2);
        assert_eq!(day("automekanik").await.as_deref(), Some("2026-12-31"));
    })
    .await;
}

#[tokio::test]
async fn two_trades_do_not_have_the_same_esco_occupation() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        replace_catalogue(db, &trades(), &labels()).await.unwrap();
        let first = esco(1, "glass-blower", "7315");
        merge_labels(db, from_ref(&first), &[]).await.unwrap();
        let claims = Trade { esco_uri: first.esco_uri.clone(), ..trades()[1].clone() };
        assert_eq!(merge_labels(db, from_ref(&claims), &[]).await.unwrap(), 0);
        assert_eq!(replace_catalogue(db, &[claims], &labels()[3..]).await.unwrap(), 0);
        let uris: Vec<_> =
            store::trade::list(db).await.unwrap().into_iter().map(|trade| trade.esco_uri).collect();
        assert_eq!(uris, [None, None, first.esco_uri]);
    })
    .await;
}
