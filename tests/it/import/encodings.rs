//! The same list as different programs save it.

use app::import::{ImportFile, ImportRequest};
use domain::Actor;
use testing::{Outcome, TestApp, on_both};

use super::{DRY_RUN, REGIONS, SCHOOLS, VERIFIED, counts, given, import};

const COUNTY: &str = "\
country,scheme,level,code,parent,name,name_alt,lat,lon
HR,NUTS2024,1,HR0,HR,Hrvatska,,45.2,15.5
HR,NUTS2024,2,HR03,HR0,Jadranska Hrvatska,,44.0,15.9
HR,NUTS2024,3,HR033,HR03,Zadarska županija,,44.1,15.4
";

const LIST: &str = "\
nuts3,school,programme,programme_code,kind
HR033,Škola Žutilovka,Automehaničar,013153,vet
HR033,Škola Žutilovka,Vozač motornog vozila,140203,vet
HR033,\"Građevinska škola \"\"Ćuk; Đerdan\"\"\",Tesar,133633,vet
HR033,Opća škola Čiovo,Opća gimnazija,320104,gymnasium
";

/// Windows-1250, as far as it is needed: ASCII and the letters of the region.
fn windows_1250(text: &str) -> Vec<u8> {
    const LETTERS: [(char, u8); 10] = [
        ('Š', 0x8A),
        ('Ž', 0x8E),
        ('š', 0x9A),
        ('ž', 0x9E),
        ('Ć', 0xC6),
        ('Č', 0xC8),
        ('Đ', 0xD0),
        ('ć', 0xE6),
        ('č', 0xE8),
        ('đ', 0xF0),
    ];
    let byte = |letter: char| {
        let found = LETTERS.iter().find(|(known, _)| *known == letter).map(|(_, byte)| *byte);
        found.unwrap_or_else(|| u8::try_from(letter).expect("a letter of the region"))
    };
    text.chars().map(byte).collect()
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect()
}

/// With semicolons for commas; what stands in quotes is quoted already.
fn with_semicolons(text: &str) -> String {
    text.replace(',', ";")
}

#[tokio::test]
async fn rows_are_the_same_however_they_were_saved() -> Outcome {
    let semicolons = with_semicolons(LIST);
    let windows = semicolons.replace('\n', "\r\n");
    let saved = [
        ("UTF-8 with its mark", format!("\u{feff}{LIST}").into_bytes()),
        ("UTF-8 with semicolons", semicolons.clone().into_bytes()),
        ("tabs", LIST.replace(',', "\t").into_bytes()),
        ("Windows-1250 with semicolons", windows_1250(&windows)),
        ("UTF-16, little end first", utf_16(&windows, u16::to_le_bytes)),
        ("UTF-16, big end first", utf_16(&semicolons, u16::to_be_bytes)),
    ];
    on_both(async |test| {
        assert_eq!(counts(&import(&test, REGIONS, COUNTY.as_bytes(), VERIFIED).await?), [3, 0, 0, 0, 0]);
        let first = import(&test, SCHOOLS, LIST.as_bytes(), VERIFIED).await?;
        assert_eq!(counts(&first), [3, 0, 0, 1, 0], "{:?}", first.problems);
        for (how, file) in &saved {
            let report = import(&test, SCHOOLS, file, VERIFIED).await?;
            assert_eq!(counts(&report), [0, 0, 3, 1, 0], "{how}: {:?}", report.problems);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_that_is_called_a_workbook_is_told_to_be_none() -> Outcome {
    let told = async |test: &TestApp, name: &str, text: &str| {
        let mapping = exchange::mapping::shipped(SCHOOLS)?;
        let file = ImportFile { name: name.to_owned(), ..given(text.as_bytes()) };
        let request =
            ImportRequest { file, mapping: &mapping, options: DRY_RUN, errors: None, progress: &mut |_| {} };
        match app::import::run(test.app(), &Actor::system(), request).await {
            Err(error) => Ok::<_, Box<dyn std::error::Error + Send + Sync>>(error.to_string()),
            Ok(report) => Ok(report.to_string()),
        }
    };
    let test = TestApp::sqlite().await?;
    let csv = "naziv;mjesto\nŠkola;Nin\n";
    let as_workbook = told(&test, "popis.XLSX", csv).await?;
    assert!(as_workbook.starts_with("the file is called .xlsx and is no workbook"), "{as_workbook}");
    let as_text = told(&test, "popis.csv", csv).await?;
    assert!(as_text.starts_with("the file has no column"), "{as_text}");
    // What can be read is read.
    let right = told(&test, "popis.xlsx", LIST).await?;
    assert!(right.starts_with("4 rows"), "{right}");
    Ok(())
}
