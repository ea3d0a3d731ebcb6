"""The lines of a text on screen, laid out again as Qt Quick has laid them out: QML does not say where they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption
from PySide6.QtQuick import QQuickItem


@dataclass(frozen=True)
class LineOfText:
    """One line: the place of its first character, the place after its last, and its upper edge in its item."""

    start: int
    end: int
    top: float
    height: float
    line: QTextLine

    def box(self, start: int, end: int) -> QRectF:
        """The box around the characters from `start` to `end` that are in this line, in pixels of its item."""
        left, right = self._x(max(start, self.start)), self._x(min(end, self.end))
        return QRectF(min(left, right), self.top, abs(right - left), self.height)

    def _x(self, place: int) -> float:
        at: Any = self.line.cursorToX(place)
        return float(at[0] if isinstance(at, tuple) else at)


def text_lines(item: QQuickItem, text: str) -> Iterator[LineOfText]:
    """The lines of `text` in a QML Text that displays it, from above.

    A line is valid only until the next one is asked for.
    """
    font: Any = item.property("font")
    layout = QTextLayout(text, font)
    option = QTextOption()
    wraps = item.property("lineCount") != 1
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wraps else QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    pitch = metrics.height() * float(item.property("lineHeight"))
    left = float(item.property("leftPadding"))
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width() - left - float(item.property("rightPadding")))
        line.setPosition(QPointF(left, 0))
        start = line.textStart()
        yield LineOfText(start, start + line.textLength(), top, metrics.height(), line)
        top += pitch
    layout.endLayout()
