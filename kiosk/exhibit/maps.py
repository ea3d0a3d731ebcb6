"""The maps that come with the kiosk: true coasts and borders, and where on them a place lies.

`drawings/natural_earth.py` makes a map's file from Natural Earth and projects it with `Projection`, so
that a place is put where its land was drawn.
"""

import functools
import json
import math
from dataclasses import dataclass
from typing import Any, Literal

from kiosk.paths import MAPS

EARTH_KM = 6371.0072
"""The radius of the sphere that has the Earth's surface."""

Side = Literal["home", "allied", "other"]


@dataclass(frozen=True)
class Projection:
    """Lambert's azimuthal equal-area projection of the sphere.

    `longitude` and `latitude` (degrees, east and north) are the point of touch, which lies at `x` and
    `y` (the map's units, x to the right, y downwards). A unit is `km_per_unit` long there, and within
    0.2 % anywhere up to 800 km away.
    """

    longitude: float
    latitude: float
    x: float
    y: float
    km_per_unit: float

    def units(self, longitude: float, latitude: float) -> tuple[float, float]:
        """A place's (x, y) in the map's units, also beyond its edges.

        Takes degrees: longitude from -180 (west) to 180 (east), latitude from -90 (south) to 90
        (north). Raises `ValueError` for others, and for the point on the other side of the Earth,
        which lies everywhere on the rim.
        """
        if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
            raise ValueError(f"no place on Earth: longitude {longitude}, latitude {latitude}")
        turn = math.radians(longitude - self.longitude)
        middle, own = math.radians(self.latitude), math.radians(latitude)
        nearness = 1 + math.sin(middle) * math.sin(own) + math.cos(middle) * math.cos(own) * math.cos(turn)
        if nearness < 1e-9:
            raise ValueError(f"on the other side of the Earth: longitude {longitude}, latitude {latitude}")
        scale = EARTH_KM * math.sqrt(2 / nearness) / self.km_per_unit
        east = math.cos(own) * math.sin(turn)
        north = math.cos(middle) * math.sin(own) - math.sin(middle) * math.cos(own) * math.cos(turn)
        return self.x + scale * east, self.y - scale * north


@dataclass(frozen=True)
class Land:
    """A state, as far as it is in view.

    `code` is its ISO 3166 code of three letters. `side` is "home" for Lithuania, "allied" for the other
    members that NATO had in March 2023, else "other". `path` is its area in SVG's path syntax, in the
    map's units: rings of absolute M, L and Z, filled by the even-odd rule. Along the picture's edge a
    ring follows the edge: fill it, and stroke `Map.borders` and `Map.coast` instead.
    """

    code: str
    side: Side
    path: str


@dataclass(frozen=True)
class Map:
    """A map: `width` x `height` units, x to the right, y downwards, (0, 0) in the upper left corner.

    `borders` are the lines between two states and `coast` those between land and sea: open lines and
    rings in SVG's path syntax (absolute M, L and Z), each line once and none along the picture's edge.
    """

    name: str
    source: str
    width: float
    height: float
    lands: tuple[Land, ...]
    borders: str
    coast: str
    projection: Projection

    def project(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place lies, as fractions of the width (from the left) and the height (from the top).

        Takes degrees east and north. Both fractions are from 0 to 1 within the picture, and less or
        more beyond it. Raises `ValueError` for what is no place on Earth, as `Projection.units` does.
        """
        x, y = self.projection.units(longitude, latitude)
        return x / self.width, y / self.height


class MapError(Exception):
    """No map of this name comes with the kiosk, or its file is broken."""


def maps() -> tuple[str, ...]:
    """The names of the maps that come with the kiosk."""
    return tuple(sorted(path.stem for path in MAPS.glob("*.json")))


@functools.cache
def load_map(name: str) -> Map:
    """The map of this name, read once. Raises `MapError`."""
    if name not in maps():
        raise MapError(f"no map is called {name!r}; there are: {', '.join(maps())}")
    try:
        data: dict[str, Any] = json.loads((MAPS / f"{name}.json").read_text(encoding="utf-8"))
        return Map(
            name=name,
            source=data["source"],
            width=data["width"],
            height=data["height"],
            lands=tuple(Land(land["code"], land["side"], land["path"]) for land in data["lands"]),
            borders=data["borders"],
            coast=data["coast"],
            projection=Projection(
                **{key: data["projection"][key] for key in ("longitude", "latitude", "x", "y", "km_per_unit")}
            ),
        )
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise MapError(f"the map {name!r} can't be read: {error!r}") from error
