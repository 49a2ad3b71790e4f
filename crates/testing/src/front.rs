//! A school with a full list, a person who speaks for it and has a token and a password, and the service.

use app::sign_in::{self, Device, Followed, LinkProof, LinkWanted};
use app::token::{NewOwnToken, create_own};
use domain::{Authority, NeedId, Scope};
use testing::binary::{Folder, Running};
use testing::{Outcome, TestApp, sample};

/// Everything there is, and the service that is asked.
pub(crate) struct World {
    pub(crate) address: String,
    need: NeedId,
    token: String,
    email: String,
    // Dropped after what uses them.
    _running: Running,
    _folder: Folder,
    _test: TestApp,
}

/// Of somebody who has one.
const PASSWORD: &str = "mali crveni vlak 7";
/// More than a list takes.
const COMPANIES: usize = 14;

impl World {
    pub(crate) async fn serve() -> Outcome<Self> {
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
        let token = NewOwnToken { name: "Load".to_owned(), may_write: false, days: 365 };
        let token = create_own(test.app(), &open, token).await?;
        let email = school.coordinator.email.ok_or("no address")?;
        set_password(&test, &email).await?;
        let folder = Folder::fresh()?;
        let variables: Vec<(String, String)> = [
            ("DATABASE__URL", test.url().as_str()),
            ("HTTP__ADDRESS", "127.0.0.1:0"),
            ("HTTP__REQUESTS_A_SECOND", "0"),
            ("LOG__LEVEL", "warn"),
            ("MAIL__DIRECTORY", "mail"),
        ]
        .map(|(name, value)| (format!("PRAKTIKA__{name}"), value.to_owned()))
        .into();
        let mut running =
            Running::start("praktika", &["serve", "--no-worker"], &variables, folder.path(), "serve")?;
        let line = running.first_line(std::time::Duration::from_secs(20)).await?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let address = address.ok_or_else(|| format!("no address in: {line}"))?.to_owned();
        Ok(Self { address, need, token, email, _running: running, _folder: folder, _test: test })
    }

    /// The request for the list, as a program sends it.
    pub(crate) fn list(&self) -> String {
        format!(
            "GET /api/v1/needs/{}/suggestions HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {}\r\n\r\n",
            self.need, self.address, self.token
        )
    }

    /// A sign-in with a password, as the page sends it.
    pub(crate) fn sign_in(&self) -> String {
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
