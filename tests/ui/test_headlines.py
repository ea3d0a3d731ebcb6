"""Where the lines of a headline end."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.typography import set_text
from kiosk.speech.text_lines import text_lines
from kiosk.studio.scene.elements import drawn_text_of
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


WRITTEN = ("Lithuania sees what the Alliance has to do now", "Seven countries joined in one go")


@pytest.mark.parametrize("written", WRITTEN)
def test_its_lines_are_about_as_long_as_each_other(headline: QQuickItem, written: str):
    """No line could take the last word of the line above it and still be clearly shorter than the longest."""
    seen: set[int] = set()
    for width in range(1000, 1900, 10):
        lines = lines_of(headline, written, width)
        seen.add(len(lines))
        parts = [part_of(headline, line) for line in lines]
        for upper, lower in itertools.pairwise(lines):
            last = part_of(headline, f"{upper.split()[-1]} {lower}")
            assert last > max(parts) * 0.94, (width, lines)
    assert len(seen) > 1


@pytest.mark.parametrize("written", WRITTEN)
def test_it_has_no_more_lines_than_its_column_needs(headline: QQuickItem, written: str):
    metrics = QFontMetricsF(headline.property("font"))
    for width in range(1000, 1900, 10):
        lines, end, needed = lines_of(headline, written, width), 0.0, 1
        for word in written.split():
            joined = end + metrics.horizontalAdvance(f" {word}" if end else word)
            needed += joined > 0.97 * width
            end = metrics.horizontalAdvance(word) if joined > 0.97 * width else joined
        assert len(lines) <= needed, (width, lines)


def test_a_word_is_alone_only_if_it_must(headline: QQuickItem):
    assert lines_of(headline, "Ally for good", 10_000) == ["Ally for good"]
    metrics = QFontMetricsF(headline.property("font"))
    width = int(metrics.horizontalAdvance("I understand everything") * 1.05)
    assert lines_of(headline, "I understand everything so", width) == ["I understand", "everything so"]
    lines = lines_of(headline, "A misunderstanding it", int(metrics.horizontalAdvance("A misunderstanding") * 1.05))
    assert lines == ["A misunderstanding", "it"]


def test_a_last_word_takes_the_word_before_it_along(headline: QQuickItem):
    metrics = QFontMetricsF(headline.property("font"))
    width = int(metrics.horizontalAdvance("Understand everything,") * 1.05)
    lines = lines_of(headline, "Understand everything, understand everything now", width)
    assert lines == ["Understand everything,", "understand", "everything\N{NO-BREAK SPACE}now"]
    assert headline.property("written") == "Understand everything, understand everything now"


def test_it_is_balanced_from_right_to_left_too(headline: QQuickItem):
    written = WRITTEN[0]
    lines = lines_of(headline, written, 900)
    headline.setProperty("horizontalAlignment", 2)
    assert lines_of(headline, written, 900) == lines
    assert headline.property("leftPadding") > 0
    assert headline.property("rightPadding") == 0


def test_a_word_of_one_letter_and_a_number_do_not_end_a_line(headline: QQuickItem):
    written = set_text("I see a battalion every 9 months as 2 of 100 do, and a million more")
    for width in range(800, 1900, 10):
        for line in lines_of(headline, written, width)[:-1]:
            assert line.split()[-1] not in ("I", "a", "9", "2", "of"), (width, line)
