"""Draws the pictures of the documentation: `python -m tests.gallery`.

`docs/gallery` shows twelve screens in each background and both orientations, `docs/kiosk.png` four of them.
"""

import itertools
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.choices import BACKGROUNDS
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.scene.screen import Screen, open_stage
from kiosk.studio.scene.state import ATTRACT, SceneDriver, SceneState
from kiosk.ui import environment

DOCS = Path(__file__).resolve().parent.parent / "docs"
SCREENS = {"landscape": Screen(1920, 1080, 24), "portrait": Screen(1080, 1920, 24)}
SHOWN = {0: (0, 1, 2, 6), 1: (0, 1, 2), 2: (4,), 3: (0, 1, 2)}
"""By panel: its scenes, the opening first. With the attract screen they are twelve."""
WIDTHS = {"landscape": 640, "portrait": 360}
"""The width of a screen in the gallery, in pixels."""
ACROSS = {"landscape": 3, "portrait": 6}
EDGE, GAP = "#777777", 6


def screens(loaded: Loaded, screen: Screen, background: str | None) -> list[Image.Image]:
    """The twelve screens; without a background as they are before a visitor chooses one."""
    stage = open_stage(loaded, screen)
    driver = SceneDriver(stage, loaded.content)
    chosen = background or BACKGROUNDS[0]
    driver.bring_to(SceneState(background=chosen, variant=ATTRACT))
    found = [as_pillow(stage.picture())]
    for panel, scenes in SHOWN.items():
        driver.start_over()
        stage.session.setPanel(panel)
        if background is not None:
            stage.session.setBackground(background)
        stage.settle()
        for place in range(max(scenes) + 1):
            if place in scenes:
                found.append(as_pillow(stage.picture()))
            stage.read_on()
    stage.close()
    return found


def as_pillow(picture: QImage) -> Image.Image:
    """A screen as Pillow has it."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGBX8888)
    return Image.frombytes("RGBX", (rgb.width(), rgb.height()), bytes(rgb.constBits())).convert("RGB")


def sheet(pictures: list[Image.Image], width: int, across: int) -> Image.Image:
    """Pictures of one size beside and below each other, each `width` pixels wide."""
    height = round(pictures[0].height * width / pictures[0].width)
    rows = -(-len(pictures) // across)
    whole = Image.new("RGB", (across * (width + GAP) + GAP, rows * (height + GAP) + GAP), EDGE)
    for place, picture in enumerate(pictures):
        row, column = divmod(place, across)
        small = picture.resize((width, height), Image.Resampling.LANCZOS)
        whole.paste(small, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return whole


def main() -> None:
    """Draw all pictures into `docs`."""
    environment.prepare(pictures=True, lasting=False)
    application = QGuiApplication([])
    loaded = load_both(BUILT_IN_EXHIBIT, None)
    (DOCS / "gallery").mkdir(exist_ok=True)
    for orientation, background in itertools.product(SCREENS, (None, *BACKGROUNDS[1:])):
        pictures = screens(loaded, SCREENS[orientation], background)
        name = f"{orientation}-{background or BACKGROUNDS[0]}"
        whole = sheet(pictures, WIDTHS[orientation], ACROSS[orientation])
        whole.save(DOCS / "gallery" / f"{name}.webp", quality=85)
        print(f"{name}: {len(pictures)} screens", flush=True)
        if name == "landscape-white":
            four = [pictures[place] for place in (0, 2, 6, 11)]
            small = sheet(four, 966, 2).quantize(256, Image.Quantize.FASTOCTREE)
            small.save(DOCS / "kiosk.png", optimize=True)
    del application


if __name__ == "__main__":
    main()
