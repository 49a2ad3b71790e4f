//! The document of the API: the one that is checked in, and whole.

use std::collections::BTreeSet;

use serde_json::Value;

/// The document; `null`, which has no operations, where it can't be written.
fn document() -> Value {
    serde_json::to_value(api::openapi()).unwrap_or_default()
}

/// Every operation with its method and path.
fn operations(document: &Value) -> Vec<(String, &Value)> {
    let mut found = vec![];
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for method in ["get", "post", "put", "patch", "delete"] {
            if let Some(operation) = item.get(method) {
                found.push((format!("{method} {path}"), operation));
            }
        }
    }
    found
}

/// Every value under a key, wherever it stands.
fn under<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key));
            fields.values().for_each(|inner| under(inner, key, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| under(inner, key, found)),
        _ => {}
    }
}

fn is_said(text: &Value) -> bool {
    text.as_str().is_some_and(|text| !text.trim().is_empty())
}

#[test]
fn the_document_is_the_one_that_is_checked_in() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.json");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let now = api::openapi().to_pretty_json().expect("JSON");
    // Compared by line: a difference of one is easier to read than two documents.
    let differs = kept.trim_end().lines().zip(now.lines()).find(|(kept, now)| kept != now);
    assert!(
        kept.trim_end() == now.trim_end(),
        "docs/openapi.json is not what the code describes, first at {differs:?}: run `make generated`"
    );
}

#[test]
fn what_the_document_refers_to_is_in_it() {
    let document = document();
    let mut references = vec![];
    under(&document, "$ref", &mut references);
    assert!(references.len() > 50, "only {} references", references.len());
    for reference in references {
        let path = reference.as_str().and_then(|text| text.strip_prefix('#')).expect("a local reference");
        assert!(document.pointer(path).is_some(), "{path} is not collected");
    }
}

#[test]
fn the_document_says_what_it_is() {
    let document = document();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    assert_eq!(document["info"]["license"]["identifier"], "Apache-2.0 OR MIT");
    assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
    assert!(is_said(&document["info"]["description"]));
}

#[test]
fn every_operation_is_described() {
    let document = document();
    let tags: BTreeSet<&str> =
        document["tags"].as_array().expect("tags").iter().filter_map(|tag| tag["name"].as_str()).collect();
    let mut names = BTreeSet::new();
    assert!(operations(&document).len() > 20);
    for (place, operation) in operations(&document) {
        let name = operation["operationId"].as_str().expect("an operation id");
        assert!(names.insert(name), "{name} is there twice");
        assert!(name.contains('_'), "{place}: {name} is no verb and noun");
        assert!(is_said(&operation["summary"]), "{place} has no summary");
        let tag = operation["tags"][0].as_str().expect("a tag");
        assert!(tags.contains(tag), "{place}: {tag} is not described");
        let takes_body = operation.get("requestBody").is_some();
        // Changes of state need no words; everything else that is posted is described.
        let last = place.rsplit('/').next().unwrap_or_default();
        let changes_state =
            ["verify", "open", "close", "publish", "pause", "withdraw", "confirm"].contains(&last);
        assert_eq!(takes_body, place.starts_with("post") && !changes_state, "{place}: request body");
        let public = name == "resolve_title";
        let secured = operation["security"][0].get("bearer").is_some();
        assert_eq!(secured, !public, "{place}: security");
    }
}

#[test]
fn what_takes_a_body_says_how_one_is_refused() {
    let document = document();
    for (place, operation) in operations(&document) {
        for status in ["400", "413", "415", "422"] {
            let is_told = operation["responses"].get(status).is_some();
            assert!(is_told || operation.get("requestBody").is_none(), "{place}: {status}");
        }
    }
}

#[test]
fn every_answer_field_and_parameter_is_described() {
    let document = document();
    for (place, operation) in operations(&document) {
        for (status, answer) in operation["responses"].as_object().expect("answers") {
            assert!(is_said(&answer["description"]), "{place}: {status} has no description");
            let refused = status.starts_with(['4', '5']);
            let problem = answer["content"].get("application/problem+json").is_some();
            assert_eq!(refused, problem, "{place}: {status} and problem+json");
        }
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(is_said(&parameter["description"]), "{place}: {} has no description", parameter["name"]);
        }
    }
    for (name, schema) in document["components"]["schemas"].as_object().expect("schemas") {
        for (field, inner) in schema["properties"].as_object().into_iter().flatten() {
            assert!(is_described(inner), "{name}.{field} has no description");
        }
    }
}

/// Where a field may be `null` its description stands beside the other kind.
fn is_described(field: &Value) -> bool {
    let kinds = field["oneOf"].as_array().into_iter().flatten();
    is_said(&field["description"]) || kinds.into_iter().any(|kind| is_said(&kind["description"]))
}
