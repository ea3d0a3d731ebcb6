"""What stands where: every text and every target of a scene, measured as it is laid out."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.speech.spoken import name_of
from kiosk.studio.scene.elements import (
    above,
    box_of,
    controls,
    is_a,
    is_within,
    item_of,
    items_of,
    panel_box,
    position,
    scroll_to,
    scrolls,
    texts,
)
from kiosk.ui.stage import Stage

BOLD = 700
RIGHT, CENTRED, JUSTIFIED = 2, 4, 8
"""QML's alignments across; down, `MIDDLE` and `BOTTOM`."""
BOTTOM, MIDDLE = 64, 128


@dataclass(frozen=True)
class Seen:
    """One text. Boxes are in pixels of the window, as far as the panel is scrolled now."""

    where: str
    text: str
    lines: tuple[str, ...]
    ink: QRectF
    """The smallest box around what is drawn."""
    width: float
    line_width: float
    whole: bool
    """Neither cut nor broken within a word."""
    size: int
    leading: float
    capital: float
    bold: bool
    justified: bool
    in_panel: bool
    button: QRectF | None

    def __str__(self) -> str:
        return f"{self.where}: {self.text[:40]!r}"

    @property
    def fits(self) -> bool:
        """Whether it is no wider than its place, as far as a pixel."""
        return self.line_width <= self.width + 1


@dataclass(frozen=True)
class Target:
    """Something to touch."""

    name: str
    box: QRectF
    in_panel: bool
    """Whether it scrolls with what is read."""
    on_map: bool
    """Whether it is a place on a map, or in the list beside it."""
    item: QQuickItem


@dataclass(frozen=True)
class Layout:
    """One panel as it is laid out for one choice of language and text size."""

    where: str
    area: QRectF
    texts: tuple[Seen, ...]
    targets: tuple[Target, ...]
    arrows: QRectF
    """Around the arrows that read on and back; empty where there are none."""
    below_end: float
    """How far the last text stands below the window's panel, scrolled to the end: not above 0."""

    @property
    def body(self) -> int:
        """The size of running text: that of most characters."""
        sizes: dict[int, int] = {}
        for seen in self.texts:
            sizes[seen.size] = sizes.get(seen.size, 0) + len(seen.text) * seen.in_panel
        return max(sizes, key=lambda size: sizes[size], default=0)


def measure(stage: Stage, where: str = "") -> Layout:
    """Measure what is on screen, from the panel's start to its end; it is scrolled back to where it was."""
    # What lies beneath a question is disabled, and is neither read nor touched.
    seen = tuple(_seen(item, where) for item in texts(stage) if item.isEnabled() or not stage.session.is_asking)
    targets = tuple(_targets(stage))
    area = panel_box(stage)
    arrows = QRectF()
    for button in items_of(stage, "RoundButton"):
        if not scrolls(button) and area.contains(box_of(button)):
            arrows |= box_of(button)
    lowest = max((text.ink.bottom() for text in seen if text.in_panel), default=area.bottom())
    before = position(stage)
    scroll_to(stage, 1e9)
    end = position(stage)
    scroll_to(stage, before)
    return Layout(where, area, seen, targets, arrows, lowest - (end - before) - area.bottom())


def _targets(stage: Stage) -> list[Target]:
    found = [(thing, item_of(thing)) for thing in controls(stage)]
    return [
        Target(name_of(thing), box_of(item), scrolls(item), is_within(item, "MapBlock"), item)
        for thing, item in found
        if item is not None
        and (item.isEnabled() or not stage.session.is_asking)
        and not is_a(item, "AttractScreen")  # all of it is one control, whatever stands on it
    ]


def _seen(item: QQuickItem, where: str) -> Seen:
    font, text = item.property("font"), str(item.property("text"))
    across, down = alignment_of(item)
    lines, ink, whole = _lines(item, font, text, across, down)
    button = _button(item)
    return Seen(
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
    )


def measure_ink(item: QQuickItem) -> QRectF:
    """The smallest box around what is drawn of a text, in the window."""
    text = str(item.property("text"))
    return item.mapRectToScene(_lines(item, item.property("font"), text, *alignment_of(item))[1])


def alignment_of(item: QQuickItem) -> tuple[int, int]:
    """How a text is aligned, across and down, in QML's numbers: its properties PySide6 can't read."""
    context = QQmlEngine.contextForObject(item)
    read: Any = QQmlExpression(context, item, "effectiveHorizontalAlignment + 1000 * verticalAlignment")
    both = int(read.evaluate()[0])
    return both % 1000, both // 1000


def _button(item: QQuickItem) -> QQuickItem | None:
    return next((outer for outer in above(item) if is_a(outer, "ChoiceButton")), None)


def _lines(item: QQuickItem, font: QFont, text: str, across: int, down: int) -> tuple[tuple[str, ...], QRectF, bool]:
    """The lines of a text, the box of their ink in its item, and whether no word is broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    wraps = item.property("lineCount") > 1
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wraps else QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    pitch = metrics.height() * item.property("lineHeight")
    indent = {CENTRED: 0.5, RIGHT: 1.0}.get(across, 0.0)
    layout.beginLayout()
    lines: list[str] = []
    ink = QRectF()
    whole = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width() if wraps else 1e6)
        start, end = line.textStart(), line.textStart() + line.textLength()
        whole = whole and (end == len(text) or text[end - 1] in " -–—/" or text[end] == " ")
        words = text[start:end].rstrip(" ")
        left = indent * (item.width() - metrics.horizontalAdvance(words))
        ink |= metrics.tightBoundingRect(words).translated(left, len(lines) * pitch + metrics.ascent())
        lines.append(words)
    layout.endLayout()
    sink = {MIDDLE: 0.5, BOTTOM: 1.0}.get(down, 0.0) * (item.height() - item.property("contentHeight"))
    return tuple(lines), ink.translated(0, sink), whole
