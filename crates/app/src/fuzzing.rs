//! What the fuzz targets drive and nobody else reaches. Exists only under `--cfg fuzzing`, which cargo-fuzz sets, and in
//! tests, so that it compiles whatever changes around it.

use crate::{Keys, account, sign_in, token};

/// A secret as a link, a cookie or a program carries it.
pub fn written_token(secret: &[u8; 32]) -> String {
    token::written(secret)
}

/// The short code of a sign-in as it is compared.
pub fn sign_in_code(typed: &str) -> String {
    sign_in::code::normalised(typed)
}

/// A recovery code as it is compared.
pub fn recovery_code(typed: &str) -> String {
    account::recovery::normalised(typed)
}

/// A recovery code as it is shown.
pub fn written_recovery_code(secret: &[u8; 32]) -> String {
    account::recovery::written(secret)
}

/// The step (of thirty seconds since 1970) of an authenticator app's code, where it is right about now, in seconds.
pub fn totp_step(secret: &[u8], typed: &str, now: i64) -> Option<i64> {
    account::second_factor::step_of(secret, typed, now)
}

/// What is sealed, as a hidden field carries it.
pub fn seal(keys: &Keys, purpose: &str, random: &[u8; 32], plain: &[u8]) -> Option<String> {
    keys.seal(purpose, random, plain)
}

/// What a hidden field carries, opened.
pub fn open(keys: &Keys, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
    keys.open(purpose, sealed)
}
