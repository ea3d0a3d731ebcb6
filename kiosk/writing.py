"""Writing files: after a power cut there is the old file or the new one, never a part. And making folders."""

import os
import secrets
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import CommandError


def write_atomically(path: Path, text: str) -> None:
    """Replace a file by a text (in UTF-8, line ends unchanged). The file keeps the permissions of an old one.

    When this returns, the file is on the disk. Raises `OSError`; then the old file is as it was.
    """
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)  # less the umask
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123  a Path can't open a handle
            if path.exists():
                os.fchmod(stream.fileno(), stat.S_IMODE(path.stat().st_mode))
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)  # else the new name may be lost
    finally:
        os.close(folder)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless it is there. Raises `CommandError`."""
    with reported(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise CommandError(f"{error.filename} is a file, or below a file", "name a folder") from error


@contextmanager
def reported(path: Path) -> Generator[None]:
    """Turn the `OSError` of an attempt to write `path`, or something in it, into a `CommandError`."""
    try:
        yield
    except OSError as error:
        cause = f"{error.filename or path} can't be written: {error.strerror or error}"
        raise CommandError(cause, "check its permissions and the space on the disk") from error
