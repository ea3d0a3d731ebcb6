"""Opens files of a folder that we do not trust: only regular files, and none outside the folder."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from kiosk.reading.names import is_same_but_for_letters, is_writable, near_name
from kiosk.reading.problems import MessageAndHint, Problems, quote

MAX_YAML_BYTES = 1024 * 1024
"""1 MiB: a panel of the built-in exhibit has about 10 KiB."""


_CREATE = "create the file, or correct its name (capital letters count)"


def is_inside(name: str) -> bool:
    """Whether `name` is a relative POSIX path that stays inside its folder."""
    path = PurePosixPath(name)
    return (
        bool(path.parts)
        and is_writable(name)
        and "\\" not in name
        and ":" not in name
        and not path.is_absolute()
        and ".." not in path.parts
    )


def file_problem(folder: Path, name: str) -> MessageAndHint | None:
    """Why the file `name` in `folder` can't be used; None if it is a regular file that can be read."""
    if not is_inside(name):
        return (
            f"{quote(name)} is not a path inside the folder",
            "write a path inside it with '/' between folders, such as 'pictures/hall.jpg'",
        )
    path, mode = folder, 0
    for part in PurePosixPath(name).parts:
        path = path / part
        try:
            mode = os.lstat(path).st_mode
        except OSError as error:
            return _explain(name, error, folder)
        if stat.S_ISLNK(mode):
            return f"{quote(name)} is a symbolic link, or in a folder that is one", "put the file itself there"
    if stat.S_ISDIR(mode):
        return f"{quote(name)} is a folder", "name a file"
    if not stat.S_ISREG(mode):
        return f"{quote(name)} is not a regular file", "replace it: pipes, sockets and devices can't be used"
    if not os.access(path, os.R_OK):
        return _explain(name, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    return None


def _explain(name: str, error: OSError, folder: Path | None = None) -> MessageAndHint:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        near = near_name(folder, name) if folder else None
        hint = f"did you mean {quote(near, 200)}?" if near else _CREATE
        return f"{quote(name)} does not exist", hint
    if error.errno == errno.ENAMETOOLONG:
        return f"the name {quote(name)} is too long", "use a shorter name"
    return f"{quote(name)} can't be read ({error.strerror})", "check its permissions"


def read_bytes(folder: Path, name: str, max_bytes: int, problems: Problems) -> bytes | None:
    """The bytes of a regular file of at most `max_bytes` bytes, or None after its problem was added."""
    problem = _misnamed(folder, name) or file_problem(folder, name)
    if problem is None:
        try:
            data = _read(folder / name, max_bytes + 1)
        except OSError as error:
            problem = _explain(name, error)
        else:
            if len(data) <= max_bytes:
                return data
            problem = f"the file is larger than {max_bytes // 1024} KiB", "split it into smaller files"
    problems.add(name, 1, 1, *problem)
    return None


def _misnamed(folder: Path, name: str) -> MessageAndHint | None:
    """The problem of a file that is there under another name. Unlike a picture's, its name can't be chosen."""
    if not is_inside(name) or os.path.lexists(folder / name):
        return None
    near = near_name(folder, name)
    if near is None:
        return None
    if is_same_but_for_letters(name, near):
        return f"{quote(name)} does not exist", f"rename {quote(near, 200)} to {quote(name, 200)}"
    return f"{quote(name)} does not exist", f"create the file, or correct its name: did you mean {quote(near, 200)}?"


def _read(file: Path, max_bytes: int) -> bytes:
    # O_NOFOLLOW and O_NONBLOCK: since we looked, the file may have been replaced by a link or a pipe.
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as stream:
        return stream.read(max_bytes)
