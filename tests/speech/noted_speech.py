"""A voice without sound: it notes what it is given to say."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.speech.protocol import Utterance

if TYPE_CHECKING:
    from kiosk.speech.protocol import VoiceProtocol

MIDDLE = 3
LEVELS, SPEEDS = 5, 6


class NotedSpeech(QObject):
    """Fulfils `VoiceProtocol`. What it says never ends by itself: `goes_on` and `finishes` play the voice's part.

    `lists` has the texts of each list that it was given, from the place where it was to start; `utterances` has the
    last list whole.
    """

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
        self.languages: set[str] | None = None
        """The languages that have a voice; None: all have one."""
        self.speaking = False
        self.paused = False
        self.level, self.levels, self.speed, self.speeds = MIDDLE, LEVELS, MIDDLE, SPEEDS
        self.said: list[str] = []
        self.lists: list[list[str]] = []
        self.utterances: list[Utterance] = []
        self.language = ""
        self.resets = 0

    def can_speak_in(self, code: str) -> bool:
        return self.languages is None or code in self.languages

    def say(self, utterances: Sequence[Utterance], start: int = 0) -> None:
        self.stop()
        if not utterances[start:]:
            return
        self.speaking = True
        self.utterances = list(utterances)
        self.lists.append([utterance.text for utterance in utterances[start:]])
        self.said += self.lists[-1]
        self.speakingChanged.emit()

    def goes_on(self, place: int) -> None:
        """Begin the utterance at this place of the list."""
        self.began.emit(place)

    def finishes(self) -> None:
        """Say the list to its end."""
        self.began.emit(len(self.utterances) - 1)
        self.stop()

    def stop(self) -> None:
        if self.speaking:
            self._set_paused(paused=False)
            self.speaking = False
            self.speakingChanged.emit()
            self.ended.emit()

    def pause(self) -> None:
        self._set_paused(paused=self.speaking)

    def resume(self) -> None:
        self._set_paused(paused=False)

    def _set_paused(self, *, paused: bool) -> None:
        if paused != self.paused:
            self.paused = paused
            self.pausedChanged.emit()

    def set_language(self, code: str) -> None:
        if code != self.language:
            self.stop()
            self.language = code

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
        self.level = self.speed = MIDDLE

    def close(self) -> None:
        self.stop()

    @property
    def is_heard(self) -> bool:
        """Whether there is anything to hear now."""
        return self.speaking and not self.paused


if TYPE_CHECKING:
    # The type checker proves that the double fulfils the protocol.
    _: VoiceProtocol = NotedSpeech()
