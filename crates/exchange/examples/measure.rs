//! Measures how long a large table takes and how much memory: `measure write csv|xlsx FILE ROWS`, then
//! `measure read FILE`, or with the name of a
//! mapping behind it. Memory is the kernel's peak for the process, so each step is a run of its own.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::time::Instant;

use exchange::{Kind, Mapping, Rows, Writer};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let begun = Instant::now();
    let rows = match arguments[..] {
        ["write", form, file, rows] => write(form, file, rows.parse()?)?,
        ["read", file] => read(file, &Mapping::own(Kind::Schools))?,
        ["read", file, name] => {
            let mut mapping = exchange::mapping::shipped(name)?;
            for field in mapping.set.clone() {
                mapping = mapping.with_constant(&field, "hr")?; // whatever it is, it costs the same
            }
            read(file, &mapping)?
        }
        _ => return Err("measure write csv|xlsx FILE ROWS, or measure read FILE [MAPPING]".into()),
    };
    let seconds = begun.elapsed().as_secs_f64();
    writeln!(std::io::stdout(), "{rows} rows, {seconds:.2} s, peak {}", peak()?)?;
    Ok(())
}

/// Schools as an export writes them, each with names of its own.
fn write(form: &str, file: &str, rows: u32) -> Result<u32, Box<dyn Error>> {
    let out = BufWriter::new(File::create(file)?);
    let mut writer = if form == "xlsx" { Writer::xlsx(out)? } else { Writer::csv(out)? };
    let headings = Kind::Schools.exported();
    writer.headings(&headings)?;
    for row in 0..rows {
        let cell = |heading: &&str| match *heading {
            "name" => format!("Srednja tehnička škola broj {}", row / 4),
            "country" => "BA".to_owned(),
            "language" => "bs".to_owned(),
            "programme" => format!("Tehničar za čelične konstrukcije i održavanje {row}"),
            heading => format!("{heading} {}", row % 100),
        };
        writer.row(&headings.iter().map(cell).collect::<Vec<_>>())?;
    }
    writer.finish()?;
    Ok(rows)
}

fn read(file: &str, mapping: &Mapping) -> Result<u32, Box<dyn Error>> {
    let rows = Rows::open(Box::new(File::open(file)?), mapping)?;
    let bound = rows.bound();
    let (mut good, mut out) = (0, std::io::stdout());
    for row in rows {
        match row {
            Ok(row) => good += u32::from(bound.keeps(&row)),
            Err(bad) => writeln!(out, "{}", bad.problem)?,
        }
    }
    Ok(good)
}

/// The most memory that the process ever held, as Linux tells it.
fn peak() -> Result<String, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(peak.trim().to_owned())
}
