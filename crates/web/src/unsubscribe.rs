//! `/unsubscribe/{secret}`: one press, by a person or by a mail program (RFC 8058), and no more mail of the kind comes.
//! It is an answer like others, at an address of its own: mail programs post to it without a page before, so that it
//! takes no other answer.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::TokenKind;
use http::Problem;

use crate::{Web, answer_link, visit::Visit};

/// `GET`: the question.
pub(crate) use answer_link::question as confirm_unsubscribing;

/// `POST`: no more mail comes.
pub(crate) async fn unsubscribe(
    State(web): State<Web>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    answer_link::give_one_of(&web, &visit, &secret, &[TokenKind::Unsubscribe]).await
}
