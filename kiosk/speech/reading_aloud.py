"""Reads a panel: waits until it has been laid out, then has its passages said from its top or from the view."""

from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.speech.accessible import element_of
from kiosk.speech.announcing import Wording
from kiosk.speech.passages import Passage, begins_in_view, passages, summary_of
from kiosk.speech.player import Player
from kiosk.speech.protocol import Utterance
from kiosk.speech.run import Mode, Run, Start

LAYOUT_MS = 50
"""How long to wait before looking again at a panel that is still being laid out, in milliseconds."""
LAYOUT_LOOKS = 100
"""After this many looks the panel is read as it is."""


class ReadingAloud(QObject):
    """Reads the panel in `window`, which has `pane`, `isSettled()`, `atEnd` and `act(action)`."""

    def __init__(self, player: Player, window: QQuickWindow, words: Wording) -> None:
        super().__init__()
        self._player = player
        self._window: Any = window
        self._words = words
        self._start = Start.TOP
        self._looks_left = 0
        self._first: Passage | None = None
        """What the last reading from the view began with."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LAYOUT_MS)
        self._timer.timeout.connect(self._read_when_settled)

    @property
    def is_in_view(self) -> bool:
        """Whether a panel is read, or about to be, from its first visible passage."""
        if self._player.mode is Mode.WAITING_FOR_LAYOUT:
            return self._start.is_in_view
        return self._player.mode is Mode.READING and self._player.run.start.is_in_view

    def read(self, start: Start) -> None:
        """Read the panel on screen as soon as it has been laid out and has stopped moving."""
        self._player.wait_for_layout()
        self._start = start
        self._looks_left = LAYOUT_LOOKS
        self._read_when_settled()

    def read_rest(self) -> None:
        """Read what the summary that was heard has left out."""
        run = self._player.run.repeated
        self._player.start(self._run((*run.passages, *run.rest), place=len(run.passages)))

    def forget(self) -> None:
        """The next visitor has heard nothing."""
        self._first = None

    def close(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def passages(self) -> list[Passage]:
        """All passages of the panel on screen; none if there is no panel."""
        element = element_of(self._window.property("pane"))
        return [] if element is None else passages(element, self._words.is_recorded, self._words.exhibit.sentences)

    def _read_when_settled(self) -> None:
        if self._player.mode is not Mode.WAITING_FOR_LAYOUT:  # a touch or key has come in between
            return
        pane = self._window.property("pane")
        is_settled = self._window.isSettled() and pane and not pane.property("gliding")
        if not is_settled and self._looks_left > 0:
            self._looks_left -= 1
            self._timer.start()
        elif self._start.is_in_view:
            self._read_from_view(pane)
        else:
            self._read_from_top()

    def _read_from_top(self) -> None:
        found = self.passages()
        summary = summary_of(
            found, self._words.seconds, lambda sections: self._words.word("sections_follow", sections=sections)
        )
        if summary is None:
            self._player.start(self._run(found))
            return
        texts = self._words.utterances(passage.text for passage in summary.first)
        self._player.start(Run((*texts, Utterance(summary.end)), summary.first, rest=summary.rest))

    def _read_from_view(self, pane: QQuickItem) -> None:
        found = self.passages()
        start = next((place for place, passage in enumerate(found) if begins_in_view(passage, pane)), len(found))
        first = found[start] if start < len(found) else None
        if self._start is Start.VIEW_FORWARD and first == self._first and not self._window.property("atEnd"):
            self._window.act("read_on")  # this passage began the step before
            return
        self._first = first
        self._player.start(self._run(found[start:], start=self._start))

    def _run(self, found: "list[Passage] | tuple[Passage, ...]", place: int = 0, start: Start = Start.TOP) -> Run:
        return Run(self._words.utterances(passage.text for passage in found), tuple(found), start, place)
