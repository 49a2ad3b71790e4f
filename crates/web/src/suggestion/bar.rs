//! The score bar: a block for each question, as wide as the question weighs, filled as far as it earned points.

use domain::{Fact, Part};

/// The width of the bar, in its own units.
const WIDTH: u32 = 1_000;
/// Between two blocks.
const GAP: u32 = 5;

/// Paths of an SVG of 1,000 by 12, drawn with a stroke of 12.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    /// Every block.
    pub(super) track: String,
    /// What was earned.
    pub(super) filled: String,
    /// Blocks of which nothing is known.
    pub(super) unknown: String,
    /// The middle of each block in tenths of a percent of the width, and its width.
    pub(super) blocks: Vec<(u32, u32)>,
}

impl Bar {
    /// The bar of a score's parts. Their maxima give the widths, so that rows of one list can be compared.
    pub(super) fn of(parts: &[Part]) -> Self {
        let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        let room = WIDTH.saturating_sub(GAP.saturating_mul(count.saturating_sub(1)));
        let total = parts.iter().map(|part| u32::from(part.of)).sum::<u32>().max(1);
        // From the sum of all before it, so that roundings don't add up.
        let at = |weight: u32| rounded(weight * room, total);
        let mut bar =
            Self { track: String::new(), filled: String::new(), unknown: String::new(), blocks: vec![] };
        let (mut before, mut gaps) = (0, 0);
        for part in parts {
            let of = u32::from(part.of);
            let (from, to) = (at(before) + gaps, at(before + of) + gaps);
            let earned = from + rounded(u32::from(part.points) * (to - from), of.max(1));
            stroke(&mut bar.track, from, to);
            if part.fact == Fact::NotStated {
                stroke(&mut bar.unknown, from, to);
            } else {
                stroke(&mut bar.filled, from, earned.min(to));
            }
            bar.blocks.push((from, to - from));
            before += of;
            gaps += GAP;
        }
        bar
    }
}

const fn rounded(numerator: u32, denominator: u32) -> u32 {
    (numerator + denominator / 2) / denominator
}

fn stroke(path: &mut String, from: u32, to: u32) {
    if from < to {
        path.extend(["M", &from.to_string(), " 6H", &to.to_string()]);
    }
}

#[cfg(test)]
mod tests {
    use domain::Criterion;

    use super::*;

    fn part(points: u16, of: u16) -> Part {
        let fact = Fact::Quantity { free: 1, wanted: 1 };
        Part { criterion: Criterion::Quantity, points, of, fact }
    }

    fn unknown(of: u16) -> Part {
        Part { fact: Fact::NotStated, ..part(of / 2, of) }
    }

    #[test]
    fn blocks_are_as_wide_as_they_weigh() {
        let bar = Bar::of(&[
            part(3_000, 3_000),
            part(1_960, 2_000),
            part(1_800, 1_800),
            part(900, 1_200),
            part(800, 800),
            part(560, 600),
            unknown(600),
        ]);
        assert_eq!(bar.track, "M0 6H291M296 6H490M495 6H670M675 6H791M796 6H874M879 6H937M942 6H1000");
        assert_eq!(bar.filled, "M0 6H291M296 6H486M495 6H670M675 6H762M796 6H874M879 6H933");
        assert_eq!(bar.unknown, "M942 6H1000");
        assert_eq!(bar.blocks[0], (0, 291));
        assert_eq!(bar.blocks[6], (942, 58));
    }

    #[test]
    fn a_bar_ends_where_it_should_whatever_the_weights() {
        for weights in
            [vec![10_000], vec![3_333, 3_333, 3_334], vec![1; 10], vec![9_991, 1, 1, 1, 1, 1, 1, 1, 1, 1]]
        {
            let parts: Vec<Part> = weights.iter().map(|&of| part(of, of)).collect();
            let bar = Bar::of(&parts);
            assert!(bar.track.ends_with("H1000") || weights.last() == Some(&1), "{weights:?}: {}", bar.track);
            assert_eq!(bar.track, bar.filled, "what has all its points is filled: {weights:?}");
            let (from, width) = bar.blocks[weights.len() - 1];
            assert_eq!(from + width, WIDTH);
        }
    }

    #[test]
    fn nothing_earned_is_nothing_filled() {
        let bar = Bar::of(&[part(0, 5_000), unknown(5_000)]);
        assert_eq!((bar.filled.as_str(), bar.unknown.as_str()), ("", "M503 6H1000"));
        assert_eq!(Bar::of(&[]).track, "");
    }
}
