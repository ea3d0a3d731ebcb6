"""The maps, from the lands in `resources/maps/*.json`, in the theme's tones.

A drawn picture costs the screen less than shapes do, and Qt's software renderer clips it correctly. The tones also
differ in grey. Where the theme has a tone "rim", it surrounds every line, so that the line is seen on light and on
dark land.
"""

from collections.abc import Iterator

from kiosk.exhibit.maps import Map, Side, load_map, maps
from kiosk.theme import Tones, theme

SIDES: tuple[Side, ...] = ("other", "allied", "home")
RIM_WIDTH, LINE_WIDTH = 6.0, 1.6


def draw_maps() -> Iterator[tuple[str, str]]:
    """The name of each file, such as 'baltic-white.svg', and its SVG."""
    for name in maps():
        for background, tones in theme().maps.items():
            yield f"{name}-{background}.svg", draw(load_map(name), tones)


def draw(drawn: Map, tones: Tones) -> str:
    """The map as SVG, in the tones of one background."""
    lines = f"{drawn.borders} {drawn.coast}"
    strokes = [(tones["rim"], RIM_WIDTH)] if "rim" in tones else []
    strokes.append((tones["line"], LINE_WIDTH))
    size = f'width="{drawn.width}" height="{drawn.height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.width} {drawn.height}" {size}>',
        f'<rect {size} fill="{tones["water"]}"/>',
    ]
    for side in SIDES:
        path = " ".join(land.path for land in drawn.lands if land.side == side)
        parts.append(f'<path fill="{tones[side]}" fill-rule="evenodd" d="{path}"/>')
    parts += [
        f'<path fill="none" stroke="{color}" stroke-width="{width}" stroke-linejoin="round" d="{lines}"/>'
        for color, width in strokes
    ]
    return "\n".join([*parts, "</svg>", ""])
