//! A QR code as a drawing.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Empty modules around a code, without which cameras don't find it.
const QUIET: i32 = 4;

/// A QR code as the path of an SVG.
pub(super) struct Qr {
    /// Width and height in modules, the quiet zone included.
    pub(super) size: i32,
    /// A square for each dark module.
    pub(super) path: String,
}

impl Qr {
    /// `None` for a text that is too long for any code.
    pub(super) fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let size = code.size();
        let modules = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
        let dark = modules.filter(|(x, y)| code.get_module(*x, *y));
        let path = dark.fold(String::new(), |mut path, (x, y)| {
            // Writing into a text can't fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            path
        });
        Some(Self { size: size + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_in_its_quiet_zone() {
        let code = Qr::of("otpauth://totp/Praktika:a%40x.example?secret=GEZDGNBV").expect("a short text");
        assert!(code.path.starts_with("M4 4h1v1h-1zM5 4h1v1h-1z"), "{}", code.path);
        let last = code.size - QUIET;
        assert!(!code.path.contains(&format!("M{last} ")) && !code.path.contains("M3 "));
        assert!(Qr::of(&"x".repeat(5_000)).is_none());
    }
}
