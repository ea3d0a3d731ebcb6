"""All of the kiosk's drawings."""

from collections.abc import Iterator

from resources.drawings.illustrations import draw_illustrations
from resources.drawings.maps import draw_maps
from resources.drawings.symbols import draw_symbols


def draw_all() -> Iterator[tuple[str, str]]:
    """The path of each file below `resources/`, such as 'maps/baltic-white.svg', and its SVG."""
    for folder, draw in (("illustrations", draw_illustrations), ("symbols", draw_symbols), ("maps", draw_maps)):
        for name, svg in draw():
            yield f"{folder}/{name}", svg
