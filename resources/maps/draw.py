"""Draw the kiosk's maps: `python resources/maps/draw.py` writes NAME-BACKGROUND.svg beside each NAME.json.

A drawn picture costs the screen less than shapes do, and Qt's software renderer clips it rightly.
"""

from pathlib import Path

from kiosk.exhibit.maps import Map, Side, load_map, maps

HERE = Path(__file__).parent
WATER, LINE, RIM = "water", "line", "rim"
PALETTES: dict[str, dict[str, str]] = {
    "white": {WATER: "#d3e0ee", "other": "#f3eee3", "allied": "#aec6e2", "home": "#83a9d8", LINE: "#4a5a70"},
    "black": {WATER: "#0a1120", "other": "#1d2434", "allied": "#2a406b", "home": "#3d5c93", LINE: "#8296ba"},
    "contrast": {
        WATER: "#000000", "other": "#000000", "allied": "#ffffff", "home": "#ffff00", LINE: "#000000", RIM: "#ffffff",
    },
}  # fmt: skip
"""Told apart in grey, too. A rim makes a line seen on dark and on light land."""
SIDES: tuple[Side, ...] = ("other", "allied", "home")


def draw(drawn: Map, tones: dict[str, str]) -> str:
    """The map as SVG, in the tones of one background."""
    lines = f"{drawn.borders} {drawn.coast}"
    strokes = [(tones[RIM], 6.0)] if RIM in tones else []
    strokes.append((tones[LINE], 1.6))
    size = f'width="{drawn.width}" height="{drawn.height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.width} {drawn.height}" {size}>',
        f'<rect {size} fill="{tones[WATER]}"/>',
    ]
    for side in SIDES:
        path = " ".join(land.path for land in drawn.lands if land.side == side)
        parts.append(f'<path fill="{tones[side]}" fill-rule="evenodd" d="{path}"/>')
    parts += [
        f'<path fill="none" stroke="{color}" stroke-width="{width}" stroke-linejoin="round" d="{lines}"/>'
        for color, width in strokes
    ]
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Draw every map for every background."""
    for name in maps():
        for background, tones in PALETTES.items():
            (HERE / f"{name}-{background}.svg").write_text(draw(load_map(name), tones), encoding="utf-8")


if __name__ == "__main__":
    main()
