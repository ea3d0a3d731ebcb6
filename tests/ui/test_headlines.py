"""Where the lines of a headline end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.typography import set_text
from kiosk.speech.text_lines import text_lines
from kiosk.studio.scene.elements import drawn_text_of, text_of
from kiosk.ui.stage import Stage

HEADLINE = b"""
import QtQuick
import Kiosk.Style

Headline {
    look: Look {}
    step: Theme.titleStep
}
"""


@pytest.fixture
def headline(make_stage: Callable[..., Stage]) -> QQuickItem:
    stage = make_stage()
    component = QQmlComponent(stage.compiled.engine)
    component.setData(HEADLINE, QUrl())
    made = component.create()
    assert isinstance(made, QQuickItem), component.errorString()
    made.setParent(stage.window)
    made.setParentItem(stage.window.contentItem())
    return made


def lines_of(headline: QQuickItem, written: str, width: int) -> list[str]:
    headline.setProperty("width", width)
    headline.setProperty("written", written)
    text = drawn_text_of(headline)
    return [text[line.start : line.end].strip() for line in text_lines(headline, text)]


def part_of(headline: QQuickItem, line: str) -> float:
    """How much of the width a line fills."""
    return QFontMetricsF(headline.property("font")).horizontalAdvance(line) / headline.width()


def words_in(line: str) -> int:
    return len(line.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize(
    "written", ["Lithuania sees what the Alliance has to do now", "Seven countries joined in one go"]
)
def test_a_short_word_is_not_alone_on_the_last_line(headline: QQuickItem, written: str):
    seen: set[int] = set()
    for width in range(700, 1900, 10):
        lines = lines_of(headline, written, width)
        if len(lines) > 1:
            seen.add(len(lines))
            assert words_in(lines[-1]) > 1 or part_of(headline, lines[-1]) >= 0.2, (width, lines)
    assert {2, 3} <= seen


def test_the_first_line_is_never_left_with_a_stub(headline: QQuickItem):
    assert lines_of(headline, "Ally for good", 10_000) == ["Ally for good"]
    metrics = QFontMetricsF(headline.property("font"))
    wide = metrics.horizontalAdvance("I understand everything") + 8
    lines = lines_of(headline, "I understand everything so", int(wide))
    assert lines == ["I understand", "everything\N{NO-BREAK SPACE}so"]
    lines = lines_of(headline, "A misunderstanding it", int(metrics.horizontalAdvance("A misunderstanding") + 8))
    assert lines == ["A misunderstanding", "it"]


def test_its_words_are_those_that_were_written(headline: QQuickItem):
    written = "I understand everything so"
    wide = QFontMetricsF(headline.property("font")).horizontalAdvance("I understand everything") + 8
    lines_of(headline, written, int(wide))
    assert "\N{NO-BREAK SPACE}" in drawn_text_of(headline)
    assert text_of(headline) == headline.property("written") == written


def test_a_word_of_one_letter_and_a_number_do_not_end_a_line(headline: QQuickItem):
    written = set_text("I see a battalion every 9 months as 2 of 100 do, and a million more")
    for width in range(800, 1900, 10):
        for line in lines_of(headline, written, width)[:-1]:
            assert line.split()[-1] not in ("I", "a", "9", "2", "of"), (width, line)
