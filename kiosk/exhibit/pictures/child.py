"""The child process that makes copies of pictures: one after the other, within its memory, and kept in a cache.

It reads one request from standard input (a JSON object) and writes one answer a line, in the order of the request. A
file that breaks a decoder can only end this process.
"""

import fcntl
import hashlib
import json
import os
import resource
import stat
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import platformdirs

from kiosk.exhibit.pictures.header import PictureError
from kiosk.exhibit.pictures.limits import open_picture, picture_header

MEMORY = 256 * 1024 * 1024
"""How much memory the process may have, address space included."""
SECONDS = 60
"""How long a picture may take, in seconds of this process. The largest allowed ones take 5 s on a small machine."""
NICENESS = 10
"""The screen comes first."""
VERSION = 2
"""Change it when copies must be made again."""
MAX_CACHE = 1024**3
"""How many bytes of copies are kept; the ones that were not asked for longest are deleted first."""


def main() -> None:
    """Answer the request on standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    request: dict[str, Any] = json.load(sys.stdin)
    if request["politely"]:
        os.nice(NICENESS)
    parent = os.getppid()
    folder, cache = Path(request["folder"]), Cache()
    for name, stamp, copy in request["pictures"]:
        if os.getppid() != parent:
            return  # nobody reads the answer
        _limit_time()
        print(json.dumps({"name": name} | _answer(folder, name, (stamp, copy), cache)), flush=True)
    cache.tidy()


def _limit_time() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(folder: Path, name: str, known: tuple[str, str], cache: "Cache") -> dict[str, Any]:
    """What there is to say of one picture: its copy, its problem, or nothing new.

    `known` are the stamp that the file had, which changes when the file does, and the copy that was made of it.
    """
    found = picture_header(folder, name)
    if isinstance(found, tuple):
        return {"problem": found}
    try:
        with open_picture(folder / name) as stream:
            stamp = _stamp(stream)
            if known[0] == stamp and Path(known[1]).exists():
                return {"same": True}
            return {"stamp": stamp, "copy": cache.copy_of(stream)}
    except PictureError as error:
        return {"problem": (error.message, error.hint)}
    except OSError as error:
        return {"problem": (f"the picture can't be read ({error.strerror})", "check its permissions")}


def _stamp(stream: BinaryIO) -> str:
    state = os.fstat(stream.fileno())
    return f"{state.st_mtime_ns} {state.st_size} {state.st_ino}"


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    while piece := stream.read(1024 * 1024):
        digest.update(piece)
    return digest.hexdigest()[:40]


class Cache:
    """The folder of copies. Each has a record beside it, written last: what has no record is not finished."""

    def __init__(self) -> None:
        self.folder = _folder()
        self._has_new = False

    def copy_of(self, stream: BinaryIO) -> dict[str, Any]:
        """What is said of the copy of a picture's file, which is made unless it is there. Raises `PictureError`."""
        key = f"{_digest(stream)}-{VERSION}"
        with self._one_at_a_time():
            return self._found(key) or self._made(key, stream)

    def _found(self, key: str) -> dict[str, Any] | None:
        record = self.folder / f"{key}.json"
        try:
            found: dict[str, Any] = json.loads(record.read_bytes())
            file = self.folder / found["file"]
            os.utime(file)  # it is in use
            os.utime(record)
        except (OSError, ValueError, KeyError):
            return None
        return found | {"file": str(file)}

    def _made(self, key: str, stream: BinaryIO) -> dict[str, Any]:
        from kiosk.exhibit.pictures.making import make, save  # Pillow, which nothing else here needs
        from kiosk.exhibit.pictures.shades import shades_of

        parts, stamp = self.folder / f"{key}.parts", _stamp(stream)
        stream.seek(0)
        try:
            made = make(stream, parts)
        finally:
            parts.unlink(missing_ok=True)
        if _stamp(stream) != stamp:
            raise PictureError("the picture is being written", "check again once it is there")
        new = save(made.image, self.folder / f"{key}-new")
        (width, height), shades = made.image.size, shades_of(new)
        file = self.folder / f"{key}{new.suffix}"
        _finish(new, file)
        about: dict[str, Any] = {"file": file.name, "plate": made.plate, "cut": made.cut}
        about |= {"width": width, "height": height, "shades": shades}
        record = self.folder / f"{key}-new.json"
        record.write_text(json.dumps(about))
        _finish(record, self.folder / f"{key}.json")
        self._has_new = True
        return about | {"file": str(file)}

    @contextmanager
    def _one_at_a_time(self) -> Generator[None]:
        """Also if several kiosks, or `kiosk check` beside one, make copies on this machine."""
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def tidy(self) -> None:
        """Delete the copies that were not asked for longest, if there are too many."""
        if not self._has_new:
            return
        files = sorted((file.stat().st_mtime, file.stat().st_size, file) for file in self.folder.iterdir())
        total = sum(size for _, size, _ in files)
        for _, size, file in files:
            if total <= MAX_CACHE:
                return
            file.unlink(missing_ok=True)
            total -= size


def _finish(new: Path, file: Path) -> None:
    """Give a file its name once it is on the disk: after a power cut it is whole or not there."""
    handle = os.open(new, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    new.replace(file)


def _folder() -> Path:
    """The folder for copies: the user's cache, or if that can't be written, one of the user's own below /tmp."""
    for folder in (
        platformdirs.user_cache_path("exhibition-kiosk") / "pictures",
        Path(tempfile.gettempdir()) / f"exhibition-kiosk-{os.getuid()}",
    ):
        if not folder.is_absolute():
            continue
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            state = folder.lstat()
        except OSError:
            continue
        # In /tmp another user may have made it first.
        if stat.S_ISDIR(state.st_mode) and state.st_uid == os.getuid() and os.access(folder, os.W_OK):
            return folder
    return Path(tempfile.mkdtemp(prefix="exhibition-kiosk-"))
