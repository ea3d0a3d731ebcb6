"""The maps: true places on true lands, and the projection that both share."""

import itertools
import math
import random
import re
from pathlib import Path

import pytest

from kiosk.exhibit import maps as module
from kiosk.exhibit.maps import EARTH_KM, Map, MapError, Projection, load_map, maps
from kiosk.paths import MAPS

Point = tuple[float, float]
Line = list[Point]

TOWNS = {
    "Vilnius": (25.28, 54.69, "LTU"),
    "Nida, on the Curonian Spit": (20.98, 55.303, "LTU"),
    "Zarasai": (26.25, 55.73, "LTU"),
    "Riga": (24.11, 56.95, "LVA"),
    "Daugavpils": (26.53, 55.87, "LVA"),
    "Tallinn": (24.75, 59.44, "EST"),
    "Kuressaare, on Saaremaa": (22.49, 58.26, "EST"),
    "Käina, on Hiiumaa": (22.78, 58.83, "EST"),
    "Warsaw": (21.01, 52.23, "POL"),
    "Suwałki": (22.93, 54.10, "POL"),
    "Kyiv": (30.52, 50.45, "UKR"),
    "Lviv": (24.03, 49.84, "UKR"),
    "Minsk": (27.57, 53.90, "BLR"),
    "Hrodna": (23.83, 53.68, "BLR"),
    "Kaliningrad": (20.5, 54.71, "RUS"),
    "Pskov": (28.35, 57.82, "RUS"),
    "Visby, on Gotland": (18.31, 57.63, "SWE"),
    "Rønne, on Bornholm": (14.72, 55.10, "DNK"),
    "Görlitz": (14.97, 51.15, "DEU"),
    "Ostrava": (18.28, 49.83, "CZE"),
    "Oslo": (10.75, 59.91, "NOR"),
    "Mustvee, on Lake Peipus": (26.94, 58.85, "EST"),
}
WATERS = {
    "the open Baltic": (20.0, 56.5),
    "the sea west of Gotland": (17.6, 57.4),
    "the Gulf of Riga": (23.5, 57.6),
    "the Curonian Lagoon": (21.05, 55.1),
    "the Gulf of Finland": (25.5, 59.85),
    "the Vistula Lagoon": (19.75, 54.45),
    "Lake Peipus": (27.4, 58.7),
    "Lake Võrtsjärv": (26.05, 58.25),
    "Lake Vänern": (13.3, 58.9),
}
SIDES = {
    "LTU": "home",
    "LVA": "allied", "EST": "allied", "POL": "allied", "DEU": "allied", "DNK": "allied", "CZE": "allied",
    "SVK": "allied", "NOR": "allied", "HUN": "allied", "ROU": "allied",
    "BLR": "other", "RUS": "other", "UKR": "other", "SWE": "other", "FIN": "other", "AUT": "other", "CHE": "other",
    "MDA": "other",
}  # fmt: skip
"""In March 2023: Finland joined NATO a month later, Sweden a year later."""


@pytest.fixture(scope="module")
def baltic() -> Map:
    return load_map("baltic")


@pytest.fixture(scope="module")
def lands(baltic: Map) -> dict[str, list[Line]]:
    return {land.code: lines(land.path) for land in baltic.lands}


def lines(path: str) -> list[Line]:
    """The lines of a path; those that end with Z come back to their start."""
    assert re.fullmatch(r"(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+Z?)+", path)
    parts = [part for part in path.split("M") if part]
    return [_closed(part) if part.endswith("Z") else _points(part) for part in parts]


def _points(part: str) -> Line:
    return [(float(x), float(y)) for x, y in (point.split(" ") for point in part.rstrip("Z").split("L"))]


def _closed(part: str) -> Line:
    points = _points(part)
    return [*points, points[0]]


def sides(of: list[Line]) -> list[tuple[Point, Point]]:
    return [side for line in of for side in itertools.pairwise(line)]


def holds(rings: list[Line], point: Point) -> bool:
    """By the even-odd rule: how often does a ray to the right cross the rings?"""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in sides(rings):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossed = not crossed
    return crossed


def distance(point: Point, of: list[tuple[Point, Point]]) -> float:
    """To the nearest of these sides."""
    return min(_distance(point, *side) for side in of)


def _distance(point: Point, one: Point, other: Point) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    along = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / (dx * dx + dy * dy)
    along = min(1, max(0, along))
    return math.hypot(point[0] - one[0] - along * dx, point[1] - one[1] - along * dy)


def shared(one: list[Line], other: list[Line]) -> list[tuple[Point, Point]]:
    """The sides that two lands have in common, whichever way round."""
    both = {frozenset(side) for side in sides(one)} & {frozenset(side) for side in sides(other)}
    return [side for side in sides(one) if frozenset(side) in both]


def owners(lands: dict[str, list[Line]], point: Point) -> list[str]:
    return [code for code, rings in lands.items() if holds(rings, point)]


def units(shown: Map, longitude: float, latitude: float) -> Point:
    x, y = shown.project(longitude, latitude)
    return x * shown.width, y * shown.height


def on_the_frame(shown: Map, side: tuple[Point, Point]) -> bool:
    (x1, y1), (x2, y2) = side
    return (x1 == x2 and x1 in (0, shown.width)) or (y1 == y2 and y1 in (0, shown.height))


@pytest.mark.parametrize("town", TOWNS)
def test_a_town_is_in_its_land(baltic: Map, lands: dict[str, list[Line]], town: str):
    longitude, latitude, code = TOWNS[town]
    place = units(baltic, longitude, latitude)
    if owners(lands, place) != [code]:  # some are on the shore: within two units of their land, and in no other
        assert owners(lands, place) == []
        assert distance(place, sides(lands[code])) < 2


@pytest.mark.parametrize("water", WATERS)
def test_water_is_no_land(baltic: Map, lands: dict[str, list[Line]], water: str):
    assert owners(lands, units(baltic, *WATERS[water])) == []


def test_vilnius_is_about_30_km_from_the_border_with_belarus(baltic: Map, lands: dict[str, list[Line]]):
    vilnius = units(baltic, 25.28, 54.69)
    km = distance(vilnius, shared(lands["LTU"], lands["BLR"])) * baltic.projection.km_per_unit
    assert 25 < km < 35


def test_every_land_is_on_its_side_of_march_2023(baltic: Map):
    assert {land.code: land.side for land in baltic.lands} == SIDES


@pytest.mark.parametrize(
    ("one", "other"), [("LTU", "LVA"), ("LTU", "BLR"), ("LTU", "POL"), ("LTU", "RUS"), ("EST", "LVA"), ("BLR", "UKR")]
)
def test_neighbours_share_their_border_without_gap_or_overlap(lands: dict[str, list[Line]], one: str, other: str):
    border = shared(lands[one], lands[other])
    assert len(border) >= 10
    near = random.Random(2004)
    tried = 0
    for _ in range(1000):
        (x1, y1), (x2, y2) = near.choice(border)
        along, off = near.uniform(0.05, 0.95), near.choice([-0.02, 0.02])
        length = math.hypot(x2 - x1, y2 - y1)
        point = (x1 + along * (x2 - x1) - off * (y2 - y1) / length, y1 + along * (y2 - y1) + off * (x2 - x1) / length)
        if sum(_distance(point, *side) <= 0.021 for side in border) == 1:  # not in the elbow of two sides
            assert owners(lands, point) in ([one], [other])
            tried += 1
    assert tried > 900


def test_no_place_belongs_to_two_lands(baltic: Map, lands: dict[str, list[Line]]):
    anywhere = random.Random(2023)
    for _ in range(1000):
        point = (anywhere.uniform(0, baltic.width), anywhere.uniform(0, baltic.height))
        assert len(owners(lands, point)) <= 1


def test_borders_and_coasts_are_the_lands_own_sides_each_once(baltic: Map, lands: dict[str, list[Line]]):
    count: dict[frozenset[Point], int] = {}
    for rings in lands.values():
        for side in sides(rings):
            if not on_the_frame(baltic, side):
                count[frozenset(side)] = count.get(frozenset(side), 0) + 1
    borders = [frozenset(side) for side in sides(lines(baltic.borders))]
    coast = [frozenset(side) for side in sides(lines(baltic.coast))]
    assert len(set(borders)) == len(borders)
    assert len(set(coast)) == len(coast)
    assert set(borders) == {side for side, times in count.items() if times == 2}
    assert set(coast) == {side for side, times in count.items() if times == 1}


def test_no_line_runs_along_the_frame(baltic: Map):
    drawn = sides(lines(baltic.borders)) + sides(lines(baltic.coast))
    assert not [side for side in drawn if on_the_frame(baltic, side)]


def test_everything_is_on_the_map_in_tenths_of_units(baltic: Map):
    paths = [baltic.borders, baltic.coast, *(land.path for land in baltic.lands)]
    assert not re.search(r"\.\d\d", " ".join(paths))
    for path in paths:
        for x, y in (point for line in lines(path) for point in line):
            assert 0 <= x <= baltic.width
            assert 0 <= y <= baltic.height


def test_the_picture_reaches_from_poland_to_kyiv_and_over_estonia(baltic: Map):
    for longitude, latitude in ((14.13, 52.85), (32.5, 50.45), (22.0, 49.4), (23.3, 60.2), (28.2, 59.4)):
        assert all(0 <= part <= 1 for part in baltic.project(longitude, latitude))


@pytest.mark.parametrize("place", [(33.5, 46.15), (37.5, 49.0), (28.3, 48.1)], ids=["Crimea", "Donbas", "Transnistria"])
def test_disputed_land_is_outside(baltic: Map, place: Point):
    assert any(not 0 <= part <= 1 for part in baltic.project(*place))


def test_x_grows_eastwards_and_y_southwards(baltic: Map):
    x, y = baltic.project(24, 55)
    assert baltic.project(25, 55)[0] > x
    assert baltic.project(24, 54)[1] > y


def test_distances_are_true_all_over_the_picture(baltic: Map):
    def great_circle(one: Point, other: Point) -> float:
        (x1, y1), (x2, y2) = ((math.radians(a), math.radians(b)) for a, b in (one, other))
        return EARTH_KM * math.acos(
            math.sin(y1) * math.sin(y2) + math.cos(y1) * math.cos(y2) * math.cos(x2 - x1),
        )

    places = [(14.2, 53.9), (16.0, 59.5), (24.75, 59.44), (31.5, 59.0), (32.0, 50.0), (25.28, 54.69), (15.5, 50.0)]
    for one in places:
        for other in places[: places.index(one)]:
            km = math.dist(units(baltic, *one), units(baltic, *other)) * baltic.projection.km_per_unit
            assert km == pytest.approx(great_circle(one, other), rel=0.003)


def test_the_centre_is_where_the_projection_says():
    assert Projection(20, 50, 300, 400, 2).units(20, 50) == pytest.approx((300, 400))


def test_a_quarter_of_the_earth_away_equal_area_still_holds():
    x, y = Projection(0, 90, 0, 0, 1).units(90, 0)
    assert math.hypot(x, y) == pytest.approx(EARTH_KM * math.sqrt(2))  # the disk of half the sphere's surface


@pytest.mark.parametrize("place", [(180.5, 50), (-181, 50), (20, 90.5), (20, -91), (math.nan, 50), (20, math.nan)])
def test_coordinates_beyond_the_earth_are_refused(baltic: Map, place: Point):
    with pytest.raises(ValueError, match="not a place on Earth"):
        baltic.project(*place)


def test_the_point_opposite_the_centre_is_refused(baltic: Map):
    with pytest.raises(ValueError, match="opposite"):
        baltic.project(baltic.projection.longitude - 180, -baltic.projection.latitude)


def test_a_place_outside_the_map_is_below_0_or_above_1(baltic: Map):
    london, moscow = baltic.project(-0.1, 51.5), baltic.project(37.6, 55.75)
    assert london[0] < 0
    assert moscow[0] > 1


def test_the_files_are_small_and_name_their_source(baltic: Map):
    assert (MAPS / "baltic.json").stat().st_size <= 270_000
    assert max(file.stat().st_size for file in MAPS.glob("*.svg")) <= 190_000
    assert "Natural Earth" in baltic.source
    assert "public domain" in baltic.source


def test_the_land_is_as_detailed_as_a_4k_screen_deserves(baltic: Map):
    lengths = sorted(math.dist(*side) for path in (baltic.borders, baltic.coast) for side in sides(lines(path)))
    km = lengths[len(lengths) // 2] * baltic.projection.km_per_unit
    assert km < 4  # at 1.4 pixels a kilometre, half of all sides are shorter than 6 pixels


def test_every_map_that_is_listed_loads_once():
    assert "baltic" in maps()
    for name in maps():
        assert load_map(name).name == name
        assert load_map(name) is load_map(name)


@pytest.mark.parametrize("name", ["atlantis", "", "../strings/en", "baltic.json"])
def test_an_unknown_map_is_refused(name: str):
    with pytest.raises(MapError, match="baltic"):
        load_map(name)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"source": "", "width": 1, "height": 1, "lands": [3]}', "\udcff"])
def test_a_broken_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str):
    (tmp_path / "broken.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    monkeypatch.setattr(module, "MAPS", tmp_path)
    assert maps() == ("broken",)
    with pytest.raises(MapError, match="broken"):
        load_map("broken")
