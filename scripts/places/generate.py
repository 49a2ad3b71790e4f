#!/usr/bin/env python3
"""Writes config/reference/regions.csv and places.csv. See README.md."""

import argparse
import csv
import io
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # no __pycache__ beside the tables

import atlas  # noqa: E402
import gazetteer  # noqa: E402
import tables  # noqa: E402

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parents[1] / "config" / "reference"
COUNTRIES = ("AL", "BA", "XK", "ME")


def wanted_version():
    lines = (HERE / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return next(line.partition("==")[2] for line in lines if line.startswith(gazetteer.PACKAGE))


def text(columns, rows):
    """The same bytes for the same rows, whatever the machine."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def files(countries, with_abroad):
    """The two files by their names, and the places."""
    gazetteers = gazetteer.load(countries)
    populations = tables.populations()
    made = [atlas.Country(code, gazetteers[code], populations) for code in countries]
    regions = [row for country in made for row in country.regions]
    places = [row for country in made for row in country.places]
    if with_abroad:
        strangers = set(populations) - {row[1] for row in places}
        if strangers:
            raise tables.Mistake(f"population.csv: there is no place {', '.join(sorted(strangers))}")
        regions += tables.abroad("regions.csv")
        places += tables.abroad("places.csv")
    contents = {
        "regions.csv": text(atlas.REGION_COLUMNS, regions),
        "places.csv": text(atlas.PLACE_COLUMNS, places),
    }
    return contents, regions, places


def tell(countries, regions, places):
    for code in countries:
        levels = [row[2] for row in regions if row[0] == code]
        levels = ", ".join(f"{levels.count(level)} of level {level}" for level in sorted(set(levels)))
        towns = sum(row[0] == code for row in places)
        print(f"{code}: {levels}; {towns} places")


def stale(contents, folder):
    """The names of the files that are not what the tables say."""
    def same(name):
        path = folder / name
        return path.is_file() and path.read_bytes() == contents[name].encode("utf-8")

    return [name for name in contents if not same(name)]


def arguments():
    parser = argparse.ArgumentParser(description="Generates regions.csv and places.csv from tables and GeoNames.")
    parser.add_argument("--check", action="store_true", help="write nothing; say whether the files are up to date")
    parser.add_argument("--country", action="append", metavar="RS", help="only this country; needs --out")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder to write to, instead of what ships")
    parser.add_argument("--namesakes", action="store_true", help="list the names that several places bear")
    given = parser.parse_args()
    if given.country and not given.out:
        parser.error("--country needs --out: what ships holds all countries")
    return given


def main():
    given = arguments()
    if gazetteer.version() != wanted_version():
        print(gazetteer.HOW_TO_INSTALL, file=sys.stderr)
        return 2
    countries = tuple(given.country or COUNTRIES)
    folder = given.out or SHIPPED
    try:
        contents, regions, places = files(countries, with_abroad=not given.country)
    except tables.Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 1
    if given.namesakes:
        for country, name, codes in atlas.namesakes(places):
            print(f"{country} {name}: {', '.join(codes)}")
        return 0
    if given.check:
        old = stale(contents, folder)
        for name in old:
            print(f"{name} is not what the tables say: run scripts/places/generate.py", file=sys.stderr)
        if not old:
            print("regions.csv and places.csv are up to date")
        return 1 if old else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content.encode("utf-8"))
    tell(countries, regions, places)
    return 0


if __name__ == "__main__":
    sys.exit(main())
