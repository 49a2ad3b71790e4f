//! ESCO occupations beside the shipped trades, as an import adds them.

use std::{
    collections::{BTreeMap, HashMap},
    error::Error,
};

use domain::{Isco08, LabelKind, LanguageTag, Trade, TradeId, TradeLabel};

/// An occupation with its labels.
struct Occupation {
    isco08: Isco08,
    labels: Vec<(LanguageTag, bool, String)>,
}

/// Adds the occupations of a file with the columns `isco08`, `esco_uuid`, `lang`, `kind`, `label`, each as a trade of
/// its own, but where a shipped trade of the same ISCO group has the same label.
pub(crate) fn add(
    file: &str,
    trades: &mut Vec<Trade>,
    labels: &mut Vec<TradeLabel>,
) -> Result<(), Box<dyn Error>> {
    let groups: HashMap<TradeId, Isco08> = trades.iter().map(|trade| (trade.id, trade.isco08)).collect();
    let shipped: HashMap<(Isco08, String), TradeId> = labels
        .iter()
        .map(|label| ((groups[&label.trade], label.label.to_lowercase()), label.trade))
        .collect();
    for (uuid, occupation) in occupations(file)? {
        let same = |label: &str| shipped.get(&(occupation.isco08, label.to_lowercase())).copied();
        let forms = |(_, _, label): &(LanguageTag, bool, String)| {
            same(label).or_else(|| label.split('/').find_map(|form| same(form.trim())))
        };
        let trade = occupation.labels.iter().find_map(forms);
        let trade = trade.unwrap_or_else(|| added(trades, &uuid, occupation.isco08));
        labels.extend(occupation.labels.into_iter().map(|(language, is_preferred, label)| TradeLabel {
            trade,
            language,
            kind: if is_preferred { LabelKind::Preferred } else { LabelKind::Alternative },
            label,
            source: "esco".to_owned(),
            reviewed_on: None,
        }));
    }
    Ok(())
}

fn added(trades: &mut Vec<Trade>, uuid: &str, isco08: Isco08) -> TradeId {
    let id = TradeId(i32::try_from(trades.len() + 1).unwrap_or(i32::MAX));
    trades.push(Trade {
        id,
        code: format!("esco-{uuid}"),
        isco08,
        isced_f: None,
        esco_uri: None,
        source: "esco".to_owned(),
    });
    id
}

fn occupations(file: &str) -> Result<BTreeMap<String, Occupation>, Box<dyn Error>> {
    let mut occupations: BTreeMap<String, Occupation> = BTreeMap::new();
    for record in csv::Reader::from_path(file)?.deserialize() {
        let (isco08, uuid, language, kind, label, _): (String, String, String, String, String, String) =
            record?;
        let language = language.replace("sh-", "sr-").parse()?;
        let isco08 = isco08.parse()?;
        let occupation = occupations.entry(uuid).or_insert_with(|| Occupation { isco08, labels: Vec::new() });
        occupation.labels.push((language, kind == "pref", label));
    }
    Ok(occupations)
}
