"""A voice that only notes what it is given."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.speech.protocol import Utterance

if TYPE_CHECKING:
    from kiosk.speech.protocol import VoiceProtocol


class NotedSpeech(QObject):
    """Fulfils `VoiceProtocol` but for the sound: `lists` has each list that was said, as far as it was asked for."""

    began = Signal(int)
    ended = Signal()
    speakingChanged = Signal()
    pausedChanged = Signal()
    canSpeakChanged = Signal()
    levelChanged = Signal()
    speedChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.can_speak = True
        self.languages: set[str] | None = None  # all, unless a test says which
        self.said: list[str] = []
        self.lists: list[list[str | list[str]]] = []
        self.starts: list[int] = []
        self.language = ""
        self.level, self.levels, self.speed, self.speeds = 3, 5, 3, 6
        self.speaking = False
        self.paused = False
        self.resets = 0
        self.is_closed = False

    def can_speak_in(self, code: str) -> bool:
        return self.languages is None or code in self.languages

    def say(self, utterances: Sequence[Utterance], start: int = 0) -> None:
        self.stop()
        if not utterances[start:]:
            return
        self.speaking = True
        self.lists.append([_short(utterance) for utterance in utterances])
        self.starts.append(start)
        self.said += [utterance.text for utterance in utterances[start:]]
        self.speakingChanged.emit()
        if start:
            self.began.emit(start)

    def goes_on(self, place: int) -> None:
        """Have the utterance at this place heard."""
        self.began.emit(place)

    def finishes(self) -> None:
        """Have the list said to its end."""
        self.stop()

    def stop(self) -> None:
        if self.speaking:
            was_paused, self.speaking, self.paused = self.paused, False, False
            self.speakingChanged.emit()
            if was_paused:
                self.pausedChanged.emit()
            self.ended.emit()

    def pause(self) -> None:
        if self.speaking and not self.paused:
            self.paused = True
            self.pausedChanged.emit()

    def resume(self) -> None:
        if self.paused:
            self.paused = False
            self.pausedChanged.emit()

    def louder(self) -> None:
        self.level = min(self.levels, self.level + 1)

    def softer(self) -> None:
        self.level = max(1, self.level - 1)

    def faster(self) -> None:
        self.speed = min(self.speeds, self.speed + 1)

    def slower(self) -> None:
        self.speed = max(1, self.speed - 1)

    def reset(self) -> None:
        self.stop()
        self.resets += 1
        self.level = self.speed = 3

    def set_language(self, code: str) -> None:
        if code != self.language:
            self.stop()
            self.language = code

    def close(self) -> None:
        self.stop()
        self.is_closed = True

    def last(self) -> str:
        QGuiApplication.processEvents()
        return self.said[-1] if self.said else ""


def _short(utterance: Utterance) -> str | list[str]:
    """The text alone, or the text with its file and its language."""
    words = [utterance.text, str(utterance.file or ""), utterance.language]
    while words[-1] == "" and len(words) > 1:
        words.pop()
    return words[0] if len(words) == 1 else words


if TYPE_CHECKING:
    # A type check proves that the double fulfils the protocol.
    _: VoiceProtocol = NotedSpeech()
