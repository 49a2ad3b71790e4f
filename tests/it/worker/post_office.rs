//! Several who send: nobody takes what another one holds, whatever clocks say, and nothing stays behind for ever.

use std::time::Duration;

use app::mailing::{Delivered, PostOffice};
use app::task::LEASE;
use chrono::TimeDelta;
use domain::MailState;
use mail::Outcome as Answer;
use store::mail::MailClaim;
use testing::waiting_mails::mails_waiting;
use testing::{Outcome, TestApp, on_both};

use super::mails::mails;

/// A second less.
const ALMOST_A_LEASE: Duration = Duration::from_secs(LEASE.as_secs() - 1);

/// Somebody else on the same database; long enough open that he may take over what is left behind.
async fn another(test: &TestApp) -> Outcome<PostOffice> {
    let other = PostOffice::open(test.another_process().await?, test.transport(), "another");
    test.advance(LEASE);
    Ok(other)
}

#[tokio::test]
async fn who_is_sending_keeps_the_mail_though_the_clock_jumps() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        mails_waiting(&test, 1).await?;
        let other = another(&test).await?;
        for jump in [TimeDelta::hours(1), TimeDelta::hours(-2), TimeDelta::days(1)] {
            let gate = test.memory().hold_next();
            let meanwhile = async {
                gate.reached().await;
                test.clock().jump(jump);
                let of_others = (other.has_due().await?, other.deliver_due().await?);
                let of_ours = test.post_office().deliver_due().await?;
                gate.open();
                Outcome::Ok((of_others, of_ours))
            };
            test.memory().answer_next(Answer::Uncertain);
            let (sent, meanwhile) = tokio::join!(test.post_office().deliver_due(), meanwhile);
            assert_eq!(sent?.later, 1, "{jump}");
            assert_eq!(meanwhile?, ((false, Delivered::default()), Delivered::default()), "{jump}");
            test.advance(Duration::from_hours(1));
        }
        assert_eq!(test.mails().len(), 3, "each attempt was one letter");
        Ok(())
    });
    outcome.await.expect("nobody takes it");
}

/// Takes everything that is due under a name that is never heard of again.
async fn taken_by_somebody_who_is_gone(test: &TestApp) -> Outcome<usize> {
    let transaction = test.app().databases.begin().await?;
    let claim = MailClaim {
        owner: "gone",
        now: test.now(),
        lease: TimeDelta::from_std(LEASE)?,
        limit: 100,
        left_behind: false,
        except: &[],
    };
    let taken = store::mail::claim(transaction.db(), &claim, &*test.app().sources.ids).await?;
    transaction.commit().await?;
    Ok(taken.len())
}

#[tokio::test]
async fn what_nobody_renews_leaves_after_a_lease() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        mails_waiting(&test, 3).await?;
        assert_eq!(taken_by_somebody_who_is_gone(&test).await?, 3);
        test.advance(ALMOST_A_LEASE);
        assert_eq!(test.post_office().deliver_due().await?, Delivered::default());
        test.advance(Duration::from_secs(1));
        assert!(test.post_office().has_due().await?);
        assert_eq!(test.post_office().deliver_due().await?.sent, 3);
        Ok(())
    });
    outcome.await.expect("it leaves");
}

#[tokio::test]
async fn a_clock_that_is_set_back_keeps_nothing_waiting() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        mails_waiting(&test, 2).await?;
        test.clock().jump(TimeDelta::hours(-5));
        assert_eq!(test.post_office().deliver_due().await?.sent, 2, "they were written five hours later");
        Ok(())
    });
    outcome.await.expect("nothing waits");
}

#[tokio::test]
async fn what_was_taken_and_not_tried_is_given_back() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        mails_waiting(&test, 3).await?;
        test.memory().answer_next(Answer::TransportDown { code: Some(421) });
        let delivered = test.post_office().deliver_due().await?;
        assert_eq!(delivered, Delivered { later: 1, down: true, ..Delivered::default() });
        let waiting = mails(&test, MailState::Retry).await?;
        assert_eq!(waiting.iter().map(|mail| mail.attempts).collect::<Vec<_>>(), [0, 0, 0]);
        assert!(test.mails().is_empty());
        assert_eq!(test.post_office().deliver_due().await?.sent, 3, "due as before");
        Ok(())
    });
    outcome.await.expect("given back");
}

/// Its lease was given by a clock that went five hours ahead.
#[tokio::test]
async fn a_lease_that_ends_far_ahead_is_no_lease() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        mails_waiting(&test, 1).await?;
        assert_eq!(taken_by_somebody_who_is_gone(&test).await?, 1);
        test.clock().jump(TimeDelta::hours(-5));
        assert_eq!(test.post_office().deliver_due().await?, Delivered::default(), "it may be renewed yet");
        test.advance(LEASE);
        assert_eq!(test.post_office().deliver_due().await?.sent, 1);
        Ok(())
    });
    outcome.await.expect("it leaves");
}
