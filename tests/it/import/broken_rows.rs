//! A list with mistakes: what is right goes in, what is wrong comes back to be corrected.

use std::fmt::Write as _;

use exchange::{Kind, Mapping};
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::{counts, import_with_errors};

const HEADINGS: &str = "source,key,kind,name,country,place,language,contact_budget";
const ALL: usize = 2_000;

/// So many companies; each hundredth row has a mistake, of four kinds in turn.
fn companies() -> String {
    let mut list = format!("{HEADINGS}\n");
    for n in 1..=ALL {
        let mut row =
            ["komora", &n.to_string(), "company", &format!("Firma {n}"), "BA", "BA-zenica", "bs", "4"]
                .map(str::to_owned);
        match (n % 100, n / 100 % 4) {
            (0, 0) => "firma".clone_into(&mut row[2]),
            (0, 1) => "Nigdje".clone_into(&mut row[5]),
            (0, 2) => "jezik".clone_into(&mut row[6]),
            (0, _) => "1.200".clone_into(&mut row[7]),
            _ => {}
        }
        let _ = writeln!(list, "{}", row.join(",")); // a String takes everything
    }
    list
}

/// The list of refused rows as somebody corrects it, with its last column as it is.
fn corrected(refused: &str) -> String {
    let mended = [("firma", "company"), ("Nigdje", "BA-zenica"), ("jezik", "bs"), ("1.200", "12")]
        .iter()
        .fold(refused.to_owned(), |text, (wrong, right)| {
            text.replace(&format!("\"{wrong}\""), &format!("\"{right}\""))
        });
    assert_ne!(mended, refused);
    mended
}

async fn registered(test: &TestApp) -> Outcome<usize> {
    let page = Page { after: None, limit: 10_000 };
    Ok(store::organisation::list_within(&test.app().databases.reader(), &domain::Reach::All, page)
        .await?
        .len())
}

#[tokio::test]
async fn one_row_of_a_hundred_is_corrected_and_comes_in() -> Outcome {
    on_both(async |test| {
        let (list, mapping) = (companies(), Mapping::own(Kind::Organisations));
        let (report, refused) = import_with_errors(&test, &mapping, list.as_bytes()).await?;
        assert_eq!(counts(&report), [1_980, 0, 0, 0, 20]);
        assert_eq!(registered(&test).await?, 1_980);

        let lines: Vec<&str> = refused.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 21);
        assert_eq!(lines[0], format!("\"{};problem\"", HEADINGS.replace(',', ";")).replace(';', "\";\""));
        insta::assert_snapshot!("each_kind_of_mistake", lines[1..5].join("\n"));
        let keys: Vec<String> = (1..=20).map(|n| format!("\"komora\";\"{}\";", n * 100)).collect();
        assert!(lines[1..].iter().zip(&keys).all(|(line, key)| line.starts_with(key.as_str())), "{lines:?}");

        let corrected = corrected(&refused);
        let (report, still) = import_with_errors(&test, &mapping, corrected.as_bytes()).await?;
        assert_eq!(counts(&report), [20, 0, 0, 0, 0], "{:?}", report.problems);
        assert_eq!(still.lines().count(), 1, "headings alone: {still}");
        assert_eq!(registered(&test).await?, ALL);

        let (report, again) = import_with_errors(&test, &mapping, list.as_bytes()).await?;
        assert_eq!(counts(&report), [0, 0, 1_980, 0, 20]);
        assert_eq!(again, refused);
        let (report, _) = import_with_errors(&test, &mapping, corrected.as_bytes()).await?;
        assert_eq!(counts(&report), [0, 0, 20, 0, 0]);
        assert_eq!(registered(&test).await?, ALL);
        Ok(())
    })
    .await
}

/// What was refused is corrected in part: the rest comes back, with what is wrong now in place of what was.
#[tokio::test]
async fn a_list_of_refused_rows_is_refused_in_turn() -> Outcome {
    let test = TestApp::sqlite().await?;
    let mapping = Mapping::own(Kind::Organisations);
    let (_, refused) = import_with_errors(&test, &mapping, companies().as_bytes()).await?;
    let in_part = refused.replace("\"jezik\"", "\"bs\"");
    let (report, rest) = import_with_errors(&test, &mapping, in_part.as_bytes()).await?;
    assert_eq!(counts(&report), [5, 0, 0, 0, 15]);
    let lines = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !line.contains("\"jezik\"")).map(str::to_owned).collect()
    };
    assert_eq!(lines(&rest), lines(&refused), "one column of problems, not two");
    Ok(())
}
