//! The refusals that nearly every operation has, described once for the API document.

use utoipa::IntoResponses;

use crate::Problem;

/// The usual refusals: write `responses((status = 200, ..), Problems)`.
///
/// The schema is referred to, not repeated: the document has to collect [`Problem`] and
/// [`FieldError`](crate::FieldError) under `components(schemas(..))`.
#[derive(IntoResponses)]
pub enum Problems {
    /// What can't be read as JSON or as parameters.
    #[response(
        status = 400,
        description = "The request can't be read",
        content_type = "application/problem+json"
    )]
    Malformed(Problem),
    /// No token, or one that is not valid.
    #[response(status = 401, description = "Not signed in", content_type = "application/problem+json")]
    NotSignedIn(Problem),
    /// Signed in, but not for this.
    #[response(status = 403, description = "Not allowed", content_type = "application/problem+json")]
    Forbidden(Problem),
    /// Missing things and those of others look the same.
    #[response(
        status = 404,
        description = "No such thing, or not yours",
        content_type = "application/problem+json"
    )]
    NotFound(Problem),
    /// A rule of the domain says no in the present state.
    #[response(
        status = 409,
        description = "Not possible as things stand",
        content_type = "application/problem+json"
    )]
    Conflict(Problem),
    /// The revision that the change was made to is not the present one.
    #[response(status = 412, description = "Changed meanwhile", content_type = "application/problem+json")]
    ChangedMeanwhile(Problem),
    /// The body is beyond the limit.
    #[response(status = 413, description = "Too large", content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body is not said to be JSON.
    #[response(status = 415, description = "Not JSON", content_type = "application/problem+json")]
    NotJson(Problem),
    /// `errors` names the fields.
    #[response(
        status = 422,
        description = "Some fields are not valid",
        content_type = "application/problem+json"
    )]
    Invalid(Problem),
    /// Too often: `Retry-After` says when again.
    #[response(status = 429, description = "Too often", content_type = "application/problem+json")]
    TooMany(Problem),
    /// A fault of ours; `trace_id` helps to find it.
    #[response(status = 500, description = "A fault of ours", content_type = "application/problem+json")]
    Internal(Problem),
    /// The database is away, busy or full: nothing was changed, and `Retry-After` says when to try once more.
    #[response(status = 503, description = "Not just now", content_type = "application/problem+json")]
    Unavailable(Problem),
}
