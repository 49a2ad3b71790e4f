//! One mail for much that happened, the same bytes when it goes again, and nobody charged for our own trouble.

use std::time::Duration;

use domain::MailState;
use mail::Outcome as Answer;
use store::{Page, mail::MailRow};
use testing::{Outcome, TestApp, on_both};

use super::{garages_publish, school_with_a_need};

#[tokio::test]
async fn many_suggestions_are_one_mail() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        let (school, _) = school_with_a_need(&test).await?;
        garages_publish(&test, 7).await?;
        assert_eq!(test.drain().await?.sent, 1);
        let mails = test.mails();
        assert_eq!(mails.len(), 1);
        assert_eq!(Some(mails[0].envelope.recipient()), school.coordinator.email.as_deref());
        assert_eq!(test.drain().await?.sent, 0, "nothing is told twice");
        Ok(())
    });
    outcome.await.expect("one mail");
}

#[tokio::test]
async fn a_mail_that_goes_again_is_the_same_bytes() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        school_with_a_need(&test).await?;
        garages_publish(&test, 2).await?;
        test.memory().answer_next(Answer::Uncertain);
        assert_eq!(test.drain().await?.later, 1);
        // What it is about changes meanwhile.
        garages_publish(&test, 1).await?;
        test.advance(Duration::from_mins(2));
        test.drain().await?;
        let mails = test.mails();
        let again: Vec<_> =
            mails.iter().filter(|sent| sent.envelope.mail_id() == mails[0].envelope.mail_id()).collect();
        assert_eq!(again.len(), 2);
        assert_eq!(again[0], again[1]);
        assert_eq!(mails.len(), 3, "the news came in a mail of its own");
        Ok(())
    });
    outcome.await.expect("the same bytes");
}

#[tokio::test]
async fn nobody_is_charged_while_no_mail_can_leave() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        school_with_a_need(&test).await?;
        garages_publish(&test, 1).await?;
        test.memory().answer_next(Answer::TransportDown { code: Some(535) });
        assert_eq!(test.drain().await?.later, 1);
        assert!(test.mails().is_empty());
        let waiting = mails(&test, MailState::Retry).await?;
        assert_eq!((waiting.len(), waiting[0].attempts), (1, 0));

        test.advance(Duration::from_mins(2));
        assert_eq!(test.drain().await?.sent, 1);
        let sent = mails(&test, MailState::Sent).await?;
        assert_eq!((sent.len(), sent[0].attempts), (1, 1));
        Ok(())
    });
    outcome.await.expect("nobody is charged");
}

pub(super) async fn mails(test: &TestApp, state: MailState) -> Outcome<Vec<MailRow>> {
    let page = Page { after: None, limit: 100 };
    Ok(store::mail::list(&test.app().databases.reader(), &[state], page).await?)
}
