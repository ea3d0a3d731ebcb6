"""Draw the kiosk's illustrations: `python resources/illustrations/draw.py` writes NAME-BACKGROUND.svg beside it.

Each drawing is a function that adds flat shapes in tones; a palette says what a tone is on each
background. The sky stays open (the screen paints it), the ground rises from nothing at the left
edge, so that a drawing may stand alone at the right of a wide pane. Only fills, paths and circles:
what Qt's SVG renderer draws the same everywhere.
"""

import itertools
import math
import random
from collections.abc import Callable
from pathlib import Path

WIDTH, HEIGHT = 1200, 720

PALETTES = {
    "white": {
        "far": "#c3d3e6", "mid": "#9db7d5", "near": "#5f86b5", "front": "#123a6f", "deep": "#0b274d",
        "sun": "#f2ae3d", "light": "#fbf8f2", "glow": "#eed9ae", "leaf": "#3f6a9f", "core": "#5a3505",
        "object": "#123a6f",
    },
    "black": {
        "far": "#1d2b4c", "mid": "#2b406c", "near": "#46659c", "front": "#0a1226", "deep": "#050912",
        "sun": "#ffbd2e", "light": "#f3f0e8", "glow": "#6b5a33", "leaf": "#35527f", "core": "#3b2506",
        "object": "#8fb9f2",
    },
    "contrast": dict.fromkeys(("far", "mid", "near", "front", "deep", "glow", "leaf", "core"), "#000000")
    | {"sun": "#ffff00", "light": "#ffffff", "object": "#ffffff"},
}  # fmt: skip
FLAG = ("#fdb913", "#006a44", "#c1272d")


class Drawing:
    """A growing list of shapes."""

    def __init__(self, background: str) -> None:
        self.tones = PALETTES[background]
        self.outlined = background == "contrast"
        self.shapes: list[str] = []

    def _paint(self, tone: str) -> str:
        fill = self.tones.get(tone, tone)
        edge = (
            ' stroke="#ffffff" stroke-width="4" stroke-linejoin="round"' if self.outlined and fill == "#000000" else ""
        )
        return f'fill="{fill}"{edge}'

    def path(self, tone: str, d: str) -> None:
        self.shapes.append(f'<path {self._paint(tone)} d="{d}"/>')

    def polygon(self, tone: str, *points: tuple[float, float]) -> None:
        self.path(tone, "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points) + " Z")

    def box(self, tone: str, x: float, y: float, width: float, height: float) -> None:
        self.polygon(tone, (x, y), (x + width, y), (x + width, y + height), (x, y + height))

    def disc(self, tone: str, x: float, y: float, radius: float) -> None:
        self.shapes.append(f'<circle {self._paint(tone)} cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>')

    def ground(self, tone: str, *tops: tuple[float, float]) -> None:
        """Ground beneath a smooth line through the points, from the left edge's foot to the right edge."""
        points = [(0.0, float(HEIGHT)), *tops]
        d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            middle = (x0 + x1) / 2
            d += f" C{middle:.1f} {y0:.1f} {middle:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
        self.path(tone, d + f" L{WIDTH} {HEIGHT} Z")

    def svg(self) -> str:
        body = "\n".join(self.shapes)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">\n{body}\n</svg>\n'


def house(to: Drawing, tone: str, roof: str, x: float, foot: float, width: float, height: float) -> None:
    """A gabled house with lit windows."""
    top = foot - height
    to.box(tone, x, top, width, height)
    to.polygon(roof, (x - 6, top + 2), (x + width / 2, top - width * 0.5), (x + width + 6, top + 2))
    for column in range(int(width // 34)):
        to.box("sun", x + 14 + column * 34, top + 18, 9, 15)


def spire(to: Drawing, tone: str, x: float, foot: float, width: float, height: float, point: float) -> None:
    """A church tower with a pointed roof and a cross."""
    to.box(tone, x - width / 2, foot - height, width, height)
    to.polygon(
        tone, (x - width / 2 - 5, foot - height + 2), (x, foot - height - point), (x + width / 2 + 5, foot - height + 2)
    )
    to.box("light", x - 1.5, foot - height - point - 18, 3, 18)
    to.box("light", x - 6, foot - height - point - 13, 12, 3)


def vilnius(to: Drawing) -> None:
    """Gediminas' Tower on its hill at first light, the old town beneath."""
    to.disc("glow", 420, 560, 210)
    to.disc("sun", 420, 560, 130)
    to.ground("far", (260, 610), (520, 560), (760, 590), (1000, 540), (1200, 560))
    for x, height, point in ((300, 70, 60), (352, 48, 40), (560, 90, 70), (612, 60, 44)):
        spire(to, "far", x, 620, 26, height, point)
    to.ground("mid", (300, 680), (540, 640), (720, 596), (800, 508), (880, 460), (1000, 458), (1080, 516), (1200, 616))
    castle(to, 940, 462, 106)
    # The cathedral's bell tower: round storeys, narrowing.
    for width, top, height in ((66, 560, 130), (54, 500, 62), (42, 450, 52)):
        to.box("light" if not to.outlined else "front", 560 - width / 2, top, width, height)
    to.polygon("near", (535, 452), (560, 396), (585, 452))
    for y in (520, 470):
        to.polygon("near", (552, y + 30), (552, y + 10), (560, y), (568, y + 10), (568, y + 30))
    to.ground("near", (200, 700), (420, 660), (640, 668), (860, 610), (1040, 600), (1200, 640))
    for x, foot, width, height in (
        (300, 690, 74, 50),
        (392, 690, 92, 62),
        (650, 694, 88, 60),
        (756, 690, 70, 84),
        (842, 690, 104, 64),
        (962, 690, 78, 92),
        (1056, 694, 96, 70),
    ):
        house(to, "front", "deep", x, foot, width, height)
    to.ground("deep", (160, 712), (420, 682), (700, 690), (960, 676), (1200, 684))


def castle(to: Drawing, x: float, foot: float, size: float) -> None:
    """The western tower of the Upper Castle: three storeys of brick, battlements, the flag; `size` wide."""

    def at(px: float, py: float) -> tuple[float, float]:
        return x + px * size, foot - py * size

    def block(tone: str, left: float, top: float, width: float, height: float) -> None:
        to.box(tone, *at(left, top), width * size, height * size)

    to.polygon("front", at(-0.5, -0.15), at(-0.44, 0.91), at(0.44, 0.91), at(0.5, -0.15))
    to.polygon("deep", at(0.14, -0.15), at(0.12, 0.91), at(0.44, 0.91), at(0.5, -0.15))
    block("front", -0.485, 1.0, 0.97, 0.11)
    for step in range(5):
        block("front", -0.485 + step * 0.205, 1.13, 0.14, 0.15)
    for top in (0.76, 0.42, 0.1):
        for left in (-0.27, 0, 0.26):
            to.polygon(
                "sun",
                at(left - 0.045, top - 0.18),
                at(left - 0.045, top - 0.06),
                at(left, top),
                at(left + 0.045, top - 0.06),
                at(left + 0.045, top - 0.18),
            )
    block("light" if to.outlined else "object", -0.015, 1.78, 0.03, 0.66)
    for stripe, color in enumerate(FLAG if not to.outlined else ("#ffff00", "#ffffff", "#ffff00")):
        block(color, 0.015, 1.78 - stripe * 0.115, 0.52, 0.115)


def pine(to: Drawing, tone: str, x: float, foot: float, size: float) -> None:
    """A pine of the coast: a bare trunk and a flat crown, bent by the west wind."""
    to.polygon(
        tone,
        (x - size * 0.03, foot),
        (x + size * 0.05, foot - size * 0.7),
        (x + size * 0.09, foot - size * 0.7),
        (x + size * 0.04, foot),
    )
    for dx, dy, w, h in ((0.02, 0.62, 0.34, 0.1), (0.12, 0.76, 0.4, 0.13), (0.06, 0.9, 0.3, 0.12)):
        left, top = x + size * (dx - w / 2), foot - size * (dy + h)
        to.path(
            tone,
            f"M{left:.1f} {top + size * h:.1f} Q{left:.1f} {top:.1f} {left + size * w * 0.55:.1f} {top:.1f} Q{left + size * w:.1f} {top:.1f} {left + size * w:.1f} {top + size * h:.1f} Z",
        )


def fighter(to: Drawing, x: float, y: float, size: float, turn: float) -> None:
    """A fighter from below, flying to the upper right."""
    half = (
        (1.0, 0),
        (0.72, 0.05),
        (0.4, 0.075),
        (0.3, 0.1),
        (-0.18, 0.5),
        (-0.3, 0.5),
        (-0.24, 0.12),
        (-0.5, 0.12),
        (-0.72, 0.3),
        (-0.82, 0.3),
        (-0.72, 0.07),
        (-0.8, 0.0),
    )
    outline = [*half, *((px, -py) for px, py in reversed(half))]
    cos, sin = math.cos(turn), math.sin(turn)
    to.polygon("object", *((x + size * (px * cos - py * sin), y + size * (px * sin + py * cos)) for px, py in outline))


def trail(to: Drawing, x: float, y: float, length: float, width: float, turn: float) -> None:
    cos, sin = math.cos(turn), math.sin(turn)
    points = ((0, width / 2), (-length, width * 1.6), (-length, -width * 1.6), (0, -width / 2))
    to.polygon("light", *((x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points))


def sky(to: Drawing) -> None:
    """A pair of fighters over the Baltic coast."""
    turn = -0.42
    for x, y, size in ((840, 300, 104), (620, 396, 84)):
        trail(to, x - 66 * math.cos(turn), y - 66 * math.sin(turn), 420, 5, turn)
        fighter(to, x, y, size, turn)
    to.disc("glow", 300, 640, 150)
    to.disc("sun", 300, 640, 92)
    to.path("mid", f"M0 {HEIGHT} L0 716 Q140 600 420 596 L{WIDTH} 590 L{WIDTH} {HEIGHT} Z")
    for x, y, width in ((250, 622, 110), (300, 642, 170), (520, 618, 130), (620, 640, 90)):
        to.box("light" if not to.outlined else "sun", x, y, width, 4)
    to.ground(
        "far" if not to.outlined else "front", (300, 700), (560, 690), (760, 640), (900, 584), (1020, 560), (1200, 520)
    )
    for x, foot, size in ((880, 604, 110), (940, 590, 150), (1010, 580, 124), (1070, 566, 176), (1140, 556, 150)):
        pine(to, "front", x, foot, size)
    to.ground("near", (280, 714), (520, 704), (720, 690), (880, 640), (1040, 610), (1200, 574))
    to.ground("front", (420, 716), (680, 708), (900, 690), (1060, 650), (1200, 640))
    for x in range(900, 1190, 17):
        blade = 26 + (x * 7) % 19
        foot = 700 - (x - 900) * 0.2
        to.path(
            "deep",
            f"M{x} {foot:.1f} Q{x + 3} {foot - blade:.1f} {x + 15} {foot - blade - 8:.1f} Q{x + 8} {foot - blade * 0.6:.1f} {x + 6} {foot:.1f} Z",
        )


def person(to: Drawing, tone: str, x: float, foot: float, size: float, kind: int) -> None:
    """Someone who stands and looks ahead; the kinds differ in headgear and load."""

    def at(px: float, py: float) -> tuple[float, float]:
        return x + px * size, foot - py * size

    to.polygon(
        tone, at(-0.13, 0), at(-0.12, 0.48), at(0.12, 0.48), at(0.13, 0), at(0.04, 0), at(0.0, 0.38), at(-0.04, 0)
    )
    to.path(
        tone,
        "M{:.1f} {:.1f} L{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f} L{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f} L{:.1f} {:.1f} Z".format(
            *at(-0.13, 0.44),
            *at(-0.19, 0.74),
            *at(-0.18, 0.83),
            *at(-0.08, 0.84),
            *at(0.08, 0.84),
            *at(0.18, 0.83),
            *at(0.19, 0.74),
            *at(0.13, 0.44),
        ),
    )
    to.polygon(tone, at(-0.19, 0.78), at(-0.24, 0.42), at(-0.18, 0.4), at(-0.12, 0.7))
    to.polygon(tone, at(0.19, 0.78), at(0.24, 0.42), at(0.18, 0.4), at(0.12, 0.7))
    to.disc(tone, *at(0, 0.92), size * 0.075)
    if kind == 0:  # a helmet
        to.path(
            tone,
            "M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f} Z".format(
                *at(-0.115, 0.93), *at(-0.1, 1.05), *at(0, 1.05), *at(0.1, 1.05), *at(0.115, 0.93)
            ),
        )
    elif kind == 1:  # a beret
        to.path(
            tone,
            "M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f} Z".format(
                *at(-0.09, 0.95), *at(-0.06, 1.05), *at(0.04, 1.02), *at(0.15, 0.99), *at(0.13, 0.93)
            ),
        )
    elif kind == 2:  # a pack
        to.polygon(tone, at(-0.3, 0.5), at(-0.3, 0.8), at(-0.16, 0.86), at(-0.14, 0.5))


def mission(to: Drawing) -> None:
    """People of many nations under one sun, far from home."""
    to.disc("glow", 790, 520, 372)
    to.disc("sun", 790, 520, 262)
    to.ground("far", (160, 640), (330, 540), (450, 580), (600, 500), (760, 560), (930, 470), (1060, 540), (1200, 480))
    to.ground("mid", (220, 680), (420, 620), (600, 640), (840, 590), (1020, 610), (1200, 580))
    row = (
        (490, 150, 1),
        (574, 166, 0),
        (660, 146, 3),
        (744, 172, 2),
        (830, 156, 1),
        (916, 168, 0),
        (1000, 144, 3),
        (1086, 162, 2),
    )
    for x, size, kind in row:
        person(to, "front", x, 640 - 14 * math.sin((x - 400) / 700 * math.pi), size, kind)
    to.ground("front", (260, 690), (460, 640), (720, 622), (960, 626), (1200, 650))
    to.ground("deep", (300, 716), (620, 690), (900, 700), (1200, 686))


def sunflower(to: Drawing, x: float, foot: float, height: float, size: float) -> None:
    """A sunflower that looks at the viewer."""
    top = foot - height
    to.polygon("leaf", (x - size * 0.07, foot), (x - size * 0.05, top), (x + size * 0.05, top), (x + size * 0.07, foot))
    for side in (-1, 1):
        y = top + height * (0.42 if side < 0 else 0.58)
        to.path(
            "leaf",
            f"M{x:.1f} {y + size * 0.3:.1f} Q{x + side * size * 0.5:.1f} {y - size * 0.35:.1f} {x + side * size * 1.05:.1f} {y + size * 0.05:.1f} Q{x + side * size * 0.6:.1f} {y + size * 0.45:.1f} {x:.1f} {y + size * 0.3:.1f} Z",
        )
    petals = 16
    for count in range(petals):
        turn = count * 2 * math.pi / petals
        tip = (x + size * math.cos(turn), top + size * math.sin(turn))
        sides = [(x + size * 0.62 * math.cos(turn + d), top + size * 0.62 * math.sin(turn + d)) for d in (-0.26, 0.26)]
        to.polygon("sun", (x, top), sides[0], tip, sides[1])
    to.disc("core", x, top, size * 0.44)
    to.disc("deep", x, top, size * 0.24)


def radar(to: Drawing, x: float, foot: float) -> None:
    """A surveillance radar: a lattice mast, and a dish that watches."""
    dark = "object"
    for side in (-1, 1):
        to.polygon(
            dark, (x + side * 46, foot), (x + side * 36, foot), (x + side * 9, foot - 220), (x + side * 15, foot - 220)
        )
    for step in range(4):
        low, high = foot - step * 54, foot - (step + 1) * 54
        a, b = 44 - step * 8.4, 44 - (step + 1) * 8.4
        to.polygon(dark, (x - a, low), (x - a + 7, low), (x + b, high), (x + b - 7, high))
        to.polygon(dark, (x + a, low), (x + a - 7, low), (x - b, high), (x - b + 7, high))
    to.box(dark, x - 24, foot - 234, 48, 16)
    to.path(
        "near",
        f"M{x - 150} {foot - 330} Q{x - 20} {foot - 190} {x + 150} {foot - 262} L{x + 138} {foot - 240} Q{x - 10} {foot - 150} {x - 166} {foot - 312} Z",
    )
    to.polygon(dark, (x + 4, foot - 232), (x - 4, foot - 240), (x - 10, foot - 345), (x - 2, foot - 347))
    to.disc("sun", x - 6, foot - 350, 11)


def sunflowers(to: Drawing) -> None:
    """A field of sunflowers under a radar."""
    to.ground("far", (240, 640), (560, 600), (860, 612), (1200, 580))
    radar(to, 860, 620)
    to.ground("mid", (260, 690), (520, 640), (800, 628), (1200, 610))
    chance = random.Random(2022)
    for row, (tone, base, size, count) in enumerate((("near", 650, 13, 34), ("near", 672, 18, 26))):
        to.ground(tone if row == 0 else "leaf", (220, base + 50), (480, base), (800, base - 12), (1200, base - 20))
        for step in range(count):
            x = 330 + (870 / count) * (step + chance.random() * 0.6)
            y = base - 8 - (x - 330) * 0.03
            to.disc("sun", x, y, size)
            to.disc("core", x, y, size * 0.42)
    to.ground("front", (240, 712), (520, 690), (820, 684), (1200, 676))
    for x, height, size in (
        (420, 92, 40),
        (540, 150, 54),
        (668, 112, 46),
        (790, 172, 60),
        (924, 124, 50),
        (1046, 186, 64),
        (1160, 140, 54),
    ):
        sunflower(to, x, 724, height, size)


DRAWINGS: tuple[Callable[[Drawing], None], ...] = (vilnius, sky, mission, sunflowers)


def main() -> None:
    """Write every drawing for every background."""
    for draw in DRAWINGS:
        for background in PALETTES:
            drawing = Drawing(background)
            draw(drawing)
            (Path(__file__).parent / f"{draw.__name__}-{background}.svg").write_text(drawing.svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
