"""Whether a recording of an exhibit can be played: a plain file, of a known kind, of a bearable size."""

from pathlib import Path

from kiosk.reading.files import what_stands_there
from kiosk.reading.problems import shown

MOST_BYTES = 50 * 1024 * 1024
"""An hour of speech as Ogg Opus at 96 kbit/s is 43 MB."""

LEAST_BYTES = 45
"""A WAVE file's header alone has 44."""

_KINDS = {
    ".ogg": (b"OggS",),
    ".opus": (b"OggS",),
    ".flac": (b"fLaC",),
    ".wav": (b"RIFF",),
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"),
}
"""What each kind of file begins with."""


def trouble(folder: Path, name: str) -> tuple[str, str] | None:
    """Why the recording can't be played, as (message, hint); None when it can, as far as its first bytes tell."""
    refused = what_stands_there(folder, name)
    if refused:
        return refused
    begins = _KINDS.get(Path(name).suffix.lower())
    if begins is None:
        return f"{shown(name)} is not named as a recording", f"save it as one of {', '.join(_KINDS)}"
    try:
        size = (folder / name).stat().st_size
        with (folder / name).open("rb") as stream:
            first = stream.read(4)
    except OSError as error:
        return f"{shown(name)} can't be read ({error.strerror})", "check its permissions"
    if size > MOST_BYTES:
        return (
            f"the recording has {size / 2**20:.0f} MiB",
            f"at most {MOST_BYTES / 2**20:.0f} MiB are possible: save it smaller",
        )
    if not first.startswith(begins):
        return f"this is no {Path(name).suffix.lower()} file", "save it again in the kind that its name says"
    if size < LEAST_BYTES or (first == b"RIFF" and not _has_sound(folder / name)):
        return f"{shown(name)} holds no sound", "record it again, or save it again"
    return None


def _has_sound(file: Path) -> bool:
    """Whether a RIFF file is a WAVE file with samples in it."""
    with file.open("rb") as stream:
        if stream.read(12)[8:] != b"WAVE":
            return False
        while len(header := stream.read(8)) == 8:
            if header[:4] == b"data":
                return stream.read(1) != b""
            length = int.from_bytes(header[4:], "little")
            stream.seek(length + length % 2, 1)
    return False
