//! Objects that are objects: a derived type would also be read from a list of its fields' values, of which the document
//! of the API says nothing, and in which no field can be unknown.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};

/// A struct from a JSON object, and from nothing else: `#[serde(deserialize_with = "http::object")]`.
///
/// # Errors
///
/// What is no object, and what the struct refuses.
pub fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_map(Fields(PhantomData))
}

/// Structs from a list of JSON objects: `#[serde(deserialize_with = "http::objects")]`.
///
/// # Errors
///
/// As [`object`], for each of them.
pub fn objects<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    let all = Vec::<Object<T>>::deserialize(from)?;
    Ok(all.into_iter().map(|Object(one)| one).collect())
}

/// A struct from an object.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        object(from).map(Self)
    }
}

struct Fields<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(fields))
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body as Bytes, extract::FromRequest, http::Request};

    use super::*;
    use crate::{Body, Problem};

    #[derive(Debug, PartialEq, Eq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        name: String,
        #[serde(default, deserialize_with = "objects")]
        parts: Vec<Part>,
        #[serde(default, deserialize_with = "object")]
        whole: Part,
    }

    #[derive(Debug, Default, PartialEq, Eq, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Part {
        n: u8,
    }

    async fn read(body: &'static str) -> Result<Given, Problem> {
        let request = Request::post("/").header("content-type", "application/json").body(Bytes::from(body));
        Body::from_request(request.expect("a request"), &()).await.map(|Body(given)| given)
    }

    #[tokio::test]
    async fn an_object_is_read_from_an_object() {
        let given = read(r#"{"name":"a","parts":[{"n":1},{}],"whole":{"n":2}}"#).await.expect("a body");
        let parts = vec![Part { n: 1 }, Part { n: 0 }];
        assert_eq!(given, Given { name: "a".to_owned(), parts, whole: Part { n: 2 } });
    }

    #[tokio::test]
    async fn a_list_of_values_is_no_object_and_what_is_wrong_keeps_its_path() {
        for (body, field, code) in [
            (r#"["a",[],{}]"#, "", "wrong-type"),
            (r#"{"name":"a","parts":[[1]]}"#, "parts[0]", "wrong-type"),
            (r#"{"name":"a","whole":[1]}"#, "whole", "wrong-type"),
            (r#"{"name":"a","whole":null}"#, "whole", "wrong-type"),
            (r#"{"name":"a","parts":[{"n":1},{"n":"x"}]}"#, "parts[1].n", "wrong-type"),
            (r#"{"name":"a","parts":[{"m":1}]}"#, "parts[0].m", "unknown-field"),
            (r#"{"parts":[]}"#, "name", "missing-field"),
        ] {
            let refused = read(body).await.expect_err(body);
            let found: Vec<_> =
                refused.errors.iter().map(|error| (error.field.as_str(), error.code)).collect();
            assert_eq!((refused.status, found), (422, vec![(field, code)]), "{body}");
        }
    }
}
