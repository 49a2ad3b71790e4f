//! The front door as a process of its own: a school with a full list, a person who speaks for it and has tokens and a
//! password, and the service that is asked for it. For what is measured from outside.

use crate::binary::{Folder, Running};
use crate::{Outcome, TestApp, sample};
use app::sign_in::{self, Device, Followed, LinkProof, LinkWanted};
use app::token::{NewOwnToken, create_own};
use domain::{Authority, NeedId, Scope};

/// Everything there is, and the service that is asked. Stops with the value.
pub struct Front {
    address: String,
    need: NeedId,
    token: String,
    writing_token: String,
    email: String,
    // Dropped after what uses them.
    running: Running,
    _folder: Folder,
    _test: TestApp,
}

/// Of somebody who has one.
const PASSWORD: &str = "mali crveni vlak 7";
/// More than a list takes.
const COMPANIES: usize = 14;

impl Front {
    /// Fills a SQLite database of its own and starts `praktika serve` on a free port of loopback, with these settings
    /// (`HTTP__CONNECTIONS`, ..) besides.
    ///
    /// # Errors
    /// When the binary is not built, or does not start.
    pub async fn serve(settings: &[(&str, &str)]) -> Outcome<Self> {
        let test = TestApp::sqlite().await?;
        let school = test.school("Metalska škola", "BA-zenica").await?;
        let programme = test.programme(&school, "welder").await?;
        let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?.id;
        for n in 0..COMPANIES {
            let company = test.company(&format!("Kovar {n}"), "BA-zenica").await?;
            test.published_offer(sample::offer(company.id, "welder")).await?;
        }
        test.drain().await?;
        let organisation = school.organisation.id;
        let authority = Authority::Member { organisation, scopes: vec![Scope::Pages, Scope::Account] };
        let open = test.just_signed_in(&school.coordinator, authority);
        let own = |may_write| NewOwnToken { name: "Load".to_owned(), may_write, days: 365 };
        let token = create_own(test.app(), &open, own(false)).await?;
        let writing_token = create_own(test.app(), &open, own(true)).await?;
        let email = school.coordinator.email.ok_or("no address")?;
        set_password(&test, &email).await?;
        let folder = Folder::fresh()?;
        let url = test.url();
        let always = [
            ("DATABASE__URL", url.as_str()),
            ("HTTP__ADDRESS", "127.0.0.1:0"),
            ("LOG__LEVEL", "warn"),
            ("MAIL__DIRECTORY", "mail"),
        ];
        let variables = always.iter().chain(settings);
        let variables: Vec<_> =
            variables.map(|(name, value)| (format!("PRAKTIKA__{name}"), (*value).to_owned())).collect();
        let mut running =
            Running::start("praktika", &["serve", "--no-worker"], &variables, folder.path(), "serve")?;
        let line = running.first_line(std::time::Duration::from_secs(20)).await?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let address = address.ok_or_else(|| format!("no address in: {line}"))?.to_owned();
        Ok(Self { address, need, token, writing_token, email, running, _folder: folder, _test: test })
    }

    /// Where it listens: `127.0.0.1:40123`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The process that serves.
    pub const fn running(&self) -> &Running {
        &self.running
    }

    /// A token with which one may write.
    pub fn writing_token(&self) -> &str {
        &self.writing_token
    }

    /// The request for the list, as a program sends it, with more header lines (each with its line end).
    pub fn list(&self, more: &str) -> String {
        format!(
            "GET /api/v1/needs/{}/suggestions HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {}\r\n{more}\r\n",
            self.need, self.address, self.token
        )
    }

    /// A sign-in with a password, as the page sends it.
    pub fn sign_in(&self) -> String {
        let email = self.email.replace('@', "%40");
        let body = format!("email={email}&password={}&way=password", PASSWORD.replace(' ', "+"));
        format!(
            "POST /sign-in HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\ncontent-type: \
             application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )
    }
}

/// By the way that people go: a link by mail, and then the page.
async fn set_password(test: &TestApp, email: &str) -> Outcome {
    let app = test.app();
    let browser = "a browser".to_owned();
    let wanted = LinkWanted { email: email.to_owned(), browser: browser.clone(), network: None, mark: None };
    sign_in::ask(app, wanted).await?;
    test.drain().await?;
    let mail = test.mails().into_iter().rev().find(|sent| sent.envelope.recipient() == email);
    let letter = String::from_utf8(mail.ok_or("no mail")?.bytes)?.replace("=\r\n", "");
    let secret = letter.split("/sign-in/link/").nth(1).and_then(|rest| rest.get(..67)).ok_or("no link")?;
    let proof = LinkProof { browser: Some(browser), ..LinkProof::default() };
    let Followed::Begun(begun) = sign_in::follow(app, secret, &proof, Device::default()).await? else {
        return Err("the link let nobody in".into());
    };
    let open = app::session::open(app, &begun.secret, None).await?;
    Ok(app::account::set_password(app, &open, PASSWORD).await?)
}
