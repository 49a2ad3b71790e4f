use proptest::prelude::*;

use super::{join, split};

#[test]
fn bars_line_ends_or_semicolons_part_values() {
    for (cell, values) in [
        ("", vec![]),
        (" a | b||c ", vec!["a", "b", "c"]),
        ("a; b;", vec!["a", "b"]),
        ("a;b|c", vec!["a;b", "c"]),
        ("kuhar\r\nkuharica; pomoćna", vec!["kuhar", "kuharica; pomoćna"]),
        ("a;b|", vec!["a;b"]),
        ("a\\|b|c", vec!["a|b", "c"]),
        ("C:\\x", vec!["C:\\x"]),
    ] {
        assert_eq!(split(cell), values, "{cell}");
    }
    assert_eq!(join(["a", "b;c"]), "a|b;c");
    assert_eq!(join(["b;c"]), "b;c|");
    assert_eq!(join(["a\nb", " "]), "a b");
}

proptest! {
    #[test]
    fn what_is_joined_is_split_again(items in prop::collection::vec("[\\p{L}0-9|;\\\\,]{1,6}", 0..5)) {
        prop_assert_eq!(split(&join(&items)), items);
    }
}
