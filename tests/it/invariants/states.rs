//! Histories: every step begins in the state in which the one before ended, and the last one is what stands.

use std::collections::BTreeMap;

use store::Executor;
use testing::Outcome;

use super::texts;

/// Subject, moment, state before (empty: it is new), state after; and the state that stands, of those that have one.
const HISTORIES: [(&str, &str, &str); 7] = [
    ("offer", STEPS, "SELECT 'offer' || hex(id), state FROM offer"),
    ("need", STEPS, "SELECT 'need' || hex(id), state FROM need"),
    ("organisation", STEPS, "SELECT 'organisation' || hex(id), state FROM organisation"),
    ("suggestion", STEPS, "SELECT 'suggestion' || hex(id), state FROM partner_suggestion"),
    ("claim", STEPS, "SELECT 'claim' || hex(id), state FROM claim"),
    ("host_answer", STEPS, HOST_ANSWERS),
    ("mail", MAIL_STEPS, "SELECT hex(id), state FROM outgoing_mail"),
];

const STEPS: &str = "SELECT subject_kind || hex(subject_id), CAST(changed_at AS text), from_state, to_state
     FROM state_change ORDER BY subject_kind, subject_id, changed_at, id";

/// What a host's contact says to a school has steps of its own beside those of the pair.
const HOST_ANSWERS: &str =
    "SELECT 'host_answer' || hex(id), host_answer FROM partner_suggestion WHERE host_answer IS NOT NULL";

const MAIL_STEPS: &str = "SELECT hex(mail_id), CAST(at AS text), from_state, to_state
     FROM outgoing_mail_event ORDER BY mail_id, at, id";

/// A moment, the state before, the state after.
type Step = [String; 3];

pub(super) async fn broken(db: &Executor<'_>) -> Outcome<Vec<String>> {
    let mut broken = vec![];
    for (noun, steps, states) in HISTORIES {
        let mut histories: BTreeMap<String, Vec<Step>> = BTreeMap::new();
        for [subject, at, from, to] in texts::<4>(db, steps, vec![]).await? {
            histories.entry(subject).or_default().push([at, from, to]);
        }
        for [subject, state] in texts::<2>(db, states, vec![]).await? {
            broken.push(match end(histories.remove(&subject).unwrap_or_default()) {
                Ok(end) if end == state => continue,
                Ok(end) => format!("{noun} {subject} is {state}, and its history ends with {end:?}"),
                Err(step) => format!("{noun} {subject}: a step that does not go on: {step:?}"),
            });
        }
    }
    Ok(broken)
}

/// The state in which a history ends, or the step that does not begin where the one before ended. Of steps of the same
/// moment the order is not known: any order that goes on will do.
fn end(mut steps: Vec<Step>) -> Result<String, Step> {
    let mut state = String::new();
    while let Some([now, ..]) = steps.first() {
        let same_moment = steps.iter().take_while(|[at, ..]| at == now);
        let next = same_moment.clone().position(|[_, from, _]| *from == state);
        let [_, _, to] = steps.remove(next.ok_or_else(|| steps[0].clone())?);
        state = to;
    }
    Ok(state)
}

#[test]
fn a_history_goes_on_from_step_to_step() {
    let steps = |steps: &[[&str; 3]]| steps.iter().map(|step| step.map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(end(steps(&[["1", "", "draft"], ["2", "draft", "open"]])), Ok("open".to_owned()));
    assert_eq!(end(steps(&[["1", "a", "b"], ["1", "", "a"], ["1", "b", "c"]])), Ok("c".to_owned()));
    let gap = end(steps(&[["1", "", "draft"], ["2", "open", "closed"]]));
    assert_eq!(gap, Err(["2", "open", "closed"].map(str::to_owned)));
    assert!(end(steps(&[["1", "draft", "open"]])).is_err(), "it has no beginning");
}
