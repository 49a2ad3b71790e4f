//! What the process takes, in bytes, as Linux counts it; 0 elsewhere.

use std::fs;

fn status(key: &str) -> usize {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(key));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<usize>().ok());
    kilobytes.unwrap_or(0) * 1_024
}

/// Now.
pub(crate) fn resident() -> usize {
    status("VmRSS:")
}

/// At most, since the peak was forgotten.
pub(crate) fn peak() -> usize {
    status("VmHWM:")
}

/// Begins to look for the peak anew.
pub(crate) fn forget_peak() {
    // Where that is not allowed the peak of all that came before is told: too much, never too little.
    let _ = fs::write("/proc/self/clear_refs", "5");
}
