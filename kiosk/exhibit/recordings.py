"""Whether the kiosk can play a recording of an exhibit."""

from pathlib import Path

from kiosk.exhibit.media import MIB, media_problem, suffix_of
from kiosk.reading.problems import MessageAndHint, quote

MAX_BYTES = 50 * MIB
"""An hour of speech as Ogg Opus at 96 kbit/s has 43 MB."""

MIN_BYTES = 45
"""The header of a WAVE file alone has 44."""

_SIGNATURES = {
    ".ogg": (b"OggS",),
    ".opus": (b"OggS",),
    ".flac": (b"fLaC",),
    ".wav": (b"RIFF",),
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"),
}
"""The first bytes of each kind of file."""


def recording_problem(folder: Path, name: str) -> MessageAndHint | None:
    """Why the recording `name` in `folder` can't be played; None if it can, as far as its first bytes tell."""
    return media_problem(folder, name, "recording", _SIGNATURES, MAX_BYTES) or _content_problem(folder, name)


def _content_problem(folder: Path, name: str) -> MessageAndHint | None:
    file, suffix = folder / name, suffix_of(name)
    try:
        with file.open("rb") as stream:
            first = stream.read(4)
        if not first.startswith(_SIGNATURES[suffix]):
            return f"{quote(name)} is not a {suffix} file", "save it again in the format that its name says"
        if file.stat().st_size < MIN_BYTES or (first == b"RIFF" and not _has_samples(file)):
            return f"{quote(name)} has no sound in it", "record it again, or save it again"
    except OSError as error:
        return f"{quote(name)} can't be read ({error.strerror})", "check its permissions"
    return None


def _has_samples(file: Path) -> bool:
    """Whether a RIFF file is a WAVE file with at least one sample."""
    with file.open("rb") as stream:
        if stream.read(12)[8:] != b"WAVE":
            return False
        while len(header := stream.read(8)) == 8:
            if header[:4] == b"data":
                return stream.read(1) != b""
            length = int.from_bytes(header[4:], "little")
            stream.seek(length + length % 2, 1)
    return False
