//! Lists that know both, before and after.

use domain::{Actor, OfferState, OrganisationState};
use testing::{Outcome, on_both};

use super::{counts, import, now, of_key};
use crate::invariants;

const TWINS: &str = "\
source,key,kind,name,country,registration_number,place,language
list,a,company,Šabić d.o.o.,BA,,BA-zenica,bs
list,b,company,SABIC DOO,BA,77,BA-zenica,bs
list,c,company,Kovar,BA,78,BA-zenica,bs
";

const OFFERS: &str = "\
host_source,host_key,source,key,activity,title,trades,quantity
list,a,list,o1,practical_training,Praktična nastava,motor-vehicle-mechanic,2
list,b,list,o1,practical_training,Praktična nastava,motor-vehicle-mechanic,2
list,b,list,o2,practical_training,Praktična nastava za varioce,welder,2
";

#[tokio::test]
async fn a_list_that_knows_both_goes_on_to_the_one_that_stays() -> Outcome {
    on_both(async |test| {
        let report = import(&test, "organisations", TWINS).await?;
        assert_eq!(counts(&report), [3, 0, 0, 1]);
        assert!(report.to_string().contains("1 look like"), "{report}");
        import(&test, "offers", OFFERS).await?;
        test.drain().await?;
        let (a, b) = (of_key(&test, "a").await?, of_key(&test, "b").await?);
        let merged = app::organisation::merge(test.app(), &Actor::system(), a.id, b.id).await?;
        assert_eq!((merged.moved.offers.len(), merged.moved.left_offers.len()), (1, 1));
        let left = app::offer::show(test.app(), &Actor::system(), merged.moved.left_offers[0]).await?;
        assert_eq!(left.state, OfferState::Withdrawn);
        assert_eq!(now(&test, a.id).await?.registration_number.as_deref(), Some("77"));

        let (again, offers) =
            (import(&test, "organisations", TWINS).await?, import(&test, "offers", OFFERS).await?);
        assert_eq!((counts(&again), counts(&offers)), ([0, 0, 3, 0], [0, 0, 3, 0]));
        assert_eq!(now(&test, a.id).await?, merged.kept);
        let new = OFFERS.replace("o2", "o3").replace("za varioce", "u smjenama");
        assert_eq!(counts(&import(&test, "offers", &new).await?)[0], 1);
        let offers =
            app::offer::list(test.app(), &Actor::system(), store::Page { after: None, limit: 100 }).await?;
        assert_eq!(offers.iter().filter(|offer| offer.host == a.id).count(), 3);
        test.drain().await?;
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn the_number_of_the_one_that_went_leads_to_the_other() -> Outcome {
    on_both(async |test| {
        let both = TWINS.replace("BA,,", "BA,76,");
        import(&test, "organisations", &both).await?;
        let (a, b) = (of_key(&test, "a").await?, of_key(&test, "b").await?);
        let merged = app::organisation::merge(test.app(), &Actor::system(), a.id, b.id).await?;
        assert_eq!(merged.gone.registration_number.as_deref(), Some("77"), "each had one");
        let other = "\
source,key,kind,name,country,registration_number,place,language
other,x,company,Firma Šabić,BA,77,BA-zenica,bs
other,y,company,Kovar Zenica,BA,78,BA-zenica,bs
";
        assert_eq!(
            counts(&import(&test, "organisations", other).await?),
            [0, 2, 0, 0],
            "one by its key alone"
        );
        assert_eq!(now(&test, a.id).await?, merged.kept);
        assert_eq!(of_key(&test, "c").await?.name, "Kovar Zenica");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_rows_of_one_organisation_in_one_piece_are_both_written() -> Outcome {
    on_both(async |test| {
        import(&test, "organisations", TWINS).await?;
        let rows = "\
source,key,kind,name,country,registration_number,place,language,website
list,c,company,Kovar,BA,,BA-zenica,bs,https://kovar.example
other,y,company,Kovar Zenica,BA,78,BA-zenica,bs,
";
        assert_eq!(counts(&import(&test, "organisations", rows).await?), [0, 2, 0, 0]);
        let found = of_key(&test, "c").await?;
        assert_eq!(
            (found.name.as_str(), found.website.as_deref()),
            ("Kovar Zenica", Some("https://kovar.example"))
        );
        assert_eq!(found.state, OrganisationState::Verified);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn schools_are_compared_once_each() -> Outcome {
    on_both(async |test| {
        let schools = "\
source,key,name,country,place,language,programme_source,programme_code,programme,title_language
list,a,Škola Ptica,BA,BA-zenica,bs,list,1,Automehaničar,bs
list,a,Škola Ptica,BA,BA-zenica,bs,list,2,Kuhar,bs
list,b,SKOLA PTICA,BA,BA-zenica,bs,list,1,Automehaničar,bs
list,c,Škola Ptica,BA,BA-tuzla,bs,list,1,Automehaničar,bs
";
        assert_eq!(counts(&import(&test, "schools", schools).await?), [4, 0, 0, 1]);
        assert_eq!(counts(&import(&test, "schools", schools).await?), [0, 0, 4, 0]);
        let (a, b) = (of_key(&test, "a").await?, of_key(&test, "b").await?);
        let merged = app::organisation::merge(test.app(), &Actor::system(), a.id, b.id).await?;
        assert_eq!(merged.moved.left_programmes.len(), 1);
        assert_eq!(counts(&import(&test, "schools", schools).await?), [0, 0, 4, 0]);
        test.drain().await?;
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}
