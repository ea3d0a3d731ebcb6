"""File names as they are stored, and those that look like a name that does not exist."""

import difflib
import os
import unicodedata
from pathlib import Path, PurePosixPath

_MAX_NAMES = 1000
"""Comparing names is slow, so a missing file is compared with this many of its folder."""
_ENDINGS = {".yml": ".yaml", ".jpeg": ".jpg", ".jpe": ".jpg", ".jfif": ".jpg", ".wave": ".wav", ".oga": ".ogg"}
"""Endings that mean the same as another one."""


def actual_name(folder: Path, name: str) -> str:
    """The path of an existing file whose name looks the same; `name` itself if there is none.

    A letter with an accent is one character or two, and some systems put no-break spaces into names: nobody sees the
    difference.
    """
    if not is_writable(name) or PurePosixPath(name).is_absolute() or os.path.lexists(folder / name):
        return name
    path, parts = folder, list(PurePosixPath(name).parts)
    for index, part in enumerate(parts):
        if not os.path.lexists(path / part):
            same = [other for other in _names_in(path) if _composed(other) == _composed(part)]
            if not same:
                return name
            parts[index] = same[0]
        path = path / parts[index]
    return "/".join(parts)


def near_name(folder: Path, name: str) -> str | None:
    """The path of an existing file with nearly this name: other capitals, another ending, a slip, another folder."""
    path, found = folder, list[str]()
    *parents, last = PurePosixPath(name).parts
    for part in parents:
        near = part if (path / part).is_dir() else _nearest(part, [n for n in _names_in(path) if (path / n).is_dir()])
        if near is None:
            break
        path, found = path / near, [*found, near]
    else:
        near = _nearest(last, [other for other in _names_in(path) if (path / other).is_file()])
        if near is not None:
            return "/".join([*found, near])
    return _elsewhere(folder, last)


def is_writable(name: str) -> bool:
    """Whether a name has only characters that a file of an exhibit may contain: it can be printed, spaces included."""
    return all(c.isprintable() or unicodedata.category(c) == "Zs" for c in name)


def is_same_but_for_letters(name: str, other: str) -> bool:
    """Whether two names differ only in capitals, accents and the way their ending is written."""
    return _bare(name) == _bare(other)


def _elsewhere(folder: Path, name: str) -> str | None:
    """The path of a file of this name in the folder itself, or in a folder in it."""
    for inside in ["", *(other for other in _names_in(folder) if (folder / other).is_dir())]:
        for other in _names_in(folder / inside):
            if is_same_but_for_letters(name, other) and (folder / inside / other).is_file():
                return f"{inside}/{other}" if inside else other
    return None


def _nearest(name: str, others: list[str]) -> str | None:
    for other in others:
        if is_same_but_for_letters(name, other):
            return other
    by_stem = {_stem(other): other for other in reversed(others)}
    near = difflib.get_close_matches(_stem(name)[:80], by_stem, n=1, cutoff=0.7)
    return by_stem[near[0]] if near else None


def _names_in(folder: Path) -> list[str]:
    """The names in a folder that can be written in a file, sorted; none if it can't be read."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return []
    return [name for name in names[:_MAX_NAMES] if is_writable(name) and not name.startswith(".")]


def _composed(name: str) -> str:
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in name)
    return unicodedata.normalize("NFC", spaced)


def _stem(name: str) -> str:
    bare = _bare(name)
    return bare.rpartition(".")[0] or bare


def _bare(name: str) -> str:
    bare = _composed(_composed(name).casefold())
    stem, dot, ending = bare.rpartition(".")
    return stem + _ENDINGS.get(dot + ending, dot + ending) if dot else bare
