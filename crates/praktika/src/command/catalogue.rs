//! The catalogue that a command looks into: the database's, else what ships.

use std::time::Duration;

use reference::Catalogue;

use super::{CommandError, output};
use crate::settings::{DatabaseSettings, Secret, Settings};
use crate::wiring;

/// How long a database may take to answer; what ships is there at once.
const PATIENCE: Duration = Duration::from_secs(5);

/// The catalogue with the regions and towns of the database. Where there is none, or it has no tables yet, it is what
/// ships, and a line on standard error says so.
pub(super) async fn read(settings: &Settings) -> Result<Catalogue, CommandError> {
    let (catalogue, lacking) = find(settings).await?;
    if let Some(why) = lacking {
        output::remark(&format!("this is what ships, without what was imported: {why}"));
    }
    Ok(catalogue)
}

/// With why it is not the database's.
async fn find(settings: &Settings) -> Result<(Catalogue, Option<String>), CommandError> {
    let shipped = Catalogue::shipped()?;
    let stored = tokio::time::timeout(PATIENCE, stored(settings)).await;
    Ok(match stored.unwrap_or_else(|_| Err("the database does not answer".into())) {
        Ok((regions, places)) => (shipped.located(regions, places), None),
        Err(error) => (shipped, Some(error.to_string())),
    })
}

async fn stored(settings: &Settings) -> Result<(Vec<domain::Region>, Vec<domain::Place>), CommandError> {
    let app = wiring::open(&looked_into(settings)).await?;
    match wiring::pending_migrations(&app.databases).await? {
        0 => {}
        pending => {
            return Err(format!("the database lacks {pending} migrations, run `praktika migrate`").into());
        }
    }
    let db = app.databases.reader();
    Ok((store::region::list(&db).await?, store::place::list(&db).await?))
}

/// The same database, which is not made where it isn't there.
fn looked_into(settings: &Settings) -> Settings {
    let url = settings.database.url.reveal().replace("mode=rwc", "mode=rw");
    let database = DatabaseSettings { url: Secret::from(url.as_str()), ..settings.database.clone() };
    Settings { database, ..settings.clone() }
}

#[cfg(test)]
mod tests {
    use domain::Region;

    use super::*;
    use crate::settings;

    fn settings_of(file: &std::path::Path) -> Settings {
        let url = format!("sqlite://{}?mode=rwc", file.display());
        settings::load(None, [("PRAKTIKA__DATABASE__URL".to_owned(), url)].into()).unwrap()
    }

    #[tokio::test]
    async fn what_was_imported_is_there_and_what_ships_keeps_its_neighbours() {
        let folder = std::env::temp_dir().join(format!("praktika-catalogue-{}", std::process::id()));
        let settings = settings_of(&folder.join("praktika.db"));
        let (shipped, lacking) = find(&settings).await.unwrap();
        assert!(lacking.is_some_and(|why| why.contains("cannot open the database")));
        assert!(!folder.exists(), "looking makes no database");

        let app = wiring::open(&settings).await.unwrap();
        let (_, lacking) = find(&settings).await.unwrap();
        assert!(lacking.is_some_and(|why| why.contains("migrations, run `praktika migrate`")));
        wiring::migrate(&app.databases).await.unwrap();
        // Others before them, so that numbers differ from those of what ships.
        let model = shipped.region("AL").unwrap();
        let of_croatia = |id, level, code: &str, path: &str, parent| Region {
            id: domain::RegionId(id),
            country: "HR".parse().unwrap(),
            level,
            code: code.to_owned(),
            path: path.to_owned(),
            parent,
            ..model.clone()
        };
        let croatia = of_croatia(1, 0, "HR", "HR/", None);
        let coast = of_croatia(2, 2, "HR03", "HR/HR03/", Some(croatia.id));
        let tx = app.databases.begin().await.unwrap();
        store::region::upsert_all(tx.db(), &[croatia, coast]).await.unwrap();
        tx.commit().await.unwrap();
        app::setup::set_up(&app).await.unwrap();

        let (found, lacking) = find(&settings).await.unwrap();
        assert_eq!(lacking, None);
        assert_eq!(found.region("HR03").unwrap().path, "HR/HR03/");
        assert_ne!(found.region("AL013").unwrap().id, shipped.region("AL013").unwrap().id);
        let beside = |catalogue: &Catalogue| {
            let kukes = catalogue.region("AL013").unwrap().id;
            let mut beside: Vec<String> =
                catalogue.neighbours_of(kukes).map(|(region, _)| region.code.clone()).collect();
            beside.sort();
            beside
        };
        assert_eq!(beside(&found), beside(&shipped));
        assert!(beside(&found).contains(&"XK004".to_owned()));
        let place = found.place("XK-prizren").unwrap();
        assert!(
            found.regions.iter().any(|region| region.id == place.region && region.country == place.country)
        );
        app.databases.close().await.unwrap();
        std::fs::remove_dir_all(folder).unwrap();
    }
}
