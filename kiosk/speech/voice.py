"""The kiosk's voice: what is said, one utterance after the other, in the visitor's language."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.log import LOG
from kiosk.speech.levels import AMPLITUDES, FACTORS, MIDDLE, RATES, VOLUMES

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QVoice

    # Both lie in the extra `voice`.
    from kiosk.speech.recording import Recording
    from kiosk.speech.speaker import Speaker

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1


REOPEN_MS = 2000
"""When an engine that broke is opened again: sooner, a speech-dispatcher that is just ending may answer.
Each time after that it is twice as long."""

LONGEST_REOPEN_MS = 900_000

REOPENINGS = 20
"""How often at most: each engine that broke stays in memory."""

HEALTHY_S = 3600
"""An engine that has worked so long may break as often anew."""


class Utterance(NamedTuple):
    """A text, the file of its recording where there is one, and its language where it is another's."""

    text: str
    file: Path | None = None
    language: str = ""


@QmlElement
class Voice(QObject):
    """Speaks lists of utterances. Made by `open_voice`; nothing here waits for the engine.

    An utterance is a text, or a list of a text and an audio file (a path or a file: URL): then that is
    played, and the text spoken only where the file can't be. Where there is no file but a third value, that is
    the text's own language, such as a language's name has, and a voice of it says it if there is one.
    From QML: `voice.say(["One.", ["Two.", file], ["Trys.", "", "lt"]])`.

    - `say(list)` cuts what is said and says the list; `stop()` cuts; `repeat()` says the last list again,
      from the utterance that began last. `remark(list)` is as `say`, but `repeat` does not come back to it.
    - `began(place)`: the utterance at this place of the list, from 0, is heard now. `ended()`: the list is
      done, or was cut: once for each of these that was not silent.
    - `speaking`: from `say` to `ended`.
    - `setLanguage(code)`: the language of all that is said from now on; cuts. `canSpeak`: whether there is
      a voice for it, false also until the engine answers, some two seconds after `open_voice`. Without a
      voice `say` is silent, but for what has a language of its own: never does another language's voice
      read a text.
    - `level` from 1 to `levels`, `louder()`, `softer()`: 3 dB a step, 12 dB in all. `speed` from 1 to
      `speeds`, `faster()`, `slower()`. A recording follows at once, a voice from its next utterance on.
    - `opened(is_open)`: the engine has answered: whether there is one. One that breaks, or does not open, is
      opened again two seconds later, then after four, and so on; until then `canSpeak` is false.
    - `reset()`: silence, and the middle level and speed, for the next visitor.
    """

    opened = Signal(bool)
    began = Signal(int)
    ended = Signal()
    speakingChanged = Signal()  # Qt's way of naming signals
    canSpeakChanged = Signal()
    levelChanged = Signal()
    speedChanged = Signal()

    def __init__(
        self,
        make_speaker: "Callable[[], Speaker]",
        voices: Mapping[str, str],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._make_speaker = make_speaker
        self._now = now
        self._opened_at = now()
        self._reopenings = 0
        self._recording: Recording | None = None
        self._names = voices
        self._language = ""
        self._tongue = ""  # the language of the voice that the engine has now
        self._voice_name = ""
        self._said: list[Utterance] = []
        self._place = 0  # in `_said`: what is said now, or began last
        self._repeated = self._said  # what `repeat` says, and from where
        self._repeated_place = 0
        self._speaking = False
        self._level = MIDDLE
        self._speed = MIDDLE
        self._told: set[object] = set()
        self._failed: set[Path] = set()  # recordings, until the next visitor
        self._reopening = QTimer(self)
        self._reopening.setSingleShot(True)
        self._reopening.timeout.connect(self._open)
        self._open()

    @Slot("QVariantList")
    def say(self, utterances: Sequence[Any]) -> None:
        """Say the utterances, one after the other."""
        self._start(utterances)
        self._repeated = self._said

    @Slot("QVariantList")
    def remark(self, utterances: Sequence[Any]) -> None:
        """Say something about the voice itself: what was said before is still what `repeat` says."""
        self._start(utterances)

    def _start(self, utterances: Sequence[Any]) -> None:
        self.stop()
        self._keep_place()
        self._said = [_utterance(each) for each in utterances]
        self._place = 0
        self._begin()

    def _keep_place(self) -> None:
        if self._said is self._repeated:
            self._repeated_place = self._place

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        self._speaker.stop()
        if self._recording is not None:
            self._recording.stop()
        if self._speaking:
            self._set_speaking(speaking=False)
            self.ended.emit()

    @Slot()
    def repeat(self) -> None:
        """Say the last list again, from the utterance that began last."""
        self.stop()
        self._keep_place()
        self._said, self._place = self._repeated, self._repeated_place
        self._begin()

    def _begin(self) -> None:
        if any(self._tongue_of(utterance) for utterance in self._said):
            self._set_speaking(speaking=True)
            self._say_place()
        elif self._said and self._speaker.is_open:
            self._tell(("silent", self._language), "silent: no voice for the language '%s'", self._language)

    def _tongue_of(self, utterance: Utterance) -> str:
        """The language whose voice says it: its own, or the visitor's; empty where neither has one."""
        tongues = (utterance.language, self._language)
        return next((language for language in tongues if self._speaker.voices(language)), "")

    def _say_place(self) -> None:
        utterance = self._said[self._place]
        tongue = self._tongue_of(utterance)
        if not tongue:
            self._go_on()
        elif utterance.file is not None and utterance.file not in self._failed:
            self._player().play(utterance.file)
        elif utterance.text.strip():
            self._take_voice(tongue)
            self._speaker.say(utterance.text)
        else:  # an engine says nothing about nothing
            self._note_began()
            self._go_on()

    @Slot()
    def _note_began(self) -> None:
        if self._speaking:
            self.began.emit(self._place)

    @Slot()
    def _go_on(self) -> None:
        if not self._speaking:
            return
        if self._place + 1 < len(self._said):
            self._place += 1
            self._say_place()
        else:
            self._set_speaking(speaking=False)
            self.ended.emit()

    @Slot(str)
    def _note_failed(self, why: str) -> None:
        file = self._said[self._place].file
        if file is not None:
            self._failed.add(file)
        self._tell(file, "spoken instead of played: %s: %s", file, why)
        if self._speaking:
            self._say_place()

    @Slot()
    def _open(self) -> None:
        self._speaker = self._make_speaker()
        self._speaker.opened.connect(self._note_opened)
        self._speaker.began.connect(self._note_began)
        self._speaker.ended.connect(self._go_on)
        self._speaker.broke.connect(self._note_broken)
        self._speaker.open()

    @Slot(bool)
    def _note_opened(self, is_open: bool) -> None:  # a signal's one value
        self._choose_voice()
        self._set_level(self._level)
        self._set_speed(self._speed)
        self._opened_at = self._now()
        self.opened.emit(is_open)
        if not is_open:
            self._open_again()

    @Slot()
    def _note_broken(self) -> None:
        self._choose_voice()
        self.stop()
        if self._now() - self._opened_at > HEALTHY_S:
            self._reopenings = 0
        self._open_again()

    def _open_again(self) -> None:
        self._speaker.close()
        if self._reopenings < REOPENINGS:
            self._reopening.start(min(REOPEN_MS * 2**self._reopenings, LONGEST_REOPEN_MS))
            self._reopenings += 1
        else:
            LOG.warning("the voice is given up after %d engines, until the kiosk starts anew", REOPENINGS)

    @Slot(str)
    def setLanguage(self, code: str) -> None:  # the name QML calls
        """Speak this language from now on."""
        if code != self._language:
            self.stop()
            self._forget()
            self._language = code
            self._choose_voice()

    def voice_names(self, code: str) -> list[str]:
        """The names of a language's voices, the plainest first."""
        return [voice.name() for voice in self._speaker.voices(code)]

    @property
    def voice_name(self) -> str:
        """Of the voice that speaks; empty where there is none."""
        return self._voice_name

    @property
    def trouble(self) -> str:
        """Why there is no engine, in its own words; empty where there is one."""
        return self._speaker.trouble

    def _choose_voice(self) -> None:
        could_speak = bool(self._voice_name)
        self._tongue = self._voice_name = ""
        self._take_voice(self._language)
        if could_speak != bool(self._voice_name):
            self.canSpeakChanged.emit()

    def _take_voice(self, language: str) -> None:
        """Let a language's voice speak, where there is one; else stay with the one that speaks."""
        if language == self._tongue or not (voice := self._voice_of(language)):
            return
        self._tongue = language
        self._speaker.use(voice)
        if language == self._language:
            self._voice_name = voice.name()

    def _voice_of(self, language: str) -> "QVoice | None":
        voices = self._speaker.voices(language)
        wanted = self._names.get(language)
        named = [voice for voice in voices if voice.name() == wanted]
        if not voices:
            return None
        voice = (named or voices)[0]
        if wanted is not None and not named:
            told = "no voice '%s' for the language '%s': '%s' speaks instead"
            self._tell((language, wanted), told, wanted, language, voice.name())
        return voice

    @Slot()
    def louder(self) -> None:
        """One level up, if there is one."""
        self._set_level(self._level + 1)

    @Slot()
    def softer(self) -> None:
        """One level down, if there is one."""
        self._set_level(self._level - 1)

    @Slot()
    def faster(self) -> None:
        """One speed up, if there is one."""
        self._set_speed(self._speed + 1)

    @Slot()
    def slower(self) -> None:
        """One speed down, if there is one."""
        self._set_speed(self._speed - 1)

    @Slot()
    def reset(self) -> None:
        """Be silent, and as each visitor finds it."""
        self.stop()
        self._forget()
        self._failed.clear()
        self._set_level(MIDDLE)
        self._set_speed(MIDDLE)

    def _forget(self) -> None:
        self._said = self._repeated = []
        self._place = self._repeated_place = 0

    def close(self) -> None:
        """End what plays and the engine; nothing works after."""
        self.stop()
        self._reopening.stop()
        self._speaker.close()

    def _player(self) -> "Recording":
        if self._recording is None:
            from kiosk.speech.recording import Recording  # only where something is recorded

            self._recording = Recording(self)
            self._recording.began.connect(self._note_began)
            self._recording.ended.connect(self._go_on)
            self._recording.failed.connect(self._note_failed)
            self._set_level(self._level)
            self._set_speed(self._speed)
        return self._recording

    def _set_level(self, level: int) -> None:
        before = self._level
        self._level = min(max(level, 1), len(VOLUMES))
        self._speaker.set_volume(VOLUMES[self._level - 1])
        if self._recording is not None:
            self._recording.set_volume(AMPLITUDES[self._level - 1])
        if self._level != before:
            self.levelChanged.emit()

    def _set_speed(self, speed: int) -> None:
        before = self._speed
        self._speed = min(max(speed, 1), len(RATES))
        self._speaker.set_rate(RATES[self._speed - 1])
        if self._recording is not None:
            self._recording.set_speed(FACTORS[self._speed - 1])
        if self._speed != before:
            self.speedChanged.emit()

    def _set_speaking(self, *, speaking: bool) -> None:
        if speaking != self._speaking:
            self._speaking = speaking
            self.speakingChanged.emit()

    def _tell(self, what: object, message: str, *values: object) -> None:
        """Log it once: a kiosk runs for months."""
        if what not in self._told:
            self._told.add(what)
            LOG.warning(message, *values)

    def _get_speaking(self) -> bool:
        return self._speaking

    def _get_can_speak(self) -> bool:
        return bool(self._voice_name)

    def _get_level(self) -> int:
        return self._level

    def _get_levels(self) -> int:
        return len(VOLUMES)

    def _get_speed(self) -> int:
        return self._speed

    def _get_speeds(self) -> int:
        return len(RATES)

    speaking = Property(bool, _get_speaking, notify=speakingChanged)
    canSpeak = Property(bool, _get_can_speak, notify=canSpeakChanged)
    level = Property(int, _get_level, notify=levelChanged)
    levels = Property(int, _get_levels, constant=True)
    speed = Property(int, _get_speed, notify=speedChanged)
    speeds = Property(int, _get_speeds, constant=True)


def _utterance(given: Any) -> Utterance:
    if isinstance(given, str):
        return Utterance(given)
    text, audio, *language = given
    file = Path(QUrl(audio).toLocalFile() if audio.startswith("file:") else audio) if audio else None
    return Utterance(text, file, *language)
