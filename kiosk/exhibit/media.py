"""What pictures and recordings have in common: a regular file of a known kind, and not too large."""

from collections.abc import Collection
from pathlib import Path

from kiosk.reading.files import file_problem
from kiosk.reading.problems import MessageAndHint, quote

MIB = 1024 * 1024


def suffix_of(name: str) -> str:
    """The ending of a file's name in small letters, with its dot: ".png"."""
    return Path(name).suffix.lower()


def media_problem(
    folder: Path, name: str, what: str, suffixes: Collection[str], max_bytes: int
) -> MessageAndHint | None:
    """Why the file `name` in `folder` can't be used; None if it can, as far as its name and size tell.

    `what` is the word for such a file in messages; `suffixes` are its possible endings, as ".png".
    """
    problem = file_problem(folder, name)
    if problem:
        return problem
    if suffix_of(name) not in suffixes:
        return f"the name {quote(name)} does not end like that of a {what}", f"use one of: {', '.join(suffixes)}"
    size = (folder / name).stat().st_size
    if size > max_bytes:
        return f"the {what} has {size / MIB:.0f} MiB", f"make it smaller: at most {max_bytes / MIB:.0f} MiB"
    return None
