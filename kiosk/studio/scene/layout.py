"""Where everything is: every text and every touch target of a scene, as Qt has laid them out."""

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.hyphenation import SOFT_HYPHEN, without_soft_hyphens
from kiosk.speech.text_lines import text_lines
from kiosk.studio.scene.elements import (
    HasScene,
    Spot,
    above,
    box_of,
    controls,
    drawn_text_of,
    is_a,
    is_within,
    item_of,
    items_of,
    name_of,
    panel_box,
    position,
    scroll_to,
    scrolls,
    text_of,
    texts,
)

BOLD = 700
RIGHT, CENTRED, JUSTIFIED = 2, 4, 8
"""Horizontal alignments, as QML numbers them."""
BOTTOM, MIDDLE = 64, 128
"""Vertical alignments, likewise."""
FAR = 1e9
"""Further than any panel scrolls, in pixels."""


class Asks(Protocol):
    """A session that may ask whether the visitor is still there."""

    @property
    def is_asking(self) -> bool:
        """Whether the question is on screen."""
        ...


class HasSession(HasScene, Protocol):
    """A scene with its session: a stage."""

    @property
    def session(self) -> Asks:
        """The visitor session."""
        ...


@dataclass(frozen=True)
class ShownText:
    """One text. Boxes are in pixels of the window, at the panel's present scroll position."""

    where: str
    text: str
    lines: tuple[str, ...]
    ink: QRectF
    """The smallest box around what is drawn."""
    width: float
    line_width: float
    whole: bool
    """Neither cut off nor broken within a word."""
    size: int
    leading: float
    """From line to line, over the size."""
    capital: float
    """The height of capitals, in pixels."""
    bold: bool
    justified: bool
    in_panel: bool
    """Whether it scrolls with the panel."""
    button: QRectF | None
    """The box of the button that it is written on."""
    item: QQuickItem

    def __str__(self) -> str:
        return f"{self.where}: {self.text[:40]!r}"

    @property
    def fits(self) -> bool:
        """Whether it is no wider than its item, to a pixel."""
        return self.line_width <= self.width + 1

    @property
    def spot(self) -> Spot:
        """The box of its ink."""
        return Spot(self.ink, self.in_panel)


@dataclass(frozen=True)
class Target:
    """Something to touch."""

    name: str
    box: QRectF
    in_panel: bool
    """Whether it scrolls with the panel."""
    on_map: bool
    """Whether it is a place on a map, or in the list next to it."""
    item: QQuickItem

    @property
    def spot(self) -> Spot:
        """Its box."""
        return Spot(self.box, self.in_panel)


@dataclass(frozen=True)
class Layout:
    """One panel as it is laid out for one choice of language and text size."""

    where: str
    area: QRectF
    """The part of the window in which the panel is read."""
    texts: tuple[ShownText, ...]
    targets: tuple[Target, ...]
    arrows: QRectF
    """Around the arrows that read on and back; empty if there are none.

    The name of the next scene is not in it: scenes keep a strip free for that.
    """
    below_end: float
    """How far the last text is below the panel's area when the panel is scrolled to its end; in pixels, at most 0."""

    @property
    def body(self) -> int:
        """The font size of running text, in pixels: the size of most characters of the panel."""
        sizes: dict[int, int] = {}
        for shown in self.texts:
            sizes[shown.size] = sizes.get(shown.size, 0) + len(shown.text) * shown.in_panel
        return max(sizes, key=lambda size: sizes[size], default=0)


_ENDS = f" -–—/{SOFT_HYPHEN}"
"""What a line may end with."""


def measure(stage: HasSession, where: str = "") -> Layout:
    """Measure the whole panel and what is around it; the scroll position and what is seen there are as before.

    `where` is a description of the scene, for messages. What is disabled because the question or a sheet covers it
    is left out: it is neither read nor touched.
    """
    is_covered = _is_covered(stage)
    shown = tuple(_measure_text(item, where) for item in texts(stage) if _counts(item, is_covered))
    area = panel_box(stage)
    lowest = max((text.ink.bottom() for text in shown if text.in_panel), default=area.bottom())
    before = position(stage)
    scroll_to(stage, FAR)
    end = position(stage)
    scroll_to(stage, before)
    stage.settle()  # pictures out of sight were let go
    below_end = lowest - (end - before) - area.bottom()
    return Layout(where, area, shown, tuple(_targets(stage)), _arrows(stage, area), below_end)


def _is_covered(stage: HasSession) -> bool:
    return stage.session.is_asking or items_of(stage, "Sheet") != []


def _counts(item: QQuickItem, is_covered: bool) -> bool:
    return not is_covered or item.isEnabled() or is_within(item, "Sheet")


def _arrows(stage: HasScene, area: QRectF) -> QRectF:
    around = QRectF()
    for button in items_of(stage, "RoundButton"):
        box = box_of(button)
        if area.contains(box) and not scrolls(button):
            column = min(each.width() for each in button.parentItem().childItems() if is_a(each, "RoundButton"))
            left = box.left() if box.center().x() < area.center().x() else box.right() - column
            around |= QRectF(left, box.top(), column, box.height())
    return around


def _targets(stage: HasSession) -> list[Target]:
    found = [(element, item_of(element)) for element in controls(stage)]
    is_covered = _is_covered(stage)
    return [
        Target(name_of(element), box_of(item), scrolls(item), is_within(item, "MapBlock"), item)
        for element, item in found
        if item is not None and _counts(item, is_covered)
    ]


def _measure_text(item: QQuickItem, where: str) -> ShownText:
    font, text = item.property("font"), text_of(item)
    across, down = alignment_of(item)
    lines, ink, whole = _lines(item, font, across, down)
    button = next((outer for outer in above(item) if is_a(outer, "ChoiceButton")), None)
    return ShownText(
        where=where,
        text=text,
        lines=lines,
        ink=item.mapRectToScene(ink),
        width=item.width(),
        line_width=item.property("contentWidth"),
        whole=whole and len(lines) == item.property("lineCount") and not item.property("truncated"),
        size=font.pixelSize(),
        leading=QFontMetricsF(font).height() * item.property("lineHeight") / font.pixelSize(),
        capital=QFontMetricsF(font).capHeight(),
        bold=font.variableAxisValue(QFont.Tag("wght")) >= BOLD,
        justified=across == JUSTIFIED,
        in_panel=scrolls(item),
        button=box_of(button) if button else None,
        item=item,
    )


def measure_ink(item: QQuickItem) -> QRectF:
    """The smallest box around what is drawn of a text, in the window."""
    return item.mapRectToScene(_lines(item, item.property("font"), *alignment_of(item))[1])


def alignment_of(item: QQuickItem) -> tuple[int, int]:
    """The horizontal and vertical alignment of a text, as QML numbers them: PySide6 can't read these properties."""
    context = QQmlEngine.contextForObject(item)
    expression: Any = QQmlExpression(context, item, "effectiveHorizontalAlignment + 1000 * verticalAlignment")
    both = int(expression.evaluate()[0])
    return both % 1000, both // 1000


def _with_hyphen(line: str) -> str:
    """A line with the hyphen that is drawn at its end."""
    return f"{line}-" if line.endswith(SOFT_HYPHEN) else line


def _lines(item: QQuickItem, font: QFont, across: int, down: int) -> tuple[tuple[str, ...], QRectF, bool]:
    """The lines of a text, the box of their ink in the item, and whether no word is broken but at a break point."""
    text = drawn_text_of(item)
    metrics = QFontMetricsF(font)
    indent = {CENTRED: 0.5, RIGHT: 1.0}.get(across, 0.0)
    lines: list[str] = []
    ink = QRectF()
    whole = True
    for line in text_lines(item, text):
        whole = whole and (line.end == len(text) or text[line.end - 1] in _ENDS or text[line.end] == " ")
        words = without_soft_hyphens(_with_hyphen(text[line.start : line.end].rstrip(" ")))
        left = indent * (item.width() - metrics.horizontalAdvance(words))
        ink |= metrics.tightBoundingRect(words).translated(left, line.top + metrics.ascent())
        lines.append(words)
    drop = {MIDDLE: 0.5, BOTTOM: 1.0}.get(down, 0.0) * (item.height() - item.property("contentHeight"))
    return tuple(lines), ink.translated(0, drop), whole
