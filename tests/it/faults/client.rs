//! One request to a process that serves.

use serde_json::Value;
use testing::Outcome;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The API of one process, asked with one token.
#[derive(Clone)]
pub(super) struct Client {
    pub(super) address: String,
    pub(super) token: String,
}

impl Client {
    /// The answer to a `POST` below `/api/v1`; anything but 200 and 201 is an error.
    pub(super) async fn post(&self, path: &str, body: Option<&Value>) -> Outcome<Value> {
        self.ask("POST", path, body).await
    }

    /// The same for `GET`.
    pub(super) async fn get(&self, path: &str) -> Outcome<Value> {
        self.ask("GET", path, None).await
    }

    async fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Outcome<Value> {
        let (address, token) = (&self.address, &self.token);
        let mut head = format!(
            "{method} /api/v1{path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\nconnection: close\r\n"
        );
        let body = body.map(Value::to_string).unwrap_or_default();
        if !body.is_empty() {
            head.push_str("content-type: application/json\r\n");
        }
        if method == "POST" {
            head = format!("{head}content-length: {}\r\n", body.len());
        }
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(format!("{head}\r\n{body}").as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("no end of the head")?;
        if !head.starts_with("HTTP/1.1 200") && !head.starts_with("HTTP/1.1 201") {
            return Err(format!("{method} {path}: {answer}").into());
        }
        Ok(serde_json::from_str(body)?)
    }
}

/// What a page answers: its status, and the head as it came.
pub(super) async fn head(address: &str, path: &str) -> Outcome<(u16, String)> {
    let mut stream = TcpStream::connect(address).await?;
    let ask = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).await?;
    let mut answer = vec![];
    stream.read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    let head = answer.split("\r\n\r\n").next().unwrap_or_default().to_ascii_lowercase();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Ok((status.ok_or_else(|| format!("no status in: {head}"))?, head))
}

/// The id of what was answered.
pub(super) fn id(answer: &Value) -> Outcome<String> {
    Ok(answer["id"].as_str().ok_or_else(|| format!("{answer} has no id"))?.to_owned())
}
