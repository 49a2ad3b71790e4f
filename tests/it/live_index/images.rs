//! An image makes a start fast, and is never trusted blindly.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use app::{App, AppSettings};
use sea_orm::ConnectionTrait;
use testing::{Outcome, TestApp, on_both_with_few_labels};

use super::{Answers, world::World};
use crate::chance::Chance;

/// A file of this test alone, gone at its end.
struct Place(PathBuf);

impl Place {
    fn new(test: &TestApp) -> Self {
        let id = test.app().sources.ids.uuid();
        let process = std::process::id();
        Self(std::env::temp_dir().join(format!("praktika-image-{process}-{id}-{test:p}")))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A process that starts with this image, and whether it could use it.
async fn start(test: &TestApp, image: &Path) -> Outcome<(App, Answers, bool)> {
    let mut app = test.starting_process().await?;
    let settings = AppSettings { index_image: Some(image.to_owned()), ..(*app.settings).clone() };
    app.settings = Arc::new(settings);
    let answers = Answers::of(&*app.live_index.catch_up(&app).await?);
    let used = app.live_index.status(test.now()).is_from_image;
    Ok((app, answers, used))
}

async fn fresh(test: &TestApp) -> Outcome<Answers> {
    let app = test.another_process().await?;
    Ok(Answers::of(&*app.live_index.snapshot()?))
}

async fn happen(world: &mut World, chance: &mut Chance, test: &TestApp, times: usize) -> Outcome {
    for _ in 0..times {
        world.step(chance, test.app()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_start_from_an_image_is_as_one_from_the_database() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (mut world, mut chance) = (World::new(&test).await?, Chance::of(21));
        let place = Place::new(&test);
        happen(&mut world, &mut chance, &test, 30).await?;
        let (first, _, used) = start(&test, &place.0).await?;
        assert!(!used, "there is none yet");
        assert!(first.live_index.keep_image(&first).await?);

        happen(&mut world, &mut chance, &test, 30).await?;
        let (_, answers, used) = start(&test, &place.0).await?;
        assert!(used);
        assert_eq!(answers, fresh(&test).await?);

        test.advance(Duration::from_hours(24 * 40)); // contacts are counted by the month
        let (_, answers, used) = start(&test, &place.0).await?;
        assert!(!used, "it is of another month");
        assert_eq!(answers, fresh(&test).await?);
        Ok(())
    });
    outcome.await.expect("an image is as good");
}

#[tokio::test]
async fn an_image_that_is_not_right_is_not_used() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (mut world, mut chance) = (World::new(&test).await?, Chance::of(22));
        let place = Place::new(&test);
        happen(&mut world, &mut chance, &test, 30).await?;
        let (first, _, _) = start(&test, &place.0).await?;
        first.live_index.keep_image(&first).await?;
        let whole = std::fs::read(&place.0)?;
        let expected = fresh(&test).await?;

        for at in [0, 7, 20, 60, whole.len() / 2, whole.len() - 1] {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            std::fs::write(&place.0, damaged)?;
            let (_, answers, used) = start(&test, &place.0).await?;
            assert_eq!((used, &answers), (false, &expected), "a bit at {at}");
        }
        std::fs::write(&place.0, &whole[..whole.len() / 3])?;
        assert!(!start(&test, &place.0).await?.2, "cut off");

        // Written behind everybody's back: no row in the log tells of it, but there are not as many as the image says.
        std::fs::write(&place.0, &whole)?;
        assert!(start(&test, &place.0).await?.2, "it was right before");
        let tx = first.databases.begin().await?;
        tx.db().execute_unprepared("UPDATE offer SET state = 'withdrawn' WHERE state = 'published'").await?;
        tx.commit().await?;
        let (_, answers, used) = start(&test, &place.0).await?;
        assert!(!used);
        assert_eq!(answers.counts.0, 0);
        Ok(())
    });
    outcome.await.expect("it is not used");
}

#[tokio::test]
async fn the_image_of_another_database_is_not_used() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (mut world, mut chance) = (World::new(&test).await?, Chance::of(23));
        let place = Place::new(&test);
        happen(&mut world, &mut chance, &test, 20).await?;
        let (first, _, _) = start(&test, &place.0).await?;
        first.live_index.keep_image(&first).await?;

        let other = TestApp::sqlite_with_few_labels().await?;
        let mut others = World::new(&other).await?;
        other.advance(Duration::from_mins(1)); // the same ids and positions, at another time
        happen(&mut others, &mut Chance::of(23), &other, 25).await?;
        let (_, answers, used) = start(&other, &place.0).await?;
        assert!(!used);
        assert_eq!(answers, fresh(&other).await?);
        Ok(())
    });
    outcome.await.expect("it is not used");
}
