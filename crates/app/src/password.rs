//! Passwords: what is taken, how they are kept, and how they are compared without stopping everybody else.

use std::sync::{Arc, LazyLock};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Argon2, Params};
use domain::FieldError;
use tokio::sync::Semaphore;

use crate::AppError;

/// Characters that a password has at least (NIST SP 800-63B-4 and ASVS 5.0, 6.2.1: 8, better 15 where it is alone).
const SHORTEST: usize = 10;
/// Bytes that are taken at most (ASVS 5.0, 6.2.9: at least 64 characters).
const LONGEST: usize = 1_024;
/// How many guesses it must withstand, as a power of ten: what `zxcvbn` calls safely unguessable online.
const GUESSES: f64 = 8.0;

/// Letters and figures that are left at least without the words of its owner's name and address.
const LEAST_BESIDE: usize = 6;

/// A core and 19 MiB each: more at once would only wait for the cores, and fill the memory.
static AT_ONCE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));

/// Compared for accounts that aren't there or have none, so that they take as long as others.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody").unwrap_or_default());

/// Whether a password may be taken. Anything goes but what is short, common, or about its owner; no rule asks for
/// figures or signs.
///
/// # Errors
///
/// `password-short`, `too-long`, `password-guessable`.
pub(crate) fn check(field: &str, password: &str, about: &[&str]) -> Result<(), FieldError> {
    if password.chars().count() < SHORTEST {
        return Err(FieldError::new(field, "password-short").with("least", SHORTEST));
    }
    if password.len() > LONGEST {
        return Err(FieldError::new(field, "too-long").with("longest", LONGEST));
    }
    let own = own_words(about);
    let about: Vec<&str> =
        about.iter().copied().chain(own.iter().map(String::as_str)).chain(["praktika"]).collect();
    // Its time grows with the square of the length; what comes after a hundred characters makes nothing guessable.
    let head: String = password.chars().take(100).collect();
    if is_mostly_own(&head, &own) || zxcvbn::zxcvbn(&head, &about).guesses_log10() < GUESSES {
        return Err(FieldError::new(field, "password-guessable"));
    }
    Ok(())
}

/// The words of names and addresses, in small letters.
fn own_words(about: &[&str]) -> Vec<String> {
    let words = about.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
}

/// Whether little is left without the words of its owner's name and address.
fn is_mostly_own(password: &str, own: &[String]) -> bool {
    let whole = password.to_lowercase();
    let left = own.iter().fold(whole.clone(), |left, word| left.replace(word.as_str(), ""));
    left != whole && left.chars().filter(|letter| letter.is_alphanumeric()).count() < LEAST_BESIDE
}

/// A password's hash (argon2id, 19 MiB, two rounds), as a PHC string.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the work was broken off.
pub(crate) async fn hash(password: &str) -> Result<String, AppError> {
    let password = password.to_owned();
    off_thread(move || hash_now(&password)).await?.ok_or_else(|| AppError::unexpected("argon2"))
}

/// How a comparison ended.
pub(crate) enum Compared {
    /// It is the one. Hashed anew, where our parameters have changed since.
    Right(Option<String>),
    /// It isn't.
    Wrong,
}

/// Compares a password; `None` takes as long as a hash that is there.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the work was broken off.
pub(crate) async fn compare(password: &str, stored: Option<String>) -> Result<Compared, AppError> {
    if password.len() > LONGEST {
        return Ok(Compared::Wrong);
    }
    let password = password.to_owned();
    off_thread(move || {
        let is_right = matches(&password, stored.as_deref().unwrap_or(&NOBODY));
        match stored {
            Some(stored) if is_right && is_outdated(&stored) => Compared::Right(hash_now(&password)),
            Some(_) if is_right => Compared::Right(None),
            _ => Compared::Wrong,
        }
    })
    .await
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let permit = AT_ONCE.clone().acquire_owned().await.map_err(AppError::unexpected)?;
    let done = tokio::task::spawn_blocking(move || {
        let _permit = permit; // kept until the work ends, also when the request was dropped
        work()
    });
    done.await.map_err(AppError::unexpected)
}

fn hash_now(password: &str) -> Option<String> {
    Argon2::default().hash_password(password.as_bytes()).ok().map(|hash| hash.to_string())
}

/// With the parameters of the stored hash.
fn matches(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
}

fn is_outdated(stored: &str) -> bool {
    let ours = Params::default();
    let Ok(parsed) = PasswordHash::new(stored) else { return true };
    let is_ours = |theirs: Params| {
        (theirs.m_cost(), theirs.t_cost(), theirs.p_cost()) == (ours.m_cost(), ours.t_cost(), ours.p_cost())
    };
    !Params::try_from(&parsed).is_ok_and(is_ours)
}

#[cfg(test)]
mod tests {
    use argon2::{Algorithm, Version};

    use super::*;

    #[test]
    fn what_anybody_would_guess_is_not_taken() {
        let code = |password: &str| {
            check("password", password, &["Arta Hoxha", "arta@shkolla.example"]).map_err(|error| error.code)
        };
        for guessable in [
            "password12",
            "1234567890",
            "qwertyuiop",
            "Praktika123",
            "Arta Hoxha1",
            "arta@shkolla",
            "aaaaaaaaaaaa",
        ] {
            assert_eq!(code(guessable), Err("password-guessable"), "{guessable}");
        }
        assert_eq!(code("kurzi"), Err("password-short"));
        assert_eq!(code(&"x".repeat(1_025)), Err("too-long"));
        for good in
            ["mal i zi mbi ujë", "tri jabuke na stolu", "correct horse battery staple", "ћирилица на столу"]
        {
            assert_eq!(code(good), Ok(()), "{good}");
        }
    }

    #[tokio::test]
    async fn a_hash_with_older_parameters_is_made_anew() {
        let stored = hash("mal i zi mbi ujë").await.expect("a hash");
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(matches!(compare("mal i zi mbi ujë", Some(stored.clone())).await, Ok(Compared::Right(None))));
        assert!(matches!(compare("mal i zi mbi uje", Some(stored)).await, Ok(Compared::Wrong)));
        let older = Params::new(12 * 1024, 3, 1, None).expect("parameters");
        let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, older);
        let older = older.hash_password(b"x y z").expect("a hash").to_string();
        let Ok(Compared::Right(Some(anew))) = compare("x y z", Some(older)).await else {
            panic!("made anew")
        };
        assert!(!is_outdated(&anew));
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        assert!(matches!(compare("nobody", None).await, Ok(Compared::Wrong)));
        assert!(matches!(compare("x", Some("not a hash".to_owned())).await, Ok(Compared::Wrong)));
    }
}
