"""A photograph that fills a scene: its focus stays in view, and words before it keep their contrast at every pixel."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.load import load
from kiosk.studio.scene.elements import text_of, texts, visible_items
from kiosk.studio.scene.pixels import contrast, image_of
from kiosk.ui.stage import Stage
from tests.exhibits import EVERY_KIND

pytestmark = pytest.mark.slow

MakeStage = Callable[..., Stage]
Show = Callable[..., tuple[Stage, QQuickItem]]

FILE = "pictures/photograph.png"
SIZE = (1200, 800)
FOCUS = (0.15, 0.3)
RED = (255, 0, 0)

QML = """
import QtQuick
import Kiosk.Style

ScenePicture {
    id: scene
    property string background
    readonly property color ink: look.ink
    look: Look { background: scene.background; backgroundChosen: true }
    Rectangle { z: -1; anchors.fill: parent; color: scene.look.paper }
}
"""


def plain(colour: str) -> Image.Image:
    return Image.new("RGB", SIZE, colour)


def busy() -> Image.Image:
    """Squares of all colours, some of them a few pixels wide."""
    chance, image = random.Random(3), plain("#808080")
    draw = ImageDraw.Draw(image)
    for _ in range(2500):
        x, y, side = chance.randrange(SIZE[0]), chance.randrange(SIZE[1]), chance.choice((3, 9, 40))
        draw.rectangle((x, y, x + side, y + side), fill=tuple(chance.randrange(256) for _ in range(3)))
    return image


def one_spot() -> Image.Image:
    """White, with black and with light spots on grey: each is smaller than a letter."""
    image = plain("#9a9a9a")
    draw = ImageDraw.Draw(image)
    draw.rectangle((200, 300, 206, 306), fill="#000000")
    draw.rectangle((230, 420, 236, 426), fill="#ffffff")
    return image


PHOTOGRAPHS = {
    "light": lambda: plain("#f4f4f4"),
    "dark": lambda: plain("#101010"),
    "busy": busy,
    "one spot": one_spot,
}


@pytest.fixture
def show(make_stage: MakeStage, tmp_path: Path, qtbot: QtBot) -> Iterator[Show]:
    """Shows a photograph in a scene of its own above everything else; `words` are in parts of the scene's sides."""
    shown: list[tuple[QQuickItem, QQmlComponent]] = []  # PySide deletes an item with its component

    def showing(
        image: Image.Image, size: tuple[int, int], words: tuple[float, ...], background: str = "white"
    ) -> tuple[Stage, QQuickItem]:
        folder = tmp_path / "exhibit"
        copytree(EVERY_KIND, folder)
        image.save(folder / FILE)
        panel = folder / "panels" / "wood.yaml"
        text = panel.read_text().replace(
            "sections:", f"picture: {{file: {FILE}, alt: {{en: A, lt: A}}, credit: {{en: B, lt: B}}}}\nsections:", 1
        )
        panel.write_text("".join(line for line in text.splitlines(True) if not line.startswith("illustration:")))
        stage = make_stage(*size, shown=load(folder))
        root = stage.window.contentItem()
        component = QQmlComponent(stage.compiled.engine)
        component.setData(QML.encode(), "")
        about = {
            "file": FILE,
            "width": SIZE[0],
            "height": SIZE[1],
            "focus_x": FOCUS[0],
            "focus_y": FOCUS[1],
            "alt": "A",
        }
        item = component.createWithInitialProperties({"illustration": about, "background": background})
        assert isinstance(item, QQuickItem), component.errorString()
        item.setParentItem(root)
        item.setZ(1000)
        item.setSize(root.size())
        left, top, width, height = words
        item.setProperty("words", QRectF(left * size[0], top * size[1], width * size[0], height * size[1]))
        shown.append((item, component))
        qtbot.waitUntil(lambda: bool(item.property("settled")), timeout=60_000)
        return stage, item

    yield showing
    for item, _ in shown:
        item.setParentItem(None)  # pyright: ignore[reportArgumentType] - the stub lacks None
        item.deleteLater()


LANDSCAPE, PORTRAIT = (1280, 720), (720, 1280)
LEFT, ABOVE, BELOW, ALMOST_ALL = (
    (0.05, 0.1, 0.45, 0.7),
    (0.05, 0.05, 0.9, 0.4),
    (0.05, 0.6, 0.9, 0.35),
    (0.05, 0.05, 0.9, 0.8),
)


@pytest.mark.parametrize("name", PHOTOGRAPHS)
@pytest.mark.parametrize("background", ["white", "black", "contrast"])
@pytest.mark.parametrize(("size", "words"), [(LANDSCAPE, LEFT), (PORTRAIT, BELOW), (PORTRAIT, ALMOST_ALL)], ids=str)
def test_words_have_their_contrast_at_each_row(
    show: Show, name: str, background: str, size: tuple[int, int], words: tuple[float, ...]
):
    stage, item = show(PHOTOGRAPHS[name](), size, words, background)
    seen = image_of(stage.window.grabWindow())
    ink = item.property("ink")
    assert isinstance(ink, QColor)
    drawn = (ink.red(), ink.green(), ink.blue())
    box = item.property("words").toRect()
    for y in range(box.top(), box.bottom() + 1):
        row: Any = seen.crop((box.left(), y, box.right() + 1, y + 1)).getcolors(1 << 16)
        worst = min(contrast(colour, drawn) for _, colour in row)
        assert worst >= (20.9 if background == "contrast" else 7), y


def test_the_veil_is_no_thicker_than_it_must_be(show: Show):
    _, light = show(PHOTOGRAPHS["light"](), LANDSCAPE, LEFT)
    assert light.property("veil") == 0


def test_a_dark_photograph_before_dark_words_is_veiled(show: Show):
    _, dark = show(PHOTOGRAPHS["dark"](), LANDSCAPE, LEFT)
    assert 0.5 < dark.property("veil") < 0.8


@pytest.mark.parametrize(("words", "ends"), [((0.05, 0.05, 0.6, 0.9), True), ((0.05, 0.05, 0.8, 0.9), False)], ids=str)
def test_a_veil_ends_only_where_much_is_left(show: Show, words: tuple[float, ...], ends: bool):
    stage, _ = show(PHOTOGRAPHS["dark"](), LANDSCAPE, words)
    seen = image_of(stage.window.grabWindow())
    lights = [sum(seen.getpixel((x, LANDSCAPE[1] // 2))) for x in (4, LANDSCAPE[0] - 4)]  # type: ignore[arg-type]
    assert (lights[0] - lights[1] > 100) is ends


@pytest.mark.parametrize(
    ("size", "words"), [(LANDSCAPE, (0.5, 0, 0.5, 1)), (PORTRAIT, ABOVE), (PORTRAIT, BELOW)], ids=str
)
def test_the_focus_is_in_view_beside_the_words(show: Show, size: tuple[int, int], words: tuple[float, ...]):
    image = plain("#8090a0")
    x, y = round(FOCUS[0] * SIZE[0]), round(FOCUS[1] * SIZE[1])
    image.paste(RED, (x - 20, y - 20, x + 20, y + 20))
    stage, item = show(image, size, words)
    seen = image_of(stage.window.grabWindow())
    box = item.property("words").toRect()
    found = [(x, y) for x in range(0, size[0], 4) for y in range(0, size[1], 4) if is_red(seen.getpixel((x, y)))]
    assert len(found) >= 20
    assert not all(box.contains(x, y) for x, y in found)


def is_red(colour: object) -> bool:
    assert isinstance(colour, tuple)
    red, green, blue = colour[:3]
    return red > 150 and green < 120 and blue < 120


def test_the_credits_of_all_its_pictures_end_a_panel(make_stage: MakeStage, tmp_path: Path):
    folder = tmp_path / "exhibit"
    copytree(EVERY_KIND, folder)
    plain("#808080").save(folder / FILE)
    panel = folder / "panels" / "wood.yaml"
    about = f"{{file: {FILE}, alt: {{en: A, lt: A}}, credit: {{en: B, lt: B}}}}"
    panel.write_text(panel.read_text().replace("    blocks:", f"    picture: {about}\n    blocks:", 1))
    stage = make_stage(shown=load(folder))
    stage.session.setPanel([each.id for each in stage.localised.panels].index("wood"))
    stage.settle()
    assert "Picture: B" in map(text_of, texts(stage))
    stage.session.setIllustrations(False)
    stage.settle()
    assert "Picture: B" not in map(text_of, texts(stage))


@pytest.mark.parametrize(("from_top", "shown"), [(10, "top"), (50, "middle"), (90, "bottom")])
def test_the_focus_of_the_attract_screens_picture_is_in_view(
    make_stage: MakeStage, tmp_path: Path, from_top: int, shown: str
):
    folder = tmp_path / "exhibit"
    copytree(EVERY_KIND, folder)
    image = plain("#00a000")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], SIZE[1] // 3), fill="#a00000")
    draw.rectangle((0, 2 * SIZE[1] // 3, *SIZE), fill="#0000a0")
    image.save(folder / FILE)
    exhibit = folder / "exhibit.yaml"
    focus = f"{{from_left: 50, from_top: {from_top}}}"
    ours = f"illustration: {{file: {FILE}, alt: {{en: A, lt: A}}, credit: {{en: B, lt: B}}, focus: {focus}}}"
    exhibit.write_text(re.sub("illustration: .*", ours, exhibit.read_text()))
    stage = make_stage(shown=load(folder), resting=True)
    (picture,) = (item for item in visible_items(stage.window.contentItem()) if item.property("middleSky") is not None)
    middle = picture.mapRectToScene(QRectF(0, 0, picture.width(), picture.height())).center().toPoint()
    colour = stage.picture().pixelColor(middle)
    strongest = max(
        ("top", colour.red()), ("middle", colour.green()), ("bottom", colour.blue()), key=lambda pair: pair[1]
    )
    assert strongest[0] == shown
