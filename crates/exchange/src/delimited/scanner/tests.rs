use std::io;

use super::{BLOCK, Blocks, MOST_BYTES, Scanner};

/// So many blocks of the same lines.
struct Endless {
    line: &'static [u8],
    left: usize,
}

impl Blocks for Endless {
    fn read_block(&mut self, text: &mut Vec<u8>) -> io::Result<bool> {
        if self.left == 0 {
            return Ok(false);
        }
        self.left -= 1;
        text.extend(self.line.iter().cycle().take(BLOCK / self.line.len() * self.line.len()));
        Ok(true)
    }
}

#[test]
fn memory_stays_flat_whatever_the_file_holds() {
    let lines: [&'static [u8]; 4] = [
        b"1,Tehnicka skola u nekom gradu koji ima dugo ime, i jos nesto dalje\n",
        b"\"1,Tehnicka skola u nekom gradu koji ima dugo ime, i jos nesto dalje\n",
        b"no end at all ",
        b"\"\"\"1,Tehnicka skola u nekom gradu koji ima dugo ime, i jos nesto dalje\n",
    ];
    for line in lines {
        let mut scanner = Scanner::new(Endless { line, left: 64 });
        scanner.head(1).unwrap();
        scanner.held = false;
        let (mut most, mut last) = (0, 0);
        while let Some(row) = scanner.next_record(Some(2)).unwrap() {
            assert!(row.line > last);
            (most, last) = (most.max(scanner.text.capacity()), row.line);
        }
        assert!(most <= 3 * MOST_BYTES, "{most} bytes held for {:?}", String::from_utf8_lossy(line));
    }
}
