//! Suggestions: every score is the exact sum of its parts.

use domain::{NeedId, PartnerSuggestion, SuggestionState};
use store::Executor;
use testing::Outcome;

use super::texts;

pub(super) async fn broken(db: &Executor<'_>) -> Outcome<Vec<String>> {
    let needs = texts::<1>(db, "SELECT DISTINCT hex(need_id) FROM partner_suggestion", vec![]).await?;
    let mut broken = vec![];
    for [need] in needs {
        let need: NeedId = need.parse()?;
        let all = store::suggestion::list_of_need(db, need, SuggestionState::ALL, 1_000_000).await?;
        broken.extend(all.iter().filter_map(fault));
    }
    Ok(broken)
}

fn fault(suggestion: &PartnerSuggestion) -> Option<String> {
    let (id, engine) = (suggestion.id, &suggestion.engine);
    let sum: u32 = engine.parts.iter().map(|part| u32::from(part.points)).sum();
    if engine.parts.is_empty() {
        return Some(format!("a suggestion without parts: {id}"));
    }
    if sum != u32::from(engine.score) {
        return Some(format!("a score of {} whose parts sum to {sum}: {id}", engine.score));
    }
    let over = engine.parts.iter().find(|part| part.points > part.of)?;
    Some(format!("a part above its maximum: {id}, {:?}", over.criterion))
}
