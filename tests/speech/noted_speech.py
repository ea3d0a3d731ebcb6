"""A voice that only notes what it is given."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication


class NotedSpeech(QObject):
    """Does what `Voice` does, but for the sound."""

    began = Signal(int)
    ended = Signal()
    speakingChanged = Signal()  # noqa: N815
    canSpeakChanged = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.canSpeak = True
        self.said: list[str] = []
        self.lists: list[list[Any]] = []
        self.repeated: list[Any] = []
        self.repeated_place = 0
        self.language = ""
        self.level, self.levels, self.speed, self.speeds = 3, 5, 3, 5
        self.speaking = False
        self.resets = 0

    def say(self, utterances: list[Any]) -> None:
        self.repeated, self.repeated_place = utterances, 0
        self.remark(utterances)

    def remark(self, utterances: list[Any]) -> None:
        self.stop()
        self.speaking = True
        self.lists.append(utterances)
        self.said += [text if isinstance(text, str) else text[0] for text in utterances]

    def goes_on(self, place: int) -> None:
        if self.lists[-1] is self.repeated:
            self.repeated_place = place
        self.began.emit(place)

    def stop(self) -> None:
        if self.speaking:
            self.speaking = False
            self.ended.emit()

    def repeat(self) -> None:
        said, place = self.repeated, self.repeated_place
        self.remark(said[place:])
        self.lists[-1] = self.repeated = said
        self.began.emit(place)

    def louder(self) -> None:
        self.level = min(self.levels, self.level + 1)

    def softer(self) -> None:
        self.level = max(1, self.level - 1)

    def faster(self) -> None:
        self.speed = min(self.speeds, self.speed + 1)

    def slower(self) -> None:
        self.speed = max(1, self.speed - 1)

    def reset(self) -> None:
        self.resets += 1
        self.level = self.speed = 3

    def setLanguage(self, code: str) -> None:  # noqa: N802
        self.language = code

    def last(self) -> str:
        QGuiApplication.processEvents()
        return self.said[-1] if self.said else ""
