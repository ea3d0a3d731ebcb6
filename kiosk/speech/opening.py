"""Whether this machine can speak, and the voice that does."""

import sys
from collections.abc import Iterable, Mapping

from kiosk import libraries
from kiosk.speech.voice import Voice


class NoVoiceError(Exception):
    """There is no voice here: `reason` says why, `way_out` what to do about it."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(f"{reason}\n{way_out}")
        self.reason = reason
        self.way_out = way_out


def open_voice(languages: Iterable[str], voices: Mapping[str, str], engine: str = "speechd") -> Voice:
    """A voice for these languages that opens its engine meanwhile; `voices` names the one of each language.

    Raises `NoVoiceError` where there can be none. `close` it before the application ends.
    """
    packages = libraries.missing_voice() if engine == "speechd" and sys.platform == "linux" else ()
    if packages:
        raise NoVoiceError(f"not installed: {', '.join(packages)}", libraries.install_command(packages))
    try:
        from kiosk.speech.speaker import Speaker  # needs the extra `voice`
    except ImportError as error:
        if error.name is not None and error.name.startswith("PySide6"):
            raise NoVoiceError("the extra 'voice' is not installed", "make voice") from error
        raise NoVoiceError(f"a system library is missing: {error}", "make voice") from error
    spoken = tuple(languages)
    return Voice(lambda: Speaker(engine, spoken), voices)
