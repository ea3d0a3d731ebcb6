"""Whether this machine can speak, and the voice that does."""

import ctypes
import shutil
import sys
from collections.abc import Mapping

from kiosk.visit.voice import Voice

PACKAGES = ("libspeechd2", "speech-dispatcher", "speech-dispatcher-espeak-ng", "espeak-ng")
"""Debian's, that bring a voice."""


class NoVoiceError(Exception):
    """There is no voice here: `reason` says why, `way_out` what to do about it."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(f"{reason}\n{way_out}")
        self.reason = reason
        self.way_out = way_out


def open_voice(voices: Mapping[str, str], engine: str = "speechd") -> Voice:
    """A voice that opens its engine meanwhile; `voices` names the one of each language.

    Raises `NoVoiceError` where there can be none. `close` it before the application ends.
    """
    if engine == "speechd" and sys.platform == "linux":
        find_speech_dispatcher()
    try:
        from kiosk.visit.speaker import Speaker  # noqa: PLC0415 - needs the extra `voice`
    except ImportError as error:
        if error.name is not None and error.name.startswith("PySide6"):
            raise NoVoiceError("the extra 'voice' is not installed", "make voice") from error
        raise NoVoiceError(f"a system library is missing: {error}", "sudo apt-get install -y libpulse0") from error
    return Voice(lambda: Speaker(engine), voices)


def find_speech_dispatcher() -> None:
    """Raise `NoVoiceError` where the system has no speech-dispatcher, or no library to reach it."""
    way_out = f"sudo apt-get install -y {' '.join(PACKAGES)}"
    try:
        ctypes.CDLL("libspeechd.so.2")
    except OSError as error:
        raise NoVoiceError(f"a system library is missing: {error}", way_out) from error
    if shutil.which("speech-dispatcher") is None:
        raise NoVoiceError("speech-dispatcher is not installed", way_out)
