"""The maps, from the lands in `resources/maps/*.json`, in the theme's tones.

A drawn picture costs the screen less than shapes do, and Qt's software renderer clips it correctly. The tones also
differ in grey. Where the theme has a tone "rim", it surrounds every line, so that the line is seen on light and on
dark land.
"""

import itertools
from collections.abc import Iterator

from kiosk.exhibit.maps import Map, Side, load_map, maps
from kiosk.theme import Tones, theme

SIDES: tuple[Side, ...] = ("other", "allied", "home")
RIM_WIDTH, LINE_WIDTH = 8, 2
"""In map units."""
GRID = 10
"""Steps of a map unit: the paths have whole numbers of them, each counted from the point before."""


def draw_maps() -> Iterator[tuple[str, str]]:
    """The name of each file, such as 'baltic-white.svg', and its SVG."""
    for name in maps():
        for background, tones in theme().maps.items():
            yield f"{name}-{background}.svg", draw(load_map(name), tones)


def draw(drawn: Map, tones: Tones) -> str:
    """The map as SVG, in the tones of one background."""
    lines = compact(drawn.borders + drawn.coast)
    strokes = [(tones["rim"], RIM_WIDTH)] if "rim" in tones else []
    strokes.append((tones["line"], LINE_WIDTH))
    size = f'width="{drawn.width}" height="{drawn.height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.width} {drawn.height}" {size}>',
        f'<rect {size} fill="{tones["water"]}"/>',
        f'<g transform="scale({1 / GRID:g})">',
    ]
    for side in SIDES:
        path = compact("".join(land.path for land in drawn.lands if land.side == side))
        parts.append(f'<path fill="{tones[side]}" fill-rule="evenodd" d="{path}"/>')
    parts += [
        f'<path fill="none" stroke="{color}" stroke-width="{width * GRID}" stroke-linejoin="round" d="{lines}"/>'
        for color, width in strokes
    ]
    return "\n".join([*parts, "</g>", "</svg>", ""])


def compact(path: str) -> str:
    """A path of absolute M, L and Z as relative steps."""
    return "".join(_relative(line) for line in path.split("M") if line)


def _relative(line: str) -> str:
    end = "z" if line.endswith("Z") else ""
    points = [tuple(round(float(value) * GRID) for value in point.split()) for point in line.rstrip("Z").split("L")]
    (x, y), steps = points[0], [f"{x - x0} {y - y0}" for (x0, y0), (x, y) in itertools.pairwise(points)]
    return f"M{x} {y}l" + " ".join(steps).replace(" -", "-") + end
