"""The maps that come with the kiosk, and the positions of places on them.

`resources/drawings/natural_earth.py` makes the file of a map from Natural Earth and projects it with `Projection`,
so that places and land match.
"""

import functools
import json
import math
from dataclasses import dataclass
from typing import Any, Literal

from kiosk.paths import MAPS

EARTH_KM = 6371.0072
"""The radius of a sphere with the same surface area as the Earth."""

Side = Literal["home", "allied", "other"]


@dataclass(frozen=True)
class Projection:
    """Lambert's azimuthal equal-area projection of the sphere.

    `longitude` and `latitude` (degrees, east and north) are its centre, which is at `x` and `y` on the
    map (in map units, x to the right, y downwards). At the centre a unit is `km_per_unit` long; up to
    800 km away the length differs by at most 0.2 %.
    """

    longitude: float
    latitude: float
    x: float
    y: float
    km_per_unit: float

    def units(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The (x, y) of a place in map units, also for places outside the map.

        Takes degrees: longitude from -180 (west) to 180 (east), latitude from -90 (south) to 90
        (north). Raises `ValueError` for others, and for the point opposite the centre, which this
        projection spreads over the whole rim.
        """
        if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
            raise ValueError(f"not a place on Earth: longitude {longitude}, latitude {latitude}")
        turn = math.radians(longitude - self.longitude)
        centre, own = math.radians(self.latitude), math.radians(latitude)
        nearness = 1 + math.sin(centre) * math.sin(own) + math.cos(centre) * math.cos(own) * math.cos(turn)
        if nearness < 1e-9:
            raise ValueError(f"opposite the centre of the map: longitude {longitude}, latitude {latitude}")
        scale = EARTH_KM * math.sqrt(2 / nearness) / self.km_per_unit
        east = math.cos(own) * math.sin(turn)
        north = math.cos(centre) * math.sin(own) - math.sin(centre) * math.cos(own) * math.cos(turn)
        return self.x + scale * east, self.y - scale * north


@dataclass(frozen=True)
class Land:
    """The part of a state that is on the map.

    `code` is its three-letter ISO 3166 code. `side` is "home" for Lithuania, "allied" for the other
    members that NATO had in March 2023, else "other". `path` is its area as an SVG path in map units:
    rings of absolute M, L and Z, filled by the even-odd rule. Rings also follow the edge of the map, so
    fill them, but stroke only `Map.borders` and `Map.coast`.
    """

    code: str
    side: Side
    path: str


@dataclass(frozen=True)
class Map:
    """A map of `width` x `height` units, x to the right, y downwards, (0, 0) in the upper left corner.

    `borders` are the lines between states and `coast` those between land and sea: open lines and rings
    as SVG paths (absolute M, L and Z), each line once and none along the edge of the map.
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
        """The position of a place, as fractions of the width (from the left) and the height (from the top).

        Takes degrees east and north. Both fractions are from 0 to 1 on the map, and below 0 or above 1
        outside it. Raises `ValueError` as `Projection.units` does.
        """
        x, y = self.projection.units(longitude, latitude)
        return x / self.width, y / self.height


class MapError(Exception):
    """The kiosk has no map of this name, or its file is damaged."""


def maps() -> tuple[str, ...]:
    """The names of the maps that come with the kiosk."""
    return tuple(sorted(path.stem for path in MAPS.glob("*.json")))


@functools.cache
def load_map(name: str) -> Map:
    """The map of this name; its file is read once. Raises `MapError`."""
    if name not in maps():
        raise MapError(f"there is no map {name!r}; the maps are: {', '.join(maps())}")
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
