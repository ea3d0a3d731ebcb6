from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.studio.scene.elements import CONTROLS, box_of, focused, item_of, tree
from kiosk.studio.scene.input import key, press, release
from tests.studio.operator.benches import PX_PER_MM, SIZES, Bench, bench, go_to, open_bench
from tests.ui.people import item

__all__ = ["bench", "open_bench"]


def test_the_card_is_as_large_as_the_screen_claims_at_first(bench: Bench) -> None:
    card = box_of(item(bench, "Outline of a bank card"))
    assert (card.width(), card.height()) == (round(85.6 * PX_PER_MM), round(53.98 * PX_PER_MM))
    assert bench.says("3.61\u00a0px/mm")
    assert bench.says("531 × 299 mm, 24.0 inches")


def test_the_card_grows_and_shrinks_by_fine_and_coarse_steps(bench: Bench) -> None:
    width = box_of(item(bench, "Outline of a bank card")).width()
    for name, pixels in (("Larger", 1), ("Much larger", 10), ("Smaller", -1), ("Much smaller", -10)):
        bench.touch(name)
        now = box_of(item(bench, "Outline of a bank card")).width()
        assert now - width == pixels
        width = now


def test_a_held_button_repeats_and_does_not_move(bench: Bench, qtbot: QtBot) -> None:
    before = box_of(item(bench, "Larger"))
    width = box_of(item(bench, "Outline of a bank card")).width()
    press(bench, before.center().toPoint())
    qtbot.waitUntil(lambda: box_of(item(bench, "Outline of a bank card")).width() >= width + 4, timeout=4000)
    assert box_of(item(bench, "Larger")) == before
    release(bench, before.center().toPoint())


def test_a_ruler_shows_the_same_millimetres(bench: Bench) -> None:
    assert bench.says("Ruler of 28 centimetres")
    bench.touch("Much larger")
    assert bench.says("Ruler of 27 centimetres")


@pytest.mark.parametrize("size", [*SIZES, (3840, 2160), (1366, 768)], ids=str)
def test_every_target_is_20_mm_and_on_the_screen(open_bench: Callable[..., Bench], size: tuple[int, int]) -> None:
    bench = open_bench(size=size, px_per_mm=3.15 if size[0] == 3840 else PX_PER_MM)
    for step in ("size", "height", "orientation", "touch", "summary"):
        found = [item_of(each) for each in tree(bench) if each.role() in CONTROLS]
        assert len(found) >= 2
        for control in found:
            assert control is not None
            box = box_of(control)
            assert min(box.width(), box.height()) >= 20 * bench.calibrator.property("layoutPxPerMm") - 0.5, step
            assert QRectF(0, 0, *size).contains(box), step
        boxes = [box_of(control) for control in found if control is not None]
        assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
        if step != "summary":
            bench.touch("No touch device" if step == "touch" else "Continue")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_is_clipped_or_overlaps_another(open_bench: Callable[..., Bench], size: tuple[int, int]) -> None:
    bench = open_bench(size=size)
    for step in ("size", "height", "orientation", "touch", "summary"):
        texts = [text for text in _texts(bench.window.contentItem()) if not text.property("text").isdecimal()]
        boxes = [box_of(text) for text in texts]
        for text, box in zip(texts, boxes, strict=True):
            assert QRectF(0, 0, *size).contains(box), step
            for other in boxes:
                assert other is box or not box.adjusted(1, 1, -1, -1).intersects(other), text.property("text")
        if step != "summary":
            bench.touch("No touch device" if step == "touch" else "Continue")
        if step == "size":
            bench.touch("Floor to lower edge: +10 mm")
            bench.touch("Floor to lower edge: +100 mm")


def _texts(root: QQuickItem) -> Iterator[QQuickItem]:
    if root.isVisible():
        if root.inherits("QQuickText") and root.property("text"):
            yield root
        for child in root.childItems():
            yield from _texts(child)


def test_the_height_is_measured_and_the_band_is_at_its_height(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench(size=(1080, 1920))
    go_to(bench, "height")
    assert bench.says("Floor to lower edge: unknown")
    assert not bench.says("Band within reach")
    bench.touch("Floor to lower edge: −10 mm")
    assert bench.says("Floor to lower edge: 700 mm")
    bench.touch("Floor to lower edge: +100 mm", "Floor to lower edge: −10 mm")
    assert bench.says("Floor to lower edge: 790 mm")
    assert bench.says("300 of 531 mm of the screen can be reached")
    picture = bench.window.grabWindow()
    band = [picture.pixelColor(1000, y).name() for y in range(1920)]
    upper = 1920 - round((1100 - 790) * PX_PER_MM)
    assert band[upper - 5 : upper + 4] == ["#fbf8f2"] * 5 + ["#123a6f"] * 4
    lower = 1920 - round((800 - 790) * PX_PER_MM)
    assert band[lower - 4 : lower + 4] == ["#123a6f"] * 4 + ["#fbf8f2"] * 4


def test_a_band_off_the_screen_is_reported_with_what_to_do(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench("screen_bottom_mm: 400\n")
    go_to(bench, "height")
    assert bench.says("is off the screen: hang the screen at least 210 mm higher.")
    assert "Band within reach" not in bench.names()


def test_the_viewing_distance_stays_in_its_limits(bench: Bench) -> None:
    go_to(bench, "height")
    bench.touch(*["Eyes to screen: −100 mm"] * 5)
    assert bench.says("Eyes to screen: 300 mm")
    bench.touch("Eyes to screen: +10 mm")
    assert bench.calibrator.values["viewing_distance_mm"] == "310"


@pytest.mark.parametrize(("size", "word"), [((1920, 1080), "landscape"), ((1080, 1920), "portrait")])
def test_the_orientation_is_read_from_the_screen(
    open_bench: Callable[..., Bench], size: tuple[int, int], word: str
) -> None:
    bench = open_bench(size=size)
    go_to(bench, "orientation")
    assert bench.says(f"The picture is {word}")
    assert bench.calibrator.values["orientation"] == word


def test_the_keyboard_alone_is_enough(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench("motion: no  # calm\n")

    def go(name: str, way: Qt.Key) -> None:
        for _ in range(30):
            if focused(bench) is item(bench, name):
                return
            key(bench, way)
        raise AssertionError(name)

    go("Larger", Qt.Key.Key_Tab)
    key(bench, Qt.Key.Key_Return)
    go("Continue", Qt.Key.Key_Right)
    key(bench, Qt.Key.Key_Enter)
    go("Floor to lower edge: +100 mm", Qt.Key.Key_Up)
    key(bench, Qt.Key.Key_Space)
    go("Continue", Qt.Key.Key_Down)
    key(bench, Qt.Key.Key_Return)
    go("Continue", Qt.Key.Key_Left)
    key(bench, Qt.Key.Key_Return)
    go("No touch device", Qt.Key.Key_Tab)
    key(bench, Qt.Key.Key_Return)
    go("Save", Qt.Key.Key_Tab)
    key(bench, Qt.Key.Key_Return)
    assert bench.ended == [True]
    assert bench.file.read_text() == (
        "motion: no  # calm\n"
        "px_per_mm: 3.621\n"
        "orientation: landscape\n"
        "screen_bottom_mm: 700\n"
        "viewing_distance_mm: 600\n"
    )


def test_a_held_key_repeats_only_where_it_should(bench: Bench) -> None:
    bench.touch("Continue")
    control = item(bench, "Continue")
    control.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for held in (False, True, True):
        QGuiApplication.sendEvent(bench.window, return_key(held))
    assert bench.calibrator.step == 2


def return_key(held: bool) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held)


def test_a_screen_that_claims_nonsense_can_still_be_used(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench("px_per_mm: 20\n")
    card = box_of(item(bench, "Outline of a bank card"))
    assert card.width() <= 0.7 * 1080
    assert box_of(item(bench, "Continue")).bottom() <= 1080


def test_the_layout_follows_the_size_once_it_is_measured(bench: Bench) -> None:
    before = item(bench, "Continue").height()
    bench.touch("Much larger", "Much larger", "Much larger")
    assert item(bench, "Continue").height() == before
    bench.touch("Continue")
    assert item(bench, "Continue").height() > before
