"""`kiosk strings`: print a strings file, for an editor who translates the interface."""

import re
from collections.abc import Iterator

from kiosk.exhibit.strings import languages
from kiosk.paths import STRINGS

_TO_TRANSLATE = re.compile(
    r"(?:easy\.)?(?:words|phrases|tables)\b.*|(?:easy\.)?amounts\.(?:over|up_to|about|at_least)"
    r"|easy\.(?:amounts|spoken)\.percent"
)
"""The keys that a new language needs. The others come from Unicode."""
_REST = """\
# How the language writes numbers, amounts and dates, and its plural forms, come from Unicode's data. To write any of it
# yourself, copy the section from `kiosk strings --all` and keep the keys that you change.
"""


def print_strings(language: str, *, whole: bool = False) -> int:
    """Print what is to be translated of one of the kiosk's own strings files, or the `whole` file; 0.

    Raises `KeyError` for any other language.
    """
    if language not in languages():
        raise KeyError(language)
    text = (STRINGS / f"{language}.yaml").read_text(encoding="utf-8")
    print(text if whole else "".join(_lines_to_translate(text)) + _REST, end="")
    return 0


def _lines_to_translate(text: str) -> Iterator[str]:
    """The lines of the keys that a new language needs, each section and comment with its first key."""
    path: list[str] = []
    first, *lines = text.splitlines(keepends=True)
    yield first
    waiting: list[tuple[int, str]] = []
    for line in lines:
        found = re.match(r"( *)(?:(#)|(\w+|\"[^\"]*\"):(.*))", line)
        if found is None:
            continue
        depth = len(found[1]) // 2
        if found[2] is None:
            path = [*path[:depth], found[3]]
            waiting = [each for each in waiting if each[0] < depth or each[1].lstrip().startswith("#")]
        if found[2] is None and found[4].strip() and _TO_TRANSLATE.fullmatch(".".join(path)):
            yield from (each for _, each in waiting)
            yield line
            waiting = []
        elif found[2] or not found[4].strip():
            waiting.append((depth, line))
        else:
            waiting = [each for each in waiting if not each[1].lstrip().startswith("#")]
