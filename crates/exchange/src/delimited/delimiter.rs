//! What parts the cells.

/// Every separator that we know, the likeliest first: the one that the first line with text uses most, outside quotes;
/// a comma where it has none.
pub(super) fn by_likelihood(bytes: &[u8]) -> [u8; 4] {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for byte in bytes.trim_ascii_start() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts
                .iter_mut()
                .filter(|(delimiter, _)| delimiter == byte)
                .for_each(|(_, count)| *count += 1),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count)); // stable: the comma comes first
    counts.map(|(delimiter, _)| delimiter)
}
