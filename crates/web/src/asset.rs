//! The style sheet and the mark, carried by the binary.

use std::{collections::HashMap, sync::LazyLock};

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use http::Problem;
use rust_embed::RustEmbed;

/// Read from disk in debug builds, from the binary in release builds.
#[derive(RustEmbed)]
#[folder = "assets/dist/"]
struct Files;

/// `/static/{hash}/{file}`: a changed file has a new address, so browsers may keep it for ever.
static ADDRESSES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let address = |name: &str| Files::get(name).map(|file| written(name, file.metadata.sha256_hash()));
    Files::iter().filter_map(|name| Some((name.to_string(), address(&name)?))).collect()
});

fn written(name: &str, hash: [u8; 32]) -> String {
    let bytes: Vec<String> = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("/static/{}/{name}", bytes.concat())
}

/// Where a file is found; `None` where it has not been built.
pub(crate) fn address(name: &str) -> Option<&'static str> {
    ADDRESSES.get(name).map(String::as_str)
}

/// Whether the style sheet was built: without it pages work, but plainly.
pub fn has_assets() -> bool {
    address("app.css").is_some()
}

/// `GET /static/{hash}/{file}`. A page of an older version asks for a hash that is gone: it gets the present file,
/// but may not keep it under that address.
pub(crate) async fn file(Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(file) = Files::get(&name) else {
        return Problem::of_status(StatusCode::NOT_FOUND).into_response();
    };
    let present = address(&name) == Some(format!("/static/{hash}/{name}").as_str());
    let cache = if present { "public, max-age=31536000, immutable" } else { "no-store" };
    let kind = with_charset(file.metadata.mimetype());
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache.to_owned())], file.data).into_response()
}

/// All our texts are in UTF-8.
fn with_charset(kind: &str) -> String {
    let is_text = kind.starts_with("text/") || kind.ends_with("/javascript") || kind.ends_with("+xml");
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_say_how_they_are_written() {
        assert_eq!(with_charset("text/css"), "text/css; charset=utf-8");
        assert_eq!(with_charset("image/png"), "image/png");
    }

    #[test]
    fn another_content_has_another_address() {
        assert_eq!(written("app.css", [0xab; 32]), "/static/abababababab/app.css");
        assert_ne!(written("app.css", [0xab; 32]), written("app.css", [0xac; 32]));
    }

    #[tokio::test]
    async fn what_was_not_built_is_not_found() {
        let path = Path(("0".to_owned(), "../Cargo.toml".to_owned()));
        assert_eq!(file(path).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(address("no-such-file.css"), None);
    }
}
