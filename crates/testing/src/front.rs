//! The front door as a process of its own: a school with a full list, a person who speaks for it and has tokens, colleagues
//! with passwords, and the service that is asked for it. For what is measured from outside.

use crate::binary::{Folder, Running};
use crate::{Outcome, School, TestApp, sample};
use app::account::set_password;
use app::organisation::{NewCoordinator, add_coordinator};
use app::token::{NewOwnToken, create_own};
use domain::{Actor, Authority, Cadence, NeedId, Scope};

/// Everything there is, and the service that is asked. Stops with the value.
pub struct Front {
    address: String,
    need: NeedId,
    token: String,
    writing_token: String,
    school: School,
    // Dropped after what uses them.
    running: Running,
    _folder: Folder,
    test: TestApp,
}

/// Of those who have one.
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
        Ok(Self { address, need, token, writing_token, school, running, _folder: folder, test })
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

    /// So many colleagues, each with a password and in a network of their own: of each the sign-in, as the page sends it
    /// through a proxy.
    ///
    /// # Errors
    /// What the use cases answer.
    pub async fn colleagues(&self, count: usize) -> Outcome<Vec<String>> {
        let (app, organisation) = (self.test.app(), self.school.organisation.id);
        let mut sign_ins = Vec::with_capacity(count);
        for n in 0..count {
            let new = NewCoordinator {
                name: format!("Colleague {n}"),
                email: format!("colleague-{n}@school.invalid"),
                language: self.school.organisation.language,
                suggestions: Cadence::Weekly,
            };
            let account = add_coordinator(app, &Actor::system(), organisation, new).await?;
            let authority = Authority::Member { organisation, scopes: vec![Scope::Account] };
            set_password(app, &self.test.just_signed_in(&account, authority), PASSWORD).await?;
            sign_ins.push(self.sign_in(n));
        }
        Ok(sign_ins)
    }

    fn sign_in(&self, n: usize) -> String {
        let password = PASSWORD.replace(' ', "+");
        let body = format!("email=colleague-{n}%40school.invalid&password={password}&way=password");
        format!(
            "POST /sign-in HTTP/1.1\r\nhost: {}\r\nx-forwarded-for: 10.{}.{}.1\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            n / 250 + 1,
            n % 250,
            body.len()
        )
    }
}
