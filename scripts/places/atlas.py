"""Tables and gazetteer put together: the rows of regions.csv and places.csv."""

import math
from dataclasses import dataclass

import tables
from gazetteer import Unknown

REGION_COLUMNS = (
    "country", "scheme", "level", "code", "parent", "latitude", "longitude", "valid_from", "names",
)
PLACE_COLUMNS = ("country", "code", "region", "latitude", "longitude", "population", "names")

# The first day of the NUTS 2024 classification (Regulation (EU) 2023/674).
VALID_FROM = "2024-01-01"
MUNICIPALITY = "-M-"
LEVEL = 4

# Whatever lies farther is a namesake: kilometres from a seat to the centre of the region above, by the
# level of that region, and from a town to what it belongs to.
FAR = {2: 130, 3: 90, 4: 45}


@dataclass
class Site:
    """Where a row of a table lies, and who lives there."""

    number: object
    latitude: float
    longitude: float
    population: int


def kilometres(one, other):
    """Along the great circle."""
    (a, b), (c, d) = ([math.radians(degrees) for degrees in point] for point in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(half))


def degrees(value):
    return f"{float(value):.4f}"


class Country:
    """What ships of one country."""

    def __init__(self, code, gazetteer, populations):
        self.code = code
        self.gazetteer = gazetteer
        self.populations = populations
        self.regions = []
        self.places = []
        self.levels = {}
        self.centres = {}
        self.place_codes = set()
        regions, municipalities, towns = tables.of_country(code)
        for row in regions:
            self.add_region(row, int(row["level"]), row["scheme"], row.point())
        self.add_municipalities(municipalities, towns)

    def add_region(self, row, level, scheme, centre):
        code, parent = row["code"], row["parent"]
        if code in self.levels:
            raise row.wrong(f"`{code}` stands twice")
        if (level == 0) != (parent == "") or (parent and self.levels.get(parent, level) >= level):
            raise row.wrong(f"there is no larger region `{parent}` above")
        if centre is None:
            raise row.wrong("has no latitude and longitude")
        self.levels[code], self.centres[code] = level, centre
        self.regions.append(
            [self.code, scheme, str(level), code, parent, *map(degrees, centre), VALID_FROM, row["names"]]
        )

    def add_municipalities(self, municipalities, towns):
        order = {code: at for at, code in enumerate(self.levels)}
        for row in municipalities:
            if row["parent"] not in order:
                raise row.wrong(f"there is no region `{row['parent']}`")
            if MUNICIPALITY not in row["code"]:
                raise row.wrong(f"`{row['code']}` is not like {self.code}{MUNICIPALITY}prizren")
        municipalities = sorted(municipalities, key=lambda row: (order[row["parent"]], row["code"]))
        seats = {}
        for row in municipalities:
            seats[row["code"]] = site = self.site(row, "seat", row["parent"])
            self.add_region(row, LEVEL, "local", (site.latitude, site.longitude))
        by_region = {code: [] for code in self.levels}
        for row in towns:
            if row["municipality"] not in by_region:
                raise row.wrong(f"there is no region `{row['municipality']}`")
            by_region[row["municipality"]].append(row)
        names = {row["code"]: row for row in municipalities}
        for region, inside in by_region.items():
            self.add_towns(region, names.get(region), seats.get(region), inside)

    def add_towns(self, region, municipality, seat, towns):
        """The seat first: a row of towns.csv, or what its municipality is called."""
        sites = [(row, self.site(row, "geoname", region)) for row in sorted(towns, key=lambda row: row["code"])]
        if seat is not None:
            own = municipality["code"].replace(MUNICIPALITY, "-")
            of_seat = [pair for pair in sites if pair[0]["code"] == own] or [
                pair for pair in sites if self.is_same(pair[1], seat)
            ]
            if of_seat:
                sites.remove(of_seat[0])
                sites.insert(0, of_seat[0])
            else:
                self.add_place(municipality, own, region, seat)
        for row, site in sites:
            self.add_place(row, row["code"], region, site)

    @staticmethod
    def is_same(one, other):
        if one.number is not None and other.number is not None:
            return one.number == other.number
        return (one.latitude, one.longitude) == (other.latitude, other.longitude)

    def add_place(self, row, code, region, site):
        if code in self.place_codes:
            raise row.wrong(f"the place `{code}` stands twice")
        self.place_codes.add(code)
        people = self.populations.get(code, str(site.population or ""))
        point = degrees(site.latitude), degrees(site.longitude)
        self.places.append([self.code, code, region, *point, people, row["names"]])

    def site(self, row, column, region):
        """By hand where the row says so, else by GeoNames; near the region it belongs to."""
        point = row.point()
        wanted = row[column]
        town = None
        if wanted:
            try:
                town = self.gazetteer.find(wanted)
            except Unknown as error:
                if point is None:
                    raise row.wrong(f"{error}; give another name, its number, or latitude and longitude") from None
        if point is None and town is None:
            raise row.wrong(f"has neither {column} nor latitude and longitude")
        latitude, longitude = point or (town.latitude, town.longitude)
        far = kilometres((latitude, longitude), self.centres[region])
        if far > FAR.get(self.levels[region], 400):
            raise row.wrong(f"`{wanted}` lies {far:.0f} km from the centre of {region}")
        return Site(town and town.number, latitude, longitude, town.population if town else 0)


def namesakes(places):
    """Names that several places of a country bear: whoever writes one of them is asked which."""
    bearers = {}
    for row in places:
        for name in {entry.partition("=")[2] for entry in row[-1].split("|")}:
            bearers.setdefault((row[0], name), set()).add(row[1])
    return sorted((*key, sorted(codes)) for key, codes in bearers.items() if len(codes) > 1)
