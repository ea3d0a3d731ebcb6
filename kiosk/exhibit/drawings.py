"""The shapes of the drawings that come with the kiosk: what the layout must know of each."""

import functools
import json
from typing import NamedTuple

from kiosk.paths import ILLUSTRATIONS

SHAPES = ILLUSTRATIONS / "drawings.json"


class DrawingShape(NamedTuple):
    """The size of a drawing in its own units, and which part of its width is open sky above everything drawn."""

    width: int
    height: int
    sky: float


@functools.cache
def drawing_shapes() -> dict[str, DrawingShape]:
    """The shape of each drawing by its name, on all backgrounds. The tests measure them."""
    return {name: DrawingShape(**shape) for name, shape in json.loads(SHAPES.read_bytes()).items()}
