//! How many files this process may have open: each connection is one.

/// For everything that is no connection: the database, the log, mails, the index's image.
const FOR_THE_REST: usize = 128;

/// As many of these connections as the process may have files for. Where that is fewer, the log says so: without files
/// neither a connection nor the database could be opened.
pub(crate) fn affordable(connections: usize) -> usize {
    let Some(files) = soft_limit() else { return connections };
    let most = connections_for(files);
    if most < connections {
        tracing::warn!(
            files,
            wanted = connections,
            most,
            "the limit of open files is too low for all connections"
        );
    }
    connections.min(most)
}

/// Half of few files, most of many.
fn connections_for(files: usize) -> usize {
    files.saturating_sub(FOR_THE_REST).max(files / 2).max(1)
}

/// Linux writes it down. Elsewhere it is not known, and then the settings are believed.
fn soft_limit() -> Option<usize> {
    of_limits(&std::fs::read_to_string("/proc/self/limits").ok()?)
}

/// `None` = unlimited, or not said.
fn of_limits(text: &str) -> Option<usize> {
    text.lines().find_map(|line| line.strip_prefix("Max open files"))?.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_soft_limit_is_the_first_of_two() {
        let limits = "Limit                     Soft Limit           Hard Limit           Units     \n\
                      Max processes             15000                15000                processes \n\
                      Max open files            1024                 524288               files     \n";
        assert_eq!(of_limits(limits), Some(1024));
        assert_eq!(
            of_limits("Max open files            unlimited            unlimited            files"),
            None
        );
        assert_eq!(of_limits(""), None);
    }

    #[test]
    fn some_files_are_left_for_the_rest() {
        assert_eq!([1, 100, 256, 1024, 20_000].map(connections_for), [1, 50, 128, 896, 19_872]);
    }
}
