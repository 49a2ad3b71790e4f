use super::{
    AccreditationExpiring, ClaimYourProfile, ContactUnreachable, Digest, Message, NeedFits, OfferExpiring,
    OfferPaused, OfferStillValid, OrganisationRejected, OrganisationVerified, Rendered, SchoolInterested,
    SchoolSuggestionCreated, samples,
};
use crate::letter::{Letter, Party, message_id};
use chrono::DateTime;
use domain::Locale;
use i18n::Translator;
use std::collections::HashSet;
use uuid::Uuid;

/// Every message with every sample in every language.
fn each(mut check: impl FnMut(&str, Locale, &Rendered)) {
    for locale in Locale::ALL {
        let samples = samples(Translator::new(*locale)).expect("rendered");
        let names: HashSet<_> = samples.iter().map(|sample| (sample.kind, sample.name)).collect();
        assert_eq!(names.len(), samples.len(), "each has a name of its own");
        for sample in samples {
            for wanted in ["usual", "longest", "sparest"] {
                assert!(names.contains(&(sample.kind, wanted)), "{} has no {wanted} sample", sample.kind);
            }
            check(&format!("{}-{}", sample.kind, sample.name), *locale, &sample.rendered);
        }
    }
}

/// The messages that name a place: the longest sample of each names one in Kosovo*. The others name none, so that
/// they carry the footnote only where an organisation's name or somebody's words ask for it.
const NAME_A_PLACE: [&str; 4] = [
    <Digest as Message>::KIND,
    <NeedFits as Message>::KIND,
    <SchoolInterested as Message>::KIND,
    <SchoolSuggestionCreated as Message>::KIND,
];

/// Where to change what is sent, and where one press ends it.
const SETTINGS: &str = "https://praktika.example/m/7Q4M";
const UNSUBSCRIBE: &str = "https://praktika.example/u/7Q4M";

/// The messages that one can leave, each with where, and the samples that don't say so.
const CAN_BE_LEFT: [(&str, &str, &str); 17] = [
    (<AccreditationExpiring as Message>::KIND, SETTINGS, ""),
    (<AccreditationExpiring as Message>::KIND, UNSUBSCRIBE, ""),
    (<ContactUnreachable as Message>::KIND, SETTINGS, ""),
    (<ContactUnreachable as Message>::KIND, UNSUBSCRIBE, ""),
    (<Digest as Message>::KIND, SETTINGS, ""),
    (<Digest as Message>::KIND, UNSUBSCRIBE, ""),
    (<NeedFits as Message>::KIND, SETTINGS, ""),
    (<NeedFits as Message>::KIND, UNSUBSCRIBE, ""),
    (<OfferExpiring as Message>::KIND, SETTINGS, ""),
    (<OfferExpiring as Message>::KIND, UNSUBSCRIBE, ""),
    (<OfferPaused as Message>::KIND, SETTINGS, "sparest"),
    (<OfferPaused as Message>::KIND, UNSUBSCRIBE, ""),
    (<ClaimYourProfile as Message>::KIND, UNSUBSCRIBE, ""),
    (<OfferStillValid as Message>::KIND, UNSUBSCRIBE, ""),
    (<SchoolInterested as Message>::KIND, UNSUBSCRIBE, ""),
    (<SchoolSuggestionCreated as Message>::KIND, SETTINGS, "sparest"),
    (<SchoolSuggestionCreated as Message>::KIND, UNSUBSCRIBE, "sparest"),
];

fn kind_of(name: &str) -> &str {
    name.split_once('-').expect("a kind and a sample").0
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
            for address in [SETTINGS, UNSUBSCRIBE] {
                let told = CAN_BE_LEFT.iter().any(|(kind, where_to, silent)| {
                    *kind == kind_of(name) && *where_to == address && !name.ends_with(&format!("-{silent}"))
                });
                assert_eq!(part.contains(address), told, "{at}: where to change what is sent");
            }
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
        if name.ends_with("-longest") {
            assert!(html.contains("&#60;b&#62;Krasniqi&#60;/b&#62;"), "{name} {locale}: the name\n{html}");
            assert!(html.contains("?a=1&#38;b=2"), "{name} {locale}: where to answer\n{html}");
        }
    });
    let t = Translator::new(Locale::En);
    let html = sample(t, "longest").html(t).expect("rendered");
    assert!(html.contains("Furra &#34;Prizreni&#34; &#60;Sh.p.k.&#62; &#38; Bijtë"), "{html}");
}

#[test]
fn kosovo_is_named_with_its_footnote_only_and_always() {
    each(|name, locale, Rendered { text, html, .. }| {
        let is_named = name.ends_with("-longest") && NAME_A_PLACE.contains(&kind_of(name));
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
fn an_organisation_that_is_called_after_kosovo_brings_the_footnote_and_a_person_does_not() {
    let t = Translator::new(Locale::Sq);
    let rejected = |recipient_name: &str, organisation: &str, reason: &str| {
        let (recipient_name, organisation) = (recipient_name.to_owned(), organisation.to_owned());
        let link = "https://praktika.example".to_owned();
        let mail = OrganisationRejected { recipient_name, organisation, reason: reason.to_owned(), link };
        let rendered = mail.render(t).expect("rendered");
        let told = [rendered.text, rendered.html].map(|part| part.contains("1244/1999"));
        assert_eq!(told[0], told[1]);
        told[0]
    };
    assert!(rejected("Arta", "Oda e Kosovës*", ""));
    assert!(rejected("Arta", "Lim Gradnja", "E regjistruar në Kosovë*."));
    assert!(!rejected("Kosovare", "Lim Gradnja", ""));
}

#[test]
fn each_answer_of_a_question_has_its_own_link() {
    for (_, mail) in <SchoolInterested as Message>::samples(Translator::new(Locale::En)) {
        let Rendered { text, html, .. } = mail.render(Translator::new(Locale::En)).expect("rendered");
        let to_all = [&mail.interested, &mail.call_me, &mail.not_now, &mail.unsubscribe];
        let links: Vec<&String> = to_all.into_iter().chain(&mail.remove_me).collect();
        let whole = format!("{text}\n");
        let at = |link: &String| whole.find(&format!(":\n{link}\n"));
        let order: Vec<usize> =
            links.iter().map(|link| at(link).expect("the link on a line of its own")).collect();
        assert!(order.is_sorted(), "yes comes first\n{text}");
        for link in links {
            let link = link.replace('&', "&#38;");
            assert_eq!(html.matches(&format!("href=\"{link}\"")).count(), 1, "{link}\n{html}");
        }
        assert_eq!(html.matches("background:#0f4f4a").count(), 1, "one filled button");
    }
    for (_, mail) in <OfferStillValid as Message>::samples(Translator::new(Locale::En)) {
        let text = mail.text(Translator::new(Locale::En)).expect("rendered");
        assert_eq!(text.contains("Remove me"), mail.remove_me.is_some());
        assert_eq!(text.contains("Change or withdraw"), mail.withdraw.is_some());
    }
}

#[test]
fn nothing_is_said_of_no_school_that_waits() {
    let t = Translator::new(Locale::En);
    let (_, sample) = <OrganisationVerified as Message>::samples(t).remove(0);
    let text = |waiting| OrganisationVerified { waiting, ..sample.clone() }.text(t).expect("rendered");
    assert_eq!(text(Some(0)), text(None));
    assert!(text(Some(1)).contains("1 school is already waiting for you."));
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
