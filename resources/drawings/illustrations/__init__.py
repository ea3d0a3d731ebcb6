"""The illustrations: each is a function that sets flat shapes, from the farthest to the nearest.

The sky stays open, since the screen paints it.
"""

from collections.abc import Callable, Iterator

from kiosk.theme import theme
from resources.drawings.drawing import Drawing
from resources.drawings.illustrations.dawn import dawn
from resources.drawings.illustrations.mission import mission
from resources.drawings.illustrations.sky import sky
from resources.drawings.illustrations.sunflowers import sunflowers
from resources.drawings.illustrations.vilnius import vilnius

HEIGHT = 900
_ILLUSTRATIONS: tuple[tuple[Callable[[Drawing], None], int], ...] = (
    (vilnius, 1200),
    (sky, 1200),
    (mission, 1200),
    (sunflowers, 1200),
    (dawn, 2400),
)
"""What draws each, and its width."""


def draw_illustrations() -> Iterator[tuple[str, str]]:
    """The name of each file, such as 'sky-white.svg', and its SVG."""
    for draw, width in _ILLUSTRATIONS:
        for background in theme().illustrations:
            drawing = Drawing(background, width, HEIGHT)
            draw(drawing)
            yield f"{draw.__name__}-{background}.svg", drawing.svg()
