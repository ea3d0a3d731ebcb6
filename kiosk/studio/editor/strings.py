"""`kiosk strings`: print a strings file, for an editor who translates the interface."""

from kiosk.exhibit.strings import languages
from kiosk.paths import STRINGS


def print_strings(language: str) -> int:
    """Print the strings file of one of the kiosk's own languages; 0. Raises `KeyError` for any other."""
    if language not in languages():
        raise KeyError(language)
    print((STRINGS / f"{language}.yaml").read_text(encoding="utf-8"), end="")
    return 0
