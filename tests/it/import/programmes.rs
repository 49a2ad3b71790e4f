//! What schools teach.

use domain::{Actor, ProgrammeState, TradeDecidedBy};
use exchange::{Kind, Mapping};
use testing::{Outcome, on_both};

use super::{VERIFIED, counts, import_own, import_thrice, problems};

pub(super) const SCHOOLS: &str = "\
source,key,kind,name,country,place,language
skole,1,school,Mješovita srednja škola Smetovi,BA,BA-zenica,bs
skole,2,school,Gimnazija Tajan,BA,BA-zenica,bs
skole,3,company,Firma Tajan,BA,BA-zenica,bs
";

const FILE: &str = "\
school_source,school_key,source,key,title,title_language,trade,eqf_level,learners_a_year,state
skole,1,skole,auto,Automehaničar,bs,,3,24,
skole,1,skole,kuhar,Majstor kuhinje,bs,cook,3,,ended
skole,1,skole,magla,Čuvar magle,bs,,,,
skole,2,skole,auto,Automehaničar,bs,,,,
skole,1,skole,auto,Automehaničar,bs,,3,24,
skole,1,skole,auto,Autolimar,bs,,3,24,
skole,3,skole,auto,Automehaničar,bs,,,,
skole,9,skole,auto,Automehaničar,bs,,,,
skole,2,skole,bez,,bs,,,,
skole,2,skole,jezik,Kuhar,klingonski,,,,
skole,2,skole,zanat,Kuhar,bs,maglar,,,
skole,2,skole,nivo,Kuhar,bs,,9,,
skole,2,skole,broj,Kuhar,bs,,,dvadeset,
skole,2,skole,stanje,Kuhar,bs,,,,traje
";

#[tokio::test]
async fn each_comes_in_once_and_mistakes_are_told() -> Outcome {
    on_both(async |test| {
        import_own(&test, Kind::Organisations, SCHOOLS, VERIFIED).await?;
        let mapping = Mapping::own(Kind::Programmes);
        let report = import_thrice(&test, &mapping, FILE, VERIFIED).await?;
        assert_eq!(counts(&report), [4, 0, 1, 0, 9]);
        insta::assert_snapshot!("programmes_refused", problems(&report));
        assert_eq!((report.trades.sure, report.trades.not_sure), (2, 1));

        let db = test.app().databases.reader();
        let school = store::organisation::list_by_origin(&db, "skole", &["1".to_owned()]).await?;
        let mut programmes = app::programme::list(test.app(), &Actor::system(), school[0].id).await?;
        programmes.sort_by(|a, b| a.title.cmp(&b.title));
        let by: Vec<TradeDecidedBy> = programmes.iter().map(|one| one.trade_decided_by).collect();
        assert_eq!(by[..2], [TradeDecidedBy::Resolver, TradeDecidedBy::Import]);
        assert_eq!(programmes[1].state, ProgrammeState::Ended);
        assert_eq!((programmes[0].eqf_level, programmes[0].learners_a_year), (Some(3), Some(24)));
        assert_eq!(programmes[2].trade, None);

        // A programme that is no longer taught, and one that is again.
        let turned = FILE.replace("3,24,\n", "3,26,ended\n").replace("3,,ended", "3,,active");
        let report = import_own(&test, Kind::Programmes, &turned, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 2, 3, 0, 9]);
        Ok(())
    })
    .await
}
