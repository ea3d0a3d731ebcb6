"""Pictures of an exhibit on screen: upright, on a ground that shows them, never too large; and when they vanish."""

import dataclasses
import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.load import load
from kiosk.exhibit.model import MAX_PANELS, Exhibit, Illustration
from kiosk.exhibit.named import Drawing
from kiosk.exhibit.values import Text
from kiosk.studio.scene.elements import bring_into_view, items_of, text_of, texts, visible_items
from kiosk.studio.scene.layout import measure, measure_ink
from kiosk.studio.scene.painting import painted_over
from kiosk.studio.scene.pixels import Colour, contrast, crop, image_of
from kiosk.ui.stage import Stage
from tests.exhibits import EVERY_KIND

MakeStage = Callable[..., Stage]

FILE = "pictures/hall.png"
SCREENS = ((1920, 1080), (1080, 1920), (1366, 768), (3840, 2160), (1080, 3840), (1280, 1024))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The exhibit made for tests, to be changed."""
    shutil.copytree(EVERY_KIND, tmp_path / "exhibit")
    return tmp_path / "exhibit"


def panel_with(exhibit: Exhibit, file: str) -> int:
    """The place of the panel that shows a picture."""
    return next(
        place
        for place, panel in enumerate(exhibit.panels.values())
        if any(getattr(block, "file", "") == file for section in panel.sections for block in section.blocks)
    )


def picture_on(stage: Stage, file: str = FILE) -> QQuickItem | None:
    """The visible item that shows a picture, if it is shown."""
    for item in visible_items(stage.window.contentItem()):
        if item.property("file") == file and item.inherits("QQuickImage"):
            return item
    return None


def words_on(stage: Stage) -> list[str]:
    return [text_of(item) for item in texts(stage)]


def alt_of(stage: Stage, file: str = FILE) -> str:
    """The alternative text of the exhibit's only picture block."""
    panel = stage.localised.panels[stage.session.panel]
    return next(
        block["alt"]
        for section in panel.sections
        for block in section.blocks
        if block["kind"] == "picture" and block["file"] == file
    )


def show(make_stage: MakeStage, folder: Path, file: str = FILE, size: tuple[int, int] = (1920, 1080)) -> Stage:
    exhibit = load(folder)
    return make_stage(*size, panel=panel_with(exhibit, file), shown=exhibit)


def next_visitor(stage: Stage, panel: int) -> None:
    stage.session.startOver()
    stage.session.setPanel(panel)


class TestVanishing:
    def test_the_alternative_text_is_there_until_the_picture_is_back(
        self, make_stage: MakeStage, folder: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
    ):
        stage = show(make_stage, folder)
        panel, alt = stage.session.panel, alt_of(stage)
        assert picture_on(stage) is not None
        assert alt not in words_on(stage)
        away = (folder / FILE).rename(folder / "away.png")
        with caplog.at_level(logging.INFO, "kiosk"):
            for _ in range(2):
                next_visitor(stage, panel)
                qtbot.waitUntil(lambda: alt in words_on(stage), timeout=60_000)
            assert picture_on(stage) is None
            away.rename(folder / FILE)
            next_visitor(stage, panel)
            qtbot.waitUntil(lambda: picture_on(stage) is not None, timeout=60_000)
            qtbot.waitUntil(lambda: alt not in words_on(stage), timeout=60_000)
        lines = [record.getMessage() for record in caplog.records if FILE in record.getMessage()]
        assert lines == [
            f"the picture {FILE} is not shown: '{FILE}' does not exist",
            f"the picture {FILE} is shown again",
        ]

    def test_half_a_picture_is_not_shown_and_the_whole_one_is(self, make_stage: MakeStage, folder: Path, qtbot: QtBot):
        whole = (folder / FILE).read_bytes()
        (folder / FILE).write_bytes(whole[: len(whole) // 2])
        stage = show(make_stage, folder)
        alt = alt_of(stage)
        assert picture_on(stage) is None
        assert alt in words_on(stage)
        (folder / FILE).write_bytes(whole)
        next_visitor(stage, panel_with(load(folder), FILE))
        qtbot.waitUntil(lambda: picture_on(stage) is not None and alt not in words_on(stage), timeout=60_000)

    def test_another_picture_under_the_same_name_is_shown_to_the_next_visitor(
        self, make_stage: MakeStage, folder: Path, qtbot: QtBot
    ):
        stage = show(make_stage, folder)
        panel, item = stage.session.panel, picture_on(stage)
        assert item is not None
        before = item.property("source")
        Image.new("RGB", (640, 400), "#ff0000").save(folder / FILE)
        next_visitor(stage, panel)
        qtbot.waitUntil(lambda: item.property("source") not in (before, ""), timeout=60_000)


def test_a_picture_has_its_place_before_it_is_there(make_stage: MakeStage, folder: Path):
    stage = show(make_stage, folder)
    item = picture_on(stage)
    assert item is not None
    after = item.parentItem().height()
    stage.model.show_pictures({})
    assert item.property("source").toString() == ""
    assert item.parentItem().height() == after


def test_a_turned_picture_is_as_high_as_it_is_shown(make_stage: MakeStage, folder: Path):
    turned = Image.new("RGB", (800, 400), "#ffffff")
    exif = Image.Exif()
    exif[0x0112] = 6
    turned.paste("#0000ff", (0, 0, 100, 400))  # on the left in the file, above on screen
    turned.save(folder / FILE, exif=exif)
    stage = show(make_stage, folder)
    item = picture_on(stage)
    assert item is not None
    assert item.height() == pytest.approx(2 * item.width(), abs=2)
    box = bring_into_view(stage, item).box
    seen = crop(image_of(stage.picture()), box)
    assert colour_at(seen, 0.5, 0.05) == (0, 0, 255)
    assert colour_at(seen, 0.5, 0.5) == (255, 255, 255)


def colour_at(picture: Image.Image, across: float, down: float) -> Colour:
    red, green, blue = picture.getpixel((int(across * picture.width), int(down * picture.height)))  # type: ignore[misc]
    return red, green, blue


@pytest.mark.parametrize("background", ["white", "black", "contrast"])
@pytest.mark.parametrize("ink", ["#000000", "#ffffff", "#808080"])
def test_lines_on_nothing_are_seen_on_every_background(make_stage: MakeStage, folder: Path, ink: str, background: str):
    lines = Image.new("RGBA", (800, 400))
    lines.paste(ink, (350, 0, 450, 400))
    lines.save(folder / FILE)
    stage = show(make_stage, folder)
    stage.session.setBackground(background)
    item = picture_on(stage)
    assert item is not None
    box = bring_into_view(stage, item).box
    seen = crop(image_of(stage.picture()), box)
    assert contrast(colour_at(seen, 0.5, 0.5), colour_at(seen, 0.2, 0.5)) >= 3


def test_a_small_picture_is_not_blown_up(make_stage: MakeStage, folder: Path):
    Image.new("RGB", (60, 40), "#ff0000").save(folder / FILE)
    stage = show(make_stage, folder)
    item = picture_on(stage)
    assert item is not None
    assert (item.width(), item.height()) == (120, 80)


@pytest.mark.slow
@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_of_a_drawing_is_at_the_words(make_stage: MakeStage, exhibit: Exhibit, size: tuple[int, int]):
    for shown in with_drawings(exhibit):
        stage = make_stage(*size, shown=shown)
        for panel in range(len(stage.localised.panels)):
            stage.session.setPanel(panel)
            for text_size in (0, 2):
                stage.session.setTextSize(text_size)
                stage.settle()
                assert list(painted_over(stage, measure(stage).texts)) == []
                assert drawn_at_words(stage) == []


def with_drawings(exhibit: Exhibit) -> Iterator[Exhibit]:
    """Exhibits of no more panels than an exhibit may have, one for each drawing."""
    panel, *_ = exhibit.panels.values()
    alt = Text({"en": "A drawing", "lt": "Piešinys"}, {})
    names = list(Drawing.names())
    for start in range(0, len(names), MAX_PANELS):
        chosen = names[start : start + MAX_PANELS]
        illustrations = {name: Illustration(drawing=Drawing(name), alt=alt) for name in chosen}
        panels = {name: dataclasses.replace(panel, illustration=each) for name, each in illustrations.items()}
        yield dataclasses.replace(exhibit, panels=panels)


def drawn_at_words(stage: Stage) -> list[str]:
    """The words of the opening whose ground changes if the illustration is not painted."""
    (pane,) = items_of(stage, "SceneDrawing")
    words = [item for item in texts(stage) if pane.isAncestorOf(item)]
    picture = next(item for item in pane.childItems() if item.inherits("QQuickImage"))
    for item in words:
        item.setOpacity(0)
    with_it = image_of(stage.window.grabWindow())
    picture.setOpacity(0)
    without_it = image_of(stage.window.grabWindow())
    picture.setOpacity(1)
    found = [text_of(item) for item in words if changed(with_it, without_it, item)]
    for item in words:
        item.setOpacity(1)
    return found


def changed(one: Image.Image, other: Image.Image, text: QQuickItem) -> bool:
    box = measure_ink(text)
    return crop(one, box).tobytes() != crop(other, box).tobytes()
