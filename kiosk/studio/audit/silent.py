"""A silent synthesis and silent recordings: for measuring what the kiosk does with a voice, without a loudspeaker."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.speech.synthesis import Speech, SynthesisVoice

UTTERANCE_MS = 50
"""How long each text takes, from its beginning."""


class Sounds:
    """What would be heard now, and what began to sound while something else did."""

    def __init__(self) -> None:
        self.heard: set[str] = set()
        self.began: list[str] = []
        """Everything that began, in its order."""
        self.over: list[str] = []
        """What began while something else was heard."""

    def begin(self, what: str) -> None:
        """Note that something is heard from now on."""
        if self.heard - {what}:
            self.over.append(what)
        self.heard.add(what)
        self.began.append(what)

    def end(self, what: str) -> None:
        """Note that something is silent."""
        self.heard.discard(what)


def _timer(parent: QObject, milliseconds: int, slot: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer


class SilentSynthesis(QObject):
    """Fulfils `SynthesisProtocol` with one voice for each of these languages; it is "speech" in `sounds`."""

    voicesChanged = Signal()
    began = Signal()
    ended = Signal()

    def __init__(self, languages: Iterable[str], sounds: Sounds | None = None) -> None:
        super().__init__()
        self._voices = {code: (SynthesisVoice("silence", f"Silent {code}", code),) for code in languages}
        self._sounds = sounds or Sounds()
        self.said: list[Speech] = []
        self._begin = _timer(self, 0, self._note_begun)
        self._end = _timer(self, UTTERANCE_MS, self._note_end)

    def open(self) -> None:
        """Do nothing: the voices are here."""

    def voices(self, language: str) -> tuple[SynthesisVoice, ...]:
        """Return the voice of a language."""
        return self._voices.get(language, ())

    def say(self, speech: Speech) -> None:
        """Note a text; it begins at once and takes `UTTERANCE_MS`."""
        self.stop()
        self.said.append(speech)
        self._begin.start()

    def stop(self) -> None:
        """End what is said."""
        self._begin.stop()
        self._end.stop()
        self._sounds.end("speech")

    def close(self) -> None:
        """End what is said."""
        self.stop()

    @Slot()
    def _note_begun(self) -> None:
        self._end.start()
        self._sounds.begin("speech")
        self.began.emit()

    @Slot()
    def _note_end(self) -> None:
        self._sounds.end("speech")
        self.ended.emit()


class SilentRecording(QObject):
    """Fulfils `RecordingProtocol` with files that need not be there; it is "a recording" in `sounds`.

    A file lasts until `finish`.
    """

    began = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject, sounds: Sounds) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._is_on = False
        self._begin = _timer(self, 0, self._note_begun)

    def set_volume(self, amplitude: float) -> None:
        """Do nothing: it is silent."""

    def set_speed(self, factor: float) -> None:
        """Do nothing: it lasts until `finish`."""

    def play(self, file: Path) -> None:
        """Begin at once."""
        self.stop()
        self._is_on = True
        self._begin.start()

    def pause(self) -> None:
        """End until `resume`."""
        self._begin.stop()
        self._sounds.end("a recording")

    def resume(self) -> bool:
        """Begin again if something was paused; return whether it was."""
        if self._is_on:
            self._begin.start()
        return self._is_on

    def stop(self) -> None:
        """End what is played."""
        self._is_on = False
        self.pause()

    def finish(self) -> None:
        """End what is played as if it had come to its end."""
        self.stop()
        self.ended.emit()

    @Slot()
    def _note_begun(self) -> None:
        self._sounds.begin("a recording")
        self.began.emit()
