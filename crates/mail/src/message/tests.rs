use super::{Message, Rendered, SchoolSuggestionCreated};
use crate::letter::{Letter, Party, message_id};
use chrono::DateTime;
use domain::Locale;
use i18n::Translator;
use std::collections::HashSet;
use uuid::Uuid;

/// Every message with every sample in every language. A new message is added here and nowhere else.
fn each(mut check: impl FnMut(&str, Locale, &Rendered)) {
    fn of<M: Message>(check: &mut impl FnMut(&str, Locale, &Rendered)) {
        for locale in Locale::ALL {
            let t = Translator::new(*locale);
            let samples = M::samples(t);
            let names: HashSet<_> = samples.iter().map(|(name, _)| *name).collect();
            assert!(
                !names.is_empty() && names.len() == samples.len(),
                "{}: each has a name of its own",
                M::KIND
            );
            for (name, sample) in samples {
                check(&format!("{}-{name}", M::KIND), *locale, &sample.render(t).expect("rendered"));
            }
        }
    }
    of::<SchoolSuggestionCreated>(&mut check);
}

fn sample(t: Translator, name: &str) -> SchoolSuggestionCreated {
    let mut samples = SchoolSuggestionCreated::samples(t).into_iter();
    samples.find(|(known, _)| *known == name).expect("a sample of this name").1
}

#[test]
fn every_message_is_whole_in_every_language() {
    each(|name, locale, Rendered { subject, text, html }| {
        let at = format!("{name} {locale}");
        assert!(!subject.trim().is_empty() && !subject.contains('\n'), "{at}");
        assert!(html.contains(&format!("<html lang=\"{locale}\">")), "{at}");
        for part in [text, html] {
            assert!(
                !part.contains("{ $") && !part.contains("mail-"),
                "{at}: a message or argument is missing\n{part}"
            );
            assert!(part.contains("https://praktika.example/r/7Q4M"), "{at}: where to answer");
            let told = part.contains("https://praktika.example/m/7Q4M");
            assert_eq!(told, !name.ends_with("sparest"), "{at}: where to change what is sent");
        }
        assert!(!text.contains('<') || text.contains("<b>Krasniqi</b>"), "{at}: no markup in text\n{text}");
        assert!(!text.contains("&amp;"), "{at}: text is not escaped");
        let too_long = text.lines().find(|line| line.chars().count() > 72 && line.contains(' '));
        assert_eq!(too_long, None, "{at}");
        assert!(!text.contains("\n\n\n"), "{at}: gaps\n{text}");
        assert!(
            !text.lines().any(|line| line.ends_with(' ') || line.contains('\t')),
            "{at}: space at an end\n{text}"
        );
    });
}

#[test]
fn names_are_shown_and_never_obeyed() {
    each(|name, locale, Rendered { html, .. }| {
        assert!(!html.contains("<b>") && !html.contains("<Sh.p.k.>"), "{name} {locale}\n{html}");
        assert!(!html.contains("?a=1&b=2"), "{name} {locale}: an address is escaped too");
    });
    let t = Translator::new(Locale::En);
    let html = sample(t, "longest").html(t).expect("rendered");
    assert!(html.contains("Furra &#34;Prizreni&#34; &#60;Sh.p.k.&#62; &#38; Bijtë"), "{html}");
}

#[test]
fn kosovo_is_named_with_its_footnote_only_and_always() {
    each(|name, locale, Rendered { text, html, .. }| {
        let is_named = name.ends_with("longest");
        let footnote = Translator::new(locale).kosovo_footnote();
        let flat = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in [text, html] {
            assert_eq!(
                flat(part).contains("UNSCR 1244") || part.contains("1244/1999"),
                is_named,
                "{name} {locale}"
            );
        }
        assert_eq!(flat(text).contains(&flat(&footnote)), is_named, "{name} {locale}");
    });
    let t = Translator::new(Locale::En);
    let forgotten = SchoolSuggestionCreated { names_kosovo: false, ..sample(t, "longest") };
    assert!(forgotten.text(t).expect("rendered").contains("1244/1999"));
}

#[test]
fn three_reasons_are_enough() {
    let t = Translator::new(Locale::Bs);
    let sample = sample(t, "usual");
    let text = sample.text(t).expect("rendered");
    assert_eq!(text.lines().filter(|line| line.starts_with("  - ")).count(), 3);
    assert!(!text.contains(&sample.best.reasons[3]));
}

#[test]
fn it_reads_well() {
    each(|name, locale, Rendered { subject, text, html }| {
        if matches!(locale, Locale::En | Locale::Sq | Locale::Bs) {
            insta::assert_snapshot!(format!("{name}-{locale}"), format!("{subject}\n\n{text}"));
        }
        if name.ends_with("-usual") && locale == Locale::Bs {
            insta::assert_snapshot!(format!("{name}-{locale}-html"), html);
        }
    });
}

#[test]
fn every_message_becomes_a_letter() {
    each(|name, locale, Rendered { subject, text, html }| {
        let id = Uuid::from_u128(1);
        let letter = Letter {
            mail_id: id,
            message_id: &message_id(id, "praktika.example"),
            dated_at: DateTime::UNIX_EPOCH,
            from: Party { name: "Praktika", address: "no-reply@praktika.example" },
            to: Party { name, address: "arta@shkolla.example" },
            subject,
            text,
            html,
            unsubscribe: None,
        };
        let bytes = letter.bytes().expect("a letter");
        assert!(bytes.len() < 32_000, "{name} {locale}: {} bytes; Gmail cuts off at 102,000", bytes.len());
    });
}
