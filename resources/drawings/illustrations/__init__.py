"""The illustrations: each is a function that sets flat shapes, from the farthest to the nearest.

The sky stays open, since the screen paints it. Each illustration has two crops: one for landscape screens, and one for
portrait screens, which is composed for itself or shows the middle of the same picture nearer.
"""

import json
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kiosk.theme import theme
from resources.drawings.drawing import Drawing, Frame
from resources.drawings.illustrations.alert import alert
from resources.drawings.illustrations.convoy import convoy
from resources.drawings.illustrations.dawn import dawn
from resources.drawings.illustrations.energy import energy
from resources.drawings.illustrations.ghowr import ghowr
from resources.drawings.illustrations.giving import giving
from resources.drawings.illustrations.mission import mission
from resources.drawings.illustrations.signing import signing
from resources.drawings.illustrations.sky import sky
from resources.drawings.illustrations.summit import summit
from resources.drawings.illustrations.sunflowers import sunflowers
from resources.drawings.illustrations.vilnius import vilnius
from resources.drawings.illustrations.winter import winter


class Illustration(NamedTuple):
    """What draws an illustration, and what its two crops show."""

    draw: Callable[[Drawing], None]
    landscape: Frame
    portrait: Frame


WIDE, LEFT_OPEN = Frame(0, 0, 1600, 900), Frame(-400, 0, 1600, 900)
_ILLUSTRATIONS = (
    Illustration(vilnius, LEFT_OPEN, Frame(280, -220, 630, 1120)),
    Illustration(sky, LEFT_OPEN, Frame(390, -238, 640, 1138)),
    Illustration(mission, LEFT_OPEN, Frame(310, -316, 684, 1216)),
    Illustration(sunflowers, LEFT_OPEN, Frame(536, -124, 576, 1024)),
    Illustration(dawn, Frame(0, 0, 2400, 900), Frame(960, -380, 720, 1280)),
    Illustration(signing, WIDE, Frame(0, 0, 900, 1600)),
    Illustration(winter, WIDE, Frame(0, 0, 720, 1280)),
    Illustration(convoy, WIDE, Frame(0, 0, 648, 1152)),
    Illustration(energy, WIDE, Frame(0, 0, 684, 1216)),
    Illustration(alert, WIDE, Frame(0, 0, 720, 1280)),
    Illustration(giving, WIDE, Frame(0, 0, 774, 1376)),
    Illustration(ghowr, WIDE, Frame(0, 0, 720, 1280)),
    Illustration(summit, WIDE, Frame(0, 0, 720, 1280)),
)


def draw_illustrations() -> Iterator[tuple[str, str]]:
    """The name of each file, such as 'sky-white.svg' or 'sky-white-portrait.svg', and what is in it."""
    shapes: dict[str, dict[str, object]] = {}
    for illustration in sorted(_ILLUSTRATIONS, key=lambda illustration: illustration.draw.__name__):
        name = illustration.draw.__name__
        shapes[name] = {}
        for crop, suffix, frame in (
            ("landscape", "", illustration.landscape),
            ("portrait", "-portrait", illustration.portrait),
        ):
            drawings = [Drawing(background, frame) for background in theme().illustrations]
            for background, drawing in zip(theme().illustrations, drawings, strict=True):
                illustration.draw(drawing)
                yield f"{name}-{background}{suffix}.svg", drawing.svg()
            sky = [min(column) for column in zip(*(drawing.skyline.open() for drawing in drawings), strict=True)]
            shapes[name][crop] = {"width": frame.width, "height": frame.height, "sky": sky}
    yield "drawings.json", shapes_file(shapes)


def shapes_file(shapes: dict[str, dict[str, object]]) -> str:
    """What the layout must know of each crop: its size, and the open part of its height in each column."""
    lines = (
        f'  "{name}": {{\n'
        + ",\n".join(f'    "{crop}": {json.dumps(shape)}' for crop, shape in crops.items())
        + "\n  }"
        for name, crops in shapes.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"
