//! Serbian in Cyrillic, derived from the catalogues in Latin script when they are loaded.
use domain::cyrillic::to_cyrillic;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// Words that are written in Latin script in a Cyrillic text too: brands, classifications, units, codes, examples.
pub(crate) const STAYS_LATIN: &[&str] = &[
    "Praktika",
    "Erasmus",
    "ErasmusPro",
    "ESCO",
    "ISCO",
    "EQF",
    "EFQEA",
    "GeoNames",
    "CC",
    "BY",
    "Natural",
    "Earth",
    "km",
    "AL",
    "BA",
    "ME",
    "XK",
    "sq",
    "sr-Latn-ME",
    "welder",
    "saldator",
];

/// The same messages with their texts in Cyrillic. What stands between braces stays as it is.
pub(crate) fn in_cyrillic(mut resource: Resource<String>) -> Resource<String> {
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &mut message.value
        {
            rewrite(pattern);
        }
    }
    resource
}

fn rewrite(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = words(value),
            PatternElement::Placeable { expression } => rewrite_expression(expression),
        }
    }
}

fn rewrite_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                rewrite(&mut variant.value);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => rewrite_expression(expression),
        Expression::Inline(_) => {}
    }
}

fn words(text: &str) -> String {
    let word = |word: &str| if stays_latin(word) { word.to_owned() } else { to_cyrillic(word) };
    text.split_inclusive(char::is_whitespace).map(word).collect()
}

/// Whether a word keeps its script: one of the list, or an address.
pub(crate) fn stays_latin(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    STAYS_LATIN.contains(&bare) || word.contains('@') || word.contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_change_their_script_and_what_is_in_braces_does_not() {
        let source = "a = Ljudi iz { $place } i { brand }, ESCO (CC BY 4.0)\nb = { $n ->\n    [one] { $n } džep\n   *[other] konjunktura na https://primjer.com\n}\n";
        let resource = fluent_syntax::parser::parse(source.to_owned()).unwrap();
        let written = fluent_syntax::serializer::serialize(&in_cyrillic(resource));
        let expected = "a = Људи из { $place } и { brand }, ESCO (CC BY 4.0)\nb =\n    { $n ->\n        [one] { $n } џеп\n       *[other] конјунктура на https://primjer.com\n    }\n";
        assert_eq!(written, expected);
    }
}
