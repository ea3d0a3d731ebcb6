"""Opening files of a folder that we don't trust: nothing outside it, nothing that isn't a plain file."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from kiosk.reading.problems import Problems, shown

MOST_YAML_BYTES = 1024 * 1024
"""1 MiB: a panel of the built-in exhibit has about 10 KiB."""


def is_inside(name: str) -> bool:
    """Whether `name` is a relative path that stays inside its folder, written the POSIX way."""
    path = PurePosixPath(name)
    return (
        bool(path.parts)
        and name.isprintable()
        and "\\" not in name
        and ":" not in name
        and not path.is_absolute()
        and ".." not in path.parts
    )


def what_stands_there(folder: Path, name: str) -> tuple[str, str] | None:
    """Why `name` in `folder` can't be used, as (message, hint); None when it is a plain file."""
    if not is_inside(name):
        return (
            f"{shown(name)} is no path inside the folder",
            "name a file inside it with '/' between folders, such as 'pictures/hall.jpg'",
        )
    place, mode = folder, 0
    for part in PurePosixPath(name).parts:
        place = place / part
        try:
            mode = os.lstat(place).st_mode
        except OSError as error:
            return _refusal(name, error)
        if stat.S_ISLNK(mode):
            return f"{shown(name)} is a link or lies behind one", "put the file itself there"
    if stat.S_ISDIR(mode):
        return f"{shown(name)} is a folder", "a file belongs here"
    if not stat.S_ISREG(mode):
        return f"{shown(name)} is not a plain file", "pipes, sockets and devices can't be shown: put a file there"
    if not os.access(place, os.R_OK):
        return _refusal(name, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    return None


def _refusal(name: str, error: OSError) -> tuple[str, str]:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"{shown(name)} does not exist", "make the file, or correct its name (capitals count)"
    if error.errno == errno.ENAMETOOLONG:
        return f"the name {shown(name)} is too long", "use a shorter one"
    return f"{shown(name)} can't be read ({error.strerror})", "check its permissions"


def read_bytes(folder: Path, name: str, most: int, problems: Problems) -> bytes | None:
    """The bytes of a plain file of at most `most` bytes, or None and a problem."""
    trouble = what_stands_there(folder, name)
    if trouble is None:
        try:
            data = _read(folder / name, most + 1)
        except OSError as error:
            trouble = _refusal(name, error)
        else:
            if len(data) <= most:
                return data
            trouble = f"the file is larger than {most // 1024} KiB", "split it into smaller ones"
    problems.add(name, 1, 1, *trouble)
    return None


def _read(file: Path, most: int) -> bytes:
    # O_NOFOLLOW and O_NONBLOCK: what was a file a moment ago may be a link or a pipe by now.
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(handle, "rb") as stream:  # noqa: PTH123  a Path can't open a handle
        return stream.read(most)
