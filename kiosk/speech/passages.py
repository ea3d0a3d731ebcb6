"""What is read of a panel: its passages, where they are on screen, and which of them sum it up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.hyphenation import drawn_place
from kiosk.exhibit.sentences import NO_RULES, SentenceRules, sentence_spans
from kiosk.speech.accessible import name_of
from kiosk.speech.text_lines import text_lines

_Role = QAccessible.Role
_READ = (_Role.StaticText, _Role.Heading, _Role.Graphic, _Role.RadioButton, _Role.Cell, _Role.ColumnHeader)
_SCENE = "SceneView"
_FIGURE = "FigureText"

SUMMARY_S = 15.0
"""A view that takes longer to say begins with a summary of at most this many seconds."""


@dataclass(frozen=True)
class Passage:
    """A stretch of text that is read in one go, and its place on screen: from `start` to `end` of its item's text.

    `end` is 0 if all of the item is meant, as for a picture.
    """

    text: str
    item: QQuickItem
    start: int = 0
    end: int = 0


def passages(
    pane: QAccessibleInterface, is_recorded: Callable[[str], bool], rules: SentenceRules = NO_RULES
) -> list[Passage]:
    """All passages of a panel, a sentence each. A text that is recorded is one passage.

    Choices that a picture has already named, such as the places of a map, are left out.
    """
    named: set[str] = set()
    found: list[Passage] = []
    for element in _read_elements(pane, named):
        item, text = element.object(), name_of(element)
        if not isinstance(item, QQuickItem) or (element.role() == _Role.RadioButton and text in named):
            continue
        if item.property("lineCount") is None or is_recorded(text):
            found.append(Passage(text, item))
        else:
            found += [Passage(text[start:end], item, start, end) for start, end in sentence_spans(text, rules)]
    return found


def _read_elements(element: QAccessibleInterface, named: set[str]) -> Iterator[QAccessibleInterface]:
    """The elements that are read, in reading order; `named` collects what pictures have named."""
    if element.state().invisible:
        return
    if element.role() in _READ and name_of(element).strip():
        yield element
    children = [element.child(place) for place in range(element.childCount())]
    if element.role() == _Role.Graphic:
        named.update(name_of(child) for child in children)
        return
    for child in children:
        yield from _read_elements(child, named)


@dataclass(frozen=True)
class Summary:
    """The passages that sum up a panel, those that follow on request, and the words at the end of the summary."""

    first: tuple[Passage, ...]
    rest: tuple[Passage, ...]
    end: str


def summary_of(found: list[Passage], seconds: Callable[[str], float], end: Callable[[int], str]) -> Summary | None:
    """How to begin a panel that takes longer than `SUMMARY_S` to say; None if it is shorter, or has no sections.

    The summary has the panel's title and its figure, as many of the first sentences of its lead as there is time for,
    and the words that `end` gives for the number of sections that follow. `seconds` says how long a text takes to say.
    """
    sections = [_outer(passage.item, _SCENE) for passage in found]
    places = [place for place, section in enumerate(sections) if section is not None]
    if not places or sum(seconds(passage.text) for passage in found) <= SUMMARY_S:
        return None
    count = len({id(section) for section in sections if section is not None})
    most_s = SUMMARY_S - seconds(end(count))
    opening = found[: places[0]]
    title = next((place for place, passage in enumerate(opening) if _is_heading(passage)), 0)
    first = [passage for passage in opening if _is_heading(passage) or _outer(passage.item, _FIGURE) is not None]
    for passage in [each for each in opening[title:] if each not in first]:
        if sum(seconds(each.text) for each in (*first, passage)) > most_s:
            break  # a later sentence would lean on the one left out
        first.append(passage)
    return Summary(
        first=tuple(passage for passage in found if passage in first),
        rest=tuple(passage for passage in found if passage not in first),
        end=end(count),
    )


def _is_heading(passage: Passage) -> bool:
    return passage.item.property("role") == _Role.Heading.value


def _outer(item: QQuickItem | None, kind: str) -> QQuickItem | None:
    """The item itself or the nearest item around it that has that `kind`; None if there is none."""
    while item is not None and item.property("kind") != kind:
        item = item.parentItem()
    return item


def boxes(passage: Passage) -> list[QRectF]:
    """Where a passage is in its item, a box for each of its lines; the whole item if it is no text. In pixels."""
    item = passage.item
    whole = [QRectF(0, 0, item.width(), item.height())]
    if passage.end == 0:
        return whole
    text = str(item.property("text"))
    start, end = drawn_place(text, passage.start), drawn_place(text, passage.end)
    found = [line.box(start, end) for line in text_lines(item, text) if line.start < end and line.end > start]
    return found or whole


def begins_in_view(passage: Passage, pane: QQuickItem) -> bool:
    """Whether the first line of a text is in view, or most of a picture."""
    area = boxes(passage)
    top = passage.item.mapToItem(pane, area[0].topLeft()).y()
    if top >= -1:
        return True
    bottom = top + area[0].height()
    return passage.end == 0 and (top + bottom > 0 or bottom > pane.height() / 2)
