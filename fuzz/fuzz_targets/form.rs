//! Forms of the pages, bodies and parameters of the API, as their handlers read them.
//!
//! The first line names what is read (`page offer`, `body need`, `parameters listing`), the rest is what was sent.
#![no_main]

use axum::{
    body::Body,
    extract::Request,
    http::{StatusCode, header::CONTENT_TYPE},
};
use http::Problem;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|data: &[u8]| {
    let Some(at) = data.iter().position(|byte| *byte == b'\n') else { return };
    let (head, sent) = (&data[..at], &data[at + 1..]);
    let Some((kind, name)) = std::str::from_utf8(head).ok().and_then(|head| head.split_once(' ')) else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        match kind {
            "page" => page(name, sent).await,
            "body" => body(name, sent).await,
            "parameters" => parameters(name, sent).await,
            _ => {}
        }
    });
});

/// A form that is read reads the same when it is written anew, and is refused with a field that it does not have.
async fn page(name: &str, sent: &[u8]) {
    let read = async |sent: &[u8]| web::fuzzing::form(name, posted(FORM, sent)).await;
    let Ok(understood) = read(sent).await else { return };
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(sent).into_owned().collect();
    let written = |pairs: &[(String, String)]| {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    };
    let again = read(written(&pairs).as_bytes()).await;
    assert_eq!(again.as_ref(), Ok(&understood), "{name}: written anew");
    let mut more = pairs.clone();
    more.push(("no-such-field".to_owned(), String::new()));
    assert!(read(written(&more).as_bytes()).await.is_err(), "{name}: a field that nobody knows");
    // A field of text stands there once; boxes that are ticked may come in any order only among themselves.
    let mut turned = pairs;
    turned.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert_eq!(read(written(&turned).as_bytes()).await, Ok(understood), "{name}: in another order");
}

/// A body that is read is an object without unknown fields, and reads the same when it is written anew.
async fn body(name: &str, sent: &[u8]) {
    let read = async |sent: Vec<u8>| api::fuzzing::body(name, posted(JSON, &sent)).await;
    match read(sent.to_vec()).await {
        Ok(understood) => {
            let value: Value = serde_json::from_slice(sent).expect("what was read is JSON");
            let written = serde_json::to_vec(&value).expect("JSON");
            assert_eq!(read(written).await.as_ref(), Ok(&understood), "{name}: written anew");
            for changed in with_one_more(&value) {
                let written = serde_json::to_vec(&changed).expect("JSON");
                let refused = read(written).await.expect_err("a field that nobody knows");
                assert!(refused.errors.iter().any(|error| error.code == "unknown-field"), "{refused:?}");
            }
        }
        Err(refused) => refusal(&refused, sent),
    }
}

/// The same value with a field that nobody knows in one of its objects. What is no object where one is asked for has
/// no place for it: then this panics.
fn with_one_more(value: &Value) -> Vec<Value> {
    let mut all = vec![];
    let mut whole = value.clone();
    whole.as_object_mut().expect("a body is an object").insert("no-such-field".to_owned(), Value::Null);
    all.push(whole);
    for (list, at) in [("facts", None), ("periods", Some(0))] {
        let mut changed = value.clone();
        let inner = changed.get_mut(list).and_then(|inner| match at {
            Some(at) => inner.get_mut(at),
            None => Some(inner),
        });
        if let Some(inner) = inner {
            let object = inner.as_object_mut().expect("facts and periods are objects");
            object.insert("no-such-field".to_owned(), Value::Null);
            all.push(changed);
        }
    }
    all
}

/// Parameters that are read are read again from what they mean, and refused with one that nobody knows.
async fn parameters(name: &str, sent: &[u8]) {
    let read = async |query: &str| {
        let request = Request::get(format!("/?{query}")).body(Body::empty()).ok()?;
        Some(api::fuzzing::parameters(name, request).await)
    };
    let Ok(sent) = std::str::from_utf8(sent) else { return };
    match read(sent).await {
        None => {}
        Some(Err(refused)) => refusal(&refused, sent.as_bytes()),
        Some(Ok(understood)) => {
            let pairs = url::form_urlencoded::parse(sent.split('#').next().unwrap_or_default().as_bytes());
            let written = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
            assert_eq!(read(&written).await, Some(Ok(understood)), "{name}: written anew");
            let refused = read(&format!("{written}&no-such-field=")).await.expect("an address");
            let refused = refused.expect_err("a parameter that nobody knows");
            assert!(refused.errors.iter().any(|error| error.code == "unknown-field"), "{refused:?}");
        }
    }
}

/// A refusal says which field is wrong, or of the whole what is; it is the sender's fault, and tells nothing of us.
fn refusal(refused: &Problem, sent: &[u8]) {
    let status = StatusCode::from_u16(refused.status).expect("a status");
    assert!(status.is_client_error(), "{refused:?}");
    if status == StatusCode::NOT_FOUND {
        return; // no such body
    }
    assert!(refused.detail.is_some() || !refused.errors.is_empty(), "{refused:?}");
    // What was sent is repeated, whatever it looks like.
    let is_sent = sent.windows(6).any(|word| word == b"crates");
    for error in &refused.errors {
        let tells_of_us = !is_sent && error.message.contains("crates/");
        assert!(!error.message.is_empty() && !tells_of_us, "{refused:?}");
        // What nobody knows is named as it was sent.
        let is_ours = error.code != "unknown-field";
        assert!(!is_ours || !error.field.contains(['`', ' ']), "{refused:?}");
    }
    let _ = serde_json::to_vec(refused).expect("a refusal is JSON");
}

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

fn posted(kind: &str, sent: &[u8]) -> Request {
    Request::post("/").header(CONTENT_TYPE, kind).body(Body::from(sent.to_vec())).expect("a request")
}
