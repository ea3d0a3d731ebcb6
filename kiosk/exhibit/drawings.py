"""The shapes of the drawings that come with the kiosk: what the layout must know of each."""

import functools
import json
from typing import NamedTuple

from kiosk.paths import ILLUSTRATIONS

SHAPES = ILLUSTRATIONS / "drawings.json"


class CropShape(NamedTuple):
    """The size of a crop in its own units, and its `sky`.

    The sky is quiet enough for words, since nothing is drawn there: for each of sixteen columns of equal width, from
    left to right, the part of the height that is open from the upper edge down, on every background.
    """

    width: int
    height: int
    sky: tuple[float, ...]


class DrawingShape(NamedTuple):
    """The two crops of a drawing: NAME-BACKGROUND.svg and NAME-BACKGROUND-portrait.svg."""

    landscape: CropShape
    portrait: CropShape


@functools.cache
def drawing_shapes() -> dict[str, DrawingShape]:
    """The shapes of each drawing by its name. The tests measure them."""
    return {
        name: DrawingShape(*(_crop(**crops[crop]) for crop in DrawingShape._fields))
        for name, crops in json.loads(SHAPES.read_bytes()).items()
    }


def _crop(width: int, height: int, sky: list[float]) -> CropShape:
    return CropShape(width, height, tuple(sky))
