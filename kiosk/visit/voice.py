"""The kiosk's voice: what is said, one utterance after the other, in the visitor's language."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1

LEVELS = 5
SPEEDS = 5
MIDDLE = 3
"""What each visitor starts with, of the levels and of the speeds."""


class NoVoiceError(Exception):
    """There is no voice here: `reason` says why, `way_out` what to do about it."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(f"{reason}\n{way_out}")
        self.reason = reason
        self.way_out = way_out


@QmlElement
class Voice(QObject):
    """Speaks lists of utterances. Made by `open_voice`; nothing here waits for the engine.

    An utterance is a text, or a pair of a text and an audio file (a path or a file: URL): then that is
    played, and the text spoken only where the file can't be. From QML: `voice.say(["One.", ["Two.", file]])`.

    - `say(list)` cuts what is said and says the list; `stop()` cuts; `repeat()` says the last list again,
      from the utterance that began last.
    - `began(place)`: the utterance at this place of the list, from 0, is heard now. `ended()`: the list is
      done, or was cut: once for each `say` and `repeat` that was not silent.
    - `speaking`: from `say` to `ended`.
    - `setLanguage(code)`: the language of all that is said from now on; cuts. `canSpeak`: whether there is
      a voice for it, false also until the engine answers, some two seconds after `open_voice`. Without a
      voice `say` is silent: never does another language's voice read a text.
    - `level` from 1 to `levels`, `louder()`, `softer()`: 3 dB a step, 12 dB in all. `speed` from 1 to
      `speeds`, `faster()`, `slower()`. A recording follows at once, a voice from its next utterance on.
    - `reset()`: silence, and the middle level and speed, for the next visitor.
    """

    began = Signal(int)
    ended = Signal()
    speakingChanged = Signal()  # noqa: N815 - Qt's way of naming signals
    canSpeakChanged = Signal()  # noqa: N815
    levelChanged = Signal()  # noqa: N815
    speedChanged = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._speaking = False
        self._can_speak = False
        self._level = MIDDLE
        self._speed = MIDDLE

    @Slot("QVariantList")
    def say(self, utterances: list[object]) -> None:
        """Say the utterances, one after the other."""

    @Slot()
    def stop(self) -> None:
        """Be silent."""

    @Slot()
    def repeat(self) -> None:
        """Say the last list again, from the utterance that began last."""

    @Slot(str)
    def setLanguage(self, code: str) -> None:  # noqa: N802 - the name QML calls
        """Speak this language from now on."""

    @Slot()
    def louder(self) -> None:
        """One level up, if there is one."""

    @Slot()
    def softer(self) -> None:
        """One level down, if there is one."""

    @Slot()
    def faster(self) -> None:
        """One speed up, if there is one."""

    @Slot()
    def slower(self) -> None:
        """One speed down, if there is one."""

    @Slot()
    def reset(self) -> None:
        """Be silent, and as each visitor finds it."""

    def _get_speaking(self) -> bool:
        return self._speaking

    def _get_can_speak(self) -> bool:
        return self._can_speak

    def _get_level(self) -> int:
        return self._level

    def _get_levels(self) -> int:
        return LEVELS

    def _get_speed(self) -> int:
        return self._speed

    def _get_speeds(self) -> int:
        return SPEEDS

    speaking = Property(bool, _get_speaking, notify=speakingChanged)
    canSpeak = Property(bool, _get_can_speak, notify=canSpeakChanged)  # noqa: N815
    level = Property(int, _get_level, notify=levelChanged)
    levels = Property(int, _get_levels, constant=True)
    speed = Property(int, _get_speed, notify=speedChanged)
    speeds = Property(int, _get_speeds, constant=True)


def open_voice(voices: dict[str, str], engine: str = "speechd") -> Voice:
    """A voice that opens its engine meanwhile; `voices` names the one of each language.

    Raises `NoVoiceError` where there can be none.
    """
    raise NotImplementedError
