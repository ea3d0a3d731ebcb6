"""One event filter for a window, which asks the others in an order that is given once."""

from PySide6.QtCore import QEvent, QObject

_Kind = QEvent.Type
INPUT = frozenset(
    {
        _Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TouchCancel,
        _Kind.MouseButtonPress, _Kind.MouseMove, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick, _Kind.Wheel,
        _Kind.TabletPress, _Kind.TabletMove, _Kind.TabletRelease,
        _Kind.KeyPress, _Kind.KeyRelease,
    }
)  # fmt: skip
"""Every kind of event that a visitor causes."""

ORDER = ("idle clock", "narrator", "keypad")
"""The idle clock comes first: input that answers its question goes no further. The narrator stops speaking at every
other input, also at a key that the keypad takes.
"""


class InputChain(QObject):
    """Passes a window's input to its links in `ORDER`, until one takes it. Links can come at any time."""

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self._window = window
        self._links: dict[str, QObject] = {}
        window.installEventFilter(self)

    def link(self, name: str, link: QObject) -> None:
        """Put an object with an `eventFilter` into its place; `name` is one of `ORDER`. It replaces the one there."""
        links = self._links | {name: link}
        self._links = {each: links.pop(each) for each in ORDER if each in links}
        if links:
            raise ValueError(f"{name!r} is not one of {ORDER}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Ask one link after the other. Returns whether one has taken the event."""
        return event.type() in INPUT and any(link.eventFilter(watched, event) for link in self._links.values())

    def close(self) -> None:
        """Pass on nothing any more."""
        self._window.removeEventFilter(self)
        self._links = {}
