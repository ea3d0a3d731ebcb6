"""Draw the kiosk's illustrations: `python resources/illustrations/draw.py` writes NAME-BACKGROUND.svg beside it.

Each drawing is a function that sets flat shapes in tones; a palette (shapes.py) says what a tone is
on each background. The sky stays open, since the screen paints it. Names after the script draw only
those.
"""

import sys

sys.dont_write_bytecode = True

from pathlib import Path  # noqa: E402

from dawn import dawn  # noqa: E402
from mission import mission  # noqa: E402
from shapes import PALETTES, Drawing  # noqa: E402
from sky import sky  # noqa: E402
from sunflowers import sunflowers  # noqa: E402
from vilnius import vilnius  # noqa: E402

DRAWINGS = ((vilnius, 1200, 900), (sky, 1200, 900), (mission, 1200, 900), (sunflowers, 1200, 900), (dawn, 2400, 900))


def main() -> None:
    """Write every drawing for every background."""
    for draw, width, height in DRAWINGS:
        if sys.argv[1:] and draw.__name__ not in sys.argv[1:]:
            continue
        for background in PALETTES:
            drawing = Drawing(background, width, height)
            draw(drawing)
            (Path(__file__).parent / f"{draw.__name__}-{background}.svg").write_text(drawing.svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
