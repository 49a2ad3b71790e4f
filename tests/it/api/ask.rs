//! A request as one line.

use testing::{Outcome, Reply, TestApp};

/// `POST /needs {"activity":..}`, below `/api/v1`, with a token or without.
pub(super) async fn ask(test: &TestApp, token: Option<&str>, line: &str) -> Outcome<Reply> {
    ask_knowing(test, token, line, None).await
}

/// The same, from a client that has a revision: its `ETag`.
pub(super) async fn ask_knowing(
    test: &TestApp,
    token: Option<&str>,
    line: &str,
    known: Option<&str>,
) -> Outcome<Reply> {
    let (method, rest) = line.split_once(' ').ok_or("METHOD /path {body}")?;
    let (path, body) = rest.split_once(' ').map_or((rest, None), |(path, body)| (path, Some(body)));
    reply_to(test, TestApp::reply, |request| {
        *request.method_mut() = method.parse()?;
        *request.uri_mut() = format!("/api/v1{path}").parse()?;
        let headers = request.headers_mut();
        if let Some(token) = token {
            headers.insert("authorization", format!("Bearer {token}").parse()?);
        }
        if let Some(known) = known {
            headers.insert("if-none-match", known.parse()?);
        }
        if let Some(body) = body {
            headers.insert("content-type", "application/json".parse()?);
            *request.body_mut() = body.to_owned().into();
        }
        Ok(())
    })
    .await
}

/// Fills in an empty request and sends it. Its type is axum's, which stays in the crates that speak HTTP.
async fn reply_to<R: Default>(
    test: &TestApp,
    send: impl AsyncFnOnce(&TestApp, R) -> Outcome<Reply>,
    fill_in: impl FnOnce(&mut R) -> Outcome,
) -> Outcome<Reply> {
    let mut request = R::default();
    fill_in(&mut request)?;
    send(test, request).await
}
