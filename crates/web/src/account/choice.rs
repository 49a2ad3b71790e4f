//! One of several to choose from.

/// One of several to choose from.
pub(super) struct Choice {
    pub(super) id: String,
    pub(super) value: &'static str,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

/// Value and label of each. Ids as error summaries want them: the first bears the field's name.
pub(super) fn choices(
    name: &str,
    chosen: &str,
    all: impl IntoIterator<Item = (&'static str, String)>,
) -> Vec<Choice> {
    let id = |n: usize| if n == 0 { name.to_owned() } else { format!("{name}-{n}") };
    let choice = |(n, (value, label)): (usize, (&'static str, String))| {
        let is_chosen = value == chosen;
        Choice { id: id(n), value, label, is_chosen }
    };
    all.into_iter().enumerate().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bears_the_name_of_the_field() {
        let all = choices("scope", "write", [("read", "Read".to_owned()), ("write", "Write".to_owned())]);
        let ids: Vec<&str> = all.iter().map(|choice| choice.id.as_str()).collect();
        assert_eq!(ids, ["scope", "scope-1"]);
        assert_eq!(all.iter().find(|choice| choice.is_chosen).map(|choice| choice.value), Some("write"));
    }
}
