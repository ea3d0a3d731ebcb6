"""A synthesis that says nothing, for measuring what the kiosk does with a voice: the audit needs no loudspeaker."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.speech.synthesis import Speech, SynthesisVoice

UTTERANCE_MS = 50
"""How long each text takes, from its beginning."""


class SilentSynthesis(QObject):
    """Fulfils `SynthesisProtocol` with one voice for each of these languages."""

    voicesChanged = Signal()
    began = Signal()
    ended = Signal()

    def __init__(self, languages: Iterable[str]) -> None:
        super().__init__()
        self._voices = {code: (SynthesisVoice("silence", f"Silent {code}", code),) for code in languages}
        self.said: list[Speech] = []
        self._begin = self._timer(0, self._note_begun)
        self._end = self._timer(UTTERANCE_MS, self.ended.emit)

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

    def close(self) -> None:
        """End what is said."""
        self.stop()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def _note_begun(self) -> None:
        self._end.start()
        self.began.emit()
