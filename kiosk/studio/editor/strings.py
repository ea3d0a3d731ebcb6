"""`kiosk strings`: print a strings file, for an editor who translates the interface."""

import re

from kiosk.exhibit.strings import languages
from kiosk.paths import STRINGS

_OF_THE_LANGUAGE_ALONE = re.compile(r"^plurals:.*\n(?: .*\n)*", re.MULTILINE)
"""What no other language takes over: the plural rules. Those of the new language come from Unicode."""


def print_strings(language: str) -> int:
    """Print the strings file of one of the kiosk's own languages; 0. Raises `KeyError` for any other."""
    if language not in languages():
        raise KeyError(language)
    print(_OF_THE_LANGUAGE_ALONE.sub("", (STRINGS / f"{language}.yaml").read_text(encoding="utf-8")), end="")
    return 0
