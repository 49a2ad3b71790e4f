//! A row, read and checked.

use domain::{Accreditation, AccreditationState, OrganisationId};
use exchange::{Row, RowProblem};

use super::Record;
use crate::import::context::Context;
use crate::import::read;

const STATES: [&str; 3] = ["claimed", "verified", "rejected"];

/// What a row says, as a record that is new.
pub(super) fn read(
    context: &mut Context<'_>,
    row: &Row,
    organisation: OrganisationId,
) -> Result<Record, RowProblem> {
    let bound = context.bound.clone();
    let said = bound.required(row, "trade")?.to_owned();
    let trade = match read::of_text(context, &said, None) {
        read::Said::Code(trade) | read::Said::Title(_, Some((trade, _))) => trade,
        read::Said::Nothing | read::Said::Title(_, None) => {
            let mend = "Write the trade's code, as `praktika resolve` gives it";
            return Err(bound.problem(
                row,
                "trade",
                format!("we are not sure which trade `{said}` is"),
                mend,
            ));
        }
    };
    let missing = || bound.problem(row, "valid_from", "nothing is written there", "Write the first day");
    let valid_from = bound.date(row, "valid_from")?.ok_or_else(missing)?;
    let valid_to = bound.date(row, "valid_to")?;
    if valid_to.is_some_and(|last| last < valid_from) {
        let reason = "the last day is before the first";
        return Err(bound.problem(row, "valid_to", reason, "Correct one of the two days"));
    }
    let given = read::word(context, row, "state", &STATES)?;
    Ok(Record {
        id: context.app.sources.ids.uuid(),
        organisation,
        number: Some(bound.text(row, "number").to_owned()).filter(|number| !number.is_empty()),
        accreditation: Accreditation {
            trade,
            issuer: bound.required(row, "issuer")?.to_owned(),
            valid_from,
            valid_to,
            state: trusted(given, context.options.verified),
        },
        revision: 1,
    })
}

/// "Verified" takes somebody who vouches; without one it is what the list claims.
fn trusted(given: Option<AccreditationState>, vouched: bool) -> AccreditationState {
    match given {
        Some(AccreditationState::Rejected) => AccreditationState::Rejected,
        None | Some(AccreditationState::Verified) if vouched => AccreditationState::Verified,
        _ => AccreditationState::Claimed,
    }
}
