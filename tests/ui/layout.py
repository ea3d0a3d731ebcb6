"""What stands where: every text of a scene, measured as it is laid out."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.sizes import px_per_mm_of
from kiosk.ui.stage import Stage
from tests.ui.people import box_of, controls, is_a, name_of, panel_box, scrolls, texts

BOLD = 700
CENTRED = Qt.AlignmentFlag.AlignHCenter.value


@dataclass(frozen=True)
class Screen:
    """A screen; without `px_per_mm` it is the default station's, of 24 inches."""

    width: int
    height: int
    at: float | None = None

    @property
    def px_per_mm(self) -> float:
        return self.at or px_per_mm_of(self.width, self.height)

    def __str__(self) -> str:
        return f"{self.width}x{self.height}" + (f" at {self.at}" if self.at else "")

    def stage(self, exhibit: Exhibit) -> Stage:
        stage = Stage(
            content(exhibit),
            (self.width, self.height),
            px_per_mm=self.px_per_mm,
            viewing_distance_mm=600,
            language="en",
            motion=False,
        )
        stage.show_windowed()
        stage.settle()
        return stage


@dataclass(frozen=True)
class Seen:
    """One text. Boxes are in pixels of the window, of a panel that is scrolled to its start."""

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
    in_panel: bool
    button: QRectF | None

    def __str__(self) -> str:
        return f"{self.where}: {self.text[:40]!r}"


@dataclass(frozen=True)
class Target:
    """Something to touch."""

    name: str
    box: QRectF
    in_panel: bool
    """Whether it scrolls with what is read."""


@dataclass(frozen=True)
class Scene:
    """One panel as it is laid out for one choice of language and text size."""

    screen: Screen
    where: str
    area: QRectF
    texts: tuple[Seen, ...]
    targets: tuple[Target, ...]
    arrows: QRectF
    below_end: float
    """How far the last text stands below the window's panel, scrolled to the end: not above 0."""

    @property
    def body(self) -> int:
        """The size of running text: that of most characters."""
        sizes: dict[int, int] = {}
        for seen in self.texts:
            sizes[seen.size] = sizes.get(seen.size, 0) + len(seen.text) * seen.in_panel
        return max(sizes, key=lambda size: sizes[size])


def measure(stage: Stage, screen: Screen, where: str) -> Scene:
    seen = tuple(_seen(item, where) for item in texts(stage))
    touched = [(name_of(thing), thing.object()) for thing in controls(stage)]
    targets = tuple(Target(name, box_of(item), scrolls(item)) for name, item in touched)
    area = panel_box(stage)
    arrows = [target.box for target in targets if not target.in_panel and area.contains(target.box)]
    lowest = max(text.ink.bottom() for text in seen if text.in_panel)
    stage.window.jumpTo(1e9)
    end = float(stage.window.property("position"))
    return Scene(screen, where, area, seen, targets, arrows[0].united(arrows[-1]), lowest - end - area.bottom())


def _seen(item: QQuickItem, where: str) -> Seen:
    font, text = item.property("font"), item.property("text")
    assert isinstance(font, QFont)
    lines, ink, whole = _lines(item, font, text)
    assert len(lines) == item.property("lineCount"), f"{where}: {text!r} is not laid out as measured: {lines}"
    return Seen(
        where=where,
        text=text,
        lines=lines,
        ink=item.mapRectToScene(ink),
        width=item.width(),
        line_width=item.property("contentWidth"),
        whole=whole and not item.property("truncated"),
        size=font.pixelSize(),
        leading=QFontMetricsF(font).height() * item.property("lineHeight") / font.pixelSize(),
        capital=QFontMetricsF(font).capHeight(),
        bold=font.variableAxisValue(QFont.Tag("wght")) >= BOLD,
        in_panel=scrolls(item),
        button=box_of(button) if (button := _button(item)) else None,
    )


def measure_ink(item: QQuickItem) -> QRectF:
    """The smallest box around what is drawn of a text, in the window."""
    return item.mapRectToScene(_lines(item, item.property("font"), item.property("text"))[1])


def _button(item: QQuickItem) -> QQuickItem | None:
    above: QQuickItem | None = item
    while above is not None and not is_a(above, "ChoiceButton"):
        above = above.parentItem()
    return above


def _lines(item: QQuickItem, font: QFont, text: str) -> tuple[tuple[str, ...], QRectF, bool]:
    """The lines of a text, the box of their ink in its item, and whether no word is broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    wraps = item.property("lineCount") > 1  # PySide6 can't read wrapMode
    option.setWrapMode(QTextOption.WrapMode.WordWrap if wraps else QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    pitch = metrics.height() * item.property("lineHeight")
    button = _button(item)  # nor how it is aligned
    middle = 0.5 if button else 0.0
    centred = 0.5 if button and button.property("alignment") & CENTRED else 0.0
    layout.beginLayout()
    lines: list[str] = []
    ink = QRectF()
    whole = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width() if wraps else 1e6)
        start, end = line.textStart(), line.textStart() + line.textLength()
        whole = whole and (end == len(text) or text[end - 1] in " -–—/" or text[end] == " ")
        words = text[start:end].rstrip(" ")
        left = centred * (item.width() - metrics.horizontalAdvance(words))
        ink |= metrics.tightBoundingRect(words).translated(left, len(lines) * pitch + metrics.ascent())
        lines.append(words)
    layout.endLayout()
    return tuple(lines), ink.translated(0, middle * (item.height() - item.property("contentHeight"))), whole
