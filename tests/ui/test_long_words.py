"""Words that are wider than their column: how large they are, where they are broken, and what is heard of them."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.content import Content
from kiosk.exhibit.hyphenation import SOFT_HYPHEN, without_soft_hyphens
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import all_languages, break_points_of
from kiosk.exhibit.model import Exhibit
from kiosk.paths import FONT_FAMILY
from kiosk.speech.passages import boxes, passages
from kiosk.speech.text_lines import text_lines
from kiosk.studio.scene.elements import Role, box_of, drawn_text_of, is_within, name_of, text_of, texts, tree
from kiosk.studio.scene.layout import measure
from kiosk.studio.scene.pixels import crop, image_of
from kiosk.theme import theme
from kiosk.ui.stage import Stage
from tests.exhibits import LONG_WORDS
from tests.ui.layout import Screen

pytestmark = pytest.mark.slow

SCREENS = [
    Screen(1920, 1080),
    Screen(1080, 1920),
    Screen(1366, 768, 3.6),
    Screen(3840, 1080),
    Screen(1080, 3840),
    Screen(800, 600),
]
SIZES = range(3)


@pytest.fixture(scope="module")
def long_words() -> Exhibit:
    return load(LONG_WORDS)


@pytest.fixture(params=SCREENS, ids=str)
def screen_stage(request: pytest.FixtureRequest, qapp: QGuiApplication, long_words: Exhibit) -> Iterator[Stage]:
    stage = request.param.stage(long_words, language="de")
    yield stage
    stage.close()


def show(stage: Stage, language: str, text_size: int) -> None:
    stage.session.setLanguage(language)
    stage.session.setTextSize(text_size)
    stage.settle()


def drawn(stage: Stage, beginning: str) -> list[QQuickItem]:
    """The texts of the scenes that begin with that."""
    shown = [each for each in texts(stage) if is_within(each, "SceneView") or is_within(each, "Opening")]
    return [each for each in shown if text_of(each).startswith(beginning)]


def font_size(item: QQuickItem) -> int:
    return item.property("font").pixelSize()


@pytest.mark.parametrize(
    ("language", "beginning"),
    [
        ("de", "Das Kriegsgefangenenentschädigungsgesetz"),  # the title
        ("de", "Kriegsgefangenenentschädigungsgesetz"),  # a heading
        ("de", "Donaudampfschifffahrts"),  # the unit of the figure
        ("de", "Das Rindfleisch"),  # the lead, with the editor's soft hyphens
        ("lt", "Nebeprisikiškiakopūsteliaujantiesiems padėkota"),
        ("lt", "Nebeprisikiškiakopūsteliaujantiesiems"),
    ],
)
def test_what_has_a_long_word_is_larger_when_larger_is_asked_for(screen_stage: Stage, language: str, beginning: str):
    found: list[list[int]] = []
    for size in SIZES:
        show(screen_stage, language, size)
        found.append([font_size(item) for item in drawn(screen_stage, beginning)])
    standard, large, largest = found
    assert standard
    assert all(one < two < three for one, two, three in zip(standard, large, largest, strict=True)), found


def test_no_word_is_broken_but_at_a_break_point_and_nothing_is_too_wide(screen_stage: Stage):
    for language in ("de", "lt", "uk"):
        for size in SIZES:
            show(screen_stage, language, size)
            found = [text for text in measure(screen_stage).texts if text.in_panel and "www." not in text.text]
            assert found
            assert [str(text) for text in found if not text.fits] == []
            assert [str(text) for text in found if not text.whole] == []


def lines_of(item: QQuickItem) -> list[str]:
    text = drawn_text_of(item)
    return [text[line.start : line.end].strip() for line in text_lines(item, text)]


def test_german_is_broken_by_its_own_rules(long_words: Exhibit, make_stage: Callable[..., Stage]):
    stage = make_stage(language="de", shown=long_words)
    (title,) = drawn(stage, "Das Kriegs")
    shown = [without_soft_hyphens(line) + "-" * line.endswith(SOFT_HYPHEN) for line in lines_of(title)]
    assert shown[0] == "Das Kriegsgefangenen-"
    assert " ".join(shown[1:]) == "entschädigungsgesetz von 1954"


def test_a_word_that_fits_its_column_is_not_broken(long_words: Exhibit, make_stage: Callable[..., Stage]):
    stage = make_stage(language="de", shown=long_words)
    (lead,) = drawn(stage, "Das Rindfleisch")
    assert "Heimkehrerinnen" in drawn_text_of(lead)
    assert f"Rind{SOFT_HYPHEN}fleisch" in drawn_text_of(lead)  # the editor's own hold everywhere


def test_a_hyphen_is_drawn_where_a_word_is_broken(long_words: Exhibit, make_stage: Callable[..., Stage]):
    stage = make_stage(language="de", shown=long_words)
    (title,) = drawn(stage, "Das Kriegs")
    picture = image_of(stage.picture()).convert("L")
    metrics, area = QFontMetricsF(title.property("font")), box_of(title)
    first, *_, last = [
        (line.top, metrics.horizontalAdvance(without_soft_hyphens(drawn_text_of(title)[line.start : line.end]).strip()))
        for line in text_lines(title, drawn_text_of(title))
    ]
    inks: list[int] = []
    for top, width in (first, last):
        left, upper = area.left() + width + 2, area.top() + top
        beside = QRectF(left, upper, metrics.horizontalAdvance("-"), metrics.height())
        inks.append(min(crop(picture, beside).tobytes()))
    assert inks[0] < 80  # dark
    assert inks[1] > 200  # the last line ends without one


def test_a_link_is_broken_without_a_hyphen(screen_stage: Stage):
    show(screen_stage, "de", 2)
    (link,) = drawn(screen_stage, "https://")
    assert len(lines_of(link)) > 1
    assert SOFT_HYPHEN not in drawn_text_of(link)


def test_names_and_speech_have_no_break_points(screen_stage: Stage):
    for language in ("de", "lt"):
        show(screen_stage, language, 2)
        assert any(SOFT_HYPHEN in drawn_text_of(text) for text in texts(screen_stage))
        shown = screen_stage.localised
        heard = [name_of(element) for element in tree(screen_stage)]
        heard += [element.text(QAccessible.Text.Description) for element in tree(screen_stage)]
        assert shown.panels[0].title in heard
        assert shown.panels[0].lead in heard
        assert [text for text in heard if SOFT_HYPHEN in text] == []


def test_what_is_read_aloud_is_marked_where_it_is(long_words: Exhibit, make_stage: Callable[..., Stage]):
    """A sentence after a broken word: its place in what is drawn is another one than in the text."""
    stage = make_stage(1080, 1920, language="de", shown=long_words)
    stage.session.setTextSize(2)
    stage.settle()
    pane = next(element for element in tree(stage) if element.role() == Role.Pane)
    found = passages(pane, lambda text: False)
    assert [passage.text for passage in found if SOFT_HYPHEN in passage.text] == []
    (lead,) = [passage for passage in found if passage.text.startswith("Das Rindfleisch")]
    drawn_lines = list(text_lines(lead.item, drawn_text_of(lead.item)))
    assert len(drawn_lines) > 2
    assert len(boxes(lead)) == len(drawn_lines)


def test_before_the_rules_are_loaded_a_title_becomes_smaller_and_then_it_is_broken(
    long_words: Exhibit, monkeypatch: pytest.MonkeyPatch, make_stage: Callable[..., Stage]
):
    monkeypatch.setattr("tests.conftest.content", all_languages)
    stage = make_stage(language="de", shown=long_words)
    (title,) = drawn(stage, "Das Kriegs")
    before = font_size(title)
    assert SOFT_HYPHEN not in drawn_text_of(title)
    stage.hyphenate(break_points_of(all_languages(long_words)))
    stage.settle()
    assert font_size(title) > before
    assert SOFT_HYPHEN in drawn_text_of(title)


@pytest.mark.usefixtures("qapp")
def test_without_rules_a_very_long_word_is_broken_with_a_hyphen(long_words: Exhibit):
    def without_rules(told: Content) -> Content:
        assert told.break_points is not None
        return content_with(told, {language: {} for language in told.break_points})

    stage = Screen(1080, 1920).stage(long_words, without_rules, language="de")
    sizes: list[int] = []
    for size in SIZES:
        show(stage, "de", size)
        (title,) = drawn(stage, "Das Kriegs")
        sizes.append(font_size(title))
        assert all(text.whole and text.fits for text in measure(stage).texts if "www." not in text.text)
    stage.close()
    assert sizes == sorted(set(sizes))


COUNT = b"""
import QtQuick
import Kiosk.Style
QtObject { readonly property int measured: Hyphens.advances.size + Hyphens.extents.size }
"""


def measured(stage: Stage) -> int:
    """How many texts have been measured to know whether they must be broken."""
    component = QQmlComponent(stage.compiled.engine)
    component.setData(COUNT, QUrl())
    return component.create().property("measured")


def test_a_text_that_was_measured_is_not_measured_again(long_words: Exhibit, make_stage: Callable[..., Stage]):
    stage = make_stage(language="de", shown=long_words)
    for size in (*SIZES, *SIZES):  # there and back
        show(stage, "de", size)
    before = measured(stage)
    for size in SIZES:
        show(stage, "de", size)
    assert measured(stage) == before > 20


def content_with(told: Content, break_points: dict[str, dict[str, str]]) -> Content:
    import dataclasses

    return dataclasses.replace(told, break_points=break_points)


# --- Stress marks -------------------------------------------------------------------------------------


def ink(text: str, weight: int, size: int, left: int = 40) -> QRect:
    """The box around what is drawn of a text that begins at `left`."""
    picture = QImage(8 * size, 4 * size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    font = QFont(FONT_FAMILY)
    font.setPixelSize(size)
    font.setVariableAxis(QFont.Tag("wght"), weight)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(left, 2 * size, text)
    painter.end()
    inverted = image_of(picture).convert("L").point([255 - shade for shade in range(256)])
    box = inverted.getbbox()
    assert box is not None
    return QRect(box[0], box[1], box[2] - box[0], box[3] - box[1])


@pytest.mark.parametrize("letter", "аеиоуєіїюяыэАЕИОУЄІЇЮЯЫЭ")
@pytest.mark.usefixtures("stage")
def test_a_stress_mark_is_above_its_letter(letter: str):
    weights: Any = theme().weights
    for weight in (weights.regular, weights.medium, weights.semibold, weights.bold):
        for size in (38, 76, 140):
            bare, marked = ink(letter, weight, size), ink(f"{letter}\u0301", weight, size)
            # The mark is above it; that of an і takes the place of the dot.
            assert marked.top() <= bare.top() - (0 if letter == "і" else 0.02 * size)
            assert abs(marked.bottom() - bare.bottom()) <= 1
            # It leans over a narrow letter, but is not beside it.
            overhang = 0.22 * size if bare.width() < 0.3 * size else 0.05 * size
            assert marked.right() <= bare.right() + overhang
            assert marked.left() >= bare.left() - overhang
            if letter == "і":
                assert marked.top() > ink("ї\u0301", weight, size).top()
