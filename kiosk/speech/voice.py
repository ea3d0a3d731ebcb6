"""The kiosk's voice: says lists of utterances, in the visitor's language, from speech-dispatcher or recordings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.log import LOG
from kiosk.speech.levels import AMPLITUDES, FACTORS, MIDDLE_LEVEL, NORMAL_SPEED, RATES, VOLUMES
from kiosk.speech.protocol import RecordingProtocol, Utterance
from kiosk.speech.synthesis import Speech, Synthesis, SynthesisProtocol, SynthesisVoice, choose


@dataclass(frozen=True, slots=True)
class _Run:
    """The list that is being said, and the place in it."""

    utterances: tuple[Utterance, ...]
    place: int
    is_paused: bool = False

    @property
    def utterance(self) -> Utterance:
        return self.utterances[self.place]


class Voice(QObject):
    """Fulfils `VoiceProtocol` for these languages; `voices` names the voice of a language, by its code.

    It can be used at once, and can speak as soon as speech-dispatcher has answered. If that is lost, the list
    that is being said is cut and `can_speak` is false until the server is back. `close` it before the
    application ends. `synthesis` says the texts in place of speech-dispatcher, and `recording` makes what plays
    recordings, both for the audit. One thing is heard at a time: a text, or a recording.
    """

    began = Signal(int)
    ended = Signal()
    speakingChanged = Signal()
    pausedChanged = Signal()
    canSpeakChanged = Signal()
    levelChanged = Signal()
    speedChanged = Signal()

    def __init__(
        self,
        languages: Iterable[str],
        voices: Mapping[str, str],
        synthesis: SynthesisProtocol | None = None,
        recording: Callable[[QObject], RecordingProtocol] | None = None,
    ) -> None:
        super().__init__()
        self._names = voices
        self._language = ""
        self._run: _Run | None = None
        self._level = MIDDLE_LEVEL
        self._speed = NORMAL_SPEED
        self._make_recording = recording
        self._recording: RecordingProtocol | None = None
        self._can_play = True
        self._unplayable: set[Path] = set()  # until the next visitor
        self._reported: set[object] = set()
        self._synthesis = synthesis or Synthesis(languages)
        self._synthesis.voicesChanged.connect(self._note_voices)
        self._synthesis.began.connect(self._note_began)
        self._synthesis.ended.connect(self._go_on)
        self._synthesis.open()

    @property
    def speaking(self) -> bool:
        """Whether a list is being said: from `say` until `ended`, also while it is paused."""
        return self._run is not None

    @property
    def paused(self) -> bool:
        """Whether the list that is being said is paused."""
        return self._run is not None and self._run.is_paused

    @property
    def can_speak(self) -> bool:
        """Whether there is a voice for the visitor's language now."""
        return self.can_speak_in(self._language)

    def can_speak_in(self, code: str) -> bool:
        """Whether there is a voice for the language with this code now."""
        return bool(self._synthesis.voices(code))

    @property
    def level(self) -> int:
        """How loud: from 1 to `levels`, 3 dB a step."""
        return self._level

    @property
    def levels(self) -> int:
        """The number of levels."""
        return len(VOLUMES)

    @property
    def speed(self) -> int:
        """How fast: from 1 (0.7 times the normal speed) to `speeds` (2 times)."""
        return self._speed

    @property
    def speeds(self) -> int:
        """The number of speeds."""
        return len(RATES)

    @property
    def voice_name(self) -> str:
        """The name of the voice that says the visitor's language; empty if there is none."""
        voice = self._voice_of(self._language)
        return voice.name if voice is not None else ""

    def say(self, utterances: Sequence[Utterance], start: int = 0) -> None:
        """Cut what is being said, and say these utterances from the one at place `start` on."""
        self.stop()
        if any(self._language_of(utterance) for utterance in utterances[start:]):
            self._run = _Run(tuple(utterances), start)
            self.speakingChanged.emit()
            self._say_place()

    def stop(self) -> None:
        """Cut what is being said. Silence at once."""
        if self._run is None:
            return
        was_paused, self._run = self.paused, None
        self._be_silent()
        self._note_end(was_paused=was_paused)

    def pause(self) -> None:
        """Be silent until `resume`. Without effect unless a list is being said.

        A recording goes on from where it was. A spoken utterance is cut, and `resume` says it from its beginning:
        speech-dispatcher's own PAUSE waits for a mark in the text and is not to be relied on.
        """
        if self._run is None or self._run.is_paused:
            return
        self._run = replace(self._run, is_paused=True)
        self._synthesis.stop()
        if self._recording is not None:
            self._recording.pause()
        self.pausedChanged.emit()

    def resume(self) -> None:
        """Go on with the list that is paused; see `pause`."""
        if self._run is None or not self._run.is_paused:
            return
        self._run = replace(self._run, is_paused=False)
        self.pausedChanged.emit()
        if self._recording is None or not self._recording.resume():
            self._say_place()

    def set_language(self, code: str) -> None:
        """Cut what is being said if the language is another one, and speak this language from now on."""
        if code != self._language:
            self.stop()
            could_speak = self.can_speak
            self._language = code
            if could_speak != self.can_speak:
                self.canSpeakChanged.emit()

    def louder(self) -> None:
        """One level up, if there is one."""
        self._set_level(self._level + 1)

    def softer(self) -> None:
        """One level down, if there is one."""
        self._set_level(self._level - 1)

    def faster(self) -> None:
        """One speed up, if there is one."""
        self._set_speed(self._speed + 1)

    def slower(self) -> None:
        """One speed down, if there is one."""
        self._set_speed(self._speed - 1)

    def reset(self) -> None:
        """For the next visitor: silence, the middle level and the normal speed."""
        self.stop()
        self._unplayable.clear()
        self._set_level(MIDDLE_LEVEL)
        self._set_speed(NORMAL_SPEED)

    def close(self) -> None:
        """Be silent and let speech-dispatcher go. No method works afterwards."""
        self.stop()
        self._synthesis.close()

    def _language_of(self, utterance: Utterance) -> str:
        """Return the language whose voice says it: its own, or the visitor's; empty if neither has a voice."""
        languages = (utterance.language, self._language)
        return next((language for language in languages if self.can_speak_in(language)), "")

    def _voice_of(self, language: str) -> SynthesisVoice | None:
        wanted = self._names.get(language)
        voice = choose(self._synthesis.voices(language), wanted)
        if voice is not None and wanted not in (None, voice.name):
            self._report((language, wanted), "no voice '%s' for '%s': using '%s'", wanted, language, voice.name)
        return voice

    def _say_place(self) -> None:
        if self._run is None:
            return
        utterance = self._run.utterance
        language = self._language_of(utterance)
        voice = self._voice_of(language)
        if voice is None:
            self._go_on()
        elif utterance.file is not None and (player := self._player_of(utterance.file)) is not None:
            player.play(utterance.file)
        elif utterance.text.strip():
            volume, rate = VOLUMES[self._level - 1], RATES[self._speed - 1]
            self._synthesis.say(Speech(utterance.text, voice, language, volume, rate))
        else:  # speech-dispatcher says nothing about an empty text
            self._note_began()
            self._go_on()

    @Slot()
    def _note_began(self) -> None:
        if self._run is not None and not self._run.is_paused:
            self.began.emit(self._run.place)

    @Slot()
    def _go_on(self) -> None:
        if self._run is None or self._run.is_paused:
            return
        if self._run.place + 1 < len(self._run.utterances):
            self._run = replace(self._run, place=self._run.place + 1)
            self._say_place()
        else:
            self._run = None
            self._note_end(was_paused=False)

    def _note_end(self, *, was_paused: bool) -> None:
        self.speakingChanged.emit()
        if was_paused:
            self.pausedChanged.emit()
        self.ended.emit()

    def _be_silent(self) -> None:
        self._synthesis.stop()
        if self._recording is not None:
            self._recording.stop()

    @Slot()
    def _note_voices(self) -> None:
        if not self.can_speak:
            self.stop()
        self.canSpeakChanged.emit()

    def _player_of(self, file: Path) -> RecordingProtocol | None:
        """Return what plays a file; None if it has to be spoken."""
        if not self._can_play or file in self._unplayable:
            return None
        if self._recording is None:
            self._recording = self._player()
            self._can_play = self._recording is not None
        return self._recording

    def _player(self) -> RecordingProtocol | None:
        make = self._make_recording or self._real_recording
        recording = make(self)
        if recording is None:
            return None
        recording.began.connect(self._note_began)
        recording.ended.connect(self._go_on)
        recording.failed.connect(self._note_failed)
        recording.set_volume(AMPLITUDES[self._level - 1])
        recording.set_speed(FACTORS[self._speed - 1])
        return recording

    def _real_recording(self, parent: QObject) -> RecordingProtocol | None:
        try:
            from kiosk.speech.recording import Recording  # only for an exhibit with recordings
        except ImportError as error:
            self._report("recordings", "recordings are spoken: the extra 'recordings' is not installed: %s", error)
            return None
        return Recording(parent)

    @Slot(str)
    def _note_failed(self, why: str) -> None:
        if self._run is None or self._run.utterance.file is None:
            return
        self._unplayable.add(self._run.utterance.file)
        self._report(self._run.utterance.file, "spoken instead of played: %s: %s", self._run.utterance.file, why)
        if not self._run.is_paused:
            self._say_place()

    def _set_level(self, level: int) -> None:
        level = min(max(level, 1), self.levels)
        if level != self._level:
            self._level = level
            if self._recording is not None:
                self._recording.set_volume(AMPLITUDES[level - 1])
            self.levelChanged.emit()

    def _set_speed(self, speed: int) -> None:
        speed = min(max(speed, 1), self.speeds)
        if speed != self._speed:
            self._speed = speed
            if self._recording is not None:
                self._recording.set_speed(FACTORS[speed - 1])
            self.speedChanged.emit()

    def _report(self, what: object, message: str, *values: object) -> None:
        """Log it once: a kiosk runs for months."""
        if what not in self._reported:
            self._reported.add(what)
            LOG.warning(message, *values)
