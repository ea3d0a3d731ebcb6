"""Writing files so that a power cut leaves the old one or the new one, whole."""

import os
import secrets
import stat
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Put a text (as UTF-8, its line ends as they are) in a file's place; an old one's permissions are kept.

    When this returns, the file is on the disk. Raises `OSError`; then the old file stands as it was.
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
