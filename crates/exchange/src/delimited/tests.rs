use proptest::prelude::*;

use crate::OpenError;
use crate::rows::tests::{needing, told_by};

fn told(bytes: &[u8]) -> Vec<String> {
    told_by(bytes, &needing(&["a", "b"])).unwrap()
}

#[test]
fn separators_marks_and_line_ends_are_found_out() {
    for text in [
        "school,town\nA,B\nC,D\n",
        "\u{feff}school;town\r\nA;B\r\nC;D",
        "school\ttown\nA\tB\n\nC\tD\n\n",
        "school|town\nA|B\n\u{a0}C\u{a0}|D\n",
        "\"school\";\"town\"\n\"A\";\"B\"\n\"C\" ;\"D\"\n",
    ] {
        let told = told_by(text.as_bytes(), &needing(&["school", "town"])).unwrap();
        let told: Vec<&str> = told.iter().map(|row| &row[1..]).collect();
        assert_eq!(told, ["|A|B", "|C|D"], "{text:?}");
    }
}

#[test]
fn lines_are_those_of_an_editor() {
    assert_eq!(told(b"a,b\r\n\"1\r\n2\",x\r\n\r\n3,y\r\n"), ["2|1\r\n2|x", "5|3|y"]);
    assert_eq!(told(b"a,b\n,\n1,2,,\n"), ["3|1|2"]);
}

#[test]
fn quotes_with_partners_are_text() {
    assert_eq!(
        told("a,b\nŠkola \"Ivan\",x\n\"Škola \"\"Ivan\"\"\",y\n".as_bytes()),
        ["2|Škola \"Ivan\"|x", "3|Škola \"Ivan\"|y"]
    );
}

#[test]
fn a_lone_quote_costs_its_row_alone() {
    let lone = "!a quote has no partner";
    for bad in ["\"Škola,x", "Škola \"Ivan,x", "Škola,\"x", "\"Škola\"Ivan,x", "\""] {
        let text = format!("a,b\n1,2\n{bad}\n3,4\n\"5\",6\n7,\"8\"\n");
        assert_eq!(told(text.as_bytes()), ["2|1|2", &format!("3{lone}"), "4|3|4", "5|5|6", "6|7|8"], "{bad}");
    }
    // It finds the partner of another far below, which leaves a row with too many cells.
    let text = "a,b\n\"1,2\n3,4\n5,6\",7,8\n9,10\n";
    assert_eq!(told(text.as_bytes()), [&format!("2{lone}"), "3|3|4", &format!("4{lone}"), "5|9|10"]);
}

#[test]
fn a_cell_of_a_thousand_lines_is_a_lone_quote_and_one_of_a_few_is_not() {
    let text = |lines: usize| format!("a,b\n\"{}\",x\n3,4\n", "1\n".repeat(lines));
    assert_eq!(told(text(900).as_bytes()).len(), 2);
    let told = told(text(1_100).as_bytes());
    assert_eq!(
        (&*told[0], &*told[1]),
        ("2!a quote has no partner", "3!the number of cells is 1, that of headings 2")
    );
    assert_eq!(told.last().unwrap(), "1103|3|4");
}

#[test]
fn a_line_without_end_costs_its_row_alone() {
    let text = format!("a,b\n1,{}\n\"{}\",2\n3,4\n", "x".repeat(2_000_000), "y".repeat(1_100_000));
    let long = "the line is longer than 1 MiB";
    assert_eq!(told(text.as_bytes()), [&format!("2!{long}"), &format!("3!{long}"), "4|3|4"]);
}

#[test]
fn rows_of_another_width_and_damaged_ones_are_named() {
    assert_eq!(
        told(b"a,b\n1\n1,2,3\nS\xe8o,2\n\xc5\xa1\xc4\x8d,2\n"),
        [
            "2!the number of cells is 1, that of headings 2",
            "3!the number of cells is 3, that of headings 2",
            "4!the row is not UTF-8",
            "5|šč|2"
        ]
    );
}

#[test]
fn encodings_are_found_out() {
    let text = "a,b\nŠkola Čapljina,Gjakovë – Đakovica\nE, \n";
    let wanted = ["2|Škola Čapljina|Gjakovë – Đakovica", "3|E|"];
    let utf16 = |mark: u16, turned: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(mark).chain(text.encode_utf16()).flat_map(turned).collect()
    };
    let (windows, _, lost) = encoding_rs::WINDOWS_1250.encode(text);
    assert!(!lost);
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        utf16(0xFEFF, u16::to_le_bytes),
        utf16(0xFEFF, u16::to_be_bytes),
        windows.into_owned(),
    ] {
        assert_eq!(told(&bytes), wanted, "{bytes:?}");
    }
    let (cyrillic, ..) = encoding_rs::WINDOWS_1251.encode("a,b\nШкола Чапљина у Ђаковици,и другде\n");
    assert_eq!(told_by(&cyrillic, &needing(&["a", "b"])), Err(OpenError::Encoding));
}

#[test]
fn the_letter_that_tells_the_encoding_may_stand_far_below() {
    let plain = "1,2\n".repeat(40_000);
    let mut bytes = format!("a,b\n{plain}").into_bytes();
    bytes.extend(b"\x8akola,\xe8\n"); // Windows-1250
    assert_eq!(told(&bytes).last().unwrap(), "40002|Škola|č");
    // A character that goes over the edge of a block is one all the same.
    for shift in 0..4 {
        let text = format!("a,b\n{}{},x\n", "1,2\n".repeat(16_383), "š".repeat(9 + shift));
        assert_eq!(told(text.as_bytes()).last().unwrap(), &format!("16385|{}|x", "š".repeat(9 + shift)));
    }
}

/// Bytes in which the marks of the format are frequent.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![3 => proptest::sample::select(b"\",;\t\r\n ax|".to_vec()), 1 => any::<u8>()];
    prop::collection::vec(byte, 0..200)
}

proptest! {
    #[test]
    fn no_bytes_panic_and_lines_only_go_up(bytes in bytes(), titled in any::<bool>()) {
        let bytes = if titled { [b"a,b\n", &*bytes].concat() } else { bytes };
        let lines = bytes.split(|byte| *byte == b'\n').count();
        if let Ok(told) = told_by(&bytes, &needing(&["a"])) {
            let mut last = 0;
            for row in told {
                let line: usize = row.split(['|', '!']).next().unwrap().parse().unwrap();
                prop_assert!(line > last && line <= lines);
                last = line;
            }
        }
    }

    #[test]
    fn a_lone_quote_never_hides_the_other_rows(before in 0_usize..5, after in 0_usize..5, cell in "\"[a-z]{0,5}|[a-z]{1,5}\"[a-z]{0,3}") {
        let plain = |n: usize| "1,2\n".repeat(n);
        let text = format!("a,b\n{}{cell},x\n{}", plain(before), plain(after));
        let told = told(text.as_bytes());
        prop_assert_eq!(told.len(), before + 1 + after);
        prop_assert_eq!(told.iter().filter(|row| row.contains('!')).count(), 1);
        prop_assert!(told[before].contains('!'));
    }
}
