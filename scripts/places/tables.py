"""The hand-written tables, read and checked."""

import csv
import re
import unicodedata
from pathlib import Path

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("en", "sq", "bs", "hr", "sr", "sr-Latn-ME")
CODE = re.compile(r"[A-Z]{2}(-[A-Za-z0-9]+)*|[A-Z]{2}[0-9]+")
SERBIAN = re.compile(r"[A-PR-VZa-pr-vzČĆŽŠĐčćžšđ0-9 .,()'’/–-]+")

REGIONS = ("scheme", "level", "code", "parent", "latitude", "longitude", "names")
MUNICIPALITIES = ("code", "parent", "seat", "names")
TOWNS = ("code", "geoname", "municipality", "names")


class Mistake(Exception):
    """Something in a table that can't be taken."""


class Row(dict):
    """A row that knows where it stands."""

    def __init__(self, fields, at):
        super().__init__(fields)
        self.at = at

    def wrong(self, what):
        return Mistake(f"{self.at}: {what}")

    def point(self):
        """Latitude and longitude by hand, or None."""
        written = [(self.get(name) or "") for name in ("latitude", "longitude")]
        if not any(written):
            return None
        try:
            latitude, longitude = (float(text) for text in written)
        except ValueError:
            raise self.wrong(f"{','.join(written)} is not latitude and longitude") from None
        return latitude, longitude


def read(path, columns):
    """The rows of a table that has these columns, and perhaps more."""
    if not path.is_file():
        return []
    where = path.relative_to(TABLES).as_posix()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        missing = [name for name in columns if name not in (reader.fieldnames or [])]
        if missing:
            raise Mistake(f"{where}: has no column {', '.join(missing)}")
        rows = []
        for fields in reader:
            row = Row(fields, f"{where}, line {reader.line_num}")
            if None in fields or None in fields.values():
                raise row.wrong("has another number of fields than the header")
            for text in fields.values():
                if text != text.strip() or text != unicodedata.normalize("NFC", text):
                    raise row.wrong(f"`{text}` has stray spaces or loose accents")
            rows.append(row)
    return rows


def check_code(row, country):
    """A code of ASCII letters that begins with its country."""
    code = row["code"]
    if not CODE.fullmatch(code) or not code.startswith(country):
        raise row.wrong(f"`{code}` is no code of {country}")


def check_names(row):
    """English is a must; each name stands once in a language, in Latin letters and without an asterisk."""
    seen = set()
    for entry in row["names"].split("|"):
        language, _, name = entry.partition("=")
        if language not in LANGUAGES or not name or name != name.strip():
            raise row.wrong(f"`{entry}` is not like sq=Kukës")
        if entry in seen:
            raise row.wrong(f"`{entry}` stands twice")
        seen.add(entry)
        if "*" in name or any(c.isalpha() and not unicodedata.name(c).startswith("LATIN ") for c in name):
            raise row.wrong(f"`{name}` is not in Latin letters alone")
        if language in ("sr", "sr-Latn-ME") and not SERBIAN.fullmatch(name.replace("ś", "s").replace("ź", "z")):
            raise row.wrong(f"`{name}` can't be written in Serbian Cyrillic")
    if not any(entry.startswith("en=") for entry in seen):
        raise row.wrong("has no English name")


def of_country(country):
    """Regions down to level 3, municipalities and towns of a country."""
    folder = TABLES / country.lower()
    regions = read(folder / "regions.csv", REGIONS)
    if not regions:
        raise Mistake(f"{country.lower()}/regions.csv: there is none")
    municipalities = read(folder / "municipalities.csv", MUNICIPALITIES)
    towns = read(folder / "towns.csv", TOWNS)
    for row in regions + municipalities + towns:
        check_code(row, country)
        check_names(row)
    return regions, municipalities, towns


def populations():
    """People of towns by our codes, where GeoNames counts a municipality, or nobody; empty is not known."""
    return {row["code"]: row["population"] for row in read(TABLES / "population.csv", ("code", "population"))}


def abroad(name):
    """The rows of other countries: written as they ship."""
    path = TABLES / "abroad" / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))[1:]
