"""Plays the recordings of an exhibit, in place of a spoken text. Needs the extra `recordings`."""

from pathlib import Path

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

STALLED_MS = 5000
"""A recording whose position has not changed for this long is given up: its sound device may be gone."""


class Recording(QObject):
    """Plays one file at a time: WAV, Ogg, MP3, FLAC and what else Qt's FFmpeg reads.

    `play` is followed by `began()` and then `ended()`, or by `failed(why)` in place of either, unless `stop` or
    another `play` comes first. `resume` is followed by `began()` again.
    """

    began = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_on = False
        self._position = -1
        self._watch = QTimer(self)
        self._watch.setInterval(STALLED_MS)
        self._watch.timeout.connect(self._look)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.playbackStateChanged.connect(self._note_state)
        self._player.mediaStatusChanged.connect(self._note_status)
        self._player.errorOccurred.connect(self._note_error)

    def set_volume(self, amplitude: float) -> None:
        """Multiply every sample by this, from 0 to 1. Holds at once."""
        self._output.setVolume(amplitude)

    def set_speed(self, factor: float) -> None:
        """Play this many times as fast as it was recorded. Holds at once."""
        self._player.setPlaybackRate(factor)

    def play(self, file: Path) -> None:
        """Play a file from its start; it cuts the one before."""
        self.stop()
        self._is_on = True
        self._position = -1
        self._watch.start()
        # Headphones may have been plugged in since the last recording: they are another device.
        self._output.setDevice(QMediaDevices.defaultAudioOutput())
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        if self._is_on:  # a missing file may have failed by now
            self._player.play()

    def pause(self) -> None:
        """Be silent where it is, until `resume`. Without effect unless a file is played."""
        if self._is_on:
            self._watch.stop()
            self._player.pause()

    def resume(self) -> bool:
        """Go on with the file that is paused; return whether there is one."""
        if self._is_on:
            self._position = -1
            self._watch.start()
            self._player.play()
        return self._is_on

    def stop(self) -> None:
        """Be silent, and let go of the file."""
        self._end()
        self._silence()

    def _silence(self) -> None:
        """Stop the player without Python's lock: `invokeMethod` lets go of it.

        The player waits for a thread of its own, which may be waiting for that lock: then the screen would stand still.
        """
        directly = Qt.ConnectionType.DirectConnection
        QMetaObject.invokeMethod(self._player, "stop", directly)
        QMetaObject.invokeMethod(self._player, "setSource", directly, Q_ARG(QUrl, QUrl()))

    @Slot(QMediaPlayer.PlaybackState)
    def _note_state(self, state: QMediaPlayer.PlaybackState) -> None:
        if self._is_on and state == QMediaPlayer.PlaybackState.PlayingState:
            self.began.emit()

    @Slot(QMediaPlayer.MediaStatus)
    def _note_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if not self._is_on:
            return
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._end()
            self.ended.emit()
        elif status == QMediaPlayer.MediaStatus.InvalidMedia:
            self._fail("it is not a recording")

    @Slot(QMediaPlayer.Error, str)
    def _note_error(self, error: QMediaPlayer.Error, why: str) -> None:
        self._fail(why)

    def _fail(self, why: str) -> None:
        if self._is_on:
            self._end()
            self.failed.emit(why)

    def _end(self) -> None:
        self._is_on = False
        self._watch.stop()

    @Slot()
    def _look(self) -> None:
        if self._player.position() == self._position:
            self._silence()  # its device may come back while the voice speaks
            self._fail("it does not go on")
        self._position = self._player.position()
