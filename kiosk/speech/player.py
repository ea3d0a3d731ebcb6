"""Has the voice say one run at a time: cuts it, pauses it, says it again, and marks what is heard on screen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow
from shiboken6 import isValid

from kiosk.speech.passages import boxes
from kiosk.speech.protocol import VoiceProtocol
from kiosk.speech.run import NOTHING, Mode, Run

_SAYING = (Mode.ANNOUNCING, Mode.ASKING, Mode.READING)


class Player(QObject):
    """The narrator's state: its mode, and the run that is said or was said last.

    `window` has `markSpoken(item, boxes)` and `unmark()`. `changed` is emitted when a property has a new value,
    and `finished` when a run has ended without being cut.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, voice: VoiceProtocol, window: QQuickWindow) -> None:
        super().__init__()
        self._voice = voice
        self._window: Any = window
        self._mode = Mode.IDLE
        self._interrupted = Mode.IDLE
        """What the last touch or key has interrupted."""
        self._run = NOTHING
        voice.began.connect(self._note_began)
        voice.ended.connect(self._note_ended)

    @property
    def mode(self) -> Mode:
        """What the narrator is doing."""
        return self._mode

    @property
    def run(self) -> Run:
        """The run that is said, or was said last."""
        return self._run

    @property
    def is_reading(self) -> bool:
        """Whether a panel is being read; also while that is paused, or a touch or key may yet cut it."""
        return bool(self._run.passages) and self._lasting_mode in (Mode.READING, Mode.PAUSED)

    @property
    def can_go_on(self) -> bool:
        """Whether `pause` would go on with what was paused or cut."""
        is_heard = self.is_reading and self._mode is not Mode.PAUSED
        return self._mode is Mode.PAUSED or (not is_heard and self._run.repeated.can_go_on)

    @property
    def _lasting_mode(self) -> Mode:
        return self._interrupted if self._mode is Mode.INTERRUPTED else self._mode

    def start(self, run: Run, mode: Mode | None = None) -> None:
        """Cut what is said, and say this run from its place on."""
        self.cut()
        self._run, self._mode = run, mode or run.mode
        self._voice.say(run.utterances, run.place)
        if self._mode in _SAYING and not self._voice.speaking:  # there is no voice for it
            self._mode = Mode.IDLE
        self.changed.emit()

    def cut(self) -> None:
        """Be silent, and wait for nothing."""
        self._mode = Mode.IDLE
        self._voice.stop()

    def silence(self) -> None:
        """Cut what is said; the touch or key that has caused it may still be answered."""
        is_interrupted = self._mode is Mode.INTERRUPTED
        self.cut()
        if is_interrupted:
            self._mode, self._interrupted = Mode.INTERRUPTED, Mode.IDLE

    def forget(self) -> None:
        """Cut what is said, and say nothing of it again."""
        self.silence()
        self._run = NOTHING
        self.changed.emit()

    def wait_for_layout(self) -> None:
        """Cut what is said: a panel is to be read as soon as it has been laid out."""
        self.cut()
        self._mode = Mode.WAITING_FOR_LAYOUT

    def interrupt(self) -> None:
        """Silence the voice for a touch or a key; what it does decides what becomes of the run."""
        if self._mode is not Mode.INTERRUPTED:
            self._interrupted = Mode.IDLE if self._mode is Mode.WAITING_FOR_LAYOUT else self._mode
        self._mode = Mode.INTERRUPTED
        self._voice.pause()

    def settle(self) -> None:
        """Cut what was interrupted, unless the touch or key has made something else of it."""
        if self._mode is Mode.INTERRUPTED:
            if self._interrupted is Mode.PAUSED:
                self._mode = Mode.PAUSED
            else:
                self.cut()

    def pause(self) -> None:
        """Pause what is said, or go on with it; also with the reading of a panel that was cut."""
        mode = self._lasting_mode
        if mode is Mode.PAUSED:
            self._mode = self._run.mode
            self._voice.resume()
            self.changed.emit()
        elif mode in (Mode.READING, Mode.ANNOUNCING) and self._run.repeats is None:
            self._mode = Mode.PAUSED
            self._voice.pause()
            self.changed.emit()
        elif self._run.repeated.can_go_on:
            self.start(self._run.repeated)

    def _note_began(self, place: int) -> None:
        self._run = replace(self._run, place=place)
        passages = self._run.passages
        if place < len(passages) and isValid(passages[place].item):  # it may be gone since
            self._window.markSpoken(passages[place].item, boxes(passages[place]))
        elif passages:
            self._window.unmark()

    def _note_ended(self) -> None:
        is_finished = self._mode in _SAYING
        if is_finished:
            self._run = replace(self._run, is_over=self._run.place == len(self._run.utterances) - 1)
        if self._mode is Mode.INTERRUPTED:
            self._interrupted = Mode.IDLE
        else:
            self._mode = Mode.IDLE
        if self._run.passages:
            self._window.unmark()
            self.changed.emit()
        if is_finished:
            self.finished.emit()
